"""Charts as files: the drawing of the page, with inks of its own."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

import calculators
from calculators import registry
from calculators.command_line import main

SLUG = "portfolio-comparison"
EXAMPLE = registry.get(SLUG).example


def test_the_command_line_writes_each_chart_to_a_file(tmp_path: Path) -> None:
    given = [f"{name}={text}" for name, text in EXAMPLE.items()]
    assert main([SLUG, *given, "--charts", str(tmp_path / "drawn")]) == 0
    for name, chart in calculators.calculate(SLUG, EXAMPLE).charts.items():
        root = ET.parse(tmp_path / "drawn" / f"{name}.svg").getroot()
        assert root.tag == "{http://www.w3.org/2000/svg}svg"
        assert root.findtext("{*}title") == chart.title
        assert root.findtext("{*}desc") == chart.description
        assert len(root.findall(".//{*}circle")) == str(chart.drawing.to_dict()).count("'circle'")


def test_a_folder_that_cannot_be_used_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    taken = tmp_path / "taken"
    taken.write_text("a file")
    given = [f"{name}={text}" for name, text in EXAMPLE.items()]
    assert main([SLUG, *given, "--charts", str(taken)]) == 2
    assert "charts: " in capsys.readouterr().err
