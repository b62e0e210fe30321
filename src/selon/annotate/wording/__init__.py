"""Finding charged words: those that the side they name would refuse, whoever says them.

All sides are treated alike: a word is charged by what it says, not by whom it is said of. Whose word it is follows
later from the attributions.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from selon.annotate.wording.distance import find_distanced
from selon.lang.pieces import plain
from selon.lang.wording import ChargedWord, Demand, WordingWords
from selon.model import BODIES, Document, Sentence, Span, Token, Wording
from selon.tree import Tree, base, grow, is_past_participle, is_present_participle

COMPLEMENTS = frozenset({"nmod", "obj", "nsubj:pass", "obl:arg", "appos"})
OBJECT_OF = frozenset({"acl", "amod"})  # "la ville libérée": the noun above a participle is what it is about
NOMINAL = frozenset({"NOUN", "ADJ", "PROPN", "X", "ADV"})
AGREEMENT = 2  # letters that gender and number add to a participle
LONG = 60  # characters of what a word is about
QUOTED = 30  # characters of a quotation that is a word or two


@dataclass(frozen=True, slots=True)
class Named:
    """Where the tokens of names begin: of places, of persons and parties, and inside longer names of bodies."""

    places: frozenset[int]
    persons: frozenset[int]
    bodies: frozenset[int]


@dataclass(frozen=True, slots=True)
class Scene:
    """A parsed sentence with what the conditions of a word ask of it."""

    tree: Tree
    words: WordingWords
    named: Named

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.tree.tokens


def find_wording(doc: Document, words: WordingWords) -> tuple[Wording, ...]:
    """The charged words of a document with names and places, and those it keeps at a distance, in text order.

    Words at a distance only count beside listed ones, or as what somebody calls a party or an act: where nothing else
    is charged, quotation marks mostly enclose terms.
    """
    known = _in_list(doc, words)
    labelling = None if known else words.labelling
    distanced = find_distanced(doc, labelling, words.naming)
    apart = (w for w in distanced if not any(w.span.meets(other.span) for other in known))
    found = (w for w in (*known, *apart) if not _is_of_game(doc, w, words))
    return tuple(sorted(found, key=lambda wording: wording.span))


def _is_of_game(doc: Document, wording: Wording, words: WordingWords) -> bool:
    """True for what only quotation marks let be said of a match: ``le club veut « massacrer » son rival``."""
    quoted = any(q.inner.holds(wording.span) and q.inner.end - q.inner.start <= QUOTED for q in doc.quotations)
    if not quoted:
        return False
    sentence = next((s for s in doc.sentences if s.span.holds(wording.span)), None)
    return sentence is not None and any(token.lemma in words.games for token in sentence.tokens)


def _in_list(doc: Document, words: WordingWords) -> tuple[Wording, ...]:
    """The charged words that the language lists."""
    marked = [(sentence, places) for sentence in doc.sentences if (places := _marked(sentence, words))]
    if not marked:
        return ()
    named = _named(doc)
    return tuple(
        wording
        for sentence, places in marked
        for wording in _in_sentence(doc.text, Scene(grow(sentence), words, named), places)
    )


def _marked(sentence: Sentence, words: WordingWords) -> list[int]:
    """The tokens at which the words of an entry stand."""
    known, tokens = words.entries, sentence.tokens
    likely = [i for i, t in enumerate(tokens) if t.lemma.lower() in known or t.text.lower() in known]
    return [i for i in likely if any(_stands(tokens, entry, i) for entry in _entries(tokens[i], words))]


def _entries(token: Token, words: WordingWords) -> Iterator[ChargedWord]:
    """The entries that may begin at a token."""
    for key in dict.fromkeys((token.lemma.lower(), token.text.lower())):
        yield from words.entries.get(key, ())


def _stands(tokens: Sequence[Token], entry: ChargedWord, at: int) -> bool:
    """True where every word of an entry of several is a lemma or a form; one word was found by the index."""
    if len(entry.words) == 1:
        return True
    last = at + len(entry.words) - 1
    return last < len(tokens) and all(_is_called(tokens[i], word) for i, word in enumerate(entry.words, at))


def _named(doc: Document) -> Named:
    tokens = [token.span for sentence in doc.sentences for token in sentence.tokens]
    bodies = [n.span for n in doc.names if n.kind in BODIES]
    return Named(
        places=_starts(tokens, [place.span for place in doc.places]),
        persons=_starts(tokens, [n.span for n in doc.names if n.kind in {"person", "armed_actor", "group"}]),
        bodies=_starts(tokens, [span for span in bodies if " " in span.of(doc.text)]),
    )


def _starts(tokens: Sequence[Span], names: Sequence[Span]) -> frozenset[int]:
    """Where the tokens begin that belong to one of some names; both are in text order."""
    found: set[int] = set()
    at = 0
    for name in names:
        while at < len(tokens) and tokens[at].end <= name.start:
            at += 1
        while at < len(tokens) and tokens[at].start < name.end:
            found.add(tokens[at].start)
            at += 1
    return frozenset(found)


def _in_sentence(text: str, scene: Scene, places: Sequence[int]) -> Iterator[Wording]:
    last = -1
    for at in places:
        entry = _entry(scene, at) if at > last else None
        if entry is None:
            continue
        last = at + len(entry.words) - 1
        span = Span(scene.tokens[at].span.start, scene.tokens[last].span.end)
        in_body = {scene.tokens[at].span.start, scene.tokens[last].span.start} <= scene.named.bodies
        if not in_body and not (at == last and _is_title(scene, at)):
            yield Wording(span, entry.lemma, _about(text, scene, at, last), entry.neutral)


def _is_title(scene: Scene, at: int) -> bool:
    """True for a noun with a capital inside a sentence, as in the name of a film: ``Le Juge et l'Assassin``."""
    token = scene.tokens[at]
    inside = at > 0 and scene.tokens[at - 1].upos != "PUNCT" and not token.text.isupper()
    return inside and token.text[0].isupper() and token.upos in {"NOUN", "PROPN"}


def _entry(scene: Scene, at: int) -> ChargedWord | None:
    """The entry that fits best: one for the token's part of speech, else one for a noun or adjective.

    Not where the company is such that the word is not charged as what it is: « un incendie criminel ».
    """
    token = scene.tokens[at]
    known = list(_entries(token, scene.words))
    fitting = [entry for entry in known if _fits(scene, entry, at)]
    own = [entry for entry in known if len(entry.words) == 1 and token.upos in entry.upos]
    if any(_meets(scene, demand, at, at) for entry in own for demand in entry.unless):
        fitting = [entry for entry in fitting if len(entry.words) > 1 or token.upos in entry.upos]
    return next((e for e in fitting if len(e.words) > 1 or token.upos in e.upos), fitting[0] if fitting else None)


def _fits(scene: Scene, entry: ChargedWord, at: int) -> bool:
    last = at + len(entry.words) - 1
    if not _stands(scene.tokens, entry, at) or not _may_be(scene, entry, at):
        return False
    return (
        all(_meets(scene, demand, at, last) for demand in entry.needs)
        and (not entry.any or any(_meets(scene, demand, at, last) for demand in entry.any))
        and not any(_meets(scene, demand, at, last) for demand in entry.unless)
    )


def _may_be(scene: Scene, entry: ChargedWord, at: int) -> bool:
    """One word needs its part of speech."""
    return len(entry.words) > 1 or _is_kind(scene.tokens[at].upos, entry) or _is_kind(_use(scene, at), entry)


def _is_called(token: Token, word: str) -> bool:
    """True for a lemma or a form, and for a participle that agrees: « ciblés », of "ciblé", may be read as a verb."""
    text = plain(token.text)
    agrees = is_past_participle(token) and text.startswith(word) and len(text) - len(word) <= AGREEMENT
    return word in (token.lemma, token.lemma.lower(), token.text, text) or agrees


def _use(scene: Scene, at: int) -> str:
    """The part of speech, for a present participle that describes a noun that of an adjective: ``prix révoltant``."""
    token = scene.tokens[at]
    describes = token.deprel in OBJECT_OF and (is_present_participle(token) or "VerbForm=" not in token.feats)
    has_object = any(scene.tokens[i].deprel == "obj" for i in scene.tree.children[at])
    return "ADJ" if token.upos == "VERB" and describes and not has_object else token.upos


def _is_kind(upos: str, entry: ChargedWord) -> bool:
    """True for the entry's part of speech; parsers mix up nouns and adjectives, so either will do for the other."""
    return upos in entry.upos or (upos in NOMINAL and bool(entry.upos & NOMINAL))


def _meets(scene: Scene, demand: Demand, at: int, last: int) -> bool:
    """True when one of the words asked for stands where the demand says."""
    return any(_is(scene, i, demand) for i in _where(scene, demand.where, at, last))


def _where(scene: Scene, where: str, at: int, last: int) -> list[int]:
    tokens = scene.tokens
    if where == "next":
        return [last + 1] if last + 1 < len(tokens) else []
    if where == "of":
        return _object(scene, at, last)
    if where == "head":
        return [tokens[at].head] if tokens[at].head != at else []
    return [i for i in scene.tree.children[at] if tokens[i].deprel == "det"]


def _is(scene: Scene, at: int, demand: Demand) -> bool:
    token = scene.tokens[at]
    if token.lemma in demand.lemmas or token.text in demand.lemmas:
        return True
    place = token.lemma in scene.words.place or token.span.start in scene.named.places
    person = token.lemma in scene.words.person or token.span.start in scene.named.persons
    return (place and "@place" in demand.lemmas) or (person and "@person" in demand.lemmas)


def _object(scene: Scene, at: int, last: int) -> list[int]:
    """The tokens of the thing that a word is said of: complements, a passive subject, the noun of a participle."""
    below = (i for word in range(at, last + 1) for i in scene.tree.children[word] if not at <= i <= last)
    found = [i for i in below if _is_complement(scene, i, at)]
    token = scene.tokens[at]
    if token.upos != "NOUN" and token.deprel in OBJECT_OF and token.head != at:
        found.append(token.head)
    return found


def _is_complement(scene: Scene, i: int, at: int) -> bool:
    token = scene.tokens[at]
    state = token.upos == "ADJ" or (token.upos != "NOUN" and "VerbForm=Part" in token.feats)
    return scene.tokens[i].deprel in COMPLEMENTS or (state and scene.tokens[i].deprel == "nsubj")


def _about(text: str, scene: Scene, at: int, last: int) -> str:
    """What the word names: the noun it qualifies, or itself with its complement."""
    token = scene.tokens[at]
    if token.upos == "ADJ" and token.head != at and token.deprel == "amod":
        covered = [at, last, token.head]
    else:
        covered = [at, last, *(i for i in _object(scene, at, last) if scene.tokens[i].head == at)]
        covered += [
            i for i, t in enumerate(scene.tokens) if t.head in covered[2:] and base(t.deprel) in {"flat", "fixed"}
        ]
    start = min(scene.tokens[i].span.start for i in covered)
    end = max(scene.tokens[i].span.end for i in covered)
    if end - start > LONG:
        start, end = token.span.start, scene.tokens[last].span.end
    return " ".join(text[start:end].split())
