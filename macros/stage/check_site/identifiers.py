"""An id names one element, and what points to an id finds it."""

from collections.abc import Iterator

from macros.stage.check_site.fault import Fault
from macros.stage.check_site.page import Page
from macros.stage.check_site.site import Site

POINTERS = (
    "aria-activedescendant",
    "aria-controls",
    "aria-describedby",
    "aria-details",
    "aria-errormessage",
    "aria-labelledby",
    "aria-owns",
    "for",
    "form",
    "list",
)


def identifiers(site: Site, page: Page) -> Iterator[Fault]:
    """Every id that is given twice, and every pointer to an id that is not given."""
    for name, count in page.ids.items():
        if count > 1:
            yield page.fault(
                page.line_of(f'id="{name}"'),
                f"the id {name} stands on {count} elements",
                "rename all but one",
            )
    for element, _ in page.families:
        for attribute in POINTERS:
            for name in element.get(attribute, "").split():
                if name not in page.ids:
                    yield page.fault(
                        page.line_of(f'{attribute}="{element.get(attribute)}"', name),
                        f"{attribute} of {element.tag} names the id {name}, which is not there",
                        "give the id to what is meant",
                    )
