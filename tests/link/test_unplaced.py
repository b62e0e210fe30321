"""A happening without a place joins another report's only by much else, says so, and never gets a place."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from selon.link import compare, link
from selon.model import Block, Document, Event, Span
from selon.records import records
from telling import Says, Tells, report

DAY = "2031-05-03"


def placed(where: str = "Valmire", path: str = "a") -> Document:
    """The writer says outright that four hundred rebels attacked a town."""
    text = f"Près de 400 rebelles ont lancé une offensive sur {where}."
    tells = Tells("offensive", "offensive", where, DAY, actor="400 rebelles", counts=(("combatants", 400, 400),))
    return report(text, tells, path=path)


def unplaced(
    figure: int = 400, when: str | None = DAY, about: str = "Valmire", actor: str = "les rebelles"
) -> Document:
    """A staff is quoted on their number; the town stands in the sentence before."""
    text = f"Le calme règne à {about}. Selon l'état-major, {actor} y auraient mené une offensive à {figure}."
    said = Says("l'état-major", f"{actor} y auraient mené une offensive à {figure}")
    tells = Tells("offensive", "offensive", None, when, actor=actor, counts=(("combatants", None, figure),), by=said)
    return report(text, replace(tells, factuality="hedged"), path="b", named=(about,))


def size(*docs: Document) -> int:
    """How many reports the largest incident has."""
    return max(len(comparison.reports) for comparison in compare(docs, link(docs)))


def test_the_same_figure_and_a_place_named_nearby_make_one() -> None:
    """One incident, with a certainty for each; the reason tells that one report gives no place, and none is added."""
    docs = placed(), unplaced()
    found = compare(docs, link(docs))
    assert [len(comparison.claims) for comparison in found] == [2]
    assert {claim.record.factuality for claim in found[0].claims} == {"asserted", "hedged"}
    assert "one report gives no place, but names Valmire nearby" in found[0].incident.reasons[0]
    assert [record.place for doc in docs for record in records(doc)] == ["Valmire", None]
    assert found[0].conflicts == ()


@pytest.mark.parametrize(
    "other",
    [
        unplaced(about="Ostrelle"),
        unplaced(figure=900),
        unplaced(when="2031-06-20"),
    ],
    ids=["another place is named", "another figure", "another time"],
)
def test_less_is_not_enough(other: Document) -> None:
    """An offensive somewhere is not the one on Valmire."""
    assert size(placed(), other) == 1


def test_a_place_in_another_paragraph_says_nothing() -> None:
    """What a report tells of a town further up need not be where the rest of it happened."""
    doc = unplaced()
    end = doc.text.index("Selon")
    apart = replace(doc, blocks=(Block(Span(0, end), "body"), Block(Span(end, len(doc.text)), "body")))
    assert size(placed(), apart) == 1
    headed = replace(apart, blocks=(Block(Span(0, end), "heading"), apart.blocks[1]))
    assert size(placed(), headed) == 2


def test_without_any_date_nothing_is_put_together() -> None:
    """With neither place nor day there is nothing to look a happening up by."""
    assert size(placed(), replace(unplaced(when=None), published=None)) == 1


def test_two_places_are_never_brought_together() -> None:
    """What may be of either of two towns joins one of them at most."""
    either = unplaced(about="Valmire")
    both = replace(either, places=(*either.places, *unplaced(about="Ostrelle").places))
    docs = placed(), placed("Ostrelle", "c"), both
    assert size(*docs) == 2


@pytest.mark.parametrize("seed", range(4))
def test_any_order_of_reports_gives_the_same_incidents(seed: int) -> None:
    """Reports without place, and without any date, are looked up in ways of their own."""
    dated = [placed(path="a"), placed("Ostrelle", "c"), unplaced(), placed("Brissac-le-Pont", "d")]
    docs = [*dated, *(replace(doc, id=f"{doc.id[:15]}z", published=None, events=_undated(doc)) for doc in dated)]
    shuffled = docs[:]
    random.Random(seed).shuffle(shuffled)
    assert link(shuffled) == link(docs)


def _undated(doc: Document) -> tuple[Event, ...]:
    return tuple(replace(event, time=None) for event in doc.events)
