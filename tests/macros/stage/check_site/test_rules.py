"""Each rule refuses the page with its fault, and that page alone."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from macros.stage.check_site.rules import faults

SITE_URL = "https://example.org/micro/"
PAGE = """<!doctype html>
<html lang="en"><head><title>Reach</title><meta name="description" content="How many see it">
<link rel="stylesheet" href="/micro/style.css"></head>
<body><h1 id="reach">Reach</h1>
{}
</body></html>"""
FORM = '<calculator-form calculator="cost-per-engagement"></calculator-form>'

# What stands in the page, and what is said of it; nothing is said of the pages without a fault.
GOOD = [
    '<a href="other/">page</a> <a href="#reach">here</a>',
    '<a href="other/index.html#there">anchor</a>',
    '<a href="/micro/other/?q=1#:~:text=there">root-relative</a>',
    '<a href="https://example.org/micro/other/">absolute</a>',
    '<a href="https://elsewhere.example/paper">source</a> <a href="mailto:a@b.example">mail</a>',
    '<a href="other/#calculator=cost-per-engagement&amp;fee=120">with numbers</a>',
    '<img src="dot.svg" alt=""> <img srcset="dot.svg 1x, dot.svg 2x" src="data:," alt="">',
    '<svg><use href="dot.svg#a"></use></svg>',
    '<script type="application/json">{"a": {"b": 1}}</script><script src="run.js"></script>',
    "<p>Write <code>{{ calculator() }}</code>, <code>[^1]</code> or <code>[a][b]</code>.</p>",
    "<pre><code>{% raw %}</code></pre> <p>A list [of two] (or three) in braces { }.</p>",
    '<label for="fee">Fee</label><input id="fee" aria-describedby="hint"><p id="hint">a sum</p>',
    "<details><summary><h2>More</h2></summary><p>words</p></details>",
    "<ul><li><p>one</p></li></ul><dl><dt>a</dt><dd><p>b</p></dd></dl>",
    '<a href="#reach"><span>words</span></a>',
]
BAD = [
    ('<a href="gone/">x</a>', "the link gone/ leads nowhere"),
    ('<a href="/other/">x</a>', "the link /other/ leads nowhere"),
    ('<a href="other/#gone">x</a>', "an anchor that other/index.html has not"),
    ('<a href="#gone">x</a>', "an anchor that index.html has not"),
    (
        '<a href="other/#calculator=reach&amp;fee=1">x</a>',
        "an anchor that other/index.html has not",
    ),
    ('<img src="gone.svg" alt="">', "img loads gone.svg, which is not there"),
    ('<img srcset="dot.svg 1x, gone.svg 2x" src="dot.svg" alt="">', "img loads gone.svg, which"),
    ('<link rel="icon" href="gone.svg">', "link loads gone.svg, which is not there"),
    ('<script src="gone.js"></script>', "script loads gone.js, which is not there"),
    ('<svg><use href="gone.svg#a"></use></svg>', "use loads gone.svg#a, which is not there"),
    (
        '<img src="https://cdn.example/x.png" alt="">',
        "loads https://cdn.example/x.png from another",
    ),
    ('<script src="//cdn.example/x.js"></script>', "loads //cdn.example/x.js from another host"),
    ('<link rel="preconnect" href="https://cdn.example">', "from another host"),
    (
        '<form action="https://mail.example/"></form>',
        "form loads https://mail.example/ from another",
    ),
    ("<p>one<div>two</div></p>", "this is not HTML"),
    ("<table><tr><div>1</div></tr></table>", "this is not HTML"),
    ("<span><div>two</div></span>", "div stands inside span"),
    ("<h2><a><p>two</p></a></h2>", "p stands inside h2"),
    ("<button><label>two</label></button>", "label stands inside button"),
    ("<div><li>one</li></div>", "li stands inside div"),
    ("<p>{{ calculator }}</p>", "Jinja is left"),
    ('<p title="{% if a %}">x</p>', "Jinja is left"),
    ("<p>Macro Rendering Error</p>", "a macro failed"),
    ("<p>So says a paper.[^hype-2026]</p>", "a footnote is left"),
    ("<p>So says [a paper][hype].</p>", "a reference link is left"),
    ("<p>See [the page](other.md).</p>", "a link is left"),
    ("<p>Words { #anchor }</p>", "an attribute list is left"),
    ("<p>So **bold</p>", "an emphasis is left"),
    ("<p>!!! note\nwords</p>", "a block is left"),
    ("<p>Words\n| a | b |\n| - | - |</p>", "a table is left"),
    ("<p>Words\n- one\n- two</p>", "a list is left"),
    ('<b id="a"></b><b id="a"></b>', "the id a stands on 2 elements"),
    ('<input aria-describedby="gone">', "aria-describedby of input names the id gone"),
    ('<label for="gone">x</label>', "for of label names the id gone"),
    ("<script>run()</script>", "a script stands in the page: run()"),
    ('<script type="module">run()</script>', "a script stands in the page"),
    ('<button onclick="run()">x</button>', "button has a handler onclick"),
    ('<a href=" JavaScript:run()">x</a>', "href of a is a script"),
    ("<h1>Again</h1>", "the page has 2 first headings"),
]


def said(folder: Path, body: str, page: str = PAGE) -> list[str]:
    """What the check says of a site with this page."""
    other = folder / "other"
    other.mkdir()
    (other / "index.html").write_text(
        PAGE.format(f'<h2 id="there">There</h2>{FORM}'), encoding="utf-8"
    )
    for name in ("style.css", "run.js", "dot.svg"):
        (folder / name).write_text("", encoding="utf-8")
    (folder / "index.html").write_text(page.replace("{}", body), encoding="utf-8")
    return [str(fault) for fault in faults(folder, SITE_URL)]


@pytest.mark.parametrize("body", GOOD)
def test_a_sound_page_passes(tmp_path: Path, body: str) -> None:
    assert said(tmp_path, body) == []


@pytest.mark.parametrize(("body", "expected"), BAD)
def test_a_fault_is_said_with_its_line(tmp_path: Path, body: str, expected: str) -> None:
    texts = said(tmp_path, f"<p>A sound paragraph.</p>\n{body}")
    assert any(expected in text for text in texts), texts
    # The body begins on the sixth line; the head has no lines of its own to point to.
    lines = "" if "first headings" in expected else ":[67]"
    place = re.compile(re.escape(str(tmp_path / "index.html")) + lines + ":? ")
    assert all(place.match(text) for text in texts if expected in text), texts


@pytest.mark.parametrize(
    ("gone", "expected"),
    [
        ("<title>Reach</title>", "the page has no title"),
        ('<meta name="description" content="How many see it">', "the page has no description"),
        (' lang="en"', "html has no lang"),
        ('<h1 id="reach">Reach</h1>', "the page has 0 first headings"),
        ("<!doctype html>\n", "this is not HTML"),
    ],
)
def test_what_a_page_must_have(tmp_path: Path, gone: str, expected: str) -> None:
    texts = said(tmp_path, "", PAGE.replace(gone, ""))
    assert len(texts) == 1
    assert expected in texts[0]


@pytest.mark.parametrize(
    ("css", "expected"),
    [
        ("a { background: url('gone.png') }", "loads gone.png, which is not there"),
        ("@import 'gone.css';", "loads gone.css, which is not there"),
        ("@font-face { src: url(//fonts.example/a.woff2) }", "from another host"),
        ("/* url(gone.png) */ a { mask: url(#a); background: url('data:,') url(dot.svg) }", ""),
    ],
)
def test_what_a_style_sheet_loads(tmp_path: Path, css: str, expected: str) -> None:
    (tmp_path / "more.css").write_text(f"\n{css}", encoding="utf-8")
    texts = said(tmp_path, "")
    assert [re.sub(r".*more\.css:2: ", "", text) for text in texts if expected not in text] == []
    assert len(texts) == bool(expected)


def test_a_relative_address_in_the_page_for_lost_readers_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "404.html").write_text(PAGE.format('<a href="other/">x</a>'), encoding="utf-8")
    assert len(said(tmp_path, "")) == 1


@pytest.mark.parametrize("source", ["docs/guide/reach.md", "docs/guide/reach/index.md"])
def test_the_markdown_of_the_page_is_named(tmp_path: Path, source: str) -> None:
    for path in (tmp_path / source, tmp_path / "site/guide/reach/index.html"):
        path.parent.mkdir(parents=True)
        path.write_text(PAGE.format("{{ a }}"), encoding="utf-8")
    (tmp_path / "site/style.css").write_text("", encoding="utf-8")
    (fault,) = faults(tmp_path / "site", SITE_URL)
    assert str(fault).endswith(f"({source})")


def test_every_fault_is_said_at_once(tmp_path: Path) -> None:
    said(tmp_path, "{{ a }}<a href='gone/'>x</a><b id='a'></b><b id='a'></b>")
    done = subprocess.run(
        [sys.executable, "-m", "macros.stage.check_site", str(tmp_path), "--site-url", SITE_URL],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stdout.count("index.html:") == 3
    assert "3 to mend" in done.stdout
