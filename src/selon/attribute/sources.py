"""Who a source is: the fullest description in the text, its kind, and whether a reader could identify it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from selon.attribute.anonymity import is_anonymous, is_indefinite
from selon.attribute.antecedents import Candidate, find_antecedent
from selon.attribute.mentions import mention
from selon.attribute.naming import COMPLEMENTS, describe
from selon.attribute.people import People, description
from selon.attribute.phrases import form_of
from selon.attribute.scene import Draft, Relay, Scene, Spot
from selon.model import Source
from selon.tree import base, feature

BACK = 3  # sentences that a pronoun reaches back


@dataclass(frozen=True, slots=True)
class Known:
    """A source already resolved, for later mentions to point back to."""

    source: Source
    spot: Spot | None
    relay: tuple[Relay, ...]


class Resolved(NamedTuple):
    """A source with the rules that named it and that say whether it is anonymous."""

    source: Source
    name_rule: str
    anonymous_rule: str


def resolve_source(scene: Scene, people: People, draft: Draft, known: Sequence[Known]) -> Resolved | None:
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
    tree, token = scene.trees[spot[0]], scene.token(spot)
    before = tree.tokens[spot[1] - 1].text.lower() if spot[1] else ""
    forms = {token.lemma.lower(), token.text.lower(), f"{before} {token.text.lower()}"}
    return bool(forms & scene.words.demonstrative)


def _from_pronoun(scene: Scene, people: People, draft: Draft, known: Sequence[Known]) -> Resolved:
    assert draft.speaker is not None
    spot, span, _rule = draft.speaker
    token = scene.token(spot)
    gender, number = scene.words.pronouns.get(form_of(scene, spot), ("", ""))
    gender, number = gender or feature(token, "Gender") or "", number or feature(token, "Number") or ""
    candidates = tuple(_candidates(scene, spot, known))
    antecedent = find_antecedent(scene, people, spot, gender, number, candidates)
    if antecedent is None:
        return Resolved(Source(span, None, None, False), "pronoun: none, or two equal", "a pronoun, for somebody told")
    return Resolved(replace(antecedent.source, span=span), antecedent.rule, "as of the antecedent")


def _candidates(scene: Scene, spot: Spot, known: Sequence[Known]) -> Iterator[Candidate]:
    """Those a pronoun may stand for: earlier sources, and subjects that could speak, within three sentences."""
    taken = set()
    for item in known:
        if item.spot is None or item.source.name is None:
            continue
        if item.spot < spot and spot[0] - item.spot[0] <= BACK:
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


def _pointed_back(
    scene: Scene, people: People, draft: Draft, own: Source, known: Sequence[Known]
) -> tuple[Source, str] | None:
    """« la source », « le général », « l'interlocuteur de Sputnik »: an earlier source described more fully."""
    assert draft.speaker is not None
    spot, span, _rule = draft.speaker
    token, lemma = scene.token(spot), scene.token(spot).lemma.lower()
    if spot in scene.named or token.upos == "PROPN" or is_indefinite(scene, spot) or own.span != span:
        return None
    earlier = [k for k in known if k.source.name is not None and k.spot is not None and k.spot < spot]
    if not _is_short(scene, spot):
        told = _told(scene, draft, earlier) if lemma in scene.words.back else None
        return told or _called(scene, people, spot)
    return _same_noun(scene, spot, earlier) or _called(scene, people, spot) or _only_other(scene, own, lemma, earlier)


def _same_noun(scene: Scene, spot: Spot, earlier: Sequence[Known]) -> tuple[Source, str] | None:
    """An earlier source with the same noun: as its head, or else in its description."""
    lemma = scene.token(spot).lemma.lower()
    number = feature(scene.token(spot), "Number")
    same = [k for k in earlier if k.spot and scene.token(k.spot).lemma.lower() == lemma]
    same = [k for k in same if k.spot and feature(scene.token(k.spot), "Number") == number]
    described = [k for k in earlier if k.spot and lemma in description(scene, k.spot)]
    found = same or described
    return (found[-1].source, "same noun as an earlier source") if found else None


def _called(scene: Scene, people: People, spot: Spot) -> tuple[Source, str] | None:
    """« le ministre »: the one person whom the text calls so."""
    if feature(scene.token(spot), "Number") == "Plur":
        return None
    entity = people.called(scene.token(spot).lemma.lower(), description(scene, spot))
    return None if entity is None else (Source(None, entity, "person", False), "the only person called so")


def _only_other(scene: Scene, own: Source, lemma: str, earlier: Sequence[Known]) -> tuple[Source, str] | None:
    """« l'interlocuteur »: the only anonymous source of its kind so far."""
    pool = {k.source.name: k.source for k in earlier if k.source.anonymous and k.source.kind == own.kind}
    if len(pool) != 1 or lemma not in scene.words.back:
        return None
    return next(iter(pool.values())), "the only unnamed source before"


def _is_short(scene: Scene, spot: Spot) -> bool:
    """A noun with its article alone, or one adjective: a description that adds nothing new."""
    tree = scene.trees[spot[0]]
    return not any(base(tree.tokens[c].deprel) in COMPLEMENTS for c in tree.children[spot[1]])


def _told(scene: Scene, draft: Draft, earlier: Sequence[Known]) -> tuple[Source, str] | None:
    """« l'interlocuteur de X »: the last earlier source that spoke to the outlet named in the phrase."""
    assert draft.speaker is not None
    phrase = draft.speaker.span.of(scene.doc.text)
    told = [k for k in earlier if any(relay.span.of(scene.doc.text) in phrase for relay in k.relay)]
    return (told[-1].source, "the source that spoke to the outlet in the phrase") if told else None
