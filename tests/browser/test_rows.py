"""A field of rows: cells to type into, paste into and drop a file on, with keys alone too."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.browser.calculator_page import CalculatorPage
from tests.browser.conftest import LAPTOP
from tests.browser.site_server import SiteServer

pytestmark = pytest.mark.browser

PATH = "/calculators/portfolio-comparison/"
SMALL = (
    "portfolio,creators,followers,fee,posts,engagement_rate,reach_rate\n"
    "Few,2,50000,900,1,2,20\n"
    "Many,20,5000,90,1,3,30\n"
)


class Rows(CalculatorPage):
    """The comparison's page."""

    def open(self, after: str = "") -> None:
        """Go to the page; `after` is a query or a fragment."""
        self.page.goto(PATH + after)

    def cell(self, column: str, row: int) -> Locator:
        """An input of a row, numbered as a spreadsheet does."""
        return self.page.get_by_label(f"{column}, row {row}", exact=True)

    def table(self, column: str) -> Locator:
        """The cells of one figure of the result."""
        return self.page.locator(f'[data-table] tr[data-column="{column}"] td')

    def paste(self, into: Locator, text: str) -> None:
        """Paste as a spreadsheet would."""
        into.evaluate(
            """(element, text) => {
              const data = new DataTransfer();
              data.setData("text/plain", text);
              const event = {clipboardData: data, bubbles: true, cancelable: true};
              element.dispatchEvent(new ClipboardEvent("paste", event));
            }""",
            text,
        )


@pytest.fixture(scope="module")
def _opened(browser: Browser, _served: SiteServer) -> Iterator[Rows]:
    context = browser.new_context(base_url=_served.origin, viewport=LAPTOP)
    opened = Rows(context.new_page())
    opened.open()
    opened.wait_for("ready")
    yield opened
    assert not opened.reports
    context.close()


@pytest.fixture
def rows(_opened: Rows) -> Rows:
    """The comparison with two plain portfolios, and Python running already."""
    _opened.button("Start over").click()
    expect(_opened.cell("Portfolio", 5)).to_have_value("A mix")
    expect(_opened.table("cost")).to_have_text(["$6,276", "$6,273", "$6,254"])
    _opened.paste(_opened.cell("Portfolio", 2), SMALL)
    expect(_opened.table("cost")).to_have_text(["$1,800", "$1,800"])
    expect(_opened.cell("Portfolio", 4)).to_have_count(0)
    return _opened


def test_a_cell_changes_the_answer_and_keeps_the_caret(rows: Rows) -> None:
    fee = rows.cell("Fee", 3)
    fee.select_text()
    fee.press_sequentially("125")
    expect(rows.table("cost")).to_have_text(["$1,800", "$2,500"])
    expect(fee).to_be_focused()
    assert fee.evaluate("input => input.selectionStart") == 3


def test_the_form_holds_the_rows_as_text(rows: Rows) -> None:
    rows.cell("Portfolio", 2).fill("Few, large")
    expect(rows.field("portfolios")).to_have_value(re.compile(r'^portfolio,.*\n"Few, large",2,'))


def test_a_bad_cell_is_marked_where_it_stands_and_the_rest_stays(rows: Rows) -> None:
    rows.cell("Followers", 3).fill("many")
    expect(rows.cell("Followers", 3)).to_have_attribute("aria-invalid", "true")
    expect(rows.cell("Fee", 3)).to_have_value("90")
    expect(rows.table("cost")).to_have_text(["$1,800", "$1,800"])
    link = rows.slot("data-errors").get_by_role("link")
    expect(link).to_contain_text("row 3")
    link.click()
    expect(rows.cell("Followers", 3)).to_be_focused()
    rows.cell("Followers", 3).fill("6k")
    rows.wait_for("ready")
    expect(rows.cell("Followers", 3)).not_to_have_attribute("aria-invalid", "true")


def test_rows_are_added_copied_and_removed_by_keys_alone(rows: Rows) -> None:
    rows.page.get_by_role("button", name="Copy this row").nth(1).press("Enter")
    expect(rows.cell("Portfolio", 4)).to_be_focused()
    expect(rows.table("cost")).to_have_text(["$1,800", "$3,600"])
    rows.cell("Portfolio", 4).select_text()
    rows.page.keyboard.type("Third")
    expect(rows.table("cost")).to_have_text(["$1,800", "$1,800", "$1,800"])
    rows.page.get_by_role("button", name="Remove this row").nth(0).press("Enter")
    expect(rows.table("cost")).to_have_count(2)
    rows.button("Add a row").press("Enter")
    expect(rows.cell("Portfolio", 4)).to_be_focused()


def test_cells_without_names_fill_from_where_they_are_pasted(rows: Rows) -> None:
    rows.paste(rows.cell("Fee", 2), "1000\t2\n100\t3")
    expect(rows.cell("Fee", 3)).to_have_value("100")
    expect(rows.cell("Posts", 3)).to_have_value("3")
    expect(rows.table("cost")).to_have_text(["$2,000", "$2,000"])


def test_the_same_rows_as_text(rows: Rows) -> None:
    rows.button("Show as text").click()
    text = rows.field("portfolios")
    expect(text).to_be_visible()
    text.fill(SMALL.replace("900", "950"))
    expect(rows.table("cost")).to_have_text(["$1,900", "$1,800"])
    rows.button("Show as text").click()
    expect(rows.cell("Fee", 2)).to_have_value("950")


def test_a_dropped_file_of_windows_fills_the_rows(rows: Rows) -> None:
    lines = SMALL.splitlines()[0].replace(",", ";") + "\r\nCréa;1;9000;100;1;2;20"
    rows.page.locator("calculator-rows").evaluate(
        """(element, bytes) => {
          const data = new DataTransfer();
          data.items.add(new File([new Uint8Array(bytes)], "list.csv"));
          element.dispatchEvent(new DragEvent("drop", {dataTransfer: data, bubbles: true}));
        }""",
        list(lines.encode("cp1252")),
    )
    expect(rows.cell("Portfolio", 2)).to_have_value("Créa")
    expect(rows.table("cost")).to_have_text(["$100"])


def test_a_link_brings_the_rows_back(rows: Rows) -> None:
    rows.cell("Fee", 2).fill("1,000")
    expect(rows.table("cost")).to_have_text(["$2,000", "$1,800"])
    rows.cell("Fee", 2).blur()
    expect(rows.page).to_have_url(re.compile("portfolios="))
    rows.page.reload()
    rows.wait_for("ready")
    expect(rows.cell("Fee", 2)).to_have_value("1,000")
    expect(rows.table("cost")).to_have_text(["$2,000", "$1,800"])


def test_a_chart_is_one_tab_stop_that_arrow_keys_go_through(rows: Rows) -> None:
    chart = rows.page.locator("[data-chart=reach]")
    points = chart.locator("[data-point]")
    expect(points).to_have_count(2)
    assert [point.get_attribute("tabindex") for point in points.all()] == ["0", "-1"]
    points.nth(0).focus()
    rows.page.keyboard.press("ArrowDown")
    expect(points.nth(1)).to_be_focused()
    expect(points.nth(1)).to_have_attribute("aria-label", re.compile(r"^Many: [\d,]+"))
    expect(chart.locator("[data-chart-said]")).to_contain_text("Many")
    rows.page.keyboard.press("Home")
    expect(points.nth(0)).to_be_focused()


def test_prerendered_charts_and_tables_are_those_of_the_live_engine(
    browser: Browser, site: SiteServer
) -> None:
    context = browser.new_context(base_url=site.origin)
    opened = Rows(context.new_page())
    opened.open()
    shown = ".charts, [data-table], [data-steps]"
    before = opened.page.locator(shown).all_inner_texts()
    opened.wait_for("ready")
    assert opened.page.locator(shown).all_inner_texts() == before
    context.close()
