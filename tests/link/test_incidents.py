"""Incidents: what is put together, what stays apart, and that the order of reading does not matter."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest

from selon.link import Settings, link
from selon.link.incidents import incident_id
from selon.link.settings import IncidentSettings
from selon.model import Document
from selon.records import records
from telling import Says, Tells, report

DAY, NEXT, LATER = "2031-05-03", "2031-05-04", "2031-05-06"


def together(*docs: Document, settings: Settings | None = None) -> set[frozenset[str]]:
    """The triggers of each incident of more than one record."""
    words = {}
    for doc in docs:
        for record in records(doc):
            words[record.id] = f"{doc.path}:{record.type}"
    incidents = link(docs, settings).incidents
    return {frozenset(words[id] for id in i.records) for i in incidents if len(i.records) > 1}


def strike(path: str, **given: object) -> Document:
    """A report of its own with one air strike on Valmire."""
    fields: dict[str, object] = {"where": "Valmire", "when": DAY, **given}
    text = f"Récit {path}. Une frappe a visé le marché de {fields['where']}, des rebelles et l'armée."
    return report(text, Tells("frappe", "air_strike", **fields), path=path)  # type: ignore[arg-type]


def test_type_place_and_day_make_one() -> None:
    """The plainest case: two outlets on one strike."""
    assert together(strike("a"), strike("b")) == {frozenset({"a:air_strike", "b:air_strike"})}


def test_two_attacks_of_different_types_in_one_city_on_one_day_stay_two() -> None:
    """A bomb and an ambush in one city are two happenings, and who reports both must not join them."""
    text = "À Valmire, une bombe a explosé au port. Une embuscade a eu lieu à l'est."
    bomb = Tells("bombe", "bombing", "Valmire", DAY)
    ambush = Tells("embuscade", "armed_attack", "Valmire", DAY)
    both = report(text, bomb, ambush, path="both")
    one = report("À Valmire, une bombe a explosé.", bomb, path="one")
    assert together(both, one) == {frozenset({"both:bombing", "one:bombing"})}


def test_clearly_different_parties_stay_two() -> None:
    """Civilians struck here and fighters struck there are not one strike without more to go by."""
    civilians = report(
        "Une frappe à Valmire a tué des habitants.",
        Tells("frappe", "air_strike", "Valmire", DAY, recipient="des habitants"),
        path="a",
    )
    fighters = report(
        "Une frappe à Valmire a touché des rebelles.",
        Tells("frappe", "air_strike", "Valmire", DAY, recipient="des rebelles"),
        path="b",
    )
    assert together(civilians, fighters) == set()


def test_the_same_number_outweighs_another_name_for_the_victims() -> None:
    """Outlets of two sides call the same twelve dead by other names: that is a conflict to show, not two strikes."""
    twelve = (("killed", 12, 12),)
    civilians = report(
        "Une frappe à Valmire a tué douze habitants.",
        Tells("frappe", "air_strike", "Valmire", DAY, recipient="douze habitants", counts=twelve),
        path="a",
    )
    fighters = report(
        "Une frappe à Valmire a tué douze rebelles.",
        Tells("frappe", "air_strike", "Valmire", DAY, recipient="douze rebelles", counts=twelve),
        path="b",
    )
    assert len(together(civilians, fighters)) == 1


@pytest.mark.parametrize(
    ("where", "when", "one"),
    [
        ("Brissac-le-Pont", DAY, True),  # 11 km away
        ("Ostrelle", DAY, False),  # 220 km away
        ("Valmire", LATER, False),  # three days later
        ("Hauts Plateaux", DAY, False),  # a region around it says too little by itself
    ],
)
def test_place_and_time_decide(where: str, when: str, one: bool) -> None:
    """Near is one, far or late is two."""
    assert bool(together(strike("a"), strike("b", where=where, when=when))) is one


def test_an_unknown_day_needs_more_than_place_and_type() -> None:
    """Without a day there may have been many strikes; a common party or number is what is missing."""
    assert together(strike("a"), strike("b", when=None)) == set()
    party = "des rebelles"
    assert len(together(strike("a", recipient=party), strike("b", when=None, recipient=party))) == 1


@pytest.mark.parametrize(("when", "one"), [("2027-01-01/2031-05-03", False), (DAY, True)])
def test_a_battle_of_years_is_not_the_siege_that_no_day_is_told_of(when: str, one: bool) -> None:
    """It holds many sieges; a battle of one day told in the same report holds this one."""
    text = "La bataille de Valmire oppose des rebelles à des soldats. Le siège de Valmire épuise des soldats."
    battle = Tells("bataille", "armed_clash", "Valmire", when, actor="des rebelles", recipient="des soldats")
    siege = Tells("siège", "siege", "Valmire", None, actor="des rebelles", recipient="des soldats")
    assert bool(together(report(text, battle, siege, path="a"))) is one


def test_an_unknown_place_is_never_matched_from_report_to_report() -> None:
    """A strike somewhere is not the strike on Valmire."""
    text = "Une frappe a visé des rebelles."
    nowhere = report(text, Tells("frappe", "air_strike", None, DAY, recipient="des rebelles"), path="b")
    assert together(strike("a", recipient="des rebelles"), nowhere) == set()


def test_a_report_that_tells_two_apart_keeps_them_apart() -> None:
    """One voice gives two exact numbers for two bombs of one day: a third report must not join them."""
    text = "Une bombe a tué deux personnes à Valmire. Une autre bombe en a tué neuf."
    two = report(
        text,
        Tells("bombe", "bombing", "Valmire", DAY, counts=(("killed", 2, 2),)),
        Tells("bombe", "bombing", "Valmire", DAY, counts=(("killed", 9, 9),), nth=1),
        path="two",
    )
    third = report("Valmire : une bombe.", Tells("bombe", "bombing", "Valmire", DAY), path="third")
    groups = together(two, third)
    assert len(groups) == 1
    assert len(link([two, third]).incidents) == 2


def test_within_a_report_writer_source_and_toll_are_one() -> None:
    """The headline, the strike, and the number of dead in a sentence of its own, on the word of a doctor."""
    heading = "Une frappe à Valmire"
    text = (
        f"{heading}\nUne frappe a visé le marché de Valmire samedi. Le bruit fut grand. Un médecin compte douze morts."
    )
    doc = report(
        text,
        Tells("frappe", "air_strike", "Valmire"),
        Tells("frappe", "air_strike", "Valmire", DAY, nth=1),
        Tells("morts", "killing", counts=(("killed", 12, 12),), by=Says("Un médecin", "douze morts", anonymous=True)),
        path="a",
        heading=heading,
    )
    assert [len(i.records) for i in link([doc]).incidents] == [3]


def test_every_record_is_in_one_incident_with_reasons_for_each_link() -> None:
    """Nothing is lost, and a person can see why two records were put together."""
    docs = [strike("a"), strike("b"), strike("c", where="Ostrelle")]
    linked = link(docs)
    ids = [id for incident in linked.incidents for id in incident.records]
    assert sorted(ids) == sorted(record.id for doc in docs for record in records(doc))
    joined = [found for found in linked.links if found.relation == "same_incident"]
    assert len(joined) == 1
    assert "both tell of air strike" in joined[0].reason
    assert "the same day" in joined[0].reason
    assert [i.reasons for i in linked.incidents if len(i.records) > 1] == [(joined[0].reason,)]


def test_the_id_is_made_of_the_records() -> None:
    """The same records are the same incident on any machine and in any order."""
    assert incident_id(["b", "a"]) == incident_id(("a", "b")) != incident_id(["a"])


@pytest.mark.parametrize("seed", range(4))
def test_any_order_of_reports_gives_the_same_incidents(seed: int) -> None:
    """Incidents are cited by id; they must not depend on which file was read first."""
    docs = [strike(f"{n:02}", where=where, when=when) for n, (where, when) in enumerate(_many())]
    shuffled = docs[:]
    random.Random(seed).shuffle(shuffled)
    assert link(shuffled) == link(docs)


def _many() -> Iterable[tuple[str, str | None]]:
    rng = random.Random(9)
    for _ in range(30):
        yield rng.choice(["Valmire", "Brissac-le-Pont", "Ostrelle"]), rng.choice([DAY, NEXT, LATER, None])


def test_windows_and_distances_are_settings() -> None:
    """A desk that follows one front may want them closer."""
    near = Settings(incidents=IncidentSettings(kilometres=5.0))
    docs = strike("a"), strike("b", where="Brissac-le-Pont")
    assert len(together(*docs)) == 1
    assert together(*docs, settings=near) == set()
