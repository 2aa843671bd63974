"""An engine that does not come, or dies, leaves a page that is of use, and can be tried again."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.calculator_page import CalculatorPage
from tests.browser.site_server import Fault, SiteServer

pytestmark = pytest.mark.browser

PATIENCE = 20_000


@pytest.fixture
def page(page: Page) -> Page:
    """An empty page whose clock stands still unless the test moves it."""
    page.clock.install(time=0)
    page.clock.pause_at(1)
    return page


def open_page(calculator: CalculatorPage) -> dict[str, str]:
    """Open the page and let it be idle for a moment; what it says."""
    calculator.open()
    opened = calculator.texts()
    calculator.page.clock.run_for(1500)
    return opened


def assert_of_use(calculator: CalculatorPage, opened: dict[str, str]) -> None:
    """The answer stands, one sentence says why, and what is typed stays."""
    sentence = calculator.slot("data-failure")
    expect(sentence).to_have_count(1)
    expect(sentence).to_be_visible()
    assert calculator.texts() == opened
    calculator.type("fee", "250")
    calculator.field("fee").press("Tab")
    calculator.wait_for("failed")
    expect(calculator.field("fee")).to_have_value("250")
    assert calculator.texts() == opened
    assert [report for report in calculator.reports if "Uncaught" in report] == []


def assert_recovers(calculator: CalculatorPage) -> None:
    calculator.button("Try again").click()
    expect(calculator.figure("total_cost")).to_have_text("$250")
    calculator.wait_for("ready")
    expect(calculator.slot("data-failure")).to_be_hidden()
    expect(calculator.field("fee")).to_have_value("250")


@pytest.mark.parametrize(
    ("file", "fault"),
    [
        ("engine-worker.js", Fault.MISSING),
        ("python.json", Fault.EMPTY),
        ("pyodide.mjs", Fault.EMPTY),
        ("pyodide.asm.wasm", Fault.MISSING),
        ("pyodide.asm.wasm", Fault.WRONG),
        ("python_stdlib.zip", Fault.EMPTY),
        ("pyodide-lock.json", Fault.WRONG),
        (".whl", Fault.MISSING),
    ],
)
def test_a_file_that_is_not_what_it_should_be(
    calculator: CalculatorPage, site: SiteServer, file: str, fault: Fault
) -> None:
    site.faults[file] = fault
    opened = open_page(calculator)
    calculator.wait_for("failed")
    assert_of_use(calculator, opened)
    site.mend()
    assert_recovers(calculator)


@pytest.mark.parametrize(
    ("file", "fault"),
    [
        ("engine-worker.js", Fault.EMPTY),
        ("engine-worker.js", Fault.HANGING),
        ("pyodide.mjs", Fault.HANGING),
        ("pyodide.asm.wasm", Fault.HANGING),
    ],
)
def test_a_file_that_never_comes(
    calculator: CalculatorPage, site: SiteServer, file: str, fault: Fault
) -> None:
    site.faults[file] = fault
    opened = open_page(calculator)
    calculator.wait_for("starting")
    calculator.page.clock.run_for(PATIENCE)
    calculator.wait_for("failed")
    assert_of_use(calculator, opened)
    site.mend()
    assert_recovers(calculator)


def test_a_worker_that_dies(calculator: CalculatorPage) -> None:
    opened = open_page(calculator)
    calculator.wait_for("ready")
    engine = next(w for w in calculator.page.workers if w.url.endswith("/engine-worker.js"))
    engine.evaluate("self.close()")
    calculator.type("fee", "250")
    calculator.page.clock.run_for(PATIENCE)
    calculator.wait_for("failed")
    assert_of_use(calculator, opened)
    assert_recovers(calculator)


def test_saving_data_waits_for_the_first_touch(calculator: CalculatorPage) -> None:
    calculator.page.add_init_script(
        "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
    )
    calculator.open()
    calculator.page.clock.run_for(PATIENCE)
    calculator.wait_for("static")
    assert calculator.engines == 0
    calculator.field("fee").focus()
    calculator.wait_for("ready")
    assert calculator.engines == 1


def test_a_calculator_out_of_sight_waits(calculator: CalculatorPage) -> None:
    calculator.page.set_viewport_size({"width": 1440, "height": 90})
    calculator.open()
    calculator.page.clock.run_for(PATIENCE)
    calculator.wait_for("static")
    calculator.element.scroll_into_view_if_needed()
    calculator.page.clock.resume()
    calculator.wait_for("ready")
