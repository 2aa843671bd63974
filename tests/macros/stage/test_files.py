"""Staging writes what changed and nothing else: the generator watches the folder."""

from pathlib import Path

from macros.stage.files import write_tree


def test_a_second_writing_touches_nothing(tmp_path: Path) -> None:
    files = {"a/b.js": b"1", "c.json": b"2"}
    assert sorted(write_tree(tmp_path, files)) == ["a/b.js", "c.json"]
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}
    assert write_tree(tmp_path, files) == []
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    write_tree(tmp_path, {"a.js": b"1", "b.js": b"1"})
    assert write_tree(tmp_path, {"a.js": b"1", "b.js": b"2"}) == ["b.js"]
    assert (tmp_path / "b.js").read_bytes() == b"2"


def test_what_an_older_build_left_goes_away(tmp_path: Path) -> None:
    write_tree(tmp_path, {"python-1/wheel.whl": b"1", "a.js": b"1"})
    assert write_tree(tmp_path, {"a.js": b"1"}) == ["python-1/wheel.whl"]
    assert [path.name for path in tmp_path.rglob("*")] == ["a.js"]
