"""Happenings that take their time, what is sent for them, what is to come, and sides with numbers of their own."""

from __future__ import annotations

from dataclasses import replace

from selon.link import Settings, compare, link
from selon.link.settings import IncidentSettings
from selon.model import Document
from selon.records import records
from telling import Tells, report

DAY, WEEK_LATER = "2031-05-03", "2031-05-09"


def groups(*docs: Document, settings: Settings | None = None) -> list[list[str]]:
    """The types of each incident of more than one record, in order."""
    types = {record.id: record.type for doc in docs for record in records(doc)}
    found = [sorted(types[id] for id in i.records) for i in link(docs, settings).incidents if len(i.records) > 1]
    return sorted(found)


def evacuation(path: str, when: str, count: int) -> Document:
    text = f"Récit {path} : {count} habitants de Valmire ont été évacués."
    counts = (("evacuated", count, count),)
    tells = Tells("évacués", "evacuation", "Valmire", when, recipient=f"{count} habitants", counts=counts)
    return report(text, tells, path=path, outlet=f"Outlet {path}", published=when)


def test_what_lasts_is_one_over_a_week() -> None:
    """An evacuation of days is one, and the numbers that its reports give are set side by side."""
    docs = evacuation("a", DAY, 10_000), evacuation("b", WEEK_LATER, 8_000)
    (found,) = compare(docs, link(docs))
    assert [(c.field, [v.value for v in c.values]) for c in found.conflicts if c.field == "quantity"] == [
        ("quantity", ["10000", "8000"])
    ]


def test_how_long_is_a_setting() -> None:
    """Who follows one town closely may want shorter windows."""
    short = Settings(incidents=replace(IncidentSettings(), lasting_days=3))
    assert groups(evacuation("a", DAY, 10_000), evacuation("b", WEEK_LATER, 8_000), settings=short) == []


def test_a_strike_does_not_last() -> None:
    """What is over in a moment is another one a week later."""
    strikes = [
        report(f"Récit {n} : une frappe à Valmire.", Tells("frappe", "air_strike", "Valmire", when), path=n)
        for n, when in (("a", DAY), ("b", WEEK_LATER))
    ]
    assert groups(*strikes) == []


ATTACK = "Les bandits du Nord ont lancé une offensive sur Valmire."
SENT = " Les bandits du Nord auraient mobilisé jusqu'à 400 hommes."


def offensive(path: str = "a") -> Document:
    """An offensive, and how many were sent for it in a sentence that names no place."""
    return report(
        ATTACK + SENT,
        Tells("offensive", "offensive", "Valmire", DAY, actor="Les bandits du Nord"),
        Tells(
            "mobilisé",
            "deployment",
            actor="Les bandits du Nord",
            counts=(("combatants", None, 400),),
            factuality="hedged",
        ),
        path=path,
        outlet="La Vigie",
    )


def test_how_many_were_sent_belongs_to_the_offensive() -> None:
    """The number stands in a sentence of its own and would otherwise belong to nothing."""
    assert groups(offensive()) == [["deployment", "offensive"]]


def test_the_number_sent_is_compared_from_report_to_report() -> None:
    """One outlet states it, another doubts it: one incident, two degrees of certainty."""
    text = "Près de Valmire, 400 bandits du Nord ont lancé une offensive."
    plain = report(
        text,
        Tells(
            "offensive", "offensive", "Valmire", DAY, actor="400 bandits du Nord", counts=(("combatants", 400, 400),)
        ),
        path="b",
        outlet="Le Phare",
    )
    docs = offensive(), plain
    found = compare(docs, link(docs))[0]
    assert {(c.record.type, c.record.factuality) for c in found.claims} == {
        ("offensive", "asserted"),
        ("deployment", "hedged"),
    }
    assert len(found.reports) == 2


def test_troops_of_another_party_do_not_belong_to_it() -> None:
    """Reinforcements of the other side are a happening of their own."""
    other = ATTACK + " L'armée de la Plaine a mobilisé 900 hommes."
    sent = Tells("mobilisé", "deployment", actor="L'armée de la Plaine", counts=(("combatants", 900, 900),))
    attack = Tells("offensive", "offensive", "Valmire", DAY, actor="Les bandits du Nord")
    assert groups(report(other, attack, sent)) == []


def test_each_side_has_a_strength_of_its_own() -> None:
    """That 400 attack and 50 defend is no reason to take one battle for two."""
    attack = Tells("assaut", "offensive", "Valmire", DAY, counts=(("combatants", 400, 400),))
    defence = Tells("assaut", "offensive", "Valmire", DAY, counts=(("combatants", 50, 50),))
    one = report("Un assaut de 400 hommes à Valmire.", attack, path="a")
    other = report("Un assaut contre 50 hommes à Valmire.", defence, path="b")
    assert groups(one, other) == [["offensive", "offensive"]]


def test_what_one_voice_tells_as_past_and_as_to_come_is_two() -> None:
    """A town that fell and that somebody will try to take back changes hands twice."""
    text = "Valmire a été prise. L'armée veut une reprise de Valmire."
    fell = Tells("prise", "territory_capture", "Valmire", DAY)
    to_come = Tells("reprise", "territory_capture", "Valmire", factuality="future")
    assert groups(report(text, fell, to_come)) == []


def test_a_long_time_that_two_reports_give_alike_is_the_same_time() -> None:
    """A war of four years is one when both say from when to when it was."""
    war = "2027-01-01/2031-01-01"
    docs = [
        report(f"Récit {n} : la bataille de Valmire.", Tells("bataille", "armed_clash", "Valmire", war), path=n)
        for n in ("a", "b")
    ]
    assert groups(*docs) == [["armed_clash", "armed_clash"]]
