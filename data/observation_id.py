"""The name of an observation: what tells it from every other."""

import re

from data.model import Observation


def observation_id(observation: Observation) -> str:
    """A name made of source, metric, platform, size, year and region, the same in every run."""
    record = observation
    band = "all" if record.followers is None else "-".join(_end(end) for end in record.followers)
    parts = [record.source, record.metric, record.platform]
    parts += [] if record.metric == "platform_users" else [band]
    parts += [part for part in (record.of, record.format) if part not in (None, "any", "followers")]
    parts += [str(record.year or "undated"), _slug(record.region)]
    if record.unit not in ("%", "likes", "people", "accounts"):
        parts.append(record.unit.lower())
    if record.via is not None:
        parts.append(f"via-{record.via}")
    return "/".join(str(part) for part in parts)


def _slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def _end(end: int | None) -> str:
    return "open" if end is None else str(end)
