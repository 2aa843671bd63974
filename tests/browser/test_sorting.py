"""A table of things sorts by any of its columns, by value and not by how a number is written."""

import re

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.calculator_page import CalculatorPage

pytestmark = pytest.mark.browser


def column(table: Locator, place: int) -> list[str]:
    cells = table.locator(f"tbody tr > :nth-child({place})")
    return [re.sub(r"\s+", " ", text).strip() for text in cells.all_inner_texts()]


def test_a_column_sorts_by_value_and_stays_sorted(calculator: CalculatorPage) -> None:
    page = calculator.page
    page.goto("/calculators/roster-planner/")
    calculator.wait_for("ready")
    chosen = page.locator('table[data-table="chosen"]')
    fee = chosen.get_by_role("button", name="Fee")
    fee.press("Enter")
    heading = chosen.locator('th[data-column="fee"]')
    expect(heading).to_have_attribute("aria-sort", "ascending")
    fees = [float(text.strip("$").replace(",", "")) for text in column(chosen, 3)]
    assert len(fees) > 2
    assert fees == sorted(fees)
    fee.press("Enter")
    expect(heading).to_have_attribute("aria-sort", "descending")
    calculator.type("budget", "1,900")
    expect(calculator.figure("spend")).not_to_have_text("$2,500")
    calculator.wait_for("ready")
    again = [float(text.strip("$").replace(",", "")) for text in column(chosen, 3)]
    assert again == sorted(again, reverse=True)


def test_names_sort_as_a_reader_would(calculator: CalculatorPage) -> None:
    page = calculator.page
    page.goto("/calculators/roster-planner/")
    chosen = page.locator('table[data-table="chosen"]')
    chosen.get_by_role("button", name="Name").click()
    expect(chosen.locator('th[data-column="name"]')).to_have_attribute("aria-sort", "ascending")
    names = column(chosen, 1)
    assert names == sorted(names, key=str.casefold)
