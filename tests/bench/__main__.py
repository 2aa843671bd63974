"""Times the calculators in a browser and prints a Markdown table: `make bench`."""

import subprocess
import sys
from pathlib import Path
from statistics import median
from typing import Any

from playwright.sync_api import sync_playwright

from macros.stage.find_browser import find_browser
from tests.bench.forms import forms
from tests.browser.conftest import FLAGS
from tests.browser.site_server import SiteServer

ROOT = Path(__file__).parents[2]
RUNS = 7
# A form that takes longer than this many milliseconds is timed twice.
LONG = 1_500
# The form's work is told in multiples of this, which no change of the calculators touches.
WORK = """
def work():
    so_far = 0.0
    for place in range(200_000):
        so_far += (1 - so_far) * (0.5 / (place + 7.25))
    return so_far
work
"""


def main() -> None:
    """Stage the runtime, time it, print the least and the median of the runs."""
    subprocess.run([sys.executable, "-m", "macros.stage"], cwd=ROOT, check=True)
    timed = measure()
    fixed = min(timed["work"])
    print(f"Least and median of {RUNS} runs, of two beyond {LONG / 1000} s.")
    print(f"The fixed arithmetic takes {fixed:.0f} ms.\n")
    print("| Form | Least, ms | Median, ms | Times the fixed arithmetic |")
    print("| --- | ---: | ---: | ---: |")
    for name, kinds in timed["forms"].items():
        for kind, times in kinds.items():
            least = min(times)
            said = name if kind == "fresh" else f"{name}, asked again"
            print(f"| {said} | {least:.0f} | {median(times):.0f} | {least / fixed:.1f} |")


def measure() -> dict[str, Any]:
    """Times in milliseconds: of the fixed work, and of each form fresh and asked again."""
    asked = {name: {"slug": slug, "fields": fields} for name, (slug, fields) in forms().items()}
    script = Path(__file__).with_name("measure.js").read_text(encoding="utf-8")
    function = script[script.index("async (") :].rstrip().rstrip(";")
    with SiteServer() as server, sync_playwright() as playwright:
        server.folder = ROOT / "docs/assets"
        browser = playwright.chromium.launch(executable_path=find_browser(ROOT), args=FLAGS)
        page = browser.new_page()
        page.goto(f"{server.origin}/runtime/")
        given = {"runtime": "/runtime/", "forms": asked, "work": WORK, "runs": RUNS, "long": LONG}
        timed: dict[str, Any] = page.evaluate(function, given)
        browser.close()
    return timed


if __name__ == "__main__":
    main()
