"""Future and conditional by the form of a verb, where the reader took it for another tense: ``reprendront``.

What is said for Tuesday of next week would else have been on Tuesday of this one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from selon.lang.factuality import Mood
from selon.model import Token

VERBS = frozenset({"VERB", "AUX"})
TENSE = re.compile("Tense=(?!Fut)[A-Za-z]+")


def with_tenses(tokens: Iterable[Token], moods: Sequence[Mood]) -> Iterator[Token]:
    """The tokens, finite verbs with the tense or mood that their ending tells."""
    for token in tokens:
        if token.upos in VERBS and "VerbForm=Fin" in token.feats and "Tense=" in token.feats:
            form = token.text.lower().lstrip("-")
            mood = next((m for m in moods if m.is_mood_of(form, token.lemma)), None)
            token = token if mood is None else replace(token, feats=_feats(token.feats, mood.effect))
        yield token


def _feats(feats: str, effect: str) -> str:
    if effect == "future":
        return TENSE.sub("Tense=Fut", feats).replace("Mood=Cnd", "Mood=Ind")
    return TENSE.sub("Tense=Pres", feats).replace("Mood=Ind", "Mood=Cnd").replace("Tense=Fut", "Tense=Pres")
