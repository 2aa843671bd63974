"""Text with separators and quotes as records of cells."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

_JSON = json.JSONDecoder()
_LINE_END = re.compile(r"\r\n|\r|\n")


class _Forms(NamedTuple):
    """The ways in which a cell is written between one separator."""

    quoted: re.Pattern[str]
    escaped: re.Pattern[str]
    bare: re.Pattern[str]


def records(text: str, separator: str) -> Iterator[list[str]]:
    r"""Each record of a text, blank ones too.

    Separators and line breaks inside quotes are no separators; quotes inside are doubled, or
    stand behind backslashes; a cell of JSON may stand without quotes.

    >>> list(records('a,"b, ""c""\nd"\n\n{"e": [1, 2]},f', ","))
    [['a', 'b, "c"\nd'], [''], ['{"e": [1, 2]}', 'f']]
    """
    forms, place, record = _forms(separator), 0, []
    while place < len(text):
        cell, place = _cell(text, place, separator, forms)
        record.append(cell)
        if text.startswith(separator, place):
            place += len(separator)
            if place < len(text):
                continue
            record.append("")
        else:
            ended = _LINE_END.match(text, place)
            place = ended.end() if ended else place
        yield record
        record = []


def write(rows: list[list[str]]) -> str:
    r"""Records as text with commas, quoted where they must be.

    >>> write([["a", "b, c"], ["d", ""]])
    'a,"b, c"\nd,\n'
    """
    return "".join(",".join(map(_quoted, row)) + "\n" for row in rows)


def _cell(text: str, place: int, separator: str, forms: _Forms) -> tuple[str, int]:
    start = text[place]
    if start in ' "':
        found = forms.quoted.match(text, place)
        if found:
            return found[1].replace('""', '"'), found.end()
        found = forms.escaped.match(text, place)
        if found:
            return found[1].replace('\\"', '"'), found.end()
    elif start in "{[":
        end = _end_of_json(text, place)
        if end and (text[end : end + 1] in ("", "\r", "\n", separator)):
            return text[place:end], end
    found = forms.bare.match(text, place)
    assert found is not None
    return found[0], found.end()


def _end_of_json(text: str, place: int) -> int:
    try:
        return _JSON.raw_decode(text, place)[1]
    except (ValueError, RecursionError):
        return 0


@lru_cache
def _forms(separator: str) -> _Forms:
    mark, end = re.escape(separator), r"[ ]*(?=[\r\n]|\Z|{})"
    end = end.format(mark)
    return _Forms(
        re.compile(rf'[ ]*"((?:[^"]++|"")*+)"{end}'),
        re.compile(rf'[ ]*"((?:[^"\\]++|\\.)*+)"{end}', re.DOTALL),
        re.compile(rf"[^\r\n{mark}]*"),
    )


def _quoted(cell: str) -> str:
    if re.search(r'[,"\r\n;\t]|^\s|\s$', cell):
        return '"' + cell.replace('"', '""') + '"'
    return cell
