"""The browser that a machine has, else the one that npm ships."""

import platform
import subprocess
from pathlib import Path

import pytest

from macros.stage import find_browser as module
from macros.stage.find_browser import PACKAGE, UNPACKED, find_browser

ROOT = Path(__file__).parents[2]


def _program(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return path


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without a browser; PATH is its `bin`, home its `home`."""
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setattr(module, "PLACES", ("/Applications/Edge.app/Edge",))
    return tmp_path


@pytest.mark.parametrize("command", ["chromium", "google-chrome", "microsoft-edge"])
def test_a_browser_in_path_is_taken(bare: Path, command: str) -> None:
    program = _program(bare / "bin" / command)
    assert find_browser(bare) == program


def test_a_browser_in_its_usual_place_is_taken(bare: Path) -> None:
    program = _program(bare / "home/Applications/Edge.app/Edge")
    assert find_browser(bare) == program


def test_without_any_it_is_left_to_playwright(bare: Path) -> None:
    assert find_browser(bare) is None


@pytest.mark.parametrize("machine", [("Darwin", "arm64"), ("Linux", "aarch64")])
def test_npms_is_left_where_it_does_not_run(
    bare: Path, machine: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platform, "system", lambda: machine[0])
    monkeypatch.setattr(platform, "machine", lambda: machine[1])
    (bare / PACKAGE).mkdir(parents=True)
    assert find_browser(bare) is None


@pytest.mark.slow
@pytest.mark.skipif(
    (platform.system(), platform.machine()) != ("Linux", "x86_64"), reason="not made for this"
)
def test_npms_is_unpacked_once_and_runs(
    bare: Path, node: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "find_node", lambda: node)
    (bare / "node_modules").symlink_to(ROOT / "node_modules")
    # An interrupted run leaves a folder without the file that is written last.
    left_over = _program(bare / UNPACKED / "chromium")
    found = find_browser(bare)
    assert found
    assert left_over.stat().st_size > 1_000_000
    monkeypatch.undo()
    said = subprocess.run([found, "--version"], capture_output=True, text=True, check=True)
    assert "Chrom" in said.stdout
    monkeypatch.setattr(module, "_installed", lambda: iter(()))
    unpacked = found.stat().st_mtime_ns
    assert find_browser(bare) == found
    assert found.stat().st_mtime_ns == unpacked
