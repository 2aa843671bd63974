"""One element of a drawing: a tag, its attributes, and what stands inside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from calculators.writing import settle


@dataclass(frozen=True, slots=True)
class Element:
    """An SVG element as data. It carries classes and no colours, so that the page's tokens hold.

    >>> Element("rect", {"x": "1"}).to_dict()
    {'tag': 'rect', 'attributes': {'x': '1'}, 'children': []}
    """

    tag: str
    attributes: dict[str, str]
    children: tuple[Element | str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """The tree as plain dictionaries, lists and text."""
        return {
            "tag": self.tag,
            "attributes": self.attributes,
            "children": [
                child if isinstance(child, str) else child.to_dict() for child in self.children
            ],
        }


def coordinate(value: float) -> str:
    """A coordinate as text, to a hundredth and the same on every machine.

    >>> coordinate(12.0), coordinate(1 / 3)
    ('12', '0.33')
    """
    return format(round(settle(value), 2), "g")
