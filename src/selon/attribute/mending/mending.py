"""Slips of the parser that are told by the words themselves: put right before the rules read the tree."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from types import MappingProxyType

from selon.attribute.mending.articles import Frames, with_articles
from selon.attribute.mending.forms import (
    bare_forms,
    changed_verb,
    finite_verb,
    known_verb,
    with_verbs,
    without_wrong_form,
)
from selon.attribute.mending.remarking import with_nobody, with_remarks, with_subjects
from selon.lang.clauses import ClauseWords
from selon.model import Sentence, Token
from selon.tree import Tree, base, case_of, feature, grow, is_past_participle, is_whole

BETWEEN = frozenset({"ADV", "PRON"})
VERBAL = frozenset({"VERB", "AUX", "PUNCT"})
CLOSED = frozenset({"ADP", "CCONJ", "SCONJ", "DET", "PRON", "ADV", "INTJ", "X"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
DOUBTFUL = frozenset(
    {"obl:agent", "obl:arg", "nmod", "nsubj", "case", "acl", "obj", "xcomp", "det"}
)  # relations that may be others
SHORT = 4  # tokens from the last quoted word that is an object to the closing mark
OPENING = frozenset({"«", "“"})
CLOSING = frozenset({"»", "”"})
SHORTEST = 4  # letters of a verb that may be taken for another word: most words that are no verbs are shorter
REACH = 5  # tokens from an auxiliary to its participle


def mended(
    sentence: Sentence,
    words: ClauseWords,
    verbs: Container[tuple[str, str]] = frozenset(),
    people: Container[str] = frozenset(),
    frames: Frames = MappingProxyType({}),
) -> Tree:
    """The tree of a sentence, its auxiliaries, agents and adverbial infinitives where they belong.

    ``verbs`` are pairs of a lemma and a part of speech, ``frames`` theirs, ``people`` nouns for somebody.
    """
    tokens = _with_people(sentence.tokens, words, people)
    tokens = with_verbs(tokens, words, verbs)
    tokens = tuple(_of_several(_as_verb(token, i, words, verbs), words) for i, token in enumerate(tokens))
    tokens = with_remarks(_before_that(tokens, words, verbs), words, verbs)
    tokens = tuple(_reread(tokens, i, words) for i in range(len(tokens)))
    tokens = _whole(sentence.tokens, _with_causatives(_with_auxiliaries(tokens, words), words))
    tree = grow(Sentence(sentence.span, tokens))
    tokens = tuple(_relabelled(tree, i, words) for i in range(len(tree.tokens)))
    tokens = with_nobody(tree, with_subjects(tree, tokens, verbs), frames)
    tokens = _whole(tree.tokens, with_articles(tokens, frames, words.of))
    return tree if tokens is tree.tokens else grow(replace(tree.sentence, tokens=tokens))


def _whole(before: tuple[Token, ...], after: tuple[Token, ...]) -> tuple[Token, ...]:
    """The tokens as they were changed, or as they were where nothing was changed or they are no tree any more."""
    changed = after != before and is_whole([token.head for token in after])
    return after if changed else before


def _as_verb(token: Token, i: int, words: ClauseWords, verbs: Container[tuple[str, str]]) -> Token:
    """« affirme » read as a preposition, « déclarent » as a conjunction: by its ending a finite verb, over which
    nothing governs."""
    if token.upos == "ADV" and (token.lemma, "ADP") in verbs:
        return replace(token, upos="ADP", deprel="case" if token.head > i else token.deprel)  # « (selon l'armée) »
    if token.upos in VERBAL or (token.upos not in CLOSED and "VerbForm=Fin" not in token.feats):
        return token
    if len(token.text) < SHORTEST:
        return token
    lemma = known_verb(token.text, words.finite, words, verbs)
    if lemma is None:
        return token
    return replace(token, lemma=lemma, upos="VERB", feats=token.feats or "VerbForm=Fin", head=i, deprel="root")


def _with_people(tokens: tuple[Token, ...], words: ClauseWords, people: Container[str]) -> tuple[Token, ...]:
    """« a tempêté l'élue », « le prévenu » read as a pronoun and a participle: a noun for somebody and its article."""
    found = list(tokens)
    for i, token in enumerate(tokens[1:], 1):
        if token.upos not in {"VERB", "NOUN"} or "VerbForm=Fin" in token.feats:
            continue
        before = tokens[i - 1]
        if token.upos == "VERB" and before.lemma in words.of and before.head == i and token.text.lower() in people:
            found[i - 1] = replace(before, upos="ADP", deprel="case")
            found[i] = replace(token, upos="NOUN", feats="", deprel="obl:arg")  # « qualifié de traître »
            continue
        if before.upos != "DET" and not (before.upos == "PRON" and before.lemma in words.article):
            continue
        form = next((w for w in bare_forms(token, words) if w in people), None)
        if form is not None and not any(t.head == i and base(t.deprel) in {"aux", "cop"} for t in tokens):
            found[i - 1] = replace(before, upos="DET", head=i, deprel="det")
            found[i] = replace(_above(token, i, before), upos="NOUN", lemma=form)
    return tuple(found)


def _above(token: Token, i: int, before: Token) -> Token:
    """The noun at ``i`` in the place of its article, where it hung on that."""
    if token.head != i - 1:
        return token
    return replace(token, head=i if before.head == i - 1 else before.head, deprel=before.deprel)


def _of_several(token: Token, words: ClauseWords) -> Token:
    """« lesquelles » read as a singular."""
    wrong = token.upos == "PRON" and token.text.lower() in words.which_of_several
    wrong = wrong and feature(token, "Number") == "Sing"
    return replace(token, feats=token.feats.replace("Number=Sing", "Number=Plur")) if wrong else token


def _before_that(tokens: tuple[Token, ...], words: ClauseWords, verbs: Container[tuple[str, str]]) -> tuple[Token, ...]:
    """« relevant que P », « , poursuivant : » read as an adjective: before a clause it is a participle."""
    found = list(tokens)
    for i, after in enumerate(tokens[1:]):
        token = tokens[i]
        leads = after.text == ":" and tokens[i - 1].text == ","
        going_on = (
            token.upos == "ADV" and i > 0 and tokens[i - 1].lemma in words.thereof
        )  # « tout en maintenant que P »
        if (token.upos not in {"ADJ", "NOUN"} and not going_on) or not (leads or after.lemma in words.that):
            continue
        lemma = known_verb(token.text, words.participle, words, verbs) or changed_verb(token.text, words, verbs)
        if lemma is not None:
            found[i] = replace(token, lemma=lemma, upos="VERB", feats="Tense=Pres|VerbForm=Part")
        elif _is_bare_behind_noun(tokens, i) and (lemma := finite_verb(token.text, words, verbs)) is not None:
            found[i] = replace(token, lemma=lemma, upos="VERB", feats="VerbForm=Fin", head=i, deprel="root")
            found[i - 1] = replace(found[i - 1], head=i, deprel="nsubj")
    return tuple(found)


def _is_bare_behind_noun(tokens: Sequence[Token], i: int) -> bool:
    """« Une commerçante | jure | que P »: a noun without article or preposition behind the noun that it hangs on."""
    own = any(t.head == i and base(t.deprel) in {"det", "case", "amod", "nummod"} for t in tokens)
    before = tokens[i - 1] if i else None
    above = tokens[i].head == i - 1 and base(tokens[i].deprel) in {"nmod", "amod", "appos"}
    return before is not None and before.upos in {"NOUN", "PROPN"} and above and not own


def _reread(tokens: Sequence[Token], i: int, words: ClauseWords) -> Token:
    """A preposition or a verb as its neighbour or its ending tells that it is."""
    if tokens[i].upos == "ADP":
        return _as_pronoun(tokens, i, words)
    return _as_participle(tokens[i], words) if tokens[i].upos in {"VERB", "AUX"} else tokens[i]


def _as_participle(token: Token, words: ClauseWords) -> Token:
    """« affirmant » read as a finite verb, « déplore » as a participle: their endings tell."""
    token = without_wrong_form(token, words)
    if "VerbForm=Inf" in token.feats:
        return token
    going_on = any(token.text.endswith(end) for end in words.participle)
    if "VerbForm=Fin" in token.feats:
        return replace(token, feats="Tense=Pres|VerbForm=Part") if going_on else token
    if _is_regular(token, words):
        return replace(token, feats="VerbForm=Fin")
    beside = "VerbForm" not in token.feats and token.deprel == "acl"  # « X, invité de Y, … »
    inflected = beside and any(token.text.endswith(end) for end in words.past)
    return replace(token, feats=f"{token.feats}|Tense=Past|VerbForm=Part".strip("|")) if inflected else token


def _is_regular(token: Token, words: ClauseWords) -> bool:
    """True for a stem with the ending of a finite verb, which no participle of a regular verb has."""
    stems = (token.lemma.removesuffix(end) for end in words.infinitive if token.lemma.endswith(end))
    return any(token.text == stem + end for stem in stems for end in words.finite)


def _as_pronoun(tokens: Sequence[Token], i: int, words: ClauseWords) -> Token:
    """« déclare en avoir vu » read as a preposition: one that never stands before an infinitive is a pronoun there."""
    token = tokens[i]
    if token.lemma not in words.thereof or i + 1 >= len(tokens):
        return token
    verb = tokens[i + 1]
    governed = "VerbForm=Inf" in verb.feats and verb.text == verb.lemma  # not « en lisant »
    return replace(token, upos="PRON", deprel="iobj") if governed else token


def _with_auxiliaries(tokens: tuple[Token, ...], words: ClauseWords) -> tuple[Token, ...]:
    """Each auxiliary of a perfect on the participle behind it: « …, a déclaré X »."""
    found = list(tokens)
    inverted = {i - 1 for i, t in enumerate(tokens) if t.upos == "PRON" and t.text.startswith("-")}  # « a-t-il »
    for i, token in enumerate(tokens):
        if token.lemma not in words.perfect and token.deprel != "aux:tense" and i not in inverted:
            continue
        at = _participle(tokens, i)
        if at is not None and (found[at].head == i or not _is_below(found, at, i)):
            if found[at].head == i:
                head = at if token.head == i else token.head
                found[at] = replace(found[at], head=head, deprel=token.deprel)
            found[i] = replace(token, upos="AUX", head=at, deprel="aux:tense")
    return tuple(found)


def _with_causatives(tokens: tuple[Token, ...], words: ClauseWords) -> tuple[Token, ...]:
    """A causative above its infinitive, with all that the infinitive governed: « X fait savoir que P »."""
    found = list(tokens)
    for i, token in enumerate(tokens):
        if token.lemma not in words.causative or token.upos not in {"AUX", "VERB"}:
            continue
        at = next((j for j in range(i + 1, min(i + 3, len(tokens))) if tokens[j].upos != "ADV"), i)
        if tokens[at].upos != "VERB" or tokens[at].text != tokens[at].lemma or found[at].head == i:
            continue
        if found[i].head != at and _is_below(found, i, at):
            continue
        if found[i].head == at:
            head = i if found[at].head == at else found[at].head
            found[i] = replace(found[i], upos="VERB", head=head, deprel=found[at].deprel)
        found = [replace(t, head=i) if t.head == at and j not in {i, at} else t for j, t in enumerate(found)]
        found[at] = replace(found[at], head=i, deprel="xcomp")
    return tuple(found)


def _is_below(tokens: Sequence[Token], at: int, top: int) -> bool:
    """Whether a token hangs on another one, over whatever lies between: what hangs there cannot govern it."""
    for _ in tokens:
        if at == top:
            return True
        at = tokens[at].head
    return False


def _participle(tokens: tuple[Token, ...], i: int) -> int | None:
    """The past participle behind an auxiliary, with only adverbs and pronouns between them."""
    for j in range(i + 1, min(i + REACH, len(tokens))):
        if tokens[j].upos == "VERB" and is_past_participle(tokens[j]):
            return j
        if tokens[j].upos not in BETWEEN:
            return None
    return None


def _relabelled(tree: Tree, i: int, words: ClauseWords) -> Token:
    """« annoncé à l'agence » names no agent; « crie avant de tirer » has an adverbial clause."""
    token = tree.tokens[i]
    if token.deprel not in DOUBTFUL:
        return token
    if token.deprel == "obl:agent" and case_of(tree, i) not in words.agent:
        return replace(token, deprel="obl:arg")
    if (
        token.deprel == "obl:arg"
        and token.head < i
        and _has_article_only(tree, i, words)
        and _lacks_object(tree, token.head)
    ):
        return replace(token, deprel="obj")
    if token.deprel == "nmod" and token.head < i and _lacks_object(tree, token.head) and case_of(tree, i) is None:
        return replace(token, deprel="obj")
    if token.deprel == "case" and token.upos == "DET" and token.lemma in words.article:
        return replace(token, deprel="det")
    if token.deprel == "det" and _is_preposition(tree, i, words):
        return replace(token, upos="ADP", deprel="case", feats="")
    if token.deprel == "case" and token.head < i:
        return replace(token, head=_noun_after(tree, i))
    if token.deprel == "acl" and token.upos == "VERB" and is_past_participle(token):
        return replace(token, head=_described(tree, i))
    if token.deprel == "obj" and token.head < i and _wants_subject(tree, token.head):
        return replace(token, deprel="nsubj")
    if (
        token.deprel == "nsubj"
        and "VerbForm=Inf" in tree.tokens[token.head].feats
        and token.head == _before_article(tree, i)
    ):
        return replace(token, deprel="obj")  # « à en croire X »
    if token.deprel == "xcomp" and sum(tree.tokens[c].deprel == "mark" for c in tree.children[i]) > 1:
        return replace(token, deprel="advcl")
    return token


def _is_preposition(tree: Tree, i: int, words: ClauseWords) -> bool:
    """« a-t-on appris | de | source officielle »: no article before a complement that has no preposition."""
    token, noun = tree.tokens[i], tree.tokens[i].head
    plain = token.text.lower() == token.lemma or not token.text[-1].isalpha()  # not « des »
    told = token.upos == "DET" and token.lemma in words.of and plain and noun > i
    return told and base(tree.tokens[noun].deprel) == "obl" and case_of(tree, noun) is None


def _before_article(tree: Tree, noun: int) -> int:
    """The token before a noun and its article."""
    return noun - 1 - (noun > 0 and base(tree.tokens[noun - 1].deprel) == "det")


def _wants_subject(tree: Tree, verb: int) -> bool:
    return _has_pronoun_only(tree, verb) or _follows_quotation(tree, verb)


def _follows_quotation(tree: Tree, verb: int) -> bool:
    """« …, a corrigé X »: a verb straight behind a closing mark has its subject after it."""
    at = verb - 1
    while at > 0 and tree.tokens[at].upos in {"AUX", "ADV", "PRON"} and tree.tokens[at].text not in CLOSING:
        at -= 1
    at -= at > 0 and tree.tokens[at].text == ","
    own = [c for c in tree.children[verb] if c > at and base(tree.tokens[c].deprel) == "nsubj"]
    if at <= 0 or tree.tokens[at].text not in CLOSING or own:
        return False
    return not _goes_on_from(tree, verb, at) and not _described_before(tree, verb, at)


def _described_before(tree: Tree, verb: int, closing: int) -> bool:
    """« X, qui parle d'un « succès », | a salué | Y »: the quoted words are only told of the subject before them.

    So are those of « X, un certain « Max », | a nié | P », « X, dans un appel à « l'union », | a condamné | P ».
    """
    subject = next((c for c in tree.children[verb] if c < closing and base(tree.tokens[c].deprel) == "nsubj"), None)
    between = range(closing if subject is None else subject + 1, closing)
    opening = next((i for i in reversed(between) if tree.tokens[i].text in OPENING), None)
    if opening is not None and any(tree.tokens[i].text == "," for i in between[: opening - between.start]):
        quoted = range(opening + 1, closing)
        heads = {tree.tokens[i].head for i in quoted} - {*quoted, opening, closing}
        return bool(heads) and all(between.start <= head + 1 <= opening for head in heads)
    told = [i for i in between if tree.tokens[i].upos in VERBAL and "VerbForm=" in tree.tokens[i].feats]
    apart = bool(told) and any(tree.tokens[i].text == "," for i in between[: told[0] - between.start])
    return apart and subject is not None and all(_is_below(tree.tokens, i, subject) for i in told)


def _goes_on_from(tree: Tree, verb: int, closing: int) -> bool:
    """« X admet « un incident », | promet | une enquête »: the second verb of X, whose first has the quoted words."""
    first = tree.tokens[verb].head
    finite = "VerbForm=Fin" in tree.tokens[first].feats and first < closing
    objects = (c for c in tree.children[first] if first < c < closing and tree.tokens[c].deprel == "obj")
    quoted = any(closing - c <= SHORT for c in objects)
    subject = any(base(tree.tokens[c].deprel) == "nsubj" and c < first for c in tree.children[first])
    return tree.tokens[verb].deprel == "conj" and finite and quoted and subject


def _has_pronoun_only(tree: Tree, verb: int) -> bool:
    """« comme le montre X », « comme l'a dit X »: a verb with its object in a pronoun before it, and no subject."""
    own = [(base(tree.tokens[c].deprel), c) for c in tree.children[verb]]
    pronouns = [c for relation, c in own if relation == "obj" and c < verb and "PronType=Prs" in tree.tokens[c].feats]
    parts = (verb, *(c for c in tree.children[verb] if c < verb and tree.tokens[c].upos == "AUX"))
    finite = any("VerbForm=Fin" in tree.tokens[i].feats for i in parts)
    return finite and bool(pronouns) and all(relation not in {"nsubj", "expl"} for relation, _ in own)


def _has_article_only(tree: Tree, noun: int, words: ClauseWords) -> bool:
    """« signale des tirs »: an article that was taken for a preposition."""
    marks = [tree.tokens[c] for c in tree.children[noun] if base(tree.tokens[c].deprel) == "case"]
    return bool(marks) and all(mark.upos == "DET" and mark.lemma in words.article for mark in marks)


def _lacks_object(tree: Tree, verb: int) -> bool:
    return tree.tokens[verb].upos == "VERB" and all(tree.tokens[c].deprel != "obj" for c in tree.children[verb])


def _noun_after(tree: Tree, preposition: int) -> int:
    """« a écrit le maire sur le réseau »: a preposition belongs to the noun behind it."""
    ahead = range(preposition + 1, min(preposition + REACH, len(tree.tokens)))
    noun = next((i for i in ahead if tree.tokens[i].upos in NOUNS), None)
    if noun is None or _is_below(tree.tokens, noun, preposition):
        return tree.tokens[preposition].head
    return noun


def _described(tree: Tree, participle: int) -> int:
    """« un attentat contre des soldats revendiqué par X »: the noun that agrees, up from the nearest one."""
    own = tree.tokens[participle]
    at = own.head
    for _ in range(REACH):
        if _agrees(own, tree.tokens[at]):
            return at
        if base(tree.tokens[at].deprel) != "nmod":
            break
        at = tree.tokens[at].head
    return own.head


def _agrees(participle: Token, noun: Token) -> bool:
    pairs = [(feature(participle, name), feature(noun, name)) for name in ("Gender", "Number")]
    return all(left is None or right is None or left == right for left, right in pairs)
