"""Who says what by an act: by a complaint, a toll, a call for a strike, a demand for a law."""

from __future__ import annotations

import pytest

from spoken import attributed, fault, happenings


@pytest.mark.parametrize(
    "marked",
    [
        "<source>La direction</source> <cue>a porté plainte</cue> contre X auprès du procureur de Paris pour <content>"
        "violation du secret fiscal</content>.",
        "<source>L'association</source> <cue>a déposé plainte</cue> contre <content>le maire</content>.",
        "<source>Trois femmes</source> <cue>ont porté plainte</cue> pour <content>agression sexuelle contre leur "
        "entraîneur</content>.",
        "<source>Les riverains</source> <cue>ont déposé une plainte</cue> contre <content>l'usine</content>.",
        "<source>La fédération</source> <cue>a déposé</cue> <content>un recours</content>.",
    ],
)
def test_a_complaint_says_what_somebody_is_accused_of(marked: str) -> None:
    """The charge, or whom it is against; that it is filed is no part of it."""
    assert fault(marked) is None


def test_that_a_complaint_is_filed_is_told_by_the_writer() -> None:
    (filed,) = happenings("L'association a déposé plainte contre le maire.")
    assert (filed.type, filed.attribution) == ("judicial", None)


def test_a_complaint_that_is_not_filed_accuses_nobody() -> None:
    assert attributed("La famille n'a pas porté plainte contre le médecin.").attributions == ()
