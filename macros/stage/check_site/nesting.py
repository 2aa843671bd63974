"""Elements stand where HTML lets them, so that every browser builds the same page."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from macros.stage.check_site.fault import Fault
from macros.stage.check_site.page import Page
from macros.stage.check_site.site import Site

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
_BLOCKS = """
    address article aside blockquote details dialog div dl fieldset figure footer form header hr
    main nav ol p pre section table ul
"""
_LINES = """
    abbr b button cite code em i kbd label legend output p pre q s samp small span strong sub
    summary sup time u var
"""
BLOCKS = HEADINGS | set(_BLOCKS.split())
LINES = HEADINGS | set(_LINES.split())
TRANSPARENT = {"a", "del", "ins"}
PRESSED = {"a", "button"}
PRESSABLE = {"a", "button", "details", "iframe", "input", "label", "select", "textarea"}
PARENTS = {
    "dd": {"dl", "div", "template"},
    "dt": {"dl", "div", "template"},
    "figcaption": {"figure", "template"},
    "legend": {"fieldset", "template"},
    "li": {"ul", "ol", "menu", "template"},
    "summary": {"details", "template"},
}


def nesting(site: Site, page: Page) -> Iterator[Fault]:
    """Every place where a browser has to guess, and every element inside one that bars it."""
    for line, reason in page.parse_errors:
        yield page.fault(
            line, f"this is not HTML ({reason})", "close each element where it was opened"
        )
    for element, above in page.families:
        for text in _wrong(element, above):
            mark = element.get("id") or element.get("class") or "".join(element.itertext())[:40]
            yield page.fault(
                page.line_of(mark.strip()), text, "move it out, or leave blank lines around it"
            )


def _wrong(element: Element, above: tuple[Element, ...]) -> Iterator[str]:
    tag = element.tag
    parent = above[-1].tag if above else ""
    if tag in BLOCKS:
        holder = next((one.tag for one in reversed(above) if not _is_transparent(one)), "")
        if holder in LINES and not (holder == "summary" and tag in HEADINGS):
            yield f"{tag} stands inside {holder}"
    if tag in PRESSABLE and element.get("type") != "hidden":
        around = next((one.tag for one in above if one.tag in PRESSED), None)
        if around:
            yield f"{tag} stands inside {around}"
    if tag in PARENTS and parent not in PARENTS[tag]:
        yield f"{tag} stands inside {parent}"


def _is_transparent(element: Element) -> bool:
    return element.tag in TRANSPARENT or "-" in element.tag
