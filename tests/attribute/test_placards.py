"""Words on what somebody bears, or cried: « brandissait une pancarte sur laquelle on pouvait lire « P » »."""

from __future__ import annotations

import pytest

from spoken import attributed, fault


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Un manifestant</source> portait un T-shirt où <cue>était inscrit</cue> « <content>Sécurité pour "
        "tous</content> ».",
        "<source>Une femme</source> brandissait une pancarte sur laquelle on <cue>pouvait lire</cue> « <content>La "
        "terre est à nous</content> ».",
        "<source>Les manifestants</source> ont déployé une banderole <cue>proclamant</cue> « <content>Justice pour "
        "Awa</content> ».",
        "Sur <source>les pancartes</source>, on <cue>pouvait lire</cue> « <content>Non à la guerre</content> ».",
        "<cue>Aux cris</cue> de « <content>Libérez nos frères</content> », <source>la foule</source> a marché vers la "
        "prison.",
    ],
)
def test_who_bears_words_says_them(marked: str) -> None:
    assert fault(marked) is None


def test_cries_of_pain_say_nothing() -> None:
    """« répondu aux cris des blessés »: nothing is told that they cried."""
    assert attributed("Les soldats ont répondu aux cris des blessés.").attributions == ()
