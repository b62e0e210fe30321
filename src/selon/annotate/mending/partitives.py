"""Articles that look like a preposition: ``Du gaz a été utilisé`` has a subject, ``a commis des erreurs`` an object."""

from __future__ import annotations

from selon.annotate.mending.draft import Draft
from selon.tree import is_contracted

BEFORE_VERB = frozenset({"aux", "cop", "advmod", "expl", "iobj"})
SUBJECTS = frozenset({"nsubj", "csubj"})
OPENING = frozenset({"obl", "nsubj"})


def partitive_subject(draft: Draft, of: frozenset[str]) -> None:
    """The noun behind such an article, where its verb has no subject; ``of`` is the preposition that the article is of.

    « De Gao sont partis dix convois » has one, and a name has no such article.
    """
    start = next((i for i, token in enumerate(draft.tokens) if token.upos != "PUNCT"), None)
    if start is None or draft.tokens[start].lemma not in of or draft.base(start) != "case":
        return
    noun = draft.heads[start]
    verb = draft.heads[noun]
    definite = is_contracted(draft.tokens[start]) or "Definite=Def" in draft.tokens[start + 1].feats
    if not definite:
        return  # « De son côté, … »
    if draft.tokens[noun].upos != "NOUN" or draft.base(noun) not in OPENING or not start < noun < verb:
        return
    if any(c != noun and draft.base(c) in SUBJECTS for c in draft.below(verb)):
        return
    behind = range(draft.extent(noun)[1] + 1, verb)
    if all(draft.heads[i] == verb and draft.base(i) in BEFORE_VERB for i in behind) and _is_said_of(draft, noun, verb):
        draft.give_subject(noun, verb)
        draft.relations[start] = "det"


def articled(draft: Draft, of: frozenset[str]) -> None:
    """« a reconnu en mars des erreurs »: what stands before the plural object of a verb is an article (``of``).

    Before a number it is none: of « se retirer des cinq collines » they are no object.
    """
    for mark, token in enumerate(draft.tokens):
        noun = draft.heads[mark]
        held = draft.relations[mark] == "case" and token.lemma in of and is_contracted(token)
        behind = draft.base(noun) == "obj" and draft.heads[noun] < mark
        if not held or not behind or "Number=Plur" not in draft.tokens[noun].feats:
            continue
        if draft.tokens[mark + 1].upos == "NUM" and draft.heads[mark + 1] == noun:
            draft.relations[noun] = "obl:arg"
        else:
            draft.relations[mark] = "det"


def _is_said_of(draft: Draft, noun: int, verb: int) -> bool:
    """True for a verb with a finite form, its own or of what helps it, that agrees with a noun, or with its row."""
    forms = [i for i in (verb, *draft.below(verb)) if "VerbForm=Fin" in draft.tokens[i].feats]
    several = any(draft.relations[c] == "conj" for c in draft.below(noun))
    return bool(forms) and (several or not draft.differ(forms[0], noun, "Number"))
