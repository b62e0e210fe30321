"""Lemmas: from a word form, its part of speech and its features to the word that a dictionary lists it under.

A form is looked up among those with a lemma of their own, then its endings are tried, longest first, and the
first that leads to a known lemma holds: the endings propose, the dictionary disposes. What forms a language
has is in its ``lemmas.toml``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from unicodedata import normalize

from selon.annotate.reading.dictionary import Counts, open_dictionary
from selon.lang.lemmas import Endings, LemmaWords, parse_lemmas
from selon.lang.load import read_words
from selon.lang.tokens import TokenWords

KEPT = 100_000  # answers: a long run must not fill the memory
NEAR = 2  # letters that may stand between a change of the stem and its end
MARKED = 4  # letters of a word that may have lost its accents
HYPHEN = "-"
BEGINNING = "^"  # stands before a word, so that an ending can ask for a whole form


@dataclass(frozen=True, slots=True)
class Part:
    """What leads from forms to lemmas in one part of speech.

    In a ``verbal`` one a known lemma is no form of another, and a compound only changes at its end.
    ``longest`` is the length of the longest of the ``endings``; ``unmarked`` are known lemmas by what is left of them
    where a text has no accents, ``bare_endings`` the endings so: both made when one is first asked for.
    """

    verbal: bool
    known: frozenset[str]
    kept: frozenset[str]
    endings: Endings
    longest: int
    guesses: Endings
    stems: tuple[tuple[str, str], ...]
    respelled: tuple[tuple[str, str], ...]
    unmarked: dict[str, str] = field(default_factory=dict, compare=False, repr=False)
    bare_endings: dict[str, tuple[str, ...]] = field(default_factory=dict, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Lemmatiser:
    """The lemmas of one language; answers are kept, so that a word is thought about once.

    ``forms`` have a lemma of their own, by word and then by what it must be there ("" for anything); what ends in
    one of ``unwritten`` has lost its accents.
    """

    forms: Mapping[str, Mapping[str, str]]
    parts: Mapping[str, Part]
    written: frozenset[str]
    infinitives: tuple[str, ...]
    links: tuple[str, ...]
    unwritten: tuple[str, ...] = ()
    answers: dict[tuple[str, str, str], str] = field(default_factory=dict, compare=False, repr=False)

    def lemma(self, form: str, upos: str, feats: str) -> str:
        """The lemma of a form with its Universal Dependencies tag and features (CoNLL-U form)."""
        key = (form, upos, feats)
        found = self.answers.get(key)
        if found is None:
            if len(self.answers) >= KEPT:
                self.answers.clear()
            found = self.answers[key] = self._find(form, upos, feats)
        return found

    def knows(self, low: str) -> bool:
        """True when a word in small letters is a form of a known lemma, of whatever part of speech."""
        return low in self.forms or any(_known(low, part) is not None for part in self.parts.values())

    def _find(self, form: str, upos: str, feats: str) -> str:
        low = self._plain(form)
        listed = self._listed(low, upos, feats)
        if listed is not None:
            return listed
        if "VerbForm=Inf" in feats and low.endswith(self.infinitives):
            return low
        if upos in self.written:
            return form
        part = self.parts.get(upos)
        if part is None:
            return low
        bare = len(low) >= MARKED and low.isascii() and (low.endswith(self.unwritten) or not self.knows(low))
        return (_without_marks(low, part) if bare else None) or _lemma(low, part)

    def _plain(self, form: str) -> str:
        """Small letters, the plain apostrophe, and no hyphens or linking letter before an inverted pronoun."""
        low = form.lower().replace("’", "'").lstrip(HYPHEN)
        for link in self.links:
            low = low.removeprefix(link + HYPHEN) or low
        return low

    def _listed(self, low: str, upos: str, feats: str) -> str | None:
        """The lemma of a form that has one of its own: by a feature, by its part of speech, or whatever it is."""
        own = self.forms.get(low)
        if own is None:
            return None
        keys = chain((f"{upos}/{feature}" for feature in feats.split("|")), (upos, ""))
        return next((own[key] for key in keys if key in own), None)


def load_lemmatiser(code: str, words: TokenWords) -> Lemmatiser:
    """The lemmatiser of a language; ``words`` corrects single forms. Raises MissingDictionary or ValueError."""
    table = parse_lemmas(read_words(code, "lemmas"))
    return make_lemmatiser(table, words, open_dictionary(table.dictionary))


def make_lemmatiser(table: LemmaWords, words: TokenWords, counts: Counts) -> Lemmatiser:
    """A lemmatiser from a language's words and the lemmas of a dictionary by their number of forms."""
    names = [part for part in table.endings if part not in table.like]
    parts = {name: _part(name, table, words, counts) for name in names}
    verbs = {f"{form}/VERB": lemma for form, lemma in words.verbs.items()}
    like = {name: parts[other] for name, other in table.like.items()}
    forms = {**verbs, **_spread(table.forms, table.like), **words.lemmas}
    return Lemmatiser(
        _by_word(forms), {**parts, **like}, table.written, words.infinitives, words.links, table.unwritten
    )


def _part(name: str, table: LemmaWords, words: TokenWords, counts: Counts) -> Part:
    least, kept = table.inflected.get(name), table.kept.get(name, frozenset())
    ignored, added = table.ignored.get(name, frozenset()), table.known.get(name, frozenset())
    if least is None:
        listed = frozenset(chain.from_iterable(counts.values()))
    else:
        inflected = chain.from_iterable(lemmas for count, lemmas in counts.items() if count >= least)
        listed = frozenset(lemma for lemma in inflected if lemma.endswith(words.infinitives))
    return Part(
        verbal=least is not None,
        known=(listed - ignored if ignored else listed) | added | kept,
        kept=kept,
        endings=table.endings[name],
        longest=max(map(len, table.endings[name]), default=0),
        guesses=table.guesses.get(name, {}),
        stems=table.stems.get(name, ()),
        respelled=table.respelled,
    )


def _spread(forms: Mapping[str, str], like: Mapping[str, str]) -> dict[str, str]:
    """Listed forms, also for the parts of speech that are like another one, unless they list the form themselves."""
    found = dict(forms)
    for part, other in like.items():
        for key, lemma in forms.items():
            form, _, rest = key.partition("/")
            upos, slash, feature = rest.partition("/")
            if upos == other:
                found.setdefault(f"{form}/{part}{slash}{feature}", lemma)
    return found


def _by_word(forms: Mapping[str, str]) -> dict[str, dict[str, str]]:
    """Listed forms by word, then by what stands behind its stroke."""
    found: dict[str, dict[str, str]] = {}
    for key, lemma in forms.items():
        word, _, use = key.partition("/")
        found.setdefault(word, {})[use] = lemma
    return found


def _lemma(low: str, part: Part) -> str:
    if low in part.kept:
        return low
    for spelled in chain((low,), _respelled(low, part.respelled)):
        found = _known(spelled, part)
        if found is not None:
            return found
    return _compound(low, part) if HYPHEN in low.strip(HYPHEN) else _guess(low, part)


def _known(low: str, part: Part) -> str | None:
    """The known lemma that the longest ending leads to, with a changed stem only if no other does."""
    if part.verbal and low in part.known:
        return low
    for start, new in _endings(low, part):
        if (candidate := _whole(low, start) + new.removeprefix(BEGINNING)) in part.known:
            return candidate
    for start, new in _endings(low, part):
        for stem in _stems(_whole(low, start), part.stems):
            if stem + new in part.known:
                return stem + new
    return low if low in part.known else None


def _without_marks(low: str, part: Part) -> str | None:
    """The one lemma with accents that a form written without any leads to: "armees" → "armée"."""
    if not part.unmarked:
        marked = [lemma for lemma in part.known if not lemma.isascii()]
        plains = Counter(map(_bare, marked))
        part.unmarked.update((bare, lemma) for lemma in marked if plains[bare := _bare(lemma)] == 1)
        for written, news in part.endings.items():
            bare = _bare(written)
            part.bare_endings[bare] = (*part.bare_endings.get(bare, ()), *news)
    for size in range(min(part.longest, len(low)), -1, -1):
        stem, ending = low[: len(low) - size], low[len(low) - size :]
        for new in part.bare_endings.get(ending, ()):
            if (found := part.unmarked.get(_bare(stem + new))) is not None:
                return found
    return part.unmarked.get(low)


def _bare(word: str) -> str:
    """A word without accents."""
    return word if word.isascii() else normalize("NFD", word).encode("ascii", "ignore").decode("ascii")


def _endings(low: str, part: Part) -> Iterator[tuple[int, str]]:
    """Where each known ending begins in the marked word, longest first, and what a lemma has in its place."""
    marked = BEGINNING + low
    for start in range(max(len(marked) - part.longest, 0), len(marked) + 1):
        for new in part.endings.get(marked[start:], ()):
            yield start, new


def _whole(low: str, start: int) -> str:
    """What stands before an ending that begins at ``start`` of the marked word."""
    return low[: max(start - 1, 0)]


def _respelled(low: str, letters: Iterable[tuple[str, str]]) -> Iterator[str]:
    marked = BEGINNING + low
    yield from (marked.replace(old, new).removeprefix(BEGINNING) for old, new in letters if old in marked)


def _stems(stem: str, changes: Iterable[tuple[str, str]]) -> Iterator[str]:
    for old, new in changes:
        at = stem.rfind(old)
        if at >= 0 and len(stem) - at - len(old) <= NEAR:
            yield stem[:at] + new + stem[at + len(old) :]


def _compound(low: str, part: Part) -> str:
    """A compound by its parts: "contre-attaquent" changes at its end, "casques-bleus" in both words."""
    first, _, last = low.rpartition(HYPHEN)
    if part.verbal:
        return f"{first}{HYPHEN}{_lemma(last, part)}"
    return HYPHEN.join(_lemma(word, part) for word in low.split(HYPHEN))


def _guess(low: str, part: Part) -> str:
    for start in range(1, len(low) + 1):
        for new in part.guesses.get(low[start:], ()):
            return low[:start] + new
    return low
