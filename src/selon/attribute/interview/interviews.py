"""Answers in an interview: words without quotation marks that are not the writer's.

A conversation is printed with the names of who speaks (``Document.turns``), or as questions, each a paragraph of its
own, and answers below. The latter counts as an interview only where questions address somebody, and where an answer
says « je », or « nous » below the name of one person, or where dashes stand before both: a writer may ask the reader.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from selon.attribute.interview.guests import by_name, find_guest
from selon.attribute.interview.prose import KINDS, MOST, has_person, own_words, prose
from selon.attribute.scene import Draft, Found, Scene, Spot
from selon.lang.initials import initials_of, is_initials
from selon.model import Block, Span

RULE = "answer in an interview"
LABELLED = "words behind the name of who speaks"
BEHIND_NAME = re.compile(r"\s?[:.](?:\s?[–—―-])?\s+(?=\S)")
FEWEST = 2  # questions
QUESTION = 400  # characters of a question
DASHES = "—–-―"
OPENING = DASHES + " \u00a0\u202f"


def find_answers(scene: Scene) -> tuple[Draft, ...]:
    """The answers of an interview and the turns of a conversation, in text order."""
    answers = tuple(_labelled(scene) if scene.doc.turns else _unlabelled(scene))
    return (*_title(scene, answers), *answers)


def without_answers(drafts: Iterable[Draft], answers: Sequence[Draft]) -> list[Draft]:
    """The drafts without those that give an answer, or words of one, to who is named outside it."""
    parts = sorted(part for answer in answers for part in answer.content)
    return [draft for draft in drafts if not _is_taken(draft, parts)]


def _is_taken(draft: Draft, parts: Sequence[Span]) -> bool:
    """True for words of one of some answers, in text order, that go by what is told outside it, or are all of it."""
    first = draft.content[0]
    at = bisect_right(parts, first.start, key=lambda part: part.start)
    answer = next((part for part in parts[max(0, at - 1) : at + 1] if part.meets(first)), None)
    if answer is None:
        return False
    if draft.cue is None and len(first) >= MOST * len(answer):
        return True
    told = draft.cue.span if draft.cue else draft.speaker.span if draft.speaker else first
    return not answer.holds(told)


def _title(scene: Scene, answers: Sequence[Draft]) -> Iterator[Draft]:
    """« P », « Darna : « P » »: a quotation that ends the title of an interview, where one person answers."""
    title = scene.blocks.items[0].span if answers else Span(0, 0)
    speakers = {answer.speaker for answer in answers}
    for quotation in scene.outer.inside(title):
        if quotation.span.end == title.end and len(speakers) == 1:
            yield _answer(scene, (quotation.span,), answers[0].speaker, RULE)


def _answer(scene: Scene, parts: Iterable[Span], speaker: Found | None, rule: str) -> Draft:
    return Draft(tuple(_words(scene, part) for part in parts), None, speaker, (), True, rule)


def _words(scene: Scene, part: Span) -> Span:
    """The part without a dash before it or quotation marks around all of it."""
    quoted = next((q for q in scene.outer.meeting(part) if len(q.span) >= MOST * len(part)), None)
    words = part.of(scene.doc.text)
    return Span(part.end - len(words.lstrip(OPENING)), part.end) if quoted is None else quoted.inner


def _labelled(scene: Scene) -> Iterator[Draft]:
    """The turns of a conversation; those of the outlet, and its questions, are the writer's."""
    labels: dict[str, list[Span]] = {}
    for turn in scene.doc.turns:
        labels.setdefault(turn.initials, []).append(turn.label)
    guests = {i: own for i, own in labels.items() if _names_somebody(scene, own) and not _is_outlet(scene, i, own)}
    speakers = {initials: _who(scene, initials, own) for initials, own in guests.items()}
    ends = (*(turn.label.start for turn in scene.doc.turns[1:]), len(scene.doc.text))
    for turn, end in zip(scene.doc.turns, ends, strict=True):
        if turn.initials in speakers:
            more = prose(scene, Span(turn.words.end, end))
            more = own_words(scene, more) if end == len(scene.doc.text) else more
            yield _answer(scene, (turn.words, *more), speakers[turn.initials], LABELLED)


def _who(scene: Scene, initials: str, labels: Sequence[Span]) -> Found | None:
    """Who is called by some labels, by the longest of them; by initials alone, the person whose they are."""
    longest = max(labels, key=len)
    words = longest.of(scene.doc.text)
    if words.lower() in scene.words.answering:
        return find_guest(scene, scene.doc.turns[0].label.start)
    if is_initials(words):
        named = [n for n in scene.persons.items if initials_of(n.entity or n.span.of(scene.doc.text)) == initials]
        return by_name(scene, named[0]) if len({n.entity for n in named}) == 1 else None
    return Found(next(_somebody(scene, longest)), longest, LABELLED)


def _names_somebody(scene: Scene, labels: Sequence[Span]) -> bool:
    """False for « Lieu : », « Objet : »: lines of a form, which nobody speaks."""
    longest = max(labels, key=len)
    words = longest.of(scene.doc.text).lower()
    known = words in scene.words.answering or words in scene.words.asking or is_initials(words)
    return known or next(_somebody(scene, longest), None) is not None


def _somebody(scene: Scene, label: Span) -> Iterator[Spot]:
    """The words of a label that name a person, or what one is."""
    for spot in scene.spots_in(label):
        token = scene.token(spot)
        if token.upos == "PROPN" or spot in scene.named or token.lemma.lower() in scene.words.persons:
            yield spot


def _is_outlet(scene: Scene, initials: str, labels: Sequence[Span]) -> bool:
    """True for « Question », for the outlet itself, and for a body: a paper or radio that asks."""
    words = {label.of(scene.doc.text).lower() for label in labels}
    if words & scene.words.asking or initials_of(scene.doc.outlet or "") == initials:
        return True
    nouns = {scene.token(spot).lemma.lower() for label in labels for spot in scene.spots_in(label)}
    kinds = {name.kind for label in labels for name in scene.names.meeting(label)}
    return "organisation" in kinds or bool(nouns & scene.words.media)


def _unlabelled(scene: Scene) -> Iterator[Draft]:
    """What stands below each question of an interview, up to the next."""
    questions = [block for block in scene.blocks.items[1:] if _is_question(scene, block)]
    if len(questions) < FEWEST or not any(has_person(scene, block.span, "2") for block in questions):
        return
    ends = [*(block.span.start for block in questions[1:]), len(scene.doc.text)]
    below = [Span(block.span.end, end) for block, end in zip(questions, ends, strict=True)]
    answers = [prose(scene, span) for span in below[:-1]]
    answers.append(own_words(scene, prose(scene, below[-1])))
    given = [parts for parts in answers if parts]
    guest = find_guest(scene, questions[0].span.start)
    numbers = {"Sing"} if guest is None else {"Sing", "Plur"}
    spoken = any(has_person(scene, part, "1", numbers) for parts in given for part in parts)
    dashed = all(_is_dashed(scene, span) for span in (*(q.span for q in questions), *(parts[0] for parts in given)))
    if len(given) < FEWEST or not (spoken or dashed):
        return
    yield from (_below_name(scene, parts) or _answer(scene, parts, guest, RULE) for parts in given)


def _below_name(scene: Scene, parts: tuple[Span, ...]) -> Draft | None:
    """« Anna Berg : Ils ont tiré. », « Anna Berg. Ils ont tiré. »: an answer that names who gives it."""
    name = scene.persons.at(parts[0].start)
    mark = None if name is None else BEHIND_NAME.match(scene.doc.text, name.span.end, parts[0].end)
    if name is None or mark is None:
        return None
    return _answer(scene, (Span(mark.end(), parts[0].end), *parts[1:]), by_name(scene, name), LABELLED)


def _is_question(scene: Scene, block: Block) -> bool:
    """True for a paragraph that ends by asking, in no quotation marks."""
    words = block.span.of(scene.doc.text).rstrip()
    asks = words.endswith("?") and len(words) <= QUESTION and block.kind in {"heading", *KINDS}
    return asks and not scene.outer.meeting(Span(block.span.end - 1, block.span.end))


def _is_dashed(scene: Scene, span: Span) -> bool:
    return span.of(scene.doc.text)[:1] in DASHES
