"""A build is repeated when, and only when, something that it reads has changed."""

from pathlib import Path

import pytest

from macros.stage.inputs import digest, inputs, stamps


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name in ("data/a.yml", "calculators/a.py", "macros/templates/a.html", "docs/a.md"):
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        path.write_text("1", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text("1", encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    "name",
    ["data/a.yml", "calculators/a.py", "macros/templates/a.html", "docs/a.md", "mkdocs.yml"],
)
def test_a_changed_file_is_seen(root: Path, name: str) -> None:
    before, seen = digest(root, []), stamps(root)
    (root / name).write_text("22", encoding="utf-8")
    assert digest(root, []) != before
    assert [path for path, stamp in stamps(root).items() if seen[path] != stamp] == [root / name]


def test_a_new_a_moved_and_a_removed_file_are_seen(root: Path) -> None:
    digests = [digest(root, [])]
    (root / "docs/b.md").write_text("1", encoding="utf-8")
    digests.append(digest(root, []))
    (root / "docs/b.md").rename(root / "docs/c.md")
    digests.append(digest(root, []))
    (root / "docs/a.md").unlink()
    digests.append(digest(root, []))
    assert len(set(digests)) == 4


@pytest.mark.parametrize(
    "name",
    [
        "docs/assets/runtime/browser/engine.js",
        "calculators/__pycache__/a.cpython-313.pyc",
        "docs/.a.md.swp",
        "docs/a.md~",
        "site/index.html",
    ],
)
def test_what_a_build_writes_and_what_is_not_saved_is_not(root: Path, name: str) -> None:
    before, seen = digest(root, []), list(inputs(root))
    (root / name).parent.mkdir(parents=True, exist_ok=True)
    (root / name).write_text("1", encoding="utf-8")
    assert digest(root, []) == before
    assert list(inputs(root)) == seen


def test_the_address_of_the_site_is_part_of_it(root: Path) -> None:
    assert digest(root, ["https://a.example/"]) != digest(root, ["https://b.example/"])
