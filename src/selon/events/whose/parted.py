"""A happening told as a fact beside dead who are only reported: « l'attaque aurait fait dix morts » is two records.

Its dead would be its numbers. With them the attack would be as unsure as they are, or they as sure as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from selon.events.grammar.clauses import predicate_of
from selon.events.hit import TOLL, Hit
from selon.events.how_certain.factuality import own_status
from selon.events.how_certain.granted import is_known
from selon.events.how_certain.status import ASSERTED
from selon.lang.factuality import FactualityWords
from selon.ontology.counted import OTHER

UNDER = "under"  # how the rule of a word above begins


def parted(hits: Iterable[Hit], words: FactualityWords, counts: Mapping[str, str]) -> Iterator[Hit]:
    """The hits, each with the tolls that are no less sure than it; those that are less sure by themselves.

    ``counts`` says what a number counts by its word: the missing stay with the dead.
    """
    for hit in hits:
        tolls = (toll for toll in hit.tolls if counts.get(toll.frame.lemma) != OTHER)
        unsure = [toll for toll in tolls if _is_less_sure(toll, hit, words)]
        if unsure and own_status(hit, words) is ASSERTED:
            yield replace(hit, tolls=tuple(toll for toll in hit.tolls if toll not in unsure))
            yield replace(unsure[0], tolls=tuple(unsure[1:]))
        else:
            yield hit


def _is_less_sure(toll: Hit, hit: Hit, words: FactualityWords) -> bool:
    if toll.frame.type != TOLL or hit.frame.type == TOLL:
        return False
    verb = predicate_of(toll.tree, toll.index)
    # « neutralisés » leaves open who died, whatever else it is told with.
    status = own_status(toll, words)
    if status.value == "negated" and status.rule.startswith(UNDER):
        return True  # « ont failli mourir dans l'explosion »
    granted = toll.frame.factuality is not None or predicate_of(hit.tree, hit.index) != verb or is_known(hit, verb)
    return granted and status.value == "hedged"
