"""Relative clauses that a pronoun with a preposition opens: « des combats au cours desquels six hommes sont morts ».

A parser takes « desquels » for a preposition of the noun behind it, which then is no subject, and hangs the clause on
the main verb, or on the « cours » of « au cours de laquelle ».
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from selon.annotate.mending.draft import NOUNS, RELATIVE, Draft
from selon.annotate.mending.relatives import main_verb, noun_before
from selon.model import Token

LOOSE = frozenset({"acl", "advcl", "conj", "parataxis", "ccomp"})  # what its clause was hung as
SUBJECTS = NOUNS | {"PRON", "NUM", "ADJ"}  # « dix civils »
STOPS = frozenset({",", ";", ":", "("})


def with_joined_pronouns(tokens: Sequence[Token], joined: Mapping[str, str], of: frozenset[str]) -> Sequence[Token]:
    """The tokens with words that are a preposition and a pronoun (lemmas, with features) as pronouns of their clause.

    ``of`` are prepositions that may stand between a phrase and its pronoun: « au cours | de | laquelle ».
    """
    found = [i for i, token in enumerate(tokens) if token.upos == "ADP" and token.lemma in joined]
    apart = [i for i, t in enumerate(tokens) if i > 2 and RELATIVE in t.feats and tokens[i - 1].lemma in of]
    apart = [i for i in apart if tokens[i].upos == "PRON" and tokens[i - 2].upos == "NOUN"]
    if not found and not apart:
        return tokens
    draft = Draft.of(
        [replace(t, upos="PRON", feats=joined[t.lemma]) if i in found else t for i, t in enumerate(tokens)]
    )
    for at in found:
        _open(draft, at, at)
    for at in apart:
        if _start(draft, at - 1) < at - 1:
            _open(draft, at, at - 1)
    return draft.done()


def _open(draft: Draft, at: int, of: int) -> None:
    """The clause behind a pronoun gets its subject, and its place below the noun before; ``of`` is its preposition."""
    start = _start(draft, of)
    verb, noun = _verb_behind(draft, at), noun_before(draft, start)
    if verb is None or noun is None:
        return
    main = main_verb(draft, verb, noun) if draft.heads[verb] == verb or draft.is_under(noun, verb) else None
    if main is not None:
        draft.hang(main, main, "root")
        draft.give_subject(noun, main)
        for child in (c for c in draft.below(verb) if c > main):
            draft.heads[child] = main
    if main is not None or draft.base(verb) in LOOSE:
        draft.hang(verb, noun, "acl:relcl")
    _give_subject(draft, at, verb)
    draft.hang(at, verb, "obl:mod")
    for i in range(start, at):  # « au cours de », « lors de »: all of it is one preposition
        draft.hang(i, *((at, "case") if i == start else (start, "fixed")))


def _verb_behind(draft: Draft, at: int) -> int | None:
    """The verb of the clause that a pronoun opens; None where a mark stands before it: « , parmi lesquels X, »."""
    first = draft.next_finite(at)
    if first is None or any(t.text in STOPS for t in draft.tokens[at:first]):
        return None
    return draft.led_by(first)


def _start(draft: Draft, at: int) -> int:
    """Where the phrase before a word begins: at the preposition of a noun, at an adverb, or with the word itself."""
    tokens, start = draft.tokens, at - 1
    if start > 0 and tokens[start].upos == "ADV":
        return start
    if start > 1 and tokens[start].upos == "NOUN":
        start -= tokens[start - 1].upos == "DET"
        if tokens[start - 1].upos == "ADP":
            return start - 1
    return at


def _give_subject(draft: Draft, at: int, verb: int) -> None:
    """What stands between a pronoun and its verb, and hangs on neither's words, is the subject."""
    if any(at < c < verb and draft.base(c) in {"nsubj", "expl"} for c in draft.below(verb)):
        return
    between = range(at + 1, verb)
    tops = [i for i in between if draft.tokens[i].upos in SUBJECTS and draft.heads[i] not in between]
    if len(tops) == 1:
        draft.give_subject(tops[0], verb)
