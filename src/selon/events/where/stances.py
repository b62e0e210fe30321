"""Places in what somebody is described by: what they stand for, have to do with or have won.

« La candidate, favorable à l'indépendance de l'île vis-à-vis de la Chine, a remporté le scrutin »: it was not in China.
Where somebody is said to be may be where they act: « des étudiants présents à Gao ont manifesté ».
"""

from __future__ import annotations

from itertools import pairwise, takewhile

from selon.events.grammar.clauses import is_under
from selon.events.grammar.spots import Site
from selon.events.hit import ABSTRACT, CROWDS, VIOLENT, Hit
from selon.lang.roles import RoleWords
from selon.tree import Tree, ancestors, base, case_of, is_definite, is_past_participle, is_present_participle, lacks

DESCRIBING = frozenset({"amod", "acl", "appos", "advcl"})


def is_of_what_it_comes_of(hit: Hit, index: int, words: RoleWords) -> bool:
    """True below what something is said to come of: « les attaques sont liées à l'intervention de la Turquie »."""
    tree = hit.tree
    if lacks(tree, words.tying):
        return False
    path = takewhile(lambda i: i != hit.index, (index, *ancestors(tree, index)))
    tied = (
        i for i in path if case_of(tree, i) in words.dative and tree.tokens[tree.tokens[i].head].lemma in words.tying
    )
    return any(not is_under(tree, hit.index, i) for i in tied)


def is_of_a_stance(hit: Hit, index: int, words: RoleWords) -> bool:
    """True for a place in the words for what somebody is for or against, or by which one who acts is introduced."""
    tree = hit.tree
    path = list(takewhile(lambda i: i != hit.index, (index, *ancestors(tree, index))))
    if hit.frame.type in CROWDS and _is_shouted_at(tree, path, words):
        return True
    for below, at in pairwise(path):
        if is_under(tree, hit.index, at):
            continue
        if _is_of_a_law(tree, at, path, words):
            return True
        if _is_of_a_side(tree, below, at, index, words):
            return True
        if base(tree.tokens[at].deprel) not in DESCRIBING:
            continue
        if _is_stood_for(tree, below, at, index, words) or _introduces(hit, below, at, index):
            return True
    return False


def _is_shouted_at(tree: Tree, path: list[int], words: RoleWords) -> bool:
    """« Ont défilé, scandant des slogans contre les abus de l'armée dans la vallée »: that is where these were."""
    against = [i for i in path[1:] if case_of(tree, i) in words.against]
    return any(is_present_participle(tree.tokens[i]) for i in path[path.index(against[0]) :]) if against else False


def _is_stood_for(tree: Tree, below: int, at: int, place: int, words: RoleWords) -> bool:
    """« favorable à l'indépendance de X », « hostile à X », « opposé à l'intervention en X »."""
    token, led = tree.tokens[at], case_of(tree, below) in words.dative | words.against
    stance = token.lemma in words.stances and token.upos in {"ADJ", "VERB"}
    if not led or not (stance or token.upos == "ADJ"):
        return False
    return stance or (below != place and not is_past_participle(token) and tree.tokens[below].lemma not in words.sites)


def _is_of_a_law(tree: Tree, at: int, path: list[int], words: RoleWords) -> bool:
    """« une marche contre la loi votée à X », « une peine après celle prononcée à X »: where that was made."""
    token = tree.tokens[at]
    noun = tree.tokens[token.head]
    made = noun.lemma in words.laws or (noun.upos == "PRON" and "PronType=Dem" in noun.feats)
    return token.deprel == "acl" and is_past_participle(token) and token.head in path and made


def _is_of_a_side(tree: Tree, below: int, at: int, place: int, words: RoleWords) -> bool:
    """« les partisans de l'intervention au Mali »; « les partisans du Mali » may be there."""
    token = tree.tokens[at]
    return token.upos == "NOUN" and token.lemma in words.stances and below != place and case_of(tree, below) == "de"


def _introduces(hit: Hit, below: int, at: int, place: int) -> bool:
    """« X, auteur d'un livre sur la guerre au Mali, a été nommé »: an apposition that goes on with ``de``."""
    token = hit.tree.tokens[at]
    goes_on = token.upos == "NOUN" and base(token.deprel) == "appos" and token.head != hit.index
    return hit.frame.type in ABSTRACT and goes_on and below != place and case_of(hit.tree, below) == "de"


def is_what_one_is(hit: Hit, index: int, place: int, words: RoleWords) -> bool:
    """True for a noun set beside a name that says what somebody is, at some place."""
    return _is_of_one_tried(hit, index) or _is_where_one_works(hit.tree, index, place, words)


def _is_of_one_tried(hit: Hit, index: int) -> bool:
    """True for what somebody is whom a court tries: « Jean Roux, maire de Lunel, a été condamné »."""
    token = hit.tree.tokens[index]
    named = hit.tree.tokens[token.head].upos == "PROPN"
    return hit.frame.type == "judicial" and base(token.deprel) == "appos" and named and token.upos == "NOUN"


def _is_where_one_works(tree: Tree, index: int, place: int, words: RoleWords) -> bool:
    """True for what somebody with a name is, at some place: « Anna Berg, institutrice à Lunel, a été enlevée ».

    It may have been anywhere; those who fight, and who is « en faction à Lunel », are there.
    """
    token = tree.tokens[index]
    described = base(token.deprel) == "appos" and token.upos == "NOUN" and not is_definite(tree, index)
    if not described or tree.tokens[token.head].upos != "PROPN" or token.lemma not in words.people:
        return False
    if token.lemma in words.fighters or token.lemma in words.unarmed or token.lemma in words.counts:
        return False
    path = takewhile(lambda i: i != index, ancestors(tree, place))
    direct = case_of(tree, place) in words.dative and all(case_of(tree, i) == "de" for i in path)
    others = (c for c in tree.children[index] if base(tree.tokens[c].deprel) == "nmod" and not is_under(tree, place, c))
    return direct and all(case_of(tree, c) == "de" for c in others)


def is_opponent(hit: Hit, site: Site, index: int, words: RoleWords) -> bool:
    """« Les combats qui opposent les rebelles à l'Arménie »: a country that fights."""
    return (
        hit.frame.type in VIOLENT and site.toponym.precision == "country" and case_of(hit.tree, index) in words.dative
    )
