"""« ont visé selon le Pentagone | des dépôts »: an object behind the name of who says so, or of where it was."""

from __future__ import annotations

from selon.annotate.mending.draft import Draft
from selon.annotate.mending.objects import takes_none
from selon.tree import is_contracted


def behind_name(draft: Draft, of: frozenset[str]) -> None:
    """A plural with « des » behind a proper name is no part of that where the verb before both lacks its object.

    The name stands right behind the verb, with a preposition that is none of ``of``; the verb has its subject.
    """
    for at, relation in enumerate(draft.relations):
        name = draft.heads[at]
        if relation != "nmod" or "Number=Plur" not in draft.tokens[at].feats or draft.tokens[name].upos != "PROPN":
            continue
        verb, mark = draft.heads[name], at - 1
        marks = draft.marks(name)
        told = draft.base(name) == "obl" and verb < name < mark and marks and marks.isdisjoint(of)
        told = told and draft.tokens[verb].upos == "VERB" and min(draft.all_under(name)) == verb + 1
        article = draft.heads[mark] == at and is_contracted(draft.tokens[mark])
        if told and article and _has_subject(draft, verb) and not takes_none(draft, verb):
            draft.hang(at, verb, "obj")
            draft.relations[mark] = "det"


def _has_subject(draft: Draft, verb: int) -> bool:
    return any(c < verb and draft.base(c) == "nsubj" for c in draft.below(verb))
