"""What is only thought away is there; what somebody plans, they plan of each in a row."""

from __future__ import annotations

from parsed import events_of


def test_what_is_thought_away_is_there() -> None:
    truce, _ = events_of("Sans la trêve, l'armée aurait repris la ville.")
    (accord,) = events_of("Ils sont partis sans l'accord du général.")
    assert [truce.factuality, accord.factuality] == ["asserted", "negated"]


def test_each_of_a_row_is_planned_and_the_second_is_nobodys_part() -> None:
    """« le retrait des troupes et la libération … »: the release is in a row with the retreat, not with the troops."""
    text = "L'accord prévoit le retrait des troupes et la libération des prisonniers."
    retreat, release = events_of(text)[1:]
    assert retreat.actor is not None
    assert retreat.actor.span.of(text) == "troupes"
    assert [retreat.factuality, release.factuality] == ["future", "future"]
