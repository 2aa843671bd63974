"""Which Node runs the browser's parts outside a browser."""

import shutil
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

OLDEST = 20


class NodeNotFoundError(Exception):
    """No Node that is new enough; its text says what to do."""


def find_node() -> Path:
    """Find a Node that is new enough: the machine's own, else the environment's.

    Returns: its path. Raises NodeNotFoundError.
    """
    for path in _candidates():
        if _is_new_enough(path):
            return path
    raise NodeNotFoundError(f"found no Node {OLDEST} or later: run make setup, which brings one")


def _candidates() -> Iterator[Path]:
    places: Iterable[str | None] = (None, str(Path(sys.prefix) / "bin"))
    for place in places:
        if found := shutil.which("node", path=place):
            yield Path(found)


def _is_new_enough(node: Path) -> bool:
    try:
        done = subprocess.run([node, "--version"], capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return False
    major = done.stdout.removeprefix("v").partition(".")[0]
    return major.isdecimal() and int(major) >= OLDEST
