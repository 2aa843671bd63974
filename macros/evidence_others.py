"""`{{ evidence_others("fee") }}`: the figures of a metric that no chart above has shown."""

from __future__ import annotations

from collections.abc import Collection
from typing import get_args

from data.model import Metric
from macros.cite_note import Notes
from macros.evidence import listed_of, order_of
from macros.fault import CallError, nearest
from macros.figure_text import METRICS
from macros.page_template import fill


def check(*metrics: object) -> None:
    """Refuse a metric that the records do not know."""
    known = get_args(Metric.__value__)
    for metric in metrics:
        if metric not in known:
            raise CallError(f"metric {metric} is not known: {nearest(str(metric), known)}")


def render(notes: Notes, shown: Collection[str], *metrics: str) -> str:
    """A table, so that no figure is hidden for want of a chart.

    Arguments: `notes`, which knows the evidence and this site's addresses; `shown`, the names of
    the figures that the page has; `metrics`. Returns: one `evidence-block`. Raises CallError.
    """
    check(*metrics)
    entries = [
        entry
        for name, entry in notes.room.observations.items()
        if entry.record.metric in metrics and name not in shown
    ]
    entries.sort(key=lambda entry: (entry.record.metric, entry.record.platform, order_of(entry)))
    rows = [
        {**listed_of(notes, entry), "metric": METRICS[entry.record.metric]} for entry in entries
    ]
    return fill("evidence_others.html", rows=rows)
