"""What a headline without a finite verb of its own tells of the noun that it opens with."""

from __future__ import annotations

from selon.annotate.mending.draft import NOUNS, RELATIVE, Draft
from selon.tree import is_past_participle

FINITE = "VerbForm=Fin"
ENDS = frozenset({".", "?", "!", "…"})


def headed(draft: Draft) -> None:
    """``l'homme qui a blessé un gendarme | condamné``: the last participle tells the news of the man.

    Of a headline, which has no full stop: with one, and with a finite verb of its own, it is of the noun before it.
    """
    told = len(draft.tokens) - 1
    while told > 0 and not is_past_participle(draft.tokens[told]):
        told -= 1
    harmed, verb, noun = _chain(draft, told)
    if noun is None or draft.tokens[-1].text in ENDS or not draft.may_agree(noun, told):
        return
    own = range(min(draft.all_under(verb)), len(draft.tokens))
    finite = [i for i, token in enumerate(draft.tokens) if FINITE in token.feats]
    bare = all(draft.base(c) not in {"aux", "punct"} for c in draft.below(told))
    if bare and harmed < told and all(i in own and i < harmed for i in finite):
        draft.hang(told, noun, "acl")


def _chain(draft: Draft, told: int) -> tuple[int, int, int | None]:
    """The object on which a participle hangs, the verb of the relative clause and the noun that this is told of."""
    harmed = draft.heads[told]
    verb = draft.heads[harmed]
    noun = draft.heads[verb]
    subject = any(RELATIVE in draft.tokens[c].feats and draft.base(c) == "nsubj" for c in draft.below(verb))
    known = (
        draft.relations[told] == "acl" and draft.base(harmed) in {"obj", "obl"} and draft.relations[verb] == "acl:relcl"
    )
    fits = known and subject and noun < verb < harmed and draft.tokens[noun].upos in NOUNS
    return harmed, verb, noun if fits else None
