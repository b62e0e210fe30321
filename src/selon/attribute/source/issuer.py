"""Who is « nous » in a text that somebody has issued: a communiqué, an open letter, « Nous, habitants de X, … »."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from selon.attribute.mention.mentions import mention
from selon.attribute.mention.phrases import can_speak, is_speaking_noun
from selon.attribute.scene import Scene, Spot
from selon.attribute.source.anonymity import is_anonymous
from selon.attribute.source.naming import describe
from selon.model import Source, Span
from selon.tree import base, case_of, is_we

OPENING = 3  # sentences in which a text says what it is and whose
REACH = 8  # tokens from « nous » to the noun that says who
ISSUING = frozenset({"organisation", "group"})  # kinds of a source that may issue a text
NAMES = frozenset({"NOUN", "PROPN"})


def find_issuer(scene: Scene) -> Source | None:
    """Who speaks as « nous » outside of quotations, None where the text does not say that somebody issued it."""
    told, line = next(_beside_us(scene), None), None
    if told is None and (issued := _issued(scene)) is not None:
        told = _owner(scene, issued)
        if told is None and (line := _signed(scene, issued[0])) is not None:
            told = line[0]
        told = told or _first_body(scene, issued[0])
    if told is None:
        return None
    source, _rule = describe(scene, told, mention(scene, *told) if line is None else line[1])
    anonymous, _why = is_anonymous(scene, told, source)
    return replace(source, anonymous=anonymous)


def is_us(scene: Scene, spot: Spot) -> bool:
    """True at « nous » as a subject outside of quotations."""
    token = scene.token(spot)
    return (
        is_we(token) and base(token.deprel) in {"nsubj", "root", "dislocated"} and not scene.outer.meeting(token.span)
    )


def is_ours(scene: Scene, spot: Spot) -> bool:
    """True for « notre mouvement » outside of quotations: a noun for a body of one's own."""
    tree, token = scene.trees[spot[0]], scene.token(spot)
    known = token.lemma.lower() in scene.words.kinds | scene.words.bodies | scene.words.boards
    owned = any(tree.tokens[c].text.lower() in scene.words.ours for c in tree.children[spot[1]])
    return known and owned and not scene.outer.meeting(token.span)


def _beside_us(scene: Scene) -> Iterator[Spot]:
    """« Nous, (soussignés,) habitants de X, dénonçons P »: the noun behind the pronoun and a comma."""
    for s, tree in enumerate(scene.trees):
        for i in range(len(tree.tokens) - 2):
            if tree.tokens[i + 1].text != "," or not is_us(scene, (s, i)):
                continue
            ahead = range(i + 2, min(i + REACH, len(tree.tokens)))
            noun = next((j for j in ahead if tree.tokens[j].upos in NAMES), None)
            verb = next((j for j in ahead if "VerbForm=Fin" in tree.tokens[j].feats), len(tree.tokens))
            if noun is not None and noun < verb and can_speak(scene, (s, noun)):
                yield s, noun


def _issued(scene: Scene) -> Spot | None:
    """The noun for a text that is issued, where a text opens: « COMMUNIQUÉ DE PRESSE », « Lettre ouverte à X »."""
    for s, tree in enumerate(scene.trees[:OPENING]):
        if any("VerbForm=Fin" in token.feats for token in tree.tokens):
            continue
        for i, token in enumerate(tree.tokens):
            if token.text.lower() in scene.words.issued:
                return s, i
    return None


def _owner(scene: Scene, issued: Spot) -> Spot | None:
    """« Communiqué du Front du Nord »: whose it is."""
    tree = scene.trees[issued[0]]
    for i in range(issued[1] + 1, len(tree.tokens)):
        led = tree.tokens[i].upos in NAMES and case_of(tree, i) in scene.clauses.of
        spot = (issued[0], i)
        if led and (spot in scene.named or is_speaking_noun(scene, tree.tokens[i].lemma.lower())):
            name = scene.named.get(spot)
            if tree.tokens[i].lemma.lower() not in scene.words.audience and (name is None or name.kind != "place"):
                return spot
    return None


def _signed(scene: Scene, issued: int) -> tuple[Spot, Span] | None:
    """« TRIBUNE. … | Par un collectif de médecins »: who is named below in a line without a verb, and all of it."""
    for s in range(issued + 1, min(issued + 1 + OPENING, len(scene.trees))):
        tokens = scene.trees[s].tokens
        if tokens[0].lemma.lower() in scene.clauses.agent and not any("VerbForm=Fin" in t.feats for t in tokens):
            noun = next((i for i, t in enumerate(tokens) if t.upos in NAMES), None)
            whole = Span(tokens[min(1, len(tokens) - 1)].span.start, tokens[-1].span.end)
            return ((s, noun), whole) if noun is not None and can_speak(scene, (s, noun)) else None
    return None


def _first_body(scene: Scene, issued: int) -> Spot | None:
    """The body that is the first subject of the text below: « Le Front du Nord condamne l'attaque »."""
    for s in range(issued + 1, min(issued + 1 + OPENING, len(scene.trees))):
        tree = scene.trees[s]
        subject = next((i for i, t in enumerate(tree.tokens) if base(t.deprel) == "nsubj"), None)
        if subject is None:
            continue
        if tree.tokens[subject].upos not in NAMES or scene.outer.meeting(tree.tokens[subject].span):
            return None
        source, _rule = describe(scene, (s, subject), mention(scene, s, subject))
        return (s, subject) if source.kind in ISSUING and (s, subject) in scene.named else None
    return None
