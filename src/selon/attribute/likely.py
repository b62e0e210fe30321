"""What the reader takes for somebody's words and no rule has found: taken over where it is sure and they are several.

Rules come first: they name a construction that can be checked, and on annotated texts they are right more often.
What the reader hears beside them is most often a verb that no list has, or a quotation far from who speaks.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from selon.attribute.content.extents import is_bare_time
from selon.attribute.content.silence import is_silent
from selon.attribute.content.standpoints import is_count
from selon.attribute.mention.mentions import found_at
from selon.attribute.mention.phrases import NOMINAL, can_speak, is_impersonal
from selon.attribute.scene import CueMention, Draft, Found, Scene, Spot
from selon.attribute.speaker.speakers import source_of
from selon.model import LikelyContent, Quotation, Span
from selon.tree import base, is_denied, is_past_participle

RULE = "model"
SURE = 0.85  # mean likelihood of the words
SEVERAL = 5  # words
OBJECT, NAMING = frozenset({"obj"}), frozenset({"appos", "nmod"})
LEADING = frozenset({"ADP", "DET", "CCONJ", "SCONJ"})
NEAR = 3  # from the edge of a content to a cue, marks counted


def find_likely(scene: Scene, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """The likely contents that the drafts leave, in text order."""
    taken = [part for draft in drafts for part in draft.content]
    used = {id(draft.cue) for draft in drafts}
    told = [cue.span for draft in drafts if (cue := draft.cue) is not None]
    told += [speaker.span for draft in drafts if (speaker := draft.speaker) is not None]
    for quotation, likely in _by_quotation(scene):
        span = Span(likely[0].span.start, likely[-1].span.end)
        whole = quotation is not None and 2 * len(span) > len(quotation.inner)
        content = quotation.inner if quotation is not None and whole else span
        if not _is_sure(scene, likely) or any(content.shares_half(part) for part in taken):
            continue
        cue = next((cue for found in likely if (cue := _cue(scene, found, used)) is not None), None)
        if (
            _is_denied(scene, content)
            or _is_cut(scene, content)
            or (quotation is None and (_is_when(scene, content) or _is_ragged(scene, content)))
            or any(_is_refused(scene, c, content) for c in _free(scene, content, used))
            or any(_is_led_by_none(scene, found) for found in likely)
        ):
            continue
        if cue is None and (
            _is_phrase(scene, content, quotation)
            or _is_forestalled(scene, content)
            or _is_brought_about(scene, content)
            or any(_is_settled(found, told) for found in likely)
        ):
            continue
        heard_speaker = next((who for found in likely if (who := _speaker(scene, found)) is not None), None)
        speaker = heard_speaker or (None if cue is None else _somebody(scene, cue))
        yield Draft((content,), cue, speaker, (), whole, RULE)


def heard(scene: Scene, draft: Draft) -> LikelyContent | None:
    """What the reader hears in the content of a draft: the likeliest that shares at least half of the shorter one."""
    found = (likely for part in draft.content for likely in scene.likely.meeting(part) if part.shares_half(likely.span))
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


def _free(scene: Scene, content: Span, used: set[int]) -> list[CueMention]:
    """The known cues that no draft has, outside a content and in the sentences that it begins and ends in."""
    spots = scene.spots_in(content)
    known = [cue for sentence in sorted({spots[0][0], spots[-1][0]}) for cue in scene.cues_of(sentence)]
    return [cue for cue in known if id(cue) not in used and not cue.span.meets(content)]


def _is_refused(scene: Scene, cue: CueMention, content: Span) -> bool:
    """True for what a known cue does not take for said, though the rules asked it.

    « n'a pas dit que P »; « pour la France, c'est un troisième titre »; « a déclaré la guerre », the plain object.
    """
    source = source_of(scene, cue) if cue.frame.upos == "ADP" else None
    if is_silent(scene, cue) or (source is not None and is_count(scene, source)):
        return True
    after = min(cue.tokens[-1] + 1, len(scene.trees[cue.sentence].tokens) - 1)
    if cue.frame.upos == "ADP" and scene.trees[cue.sentence].tokens[after].lemma in scene.clauses.that:
        return True  # « selon que P ou non »
    tree = scene.trees[cue.sentence]
    told = tree.tokens[cue.index]
    plain = is_past_participle(told) and "obj" not in cue.frame.content
    if plain and base(told.deprel) in {"acl", "amod"} and content.holds(tree.tokens[told.head].span):
        return True  # « X attaque l'armée, soutenue par Y »
    own = (token for token in tree.tokens if content.holds(token.span))
    return any(token.head == cue.index and base(token.deprel) == "obj" for token in own)


def _is_led_by_none(scene: Scene, likely: LikelyContent) -> bool:
    """« selon le jour, P »: heard behind a preposition that leads to nobody who speaks; those that do are all known."""
    spots = [] if likely.cue is None else scene.spots_in(likely.cue)
    if not spots or any(scene.token(spot).upos != "ADP" for spot in spots):
        return False
    return all(not cue.span.meets(likely.cue) for cue in scene.cues_of(spots[0][0]) if likely.cue is not None)


def _is_denied(scene: Scene, content: Span) -> bool:
    """« n'a pas reconnu avoir tiré »: below a verb that is denied, whatever verb it is."""
    inside = set(scene.spots_in(content))
    above = {(s, scene.token((s, i)).head) for s, i in inside} - inside
    return any(is_denied(scene.trees[sentence], head) for sentence, head in above)


def _is_cut(scene: Scene, content: Span) -> bool:
    """« savoir | qui | a tiré »: what lacks the word that asks, its subject, is nothing that is said."""
    sentence, first = scene.spots_in(content)[0]
    if not first:
        return False
    before = scene.token((sentence, first - 1))
    verb = scene.token((sentence, before.head))
    asks = any(kind in before.feats for kind in ("PronType=Int", "PronType=Rel")) and base(before.deprel) == "nsubj"
    return asks and verb.deprel == "ccomp" and content.holds(verb.span)


def _tops(scene: Scene, content: Span) -> list[Spot]:
    """The words of a content that hang on none of its own."""
    inside = scene.spots_in(content)
    return [(s, i) for s, i in inside if (s, scene.token((s, i)).head) not in inside]


def _is_ragged(scene: Scene, content: Span) -> bool:
    """« coupable du massacre de | 2019 »: what ends before the word that its last one leads to is half a phrase."""
    return scene.token(scene.spots_in(content)[-1]).upos in LEADING


def _is_when(scene: Scene, content: Span) -> bool:
    """« s'y refuse tant que | l'enquête n'est pas close »: when or why somebody says so is not what they say."""
    sentence, first = scene.spots_in(content)[0]
    tops = [scene.token(spot) for spot in _tops(scene, content)]
    circumstance = len(tops) == 1 and base(tops[0].deprel) == "advcl" and tops[0].head < first
    return circumstance and scene.token((sentence, first - 1)).deprel == "fixed"


def _is_phrase(scene: Scene, content: Span, quotation: Quotation | None) -> bool:
    """« évalue | la situation du port »: the object of any verb; « le film | « Les Enfants du fleuve » »: a name.

    « a refusé de | commenter ces articles » is what somebody does, or does not.
    """
    relations = OBJECT if quotation is None else NAMING
    tops = [scene.token(spot) for spot in _tops(scene, content)]
    done = quotation is None and len(tops) == 1 and "VerbForm=Inf" in tops[0].feats and base(tops[0].deprel) == "xcomp"
    return done or any(token.upos in NOMINAL and base(token.deprel) in relations for token in tops)


def _is_forestalled(scene: Scene, content: Span) -> bool:
    """« a empêché que | l'homme ne tire »: « ne » alone denies nothing there, and nobody has said it."""
    tops = _tops(scene, content)
    if len(tops) != 1 or scene.token(tops[0]).deprel != "ccomp":
        return False
    sentence, verb = tops[0]
    tree = scene.trees[sentence]
    return sum("Polarity=Neg" in tree.tokens[c].feats for c in tree.children[verb]) == 1


def _is_brought_about(scene: Scene, content: Span) -> bool:
    """« a obtenu que | les blessés soient évacués »: a clause in the subjunctive is what somebody does, not says."""
    verbs = ((s, j) for s, i in _tops(scene, content) for j in (i, *scene.trees[s].children[i]))
    return any("Mood=Sub" in scene.token(spot).feats for spot in verbs)


def _is_settled(likely: LikelyContent, told: Sequence[Span]) -> bool:
    """« P, selon X, et Q »: how far goes what X says is what the rule has read that found X.

    ``told`` are the cues and speakers of the rules.
    """
    heard_by = [span for span in (likely.source, likely.cue) if span is not None]
    return any(span.meets(other) for span in told for other in heard_by)


def _cue(scene: Scene, likely: LikelyContent, used: set[int]) -> CueMention | None:
    """A known cue that no draft has: one that the reader hears too, or one right beside the content."""
    spots = scene.spots_in(likely.span)
    free = [cue for cue in _free(scene, likely.span, used) if cue.frame.upos != "ADP" or _somebody(scene, cue)]
    heard_too = (cue for cue in free if likely.cue is not None and cue.span.meets(likely.cue))
    beside = (c for c in free if 0 <= spots[0][1] - c.tokens[-1] <= NEAR or 0 <= c.tokens[0] - spots[-1][1] <= NEAR)
    return next(heard_too, None) or next(beside, None)


def _somebody(scene: Scene, cue: CueMention) -> Found | None:
    """Who speaks at a cue, but not « pour | l'heure », « | Tout | porte à croire que P »."""
    found = source_of(scene, cue)
    nobody = found is None or is_impersonal(scene, found.spot) or is_bare_time(scene, scene.token(found.spot))
    return None if nobody else found


def _speaker(scene: Scene, likely: LikelyContent) -> Found | None:
    """The noun phrase that the reader takes for the source, when it names somebody who can speak."""
    spots = [] if likely.source is None else scene.spots_in(likely.source)
    for sentence, index in spots:
        token = scene.token((sentence, index))
        tops = token.head == index or (sentence, token.head) not in spots
        if tops and token.upos in NOMINAL and can_speak(scene, (sentence, index)):
            return found_at(scene, sentence, index, RULE)
    return None
