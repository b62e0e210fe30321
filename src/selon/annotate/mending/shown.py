"""Who is seen or heard to do something: the participle behind them is theirs, not that of what shows them."""

from __future__ import annotations

from selon.annotate.mending.draft import NOUNS, Draft
from selon.tree import is_present_participle

PHRASE = frozenset({"flat", "amod", "nmod", "appos"})


def shown(draft: Draft, showing: frozenset[str], recordings: frozenset[str]) -> None:
    """``montre le chef se vantant d'avoir tiré``, ``une vidéo du chef reconnaissant avoir tiré``: of the chief."""
    for at, relation in enumerate(draft.relations):
        if relation not in {"advcl", "xcomp", "acl"} or not is_present_participle(draft.tokens[at]):
            continue
        host = draft.heads[at]
        for noun in _nouns_before(draft, at):
            above = draft.heads[noun]
            if draft.base(noun) == "nmod" and draft.tokens[above].lemma in recordings:
                draft.hang(at, noun, "acl")  # whoever is told of, nobody in between
                break
            if draft.base(noun) == "obj" and above == host and draft.tokens[above].lemma in showing:
                draft.hang(at, noun, "acl")


def _nouns_before(draft: Draft, at: int) -> list[int]:
    """The nouns of the phrase that ends right before a participle and its pronouns, from the last to the first."""
    end = at - 1
    while end > 0 and draft.heads[end] == at and draft.tokens[end].upos in {"PRON", "ADV"}:
        end -= 1
    phrase = [end]
    while draft.base(phrase[-1]) in PHRASE and draft.heads[phrase[-1]] < phrase[-1]:
        phrase.append(draft.heads[phrase[-1]])
    return [i for i in phrase if draft.tokens[i].upos in NOUNS]
