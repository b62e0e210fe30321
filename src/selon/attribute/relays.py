"""Who passes words on: an outlet, an agency, a platform, or a person who was told."""

from __future__ import annotations

from collections.abc import Iterator

from selon.attribute.match import find_fillers
from selon.attribute.phrases import NOMINAL, noun_phrase, top_of
from selon.attribute.scene import CueMention, Found, Relay, Scene
from selon.attribute.speakers import has_relay_subject, inverted_source
from selon.model import Span
from selon.tree import base, feature, is_past_participle

REACH = 12  # tokens after a cue or a source in which its relay is looked for


def find_relays(scene: Scene, cue: CueMention, source: Found | None) -> tuple[Relay, ...]:
    """The relays of an attribution, each once; the speaker's own words are none."""
    found: dict[Span, Relay] = {}
    for relay in (*_told(scene, cue), *_addressed(scene, cue), *_cited(scene, source), *_interviewed(scene, cue)):
        if source is None or not source.span.meets(relay.span):
            found.setdefault(relay.span, relay)
    spoken = () if source is None else _within(scene, source)
    return (*found.values(), *spoken)


def _told(scene: Scene, cue: CueMention) -> Iterator[Relay]:
    """« a appris Sputnik d'une source »: the subject of a verb of hearing."""
    if not has_relay_subject(cue):
        return
    told = inverted_source(scene, cue)
    tree = scene.trees[cue.sentence]
    for path in cue.frame.relay:
        subjects = [] if told else [a.index for a in find_fillers(tree, cue.index, path) if a.relation == "nsubj"]
        for index in subjects[:1]:
            yield Relay(noun_phrase(tree, index), "subject that was told")
    if told is not None:
        yield Relay(told.span, "subject that was told")


def _addressed(scene: Scene, cue: CueMention) -> Iterator[Relay]:
    """« a déclaré à l'AFP », « sur Twitter », « dans Le Monde »: an outlet behind a preposition after the cue."""
    if cue.frame.upos != "VERB" and not cue.frame.relay:
        return
    tree = scene.trees[cue.sentence]
    for i in range(cue.tokens[-1] + 1, min(cue.tokens[-1] + REACH, len(tree.tokens) - 1)):
        token = tree.tokens[i]
        if "VerbForm=Fin" in token.feats or token.text in {";", ":", "«", "“"} or token.lemma in scene.clauses.that:
            return
        if token.upos == "ADP" and token.lemma in scene.words.through:
            outlet = _outlet_after(scene, cue.sentence, i)
            if outlet is not None:
                yield Relay(outlet, f"outlet after « {token.text.lower()} »")


def _outlet_after(scene: Scene, sentence: int, at: int) -> Span | None:
    """The outlet that the preposition at a place marks."""
    tree = scene.trees[sentence]
    noun = next((j for j in range(at + 1, min(at + 4, len(tree.tokens))) if tree.tokens[j].upos in NOMINAL), None)
    if noun is None or any(tree.tokens[j].upos == "ADP" for j in range(at + 1, noun)):
        return None
    top = top_of(tree, noun, at)
    return noun_phrase(tree, top) if is_outlet(scene, sentence, top) else None


def _cited(scene: Scene, source: Found | None) -> Iterator[Relay]:
    """« Selon X, interrogé par Y », « X, cité par Y »: who asked or quoted the source."""
    if source is None:
        return
    sentence, head = source.spot
    tree = scene.trees[sentence]
    for i in range(head + 1, min(head + REACH, len(tree.tokens) - 2)):
        token = tree.tokens[i]
        if "VerbForm=Fin" in token.feats or token.text in {";", ":"}:
            return
        if token.lemma in scene.words.quoting and is_past_participle(token):
            by = next((j for j in range(i + 1, i + 3) if tree.tokens[j].lemma in scene.clauses.agent), None)
            noun = by and next((j for j in range(by + 1, min(by + 4, len(tree.tokens))) if tree.tokens[j].upos in NOMINAL), 0)
            if by and noun:
                yield Relay(noun_phrase(tree, top_of(tree, noun, by)), f"{token.text} by")
                return


def _interviewed(scene: Scene, cue: CueMention) -> Iterator[Relay]:
    """« Dans un entretien avec X, Y a dit »: the outlet beside a noun for an interview, before the cue."""
    tree = scene.trees[cue.sentence]
    for i in range(cue.tokens[0]):
        if tree.tokens[i].lemma not in scene.words.interviews:
            continue
        for j in range(i + 1, min(i + 5, cue.tokens[0])):
            if tree.tokens[j].upos in {"NOUN", "PROPN"} and is_outlet(scene, cue.sentence, top := top_of(tree, j, i)):
                yield Relay(noun_phrase(tree, top), f"{tree.tokens[i].lemma} with an outlet")
                return


def _within(scene: Scene, source: Found) -> tuple[Relay, ...]:
    """« l'interlocuteur de Sputnik »: the outlet that the source spoke to stands in its phrase."""
    lemma = scene.token(source.spot).lemma.lower()
    words = scene.words
    if lemma not in words.back or lemma not in words.persons | words.anonymous or lemma in words.media | words.documents:
        return ()
    tree = scene.trees[source.spot[0]]
    inside = [c for c in tree.children[source.spot[1]] if base(tree.tokens[c].deprel) == "nmod"]
    spans = [noun_phrase(tree, c) for c in inside if is_named_outlet(scene, noun_phrase(tree, c))]
    return tuple(Relay(span, "outlet in the source's phrase") for span in spans[:1] if source.span.holds(span))


def is_outlet(scene: Scene, sentence: int, index: int) -> bool:
    """True for the name of a known outlet, agency or platform, or a noun for one."""
    tree = scene.trees[sentence]
    token = tree.tokens[index]
    if token.lemma.lower() in scene.words.media and feature(token, "Number") is not None:
        return True
    return is_named_outlet(scene, noun_phrase(tree, index))


def is_named_outlet(scene: Scene, span: Span) -> bool:
    """True when the words are, or end in, the name of a known outlet, with or without its article."""
    words = span.of(scene.doc.text).replace("’", "'").split()
    tails = {" ".join(words[i:]) for i in range(len(words))} | {words[-1].rpartition("'")[2]} if words else set()
    return bool(tails & scene.words.outlet_forms)
