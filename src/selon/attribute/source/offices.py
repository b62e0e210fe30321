"""What a person who speaks is, where the text tells: the office, and the body or country on whose behalf.

« Anna Berg, porte-parole de l'Union des pêcheurs »: the role is « porte-parole de l'Union des pêcheurs », the party
« Union des pêcheurs ». Where they name none, the party is what stands in brackets or behind « de » at the name. Both
are words of the text, never more than it says.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from selon.attribute.mention.mentions import whole_names
from selon.attribute.scene import Scene, Spot
from selon.attribute.source.affiliation import affiliation
from selon.attribute.source.people import is_for_people, nouns_beside
from selon.model import BODIES, Name, Source, Span
from selon.tree import Tree, base, case_of, contiguous, extent, is_contracted, subtree

APART = ("acl", "acl:relcl", "advcl", "appos", "conj", "parataxis", "nummod", "cop", "nsubj", "obl", "mark")
UNOPENING = frozenset({"DET", "ADP", "PUNCT", "CCONJ", "NUM", "ADV"})

Role = tuple[Span, Spot]  # its words, and the noun that heads them


def with_office(scene: Scene, source: Source, spot: Spot) -> Source:
    """A person with the role and party that the text gives: at the words that speak, else where it first gives one.

    ``spot`` is the head of those words. Bodies, documents and groups have none.
    """
    if source.kind != "person":
        return source
    own = _role(scene, spot, source.name) if spot not in scene.named and _tells(scene, spot) else None
    told = [*([own] if own else ()), *_roles_of(scene, source.name)]
    rated = [(_rank(source, role, party := _party(scene, role, source.name)), role, party) for role in told]
    if not rated:
        return replace(source, party=affiliation(scene, source.name))
    _best, (role, noun), party = min(rated, key=lambda one: one[0])
    return replace(source, role=role, party=party or affiliation(scene, source.name, scene.token(noun).span))


def _rank(source: Source, role: Role, party: Span | None) -> tuple[bool, bool]:
    """Roles at the words that speak come first, then those with a party; of equals the first in the text."""
    return source.span is None or not source.span.holds(role[0]), party is None


def _roles_of(scene: Scene, name: str | None) -> tuple[Role, ...]:
    """The roles that a text gives a person by name, in its order, looked up once."""
    if name is None:
        return ()
    if name not in scene.roles:
        scene.roles[name] = tuple(_roles(scene, name))
    return scene.roles[name]


def _roles(scene: Scene, name: str) -> Iterator[Role]:
    for person in scene.persons.items:
        if _is_called(scene, person, name):
            spots = scene.spots_in(person.span)
            for spot in dict.fromkeys(nouns_beside(scene, spots) if spots else ()):
                if _tells(scene, spot):
                    yield _role(scene, spot, name)


def _is_called(scene: Scene, person: Name | None, name: str | None) -> bool:
    return person is not None and name is not None and name in (person.entity, person.span.of(scene.doc.text))


def _tells(scene: Scene, spot: Spot) -> bool:
    lemma = scene.token(spot).lemma.lower()
    return lemma not in scene.words.roleless and is_for_people(scene, spot)


def _role(scene: Scene, spot: Spot, name: str | None) -> Role:
    """The phrase of a noun without its article and without the name of the person."""
    tree = scene.trees[spot[0]]
    below = subtree(tree, spot[1], APART)
    own = (i for i in below if not _is_called(scene, scene.named.get((spot[0], i)), name))
    kept = list(contiguous(list(own), spot[1]))
    while kept[0] < spot[1] and tree.tokens[kept[0]].upos in UNOPENING:
        kept.pop(0)
    while kept[-1] > spot[1] and _trails(tree, spot[1], kept[-1]):
        kept.pop()
    return whole_names(scene, spot[0], extent(tree, kept)), spot


def _trails(tree: Tree, head: int, last: int) -> bool:
    """True for what ends no phrase, and for « présent » in « photographe de l'agence présent »."""
    token = tree.tokens[last]
    return token.upos in UNOPENING or (token.upos == "ADJ" and token.head == head and last > head + 2)


def _party(scene: Scene, role: Role, person: str | None) -> Span | None:
    """The first body named or described behind the noun, else the country of it."""
    span, spot = role
    tree = scene.trees[spot[0]]
    skipped = 1 if scene.token(spot).lemma.lower() in scene.words.portfolios else 0
    for at in _complements(tree, spot[1], span)[skipped:]:
        name = scene.named.get((spot[0], at))
        if name is not None and name.kind in BODIES:
            return name.span if span.holds(name.span) else None
        if tree.tokens[at].lemma.lower() in scene.words.organisations | scene.words.groups and _has_article(tree, at):
            body = _role(scene, (spot[0], at), person)[0]
            return None if body.of(scene.doc.text).lower() in scene.words.kinds else body
    return next(_countries(scene, tree, spot, span), None)


def _has_article(tree: Tree, at: int) -> bool:
    """False for « chef de police », « secrétaire d'État »: a kind of office, no body."""
    below = [tree.tokens[c] for c in tree.children[at]]
    return any(base(t.deprel) == "det" or is_contracted(t) for t in below)


def _complements(tree: Tree, head: int, span: Span) -> list[int]:
    """The nouns that a noun rules over with a preposition, and those over which they rule, in text order."""
    inside = [i for i in subtree(tree, head, APART) if i > head and span.holds(tree.tokens[i].span)]
    return [i for i in inside if base(tree.tokens[i].deprel) == "nmod" and case_of(tree, i) is not None]


def _countries(scene: Scene, tree: Tree, spot: Spot, span: Span) -> Iterator[Span]:
    """« le président malien », « du Mali »: an adjective of a country, or its name."""
    for i in subtree(tree, spot[1], APART):
        token = tree.tokens[i]
        if i == spot[1] or not span.holds(token.span):
            continue
        if token.span.start in scene.countries:
            name = scene.named.get((spot[0], i))
            yield token.span if name is None else name.span
        elif token.upos == "ADJ" and token.head == spot[1] and token.lemma.lower() in scene.words.demonyms:
            yield token.span
