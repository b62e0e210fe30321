"""Trigger words that mean something else in their company: a shot at goal, a diplomatic offensive, a job set free.

A word has one sense in one company of words (Yarowsky 1995), so what stands with it decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.lang.homonyms import ANY, Company
from selon.tree import base, callings, is_passive, lacks, same_relation

ADVERBS = frozenset({"advmod"})  # no arguments of a verb


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
    for index in (hit.index, *hit.parts):
        yield from (c for c in hit.tree.children[index] if base(hit.tree.tokens[c].deprel) in relations & ADVERBS)
        for argument in scene.dependents(hit.sentence, index):
            cases = {None, argument.case_key}
            if any(same_relation(argument.relation, at.relation) and at.case in cases for at in company.where):
                yield argument.index
        if hit.tree.tokens[index].deprel == "obj":  # « a mené des entretiens | avec des témoins »
            beside = scene.dependents(hit.sentence, hit.tree.tokens[index].head)
            led = (a for a in beside if a.index > index and a.case is not None)
            yield from (a.index for a in led if any(at.case == a.case_key for at in company.where))


def _is_near(hit: Hit, words: frozenset[str], reach: int, scene: Scene) -> bool:
    """True when one of some words, other than the trigger, stands in the sentences around it."""
    last = len(scene.doc.sentences) - 1
    around = range(max(0, hit.sentence - reach), min(last, hit.sentence + reach) + 1)
    return any(not words.isdisjoint(scene.lemmas(number)) for number in around if words)
