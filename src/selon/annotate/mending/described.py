"""Participles and infinitives that a parser took for adjectives and nouns: « les villageois exécutés ».

A language lists the adjectives with their verbs, so that no adjective that is one is touched.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from selon.annotate.mending.hidden import INFINITIVE
from selon.model import Token
from selon.tree import PAST_PARTICIPLE, base

OPENING = frozenset({"advcl", "parataxis"})
PASSIVE = "Voice=Pass"


def with_described(
    tokens: Sequence[Token], described: Mapping[str, str], participles: Mapping[str, str]
) -> Sequence[Token]:
    """The tokens with such words as verbs; ``described`` are adjectives by lemma, ``participles`` nouns by form."""
    kept = _with_participles(tokens, described)
    kept = _with_infinitives(kept, frozenset(described.values()))
    return _opened(kept, participles)


def _with_participles(tokens: Sequence[Token], described: Mapping[str, str]) -> Sequence[Token]:
    """Right behind its noun such an adjective is a participle, in a row with a passive it goes on that.

    « ont été arrêtés puis poignardés »
    """
    known = [i for i, t in enumerate(tokens) if t.lemma in described and t.upos in {"ADJ", "NOUN"}]
    found = {i: "acl" for i in known if tokens[i].deprel == "amod" and tokens[i].head == i - 1}
    found |= {i: "conj" for i in known if i not in found and _is_in_row_with_passive(tokens, i)}
    if not found:
        return tokens
    kept = list(tokens)
    for i, deprel in found.items():
        kept[i] = _participle(tokens[i], described[tokens[i].lemma], deprel)
    return kept


def _participle(token: Token, lemma: str, deprel: str) -> Token:
    own = (feat for feat in token.feats.split("|") if feat.startswith(("Gender=", "Number=")))
    return replace(token, upos="VERB", lemma=lemma, feats="|".join((*own, PAST_PARTICIPLE, PASSIVE)), deprel=deprel)


def _is_in_row_with_passive(tokens: Sequence[Token], at: int) -> bool:
    token, joint = tokens[at], tokens[at - 1]
    passive = any(t.head == token.head and t.deprel == "aux:pass" for t in tokens[: token.head])
    return token.deprel == "conj" and token.head < at and passive and joint.deprel == "cc" and joint.head == at


def _with_infinitives(tokens: Sequence[Token], infinitives: frozenset[str]) -> Sequence[Token]:
    """« voulait | la | poignarder »: a listed infinitive behind a verb and what looks like an article has an object."""
    known = [i for i, t in enumerate(tokens) if i > 1 and t.upos == "NOUN" and t.text in infinitives]
    known = [i for i in known if tokens[i - 1].head == i and tokens[i - 1].upos in {"DET", "PRON"}]
    known = [i for i in known if tokens[i - 2].upos == "VERB" and tokens[i].head == i - 2]
    if not known:
        return tokens
    kept = list(tokens)
    for i in known:
        kept[i] = replace(tokens[i], upos="VERB", lemma=tokens[i].text, feats=INFINITIVE, deprel="xcomp")
        feats = "|".join((*tokens[i - 1].feats.split("|"), "Person=3"))
        kept[i - 1] = replace(tokens[i - 1], upos="PRON", feats=feats, deprel="obj")
    return kept


def _opened(tokens: Sequence[Token], participles: Mapping[str, str]) -> Sequence[Token]:
    """« Pris pour cible par X, le convoi a fui »: a noun without article that opens a clause is said of its subject.

    « Convaincus que P, les opposants ont manifesté » too, where a capital was taken for that of a name.
    """
    first = tokens[0] if tokens else None
    lemma = None if first is None else participles.get(first.text.lower())
    if first is None or lemma is None or first.upos not in {"NOUN", "PROPN"} or first.deprel not in OPENING:
        return tokens
    comma = next((i for i, t in enumerate(tokens) if t.text == ","), len(tokens))
    subject = any(base(t.deprel) == "nsubj" and t.head == first.head and i > comma for i, t in enumerate(tokens))
    if not subject or not 0 < comma < first.head or all(t.upos not in {"ADP", "SCONJ"} for t in tokens[1:3]):
        return tokens
    kept = [replace(t, deprel="obl:mod") if t.head == 0 and t.deprel == "nmod" else t for t in tokens]
    kept[0] = _participle(first, lemma, "advcl")
    return kept
