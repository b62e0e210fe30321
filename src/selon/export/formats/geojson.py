"""Records as GeoJSON (RFC 7946): a point where the report gives one, no geometry where it does not.

A region or a country has no point, and nothing is put in its middle: the feature says where in its properties.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from selon.export.formats.files import write_members, written
from selon.export.losses import FLAT, Losses, counted
from selon.export.statements import Reviewed
from selon.lines import Row
from selon.ontology.load import load_ontology


def write_geojson(reports: Iterable[Reviewed], path: Path, losses: Losses) -> None:
    """A FeatureCollection; raises OSError."""
    with written(path) as out:
        write_members(out, '{"type": "FeatureCollection", "features": [', _features(reports, losses), "\n]}\n")


def _features(reports: Iterable[Reviewed], losses: Losses) -> Iterator[Row]:
    for statement, values in counted(reports, load_ontology(), losses, FLAT):
        lat, lon = statement.record.lat, statement.record.lon
        point = None if lat is None or lon is None else {"type": "Point", "coordinates": [lon, lat]}
        yield {"type": "Feature", "id": statement.record.id, "geometry": point, "properties": values}
