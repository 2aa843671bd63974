"""The picture that a shared link shows: the first page's dots, as a PNG, by nothing but Python.

Networks take no SVG, and what turns one into a PNG needs a library of its own. The drawing holds
circles alone, so it is filled here, row by row.
"""

from __future__ import annotations

import math
import re
import struct
import zlib
from collections.abc import Iterator
from typing import Any

from calculators import answer, registry

SLUG, CHART = "one-or-many", "dots"
WIDTH, HEIGHT = 2400, 1260
# By class: the token of the fill, and that of the line around it.
INKS = {
    ("dots-one", "dot-followers"): ("large-tint", "large"),
    ("dots-one", "dot-reached"): ("large-middle", ""),
    ("dots-one", "dot-engaged"): ("large", ""),
    ("dots-many", "dot-followers"): ("many-pale", "many"),
    ("dots-many", "dot-reached"): ("many-tint", ""),
    ("dots-many", "dot-engaged"): ("many", ""),
}
_PALETTE = ("paper", "large", "large-middle", "large-tint", "many", "many-tint", "many-pale")
_LINE = 2.5


def social_card(tokens: str) -> bytes:
    """The card.

    Arguments: `tokens`, the style sheet that names the colors; those of light are used. Returns:
    a PNG of 2,400 by 1,260 points. Raises KeyError where a color is not among the tokens.
    """
    colors = dict(re.findall(r"--([a-z-]+): light-dark\((#[0-9a-f]{6}),", tokens))
    drawing = answer(SLUG, registry.get(SLUG).example)["charts"][CHART]["drawing"]
    rows = [bytearray(WIDTH) for _ in range(HEIGHT)]
    for circle in _circles(drawing, ()):
        _fill(rows, *circle)
    return _png(rows, [bytes.fromhex(colors[name][1:]) for name in _PALETTE])


def _circles(node: Any, classes: tuple[str, ...]) -> Iterator[tuple[float, float, float, int]]:
    """Each disk in the order of drawing: its middle, its radius and the place of its color."""
    if isinstance(node, str):
        return
    attributes = node["attributes"]
    own = (*classes, *attributes.get("class", "").split())
    if node["tag"] == "circle":
        fill, line = next(inks for names, inks in INKS.items() if set(names) <= set(own))
        x, y, radius = (float(attributes[name]) for name in ("cx", "cy", "r"))
        if line:
            yield x, y, radius, _PALETTE.index(line)
        yield x, y, radius, _PALETTE.index(fill) if not line else -_PALETTE.index(fill)
    for child in node["children"]:
        yield from _circles(child, own)


def _fill(rows: list[bytearray], x: float, y: float, radius: float, color: int) -> None:
    """Fill a disk; a negative color leaves the width of a line free around it."""
    scale = WIDTH / 640
    margin = (HEIGHT - 320 * scale) / 2
    size = radius * scale - (_LINE if color < 0 else 0)
    middle, level = x * scale, y * scale + margin
    for row in range(math.ceil(level - size), math.floor(level + size) + 1):
        half = math.sqrt(max(size * size - (row - level) ** 2, 0.0))
        start, end = max(round(middle - half), 0), min(round(middle + half), WIDTH)
        if 0 <= row < HEIGHT and end > start:
            rows[row][start:end] = bytes([abs(color)]) * (end - start)


def _png(rows: list[bytearray], palette: list[bytes]) -> bytes:
    def part(kind: bytes, content: bytes) -> bytes:
        check = zlib.crc32(kind + content)
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 3, 0, 0, 0)
    lines = b"".join(b"\0" + row for row in rows)
    return (
        b"\x89PNG\r\n\x1a\n"
        + part(b"IHDR", head)
        + part(b"PLTE", b"".join(palette))
        + part(b"IDAT", zlib.compress(lines, 9))
        + part(b"IEND", b"")
    )
