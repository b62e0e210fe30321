"""The layout words of French, as all tests of the stage ``text`` use them."""

from __future__ import annotations

import tomllib
from importlib.resources import files

import pytest

from selon.lang.layout import Layout, parse_layout


@pytest.fixture(scope="session")
def layout() -> Layout:
    return parse_layout(tomllib.loads(files("selon.lang").joinpath("fr", "layout.toml").read_text("utf-8")))
