"""What is decided or talked of: neither the day nor the town in which that was done is its own.

« Les ministres ont décidé mardi à X l'envoi de troupes » and « ont signé mardi à X un accord sur le retrait de
troupes » tell neither when nor where the troops go. What is made by deciding on it, a law or a truce, is made there.
What is looked back on was before: « ont commémoré dimanche à X l'attentat ».
"""

from __future__ import annotations

from itertools import pairwise, takewhile

from selon.events.grammar.clauses import PREDICATES, is_under, predicate_of
from selon.events.hit import MADE, PAST_DEEDS, Hit
from selon.events.scene import Scene
from selon.lang.roles import RoleWords
from selon.tree import Tree, ancestors, base, case_of

LED = frozenset({"obj", "obl", "xcomp", "nmod"})
PARTIES = frozenset({"nsubj", "obj"})


def is_of_deciding(hit: Hit, index: int, words: RoleWords) -> bool:
    """True for a time or place of the words by which a happening is decided or talked of."""
    if is_under(hit.tree, index, hit.index):
        return False
    return _is_decided(hit, index, words) or is_topic(hit.tree, hit.index, words)


def _is_decided(hit: Hit, index: int, words: RoleWords) -> bool:
    """True before what a verb decides, on which the time or place hangs: « ont voté lundi à X l'envoi de soldats »."""
    tree, verb = hit.tree, predicate_of(hit.tree, index)
    if hit.frame.type in MADE or index > hit.index or tree.tokens[verb].lemma not in words.deciding:
        return False
    path = list(takewhile(lambda i: i != verb, (hit.index, *ancestors(tree, hit.index))))
    return verb in ancestors(tree, hit.index) and all(base(tree.tokens[i].deprel) in LED for i in path)


def is_of_recalling(hit: Hit, index: int, scene: Scene) -> bool:
    """True for a time or place of what is done to a deed that is over: « le meurtre a été jugé lundi à X »."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    if hit.frame.upos != "NOUN" or hit.frame.type not in PAST_DEEDS or is_under(tree, index, hit.index):
        return False
    undergoes = base(token.deprel) == "obj" or token.deprel == "nsubj:pass"
    return undergoes and tree.tokens[token.head].lemma in scene.recalling and predicate_of(tree, index) == token.head


def is_topic(tree: Tree, index: int, words: RoleWords) -> bool:
    """True for what another noun is about: « des discussions sur une trêve », « une plainte pour torture ».

    Over the verb too: « une enquête a été ouverte sur la mort de X ». Shots at a crowd are where the crowd is.
    """
    chain = list(takewhile(lambda i: tree.tokens[i].upos not in PREDICATES, (index, *ancestors(tree, index))))
    if any(
        case_of(tree, below) in words.about | words.aimed
        and tree.tokens[above].upos == "NOUN"
        and tree.tokens[above].lemma not in words.deeds
        for below, above in pairwise(chain)
    ):
        return True
    top = chain[-1] if chain else index
    beside = (c for c in tree.children[tree.tokens[top].head] if c != top and base(tree.tokens[c].deprel) in PARTIES)
    return case_of(tree, top) in words.about and any(tree.tokens[c].lemma in words.bystanders for c in beside)
