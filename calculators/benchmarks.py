"""Reads the derived benchmarks, the one file of figures that the package carries."""

from __future__ import annotations

import json
from functools import lru_cache
from importlib.resources import files
from typing import Any


@lru_cache
def load() -> dict[str, Any]:
    """The content of `benchmarks.json`, which `data/derive.py` writes."""
    text = files("calculators").joinpath("benchmarks.json").read_text(encoding="utf-8")
    content: dict[str, Any] = json.loads(text)
    return content


def data_version() -> str:
    """The newest date of entry of the data, and eight digits of their hash."""
    return str(load()["version"])


def platform_users(platform: str) -> float | None:
    """The newest count of a platform's users in the world, or None where none is known."""
    known = load().get("platform_users", {}).get(platform)
    return None if known is None else float(known["value"])
