"""How an answer stands in its sentence, by the parse: tense, clause, the way from a happening to what fills a field.

Only parts of speech, relations and forms are looked at, no word: a construction is trusted alike whoever it is about.
"""

from __future__ import annotations

from collections.abc import Iterator

from selon.model import Span
from selon.tree import Tree, ancestors, base, feature, head_in, is_definite

VERBAL = frozenset({"VERB", "AUX"})
HELPING = frozenset({"aux", "cop"})
FAR = 3  # steps in the tree, beyond which it no longer matters how many


def happening_traits(tree: Tree, trigger: Span) -> Iterator[str]:
    """The tense in which a happening is told, and the relation of its clause."""
    index = head_in(tree, trigger)
    if index is not None:
        verb = _verb(tree, index)
        yield f"tense={_tense(tree, verb)}"
        yield f"clause={base(tree.tokens[verb].deprel)}"


def content_traits(tree: Tree, content: Span) -> Iterator[str]:
    """The relation of what is said to the rest of its sentence: a clause of its own, an object, a complement."""
    index = head_in(tree, content)
    if index is not None:
        yield f"content={base(tree.tokens[index].deprel)}"


def way_traits(tree: Tree, value: Span, trigger: Span) -> Iterator[str]:
    """The way in the tree between what fills a field and a happening of the same sentence.

    Steps in the tree are counted, not words: those would tell how long a name is.
    """
    ends = head_in(tree, value), head_in(tree, trigger)
    if ends[0] is not None and ends[1] is not None:
        yield f"path={_path(tree, ends[0], ends[1])}"


def form_traits(tree: Tree, value: Span) -> Iterator[str]:
    """Whether what fills a field has an article: « le 3 mars », not « lundi »."""
    index = head_in(tree, value)
    if index is not None:
        yield f"definite={is_definite(tree, index)}"


def _verb(tree: Tree, index: int) -> int:
    """The nearest verb at or above a token, else the root."""
    above = [index, *ancestors(tree, index)]
    return next((i for i in above if tree.tokens[i].upos in VERBAL), above[-1])


def _tense(tree: Tree, verb: int) -> str:
    """``Pres``, ``Imp`` …, with ``+part`` for a compound one; ``Cnd``, ``Inf``, ``Part``, ``none``."""
    helping = [c for c in tree.children[verb] if base(tree.tokens[c].deprel) in HELPING]
    finite = next((i for i in (*helping, verb) if feature(tree.tokens[i], "VerbForm") == "Fin"), None)
    form = feature(tree.tokens[verb], "VerbForm")
    if finite is None:
        return form or "none"
    mood, tense = (feature(tree.tokens[finite], name) for name in ("Mood", "Tense"))
    told = mood if mood == "Cnd" else tense or mood
    return f"{told}+part" if finite != verb and form == "Part" else f"{told}"


def _path(tree: Tree, left: int, right: int) -> str:
    """The steps up from two tokens to the lowest word that both hang below."""
    ups = [[index, *ancestors(tree, index)] for index in (left, right)]
    shared = next((i for i in ups[0] if i in ups[1]), None)
    return "none" if shared is None else "-".join(str(min(up.index(shared), FAR)) for up in ups)
