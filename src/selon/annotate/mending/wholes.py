"""What is told of all, and not of a part of them or of the last: ``dix civils, dont des enfants, ont été tués``."""

from __future__ import annotations

from selon.annotate.mending.draft import RELATIVE, Draft
from selon.annotate.mending.inserted import befallen_others
from selon.tree import is_past_participle

NESTED = frozenset({"nmod", "conj", "appos", "amod"})
SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


def befallen_all(draft: Draft, others: frozenset[str]) -> None:
    """Who undergoes it where a part of them, the last of a row or others stand nearer to what tells it."""
    befallen_others(draft, others)
    of_wholes(draft)
    befallen_next(draft)
    of_rows(draft)


def of_wholes(draft: Draft) -> None:
    """Those of whom some are told between commas are the subject: ``dix civils, dont des enfants, ont été tués``.

    « la ville, dont les habitants ont fui » tells of those whom its relative pronoun leads to.
    """
    for mark, token in enumerate(draft.tokens):
        if RELATIVE not in token.feats or draft.base(mark) != "nmod" or mark < 2:
            continue
        part = draft.heads[mark]
        verb = draft.heads[part]
        if not mark < part < verb or draft.relations[part] not in SUBJECTS or draft.relations[verb] == "acl:relcl":
            continue
        whole = _before(draft, mark)
        behind = draft.extent(part)[1]
        parted = "," in {draft.tokens[mark - 1].text} and "," in {draft.tokens[i].text for i in (behind, behind + 1)}
        if whole is None or draft.heads[whole] == verb or not parted or _is_known(draft, part):
            continue
        draft.hang(whole, verb, draft.relations[part])
        draft.hang(part, whole, "nmod")


def _before(draft: Draft, mark: int) -> int | None:
    """The noun whose phrase ends before a mark, a subject of whatever verb."""
    at = draft.outermost(mark - 2, NESTED)
    return at if draft.tokens[at].upos in {"NOUN", "NUM"} and draft.relations[at] in SUBJECTS else None


def _is_known(draft: Draft, noun: int) -> bool:
    return any("Definite=Def" in draft.tokens[c].feats for c in draft.below(noun) if draft.base(c) == "det")


def of_rows(draft: Draft) -> None:
    """In a title what befell the last of a counted row befell all: ``trois civils et une dizaine de rebelles tués``."""
    if any("VerbForm=Fin" in token.feats for token in draft.tokens):
        return
    for at in [i for i, relation in enumerate(draft.relations) if relation == "acl"]:
        noun = draft.heads[at]
        many = draft.heads[noun]
        first = draft.heads[many]
        dozens = draft.base(noun) == "nmod" and draft.base(many) == "conj" and first < many < noun < at
        counted = any(draft.relations[c] == "nummod" for c in draft.below(first))
        own = any(draft.base(c) == "acl" for c in draft.below(first))
        if dozens and counted and not own and noun == at - 1 and is_past_participle(draft.tokens[at]):
            draft.heads[at] = first


def befallen_next(draft: Draft) -> None:
    """What a title-like row tells behind a verb is no subject of it: ``dix ont été blessés, 60 personnes arrêtées``."""
    for at in [i for i, relation in enumerate(draft.relations) if relation == "nsubj:pass"]:
        verb, told = draft.heads[at], at + 1
        below = draft.below(at)
        counted = any(draft.relations[c] == "nummod" for c in below)
        parted = draft.tokens[min(below, default=at) - 1].text == "," or any(draft.tokens[c].text == "," for c in below)
        led = told in below and draft.relations[told] == "acl" and is_past_participle(draft.tokens[told])
        if verb < at and counted and parted and led and draft.tokens[verb].upos == "VERB":
            draft.hang(at, verb, "conj")
