"""The body that a name is followed by: « Paul Girard (PLC) », « Anna Berg, du parti Rive », « la députée (PLC) »."""

from __future__ import annotations

from selon.attribute.scene import Scene
from selon.model import BODIES, Span, Token

LETTERS = range(2, 8)  # of an abbreviation
REACH = 8  # tokens from a comma to the one that closes it


def affiliation(scene: Scene, name: str | None, role: Span | None = None) -> Span | None:
    """The first body that the text sets in brackets, or behind a comma and « de », at a person's name or role."""
    if role is not None and (own := _beside(scene, role.end)) is not None:
        return own
    if name is None:
        return None
    if name not in scene.bodies:
        called = (p for p in scene.persons.items if name in (p.entity, p.span.of(scene.doc.text)))
        beside = (_beside(scene, person.span.end) for person in called)
        scene.bodies[name] = next((body for body in beside if body is not None), None)
    return scene.bodies[name]


def _beside(scene: Scene, end: int) -> Span | None:
    at = scene.after(end)
    if at + 2 >= len(scene.spots):
        return None
    sentence, i = scene.spots[at]
    tokens = scene.trees[sentence].tokens[i : i + REACH]
    if not tokens or scene.doc.text[end : tokens[0].span.start].strip():
        return None
    if tokens[0].text == "(":
        return _in_brackets(scene, tokens[1:])
    led = len(tokens) > 2 and tokens[0].text == "," and tokens[1].lemma in scene.clauses.of
    return _behind_preposition(scene, tokens[2:]) if led else None


def _in_brackets(scene: Scene, tokens: tuple[Token, ...]) -> Span | None:
    """A named body or an abbreviation that is all that the brackets hold."""
    closing = next((k for k, token in enumerate(tokens) if token.text in {")", ","}), None)
    if not closing:
        return None
    held = Span(tokens[0].span.start, tokens[closing - 1].span.end)
    named = any(name.kind in BODIES and name.span == held for name in scene.names.meeting(held))
    short = closing == 1 and tokens[0].text.isupper() and len(tokens[0].text) in LETTERS and tokens[0].text.isalpha()
    return held if named or (short and tokens[0].span.start not in scene.countries) else None


def _behind_preposition(scene: Scene, tokens: tuple[Token, ...]) -> Span | None:
    """« , de l'université de Lyon, »: a noun or name for a body, up to the comma that closes it."""
    closing = next((k for k, token in enumerate(tokens) if token.text in {",", ".", ")"}), None)
    start = 1 if tokens[0].upos == "DET" else 0
    if closing is None or closing <= start or any("VerbForm" in t.feats for t in tokens[:closing]):
        return None
    head, held = tokens[start], Span(tokens[start].span.start, tokens[closing - 1].span.end)
    listed = head.lemma.lower() in scene.words.organisations | scene.words.media
    named = any(n.kind in BODIES and n.span.start == held.start for n in scene.names.meeting(held))
    return held if listed or named else None
