"""Walking a parsed sentence: heads, children, phrases, and who does what to whom.

All positions are token indices into ``Sentence.tokens``; spans come from ``phrase`` and ``extent``.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter

from selon.model import Sentence, Span, Token

OBLIQUE = frozenset({"obl", "nmod"})  # parsers hang prepositional phrases on verbs and nouns almost at random
CLAUSAL = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "parataxis", "csubj"})
CLEFT = "advcl:cleft"  # « c'est X | qui a P »
OPENERS = frozenset({"mark", "case", "obj", "advmod"})
JOINING = frozenset({"SCONJ", "PRON"})
SMALL = JOINING | {"ADP", "ADV"}
FAR = 3  # tokens of « jusqu'à ce » before « que »
PAST_PARTICIPLE = "Tense=Past|VerbForm=Part"  # the features of a word taken for one
JOINED = re.compile(r"[-‐‑](?:\w[-‐‑])?(?=\w)")  # before a pronoun that stands behind its verb
PAIRED = "cc:preconj"  # opens a pair: « tant X que Y »


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence with its children looked up once.

    ``known`` keeps the ``arguments`` that were asked for, ``cases`` the prepositions, ``words`` what ``lacks`` looks
    into.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]
    known: dict[int, tuple[Argument, ...]] = field(default_factory=dict, compare=False, repr=False)
    cases: dict[int, str | None] = field(default_factory=dict, compare=False, repr=False)
    words: set[str] = field(default_factory=set, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Argument:
    """A dependent as the active clause would have it.

    ``relation`` is nsubj, obj, iobj, obl, nmod, ccomp, xcomp, advcl …; ``case`` is the lemma of its
    preposition or None.
    """

    relation: str
    case: str | None
    index: int

    @property
    def case_key(self) -> str:
        """The preposition as word files have it: two words with "_" between, "" for none."""
        return _key(self.case)


def grow(sentence: Sentence) -> Tree:
    """The tree of a parsed sentence."""
    below: list[list[int]] = [[] for _ in sentence.tokens]
    for i, token in enumerate(sentence.tokens):
        if token.head != i:
            below[token.head].append(i)
    return Tree(sentence, sentence.tokens, tuple(map(tuple, below)))


def lacks(tree: Tree, words: frozenset[str]) -> bool:
    """True when no token is called one of some words, nor has one as its form in small letters or part of speech."""
    if not tree.words:
        tokens = tree.tokens
        tree.words.update([t.lemma for t in tokens], [t.text.lower() for t in tokens], [t.upos for t in tokens])
        tree.words.update([f"{tokens[t.head].lemma}_{t.lemma}" for t in tokens if t.deprel == "amod"])
    return tree.words.isdisjoint(words)


def callings(tree: Tree, index: int) -> Iterator[str]:
    """What word files may call a token: its lemma, and a noun with each of its adjectives (``arme_chimique``)."""
    lemma = tree.tokens[index].lemma
    yield lemma
    yield from (f"{lemma}_{tree.tokens[c].lemma}" for c in tree.children[index] if tree.tokens[c].deprel == "amod")


def feature(token: Token, name: str) -> str | None:
    """The value of a morphological feature, None when the token has none."""
    behind = f"|{token.feats}".partition(f"|{name}=")[2]
    return behind.partition("|")[0] or None


def is_we(token: Token) -> bool:
    """True for a pronoun of the first person and of several: ``nous``."""
    return token.upos == "PRON" and feature(token, "Person") == "1" and feature(token, "Number") == "Plur"


def is_whole(heads: Sequence[int]) -> bool:
    """True where every token leads up to one that is its own head; False in a circle, which no reading would leave."""
    known = bytearray(len(heads))
    for own in range(len(heads)):
        path, at = [], own
        while not known[at] and heads[at] != at:
            known[at] = 2  # on the way
            path.append(at)
            at = heads[at]
        if known[at] == 2:
            return False
        for at in path:
            known[at] = 1
        known[own] = 1
    return True


@cache  # asked hundreds of times for a sentence, of a few dozen relations
def base(deprel: str) -> str:
    """The relation without its subtype: ``obl:agent`` → ``obl``."""
    return deprel.partition(":")[0]


def same_relation(relation: str, wanted: str) -> bool:
    """True when a relation is the wanted one; ``obl`` and ``nmod`` stand for each other."""
    return relation == wanted or (relation in OBLIQUE and wanted in OBLIQUE)


def subtree(tree: Tree, index: int, without: Iterable[str] = ()) -> list[int]:
    """The token and all below it, in text order, leaving out branches by relation (full or base)."""
    cut = frozenset(without)
    found, todo = [], [index]
    while todo:
        i = todo.pop()
        found.append(i)
        for child in tree.children[i]:
            rel = tree.tokens[child].deprel
            if rel not in cut and base(rel) not in cut:
                todo.append(child)
    return sorted(found)


def extent(tree: Tree, indices: Iterable[int]) -> Span:
    """The span from the first to the last of some tokens."""
    spans = [tree.tokens[i].span for i in indices]
    return Span(min(s.start for s in spans), max(s.end for s in spans))


def contiguous(indices: list[int], around: int) -> list[int]:
    """The part of a sorted list of tokens around one of them without large holes (one token at most)."""
    low = high = indices.index(around)
    while low > 0 and indices[low] - indices[low - 1] <= 2:
        low -= 1
    while high + 1 < len(indices) and indices[high + 1] - indices[high] <= 2:
        high += 1
    return indices[low : high + 1]


def ancestors(tree: Tree, index: int) -> list[int]:
    """From the head of a token up to the root."""
    return heads_above(tree.tokens, index)


def heads_above(tokens: Sequence[Token], index: int) -> list[int]:
    """The tokens of a sentence above one, the nearest first; none twice where a parse goes round in a circle."""
    found: list[int] = []
    while (head := tokens[index].head) != index and head not in found:
        found.append(head)
        index = head
    return found


def case_of(tree: Tree, index: int) -> str | None:
    """The lemma of the preposition of a noun, with its fixed parts joined (``à cause de``)."""
    if index not in tree.cases:
        tree.cases[index] = _case_of(tree, index)
    return tree.cases[index]


def conjunctions_of(tree: Tree, index: int) -> set[str]:
    """The lemmas of the words that open the clause of a verb (``après que P``: "après", "que")."""
    return {tree.tokens[c].lemma for c in tree.children[index] if base(tree.tokens[c].deprel) == "mark"}


def joining_word(tree: Tree, index: int) -> int | None:
    """The conjunction that joins a member of a row to those before it, None without one."""
    return next((c for c in tree.children[index] if tree.tokens[c].deprel == "cc"), None)


def is_genitive(tree: Tree, index: int) -> bool:
    """True for a noun that ``de`` joins to another: ``l'attaque du camp``."""
    return base(tree.tokens[index].deprel) == "nmod" and case_of(tree, index) == "de"


def _case_of(tree: Tree, index: int) -> str | None:
    for child in tree.children[index]:
        if base(tree.tokens[child].deprel) == "case":
            fixed = [c for c in tree.children[child] if tree.tokens[c].deprel == "fixed"]
            return " ".join(tree.tokens[c].lemma for c in sorted([child, *fixed]))
    return None


def case_key(tree: Tree, index: int) -> str:
    """The preposition of a noun as word files have it: two words with "_" between, "" for none."""
    return _key(case_of(tree, index))


def _key(case: str | None) -> str:
    return (case or "").replace(" ", "_")


def openers(tree: Tree, index: int) -> list[int]:
    """The words that open the clause of a verb, those before its conjunction too: « avant que », « jusqu'à ce que »."""
    marks = [c for c in tree.children[index] if base(tree.tokens[c].deprel) in OPENERS]
    marks += [f for m in marks for f in tree.children[m] if tree.tokens[f].deprel == "fixed"]
    marks += [m + 1 for m in marks if m + 1 < index and tree.tokens[m + 1].upos == "SCONJ"]
    marks = sorted(i for i in marks if i < index and tree.tokens[i].upos in SMALL)
    conjunction = next((i for i in marks if tree.tokens[i].upos in JOINING), 0)
    before = set(range(max(0, conjunction - 1), conjunction))
    if tree.tokens[conjunction - 1].upos == "PRON":
        before |= {i for i in range(max(0, conjunction - FAR), conjunction) if tree.tokens[i].upos == "ADP"}
    return sorted({*marks, *before})


def is_passive(tree: Tree, index: int) -> bool:
    """True when the verb has a passive auxiliary or agent, or a passive subject and no reflexive pronoun.

    A perfect ("ont arrêté") is active, whatever the parser says of its subject, and so is an infinitive by itself:
    « protester contre son arrestation | par la police ».
    """
    relations = {tree.tokens[c].deprel for c in tree.children[index]}
    active = "VerbForm=Inf" in tree.tokens[index].feats and "aux:caus" not in relations
    if "aux:pass" in relations or ("obl:agent" in relations and not active):
        return True
    if "aux:tense" in relations or _shares_perfect(tree, index):
        return False
    if "Voice=Pass" in tree.tokens[index].feats:
        return True
    return bool(relations & {"nsubj:pass", "csubj:pass"}) and not is_reflexive(tree, index)


def _shares_perfect(tree: Tree, index: int) -> bool:
    """True for a participle in a row whose auxiliary stands with the first: "ont pris la ville et brûlé l'hôtel"."""
    token = tree.tokens[index]
    if token.deprel != "conj" or token.head == index or has_auxiliary(tree, index):
        return False
    top = token.head
    while tree.tokens[top].deprel == "conj" and tree.tokens[top].head < top and not has_auxiliary(tree, top):
        top = tree.tokens[top].head
    first = {tree.tokens[c].deprel for c in tree.children[top]}
    return "aux:tense" in first and not first & {"aux:pass", "nsubj:pass", "obl:agent"}


def is_denied(tree: Tree, index: int) -> bool:
    """True for a negated word."""
    return any("Polarity=Neg" in tree.tokens[c].feats for c in tree.children[index])


def is_reflexive(tree: Tree, index: int) -> bool:
    """True when a reflexive pronoun hangs on the verb."""
    return any("Reflex=Yes" in tree.tokens[c].feats for c in tree.children[index])


def is_caused(tree: Tree, index: int) -> bool:
    """True for what somebody has done to them: ``il s'est fait tuer``."""
    return is_reflexive(tree, index) and any(tree.tokens[c].deprel == "aux:caus" for c in tree.children[index])


def is_seen(tree: Tree, index: int) -> bool:
    """True for what somebody sees done to them, by a bare infinitive: ``il s'est vu infliger une amende``."""
    token, below = tree.tokens[index], tree.children[index]
    bare = token.deprel == "xcomp" and "VerbForm=Inf" in token.feats and not is_reflexive(tree, index)
    opened = any(base(tree.tokens[c].deprel) in {"mark", "aux"} for c in below)
    return bare and not opened and is_reflexive(tree, token.head)


def is_definite(tree: Tree, index: int) -> bool:
    """True for a noun with a definite article or demonstrative, which may be part of its preposition (``aux``)."""
    marks = [tree.tokens[c] for c in articles(tree, index)]
    return any(
        feature(mark, "Definite") == "Def" or feature(mark, "PronType") == "Dem" or is_contracted(mark)
        for mark in marks
    )


def is_contracted(token: Token) -> bool:
    """True for a preposition with an article in it (``du``, ``aux``): not its lemma, not elided."""
    if token.upos != "ADP" or not token.text[-1].isalpha():
        return False
    return token.text.lower() != token.lemma


def is_article(token: Token) -> bool:
    """True for an article, also one that is part of a preposition."""
    return "PronType=Art" in token.feats or is_contracted(token)


def articles(tree: Tree, index: int) -> list[int]:
    """The determiners and prepositions of a noun, with the parts of a fixed preposition (``près des``)."""
    marks = [c for c in tree.children[index] if base(tree.tokens[c].deprel) in {"det", "case"}]
    return marks + [f for c in marks for f in tree.children[c] if tree.tokens[f].deprel == "fixed"]


def is_past_participle(token: Token) -> bool:
    """True for a past participle."""
    return "VerbForm=Part" in token.feats and "Tense=Past" in token.feats


def is_present_participle(token: Token) -> bool:
    """True for a present participle, a gerund too."""
    return "VerbForm=Part" in token.feats and "Tense=Pres" in token.feats


def has_auxiliary(tree: Tree, index: int) -> bool:
    return any(base(tree.tokens[c].deprel) in {"aux", "cop"} for c in tree.children[index])


def is_bare(tree: Tree, index: int) -> bool:
    """True for a common noun without an article or number: ``par précaution``."""
    return tree.tokens[index].upos == "NOUN" and not any(
        base(tree.tokens[c].deprel) in {"det", "nummod"} or is_article(tree.tokens[c])
        for c in (*tree.children[index], *articles(tree, index))
    )


def is_owned(tree: Tree, index: int) -> bool:
    """True for a noun with a possessive, whatever relation a parser gave it: ``sa mort``."""
    return any("Poss=Yes" in tree.tokens[c].feats for c in tree.children[index])


def has_possessive(tree: Tree, index: int) -> bool:
    """True for a noun whose determiner is a possessive: ``à ses yeux``, ``de sa colère``."""
    return any("Poss=Yes" in tree.tokens[c].feats for c in tree.children[index] if base(tree.tokens[c].deprel) == "det")


def has_agent(tree: Tree, index: int) -> bool:
    """True for a participle with its agent, whatever part of speech a parser gave it: ``… et trente blessés par X``."""
    return any(tree.tokens[c].deprel == "obl:agent" for c in tree.children[index])


def without_hyphen(text: str, span: Span) -> Span:
    """A span without what joins a pronoun to the verb before it: of « -t-il » it is ``il``."""
    joined = JOINED.match(text, span.start, span.end)
    return span if joined is None else Span(joined.end(), span.end)


def tokens_in(sentence: Sentence, span: Span) -> list[int]:
    """The indices of the tokens that share a character with a span."""
    first = bisect_right(sentence.tokens, span.start, key=attrgetter("span.end"))
    return list(range(first, bisect_left(sentence.tokens, span.end, first, key=attrgetter("span.start"))))


def head_in(tree: Tree, span: Span) -> int | None:
    """The token of a span that hangs on a word outside it, None when no token is there."""
    return head_among(tree, tokens_in(tree.sentence, span))


def head_among(tree: Tree, inside: Sequence[int]) -> int | None:
    """The first of some tokens that hangs on none of the others."""
    return next((i for i in inside if tree.tokens[i].head not in inside or tree.tokens[i].head == i), None)
