"""Links and their anchors lead somewhere."""

from collections.abc import Iterator
from urllib.parse import parse_qs

from macros.stage.check_site.fault import Fault
from macros.stage.check_site.page import Page
from macros.stage.check_site.site import Site

FOLLOWED = {"alternate", "next", "prev", "search", "license", "author"}


def links(site: Site, page: Page) -> Iterator[Fault]:
    """Every link within the site whose page or anchor is not there."""
    for element, _ in page.families:
        url = element.get("href")
        kinds = set(element.get("rel", "").split())
        followed = element.tag in ("a", "area") or (element.tag == "link" and kinds & FOLLOWED)
        if url is None or not followed:
            continue
        place = site.place(page.path, url)
        line = page.line_of(f'href="{url}"', url)
        if place.kind == "nothing":
            yield page.fault(line, f"the link {url} leads nowhere", "mend its address")
        target = site.pages.get(place.path) if place.kind == "file" else None
        if target is not None and not _is_there(place.fragment, target):
            yield page.fault(
                line,
                f"the link {url} leads to an anchor that {place.path} has not",
                "link to the id of one of its headings",
            )


def _is_there(fragment: str, target: Page) -> bool:
    if fragment in ("", "top") or fragment.startswith(":~:"):
        return True
    # A calculator keeps what was typed in the fragment.
    slug = parse_qs(fragment).get("calculator")
    if slug:
        return any(element.get("calculator") == slug[0] for element, _ in target.families)
    return fragment in target.anchors
