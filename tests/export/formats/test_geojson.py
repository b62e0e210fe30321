"""GeoJSON: valid by somebody else's model, points only where reports give them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from geojson_pydantic import FeatureCollection

import exports
from selon.export.formats import Format


def test_it_is_geojson(tmp_path: Path) -> None:
    path = tmp_path / "records.geojson"
    exports.write(Format.geojson, path)
    found: Any = FeatureCollection.model_validate_json(path.read_text("utf-8"), strict=True)
    assert len(found.features) == len({feature.id for feature in found.features}) == 8
    first = json.loads(path.read_text("utf-8"))["features"][0]
    assert first["geometry"] == {"type": "Point", "coordinates": [-3.5, 12.25]}
    assert first["properties"]["confirmed"] is True


def test_a_country_is_no_point(tmp_path: Path) -> None:
    """A pin in the middle of a country would show a place where nothing happened."""
    path = tmp_path / "records.geojson"
    exports.write(Format.geojson, path)
    found = {f["properties"]["place"]: f["geometry"] for f in json.loads(path.read_text("utf-8"))["features"]}
    assert found["Ardenie"] is None
    assert found["Hauts Plateaux"] is None
