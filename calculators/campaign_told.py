"""A campaign's return in words: the sentence that answers, and what a reader would overlook."""

from __future__ import annotations

from collections.abc import Mapping

from calculators.inputs import Inputs
from calculators.quantity import Quantity
from calculators.report import Report

# Nobody who leaves out the profit that they want needs to be told that they did.
ASKED_FOR_ONLY = "conversions_for_target"


def is_known(quantity: Quantity) -> bool:
    """Whether nothing that a quantity needs is missing; it may still be undefined."""
    return quantity.reason is None or quantity.reason.kind != "missing"


def headline(report: Report) -> str:
    """The answer in one sentence.

    Arguments: `report`, whose figures are written. Returns: text. Raises nothing.
    """
    roi, net = report.figures["roi"], report.figures["net_profit"]
    if roi.value is None:
        return _without_return(report)
    verb = "loses" if (net.value or 0) < 0 else "makes"
    amount = net.text.removeprefix("−")
    if not roi.interval:
        if net.value == 0:
            return "The campaign breaks even: its gross profit is what it costs."
        return f"The campaign {verb} {amount}: a return of {roi.text} on its cost."
    if roi.low is None or roi.high is None:
        return f"The campaign returns about {roi.text} on its cost, and {roi.reason}."
    return (
        f"The campaign returns about {roi.text} on its cost, "
        f"most likely between {roi.low_text} and {roi.high_text}."
    )


def _without_return(report: Report) -> str:
    """What can be said where the return is not known."""
    roi, needed = report.figures["roi"], report.figures["break_even_conversions"]
    if roi.state == "undefined":
        return f"The campaign has no return in per cent: {roi.reason}."
    if needed.value is not None:
        about = "about " if needed.interval else ""
        return f"The campaign breaks even at {about}{needed.text} conversions."
    for name, words in (
        ("cpa", "Each conversion costs"),
        ("cpc", "Each click costs"),
        ("cpm", "A thousand impressions cost"),
    ):
        figure = report.figures[name]
        if figure.value is not None:
            about = "about " if figure.interval else ""
            return f"{words} {about}{figure.text}; the return is not known yet."
    return "The return cannot be computed from these numbers."


def tell(inputs: Inputs, figures: Mapping[str, Quantity], labels: Mapping[str, str]) -> None:
    """Say what a reader would overlook: figures without a value, odd counts, how often it loses.

    Arguments: `inputs`, to which it is said; `figures` and their `labels`, by name. Returns
    nothing. Raises nothing.
    """
    missing: dict[str, list[str]] = {}
    for name, label in labels.items():
        reason = figures[name].reason
        if reason and reason.kind == "missing" and name != ASKED_FOR_ONLY:
            missing.setdefault(reason.text, []).append(label)
    for why, named in missing.items():
        inputs.say(f"Not known, since it {why}: {', '.join(named)}.")
    for few, many in (("clicks", "impressions"), ("conversions", "clicks")):
        part = figures[few].value
        whole = (figures[many] if many in figures else inputs[many]).value
        if inputs.given(few) and part is not None and whole is not None and part > whole:
            inputs.say(f"These are more {few} than {many}: is that right?", few)
    rate = figures["break_even_conversion_rate"].value
    if rate is not None and rate > 1:
        inputs.say("Even if every click became a customer, the campaign would not pay.")
    if is_known(figures["revenue"]) and inputs["gross_margin"].value == 1:
        inputs.say("At a margin of 100% the goods cost nothing: is that right?", "gross_margin")
    losses = figures["net_profit"].draws
    if losses:
        share = 100 * sum(draw < 0 for draw in losses) / len(losses)
        inputs.say(f"The campaign loses money in {_per_cent(share)} of outcomes.")


def _per_cent(share: float) -> str:
    if 0 < share < 1:
        return "under 1%"
    return "over 99%" if 99 < share < 100 else f"{share:.0f}%"
