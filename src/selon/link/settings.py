"""The windows, distances and shares that linking works with, and their defaults."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CopySettings:
    """When a report is a copy.

    ``share`` of the words of the shorter report must stand in the other, in runs of five, ``least`` runs at
    the least. Runs that ``repeats`` documents of one outlet hold are its standing text and do not count. Two
    reports of one outlet must share ``clause`` words in a row that begin before the middle of one of them: what
    they share only later is background. ``sketch`` runs of each document are looked up to find candidates; a run
    in more than ``crowd`` documents pairs each of them with the earliest only.
    """

    share: float = 0.25
    least: int = 24
    repeats: int = 3
    clause: int = 10
    sketch: int = 32
    crowd: int = 64


LASTING = frozenset({"offensive", "siege", "evacuation", "displacement", "ceasefire"})


@dataclass(frozen=True, slots=True)
class Weights:
    """How much each piece of evidence counts, set by hand on reports: no probabilities.

    Types, then places, times, parties and numbers of two reports, then what only counts within one report, then
    words that one report has from another. What speaks against is negative.
    """

    same_type: float = 3.0
    alike: float = 2.0
    family: float = 1.0
    same_place: float = 3.0
    near: float = 2.0
    within: float = 1.0
    named: float = 1.0
    same_day: float = 2.0
    days_meet: float = 0.5
    next_day: float = 1.0
    fresh: float = 0.5
    same_party: float = 1.5
    same_sort: float = 0.5
    other_party: float = -2.0
    same_number: float = 1.5
    numbers_meet: float = 0.5
    far_numbers: float = -1.5
    one_report: float = 1.5
    one_place: float = 2.5
    heading: float = 2.5
    denial: float = 1.0
    toll: float = 3.0
    twice: float = -3.0
    to_come: float = -2.0
    copied: float = 6.0
    reused: float = 3.0


@dataclass(frozen=True, slots=True)
class IncidentSettings:
    """When records tell of one happening.

    Places within ``kilometres`` may be one, days within ``days``. ``enough`` is how much evidence it takes:
    see ``evidence`` for what counts how much. A report that gives no date of the happening is compared with
    what happened in the ``fresh`` days before it was published. A time of more than ``longest`` days, such as a
    year, says too little of when to find others by. What takes its time, the types of ``lasting``, may be one over
    ``lasting_days``. Among reports without any date, what more than ``crowd`` of one place share is no sign. A
    toll, or how many were sent, stands at most ``toll`` sentences after what it belongs to, and the story of a
    headline begins within ``lead`` sentences.
    """

    kilometres: float = 25.0
    days: int = 2
    fresh: int = 7
    longest: int = 31
    lasting: frozenset[str] = LASTING
    lasting_days: int = 7
    crowd: int = 64
    toll: int = 4
    lead: int = 2
    enough: float = 7.0
    weights: Weights = Weights()


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of linking."""

    copies: CopySettings = CopySettings()
    incidents: IncidentSettings = IncidentSettings()
    quotation: int = 6
    """Words in a row that two quotations must share."""
