"""A page says what it is, to a reader with many tabs, to a search engine, to a screen reader."""

from collections.abc import Iterator

from macros.stage.check_site.fault import Fault
from macros.stage.check_site.page import Page
from macros.stage.check_site.site import Site


def head(site: Site, page: Page) -> Iterator[Fault]:
    """A missing title, description or language, and a first heading that is missing or doubled."""
    title = page.root.find("head/title")
    if title is None or not (title.text or "").strip():
        yield page.fault(0, "the page has no title", "begin it with a heading")
    description = page.root.find("head/meta[@name='description']")
    if description is None or not description.get("content", "").strip():
        yield page.fault(0, "the page has no description", "write one in its front matter")
    if not page.root.get("lang"):
        yield page.fault(0, "html has no lang", "set theme.language in mkdocs.yml")
    count = sum(1 for element, _ in page.families if element.tag == "h1")
    if count != 1:
        yield page.fault(0, f"the page has {count} first headings", "give it exactly one h1")
