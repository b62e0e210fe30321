"""« Citant X, le quotidien Y rapporte que P »: an outlet that quotes somebody passes on their words."""

from __future__ import annotations

from selon.attribute.mention.mentions import found_at
from selon.attribute.mention.outlets import is_named_outlet
from selon.attribute.mention.phrases import can_speak
from selon.attribute.scene import CueMention, Found, Relay, Scene
from selon.model import Quotation, Span
from selon.tree import Tree, base, case_of, has_possessive, is_present_participle


def quoted_by(scene: Scene, cue: CueMention, source: Found | None) -> tuple[Found, tuple[Relay, ...]] | None:
    """Who is quoted, and the outlet as relay; None unless an outlet speaks and a participle tells whom it quotes."""
    if source is None or cue.frame.upos not in {"VERB", "ADP"} or source.spot[0] != cue.sentence:
        return None
    tree, media = scene.trees[cue.sentence], scene.token(source.spot).lemma.lower() in scene.words.media
    for i, token in enumerate(tree.tokens):
        if token.lemma not in scene.words.quoting or not _is_of_outlet(tree, i, cue, source.spot[1]):
            continue
        outlet = _before(tree, i, source.span)
        said = next((c for c in tree.children[i] if c > i and _is_object(tree, c)), None)
        if (
            said is None
            or has_possessive(tree, said)
            or not can_speak(scene, (cue.sentence, said))
            or not (media or is_named_outlet(scene, outlet))
        ):
            continue
        found = found_at(scene, cue.sentence, said, "whom an outlet quotes")
        return found, (Relay(outlet, "outlet that quotes the source"),)
    return None


def _before(tree: Tree, participle: int, span: Span) -> Span:
    """« la BBC | citant X »: the outlet without whom it quotes."""
    inside = span.start < tree.tokens[participle].span.start < span.end
    return Span(span.start, tree.tokens[participle - 1].span.end) if inside else span


def _is_of_outlet(tree: Tree, index: int, cue: CueMention, outlet: int) -> bool:
    """« citant X », « qui cite X »: a participle or a clause on an outlet, or a participle on what it says."""
    token = tree.tokens[index]
    if token.deprel == "acl:relcl":
        subjects = (tree.tokens[c] for c in tree.children[index] if base(tree.tokens[c].deprel) == "nsubj")
        return token.head == outlet and any("PronType=Rel" in subject.feats for subject in subjects)
    above = {token.head, *_heads(tree, token.head)}
    return is_present_participle(token) and bool(above & ({outlet} if cue.frame.upos == "ADP" else {cue.index, outlet}))


def is_who_is_quoted(scene: Scene, quotation: Quotation) -> bool:
    """« citant « deux sources militaires » »: whom somebody quotes, and not what they say."""
    at = scene.after(quotation.span.start) - 1
    token = scene.token(scene.spots[at]) if at >= 0 else None
    return token is not None and is_present_participle(token) and token.lemma in scene.words.quoting


def _is_object(tree: Tree, index: int) -> bool:
    relation = base(tree.tokens[index].deprel)
    return relation == "obj" or (relation in {"obl", "xcomp"} and case_of(tree, index) is None)


def _heads(tree: Tree, index: int) -> tuple[int, ...]:
    """The word that a verb of one clause with the cue hangs on."""
    return (tree.tokens[index].head,) if base(tree.tokens[index].deprel) in {"xcomp", "ccomp"} else ()
