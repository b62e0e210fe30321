"""Finding the words that attribute: cue frames matched on the parse, and the extent of each cue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from selon.attribute.cue.grounds import DOER
from selon.attribute.cue.match import find_condition, find_fillers, fits
from selon.attribute.mending.forms import bare_forms
from selon.attribute.mention.phrases import can_speak
from selon.attribute.scene import CueMention, Scene
from selon.lang.clauses import ClauseWords
from selon.lang.frames import Condition, CueFrame, path
from selon.model import Span
from selon.tree import (
    Tree,
    base,
    extent,
    feature,
    has_agent,
    has_possessive,
    is_contracted,
    is_genitive,
    is_past_participle,
)

Frames = Mapping[tuple[str, str], tuple[CueFrame, ...]]
SUBJECT = path("nsubj")
# Conditions whose token is no part of the cue.
ELSEWHERE = frozenset({"head", "case", "nsubj", "expl", "aux", "cop", "det"})


HELPED = 4  # tokens from a helping verb to its infinitive
NEAR = 3  # tokens behind a verb in which « que » limits what it says
NAMING = frozenset({"NOUN", "PROPN", "VERB"})
BETWEEN = frozenset({"ADP", "PRON", "ADV"})


def find_cues(scene: Scene, frames: Frames) -> tuple[CueMention, ...]:
    """Every cue of a document in text order; a longer cue wins over one inside it."""
    found = [m for s, tree in enumerate(scene.trees) for m in _in_sentence(s, tree, frames, scene.clauses)]
    found = [m for m in found if not m.frame.owned or not _is_nobodys(scene, m)]
    kept: list[CueMention] = []
    for mention in sorted(found, key=lambda m: (m.span.start, -len(m.span))):
        if kept and kept[-1].span.meets(mention.span):
            if (kept[-1].sentence, kept[-1].index) == (mention.sentence, mention.index):
                kept[-1] = replace(kept[-1], others=(*kept[-1].others, mention))
            continue
        kept.append(mention)
    return tuple(kept)


def _is_nobodys(scene: Scene, mention: CueMention) -> bool:
    """« le bilan fait état de dix morts »: a noun that says something only of whose it is, with nobody whose it is."""
    tree = scene.trees[mention.sentence]
    subjects = [argument.index for argument in find_fillers(tree, mention.index, SUBJECT)]
    told = [noun for noun in subjects if tree.tokens[noun].lemma in mention.frame.owned]
    return bool(told) and not any(_is_somebodys(scene, mention.sentence, noun) for noun in told)


def _is_somebodys(scene: Scene, sentence: int, noun: int) -> bool:
    """« un bilan de la police », « un bilan communiqué par la police »."""
    tree = scene.trees[sentence]
    return any(
        (is_genitive(tree, child) and can_speak(scene, (sentence, child)))
        or (is_past_participle(tree.tokens[child]) and has_agent(tree, child))
        for child in tree.children[noun]
    )


def _in_sentence(s: int, tree: Tree, frames: Frames, words: ClauseWords) -> Iterator[CueMention]:
    for i, token in enumerate(tree.tokens):
        upos = "VERB" if token.upos == "AUX" else token.upos
        known = frames.get((token.lemma, upos), ())
        if known and upos == "ADP" and _ends_preposition(tree, i):
            continue
        if known and upos == "NOUN" and _is_named(tree, i):
            continue
        if upos == "VERB" and tree.children[i]:
            known = (*known, *(frame for form in _qualities(tree, i, words) for frame in frames.get((form, "ADJ"), ())))
        for frame in known:
            mention = _match(s, tree, i, frame, words)
            if mention is not None:
                yield mention


def _ends_preposition(tree: Tree, i: int) -> bool:
    """« à partir | de | sources officielles »: a preposition behind the words of a longer one."""
    return tree.tokens[i].deprel == "case" and i > 0 and tree.tokens[i - 1].deprel == "fixed"


def _is_named(tree: Tree, i: int) -> bool:
    """« Déclaration du | Conseil | : « P » »: with a capital inside a sentence a noun is a name, and nobody's word."""
    text = tree.tokens[i].text
    return i > 0 and text[:1].isupper() and not text.isupper() and tree.tokens[i - 1].upos in {"DET", "ADP"}


def _qualities(tree: Tree, i: int, words: ClauseWords) -> tuple[str, ...]:
    """« est convaincue »: the adjectives that a participle behind a copula may be, without endings."""
    token = tree.tokens[i]
    if not is_past_participle(token) or not any(tree.tokens[c].deprel in {"cop", "aux:pass"} for c in tree.children[i]):
        return ()
    return tuple(dict.fromkeys(bare_forms(token, words)))


def _match(s: int, tree: Tree, i: int, frame: CueFrame, clauses: ClauseWords) -> CueMention | None:
    words = frame.lemma.split()
    last = i + len(words)
    if len(words) > 1 and [t.lemma for t in tree.tokens[i:last]] != words:
        return None
    met = fits(tree, i, frame.needs, _unless(tree, i, frame, clauses))
    if met is None or (frame.upos == "ADP" and not _adjacent(tree, frame, met, i)) or _says_of_noun(tree, i, frame):
        return None
    held = roles(frame)
    wide = [
        at
        for need, at in zip(frame.needs, met, strict=True)
        if need.lemmas and need.relation not in ELSEWHERE and (need.relation, need.case) not in held
    ]
    own = [*_marker(tree, i, frame), *range(i, last), *wide]
    if len(own) > len(words) + len(wide) and not (
        has_possessive(tree, i) or any(p.relation == DOER or find_fillers(tree, i, p) for p in frame.source)
    ):
        return None
    if frame.upos == "VERB":
        helps = _helpers(tree, i, clauses.helping)
        if any(
            find_condition(tree, h, no) is not None for h in helps for no in frame.unless if no.relation == "advmod"
        ):
            return None  # « n'a pas pu confirmer »
        own += helps
    tokens = verb_group(tree, i, own) if frame.upos == "VERB" else tuple(sorted(own))
    if "around" in frame.content:
        tokens = tuple(range(_opening(tree, i), tokens[-1] + 1))
        if tokens[0] and tree.tokens[tokens[0] - 1].upos in {"VERB", "AUX"}:
            return None  # « il reste à entendre X »
        if tree.tokens[tokens[0]].upos not in {"ADP", "SCONJ"}:
            return None  # « La famille n'en croit rien »
    return CueMention(frame, s, i, tokens, _span(tree, tokens, i))


def _unless(tree: Tree, i: int, frame: CueFrame, clauses: ClauseWords) -> tuple[Condition, ...]:
    """What keeps a frame from holding; « ne confirme | que | deux morts » negates nothing."""
    only = (t for t in tree.tokens[i + 1 : i + NEAR] if t.upos == "ADV" and t.lemma in clauses.that)
    negated = any(no.relation == "advmod" for no in frame.unless)
    return tuple(no for no in frame.unless if no.relation != "advmod") if negated and any(only) else frame.unless


def _says_of_noun(tree: Tree, i: int, frame: CueFrame) -> bool:
    """« vérifier ces affirmations de source indépendante »: where something comes from, not who says the clause."""
    noun = tree.tokens[tree.tokens[i].head]
    bound = frame.upos == "ADP" and any(need.relation == "head" for need in frame.needs) and noun.deprel == "nmod"
    return bound and i > 0 and tree.tokens[noun.head].upos == "NOUN" and _goes_with_noun(tree, i)


def _goes_with_noun(tree: Tree, i: int) -> bool:
    """False behind a comma or a name: « rapporte l'agence Nord | de source militaire »."""
    return tree.tokens[i - 1].text != "," and tree.tokens[i - 1].upos != "PROPN"


def _helpers(tree: Tree, i: int, helping: frozenset[str]) -> list[int]:
    """« peut-on lire », « a tenu à préciser », « vient d'annoncer »: the verb that the infinitive of a cue hangs on."""
    if "VerbForm=Inf" not in tree.tokens[i].feats:
        return []
    head = next((j for j in range(i - 1, max(-1, i - HELPED), -1) if tree.tokens[j].upos not in BETWEEN), i)
    if tree.tokens[head].lemma not in helping or tree.tokens[head].upos not in {"VERB", "AUX"}:
        return []
    helps = [c for c in tree.children[head] if c < head and tree.tokens[c].upos == "AUX"]
    return [*helps, head]


def _opening(tree: Tree, i: int) -> int:
    """The first word of « à en croire », « si l'on en croit »: small words before the verb that hang on it."""
    while i > 0 and tree.tokens[i - 1].upos in {"ADP", "PRON", "SCONJ", "DET"}:
        i -= 1
    return i


def roles(frame: CueFrame) -> set[tuple[str, str | None]]:
    """The dependents that a frame names as source, relay or content: they are no part of the cue."""
    paths = [*frame.source, *frame.relay, *(path(part) for kind in frame.content for part in kind.split("+"))]
    return {(p.relation, p.case) for p in paths}


def _marker(tree: Tree, i: int, frame: CueFrame) -> list[int]:
    """The preposition that makes a noun a cue: « selon les informations de X »."""
    if not any(need.relation == "case" for need in frame.needs):
        return []
    return [c for c in tree.children[i] if base(tree.tokens[c].deprel) == "case"]


def _adjacent(tree: Tree, frame: CueFrame, met: tuple[int, ...], i: int) -> bool:
    """« de source militaire », not « d'une source » or « des sources »: the bare noun of a preposition follows it."""
    nouns = [at for need, at in zip(frame.needs, met, strict=True) if need.relation == "head"]
    of_noun = i > 0 and tree.tokens[i - 1].upos == "NOUN" and any(tree.tokens[at].head == i - 1 for at in nouns)
    if of_noun and any(feature(tree.tokens[at], "Number") == "Plur" for at in nouns):
        return False  # « un réseau de sources »
    near = all(at == i + 1 or (at == i + 2 and tree.tokens[i + 1].upos == "ADJ") for at in nouns)
    return not nouns or (near and not is_contracted(tree.tokens[i]))


def verb_group(tree: Tree, i: int, own: list[int]) -> tuple[int, ...]:
    """The verb with its auxiliaries, inverted pronoun and the adverbs between them."""
    parts = set(own)
    marks = [j for j in range(i) if tree.tokens[j].upos == "PUNCT"]
    for child in tree.children[i]:
        if marks and child < marks[-1]:
            continue
        token = tree.tokens[child]
        relation = base(token.deprel)
        if (relation == "aux" and child < i) or (token.deprel.startswith("expl") and child < i):
            parts.add(child)
        marked = any(tree.tokens[j].upos == "PUNCT" for j in range(i, child))
        if token.text.startswith("-") and token.upos == "PRON" and not marked:
            parts.add(child)
    low, high = min(parts), max(parts)
    if tree.tokens[low].upos == "NOUN" and any(tree.tokens[j].upos in NAMING for j in range(low + 1, i)):
        return tuple(sorted(parts))  # « un appel | à la grève | lancé par X »: between the two stands what is said
    if any(t.text.startswith("-") and t.upos != "PUNCT" for t in tree.tokens[i + 1 : i + 2]):
        high = max(high, i + 1)
    return tuple(range(low, high + 1)) if high - low <= 6 else tuple(sorted(parts))


def _span(tree: Tree, tokens: tuple[int, ...], i: int) -> Span:
    if tokens[-1] - tokens[0] == len(tokens) - 1:
        return extent(tree, tokens)
    return tree.tokens[i].span
