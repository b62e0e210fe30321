"""What somebody is given the order, the right or the means to do: ``a donné l'ordre à l'armée | de tirer``."""

from __future__ import annotations

from selon.annotate.mending.draft import Draft


def given_to(draft: Draft, of: frozenset[str]) -> None:
    """The infinitive is of what is given, not of whom it is given to; ``of`` is the preposition before it."""
    for at in [i for i, relation in enumerate(draft.relations) if relation == "acl"]:
        whom = draft.heads[at]
        verb = draft.heads[whom]
        if "VerbForm=Inf" not in draft.tokens[at].feats or draft.relations[whom] != "obl:arg":
            continue
        if draft.marks(at, "mark").isdisjoint(of):
            continue
        given = next((c for c in draft.below(verb) if draft.base(c) == "obj" and verb < c < whom), None)
        told = draft.marks(whom)
        if given is None or draft.tokens[given].upos != "NOUN" or not told or told & of:
            continue
        if draft.extent(given)[1] + 1 == draft.extent(whom)[0]:
            draft.hang(at, given, "acl")


def told_by_name(draft: Draft, verbs: frozenset[str], of: frozenset[str]) -> None:
    """« a ordonné à Israël d'arrêter »: a name right before what is ordered is who is told, not where."""
    for at in [i for i, relation in enumerate(draft.relations) if relation == "xcomp"]:
        verb = draft.heads[at]
        if draft.tokens[verb].lemma not in verbs or draft.marks(at, "mark").isdisjoint(of):
            continue
        start = draft.extent(at)[0]
        names = [c for c in draft.below(verb) if verb < c < start and draft.relations[c] == "obl:mod"]
        told = next((c for c in names if draft.extent(c)[1] + 1 == start and draft.tokens[c].upos == "PROPN"), None)
        if draft.tokens[start - 1].upos == "PUNCT":
            continue  # « a ordonné, à Gao, de tirer »
        if told is not None and draft.marks(told) and not draft.marks(told) & of:
            draft.relations[told] = "obl:arg"


def decided_by(draft: Draft, nouns: frozenset[str], of: frozenset[str]) -> None:
    """« le refus du maire | de partir »: the infinitive is of what somebody refuses, decides or promises, not of him.

    So is some deed of what a name asks for or fears: « la demande de l'ONU | d'une trêve ».

    ``nouns`` have such an infinitive, ``of`` is the preposition before it and before whose they are.
    """
    for at in [i for i, relation in enumerate(draft.relations) if relation in {"acl", "nmod"}]:
        whose = noun = draft.heads[at]
        deed = "VerbForm=Inf" in draft.tokens[at].feats and draft.marks(at, "mark") & of
        if not deed and not _is_some_of_name(draft, at, of):
            continue
        while draft.tokens[noun].lemma not in nouns and draft.base(noun) == "nmod" and draft.marks(noun) & of:
            noun = draft.heads[noun]
        if noun == whose or not noun < whose < at or draft.tokens[noun].upos != "NOUN":
            continue
        if draft.tokens[noun].lemma in nouns and all(draft.relations[c] != "acl" for c in draft.below(noun)):
            draft.hang(at, noun, "acl" if deed else "nmod")


def _is_some_of_name(draft: Draft, at: int, of: frozenset[str]) -> bool:
    """« la demande de l'ONU | d'une trêve »: something that no name is of, which may be what is asked for."""
    some = any(draft.base(c) == "det" and "Definite=Ind" in draft.tokens[c].feats for c in draft.below(at))
    named = draft.tokens[draft.heads[at]].text[:1].isupper()
    return some and named and draft.tokens[at].upos == "NOUN" and bool(draft.marks(at) & of)
