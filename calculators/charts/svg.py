"""A chart as a file of its own: the tree written out, with the inks that a page would give it."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from calculators.charts.chart import Chart
from calculators.charts.element import Element

_NAMESPACE = "http://www.w3.org/2000/svg"
# The site's own tokens, in light; a page draws from its custom properties instead.
_INKS = """
svg { background: #fcfbf7; font: 15px "Instrument Sans", Arial, sans-serif; }
text { fill: #171a26; } .chart-tick { fill: #555b68; font-size: 13px; }
.chart-name { font-weight: 600; } .chart-grid { stroke: #dcd8cc; }
.chart-mark { stroke: #171a26; stroke-dasharray: 1 3; }
.chart-interval { fill: #f3b197; stroke: #c93f14; } .chart-dot { fill: #c93f14; }
.chart-beside { fill: #fcfbf7; stroke: #24386f; stroke-width: 2; }
.chart-line { fill: none; stroke-width: 2.5; } .chart-line-1 { stroke: #24386f; }
.chart-line-2 { stroke: #c93f14; } .chart-line-3 { stroke: #6b5a12; }
.dots-one .dot-followers { fill: #dfe4f1; stroke: #24386f; }
.dots-one .dot-reached { fill: #a9b6d6; } .dots-one .dot-engaged { fill: #24386f; }
.dots-many .dot-followers { fill: #fdf1eb; stroke: #c93f14; stroke-width: 0.75; }
.dots-many .dot-reached { fill: #f3b197; } .dots-many .dot-engaged { fill: #c93f14; }
.chart-line-4 { stroke: #171a26; } .chart-line-point { fill: #fcfbf7; stroke: #555b68; }
"""


def as_svg(chart: Chart) -> str:
    """The text of an SVG file.

    Arguments: `chart`. Returns: XML with the chart's title, description and inks. Raises nothing.

    >>> from calculators import calculate, registry
    >>> slug = "portfolio-comparison"
    >>> drawn = calculate(slug, registry.get(slug).example).charts["reach"]
    >>> as_svg(drawn)[:4]
    '<svg'
    """
    root = _node(chart.drawing)
    root.set("xmlns", _NAMESPACE)
    # A browser that makes a picture of the file asks for its size.
    _, _, width, height = chart.drawing.attributes["viewBox"].split()
    root.set("width", width)
    root.set("height", height)
    head = [("title", chart.title), ("desc", chart.description), ("style", _INKS)]
    for place, (tag, text) in enumerate(head):
        node = ET.Element(tag)
        node.text = text
        root.insert(place, node)
    return ET.tostring(root, encoding="unicode") + "\n"


def _node(element: Element) -> ET.Element:
    attributes = {
        name: text for name, text in element.attributes.items() if not name.startswith("data-")
    }
    node = ET.Element(element.tag, attributes)
    last = None
    for child in element.children:
        if isinstance(child, Element):
            last = _node(child)
            node.append(last)
        elif last is None:
            node.text = (node.text or "") + child
        else:
            last.tail = (last.tail or "") + child
    return node
