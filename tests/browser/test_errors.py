"""What cannot be read is said beside its field, and costs the reader nothing."""

import pytest
from playwright.sync_api import expect

from tests.browser.calculator_page import CalculatorPage

pytestmark = pytest.mark.browser


def test_a_cleared_field_is_a_moment_and_not_a_value(live: CalculatorPage) -> None:
    before = live.figure("cpe").inner_text()
    fee = live.field("fee")
    fee.select_text()
    fee.press("Backspace")
    live.wait_for("invalid")
    expect(live.slot("data-error", "fee")).to_contain_text("missing")
    expect(live.figure("cpe")).to_have_text(before)
    expect(live.slot("data-stale")).to_be_visible()
    expect(live.element).not_to_contain_text("NaN")
    fee.press_sequentially("250")
    live.wait_for("ready")
    expect(live.figure("total_cost")).to_have_text("$250")
    expect(live.slot("data-stale")).to_be_hidden()
    expect(live.slot("data-error", "fee")).to_be_hidden()


def test_an_invalid_value_is_marked_and_recovers(live: CalculatorPage) -> None:
    fee, error = live.field("fee"), live.slot("data-error", "fee")
    live.type("fee", "a lot")
    expect(fee).to_have_attribute("aria-invalid", "true")
    expect(error).to_be_visible()
    assert error.get_attribute("id") in (fee.get_attribute("aria-describedby") or "").split()
    expect(fee).to_have_value("a lot")
    expect(fee).to_be_focused()
    live.type("fee", "1k")
    live.wait_for("ready")
    expect(fee).not_to_have_attribute("aria-invalid", "true")
    expect(live.figure("total_cost")).to_have_text("$1,000")


def test_the_summary_leads_to_each_field(live: CalculatorPage) -> None:
    live.type("fee", "a lot")
    live.type("posts", "0")
    links = live.slot("data-errors").get_by_role("link")
    expect(links).to_have_count(2)
    expect(links.nth(1)).to_contain_text("Posts")
    links.nth(1).click()
    expect(live.field("posts")).to_be_focused()
    links.nth(0).click()
    expect(live.field("fee")).to_be_focused()
    live.type("fee", "100")
    live.type("posts", "2")
    expect(live.slot("data-summary")).to_be_hidden()


def test_an_error_is_announced(live: CalculatorPage) -> None:
    live.type("posts", "0")
    expect(live.slot("data-announce")).to_contain_text("Posts")


def test_a_message_offers_a_mend_that_does_it(live: CalculatorPage) -> None:
    live.type("audience_fit", "0.5")
    offer = live.slot("data-messages", "audience_fit").get_by_role("button")
    expect(offer).to_have_text("Make it 50%")
    offer.click()
    field = live.field("audience_fit")
    expect(field).to_have_value("50%")
    expect(field).to_be_focused()
    expect(live.slot("data-messages", "audience_fit")).to_be_empty()
    field.press("Control+z")
    expect(field).to_have_value("0.5")


def test_an_error_offers_a_mend_that_does_it(live: CalculatorPage) -> None:
    live.type("fee", "12.500")
    offer = live.slot("data-field", "fee").get_by_role("button", name="12,500")
    offer.click()
    expect(live.field("fee")).to_have_value("12,500")
    expect(live.field("fee")).not_to_have_attribute("aria-invalid", "true")
    expect(live.figure("total_cost")).to_have_text("$12,500")


def test_what_was_said_of_other_fields_stays_beside_them(live: CalculatorPage) -> None:
    live.type("audience_fit", "0.5")
    said = live.slot("data-messages", "audience_fit")
    expect(said).to_contain_text("Did you mean 50%?")
    live.type("fee", "a lot")
    live.wait_for("invalid")
    expect(said).to_contain_text("Did you mean 50%?")
