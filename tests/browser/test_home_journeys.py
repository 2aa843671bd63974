"""Two readers come with a question and leave with an answer: a cafe, and a brand."""

import re

import pytest
from playwright.sync_api import Locator, Page, ViewportSize, expect

import calculators
from calculators import registry
from calculators.two_portfolios import two_portfolios

pytestmark = pytest.mark.browser

PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1440, height=900)


def headline(page: Page) -> Locator:
    return page.locator(".answer-sentence")


def ready(page: Page) -> None:
    expect(page.locator("calculator-form")).to_have_attribute("data-state", "ready")


def answered(slug: str, **fields: str) -> str:
    return calculators.calculate(slug, {**registry.get(slug).example, **fields}).headline


def follow(page: Page, link: str, heading: str) -> None:
    page.locator(".page-text").get_by_role("link", name=link).first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile(f"^{re.escape(heading)}"))


def test_a_cafe_with_five_hundred_dollars_on_a_phone(page: Page) -> None:
    page.set_viewport_size(PHONE)
    page.goto("/")
    follow(page, "What should I pay?", "Where do you want to start?")
    follow(page, "the fee estimate", "What is a fair fee?")
    ready(page)
    # The cafe's quote: somebody from the neighborhood with 4,000 followers asks for the budget.
    page.locator("[name=followers]").fill("4000")
    page.locator("[name=offer]").fill("500")
    expect(headline(page)).to_have_text(answered("fee-estimate", followers="4000", offer="500"))
    expect(headline(page)).to_contain_text("your offer is above")
    expect(page.locator("[data-figure=fee_mid]")).to_be_visible()

    page.get_by_role("textbox", name="Search").click()
    page.get_by_role("textbox", name="Search").press_sequentially("cheap")
    page.locator(".md-search-result__link").first.click()
    expect(page.get_by_role("heading", level=1)).to_have_text(
        re.compile("^What does one engagement cost")
    )
    ready(page)
    deal = {"fee": "500", "followers": "4000", "engagement_rate": "2-4"}
    for name, text in deal.items():
        page.locator(f"[name={name}]").fill(text)
    expect(headline(page)).to_have_text(answered("cost-per-engagement", **deal))
    # The link that the cafe sends on carries its numbers.
    page.wait_for_function("location.hash.includes('engagement_rate=2-4')")
    address = page.evaluate("location.href")
    page.goto("about:blank")
    page.goto(address)
    expect(headline(page)).to_have_text(answered("cost-per-engagement", **deal))


def test_a_brand_with_two_hundred_thousand_dollars_at_a_desk(page: Page) -> None:
    page.set_viewport_size(DESK)
    page.goto("/")
    ready(page)
    deal = {"star_fee": "200,000", "star_followers": "12m", "small_fee": "600"}
    for name, text in deal.items():
        page.locator(f"[name={name}]").fill(text)
    expect(page.locator(".play-sentence b")).to_have_text("333 creators")
    expect(page.locator(".play-answer [data-headline]")).to_have_text(
        answered("one-or-many", **deal)
    )

    follow(
        page,
        "Take repeats out, at an overlap of 10% to begin with",
        "One star, many small, or a mix?",
    )
    ready(page)
    page.locator("[name=creator_hours]").fill("3")
    page.locator("[name=hour_cost]").fill("50")
    both = two_portfolios(
        calculators.calculate("one-or-many", {**registry.get("one-or-many").example, **deal})
    )
    assert both
    work = {**both, "creator_hours": "3", "hour_cost": "50"}
    compared = calculators.calculate("portfolio-comparison", work).headline
    expect(headline(page)).to_have_text(compared)

    page.goto("/start/")
    follow(page, "roster planner", "Which creators, for this budget?")
    ready(page)
    page.locator("[name=budget]").fill("200,000")
    expect(headline(page)).to_have_text(answered("roster-planner", budget="200,000"))

    page.goto("/start/#worked")
    follow(page, "what the campaign changed", "What did the campaign change?")
    ready(page)
    expect(headline(page)).to_have_text(answered("lift-result"))
