"""On what grounds something is done: « X a fermé le pont au motif que P » gives P in the words of X."""

from __future__ import annotations

from selon.arguments import arguments
from selon.attribute.mention.mentions import found_at
from selon.attribute.mention.phrases import NOMINAL, can_speak
from selon.attribute.scene import CueMention, Found, Scene
from selon.model import Token
from selon.tree import ancestors

DOER = "doer"  # the source of a cue that tells on what grounds: who does what it hangs on


def by_deed(scene: Scene, cue: CueMention) -> Found | None:
    """Who does what a noun for grounds hangs on: the subject of the verb, or the agent of its passive."""
    tree = scene.trees[cue.sentence]
    verb = next((i for i in ancestors(tree, cue.index) if tree.tokens[i].upos == "VERB"), None)
    doers = (a.index for a in arguments(tree, verb) if a.relation == "nsubj") if verb is not None else ()
    own = (i for i in doers if tree.tokens[i].upos in NOMINAL and can_speak(scene, (cue.sentence, i)))
    return next((found_at(scene, cue.sentence, i, "who acts on these grounds") for i in own), None)


def gives_grounds(cue: CueMention) -> bool:
    """True for « au motif », which takes the clause behind it from the verb that it hangs on."""
    return any(path.relation == DOER for path in cue.frame.source)


def opens_grounds(scene: Scene, token: Token) -> bool:
    """« a rejeté la demande | au motif que P »: true at the first word of such a cue."""
    other = scene.by_start.get(token.span.start)
    return other is not None and gives_grounds(other)
