"""Whose words stand on what somebody bears: « X brandissait une pancarte sur laquelle on pouvait lire « P » »."""

from __future__ import annotations

from selon.attribute.mention.mentions import found_at
from selon.attribute.mention.phrases import NOMINAL, can_speak
from selon.attribute.scene import Found, Scene
from selon.tree import base


def bearer(scene: Scene, found: Found | None) -> Found | None:
    """Who bears the placard that was found to speak, as the subject of the verb that has it for its object."""
    if found is None or scene.token(found.spot).lemma.lower() not in scene.words.placards:
        return found
    sentence, noun = found.spot
    tree = scene.trees[sentence]
    verb = tree.tokens[noun].head
    if base(tree.tokens[noun].deprel) != "obj" or tree.tokens[verb].lemma not in scene.words.bearing:
        return found
    subjects = (c for c in tree.children[verb] if base(tree.tokens[c].deprel) == "nsubj" and c < verb)
    own = (c for c in subjects if tree.tokens[c].upos in NOMINAL and can_speak(scene, (sentence, c)))
    return next((found_at(scene, sentence, c, "who bears the words") for c in own), found)
