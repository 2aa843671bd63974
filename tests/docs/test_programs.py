"""Every program that a page shows runs as it stands there, and prints what the page says."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from inspect import isfunction
from pathlib import Path
from pkgutil import iter_modules

import pytest

import calculators

ROOT = Path(__file__).resolve().parents[2]
PAGES = ("docs/python/index.md", "docs/python/recipes.md")
FENCE = re.compile(r"^```(\w+)(?: title=\"([^\"]+)\")?\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def programs(page: str) -> Iterator[tuple[dict[str, str], str, str, str]]:
    """Each program: the files shown before it, its language, itself, and what it is to print."""
    files: dict[str, str] = {}
    language = program = ""
    for found in FENCE.finditer((ROOT / page).read_text(encoding="utf-8")):
        kind, title, text = found.groups()
        if title:
            files[title] = text
        elif kind == "text":
            yield dict(files), language, program, text
        else:
            language, program = kind, text


@pytest.mark.parametrize(
    ("files", "language", "program", "printed"),
    [pytest.param(*one, id=one[2][:40]) for page in PAGES for one in programs(page)],
)
def test_a_program_prints_what_the_page_says(
    files: dict[str, str], language: str, program: str, printed: str, tmp_path: Path
) -> None:
    for name, text in files.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "python").symlink_to(sys.executable)
    command = [sys.executable, "-c", program] if language == "python" else ["sh", "-c", program]
    run = subprocess.run(
        command,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(ROOT), "PATH": f"{folder}:{os.environ['PATH']}"},
        capture_output=True,
        encoding="utf-8",
    )
    assert run.stderr == ""
    assert run.stdout == printed


def test_the_reference_lists_every_module_of_formulas() -> None:
    reference = (ROOT / "docs/python/reference.md").read_text(encoding="utf-8")
    with_formulas = [
        f"calculators.{module.name}"
        for module in iter_modules(calculators.__path__)
        if not module.ispkg
        and module.name != "__main__"
        and any(
            isfunction(value) and hasattr(value, "__wrapped__")
            for value in vars(import_module(f"calculators.{module.name}")).values()
            if getattr(value, "__module__", "") == f"calculators.{module.name}"
        )
    ]
    assert len(with_formulas) > 2
    missing = [name for name in with_formulas if f'reference("{name}")' not in reference]
    assert missing == []
