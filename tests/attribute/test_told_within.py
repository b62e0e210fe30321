"""Where what somebody says ends: with the clause that they are put into, or behind an apposition."""

from __future__ import annotations

import pytest

from spoken import fault


@pytest.mark.parametrize(
    "marked",
    [
        "Des obus ont visé Gao, <content>la garde ayant</content>, <cue>selon</cue>"
        " <source>l'armée</source>, <content>abattu dix drones</content>.",
        "<source>Le maire</source> <cue>fait état</cue> de <content>deux morts, un couple, dans un"
        " bombardement</content>.",
        "<source>La police</source> <cue>a annoncé</cue> <content>la mort d'un homme, un berger, dans"
        " l'explosion d'une mine</content>.",
        # where it was said is none of it
        "<source>La police</source> <cue>a annoncé</cue> <content>la mort d'un homme, un berger</content>,"
        " dans un communiqué.",
        # whom a relative pronoun stands for is not who reproaches
        "Le préfet, à qui <source>la cour du Nord</source> <cue>reproche</cue> d'<content>avoir"
        " fui</content>, est parti.",
    ],
)  # fmt: skip
def test_what_is_said_goes_so_far(marked: str) -> None:
    assert fault(marked) is None
