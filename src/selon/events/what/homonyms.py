"""Trigger words that mean something else in their company: a shot at goal, a diplomatic offensive, a job set free.

A word has one sense in one company of words (Yarowsky 1995), so what stands with it decides.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.lang.homonyms import ANY, Company
from selon.tree import Argument, ancestors, base, callings, is_passive, lacks, same_relation

ADVERBS = frozenset({"advmod"})  # no arguments of a verb
DOERS = frozenset({"nsubj", "parataxis", "advcl"})  # what stands below a verb and is not what it tells


def is_homonym(hit: Hit, scene: Scene) -> bool:
    """True when the company of a trigger says that nothing of its kind happens."""
    companies = (*scene.homonyms.get(hit.frame.lemma, ()), *scene.homonyms.get(ANY, ()))
    return any(_keeps(hit, company, scene) for company in companies)


def _keeps(hit: Hit, company: Company, scene: Scene) -> bool:
    if company.types and hit.frame.type not in company.types:
        return False
    if company.active and is_passive(hit.tree, hit.index):
        return False
    if company.report:
        found = not company.words.isdisjoint(scene.topic) and company.unless.isdisjoint(scene.topic)
    elif company.where:
        called = (callings(hit.tree, i) for i in _related(hit, company, scene))
        found = not lacks(hit.tree, company.words) and any(not company.words.isdisjoint(names) for names in called)
    else:
        found = _is_near(hit, company.words, company.reach, scene)
    return found and not _is_near(hit, company.unless, company.reach, scene)


def _related(hit: Hit, company: Company, scene: Scene) -> Iterator[int]:
    """What stands on one of the paths of a company, from any word of the trigger; adverbs where a path is theirs."""
    relations = {at.relation for at in company.where}
    for index in _starts(hit, company):
        yield from (c for c in hit.tree.children[index] if base(hit.tree.tokens[c].deprel) in relations & ADVERBS)
        told = scene.dependents(hit.sentence, index)
        for argument in told:
            cases = {None, argument.case_key}
            if _is_of_cause(hit, index, argument.index, told):
                continue
            if any(same_relation(argument.relation, at.relation) and at.case in cases for at in company.where):
                yield argument.index
        if hit.tree.tokens[index].deprel == "obj":  # « a mené des entretiens | avec des témoins »
            beside = scene.dependents(hit.sentence, hit.tree.tokens[index].head)
            led = (a for a in beside if a.index > index and a.case is not None)
            yield from (a.index for a in led if any(at.case == a.case_key for at in company.where))


def _starts(hit: Hit, company: Company) -> Iterator[int]:
    """The words that the paths of a company start from: those of the trigger, or what it is told by."""
    if not company.under or ANY in company.under:
        yield from (hit.index, *hit.parts)
    below = hit.index
    for index in ancestors(hit.tree, hit.index) if company.under else ():
        told = base(hit.tree.tokens[below].deprel) not in DOERS and not _is_beside(hit, below)
        if ANY in company.under or (told and hit.tree.tokens[index].lemma in company.under):
            yield index
        below = index


def _is_beside(hit: Hit, index: int) -> bool:
    """True for a clause with a subject of its own that is only joined: ``le film commence, mais un attentat …``."""
    below = hit.tree.children[index]
    return hit.tree.tokens[index].deprel == "conj" and any(base(hit.tree.tokens[c].deprel) == "nsubj" for c in below)


def _is_of_cause(hit: Hit, index: int, below: int, told: Sequence[Argument]) -> bool:
    """True for what a cause is "of": « tué par la chute d'un arbre » fells no tree, and a worker is dead."""
    above = hit.tree.tokens[below].head
    causes = {argument.index for argument in told if argument.relation == "nsubj"}
    return hit.tree.tokens[index].upos == "VERB" and above in causes - {below}


def _is_near(hit: Hit, words: frozenset[str], reach: int, scene: Scene) -> bool:
    """True when one of some words, other than the trigger, stands in the sentences around it."""
    last = len(scene.doc.sentences) - 1
    around = range(max(0, hit.sentence - reach), min(last, hit.sentence + reach) + 1)
    return any(not words.isdisjoint(scene.lemmas(number)) for number in around if words)
