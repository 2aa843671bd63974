"""The fixture that every test of the data room starts from."""

from pathlib import Path

import pytest

from tests.data.small_room import SmallRoom


@pytest.fixture
def room(tmp_path: Path) -> SmallRoom:
    """A data room of one observation in an empty folder."""
    return SmallRoom(tmp_path)
