"""The command line: answers, errors and help, as a person in a shell meets them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

import calculators
from calculators.command_line import main

ROOT = Path(__file__).parents[2]
DEAL = ["cost-per-engagement", "fee=500", "posts=2", "engagements_per_post=1250"]


def test_runs_from_a_clone_without_installing_anything() -> None:
    ran = subprocess.run(
        [sys.executable, "-S", "-m", "calculators", *DEAL, "--json"],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout)["figures"]["cpe"]["value"] == 0.2


def test_json_has_every_key_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*DEAL, "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert list(report) == [
        *("schema", "calculator", "data_version", "inputs", "headline", "figures", "tables"),
        *("charts", "steps", "sensitivity", "messages"),
    ]
    assert report["schema"] == 1
    assert report["figures"]["cpe"] == {
        "value": 0.2, "low": None, "high": None, "interval": None, "text": "$0.20", "unit": "USD",
    }  # fmt: skip
    assert set(report["steps"][0]) == {"figure", "formula", "working", "result", "note"}
    assert report["inputs"]["fee"] == "500"


def test_a_range_has_its_interval_and_sensitivity(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cost-per-engagement", "fee=400-900", "engagements_per_post=1k-2k", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert report["figures"]["total_cost"]["interval"] == "80% of outcomes"
    assert (report["figures"]["total_cost"]["low"], report["figures"]["total_cost"]["high"]) == (
        400,
        900,
    )
    assert {entry["field"] for entry in report["sensitivity"]} == {"fee", "engagements_per_post"}
    assert sum(entry["share"] for entry in report["sensitivity"]) == pytest.approx(100)


def test_messages_have_the_form_of_the_contract(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(
            [
                "cost-per-engagement",
                "fee=3,5",
                "engagements_per_post=10",
                "audience_fit=0.6",
                "--json",
            ]
        )
        == 0
    )
    messages = json.loads(capsys.readouterr().out)["messages"]
    assert all(set(m) == {"field", "row", "column", "name", "text", "mend"} for m in messages)
    fit = next(m for m in messages if m["field"] == "audience_fit")
    assert fit["mend"]["text"] == "60%"


def test_readable_report_shows_the_working(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(DEAL) == 0
    out = capsys.readouterr().out
    assert "Each engagement costs $0.20." in out
    assert "cost per engagement = total cost ÷ engagements" in out
    assert "= $500 ÷ 2,500 = $0.20" in out


def test_every_error_on_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert (
        main(["cost-per-engagement", "fee=abc", "posts=0", "engagements_per_post=1", "stray"]) == 2
    )
    assert "stray: " in capsys.readouterr().err
    assert main(["cost-per-engagement", "fee=abc", "posts=0", "engagements_per_post=1"]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(":")[0] for line in lines] == ["fee", "posts"]


def test_an_unknown_calculator_names_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cost-per-engagment", "fee=1"]) == 2
    assert "cost-per-engagement" in capsys.readouterr().err


def test_lists_and_helps(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 0
    assert "What does one engagement cost?" in capsys.readouterr().out
    assert main(["cost-per-engagement", "--help"]) == 0
    out = capsys.readouterr().out
    assert all(f.name in out for f in calculators.registry.get("cost-per-engagement").fields)
