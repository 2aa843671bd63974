"""One page under two names would count as two sources."""

from collections.abc import Iterator

from data.load import Evidence
from data.problem import Problem


def check(evidence: Evidence) -> Iterator[Problem]:
    """No two entries of data/sources.yml have the same address."""
    seen: dict[str, str] = {}
    for name, source in evidence.sources.items():
        if source.record.url is None:
            continue
        address = source.record.url.split("://", 1)[1].removeprefix("www.").rstrip("/")
        if address in seen:
            yield source.problem(
                "url", f"{seen[address]} has the same address: keep one, and name it in both places"
            )
        seen.setdefault(address, name)
