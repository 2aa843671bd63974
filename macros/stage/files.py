"""Writes files only where their content changed, since the generator watches them."""

from collections.abc import Mapping
from pathlib import Path


def write_tree(folder: Path, files: Mapping[str, bytes]) -> list[str]:
    """Make a folder hold exactly these files.

    Arguments: `folder`; `files`, content by path below it. Returns: the paths that were written
    or removed. Raises OSError where the disk refuses.
    """
    changed = [name for name, content in files.items() if _write(folder / name, content)]
    for path in sorted(folder.rglob("*"), reverse=True):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and name not in files:
            path.unlink()
            changed.append(name)
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()
    return changed


def _write(path: Path, content: bytes) -> bool:
    if path.is_file() and path.read_bytes() == content:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return True
