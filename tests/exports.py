"""Reports that somebody went through, as the tests of all exports write them."""

from __future__ import annotations

from pathlib import Path

import fictional
from selon.export.exporting import export
from selon.export.formats import Format
from selon.export.losses import Losses
from selon.export.statements import Reviewed, reviewed
from selon.judge import Decision, Draft, Judgement, decide
from selon.judge.log import FIRST, sealed
from selon.records import record_id, records
from telling import Tells, report

REPORT = fictional.report()
IDS = [record.id for record in records(REPORT)]
LONG_AGO = "2031-05-06T09:00:00+00:00"
# What a spreadsheet would run, in the place of a speaker; the place lies west of Greenwich.
FORMULA = "=1+1"
BULLETIN = report(
    "Bulletin\nUne frappe a tué 12 personnes à Valmire lundi. Des renforts sont arrivés à Ardenie.",
    Tells("frappe a tué", "air_strike", "Valmire", "2031-05-04", actor="Une", counts=[("killed", 12, 12)]),
    Tells("arrivés", "deployment", "Ardenie", "2031-05-04"),
    outlet=FORMULA,
    path="bulletin.txt",
    heading="Bulletin",
)
ADDED = record_id(REPORT.id, fictional.at("affirme"), "negotiation")


def drafts() -> list[Draft]:
    """The first record is accepted, the second corrected and accepted, the third rejected, one is added."""
    words = fictional.at("affirme")
    missed = {"document": REPORT.id, "trigger": {"start": words.start, "end": words.end, "text": "affirme"}}
    return [
        Draft(IDS[0], "verdict", None, "accepted"),
        Draft(IDS[1], "type", "shelling", "bombing"),
        Draft(IDS[1], "verdict", None, "accepted"),
        Draft(IDS[2], "verdict", None, "rejected"),
        Draft(ADDED, "record", None, {**missed, "type": "negotiation", "source": None}),
    ]


def log() -> tuple[Judgement, ...]:
    return tuple(sealed(draft, number, "Anna", LONG_AGO, FIRST) for number, draft in enumerate(drafts(), 1))


def decisions() -> dict[str, Decision]:
    return dict(decide(log()))


def reports() -> tuple[Reviewed, ...]:
    """Both reports as Anna left them."""
    return tuple(reviewed([REPORT, BULLETIN], decisions()))


def write(to: Format, path: Path) -> Losses:
    return export(reports(), to, path)
