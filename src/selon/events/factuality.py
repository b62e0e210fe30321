"""Is a happening told as a fact, a possibility, a plan, or as not having happened?

Reads polarity, mood and governing words off the parse, after FactBank (Saurí and Pustejovsky 2009): what
stands nearest to the happening decides; words that only carry it (``réussir à``) hand on their own.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from selon.events.hit import TOLL, VIOLENT, Hit
from selon.lang.factuality import FactualityWords, Governor, Modifier
from selon.model import Factuality, Span, Time
from selon.tree import Tree, base, feature, is_past_participle, subtree

LINKS = frozenset({"xcomp", "ccomp", "csubj", "obj", "iobj", "obl", "nmod", "nsubj", "acl", "advcl", "conj", "cop"})
COMPLEMENTS = LINKS - {"nsubj", "csubj", "conj"}
STEPS = 5  # how far up a governor is looked for


@dataclass(frozen=True, slots=True)
class Status:
    """A factuality with the rule and the word that gave it."""

    value: Factuality
    rule: str
    span: Span | None = None


ASSERTED = Status("asserted", "nothing says otherwise")


def resolve_factuality(hit: Hit, words: FactualityWords, time: Time | None, published: str | None) -> Status:
    """The factuality of a hit, its own first, then that of a toll told with it.

    An event noun with a date after that of the report is still to come: ``les élections de 2032``.
    """
    found = _own(hit, words)
    if found is not ASSERTED:
        return found
    if hit.frame.upos == "NOUN" and hit.frame.type not in VIOLENT | {TOLL} and _is_later(time, published):
        return Status("future", "dated after the report", None if time is None else time.span)
    return next((s for toll in hit.tolls if (s := _own(toll, words)).value == "hedged"), found)


def _is_later(time: Time | None, published: str | None) -> bool:
    """True when a time begins after the day of the report, or in a later month or year."""
    if time is None or published is None or time.begin is None:
        return False
    precision = min(len(time.value.partition("T")[0]), len(published))
    return time.begin[:precision] > published[:precision]


def _own(hit: Hit, words: FactualityWords) -> Status:
    found = _status(hit.tree, hit.index, words, STEPS)
    if found is ASSERTED and hit.frame.factuality is not None:
        return _named(hit.frame.factuality, f"trigger {hit.rule}", hit.span)
    return found


def _status(tree: Tree, index: int, words: FactualityWords, steps: int) -> Status:
    found = _modified(tree, index, words) or _mood(tree, index, words) or _question(tree, index, words)
    if found is not None:
        return found
    return _governed(tree, index, words, steps) if steps else ASSERTED


def _named(value: str, rule: str, span: Span | None) -> Status:
    for known in ("hedged", "future", "negated"):
        if value == known:
            return Status(known, rule, span)
    return ASSERTED


# --- words below the happening


def _modified(tree: Tree, index: int, words: FactualityWords) -> Status | None:
    found = [status for status in _modifiers(tree, index, words) if status is not ASSERTED]
    negated = next((status for status in found if status.value == "negated"), None)
    return negated or next(iter(found), None) or _described(tree, index, words)


def _modifiers(tree: Tree, index: int, words: FactualityWords) -> Iterator[Status]:
    for child, reached in _below(tree, index):
        token = tree.tokens[child]
        for lemma in sorted({token.lemma, token.text.lower()}):
            for modifier in words.modifiers.get(lemma, ()):
                if _counts(tree, index, child, modifier, reached):
                    yield _named(modifier.effect, f"beside {modifier.lemma}", token.span)


def _below(tree: Tree, index: int) -> Iterator[tuple[int, bool]]:
    """What hangs on the happening, then what hangs on its subject and object."""
    yield from ((child, False) for child in tree.children[index])
    for child in tree.children[index]:
        if base(tree.tokens[child].deprel) in {"nsubj", "obj"}:
            yield child, True
            yield from ((grand, True) for grand in tree.children[child])


def _counts(tree: Tree, index: int, child: int, modifier: Modifier, reached: bool) -> bool:
    token = tree.tokens[child]
    if reached and not modifier.reach:
        return False
    if modifier.relations and base(token.deprel) not in modifier.relations:
        return False
    if base(token.deprel) == "mark" and (_is_perfect(tree, index) or tree.tokens[index].upos == "NOUN"):
        return False
    beside = {tree.tokens[c].lemma for i in (child, token.head, tree.tokens[token.head].head) for c in tree.children[i]}
    return not modifier.company or bool(modifier.company & beside)


def _is_perfect(tree: Tree, index: int) -> bool:
    """True after an auxiliary of the past: "si elle a été libérée" grants a fact."""
    return any(tree.tokens[c].deprel.startswith("aux:tense") for c in tree.children[index])


def _described(tree: Tree, index: int, words: FactualityWords) -> Status | None:
    """A clause on an event noun: ``la manifestation annulée``, ``le sommet, qui doit avoir lieu à Genève``."""
    for child in tree.children[index]:
        token = tree.tokens[child]
        governors = words.governors.get((token.lemma, "VERB"), ())
        if token.deprel in {"acl", "amod"} and is_past_participle(token):
            for governor in governors:
                if "obj" in (governor.relations or COMPLEMENTS) and governor.effect != "same":
                    return _named(governor.effect, f"described as {governor.lemma}", token.span)
        if token.deprel == "acl:relcl" and any(g.effect in {"same", "future"} for g in governors):
            found = _modified(tree, child, words) or _mood(tree, child, words)
            if found is not None:
                return found
    return None


# --- the happening's own verb


def _mood(tree: Tree, index: int, words: FactualityWords) -> Status | None:
    for i in _finite(tree, index):
        token = tree.tokens[i]
        form = token.text.lower().lstrip("-")
        for mood in words.moods:
            if not mood.is_mood_of(form, token.lemma):
                continue
            if mood.effect == "future" and _looks_back(tree, i):
                return None
            later = mood.effect == "hedged" and _is_past_frame(tree, index) and not _looks_back(tree, i)
            return _named("future" if later else mood.effect, f"mood of {token.lemma}", token.span)
    return None


def _finite(tree: Tree, index: int) -> Iterator[int]:
    """The verb itself and its auxiliaries, borrowed from the verb it is coordinated with when it has none."""
    own = [c for c in tree.children[index] if base(tree.tokens[c].deprel) in {"aux", "cop"}]
    token = tree.tokens[index]
    if not own and token.deprel == "conj" and is_past_participle(token):
        own = [c for c in tree.children[token.head] if base(tree.tokens[c].deprel) in {"aux", "cop"}]
    if token.upos in {"VERB", "AUX"}:
        yield index
    yield from own


def _looks_back(tree: Tree, auxiliary: int) -> bool:
    """True for the first verb of ``aura fait``, ``aurait tué``: a perfect is not about what is still to come."""
    return tree.tokens[auxiliary].deprel.startswith("aux:tense")


def _is_past_frame(tree: Tree, index: int) -> bool:
    """True in a complement of a verb of the past: ``il a annoncé que l'armée partirait``."""
    token = tree.tokens[index]
    if token.deprel != "ccomp" or token.head == index:
        return False
    head = tree.tokens[token.head]
    return is_past_participle(head) or feature(head, "Tense") in {"Imp", "Past"}


def _question(tree: Tree, index: int, words: FactualityWords) -> Status | None:
    last = tree.tokens[-1]
    if last.text in words.question and index in subtree(tree, last.head, without={"acl"}):
        return Status("hedged", "question", last.span)
    return None


# --- words above the happening


def _governed(tree: Tree, index: int, words: FactualityWords, steps: int) -> Status:
    token = tree.tokens[index]
    head, relation = token.head, base(token.deprel)
    for subject in _said_to_be(tree, index):
        found = _under(tree, subject, "nsubj", words, steps)
        if found is not None:
            return found
    if head == index or relation not in LINKS or token.deprel in {"acl:relcl", "obl:agent"}:
        return ASSERTED
    if relation == "conj":
        return _status_of_head(tree, index, words, steps)
    if relation == "advcl":
        return _status(tree, head, words, steps - 1) if _is_gerund(tree, index) else ASSERTED
    for above, link in ((head, relation), *((noun, "acl") for noun in _noun_before(tree, index))):
        found = _under(tree, above, link, words, steps)
        if found is not None:
            return found
    return _carried(tree, index, words, steps)


def _under(tree: Tree, head: int, relation: str, words: FactualityWords, steps: int) -> Status | None:
    """What the word above says of what hangs on it, None when it is no governor."""
    above = tree.tokens[head]
    for governor in words.governors.get((above.lemma, "VERB" if above.upos == "AUX" else above.upos), ()):
        if _governs(tree, head, relation, governor):
            return _effect(tree, head, governor, words, steps)
    return None


def _said_to_be(tree: Tree, index: int) -> list[int]:
    """The nouns of which an infinitive says what they are: ``leur objectif est de reprendre la ville``."""
    children = tree.children[index]
    if "VerbForm=Inf" not in tree.tokens[index].feats or all(tree.tokens[c].deprel != "cop" for c in children):
        return []
    return [c for c in children if tree.tokens[c].deprel == "nsubj" and tree.tokens[c].upos == "NOUN"]


def _noun_before(tree: Tree, index: int) -> list[int]:
    """The object that an infinitive beside it says more of: ``a donné l'ordre d'attaquer``."""
    token = tree.tokens[index]
    start = min([index, *tree.children[index]])
    if token.deprel != "xcomp" or start == 0 or tree.tokens[start - 1].head != token.head:
        return []
    return [start - 1] if base(tree.tokens[start - 1].deprel) == "obj" else []


def _carried(tree: Tree, index: int, words: FactualityWords, steps: int) -> Status:
    """What the words above say of the verb that brings the happening up, or of the noun it hangs on."""
    token = tree.tokens[index]
    head, relation = token.head, base(token.deprel)
    if relation == "acl" and "VerbForm=Inf" in token.feats:
        return _under(tree, tree.tokens[head].head, "xcomp", words, steps - 1) or ASSERTED
    if tree.tokens[head].upos != "VERB" or relation not in {"obj", "nsubj"}:
        return ASSERTED
    if _is_new(tree, index, words):
        return _status(tree, head, words, steps - 1)
    found = _status(tree, head, words, steps - 1)
    brought = relation == "obj" or token.deprel == "nsubj:pass"
    return found if brought and found.value == "future" else ASSERTED


def _status_of_head(tree: Tree, index: int, words: FactualityWords, steps: int) -> Status:
    """A coordinated happening hangs where the first of the row hangs, unless it has a subject of its own."""
    token = tree.tokens[index]
    if any(base(tree.tokens[c].deprel) in {"nsubj", "aux", "mark"} for c in tree.children[index]):
        return ASSERTED
    if token.upos == "VERB" and "VerbForm=Fin" in token.feats:
        return ASSERTED
    first = tree.tokens[token.head]
    if first.head == token.head:
        return ASSERTED
    return _governed(tree, token.head, words, steps - 1)


def _governs(tree: Tree, head: int, relation: str, governor: Governor) -> bool:
    if relation not in (governor.relations or COMPLEMENTS):
        return False
    if governor.needs and not any(tree.tokens[c].lemma == governor.needs for c in tree.children[head]):
        return False
    if not governor.feats:
        return True
    feats = {f for i in _finite(tree, head) for f in tree.tokens[i].feats.split("|")}
    perfect = any(tree.tokens[c].deprel.startswith("aux:tense") for c in tree.children[head])
    return bool(governor.feats & feats) and not (perfect and "Mood=Cnd" not in feats)


def _effect(tree: Tree, head: int, governor: Governor, words: FactualityWords, steps: int) -> Status:
    rule, span = f"under {governor.lemma}", tree.tokens[head].span
    above = _status(tree, head, words, steps - 1)
    if governor.effect == "same":
        return above
    if above.value == "hedged" and _is_perfect(tree, head):
        return above
    if above.value == "negated":
        return ASSERTED if governor.effect == "negated" else Status("negated", rule, span)
    return _named(governor.effect, rule, span)


def _is_new(tree: Tree, index: int, words: FactualityWords) -> bool:
    """True for a noun with an indefinite article or none: it happens if what it does happens."""
    if tree.tokens[index].upos not in {"NOUN", "PROPN"}:
        return False
    articles = {tree.tokens[c].lemma for c in tree.children[index] if base(tree.tokens[c].deprel) == "det"}
    return not articles or bool(articles & words.indefinite)


def _is_gerund(tree: Tree, index: int) -> bool:
    """True for ``…, tuant trois soldats``: told with its main verb."""
    token = tree.tokens[index]
    return token.deprel == "advcl" and "VerbForm=Part" in token.feats and "Tense=Pres" in token.feats
