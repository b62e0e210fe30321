"""Since when somebody was as they are described, before something was done to them.

« L'armée a chassé les combattants présents à Gao depuis un an » drove them out in a moment: the year is that of their
presence. A parser hangs such a time on the verb. Of many who are counted it may be the verb's: « a tué 300 combattants
affiliés au Front depuis mars ».
"""

from __future__ import annotations

from selon.events.grammar.clauses import PREDICATES
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.lang.roles import RoleWords
from selon.tree import Tree, base, case_key, case_of, is_passive, is_past_participle

# What may be there long before: attacks that somebody advances in spite of are of the same day, a truce is not.
LASTING = frozenset({"ceasefire", "agreement", "sanction", "political_act", "negotiation"})
COUNTING = frozenset({"nummod", "advmod"})
BESIDE = frozenset({"obl", "advmod"})
NEARBY = frozenset({"nmod", "conj", "flat"})


def is_of_whom(tree: Tree, index: int, time: int, words: RoleWords) -> bool:
    """True for a time since when that stands behind what a party of a verb is described by."""
    token = tree.tokens[index]
    if case_of(tree, time) not in words.since or token.upos != "VERB" or not is_past_participle(token):
        return False
    if _is_of_subject(tree, index, time):
        return True
    whom = _undergoing(tree, index, time)
    return whom is not None and not _is_many(tree, whom) and _is_described(tree, whom, index, time, words)


def _is_of_subject(tree: Tree, index: int, time: int) -> bool:
    """True between a subject and its verb without a comma: « le couvre-feu en vigueur depuis lundi a été prolongé »."""
    subjects = (c for c in tree.children[index] if base(tree.tokens[c].deprel) == "nsubj" and c < time)
    subject = max(subjects, default=None)
    if subject is None or not time < index or tree.tokens[subject].upos == "PRON":
        return False
    group = min(c for c in (*tree.children[index], index) if c > time)
    return all(t.upos != "PUNCT" for t in tree.tokens[subject:group])


def _undergoing(tree: Tree, index: int, time: int) -> int | None:
    """The last object of a verb before a time, None for one that is passive."""
    objects = (c for c in tree.children[index] if base(tree.tokens[c].deprel) == "obj" and index < c < time)
    return None if is_passive(tree, index) else max(objects, default=None)


def _is_many(tree: Tree, noun: int) -> bool:
    """True for those who are counted, or several whom nothing told before."""
    token, below = tree.tokens[noun], [tree.tokens[c] for c in tree.children[noun]]
    if any(base(t.deprel) in COUNTING or "NumType=Card" in t.feats for t in below):
        return True
    return "Number=Plur" in token.feats and any("Definite=Ind" in t.feats for t in below)


def _is_described(tree: Tree, noun: int, verb: int, time: int, words: RoleWords) -> bool:
    """Whether the words right before a time say what somebody is: « présents à Gao », « , en fuite », « recherché »."""
    whom = {noun, *(c for c in tree.children[noun] if base(tree.tokens[c].deprel) in NEARBY)}
    said = [c for at in whom for c in tree.children[at] if noun < c < time and _says_what(tree, c, words)]
    said += [c for c in tree.children[verb] if noun < c < time and _is_set_off(tree, c)]
    if not said:
        return False
    others = [c for c in tree.children[verb] if max(said) < c < time and base(tree.tokens[c].deprel) in BESIDE]
    return not others or (others == [_led(tree, max(said), words)])


def _says_what(tree: Tree, index: int, words: RoleWords) -> bool:
    """A participle, an apposition, or an adjective with words of its own or right before where somebody is."""
    token = tree.tokens[index]
    relation = base(token.deprel)
    if relation == "appos" or (relation == "acl" and token.upos in PREDICATES and "VerbForm=Part" in token.feats):
        return True
    led = any(base(tree.tokens[c].deprel) == "obl" for c in tree.children[index])
    return token.upos == "ADJ" and (led or _led(tree, index, words) is not None)


def _led(tree: Tree, index: int, words: RoleWords) -> int | None:
    """The word of a place whose preposition follows an adjective at once, wherever a parser hung it."""
    after = tree.tokens[index + 1 : index + 2]
    return after[0].head if tree.tokens[index].upos == "ADJ" and after and after[0].lemma in words.locative else None


def _is_set_off(tree: Tree, index: int) -> bool:
    """True for a bare noun behind a comma and a preposition: « , en fuite », « , en poste à Gao »."""
    below = tree.children[index]
    marks = {base(tree.tokens[c].deprel) for c in below}
    first = min([index, *below])
    comma = any(tree.tokens[i].text == "," for i in (first, first - 1) if i > 0)
    return tree.tokens[index].upos == "NOUN" and "case" in marks and "det" not in marks and comma


def was_in_the_way(hit: Hit, scene: Scene) -> bool:
    """True for what was there before what its clause tells: ``les combats ont repris jeudi malgré la trêve``."""
    return hit.frame.type in LASTING and is_conceded(hit.tree, hit.index, scene.words)


def is_conceded(tree: Tree, index: int, words: RoleWords) -> bool:
    """True for a noun that tells in spite of what something happens, whatever a parser makes of « en dépit de »."""
    token, case = tree.tokens[index], case_key(tree, index)
    if base(token.deprel) not in {"obl", "nmod"} or case is None:
        return False
    return not {case, f"{case_key(tree, token.head)}_{tree.tokens[token.head].lemma}_{case}"}.isdisjoint(words.despite)
