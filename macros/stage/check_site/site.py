"""The built site as a host would serve it: which address is which file."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urljoin, urlsplit

from macros.address import root_path
from macros.stage.check_site.page import Page


@dataclass(frozen=True)
class Place:
    """Where an address leads: to a file of the site, to nothing, or to another host."""

    kind: Literal["file", "nothing", "outside", "no address"]
    path: Path = Path()
    fragment: str = ""


@dataclass(frozen=True)
class Site:
    """A built site: its `folder`, and the address at which it will stand."""

    folder: Path
    site_url: str

    @cached_property
    def pages(self) -> dict[Path, Page]:
        """Every page by its path below the folder."""
        return {
            (path := file.relative_to(self.folder)): Page(
                self.folder, path, file.read_text(encoding="utf-8")
            )
            for file in sorted(self.folder.rglob("*.html"))
        }

    def address(self, path: Path) -> str:
        """The whole address of a file."""
        # A host shows this one in place of any page, at any depth.
        shown = "no/such/page/" if path == Path("404.html") else path.as_posix()
        return urljoin(self.site_url, root_path(self.site_url) + shown.removesuffix("index.html"))

    def place(self, of: Path, url: str) -> Place:
        """Where an address written in a file leads.

        Arguments: `of`, the file's path below the folder; `url`, as written there. Returns: its
        place.
        """
        whole = urlsplit(urljoin(self.address(of), url.strip()))
        if whole.scheme not in ("http", "https"):
            return Place("no address")
        if whole.netloc != urlsplit(self.site_url).netloc:
            return Place("outside")
        base = root_path(self.site_url)
        if not f"{whole.path}/".startswith(base):
            return Place("nothing")
        if url.startswith(("#", "?")) or not url.strip():
            return Place("file", of, unquote(whole.fragment))
        path = Path(unquote(whole.path[len(base) :]))
        if (self.folder / path).is_dir():
            path /= "index.html"
        exists = (self.folder / path).is_file()
        return Place("file" if exists else "nothing", path, unquote(whole.fragment))
