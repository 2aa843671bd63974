"""What style sheets load is there, and comes from this site alone."""

import re
from collections.abc import Iterator

from macros.stage.check_site.fault import Fault
from macros.stage.check_site.site import Site

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LOADED = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)|@import\s+["']([^"']+)["']"""
)


def style_sheets(site: Site) -> Iterator[Fault]:
    """Every font, picture or sheet in a style sheet that is missing or from elsewhere."""
    for file in sorted(site.folder.rglob("*.css")):
        path = file.relative_to(site.folder)
        text = _COMMENT.sub(
            lambda comment: "\n" * comment[0].count("\n"), file.read_text(encoding="utf-8")
        )
        for found in _LOADED.finditer(text):
            url = next(group for group in found.groups() if group is not None)
            kind = "no address" if url.startswith("#") else site.place(path, url).kind
            line = text.count("\n", 0, found.start()) + 1
            if kind == "nothing":
                yield Fault(
                    file, line, f"loads {url}, which is not there", "mend its address or add it"
                )
            elif kind == "outside":
                yield Fault(
                    file, line, f"loads {url} from another host", "keep a copy under docs/assets/"
                )
