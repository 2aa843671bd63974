"""While serving, an edit of any kind of source shows in the open page, without a restart."""

import io
import json
import os
import re
import signal
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urljoin
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.macros.stage.project_copy import copy_project

pytestmark = [pytest.mark.browser, pytest.mark.slow]

CALCULATOR = "calculators/cost-per-engagement/"
LONG = 60_000


@dataclass
class Serving:
    """A server over a copy of the project that a test may edit."""

    project: Path
    process: subprocess.Popen[str]
    url: str = ""

    def said(self, text: str) -> str:
        """Read what it says until a line holds this text; return that line."""
        assert self.process.stdout
        lines = []
        # A line that never comes is to fail, and not to wait for ever.
        patience = threading.Timer(2 * LONG / 1000, self.process.kill)
        patience.start()
        try:
            for line in self.process.stdout:
                lines.append(line)
                if text in line:
                    return line
        finally:
            patience.cancel()
        raise AssertionError("".join(lines))

    def get(self, address: str) -> bytes:
        """A file as the server gives it, before any script runs."""
        with urlopen(urljoin(self.url, address)) as answer:
            return bytes(answer.read())

    def wheel(self) -> zipfile.ZipFile:
        """The package that a page would load into Python just now."""
        pointer = "assets/runtime/browser/python.json"
        lock = urljoin(pointer, json.loads(self.get(pointer))["lock"])
        (package,) = json.loads(self.get(lock))["packages"].values()
        return zipfile.ZipFile(io.BytesIO(self.get(urljoin(lock, package["file_name"]))))

    def edit(self, path: str, old: str, new: str) -> None:
        """Replace a piece of one source, as an editor would."""
        file = self.project / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Serving]:
    project = copy_project(tmp_path_factory.mktemp("project"))
    process = subprocess.Popen(
        [sys.executable, "-m", "macros.stage.serve", "--port", "0"],
        cwd=project,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    serving = Serving(project, process)
    serving.url = serving.said("Built in").split()[-1]
    yield serving
    # Ctrl-C in the midst of a build, and nothing of its group may live on.
    serving.edit("docs/index.md", "\n## ", "\nA last sentence.\n\n## ")
    serving.said("changed")
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=60) == 0
    with pytest.raises(ProcessLookupError):
        os.killpg(process.pid, 0)


@pytest.fixture
def opened(browser: Browser, serving: Serving) -> Iterator[Page]:
    context = browser.new_context(base_url=serving.url)
    page = context.new_page()
    page.goto(CALCULATOR)
    yield page
    context.close()


def test_a_page(serving: Serving, opened: Page) -> None:
    serving.edit("docs/calculators/cost-per-engagement.md", "\n## ", "\nA new sentence.\n\n## ")
    expect(opened.get_by_text("A new sentence.")).to_be_visible(timeout=LONG)


def test_a_data_file(serving: Serving, opened: Page) -> None:
    version = opened.locator("[data-version]")
    before = version.inner_text()
    serving.edit("data/observations/engagement.yml", "value: 1.78", "value: 1.79")
    expect(version).not_to_have_text(before, timeout=LONG)
    assert version.inner_text().encode() in serving.get(CALCULATOR)


def test_a_template(serving: Serving, opened: Page) -> None:
    serving.edit("macros/templates/result.html", "<p class=", "<p>A new line.</p>\n<p class=")
    expect(opened.get_by_text("A new line.")).to_be_visible(timeout=LONG)


def test_a_calculator_on_the_page_and_for_the_readers_python(
    serving: Serving, opened: Page
) -> None:
    tool = "calculators/tools/cost_per_engagement.py"
    serving.edit(tool, 'about {cpe.text}, "', 'nearly {cpe.text}, "')
    expect(opened.locator("[data-headline]")).to_contain_text("costs nearly", timeout=LONG)
    assert b"Each engagement costs nearly" in serving.get(CALCULATOR)
    assert b"nearly {cpe.text}" in serving.wheel().read(tool)


def test_a_browser_module(serving: Serving, opened: Page) -> None:
    with (serving.project / "macros/browser/calculator-form.js").open(
        "a", encoding="utf-8"
    ) as file:
        file.write('document.documentElement.dataset.edited = "yes";\n')
    expect(opened.locator("html[data-edited=yes]")).to_be_attached(timeout=LONG)


def test_a_style_sheet_and_the_configuration(serving: Serving, opened: Page) -> None:
    serving.edit("docs/stylesheets/tokens.css", ":root {", ":root {\n  --edited: yes;")
    expect(opened.locator("html")).to_have_css("--edited", "yes", timeout=LONG)
    serving.edit("mkdocs.yml", "site_name: Think Micro", "site_name: Think Macro")
    expect(opened).to_have_title(re.compile("Think Macro"), timeout=LONG)


def test_wrong_data_is_said_and_the_site_stays(serving: Serving) -> None:
    serving.edit("data/observations/engagement.yml", "platform: instagram", "platform: instagran")
    assert "engagement.yml:6" in serving.said("instagran")
    serving.said("The site stays as it was.")
    assert b"data-headline" in serving.get(CALCULATOR)
    serving.edit("data/observations/engagement.yml", "platform: instagran", "platform: instagram")
    serving.said("Built in")


def test_a_broken_calculator_and_a_misspelt_macro_are_said(serving: Serving) -> None:
    serving.edit("calculators/tools/cost_per_engagement.py", "def compute(", "def compute((")
    serving.said("SyntaxError")
    serving.edit("calculators/tools/cost_per_engagement.py", "def compute((", "def compute(")
    serving.said("Built in")
    serving.edit("docs/index.md", "\n\n", '\n\n{{ calculater("x") }}\n\n')
    assert "docs/index.md:" in serving.said("calculater")
    serving.edit("docs/index.md", '{{ calculater("x") }}', "")
    serving.said("Built in")


def test_an_address_without_a_page(serving: Serving) -> None:
    with pytest.raises(HTTPError, match="404") as lost:
        urlopen(f"{serving.url}no/such/page/")
    assert "Think M" in lost.value.read().decode()
