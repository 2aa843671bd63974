"""The picture of a shared link is the first page's: its areas are followers."""

import struct
import zlib

import pytest

from calculators import registry
from macros.stage.social_card import HEIGHT, WIDTH, social_card
from tests.macros.stage.project_copy import ROOT

TOKENS = (ROOT / "docs/stylesheets/tokens.css").read_text(encoding="utf-8")


def points(png: bytes) -> bytes:
    """The numbers of the colors, row by row."""
    assert png.startswith(b"\x89PNG\r\n\x1a\n")
    place, found = 8, b""
    while place < len(png):
        (size,) = struct.unpack(">I", png[place : place + 4])
        kind, content = png[place + 4 : place + 8], png[place + 8 : place + 8 + size]
        assert struct.unpack(">I", png[place + 8 + size : place + 12 + size]) == (
            zlib.crc32(kind + content),
        )
        found += content if kind == b"IDAT" else b""
        place += 12 + size
    rows = zlib.decompress(found)
    return b"".join(rows[start + 1 : start + 1 + WIDTH] for start in range(0, len(rows), WIDTH + 1))


def test_the_areas_of_both_sides_are_their_followers() -> None:
    drawn = points(social_card(TOKENS))
    assert len(drawn) == WIDTH * HEIGHT
    one = sum(drawn.count(color) for color in (1, 2, 3))
    many = sum(drawn.count(color) for color in (4, 5, 6))
    example = registry.get("one-or-many").example
    star, small = (
        float(example[name].replace(",", "")) for name in ("star_followers", "small_followers")
    )
    assert many / one == pytest.approx(76 * small / star, rel=0.01)


def test_a_color_that_the_tokens_lack_is_an_error() -> None:
    with pytest.raises(KeyError):
        social_card(TOKENS.replace("--many-pale", "--many-other"))
