"""A page that calls a macro wrongly stops the build, and is told where and what to write."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.calculator import check
from macros.call import faults_in
from tests.macros.small_site import GENERATORS, build

CHECKS = {"calculator": check}

WRONG = {
    "a macro": ('{{ calculater("cost-per-engagement") }}', "did you mean calculator?"),
    "a calculator": ('{{ calculator("cost-per-engagment") }}', "cost-per-engagement"),
    "an input": (
        '{{ calculator("cost-per-engagement", fees="500") }}',
        "has no input fees: did you mean fee?",
    ),
    "a value": (
        '{{ calculator("cost-per-engagement", fee="five") }}',
        "fee ",
    ),
    "a bare number": (
        '{{ calculator("cost-per-engagement", fee=500) }}',
        'write fee="500"',
    ),
    "no calculator": ("{{ calculator() }}", "slug"),
    "a name": ("{{ calculator(cost) }}", "texts in quotes"),
    "the brackets": ('{{ calculator("cost-per-engagement") }', "unexpected"),
}


@pytest.mark.parametrize("fault", WRONG)
def test_the_line_and_the_remedy_are_named(fault: str) -> None:
    call, remedy = WRONG[fault]
    text = f"---\ntitle: A page\ntags: [a]\n---\n# A page\n\n{call}\n"
    ((line, said),) = faults_in(text, CHECKS, set())
    assert line == 7
    assert remedy in said


def test_every_fault_of_a_page_is_told_at_once() -> None:
    text = '# A\n{{ calculater() }}\n\n{{ calculator("cpe") }}\n'
    assert [line for line, _ in faults_in(text, CHECKS, set())] == [2, 4]


def test_a_page_may_show_a_call_without_making_it() -> None:
    shown = '{% raw %}{{ calculater("x") }}{% endraw %}\n'
    assert not list(faults_in(shown, CHECKS, set()))
    unrendered = "---\nrender_macros: false\n---\n{{ calculater() }}\n"
    assert not list(faults_in(unrendered, CHECKS, set()))


def test_a_line_break_of_windows_does_not_move_the_line() -> None:
    text = "---\r\ntitle: A\r\n---\r\n# A\r\n\r\n{{ calculater() }}\r\n"
    ((line, _),) = faults_in(text, CHECKS, set())
    assert line == 6


@pytest.mark.slow
@pytest.mark.parametrize("generator", GENERATORS)
def test_the_build_stops_at_file_and_line(generator: str, tmp_path: Path) -> None:
    page = "---\ntitle: A page\n---\n# A page\n\n{{ calculater() }}\n"
    built = build(generator, {"deep/page.md": page}, tmp_path)
    assert built.status != 0
    said = "docs/deep/page.md:6: there is no macro calculater: did you mean calculator?"
    assert said in built.printed
