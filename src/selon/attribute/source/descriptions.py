"""Whom a description stands for: « la source », « le général », « le chef du gouvernement », « la brigade »."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from selon.attribute.scene import Draft, Scene, Spot
from selon.attribute.source.anonymity import is_indefinite
from selon.attribute.source.bodies import Earlier, by_kind, fuller, is_kind_alone, is_other_body, is_short, named_before
from selon.attribute.source.documents import document_before
from selon.attribute.source.known import Known, Memory, Noun, last_before, near, noun_of
from selon.attribute.source.moved import is_elsewhere
from selon.attribute.source.naming import is_several
from selon.attribute.source.people import People, description
from selon.model import Source
from selon.tree import base, case_of, feature, is_definite, subtree

BACK = 2  # sentences that a calling reaches back


def pointed_back(scene: Scene, people: People, draft: Draft, own: Source, known: Memory) -> Earlier | None:
    """Somebody described more fully elsewhere in the text; None when nobody is, or more than one.

    Whoever passes the words on is another: « sur Telegram, le groupe affirme P », « interrogé par X, le groupe nie P ».
    """
    found = _pointed_back(scene, people, draft, own, known)
    relays = (relay.span.of(scene.doc.text) for relay in draft.relay)
    return None if found is not None and any((found[0].name or "-") in words for words in relays) else found


def _pointed_back(scene: Scene, people: People, draft: Draft, own: Source, known: Memory) -> Earlier | None:
    assert draft.speaker is not None
    spot, span, _rule = draft.speaker
    token, lemma = scene.token(spot), scene.token(spot).lemma.lower()
    called = (spot in scene.named or token.upos == "PROPN") and not is_kind_alone(scene, spot)
    if called or (is_indefinite(scene, spot) and not _is_same_again(scene, spot)) or own.span != span:
        return None
    if is_several(scene, spot) or (own.kind != "document" and own.name != " ".join(span.of(scene.doc.text).split())):
        return None
    if not is_short(scene, spot):
        told = _told(scene, draft, known) if lemma in scene.words.back else None
        told = told or _as_described(scene, spot, known) or _called(scene, people, spot)
        return told or _by_calling(scene, people, spot) or _who_told(scene, spot, own, known)
    other = _the_same(scene, spot, own, known)
    other = other or _same_noun(scene, spot, known) or _called(scene, people, spot) or fuller(scene, spot, own)
    other = other or _by_calling(scene, people, spot) or by_kind(scene, spot, known) or _as_titled(scene, spot, known)
    other = other or document_before(scene, spot) or named_before(scene, spot)
    again = lemma in scene.words.back - scene.words.titles and not _is_somebodys(scene, spot)
    if other is not None or not again:
        return other
    return _heard_last(scene, people, own, spot, known) or _only_other(scene, own, spot, known)


def _is_same_again(scene: Scene, spot: Spot) -> bool:
    """« de même source »: no article, and yet the one before."""
    tree = scene.trees[spot[0]]
    said = any(tree.tokens[c].lemma in scene.words.same for c in tree.children[spot[1]])
    return said and scene.token(spot).lemma in scene.words.unnamed


def _is_somebodys(scene: Scene, spot: Spot) -> bool:
    """« son porte-parole »: somebody of another, whom the text names only so."""
    tree = scene.trees[spot[0]]
    owned = (tree.tokens[c] for c in tree.children[spot[1]] if base(tree.tokens[c].deprel) == "det")
    return any(token.text.lower() in scene.words.pronouns for token in owned)


def _the_same(scene: Scene, spot: Spot, own: Source, known: Memory) -> Earlier | None:
    """« le même organisme »: the source of its kind that was heard last."""
    tree = scene.trees[spot[0]]
    said = any(c < spot[1] and tree.tokens[c].lemma in scene.words.same for c in tree.children[spot[1]])
    if not said or not is_definite(tree, spot[1]):
        return None
    heard = list(near(known, spot, BACK))
    plain = scene.token(spot).lemma in scene.words.unnamed  # « la même source »: a paper is one too
    alike = [k for k in heard if k.source.kind == own.kind or (plain and k.source.kind == "document")]
    return (alike[-1].source, "the same again") if alike else None


def _same_noun(scene: Scene, spot: Spot, known: Memory) -> Earlier | None:
    """An earlier source with the same noun: as its head, or else in its description."""
    noun, words = noun_of(scene, spot), description(scene, spot)
    single = [k for k in known.by_noun.get(noun, ()) if not is_several(scene, k.spot)]
    single = [k for k in single if not is_other_body(scene, spot, k.spot)]
    single = [k for k in single if not is_elsewhere(scene, scene.token(k.spot).span.start, spot)]
    same = last_before([k for k in single if words <= description(scene, k.spot)], spot)
    if same is None and len(words) == 1:
        held = [
            k
            for k in known.by_word.get(noun[0], ())
            if (noun_of(scene, k.spot)[0] != noun[0] and not _is_of_other(scene, noun[0], k))
            or _is_same(noun, scene, k)
        ]
        held = [k for k in held if not is_other_body(scene, spot, k.spot)]
        held = [k for k in held if not is_elsewhere(scene, scene.token(k.spot).span.start, spot)]
        same = last_before([k for k in held if not is_several(scene, k.spot)], spot)
    return None if same is None else (same.source, "same noun as an earlier source")


def _is_of_other(scene: Scene, noun: str, known: Known) -> bool:
    """« la présidence » after « un conseiller de la présidence »: what somebody is of does not stand for them.

    Nor does it stand for the author of a paper: « les chiffres du porte-parole de la police ».
    """
    if known.source.kind not in {"person", "group", "document"}:
        return False
    tree = scene.trees[known.spot[0]]
    below = subtree(tree, known.spot[1], ("acl", "advcl", "conj", "parataxis"))
    own = next((i for i in below if tree.tokens[i].lemma.lower() == noun), known.spot[1])
    phrase = None if known.source.span is None else " ".join(known.source.span.of(scene.doc.text).split())
    if known.source.kind == "document" and own == known.spot[1] and known.source.name == phrase:
        return tree.tokens[own].lemma.lower() != noun  # « la police » after « des images saisies par la police »
    if known.source.kind == "document" and tree.tokens[own].head == known.spot[1]:
        return False  # « le communiqué de la police »
    return case_of(tree, own) in scene.clauses.of and own != known.spot[1]


def _is_same(noun: Noun, scene: Scene, known: Known) -> bool:
    """Not « les syndicats » after « leur syndicat »."""
    return None in {noun[1], noun_of(scene, known.spot)[1]} or noun == noun_of(scene, known.spot)


def _as_described(scene: Scene, spot: Spot, known: Memory) -> Earlier | None:
    """« l'officier de police » after « un officier de police »: an earlier source with all of its words."""
    words = description(scene, spot)
    alike = [k for k in known.by_noun.get(noun_of(scene, spot), ()) if words <= description(scene, k.spot)]
    found = last_before(alike, spot)
    return None if found is None else (found.source, "same words as an earlier source")


def _called(scene: Scene, people: People, spot: Spot) -> Earlier | None:
    """« le ministre », « le chef du gouvernement »: the one person with that title, or with one it stands for."""
    if feature(scene.token(spot), "Number") == "Plur":
        return None
    noun, words = scene.token(spot).lemma.lower(), description(scene, spot)
    here = scene.token(spot).span.start
    entity = people.called(noun, words, here)
    if entity is not None and is_elsewhere(scene, people.first[entity], spot):
        return None
    if entity is not None and _is_somebodys(scene, spot) and people.first[entity] > here:
        return None  # « a dit son porte-parole », before that of another body is named
    if entity is not None:
        return Source(None, entity, "person", False), "the only person called so"
    found = {who for title in _titles_for(scene, noun, words) if (who := people.called(*title, here)) is not None}
    if len(found) != 1:
        return None
    return Source(None, found.pop(), "person", False), "the only person with such a title"


def _titles_for(scene: Scene, noun: str, words: frozenset[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """The titles that a description may stand for, with the words that it adds."""
    for said, titles in scene.words.stands_for.get(noun, ()):
        if said <= words:
            yield from ((title[0], (words - said) | frozenset(title)) for title in titles)


def _as_titled(scene: Scene, spot: Spot, known: Memory) -> Earlier | None:
    """« le diplomate » after « l'ambassadeur »: the only source just before with a title that it may stand for."""
    noun, words = scene.token(spot).lemma.lower(), description(scene, spot)
    titles = {title[0] for title in _titles_for(scene, noun, words)}
    spoke = [k for k in near(known, spot, BACK) if scene.token(k.spot).lemma.lower() in titles]
    if len({k.source.name for k in spoke}) != 1:
        return None
    return spoke[-1].source, "the only source before with such a title"


def _by_calling(scene: Scene, people: People, spot: Spot) -> Earlier | None:
    """« l'attaquant », « l'ancien ministre »: the only person without office named in the nearest sentence before."""
    token = scene.token(spot)
    if feature(token, "Number") == "Plur" or not is_definite(scene.trees[spot[0]], spot[1]):
        return None
    words = description(scene, spot)
    if token.lemma.lower() not in scene.words.callings and not words & scene.words.former:
        return None
    here = token.span.start
    for sentence in range(spot[0], max(-1, spot[0] - BACK - 1), -1):
        named = [n for n in scene.persons.inside(scene.doc.sentences[sentence].span) if n.span.end <= here]
        if named:
            entities = {n.entity or n.span.of(scene.doc.text) for n in named}
            found = [e for e in entities if not people.holds_office(e, scene.words.titles)]
            fits = len(entities) == 1 == len(found) and people.agrees(found[0], feature(token, "Gender"))
            fits = fits and not (token.lemma.lower() in scene.words.media and people.has_role(found[0]))
            if not fits or _is_another(scene, people, spot, sentence, found[0]):
                return None
            return Source(None, found[0], "person", False), "the only person just named"
    return None


def _is_another(scene: Scene, people: People, spot: Spot, since: int, entity: str) -> bool:
    """« X a été tué par un policier. Le policier … »: the text told of one that is not the person just named."""
    noun = scene.token(spot).lemma.lower()
    if any(who == entity for _words, who in people.titles.get(noun, ())):
        return False
    return any(since <= other[0] and other < spot and is_indefinite(scene, other) for other in scene.nouns()[noun])


def _heard_last(scene: Scene, people: People, own: Source, spot: Spot, known: Memory) -> Earlier | None:
    """« le responsable » after « Anna Berg, cheffe de la police, a reconnu que P »: the person of office heard last."""
    last = next(reversed(tuple(near(known, spot, BACK))), None)
    if last is None or last.source.name is None or last.source.anonymous or own.kind != "person":
        return None
    open_to_all = scene.token(spot).lemma.lower() in scene.words.pointing - scene.words.unnamed
    fits = open_to_all and last.source.kind == "person" and people.has_role(last.source.name)
    fits = fits and people.agrees(last.source.name, feature(scene.token(spot), "Gender"))
    return (last.source, "the person of office heard last") if fits else None


def _only_other(scene: Scene, own: Source, spot: Spot, known: Memory) -> Earlier | None:
    """« l'interlocuteur »: the only anonymous source of its kind so far; « les analystes » are any of them."""
    shown = _is_shown(scene, spot)
    if feature(scene.token(spot), "Number") == "Plur" and not shown:
        return None
    lasts = (last_before(named, spot) for named in known.unnamed.get(own.kind, {}).values())
    first_two = list(islice((last for last in lasts if last is not None), 2))
    fits = len(first_two) == 1 and (shown or _may_be(scene, spot, first_two[0].spot))
    return (first_two[0].source, "the only unnamed source before") if fits else None


def _is_shown(scene: Scene, spot: Spot) -> bool:
    """« ces chercheurs »: a demonstrative points back, whatever the noun."""
    tree = scene.trees[spot[0]]
    own = (tree.tokens[c] for c in tree.children[spot[1]] if base(tree.tokens[c].deprel) == "det")
    return any(feature(token, "PronType") == "Dem" for token in own)


def _may_be(scene: Scene, spot: Spot, other: Spot) -> bool:
    """True for a noun that tells nothing of whom it stands for, or that is another word for the one before."""
    pair, words = {scene.token(s).lemma.lower() for s in (spot, other)}, scene.words
    plain = scene.token(spot).lemma.lower() in words.pointing
    return plain or len(pair) == 1 or any(pair <= set(group.split()) for group in words.alike)


def _who_told(scene: Scene, spot: Spot, own: Source, known: Memory) -> Earlier | None:
    """« l'interlocuteur de l'agence »: the only anonymous source, told of by whom it told."""
    tree, words = scene.trees[spot[0]], scene.words
    told = (tree.tokens[c].lemma.lower() for c in tree.children[spot[1]] if base(tree.tokens[c].deprel) == "nmod")
    lemma = scene.token(spot).lemma.lower()
    who = own.kind == "person" and lemma in words.back & (words.anonymous | words.unnamed)
    if not who or not any(noun in words.media for noun in told):
        return None
    return _only_other(scene, own, spot, known)


def _told(scene: Scene, draft: Draft, known: Memory) -> Earlier | None:
    """« l'interlocuteur de X »: the last earlier source that spoke to the outlet named in the phrase."""
    assert draft.speaker is not None
    phrase = draft.speaker.span.of(scene.doc.text)
    lasts = (last_before(told, draft.speaker.spot) for outlet, told in known.by_relay.items() if outlet in phrase)
    found: list[Known] = [last for last in lasts if last is not None]
    if not found:
        return None
    return max(found, key=lambda k: k.order).source, "the source that spoke to the outlet in the phrase"
