"""Names of outlets that no list has: what only the press is called, and what the text itself calls an outlet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selon.attribute.scene import Scene
from selon.model import Span, Token
from selon.tree import Tree, base

KIND = 4  # tokens from « le quotidien » to its name, with what tells of it between
SMALL = 2  # tokens that join two parts of a name: « La Lettre | de la | Vallée »
APOSTROPHES = "'’"


def is_masthead(scene: Scene, words: Sequence[str]) -> bool:
    """« Radio Kivu », « Kalima FM », or a name that the text gives to an outlet elsewhere."""
    if " ".join(words) in _called(scene):
        return True
    plain = len(words) > 1 and words[-1][-1:].isalnum()
    if not plain or not all(word[:1].isupper() or word[:1].isdigit() for word in words):
        return False
    return words[0] in scene.words.airing or (
        words[-1] in scene.words.printing and words[0] not in scene.words.articles
    )


def title_after(scene: Scene, tree: Tree, at: int) -> Span | None:
    """« dans | L'Écho du Nord »: a name that begins with a capital article, behind a preposition."""
    led = 0 <= at < len(tree.tokens) and tree.tokens[at].lemma in scene.words.titling
    return title_at(scene, tree, at + 1) if led else None


def title_at(scene: Scene, tree: Tree, at: int) -> Span | None:
    """The name that begins with a capital article inside a sentence; None for that of a place or a person."""
    if not 0 < at < len(tree.tokens) - 1:
        return None
    article, first = tree.tokens[at], tree.tokens[at + 1]
    if article.text.rstrip(APOSTROPHES) not in scene.words.articles or not first.text[:1].isupper():
        return None
    span = Span(article.span.start, tree.tokens[_end_of_name(scene, tree.tokens, at + 1)].span.end)
    places = [place for place in scene.doc.places if place.span.meets(span)]
    elided = article.text[-1:] in APOSTROPHES  # hardly ever of a place
    placed = any(place.place is not None for place in places) or (bool(places) and not elided)
    return None if placed or any(True for _ in scene.persons.meeting(span)) else span


def _called(scene: Scene) -> frozenset[str]:
    """The names that stand behind a noun for an outlet: « le quotidien burundais L'Éclair »."""
    if "" not in scene.press:
        found = (span.of(scene.doc.text) for tree in scene.trees for span in _behind_kinds(scene, tree))
        scene.press[""] = frozenset(" ".join(name.split()) for name in found)
    return scene.press[""]


def _behind_kinds(scene: Scene, tree: Tree) -> Iterator[Span]:
    for i, token in enumerate(tree.tokens):
        if token.upos != "NOUN" or not token.text.islower() or token.lemma not in scene.words.titled:
            continue
        first = next((j for j in range(i + 1, min(i + KIND, len(tree.tokens))) if _is_capital(tree.tokens[j])), None)
        if first is None or any(not _tells_kind(scene, tree, i, j) for j in range(i + 1, first)):
            continue
        span = Span(tree.tokens[first].span.start, tree.tokens[_end_of_name(scene, tree.tokens, first)].span.end)
        if not scene.names_place(span):
            yield span


def _tells_kind(scene: Scene, tree: Tree, noun: int, i: int) -> bool:
    """« le site | d'information | X », « l'agence | en ligne | X », « le quotidien | local | X »."""
    token = tree.tokens[i]
    quality = token.upos == "ADJ" and base(token.deprel) == "amod" and token.head == noun
    return quality or token.lemma in scene.words.online | scene.clauses.of | scene.clauses.state


def _is_capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.upos != "PUNCT"


def _end_of_name(scene: Scene, tokens: Sequence[Token], first: int) -> int:
    """The last token of a name that begins at one: words with a capital, small ones between two of them."""
    end, i = first, first + 1
    while i < len(tokens) and i - end <= SMALL + 1:
        if _is_capital(tokens[i]):
            end = i
        elif tokens[i].lemma not in scene.clauses.of | scene.clauses.article:
            break
        i += 1
    return end
