"""Who is said not to have done it is no party: « Ce n'est pas X qui a P », « X n'est pas à l'origine de P ».

That it happened is not denied by either.
"""

from __future__ import annotations

from selon.events.antecedents import Filler
from selon.events.arguments import NOUNS
from selon.events.clauses import predicate_of
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.tree import Tree, ancestors, base, is_denied

CLEFT = frozenset({"acl:relcl", "advcl:cleft"})
PRESENTING = "PronType=Dem"
DENIAL = "deny"


def unless_cleared(party: Filler | None, hit: Hit, scene: Scene) -> Filler | None:
    """The party, but for one whom the sentence clears of it."""
    if party is None or party.tree is not hit.tree:
        return party
    return None if is_ruled_out(party, hit) or _is_no_doer(party, hit, scene) else party


def is_ruled_out(party: Filler, hit: Hit) -> bool:
    """« Ce n'est pas l'armée qui a bombardé le marché », « Ce ne sont pas des civils qui ont été tués »."""
    tree, clause = hit.tree, predicate_of(hit.tree, hit.index)
    if tree.tokens[clause].deprel not in CLEFT or tree.tokens[clause].head != party.index:
        return False
    below = [tree.tokens[c] for c in tree.children[party.index]]
    presented = any(t.upos == "PRON" and base(t.deprel) == "nsubj" and PRESENTING in t.feats for t in below)
    return presented and any(t.deprel == "cop" for t in below) and is_denied(tree, party.index)


def _is_no_doer(party: Filler, hit: Hit, scene: Scene) -> bool:
    """« X n'est pas responsable de P », « X nie être l'auteur de P », « X dément que Y soit à l'origine de P »."""
    above = ancestors(hit.tree, hit.index)
    called = next((a for a in above[:1] if a != party.index and _is_calling(hit, a, scene)), None)
    if hit.frame.upos != "NOUN" or called is None:
        return False
    if any(is_denied(hit.tree, i) for i in (called, *_completed(hit.tree, called))):
        return True
    voices = scene.voices(hit.sentence, hit.tree.tokens[called].span)
    return any(a.act == DENIAL and a.speech != "direct" for a in voices)


def _is_calling(hit: Hit, index: int, scene: Scene) -> bool:
    """True for what somebody is said to be by their deed: guilty of it, its author, at its origin."""
    token = hit.tree.tokens[index]
    return token.upos == "ADJ" or (token.upos in NOUNS and token.lemma in scene.words.doers)


def _completed(tree: Tree, index: int) -> tuple[int, ...]:
    """The verb that says so: ``n'a pas été reconnu coupable``."""
    return (tree.tokens[index].head,) if tree.tokens[index].deprel == "xcomp" else ()
