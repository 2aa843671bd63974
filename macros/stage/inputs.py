"""What a built page depends on: the files that a build reads and a server watches."""

import os
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

ROOMS = ("data", "calculators", "macros", "docs")
# README.md is part of the wheel's metadata; npm's own record stands for all of node_modules.
FILES = (
    "mkdocs.yml",
    "pyproject.toml",
    "README.md",
    "LICENSE",
    "requirements.txt",
    "node_modules/.package-lock.json",
)
STAGED = "docs/assets/runtime"


def inputs(root: Path) -> Iterator[Path]:
    """Every file that a build reads and none that it writes, in a fixed order.

    Arguments: `root`, the project. Returns: their paths.
    """
    staged = root / STAGED
    for room in ROOMS:
        for folder, folders, names in os.walk(root / room):
            here = Path(folder)
            folders[:] = sorted(
                name
                for name in folders
                if not name.startswith((".", "__pycache__")) and here / name != staged
            )
            # Editors keep what is not yet saved in hidden files, or ones that end in a tilde.
            yield from (
                here / name
                for name in sorted(names)
                if not name.startswith(".") and not name.endswith(("~", ".pyc"))
            )
    yield from (path for name in FILES if (path := root / name).is_file())


def digest(root: Path, settings: Iterable[str]) -> str:
    """A hash of everything that a build reads.

    Arguments: `root`, the project; `settings`, what else decides how the site comes out.
    Returns: hexadecimal digits. Raises OSError for a file that cannot be read.
    """
    whole = sha256(repr(list(settings)).encode())
    for path in inputs(root):
        name = path.relative_to(root).as_posix()
        whole.update(f"{name}\0{sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def stamps(root: Path) -> dict[Path, tuple[int, int]]:
    """When each of the files was last written, and its size: cheap enough to ask again and again.

    Arguments: `root`, the project. Returns: nanoseconds and bytes by path; a file that goes away
    meanwhile is left out.
    """
    found = {}
    for path in inputs(root):
        try:
            status = path.stat()
        except FileNotFoundError:
            continue
        found[path] = (status.st_mtime_ns, status.st_size)
    return found
