"""From observations to benchmarks: the one rule, its ladder, and one benchmark by hand."""

from collections.abc import Mapping

import pytest

from data.benchmarks import Benchmark, benchmarks
from data.candidates import sort_out
from data.load import ROOT, load
from tests.data.small_room import SmallRoom


def source(name: str, *, sample: bool = True, publisher: str | None = None) -> str:
    return (
        f'{name}:\n  title: "T"\n  publisher: "{publisher or name}"\n'
        f'  url: "https://example.org/{name}"\n  kind: industry-report\n'
        f"  sample: {'{count: 10, of: accounts}' if sample else 'null'}\n  read: whole\n"
    )


def nano(room: SmallRoom, *changes: Mapping[str, str | None], sources: str) -> Benchmark:
    found = benchmarks(room.evidence(*changes, sources=source("report") + sources))
    return next(one for one in found if one.tier == "nano" and one.subject.platform == "instagram")


def figures(*values: float, **more: str) -> list[dict[str, str]]:
    names = ["report", "second", "third", "fourth"]
    return [{"source": n, "value": str(v), **more} for n, v in zip(names, values, strict=False)]


THREE = source("second") + source("third")


def test_three_sampled_publishers_give_quartiles_and_no_weakness(room: SmallRoom) -> None:
    found = nano(room, *figures(1, 2, 4), sources=THREE)
    # Hazen: a quarter of three figures lies at place 1.25, three quarters at 2.75.
    assert (found.low, found.mid, found.high) == pytest.approx((1.25, 2, 3.5))
    assert found.fallback == ()


def test_a_publisher_counts_once_with_its_newest_figure(room: SmallRoom) -> None:
    again = {"source": "again", "value": "9", "year": "2025"}
    sources = THREE + source("again", publisher="report")
    found = nano(room, *figures(1, 2, 4), again, sources=sources)
    assert found.high == pytest.approx(3.5)
    assert [why for _, why in found.left_out] == ["another figure of the same publisher is used"]


def test_the_world_comes_before_a_newer_country(room: SmallRoom) -> None:
    world = {"source": "report", "value": "1", "year": "2024"}
    country = {"source": "report", "value": "9", "year": "2026", "region": "France"}
    found = nano(room, world, country, *figures(1, 2, 4)[1:], sources=THREE)
    assert found.low == pytest.approx(1.25)


def test_unsampled_sources_count_only_where_fewer_than_three_remain(room: SmallRoom) -> None:
    sources = source("second") + source("third", sample=False)
    found = nano(room, *figures(1, 2, 4), sources=sources)
    assert found.fallback == ("sources without a sample",)
    full = nano(room, *figures(1, 2, 4, 9), sources=sources + source("fourth"))
    assert full.fallback == ()
    assert [why for _, why in full.left_out] == ["the source states no sample"]


def test_years_more_than_five_before_the_newest_wait_a_rung(room: SmallRoom) -> None:
    old = {"source": "third", "value": "4", "year": "2020"}
    found = nano(room, *figures(1, 2), old, sources=THREE)
    assert found.fallback == ("older years",)
    within = {"source": "third", "value": "4", "year": "2021"}
    assert nano(room, *figures(1, 2), within, sources=THREE).fallback == ()


def test_one_figure_of_the_very_subject_outweighs_all_others(room: SmallRoom) -> None:
    neighbor = {"source": "second", "value": "9", "followers": "[10_000, 100_000]"}
    elsewhere = {"source": "third", "value": "9", "platform": "tiktok"}
    found = nano(room, *figures(1), neighbor, elsewhere, sources=THREE)
    assert (found.low, found.high, found.fallback) == (1, 1, ())
    assert found.weak


def test_the_neighboring_tier_stands_in_where_nothing_else_is(room: SmallRoom) -> None:
    micro = {"source": "second", "value": "2", "followers": "[10_000, 100_000]"}
    found = nano(room, micro, sources=THREE)
    assert found.mid == 2
    assert found.fallback == ("the neighboring tier",)
    assert found.weak


def test_any_platform_comes_last(room: SmallRoom) -> None:
    mega = {"source": "second", "value": "2", "followers": "[1_000_000, null]"}
    elsewhere = {"source": "third", "value": "4", "platform": "tiktok"}
    found = nano(room, mega, elsewhere, sources=THREE)
    assert found.mid == 4
    assert found.fallback == ("any platform",)


FEE: dict[str, str | None] = {"metric": "fee", "of": None, "unit": "USD"}


def test_a_fee_is_joined_by_figures_that_pool_platforms(room: SmallRoom) -> None:
    own = {**FEE, "source": "report", "value": "2"}
    pooled = {**FEE, "source": "second", "value": "4", "platform": "any"}
    elsewhere = {**FEE, "source": "third", "value": "9", "platform": "tiktok"}
    found = nano(room, own, pooled, elsewhere, sources=THREE)
    assert (found.mid, found.fallback) == (3, ("figures that pool platforms",))


def test_a_fee_looks_to_other_platforms_before_other_sizes(room: SmallRoom) -> None:
    neighbor = {**FEE, "source": "second", "value": "2", "followers": "[10_000, 100_000]"}
    elsewhere = {**FEE, "source": "third", "value": "4", "platform": "tiktok"}
    found = nano(room, neighbor, elsewhere, sources=THREE)
    assert (found.mid, found.fallback) == (4, ("any platform",))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"of": "unstated"}, "the source does not say what the rate is a share of"),
        ({"accounts": "brands"}, "brand accounts, not creators"),
        ({"followers": "null"}, "all sizes pooled"),
        ({"followers": "[20_000, null]"}, "the band fits no single tier"),
        ({"value": None, "high": "3"}, "only one end of a range is given"),
    ],
)
def test_what_counts_for_no_benchmark_is_kept_with_its_reason(
    room: SmallRoom, change: dict[str, str | None], why: str
) -> None:
    evidence = room.evidence(change)
    assert benchmarks(evidence) == []
    tiers = evidence.authorities[0].record.tiers
    assert [reason for _, reason in sort_out(evidence, tiers)[1]] == [why]


def test_a_page_that_gathers_the_figures_of_others_counts_for_none(room: SmallRoom) -> None:
    gathered = source("second").replace("  read:", "  compiles: true\n  read:")
    evidence = room.evidence(*figures(1, 2), sources=source("report") + gathered)
    found = next(one for one in benchmarks(evidence) if one.tier == "nano")
    assert (found.low, found.high) == (1, 1)
    reasons = [why for _, why in sort_out(evidence, evidence.authorities[0].record.tiers)[1]]
    assert reasons == ["gathered from others, whose figures would count twice"]


def test_another_currency_is_another_benchmark(room: SmallRoom) -> None:
    fee: dict[str, str | None] = {"metric": "fee", "of": None, "format": "post"}
    evidence = room.evidence(
        {**fee, "unit": "USD", "value": "193"}, {**fee, "unit": "EUR", "value": "165"}
    )
    by_unit = {one.subject.unit: one.mid for one in benchmarks(evidence) if one.tier == "nano"}
    assert by_unit == {"USD": 193, "EUR": 165}


def test_a_range_counts_as_its_geometric_middle(room: SmallRoom) -> None:
    fee: dict[str, str | None] = {"metric": "fee", "of": None, "unit": "USD", "value": None}
    (found, *_) = benchmarks(room.evidence({**fee, "low": "10", "high": "1000"}))
    assert found.mid == pytest.approx(100)


def committed(platform: str, tier: str, metric: str, *, of: str | None, unit: str) -> Benchmark:
    return next(
        one
        for one in benchmarks(load(ROOT))
        if (one.subject.metric, one.subject.of, one.subject.unit) == (metric, of, unit)
        and (one.subject.platform, one.tier) == (platform, tier)
        and one.subject.format in ("any", "post")
    )


def test_engagement_of_nano_creators_on_instagram_recomputed_by_hand() -> None:
    """The committed evidence, its figures found by eye in data/observations/.

    Newest year on Instagram: 2026, so years from 2021 on. With a sample: Buzzoole 4.3 (2021)
    and HypeAuditor's France 4.7 (2022): two publishers. With those without a sample:
    HypeAuditor 1.78 (world, 2026), Statista 2.19 (world, 2023), Buzzoole 4.3 (world, 2021).
    Two pages more gather figures of others. Quartiles of 1.78, 2.19, 4.3 at places 1.25, 2
    and 2.75.
    """
    found = committed("instagram", "nano", "engagement_rate", of="followers", unit="%")
    assert found.low == pytest.approx(1.78 + 0.25 * (2.19 - 1.78))
    assert found.mid == pytest.approx(2.19)
    assert found.high == pytest.approx(2.19 + 0.75 * (4.3 - 2.19))
    assert found.fallback == ("sources without a sample",)


def test_fees_of_nano_creators_on_instagram_recomputed_by_hand() -> None:
    """Dollars for a post, the committed figures found by eye in data/observations/fees*.yml.

    Newest year: 2021, so years from 2016 on. With a sample: Klear 41 (2019), one publisher.
    With those without a sample: Intellifluence 193 (2021) and A Little Class 10 to 100 (2021),
    of which the geometric middle is √1000. Top Growth Marketing is undated and waits.
    Quartiles of √1000, 41, 193 at places 1.25, 2 and 2.75.
    """
    found = committed("instagram", "nano", "fee", of=None, unit="USD")
    assert found.low == pytest.approx(1000**0.5 + 0.25 * (41 - 1000**0.5))
    assert found.mid == pytest.approx(41)
    assert found.high == pytest.approx(41 + 0.75 * (193 - 41))
    assert found.fallback == ("sources without a sample",)
    assert [name.split("/")[0] for name, why in found.left_out if "undated" in why] == [
        "topgrowth-whitelisting"
    ]
