"""Quotations that their cue introduces: « X a dit : … », « X affirme que … », « Selon X, … », « X appelle à … »."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.attribute.content.dependents import dependents
from selon.attribute.content.silence import is_silent
from selon.attribute.content.trimming import trimmed
from selon.attribute.cue.conjunctions import is_according_to_which
from selon.attribute.cue.grounds import gives_grounds
from selon.attribute.cue.verbs import is_finite, is_passive_cue
from selon.attribute.mention.mentions import found_at
from selon.attribute.mention.phrases import can_speak
from selon.attribute.quotation.begun import with_beginning
from selon.attribute.quotation.headed import by_phrase, by_subject, is_spoken_before, met_by_other
from selon.attribute.quotation.quoted import at_token, is_complement, is_speech, with_source
from selon.attribute.scene import CueMention, Draft, Scene
from selon.attribute.speaker.speakers import source_of
from selon.lang.frames import path
from selon.model import Quotation, Span, Token
from selon.tree import base, is_present_participle, is_reflexive, subtree

NOUNS = frozenset({"NOUN", "PROPN"})
LIGHT = frozenset({"PRON", "ADV", "AUX"})  # before the verb of quoted words
APART = frozenset({",", ";"})  # between « selon X » and his words
AFTER_THAT = "quotation after « que »"
REACH = 15  # tokens between a cue and the words it introduces without a mark


def cue_before(scene: Scene, quotation: Quotation) -> Draft | None:
    """The attribution of a quotation by what stands straight before it."""
    at = scene.after(quotation.span.start) - 1
    if at < 0:
        return None
    opener = at_token(scene, at)
    if opener.text.endswith(":"):
        return _after_colon(scene, quotation, at)
    if opener.text in {"'", "’"} and at:
        at, opener = at - 1, at_token(scene, at - 1)
    if opener.lemma in scene.clauses.that:
        return _after_that(scene, quotation, at)
    if opener.upos == "ADP":
        return _after_preposition(scene, quotation, at)
    return _adjacent(scene, quotation, at) or _at_distance(scene, quotation, at) or _predicate(scene, quotation, at)


def _adjacent(scene: Scene, quotation: Quotation, at: int) -> Draft | None:
    """« X a dit « … » », « Selon X, « … » »."""
    comma = at_token(scene, at).text in APART
    cue = scene.by_end.get(at_token(scene, at - 1 if comma and at else at).span.end)
    if cue is not None and "quote" in cue.frame.content:
        shouted = "cry" in cue.frame.content and not comma
        if is_speech(scene, quotation) or (shouted and source_of(scene, cue) is not None):
            return with_beginning(
                scene, quotation, cue, with_source(scene, quotation, cue, "quotation straight after its cue")
            )
    if not is_speech(scene, quotation):
        return None
    for cue in scene.cues_of(scene.spots[at][0]):
        if cue.frame.upos == "NOUN" and "quote" in cue.frame.content and cue.span.end <= scene.starts[at]:
            end = at_token(scene, at - 1 if at_token(scene, at).text == "(" and at else at).span.end
            source = source_of(scene, cue)
            if source is not None and source.span.end == end:
                return with_source(scene, quotation, cue, "quotation after a noun and its speaker")
        inside = "opening" in cue.frame.content and cue.tokens[0] > 1
        inside = inside or is_according_to_which(scene, cue.sentence, cue.tokens[0])
        if cue.frame.upos == "ADP" and not inside and cue.span.end <= scene.starts[at] and _is_all(scene, quotation):
            source = source_of(scene, cue)
            if source is not None and source.span.end > scene.starts[at] - (2 if comma else 0):
                return with_source(scene, quotation, cue, "quotation after an according-to phrase")
    return None


def _is_all(scene: Scene, quotation: Quotation) -> bool:
    """False for « Selon X, « P » faisant Q », « « P » et « Q » »: words that go on behind their mark."""
    after = scene.after(quotation.span.end)
    if after >= len(scene.spots) or scene.spots[after][0] != scene.spots[after - 1][0]:
        return True
    token = at_token(scene, after)
    return token.upos != "CCONJ" and not is_present_participle(token)


def _at_distance(scene: Scene, quotation: Quotation, at: int) -> Draft | None:
    """« X a dit en conférence de presse « … » »: only complements between the cue and a whole statement."""
    if not is_speech(scene, quotation):
        return None
    sentence, index = scene.spots[at]
    cues = [c for c in scene.cues_of(sentence) if c.span.end <= scene.starts[at] and "quote" in c.frame.content]
    if not cues or index - cues[-1].tokens[-1] > REACH or cues[-1].frame.upos != "VERB":
        return None
    cue, tokens = cues[-1], scene.trees[sentence].tokens
    between = tokens[cue.tokens[-1] + 1 : index + 1]
    if any(_sets_apart(token) for token in between[:-1]):
        return None
    objects = [t for t in between if t.deprel == "obj" and t.upos != "PRON"]
    if scene.spots[scene.after(quotation.span.start)][1] == 0:  # « X parle d'un accident. « Q » »: X has said that
        objects += [tokens[i] for i in range(cue.tokens[-1] + 1, index + 1) if is_complement(scene, cue, i)]
    source = source_of(scene, cue)
    if objects or source is None or source.span.start > cue.span.start:
        return None
    return with_source(scene, quotation, cue, "quotation after its cue and complements")


def _sets_apart(token: Token) -> bool:
    """True for what cannot stand between a cue and its quotation: another verb, a mark, a conjunction."""
    verb = "VerbForm=Fin" in token.feats or "VerbForm=Inf" in token.feats
    return verb or token.upos == "SCONJ" or token.text in {"«", "»", ";", ","}


def _after_that(scene: Scene, quotation: Quotation, that: int) -> Draft | None:
    """X affirme que « … »: quoted to the end of the clause."""
    after = scene.after(quotation.span.end)
    last = scene.spots[after - 1][0] if after else 0
    ends = after >= len(scene.spots) or at_token(scene, after).upos == "PUNCT" or scene.spots[after][0] != last
    sentence, start = scene.spots[that][0], scene.starts[that]
    near = [c for c in scene.cues_of(sentence) if c.span.end <= start and "ccomp" in c.frame.content]
    near = [c for c in near if not _is_aside(scene, c)]
    if not ends or not near or not is_speech(scene, quotation):
        return None
    between = scene.spots[scene.after(near[-1].span.end) : that]
    if any("VerbForm=Fin" in scene.token(spot).feats for spot in between):
        return None
    return with_source(scene, quotation, near[-1], AFTER_THAT)


def _is_aside(scene: Scene, cue: CueMention) -> bool:
    """« X déclare à ce propos que P »: a noun with its preposition, and nobody whose word it is."""
    aside = base(scene.token((cue.sentence, cue.index)).deprel) == "obl" and not gives_grounds(cue)
    return cue.frame.upos == "NOUN" and aside and source_of(scene, cue) is None


def _after_preposition(scene: Scene, quotation: Quotation, at: int) -> Draft | None:
    """« X exhorte Y à « … » »: the quoted infinitive of a cue that asks for one with this preposition."""
    cried = scene.by_end.get(at_token(scene, at - 1).span.end) if at else None
    if cried is not None and gives_grounds(cried) and "cry" in cried.frame.content:
        return with_source(scene, quotation, cried, "quotation straight after its cue")  # « aux cris de « P » »
    sentence, index = scene.spots[at]
    case = at_token(scene, at).lemma
    for cue in reversed(scene.cues_of(sentence)):
        if cue.span.end > scene.starts[at] or index - cue.tokens[-1] > REACH:
            continue
        asks = any(path(part) == path(f"xcomp:{case}") for kind in cue.frame.content for part in kind.split("+"))
        if asks and cue.frame.upos == "VERB" and _begins_with_infinitive(scene, quotation):
            if _goes_on_outside(scene, quotation) or _tells_of_whom(scene, cue):
                return None
            return with_source(scene, quotation, cue, "quoted infinitive of the cue")
        return None
    return None


def _tells_of_whom(scene: Scene, cue: CueMention) -> bool:
    """« accuse Y de « P » »: of whom it is told is part of the charge, unless a pronoun stands for them."""
    tree = scene.trees[cue.sentence]
    behind = (c for c in tree.children[cue.index] if c > cue.index and base(tree.tokens[c].deprel) == "obj")
    return cue.frame.act == "accuse" and any(tree.tokens[c].upos in NOUNS for c in behind)


def _goes_on_outside(scene: Scene, quotation: Quotation) -> bool:
    """« menace d'« exécuter » un otage », « de « tirer » si P »: its object, or a condition, stands behind."""
    after = scene.after(quotation.span.end)
    if after >= len(scene.spots) or scene.spots[after][0] != scene.spots[after - 1][0]:
        return False
    sentence, index = scene.spots[after]
    tree = scene.trees[sentence]
    if tree.tokens[index].text.lower() in scene.clauses.whether:
        return True
    noun = index if tree.tokens[index].upos in NOUNS else tree.tokens[index].head
    return tree.tokens[noun].deprel == "obj" and quotation.inner.holds(tree.tokens[tree.tokens[noun].head].span)


def _begins_with_infinitive(scene: Scene, quotation: Quotation) -> bool:
    first = scene.after(quotation.inner.start)
    tokens = [at_token(scene, i) for i in range(first, min(first + 4, len(scene.spots)))]
    return any("VerbForm=Inf" in t.feats for t in tokens if quotation.inner.holds(t.span))


def _predicate(scene: Scene, quotation: Quotation, at: int) -> Draft | None:
    """« X « partage la douleur des familles » »: without a cue, a person whose own words are the predicate."""
    sentence, index = scene.spots[at]
    tree = scene.trees[sentence]
    inside = [i for i, t in enumerate(tree.tokens) if quotation.inner.holds(t.span)]
    verb = next((i for i in inside if "VerbForm=Fin" in tree.tokens[i].feats), None)
    if (
        verb is None
        or not is_speech(scene, quotation)
        or any(tree.tokens[i].upos not in LIGHT for i in inside if i < verb)
    ):
        return None
    top = verb if tree.tokens[verb].upos == "VERB" else tree.tokens[verb].head
    if tree.tokens[top].deprel == "ccomp":  # « Y dit que X « a cédé » »: the words of Y
        return None
    subject = next((c for c in tree.children[top] if base(tree.tokens[c].deprel) == "nsubj" and c <= index), None)
    if subject is None or _is_reported(scene, sentence, top):
        return None
    speaker = found_at(scene, sentence, subject, "subject of quoted words")
    named = any(name.span.meets(speaker.span) for name in scene.persons.meeting(speaker.span))
    if not named or speaker.span.end < tree.tokens[index].span.end:
        return None
    return Draft((trimmed(scene.doc.text, quotation.inner),), None, speaker, (), True, "quoted predicate of a person")


def _after_colon(scene: Scene, quotation: Quotation, colon: int) -> Draft | None:
    """« X a dit : « … » », the cue in the same sentence or the one before."""
    sentence, end = scene.spots[colon][0], scene.starts[colon]
    earlier = scene.outer.last_before(end)
    if earlier is not None and earlier.span.end > end:
        earlier = scene.outer.last_before(earlier.span.start)
    start = 0 if earlier is None else earlier.span.end
    near = [c for c in (*scene.cues_of(sentence - 1), *scene.cues_of(sentence)) if c.span.end <= end]
    near = [c for c in near if start <= c.span.start or _says_to_be(scene, c, earlier)]
    quoting = [c for c in near if "quote" in c.frame.content]
    own = [c for c in quoting if c.sentence == sentence]
    if not own and (heard := _by_name(scene, quotation, colon)) is not None:
        return heard
    if not own and (other := by_phrase(scene, quotation, colon)) is not None:
        return other
    nearest = list(reversed(own or quoting))
    for cue in sorted(nearest, key=lambda c: is_silent(scene, c)):  # « dit sans préciser P : « Q » »
        source = source_of(scene, cue)
        unsaid = cue.frame.upos == "VERB" or cue.sentence != sentence or _is_told_by(scene, cue, own)
        if (source is None and unsaid) or _is_asked(scene, cue):
            continue
        if cue.sentence == sentence and source is not None and _has_clause(scene, cue, end):
            content = (trimmed(scene.doc.text, quotation.inner),)
            return Draft(content, None, source, (), True, "colon after a reported clause")
        return _with_predicate(scene, with_source(scene, quotation, cue, "quotation after a colon"))
    by_others = by_subject(scene, quotation, colon) or _by_last_speaker(scene, quotation, sentence, end)
    return by_others or _by_heading(scene, quotation, colon)


def _by_heading(scene: Scene, quotation: Quotation, colon: int) -> Draft | None:
    """« Le maire de X : « P » », « Les familles de disparus : « P » »: people alone before the colon, and no verb."""
    sentence, end = scene.spots[colon]
    tree = scene.trees[sentence]
    noun = next((i for i in range(end) if tree.tokens[i].upos == "NOUN"), None)
    if noun is None or not is_speech(scene, quotation) or not set(range(end)) <= set(subtree(tree, noun)):
        return None
    alone = not any("VerbForm=Fin" in t.feats or t.upos == "PUNCT" for t in tree.tokens[:end])
    people = tree.tokens[noun].lemma.lower() in scene.words.persons | scene.words.groups
    if not (alone and people and can_speak(scene, (sentence, noun))):
        return None
    speaker = found_at(scene, sentence, noun, "people before a colon")
    return Draft((trimmed(scene.doc.text, quotation.inner),), None, speaker, (), True, "quotation after a colon")


def _with_predicate(scene: Scene, draft: Draft) -> Draft:
    """« X se dit ému par P : « Q » »: what somebody says to be, and then the quotation."""
    cue = draft.cue
    if cue is None or not _says_to_be(scene, cue, None):
        return draft
    said = dependents(scene, cue, "predicate")
    if said is None or any(part.end > draft.content[0].start for part in said):
        return draft
    return replace(draft, content=(*said, *draft.content), direct=False)


def _says_to_be(scene: Scene, cue: CueMention, earlier: Quotation | None) -> bool:
    """« X se dit « ému » : « P » »: a word or two in quotation marks between the two are no speech."""
    says = "predicate" in cue.frame.content and is_reflexive(scene.trees[cue.sentence], cue.index)
    return says and (earlier is None or not is_speech(scene, earlier))


def _by_last_speaker(scene: Scene, quotation: Quotation, sentence: int, end: int) -> Draft | None:
    """« il lui a rendu hommage et l'a félicitée : « P » »: who says or praises something before the colon says P."""
    if not is_speech(scene, quotation) or is_spoken_before(scene, sentence, end):
        return None
    verbs = [c for c in scene.cues_of(sentence) if c.span.end <= end and c.frame.upos == "VERB"]
    speaker = source_of(scene, verbs[-1]) if verbs else None
    finite = bool(verbs) and is_finite(scene.trees[sentence], verbs[-1].tokens)
    if speaker is None or not finite or not can_speak(scene, speaker.spot) or verbs[-1].frame.act == "ask":
        return None
    return Draft((trimmed(scene.doc.text, quotation.inner),), None, speaker, (), True, "quotation after a colon")


def _by_name(scene: Scene, quotation: Quotation, colon: int) -> Draft | None:
    """« On écoute X, boulangère : « P » »: the only person named before a colon in a sentence without a cue."""
    sentence, index = scene.spots[colon]
    before = Span(scene.trees[sentence].tokens[0].span.start, scene.starts[colon])
    named = scene.persons.inside(before)
    if len(named) != 1 or not is_speech(scene, quotation) or index > REACH:
        return None
    spot = scene.spots[scene.after(named[0].span.start)]
    if met_by_other(scene, spot, index):
        return None
    speaker = found_at(scene, *spot, "person before a colon")
    return Draft((trimmed(scene.doc.text, quotation.inner),), None, speaker, (), True, "quotation after a colon")


def _is_told_by(scene: Scene, cue: CueMention, others: Sequence[CueMention]) -> bool:
    """« X estime que la question est autre : « P » »: a noun that nobody speaks at, in what another cue reports."""
    verbs = (c for c in others if c.frame.upos == "VERB" and c.tokens[-1] < cue.index)
    tokens = scene.trees[cue.sentence].tokens
    return any(
        _has_clause(scene, verb, cue.span.start) or tokens[cue.index - 2].lemma in scene.clauses.that
        for verb in verbs
        if source_of(scene, verb) is not None
    )


def _is_asked(scene: Scene, cue: CueMention) -> bool:
    """« Interrogé par Y, X est ferme : « P » »: who asks is not the one who answers."""
    return cue.frame.act == "ask" and is_passive_cue(scene.trees[cue.sentence], cue)


def _has_clause(scene: Scene, cue: CueMention, end: int) -> bool:
    """True when the cue has its own que-clause before an offset."""
    after = [t for t in scene.trees[cue.sentence].tokens if cue.span.end <= t.span.start < end]
    return any(t.lemma in scene.clauses.that for t in after) and any("VerbForm=Fin" in t.feats for t in after)


def _is_reported(scene: Scene, sentence: int, top: int) -> bool:
    """« Y dit que X « a cédé » », « Selon Y, X « a cédé » »: the words about X are another's."""
    tree = scene.trees[sentence]
    subordinate = base(tree.tokens[top].deprel) in {"ccomp", "advcl", "acl", "csubj"}
    marked = any(base(tree.tokens[c].deprel) == "mark" for c in tree.children[top])
    return subordinate or marked or any(cue.frame.upos == "ADP" for cue in scene.cues_of(sentence))
