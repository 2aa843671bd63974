"""A band of followers that was forgotten looks like all sizes pooled."""

from collections.abc import Iterator

from data.load import Evidence
from data.problem import Problem


def check(evidence: Evidence) -> Iterator[Problem]:
    """A figure about creators says which sizes it is of: a band, or null for all sizes."""
    for entry in evidence.observations:
        stated = "followers" in entry.record.model_fields_set
        if entry.record.metric == "platform_users":
            if stated:
                yield entry.problem("followers", "a platform's users have no band: leave it out")
        elif not stated:
            yield entry.problem(
                None, "followers is missing: the source's band, or null for all sizes"
            )
