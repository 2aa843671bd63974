"""Influencer metrics that show their work: one formula for page, command line and Python.

>>> import calculators
>>> deal = {"fee": "500", "engagements_per_post": "2k"}
>>> calculators.calculate("cost-per-engagement", deal).headline
'Each engagement costs $0.25.'
"""

from calculators.calculation import calculate
from calculators.exports import export, export_json
from calculators.message import InputError
from calculators.page import answer, answer_json
from calculators.registry import UnknownCalculator
from calculators.report import Report
from calculators.rows import cells_of_json, text_of_json
from calculators.solving import Solution, solve

__all__ = [
    "InputError",
    "Report",
    "Solution",
    "UnknownCalculator",
    "answer",
    "answer_json",
    "calculate",
    "cells_of_json",
    "export",
    "export_json",
    "solve",
    "text_of_json",
]
