"""Who a relative pronoun means that a parser read as a thing: ``la piste de la milice, qui a rompu sa trêve``."""

from __future__ import annotations

from selon.events.grammar.agreement import NOUNS
from selon.events.grammar.antecedents import Filler, is_somebody
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.events.who.parties import as_filler
from selon.tree import base, feature, subtree

CLAUSE = "acl:relcl"


def as_meant(filler: Filler, hit: Hit, scene: Scene) -> Filler:
    """The last noun before the pronoun that is somebody and agrees with the first, where the first is nobody."""
    tree, clause = hit.tree, hit.index
    if filler.tree is not tree or tree.tokens[clause].deprel != CLAUSE or tree.tokens[clause].head != filler.index:
        return filler
    words, token = scene.words, tree.tokens[filler.index]
    known = (words.people, words.fighters, words.bodies, words.rulers, words.civilians, words.crowds, words.sides)
    acts = any(token.lemma in some for some in known) or is_somebody(filler.sentence, tree, filler.index, scene)
    pronoun = next((c for c in tree.children[clause] if "PronType=Rel" in tree.tokens[c].feats), None)
    if acts or pronoun is None or token.upos != "NOUN" or base(tree.tokens[pronoun].deprel) != "nsubj":
        return filler
    inside = [i for i in subtree(tree, filler.index, {CLAUSE}) if filler.index < i < pronoun]
    nouns = [i for i in inside if tree.tokens[i].upos in NOUNS and base(tree.tokens[i].deprel) not in {"flat", "amod"}]
    last = nouns[-1] if nouns else filler.index
    agrees = feature(tree.tokens[last], "Number") in {None, feature(token, "Number")}
    if last == filler.index or not agrees or not is_somebody(filler.sentence, tree, last, scene):
        return filler
    return as_filler(hit, last, f"{filler.rule}, meant", scene)
