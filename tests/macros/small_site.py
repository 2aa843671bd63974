"""A small site made by either generator with this project's own mkdocs.yml and macros."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
GENERATORS = ("mkdocs", "zensical")


@dataclass(frozen=True)
class SmallSite:
    """What a build left behind: its exit status, what it printed, where its pages are."""

    status: int
    printed: str
    folder: Path

    def html(self, address: str) -> str:
        """The HTML of the page at an address such as `lists/`."""
        return (self.folder / address / "index.html").read_text(encoding="utf-8")


def build(
    generator: str, pages: Mapping[str, str], folder: Path, site_url: str = "http://127.0.0.1/"
) -> SmallSite:
    """Build these pages, given by path below `docs/`, strictly."""
    for room in ("macros", "calculators", "data"):
        (folder / room).symlink_to(ROOT / room)
    configuration = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (folder / "mkdocs.yml").write_text(
        re.sub(r"^nav:\n(?: .*\n)*", "", configuration, flags=re.MULTILINE),
        encoding="utf-8",
    )
    includes = folder / "docs" / "includes"
    includes.mkdir(parents=True)
    (includes / "abbreviations.md").write_text("*[CPE]: cost per engagement\n", encoding="utf-8")
    for path, text in {"index.md": "# Home\n", **pages}.items():
        page = folder / "docs" / path
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(text, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", generator, "build"],
        cwd=folder,
        env={**os.environ, "SITE_URL": site_url, "NO_MKDOCS_2_WARNING": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    return SmallSite(done.returncode, done.stdout + done.stderr, folder / "site")
