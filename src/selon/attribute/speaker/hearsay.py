"""Who is meant where the subject names nobody: « P, indique-t-on de source médicale », « dit-on à la préfecture »,
« Au ministère, on assure que P »."""

from __future__ import annotations

from selon.attribute.mention.mentions import found_at
from selon.attribute.mention.phrases import NOMINAL, can_speak, is_impersonal, top_of
from selon.attribute.scene import CueMention, Found, Scene, Spot
from selon.attribute.speaker.speakers import source_of
from selon.model import Act, Span
from selon.tree import base, case_of

REACH = 5  # tokens from a preposition to its noun
ADDRESSED: frozenset[Act] = frozenset({"accuse", "demand", "ask"})  # with whom it is said to behind the verb


def where_said(scene: Scene, cue: CueMention, source: Found | None) -> Found | None:
    """The source behind an according-to phrase, or the place where it is said, beside the cue; else None."""
    spot = _subject(scene, cue) if source is None else source.spot
    if spot is None or not is_impersonal(scene, spot):
        return None
    return _behind(scene, cue) or _set_before(scene, cue, spot)


def stands_for_nobody(scene: Scene, cue: CueMention, source: Found) -> bool:
    """« De source militaire, on indique que P »: who tells what the verb behind it lays in nobody's mouth."""
    verb = next((c for c in scene.cues_of(cue.sentence) if c.tokens[0] > cue.tokens[-1]), None)
    said = None if verb is None or verb.frame.upos != "VERB" else where_said(scene, verb, source_of(scene, verb))
    return said is not None and said.spot == source.spot


def _subject(scene: Scene, cue: CueMention) -> Spot | None:
    """The subject of a cue whose frame names no source: « on dit »."""
    tree = scene.trees[cue.sentence]
    own = (c for c in tree.children[cue.index] if base(tree.tokens[c].deprel) == "nsubj")
    return next(((cue.sentence, c) for c in own), None) if cue.frame.upos == "VERB" else None


def _behind(scene: Scene, cue: CueMention) -> Found | None:
    """« dit-on | de source médicale », « dit-on | à la préfecture », « On assure, | de source militaire, que P »."""
    tree, at = scene.trees[cue.sentence], cue.tokens[-1] + 1
    while at < len(tree.tokens) and (tree.tokens[at].text == "," or scene.times.meeting(tree.tokens[at].span)):
        at += 1  # « a-t-on indiqué | mercredi | de source militaire »
    if at + 1 >= len(tree.tokens):
        return None
    other = scene.by_start.get(tree.tokens[at].span.start)
    if other is not None and other.frame.upos == "ADP":
        return source_of(scene, other)
    told = cue.frame.act in ADDRESSED  # « On reproche | au maire | d'avoir fui »
    return _same_again(scene, cue, at) or (None if told else _at_place(scene, cue, at))


def _same_again(scene: Scene, cue: CueMention, at: int) -> Found | None:
    """« ajoute-t-on | de même source », « De même source, on précise »: the one who was not named before."""
    tokens = scene.trees[cue.sentence].tokens[at : at + 3]
    if len(tokens) < 3 or tokens[0].lemma not in scene.clauses.of or tokens[1].lemma not in scene.words.same:
        return None
    again = tokens[2].lemma in scene.words.unnamed
    return (
        Found((cue.sentence, at + 2), Span(tokens[1].span.start, tokens[2].span.end), "the same again")
        if again
        else None
    )


def _set_before(scene: Scene, cue: CueMention, subject: Spot) -> Found | None:
    """« Au ministère, | on assure »: the place in commas before the subject."""
    tree, end = scene.trees[cue.sentence], subject[1] - 1
    if subject[0] != cue.sentence or end < 1 or tree.tokens[end].text != ",":
        return None
    start = next((i + 1 for i in range(end - 1, -1, -1) if tree.tokens[i].upos in {"PUNCT", "CCONJ"}), 0)
    other = scene.by_start.get(tree.tokens[start].span.start)
    if other is not None and other.frame.upos == "ADP" and not start:
        return source_of(scene, other)  # « De source militaire, | on indique »
    found = _same_again(scene, cue, start) or _at_place(scene, cue, start)
    if found is None or found.span.end > tree.tokens[end].span.start:
        return None
    name = scene.named.get(found.spot)
    town = scene.token(found.spot).upos == "PROPN" and (name is None or name.kind != "organisation")
    return None if town else found  # « À Gao, on assure »


def _at_place(scene: Scene, cue: CueMention, at: int) -> Found | None:
    """The noun behind a preposition of where something is told."""
    tree = scene.trees[cue.sentence]
    if (quarter := _in_quarters(scene, cue, at)) is not None:
        return quarter
    if tree.tokens[at].upos != "ADP" or tree.tokens[at].lemma not in scene.words.through:
        return None
    ahead = range(at + 1, min(at + REACH, len(tree.tokens)))
    noun = next((i for i in ahead if tree.tokens[i].upos in NOMINAL), None)
    if noun is None or not can_speak(scene, (cue.sentence, top := top_of(tree, noun, at))):
        return None
    return found_at(scene, cue.sentence, top, "where it is said")


def _in_quarters(scene: Scene, cue: CueMention, at: int) -> Found | None:
    """« Du côté de l'armée, | on parle de P », « dans les rangs de X »: those whose side it is."""
    tree = scene.trees[cue.sentence]
    ahead = range(at + 1, min(at + REACH, len(tree.tokens)))
    noun = next((i for i in ahead if tree.tokens[i].upos == "NOUN"), None)
    if noun is None or tree.tokens[at].upos != "ADP" or tree.tokens[noun].lemma not in scene.words.quarters:
        return None
    whose = (c for c in tree.children[noun] if c > noun and case_of(tree, c) in scene.clauses.of)
    side = next((c for c in whose if can_speak(scene, (cue.sentence, c))), None)
    return None if side is None else found_at(scene, cue.sentence, side, "on whose side it is said")
