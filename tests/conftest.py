"""What all tests share: they never see the places that whoever runs them has added."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session", autouse=True)
def no_added_places(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for the user's data that is empty at the start."""
    with pytest.MonkeyPatch.context() as patch:
        folder = tmp_path_factory.mktemp("data")
        patch.setenv("SELON_DATA", str(folder))
        yield folder
