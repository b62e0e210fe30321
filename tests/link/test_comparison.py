"""On how many independent words an incident rests, and where its records disagree."""

from __future__ import annotations

import pytest

from selon.link import Comparison, compare, link
from selon.model import Document
from telling import Says, Tells, report

DAY = "2031-05-03"
PADDING = " ".join(f"mot{n}" for n in range(40))


def compared(*docs: Document) -> Comparison:
    """The incident that most reports tell."""
    return compare(docs, link(docs))[0]


def strike(
    path: str,
    by: tuple[str, bool] | None = None,
    *,
    outlet: str | None = None,
    relay: str | None = None,
    killed: tuple[int | None, int | None] | None = None,
    published: str = "2031-05-04",
    actor: str | None = None,
    **given: object,
) -> Document:
    """A report of one strike on Valmire, by its writer or by a source (name, anonymous)."""
    source = f" selon {by[0]}" if by else ""
    cited = f" cité par {relay}" if relay else ""
    text = f"Récit {path} : une frappe à Valmire menée par {actor or 'nul ne sait'}{source}{cited}."
    says = Says(by[0], "une frappe à Valmire", by[1], relay) if by else None
    counts = (("killed", *killed),) if killed else ()
    tells = Tells("frappe", "air_strike", "Valmire", DAY, actor=actor, counts=counts, by=says, **given)  # type: ignore[arg-type]
    return report(text, tells, path=path, outlet=outlet, published=published)


@pytest.mark.parametrize(
    ("first", "second", "independent"),
    [
        (strike("a", outlet="A"), strike("b", outlet="B"), 2),
        (strike("a", outlet="A"), strike("b", outlet="A"), 1),
        (strike("a", ("Ana Brel", False)), strike("b", ("le docteur Ana Brel", False)), 1),
        (strike("a", ("Ana Brel", False)), strike("b", ("Ugo Brel", False)), 2),
        # One unnamed source of one agency, whoever repeats it.
        (
            strike("a", ("une source", True), relay="Agence Plaine"),
            strike("b", ("une source", True), relay="Agence Plaine"),
            1,
        ),
        # Unnamed sources of two outlets may be two: each outlet vouches for its own.
        (strike("a", ("une source", True), outlet="A"), strike("b", ("une source", True), outlet="B"), 2),
    ],
)
def test_independent_sources(first: Document, second: Document, independent: int) -> None:
    """Repeating a source, or being of one outlet, adds no witness."""
    found = compared(first, second)
    assert len(found.independent) == independent
    assert found.state == ("corroborated" if independent > 1 else "single")


def test_a_copied_dispatch_is_no_second_witness() -> None:
    """The writer of a copy adds nothing to what is copied."""
    text = f"Une frappe a visé Valmire samedi. {PADDING}"
    tells = Tells("frappe", "air_strike", "Valmire", DAY)
    one = report(text, tells, path="1", outlet="A", published="2031-05-03")
    other = report(f"{text} Suite.", tells, path="2", outlet="B")
    found = compared(one, other)
    assert [root.label for root in found.independent] == ["A"]
    assert [copy.relation for copy in found.copies] == ["copy_of"]


def test_what_a_copy_adds_is_its_own() -> None:
    """A copy with a strike told in words of its own has its own writer for them."""
    text = f"Les combats durent. {PADDING}"
    tells = Tells("frappe", "air_strike", "Valmire", DAY)
    one = report(f"Une frappe a visé Valmire. {text}", tells, path="1", outlet="A", published="2031-05-03")
    other = report(f"{text} Samedi encore, raconte notre envoyé, une frappe sur Valmire.", tells, path="2", outlet="B")
    assert {root.label for root in compared(one, other).independent} == {"A", "B"}


def test_a_source_that_is_not_named_is_counted_apart() -> None:
    """ "It is said" is no source that could be one of two."""
    text = "Récit b : une frappe à Valmire, dit-on."
    said = Tells("frappe", "air_strike", "Valmire", DAY, by=Says(None, "une frappe à Valmire"))
    found = compared(strike("a", outlet="A"), report(text, said, path="b", outlet="B"))
    assert (len(found.independent), len(found.unresolved)) == (1, 1)
    assert found.state == "single"


def test_a_denial_contradicts_and_is_no_witness() -> None:
    """Who says that nothing happened does not confirm it."""
    found = compared(strike("a", outlet="A"), strike("b", ("l'armée", False), outlet="B", factuality="negated"))
    assert found.state == "contradicted"
    assert [root.label for root in found.independent] == ["A"]
    (conflict,) = found.conflicts
    assert conflict.field == "factuality"
    assert {value.value for value in conflict.values} == {"asserted", "negated"}


def test_who_denies_an_attack_accuses_nobody() -> None:
    """An army that says it did not strike has not said who did."""
    accused = strike("a", ("Ana Brel", False), actor="les rebelles", killed=(12, 12))
    denied = strike("b", ("L'armée", False), actor="l'armée", killed=(12, 12), factuality="negated")
    assert [conflict.field for conflict in compared(accused, denied).conflicts] == ["factuality"]


def test_who_denies_an_attack_has_not_denied_the_dead() -> None:
    """The toll stands whoever is to blame: only those who tell of the attack are contradicted."""
    text = "Une frappe à Valmire a fait douze morts. Un bilan parle de douze morts."
    attack = Tells("frappe", "air_strike", "Valmire", DAY, counts=(("killed", 12, 12),))
    toll = Tells("morts", "killing", "Valmire", DAY, counts=(("killed", 12, 12),), nth=1)
    found = compared(report(text, attack, toll, path="a"), strike("b", ("L'armée", False), factuality="negated"))
    (conflict,) = [c for c in found.conflicts if c.field == "factuality"]
    types = {claim.record.id: claim.record.type for claim in found.claims}
    assert sorted(types[id] for value in conflict.values for id in value.records) == ["air_strike", "air_strike"]
    assert "killing" in types.values()


@pytest.mark.parametrize(
    ("first", "second", "conflict"),
    [
        ((17, 17), (23, 23), True),
        ((12, None), (23, 23), False),  # at least twelve: twenty-three is
        ((20, 99), (23, 23), False),
        ((None, 10), (23, 23), True),
    ],
)
def test_numbers_conflict_when_their_ranges_do_not_meet(
    first: tuple[int | None, int | None], second: tuple[int | None, int | None], conflict: bool
) -> None:
    """ "At least twelve" and twenty-three can both be right."""
    found = compared(strike("a", outlet="A", killed=first), strike("b", outlet="B", killed=second))
    assert [c.field for c in found.conflicts] == (["quantity"] if conflict else [])
    assert found.state == ("contradicted" if conflict else "corroborated")


def test_a_later_toll_of_the_same_outlet_updates() -> None:
    """An outlet that raises its number does not contradict itself."""
    docs = strike("a", outlet="A", killed=(17, 17)), strike("b", outlet="A", killed=(19, 19), published="2031-05-05")
    found = compared(*docs)
    assert found.state == "updated"
    assert [(u.before.value, u.after.value) for u in found.updates] == [("17", "19")]


def test_a_replaced_number_contradicts_nobody() -> None:
    """Another outlet that has the later number agrees with it."""
    found = compared(
        strike("a", outlet="A", killed=(17, 17)),
        strike("b", outlet="A", killed=(19, 19), published="2031-05-05"),
        strike("c", outlet="C", killed=(19, 19)),
    )
    assert not found.conflicts
    assert found.updates


def test_who_did_it_is_a_field_like_others() -> None:
    """Each side names the other: both answers stand, with who gives them."""
    found = compared(
        strike("a", outlet="A", actor="l'armée", killed=(12, 12)),
        strike("b", outlet="B", actor="les rebelles", killed=(12, 12)),
    )
    (conflict,) = found.conflicts
    assert conflict.field == "actor"
    assert [value.value for value in conflict.values] == ["l'armée", "les rebelles"]


def test_a_headline_over_its_own_report_is_no_word_of_its_own() -> None:
    """What the report gives to a source, its headline often says outright."""
    heading = "Une frappe à Valmire"
    text = f"{heading}\nUne frappe a touché Valmire, selon Ana Brel."
    doc = report(
        text,
        Tells("frappe", "air_strike", "Valmire", DAY),
        Tells("frappe", "air_strike", "Valmire", DAY, nth=1, by=Says("Ana Brel", "Une frappe a touché Valmire")),
        path="a",
        outlet="A",
        heading=heading,
    )
    assert [root.label for root in compared(doc).independent] == ["Ana Brel"]


def test_incidents_of_most_reports_come_first() -> None:
    """A reader sees first what most reports tell."""
    lone = report(
        "Une trêve à Ostrelle.", Tells("trêve", "ceasefire", "Ostrelle", DAY), path="0", published="2031-05-01"
    )
    docs = [lone, strike("a"), strike("b")]
    assert [c.type for c in compare(docs, link(docs))] == ["air_strike", "ceasefire"]
