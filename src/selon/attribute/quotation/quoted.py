"""What the rules for quotations share: whether quoted words are a speech, and one that goes on without a cue."""

from __future__ import annotations

from collections.abc import Sequence

from selon.attribute.content.silence import is_silent
from selon.attribute.content.trimming import trimmed
from selon.attribute.mention.mentions import is_only_quoted
from selon.attribute.mention.outlets import is_named_outlet
from selon.attribute.mention.phrases import can_speak, is_impersonal
from selon.attribute.relay.relays import find_relays, on_whose_word
from selon.attribute.scene import CueMention, Draft, Found, Scene
from selon.attribute.speaker.hearsay import where_said
from selon.attribute.speaker.inversion import CLITIC, ends_sentence, inverted_source
from selon.attribute.speaker.owners import owner_of
from selon.attribute.speaker.referents import clause_subject
from selon.attribute.speaker.speakers import source_of
from selon.lang.frames import path
from selon.model import Quotation, Span, Token
from selon.tree import ancestors, base, case_of, subtree

LONG = 5  # words from which quoted words can be a speech of their own
FAR = 250  # characters between two quotations of one speaker


def at_token(scene: Scene, at: int) -> Token:
    """The token at a position in text order."""
    return scene.token(scene.spots[at])


def with_source(scene: Scene, quotation: Quotation, cue: CueMention, rule: str) -> Draft:
    """The draft of a quotation with the speaker of its cue."""
    source = source_of(scene, cue)
    if source is None and cue.frame.upos == "NOUN":
        source = owner_of(scene, cue) or clause_subject(scene, cue)
    source = where_said(scene, cue, source) or source
    if source is not None and source.rule == CLITIC and is_impersonal(scene, source.spot):
        source = None  # « P », dit-on
    source, reported = on_whose_word(scene, cue, source)
    if source is not None and quotation.inner.holds(scene.token(source.spot).span):
        source = None  # « Et d'ajouter : « Nous … » »: whoever is told of does not say it
    content = _behind_that(scene, cue, trimmed(scene.doc.text, quotation.inner))
    return Draft((content,), cue, source, reported or find_relays(scene, cue, source), True, rule)


def _behind_that(scene: Scene, cue: CueMention, content: Span) -> Span:
    """« affirme « qu'| on ne peut plus attendre » »: what is said, without the conjunction in its marks."""
    at = scene.after(content.start)
    opened = cue.span.end <= content.start and at + 1 < len(scene.spots)
    token = at_token(scene, at) if opened else None
    that = token is not None and token.upos == "SCONJ" and token.text.islower() and token.lemma in scene.clauses.that
    return Span(scene.starts[at + 1], content.end) if that and content.end > scene.starts[at + 1] else content


def is_speech(scene: Scene, quotation: Quotation) -> bool:
    """True for words that can stand as a statement: several of them, or with a verb of their own."""
    low, high = scene.after(quotation.inner.start), scene.after(quotation.inner.end)
    words = [t for t in (at_token(scene, i) for i in range(low, high)) if t.upos != "PUNCT"]
    finite = any("VerbForm=Fin" in t.feats for t in words)
    return (len(words) >= LONG and (finite or len(words) >= 2 * LONG)) or (finite and len(words) >= 3)


def goes_on(scene: Scene, quotation: Quotation, drafts: Sequence[Draft]) -> Draft | None:
    """A quotation that is a whole sentence and follows another one: the same speaker goes on."""
    if not drafts or not _stands_alone(scene, quotation):
        return None
    if not is_speech(scene, quotation) and not _is_sentence(scene, quotation):
        return None
    last = drafts[-1]
    end = last.content[-1].end
    if last.cue is not None and last.cue.span.start >= end:
        end = max(end, last.speaker.span.end if last.speaker else last.cue.span.end)
    start = quotation.span.start
    if start - end > FAR or scene.doc.text.count("\n\n", end, start) > 1 or _others_speak(scene, end, start):
        return None
    return Draft((quotation.inner,), None, last.speaker, last.relay, True, "quotation that goes on", follows=last)


def by_speaker_before(scene: Scene, quotation: Quotation) -> Draft | None:
    """« X dénonce P. « Q » »: who alone speaks in the sentence before, of nobody else, goes on so."""
    if not is_speech(scene, quotation) or not _stands_alone(scene, quotation):
        return None
    here = scene.spots[scene.after(quotation.span.start)]
    sentence = here[0] - 1
    between = (
        scene.doc.text[scene.trees[sentence].tokens[-1].span.end : quotation.span.start] if sentence >= 0 else "\n"
    )
    if "\n" in between:
        return None
    cues = [c for c in scene.cues_of(sentence) if not is_silent(scene, c)]
    sources = [s for c in cues if (s := source_of(scene, c)) is not None and can_speak(scene, s.spot)]
    sources = [s for s in sources if not is_only_quoted(scene, s.spot, here)]
    if len({s.spot for s in sources}) != 1 or any(c.frame.act == "ask" for c in cues):
        return None
    closed = any(_closes(scene, c) for c in cues)
    if not closed and (not any(_is_main(scene, c) for c in cues) or _tells_of_others(scene, sentence, sources[0])):
        return None
    speaker = sources[0]._replace(rule="speaker of the sentence before")
    return Draft((quotation.inner,), None, speaker, (), True, "quotation that goes on")


def by_speaker_after(scene: Scene, quotation: Quotation) -> Draft | None:
    """« Y a provoqué « P ». X affirme aussi que Q »: long words that end a sentence are of who adds to them."""
    low, high = scene.after(quotation.inner.start), scene.after(quotation.inner.end)
    after = scene.after(quotation.span.end)
    if high - low < 2 * LONG or not low or after + 1 >= len(scene.spots) or at_token(scene, after).text != ".":
        return None
    before = next((t for i in range(low - 1, -1, -1) if (t := at_token(scene, i)).text not in {"«", "“"}), None)
    following = scene.spots[after][0] + 1
    if before is None or before.upos in {"NOUN", "PROPN", "ADJ"} or scene.spots[after + 1][0] != following:
        return None  # « Le film « P » »: a title
    own, first = scene.spots[low]
    above = set(ancestors(scene.trees[own], first))
    if any(c.index in above and c.frame.upos == "VERB" for c in scene.cues_of(own)):
        return None  # « X rappelle qu'il a besoin de « P » »: of X
    tokens = scene.trees[following].tokens
    if "\n" in scene.doc.text[quotation.span.end : tokens[0].span.start]:
        return None
    main = next((c for c in scene.cues_of(following) if c.frame.upos == "VERB" and _is_main(scene, c)), None)
    speaker = None if main is None or is_silent(scene, main) else source_of(scene, main)
    if main is None or speaker is None or speaker.spot[0] != following or not can_speak(scene, speaker.spot):
        return None
    group = (tokens[i] for i in range(speaker.spot[1], min(main.tokens[-1] + 3, len(tokens))))
    if not any(token.lemma in scene.clauses.adding for token in group):
        return None
    speaker = speaker._replace(rule="speaker of the sentence after")
    return Draft((quotation.inner,), None, speaker, (), True, "quotation whose speaker goes on")


def _is_main(scene: Scene, cue: CueMention) -> bool:
    """True for the main verb of its sentence, and for « selon X » at its head."""
    token = scene.token((cue.sentence, cue.index))
    if cue.frame.upos == "ADP":
        return cue.tokens[0] <= 1
    return cue.frame.upos == "VERB" and base(token.deprel) == "root"


def _closes(scene: Scene, cue: CueMention) -> bool:
    """« P, explique X. « Q » », « P, selon X. « Q » »: a cue and who speaks, no outlet, end the sentence."""
    told = "clause" in cue.frame.content
    source = source_of(scene, cue) if cue.frame.upos == "ADP" else inverted_source(scene, cue)
    source = source if told and cue.frame.upos in {"ADP", "VERB"} else None
    if source is None or source.spot[0] != cue.sentence or is_named_outlet(scene, source.span):
        return False
    passes_on = scene.token(source.spot).lemma.lower() in scene.words.media | scene.words.documents
    return not passes_on and ends_sentence(scene.trees[cue.sentence], max(cue.span.end, source.span.end))


def _tells_of_others(scene: Scene, sentence: int, source: Found) -> bool:
    """True where the sentence has somebody else who could go on: « Le procureur a entendu Y. « Q » »."""
    tree, words = scene.trees[sentence], scene.words
    own = set(subtree(tree, source.spot[1])) if source.spot[0] == sentence else set()
    for i, token in enumerate(tree.tokens):
        name = scene.named.get((sentence, i))
        somebody = name is not None and name.kind == "person"
        somebody = somebody or (token.upos == "NOUN" and token.lemma in words.persons | words.groups)
        if somebody and i not in own and not source.span.holds(token.span):
            return True
    return False


def unannounced(scene: Scene, quotation: Quotation) -> Draft | None:
    """A quotation that is a whole sentence and that nothing ties to a speaker: not the writer's words all the same."""
    if not is_speech(scene, quotation) or not _stands_alone(scene, quotation):
        return None
    return Draft((quotation.inner,), None, None, (), True, "quotation by itself")


def _is_sentence(scene: Scene, quotation: Quotation) -> bool:
    """« Une centaine, peut-être. »: a few words that begin and end as a sentence does, between their marks."""
    words = quotation.inner.of(scene.doc.text).strip()
    return words[:1].isupper() and words[-1:] in {".", "!", "?", "…"} and " " in words


def _others_speak(scene: Scene, end: int, start: int) -> bool:
    """« … », dit X. Y affirme que P. « … »: after another has spoken, a quotation may be of either."""
    between = (cue for cue in scene.cues if end <= cue.span.start < start)
    return any(source_of(scene, cue) is not None for cue in between)


def _stands_alone(scene: Scene, quotation: Quotation) -> bool:
    """True when the quotation begins a sentence and ends one."""
    at = scene.after(quotation.span.start)
    if at >= len(scene.spots):
        return False
    after = scene.after(quotation.span.end)
    ends = after >= len(scene.spots) or scene.spots[after][0] != scene.spots[after - 1][0]
    stop = after < len(scene.spots) and at_token(scene, after).text in {".", "!", "?"}
    return scene.spots[at][1] == 0 and (ends or stop)


def is_complement(scene: Scene, cue: CueMention, i: int) -> bool:
    """True for what a cue reports behind a preposition: « parle d'un accident », not « répond à X »."""
    tree = scene.trees[cue.sentence]
    kinds = (path(part) for kind in cue.frame.content for part in kind.split("+"))
    cases = {kind.case for kind in kinds if kind.relation == "obl" and kind.case is not None}
    return tree.tokens[i].head == cue.index and case_of(tree, i) in cases
