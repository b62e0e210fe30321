"""Each example of ``factuality.toml``, read by the real reader, has the factuality that its entry claims."""

from __future__ import annotations

import pytest

from parsed import event_at, french


def claims() -> list[tuple[str, str]]:
    """Examples with what they must come out as; what only hands on its own status is told as a fact."""
    words = french().factuality
    found = [(word.example, word.effect) for group in words.governors.values() for word in group]
    found += [(word.example, word.effect) for group in words.modifiers.values() for word in group]
    found += [(example, mood.effect) for mood in words.moods for example in mood.examples]
    return [(example, "asserted" if effect == "same" else effect) for example, effect in found]


@pytest.mark.parametrize(("example", "factuality"), claims())
def test_examples_have_the_factuality_of_their_entry(example: str, factuality: str) -> None:
    """A word that has no effect in a real parse is a dead entry."""
    event, _ = event_at(example)
    assert event is not None
    assert event.factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("L'armée n'a pas tenté de <trigger>reprendre</trigger> la ville.", "negated"),
        ("L'armée n'a pas réussi à <trigger>reprendre</trigger> la ville.", "negated"),
        ("L'armée aurait tenté de <trigger>reprendre</trigger> la ville.", "hedged"),
        ("Le général a annoncé que l'armée <trigger>évacuerait</trigger> la ville.", "future"),
        ("L'<trigger>attaque</trigger> pourrait inquiéter les voisins.", "asserted"),
        ("L'armée a-t-elle <trigger>bombardé</trigger> la ville ?", "hedged"),
    ],
)
def test_words_work_together(text: str, factuality: str) -> None:
    """Negation, mood and governing words combine; what is taken for granted stays a fact."""
    event, _ = event_at(text)
    assert event is not None
    assert event.factuality == factuality
