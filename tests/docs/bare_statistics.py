"""Finds numbers about the world that stand in a page without a source.

A number is sourced where its sentence, or one that goes on from it in the paragraph, has a
`figure`, a `cite`, a footnote or a link. What a page
works out for its reader, or sets as an example, is no statistic: a paragraph says so by ending in
`<!-- worked -->`, and a section from a line of its own that says `<!-- worked -->` on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

WORKED = "<!-- worked -->"
_NUMBER = r"\d[\d,.]*"
_COUNTED = (
    "followers?|creators?|influencers?|people|users?|posts?|accounts?|brands?|campaigns?|"
    "purchases?|videos?|students?|adults?|marketers?|consumers?|livestreams?|likes?|views?"
)
_STATISTIC = re.compile(
    rf"{_NUMBER}\s?%|[$€£₹]\s?{_NUMBER}|{_NUMBER} (?:percent|per cent)\b"
    rf"|{_NUMBER}(?:\s(?:million|billion))? (?:\w+ ){{0,2}}?(?:{_COUNTED})\b",
    re.IGNORECASE,
)
_SOURCE = "\N{REFERENCE MARK}"
_SOURCED = re.compile(
    r"\{\{ (?:figure|cite)\(.*?\) \}\}|\[\^[\w-]+\](?!:)|\]\((?!#)[^)]*\)", re.DOTALL
)
_LEFT_OUT = re.compile(
    r"\A---\n.*?\n---\n|^```.*?^```|\{\{.*?\}\}|\{%.*?%\}|`[^`\n]*`|<(?!!--)[^>]+>|^\[\^.*$",
    re.DOTALL | re.MULTILINE,
)
# A source stands behind the full stop of the sentence that it is of.
_BEHIND = re.compile(rf"([.!?:,;][”\"*)]*)({_SOURCE}+)")
_SENTENCE = re.compile(r"(?<=[.!?])[”\"*)]*\s+(?=[\"“*(A-Z])")


def bare_statistics(text: str) -> Iterator[tuple[int, str]]:
    r"""Each bare statistic of a page as its line and its sentence.

    >>> list(bare_statistics("# A\n\nNano accounts get 3%. So it is.\n"))
    [(3, 'Nano accounts get 3%.')]
    >>> list(bare_statistics('# A\n\nNano accounts get 3%.{{ cite("essay") }} So it is.\n'))
    []
    >>> list(bare_statistics("# A\n\nTake 3% of 200 followers: 6.\n<!-- worked -->\n"))
    []
    """
    text = _SOURCED.sub(lambda found: _SOURCE + "\n" * found[0].count("\n"), text)
    text = _LEFT_OUT.sub(lambda found: "\n" * found[0].count("\n"), text)
    text = _BEHIND.sub(r"\2\1", text)
    line = 1
    worked = False
    for block in re.split(r"(\n\s*\n)", text):
        if block.startswith("#"):
            worked = False
        worked_here = WORKED in block
        if block.strip() == WORKED or (block.startswith("#") and worked_here):
            worked = True
        if not worked and not worked_here:
            yield from _of_block(block, line)
        line += block.count("\n")


def _of_block(block: str, line: int) -> Iterator[tuple[int, str]]:
    at = line
    # A row of a table and an item of a list stand for themselves; lines of a paragraph do not.
    pieces = re.split(r"(\n(?=\s*(?:[-*|]|\d+\.)\s?))", block)
    for piece in pieces:
        start = at
        sentences = _SENTENCE.split(piece)
        for place, sentence in enumerate(sentences):
            if _STATISTIC.search(sentence) and not any(_SOURCE in one for one in sentences[place:]):
                yield start + piece[: piece.find(sentence)].count("\n"), " ".join(sentence.split())
        at += piece.count("\n")
