"""The small bar beside a figure: its interval, with the median marked."""

from __future__ import annotations

from calculators.charts.element import Element, coordinate

WIDTH, HEIGHT = 144, 16
LEAST_SPAN = 2.0


def interval(value: float, low: float, high: float, span: float, label: str) -> Element:
    """A bar from low to high on a line that begins at 0 and ends at `span` medians.

    Arguments: `value`, `low` and `high` in one unit, of 0 or more; `span`, how many times the
    median the line holds, the same for every row, so that the rows' doubts can be compared;
    `label`, the interval in words. Returns: an `svg` element. Raises nothing.
    """

    def across(number: float) -> float:
        return WIDTH * min(max(number / (span * value), 0.0), 1.0) if value > 0 else 0.0

    start, end, middle = across(low), across(high), across(value)
    return Element(
        "svg",
        {
            "class": "interval",
            "viewBox": f"0 0 {WIDTH} {HEIGHT}",
            "width": str(WIDTH),
            "height": str(HEIGHT),
            "role": "img",
            "aria-label": label,
        },
        (
            _line("interval-line", 0, WIDTH),
            Element(
                "rect",
                {
                    "class": "interval-bar",
                    "x": coordinate(start),
                    "y": "4",
                    "width": coordinate(max(end - start, 0.5)),
                    "height": "8",
                },
            ),
            Element(
                "rect",
                {
                    "class": "interval-median",
                    "x": coordinate(min(max(middle - 1, 0), WIDTH - 2)),
                    "y": "1",
                    "width": "2",
                    "height": "14",
                },
            ),
        ),
    )


def _line(name: str, start: float, end: float) -> Element:
    middle = coordinate(HEIGHT / 2)
    return Element(
        "line",
        {
            "class": name,
            "x1": coordinate(start),
            "x2": coordinate(end),
            "y1": middle,
            "y2": middle,
        },
    )
