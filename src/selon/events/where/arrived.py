"""Where they had come to who go on to act: « entrés à X, ils ont arrêté dix hommes », « après être entré dans X »."""

from __future__ import annotations

from collections.abc import Sequence

from selon.events.grammar.clauses import is_under, predicate_of
from selon.events.grammar.one_breath import gone_on_from
from selon.events.grammar.spots import WIDE, Site
from selon.events.hit import DAMAGE, TOLL, VIOLENT, Hit
from selon.events.scene import Scene
from selon.model import Toponym
from selon.tree import Tree, base, case_key, head_in, is_present_participle

ON_THE_SPOT = VIOLENT | {TOLL, DAMAGE, "arrest", "abduction", "riot"}


def find_arrival(hit: Hit, sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """The place that those came to of whom a happening is told: « ils sont entrés à X et ont arrêté dix hommes »."""
    tree, verb = hit.tree, predicate_of(hit.tree, hit.index)
    while _goes_on_from(tree, verb):
        own, verb = verb, tree.tokens[verb].head
        if tree.tokens[verb].lemma in scene.words.arrivals:
            return _reached(tree, verb, [s for s in sites if s.index < own and s.named], scene)
    return _reached_before(hit, sites, scene)


def _reached(tree: Tree, verb: int, sites: Sequence[Site], scene: Scene) -> Toponym | None:
    there = [s for s in sites if tree.tokens[s.index].head == verb]
    entered = (s for s in there if base(tree.tokens[s.index].deprel) == "obj")  # « ont envahi X »
    led = (s for s in there if case_key(tree, s.index) in scene.words.locative)
    return next((s.toponym for s in (*led, *entered)), None)


def _goes_on_from(tree: Tree, verb: int) -> bool:
    """True for a verb of a row, or a participle that goes on with a clause: « ont envahi X, tirant sur la foule »."""
    token = tree.tokens[verb]
    on = token.deprel == "conj" or (token.deprel == "advcl" and is_present_participle(token))
    return on and token.head < verb


def _reached_before(hit: Hit, sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``après être entré dans l'école, il a ouvert le feu``, ``est entré dans l'école avant d'ouvrir le feu``.

    What has a day of its own may have been long before, and a country is entered to go on from.
    """
    if hit.frame.type not in ON_THE_SPOT:
        return None
    tree, verb = hit.tree, predicate_of(hit.tree, hit.index)
    entries = [c for c in tree.children[verb] if _is_after_entry(tree, c, scene)]
    onward = gone_on_from(tree, verb, scene.words)
    if onward is not None and tree.tokens[onward].lemma in scene.words.arrivals:
        entries.append(onward)
    for entry in entries:
        if entry != onward and _is_of_another_time(hit, entry, scene):
            continue
        fine = [s for s in sites if s.toponym.precision not in WIDE and (entry != onward or s.index < verb)]
        if (found := _reached(tree, entry, fine, scene)) is not None:
            return found
    return None


def _is_of_another_time(hit: Hit, entry: int, scene: Scene) -> bool:
    """True for a coming of another time: « après être arrivé en mars à X », « deux ans après être entré »."""
    tree = hit.tree
    heads = (head_in(tree, time.span) for time in scene.times.get(hit.sentence, ()))
    if any(at is not None and is_under(tree, at, entry) for at in heads):
        return True
    marks = (c for c in tree.children[entry] if c < entry and tree.tokens[c].lemma in scene.words.after)
    return any(mark > 0 and tree.tokens[mark - 1].lemma in scene.words.periods for mark in marks)


def _is_after_entry(tree: Tree, index: int, scene: Scene) -> bool:
    """True for an infinitive of coming to a place before what its clause tells: « après être entré dans X »."""
    token = tree.tokens[index]
    if token.lemma not in scene.words.arrivals or token.deprel != "advcl":
        return False
    perfect = any("VerbForm=Inf" in tree.tokens[c].feats for c in tree.children[index])
    return perfect and any(tree.tokens[c].lemma in scene.words.after for c in tree.children[index] if c < index)
