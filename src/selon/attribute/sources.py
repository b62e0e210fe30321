"""Who a source is: the fullest description in the text, its kind, and whether a reader could identify it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from selon.attribute.anonymity import is_anonymous, is_indefinite
from selon.attribute.antecedents import Candidate, find_antecedent, find_latest
from selon.attribute.known import Known, Memory, last_before, near, noun_of
from selon.attribute.mentions import mention
from selon.attribute.naming import COMPLEMENTS, describe
from selon.attribute.people import People, description
from selon.attribute.phrases import can_speak, form_of
from selon.attribute.scene import Draft, Scene, Spot
from selon.model import Source
from selon.tree import base, feature

BACK = 3  # sentences that a pronoun reaches back


class Resolved(NamedTuple):
    """A source with the rules that named it and that say whether it is anonymous."""

    source: Source
    name_rule: str
    anonymous_rule: str


def resolve_source(scene: Scene, people: People, draft: Draft, known: Memory) -> Resolved | None:
    """The source of a draft; None when nobody is named. Two equal candidates leave the name null."""
    if draft.speaker is None:
        return None
    spot, span, _rule = draft.speaker
    token, form = scene.token(spot), form_of(scene, spot)
    if form in scene.words.impersonal:
        return Resolved(Source(span, None, None, True), "names nobody", "names nobody")
    if form in scene.words.pronouns or "PronType=Rel" in token.feats or _is_demonstrative(scene, spot):
        return _from_pronoun(scene, people, draft, known)
    own, rule = describe(scene, spot, span)
    anonymous, why = is_anonymous(scene, spot, own)
    own = replace(own, anonymous=anonymous)
    earlier = _pointed_back(scene, people, draft, own, known)
    if earlier is None:
        return Resolved(own, rule, why)
    return Resolved(replace(earlier[0], span=own.span), earlier[1], "as of the source it points back to")


def _is_demonstrative(scene: Scene, spot: Spot) -> bool:
    return bool(_forms(scene, spot) & scene.words.demonstrative)


def _forms(scene: Scene, spot: Spot) -> set[str]:
    """A word as it may be listed: its lemma, its form, and its form with the word before it."""
    tree, token = scene.trees[spot[0]], scene.token(spot)
    before = tree.tokens[spot[1] - 1].text.lower() if spot[1] else ""
    return {token.lemma.lower(), token.text.lower(), f"{before} {token.text.lower()}"}


def _from_pronoun(scene: Scene, people: People, draft: Draft, known: Memory) -> Resolved:
    assert draft.speaker is not None
    spot, span, _rule = draft.speaker
    token = scene.token(spot)
    gender, number = scene.words.pronouns.get(form_of(scene, spot), ("", ""))
    if token.upos != "DET":  # a possessive agrees with what is owned, not with who owns it
        gender, number = gender or feature(token, "Gender") or "", number or feature(token, "Number") or ""
    antecedent = None
    if _forms(scene, spot) & scene.words.latter:
        antecedent = find_latest(scene, people, gender, number, _named(scene, spot))
    if antecedent is None:
        antecedent = find_antecedent(scene, people, spot, gender, number, tuple(_candidates(scene, spot, known)))
    if antecedent is None:
        return Resolved(Source(span, None, None, False), "pronoun: none, or two equal", "a pronoun, for somebody told")
    return Resolved(replace(antecedent.source, span=span), antecedent.rule, "as of the antecedent")


def _candidates(scene: Scene, spot: Spot, known: Memory) -> Iterator[Candidate]:
    """Those a pronoun may stand for: earlier sources, and subjects that could speak, within three sentences."""
    taken = set()
    for item in near(known, spot, BACK):
        taken.add(item.spot)
        yield Candidate(item.spot, item.source, spoke=True)
    for sentence in range(max(0, spot[0] - BACK + 1), spot[0] + 1):
        for i, token in enumerate(scene.trees[sentence].tokens):
            here = (sentence, i)
            if here >= spot:
                break
            if base(token.deprel) == "nsubj" and token.upos in {"NOUN", "PROPN"} and here not in taken:
                source, _rule = describe(scene, here, mention(scene, sentence, i))
                if source.kind in {"person", "organisation", "group"}:
                    anonymous, _why = is_anonymous(scene, here, source)
                    yield Candidate(here, replace(source, anonymous=anonymous), spoke=False)


def _named(scene: Scene, spot: Spot) -> Iterator[Candidate]:
    """All who could speak and are named before a demonstrative, in its sentence and the one before, the last first."""
    for sentence in range(spot[0], max(-1, spot[0] - 2), -1):
        tokens = scene.trees[sentence].tokens
        for i in range(spot[1] - 1 if sentence == spot[0] else len(tokens) - 1, -1, -1):
            name = scene.named.get((sentence, i))
            if name is not None and name.kind == "place":
                continue
            outer = tokens[i].upos in {"NOUN", "PROPN"} and base(tokens[i].deprel) not in {"flat", "appos", "amod"}
            if outer and can_speak(scene, (sentence, i)):
                source, _rule = describe(scene, (sentence, i), mention(scene, sentence, i))
                anonymous, _why = is_anonymous(scene, (sentence, i), source)
                yield Candidate((sentence, i), replace(source, anonymous=anonymous), spoke=False)


def _pointed_back(scene: Scene, people: People, draft: Draft, own: Source, known: Memory) -> tuple[Source, str] | None:
    """« la source », « le général », « l'interlocuteur de Sputnik »: an earlier source described more fully."""
    assert draft.speaker is not None
    spot, span, _rule = draft.speaker
    token, lemma = scene.token(spot), scene.token(spot).lemma.lower()
    if spot in scene.named or token.upos == "PROPN" or is_indefinite(scene, spot) or own.span != span:
        return None
    if not _is_short(scene, spot):
        told = _told(scene, draft, known) if lemma in scene.words.back else None
        return told or _called(scene, people, spot)
    other = _same_noun(scene, spot, known) or _called(scene, people, spot)
    return other or (_only_other(own, spot, known) if lemma in scene.words.back else None)


def _same_noun(scene: Scene, spot: Spot, known: Memory) -> tuple[Source, str] | None:
    """An earlier source with the same noun: as its head, or else in its description."""
    noun, words = noun_of(scene, spot), description(scene, spot)
    alike = [k for k in known.by_noun.get(noun, ()) if words <= description(scene, k.spot)]
    same = last_before(alike, spot)
    found = last_before(known.by_word.get(noun[0], ()), spot) if same is None and len(words) == 1 else same
    return None if found is None else (found.source, "same noun as an earlier source")


def _called(scene: Scene, people: People, spot: Spot) -> tuple[Source, str] | None:
    """« le ministre »: the one person whom the text calls so."""
    if feature(scene.token(spot), "Number") == "Plur":
        return None
    entity = people.called(scene.token(spot).lemma.lower(), description(scene, spot))
    return None if entity is None else (Source(None, entity, "person", False), "the only person called so")


def _only_other(own: Source, spot: Spot, known: Memory) -> tuple[Source, str] | None:
    """« l'interlocuteur »: the only anonymous source of its kind so far."""
    lasts = (last_before(named, spot) for named in known.unnamed.get(own.kind, {}).values())
    first_two = list(islice((last.source for last in lasts if last is not None), 2))
    return (first_two[0], "the only unnamed source before") if len(first_two) == 1 else None


def _is_short(scene: Scene, spot: Spot) -> bool:
    """A noun with its article alone, or one adjective: a description that adds nothing new."""
    tree = scene.trees[spot[0]]
    return not any(base(tree.tokens[c].deprel) in COMPLEMENTS for c in tree.children[spot[1]])


def _told(scene: Scene, draft: Draft, known: Memory) -> tuple[Source, str] | None:
    """« l'interlocuteur de X »: the last earlier source that spoke to the outlet named in the phrase."""
    assert draft.speaker is not None
    phrase = draft.speaker.span.of(scene.doc.text)
    lasts = (last_before(told, draft.speaker.spot) for outlet, told in known.by_relay.items() if outlet in phrase)
    found: list[Known] = [last for last in lasts if last is not None]
    if not found:
        return None
    return max(found, key=lambda k: k.order).source, "the source that spoke to the outlet in the phrase"
