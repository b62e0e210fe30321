"""``selon gazetteer``: data on stdout, messages on stderr, and exit status 2 for what cannot be used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from selon.annotate.gazetteer import table as gazetteer_table
from selon.cli import app
from towns import write_data

Selon = Callable[..., Result]


@pytest.fixture
def selon(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Selon:
    """Runs the verb with a cache, data and towns of its own."""
    towns = tmp_path / "towns"
    towns.mkdir()
    monkeypatch.setattr(gazetteer_table, "TABLE", write_data(towns))
    monkeypatch.setenv("SELON_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("SELON_DATA", str(tmp_path / "data"))
    return lambda *arguments: CliRunner().invoke(app, ["gazetteer", *map(str, arguments)])


@pytest.fixture
def places(tmp_path: Path) -> Path:
    file = tmp_path / "survey.tsv"
    file.write_text("name\tlat\tlon\nDouarah\t36.3\t37.2\n", "utf-8")
    return file


def test_a_list_is_added_shown_with_its_credit_and_removed(selon: Selon, places: Path) -> None:
    added = selon("add", places, "--credit", "Survey of X, CC BY 4.0")
    assert (added.exit_code, added.stdout) == (0, "")
    assert "survey: 1 places, 1 names" in added.stderr
    shown = [line.split("\t") for line in selon("list").stdout.splitlines()]
    assert [row[0] for row in shown] == ["built-in", "survey"]
    assert "GeoNames, CC BY 4.0" in shown[0][2]
    assert shown[1][1:4] == ["1", "Survey of X, CC BY 4.0", "survey.tsv"]
    assert selon("remove", "survey").exit_code == 0
    assert len(selon("list").stdout.splitlines()) == 1


def test_a_list_without_credit_says_so(selon: Selon, places: Path) -> None:
    assert "nobody is credited" in selon("add", places).stderr


def test_a_bad_line_is_named_and_nothing_is_added(selon: Selon, places: Path) -> None:
    places.write_text("name\tlat\tlon\nDouarah\tnorth\t37.2\n", "utf-8")
    result = selon("add", places)
    assert result.exit_code == 2
    assert f"{places}: line 2: latitude 'north' is no number" in result.stderr
    assert len(selon("list").stdout.splitlines()) == 1


@pytest.mark.parametrize("data", [None, b"", b"SELON1\n" + bytes(200)])
def test_a_missing_or_damaged_table_of_places_is_one_line(selon: Selon, data: bytes | None) -> None:
    """Nobody should read half a world of places, or a traceback."""
    if data is None:
        gazetteer_table.TABLE.unlink()
    else:
        gazetteer_table.TABLE.write_bytes(data)
    result = selon("list")
    assert (result.exit_code, result.stdout) == (2, "")
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"selon: {gazetteer_table.TABLE}: the table of places is ")
    assert line.endswith(": install selon again")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("remove", "nothing"), "no such list"),
        (("add", "nowhere.tsv"), "nowhere.tsv: No such file"),
        (("add", "nowhere.tsv", "--country", "Syria"), "not a two-letter ISO code"),
    ],
)
def test_what_cannot_be_used_is_refused(selon: Selon, arguments: tuple[str, ...], said: str) -> None:
    result = selon(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr
