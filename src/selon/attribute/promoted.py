"""« Elle nie. », « L'armée ne nie pas avoir tiré » where the parser took the finite verb for an adverb."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.model import Token
from selon.tree import base

NAMING = frozenset({"PRON", "NOUN", "PROPN"})


def with_promoted(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens with such a verb in the place of the word that it was hung on."""
    for i, token in enumerate(tokens):
        if token.upos == "VERB" and "VerbForm=Fin" in token.feats and token.deprel == "advmod" and token.head != i:
            tokens = _promoted(tokens, i)
    return tokens


def _promoted(tokens: Sequence[Token], verb: int) -> tuple[Token, ...]:
    """« Elle | nie »: its subject; « nie | en bloc »: an adverb; « ne nie pas | avoir tiré »: its infinitive."""
    head = tokens[verb].head
    above = tokens[head]
    subject = head < verb and above.upos in NAMING
    relation = "nsubj" if subject else "xcomp" if above.upos in {"VERB", "AUX"} else "advmod"
    found = list(tokens)
    found[verb] = replace(tokens[verb], head=verb if above.head == head else above.head, deprel=above.deprel)
    found[head] = replace(above, head=verb, deprel=relation)
    for i, token in enumerate(tokens):
        if token.head != head or i in {verb, head}:
            continue
        denies = "Polarity=Neg" in token.feats and i == verb + 1
        own = relation == "advmod" or (i > verb if subject else i < verb or denies)
        if own or base(token.deprel) == "punct":
            found[i] = replace(token, head=verb)
    return tuple(found)
