"""What this machine has to run tests with, and how thorough they are."""

import os
from pathlib import Path

import pytest
from hypothesis import settings

from macros.stage.find_browser import find_browser
from macros.stage.find_node import find_node

ROOT = Path(__file__).parents[1]

# The same examples on every run, and no clock: a busy machine is no fault of the code's.
settings.register_profile("whole", derandomize=True, deadline=None)
settings.register_profile("quick", settings.get_profile("whole"), max_examples=30)


def pytest_configure(config: pytest.Config) -> None:
    quick = "not slow" in config.getoption("markexpr")
    settings.load_profile("quick" if quick else "whole")
    # Playwright's own Node needs a library that bare systems lack.
    os.environ.setdefault("PLAYWRIGHT_NODEJS_PATH", str(find_node()))


@pytest.fixture(scope="session")
def chromium_path() -> Path | None:
    """The browser's program; None is Playwright's own."""
    return find_browser(ROOT)


@pytest.fixture(scope="session")
def node() -> Path:
    """Node, 20 or later."""
    return find_node()
