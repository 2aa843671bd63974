"""Pydantic's findings in the words of someone who edits YAML."""

from difflib import get_close_matches
from typing import get_args

from pydantic import BaseModel
from pydantic_core import ErrorDetails

# What each kind of finding asks for, where its field does not matter.
REMEDIES = {
    "float_parsing": "write a number with a point, such as 1.78, and its unit in `unit`",
    "float_type": "write a number with a point, such as 1.78, and its unit in `unit`",
    "int_parsing": "write a whole number, such as 10_000",
    "int_from_float": "write a whole number, such as 10_000",
    "int_type": "write a whole number, such as 10_000",
    "string_type": "write a text, in quotes",
    "string_too_short": "it is empty: write it, or remove the line",
    "bool_parsing": "write true or false",
    "bool_type": "write true or false",
    "date_parsing": "write a day as 2026-11-25",
    "date_type": "write a day as 2026-11-25",
    "date_from_datetime_parsing": "write a day as 2026-11-25",
    "date_from_datetime_inexact": "write a day as 2026-11-25",
    "dict_type": "fields of the form `key: value` are needed here",
    "model_type": "fields of the form `key: value` are needed here",
    "tuple_type": "a list is needed here: items between [ and ], or each after `- `",
    "greater_than_equal": "it is too small",
    "less_than_equal": "it is too large",
}
PATTERNS = {
    "source": "write the name of an entry of data/sources.yml: small letters, digits and hyphens",
    "via": "write the name of an entry of data/sources.yml: small letters, digits and hyphens",
    "paper": "write the name of an entry of data/papers.yml: small letters, digits and hyphens",
    "[key]": "write small letters, digits and hyphens",
    "unit": 'write "%", likes, people, accounts, or the three capitals of a currency, such as USD',
    "url": "write the whole address, from https:// on",
    "published": 'write the year, month or day in quotes: "2026", "2026-11" or "2026-11-25"',
    "doi": 'write it from 10. on, such as "10.1177/00222429231217471"',
}


def sentence(kind: type[BaseModel], fault: ErrorDetails) -> str:
    """What is wrong with a field, and what to write instead."""
    key = ".".join(str(part) for part in fault["loc"] if isinstance(part, str)) or "entry"
    last = str(fault["loc"][-1]) if fault["loc"] else ""
    match fault["type"]:
        case "extra_forbidden":
            near = get_close_matches(last, _keys(kind, fault["loc"][:-1]), n=1)
            hint = f": did you mean {near[0]!r}?" if near else ": remove it, or look at the schema"
            return f"the key {key!r} is not known{hint}"
        case "missing" | "tuple_type" | "too_long" if key.startswith(("followers", "tiers")):
            return f"{key} needs two numbers, such as [1_000, 10_000]; null for an open end"
        case "missing":
            return f"{key!r} is missing: add it"
        case "literal_error":
            return f"{key} {fault['input']!r} is not one of {fault['ctx']['expected']}"
        case "string_pattern_mismatch" if last in PATTERNS:
            return f"{key} {fault['input']!r}: {PATTERNS[last]}"
        case known if known in REMEDIES:
            return f"{key} {fault['input']!r}: {REMEDIES[known]}"
        case _:
            return f"{key} {fault['input']!r}: {fault['msg'].removeprefix('Value error, ')}"


def _keys(kind: type[BaseModel], place: tuple[int | str, ...]) -> list[str]:
    for part in place:
        by_key = {info.alias or name: info for name, info in kind.model_fields.items()}
        annotation = by_key[str(part)].annotation if str(part) in by_key else None
        for inner in (annotation, *get_args(annotation)):
            if isinstance(inner, type) and issubclass(inner, BaseModel):
                kind = inner
    return [info.alias or name for name, info in kind.model_fields.items()]
