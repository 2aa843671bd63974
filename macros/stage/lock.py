"""The lock file that tells Pyodide of our wheel."""

import tempfile
from pathlib import Path

from pyodide_lock import PyodideLockSpec
from pyodide_lock.utils import add_wheels_to_spec

PACKAGE = "think-micro"


def lock_with(wheel_name: str, wheel: bytes, pyodide: Path) -> bytes:
    """Pyodide's own lock file with our wheel as its only package.

    Arguments: the wheel's file name and content; `pyodide`, the folder of the npm package.
    Returns: JSON. Raises ValueError where the wheel's tags do not suit this Pyodide.
    """
    spec = PyodideLockSpec.from_json(pyodide / "pyodide-lock.json")
    spec.packages = {}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, wheel_name)
        path.write_bytes(wheel)
        locked = add_wheels_to_spec(spec, [path])
        locked.packages[PACKAGE].file_name = wheel_name
        out = Path(folder, "pyodide-lock.json")
        locked.to_json(out)
        return out.read_bytes()
