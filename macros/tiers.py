"""`{{ tiers() }}`: where each authority draws the lines between sizes of creator."""

from __future__ import annotations

from data.load import Entry
from data.model import Authority, Band
from macros.cite_note import Notes, label_of
from macros.figure_text import PLATFORMS
from macros.page_template import fill
from macros.tiers_chart import Ruler, chart

TITLE = "Where each authority draws its lines, in followers"
ESSAY = "essay"


def check() -> None:
    """A call without words is always right."""


def render(notes: Notes) -> str:
    """The ruler, and a table of the same lines with their sources.

    Arguments: `notes`, which knows the evidence and this site's addresses. Returns: one
    `evidence-block`. Raises nothing.
    """
    entries = sorted(notes.room.evidence.authorities, key=lambda entry: _order(notes, entry))
    rulers = [_ruler(notes, entry.record) for entry in entries]
    return fill(
        "tiers.html",
        title=TITLE,
        chart=chart(rulers, TITLE).to_dict(),
        listed=[_listed(notes, entry) for entry in entries],
    )


def _order(notes: Notes, entry: Entry[Authority]) -> tuple[bool, bool, str]:
    record = entry.record
    name = label_of(notes.room.source(record.source)).casefold()
    return (record.source != ESSAY, not record.default, name)


def _ruler(notes: Notes, record: Authority) -> Ruler:
    name = _name(notes, record)
    words = ", ".join(f"{tier} {band_of(band)}" for tier, band in record.tiers.items())
    return Ruler(
        name=name,
        words=f"{name}: {words}",
        tiers=tuple((tier, band[0] or 0, band[1]) for tier, band in record.tiers.items()),
        marked=record.default,
    )


def _name(notes: Notes, record: Authority) -> str:
    name = "The essay" if record.source == ESSAY else label_of(notes.room.source(record.source))
    place = f", {PLATFORMS[record.platform]}" if record.platform != "any" else ""
    return f"{name}{place}{' (used here)' if record.default else ''}"


def band_of(band: Band) -> str:
    """A tier's ends in words.

    >>> band_of((1_000, 10_000)), band_of((1_000_000, None))
    ('1,000 to 10,000', 'over 1,000,000')
    """
    low, high = band
    if high is None:
        return f"over {low or 0:,}"
    return f"{low:,} to {high:,}" if low else f"up to {high:,}"


def _listed(notes: Notes, entry: Entry[Authority]) -> dict[str, object]:
    record = entry.record
    via = f"as reported by {notes.room.source(record.via).publisher}" if record.via else ""
    return {
        "name": _name(notes, record),
        "via": via,
        "href": notes.place_of(record.source),
        "tiers": [(tier, band_of(band)) for tier, band in record.tiers.items()],
        "note": record.note or "",
        "mend": notes.to_the_line(entry),
    }
