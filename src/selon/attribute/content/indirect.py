"""Reported words outside quotation marks: each cue's kinds of content are tried in the order of its frame."""

from __future__ import annotations

from collections.abc import Sequence

from selon.attribute.content.according import beside, clause_around, colon_clause, listed, remarked
from selon.attribute.content.as_said import as_said, as_told
from selon.attribute.content.claims import through_claims
from selon.attribute.content.clauses import question_clause, that_clause
from selon.attribute.content.defended import defended
from selon.attribute.content.dependents import dependents
from selon.attribute.content.gapping import with_second_speakers
from selon.attribute.content.given import predicate_of_claim
from selon.attribute.content.purpose import is_made_known
from selon.attribute.content.quoted_objects import called_alone
from selon.attribute.content.remarks import takes_remark
from selon.attribute.content.roused import roused
from selon.attribute.content.rows import with_row
from selon.attribute.content.silence import is_silent
from selon.attribute.content.standpoints import is_view, opening_clause, view_clause
from selon.attribute.content.trimming import apart, past_quotation, quoted_inside, trimmed, unquoted
from selon.attribute.cue.conjunctions import agree, is_according_to_which
from selon.attribute.cue.grounds import DOER
from selon.attribute.cue.verbs import is_finite, is_impersonal_passive, is_passive_cue
from selon.attribute.mention.mentions import found_at
from selon.attribute.mention.phrases import can_speak, is_impersonal
from selon.attribute.relay.citing import quoted_by
from selon.attribute.relay.relays import find_relays, is_credit, on_whose_word
from selon.attribute.scene import CueMention, Draft, Found, Scene
from selon.attribute.speaker.hearsay import stands_for_nobody, where_said
from selon.attribute.speaker.owners import owner_of
from selon.attribute.speaker.speakers import is_heard, source_of
from selon.model import REMARK, Span
from selon.tree import Tree, base, feature, is_denied

FLAGS = frozenset({"quote", "cry", "subject"})  # read by other rules: quotations, shouts, passives without an agent
NAMES = {
    "ccomp": "clause after « que »",
    "clause": "clause beside it",
    "around": "clause beside it",
    "as told": REMARK,
    "as said": "clause beside it",
    "colon": "clause after a colon",
    "listed": "what is counted after a colon",
    "question": "question told",
    "remark": REMARK,
    "claim": "what a claim is said to be",
    "opening": "clause after it",
    "roused": "what it is about",
    "predicate": "what somebody is said to be",
    "obj": "object",
    "xcomp": "infinitive",
    "obl": "complement",
    "nmod": "complement",
    "iobj": "person told",
    "acl": "participle",
    "amod": "adjective",
}


def find_indirect(scene: Scene, taken: Sequence[Draft]) -> tuple[Draft, ...]:
    """Attributions of the cues that no quotation has taken, in text order."""
    used = {id(draft.cue) for draft in taken}
    drafts: list[Draft] = []
    for cue in scene.cues:
        if any(id(mention) in used for mention in (cue, *cue.others)) or _describes(scene, cue):
            continue
        before = [*taken, *drafts[-3:]]
        if _only_relays(scene, cue, before) or _belongs(scene, cue, before):
            continue
        tried = (_try(scene, frame) for frame in (cue, *cue.others))
        draft = _joined(scene, cue, before) or next((d for d in tried if d is not None), None)
        if draft is not None and not _is_taken(draft, drafts):
            drafts.append(draft)
    drafts += defended(scene, drafts)
    return with_second_speakers(scene, through_claims(scene, drafts))


def _joined(scene: Scene, cue: CueMention, before: Sequence[Draft]) -> Draft | None:
    """« P, a-t-on appris de source policière | et de source médicale »: P again, in the words of another source."""
    first, tree = cue.tokens[0], scene.trees[cue.sentence]
    if cue.frame.upos != "ADP" or not first or tree.tokens[first - 1].upos != "CCONJ":
        return None
    end, source = tree.tokens[first - 1].span.start - 1, source_of(scene, cue)
    told = (d for d in before if d.speaker is not None and d.speaker.span.end == end)
    other = next((d for d in told if d.cue is not None and d.cue.frame.upos == "VERB"), None)
    if other is None or source is None or not can_speak(scene, source.spot):
        return None
    if any("VerbForm=Fin" in t.feats for t in tree.tokens if t.span.start >= source.span.end):
        return None  # « P, a dit X et selon Y Q »
    return Draft(other.content, cue, source, (), other.direct, f"{cue.frame.lemma}: {NAMES['clause']}")


def _is_taken(draft: Draft, before: Sequence[Draft]) -> bool:
    """« a qualifié ces allégations de mensonges »: what something is called is no complement of the noun before."""
    cue = draft.cue
    if cue is None or cue.frame.upos != "NOUN":
        return False
    for other in before[-3:]:
        held = [part for part in other.content if part.holds(cue.span)]
        if held and any(mine == part for mine in draft.content for part in other.content if part not in held):
            return True
    return False


def _only_relays(scene: Scene, cue: CueMention, before: Sequence[Draft]) -> bool:
    """« dit-il selon Y »: an according-to phrase straight after a cue with words says through whom, not what.

    « Ils étaient dix à manifester selon Y »: that verb has no words of anybody.
    """
    if cue.frame.upos != "ADP":
        return False
    said = (draft.cue.span.end for draft in before if draft.cue is not None and draft.cue.frame.upos == "VERB")
    return any(0 <= cue.span.start - end <= 1 for end in said)


def _describes(scene: Scene, cue: CueMention) -> bool:
    """« selon un bilan fourni par Y »: a participle that tells whose the source is of another cue."""
    token = scene.token((cue.sentence, cue.index))
    if cue.frame.upos != "VERB" or token.deprel not in {"acl", "amod"}:
        return False
    others = (c for c in scene.cues_of(cue.sentence) if c.frame.upos == "ADP" and c.tokens[-1] < cue.index)
    return any((s := source_of(scene, c)) is not None and s.spot == (cue.sentence, token.head) for c in others)


def _belongs(scene: Scene, cue: CueMention, drafts: Sequence[Draft]) -> bool:
    """« a dit X, selon Y », « a appris Y de source militaire »: a preposition whose noun another cue has already."""
    source = source_of(scene, cue) if cue.frame.upos == "VERB" or is_credit(cue) else None
    if source is None:
        return False
    if cue.frame.upos == "VERB":  # X a dit : « P », rapporte Y; but « P, a dit X à Y, qui parle de Q »
        told = scene.token((cue.sentence, cue.index)).deprel != "acl:relcl"
        return told and any(
            relay.span == source.span for d in drafts if d.direct and d.cue is not cue for relay in d.relay
        )
    if stands_for_nobody(scene, cue, source) or _is_heard_of(scene, cue, source):
        return True
    verbs = [d for d in drafts if d.cue is not None and d.cue.sentence == cue.sentence and d.cue.frame.upos == "VERB"]
    relays = any(relay.span.meets(source.span) for draft in verbs for relay in draft.relay)
    return relays or any(draft.speaker is not None and draft.speaker.spot == source.spot for draft in verbs)


def _is_heard_of(scene: Scene, cue: CueMention, source: Found) -> bool:
    """« De source militaire, on apprend que P »: the verb of hearing has that source already."""
    verbs = (c for c in scene.cues_of(cue.sentence) if c.frame.upos == "VERB" and c.index > source.spot[1])
    heard = (source_of(scene, c) for c in verbs if not any(p.relation == "nsubj" for p in c.frame.source))
    return any(other is not None and other.spot == source.spot for other in heard)


def _try(scene: Scene, cue: CueMention) -> Draft | None:
    if is_silent(scene, cue):
        return None
    source = _speaker(scene, cue)
    source, reported = quoted_by(scene, cue, source) or on_whose_word(scene, cue, source)
    nobody = source is None and _is_said(scene, cue)
    if source is None and not nobody and not _may_be_nobody(scene, cue):
        return None
    for kind in ("remark", "as told", "as said", "claim", *cue.frame.content):
        content = _content(scene, cue, kind)
        if content and (nobody or _allowed(scene, cue, source, kind, content)):
            source = None if source is None else _outside(scene, source, content)
            relay = reported or (find_relays(scene, cue, source) if source else ())
            relay = tuple(one for one in relay if not any(part.holds(one.span) for part in content))
            inner = quoted_inside(scene.doc.text, content) if kind in {"clause", "colon"} else None
            rule = f"{cue.frame.lemma}: {_named(kind)}"
            return Draft(inner or content, cue, source, relay, inner is not None, rule)
    return None


def _outside(scene: Scene, source: Found, content: Sequence[Span]) -> Found:
    """« l'annonce par X de P » where the parser hung P on X: the source without what is said and its preposition."""
    head = scene.token(source.spot).span
    start = min((part.start for part in content if head.end < part.start and source.span.holds(part)), default=None)
    if start is None:
        return source
    words = [scene.token(spot) for spot in scene.spots_in(Span(source.span.start, start))]
    while len(words) > 1 and words[-1].upos in {"ADP", "PUNCT", "SCONJ"}:
        words.pop()
    return source._replace(span=Span(source.span.start, max(head.end, words[-1].span.end)))


def _named(kind: str) -> str:
    """A kind of content in words: ``obj+xcomp:à`` → object and infinitive after « à »."""
    parts = (part.partition(":") for part in kind.split("+"))
    return " and ".join(NAMES.get(part, part) + (f" after « {case} »" if case else "") for part, _, case in parts)


def _speaker(scene: Scene, cue: CueMention) -> Found | None:
    """The source of a cue, None when nobody who can speak is found."""
    if cue.frame.upos == "ADP" and is_according_to_which(scene, cue.sentence, cue.tokens[0]):
        quoted = scene.outer.at(scene.trees[cue.sentence].tokens[cue.tokens[-1] + 2].span.start) is not None
        view = "opening" in cue.frame.content  # « le vote pour lequel … »
        return _antecedent(scene, cue) if not view or quoted or is_view(scene, cue) else None
    source = source_of(scene, cue)
    if source is not None and "around" in cue.frame.content and scene.token(source.spot).upos == "PRON":
        return source  # « à l'en croire »
    if source is None or not can_speak(scene, source.spot):
        return owner_of(scene, cue) or where_said(scene, cue, source)
    return source


def _antecedent(scene: Scene, cue: CueMention) -> Found | None:
    """« des informations selon lesquelles P »: the noun before, unless it is a cue that takes the clause itself."""
    tree = scene.trees[cue.sentence]
    which = tree.tokens[cue.tokens[-1] + 1]
    nouns = [i for i in range(cue.tokens[0] - 1, -1, -1) if tree.tokens[i].upos in {"NOUN", "PROPN"}]
    claims = {c.index for c in scene.cues_of(cue.sentence) if c.frame.upos == "NOUN"}
    set_off = cue.tokens[0] > 0 and tree.tokens[cue.tokens[0] - 1].text == ","
    if set_off and feature(which, "Number") is None:  # « sur les déclarations de X, selon qui P »
        nouns, claims = [i for i in nouns if i not in claims], set()
    # No place is somebody if there is another noun: « le chef de l'ONG basée à X, | selon lequel | P ».
    placed = {i for i in nouns if set_off and scene.names_place(tree.tokens[i].span)}
    # « l'avertissement du préfet selon lequel P »
    for i in sorted(nouns, key=lambda i: (i not in claims, i in placed, -i)):
        if agree(which, tree.tokens[i]):
            other = next((c for c in scene.cues_of(cue.sentence) if c.index == i), None)
            takes = other is not None and (_takes_clause(scene, other) or _is_bare_claim(scene, other))
            who = i if feature(which, "Number") else _host(scene, cue.sentence, i)
            return None if takes else found_at(scene, cue.sentence, who, "noun before a relative pronoun")
    return None


def _takes_clause(scene: Scene, cue: CueMention) -> bool:
    return "ccomp" in cue.frame.content and _has_speaker(scene, cue)


def _is_bare_claim(scene: Scene, cue: CueMention) -> bool:
    """« l'hypothèse selon laquelle P »: what is thought or claimed by nobody who is named; no paper that tells it."""
    lemma = scene.token((cue.sentence, cue.index)).lemma.lower()
    paper = lemma in scene.words.documents | scene.words.unsigned and cue.frame.act != "believe"
    takes = any("ccomp" in mention.frame.content for mention in (cue, *cue.others))
    which = (c for c in scene.cues_of(cue.sentence) if c.frame.upos == "ADP" and c.index > cue.index)
    after = next((c for c in which if is_according_to_which(scene, cue.sentence, c.tokens[0])), None)
    if cue.frame.upos != "NOUN" or paper or not takes or after is None:
        return False
    between = scene.trees[cue.sentence].tokens[cue.index + 1 : after.tokens[0]]
    return all(token.upos in {"ADJ", "ADV"} for token in between)


def _host(scene: Scene, sentence: int, noun: int) -> int:
    """Who a noun tells of, if it can speak: « X, porte-parole du Front, pour qui P » is X, not the front."""
    tokens = scene.trees[sentence].tokens
    while tokens[noun].deprel in {"nmod", "appos"} and can_speak(scene, (sentence, tokens[noun].head)):
        noun = tokens[noun].head
    return noun


def _has_speaker(scene: Scene, cue: CueMention) -> bool:
    """True for a noun that somebody is said to speak at, or that needs nobody (« la rumeur »)."""
    return not cue.frame.source or _speaker(scene, cue) is not None


def _content(scene: Scene, cue: CueMention, kind: str) -> tuple[Span, ...]:
    """The words of one kind of content, trimmed; empty when there are none."""
    found: tuple[Span, ...] | None = None
    if kind == "ccomp":
        found = that_clause(scene, cue)
    elif kind == "clause":
        found = clause_around(scene, cue)
    elif kind == "colon":
        found = colon_clause(scene, cue)
    elif kind == "listed":
        found = listed(scene, cue)
    elif kind == "question":
        found = question_clause(scene, cue)
    elif kind == "remark":
        found = remarked(scene, cue)
    elif kind == "as told":
        found = as_told(scene, cue) if takes_remark(cue) else None
    elif kind == "as said":
        found = as_said(scene, cue) if takes_remark(cue) else None
    elif kind == "claim":
        found = predicate_of_claim(scene, cue)
    elif kind == "roused":
        found = roused(scene, cue)
    elif kind == "opening":
        found = view_clause(scene, cue) if is_view(scene, cue) else opening_clause(scene, cue)
    elif kind == "around":
        source = source_of(scene, cue)
        found = None if source is None else beside(scene, cue, source)
    elif kind not in FLAGS:
        found = with_row(scene, cue, called_alone(scene, cue, kind, dependents(scene, cue, kind)))
    parts = (part for span in found or () for part in past_quotation(scene, span))
    spans = (unquoted(scene, trimmed(scene.doc.text, span)) for span in parts)
    claimed = cue.frame.act == "claim_responsibility"  # « l'a revendiquée »
    return apart(tuple(s for s in spans if len(s) > 2 or claimed or s.of(scene.doc.text).strip().isdigit()))


def _is_said(scene: Scene, cue: CueMention) -> bool:
    """True for « P, dit-on », « P, a-t-on appris »: words set beside a verb whose subject names nobody."""
    source = source_of(scene, cue)
    if source is None and is_heard(scene, cue):
        return "clause" in cue.frame.content
    following = source is not None and source.span.start >= cue.span.start
    return source is not None and following and is_impersonal(scene, source.spot) and "clause" in cue.frame.content


def _may_be_nobody(scene: Scene, cue: CueMention) -> bool:
    """Nobody need be named where the frame says so (rumours, « on dit »), in passives and beside nouns."""
    frame = cue.frame
    if not frame.source or any(path.relation == DOER for path in frame.source):
        return True
    if frame.upos == "NOUN" and _is_bare_claim(scene, cue):
        return True
    if frame.upos == "NOUN":
        passing = base(scene.token((cue.sentence, cue.index)).deprel) == "obl"  # « depuis l'annonce de P »
        threat = frame.act == "threaten"  # « la menace d'un attentat » is nobody's
        return not passing and not threat and any(kind.startswith("nmod") for kind in frame.content)
    tree = scene.trees[cue.sentence]
    told = bool({"subject", "predicate"} & set(frame.content)) or is_impersonal_passive(tree, cue)
    return frame.upos == "VERB" and is_passive_cue(tree, cue) and told


def _allowed(scene: Scene, cue: CueMention, source: Found | None, kind: str, content: tuple[Span, ...]) -> bool:
    """What a content must meet: its source outside of it, and more than a weak sign.

    A denied passive ("n'a pas été précisé") says nothing, unless it is a predicate.
    """
    tree = scene.trees[cue.sentence]
    if any(part.holds(cue.span) for part in content):
        return False
    if any(c.span.start < part.start < c.span.end for c in scene.cues_of(cue.sentence) for part in content):
        return False  # « d' | après des photos authentifiées par X »
    if source is None:
        return kind == "predicate" or (not is_denied(tree, cue.index) and _is_told(tree, cue, kind))
    if any(part.holds(source.span) for part in content):
        return False
    if "+" in kind and not kind.endswith(":à") and cue.frame.act == "accuse" and is_passive_cue(tree, cue):
        return False  # « X est accusé de Y par Z »: Y alone is said, as without Z
    bare = "VerbForm=Inf" in tree.tokens[cue.index].feats and not is_finite(tree, cue.tokens)
    return kind != "obj" or not bare or is_made_known(scene, tree, cue)


def _is_told(tree: Tree, cue: CueMention, kind: str) -> bool:
    """Without a speaker a participle that describes a noun tells no more than its own infinitive or complement."""
    if cue.frame.upos != "VERB" or not cue.frame.source:
        return True
    if kind == "ccomp" and is_impersonal_passive(tree, cue):
        return True
    finite = is_finite(tree, cue.tokens) and "subject" in cue.frame.content
    if kind == "obj+obl:à" and cue.frame.act == "accuse":  # « l'attaque attribuée à Y »
        return True
    if "+" in kind:  # « X est accusé de Y »: Y alone is said; « X est estimé à Y »: both are
        return finite and cue.frame.act == "estimate" and any(t.upos == "NUM" for t in tree.tokens[cue.index :])
    return finite or kind not in {"obj", "subject", "ccomp", "clause", "obl:comme"}
