"""« tant X que Y »: two who are named together speak as one source, and neither is named by a stray « que »."""

from __future__ import annotations

import pytest

from spoken import attributed, fault


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Tant la police que les organisateurs ont affirmé que la marche était calme.",
            "Tant la police que les organisateurs",
        ),
        ("Aussi bien l'armée que les rebelles assurent avoir pris Konna.", "Aussi bien l'armée que les rebelles"),
        ("Selon aussi bien l'armée que les rebelles, la trêve tient.", "aussi bien l'armée que les rebelles"),
        (
            "Tant la Ligue des droits que l'association Mères pour la paix demandent une enquête.",
            "Tant la Ligue des droits que l'association Mères pour la paix",
        ),
        ("Tant que la guerre dure, le maire dit que rien ne changera.", "le maire"),
    ],
)
def test_both_of_a_pair_speak(text: str, name: str) -> None:
    """The words that open the pair belong to it: without them it is not French."""
    (one,) = attributed(text).attributions
    assert one.source is not None
    assert one.source.name == name


def test_pair_before_an_infinitive_opens_no_clause() -> None:
    """« accuse aussi bien X que Y d'avoir tiré »: that « que » tells nothing."""
    assert (
        fault(
            "<source>Le maire</source> a <cue>accusé</cue> aussi bien <content>l'armée que la police d'avoir tiré sur "
            "la foule</content>."
        )
        is None
    )
