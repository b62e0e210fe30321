"""Who has made what a noun tells of: « l'appel à la démission du président lancé par les imams »."""

from __future__ import annotations

from selon.attribute.cue.conjunctions import agree
from selon.attribute.mention.mentions import found_at
from selon.attribute.mention.phrases import NOMINAL, can_speak, top_of
from selon.attribute.scene import CueMention, Found, Scene
from selon.tree import Tree, is_past_participle

REACH = 14  # tokens from a noun to the participle that tells who made it
NEAR = 4  # tokens from that participle to its agent


def by_maker(scene: Scene, cue: CueMention) -> Found | None:
    """The agent of a participle behind a noun that agrees with it, whatever the parser hung that participle on."""
    tree = scene.trees[cue.sentence]
    if cue.frame.upos != "NOUN" or not cue.frame.source or any(need.relation == "case" for need in cue.frame.needs):
        return None
    for i in range(cue.index + 1, min(cue.index + REACH, len(tree.tokens) - 1)):
        token = tree.tokens[i]
        if "VerbForm=Fin" in token.feats or token.text in {":", ";", "."}:
            return None
        made = is_past_participle(token) and token.lemma in scene.clauses.support
        if made and agree(token, tree.tokens[cue.index]):
            return _agent(scene, tree, cue, i)
    return None


def _agent(scene: Scene, tree: Tree, cue: CueMention, participle: int) -> Found | None:
    ahead = range(participle + 1, min(participle + NEAR, len(tree.tokens)))
    by = next((j for j in ahead if tree.tokens[j].upos == "ADP" and tree.tokens[j].lemma in scene.clauses.agent), None)
    if by is None:
        return None
    noun = next((j for j in range(by + 1, min(by + NEAR, len(tree.tokens))) if tree.tokens[j].upos in NOMINAL), None)
    if noun is None or not can_speak(scene, (cue.sentence, top := top_of(tree, noun, by))):
        return None
    return found_at(scene, cue.sentence, top, "who made it")
