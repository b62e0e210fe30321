"""The people of a document: what the text calls them and whether it speaks of them as he or she."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from selon.attribute.scene import Scene, Spot
from selon.model import Span, Token
from selon.tree import Tree, base, case_of, feature, is_denied, is_past_participle, subtree

CONTENTFUL = frozenset({"NOUN", "PROPN", "ADJ", "X"})
SEAT = 7  # tokens before a name in which the noun stands that it belongs to
REACH = 6  # tokens in an apposition before its noun is found


Title = tuple[frozenset[str], str]  # the words of a description, and whom it names


@dataclass(frozen=True, slots=True)
class People:
    """Titles of the named persons of a document by noun, and their gender where the words around them show it."""

    titles: Mapping[str, frozenset[Title]]
    genders: dict[str, str]
    titled: frozenset[str]  # those who are men by a title alone: « le ministre Anna Berg »
    first: dict[str, int]  # where each is first named

    def called(self, noun: str, words: frozenset[str], before: int) -> str | None:
        """The one person whom the text calls by a noun and those words, of those named before an offset if any is.

        None when there are two, or none.
        """
        fitting = {entity for told, entity in self.titles.get(noun, ()) if words <= told}
        known = {entity for entity in fitting if self.first[entity] < before} or fitting
        return known.pop() if len(known) == 1 else None

    def holds_office(self, entity: str, offices: frozenset[str]) -> bool:
        """True when the text gives a person one of some titles."""
        return any(noun in offices and any(who == entity for _words, who in told) for noun, told in self.titles.items())

    def has_role(self, entity: str) -> bool:
        """True when the text tells what a person is."""
        return any(who == entity for told in self.titles.values() for _words, who in told)

    def agrees(self, entity: str, gender: str | None) -> bool:
        """False for a person of whom the text speaks in the other gender."""
        known = self.genders.get(entity)
        return gender is None or known is None or known == gender


def find_people(scene: Scene) -> People:
    """All that the text says of its named persons in titles, appositions and agreeing participles."""
    titles: dict[str, set[Title]] = {}
    votes: dict[str, Counter[str]] = {}
    first: dict[str, int] = {}
    otherwise: set[str] = set()
    for name in scene.persons.items:
        entity = name.entity or name.span.of(scene.doc.text)
        first.setdefault(entity, name.span.start)
        spots = scene.spots_in(name.span)
        if not spots:
            continue
        for spot in nouns_beside(scene, spots):
            noun = scene.token(spot).lemma.lower()
            titles.setdefault(noun, set()).add((description(scene, spot), entity))
        vote = votes.setdefault(entity, Counter())
        for gender, weight, by_title in _genders(scene, spots):
            vote[gender] += weight
            otherwise |= set() if by_title else {entity}
    genders = {entity: told for entity, vote in votes.items() if (told := _decided(vote)) is not None}
    titled = frozenset(entity for entity, told in genders.items() if told == "Masc" and entity not in otherwise)
    return People({noun: frozenset(told) for noun, told in titles.items()}, genders, titled, first)


def description(scene: Scene, spot: Spot, within: Span | None = None) -> frozenset[str]:
    """The content words of the phrase of a noun, the noun itself included; countries by their codes.

    With ``within`` only words of a span: a parser may hang more on a noun than its phrase has.
    """
    tree = scene.trees[spot[0]]
    if spot not in scene.described:
        below = subtree(tree, spot[1], ("acl:relcl", "advcl", "appos", "conj", "parataxis"))
        words = (_word(scene, tree.tokens[i]) for i in below if tree.tokens[i].upos in CONTENTFUL)
        scene.described[spot] = frozenset(words)
    found = scene.described[spot]
    return found if within is None else found & {_word(scene, t) for t in tree.tokens if within.holds(t.span)}


def _word(scene: Scene, token: Token) -> str:
    """The lemma, or the code of a country, so that « malien » and « du Mali » say the same."""
    lemma = token.lemma.lower()
    codes = scene.words.demonyms.get(lemma, ())
    return codes[0] if len(codes) == 1 else scene.countries.get(token.span.start, lemma)


def nouns_beside(scene: Scene, spots: list[Spot]) -> Iterator[Spot]:
    """The noun that a name stands beside (« le général X »), and one in apposition behind it (« X, général »)."""
    sentence = spots[0][0]
    tree = scene.trees[sentence]
    heads = [s[1] for s in spots if tree.tokens[s[1]].head not in {t[1] for t in spots}]
    for at in heads[:1]:
        above = _noun_above(tree, at)
        if above is not None and is_for_people(scene, (sentence, above)):
            yield sentence, above
    predicate = _predicate_of(tree, heads[0]) if heads else None
    if predicate is not None and is_for_people(scene, (sentence, predicate)):
        yield sentence, predicate
    holder = seat_holder(scene, spots[0])
    if holder is not None:
        yield sentence, holder
    for opening in _openings(tree, spots[-1][1] + 1):
        noun = _noun_after(tree, opening)
        if noun is not None and is_for_people(scene, (sentence, noun)) and case_of(tree, noun) is None:
            yield sentence, noun
            return


def _predicate_of(tree: Tree, name: int) -> int | None:
    """« X est maire », « X a été élu maire », « Y nomme X ministre »: the noun that a clause says somebody is."""
    token, verb = tree.tokens[name], tree.tokens[name].head
    own = {base(tree.tokens[c].deprel): c for c in tree.children[verb]}
    if is_denied(tree, verb) or base(token.deprel) not in {"nsubj", "obj"} or ("obj" in own and own["obj"] != name):
        return None
    said = verb if "cop" in own else own.get("xcomp", verb)
    return said if said != name and tree.tokens[said].upos == "NOUN" and case_of(tree, said) is None else None


def _openings(tree: Tree, end: int) -> Iterator[int]:
    """The marks behind a name that open an apposition: at once, or behind a bracket or an age."""
    if end + 1 >= len(tree.tokens) or tree.tokens[end].text not in {",", "("}:
        return
    yield end
    aside = tree.tokens[end].text == "(" or tree.tokens[end + 1].upos == "NUM"
    ahead = range(end + 1, min(end + REACH, len(tree.tokens)))
    closing = next((i for i in ahead if tree.tokens[i].text in {")", ","}), None)
    if aside and closing is not None:
        closing += tree.tokens[closing].text == ")"
        if closing + 1 < len(tree.tokens) and tree.tokens[closing].text == ",":
            yield closing


def _noun_after(tree: Tree, opening: int) -> int | None:
    """The first noun behind a mark, before any clause."""
    for i in range(opening + 1, min(opening + REACH, len(tree.tokens))):
        if tree.tokens[i].upos == "NOUN":
            return i
        if _ends_apposition(tree.tokens[i]):
            return None
    return None


def _ends_apposition(token: Token) -> bool:
    """True for what begins a clause: « X, a-t-il dit » tells no title of X."""
    return token.upos in {"AUX", "SCONJ", "PUNCT"} or "VerbForm=Fin" in token.feats or "PronType=Rel" in token.feats


def seat_holder(scene: Scene, spot: Spot) -> int | None:
    """« le maire de Gao Issa Touré »: the noun for one person whose seat, or service, stands right before a name."""
    sentence, i = spot
    tree = scene.trees[sentence]
    for at in range(i - 1, max(-1, i - SEAT), -1):
        token = tree.tokens[at]
        if token.upos == "NOUN" and is_for_people(scene, (sentence, at)):
            one = feature(token, "Number") != "Plur" and at + 1 < i
            return at if one and tree.tokens[at + 1].lemma in scene.clauses.of and at + 2 < i else None
        person = scene.named.get((sentence, at))
        if token.upos not in CONTENTFUL | {"ADP", "DET"} or (person is not None and person.kind == "person"):
            return None
    return None


def _noun_above(tree: Tree, at: int) -> int | None:
    """Up from a name to the noun that it names, over other names and participles; never over a preposition."""
    for _ in range(4):
        token = tree.tokens[at]
        if case_of(tree, at) is not None or base(token.deprel) not in {"flat", "appos", "nmod", "dep", "amod", "conj"}:
            return None
        at = token.head
        if tree.tokens[at].upos == "NOUN":
            return at
    return None


def is_for_people(scene: Scene, spot: Spot) -> bool:
    """True for a noun that tells what somebody is, a part of a compound too: « vice-président »."""
    lemma = scene.token(spot).lemma.lower()
    return any(part in scene.words.persons for part in {lemma, *lemma.split("-")})


def _genders(scene: Scene, spots: list[Spot]) -> Iterator[tuple[str, int, bool]]:
    """Signs of gender: the tagger's for a first name, the noun beside, a predicate that agrees; which are titles."""
    sentence, first = spots[0]
    tree = scene.trees[sentence]
    if len(spots) > 1 and (gender := feature(tree.tokens[first], "Gender")):
        yield gender, 1, False
    for beside in nouns_beside(scene, spots):
        if gender := _shown(scene, beside):
            yield gender, 2, True
    for _sentence, i in spots:
        verb = tree.tokens[tree.tokens[i].head]
        if _agrees(tree, i) and (gender := feature(verb, "Gender")):
            yield gender, 2, False


def _shown(scene: Scene, spot: Spot) -> str | None:
    """The gender of a title: a man's is a woman's too (« Anna Berg, porte-parole »), unless its article shows it."""
    gender = feature(scene.token(spot), "Gender")
    tree = scene.trees[spot[0]]
    articles = [tree.tokens[c] for c in tree.children[spot[1]] if base(tree.tokens[c].deprel) == "det"]
    if gender == "Masc" and scene.token(spot).lemma.lower() in scene.words.epicene:
        return None
    told = gender == "Fem" or any(a.text[-1:].isalpha() and feature(a, "Gender") == gender for a in articles)
    return gender if told else None


def _agrees(tree: Tree, index: int) -> bool:
    """True for the subject of an adjective or participle with « être »."""
    token = tree.tokens[index]
    verb = tree.tokens[token.head]
    linked = any(base(tree.tokens[c].deprel) == "cop" for c in tree.children[token.head])
    passive = token.deprel == "nsubj:pass" or (linked and base(token.deprel) == "nsubj")
    return passive and (verb.upos == "ADJ" or is_past_participle(verb))


def _decided(votes: Counter[str]) -> str | None:
    """The gender with more votes; None when there are none or as many for both."""
    ranked = votes.most_common(2)
    if not ranked or (len(ranked) == 2 and ranked[0][1] == ranked[1][1]):
        return None
    return ranked[0][0]
