"""The windows, distances and shares that linking works with, and their defaults."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CopySettings:
    """When a report is a copy.

    ``share`` of the words of the shorter report must stand in the other, in runs of five, ``least`` runs at
    the least. Runs that ``repeats`` documents of one outlet hold are its standing text and do not count.
    ``sketch`` runs of each document are looked up to find candidates; a run in more than ``crowd`` documents
    pairs each of them with the earliest only.
    """

    share: float = 0.4
    least: int = 12
    repeats: int = 4
    sketch: int = 32
    crowd: int = 64


@dataclass(frozen=True, slots=True)
class IncidentSettings:
    """When records tell of one happening.

    Places within ``kilometres`` may be one, days within ``days``. ``enough`` is how much evidence it takes:
    see ``evidence`` for what counts how much. A report that gives no date of the happening is compared with
    what happened in the ``fresh`` days before it was published.
    """

    kilometres: float = 25.0
    days: int = 2
    fresh: int = 7
    enough: float = 7.0


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of linking."""

    copies: CopySettings = CopySettings()
    incidents: IncidentSettings = IncidentSettings()
    quotation: int = 6
    """Words in a row that two quotations must share."""
