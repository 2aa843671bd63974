"""A copy of the project in which a test may change what it likes."""

import shutil
from pathlib import Path

ROOT = Path(__file__).parents[3]
ROOMS = ("data", "calculators", "macros", "docs")
FILES = ("mkdocs.yml", "pyproject.toml", "README.md")


def copy_project(to: Path) -> Path:
    """Copy what a build reads; npm's packages are only pointed to."""
    for room in ROOMS:
        shutil.copytree(
            ROOT / room, to / room, ignore=shutil.ignore_patterns("__pycache__", "runtime")
        )
    for name in (*FILES, *(name for name in ("LICENSE",) if (ROOT / name).exists())):
        shutil.copy(ROOT / name, to / name)
    (to / "node_modules").symlink_to(ROOT / "node_modules")
    return to
