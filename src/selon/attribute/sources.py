"""Who a source is: the fullest description in the text, its kind, and whether a reader could identify it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from selon.attribute.antecedents import Candidate, find_antecedent
from selon.attribute.phrases import noun_phrase
from selon.attribute.scene import Draft, Relay, Scene, Spot
from selon.model import Name, Source, SourceKind, Span
from selon.tree import Tree, base, case_of, feature

COMPLEMENTS = frozenset({"nmod", "flat", "appos", "acl"})


@dataclass(frozen=True, slots=True)
class Known:
    """A source already resolved, for later mentions to point back to."""

    source: Source
    spot: Spot | None
    relay: tuple[Relay, ...]


def resolve_source(scene: Scene, draft: Draft, known: Sequence[Known]) -> Source | None:
    """The source of a draft; None when nobody is named. Two equal candidates leave the name null."""
    if draft.speaker is None:
        return None
    spot, span, _rule = draft.speaker
    token = scene.token(spot)
    form = token.text.lower().removeprefix("-").removeprefix("t-")
    if form in scene.words.impersonal:
        return Source(span, None, None, True)
    if form in scene.words.pronouns or token.upos == "PRON" or _is_demonstrative(scene, spot):
        return _from_pronoun(scene, spot, span, form, known)
    own = describe(scene, spot, span)
    earlier = _pointed_back(scene, draft, own, known)
    return own if earlier is None else replace(earlier, span=own.span)


def describe(scene: Scene, spot: Spot, span: Span) -> Source:
    """A source by its own words: the person's name when it holds or adjoins one, else the phrase."""
    wide = with_apposition(scene, span)
    person = _person_in(scene, spot, wide, adjoining=wide != span)
    if person is not None:
        return Source(wide, person.entity or person.span.of(scene.doc.text), "person", False)
    lemma = scene.token(spot).lemma.lower()
    kind = _kind(scene, lemma, spot)
    return Source(span, span.of(scene.doc.text), kind, _is_anonymous(scene, spot, lemma, kind))


def with_apposition(scene: Scene, span: Span) -> Span:
    """« le procureur de Paris, François Molins »: the phrase with a person's name set beside it."""
    text = scene.doc.text
    people = [n.span for n in scene.doc.names if n.kind == "person"]
    if any(span.holds(p) for p in people):
        return span
    for person in people:
        if 0 <= person.start - span.end <= 3 and text[span.end : person.start].strip() in {"", ","}:
            return Span(span.start, person.end)
        if 0 < span.start - person.end <= 3 and text[person.end : span.start].strip() == ",":
            return Span(person.start, span.end)
    return span


def _person_in(scene: Scene, spot: Spot, span: Span, adjoining: bool) -> Name | None:
    """The person whose name heads the phrase or stands beside its head; not one in its complements."""
    people = [n for n in scene.doc.names if n.kind == "person" and span.holds(n.span)]
    return next((n for n in people if adjoining or _is_own(scene.trees[spot[0]], spot[1], n)), None)


def _is_own(tree: Tree, head: int, name: Name) -> bool:
    inside = [i for i, t in enumerate(tree.tokens) if name.span.holds(t.span)]
    if not inside or head in inside:
        return bool(inside)
    at = inside[0]
    for _ in range(6):
        token = tree.tokens[at]
        if base(token.deprel) not in {"flat", "appos", "nmod", "conj"} or case_of(tree, at) is not None:
            return False
        if token.head == head:
            return True
        at = token.head
    return False


def _kind(scene: Scene, lemma: str, spot: Spot) -> SourceKind | None:
    words = scene.words
    if lemma in words.media or lemma in words.organisations:
        return "organisation"
    if lemma in words.documents:
        return "document"
    if lemma in words.persons or lemma in words.groups or lemma in words.anonymous:
        plural = feature(scene.token(spot), "Number") == "Plur"
        return "group" if plural or (lemma in words.groups and lemma not in words.persons) else "person"
    name = next((n for n in scene.doc.names if n.span.holds(scene.token(spot).span)), None)
    return None if name is None else "person" if name.kind == "person" else "organisation"


def _is_anonymous(scene: Scene, spot: Spot, lemma: str, kind: SourceKind | None) -> bool:
    """Nobody a reader could identify: an indefinite person or group, unsigned figures, or a mere ``source``."""
    words = scene.words
    if any(n.span.holds(scene.token(spot).span) for n in scene.doc.names):
        return False
    if _is_indefinite(scene, spot):
        return not _names_somebody(scene, spot)
    if kind == "document":
        return lemma in words.anonymous and not _names_somebody(scene, spot)
    plural = feature(scene.token(spot), "Number") == "Plur"
    return plural and lemma in words.anonymous and not _names_somebody(scene, spot)


def _is_indefinite(scene: Scene, spot: Spot) -> bool:
    tree, token = scene.trees[spot[0]], scene.token(spot)
    if token.upos in {"PRON", "DET", "NUM", "ADJ"}:
        return True
    determiners = [tree.tokens[c] for c in tree.children[spot[1]] if base(tree.tokens[c].deprel) in {"det", "nummod"}]
    indefinite = scene.words.indefinite
    bare = not determiners and token.upos == "NOUN" and not any(
        base(tree.tokens[c].deprel) in COMPLEMENTS for c in tree.children[spot[1]]
    )
    return bare or any(t.lemma in indefinite or t.text.lower() in indefinite or t.upos == "NUM" for t in determiners)


def _names_somebody(scene: Scene, spot: Spot) -> bool:
    """True when a name stands in apposition, not as a mere complement of place."""
    tree = scene.trees[spot[0]]
    beside = [c for c in tree.children[spot[1]] if base(tree.tokens[c].deprel) in {"flat", "appos"}]
    return any(tree.tokens[c].upos == "PROPN" for c in beside)


def _is_demonstrative(scene: Scene, spot: Spot) -> bool:
    tree, token = scene.trees[spot[0]], scene.token(spot)
    before = tree.tokens[spot[1] - 1].text.lower() if spot[1] else ""
    forms = {token.lemma.lower(), token.text.lower(), f"{before} {token.text.lower()}"}
    return bool(forms & scene.words.demonstrative)


def _from_pronoun(scene: Scene, spot: Spot, span: Span, form: str, known: Sequence[Known]) -> Source:
    token = scene.token(spot)
    gender, number = scene.words.pronouns.get(form, ("", ""))
    gender, number = gender or feature(token, "Gender") or "", number or feature(token, "Number") or ""
    antecedent = find_antecedent(scene, spot, gender, number, tuple(_candidates(scene, spot, known)))
    return Source(span, None, None, True) if antecedent is None else replace(antecedent, span=span)


def _candidates(scene: Scene, spot: Spot, known: Sequence[Known]) -> Iterator[Candidate]:
    """Those a pronoun may stand for: earlier sources, and subjects that could speak, within three sentences."""
    taken = set()
    for item in known:
        if item.spot is not None and item.spot < spot and spot[0] - item.spot[0] <= 3 and item.source.name is not None:
            taken.add(item.spot)
            yield Candidate(item.spot, item.source, spoke=True)
    for sentence in range(max(0, spot[0] - 2), spot[0] + 1):
        tree = scene.trees[sentence]
        for i, token in enumerate(tree.tokens):
            here = (sentence, i)
            if here >= spot:
                break
            if base(token.deprel) == "nsubj" and token.upos in {"NOUN", "PROPN"} and here not in taken:
                source = describe(scene, here, noun_phrase(tree, i))
                if source.kind in {"person", "organisation", "group"}:
                    yield Candidate(here, source, spoke=False)


def _pointed_back(scene: Scene, draft: Draft, own: Source, known: Sequence[Known]) -> Source | None:
    """« la source », « le général », « l'interlocuteur de Sputnik »: an earlier source described more fully."""
    assert draft.speaker is not None
    spot, span, _rule = draft.speaker
    token = scene.token(spot)
    if token.upos == "PROPN" or _is_indefinite(scene, spot) or own.span != span:
        return None
    lemma = token.lemma.lower()
    earlier = [k for k in known if k.source.name is not None and k.spot is not None and k.spot < spot]
    if own.kind == "person" and own.name and any(n.kind == "person" and n.entity == own.name for n in scene.doc.names):
        return None
    if not _is_short(scene, spot):
        return _told(scene, draft, earlier) if lemma in scene.words.back else None
    same = [k for k in earlier if k.spot is not None and scene.token(k.spot).lemma.lower() == lemma]
    described = [k for k in earlier if k.source.span is not None and lemma in _words(scene, k.source.span)]
    if same or described:
        return (same or described)[-1].source
    pool = {k.source.name: k.source for k in earlier if k.source.anonymous and k.source.kind == own.kind}
    return next(iter(pool.values())) if len(pool) == 1 and lemma in scene.words.back else None


def _words(scene: Scene, span: Span) -> list[str]:
    return span.of(scene.doc.text).lower().replace(",", " ").split()


def _is_short(scene: Scene, spot: Spot) -> bool:
    """A noun with its article alone, or one adjective: a description that adds nothing new."""
    tree = scene.trees[spot[0]]
    return not any(base(tree.tokens[c].deprel) in COMPLEMENTS for c in tree.children[spot[1]])


def _told(scene: Scene, draft: Draft, earlier: Sequence[Known]) -> Source | None:
    """The last earlier source that spoke to the outlet named in the phrase."""
    assert draft.speaker is not None
    phrase = draft.speaker.span.of(scene.doc.text)
    told = [k for k in earlier if any(relay.span.of(scene.doc.text) in phrase for relay in k.relay)]
    return told[-1].source if told else None
