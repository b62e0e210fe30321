"""Who says so, beside a clause: « comme l'estime le maire », « (signale le maire) », where the parser missed the verb
or its subject."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace

from selon.attribute.mending.articles import Frames
from selon.attribute.mending.forms import bare_forms, changed_verb, finite_verb, known_verb
from selon.lang.clauses import ClauseWords
from selon.model import Token
from selon.tree import Tree, base, is_contracted, is_reflexive

INSERTING = frozenset({",", "(", "–", "—"})
GROUP = frozenset({"VERB", "AUX", "ADV"})
NAMES = frozenset({"NOUN", "PROPN"})
TOLD = frozenset({"obj", "xcomp"})
BARRED = frozenset({"aux:pass", "expl:comp", "nsubj", "nsubj:pass", "cop"})
OPENING = frozenset({"«", "“", '"'})
REACH = 5  # tokens of a verb with its auxiliaries, and of the noun behind it


def with_remarks(tokens: tuple[Token, ...], words: ClauseWords, verbs: Container[tuple[str, str]]) -> tuple[Token, ...]:
    """« comme | l'estime le maire »: behind such a word stand a pronoun, a finite verb and its subject."""
    found = list(tokens)
    for i, token in enumerate(tokens[1:-2], 1):
        if token.lemma in words.article and _follows_as(tokens, i, words):
            _read_remark(found, i, words, verbs)
        elif token.text in INSERTING and "VerbForm=" not in tokens[i + 1].feats:
            _read_insertion(found, i + 1, words, verbs)
        elif _leads_to_speech(tokens, i, words):
            _read_speaking(found, i, words, verbs)
        elif token.upos == "VERB" and is_contracted(tokens[i - 1]) and not _is_known(token, verbs):
            _read_noun(found, i, words, verbs)
    return tuple(found)


def _follows_as(tokens: Sequence[Token], i: int, words: ClauseWords) -> bool:
    """« comme | l' », « ainsi que | l' »."""
    before = i - 1 if tokens[i - 1].lemma not in words.that else i - 2
    return before >= 0 and tokens[before].lemma in words.as_said


def _read_remark(found: list[Token], i: int, words: ClauseWords, verbs: Container[tuple[str, str]]) -> None:
    verb = _finite(found[i + 1], words, verbs)
    last = _group_end(found, i + 1)
    if verb is None or last + 1 >= len(found):
        return
    some = is_contracted(found[last + 1]) and any(found[i + 1].text.endswith(end) for end in words.several)
    if not some and not _opens_name(found[last + 1]):  # « comme l'allèguent | des chefs »
        return
    found[i + 1] = verb
    main = next((j for j in range(i + 1, last + 1) if found[j].upos == "VERB"), i + 1)
    found[i] = replace(found[i], upos="PRON", deprel="obj", feats="PronType=Prs", head=main)
    _with_subject(found, main, last)


def _read_insertion(found: list[Token], i: int, words: ClauseWords, verbs: Container[tuple[str, str]]) -> None:
    """« (signale | le maire) », « , concède | le maire »: no noun stands there before another one's article."""
    last = i
    while last + 1 < len(found) and (found[last + 1].lemma in words.days or found[last + 1].text == ","):
        last += 1  # « , rage, samedi, | une femme »
    if last + 1 >= len(found) or not _opens_name(found[last + 1]) or found[i].upos not in {"VERB", "NOUN", "ADJ"}:
        return
    verb = _finite(found[i], words, verbs)
    if verb is None or (verb.lemma, "VERB") not in verbs:
        return
    noun = found[i].upos != "VERB"
    found[i] = verb
    if noun:
        _with_subject(found, i, last)


def _leads_to_speech(tokens: Sequence[Token], i: int, words: ClauseWords) -> bool:
    """« le maire | jure | : « P » »: a word between a noun and a quotation that a colon opens, no participle."""
    mark = tokens[i + 1].text == ":" and tokens[i + 2].text in OPENING and tokens[i - 1].upos in NAMES
    return mark and not any(tokens[i].text.endswith(end) for end in words.past)


def _read_speaking(found: list[Token], i: int, words: ClauseWords, verbs: Container[tuple[str, str]]) -> None:
    """« le maire | prédit | : « P » » read as an adjective or a participle: a verb and its subject before it."""
    token = found[i]
    if "VerbForm=Fin" in token.feats or token.upos not in {"VERB", "NOUN", "ADJ"}:
        return
    told = finite_verb(token.text, words, verbs)
    if told is None:
        return
    found[i] = replace(token, upos="VERB", lemma=told, feats="VerbForm=Fin", head=i, deprel="root")
    subject = i - 1
    while base(found[subject].deprel) in {"flat", "nmod", "amod"} and 0 <= found[subject].head < subject:
        subject = found[subject].head
    found[subject] = replace(found[subject], head=i, deprel="nsubj")


def _is_known(token: Token, verbs: Container[tuple[str, str]]) -> bool:
    return "VerbForm=Fin" in token.feats or (token.lemma, "VERB") in verbs


def _read_noun(found: list[Token], i: int, words: ClauseWords, verbs: Container[tuple[str, str]]) -> None:
    """« aux | dires des témoins » read as a verb and its object: a noun and its complement."""
    form = next((w for w in bare_forms(found[i], words) if (w, "NOUN") in verbs), None)
    if form is None:
        return
    found[i] = replace(found[i], upos="NOUN", lemma=form, feats="Number=Plur")
    found[i - 1] = replace(found[i - 1], head=i, deprel="case")
    if "Definite=Ind" in found[i + 1].feats and found[i + 2].head == i:
        found[i + 1] = replace(found[i + 1], upos="ADP", lemma=next(iter(words.of)), head=i + 2, deprel="case")
        found[i + 2] = replace(found[i + 2], deprel="nmod")


def _with_subject(found: list[Token], main: int, last: int) -> None:
    """The noun behind a verb, up to its last word, as its subject."""
    subject = next((j for j in range(last + 1, min(last + REACH, len(found))) if found[j].upos in NAMES), None)
    if subject is None or found[main].head == subject:
        return
    for j in range(subject + 1, len(found)):  # « comme l'admet le ministre, Paul Girard »
        if found[j].head == main and base(found[j].deprel) == "nsubj" and found[j - 1].text == ",":
            found[j] = replace(found[j], head=subject, deprel="appos")
    found[subject] = replace(found[subject], head=main, deprel="nsubj")


def _finite(token: Token, words: ClauseWords, verbs: Container[tuple[str, str]]) -> Token | None:
    """The token as a finite verb, None where it is no verb by its form either."""
    if "VerbForm=" in token.feats:
        return token if "VerbForm=Fin" in token.feats else None
    told = token.lemma if token.upos == "VERB" else known_verb(token.text, words.finite, words, verbs)
    told = told or changed_verb(token.text, words, verbs)
    return None if told is None else replace(token, upos="VERB", lemma=told, feats="VerbForm=Fin")


def _group_end(tokens: Sequence[Token], start: int) -> int:
    """The last word of a verb with its auxiliaries, its infinitive and the adverbs among them."""
    end = start
    while end + 1 < min(start + REACH, len(tokens)) and tokens[end + 1].upos in GROUP:
        end += 1
    return end


def _opens_name(token: Token) -> bool:
    """A name, or an article or possessive that no preposition is part of."""
    return token.upos == "PROPN" or (token.upos == "DET" and not is_contracted(token))


def with_subjects(tree: Tree, tokens: tuple[Token, ...], verbs: Container[tuple[str, str]]) -> tuple[Token, ...]:
    """« Il nie les faits » read as impersonal: a verb of saying with an object of its own has somebody for subject."""
    wrong = [i for i, t in enumerate(tokens) if t.deprel == "expl:subj" and _is_personal(tree, t.head, verbs)]
    return tuple(replace(t, deprel="nsubj") if i in wrong else t for i, t in enumerate(tokens))


def _is_personal(tree: Tree, verb: int, verbs: Container[tuple[str, str]]) -> bool:
    token = tree.tokens[verb]
    if (token.lemma, "VERB") not in verbs or token.upos != "VERB":
        return False
    own = {tree.tokens[c].deprel for c in tree.children[verb]}
    if is_reflexive(tree, verb):
        return "xcomp" in own and not own & {"ccomp", *BARRED}  # « Il se dit prêt à P », not « il se dit que P »
    led = any(base(tree.tokens[c].deprel) == "xcomp" and _is_led(tree, c) for c in tree.children[verb])
    return bool(own & TOLD) and not own & BARRED and not led


def with_nobody(tree: Tree, tokens: tuple[Token, ...], frames: Frames) -> tuple[Token, ...]:
    """« Il se dit que P » read with a subject: where a frame asks for a pronoun that stands for nobody, it is one."""
    nobody = [i for i, t in enumerate(tokens) if t.deprel == "nsubj" and _is_nobody(tree, i, frames)]
    return (
        tuple(replace(t, deprel="expl:subj") if i in nobody else t for i, t in enumerate(tokens)) if nobody else tokens
    )


def _is_nobody(tree: Tree, at: int, frames: Frames) -> bool:
    token, verb = tree.tokens[at], tree.tokens[at].head
    if token.upos != "PRON" or not at < verb or not is_reflexive(tree, verb):
        return False
    own = {tree.tokens[c].deprel for c in tree.children[verb]}
    needs = (need for frame in frames.get((tree.tokens[verb].lemma, "VERB"), ()) for need in frame.needs)
    asked = any(need.relation == "expl" and token.lemma in need.lemmas for need in needs)
    return asked and "ccomp" in own and "xcomp" not in own


def _is_led(tree: Tree, infinitive: int) -> bool:
    """« Il convient de partir »: an infinitive with a preposition."""
    return any(base(tree.tokens[c].deprel) in {"mark", "case"} for c in tree.children[infinitive])
