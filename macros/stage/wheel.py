"""The wheel of `calculators`, the same bytes for the same sources."""

import os
import tempfile
from pathlib import Path

from hatchling.builders.wheel import WheelBuilder

# Any moment will do, as long as it is always the same: zip files begin in 1980.
_MOMENT = "1000000000"


def build_wheel(root: Path) -> tuple[str, bytes]:
    """Build the wheel of the project at `root`.

    Returns: its file name and its content. Raises what hatchling raises for a project that it
    cannot build.
    """
    before = os.environ.get("SOURCE_DATE_EPOCH")
    os.environ["SOURCE_DATE_EPOCH"] = _MOMENT
    try:
        with tempfile.TemporaryDirectory() as folder:
            built = next(WheelBuilder(str(root)).build(directory=folder, versions=["standard"]))
            path = Path(built)
            return path.name, path.read_bytes()
    finally:
        if before is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        else:
            os.environ["SOURCE_DATE_EPOCH"] = before
