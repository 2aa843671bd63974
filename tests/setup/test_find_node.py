"""The Node that a machine has, else the environment's."""

import sys
from pathlib import Path

import pytest

from macros.stage.find_node import NodeNotFoundError, find_node


def _install(folder: Path, version: str) -> Path:
    folder.mkdir(parents=True)
    node = folder / "node"
    node.write_text(f"#!/bin/sh\necho {version}\n", encoding="utf-8")
    node.chmod(0o755)
    return node


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Path, Path]:
    """The folder in PATH and the environment's, both still to be made."""
    own, environment = tmp_path / "own", tmp_path / "environment"
    monkeypatch.setenv("PATH", str(own))
    monkeypatch.setattr(sys, "prefix", str(environment))
    return own, environment / "bin"


def test_the_own_node_comes_first(places: tuple[Path, Path]) -> None:
    own = _install(places[0], "v20.0.0")
    _install(places[1], "v24.19.0")
    assert find_node() == own


@pytest.mark.parametrize("version", ["v18.20.1", "nonsense", "''"])
def test_one_that_is_too_old_gives_way_to_the_environments(
    places: tuple[Path, Path], version: str
) -> None:
    _install(places[0], version)
    stand_in = _install(places[1], "v24.19.0")
    assert find_node() == stand_in


def test_none_is_said_with_the_remedy(places: tuple[Path, Path]) -> None:
    _install(places[0], "v8.0.0")
    with pytest.raises(NodeNotFoundError, match="run make setup"):
        find_node()
