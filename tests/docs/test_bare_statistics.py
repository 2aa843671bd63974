"""No number about the world stands in a page without its source."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.bare_statistics import bare_statistics

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = sorted(
    path
    for pattern in ("*.md", "evidence/**/*.md", "guide/*.md", "sources/*.md")
    for path in DOCS.glob(pattern)
)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(DOCS).as_posix())
def test_every_statistic_of_a_page_has_its_source(path: Path) -> None:
    bare = [
        f"{path.relative_to(DOCS.parent)}:{line}: {sentence}"
        for line, sentence in bare_statistics(path.read_text(encoding="utf-8"))
    ]
    assert not bare, (
        "say whose number it is, by {{ figure(…) }} in its place or {{ cite(…) }} behind its "
        "sentence; an example or a sum of your own ends in <!-- worked -->"
    )


@pytest.mark.parametrize(
    "bare",
    [
        "Nano accounts have a rate of 3%.",
        "A post costs $250.",
        "It has 2 billion users.",
        "In 802 campaigns it rose.",
        "- one\n- Creators with 5,000 followers win.",
        "| a | b |\n| --- | --- |\n| nano | 4.3 % |",
        'Known.{{ cite("essay") }} And 12 percent is usual.',
    ],
)
def test_a_number_that_nobody_gave_is_found(bare: str) -> None:
    assert list(bare_statistics(f"# A page\n\n{bare}\n"))


@pytest.mark.parametrize(
    "sourced",
    [
        'It is {{ figure("platform_users/x") }} people, of 10%.',
        'A test of 192 people found none.{{ cite("boerman-2020") }}',
        'A test of 192 people. It found none.{{ cite("boerman-2020") }} So there.',
        "A rate of 3%.[^one]\n\n[^one]: From 4% of them.",
        "Take 3% of 200 followers. <!-- worked -->",
        "<!-- worked -->\n\n| a |\n| --- |\n| 3% |",
        "Type `3%` instead.",
        "In 2026 there were nine of ten.",
    ],
)
def test_a_sourced_or_worked_number_passes(sourced: str) -> None:
    assert not list(bare_statistics(f"# A page\n\n{sourced}\n"))


def test_a_worked_section_ends_with_its_heading() -> None:
    page = "# A\n\n## One\n\n<!-- worked -->\n\nTake 3%.\n\n## Two\n\nIt is 4%.\n"
    assert list(bare_statistics(page)) == [(11, "It is 4%.")]
