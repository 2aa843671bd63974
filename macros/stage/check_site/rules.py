"""All rules of a built site."""

from pathlib import Path

from macros.stage.check_site.fault import Fault
from macros.stage.check_site.head import head
from macros.stage.check_site.identifiers import identifiers
from macros.stage.check_site.leftovers import leftovers
from macros.stage.check_site.links import links
from macros.stage.check_site.nesting import nesting
from macros.stage.check_site.resources import resources
from macros.stage.check_site.scripts import scripts
from macros.stage.check_site.site import Site
from macros.stage.check_site.style_sheets import style_sheets, styles

RULES = (links, resources, styles, nesting, leftovers, identifiers, scripts, head)


def faults(folder: Path, site_url: str) -> list[Fault]:
    """Every fault of a built site, each once, in the order of its files.

    Arguments: `folder`, what a generator wrote; `site_url`, the address that it was built for.
    Raises FileNotFoundError where there is no page.
    """
    site = Site(folder, site_url)
    if not site.pages:
        raise FileNotFoundError(f"{folder} holds no page: build the site first")
    found = {fault for page in site.pages.values() for rule in RULES for fault in rule(site, page)}
    return sorted(found | set(style_sheets(site)))
