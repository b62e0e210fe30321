"""Who is of a mind that stands apart from its noun: « Favorable à P, X … », « X reste favorable à P »."""

from __future__ import annotations

from selon.attribute.mention.mentions import found_at
from selon.attribute.mention.phrases import NOMINAL, can_speak
from selon.attribute.scene import CueMention, Found, Scene
from selon.tree import base


def by_clause(scene: Scene, cue: CueMention) -> Found | None:
    """The subject of the verb that an adjective opens the clause of, or is the predicate of."""
    tree = scene.trees[cue.sentence]
    token = tree.tokens[cue.index]
    verb, relation = token.head, base(token.deprel)
    opens = relation == "advcl" and cue.tokens[0] == 0 and cue.index < verb
    said = any(c.index == verb for c in scene.cues_of(cue.sentence))  # « se dit favorable à P »: of that cue
    lasts = relation == "xcomp" and tree.tokens[verb].lemma in scene.clauses.lasting and not said
    if not opens and not lasts:
        return None
    subjects = (c for c in tree.children[verb] if base(tree.tokens[c].deprel) == "nsubj")
    own = (c for c in subjects if tree.tokens[c].upos in NOMINAL and can_speak(scene, (cue.sentence, c)))
    return next((found_at(scene, cue.sentence, c, "subject of the verb of the cue") for c in own), None)
