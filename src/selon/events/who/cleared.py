"""Who is said not to have done it is no party: « Ce n'est pas X qui a P », « X n'est pas à l'origine de P ».

That it happened is not denied by either. Who did it instead may be told behind: « Ce n'est pas X qui a P, mais Y ».
"""

from __future__ import annotations

from selon.events.grammar.agreement import NOUNS
from selon.events.grammar.antecedents import Filler
from selon.events.grammar.clauses import predicate_of
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.events.who.doers import is_behind, is_calling
from selon.events.who.parties import as_filler
from selon.events.who.paths import Role
from selon.tree import CLEFT, Tree, ancestors, base, is_denied

SAID_OF = frozenset({"acl:relcl", CLEFT})
PRESENTING = "PronType=Dem"
SUBJECTS = frozenset({"nsubj", "expl"})
BEHIND = frozenset({"conj", "parataxis"})
DENIAL = "deny"
INSTEAD = "named instead"


def unless_cleared(party: Filler | None, role: Role, hit: Hit, scene: Scene) -> Filler | None:
    """The party, but for one whom the sentence clears of it; whom it names instead is the party."""
    if party is None or party.tree is not hit.tree:
        return party
    if is_ruled_out(party, hit):
        other = _instead(party, hit, scene)
        return None if other is None else as_filler(hit, other, INSTEAD, scene)
    return None if role == "actor" and _is_no_doer(party, hit, scene) else party


def is_ruled_out(party: Filler, hit: Hit) -> bool:
    """« Ce n'est pas l'armée qui a bombardé le marché », « Ce ne sont pas des civils qui ont été tués »."""
    tree, clause = hit.tree, predicate_of(hit.tree, hit.index)
    if tree.tokens[clause].deprel not in SAID_OF or tree.tokens[clause].head != party.index:
        return False
    return _is_presented(tree, party.index) and is_denied(tree, party.index)


def _is_presented(tree: Tree, index: int) -> bool:
    """True for what « c'est » sets off."""
    below = [tree.tokens[c] for c in tree.children[index]]
    presented = any(t.upos == "PRON" and base(t.deprel) in SUBJECTS and PRESENTING in t.feats for t in below)
    return presented and any(t.deprel == "cop" for t in below)


def _instead(party: Filler, hit: Hit, scene: Scene) -> int | None:
    """Who did it, told behind who did not: « …, mais la milice », « …, c'est la milice »."""
    tree, clause = hit.tree, predicate_of(hit.tree, hit.index)
    for other in (*tree.children[party.index], *tree.children[clause]):
        if other < clause or tree.tokens[other].deprel not in BEHIND or tree.tokens[other].upos not in NOUNS:
            continue
        joined = any(tree.tokens[c].lemma in scene.words.instead for c in tree.children[other] if c < other)
        if (joined or _is_presented(tree, other)) and not is_denied(tree, other):
            return other
    return None


def _is_no_doer(party: Filler, hit: Hit, scene: Scene) -> bool:
    """« X n'est pas responsable de P », « X nie être derrière P », « X dément que Y soit à l'origine de P »."""
    above = ancestors(hit.tree, hit.index)
    called = next((a for a in above[:1] if a != party.index and is_calling(hit.tree, a, scene)), None)
    called = hit.index if is_behind(hit, scene) else called
    if hit.frame.upos != "NOUN" or called is None:
        return False
    if any(is_denied(hit.tree, i) for i in (called, *_completed(hit.tree, called))):
        return True
    voices = scene.voices(hit.sentence, hit.tree.tokens[called].span)
    return any(a.act == DENIAL and a.speech != "direct" for a in voices)


def _completed(tree: Tree, index: int) -> tuple[int, ...]:
    """The verb that says so: ``n'a pas été reconnu coupable``."""
    return (tree.tokens[index].head,) if tree.tokens[index].deprel == "xcomp" else ()
