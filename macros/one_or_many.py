"""`{{ one_or_many() }}`: a star's fee spent on small creators, as a sentence to play with."""

from __future__ import annotations

import json

from calculators import answer, currency, registry
from calculators.declaration import Field
from macros.fault import CallError
from macros.page_template import fill

SLUG = "one-or-many"


def check(title: str, lead: str) -> None:
    """Refuse a call without words: the title is the page's own heading.

    Arguments: `title` and `lead`, texts. Raises CallError with the remedy.
    """
    for name, text in (("title", title), ("lead", lead)):
        if not isinstance(text, str) or not text.strip():
            raise CallError(f'{name} is not text: write {name}="One star, or many small?"')


def render(base: str, title: str, lead: str) -> str:
    """The heading, the sentence, the picture and the answer for what the calculator starts from.

    Arguments: `base`, the path of the site; `title`, the page's heading; `lead`, what the site is
    and for whom. Returns: one `calculator-form` element, which the calculators' own scripts drive.
    Raises CallError.
    """
    check(title, lead)
    declared = registry.get(SLUG)
    start = declared.example
    shown = answer(SLUG, start)
    return fill(
        "one_or_many.html",
        title=title,
        lead=lead,
        calculator=declared,
        fields={field.name: field for field in declared.inputs},
        answer=shown,
        base=base,
        carried={link["text"]: link["fragment"] for link in shown["carries"]},
        start=start,
        sign=currency.symbol(start["currency"]),
        sources=_sources(declared.inputs),
        defaults=json.dumps(
            {field.name: field.default for field in declared.fields if field.default is not None},
            ensure_ascii=False,
        ),
    )


def _sources(fields: tuple[Field, ...]) -> dict[str, list[str]]:
    """The labels of the inputs by the source of their example, each source once."""
    found: dict[str, list[str]] = {}
    for field in fields:
        if field.source:
            found.setdefault(field.source, []).append(field.label)
    return found
