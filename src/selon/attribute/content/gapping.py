"""A cue that is not said again: « La police parle de 2 500 personnes, les organisateurs de 10 000 »: two speakers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from selon.attribute.mention.phrases import can_speak
from selon.attribute.scene import CueMention, Draft, Found, Scene
from selon.model import Span, Token
from selon.tree import Tree, base, case_of, is_contracted

NAMES = frozenset({"NOUN", "PROPN"})
NAMING = frozenset({"DET", "NOUN", "PROPN", "ADJ"})
LONGEST = 8  # tokens of the second speaker


def with_second_speakers(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """The drafts, one that runs on over a second speaker as two."""
    return tuple(part for draft in drafts for part in _apart(scene, draft))


def _apart(scene: Scene, draft: Draft) -> Iterator[Draft]:
    split = None if draft.cue is None or draft.direct else _split(scene, draft.cue, draft)
    if split is None:
        yield draft
        return
    first, other, second = split
    yield replace(draft, content=(first,))
    yield replace(draft, content=(second,), speaker=other, relay=())


def _split(scene: Scene, cue: CueMention, draft: Draft) -> tuple[Span, Found, Span] | None:
    """What the first speaker says, the second one, and what that one says."""
    tree, told = scene.trees[cue.sentence], draft.content[0]
    start = next((i for i in range(cue.tokens[-1] + 1, len(tree.tokens)) if told.holds(tree.tokens[i].span)), None)
    if cue.frame.upos != "VERB" or len(draft.content) > 1 or start is None or draft.speaker is None:
        return None
    if draft.speaker.span.start > cue.span.start:
        return None
    end = next((i for i in range(start, len(tree.tokens)) if tree.tokens[i].text in {":", "."}), len(tree.tokens))
    if tree.tokens[start - 1].lemma in scene.clauses.that:
        return _split_clauses(scene, cue, told, start, end)
    case = tree.tokens[start - 1] if tree.tokens[start - 1].upos == "ADP" else None
    lemma = None if case is None else case.lemma
    for joint in range(start + 1, end - 2):
        if "VerbForm=Fin" in tree.tokens[joint].feats:
            return None
        if tree.tokens[joint].text in {",", ";"} or tree.tokens[joint].upos == "CCONJ":
            behind = _second(scene, tree, cue.sentence, joint + 1, lemma)
            if behind is not None and not any("VerbForm=Fin" in t.feats for t in tree.tokens[behind[1] : end]):
                return _parts(tree, told, joint, behind, end)
    return None


def _split_clauses(scene: Scene, cue: CueMention, told: Span, start: int, end: int) -> tuple[Span, Found, Span] | None:
    """« Certains affirment que P, d'autres | que Q »: where the second conjunction follows somebody at once."""
    tree, that = scene.trees[cue.sentence], scene.clauses.that
    verbs = [i for i in range(start, end) if "VerbForm=Fin" in tree.tokens[i].feats]
    for joint in range(verbs[0] + 1 if verbs else end, end - 2):
        token = tree.tokens[joint]
        if token.text not in {",", ";"} and token.upos != "CCONJ":
            continue
        first = joint + 1 + (tree.tokens[joint + 1].upos == "CCONJ")
        mark = next((i for i in range(first, min(first + LONGEST, end - 1)) if tree.tokens[i].lemma in that), first)
        last = mark - 1 - (tree.tokens[mark - 1].text == ",")
        head = _named_alone(scene, tree, cue.sentence, first, last + 1)
        if head is not None and any(i > mark for i in verbs) and _is_gapped(tree, head, mark):
            span = Span(tree.tokens[first].span.start, tree.tokens[last].span.end)
            found = Found((cue.sentence, head), span, "speaker without a verb")
            return _parts(tree, told, joint, (found, mark + 1), end)
    return None


def _named_alone(scene: Scene, tree: Tree, sentence: int, start: int, end: int) -> int | None:
    """Who the words between two tokens name, when there is nothing else: « d'autres », « le préfet »."""
    if any(t.upos not in NAMING | {"ADP", "PRON"} for t in tree.tokens[start:end]):
        return None
    heads = [i for i in range(start, end) if tree.tokens[i].upos in NAMES or _is_some(tree, i)]
    known = heads and (tree.tokens[heads[0]].upos == "PRON" or _is_definite(tree, start))
    return heads[0] if known and can_speak(scene, (sentence, heads[0])) else None


def _is_gapped(tree: Tree, head: int, mark: int) -> bool:
    """False for « le maire, un homme que Y connaît »: what follows is about the noun, which has a place of its own."""
    bare = tree.tokens[head].upos == "PRON" or (base(tree.tokens[head].deprel) == "obl" and case_of(tree, head) is None)
    joins = tree.tokens[mark].upos == "SCONJ" and tree.tokens[mark].deprel in {"mark", "cc"}
    return joins or bare


def _parts(tree: Tree, told: Span, joint: int, behind: tuple[Found, int], end: int) -> tuple[Span, Found, Span]:
    second = Span(tree.tokens[behind[1]].span.start, tree.tokens[end - 1].span.end)
    return Span(told.start, min(told.end, tree.tokens[joint - 1].span.end)), behind[0], second


def _second(scene: Scene, tree: Tree, sentence: int, start: int, case: str | None) -> tuple[Found, int] | None:
    """Who speaks from a token on, and where their words begin: straight behind, after the same preposition.

    « avancent le chiffre de N, la police | celui de M »: a demonstrative with its complement stands for the noun.
    """
    start += tree.tokens[start].text == ","
    for i in range(start + 1, min(start + LONGEST, len(tree.tokens) - 1)):
        token = tree.tokens[i]
        i += token.text == "," and case is not None  # « ; les familles, d'un massacre »
        if _begins_told(tree, i, case):
            head = next((j for j in range(start, i) if tree.tokens[j].upos in NAMES or _is_some(tree, j)), None)
            alone = tree.tokens[i].upos == "NUM" and tree.tokens[min(i + 1, len(tree.tokens) - 1)].upos == "PUNCT"
            if head is None or not (alone or _is_definite(tree, start) or _is_some(tree, head)):
                return None
            if not _is_some(tree, head) and not can_speak(scene, (sentence, head)):
                return None
            last = i - 1 - (tree.tokens[i - 1].text == ",")
            span = Span(tree.tokens[start].span.start, tree.tokens[last].span.end)
            return Found((sentence, head), span, "speaker without a verb"), i + (case is not None)
        if case is None and _is_some(tree, i - 1) and (token.upos == "PROPN" or "PronType=Art" in token.feats):
            span = Span(tree.tokens[start].span.start, tree.tokens[i - 1].span.end)
            return Found((sentence, i - 1), span, "speaker without a verb"), i  # « les autres la police »
        if token.upos not in NAMING and not (case is None and token.upos == "ADP") and not _is_some(tree, i):
            return None
    return None


def _is_some(tree: Tree, i: int) -> bool:
    """« les autres », « d'autres », as a pronoun: no demonstrative has an article, and no adjective with one a noun."""
    token, before = tree.tokens[i], tree.tokens[max(i - 1, 0)]
    articled = before.upos == "DET" and "PronType=Art" in before.feats
    definite = articled and "Definite=Def" in before.feats
    noun = token.upos == "ADJ" and base(token.deprel) in {"conj", "nsubj", "obj"} and definite
    return noun or (token.upos == "PRON" and ("PronType=Ind" in token.feats or articled))


def _begins_told(tree: Tree, i: int, case: str | None) -> bool:
    """True at the preposition that was before the first words, or at a number or « un » where there was none."""
    if case is None and "PronType=Dem" in tree.tokens[i].feats and tree.tokens[i].upos == "PRON":
        return tree.tokens[min(i + 1, len(tree.tokens) - 1)].upos == "ADP"
    if case is None and _is_single_article(tree.tokens[i]):  # « évoque un « accident », les familles | un « crime » »
        return tree.tokens[i - 1].upos in NAMES and "Number=Plur" in tree.tokens[i - 1].feats
    if case is None:
        return tree.tokens[i].upos == "NUM" and tree.tokens[i - 1].upos in NAMES | {"ADJ"}
    return tree.tokens[i].lemma == case and tree.tokens[i].upos == "ADP" and not is_contracted(tree.tokens[i])


def _is_single_article(token: Token) -> bool:
    return all(part in token.feats for part in ("PronType=Art", "Definite=Ind", "Number=Sing"))


def _is_definite(tree: Tree, start: int) -> bool:
    token = tree.tokens[start]
    return token.upos == "PROPN" or "Definite=Def" in token.feats or "Poss=Yes" in token.feats
