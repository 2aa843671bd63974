"""What a page loads is there, and comes from this site alone."""

import re
from collections.abc import Iterator

from macros.stage.check_site.fault import Fault
from macros.stage.check_site.page import Page
from macros.stage.check_site.site import Site

LOADED = {
    "audio": ("src",),
    "embed": ("src",),
    "form": ("action",),
    "iframe": ("src",),
    "image": ("href", "{http://www.w3.org/1999/xlink}href"),
    "img": ("src", "srcset"),
    "input": ("src",),
    "object": ("data",),
    "script": ("src",),
    "source": ("src", "srcset"),
    "track": ("src",),
    "use": ("href", "{http://www.w3.org/1999/xlink}href"),
    "video": ("src", "poster"),
}
FETCHED = {
    "apple-touch-icon",
    "dns-prefetch",
    "icon",
    "manifest",
    "modulepreload",
    "preconnect",
    "prefetch",
    "preload",
    "stylesheet",
}


def resources(site: Site, page: Page) -> Iterator[Fault]:
    """Every picture, script, style sheet, font or frame that is missing or from elsewhere."""
    for tag, url in _loaded(page):
        kind = site.place(page.path, url).kind
        line = page.line_of(f'"{url}"', url)
        if kind == "nothing":
            yield page.fault(
                line, f"{tag} loads {url}, which is not there", "mend its address or add the file"
            )
        elif kind == "outside":
            yield page.fault(
                line, f"{tag} loads {url} from another host", "keep a copy under docs/assets/"
            )


def _loaded(page: Page) -> Iterator[tuple[str, str]]:
    for element, _ in page.families:
        tag = element.tag.rpartition("}")[2]
        kinds = set(element.get("rel", "").split())
        names = ("href",) if tag == "link" and kinds & FETCHED else LOADED.get(tag, ())
        for name in names:
            written = element.get(name)
            if written is None:
                continue
            for url in _candidates(written) if name == "srcset" else [written]:
                yield tag, url


def _candidates(srcset: str) -> list[str]:
    return [one.split()[0] for one in re.split(r",\s", srcset) if one.split()]
