"""« X est ferme : « P » », « Le ministère sur X : « P » »: a quotation behind a colon and who stands before it."""

from __future__ import annotations

from selon.attribute.content.trimming import trimmed
from selon.attribute.mention.mentions import found_at
from selon.attribute.mention.outlets import is_through, outlet_after
from selon.attribute.mention.phrases import form_of
from selon.attribute.quotation.quoted import is_speech
from selon.attribute.scene import Draft, Relay, Scene, Spot
from selon.model import Quotation, Span, Token
from selon.tree import Tree, ancestors, base, case_of, is_definite

HANDLE = "@"
HEAD = 1  # the last place of a noun at the head of its sentence


def by_subject(scene: Scene, quotation: Quotation, colon: int) -> Draft | None:
    """« X est ferme : « P » », « X, boulangère : « P » »: without a cue, the subject or only noun before the colon."""
    sentence, index = scene.spots[colon]
    tokens = scene.trees[sentence].tokens
    if not is_speech(scene, quotation) or is_spoken_before(scene, sentence, scene.starts[colon]):
        return None
    finite = any("VerbForm=Fin" in t.feats for t in tokens[:index])
    handle = not finite and tokens[0].text == HANDLE and index > 1
    subjects = [1] if handle else [i for i in range(index) if _heads(tokens[i], finite)]
    if len(subjects) != 1:
        return None
    spot = (sentence, subjects[0])
    before = Span(tokens[0].span.start, scene.starts[colon])
    if tokens[subjects[0]].upos == "PRON" and scene.persons.inside(before):
        return None  # « Il console X, qu'il a battu : « P » »
    if not (handle or _is_somebody(scene, spot) or (not finite and _is_body(scene, spot))):
        return None
    speaker = found_at(scene, *spot, "subject before a colon")
    if handle:
        speaker = speaker._replace(span=Span(tokens[0].span.start, speaker.span.end))
    through = (outlet_after(scene, sentence, i) for i in range(1, index) if is_through(scene, scene.trees[sentence], i))
    relay = tuple(Relay(span, "outlet before a colon") for span in through if span is not None and not finite)
    return Draft((trimmed(scene.doc.text, quotation.inner),), None, speaker, relay[:1], True, "quotation after a colon")


def by_phrase(scene: Scene, quotation: Quotation, colon: int) -> Draft | None:
    """« Un autre, sous anonymat : « P » », « Sur X, le maire : « P » »: no verb, and the first who can speak."""
    sentence, index = scene.spots[colon]
    tree = scene.trees[sentence]
    if not is_speech(scene, quotation) or is_spoken_before(scene, sentence, scene.starts[colon]):
        return None
    if any("VerbForm=Fin" in t.feats or t.text in {";", "»", "”"} for t in tree.tokens[:index]):
        return None
    nominal = (i for i in range(index) if tree.tokens[i].upos in {"NOUN", "PROPN", "PRON"} and not _is_led(tree, i))
    first = next(nominal, None)
    if first is None or (first > HEAD and tree.tokens[first - 1 - (tree.tokens[first - 1].upos == "DET")].text != ","):
        return None
    spot = (sentence, first)
    other = tree.tokens[first].upos == "PRON" and tree.tokens[first].lemma.lower() in scene.words.anonymous
    if not (_is_somebody(scene, spot) or other or (first <= HEAD and _is_body(scene, spot))):
        return None
    if (alone := by_subject(scene, quotation, colon)) is not None:
        return alone
    speaker = found_at(scene, *spot, "who is named before a colon")
    return Draft((trimmed(scene.doc.text, quotation.inner),), None, speaker, (), True, "quotation after a colon")


def met_by_other(scene: Scene, spot: Spot, colon: int) -> bool:
    """« Il console X : « P » », « Le vainqueur félicite X : « P » »: either of the two may say so.

    Nobody else does in « On écoute X : « P » », « La soirée commence par X : « P » ».
    """
    tree, name = scene.trees[spot[0]], spot[1]
    subjects = [i for i in range(colon) if base(tree.tokens[i].deprel) == "nsubj" and not _is_speaking(tree, i)]
    if any(_is_of_root(tree, i) and _is_called(tree, name, i) for i in subjects):
        return False  # « X est ferme, même s'il hésite : « P » »
    others = (i for i in subjects if _is_of_root(tree, i) or tree.tokens[i].upos == "PRON")
    return any("PronType=Prs" in tree.tokens[i].feats or _is_noun_for(scene, spot, i) for i in others)


def _is_speaking(tree: Tree, i: int) -> bool:
    """True for « nous », « vous »."""
    return "Person=1" in tree.tokens[i].feats or "Person=2" in tree.tokens[i].feats


def _is_noun_for(scene: Scene, spot: Spot, noun: int) -> bool:
    """True for a noun or name for somebody."""
    return scene.trees[spot[0]].tokens[noun].upos in {"NOUN", "PROPN"} and _is_somebody(scene, (spot[0], noun))


def _is_of_root(tree: Tree, subject: int) -> bool:
    """True for the subject of the main clause."""
    return tree.tokens[tree.tokens[subject].head].deprel == "root"


def _is_called(tree: Tree, name: int, noun: int) -> bool:
    """« Le maire, Paul Girard, », « le ministre de l'Intérieur Paul Girard »: no preposition stands before the name."""
    return name == noun or (noun in ancestors(tree, name) and case_of(tree, name) is None)


def _is_led(tree: Tree, i: int) -> bool:
    """True below a preposition: « Sur | sa page | Facebook »."""
    above = (i, *(h for h in ancestors(tree, i) if h < i))
    return any(case_of(tree, h) is not None for h in above)


def _is_body(scene: Scene, spot: Spot) -> bool:
    """« Le ministère de la Défense sur X : « P » »: a definite noun for a body at the head of its sentence."""
    tree, lemma = scene.trees[spot[0]], scene.token(spot).lemma.lower()
    known = lemma in scene.words.organisations | scene.words.organs and scene.token(spot).upos in {"NOUN", "PROPN"}
    return known and spot[1] <= 1 and is_definite(tree, spot[1])


def is_spoken_before(scene: Scene, sentence: int, end: int) -> bool:
    """True where a quotation before an offset is a speech of its own, not a word or two in quotation marks."""
    quoted = scene.outer.meeting(scene.trees[sentence].sentence.span)
    return any(q.span.start < end and is_speech(scene, q) for q in quoted)


def _heads(token: Token, finite: bool) -> bool:
    """True for a subject that a clause has before its colon; without a verb, for what all else hangs on."""
    return token.deprel.startswith("nsubj") if finite else token.deprel == "root"


def _is_somebody(scene: Scene, spot: Spot) -> bool:
    """True for a person: by name, by noun, or by a pronoun for one."""
    name, token = scene.named.get(spot), scene.token(spot)
    if name is not None:
        return name.kind == "person"
    people = scene.words.persons.union(scene.words.pronouns)
    return token.upos in {"NOUN", "PRON"} and (token.lemma.lower() in people or form_of(scene, spot) in people)
