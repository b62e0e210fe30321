"""Who denies an accusation without saying it again denies the deed; a denial of nothing that was told adds nothing."""

from __future__ import annotations

import pytest

from selon.pipeline import read_words
from spoken import engine


def told(text: str) -> list[tuple[str, str, str | None]]:
    """The trigger, factuality and voice of each happening."""
    events = read_words(text, "example", engine(), "2031-05-08").events
    voices = [event.attribution.source if event.attribution else None for event in events]
    triggers = [event.trigger.of(text) for event in events]
    return [(t, e.factuality, None if v is None else v.name) for t, e, v in zip(triggers, events, voices, strict=True)]


@pytest.mark.parametrize(
    ("text", "voice"),
    [
        ("L'armée, accusée d'avoir bombardé le village, a nié toute implication.", "L'armée"),
        ("L'armée, que les habitants accusent d'avoir tué trois bergers, rejette ces allégations.", "L'armée"),
        ("La milice est accusée d'avoir brûlé le marché. Elle rejette ces accusations.", "La milice"),
        (
            "Des ONG accusent la police d'avoir tiré sur la foule. Elles sont inquiètes. Le chef de la police a "
            "rejeté ces accusations.",
            "Le chef de la police",
        ),
    ],
)
def test_who_denies_an_accusation_denies_the_deed(text: str, voice: str) -> None:
    deed, denial = told(text)
    assert deed[1] == "asserted"
    assert denial[1:] == ("negated", voice)


@pytest.mark.parametrize(
    "text",
    [
        "Le maire, qui accuse la milice d'avoir brûlé le marché, nie toute responsabilité.",
        "La milice est accusée d'avoir brûlé le marché. Elle rejette toute trêve.",
        "La milice est accusée d'avoir brûlé le marché. Le conseil se réunira. Elle rejette ces accusations.",
    ],
)
def test_a_denial_of_something_else_denies_no_deed(text: str) -> None:
    assert "negated" not in {factuality for word, factuality, _ in told(text) if word != "trêve"}
