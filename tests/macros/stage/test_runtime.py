"""The browser's parts agree with each other, and are the same for the same sources."""

import io
import json
import os
import zipfile
from hashlib import sha256
from pathlib import Path, PurePosixPath

import pytest

from macros.stage.runtime import runtime
from macros.stage.wheel import build_wheel
from tests.macros.stage.project_copy import ROOT, copy_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path)


def pointed(files: dict[str, bytes], key: str) -> str:
    """The path that the pointer beside the browser's modules leads to."""
    parts = json.loads(files["browser/python.json"])[key].split("/")
    assert parts[0] == ".."
    return str(PurePosixPath(*parts[1:]))


def test_the_pointer_leads_to_a_lock_and_the_lock_to_its_wheel() -> None:
    files = runtime(ROOT)
    lock_path = PurePosixPath(pointed(files, "lock"))
    packages = json.loads(files[str(lock_path)])["packages"]
    assert list(packages) == [json.loads(files["browser/python.json"])["package"]]
    (package,) = packages.values()
    assert package["imports"] == ["calculators"]
    assert package["depends"] == []
    wheel = files[str(lock_path.parent / package["file_name"])]
    assert sha256(wheel).hexdigest() == package["sha256"]


def test_the_pointer_leads_to_pyodide_and_the_lock_was_made_for_it() -> None:
    files = runtime(ROOT)
    folder = pointed(files, "folder")
    assert {path for path in files if path.startswith(f"{folder}/")} == {
        f"{folder}/{name}"
        for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
    }
    shipped = json.loads((ROOT / "node_modules/pyodide/pyodide-lock.json").read_text("utf-8"))
    assert json.loads(files[pointed(files, "lock")])["info"] == shipped["info"]


def test_the_same_sources_give_the_same_bytes(project: Path) -> None:
    before = runtime(project)
    for path in (project / "calculators").rglob("*.py"):
        os.utime(path, (1, 1))
        path.chmod(0o600)
    (project / "calculators/__pycache__").mkdir()
    (project / "calculators/__pycache__/page.cpython-313.pyc").write_bytes(b"")
    assert runtime(project) == before


def test_a_changed_calculator_moves_the_folder_so_that_no_cache_mixes_two(project: Path) -> None:
    before = runtime(project)
    with (project / "calculators/__init__.py").open("a", encoding="utf-8") as file:
        file.write("CHANGED = True\n")
    after = runtime(project)
    changed = {path for path in {*before, *after} if before.get(path) != after.get(path)}
    old, new = (str(PurePosixPath(pointed(files, "lock")).parent) for files in (before, after))
    assert old != new
    assert changed - {path for path in changed if path.startswith((old, new))} == {
        "browser/python.json"
    }


def test_the_wheel_holds_the_whole_package_and_nothing_else() -> None:
    name, wheel = build_wheel(ROOT)
    inside = set(zipfile.ZipFile(io.BytesIO(wheel)).namelist())
    sources = {
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "calculators").rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }
    assert {path for path in inside if ".dist-info/" not in path} == sources
    assert name.startswith("think_micro-")


def test_the_modules_and_the_fonts_are_staged_as_they_are() -> None:
    files = runtime(ROOT)
    for path in (ROOT / "macros/browser").glob("*.js"):
        assert files[f"browser/{path.name}"] == path.read_bytes()
    fonts = {path for path in files if path.endswith(".woff2")}
    assert all(files[path].startswith(b"wOF2") for path in fonts)
    # Their licence asks that it goes with them.
    assert {path.split("-latin")[0] for path in fonts} == {
        path.removesuffix("-LICENSE") for path in files if path.endswith("-LICENSE")
    }
