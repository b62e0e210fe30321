"""A short fictional report with its layers written by hand: two accounts of one night, one inside the other.

It has what is hard to show: a voice within a voice, spans that overlap, a relay, an astral character, words
from right to left, a region without a point, and events in the writer's own voice.
"""

from __future__ import annotations

from dataclasses import replace

from selon.model import (
    Attribution,
    Block,
    Cue,
    Document,
    Event,
    Name,
    Party,
    Place,
    Quantity,
    Quotation,
    Reason,
    Sentence,
    Source,
    Span,
    Time,
    Toponym,
    Wording,
)

TEXT = """Valmire : deux récits d'une même nuit

Une frappe aérienne a tué au moins 12 personnes et fait 30 blessés à Valmire dans la nuit du 3 mai, \
a appris Radio Delta d'une source médicale. \
« Les bandits du régime ont bombardé le marché 🔥, et ma sœur affirme que l'hôpital a été incendié. \
Nous partirons demain », a déclaré Anselme Quiroux, un habitant.

L'armée nie toute frappe dans les Hauts Plateaux. Des renforts seraient arrivés lundi. مرحبا
"""


def at(words: str, nth: int = 0) -> Span:
    """Where these words stand in the text for the ``nth`` time."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


VALMIRE = Toponym(at("Valmire", 1), Place(7, "Valmire", 12.25, -3.5, "XA", "P.PPL", ("Hauts Plateaux",)), "city")
PLATEAUX = Toponym(at("Hauts Plateaux"), Place(8, "Hauts Plateaux", 12.0, -3.0, "XA", "A.ADM1"), "region")
MARKET = Toponym(at("le marché"))
NIGHT = Time(at("la nuit du 3 mai"), "TIME", "2031-05-03TNI", "2031-05-03", "2031-05-03", "2031-05-05")
MONDAY = Time(at("lundi"), "DATE", "2031-05-05", "2031-05-05", "2031-05-05", "2031-05-05")
INJURED = Quantity(at("30 blessés"), "injured", 30, 30, 30)
KILLED = Quantity(at("au moins 12 personnes"), "killed", 12, 12, None)

MEDIC = Attribution(
    content=(Span(at("Une frappe").start, at("3 mai").end),),
    cue=Cue(at("a appris"), "apprendre"),
    source=Source(at("une source médicale"), "une source médicale", "person", True),
    relay=(at("Radio Delta"),),
    speech="indirect",
    act="state",
    rule="clause-before-cue",
    reasons=(Reason("source", "obl:de", at("d'", 1)), Reason("speech", "no-marks")),
)
RESIDENT = Attribution(
    content=(Span(at("Les bandits").start, at("demain").end),),
    cue=Cue(at("a déclaré"), "déclarer"),
    source=Source(at("Anselme Quiroux, un habitant"), "Anselme Quiroux", "person", False),
    relay=(),
    speech="direct",
    act="state",
    rule="quote-then-cue",
)
SISTER = Attribution(
    content=(at("l'hôpital a été incendié"),),
    cue=Cue(at("affirme"), "affirmer"),
    source=Source(at("ma sœur"), None, "person", True),
    relay=(),
    speech="indirect",
    act="state",
    rule="que-clause",
    within=RESIDENT,
)
ARMY = Attribution(
    content=(at("toute frappe dans les Hauts Plateaux"),),
    cue=Cue(at("nie"), "nier"),
    source=Source(at("L'armée"), "L'armée", "organisation", False),
    relay=(),
    speech="indirect",
    act="deny",
    rule="noun-content",
)

STRIKE = Event(
    trigger=at("frappe aérienne"),
    type="air_strike",
    mode=None,
    actor=None,
    recipient=Party(at("au moins 12 personnes")),
    place=VALMIRE,
    time=NIGHT,
    quantities=(INJURED, KILLED),
    factuality="asserted",
    attribution=MEDIC,
    rule="frappe+aérien",
    reasons=(Reason("recipient", "obj", at("tué")), Reason("place", "nearest", at("Valmire", 1))),
)
BOMBED = Event(
    trigger=at("bombardé"),
    type="shelling",
    mode=None,
    actor=Party(at("Les bandits du régime"), "Les bandits du régime", "GOV"),
    recipient=None,
    place=MARKET,
    time=None,
    quantities=(),
    factuality="asserted",
    attribution=RESIDENT,
    rule="bombarder",
)
BURNT = Event(
    trigger=at("incendié"),
    type="destruction",
    mode=None,
    actor=None,
    recipient=Party(at("l'hôpital")),
    place=None,
    time=None,
    quantities=(),
    factuality="asserted",
    attribution=SISTER,
    rule="incendier",
)
LEAVING = replace(
    BURNT,
    trigger=at("partirons"),
    type="displacement",
    recipient=None,
    factuality="future",
    attribution=RESIDENT,
    rule="partir",
)
DENIED = replace(
    STRIKE,
    trigger=at("frappe", 1),
    recipient=None,
    place=PLATEAUX,
    time=None,
    quantities=(),
    factuality="negated",
    attribution=ARMY,
    rule="frappe",
    reasons=(),
)
REINFORCED = Event(
    trigger=at("arrivés"),
    type="deployment",
    mode=None,
    actor=Party(at("Des renforts")),
    recipient=None,
    place=None,
    time=MONDAY,
    quantities=(),
    factuality="hedged",
    attribution=None,
    rule="renfort+arriver",
    reasons=(Reason("factuality", "conditional", at("seraient")),),
)

_LINES = [line for line in TEXT.split("\n") if line]
_SENTENCES = (
    "Valmire : deux récits d'une même nuit",
    TEXT[at("Une frappe").start : at("médicale.").end],
    TEXT[at("« Les bandits").start : at("incendié.").end],
    TEXT[at("Nous partirons").start : at("habitant.").end],
    "L'armée nie toute frappe dans les Hauts Plateaux.",
    "Des renforts seraient arrivés lundi.",
    "مرحبا",
)


def report() -> Document:
    """The report with all layers but tokens, in text order."""
    return Document(
        id="fictional-1",
        text=TEXT,
        source_sha256="5" * 64,
        path="reports/valmire.txt",
        outlet="Le Phare fictif",
        title="Valmire : deux récits d'une même nuit",
        author="A. Nonyme",
        published="2031-05-05",
        published_from="option",
        origin=((0, 0), (39, 40)),
        blocks=tuple(Block(at(line), "heading" if i == 0 else "body") for i, line in enumerate(_LINES)),
        quotations=(Quotation(Span(at("« Les").start, at("demain »").end), RESIDENT.content[0], 0, True),),
        sentences=tuple(Sentence(at(words)) for words in _SENTENCES),
        names=(Name(at("Anselme Quiroux"), "person", "Anselme Quiroux"), Name(at("Radio Delta"), "organisation")),
        times=(NIGHT, MONDAY),
        places=(Toponym(at("Valmire"), VALMIRE.place, "city"), VALMIRE, PLATEAUX),
        quantities=(KILLED, INJURED),
        wording=(Wording(at("bandits"), "bandit", "party", ("combattants",)), Wording(at("régime"), "régime", "party")),
        attributions=(MEDIC, RESIDENT, SISTER, ARMY),
        events=(STRIKE, BOMBED, BURNT, LEAVING, DENIED, REINFORCED),
    )
