"""Who denies or confirms what somebody said just before, in a word: « X affirme que P. Y dément. », « Y le nie »."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from selon.attribute.content.retorts import may_be_another, opens, takes_up, told_by_writer
from selon.attribute.content.silence import is_silent
from selon.attribute.cue.verbs import is_finite, is_passive_cue
from selon.attribute.mention.mentions import found_at
from selon.attribute.mention.outlets import leads_to_medium
from selon.attribute.mention.phrases import can_speak
from selon.attribute.relay.relays import find_relays
from selon.attribute.scene import CueMention, Draft, Found, Scene
from selon.attribute.speaker.speakers import source_of
from selon.model import ECHO, Span
from selon.tree import Tree, base

ACTS = frozenset({"deny", "confirm"})
TOLD = frozenset({"state", "announce", "admit"})  # of what a pronoun takes up: « Ils l'ont annoncé hier »
RELATIVE = frozenset({"acl", "acl:relcl"})
OBJECTS = frozenset({"obj", "iobj", "ccomp", "xcomp"})
OTHERS = frozenset({"obl", "xcomp", "ccomp"})
LIGHT = frozenset({"ADV", "PUNCT", "AUX"})  # beside the verb and its subject


def with_echoes(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with one for each denial and confirmation of what another said, which ends where that begins."""
    used = {id(draft.cue) for draft in drafts}
    by_sentence: dict[int, list[Draft]] = {}
    taken_up: dict[int, Draft] = {}  # by the sentence that does nothing else
    for draft in drafts:
        by_sentence.setdefault(_sentence(scene, draft), []).append(draft)
    for cue in scene.cues:
        speaker = None if id(cue) in used or not _is_bare(scene, cue) else source_of(scene, cue)
        speaker = None if speaker is None else _alone(scene, speaker)
        if speaker is None or not can_speak(scene, speaker.spot) or is_silent(scene, cue):
            continue
        said = _charge(scene, cue, speaker, by_sentence.get(cue.sentence, ()))
        charged = said is not None
        speaker = _accused(scene, said, speaker) if said is not None else speaker
        said = said or _said_before(scene, cue, speaker, by_sentence)
        if said is None and opens(scene, speaker):
            said = taken_up.get(cue.sentence - 1)
        if said is None:
            content = told_by_writer(scene, cue, speaker, by_sentence)
            told = by_sentence.setdefault(cue.sentence - 1 if content else cue.sentence, [])
        elif charged:
            content, told = said.content, by_sentence[_sentence(scene, said)]
        elif may_be_another(scene, cue, speaker):
            content = tuple(_before(scene, said.content, speaker))
            told = by_sentence[_sentence(scene, said)]
            told[told.index(said)] = replace(said, content=content) if content else said
        else:
            continue
        if content:
            echo = taken_up[cue.sentence] = Draft(content, cue, speaker, find_relays(scene, cue, speaker), False, ECHO)
            told.append(echo)
    return [draft for told in by_sentence.values() for draft in told]


def _sentence(scene: Scene, draft: Draft) -> int:
    """The sentence that what is said begins in."""
    return scene.spots[scene.after(draft.content[0].start)][0]


def _is_bare(scene: Scene, cue: CueMention) -> bool:
    """True for a verb that nothing follows but adverbs, a day and a medium, and before which only who speaks stands."""
    tree = scene.trees[cue.sentence]
    told = cue.frame.act in ACTS or (cue.frame.act in TOLD and takes_up(scene, cue))
    if cue.frame.upos != "VERB" or not told:
        return False
    if not is_finite(tree, cue.tokens) or is_passive_cue(tree, cue):
        return False
    if any(tree.tokens[i].deprel in RELATIVE for i in cue.tokens):
        return False
    own = [c for c in tree.children[cue.index] if c < cue.tokens[0] and tree.tokens[c].upos == "SCONJ"]
    if any(tree.tokens[c].lemma in scene.clauses.that and tree.tokens[c - 1].upos == "CCONJ" for c in own if c):
        return False  # « affirme que P et | qu'ils l'ont refusé »
    marks = (tree.tokens[c] for c in own)
    if any({mark.lemma, mark.text.lower()} & scene.clauses.whether for mark in marks):  # « S'ils refusent, … »
        return False
    after = range(cue.tokens[-1] + 1, len(tree.tokens))
    end = next((k for k in after if tree.tokens[k].upos == "PUNCT" or leads_to_medium(scene, cue.sentence, k)), None)
    end = next((k for k in after if _begins_another(tree, cue, k)), end) if after else end
    rest = tree.tokens[cue.tokens[-1] + 1 : end]
    own = [c for c in tree.children[cue.index] if c < cue.tokens[0]]
    subject = max((c for c in own if base(tree.tokens[c].deprel) == "nsubj"), default=0)
    objects = [tree.tokens[c] for c in own if base(tree.tokens[c].deprel) in OBJECTS]
    objects += [tree.tokens[c] for c in own if base(tree.tokens[c].deprel) == "obl" and c > subject]
    taken_up = all(t.upos == "PRON" and "PronType=Rel" not in t.feats for t in objects)  # « Y le nie »
    return taken_up and all(token.upos in LIGHT or scene.times.meeting(token.span) for token in rest)


def _said_before(scene: Scene, cue: CueMention, speaker: Found, drafts: Mapping[int, Sequence[Draft]]) -> Draft | None:
    """The last words of another in the sentence, or in the one before a sentence that says nothing else."""
    near = [*drafts.get(cue.sentence, ()), *(drafts.get(cue.sentence - 1, ()) if opens(scene, speaker) else ())]
    told = (d for d in near if d.speaker is not None and d.speaker.span.end <= speaker.span.start)
    before = (d for d in told if d.content[0].start < speaker.span.start)
    return max(before, key=lambda d: d.content[0].start, default=None)


def _charge(scene: Scene, cue: CueMention, speaker: Found, drafts: Sequence[Draft]) -> Draft | None:
    """« X, accusé de P, dément », « X, que Y accuse de P, dément »: what they are charged with."""
    tokens = scene.trees[cue.sentence].tokens
    for draft in drafts:
        charge = draft.cue
        if charge is None or charge.frame.act != "accuse" or _sentence(scene, draft) != cue.sentence:
            continue
        if draft.speaker is not None and draft.speaker.spot == speaker.spot:
            continue  # « le maire, qui accuse X de P, nie »
        token = tokens[charge.index]
        is_whose = (cue.sentence, token.head) == speaker.spot or _is_named_in(draft, speaker)
        of_subject = token.deprel in RELATIVE and is_whose
        if of_subject or (token.deprel == "advcl" and token.head == cue.index and charge.index < cue.index):
            return draft
    return None


def _is_named_in(charge: Draft, speaker: Found) -> bool:
    """True for somebody whom a charge names before the denial: « X, accusé d'armer Y, qui nie » is the word of X."""
    return any(part.holds(speaker.span) for part in charge.content)


def _accused(scene: Scene, charge: Draft, speaker: Found) -> Found:
    """Who denies a charge: whoever it is laid to, not whom it names."""
    if charge.cue is None or not _is_named_in(charge, speaker):
        return speaker
    head = scene.trees[charge.cue.sentence].tokens[charge.cue.index].head
    return found_at(scene, charge.cue.sentence, head, "whom it is laid to")


def _begins_another(tree: Tree, cue: CueMention, k: int) -> bool:
    """True for what joins a verb that has all it says behind it: « dément | et parle de P », not « et rejette P »."""
    token = tree.tokens[k]
    if token.upos != "CCONJ" or token.deprel != "cc" or tree.tokens[token.head].head != cue.index:
        return False
    if any(base(tree.tokens[c].deprel) in OBJECTS for c in tree.children[cue.index] if c < cue.index):
        return True  # « Y le nie | et évoque P »
    below = {base(tree.tokens[c].deprel) for c in tree.children[token.head] if c > token.head}
    return tree.tokens[token.head].upos == "VERB" and (("obj" not in below and bool(below)) or len(below & OTHERS) > 0)


def _alone(scene: Scene, speaker: Found) -> Found:
    """« avoir pris Darna, Kiev le nie »: who speaks, without a name behind a comma that was taken to be in a row."""
    sentence, first = scene.spots[scene.after(speaker.span.start)]
    name = speaker.span.of(scene.doc.text)
    rest = name.rpartition(", ")[2]
    if rest == name or not first or scene.trees[sentence].tokens[first - 1].upos in {"PUNCT", "CCONJ"}:
        return speaker
    span = Span(speaker.span.end - len(rest), speaker.span.end)
    return speaker._replace(spot=scene.spots[scene.after(span.start)], span=span)


def _before(scene: Scene, content: Sequence[Span], speaker: Found) -> Iterator[Span]:
    """« P, Y le nie »: the words before who denies them."""
    for part in content:
        words = scene.doc.text[part.start : min(part.end, max(part.start, speaker.span.start))]
        kept = words if part.end <= speaker.span.start else words.rstrip(" ,;–—-\n")
        if kept:
            yield Span(part.start, part.start + len(kept))
