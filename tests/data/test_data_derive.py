"""benchmarks.json: current, the same on every run, and its version follows the data."""

import json
import os
import subprocess
import sys

from data.derive import TARGET, derived, main, moved, version
from data.load import ROOT, load
from tests.data.small_room import DEFINITIONS, SmallRoom


def test_the_committed_file_is_current() -> None:
    assert (ROOT / TARGET).read_text(encoding="utf-8") == derived(load(ROOT)), (
        "run `python -m data.derive`"
    )


def test_the_bytes_do_not_depend_on_hashing_or_on_the_run() -> None:
    code = "from data.derive import derived; from data.load import load; print(derived(load()))"
    texts = {
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1")
    }
    assert len(texts) == 1


def test_the_version_is_the_newest_day_of_entry_and_a_hash(room: SmallRoom) -> None:
    older = '{on: 2026-10-01, copy: stored, words: "nano creators 1.78%"}'
    text = version(room.evidence({"checked": older}, {"region": "France"}))
    day, digest = text[:10], text[11:]
    assert day == "2026-11-25"
    assert len(digest) == 8
    assert int(digest, 16) >= 0


def test_the_version_follows_the_data_and_not_the_way_it_is_typed(room: SmallRoom) -> None:
    before = version(room.evidence())
    assert version(room.evidence({"value": "1.780 # as printed"})) == before
    assert version(room.evidence({"value": "1.79"})) != before


def test_a_moved_benchmark_is_said_from_what_to_what(room: SmallRoom) -> None:
    before = derived(room.evidence())
    after = derived(room.evidence({"value": "2"}))
    assert moved(before, after)[-1] == (
        "instagram nano engagement_rate followers any %: 1.78 / 1.78 / 1.78 → 2 / 2 / 2"
    )


def test_check_refuses_a_stale_file_and_writing_mends_it(room: SmallRoom) -> None:
    room.evidence()
    (room.root / TARGET).parent.mkdir()
    said: list[str] = []
    assert main(["--check"], room.root, said.append) == 1
    assert "run `python -m data.derive`" in said[-1]
    assert main([], room.root, said.append) == 0
    assert main(["--check"], room.root, said.append) == 0


def test_a_second_run_writes_nothing(room: SmallRoom) -> None:
    room.evidence()
    target = room.root / TARGET
    target.parent.mkdir()
    main([], room.root, lambda _: None)
    os.utime(target, (0, 0))
    main([], room.root, lambda _: None)
    assert target.stat().st_mtime == 0


def test_faulty_data_is_never_derived(room: SmallRoom) -> None:
    room.evidence({"value": "178"})
    said: list[str] = []
    assert main([], room.root, said.append) == 1
    assert said == ["data/ has faults: run `python -m data.check`"]


def test_a_definition_reaches_the_file_and_moves_the_version(room: SmallRoom) -> None:
    with_one = room.evidence(definitions=DEFINITIONS)
    (found,) = json.loads(derived(with_one))["definitions"]
    assert (found["counts"], found["of"]) == (["likes", "comments"], "followers")
    assert version(with_one) != version(room.evidence())


def test_claims_and_papers_reach_the_file(room: SmallRoom) -> None:
    document = json.loads(derived(room.evidence()))
    (stand,) = document["claims"]["engagement"]["for"]
    paper = document["papers"][stand["paper"]]
    assert (paper["title"], paper["url"]) == ("A study", "https://example.org/study")


def test_every_observation_a_benchmark_names_is_in_the_file() -> None:
    document = json.loads((ROOT / TARGET).read_text(encoding="utf-8"))
    for benchmark in document["benchmarks"]:
        named = [*benchmark["rests_on"], *(o["observation"] for o in benchmark["left_out"])]
        assert set(named) <= set(document["observations"])
        assert benchmark["low"] <= benchmark["mid"] <= benchmark["high"]
