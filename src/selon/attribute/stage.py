"""The attribute stage: cues, quotations, reported clauses, sources, and who says that who says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from selon.attribute.acts import act_of
from selon.attribute.content.accounts import find_accounts
from selon.attribute.content.brackets import find_bracketed
from selon.attribute.content.echoes import with_echoes
from selon.attribute.content.indirect import find_indirect
from selon.attribute.content.trimming import as_one
from selon.attribute.cue.cues import Frames, find_cues
from selon.attribute.interview.interviews import find_answers, without_answers
from selon.attribute.interview.testimonies import find_testimonies
from selon.attribute.likely import RULE, find_likely, heard
from selon.attribute.nesting import nest, said_within
from selon.attribute.quotation.direct import find_direct
from selon.attribute.relay.passed_on import passed_on
from selon.attribute.relay.relays import carried_on
from selon.attribute.scene import Draft, Scene, make_scene, with_cues
from selon.attribute.source.issuer import find_issuer
from selon.attribute.source.known import Memory, remember
from selon.attribute.source.offices import with_office
from selon.attribute.source.people import find_people
from selon.attribute.source.sources import Resolved, resolve_source
from selon.lang.acts import ActWords
from selon.lang.clauses import ClauseWords
from selon.lang.sources import SourceWords
from selon.model import HEARD, Attribution, Cue, Document, Reason, Span, Speech
from selon.tree import without_hyphen

CONTINUED = "speaker of the quotation before", "as of the quotation before"


def attribute(doc: Document, frames: Frames, words: SourceWords, clauses: ClauseWords, acts: ActWords) -> Document:
    """The document with its attributions, in text order of their first content."""
    scene = make_scene(doc, words, clauses, frames)
    scene = replace(scene, issuer=find_issuer(scene))
    scene = with_cues(scene, find_cues(scene, frames))
    answers = find_answers(scene) or find_testimonies(scene)
    direct = without_answers(find_direct(scene), answers)
    ruled = [*answers, *without_answers(carried_on(scene, [*direct, *find_indirect(scene, direct)]), answers)]
    ruled = [*ruled, *find_accounts(scene, ruled)]
    ruled = with_echoes(scene, [*ruled, *find_bracketed(scene, ruled)])
    ruled = passed_on(scene, [*ruled, *find_likely(scene, ruled)])
    drafts = sorted(ruled, key=lambda d: (d.content[0].start, -d.content[-1].end))
    return replace(doc, attributions=nest(_resolve(scene, _by_mention(_told_by_somebody(drafts)), acts)))


def _told_by_somebody(drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts without what nobody named « signale » in somebody's words: « des vols ont été signalés, selon X ».

    That somebody is who tells of it. Who accuses, announces or denies it may be others.
    """
    named = [d.content for d in drafts if d.cue and d.cue.frame.upos == "ADP" and d.speaker]
    return [draft for draft in drafts if not _is_told_in(draft, named)]


def _is_told_in(draft: Draft, named: Sequence[Sequence[Span]]) -> bool:
    cue = draft.cue
    if cue is None or cue.frame.act != "state" or draft.speaker is not None or draft.direct:
        return False
    return any(said_within(content, draft.content, cue.span) for content in named)


def _by_mention(drafts: Sequence[Draft]) -> list[Draft]:
    """Drafts in the order in which their sources are named, so that a mention can only point back."""
    return sorted(drafts, key=lambda d: d.speaker.span.start if d.speaker else d.content[0].start)


def _resolve(scene: Scene, drafts: Sequence[Draft], acts: ActWords) -> list[Attribution]:
    people = find_people(scene)
    known = Memory()
    found: list[Attribution] = []
    for draft in (_unjoined(scene, draft) for draft in drafts):
        resolved = _continued(draft, known) if draft.follows else resolve_source(scene, people, draft, known)
        if resolved is not None and draft.speaker is not None and not draft.follows:
            resolved = resolved._replace(source=with_office(scene, resolved.source, draft.speaker.spot))
        if resolved is not None and draft.speaker is not None:
            remember(known, scene, resolved.source, draft.speaker.spot, draft.relay, len(found))
        found.append(_attribution(scene, draft, resolved, acts))
    return sorted(found, key=lambda a: (a.content[0].start, -a.content[-1].end, a.rule))


def _unjoined(scene: Scene, draft: Draft) -> Draft:
    """The draft whose speaker's words leave out the hyphen of « dit-il »."""
    if draft.speaker is None:
        return draft
    span = without_hyphen(scene.doc.text, draft.speaker.span)
    return replace(draft, speaker=draft.speaker._replace(span=span))


def _continued(draft: Draft, known: Memory) -> Resolved | None:
    """The speaker of the quotation before; the words that name it stand there, not here."""
    before = known.by_spot.get(draft.speaker.spot) if draft.speaker else None
    return None if before is None else Resolved(replace(before.source, span=None), *CONTINUED)


def _attribution(scene: Scene, draft: Draft, resolved: Resolved | None, acts: ActWords) -> Attribution:
    speech, why = _speech(scene, draft)
    act, told = act_of(scene, draft, acts)
    return Attribution(
        content=as_one(scene, draft),
        cue=None if draft.cue is None else Cue(draft.cue.span, draft.cue.frame.lemma),
        source=None if resolved is None else resolved.source,
        relay=tuple(relay.span for relay in draft.relay),
        speech=speech,
        act=act,
        rule=draft.rule,
        reasons=(*_reasons(draft, resolved, told), Reason("speech", why), *_heard(scene, draft)),
    )


def _reasons(draft: Draft, resolved: Resolved | None, told: str) -> Iterator[Reason]:
    """Why each field holds what it holds, with the words that were read."""
    yield Reason("content", draft.rule, draft.content[0])
    if draft.cue is not None:
        yield Reason("act", told, draft.cue.span)
    if draft.speaker is not None:
        yield Reason("source", draft.speaker.rule, draft.speaker.span)
    if resolved is not None:
        yield Reason("name", resolved.name_rule, resolved.source.span)
        yield Reason("anonymous", resolved.anonymous_rule, resolved.source.span)
    for relay in draft.relay:
        yield Reason("relay", relay.rule, relay.span)


def _heard(scene: Scene, draft: Draft) -> Iterator[Reason]:
    """That the reader takes the content for somebody's words as well, and how likely it takes them to be."""
    likely = heard(scene, draft)
    if likely is not None:
        yield Reason(HEARD, RULE, likely.span, likely.likelihood)


def _speech(scene: Scene, draft: Draft) -> tuple[Speech, str]:
    """How the words are given, and why."""
    quoted = [q for c in draft.content for q in scene.outer.meeting(c) if c.meets(q.inner)]
    if draft.direct:
        marked = any(q.span.holds(draft.content[0]) for q in quoted)
        return "direct", "all between quotation marks" if marked else "given as the speaker's own words"
    if not quoted:
        return "indirect", "no quotation marks"
    whole = len(draft.content) == 1 and any(q.span.holds(draft.content[0]) for q in quoted)
    around = draft.cue is not None and any(q.span.holds(draft.cue.span) for q in quoted)
    if whole and around:
        return "indirect", "reported within a quotation"
    return ("direct", "all between quotation marks") if whole else ("mixed", "partly between quotation marks")
