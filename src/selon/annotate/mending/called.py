"""Slips of a parser about what is said: « Se disant menacé, X est parti », « il a été demandé à X de partir »."""

from __future__ import annotations

from selon.annotate.mending.draft import Draft
from selon.tree import is_past_participle

PRESENT = ("VerbForm=Part", "Tense=Pres")


def called(draft: Draft) -> None:
    """The past participle right behind the present one of a reflexive verb tells what somebody says of himself."""
    for at in range(1, len(draft.tokens) - 1):
        behind = at + 1
        if not all(form in draft.tokens[at].feats for form in PRESENT) or draft.relations[at] != "advcl":
            continue
        reflexive = draft.heads[at - 1] == at and draft.base(at - 1) == "expl"
        beside = (draft.heads[behind], draft.relations[behind]) == (draft.heads[at], "advcl")
        if reflexive and beside and is_past_participle(draft.tokens[behind]):
            draft.hang(behind, at, "xcomp")


def asked(draft: Draft, ordering: frozenset[str], of: frozenset[str]) -> None:
    """« Il a été demandé aux habitants de rester »: the pronoun is nobody, and what they are told is to do that."""
    for at in (i for i, t in enumerate(draft.tokens) if t.lemma in ordering and draft.is_passive(i)):
        below = draft.below(at)
        pronoun = next((c for c in below if draft.relations[c] in {"nsubj:pass", "expl:subj"}), None)
        if pronoun is None or not _may_be_nobody(draft, pronoun):
            continue
        asked_of = [c for c in below if c > at and draft.base(c) == "obl"]
        told = (c for c in below + [c for who in asked_of for c in draft.below(who)] if c > at)
        verb = next((c for c in told if draft.base(c) in {"xcomp", "acl"} and draft.marks(c, "mark") & of), None)
        if verb is not None and "VerbForm=Inf" in draft.tokens[verb].feats:
            draft.hang(verb, at, "xcomp")
            draft.relations[pronoun] = "expl:subj"


def _may_be_nobody(draft: Draft, pronoun: int) -> bool:
    """True for a personal pronoun that is not known to be plural or feminine."""
    token = draft.tokens[pronoun]
    kind = token.upos == "PRON" and "PronType=Rel" not in token.feats and "PronType=Dem" not in token.feats
    return kind and "Number=Plur" not in token.feats and "Gender=Fem" not in token.feats
