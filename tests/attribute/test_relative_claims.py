"""« Les hommes que X accuse d'avoir pillé le dépôt ont fui »: whose word a relative clause tells, and how far."""

from __future__ import annotations

import pytest

from spoken import fault


@pytest.mark.parametrize(
    "marked",
    [
        "Les hommes que <source>les villageois</source> <cue>accusent</cue> d'<content>avoir pillé le dépôt</content> "
        "ont fui.",
        "Le groupe que <source>Bamako</source> <cue>accuse</cue> de <content>soutenir les rebelles</content> a nié.",
        "L'homme que <source>la police</source> <cue>soupçonne</cue> d'<content>avoir tué trois personnes</content> a "
        "été arrêté.",
        "Le colonel que <source>les rebelles</source> <cue>affirment</cue> <content>détenir</content> est apparu à la "
        "télévision.",
        "<source>Le journaliste</source> que la junte accuse d'avoir insulté l'armée <cue>nie</cue> "
        "<content>les faits</content>.",
    ],
)
def test_main_verb_is_no_part_of_what_a_relative_clause_reports(marked: str) -> None:
    """The writer goes on behind the clause: that they fled is his word, not the villagers'."""
    assert fault(marked) is None
