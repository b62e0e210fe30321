"""The attribute stage: cues, quotations, reported clauses, sources, and who says that who says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.attribute.cues import Frames, find_cues
from selon.attribute.direct import find_direct
from selon.attribute.indirect import find_indirect
from selon.attribute.scene import Draft, Scene, make_scene
from selon.attribute.sources import Known, resolve_source
from selon.lang.clauses import ClauseWords
from selon.lang.sources import SourceWords
from selon.model import Attribution, Cue, Document, Reason, Source, Span, Speech


def attribute(doc: Document, frames: Frames, words: SourceWords, clauses: ClauseWords) -> Document:
    """The document with its attributions, in text order of their first content."""
    scene = make_scene(doc, words, clauses)
    scene = replace(scene, cues=find_cues(scene, frames))
    direct = find_direct(scene, scene.cues)
    indirect = find_indirect(scene, direct)
    drafts = sorted([*direct, *indirect], key=lambda d: (d.content[0].start, -d.content[-1].end))
    return replace(doc, attributions=_nest(_resolve(scene, _by_mention(drafts))))


def _by_mention(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts in the order in which their sources are named, so that a mention can only point back."""
    return sorted(drafts, key=lambda d: d.source_span.start if d.source_span else d.content[0].start)


def _resolve(scene: Scene, drafts: Sequence[Draft]) -> list[Attribution]:
    known: list[Known] = []
    found: list[Attribution] = []
    for draft in drafts:
        if draft.follows is not None:
            source = next((k.source for k in reversed(known) if k.spot == draft.follows.source), None)
            source = None if source is None else replace(source, span=None)
        else:
            source = resolve_source(scene, draft, known)
        relay = draft.relay or _relay_in_source(scene, draft)
        if source is not None:
            known.append(Known(source, draft.source, relay))
        found.append(_attribution(scene, draft, source, relay))
    return sorted(found, key=lambda a: (a.content[0].start, -a.content[-1].end, a.rule))


def _relay_in_source(scene: Scene, draft: Draft) -> tuple[Span, ...]:
    """« l'interlocuteur de Sputnik »: the outlet that the source spoke to stands in its phrase."""
    if draft.source is None or draft.source_span is None:
        return ()
    if scene.token(draft.source).lemma.lower() not in scene.words.back:
        return ()
    inside = [n.span for n in scene.doc.names if draft.source_span.holds(n.span)]
    return tuple(s for s in inside if s.of(scene.doc.text) in scene.words.outlets)


def _attribution(scene: Scene, draft: Draft, source: Source | None, relay: tuple[Span, ...]) -> Attribution:
    cue = None if draft.cue is None else Cue(draft.cue.span, draft.cue.frame.lemma)
    reasons = [Reason("content", draft.rule, draft.content[0])]
    if draft.cue is not None:
        reasons.append(Reason("act", f"cue {draft.cue.frame.lemma}", draft.cue.span))
    if source is not None and source.span is not None:
        reasons.append(Reason("source", "subject of the cue" if draft.cue else draft.rule, source.span))
    return Attribution(
        content=draft.content,
        cue=cue,
        source=source,
        relay=relay,
        speech=_speech(scene, draft),
        act=draft.cue.frame.act if draft.cue is not None else "state",
        rule=draft.rule,
        reasons=tuple(reasons),
    )


def _speech(scene: Scene, draft: Draft) -> Speech:
    if draft.direct:
        return "direct"
    quoted = [q for q in scene.outer if any(c.meets(q.inner) for c in draft.content)]
    if not quoted:
        return "indirect"
    whole = len(draft.content) == 1 and any(q.span.holds(draft.content[0]) for q in quoted)
    around = draft.cue is not None and any(q.span.holds(draft.cue.span) for q in quoted)
    if whole and around:
        return "indirect"
    return "direct" if whole else "mixed"


def _nest(found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Each attribution with the innermost other one whose content holds its content and cue."""
    done: list[Attribution] = []
    by_size = sorted(found, key=lambda a: -sum(len(c) for c in a.content))
    for item in by_size:
        spans = [*item.content, *([item.cue.span] if item.cue else [])]
        around = [a for a in done if all(any(c.holds(s) for c in a.content) for s in spans)]
        within = min(around, key=lambda a: sum(len(c) for c in a.content)) if around else None
        done.append(replace(item, within=within))
    return tuple(sorted(done, key=lambda a: (a.content[0].start, -a.content[-1].end, a.rule)))
