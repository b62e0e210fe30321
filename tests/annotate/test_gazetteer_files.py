"""Other people's lists of places: GeoNames dumps, tables and GeoJSON, and what is said of a list that is bad."""

from __future__ import annotations

import gzip
import json
import zipfile
from pathlib import Path

import pytest

from selon.annotate.gazetteer.cells import UnreadablePlaces
from selon.annotate.gazetteer.files import read_place_file


def dump(*rows: tuple[str, ...]) -> str:
    """A GeoNames dump of rows: id, name, other names, latitude, longitude, class, code, country, province, people."""
    lines = []
    for number, name, others, lat, lon, cls, code, country, admin1, people in rows:
        cells = [number, name, name, others, lat, lon, cls, code, country, "", admin1, "", "", "", people]
        lines.append("\t".join([*cells, "", "", "", "2024-01-01"]))
    return "\n".join(lines) + "\n"


VALMIRE = ("1", "Valmire", "Val Mir,Valmir", "33.5", "36.2", "P", "PPL", "SY", "08", "1200")
PROVINCE = ("2", "Valmire Governorate", "", "33.6", "36.3", "A", "ADM1", "SY", "08", "0")
HILL = ("3", "Tell Noun", "", "33.7", "36.4", "T", "HLL", "SY", "08", "0")


def test_a_geonames_dump_tells_kind_people_and_province(tmp_path: Path) -> None:
    file = tmp_path / "XX.txt"
    file.write_text(dump(VALMIRE, PROVINCE, HILL), "utf-8")
    found = read_place_file(file)
    town, province, hill = found.places
    assert (found.form, found.credit) == ("geonames", "GeoNames, CC BY 4.0")
    assert (town.name, town.country, town.population, town.feature, town.id) == ("Valmire", "SY", 1200, "PPL", 1)
    assert town.names == ("Valmire", "Val Mir", "Valmir")
    assert town.within == ("Valmire Governorate",)
    assert (province.feature, province.within, hill.feature) == ("ADM1", (), "NTRL")


def test_a_table_is_read_by_the_names_of_its_columns(tmp_path: Path) -> None:
    file = tmp_path / "places.tsv"
    file.write_text(
        "note\tName\tlon\tlat\tvariants\tplacetype\twof_id\tparent_id\tgn_id\n"
        "x\tSyria\t38\t35\t\tcountry\t9\t\t\n"
        "x\tDouarah\t36.2\t33.5\tDouara|دوارة\tlocality\t11\t9\t77\n",
        "utf-8",
    )
    found = read_place_file(file)
    place = found.places[1]
    assert found.form == "tsv"
    assert (place.name, place.lat, place.lon, place.id) == ("Douarah", 33.5, 36.2, 77)
    assert place.names == ("Douara", "دوارة")
    assert place.within == ("Syria",)


def test_parents_that_go_in_a_circle_end(tmp_path: Path) -> None:
    file = tmp_path / "places.tsv"
    file.write_text("name\tlat\tlon\tid\tparent\nA\t1\t2\t1\t2\nB\t1\t2\t2\t1\n", "utf-8")
    assert [place.within for place in read_place_file(file).places] == [("B", "A"), ("A", "B")]


def geojson(*features: object, **about: object) -> str:
    return json.dumps({"type": "FeatureCollection", "features": list(features), **about})


POINT = {
    "type": "Feature",
    "geometry": {"type": "Point", "coordinates": [36.2, 33.5]},
    "properties": {"name": "Valmire"},
}


def test_geojson_gives_points_and_its_credit(tmp_path: Path) -> None:
    area = {
        "type": "Feature",
        "geometry": {"type": "Polygon", "coordinates": [[[1, 2], [3, 4], [5, 6], [1, 2]]]},
        "properties": {"name": "Noun", "latitude": 33.1, "longitude": 36.1, "alternatenames": ["Nun", "Noune"]},
    }
    file = tmp_path / "places.geojson"
    file.write_text(geojson(POINT, area, attribution="Survey of X"), "utf-8")
    found = read_place_file(file)
    assert [(p.name, p.lat, p.lon) for p in found.places] == [("Valmire", 33.5, 36.2), ("Noun", 33.1, 36.1)]
    assert found.places[1].names == ("Nun", "Noune")
    assert found.credit == "Survey of X"


def test_packed_lists_are_read(tmp_path: Path) -> None:
    text = dump(VALMIRE)
    with gzip.open(tmp_path / "XX.txt.gz", "wt", encoding="utf-8") as file:
        file.write(text)
    with zipfile.ZipFile(tmp_path / "XX.zip", "w") as archive:
        archive.writestr("readme.txt", "about")
        archive.writestr("XX.txt", text)
    for name in ("XX.txt.gz", "XX.zip"):
        assert [place.name for place in read_place_file(tmp_path / name).places] == ["Valmire"]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("name\tlat\tlon\nA\t33\tabc\n", "line 2: longitude 'abc' is no number"),
        ("name\tlat\tlon\nA\t33\t36\nB\t133\t36\n", "line 3: latitude 133 is not on Earth"),
        ("name\tlat\tlon\nA\tnan\t36\n", "line 2: latitude nan is not on Earth"),
        ("name\tlat\tlon\n\t33\t36\n", "line 2: no name"),
        ("name\tlat\tlon\nA\t\t36\n", "line 2: no latitude"),
        ("name\tlat\tlon\nA\t33\t36\t7\n", "line 2: 4 columns, the header has 3"),
        ("name\tlat\tlon\tcountry\nA\t33\t36\tSyria\n", "line 2: country 'Syria' is no two-letter ISO code"),
        ("name\tlat\tlon\tpopulation\nA\t33\t36\tmany\n", "line 2: population 'many' is no whole number"),
        ("town\tlat\nA\t33\n", "line 1: no column for name, lon among town, lat"),
        ("", "line 1: no column for name, lat, lon"),
        (dump(VALMIRE) + "1\tshort\n", "line 2: 2 columns, a GeoNames dump has 19"),
        ('{"type": "FeatureCollection",\n "features": [}', "line 2: not JSON"),
        ('{"type": "Feature"}', "not a GeoJSON FeatureCollection"),
        (geojson(POINT, {"type": "Point"}), "feature 2: not a Feature"),
        (geojson({**POINT, "geometry": None}), "feature 1: no latitude"),
        ("{" + '"a":{' * 100_000, "nested too deeply"),
    ],
)
def test_a_bad_list_is_named_with_line_and_cause(text: str, cause: str, tmp_path: Path) -> None:
    file = tmp_path / "bad.txt"
    file.write_text(text, "utf-8")
    with pytest.raises(UnreadablePlaces) as raised:
        read_place_file(file)
    assert str(raised.value).startswith(f"{file}: {cause}")


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.tsv", b"name\tlat\tlon\n\xff\xfe\t1\t2\n"), ("a.gz", b"no gzip"), ("a.zip", b"no zip"), ("a.tsv.gz", b"")],
)
def test_a_broken_file_is_named(name: str, data: bytes, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(data)
    with pytest.raises(UnreadablePlaces, match=name):
        read_place_file(file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePlaces, match=r"nowhere\.tsv: No such file"):
        read_place_file(tmp_path / "nowhere.tsv")
