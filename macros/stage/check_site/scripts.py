"""No script stands in a page, so that the site works where only its own files may run."""

from collections.abc import Iterator

from macros.stage.check_site.fault import Fault
from macros.stage.check_site.page import Page
from macros.stage.check_site.site import Site

DATA = {"application/json", "application/ld+json", "text/template"}


def scripts(site: Site, page: Page) -> Iterator[Fault]:
    """Every inline script, event handler and `javascript:` address."""
    for element, _ in page.families:
        if (
            element.tag == "script"
            and element.get("src") is None
            and element.get("type") not in DATA
        ):
            start = (element.text or "").strip()[:40]
            yield page.fault(
                page.line_of(start), f"a script stands in the page: {start}", "move it into a file"
            )
        for name, value in element.attrib.items():
            if name.startswith("on"):
                yield page.fault(
                    page.line_of(f'{name}="{value}"', name),
                    f"{element.tag} has a handler {name} in the page",
                    "listen from a module",
                )
            if value.strip().lower().startswith("javascript:"):
                yield page.fault(
                    page.line_of(value), f"{name} of {element.tag} is a script", "use a button"
                )
