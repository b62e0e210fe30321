"""What of selon's own goes along with the columns of others: who says it, how surely, and what people decided.

The names begin with ``selon_``, since the columns of others have a ``source`` that means the outlet.
"""

from __future__ import annotations

from collections.abc import Mapping

from selon.export.statements import Cell

CARRIED = (
    "document",
    "voice",
    "source",
    "anonymous",
    "relay",
    "speech",
    "act",
    "factuality",
    "type",
    "mode",
    "confirmed",
    "reviewer",
    "reviewed",
    "corrected",
    "added",
)
HEADER = tuple(f"selon_{name}" for name in CARRIED)


def own(values: Mapping[str, Cell]) -> dict[str, Cell]:
    """Selon's own columns of a record."""
    return {f"selon_{name}": values[name] for name in CARRIED}
