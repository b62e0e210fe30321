"""The file of factuality words: what a broken entry says, and what the forms of a mood are."""

from __future__ import annotations

import pytest

from parsed import french
from selon.lang.factuality import parse_factuality

ENTRY = {"lemma": "tenter", "effect": "future", "example": "Ils tentent de <trigger>fuir</trigger>."}


@pytest.mark.parametrize(
    ("table", "named"),
    [
        ({"governors": []}, "governors"),
        ({"governor": [{"lemma": "tenter", "effect": "future"}]}, "example"),
        ({"governor": [{**ENTRY, "effect": "maybe"}]}, "maybe"),
        ({"modifier": [{**ENTRY, "colour": "red"}]}, "colour"),
        ({"governor": {"lemma": "tenter"}}, "governor"),
        ({"question": ["?"]}, "question"),
    ],
)
def test_a_broken_entry_is_named(table: dict[str, object], named: str) -> None:
    """Who edits the file must see which entry is at fault, and in which file."""
    with pytest.raises(ValueError, match=named) as caught:
        parse_factuality(table)
    assert "factuality.toml" in str(caught.value)


@pytest.mark.parametrize(
    ("form", "lemma", "effect"),
    [
        ("aurait", "avoir", "hedged"),
        ("rendraient", "rendre", "hedged"),
        ("tirerait", "tirer", "hedged"),
        ("tirait", "tirer", None),
        ("entraient", "entrer", None),
        ("sera", "être", "future"),
        ("tirera", "tirer", "future"),
        ("attaqua", "attaquer", None),
        ("pourront", "pouvoir", "future"),
    ],
)
def test_moods_are_told_by_their_forms(form: str, lemma: str, effect: str | None) -> None:
    """An imperfect of a verb in -rer must not be read as a conditional, whatever the parser says."""
    moods = [mood.effect for mood in french().factuality.moods if mood.is_mood_of(form, lemma)]
    assert moods == ([effect] if effect else [])
