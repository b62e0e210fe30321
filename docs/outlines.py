"""Makes the outlines that the map is drawn with: python docs/outlines.py countries-50m.json

The file is that of the npm package ``world-atlas`` 2.0.2: countries of Natural Earth 4.1 (public domain) at 1:50
million, as TopoJSON. Its arcs are thinned out (Douglas and Peucker 1973) and rounded to a hundredth of a degree, which
is finer than a line on the page. Prints the size of what it wrote.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from selon.annotate.gazetteer.table import Table

OUT = Path(__file__).resolve().parents[1] / "src" / "selon" / "export" / "templates" / "outlines.json"
CREDIT = "Natural Earth 4.1, public domain, through world-atlas 2.0.2"
# In degrees: lines stay within TOLERANCE of what they were; SCALE is what one degree is in the file.
TOLERANCE, SCALE = 0.03, 100

Point = tuple[float, float]


def degrees(topology: dict[str, Any]) -> Iterator[list[Point]]:
    """The arcs of a topology, as longitude and latitude."""
    (x_scale, y_scale), (x_shift, y_shift) = topology["transform"]["scale"], topology["transform"]["translate"]
    for arc in topology["arcs"]:
        x, y, points = 0, 0, []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            points.append((x * x_scale + x_shift, y * y_scale + y_shift))
        yield points


def thinned(points: list[Point]) -> list[Point]:
    """The points without which a line would leave its tolerance; both ends stay."""
    kept, waiting = {0, len(points) - 1}, [(0, len(points) - 1)]
    while waiting:
        first, last = waiting.pop()
        away = [(distance(points[at], points[first], points[last]), at) for at in range(first + 1, last)]
        if away and max(away)[0] > TOLERANCE:
            middle = max(away)[1]
            kept.add(middle)
            waiting += [(first, middle), (middle, last)]
    return [points[at] for at in sorted(kept)]


def distance(point: Point, a: Point, b: Point) -> float:
    """How far a point is from the stretch between two others."""
    (x, y), (ax, ay), (bx, by) = point, a, b
    length = (bx - ax) ** 2 + (by - ay) ** 2
    along = 0.0 if not length else max(0.0, min(1.0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / length))
    return float(((x - ax - along * (bx - ax)) ** 2 + (y - ay - along * (by - ay)) ** 2) ** 0.5)


def steps(points: Iterable[Point]) -> list[int]:
    """Rounded, the first point as it is, every other one as the way from the one before."""
    found, x, y = list[int](), 0, 0
    for lon, lat in points:
        new_x, new_y = round(lon * SCALE), round(lat * SCALE)
        if not found or (new_x, new_y) != (x, y):
            found += [new_x - x, new_y - y]
        x, y = new_x, new_y
    return found


def rings(geometry: dict[str, Any]) -> list[list[int]]:
    """The outer rings of a country as numbers of arcs; ~n is arc n backwards."""
    polygons = [geometry["arcs"]] if geometry["type"] == "Polygon" else geometry["arcs"]
    return [polygon[0] for polygon in polygons]


def main() -> None:
    """Reads the topology and writes the outlines."""
    topology = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    codes = {c.number: iso for iso, c in Table().countries().items() if c.number}
    countries: dict[str, list[list[int]]] = {}
    names: dict[str, str] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        code = codes.get(int(geometry.get("id", 0))) or geometry["properties"]["name"]
        countries.setdefault(code, []).extend(rings(geometry))
        names[code] = geometry["properties"]["name"]
    arcs = [steps(thinned(points)) for points in degrees(topology)]
    row = {"credit": CREDIT, "scale": SCALE, "names": names, "arcs": arcs, "countries": countries}
    OUT.write_text(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n", "utf-8")
    print(f"{OUT}: {OUT.stat().st_size} bytes, {len(countries)} countries")


if __name__ == "__main__":
    main()
