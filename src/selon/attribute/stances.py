"""What somebody does by naming a feeling, a refusal or a charge, by calling names, or by denying a part in a thing."""

from __future__ import annotations

from collections.abc import Sequence

from selon.lang.acts import ActWords
from selon.model import Act, Token
from selon.tree import base, is_past_participle

Judged = tuple[Act, str]  # with the rule that tells it
LEADING = frozenset({"DET", "ADJ", "ADV", "ADP", "PUNCT"})
OPENING = 4  # words in which « Aucun coup de feu … » begins
SHOUT = 3  # words of a name that is called


def voiced(lemma: str, said: Sequence[Token], words: ActWords) -> Judged | None:
    """« exprime son indignation », « réitère son appel »: what the noun is that somebody gives words to."""
    if lemma not in words.voicing:
        return None
    at = next((i for i, token in enumerate(said) if token.upos not in LEADING), len(said))
    if at == len(said) or said[at].upos != "NOUN":
        return None
    clause = base(said[at].deprel) == "nsubj" and any("VerbForm=Fin" in token.feats for token in said)
    act = None if clause else words.voiced.get(said[at].lemma)  # « affirme que sa décision est prise »
    return None if act is None else (act, "what is given words to")


def reported(said: Sequence[Token], words: ActWords) -> Judged | None:
    """« Pour X, les corps datent de la guerre »: what is so or was done; not « P est vain », « P devrait cesser »."""
    main = (i for i, token in enumerate(said) if "VerbForm=Fin" in token.feats and base(token.deprel) != "acl")
    verb = next(main, None)
    if verb is None or any(mood in said[verb].feats for mood in ("Tense=Fut", "Mood=Cnd")):
        return None
    told = said[verb]
    if base(told.deprel) == "aux":
        told = next((t for t in said[verb + 1 : verb + 1 + OPENING] if is_past_participle(t)), told)
    plain = told.upos == "VERB" and told.lemma not in words.viewing | words.being
    return ("state", "what is told as a fact") if plain else None


def called(said: Sequence[Token], words: ActWords) -> Judged | None:
    """« Assassins ! »: nothing but a name for who is blamed."""
    names = [token for token in said if token.upos not in {"PUNCT", "DET"}]
    shouted = 0 < len(names) <= SHOUT and all(token.lemma.lower() in words.slurs for token in names)
    return ("accuse", "a name that somebody is called") if shouted else None


def unowned(said: Sequence[Token], verb: int, words: ActWords) -> bool:
    """« n'avoir « aucune trace » », « ne rien savoir », « ne pas être impliqué »: no part in what was done."""
    negated = any(t.lemma in words.negations for t in said[:verb])
    if not negated or any(t.lemma in words.ceasing | words.excepting for t in said[: verb + 2]):
        return False
    if said[verb].lemma in words.ignoring:
        return True
    behind = (t for t in said[verb + 1 : verb + 1 + OPENING] if t.upos in {"NOUN", "ADJ", "VERB"})
    return said[verb].lemma in words.owning and any(t.lemma in words.parts for t in behind)


def undone(said: Sequence[Token], verb: int, words: ActWords) -> bool:
    """« Aucun coup de feu n'a été tiré », « il n'y a eu ni ordre ni consigne »: a deed that nobody has done."""
    nobody = any(t.lemma.lower() in words.nobodies for t in said[: min(verb, OPENING)])
    done = next((t for t in said[verb : verb + 4] if t.upos == "VERB"), said[verb])
    past = is_past_participle(done) or "Tense=Past" in done.feats or "Tense=Imp" in done.feats
    if nobody and past and done.lemma in words.deeds - words.suffered:
        return True
    denied = any(t.lemma in words.negations for t in said[:verb])
    behind = [t for t in said[verb + 1 : verb + 1 + 2 * OPENING] if t.upos == "NOUN"]
    there = said[verb].lemma in words.owning and any(t.lemma in words.there for t in said[:verb])
    return denied and there and bool(behind) and behind[0].lemma in words.misdeeds
