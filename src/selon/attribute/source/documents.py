"""Whose document a text goes on about: « X a publié un rapport. Le document précise que P », « selon son récit »."""

from __future__ import annotations

from dataclasses import replace

from selon.attribute.mention.mentions import mention
from selon.attribute.mention.phrases import can_speak
from selon.attribute.scene import Scene, Spot
from selon.attribute.source.anonymity import is_anonymous, is_indefinite
from selon.attribute.source.naming import COMPLEMENTS, describe
from selon.attribute.speaker.speakers import source_of
from selon.model import Source
from selon.tree import base, case_of, feature, is_definite, is_genitive

BACK = 3  # sentences that such a noun reaches back
RULE = "who wrote the document named before"


def possessive_of(scene: Scene, spot: Spot) -> Spot | None:
    """« son récit », « leurs dires »: the possessive of a document, which stands for who made it."""
    tree, words = scene.trees[spot[0]], scene.words
    if tree.tokens[spot[1]].lemma.lower() not in words.documents - words.unnamed:
        return None  # « ses sources » are not Y
    own = (c for c in tree.children[spot[1]] if base(tree.tokens[c].deprel) == "det")
    return next(((spot[0], c) for c in own if tree.tokens[c].text.lower() in scene.words.pronouns), None)


def document_before(scene: Scene, spot: Spot) -> tuple[Source, str] | None:
    """What a short definite noun for a document stands for: the one told of last, or its author.

    None when there is none in the sentences before, or more than one in the nearest of them.
    """
    lemma, words = scene.token(spot).lemma.lower(), scene.words
    if lemma not in words.texts | words.writings or not is_definite(scene.trees[spot[0]], spot[1]):
        return None
    for sentence in range(spot[0], max(-1, spot[0] - BACK - 1), -1):
        told = [(sentence, i) for i, t in enumerate(scene.trees[sentence].tokens) if (sentence, i) < spot]
        told = [s for s in told if _may_be_called(scene, s, lemma) and _is_told_of(scene, s)]
        if told:
            return _of(scene, told[0]) if len(told) == 1 else None
    return None


def _may_be_called(scene: Scene, other: Spot, lemma: str) -> bool:
    token, words = scene.token(other), scene.words
    if token.upos != "NOUN" or feature(token, "Number") == "Plur":
        return False
    same = token.lemma.lower() == lemma
    return same or (lemma in words.writings and token.lemma.lower() in words.texts)


def _is_told_of(scene: Scene, other: Spot) -> bool:
    """True for one that the text brings in, with what it is about or whose it is: no mere mention of it again."""
    tree = scene.trees[other[0]]
    complemented = any(base(tree.tokens[c].deprel) in COMPLEMENTS for c in tree.children[other[1]])
    somebodys = any(is_genitive(tree, c) and can_speak(scene, (other[0], c)) for c in tree.children[other[1]])
    counted = scene.token(other).lemma in scene.clauses.tallies and is_definite(tree, other[1])
    complemented = complemented and (somebodys or not counted)  # « Le bilan de l'attaque est lourd »: no paper
    own = (tree.tokens[c].text.lower() for c in tree.children[other[1]] if base(tree.tokens[c].deprel) == "det")
    return complemented or is_indefinite(scene, other) or any(text in scene.words.pronouns for text in own)


def _of(scene: Scene, other: Spot) -> tuple[Source, str]:
    """The author of a document, by its phrase, its publisher or who speaks in it; else what it is called itself."""
    own, _rule = describe(scene, other, mention(scene, *other))
    words = None if own.span is None else " ".join(own.span.of(scene.doc.text).split())
    writer = (_publisher(scene, other) or _speaker(scene, other)) if own.name == words else None
    if writer is None:
        anonymous, _why = is_anonymous(scene, other, own)
        return replace(own, anonymous=anonymous), RULE
    author, _rule = describe(scene, writer, mention(scene, *writer))
    anonymous, _why = is_anonymous(scene, writer, author)
    return Source(None, author.name, "document", anonymous), RULE


def _publisher(scene: Scene, other: Spot) -> Spot | None:
    """« X a publié un rapport »: the subject of the verb that gives it to the public."""
    tree, token = scene.trees[other[0]], scene.token(other)
    verb = token.head
    if token.deprel != "obj" or tree.tokens[verb].lemma not in scene.words.publishing | scene.clauses.support:
        return None
    own = (c for c in tree.children[verb] if base(tree.tokens[c].deprel) == "nsubj" and c < verb)
    return next(((other[0], c) for c in own if tree.tokens[c].upos != "PRON" and can_speak(scene, (other[0], c))), None)


def _speaker(scene: Scene, other: Spot) -> Spot | None:
    """« Dans un communiqué, X affirme P », « a affirmé X dans un communiqué »: the one who speaks in its sentence."""
    tree = scene.trees[other[0]]
    if case_of(tree, other[1]) not in scene.words.inside:
        return None
    sources = (source_of(scene, c) for c in scene.cues_of(other[0]) if c.frame.upos == "VERB")
    speaking = {s.spot for s in sources if s is not None and can_speak(scene, s.spot)}
    single = speaking.pop() if len(speaking) == 1 else None
    return single if single is not None and scene.token(single).upos in {"NOUN", "PROPN"} else None
