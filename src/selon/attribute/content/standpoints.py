"""« Pour X, P »: what X holds, unless it is a count, a signature, or what X cannot do."""

from __future__ import annotations

from selon.attribute.content.sides import COMMA, after_source, goes_on_from
from selon.attribute.cue.conjunctions import is_according_to_which
from selon.attribute.scene import CueMention, Found, Scene
from selon.attribute.speaker.speakers import source_of
from selon.model import Span
from selon.tree import base, feature

SHORT = 3  # tokens before an opening phrase: « Cela dit, pour X, P »
REACH = 6  # tokens from a comma to what it counts


def opening_clause(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« Pour X, P »: only at the head of a sentence or clause, set off by a comma."""
    source = source_of(scene, cue)
    if source is None or not COMMA.match(scene.doc.text, source.span.end) or _asks_for_infinitive(scene, source):
        return None
    tokens = scene.trees[cue.sentence].tokens
    if _is_set_phrase(scene, source) or _is_limited(scene, source) or _is_served(scene, source):
        return None
    before = tokens[: cue.tokens[0]]
    if before and before[-1].lemma in scene.clauses.as_said:  # « Comme pour X, P »
        return None
    linked = goes_on_from(scene, cue)
    named = any(t.upos == "PROPN" or base(t.deprel) == "nsubj" for t in before) and before[-1].text == ","
    if named and not linked:
        return None  # « Me X, pour la défense, a plaidé P »
    short = len(before) <= SHORT and not any("VerbForm=Fin" in t.feats for t in before)
    if is_count(scene, source) or _signs(scene, source):
        return None
    if cue.tokens[0] > 1 and before[-1].text not in {";", ":"} and not ((short or linked) and before[-1].text == ","):
        return None
    found = after_source(scene, cue, source.span.end)
    told = found is not None and any(t.upos == "VERB" for t in tokens if any(part.holds(t.span) for part in found))
    aged = found is not None and scene.times.at(found[0].start) is not None and not told
    return None if aged else found  # « Pour X, 40 ans : « P » »


def _is_set_phrase(scene: Scene, source: Found) -> bool:
    """« Pour preuve, P », « Pour rappel, P »: one small noun without an article is nobody."""
    tree, at = scene.trees[source.spot[0]], source.spot[1]
    token = tree.tokens[at]
    alone = len(source.span) == len(token.span) and token.upos == "NOUN" and token.text.islower()
    return alone and feature(token, "Number") != "Plur"


def _is_served(scene: Scene, source: Found) -> bool:
    """« Pour les enfants, l'école reprend lundi »: for whom it is so; but « Pour les victimes, c'est P » judges."""
    tree = scene.trees[source.spot[0]]
    behind = [t for t in tree.tokens if t.span.start >= source.span.end and t.upos != "PUNCT"]
    judges = bool(behind) and behind[0].lemma in scene.clauses.this
    quoted = any(t.text in {"«", "“", '"'} for t in tree.tokens if t.span.start >= source.span.end)
    return tree.tokens[source.spot[1]].lemma.lower() in scene.words.served and not judges and not quoted


def _is_limited(scene: Scene, source: Found) -> bool:
    """« Pour la seule capitale, P », « Pour le seul mois de mai, P »: how far a number goes."""
    tree, at, words = scene.trees[source.spot[0]], source.spot[1], scene.words
    if tree.tokens[at].lemma.lower() in words.persons | words.groups | words.organisations:
        return False  # « Pour les seuls rebelles, P »
    return any(c < at and tree.tokens[c].lemma in scene.clauses.alone for c in tree.children[at])


def is_view(scene: Scene, cue: CueMention) -> bool:
    """« X, pour qui la trêve est morte »: what is so, or was done, behind a comma; not « pour qui ils ont voté »."""
    tree, first = scene.trees[cue.sentence], cue.tokens[0]
    if not first or tree.tokens[first - 1].text != "," or not is_according_to_which(scene, cue.sentence, first):
        return False
    following = tree.tokens[first + 2 : first + 4]
    if len(following) > 1 and following[0].lemma in scene.clauses.this and following[1].upos == "AUX":
        return True  # « pour qui c'est l'armée qui a tiré »
    verb = tree.tokens[first + 1].head
    below = {tree.tokens[c].deprel for c in tree.children[verb]}
    if {"expl:subj", "expl:pv"} <= below:  # « pour qui il s'agit d'un crime »
        return True
    if below & {"cop", "nsubj:pass"}:
        return bool(below & {"nsubj", "nsubj:pass"})
    subject = next((tree.tokens[c] for c in tree.children[verb] if tree.tokens[c].deprel == "nsubj"), None)
    told = subject is not None and subject.upos in {"NOUN", "PROPN"} and bool(below & {"obj", "ccomp"})
    return told and tree.tokens[verb].lemma not in scene.clauses.favouring


def view_clause(scene: Scene, cue: CueMention) -> tuple[Span, ...]:
    """From behind such a pronoun to the next comma, where the writer goes on, else to the end."""
    tokens, start = scene.trees[cue.sentence].tokens, cue.tokens[0] + 2
    last = next((i for i in range(start, len(tokens)) if tokens[i].text == ","), len(tokens)) - 1
    while last > start and tokens[last].upos == "PUNCT":
        last -= 1
    return (Span(tokens[start].span.start, tokens[last].span.end),)


def is_count(scene: Scene, source: Found) -> bool:
    """« Pour X, il s'agit d'un troisième titre », « c'est la deuxième attaque »: a count, which is nobody's opinion."""
    tokens = scene.trees[source.spot[0]].tokens
    start = next(
        (i + 1 for i, t in enumerate(tokens) if t.span.start >= source.span.end and t.text == ","), len(tokens)
    )
    if not any(t.lemma in scene.clauses.this or "Reflex=Yes" in t.feats for t in tokens[start : start + 2]):
        return False
    ahead = tokens[start : start + REACH]
    return any(t.upos == "ADJ" and t.lemma.endswith(end) for t in ahead for end in scene.clauses.ranking)


def _signs(scene: Scene, source: Found) -> bool:
    """« Pour le bureau, la secrétaire générale, Awa Sow »: who signs in whose name, and no words of theirs."""
    tree = scene.trees[source.spot[0]]
    words = [t for t in tree.tokens if t.upos != "PUNCT"]
    named = scene.persons.last_before(tree.tokens[-1].span.end)
    last = named is not None and named.span.end >= words[-1].span.end
    return last and not any("VerbForm=Fin" in t.feats or "VerbForm=Part" in t.feats for t in words)


def _asks_for_infinitive(scene: Scene, source: Found) -> bool:
    """« Impossible, pour X, de passer »: X is who cannot, not who thinks so."""
    tokens = scene.trees[source.spot[0]].tokens
    following = [t for t in tokens if t.span.start >= source.span.end][1:3]
    led = bool(following) and following[0].lemma in scene.clauses.of
    return led and any("VerbForm=Inf" in t.feats for t in following)
