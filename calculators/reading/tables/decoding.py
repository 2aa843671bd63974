"""From the bytes of a file to its text."""

from __future__ import annotations

import codecs

WINDOWS = "The file is not UTF-8: it was read as Windows-1252, as Excel's plain CSV is"
WIDE = "The file is not UTF-8: it was read as UTF-16"
LOST = (
    "Some letters were lost before they came here and show as �: "
    "save the file as UTF-8 (in Excel: CSV UTF-8) and read it again"
)
_MARKS = ("\ufeff", "\ufffe")


def decode(source: str | bytes) -> tuple[str, list[str]]:
    r"""The text of a file, without its byte-order mark, and what is to be said about its letters.

    Arguments: `source`, bytes, or text in which bytes that are no UTF-8 stand as Python's
    `surrogateescape` leaves them. Returns: the text and the sentences. Raises nothing.

    >>> decode("Créa".encode("cp1252"))[0], decode(b"\xef\xbb\xbfname")
    ('Créa', ('name', []))
    """
    if isinstance(source, str):
        if not any("\udc80" <= character <= "\udcff" for character in source):
            return _without_mark(source)
        source = source.encode("utf-8", "surrogateescape")
    if source.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text, said = _without_mark(source.decode("utf-16", "replace"))
        return text, [WIDE, *said]
    try:
        return _without_mark(source.decode("utf-8"))
    except UnicodeDecodeError:
        return "".join(map(_letter, source)), [WINDOWS]


def _without_mark(text: str) -> tuple[str, list[str]]:
    return text.lstrip("".join(_MARKS)), [LOST] if "\ufffd" in text else []


def _letter(byte: int) -> str:
    """Windows-1252 leaves five bytes undefined; browsers read them as Latin-1 does."""
    try:
        return bytes((byte,)).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)
