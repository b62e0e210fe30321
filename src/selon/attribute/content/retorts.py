"""What a verb that stands alone takes up, another's words or the writer's: « P. L'armée dément. », « Ils l'ont dit.."""

from __future__ import annotations

from collections.abc import Container

from selon.attribute.content.remarks import takes_remark
from selon.attribute.mention.phrases import has_finite
from selon.attribute.scene import CueMention, Found, Scene
from selon.attribute.source.naming import describe
from selon.attribute.source.sources import is_demonstrative
from selon.model import Span
from selon.tree import feature, is_past_participle


def opens(scene: Scene, speaker: Found) -> bool:
    """True for who speaks at the head of a sentence, also behind words without a verb: « Interrogé, X confirme »."""
    tree = scene.trees[speaker.spot[0]]
    before = [t for t in tree.tokens if t.span.start < speaker.span.start]
    return not any("VerbForm=Fin" in t.feats or t.text in {":", ";"} for t in before)


def may_be_another(scene: Scene, cue: CueMention, speaker: Found) -> bool:
    """False for « il confirme », who may be the one who said it; nobody denies in a breath what he has said."""
    return cue.frame.act == "deny" or scene.token(speaker.spot).upos != "PRON" or is_demonstrative(scene, speaker.spot)


def takes_up(scene: Scene, cue: CueMention) -> bool:
    """True for « le nie », « l'ont annoncé »: a pronoun before the verb that stands for what was told, for no thing."""
    tokens, at = scene.trees[cue.sentence].tokens, cue.tokens[0] - 1
    pronoun, verb = tokens[max(at, 0)], tokens[cue.index]
    if pronoun.upos != "PRON" or pronoun.lemma not in scene.clauses.article:
        return False
    thing = "Plur" in (feature(pronoun, "Number") or "") or feature(pronoun, "Gender") == "Fem"
    bent = is_past_participle(verb) and any(verb.text.endswith(end) for end in scene.clauses.agreeing)
    return takes_remark(cue) and not thing and not bent


def told_by_writer(scene: Scene, cue: CueMention, speaker: Found, spoken: Container[int]) -> tuple[Span, ...]:
    """The sentence before in the same paragraph, where nobody else tells it and what is said can only be of that.

    Whoever denies in a word may mean what somebody said in the sentence before, one of those ``spoken``.
    """
    if not cue.sentence or not opens(scene, speaker) or not _may_dispute(scene, cue, speaker):
        return ()
    if not takes_up(scene, cue) and cue.sentence - 2 in spoken:
        return ()
    tree, here = scene.trees[cue.sentence - 1], scene.trees[cue.sentence].tokens
    words = [t for t in tree.tokens if t.upos != "PUNCT"]
    between = scene.doc.text[tree.tokens[-1].span.end : here[0].span.start]
    asked = "?" in {tree.tokens[-1].text, here[-1].text}
    if not words or "\n" in between or asked or not has_finite(tree, 0, len(tree.tokens)):
        return ()
    return (Span(words[0].span.start, words[-1].span.end),)


def _may_dispute(scene: Scene, cue: CueMention, speaker: Found) -> bool:
    """False for « L'accusé nie »: a charge, and not what the sentence before tells; and for « Le maire confirme »."""
    contests = cue.frame.act == "deny" and cue.frame.lemma not in scene.clauses.disowning  # « Le parti conteste »
    if contests or takes_up(scene, cue):
        return not contests
    if cue.frame.act != "deny":
        return False
    token = scene.token(speaker.spot)
    source, _rule = describe(scene, speaker.spot, speaker.span)
    body = source.kind in {"organisation", "group"}
    before = {t.lemma.lower() for t in scene.trees[cue.sentence - 1].tokens}
    spokesman = source.kind == "person" and token.lemma.lower() in scene.words.spokesmen - before
    return token.upos != "PRON" and (body or spokesman)
