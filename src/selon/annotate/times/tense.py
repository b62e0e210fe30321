"""Whether a clause tells what was or what is to come, so that "Tuesday" can be the last or the next one."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from operator import attrgetter

from selon.annotate.times.reading import Direction
from selon.lang.pieces import split
from selon.lang.times import Tenses
from selon.model import Document, Sentence, Token
from selon.tree import heads_above

REACH = 60  # characters on each side of a time that are looked at where a text is not parsed
BESIDE = frozenset({"acl", "acl:relcl", "nmod", "appos"})  # relations of what is told of a thing beside the story
WHEN = ("obl", "advmod")  # relations of the time of a verb
REPORTED = "parataxis"  # who said it, told beside what was said: « …, a indiqué mardi un médecin »
SHORT = 9  # tokens of a sentence that tells nothing but when it was
NEAR = 10  # tokens between a noun that is said to come and its time
STOPS = frozenset({";", ":", "(", ")"})
OPENING = 15  # tokens of a sentence that is no heading


@dataclass(frozen=True, slots=True)
class Clauses:
    """The sentences of a document, to be asked for the direction at an offset."""

    doc: Document
    tenses: Tenses
    starts: tuple[int, ...]
    opening: int

    def preposition(self, offset: int) -> Direction | None:
        """Past or future by the preposition before an offset, None when it does not tell."""
        before = self._before(offset)
        if before.endswith(self.tenses.ahead):
            return "future"
        return "past" if before.endswith(self.tenses.behind) else None

    def _before(self, offset: int) -> str:
        return self.doc.text[max(0, offset - 12) : offset].replace("’", "'").lower().rstrip()

    def is_set_ahead(self, offset: int) -> bool:
        """True for the time of what is called for, promised, put off or said to come, whatever the verb's tense."""
        at, sentence = self._token(offset)
        if sentence is None or at is None:
            return False
        begins = self._before(offset).endswith(self.tenses.starting) and _is_announced(sentence, at, self.tenses)
        return begins or _is_set_ahead(sentence, at, self.tenses)

    def direction(self, offset: int) -> Direction | None:
        """Past or future by the verb that governs the word at an offset, None when it does not tell.

        What goes on until then ends in the future.
        """
        at, sentence = self._token(offset)
        if sentence is None or at is None:
            return self._unparsed(offset, sentence)
        found = _climb(sentence, at, self.tenses)
        return "future" if found is None and self._before(offset).endswith(self.tenses.until) else found

    def may_be(self, offset: int, upos: frozenset[str]) -> bool:
        """True when the word at an offset has one of some parts of speech, or is not parsed."""
        at, sentence = self._token(offset)
        return sentence is None or at is None or sentence.tokens[at].upos in upos

    def number(self, offset: int) -> int:
        """Which sentence an offset is in; none is told apart where the text is not cut into sentences."""
        return bisect_right(self.starts, offset)

    def hangs_by(self, offset: int, relations: frozenset[str]) -> bool:
        """True when the word at an offset hangs on another by one of some relations, or is not parsed."""
        at, sentence = self._token(offset)
        return sentence is None or at is None or sentence.tokens[at].deprel.partition(":")[0] in relations

    def opened(self, offset: int) -> int | None:
        """The end of the sentence that the word at an offset opens, with at most a preposition before it."""
        at, sentence = self._token(offset)
        return sentence.span.end if sentence is not None and at is not None and at <= 1 else None

    def is_subject(self, offset: int) -> bool:
        """True for the word that a verb tells something of."""
        at, sentence = self._token(offset)
        return sentence is not None and at is not None and sentence.tokens[at].deprel.startswith("nsubj")

    def counts(self, offset: int, upos: frozenset[str]) -> bool:
        """True when the word at an offset is parsed as one of some parts of speech and is not singular."""
        at, sentence = self._token(offset)
        if sentence is None or at is None:
            return False
        token = sentence.tokens[at]
        return token.upos in upos and "Number=Sing" not in token.feats

    def is_aside(self, offset: int) -> bool:
        """True when the word at an offset names a thing, or stands in a relative clause or one about what was before.

        « Élu le 4 mars 1998 », « le 4 mars 1998, l'armée avait pris la ville »; « depuis le 4 mars 1998 ».
        """
        if self.preposition(offset) == "past":
            return True
        at, sentence = self._token(offset)
        if sentence is None or at is None or self.only_tells_when(offset):
            return False
        head = at
        while sentence.tokens[head].upos != "VERB" and sentence.tokens[head].head != head:
            if sentence.tokens[head].deprel in BESIDE:
                return True
            head = sentence.tokens[head].head
        return sentence.tokens[head].deprel in BESIDE or _was_over(sentence, head)

    def names_what_is_known(self, offset: int) -> bool:
        """True for the day by which a noun with a definite article is named: « l'attaque de samedi »."""
        at, sentence = self._token(offset)
        if sentence is None or at is None or not sentence.tokens[at].deprel.startswith("nmod"):
            return False
        noun, tokens = sentence.tokens[at].head, sentence.tokens
        return tokens[noun].upos == "NOUN" and any(t.head == noun and "Definite=Def" in t.feats for t in tokens)

    def only_tells_when(self, offset: int) -> bool:
        """True in « C'était en mars 1994. », whatever the parse hangs the time on."""
        _, sentence = self._token(offset)
        if sentence is None or len(sentence.tokens) > SHORT or any(t.upos == "VERB" for t in sentence.tokens):
            return False
        return any(t.deprel == "cop" for t in sentence.tokens)

    def is_over(self, offset: int) -> bool:
        """True when the verb above the word at an offset tells what was over by then: « avait pris la ville lundi »."""
        _, sentence = self._token(offset)
        own = self.verb_of(offset)
        return sentence is not None and own is not None and _was_over(sentence, own[1])

    def verb_of(self, offset: int) -> tuple[int, int] | None:
        """The verb above the word at an offset, by its sentence and token."""
        at, sentence = self._token(offset)
        while sentence is not None and at is not None and sentence.tokens[at].upos != "VERB":
            above = sentence.tokens[at].head
            at = None if above == at else above
        return None if sentence is None or at is None else (self.number(offset), at)

    def over_by(self, offset: int) -> frozenset[tuple[int, int]]:
        """The verbs in the past by which that was over which the verb above an offset tells.

        A pluperfect was over by all above and below it: « qui avait été arrêté lundi »; another past by the saying of
        it: « a annoncé mercredi qu'il a été tué lundi », « il a été tué lundi, a-t-on annoncé mercredi ».
        """
        _, sentence = self._token(offset)
        own = self.verb_of(offset)
        if sentence is None or own is None or _of_verb(sentence, own[1], self.tenses) != "past":
            return frozenset()
        tokens, at = sentence.tokens, own[1]
        above = heads_above(tokens, at)
        if _was_over(sentence, at):
            below = [i for i, _ in enumerate(tokens) if at in heads_above(tokens, i)]
        else:
            above = above if tokens[at].deprel == "ccomp" else []
            below = [i for i, t in enumerate(tokens) if t.head == at and t.deprel.startswith(REPORTED)]
        told = (i for i in (*above, *below) if tokens[i].upos == "VERB" and not _was_over(sentence, i))
        return frozenset((own[0], i) for i in told if _of_verb(sentence, i, self.tenses) == "past")

    def is_of_old(self, offset: int) -> bool:
        """True when what governs the word at an offset tells in the imperfect what went on then."""
        at, sentence = self._token(offset)
        if sentence is None or at is None:
            return False
        seen: set[int] = set()
        while sentence.tokens[at].head != at and at not in seen:
            seen.add(at)
            at = sentence.tokens[at].head
        token = sentence.tokens[at]
        return token.upos == "VERB" and "Tense=Imp" in token.feats and "VerbForm=Fin" in token.feats

    def is_reported(self, offset: int) -> bool:
        """True for the time at which somebody said what the sentence tells, set beside it without a conjunction."""
        at, sentence = self._token(offset)
        if sentence is None or at is None:
            return False
        head = sentence.tokens[at].head
        verb = sentence.tokens[head]
        beside = verb.deprel.startswith(REPORTED) or (verb.deprel == "conj" and _is_inverted(sentence, head))
        return verb.upos == "VERB" and beside

    def tells(self, offset: int) -> bool:
        """True when the sentence of an offset tells what was, or in the present, and nothing that is to come."""
        _, sentence = self._token(offset)
        ways = [] if sentence is None else [_of_verb(sentence, i, self.tenses) for i, _ in enumerate(sentence.tokens)]
        now = sentence is not None and any("Tense=Pres|VerbForm=Fin" in token.feats for token in sentence.tokens)
        return (now or "past" in ways) and "future" not in ways

    def is_lasting(self, offset: int) -> bool:
        """True past the opening of the text in a clause that tells in the present how things are."""
        at, sentence = self._token(offset)
        if sentence is None or at is None or sentence.span.start <= self.opening:
            return False
        verb = sentence.tokens[at] if sentence.tokens[at].upos == "VERB" else sentence.tokens[sentence.tokens[at].head]
        helpers = [t for t in sentence.tokens if sentence.tokens[t.head] is verb and t.deprel.startswith("aux")]
        if helpers:
            return all(t.deprel == "aux:pass" and "Tense=Pres" in t.feats for t in helpers)
        return verb.lemma in self.tenses.states and "VerbForm=Inf" not in verb.feats

    def is_now(self, offset: int) -> bool:
        """True for the time of a finite verb in the present: « reprennent jeudi », not « l'attaque de jeudi fait »."""
        at, sentence = self._token(offset)
        if sentence is None or at is None:
            return False
        at = sentence.tokens[at].head if sentence.tokens[at].upos == "DET" else at
        if not sentence.tokens[at].deprel.startswith(WHEN):
            return False
        verb = sentence.tokens[at].head
        if sentence.tokens[verb].lemma in self.tenses.gone and "VerbForm=Part" in sentence.tokens[verb].feats:
            return False
        group = [i for i, t in enumerate(sentence.tokens) if t.head == verb and t.deprel.startswith(("aux", "cop"))]
        return any("Tense=Pres|VerbForm=Fin" in sentence.tokens[i].feats for i in (verb, *group))

    def _token(self, offset: int) -> tuple[int | None, Sentence | None]:
        index = bisect_right(self.starts, offset) - 1
        sentence = self.doc.sentences[index] if index >= 0 else None
        if sentence is None or not sentence.tokens or offset >= sentence.span.end:
            return None, sentence
        at = bisect_right(sentence.tokens, offset, key=attrgetter("span.end"))
        return (at if at < len(sentence.tokens) else None), sentence

    def _unparsed(self, offset: int, sentence: Sentence | None) -> Direction | None:
        low = max(offset - REACH, sentence.span.start if sentence else 0)
        high = min(offset + REACH, sentence.span.end if sentence else len(self.doc.text))
        words = {piece.word for piece in split(self.doc.text[low:high])}
        return "future" if words & self.tenses.words else None


def clauses(doc: Document, tenses: Tenses) -> Clauses:
    """The sentences of a document in order; the first long one opens the report."""
    opening = next((s.span.start for s in doc.sentences if len(s.tokens) >= OPENING), 0)
    return Clauses(doc, tenses, tuple(s.span.start for s in doc.sentences), opening)


def _was_over(sentence: Sentence, verb: int) -> bool:
    """True for a pluperfect: an auxiliary in the imperfect, not of the passive."""
    helpers = (t for t in sentence.tokens if t.head == verb and t.deprel.startswith("aux") and t.deprel != "aux:pass")
    return any("Tense=Imp" in t.feats for t in helpers)


def _is_inverted(sentence: Sentence, verb: int) -> bool:
    """True for a verb behind a comma with its subject behind it or its auxiliary: « …, a-t-on appris lundi »."""
    group = [i for i, t in enumerate(sentence.tokens) if t.head == verb and t.deprel.startswith(("aux", "nsubj"))]
    subject = next((i for i in group if sentence.tokens[i].deprel.startswith("nsubj")), verb)
    first = min([verb, *(i for i in group if i != subject)])
    return first < subject and sentence.tokens[first - 1].text == ","


def _climb(sentence: Sentence, at: int, tenses: Tenses) -> Direction | None:
    """The direction of the nearest governing verb that has one."""
    seen: set[int] = set()
    while at not in seen:
        seen.add(at)
        found = _of_verb(sentence, at, tenses)
        if found is not None:
            return found
        at = sentence.tokens[at].head
    return None


def _is_set_ahead(sentence: Sentence, time: int, tenses: Tenses) -> bool:
    """True for the time of what is called for, promised, put off or said to come, up to the verb that says so."""
    if _is_to_come(sentence, time, tenses):
        return True
    below, at = time, sentence.tokens[time].head
    for _ in sentence.tokens:
        if below == at or _of_verb(sentence, below, tenses) is not None:
            return False
        if _is_called(sentence, at, time, tenses) or _is_set_to(sentence, at, below, tenses):
            return True
        below, at = at, sentence.tokens[at].head
    return False


def _is_announced(sentence: Sentence, time: int, tenses: Tenses) -> bool:
    """True below a verb that tells of what is to be, no other between: « a proposé une trêve dès dimanche »."""
    at = sentence.tokens[time].head
    for _ in sentence.tokens:
        if sentence.tokens[at].upos == "VERB":
            behind = at < time and sentence.tokens[at].deprel != "acl:relcl"
            return behind and sentence.tokens[at].lemma in tenses.announcing
        at = sentence.tokens[at].head
    return False


def _is_called(sentence: Sentence, verb: int, time: int, tenses: Tenses) -> bool:
    """True for a time behind what a verb calls for or forbids: « appelle à une grève jeudi », « promet de partir »."""
    tokens = sentence.tokens
    if tokens[verb].upos != "VERB":
        return False
    for i in (i for i in range(verb + 1, time) if tokens[i].head == verb):
        noun = tokens[i].upos == "NOUN" and tokens[i].deprel.startswith(("obj", "obl"))
        told = noun or (tokens[i].deprel == "xcomp" and "VerbForm=Inf" in tokens[i].feats)
        if told and f"{tokens[verb].lemma} {_case(sentence, i)}".strip() in tenses.calls:
            return True
    return False


def _is_set_to(sentence: Sentence, verb: int, below: int, tenses: Tenses) -> bool:
    """True for a verb and the time below it that something is put off to: « a été reporté au mois d'octobre »."""
    token = sentence.tokens[verb]
    return below != verb and token.upos == "VERB" and f"{token.lemma} {_case(sentence, below)}" in tenses.sets


def _is_to_come(sentence: Sentence, time: int, tenses: Tenses) -> bool:
    """True behind a noun that is said to come, with no verb between: « sa démission prochaine, au mois d'octobre »."""
    tokens = sentence.tokens
    first = time
    while first and tokens[first - 1].upos == "DET":
        first -= 1
    if first == 0 or (tokens[first - 1].upos != "ADP" and tokens[first - 1].text != ","):
        return False  # « a annoncé sa démission prochaine lundi » may be the day of saying so
    for i in range(first - 1, max(-1, time - NEAR), -1):
        if tokens[i].upos in {"VERB", "AUX"} or tokens[i].text in STOPS:
            return False
        noun = tokens[tokens[i].head]
        if tokens[i].lemma in tenses.coming and noun.upos == "NOUN" and tokens[i].head < time:
            return True
    return False


def _case(sentence: Sentence, at: int) -> str:
    return next((t.lemma for t in sentence.tokens if t.head == at and t.deprel in {"case", "mark"}), "")


def _of_verb(sentence: Sentence, at: int, tenses: Tenses) -> Direction | None:
    token = sentence.tokens[at]
    if token.upos not in {"VERB", "AUX", "ADJ", "NOUN"}:
        return None
    group = [token, *(t for t in sentence.tokens if t.head == at and t.deprel.startswith(("aux", "cop")))]
    if _stays(sentence, at) or any("Tense=Fut" in t.feats for t in group):
        return "future"  # « resteront fermées jusqu'à lundi »
    if token.upos in {"ADJ", "NOUN"} and len(group) == 1:
        return "future" if token.upos == "ADJ" and token.lemma in tenses.future else None
    if any(t.lemma in tenses.modals and "Tense=Past" in t.feats and "VerbForm=Part" in t.feats for t in group):
        return "past"  # « a pu fuir samedi »
    if "Mood=Cnd" in token.feats and len(group) == 1 and _is_said_before(sentence, at, tenses):
        return "future"  # « a annoncé qu'un sommet se tiendrait samedi »
    if any(t.lemma in tenses.future and t.upos in {"VERB", "AUX"} and "Tense=Imp" not in t.feats for t in group):
        return "future"
    if token.lemma in tenses.modals and _leads(sentence, at) and "Tense=Imp" in token.feats:
        return "planned"  # « devait s'ouvrir samedi »
    return "past" if _is_past(token, group) else None


def _is_said_before(sentence: Sentence, at: int, tenses: Tenses) -> bool:
    """True for a clause that completes a verb in the past, or goes on with such a clause."""
    tokens = sentence.tokens
    while tokens[at].deprel == "conj" and tokens[at].head < at:
        at = tokens[at].head
    marked = any(t.head == at and t.deprel == "mark" and t.upos == "SCONJ" for t in tokens)
    if tokens[at].deprel != "ccomp" and not (tokens[at].deprel.startswith("acl") and marked):
        return False
    verb = next((i for i in heads_above(tokens, at) if tokens[i].upos == "VERB"), None)
    return verb is not None and _of_verb(sentence, verb, tenses) == "past"


def _stays(sentence: Sentence, at: int) -> bool:
    """True for a participle right behind a verb that tells what will be so, whichever a parser hangs on the other."""
    token, before = sentence.tokens[at], sentence.tokens[max(0, at - 1)]
    joined = token.head == at - 1 or before.head == at
    return joined and "VerbForm=Part" in token.feats and "Tense=Fut" in before.feats


def _leads(sentence: Sentence, verb: int) -> bool:
    return any(t.head == verb and t.deprel == "xcomp" and "VerbForm=Inf" in t.feats for t in sentence.tokens)


def _is_past(token: Token, group: list[Token]) -> bool:
    """Past, but for a participle that only makes a present or infinitive passive: "is closed", "be closed"."""
    if any("VerbForm=Fin" in t.feats and ("Tense=Past" in t.feats or "Tense=Imp" in t.feats) for t in group):
        return True
    passive = any(t.deprel == "aux:pass" and ("Tense=Pres" in t.feats or "VerbForm=Inf" in t.feats) for t in group)
    return "Tense=Past" in token.feats and (len(group) == 1 or not passive or len(group) > 2)
