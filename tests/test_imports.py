"""Holds every arrow between the rooms to its direction."""

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
ROOMS = ("data", "calculators", "macros", "tests")
ALLOWED = {
    "data": {"data"},
    "calculators": {"calculators"},
    "macros": {"macros", "calculators", "data"},
}
# Nobody holds more than this in the head; a longer file has two subjects.
MOST_LINES = 320


def imported(path: Path) -> set[str]:
    """The top-level names that a file imports."""
    names = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names.add((node.module or "").split(".")[0] if not node.level else path.parts[0])
    return names


def sources(room: str) -> list[Path]:
    """The Python files of a room."""
    return sorted((ROOT / room).rglob("*.py"))


@pytest.mark.parametrize("room", ALLOWED)
def test_no_arrow_goes_backwards(room: str) -> None:
    wrong = {
        str(path.relative_to(ROOT)): names
        for path in sources(room)
        if (names := imported(path) & set(ROOMS) - ALLOWED[room])
    }
    assert not wrong


def test_the_calculators_need_the_standard_library_only() -> None:
    known = set(sys.stdlib_module_names) | {"calculators"}
    wrong = {
        str(path.relative_to(ROOT)): names
        for path in sources("calculators")
        if (names := imported(path) - known)
    }
    assert not wrong


def test_only_macros_write_html() -> None:
    wrong = [
        str(path.relative_to(ROOT))
        for room in ("data", "calculators")
        for path in sources(room)
        if "</" in path.read_text(encoding="utf-8")
    ]
    assert not wrong


def test_no_file_is_longer_than_one_can_hold_in_the_head() -> None:
    files = [
        path
        for pattern in ("*.py", "*.js", "*.css", "*.html", "*.yml")
        for room in (*ROOMS, "docs")
        for path in (ROOT / room).rglob(pattern)
        if not {"assets", "observations", "cases", "node_modules"} & set(path.parts)
        and path.name not in {"sources.yml", "papers.yml"}
    ]
    long = {
        str(path.relative_to(ROOT)): count
        for path in files
        if (count := len(path.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    }
    assert not long
