"""Future and conditional by the form of a verb, where the reader took it for another tense: ``reprendront``.

What is said for Tuesday of next week would else have been on Tuesday of this one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from selon.lang.factuality import Mood
from selon.model import Token

VERBS = frozenset({"VERB", "AUX"})
TENSE = re.compile("Tense=[A-Za-z]+")


def with_tenses(tokens: Sequence[Token], moods: Sequence[Mood]) -> Sequence[Token]:
    """The tokens, finite verbs with the tense or mood that their ending tells."""
    endings = tuple(ending for mood in moods for ending in mood.endings)
    told = {i: mood for i, t in enumerate(tokens) if _may_slip(t, endings) and (mood := _mood_of(t, moods)) is not None}
    if not told:
        return tokens
    kept = list(tokens)
    for i, mood in told.items():
        kept[i] = replace(kept[i], feats=_feats(kept[i].feats, mood.effect))
    return kept


def _may_slip(token: Token, endings: tuple[str, ...]) -> bool:
    """True for a finite verb with such an ending and another tense."""
    if token.upos not in VERBS or not token.text.endswith(endings):
        return False
    feats = token.feats
    return "VerbForm=Fin" in feats and "Tense=" in feats and "Tense=Fut" not in feats and "Mood=Cnd" not in feats


def _mood_of(token: Token, moods: Sequence[Mood]) -> Mood | None:
    form = token.text.lower().lstrip("-")
    return next((mood for mood in moods if mood.is_mood_of(form, token.lemma)), None)


def _feats(feats: str, effect: str) -> str:
    if effect == "future":
        return TENSE.sub("Tense=Fut", feats)
    return TENSE.sub("Tense=Pres", feats).replace("Mood=Ind", "Mood=Cnd")
