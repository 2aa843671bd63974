"""The trade's words are explained where they first stand, and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest
from markdown import Markdown

from macros import terms

GLOSSARY = """# Glossary

<!-- Marked on other pages: reach rate, impression, inverted U. -->

Impression
:   One showing.

Inverted U
:   A curve that rises and *falls*. [More](guide/engagement.md).

Reach rate
:   Reach over [followers](guide/tiers.md).

Reach
:   People who saw it.
"""


def written(page: str, monkeypatch: pytest.MonkeyPatch, folder: Path) -> str:
    (folder / "glossary.md").write_text(GLOSSARY, encoding="utf-8")
    monkeypatch.setattr(terms, "GLOSSARY", folder / "glossary.md")
    return Markdown(extensions=["def_list", "tables", terms.TermsExtension()]).convert(page)


def test_the_first_use_is_marked_and_opens_its_meaning(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    html = written("A *high* reach rate, and a reach rate.", monkeypatch, tmp_path)
    assert html.count("<term-note>") == 1
    assert 'popovertarget="term-reach-rate" type="button">reach rate</button>' in html
    assert 'id="term-reach-rate"' in html
    assert "Reach rate: Reach over followers.</span></term-note>, and a reach rate.</p>" in html


def test_a_plural_is_marked_whole_and_case_does_not_count(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    html = written("- **Impressions** count. An inverted U, too.", monkeypatch, tmp_path)
    assert ">Impressions</button>" in html
    assert "Inverted u: A curve that rises and falls.</span>" in html


@pytest.mark.parametrize(
    "page",
    ["# Reach rate", "[reach rate](a.md)", "`reach rate`", "preach rates", "The reach of it"],
)
def test_headings_links_code_and_other_words_stay_as_they_are(
    page: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    assert "term-note" not in written(page, monkeypatch, tmp_path)


def test_the_glossary_does_not_mark_itself(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert "term-note" not in written(GLOSSARY, monkeypatch, tmp_path)


def test_a_marked_word_without_a_meaning_is_named() -> None:
    with pytest.raises(ValueError, match="marks virality"):
        terms.terms("<!-- Marked on other pages: virality. -->\n\nReach\n:   People.\n")


def test_every_word_that_the_glossary_marks_is_explained() -> None:
    known = terms.terms(Path("docs/glossary.md").read_text(encoding="utf-8"))
    assert len(known) > 10
    assert all(meaning.endswith(".") and "](" not in meaning for meaning in known.values())
