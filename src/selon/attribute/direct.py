"""Quoted words and who speaks them: cue after, before, inside, or a quotation that goes on."""

from __future__ import annotations

from collections.abc import Sequence

from selon.attribute.phrases import ending_at, inverted_source, relays, source_of, starting_at
from selon.attribute.scene import CueMention, Draft, Scene
from selon.model import Quotation, Span

SKIPPED = frozenset({",", "-", "–", "—", ";", "»", '"', "”"})
OPENERS = frozenset({":", ",", "«", "“", '"'})
LONG = 5  # words from which quoted words can be a speech of their own


def find_direct(scene: Scene, cues: Sequence[CueMention]) -> tuple[Draft, ...]:
    """Attributions of quotations that stand by themselves, in text order."""
    drafts: list[Draft] = []
    for quotation in scene.outer:
        draft = (
            _cue_inside(scene, quotation, cues)
            or _cue_after(scene, quotation, cues)
            or _cue_before(scene, quotation, cues)
            or _goes_on(scene, quotation, drafts)
        )
        if draft is not None:
            _add(drafts, draft)
    return tuple(drafts)


def _add(drafts: list[Draft], draft: Draft) -> None:
    """Words before and after one cue are one attribution."""
    if drafts and draft.cue is not None and drafts[-1].cue is draft.cue:
        last = drafts[-1]
        drafts[-1] = Draft(
            last.content + draft.content, last.cue, last.source, last.source_span, last.relay, True, last.rule
        )
    else:
        drafts.append(draft)


def _cue_after(scene: Scene, quotation: Quotation, cues: Sequence[CueMention]) -> Draft | None:
    """« … », a déclaré X."""
    at = scene.after(quotation.span.end)
    for _ in range(3):
        cue = starting_at(scene, cues, at)
        if cue is not None and "quote" in cue.frame.content and _closes_speech(scene, quotation, cue, at):
            return _with_source(scene, quotation, cue, "quotation, cue after")
        if at >= len(scene.spots) or scene.token(scene.spots[at]).text not in SKIPPED:
            return None
        at += 1
    return None


def _closes_speech(scene: Scene, quotation: Quotation, cue: CueMention, at: int) -> bool:
    """True when the speaker follows the cue, and a comma or a whole statement sets the words apart."""
    if cue.frame.upos != "VERB":
        return True
    comma = any(scene.token(scene.spots[i]).text == "," for i in range(max(0, at - 2), at))
    return inverted_source(scene, cue) is not None and (comma or _is_speech(scene, quotation))


def _cue_before(scene: Scene, quotation: Quotation, cues: Sequence[CueMention]) -> Draft | None:
    """X a déclaré : « … »; Selon X, « … »; témoignage de X : « … »."""
    at = scene.after(quotation.span.start) - 1
    if at < 0:
        return None
    spot = scene.spots[at]
    opener = scene.token(spot)
    if opener.text == ":" or opener.text.endswith(":"):
        return _introduced(scene, quotation, cues, at)
    if opener.lemma in scene.clauses.that:
        return _after_que(scene, quotation, cues, at)
    speech = _is_speech(scene, quotation)
    cue = ending_at(scene, cues, at if opener.text != "," else at - 1)
    if cue is not None and "quote" in cue.frame.content and speech:
        return _with_source(scene, quotation, cue, "quotation, cue before")
    if opener.text == "," and speech:
        return _after_adposition(scene, quotation, cues, spot[0], at)
    return None


def _after_que(scene: Scene, quotation: Quotation, cues: Sequence[CueMention], que: int) -> Draft | None:
    """X affirme que « … »: quoted to the end of the clause."""
    after = scene.after(quotation.span.end)
    ends = after >= len(scene.spots) or scene.token(scene.spots[after]).upos in {"PUNCT", "CCONJ"}
    last = scene.spots[after - 1][0] if after else 0
    ends = ends or scene.spots[after][0] != last
    sentence, start = scene.spots[que][0], scene.starts[que]
    near = [c for c in cues if c.sentence == sentence and c.span.end <= start and "ccomp" in c.frame.content]
    if not ends or not near or not _is_speech(scene, quotation):
        return None
    between = scene.spots[scene.after(near[-1].span.end) : que]
    if any("VerbForm=Fin" in scene.token(spot).feats for spot in between):
        return None
    return _with_source(scene, quotation, near[-1], "que, quotation")


def _introduced(scene: Scene, quotation: Quotation, cues: Sequence[CueMention], colon: int) -> Draft | None:
    sentence = scene.spots[colon][0]
    end = scene.starts[colon]
    start = max((q.span.end for q in scene.outer if q.span.end <= end), default=0)
    near = [
        c
        for c in cues
        if c.span.end <= end
        and c.span.start >= start
        and c.sentence in {sentence, sentence - 1}
        and "quote" in c.frame.content
    ]
    here = [c for c in near if c.sentence == sentence] or near
    for cue in reversed(here):
        source = source_of(scene, cue)
        if source is None and cue.frame.upos == "VERB":
            continue
        if cue.sentence == sentence and source is not None and has_clause(scene, cue, end):
            content = (trimmed(scene.doc.text, quotation.inner),)
            return Draft(content, None, source[0], source[1], (), True, "colon after a reported clause")
        return _with_source(scene, quotation, cue, "colon")
    return None


def has_clause(scene: Scene, cue: CueMention, end: int) -> bool:
    """True when the cue has its own que-clause before an offset."""
    tokens = scene.trees[cue.sentence].tokens
    return any(t.lemma in scene.clauses.that and cue.span.end <= t.span.start < end for t in tokens) and any(
        "VerbForm=Fin" in t.feats and cue.span.end <= t.span.start < end for t in tokens
    )


def _after_adposition(
    scene: Scene, quotation: Quotation, cues: Sequence[CueMention], sentence: int, at: int
) -> Draft | None:
    """Selon X, « … »."""
    for cue in cues:
        if cue.sentence == sentence and cue.frame.upos == "ADP" and cue.span.end <= scene.starts[at]:
            source = source_of(scene, cue)
            if source is not None and source[1].end >= scene.starts[at] - 2:
                return _with_source(scene, quotation, cue, "according to, quotation")
    return None


def _cue_inside(scene: Scene, quotation: Quotation, cues: Sequence[CueMention]) -> Draft | None:
    """« …, a déclaré X, … »: the quotation holds its own cue."""
    for cue in cues:
        if not quotation.inner.holds(cue.span) or "clause" not in cue.frame.content or cue.frame.upos != "VERB":
            continue
        before = scene.after(cue.span.start) - 1
        if before < 0 or scene.token(scene.spots[before]).text != ",":
            continue
        source = inverted_source(scene, cue)
        if source is None:
            continue
        left = Span(quotation.inner.start, scene.token(scene.spots[before]).span.start)
        right = _rest(scene, source[1].end, quotation.inner.end)
        if right is not None and len(left):
            parts = (left, right) if len(right) else (left,)
            return Draft(parts, cue, source[0], source[1], relays(scene, cue), True, "quotation, cue inside")
    return None


def _rest(scene: Scene, start: int, end: int) -> Span | None:
    """What follows an inserted cue: it must be set off by a comma, or be nothing."""
    at = scene.after(start)
    if at >= len(scene.spots) or scene.starts[at] >= end:
        return Span(end, end)
    token = scene.token(scene.spots[at])
    if token.text not in {",", ".", ";"}:
        return None
    text = scene.doc.text
    low = token.span.end
    while low < end and text[low].isspace():
        low += 1
    return Span(low, end) if low <= end else None


def _goes_on(scene: Scene, quotation: Quotation, drafts: Sequence[Draft]) -> Draft | None:
    """A quotation that is a whole sentence and follows another one: the same speaker goes on."""
    if not drafts or not _is_speech(scene, quotation) or not _stands_alone(scene, quotation):
        return None
    last = drafts[-1]
    gap = scene.doc.text[last.content[-1].end : quotation.span.start]
    if last.cue is not None and last.cue.span.start >= last.content[-1].end:
        gap = scene.doc.text[
            max(last.content[-1].end, last.source_span.end if last.source_span else 0) : quotation.span.start
        ]
    if len(gap) > 250 or gap.count("\n\n") > 1:
        return None
    return Draft(
        (quotation.inner,), None, last.source, last.source_span, last.relay, True, "quotation goes on", follows=last
    )


def _stands_alone(scene: Scene, quotation: Quotation) -> bool:
    """True when the quotation begins a sentence and ends one."""
    at = scene.after(quotation.span.start)
    if at >= len(scene.spots):
        return False
    _sentence, index = scene.spots[at]
    after = scene.after(quotation.span.end)
    ends = after >= len(scene.spots) or scene.spots[after][0] != scene.spots[after - 1][0]
    stop = after < len(scene.spots) and scene.token(scene.spots[after]).text in {".", "!", "?"}
    return index == 0 and (ends or stop)


def _is_speech(scene: Scene, quotation: Quotation) -> bool:
    """True for words that can stand as a statement: several of them, or with a verb of their own."""
    low, high = scene.after(quotation.inner.start), scene.after(quotation.inner.end)
    tokens = [scene.token(spot) for spot in scene.spots[low:high]]
    words = [t for t in tokens if t.upos != "PUNCT"]
    finite = any("VerbForm=Fin" in t.feats for t in words)
    return (len(words) >= LONG and (finite or len(words) >= 2 * LONG)) or (finite and len(words) >= 3)


def _with_source(scene: Scene, quotation: Quotation, cue: CueMention, rule: str) -> Draft:
    source = source_of(scene, cue)
    content = trimmed(scene.doc.text, quotation.inner)
    spot, span = source if source is not None else (None, None)
    return Draft((content,), cue, spot, span, relays(scene, cue), True, rule)


def trimmed(text: str, span: Span) -> Span:
    """The span without white space and a comma or colon at its ends."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in ",:;"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",:;"):
        end -= 1
    return Span(start, end)
