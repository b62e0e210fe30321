"""Quoted words and who speaks them: the cue after, before or inside; a byline below; a quotation that goes on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.attribute.content.sides import clause_start
from selon.attribute.content.trimming import trimmed
from selon.attribute.cue.verbs import is_finite, is_gerund
from selon.attribute.mention.outlets import is_named_outlet
from selon.attribute.mention.phrases import can_speak
from selon.attribute.quotation.bylines import by_byline, unmarked_bylines
from selon.attribute.quotation.insertion import verb_after
from selon.attribute.quotation.introduced import AFTER_THAT, cue_before
from selon.attribute.quotation.quoted import (
    at_token,
    by_speaker_after,
    by_speaker_before,
    goes_on,
    is_speech,
    unannounced,
    with_source,
)
from selon.attribute.relay.citing import is_who_is_quoted
from selon.attribute.relay.relays import find_relays
from selon.attribute.scene import CueMention, Draft, Found, Relay, Scene
from selon.attribute.speaker.inversion import inverted_source
from selon.attribute.speaker.speakers import source_of
from selon.model import Quotation, Span, Token
from selon.tree import Tree, base, feature

QUOTED = frozenset({"»", "”", '"'})
OBJECTS = frozenset({"obj", "ccomp", "nsubj"})  # also one that was taken for who speaks
SKIPPED = frozenset({",", "-", "–", "—", ";", "»", '"', "”"})


def find_direct(scene: Scene) -> tuple[Draft, ...]:
    """Attributions of quotations that stand by themselves, in text order."""
    drafts: list[Draft] = []
    for quotation in scene.outer.items:
        if is_who_is_quoted(scene, quotation):
            continue
        draft = (
            _cue_inside(scene, quotation)
            or by_byline(scene, quotation)
            or _passed_on(scene, quotation)
            or _cue_after(scene, quotation)
            or verb_after(scene, quotation)
            or _clause_after_colon(scene, quotation)
            or _resumed(scene, quotation, drafts)
            or cue_before(scene, quotation)
            or goes_on(scene, quotation, drafts)
            or by_speaker_before(scene, quotation)
            or by_speaker_after(scene, quotation)
            or unannounced(scene, quotation)
        )
        if draft is not None:
            _add(drafts, draft)
    return tuple(sorted([*drafts, *unmarked_bylines(scene, drafts)], key=lambda d: d.content[0].start))


def _add(drafts: list[Draft], draft: Draft) -> None:
    """Words before and after one cue are one attribution."""
    if drafts and draft.cue is not None and drafts[-1].cue is draft.cue:
        drafts[-1] = replace(drafts[-1], content=drafts[-1].content + draft.content)
    else:
        drafts.append(draft)


def _cue_after(scene: Scene, quotation: Quotation) -> Draft | None:
    """« … », a déclaré X."""
    at = scene.after(quotation.span.end)
    if _is_name(scene, quotation):
        return None
    for _ in range(3):
        cue = _taking_quotation(_starting_at(scene, at))
        if cue is not None and "quote" in cue.frame.content and _closes_speech(scene, quotation, cue, at):
            draft = with_source(scene, quotation, cue, "quotation before its cue")
            return _from_sentence_start(scene, quotation, draft)
        if at >= len(scene.spots) or at_token(scene, at).text not in SKIPPED:
            return None
        at += 1
    return None


def _taking_quotation(cue: CueMention | None) -> CueMention | None:
    """« « P », a-t-on affirmé »: where the frame for « on » takes no quoted words, the one that the verb has too.

    So it is with that for a question behind the verb (« « Pour aller où ? » demande X »).
    """
    if cue is None or "quote" in cue.frame.content or (cue.frame.source and "question" not in cue.frame.content):
        return cue
    return next((other for other in cue.others if "quote" in other.frame.content), cue)


def _passed_on(scene: Scene, quotation: Quotation) -> Draft | None:
    """X a dit : « … », rapporte Y: an outlet behind the words of somebody who is named before them.

    « Selon X, « … », rapporte Y » too.
    """
    at = scene.after(quotation.span.start) - 1
    if at < 0 or at_token(scene, at).text[-1] not in {":", ","}:
        return None
    after = _cue_after(scene, quotation)
    before = None if after is None or after.speaker is None else cue_before(scene, quotation)
    if after is None or after.speaker is None or before is None or before.speaker is None:
        return None
    if at_token(scene, at).text == "," and (before.cue is None or before.cue.frame.upos != "ADP"):
        return None
    outlet = scene.token(after.speaker.spot).lemma.lower() in scene.words.media
    if not (outlet or is_named_outlet(scene, after.speaker.span)) or not can_speak(scene, before.speaker.spot):
        return None
    return replace(before, relay=(Relay(after.speaker.span, "outlet that reports it"),))


def _resumed(scene: Scene, quotation: Quotation, drafts: Sequence[Draft]) -> Draft | None:
    """« P », a dit X, « et Q », « P », dit X tandis que « Q », X dit que « P », et « Q »: words that go on."""
    last = drafts[-1] if drafts else None
    if last is None or last.cue is None or last.speaker is None or last.follows is not None:
        return None
    end = max(last.cue.span.end, last.speaker.span.end, *(relay.span.end for relay in last.relay), 0)
    behind = last.content[-1].end > last.cue.span.start
    if behind and last.rule != AFTER_THAT:
        return None
    low, high = scene.after(max(end, last.content[-1].end if behind else 0)), scene.after(quotation.span.start)
    between = [at_token(scene, i) for i in range(low, high) if at_token(scene, i).text not in QUOTED]
    if low >= high or not all(_leads_on(scene, token, behind) for token in between) or not between:
        return None
    goes_on = [token.text for token in between] == [","] or is_speech(scene, quotation)
    return replace(last, content=(quotation.inner,)) if goes_on else None


def _leads_on(scene: Scene, token: Token, joined: bool) -> bool:
    """True for a comma, for « tandis que », and for « et » where words ``joined`` to others go on."""
    words = scene.clauses
    return token.text == "," or token.lemma in words.opposing | words.that or (joined and token.upos == "CCONJ")


def _clause_after_colon(scene: Scene, quotation: Quotation) -> Draft | None:
    """« … » : X tire la sonnette d'alarme."""
    at = scene.after(quotation.span.end)
    if at >= len(scene.spots) or at_token(scene, at).text != ":":
        return None
    for cue in scene.cues_of(scene.spots[at][0]):
        if cue.span.start > scene.starts[at] and cue.frame.upos == "VERB" and "quote" in cue.frame.content:
            source = source_of(scene, cue)
            if source is None or not can_speak(scene, source.spot):
                continue
            if scene.starts[at] < source.span.start < cue.span.start:
                return with_source(scene, quotation, cue, "quotation before a colon and its cue")
    return None


def _starting_at(scene: Scene, at: int) -> CueMention | None:
    """The cue whose first word is the token at a position (an adverb or pronoun may stand before it)."""
    for shift in (0, 1):
        if at + shift >= len(scene.spots):
            return None
        cue = scene.by_start.get(scene.starts[at + shift])
        if cue is not None:
            return cue
        passing = at_token(scene, at)
        subject = base(passing.deprel) == "nsubj" and feature(passing, "Person") == "3"
        if passing.upos not in {"ADV", "PRON"} or subject:
            return None  # « P » Il souligne Q
    return None


def _closes_speech(scene: Scene, quotation: Quotation, cue: CueMention, at: int) -> bool:
    """True when the speaker follows the cue, and a comma or a whole statement sets the words apart."""
    if cue.frame.upos != "VERB":
        return not (cue.frame.upos == "NOUN" and _introduces(scene, cue))
    tree, whole = scene.trees[cue.sentence], is_speech(scene, quotation)
    if is_gerund(tree, cue) and _has_own_object(tree, cue) and not whole:
        return False  # « P », contredisant Q
    if not whole and _tells_of_subject(scene, quotation, cue):
        return False
    if not whole and _is_told_before(scene, quotation, cue):
        return False
    comma = any(at_token(scene, i).text == "," for i in range(max(0, at - 2), at))
    comma = comma or quotation.inner.of(scene.doc.text).rstrip()[-1:] in {"?", "!"}
    told = source_of(scene, cue) if all(path.case for path in cue.frame.source) else inverted_source(scene, cue)
    if told is None or comma or whole:
        return told is not None
    opens = scene.spots[scene.after(quotation.span.start)] == (cue.sentence, 0)
    return opens and can_speak(scene, told.spot)  # « P » a réagi X.


def _introduces(scene: Scene, cue: CueMention) -> bool:
    """« P » Réponse de X : « Q »: a noun with a colon behind who speaks has its words there."""
    source = source_of(scene, cue)
    end = cue.span.end if source is None else max(source.span.end, cue.span.end)
    at = scene.after(end)
    return at < len(scene.spots) and at_token(scene, at).text == ":"


def _is_told_before(scene: Scene, quotation: Quotation, cue: CueMention) -> bool:
    """« X admet « un incident », promet une enquête »: a few words at which somebody speaks, who then goes on."""
    sentence, index = scene.spots[scene.after(quotation.span.start)]
    told = inverted_source(scene, cue)
    if sentence != cue.sentence or not index or told is None or told.spot in scene.named:
        return False
    person = scene.token(told.spot).lemma.lower() in scene.words.persons
    before = (c for c in scene.cues_of(sentence) if c.tokens[-1] < index and _speaks(scene, c))
    return not person and any(c.frame.upos == "VERB" for c in before)


def _tells_of_subject(scene: Scene, quotation: Quotation, cue: CueMention) -> bool:
    """« X, « très inquiet », a demandé P », « X, un certain « Max », a dit P »: quoted words say how or who they are.

    So it is with « X, dans un discours sur « l'unité », a condamné P », where what is condemned follows.
    """
    source, start = source_of(scene, cue), quotation.span.start
    if source is None or scene.token(source.spot).text.startswith("-"):
        return False
    end = scene.token(source.spot).span.end
    if end <= start and (scene.doc.text[end:start].strip() == "," or source.span.holds(quotation.inner)):
        return True
    tree = scene.trees[cue.sentence]
    own = (tree.tokens[c] for c in tree.children[cue.index] if c > cue.tokens[-1])
    return end <= start and cue.span.start > start and any(base(t.deprel) in OBJECTS for t in own)


def _has_own_object(tree: Tree, cue: CueMention) -> bool:
    own = (c for c in tree.children[cue.index] if c > cue.tokens[-1])
    return any(base(tree.tokens[c].deprel) in {"obj", "nsubj"} for c in own)


def _is_name(scene: Scene, quotation: Quotation) -> bool:
    """« Le chef, surnommé « P », a nié … »: quoted words behind a participle that gives a name."""
    at = scene.after(quotation.span.start) - 1
    if at < 0 or is_speech(scene, quotation):
        return False
    before, words = at_token(scene, at), scene.words
    bodies = words.organisations | words.groups
    called = (
        before.upos == "NOUN" and before.lemma.lower() in bodies and quotation.inner.of(scene.doc.text)[:1].isupper()
    )
    return called or (before.lemma.lower() in scene.clauses.naming and "VerbForm=Fin" not in before.feats)


def _from_sentence_start(scene: Scene, quotation: Quotation, draft: Draft) -> Draft:
    """« P avec « Q » », a dit X: quoted words that only end the speaker's own sentence are part of it."""
    at = scene.after(quotation.span.start)
    if at >= len(scene.spots) or scene.spots[at][1] == 0 or draft.cue is None:
        return draft
    sentence, index = scene.spots[at]
    tokens = scene.trees[sentence].tokens
    begins = quotation.inner.of(scene.doc.text).lstrip()[:1].isupper() or tokens[index - 1].upos == "PUNCT"
    whole = _behind_clause(scene, quotation, draft)
    if whole is not None:
        return replace(draft, content=(whole,), direct=False)
    if is_speech(scene, quotation) and begins:
        return draft
    start = clause_start(scene, draft.cue, index) if draft.cue.sentence == sentence else 0
    finite = any("VerbForm=Fin" in t.feats for t in tokens[start:index])
    heard = [c for c in scene.cues_of(sentence) if c.span.end <= quotation.span.start]
    if not is_speech(scene, quotation):
        heard = [c for c in heard if not _names_document(scene, c)]
    if not finite and not heard and _begins_with_verb(scene, quotation):
        return replace(draft, content=(Span(tokens[start].span.start, quotation.span.end),), direct=False)
    if (
        not finite
        or any(_speaks(scene, c) for c in heard)
        or any(q.span.holds(tokens[start].span) for q in scene.outer.items)
    ):
        return draft
    return replace(draft, content=(Span(tokens[start].span.start, quotation.span.end),), direct=False)


def _begins_with_verb(scene: Scene, quotation: Quotation) -> bool:
    """« Les rebelles « ont fui », a dit X »: quoted words that have their subject before them."""
    low = scene.after(quotation.inner.start)
    small = {"ADV", "PRON"}
    ahead = (at_token(scene, i) for i in range(low, min(low + 4, scene.after(quotation.inner.end))))
    first = next((t for t in ahead if t.upos not in small or base(t.deprel) == "nsubj"), None)
    noun = low > 1 and at_token(scene, low - 2).upos in {"NOUN", "PROPN", "ADJ"}
    return noun and first is not None and first.upos in {"VERB", "AUX"} and "VerbForm=Fin" in first.feats


def _behind_clause(scene: Scene, quotation: Quotation, draft: Draft) -> Span | None:
    """« P, « Q », a dit X », « « P », dans la nuit, « Q », a dit X »: the sentence from its first word, all of X.

    Only where commas alone set Q off and nobody else speaks in it.
    """
    sentence, index = scene.spots[scene.after(quotation.span.start)]
    cue, tokens = draft.cue, scene.trees[sentence].tokens
    if cue is None or cue.frame.upos != "VERB" or cue.sentence != sentence or draft.speaker is None:
        return None
    begun = next((q for q in scene.outer.items if q.span.holds(tokens[0].span)), None)
    if begun is not None and begun is quotation:
        return None
    split = begun is not None
    if begun is None and (tokens[index - 1].text != "," or not is_speech(scene, quotation)):
        return None
    if any(t.text in {":", ";"} for t in tokens[:index]) or draft.speaker.span.start < quotation.span.end:
        return None
    heard = [c for c in scene.cues_of(sentence) if c.span.end <= quotation.span.start and _speaks(scene, c)]
    finite = any("VerbForm=Fin" in t.feats for t in tokens[: cue.tokens[0]])
    itself = scene.token(draft.speaker.spot).upos == "PRON"  # « Le chef est venu, « P », a-t-il dit »: the writer's
    own = split or (not itself and _has_subject(scene.trees[sentence], index))
    return None if heard or not finite or not own else Span(tokens[0].span.start, quotation.span.end)


def _has_subject(tree: Tree, end: int) -> bool:
    """True for a whole clause before a token: a finite verb with its subject."""
    verbs = {i for i in range(end) if "VerbForm=Fin" in tree.tokens[i].feats}
    verbs |= {tree.tokens[i].head for i in verbs if tree.tokens[i].upos == "AUX"}
    return any(base(t.deprel) == "nsubj" and t.head in verbs for t in tree.tokens[:end])


def _names_document(scene: Scene, cue: CueMention) -> bool:
    """« P, selon un bilan « provisoire », a dit X »: on what paper X says it all."""
    source = source_of(scene, cue) if cue.frame.upos == "ADP" else None
    return source is not None and scene.token(source.spot).lemma.lower() in scene.words.documents


def _speaks(scene: Scene, cue: CueMention) -> bool:
    """True for a cue at which somebody else has begun to speak."""
    if cue.frame.upos == "ADP":
        return "clause" in cue.frame.content or not cue.tokens[0]  # « pour l'armée » only at the head of a sentence
    return (
        cue.frame.upos == "VERB"
        and is_finite(scene.trees[cue.sentence], cue.tokens)
        and source_of(scene, cue) is not None
    )


def _cue_inside(scene: Scene, quotation: Quotation) -> Draft | None:
    """« …, a déclaré X, … »: the quotation holds its own cue."""
    low, high = scene.after(quotation.inner.start), scene.after(quotation.inner.end)
    sentences = sorted({scene.spots[i][0] for i in range(low, high)})
    for cue in (c for s in sentences for c in scene.cues_of(s)):
        if not quotation.inner.holds(cue.span) or "clause" not in cue.frame.content or cue.frame.upos != "VERB":
            continue
        before = scene.after(cue.span.start) - 1
        source = inverted_source(scene, cue) if before >= 0 and at_token(scene, before).text == "," else None
        if source is None or not (is_finite(scene.trees[cue.sentence], cue.tokens) and _may_speak(scene, source)):
            continue
        left = Span(quotation.inner.start, at_token(scene, before).span.start)
        right = _rest(scene, source.span.end, quotation.inner.end)
        if right is not None and len(left):
            parts = tuple(trimmed(scene.doc.text, part) for part in (left, right) if len(part))
            relay = find_relays(scene, cue, source)
            return Draft(parts, cue, source, relay, True, "quotation around its cue")
    return None


def _may_speak(scene: Scene, source: Found) -> bool:
    """True for who can speak, and for a pronoun on the verb: « dit-on »."""
    return can_speak(scene, source.spot) or scene.token(source.spot).text.startswith("-")


def _complements(token: Token) -> bool:
    """True for a word that may follow an inserted speaker: « dit-on à la préfecture »."""
    return token.upos != "PUNCT" and "VerbForm=Fin" not in token.feats


def _rest(scene: Scene, start: int, end: int) -> Span | None:
    """What follows an inserted cue: it must be set off by a comma, or be nothing."""
    at = scene.after(start)
    while at < len(scene.spots) and scene.starts[at] < end and _complements(at_token(scene, at)):
        at += 1
    if at >= len(scene.spots) or scene.starts[at] >= end:
        return Span(end, end)
    token = at_token(scene, at)
    if token.text not in {",", ".", ";"}:
        return None
    text, low = scene.doc.text, token.span.end
    while low < end and text[low].isspace():
        low += 1
    return Span(low, end) if low <= end else None
