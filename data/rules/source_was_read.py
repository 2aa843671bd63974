"""What nobody opened is shown through the page on which it was seen."""

from collections.abc import Iterator

from data.load import Evidence
from data.problem import Problem


def check(evidence: Evidence) -> Iterator[Problem]:
    """A source is a page that was read, or is quoted via a page that was read."""
    for source in evidence.sources.values():
        second_hand = source.record.read == "second-hand"
        if second_hand and source.record.url is not None:
            yield source.problem(
                "url",
                "a second-hand source was not opened: leave its url out, or say how it was read",
            )
        if not second_hand and source.record.url is None:
            yield source.problem(None, "url is missing: add the address of the page that was read")
    for entry in evidence.sourced:
        via = evidence.sources.get(entry.record.via or "")
        own = evidence.sources.get(entry.record.source)
        if via is not None and via.record.read == "second-hand":
            yield entry.problem(
                "via", f"via {entry.record.via} was not read itself: name a page that was"
            )
        if own is not None and own.record.read == "second-hand" and entry.record.via is None:
            yield entry.problem(
                "source",
                f"{entry.record.source} was not opened: name in via the page that shows the figure",
            )
