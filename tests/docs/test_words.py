"""No page pads its sentences, and every page is spelled the American way."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "docs").rglob("*.md"))
# The page on style quotes what it refuses.
QUOTES_THEM = ROOT / "docs/contribute/style.md"
FILLER = (
    r"in today['’]s", r"in the world of", r"fast[- ]paced", r"ever[- ]changing", r"landscape",
    r"leverag\w+", r"unlock\w*", r"empower\w*", r"elevate\w*", r"harness\w*", r"supercharge\w*",
    r"seamless\w*", r"effortless\w*", r"cutting[- ]edge", r"state[- ]of[- ]the[- ]art",
    r"game[- ]chang\w+", r"best[- ]in[- ]class", r"next[- ]level", r"robust", r"holistic\w*",
    r"synerg\w+", r"delv\w+", r"deep dive", r"dive in\w*", r"navigat\w+ the", r"tapestry",
    r"testament to", r"crucial\w*", r"pivotal", r"vital", r"it is important to note",
    r"it['’]s worth noting", r"needless to say", r"at the end of the day", r"when it comes to",
    r"in order to", r"utili[sz]\w+", r"simply put", r"very unique", r"furthermore", r"moreover",
    r"additionally", r"whether you['’]re", r"look no further", r"and more!",
)  # fmt: skip
BRITISH = (
    r"\w*colour\w*", r"\w*favour\w*", r"behaviour\w*", r"honour\w*", r"neighbour\w*", r"labour\w*",
    r"centre\w*", r"\w*metre", r"programme\w*", r"catalogue\w*", r"grey\w*", r"judgement\w*",
    r"(?:label|model|travel|cancel)l(?:ed|ing|er)\w*", r"licence\w*", r"defence",
    r"organis\w+", r"recognis\w+", r"analys(?:e|ed|ing)", r"optimis\w+", r"summaris\w+",
    r"per cent", r"whilst", r"amongst",
)  # fmt: skip


def found(patterns: tuple[str, ...], text: str) -> list[str]:
    return re.findall(rf"\b(?:{'|'.join(patterns)})\b", text, re.IGNORECASE)


def running_text(path: Path) -> str:
    """A page without its front matter's keys, code, addresses, titles and quotations."""
    text = path.read_text(encoding="utf-8")
    return re.sub(
        r"```.*?```|`[^`]*`|\]\([^)]*\)|\{\{.*?\}\}|\"[^\"]*\"", " ", text, flags=re.DOTALL
    )


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_page_pads(path: Path) -> None:
    assert path == QUOTES_THEM or found(FILLER, running_text(path)) == []


@pytest.mark.parametrize("path", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_page_is_spelled_the_american_way(path: Path) -> None:
    assert path == QUOTES_THEM or found(BRITISH, running_text(path)) == []


def test_the_lists_catch_what_they_are_for() -> None:
    assert found(FILLER, "In today’s landscape, leverage creators") == [
        "In today’s", "landscape", "leverage",
    ]  # fmt: skip
    assert found(BRITISH, "Labelled in colour by a centre") == ["Labelled", "colour", "centre"]
