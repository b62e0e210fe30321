"""Some of a stuff that opens a sentence: ``De l'eau a été distribuée``, ``Du riz a été livré``."""

from __future__ import annotations

from selon.annotate.draft import Draft


def partitives(draft: Draft, of: frozenset[str]) -> None:
    """What opens a sentence right before a passive without a subject is its subject, whose article holds « de »."""
    noun = next((i for i, token in enumerate(draft.tokens) if token.upos == "NOUN"), None)
    if noun is None or draft.base(noun) != "obl" or draft.marks(noun) - of:
        return
    case, verb = draft.tokens[0], draft.heads[noun]
    definite = case.text.lower() != case.lemma or any(draft.base(c) == "det" for c in draft.below(noun))
    if draft.heads[0] != noun or case.lemma not in of or not definite:
        return
    beside = [c for c in draft.below(verb) if c != noun]
    bare = all(draft.base(c) not in {"nsubj", "csubj", "expl"} for c in beside)
    follows = draft.extent(noun)[1] + 1 == min((*beside, verb))
    agrees = draft.may_agree(noun, verb) or any(draft.relations[c] == "conj" for c in draft.below(noun))
    if bare and follows and agrees and draft.is_passive(verb):
        draft.relations[noun], draft.relations[0] = "nsubj:pass", "det"
