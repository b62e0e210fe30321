"""What the reader takes for somebody's words and no rule has found: taken over where it is sure and they are several.

Rules come first: they name a construction that can be checked, and on annotated texts they are right more often.
What the reader hears beside them is most often a verb that no list has, or a quotation far from who speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selon.attribute.mentions import found_at
from selon.attribute.phrases import NOMINAL, can_speak
from selon.attribute.scene import CueMention, Draft, Found, Scene
from selon.attribute.silence import is_silent
from selon.attribute.speakers import source_of
from selon.model import LikelyContent, Quotation, Span
from selon.tree import base

RULE = "model"
SURE = 0.85  # mean likelihood of the words
SEVERAL = 5  # words
NEAR = 3  # from the edge of a content to a cue, marks counted


def find_likely(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The likely contents that the drafts leave, in text order."""
    taken = [part for draft in drafts for part in draft.content]
    used = {id(draft.cue) for draft in drafts}
    for quotation, likely in _by_quotation(scene):
        span = Span(likely[0].span.start, likely[-1].span.end)
        whole = quotation is not None and 2 * len(span) > len(quotation.inner)
        content = quotation.inner if quotation is not None and whole else span
        if (
            not _is_sure(scene, likely)
            or _is_unsaid(scene, likely[0])
            or any(_is_same(content, part) for part in taken)
        ):
            continue
        cue = next((cue for found in likely if (cue := _cue(scene, found, used)) is not None), None)
        if cue is not None and _is_object(scene, cue, content):
            continue
        heard_speaker = next((who for found in likely if (who := _speaker(scene, found)) is not None), None)
        speaker = heard_speaker or (None if cue is None else source_of(scene, cue))
        yield Draft((content,), cue, speaker, (), whole, RULE)


def heard(scene: Scene, draft: Draft) -> LikelyContent | None:
    """What the reader hears in the content of a draft: the likeliest that shares at least half of the shorter one."""
    found = (likely for part in draft.content for likely in scene.likely.meeting(part) if _is_same(likely.span, part))
    return max(found, key=lambda likely: likely.likelihood, default=None)


def _by_quotation(scene: Scene) -> Iterator[tuple[Quotation | None, list[LikelyContent]]]:
    """Likely contents, those inside one quotation together."""
    own: list[LikelyContent] = []
    last: Quotation | None = None
    for likely in scene.likely.items:
        around = next((q for q in scene.outer.meeting(likely.span) if q.span.holds(likely.span)), None)
        if own and (around is None or around is not last):
            yield last, own
            own = []
        own, last = [*own, likely], around
    if own:
        yield last, own


def _is_sure(scene: Scene, likely: Sequence[LikelyContent]) -> bool:
    counts = [len(scene.spots_in(found.span)) for found in likely]
    sure = sum(found.likelihood * count for found, count in zip(likely, counts, strict=True))
    return sum(counts) >= SEVERAL and sure >= SURE * sum(counts)


def _is_unsaid(scene: Scene, likely: LikelyContent) -> bool:
    """True for what a verb tells that somebody does not say: « l'armée n'a pas reconnu avoir tiré »."""
    sentence, first = scene.spots_in(likely.span)[0]
    if any(is_silent(scene, cue) for cue in scene.cues_of(sentence) if 0 < first - cue.tokens[-1] <= NEAR):
        return True
    tree = scene.trees[sentence]
    heads = {token.head for token in tree.tokens if likely.span.holds(token.span)}
    above = (i for i in heads if i < first and tree.tokens[i].lemma not in scene.clauses.litotes)
    return any(sum("Polarity=Neg" in tree.tokens[c].feats for c in tree.children[i]) > 1 for i in above)


def _is_same(one: Span, other: Span) -> bool:
    """Two spans that share at least half of the shorter one."""
    shared = min(one.end, other.end) - max(one.start, other.start)
    return 2 * shared >= min(len(one), len(other))


def _cue(scene: Scene, likely: LikelyContent, used: set[int]) -> CueMention | None:
    """A known cue that no draft has: one that the reader hears too, or one right beside the content."""
    spots = scene.spots_in(likely.span)
    free = [cue for cue in scene.cues_of(spots[0][0]) if id(cue) not in used and not cue.span.meets(likely.span)]
    heard_too = (cue for cue in free if likely.cue is not None and cue.span.meets(likely.cue))
    beside = (c for c in free if 0 <= spots[0][1] - c.tokens[-1] <= NEAR or 0 <= c.tokens[0] - spots[-1][1] <= NEAR)
    return next(heard_too, None) or next(beside, None)


def _is_object(scene: Scene, cue: CueMention, content: Span) -> bool:
    """« a déclaré la guerre »: what a known cue does not take for its content, though it was asked, it only governs."""
    tokens = scene.trees[cue.sentence].tokens
    own = [token for token in tokens if content.holds(token.span)]
    return any(token.head == cue.index and base(token.deprel) == "obj" for token in own)


def _speaker(scene: Scene, likely: LikelyContent) -> Found | None:
    """The noun phrase that the reader takes for the source, when it names somebody who can speak."""
    spots = [] if likely.source is None else scene.spots_in(likely.source)
    for sentence, index in spots:
        token = scene.token((sentence, index))
        tops = token.head == index or (sentence, token.head) not in spots
        if tops and token.upos in NOMINAL and can_speak(scene, (sentence, index)):
            return found_at(scene, sentence, index, RULE)
    return None
