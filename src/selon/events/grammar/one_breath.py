"""What is told in one breath: a row of numbers of the dead, hurt and taken, and what somebody did right before the end.

"Onze civils ont péri et vingt autres ont été blessés mercredi à X" has its day and place at the end; "a renversé des
passants avant de poignarder un agent" goes on from the deed of its clause.
"""

from __future__ import annotations

from selon.events.grammar.clauses import has_subject, predicate_of
from selon.events.hit import DEEDS, Hit
from selon.lang.roles import RoleWords
from selon.ontology.counted import UNDERGONE
from selon.tree import Tree, base

NUMBERED = frozenset({"NUM", "PRON"})


def is_of_whole_row(hit: Hit, index: int) -> bool:
    """True for a time or place behind the last of two verbs that tell one toll, or that share a helping verb.

    « Onze ont péri et vingt ont été blessés lundi à X », « trois ont été tués et deux enlevés lundi à X », « ont été
    secourus et soignés lundi à X ».
    """
    tree, verb = hit.tree, predicate_of(hit.tree, index)
    token = tree.tokens[verb]
    if token.deprel != "conj" or token.head != hit.index or not hit.index < verb < index:
        return False
    if verb in {toll.index for toll in hit.tolls} or _is_joined_straight(tree, hit.index, verb):
        return True
    if _shares_helper(tree, verb) and _is_behind_comma(tree, verb, index):
        return True
    return hit.frame.type in DEEDS and _counts_others(tree, verb)


def is_behind_whole_row(hit: Hit, index: int) -> bool:
    """« Une caserne a été attaquée et deux soldats tués, lundi à X »: the same, hung on the first of the two verbs."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    behind = token.deprel == "conj" and tree.tokens[index].head == token.head < hit.index < index
    return behind and _shares_helper(tree, hit.index) and _is_behind_comma(tree, hit.index, index)


def _is_behind_comma(tree: Tree, verb: int, index: int) -> bool:
    """True for a time or place that a comma parts from the verb before it."""
    return any(token.text == "," for token in tree.tokens[verb:index])


def _is_joined_straight(tree: Tree, first: int, verb: int) -> bool:
    """True for a participle right behind another and a conjunction, whose helping verb it shares."""
    helped = any(base(tree.tokens[c].deprel) == "aux" for c in tree.children[first])
    straight = (
        verb == first + 2 and tree.tokens[verb - 1].deprel == "cc" and "VerbForm=Part" in tree.tokens[first].feats
    )
    return straight and helped and _shares_helper(tree, verb) and not has_subject(tree, verb)


def _counts_others(tree: Tree, verb: int) -> bool:
    """True for a participle without a helping verb whose subject is a mere number: « et deux enlevés »."""
    below = (tree.tokens[c] for c in tree.children[verb])
    return _shares_helper(tree, verb) and any(base(t.deprel) == "nsubj" and t.upos in NUMBERED for t in below)


def _shares_helper(tree: Tree, verb: int) -> bool:
    """True for a participle without a helping verb of its own."""
    own = (base(tree.tokens[c].deprel) for c in tree.children[verb])
    return "VerbForm=Part" in tree.tokens[verb].feats and "aux" not in own


def tells_its_toll(hit: Hit, verb: int) -> bool:
    """True for a verb in a row that tells whom a happening has hurt: « a tué dix soldats et blessé un civil à X »."""
    tolls = (toll.index for toll in hit.tolls if toll.tree is hit.tree and toll.frame.upos == "VERB")
    return verb in tolls and hit.tree.tokens[verb].deprel == "conj" and not has_subject(hit.tree, verb)


def is_next_deed(hit: Hit, words: RoleWords) -> bool:
    """True for a deed that the doer of the clause went on to: « a attaqué le poste avant d'incendier deux camions »."""
    return hit.frame.type in DEEDS and gone_on_from(hit.tree, hit.index, words) is not None


def gone_on_from(tree: Tree, index: int, words: RoleWords) -> int | None:
    """The verb from which an infinitive behind it goes on: « avant d'incendier deux camions et d'enlever un homme »."""
    at = tree.tokens[index].head if tree.tokens[index].deprel == "conj" else index
    token = tree.tokens[at]
    group = (at, *(c for c in tree.children[at] if base(tree.tokens[c].deprel) == "aux"))
    infinitive = any("VerbForm=Inf" in tree.tokens[i].feats for i in group)
    if token.deprel != "advcl" or not infinitive or token.head >= at:
        return None
    if words.counts.get(tree.tokens[token.head].lemma) == UNDERGONE["abduction"]:
        return None  # « ont enlevé lundi deux hommes avant de les tuer » may be days later
    before = any(
        tree.tokens[c].lemma in words.before for c in (*tree.children[at], *tree.children[token.head]) if c < at
    )
    return token.head if before else None
