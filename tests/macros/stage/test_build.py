"""`make build`: strict, checked, and only as much of it as changed."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from macros.stage.build import RECORD, BuildError, build
from tests.macros.stage.project_copy import copy_project

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    project = copy_project(tmp_path_factory.mktemp("project"))
    assert build(project, "mkdocs")
    return project


@pytest.fixture
def page(project: Path) -> Iterator[Path]:
    """A page that is as it was after the test."""
    page = project / "docs/index.md"
    text = page.read_text(encoding="utf-8")
    yield page
    page.write_text(text, encoding="utf-8")


def test_a_second_build_does_nothing(project: Path) -> None:
    before = {path: path.stat().st_mtime_ns for path in project.rglob("*")}
    assert not build(project, "mkdocs")
    assert {path: path.stat().st_mtime_ns for path in project.rglob("*")} == before


def test_a_page_that_went_away_comes_back(project: Path) -> None:
    (project / "site/index.html").unlink()
    assert build(project, "mkdocs")
    assert (project / "site/index.html").exists()


def test_another_generator_and_address_start_from_nothing(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_URL", "https://example.org/micro/")
    (project / "site/left.txt").write_text("", encoding="utf-8")
    assert build(project, "zensical")
    assert not (project / "site/left.txt").exists()
    assert "https://example.org/micro/" in (project / "site/sitemap.xml").read_text("utf-8")
    assert not build(project, "zensical")


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("[gone](gone.md)", [r"index\.md.*gone\.md"]),
        (
            '<a href="gone/">gone</a>\n\nSo it is said.[^nobody]',
            [
                r"site/index\.html:\d+: the link gone/ leads nowhere",
                r"site/index\.html:\d+: a footnote is left: \[\^nobody\]",
            ],
        ),
    ],
)
def test_a_fault_of_a_page_stops_it(project: Path, page: Path, lines: str, said: list[str]) -> None:
    page.write_text(f"{page.read_text(encoding='utf-8')}\n\n{lines}\n", encoding="utf-8")
    with pytest.raises(BuildError) as stopped:
        build(project, "mkdocs")
    assert all(re.search(pattern, str(stopped.value)) for pattern in said)
    # Or the next build would take what is there for the site.
    assert not (project / RECORD).exists()


def test_a_fault_of_the_data_stops_it_with_its_line(project: Path) -> None:
    file = project / "data/observations/engagement.yml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("unit:", "units:", 1), encoding="utf-8")
    with pytest.raises(BuildError, match=r"data/observations/engagement\.yml:\d+"):
        build(project, "mkdocs")
    file.write_text(text, encoding="utf-8")
