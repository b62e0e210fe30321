"""Whose deed a happening is called where nobody is named to act: « une frappe russe », « les sanctions américaines ».

An adjective is no party, so the actor stays unknown; that it is a deed of that country the text says all the same.
"""

from __future__ import annotations

from collections.abc import Mapping

from selon.model import Event, Nation
from selon.tree import Tree, base, head_in

# What an adjective says who did; a bombing or a vote is called after where it was: « l'attentat turc ».
DEEDS = frozenset({"air_strike", "shelling", "offensive", "siege", "sanction", "deployment", "military_support"})
ATTACK = "armed_attack"  # only by some words: « l'attaque russe », not « la fusillade américaine »
NATIONAL = DEEDS | {ATTACK}


def find_nation(
    event: Event, tree: Tree, demonyms: Mapping[str, tuple[str, ...]], codes: Mapping[str, str], waged: frozenset[str]
) -> Nation | None:
    """The one country that an adjective on the trigger of an event without an actor tells; None where it tells none.

    ``demonyms`` gives countries by form in lower case, ``codes`` their codes of three letters by those of two,
    ``waged`` are the attacks that are called after who makes them.
    """
    index = head_in(tree, event.trigger) if event.actor is None else None
    if index is None or tree.tokens[index].upos != "NOUN":
        return None
    if event.type not in NATIONAL or (event.type == ATTACK and tree.tokens[index].lemma not in waged):
        return None
    for child in tree.children[index]:
        token = tree.tokens[child]
        told = demonyms.get(token.text.lower(), ()) if base(token.deprel) == "amod" else ()
        if len(told) == 1 and told[0] in codes:
            return Nation(token.span, codes[told[0]])
    return None
