"""Who passes words on does not say them, and what somebody is asked about passes nothing on."""

from __future__ import annotations

import pytest

from spoken import attributed


@pytest.mark.parametrize(
    ("text", "source", "relays"),
    [
        ("Dans une vidéo diffusée sur Telegram, le groupe affirme avoir tué dix soldats.", "le groupe", ["Telegram"]),
        ("Interrogé par la BBC, le groupe a nié toute implication.", "le groupe", ["la BBC"]),
        ("Interrogé sur le bilan, le colonel a refusé de donner des chiffres.", "le colonel", []),
        ("Selon l'AFP, qui cite la société civile, douze personnes ont été tuées.", "la société civile", ["l'AFP"]),
    ],
)
def test_who_says_it_and_through_whom(text: str, source: str, relays: list[str]) -> None:
    """A platform is no group, and an outlet that quotes somebody is not who says it."""
    doc = attributed(text)
    (one,) = doc.attributions
    assert one.source is not None
    assert (one.source.name, [span.of(doc.text) for span in one.relay]) == (source, relays)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "D'après un bilan établi à partir de sources médicales, douze personnes sont mortes.",
            "douze personnes sont mortes",
        ),
        ("Le ministre dit craindre une attaque.", "craindre une attaque"),
        ("Bamako dit craindre une ingérence étrangère.", "craindre une ingérence étrangère"),
    ],
)
def test_what_a_source_is_drawn_from_is_no_part_of_what_it_says(text: str, content: str) -> None:
    """« à partir de sources médicales » names no second source; « dit craindre P » says P."""
    doc = attributed(text)
    (one,) = doc.attributions
    assert [span.of(doc.text) for span in one.content] == [content]
