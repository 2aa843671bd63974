"""How hard a page is to read: the grade of Flesch and Kincaid, of its running text alone."""

from __future__ import annotations

import re
from pathlib import Path

# What is no sentence of the page: front matter, code, comments, tables, notes, macros, marks.
LEFT_OUT = re.compile(
    r"\A---\n.*?\n---\n|```.*?```|<!--.*?-->|\{\{.*?\}\}|\{ #.*?\}|<[^>]+>"
    r"|^\|[^\n]*$|^\[\^\w+\]:[^\n]*$|^\*\[[^\n]*$",
    re.DOTALL | re.MULTILINE,
)
# Letters that are written and not heard, and vowels that stand together and are heard apart.
SILENT = re.compile(
    r"(?<![sxzcg])(?<![cs]h)es$|(?<![td])ed$|(?<![^aeiouy]l)e$|e(?=ly$|ness$|ments?$|thing|body|where)"
)
APART = re.compile(r"i(?:a(?!l)|e[rt]|ous)|(?<![tscg])io(?!us)|cre?a|rea(?=t[eoi])|[dg]ie|yi|our$")


def sentences(markdown: str) -> list[str]:
    """The sentences of a page: headings, list items and paragraphs end one even without a stop."""
    text = LEFT_OUT.sub("", markdown)
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    found = []
    for block in re.split(r"\n\s*\n|\n(?=#|\s*[-*] |\s*\d+\. |:   )|(?<=:)\n", text):
        plain = re.sub(r"[*_`#>]|^\s*(?:[-:]|\d+\.)\s+", " ", block)
        found += re.split(r"(?<=[.!?])[\"”)]*\s+", plain)
    return [one for one in found if re.search(r"[A-Za-z]{2}", one)]


def words(sentence: str) -> list[str]:
    """The words of a sentence. Figures are left out: nobody spells them."""
    return re.findall(r"[A-Za-z]+(?:['’][a-z]+)?", sentence)


def syllables(word: str) -> int:
    """The number of syllables, by the groups of vowels that are heard.

    >>> [syllables(word) for word in ("post", "creator", "engagement", "asked", "people", "rated")]
    [1, 3, 3, 1, 2, 2]
    """
    heard = re.sub(r"['’].*", "", word.lower()).replace("qu", "q")
    stem = SILENT.sub("", heard)
    return max(1, len(re.findall(r"[aeiouy]+", stem)) + len(APART.findall(stem)))


def grade(markdown: str) -> float:
    """The school grade that a page asks for.

    Arguments: `markdown`, a page as it is written. Returns: 0.39 × words in a sentence + 11.8 ×
    syllables in a word − 15.59 (Kincaid, Fishburne, Rogers and Chissom, 1975). Raises ValueError
    where there is no sentence.
    """
    read = [words(one) for one in sentences(markdown)]
    read = [one for one in read if one]
    if not read:
        raise ValueError("there is no sentence to read")
    count = sum(len(one) for one in read)
    spoken = sum(syllables(word) for one in read for word in one)
    return 0.39 * count / len(read) + 11.8 * spoken / count - 15.59


def grade_of(path: Path) -> float:
    """The grade of a page's file."""
    return grade(path.read_text(encoding="utf-8"))
