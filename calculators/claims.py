"""The essay's claims, and who speaks for and against each, as calculators show them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from calculators.benchmarks import load
from calculators.declaration import TableOut
from calculators.observed import observations, source_words

SIDES = ("for", "against", "mixed")


def overview() -> TableOut:
    """Each claim, how many studies and figures stand on each side, and what that comes to."""
    return TableOut(
        tuple(
            {
                "claim": claim["title"],
                **{side: str(len(claim[side])) for side in SIDES},
                "in_short": claim["in_short"],
            }
            for claim in _claims()
        )
    )


def evidence() -> TableOut:
    """Each study or figure with its side and its finding, then what nobody has measured."""
    rows = []
    for claim in _claims():
        for side in SIDES:
            for stand in claim[side]:
                part = f" ({stand['part']})" if stand.get("part") else ""
                rows.append(
                    {
                        "claim": claim["title"],
                        "side": side,
                        "finding": stand["says"] + part,
                        "source": _source(stand),
                    }
                )
        rows += [
            {"claim": claim["title"], "side": "not known", "finding": said, "source": "nobody"}
            for said in claim["not_known"]
        ]
    return TableOut(tuple(rows))


def _claims() -> list[Mapping[str, Any]]:
    return list(load()["claims"].values())


def _source(stand: Mapping[str, Any]) -> str:
    """A paper by its authors and year, or the publishers of the figures."""
    if stand.get("paper"):
        paper = load()["papers"][stand["paper"]]
        who = _who(paper["authors"]) if paper.get("authors") else paper["title"]
        return f"{who} {paper['year']}" if paper.get("year") else who
    known = [observations()[name] for name in stand["observations"]]
    return "; ".join(dict.fromkeys(source_words(one.source, one.via) for one in known))


def _who(authors: str) -> str:
    """The surnames of a paper's authors, of more than two the first.

    >>> _who("Leung, F.; Gu, F.; Li, Y."), _who("Hughes, C.; Swaminathan, V.")
    ('Leung et al.', 'Hughes and Swaminathan')
    """
    names = [author.split(",")[0].strip() for author in authors.split(";")]
    if len(names) > 2:
        return f"{names[0]} et al."
    return " and ".join(names)
