"""Verbs that a parser took for another word: ``l'accuse`` is no noun with an article, and ``nie`` no adverb.

A language lists forms that are always a verb with a subject. Where one was tagged otherwise, it gets back its tag and
its place: above what it says, with what stands before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from selon.annotate.draft import NOUNS, Draft
from selon.model import Token

TAKEN = frozenset({"NOUN", "ADV", "ADJ", "ADP"})
BELOW = frozenset({"advmod", "amod", "det", "case", "nmod", "appos"})
INFINITIVE = "VerbForm=Inf"
FINITE = "Mood=Ind|Person=3|VerbForm=Fin"


def uncover(tokens: Sequence[Token], finite: frozenset[str], lemmas: Mapping[str, str]) -> Sequence[Token]:
    """The tokens of a sentence with their hidden verbs as verbs.

    ``finite`` are the forms, in small letters, ``lemmas`` what each is a form of.
    """
    tokens = _with_infinitives(tokens, lemmas)
    taken = (i for i, token in enumerate(tokens) if token.upos in TAKEN and token.text in finite)
    hidden = [i for i in taken if not _has_verb_above(tokens, i)]
    if not hidden:
        return tokens
    kept = list(tokens)
    for at in hidden:
        kept[at] = replace(kept[at], upos="VERB", feats=FINITE, lemma=lemmas[kept[at].text])
        if at and kept[at - 1].upos == "DET" and kept[at - 1].head == at:
            kept[at - 1] = replace(kept[at - 1], upos="PRON")
    draft = Draft.of(kept)
    for at in hidden:
        _raise(draft, at)
        _govern(draft, at)
    return draft.done()


def _with_infinitives(tokens: Sequence[Token], lemmas: Mapping[str, str]) -> Sequence[Token]:
    """« dit craindre une attaque »: an infinitive that was taken for another word says what its verb is about."""
    behind = [i for i, t in enumerate(tokens[:-1], 1) if t.upos in {"VERB", "AUX"} and tokens[i].upos in TAKEN]
    bare = [i for i in behind if lemmas.get(tokens[i].text) == tokens[i].text]
    if not bare:
        return tokens
    kept = list(tokens)
    for i in bare:
        told = tokens[i].head == i - 1 and tokens[i].deprel in {"obj", "xcomp"}
        kept[i] = replace(tokens[i], upos="VERB", feats=INFINITIVE, deprel="xcomp" if told else tokens[i].deprel)
        for j in (j for j in range(i + 1, len(tokens)) if told and kept[j].head == i - 1 and kept[j].deprel == "obj"):
            kept[j] = replace(kept[j], head=i)
    return kept


def _has_verb_above(tokens: Sequence[Token], at: int) -> bool:
    """True for a word that a verb counts among its own: there it is right where it stands."""
    head = tokens[tokens[at].head]
    return tokens[at].head != at and head.upos in {"VERB", "AUX"} and tokens[at].deprel != "advmod"


def _raise(draft: Draft, at: int) -> None:
    """Put a verb above the noun behind it that it hung on, and above what has no verb of its own before it."""
    noun = draft.heads[at]
    if noun > at and draft.base(at) in BELOW and draft.tokens[noun].upos in NOUNS:
        own = [c for c in draft.below(noun) if c > at]
        draft.swap(noun, at, "obj")
        for child in own:
            draft.heads[child] = noun
    top = _root(draft, at)
    lost = draft.base(at) in BELOW | {"obl"}
    if lost and top < at and draft.tokens[top].upos in NOUNS and all(draft.base(c) != "cop" for c in draft.below(top)):
        for child in [c for c in draft.below(top) if c > at]:
            draft.heads[child] = at
        draft.hang(at, at, "root")
        draft.hang(top, at, "nsubj")


def _root(draft: Draft, at: int) -> int:
    """The word above all others of a tree."""
    for _ in draft.tokens:
        at = draft.heads[at]
    return at


def _govern(draft: Draft, at: int) -> None:
    """What hangs below a verb is no article of it, and no modifier as of a noun."""
    for child in draft.below(at):
        relation = draft.base(child)
        if relation == "det":
            draft.relations[child] = "obj"
        elif relation == "acl":
            marked = any(draft.base(c) == "mark" for c in draft.below(child))
            draft.relations[child] = "xcomp" if marked else "advcl"
        elif relation == "nmod":
            draft.relations[child] = "obl:arg"
