"""Incidents that people put together and took apart."""

from __future__ import annotations

from selon.judge import Draft, Judgement, regrouped
from selon.judge.log import FIRST, Field, Value, sealed
from selon.link import Incident, Linked
from selon.link.incidents import incident_id


def linked(*groups: str) -> Linked:
    return Linked((), tuple(Incident(incident_id(group), tuple(sorted(group)), ("found",)) for group in groups))


def log(*steps: tuple[str, Field, Value]) -> tuple[Judgement, ...]:
    return tuple(
        sealed(Draft(record, field, None, after, "seen"), number, "Anna", str(number), FIRST)
        for number, (record, field, after) in enumerate(steps, 1)
    )


def groups(found: Linked) -> list[str]:
    return sorted("".join(incident.records) for incident in found.incidents)


def test_nothing_decided_changes_nothing() -> None:
    """Incidents keep id and reasons, whatever happens to others."""
    before = linked("ab", "c")
    assert set(regrouped(before, (), "abc").incidents) == set(before.incidents)


def test_records_are_put_together_with_their_whole_incidents() -> None:
    found = regrouped(linked("ab", "cd", "e"), log(("a", "same_incident", "c")), "abcde")
    assert groups(found) == ["abcd", "e"]
    merged = next(i for i in found.incidents if len(i.records) == 4)
    assert merged.id == incident_id("abcd")
    assert merged.reasons[-1] == "put together by Anna: seen"


def test_a_record_is_taken_out_and_the_rest_stays() -> None:
    found = regrouped(linked("abc"), log(("b", "apart", ["a", "c"])), "abc")
    assert groups(found) == ["ac", "b"]


def test_decisions_hold_after_linking_finds_other_incidents() -> None:
    """They are said of records, so the next linking cannot lose them."""
    entries = log(("a", "same_incident", "c"), ("b", "apart", ["a"]))
    assert groups(regrouped(linked("ab", "c"), entries, "abc")) == ["ac", "b"]
    assert groups(regrouped(linked("a", "b", "c"), entries, "abc")) == ["ac", "b"]
    assert groups(regrouped(linked("abc"), entries, "abc")) == ["ac", "b"]


def test_the_later_decision_counts() -> None:
    apart_then_together = log(("a", "apart", ["b"]), ("a", "same_incident", "b"))
    assert groups(regrouped(linked("ab"), apart_then_together, "ab")) == ["ab"]


def test_rejected_records_leave_and_added_ones_come() -> None:
    """``records`` says which there are: an incident without any is gone."""
    found = regrouped(linked("ab", "c"), log(("new", "same_incident", "a")), {"a", "b", "new"})
    assert groups(found) == ["abnew"]
    assert groups(regrouped(linked("ab", "c"), log(("gone", "same_incident", "a")), {"a"})) == ["a"]
