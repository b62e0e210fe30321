"""Slips of a parser where something is put in or left out: ``… et un troisième | enlevé``, ``X, blessé, et Y``."""

from __future__ import annotations

from selon.annotate.mending.draft import NOUNS, RELATIVE, Draft
from selon.tree import feature, is_past_participle

ROW = frozenset({"conj", "nmod", "amod"})


def before_participle(draft: Draft, at: int) -> None:
    """Nothing is in a row with what comes behind it: ``deux ont été tués et un troisième | enlevé`` tells of whom."""
    verb = draft.heads[at]
    if draft.relations[at] not in ROW or not at < verb or not is_past_participle(draft.tokens[verb]):
        return
    below = draft.below(verb)
    if draft.relations[verb] != "conj" or any(draft.base(c) in {"nsubj", "aux", "obj"} for c in below):
        return
    led = draft.below(at)
    if any(draft.base(c) in {"det", "nummod"} for c in led) and not draft.marks(at):
        draft.relations[at] = "nsubj:pass"


def of_gapped_passive(draft: Draft, at: int) -> None:
    """No noun is in a row with a verb: ``trois ont été tués et cinq membres du personnel | blessés`` tells of both.

    So do ``trois ont été tués et cinq, dont deux enfants, blessés``; ``… et cinq gardes, blessés`` does not.
    """
    verb, below = draft.heads[at], draft.below(at)
    if draft.relations[at] != "conj" or not verb < at or not draft.is_passive(verb) or draft.marks(at):
        return
    told = [c for c in below if draft.relations[c] == "acl" and c > at and is_past_participle(draft.tokens[c])]
    joint = next((c for c in below if draft.base(c) == "cc"), None)
    if len(told) != 1 or joint is None:
        return
    marks = [i for i in range(at, told[0]) if draft.tokens[i].upos == "PUNCT"]
    if marks and marks[-1] == told[0] - 1 and [draft.tokens[i].text for i in marks] != [",", ","]:
        return
    draft.hang(told[0], verb, "conj")
    draft.hang(at, told[0], "nsubj:pass")
    draft.heads[joint] = told[0]


def past_part(draft: Draft, at: int) -> None:
    """A row behind a comma goes on past a part of those before: ``dix tués, dont trois enfants, et 300 bœufs | volés``.

    « Dix ont été tués, dont trois enfants et un garde venu du nord » has no comma there.
    """
    part, joint = draft.heads[at], next((c for c in draft.below(at) if draft.base(c) == "cc"), 0)
    verb = draft.heads[part]
    if draft.relations[at] != "conj" or not verb < part < joint < at or draft.tokens[joint - 1].text != ",":
        return
    if not draft.is_passive(verb) or draft.base(part) != "nsubj" or draft.marks(at):
        return
    opened = any(RELATIVE in draft.tokens[i].feats for i in range(verb, part))
    told = next(
        (i for i in range(at + 1, len(draft.tokens)) if draft.heads[i] in {at, part} and _is_told(draft, i)), at
    )
    if not opened or told == at or not all(draft.is_under(i, at) for i in range(at + 1, told)):
        return
    draft.hang(told, verb, "conj")
    draft.hang(at, told, "nsubj:pass")
    for child in (joint, joint - 1):
        draft.heads[child] = told


def _is_told(draft: Draft, at: int) -> bool:
    """True for a past participle of several, with no auxiliary, that a noun has."""
    plural = "Number=Plur" in draft.tokens[at].feats and draft.relations[at] == "acl"
    return plural and is_past_participle(draft.tokens[at]) and all(draft.base(c) != "aux" for c in draft.below(at))


def second_subjects(draft: Draft) -> None:
    """Put such subjects into their rows, once those behind « entre » have found theirs."""
    for at, relation in enumerate(draft.relations):
        if relation.startswith("nsubj"):
            _second_subject(draft, at)


def _second_subject(draft: Draft, at: int) -> None:
    """A verb has one subject, the second is in a row with it: ``le maire, blessé, et son garde | ont été enlevés``."""
    verb = draft.heads[at]
    if draft.base(at) != "nsubj" or not at < verb:
        return
    start, _ = draft.extent(at)
    joint = start if draft.base(start) == "cc" else start - 1
    before = [c for c in draft.below(verb) if c < joint and draft.base(c) == "nsubj"]
    if joint < 1 or draft.base(joint) != "cc" or len(before) != 1 or draft.tokens[before[0]].upos not in NOUNS:
        return
    first, finite = before[0], next((c for c in (verb, *draft.below(verb)) if _is_finite(draft, c)), None)
    if finite is None or feature(draft.tokens[finite], "Number") != "Plur" or finite < at:
        return
    if all(draft.is_under(i, first) or draft.tokens[i].upos == "PUNCT" for i in range(first, joint)):
        draft.hang(at, first, "conj")
        draft.heads[joint] = at


def _is_finite(draft: Draft, at: int) -> bool:
    return "VerbForm=Fin" in draft.tokens[at].feats and draft.base(at) in {
        "aux",
        "cop",
        "root",
        "conj",
        "ccomp",
        "advcl",
    }


def of_what_lasts(draft: Draft, stretches: frozenset[str], beside: frozenset[str]) -> None:
    """Who shares in what is counted by its length is of that: ``deux jours d'affrontements | avec l'armée``."""
    for at in (i for i, relation in enumerate(draft.relations) if relation == "nmod"):
        long = draft.heads[at]
        if not long < at or draft.tokens[long].lemma not in stretches or not draft.marks(at) & beside:
            continue
        before = [c for c in draft.below(long) if long < c < at and draft.base(c) == "nmod"]
        if len(before) != 1 or draft.tokens[before[0]].upos != "NOUN":
            continue
        alone = all(draft.base(c) in {"case", "amod"} for c in draft.below(before[0]))
        if alone and draft.all_under(at)[0] == draft.all_under(before[0])[-1] + 1:
            draft.heads[at] = before[0]


def announced(draft: Draft, at: int) -> None:
    """What a colon announces is no part of the phrase before it: ``Tirs à la frontière : | deux soldats tués``."""
    top = draft.heads[at]
    if draft.relations[at] != "nmod" or not top < at or draft.marks(at):
        return
    start, end = draft.extent(at)
    if draft.tokens[start - 1].text != ":":
        return
    draft.relations[at] = "appos"
    told = min(end + 1, len(draft.tokens) - 1)
    loose = draft.relations[told] == "acl" and draft.heads[told] == top
    if loose and is_past_participle(draft.tokens[told]) and draft.may_agree(told, at):
        draft.heads[told] = at
