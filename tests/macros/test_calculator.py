"""What a calculator's HTML holds: every slot that the live page fills, and nothing that breaks."""

from __future__ import annotations

import json
import re
from xml.etree.ElementTree import Element

import html5lib
import pytest

from calculators import answer, registry
from macros import calculator
from macros.fault import CallError

SLUG = "cost-per-engagement"
CHANGES = "https://example.org/think-micro/CHANGELOG.md"


def parsed(html: str) -> Element:
    page: Element = html5lib.parse(html, namespaceHTMLElements=False)
    return page


def placed(nth: int = 1, **fields: str) -> Element:
    return parsed(calculator.render(SLUG, fields, nth, CHANGES))


def having(page: Element, name: str) -> dict[str, Element]:
    return {
        element.attrib[name]: element
        for element in page.iter()
        if isinstance(element.tag, str) and name in element.attrib
    }


def text_of(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_each_input_has_its_label_hint_error_and_messages_tied_to_it() -> None:
    page = placed()
    ids = having(page, "id")
    labels = having(page, "for")
    inputs = {**having(page, "name")}
    for field in registry.get(SLUG).fields:
        entry = inputs[field.name]
        assert text_of(labels[entry.attrib["id"]]) == field.label
        assert all(told in ids for told in entry.attrib["aria-describedby"].split())
    for slot in ("data-field", "data-error"):
        assert set(having(page, slot)) == {field.name for field in registry.get(SLUG).fields}


def test_numbers_are_typed_on_a_keyboard_that_has_comma_and_dot() -> None:
    modes = {entry.attrib.get("inputmode") for entry in placed().iter("input")}
    assert modes == {"text"}


def test_the_result_is_the_answer_to_what_the_form_starts_from() -> None:
    page = placed(engagement_rate="2")
    shown = answer(SLUG, {**registry.get(SLUG).example, "engagement_rate": "2"})
    assert text_of(having(page, "data-headline")[""]) == shown["headline"]
    for name, figure in shown["figures"].items():
        assert text_of(having(page, "data-figure")[name]) == figure["text"]
        assert ("hidden" in having(page, "data-row")[name].attrib) == figure["hidden"]
    assert text_of(having(page, "data-version")[""]) == shown["data_version"]


def test_every_figure_opens_into_its_working() -> None:
    page = placed()
    steps = {step["figure"]: step for step in answer(SLUG, registry.get(SLUG).example)["steps"]}
    for name, slot in having(page, "data-step").items():
        parts = {part: text_of(element) for part, element in having(slot, "data-part").items()}
        assert set(parts) == {"formula", "working", "result", "note"}
        if name in steps:
            assert parts == {part: steps[name][part] for part in parts}


def test_the_slots_of_the_live_page_are_all_there() -> None:
    page = placed()
    for slot in (
        *("data-summary", "data-errors", "data-reset", "data-result", "data-stale"),
        *("data-figures", "data-sensitivity", "data-copied", "data-failure", "data-again"),
        *("data-announce", "data-version"),
    ):
        assert having(page, slot), slot
    assert set(having(page, "data-copy")) == {"link", "markdown", "csv", "json"}
    assert set(having(page, "data-template")) == {"message", "error"}
    assert "" in having(page, "data-messages")
    (noscript,) = page.iter("noscript")
    assert "scripts" in text_of(noscript)


def test_what_waits_for_the_live_page_is_hidden() -> None:
    page = placed()
    for slot in ("data-summary", "data-stale", "data-failure"):
        assert "hidden" in having(page, slot)[""].attrib
    assert all("hidden" in error.attrib for error in having(page, "data-error").values())


def test_the_element_carries_what_a_link_may_leave_out() -> None:
    (form,) = placed().iter("calculator-form")
    defaults = json.loads(form.attrib["data-defaults"])
    assert defaults["posts"] == "1"
    assert "fee" not in defaults
    assert form.attrib["data-state"] == "static"


def test_two_of_one_calculator_share_no_id() -> None:
    first, second = having(placed(1), "id"), having(placed(2), "id")
    assert first
    assert not set(first) & set(second)


def test_no_address_is_relative_and_nothing_is_inline() -> None:
    html = calculator.render(SLUG, {}, 1, CHANGES)
    assert not re.search(r'\s(?:href|src|srcset|action)="(?!https:|[/#])', html)
    assert not re.search(r"<script|\sstyle=|\son\w+=", html)


def test_a_message_stands_beside_its_field_with_its_mend() -> None:
    page = placed(audience_fit="0.6")
    slot = having(page, "data-messages")["audience_fit"]
    (message,) = slot.iter("p")
    assert "0.6%" in text_of(message)
    (mend,) = slot.iter("button")
    assert "hidden" not in mend.attrib
    assert mend.attrib["value"]


def test_a_source_stands_only_beside_the_value_that_it_is_of() -> None:
    def sources(page: Element) -> int:
        return sum("source" in element.attrib.get("class", "") for element in page.iter("details"))

    named = [field for field in registry.get(SLUG).fields if field.source]
    assert sources(placed()) == len(named)
    assert sources(placed(fee="999")) == len(named) - 1


def test_text_is_escaped() -> None:
    html = calculator.render(SLUG, {"fee": "1,200"}, 1, '/"><script>alert(1)</script>/')
    assert "<script>" not in html


def test_a_call_that_cannot_be_computed_is_refused() -> None:
    with pytest.raises(CallError, match="engagement_rate"):
        calculator.check(SLUG, engagement_rate="")
