"""The first page is its own first answer: a sentence to change, and dots that keep to scale."""

from typing import Any

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

import calculators
from calculators import registry
from tests.browser.site_server import SiteServer
from tests.browser.test_access import violations

pytestmark = pytest.mark.browser

EXAMPLE = registry.get("one-or-many").example
PHONE = ViewportSize(width=390, height=844)
WATCH_SHIFTS = """
window.shifts = [];
new PerformanceObserver(list => window.shifts.push(...list.getEntries().map(entry => ({
  value: entry.value,
  sources: entry.sources.map(({ node }) => node?.outerHTML?.slice(0, 80) ?? String(node)),
})))).observe({ type: "layout-shift", buffered: true });
"""
# The area of all circles of a kind, by side: squares of radii, since π cancels out.
AREAS = """
drawing => Object.fromEntries(["one", "many"].map(side => [side, Object.fromEntries(
  ["followers", "reached", "engaged"].map(part => [part, [
    ...drawing.querySelectorAll(`.dots-${side} .dot-${part}`)
  ].reduce((sum, circle) => sum + circle.r.baseVal.value ** 2, 0)]))]))
"""


def form(page: Page) -> Locator:
    return page.locator("calculator-form")


def blank(page: Page, name: str) -> Locator:
    return page.locator(f"[name={name}]")


def sentence(page: Page) -> Locator:
    return page.locator(".play-answer [data-headline]")


def areas(page: Page) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = page.locator(".dots").evaluate(AREAS)
    return found


def ready(page: Page) -> None:
    expect(form(page)).to_have_attribute("data-state", "ready")


def headline(**fields: str) -> str:
    return calculators.calculate("one-or-many", {**EXAMPLE, **fields}).headline


def test_it_is_played_by_keyboard(page: Page) -> None:
    page.goto("/")
    ready(page)
    expect(sentence(page)).to_have_text(headline())
    before = areas(page)
    assert before["many"]["followers"] / before["one"]["followers"] == pytest.approx(
        76 * 2500 / 1_000_000, rel=0.01
    )
    blank(page, "star_fee").focus()
    for number in ("6150", "1500000", "5000", "20.5", "2"):
        page.keyboard.press("ControlOrMeta+a")
        page.keyboard.type(number)
        page.keyboard.press("Tab")
    # 6,150 ÷ (20.5 × 2) = 150 creators
    expect(page.locator(".play-sentence b")).to_have_text("150 creators")
    changed = {
        "star_fee": "6150",
        "star_followers": "1500000",
        "small_followers": "5000",
        "small_fee": "20.5",
        "posts": "2",
    }
    expect(sentence(page)).to_have_text(headline(**changed))
    after = areas(page)
    assert after["many"]["followers"] / after["one"]["followers"] == pytest.approx(
        150 * 5000 / 1_500_000, rel=0.01
    )
    report = calculators.calculate("one-or-many", {**EXAMPLE, **changed})
    engaged, followers = report.figures["star_engaged"].value, 1_500_000
    assert engaged is not None
    assert after["one"]["engaged"] / after["one"]["followers"] == pytest.approx(
        engaged / followers, rel=0.01
    )


def test_the_labels_say_what_the_picture_shows(page: Page) -> None:
    page.goto("/")
    ready(page)
    blank(page, "small_followers").fill("3,000")
    labels = page.locator(".play-labels p")
    expect(labels.nth(1)).to_contain_text("3,000 followers each")
    expect(labels.nth(1)).to_contain_text("76 creators")
    expect(labels.nth(0)).to_contain_text("1,000,000 followers")
    expect(page.get_by_role("columnheader", name="76 small")).to_be_visible()
    blank(page, "small_fee").fill("0.10")
    expect(page.locator("figcaption[data-chart-title]")).to_contain_text(
        "a small dot stands for 79 creators"
    )


def test_what_cannot_be_read_is_said_beneath_the_sentence(page: Page) -> None:
    page.goto("/")
    ready(page)
    shown = sentence(page).inner_text()
    blank(page, "posts").fill("0")
    expect(page.locator("[data-error=posts]")).to_be_visible()
    expect(blank(page, "posts")).to_have_attribute("aria-invalid", "true")
    expect(sentence(page)).to_have_text(shown)
    assert violations(page) == []
    page.set_viewport_size({"width": 1440, "height": 900})
    page.get_by_role("button", name="Start over").click()
    expect(blank(page, "posts")).to_have_value("1")
    expect(page.locator("[data-error=posts]")).to_be_hidden()


@pytest.mark.parametrize(
    "path", ["/", "/calculators/one-or-many/", "/calculators/cost-per-engagement/"]
)
@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_moves_when_python_takes_over(page: Page, path: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.add_init_script(WATCH_SHIFTS)
    page.goto(path)
    ready(page)
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    shifts: list[Any] = page.evaluate("window.shifts")
    assert shifts == []


def test_on_a_phone_the_answer_stays_in_sight_while_one_types(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("/")
    ready(page)
    blank(page, "small_engagement_rate").focus()
    blank(page, "small_engagement_rate").fill("9")
    echo = page.locator(".play-echo")
    expect(echo).to_have_text(headline(small_engagement_rate="9"))
    expect(echo).to_be_in_viewport(ratio=1)
    expect(blank(page, "small_engagement_rate")).to_be_in_viewport(ratio=1)
    boxes = [echo.bounding_box(), blank(page, "small_engagement_rate").bounding_box()]
    assert boxes[0]
    assert boxes[1]
    assert boxes[0]["y"] + boxes[0]["height"] <= boxes[1]["y"] + 12


@pytest.mark.parametrize(
    ("slug", "field", "text"),
    [("cost-per-engagement", "target_cpe", "2"), ("portfolio-comparison", "creator_costs", "9")],
)
def test_so_it_does_beside_every_calculator(page: Page, slug: str, field: str, text: str) -> None:
    page.set_viewport_size(PHONE)
    page.goto(f"/calculators/{slug}/")
    ready(page)
    blank(page, field).scroll_into_view_if_needed()
    blank(page, field).fill(text)
    expect(page.locator(".answer-sentence")).to_be_in_viewport(ratio=1)
    expect(blank(page, field)).to_be_in_viewport(ratio=1)
    blank(page, field).blur()
    page.locator(".colophon").scroll_into_view_if_needed()
    expect(page.locator(".answer-sentence")).not_to_be_in_viewport()


def test_without_scripts_it_is_a_good_figure(page: Page, site: SiteServer) -> None:
    browser = page.context.browser
    assert browser
    context = browser.new_context(base_url=site.origin, java_script_enabled=False)
    still = context.new_page()
    still.goto("/")
    expect(sentence(still)).to_have_text(headline())
    expect(still.locator(".dots-many .dot-followers")).to_have_count(76)
    expect(still.get_by_role("heading", level=1)).to_have_text("One star, or many small?")
    expect(still.get_by_role("button", name="Start over")).to_be_hidden()
    context.close()


def test_the_example_is_told_with_its_sources(page: Page) -> None:
    page.goto("/")
    page.get_by_text("Where these numbers come from").click()
    for field in registry.get("one-or-many").inputs:
        if field.source:
            expect(page.locator(".play-sources dd").filter(has_text=field.source)).to_be_visible()


def test_it_fits_one_screen_of_a_laptop(page: Page) -> None:
    page.goto("/")
    box = sentence(page).bounding_box()
    assert box
    assert box["y"] + box["height"] <= 900
