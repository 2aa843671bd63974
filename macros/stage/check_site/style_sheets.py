"""What style sheets load is there, and comes from this site alone."""

import re
from collections.abc import Iterator
from pathlib import Path

from macros.stage.check_site.fault import Fault
from macros.stage.check_site.page import Page
from macros.stage.check_site.site import Site

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_LOADED = re.compile(
    r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]*))\s*\)|@import\s+["']([^"']+)["']"""
)


def style_sheets(site: Site) -> Iterator[Fault]:
    """Every font, picture or sheet in a style sheet that is missing or from elsewhere."""
    for file in sorted(site.folder.rglob("*.css")):
        text = file.read_text(encoding="utf-8")
        for line, what, remedy in _faults(site, file.relative_to(site.folder), text):
            yield Fault(file, line, what, remedy)


def styles(site: Site, page: Page) -> Iterator[Fault]:
    """The same in the styles that stand in a page."""
    for element, _ in page.families:
        text = element.get("style", "") + (element.text or "") * (element.tag == "style")
        for line, what, remedy in _faults(site, page.path, text):
            yield page.fault(page.line_of(text) + line - 1, what, remedy)


def _faults(site: Site, path: Path, css: str) -> Iterator[tuple[int, str, str]]:
    css = _COMMENT.sub(lambda comment: "\n" * comment[0].count("\n"), css)
    for found in _LOADED.finditer(css):
        url = next(group for group in found.groups() if group is not None)
        kind = "no address" if url.startswith("#") else site.place(path, url).kind
        line = css.count("\n", 0, found.start()) + 1
        if kind == "nothing":
            yield line, f"loads {url}, which is not there", "mend its address or add it"
        elif kind == "outside":
            yield line, f"loads {url} from another host", "keep a copy under docs/assets/"
