"""Two readers walk through the guide: a cafe and a brand, by chapters and their calculators."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Request, ViewportSize, expect

from calculators import calculate
from tests.browser.conftest import LAPTOP
from tests.browser.site_server import SiteServer

pytestmark = pytest.mark.browser

PHONE = ViewportSize(width=390, height=844)
NEIGHBORS = """name,followers,fee,reach_rate,audience_fit
Baker on Main,2800,150,20-40%,60%
Dogs of the park,6200,220,20-40%,30%
Night runners,3400,0,20-40%,40%
City guide,48000,900,10-30%,10%
"""
QUOTES = """portfolio,creators,followers,fee,posts,engagement_rate,reach_rate,audience_fit
One name,1,1500000,190000,2,0.4-1.2%,5-19%,10-20%
Forty,40,60000,4800,2,0.8-2%,15-25%,20-40%
"""


class Reader:
    """Somebody at a screen, who follows links by what they say and types into fields."""

    def __init__(self, page: Page, origin: str) -> None:
        self.page = page
        self.own = (origin, "data:", "blob:")
        self.faults: list[str] = []
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", self._watch)

    def _watch(self, asked: Request) -> None:
        if not asked.url.startswith(self.own):
            self.faults.append(asked.url)

    def follow(self, words: str) -> None:
        """Go where a link leads that says these words, and find nothing hanging over the edge."""
        self.page.locator("article, header").get_by_role("link", name=words).first.click()
        expect(self.page.locator("article h1")).to_be_visible()
        self.fits()

    def reads(self, heading: str) -> None:
        """The page that is open has this heading."""
        expect(self.page.locator("article h1")).to_contain_text(heading)

    def type(self, **fields: str) -> None:
        """Fill fields of the page's calculator, and wait for the answer to all of them."""
        for name, text in fields.items():
            field = self.page.locator(f"calculator-form [name={name}]")
            if field.evaluate("field => field.localName") == "select":
                field.select_option(text)
            else:
                field.fill(text)
        self.answered()

    def answered(self) -> None:
        """The page's calculator has answered what stands in it."""
        expect(self.page.locator("calculator-form").first).to_have_attribute("data-state", "ready")

    def paste(self, field: str, rows: str) -> None:
        """Put rows into a field of rows, as text."""
        self.answered()
        self.page.get_by_role("button", name="Show as text").click()
        self.type(**{field: rows})

    def told(self, words: str | re.Pattern[str]) -> None:
        """The answering sentence says so."""
        expect(self.page.locator("calculator-form [data-headline]")).to_contain_text(words)

    def agrees(self, slug: str) -> str:
        """The page says of what stands in its form what the same functions say here."""
        fields = self.page.locator("calculator-form form").evaluate(
            "form => Object.fromEntries(new FormData(form))"
        )
        answer = calculate(slug, fields).headline
        expect(self.page.locator("calculator-form [data-headline]")).to_have_text(answer)
        return answer

    def fits(self) -> None:
        """Nothing is wider than the screen."""
        assert self.page.evaluate(
            "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
        )


@pytest.fixture
def reader(request: pytest.FixtureRequest, browser: Browser, site: SiteServer) -> Iterator[Reader]:
    screen: ViewportSize = request.param
    phone = screen == PHONE
    context = browser.new_context(
        base_url=site.origin, viewport=screen, has_touch=phone, is_mobile=phone
    )
    yield Reader(context.new_page(), site.origin)
    context.close()


@pytest.mark.parametrize("reader", [PHONE], indirect=True)
def test_a_cafe_with_500_dollars_on_a_phone(reader: Reader) -> None:
    reader.page.goto("/")
    reader.follow("Guide")
    reader.follow("Do small creators give you more for your money?")
    reader.follow("what is usual")
    reader.reads("fee")
    reader.type(followers="2,800", engagement_rate="4", offer="150")
    reader.told("your offer is above")
    reader.agrees("fee-estimate")

    reader.follow("Guide")
    reader.follow("Is a narrow audience worth more?")
    reader.type(fee="150", followers="2,800", engagement_rate="3-5", audience_fit="60")
    reader.told(re.compile(r"costs about \$\d"))
    counted = reader.page.locator('[data-figure="qualified_cpe"]')
    expect(counted).to_have_text(re.compile(r"^\$[12]\.\d\d$"))

    reader.follow("Calculators")
    reader.follow("Which creators, for this budget?")
    reader.paste("roster", NEIGHBORS)
    reader.type(budget="500", platform_audience="80,000", objective="qualified_reach")
    reader.agrees("roster-planner")
    chosen = reader.page.locator("[data-table]").first
    expect(chosen).to_contain_text("Night runners")
    expect(chosen).not_to_contain_text("City guide")
    spent = reader.page.locator('[data-figure="spend"]').inner_text()
    assert 0 < float(spent.strip("$").replace(",", "")) <= 500

    reader.fits()
    assert reader.faults == []


@pytest.mark.parametrize("reader", [LAPTOP], indirect=True)
def test_a_brand_manager_with_200000_dollars_at_a_desk(reader: Reader) -> None:
    reader.page.goto("/")
    reader.follow("Guide")
    reader.follow("One star, or many small for the same money?")
    reader.told("A crowd of 597")
    reader.type(overlap="10%")
    reader.told("One star")

    reader.paste("portfolios", QUOTES)
    reader.type(platform_audience="40,000,000", overlap="2-8%", creator_hours="6", hour_cost="60")
    reader.told(re.compile(r"reaches the most of those you want.* is best in \d+% of outcomes"))
    answer = reader.agrees("portfolio-comparison")

    # The numbers travel in the address: whoever gets the link sees the same answer.
    reader.page.wait_for_function("location.hash.includes('Forty')")
    link = reader.page.url
    reader.page.goto("/")
    reader.page.goto(link)
    expect(reader.page.locator("calculator-form [data-headline]")).to_have_text(answer)

    reader.follow("a test")
    reader.reads("people")
    reader.type(baseline_rate="1.5", relative_lift="10", daily_visitors="20,000")
    reader.agrees("lift-test")

    reader.follow("Calculators")
    reader.follow("What does a campaign bring back?")
    reader.type(cost="200,000", impressions="4,000,000-9,000,000", order_value="60")
    reader.agrees("campaign-roi")
    expect(reader.page.locator('[data-figure="break_even_conversions"]')).to_have_text(
        re.compile(r"^\d")
    )
    assert reader.faults == []
