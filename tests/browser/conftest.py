"""A site built once, served, and opened in a real browser."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Playwright,
    ViewportSize,
    expect,
    sync_playwright,
)

from tests.browser.calculator_page import CalculatorPage
from tests.browser.site_server import SiteServer

ROOT = Path(__file__).parents[2]
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# Python starts in a second or two, and in many where everything runs at once.
expect.set_options(timeout=60_000)
LAPTOP = ViewportSize(width=1440, height=900)


@pytest.fixture(scope="session")
def _served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SiteServer]:
    with SiteServer() as server:
        server.folder = tmp_path_factory.mktemp("site")
        subprocess.run([sys.executable, "-m", "macros.stage"], cwd=ROOT, check=True)
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(server.folder)],
            cwd=ROOT,
            env={**os.environ, "SITE_URL": f"{server.origin}/", "NO_MKDOCS_2_WARNING": "1"},
            check=True,
        )
        yield server


@pytest.fixture
def site(_served: SiteServer) -> Iterator[SiteServer]:
    """The served site, without faults at first."""
    yield _served
    _served.mend()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright, chromium_path: Path | None) -> Iterator[Browser]:
    """One browser; each test opens it with a fresh profile."""
    browser = playwright.chromium.launch(executable_path=chromium_path, args=FLAGS)
    yield browser
    browser.close()


@pytest.fixture
def context(browser: Browser, site: SiteServer) -> Iterator[BrowserContext]:
    """A fresh profile on a laptop's screen."""
    context = browser.new_context(base_url=site.origin, viewport=LAPTOP)
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext) -> Page:
    """An empty page."""
    return context.new_page()


@pytest.fixture
def calculator(page: Page) -> CalculatorPage:
    """A page that has yet to open a calculator."""
    return CalculatorPage(page)


@pytest.fixture(scope="module")
def _live(browser: Browser, _served: SiteServer) -> Iterator[CalculatorPage]:
    context = browser.new_context(base_url=_served.origin, viewport=LAPTOP)
    calculator = CalculatorPage(context.new_page())
    calculator.open()
    calculator.wait_for("ready")
    yield calculator
    context.close()


@pytest.fixture
def live(_live: CalculatorPage) -> CalculatorPage:
    """A calculator as its page opens it, with Python running already."""
    _live.start_over()
    return _live
