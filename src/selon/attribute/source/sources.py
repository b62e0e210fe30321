"""Who a source is: the fullest description in the text, its kind, and whether a reader could identify it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from selon.attribute.mention.mentions import is_only_quoted, mention
from selon.attribute.mention.phrases import can_speak, form_of, is_impersonal
from selon.attribute.scene import Draft, Scene, Spot
from selon.attribute.source.anonymity import is_anonymous, is_indefinite
from selon.attribute.source.antecedents import (
    Antecedent,
    Candidate,
    find_antecedent,
    find_latest,
    find_rival,
    find_titled,
)
from selon.attribute.source.descriptions import pointed_back
from selon.attribute.source.disputes import disputed_in, find_accused
from selon.attribute.source.documents import possessive_of
from selon.attribute.source.issuer import is_ours, is_us
from selon.attribute.source.known import Memory, near
from selon.attribute.source.naming import describe
from selon.attribute.source.people import People
from selon.attribute.speaker.speakers import source_of
from selon.model import ECHO, ISSUED, Act, Source, Span
from selon.tree import ancestors, base, case_of, feature, is_denied

BACK = 3  # sentences that a pronoun reaches back
OWN: frozenset[Act] = frozenset({"deny", "claim_responsibility", "admit"})  # what is said of one's own deeds
GOING_ON: frozenset[Act] = frozenset({"state", "announce", "confirm", "estimate"})
UNKNOWN = "pronoun: none, or two equal", "a pronoun, for somebody told"


class Resolved(NamedTuple):
    """A source with the rules that named it and that say whether it is anonymous."""

    source: Source
    name_rule: str
    anonymous_rule: str


def resolve_source(scene: Scene, people: People, draft: Draft, known: Memory) -> Resolved | None:
    """The source of a draft; None when nobody is named. Two equal candidates leave the name null."""
    if draft.speaker is None:
        return None
    spot, span, _rule = draft.speaker
    token, form = scene.token(spot), form_of(scene, spot)
    if form in scene.words.impersonal:
        return Resolved(Source(span, None, None, True), "names nobody", "names nobody")
    object_of_cue = token.upos == "PRON" and base(token.deprel) == "obj" and feature(token, "Person") == "3"
    if form in scene.words.pronouns or "PronType=Rel" in token.feats or is_demonstrative(scene, spot) or object_of_cue:
        return _from_pronoun(scene, people, draft, known)
    if scene.issuer is not None and (is_us(scene, spot) or is_ours(scene, spot)):
        return Resolved(replace(scene.issuer, span=span), ISSUED, "as of who has issued the text")
    if token.upos == "PRON" and "PronType=Prs" in token.feats:
        return Resolved(Source(span, None, None, False), *UNKNOWN)  # « je l'ai entendu dire »
    owner = possessive_of(scene, spot)
    if owner is not None:
        owned = _from_pronoun(scene, people, replace(draft, speaker=draft.speaker._replace(spot=owner)), known)
        if owned.source.name is not None:
            return owned
    own, rule = describe(scene, spot, span)
    anonymous, why = is_anonymous(scene, spot, own)
    own = replace(own, anonymous=anonymous)
    earlier = pointed_back(scene, people, draft, own, known)
    if earlier is None:
        return Resolved(own, rule, why)
    return Resolved(replace(earlier[0], span=own.span), earlier[1], "as of the source it points back to")


def is_demonstrative(scene: Scene, spot: Spot) -> bool:
    """True for « celui-ci », « l'intéressé »: words that always stand for somebody named before."""
    return bool(_forms(scene, spot) & scene.words.demonstrative)


def _forms(scene: Scene, spot: Spot) -> set[str]:
    """A word as it may be listed: its lemma, its form, and its form with the word before it."""
    tree, token = scene.trees[spot[0]], scene.token(spot)
    before = tree.tokens[spot[1] - 1].text.lower() if spot[1] else ""
    gap = "" if before.endswith(("'", "’")) else " "
    return {token.lemma.lower(), token.text.lower(), f"{before}{gap}{token.text.lower()}".replace("’", "'")}


def _from_pronoun(scene: Scene, people: People, draft: Draft, known: Memory) -> Resolved:
    assert draft.speaker is not None
    spot, span, _rule = draft.speaker
    token = scene.token(spot)
    gender, number = scene.words.pronouns.get(form_of(scene, spot), ("", ""))
    if token.upos != "DET":  # a possessive agrees with what is owned, not with who owns it
        gender, number = gender or feature(token, "Gender") or "", number or feature(token, "Number") or ""
    before = tuple(c for c in _candidates(scene, spot, known) if not is_only_quoted(scene, c.spot, spot))
    before = tuple(c for c in before if not _has_told_of(scene, c.spot, spot))
    others = tuple(c for c in before if not any(part.holds(scene.token(c.spot).span) for part in draft.content))
    if others or (draft.cue is not None and draft.cue.frame.upos == "ADP"):
        before = others  # « Un policier a été blessé, selon lui »: not by him
    accused, tellers = _disputed(scene, people, draft, (gender, number), before)
    latest = _latter(scene, people, spot, gender, number) if _forms(scene, spot) & scene.words.latter else None
    if latest is not None:
        antecedent: Antecedent | None = accused if accused and _is_as_near(accused, latest) else latest
    else:
        before = tuple(c for c in before if draft.rule != ECHO or c not in tellers)
        antecedent = accused or _by_agreement(scene, people, draft, (gender, number), before)
    if antecedent is None:
        return Resolved(Source(span, None, None, False), *UNKNOWN)
    return Resolved(replace(antecedent.source, span=span), antecedent.rule, "as of the antecedent")


def _by_agreement(
    scene: Scene, people: People, draft: Draft, agreement: tuple[str, str], before: tuple[Candidate, ...]
) -> Antecedent | None:
    """Whom a pronoun stands for, of those named before."""
    assert draft.speaker is not None
    spot, (gender, number) = draft.speaker.spot, agreement
    found = find_antecedent(scene, people, spot, gender, number, before)
    if found is None and agreement == ("Fem", "Sing"):
        return find_titled(scene, people, spot, before)
    found = found and _or_rival(scene, people, draft, gender, number, before, found)
    return found and _or_latter(scene, people, spot, gender, number, found)


def _disputed(
    scene: Scene, people: People, draft: Draft, agreement: tuple[str, str], before: Sequence[Candidate]
) -> tuple[Antecedent | None, Sequence[Candidate]]:
    """Who was said to have done what a draft disputes, and those who said it, who are not the one that disputes it.

    « X accuse Y d'avoir tué Z ; celui-ci dément » is Y's.
    """
    where = disputed_in(scene, draft)
    if draft.speaker is None or where is None:
        return None, ()
    tellers = [c for c in before if c.spoke and c.spot[0] >= where]
    named = tuple(_named(scene, draft.speaker.spot))
    return find_accused(scene, people, agreement, where, named, tellers), tellers


def _is_as_near(one: Antecedent, other: Antecedent) -> bool:
    """True for somebody told in the sentence of another one or behind it."""
    return one.spot is not None and other.spot is not None and one.spot[0] >= other.spot[0]


def _latter(scene: Scene, people: People, spot: Spot, gender: str, number: str) -> Antecedent | None:
    """« ce dernier »: who was named last, a body that tells what somebody is after all others."""
    named = tuple(_named(scene, spot))
    tree = scene.trees[spot[0]]
    if any("PronType=Art" in tree.tokens[c].feats for c in tree.children[spot[1]]):  # « l'intéressé » is a person
        named = tuple(c for c in named if c.source.kind == "person")
    free = [c for c in named if not _is_body_of(scene, c)]
    return find_latest(scene, people, gender, number, [*free, *named])


def _or_latter(
    scene: Scene, people: People, spot: Spot, gender: str, number: str, found: Antecedent
) -> Antecedent | None:
    """« X a interrogé Y. Celui-ci s'est levé. Il … »: whom a demonstrative subject between them stands for.

    It may stand in the sentence of the pronoun: « Celui-ci a écrit une lettre dans laquelle il … ».
    """
    since = spot[0] if found.spot is None else found.spot[0]
    for sentence in range(spot[0], since, -1):
        tokens = scene.trees[sentence].tokens
        for i, token in enumerate(tokens[: spot[1]] if sentence == spot[0] else tokens):
            shown = base(token.deprel) == "nsubj" and bool(_forms(scene, (sentence, i)) & scene.words.latter)
            agrees = (feature(token, "Number") or number, feature(token, "Gender") or gender) == (number, gender)
            if shown and agrees:
                return _latter(scene, people, (sentence, i), gender, number)
    return found


def _or_rival(
    scene: Scene,
    people: People,
    draft: Draft,
    gender: str,
    number: str,
    before: tuple[Candidate, ...],
    found: Antecedent,
) -> Antecedent | None:
    """Who is meant, where somebody has told of a person.

    Who denies or claims a deed is that person and not the body that told, who goes on to state something is the one
    who told; else, and where both are people, it may be either.
    """
    rival = find_rival(scene, people, gender, number, before, found)
    act = draft.cue.frame.act if draft.cue is not None else "state"
    body = found.source.kind == "organisation"
    if rival is None or act in GOING_ON or (act not in OWN and not body):
        return found
    return Antecedent(rival, "pronoun: the person told of") if act in OWN and body else None


def _candidates(scene: Scene, spot: Spot, known: Memory) -> Iterator[Candidate]:
    """Those a pronoun may stand for: earlier sources, and subjects that could speak, within three sentences."""
    taken = set()
    for item in near(known, spot, BACK):
        taken.add(item.spot)
        yield Candidate(item.spot, item.source, spoke=True)
    for sentence in range(max(0, spot[0] - BACK + 1), spot[0] + 1):
        for i, token in enumerate(scene.trees[sentence].tokens):
            here = (sentence, i)
            if here >= spot:
                break
            subject = base(token.deprel) == "nsubj" and token.upos in {"NOUN", "PROPN"}
            subject = subject or _heads_byline(scene, here)
            subject = subject or (sentence == spot[0] and (_is_asked_about(scene, here) or _is_topic(scene, here)))
            gone = _has_died(scene, here, spot) or _is_of_insertion(scene, here, spot)
            if subject and here not in taken and not gone and not is_impersonal(scene, here):
                source, _rule = describe(scene, here, mention(scene, sentence, i))
                if source.kind in {"person", "organisation", "group"}:
                    anonymous, _why = is_anonymous(scene, here, source)
                    yield Candidate(here, replace(source, anonymous=anonymous), spoke=False)


def _has_told_of(scene: Scene, other: Spot, spot: Spot) -> bool:
    """« Selon le maire, il a avoué P »: whoever tells of somebody is another, unless it is « lui » as well."""
    if other[0] != spot[0] or scene.token(other).upos == "PRON":
        return False
    cues = [c for c in scene.cues_of(spot[0]) if c.frame.upos == "ADP"]
    cues = [c for c in cues if (source := source_of(scene, c)) is not None and source.spot == other]
    between = scene.trees[spot[0]].tokens[other[1] : spot[1]]
    return bool(cues) and all(token.text != ";" for token in between)


def _is_of_insertion(scene: Scene, other: Spot, spot: Spot) -> bool:
    """« L'armée, dit-elle, a tiré »: the subject of the clause that somebody's word is put into is not who speaks."""
    inverted = scene.token(spot).text.startswith("-") and other[0] == spot[0]
    return inverted and other < spot and scene.token(other).head > spot[1]


def _is_asked_about(scene: Scene, spot: Spot) -> bool:
    """« Faut-il croire X quand il dit P »: the object of a verb that nobody is the subject of."""
    tree, token = scene.trees[spot[0]], scene.token(spot)
    verbs = [token.head, *ancestors(tree, token.head)]
    own = (base(tree.tokens[c].deprel) for v in verbs for c in tree.children[v])
    return base(token.deprel) == "obj" and token.upos in {"NOUN", "PROPN"} and "nsubj" not in set(own)


def _is_topic(scene: Scene, spot: Spot) -> bool:
    """« Quant à l'avocat, il dénonce P »: the noun that opens a sentence so."""
    tokens = scene.trees[spot[0]].tokens
    first = next((i for i, token in enumerate(tokens) if token.upos in {"NOUN", "PROPN"}), None)
    return first == spot[1] and tokens[0].text.lower() in scene.words.as_for


def _is_side_object(scene: Scene, spot: Spot) -> bool:
    """« accuse X d'utiliser des civils »: those whom an infinitive has for its object in passing."""
    tree = scene.trees[spot[0]]
    verb = tree.tokens[tree.tokens[spot[1]].head]
    return base(tree.tokens[spot[1]].deprel) == "obj" and "VerbForm=Inf" in verb.feats and is_indefinite(scene, spot)


def _has_died(scene: Scene, spot: Spot, speaks: Spot) -> bool:
    """« Un soldat a été tué. Il affirme … » is of somebody else, but for what was said before: « Il avait dit … »."""
    tree, token = scene.trees[spot[0]], scene.token(spot)
    verb = token.head
    passive = token.deprel == "nsubj:pass" or any(tree.tokens[c].deprel == "aux:pass" for c in tree.children[verb])
    own = tree.tokens[verb].lemma in scene.clauses.dying and base(token.deprel) == "nsubj"
    hurt = passive or not any(base(tree.tokens[c].deprel) == "obj" for c in tree.children[verb])
    if not (own and hurt) or is_denied(tree, verb):
        return False
    later = scene.trees[speaks[0]]
    parts = (later.tokens[i] for i in (later.tokens[speaks[1]].head, *later.children[later.tokens[speaks[1]].head]))
    return not any(t.upos == "AUX" and "Tense=Imp" in t.feats for t in parts)


def _heads_byline(scene: Scene, spot: Spot) -> bool:
    """« — Anna Berg, présidente »: a person who heads a sentence without a verb."""
    name, tokens = scene.named.get(spot), scene.trees[spot[0]].tokens
    heads = name is not None and name.kind == "person" and tokens[spot[1]].deprel == "root"
    return heads and not any("VerbForm=Fin" in t.feats for t in tokens)


def _is_body_of(scene: Scene, candidate: Candidate) -> bool:
    """« le chef du parti », « le sommet de l'union »: a body named to tell what something else is."""
    tree, at = scene.trees[candidate.spot[0]], candidate.spot[1]
    told = base(tree.tokens[at].deprel) == "nmod" and case_of(tree, at) in scene.clauses.of
    return told and candidate.source.kind != "person"


def _named(scene: Scene, spot: Spot) -> Iterator[Candidate]:
    """All who could speak and are named before a demonstrative, in its sentence and the one before, the last first."""
    for sentence in range(spot[0], max(-1, spot[0] - 2), -1):
        tokens = scene.trees[sentence].tokens
        for i in range(spot[1] - 1 if sentence == spot[0] else len(tokens) - 1, -1, -1):
            name = scene.named.get((sentence, i))
            if name is not None and name.kind == "place":
                continue
            if _is_side_object(scene, (sentence, i)):
                continue
            outer = tokens[i].upos in {"NOUN", "PROPN"} and base(tokens[i].deprel) not in {"flat", "appos", "amod"}
            if outer and can_speak(scene, (sentence, i)) and not _has_died(scene, (sentence, i), spot):
                source, _rule = describe(scene, (sentence, i), _without_charge(scene, sentence, i))
                anonymous, _why = is_anonymous(scene, (sentence, i), source)
                yield Candidate((sentence, i), replace(source, anonymous=anonymous), spoke=False)


def _without_charge(scene: Scene, sentence: int, i: int) -> Span:
    """« accuse le maire de corruption »: who is accused, without what of, where the parser hung it on him."""
    tree, span = scene.trees[sentence], mention(scene, sentence, i)
    accused = any(c.frame.act == "accuse" and c.index == tree.tokens[i].head for c in scene.cues_of(sentence))
    for child in tree.children[i] if accused and base(tree.tokens[i].deprel) == "obj" else ():
        bare = all(base(tree.tokens[c].deprel) != "det" for c in tree.children[child])
        if child > i and case_of(tree, child) in scene.clauses.of and bare and tree.tokens[child].upos == "NOUN":
            return Span(span.start, tree.tokens[i].span.end)
    return span
