"""Who says so behind a row of objects: ``L'attaque a fait deux morts et dix blessés, ont indiqué les secours``."""

from __future__ import annotations

from selon.annotate.draft import NOUNS, Draft


def told_behind(draft: Draft, at: int) -> None:
    """A comma parts no subject from its verb: the noun before it is the second of a row, and who speaks comes last."""
    if draft.base(at) not in {"nsubj", "conj"}:
        return
    phrase = [i for i in range(len(draft.tokens)) if draft.is_under(i, at)]
    joint, comma = phrase[0] - 1, phrase[-1] + 1
    verb = draft.heads[joint] if joint > 0 and draft.relations[joint] == "cc" else at
    if not comma < verb or draft.tokens[verb].upos != "VERB" or draft.relations[verb] != "conj":
        return
    first = draft.heads[verb]
    row = [c for c in draft.below(first) if c < joint and draft.base(c) == "obj" and draft.tokens[c].upos in NOUNS]
    if not row or draft.tokens[comma].text != ",":
        return
    if any(draft.tokens[i].text == "," for i in phrase) or any(
        not _helps(draft, i, verb) for i in range(comma + 1, verb)
    ):
        return
    speaker = next((c for c in draft.below(verb) if c > verb and draft.base(c) in {"obj", "nsubj"}), None)
    if speaker is None:
        return
    draft.hang(at, row[-1], "conj")
    draft.heads[joint] = at
    draft.hang(speaker, verb, "nsubj")
    draft.relations[verb] = "parataxis"


def _helps(draft: Draft, i: int, verb: int) -> bool:
    return draft.heads[i] == verb and draft.base(i) in {"aux", "advmod", "expl"}
