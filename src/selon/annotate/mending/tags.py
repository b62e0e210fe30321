"""Parts of speech that the form, the features and the relations of a word do not allow, before its tree is mended."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.annotate.mending.draft import NOUNS, RELATIVE
from selon.model import Token
from selon.tree import base

UNLIKE_MARKS = frozenset({"NUM", "ADV", "DET", "PRON", "ADP", "ADJ"})
PARTIES = frozenset({"nsubj", "nsubj:pass", "obj", "obl:arg", "obl:mod", "obl:agent"})
ASKING, ASKED = "PronType=Int", "?"
ABOVE = frozenset({"nsubj", "root"})  # what a noun with a relative clause behind it mostly is


def retagged(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The tokens of a sentence with the parts of speech that they may have."""
    tokens = _before_counted(tokens)
    above: dict[str, set[int]] = {}  # by relation, the tokens that have one of it
    for token in tokens:
        above.setdefault(token.deprel, set()).add(token.head)
    copulas, marked, numbered, preceded = (above.get(r, set()) for r in ("cop", "mark", "nummod", "case"))
    counted = numbered & preceded
    joined = set().union(*(above.get(r, set()) for r in ("cc", "aux:tense", "aux:pass", "nsubj", "nsubj:pass")))
    tokens = tuple(
        _tagged(token, i in copulas, i in marked, i in counted, i in joined, i in numbered - joined)
        for i, token in enumerate(tokens)
    )
    tokens = tuple(
        _stressless(t, i, tokens) if t.upos == "ADP" else _asking(t, i, tokens) if t.upos == "PRON" and i > 2 else t
        for i, t in enumerate(tokens)
    )
    tokens = _questions(tokens)
    wanting = above.get("nsubj", set()) - above.get("obj", set()) - above.get("ccomp", set())
    return tuple(_relative(token, tokens) if token.head in wanting else token for token in tokens)


def _before_counted(tokens: Sequence[Token]) -> Sequence[Token]:
    """What stands before a number and what it counts marks what is counted: « fait état de | vingt-six tués »."""
    moved: dict[int, Token] = {}
    for i in range(1, len(tokens) - 1):
        token, before, behind = tokens[i], tokens[i - 1], tokens[i + 1]
        marked = before.upos == "ADP" and before.head == i and base(before.deprel) == "case"
        if token.upos == "NUM" and token.head == i + 1 and marked and behind.upos == "VERB" and behind.deprel == "conj":
            moved[i - 1], moved[i] = replace(before, head=i + 1), replace(token, deprel="nummod")
    return tuple(moved.get(i, token) for i, token in enumerate(tokens)) if moved else tokens


def _tagged(token: Token, has_copula: bool, has_mark: bool, is_counted: bool, is_joined: bool, is_named: bool) -> Token:
    """The token with a part of speech that its form, its features and the relations below it allow."""
    if token.upos in UNLIKE_MARKS and not (token.text[0].isalnum() or any(c.isalnum() for c in token.text)):
        return replace(token, upos="PUNCT")
    if token.upos == "PUNCT" and token.text[0].isdigit():
        return replace(token, upos="NUM")
    if has_copula and token.upos == "VERB" and "VerbForm" not in token.feats and "Number=" in token.feats:
        return replace(token, upos="NOUN", lemma=token.text.lower())
    if is_counted and token.upos == "VERB" and token.deprel == "nmod":
        return _as_noun(token)  # "l'évacuation de 200 blessés par X"
    if is_counted and token.upos == "VERB" and token.deprel == "conj" and not is_joined:
        return replace(_as_noun(token), deprel="obl:arg")  # « fait état de dix tués »
    if is_named and token.upos == "VERB" and "VerbForm=Part" in token.feats and token.deprel in PARTIES:
        return _as_noun(token)  # « ont blessé trois déplacés »
    if is_counted and token.upos == "ADJ" and token.deprel == "amod":
        return replace(token, upos="NOUN", deprel="nmod")  # "l'arrestation de dix opposants"
    if token.upos == "SCONJ" and token.deprel in {"obj", "nsubj"}:
        return replace(token, upos="PRON", feats=RELATIVE)  # « le scrutin qu'il a convoqué »
    if token.upos == "NOUN" and "VerbForm=Inf" in token.feats and has_mark:
        return replace(token, upos="VERB", deprel="acl" if token.deprel == "nmod" else token.deprel)
    return token


def _as_noun(token: Token) -> Token:
    """A participle that stands for people, with the lemma that a noun of its form has."""
    return replace(token, upos="NOUN", lemma=token.text.lower().removesuffix("s"))


def _stressless(token: Token, i: int, tokens: Sequence[Token]) -> Token:
    """A preposition right before a finite verb is its pronoun: ``les syndicats en revendiquent dix``."""
    marks = token.deprel == "mark" and token.head == i + 1
    return replace(token, upos="PRON", deprel="iobj") if marks and "VerbForm=Fin" in tokens[i + 1].feats else token


def _questions(tokens: tuple[Token, ...]) -> tuple[Token, ...]:
    """« Mali : | qui | a tué le chef ? »: what opens a question behind a colon stands for nobody before it."""
    if not tokens or tokens[-1].text != ASKED:
        return tokens
    at = next((i for i in range(1, len(tokens)) if RELATIVE in tokens[i].feats and tokens[i - 1].text == ":"), None)
    if at is None or tokens[at].upos != "PRON":
        return tokens
    found, verb = list(tokens), tokens[at].head
    found[at] = replace(tokens[at], feats=ASKING)
    if tokens[verb].deprel == "acl:relcl":
        found[verb] = replace(tokens[verb], deprel="parataxis")
    return tuple(found)


def _asking(token: Token, i: int, tokens: Sequence[Token]) -> Token:
    """A pronoun with a preposition behind a noun and a comma asks nothing: ``…, dit X, pour qui l'armée a tiré``."""
    mark, comma, noun = tokens[i - 1], tokens[i - 2], tokens[i - 3]
    behind = mark.upos == "ADP" and mark.head == i and comma.text == "," and noun.upos in NOUNS
    return replace(token, feats=RELATIVE) if behind and ASKING in token.feats else token


def _relative(token: Token, tokens: Sequence[Token]) -> Token:
    """A conjunction that leads a relative clause without an object is its pronoun: ``l'armée, que X accuse de P``."""
    verb = tokens[token.head]
    leads = token.upos == "SCONJ" and token.deprel == "mark" and verb.deprel == "acl:relcl" and verb.upos == "VERB"
    if not leads or not (base(tokens[verb.head].deprel) in ABOVE or _is_pointed_at(tokens, verb.head)):
        return token  # « X estime, comme Y, que P » has none
    return replace(token, upos="PRON", deprel="obj", feats=RELATIVE)


def _is_pointed_at(tokens: Sequence[Token], noun: int) -> bool:
    """« conteste | ce | bilan, que X a dit »."""
    return any(t.head == noun and "PronType=Dem" in t.feats for t in tokens)
