"""Times of a clause that are not those of a happening in it.

« Les auteurs de l'attentat ont été arrêtés lundi » says nothing of the day of the attack, « comme le stipule l'accord
de mercredi » nothing of what the clause is about, « à trois jours du scrutin » only how far it is away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from selon.events.clauses import PREDICATES
from selon.events.scene import Scene, tokens_in
from selon.lang.roles import RoleWords
from selon.tree import Tree, ancestors, base, case_key, case_of

MARKING = frozenset({"mark", "case", "advmod", "cc"})
OF = "de"
TOLD = frozenset({"acl", "acl:relcl"})


def is_of_bystanders(tree: Tree, index: int, words: RoleWords) -> bool:
    """True for a happening that only says which people, or which account, the clause is about."""
    nouns = takewhile(lambda i: tree.tokens[i].upos not in PREDICATES, (index, *ancestors(tree, index)))
    chain = list(nouns)
    return any(
        tree.tokens[above].lemma in words.bystanders and base(tree.tokens[below].deprel) == "nmod"
        for below, above in pairwise(chain)
    )


def is_likened(tree: Tree, index: int, time: int, words: RoleWords) -> bool:
    """True when a word of comparison stands between a happening and a time: ``comme le disait l'armée lundi``."""
    above = {index, *ancestors(tree, index)}
    between = takewhile(lambda i: i not in above, (time, *ancestors(tree, time)))
    return any(lemma in words.likened for i in between for lemma in _marks(tree, i))


def is_of_a_thing(tree: Tree, index: int, time: int) -> bool:
    """True for a time of what is told of another noun: ``accusent, dans un communiqué publié lundi, …``."""
    above = {index, *ancestors(tree, index)}
    between = takewhile(lambda i: i not in above, ancestors(tree, time))
    return any(tree.tokens[i].upos in PREDICATES and tree.tokens[i].deprel in TOLD for i in between)


def _marks(tree: Tree, index: int) -> Iterator[str]:
    for child in tree.children[index]:
        if child < index and base(tree.tokens[child].deprel) in MARKING:
            yield tree.tokens[child].lemma


def is_far_from(tree: Tree, sentence: int, index: int, scene: Scene) -> bool:
    """True for a time that something is so long away from: ``à quelques semaines de l'hiver``."""
    head = tree.tokens[index].head
    return case_of(tree, index) == OF and any(
        head in tokens_in(tree.sentence, time.span) for time in scene.times.get(sentence, ()) if time.type == "DURATION"
    )


def is_after_it(tree: Tree, index: int, words: RoleWords) -> bool:
    """True for an infinitive that the clause comes after: ``après avoir pris la ville, ils …``."""
    for at in (index, *ancestors(tree, index)):
        token = tree.tokens[at]
        if token.deprel == "advcl":
            return any(lemma in words.after for lemma in _marks(tree, at)) and _is_infinitive(tree, at)
        if token.deprel not in {"xcomp", "conj"}:
            return False
    return False


def _is_infinitive(tree: Tree, index: int) -> bool:
    group = (index, *tree.children[index])
    return any("VerbForm=Inf" in tree.tokens[i].feats for i in group) and not any(
        "VerbForm=Fin" in tree.tokens[i].feats for i in group
    )


def is_inside(tree: Tree, index: int, time: int, between: Iterable[int], words: RoleWords) -> bool:
    """True when nothing but parts of a happening stand between it and a time below it.

    Not another matter (``manifestent contre la loi de 2010``) nor a clause of its own (``l'enquête sur des crimes
    commis en 2015``). A day without a preposition is that of the verb, though a parser hangs it on where that was
    (``a explosé près du marché samedi``).
    """
    inner = words.circumstance | {OF}
    if tree.tokens[index].upos in PREDICATES:
        inner = words.inner | words.locative if case_of(tree, time) is None else words.inner
    for at in between:
        token, case = tree.tokens[at], case_key(tree, at)
        if token.upos in PREDICATES and token.deprel != "advcl":
            return False
        if token.upos == "NOUN" and case and case not in inner:
            return False
    return True


def takes_place(tree: Tree, index: int, above: Sequence[int], words: RoleWords) -> bool:
    """True when a relative clause in which a time stands tells that a happening took place.

    It may hang on another noun of the phrase: ``la fin du sommet de l'alliance, qui se tient jeudi``.
    """
    for verb, noun in pairwise(above):
        if tree.tokens[verb].deprel not in TOLD or tree.tokens[verb].upos not in PREDICATES:
            continue
        told = {tree.tokens[i].lemma for i in (*above[: above.index(verb) + 1], verb)}
        told |= {tree.tokens[child].lemma for i in above[: above.index(verb) + 1] for child in tree.children[i]}
        return not told.isdisjoint(words.occurring) and (_joined(tree, noun, index) or _joined(tree, index, noun))
    return False


def _joined(tree: Tree, below: int, top: int) -> bool:
    """True for a noun that hangs below another by nothing but nouns."""
    path = (below, *ancestors(tree, below))
    return top in path and all(base(tree.tokens[i].deprel) == "nmod" for i in path[: path.index(top)])


def is_state(tree: Tree, index: int) -> bool:
    """True for a participle that says in what state somebody was: ``blessé, le chauffeur est mort lundi``."""
    token = tree.tokens[index]
    told = token.deprel == "acl" or (
        token.deprel == "advcl" and index < token.head and not _has_words_of_its_own(tree, index)
    )
    return told and "VerbForm=Part" in token.feats and "Tense=Past" in token.feats


def _has_words_of_its_own(tree: Tree, index: int) -> bool:
    """True for a verb with an auxiliary, a subject or a conjunction."""
    relations = {base(tree.tokens[child].deprel) for child in tree.children[index]}
    return not relations.isdisjoint({"aux", "nsubj", "mark"})
