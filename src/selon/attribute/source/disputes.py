"""Who denies what another has just said of him: « Selon X, Y a tué dix civils. Elle rejette ces accusations. »"""

from __future__ import annotations

from collections.abc import Sequence

from selon.attribute.scene import Draft, Scene, Spot
from selon.attribute.source.antecedents import Antecedent, Candidate, agrees
from selon.attribute.source.people import People
from selon.model import ECHO

DOERS = frozenset({"nsubj", "nsubj:pass", "obj", "obl:agent"})  # of what was said
BODIES = frozenset({"person", "organisation", "group"})


def find_accused(
    scene: Scene,
    people: People,
    agreement: tuple[str, str],
    where: int,
    named: Sequence[Candidate],
    tellers: Sequence[Candidate],
) -> Antecedent | None:
    """The one of whom it was said in a sentence, of those ``named`` there; not one of those who told it."""
    told = {c.source.name for c in tellers}
    fitting = [c for c in named if c.spot[0] == where and c.source.kind in BODIES and c.source.name not in told]
    fitting = [c for c in fitting if _is_told_of(scene, c.spot) and agrees(scene, people, c, *agreement)]
    if len({c.source.name for c in fitting}) > 1:
        fitting = [c for c in fitting if _hangs_on_finite(scene, c.spot)]
    if len({c.source.name for c in fitting}) != 1:
        return None
    return Antecedent(fitting[0].source, "pronoun: of whom it was said", fitting[0].spot)


def disputed_in(scene: Scene, draft: Draft) -> int | None:
    """« Elle nie. », « Il rejette ces accusations »: the sentence of what is denied, None where it may be another's."""
    if draft.cue is None or draft.cue.frame.act != "deny" or draft.speaker is None:
        return None
    first = scene.spots[scene.after(draft.content[0].start)]
    if draft.rule == ECHO:
        return first[0]
    words = [scene.token(spot) for spot in scene.spots_in(draft.content[0])]
    nouns = [t.lemma for t in words if t.upos == "NOUN"]
    charge = bool(nouns) and nouns[0] in scene.clauses.retold | scene.clauses.charges
    points = "PronType=Dem" in words[0].feats or nouns[0:1] == nouns or (nouns and nouns[0] in scene.clauses.charges)
    return draft.speaker.spot[0] - 1 if charge and points else None


def _is_told_of(scene: Scene, spot: Spot) -> bool:
    """True for who does or undergoes what is told, and for whom it is put down to: « imputé à X »."""
    token = scene.token(spot)
    if token.deprel != "obl:arg":
        return token.deprel in DOERS
    return any(cue.frame.act == "accuse" and cue.index == token.head for cue in scene.cues_of(spot[0]))


def _hangs_on_finite(scene: Scene, spot: Spot) -> bool:
    tree = scene.trees[spot[0]]
    verb = tree.tokens[spot[1]].head
    return any("VerbForm=Fin" in tree.tokens[i].feats for i in (verb, *tree.children[verb]))
