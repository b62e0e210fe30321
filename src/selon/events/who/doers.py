"""Who is said to have done a deed: « X est derrière l'attentat », « X serait responsable de l'attentat ».

Where that is in doubt the deed may be no doubt, but that it was theirs is: the claim as a whole is not sure.
"""

from __future__ import annotations

from dataclasses import replace

from selon.events.grammar.agreement import NOUNS
from selon.events.grammar.antecedents import Filler
from selon.events.hit import CROWDS, Hit
from selon.events.how_certain.factuality import is_in_doubt
from selon.events.how_certain.status import ASSERTED, Status
from selon.events.scene import Scene
from selon.events.who.parties import as_filler, find_party
from selon.events.who.paths import Role
from selon.lang.factuality import FactualityWords
from selon.model import Span
from selon.tree import OBLIQUE, Argument, Tree, base, case_key, case_of, is_bare, is_denied

NAMED_BY_DEED = "named by the deed"
BEHIND = "said to be behind it"
WORK = "whose work it is"
DOUBTED = "its doer is in doubt"


def by_doer(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Who is called by their deed: ``les auteurs de l'attentat``, ``X est à l'origine de l'attaque``."""
    tree, above = hit.tree, hit.tree.tokens[hit.index].head
    if role == "recipient" or hit.frame.upos != "NOUN" or case_of(tree, hit.index) != "de":
        return None
    said = above
    if tree.tokens[said].deprel in {"acl", "amod"} and tree.tokens[said].head == said - 1:
        above = said - 1  # « l'auteur présumé de l'attentat »
    if tree.tokens[above].lemma not in scene.words.doers:
        return None
    subject = next((a for a in said_to_be(hit, above, scene) if a.relation == "nsubj"), None)
    if subject is not None and subject.index != hit.index:
        return find_party(tree, subject, hit, scene, "said to be its doer")
    if tree.tokens[above].upos not in NOUNS or case_of(tree, above) is not None or is_bare(tree, above):
        return None
    doer = as_filler(hit, above, NAMED_BY_DEED, scene)
    return doer if said == above else replace(doer, span=Span(doer.span.start, tree.tokens[said].span.end))


def said_to_be(hit: Hit, noun: int, scene: Scene) -> tuple[Argument, ...]:
    """The arguments of a noun, with whom an infinitive says to be it: ``l'homme est accusé d'être l'auteur``."""
    tree, above = hit.tree, hit.tree.tokens[noun].head
    own = scene.dependents(hit.sentence, noun)
    copulas = (tree.tokens[c] for c in tree.children[noun] if base(tree.tokens[c].deprel) in {"cop", "aux"})
    if not any("VerbForm=Inf" in copula.feats for copula in copulas) or tree.tokens[above].upos != "VERB":
        return own
    whom = sorted(scene.dependents(hit.sentence, above), key=lambda a: a.relation != "obj")
    found = [a for a in whom if a.relation in {"obj", "nsubj"} and a.index != noun and a.case is None]
    return own + tuple(replace(a, relation="nsubj") for a in found[:1])


def by_behind(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """« X est derrière l'attentat », « accuse X d'être derrière l'attentat », « les hommes derrière l'attentat »."""
    tree, above = hit.tree, hit.tree.tokens[hit.index].head
    if role == "recipient" or not is_behind(hit, scene):
        return None
    subject = next((a for a in said_to_be(hit, hit.index, scene) if a.relation == "nsubj"), None)
    if subject is not None:
        return find_party(tree, subject, hit, scene, BEHIND)
    on_noun = base(tree.tokens[hit.index].deprel) == "nmod" and above < hit.index
    if not on_noun or tree.tokens[above].upos not in NOUNS:
        return None
    return as_filler(hit, above, BEHIND, scene)


def by_work(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """« L'attentat est l'œuvre du Front », « l'attentat porte la signature du Front »."""
    work = None if role == "recipient" else _work(hit, scene)
    if work is None or is_denied(hit.tree, work) or is_denied(hit.tree, hit.tree.tokens[work].head):
        return None
    whose = (a for a in scene.dependents(hit.sentence, work) if a.case == "de" and a.relation in OBLIQUE)
    first = next((a for a in whose if hit.tree.tokens[a.index].head == work), None)
    return None if first is None else find_party(hit.tree, replace(first, relation="nsubj"), hit, scene, WORK)


def _work(hit: Hit, scene: Scene) -> int | None:
    """What an event noun is said to be, or to bear, of somebody's."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    if hit.frame.upos != "NOUN" or base(token.deprel) != "nsubj":
        return None
    is_one = any(tree.tokens[c].deprel == "cop" for c in tree.children[token.head])
    borne = (c for c in tree.children[token.head] if base(tree.tokens[c].deprel) == "obj")
    work = token.head if is_one else next(borne, None)
    return work if work is not None and tree.tokens[work].lemma in scene.words.works else None


def is_behind(hit: Hit, scene: Scene) -> bool:
    """True for a deed that somebody is said to be behind; behind a crowd one may just stand."""
    told = hit.frame.upos == "NOUN" and hit.frame.type not in CROWDS
    return told and case_key(hit.tree, hit.index) in scene.words.behind


def as_its_doer(told: Status, actor: Filler | None, hit: Hit, scene: Scene, words: FactualityWords) -> Status:
    """The status of a deed, unsure where it is unsure that it was theirs: « X serait responsable de l'attentat »."""
    if told.value != ASSERTED.value or actor is None or hit.frame.upos != "NOUN" or actor.tree is not hit.tree:
        return told
    said = hit.index if is_behind(hit, scene) else hit.tree.tokens[hit.index].head
    if actor.rule == WORK and is_in_doubt(hit.tree, said, words):
        return Status("hedged", DOUBTED, hit.tree.tokens[said].span)
    subjects = (a.index for a in said_to_be(hit, said, scene) if a.relation == "nsubj")
    doer = said == hit.index or is_calling(hit.tree, said, scene)
    if doer and actor.index in subjects and is_in_doubt(hit.tree, said, words):
        return Status("hedged", DOUBTED, hit.tree.tokens[said].span)
    return told


def is_calling(tree: Tree, index: int, scene: Scene) -> bool:
    """True for what somebody is said to be by their deed: guilty of it, its author, at its origin."""
    token = tree.tokens[index]
    return token.upos == "ADJ" or (token.upos in NOUNS and token.lemma in scene.words.doers)
