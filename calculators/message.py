"""What the reader is told beside a figure, and the errors that carry the same form."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypedDict


class Mend(TypedDict):
    """A change that the page can make for the reader: a button's label and the text it types."""

    label: str
    text: str


class Message(TypedDict):
    """One message: about a field, or a cell of it, or (field None) about the whole."""

    field: str | None
    row: int | None
    column: str | None
    name: str | None
    text: str
    mend: Mend | None


def message(
    text: str,
    field: str | None = None,
    *,
    row: int | None = None,
    column: str | None = None,
    name: str | None = None,
    mend: Mend | None = None,
) -> Message:
    """Make a message; whatever is left out does not apply.

    >>> message("3,5 was read as 3.5", "fee")["text"]
    '3,5 was read as 3.5'
    """
    return {"field": field, "row": row, "column": column, "name": name, "text": text, "mend": mend}


class InputError(ValueError):
    """What was typed cannot be computed; `errors` holds every message by its field."""

    def __init__(self, errors: Mapping[str, Sequence[Message]]) -> None:
        self.errors = {field: list(messages) for field, messages in errors.items()}
        super().__init__("\n".join(self.lines()))

    def lines(self) -> list[str]:
        """Every error as `field: what is wrong, and what to type instead`."""
        return [
            f"{field}: {message['text']}"
            for field, messages in self.errors.items()
            for message in messages
        ]
