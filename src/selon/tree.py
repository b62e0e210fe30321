"""Walking a parsed sentence: heads, children, phrases, and who does what to whom.

All positions are token indices into ``Sentence.tokens``; spans come from ``phrase`` and ``extent``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from selon.model import Sentence, Span, Token

OBLIQUE = frozenset({"obl", "nmod"})  # parsers hang prepositional phrases on verbs and nouns almost at random
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"})
DEEPEST = 20  # verbs above each other that may share an argument: bounds what a hostile sentence costs
QUOTES = frozenset("«»“”\"‹›„'’")
CLAUSAL = frozenset({"acl", "acl:relcl", "advcl", "ccomp", "parataxis", "csubj"})


@dataclass(frozen=True, slots=True)
class Tree:
    """A sentence with its children looked up once.

    ``known`` keeps the ``arguments`` that were asked for, ``words`` what ``lacks`` looks into.
    """

    sentence: Sentence
    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]
    known: dict[int, tuple[Argument, ...]] = field(default_factory=dict, compare=False, repr=False)
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
    """True when no token has one of some words as its lemma, its form in small letters or its part of speech."""
    if not tree.words:
        for token in tree.tokens:
            tree.words.update((token.lemma, token.text.lower(), token.upos))
    return tree.words.isdisjoint(words)


def feature(token: Token, name: str) -> str | None:
    """The value of a morphological feature, None when the token has none."""
    for pair in token.feats.split("|"):
        key, _, value = pair.partition("=")
        if key == name:
            return value
    return None


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
    found: list[int] = []
    while (head := tree.tokens[index].head) != index and head not in found:
        found.append(head)
        index = head
    return found


def case_of(tree: Tree, index: int) -> str | None:
    """The lemma of the preposition of a noun, with its fixed parts joined (``à cause de``)."""
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


def is_passive(tree: Tree, index: int) -> bool:
    """True when the verb has a passive auxiliary or agent, or a passive subject and no reflexive pronoun.

    A perfect ("ont arrêté") is active, whatever the parser says of its subject.
    """
    relations = {tree.tokens[c].deprel for c in tree.children[index]}
    if relations & {"aux:pass", "obl:agent"}:
        return True
    if "aux:tense" in relations or _shares_perfect(tree, index):
        return False
    if "Voice=Pass" in tree.tokens[index].feats:
        return True
    return bool(relations & {"nsubj:pass", "csubj:pass"}) and not is_reflexive(tree, index)


def _shares_perfect(tree: Tree, index: int) -> bool:
    """True for a participle in a row whose auxiliary stands with the first: "ont pris la ville et brûlé l'hôtel"."""
    token = tree.tokens[index]
    if token.deprel != "conj" or token.head == index or _has_aux(tree, index):
        return False
    top = token.head
    while tree.tokens[top].deprel == "conj" and tree.tokens[top].head < top and not _has_aux(tree, top):
        top = tree.tokens[top].head
    first = {tree.tokens[c].deprel for c in tree.children[top]}
    return "aux:tense" in first and not first & {"aux:pass", "nsubj:pass", "obl:agent"}


def is_denied(tree: Tree, index: int) -> bool:
    """True for a negated word."""
    return any("Polarity=Neg" in tree.tokens[c].feats for c in tree.children[index])


def is_reflexive(tree: Tree, index: int) -> bool:
    """True when a reflexive pronoun hangs on the verb."""
    return any("Reflex=Yes" in tree.tokens[c].feats for c in tree.children[index])


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


def arguments(tree: Tree, index: int) -> tuple[Argument, ...]:
    """The dependents of a predicate, turned to the active voice, own ones first, then those it shares.

    Shared are the subject of a coordinated verb, the controller of an infinitive, and the noun that a
    participle or relative clause modifies.
    """
    found = tree.known.get(index)
    if found is None:
        is_verb = tree.tokens[index].upos in {"VERB", "AUX"}
        found = tree.known[index] = arguments_of_head(tree, index, set()) if is_verb else _own(tree, index)
    return found


def _own(tree: Tree, index: int) -> tuple[Argument, ...]:
    passive = is_passive(tree, index)
    found = []
    for child in tree.children[index]:
        token = tree.tokens[child]
        if token.deprel.startswith("expl") or "Reflex=Yes" in token.feats:
            continue
        relation = base(token.deprel)
        if token.deprel == "obl:agent":
            relation = "nsubj"
        elif passive and relation == "nsubj":
            relation = "obj"
        target = _antecedent(tree, index, child)
        found.append(Argument(relation, case_of(tree, child), target))
    return tuple(found)


def _antecedent(tree: Tree, verb: int, pronoun: int) -> int:
    """What a relative pronoun stands for; any other token stands for itself."""
    token = tree.tokens[pronoun]
    if token.upos != "PRON" or "PronType=Rel" not in token.feats:
        return pronoun
    while tree.tokens[verb].deprel == "conj" and tree.tokens[verb].head != verb:
        verb = tree.tokens[verb].head
    return tree.tokens[verb].head if tree.tokens[verb].deprel == "acl:relcl" else pronoun


def _shared(tree: Tree, index: int, seen: set[int]) -> list[Argument]:
    """Arguments that the verb takes over from the clause it hangs on."""
    if index in seen or len(seen) > DEEPEST:
        return []
    if any(tree.tokens[c].deprel == "nummod" for c in tree.children[index]):
        return []  # "deux blessés" is a noun, whatever it was read as
    token, head = tree.tokens[index], tree.tokens[index].head
    if head == index:
        return []
    above = tree.tokens[head]
    if token.deprel == "acl" and _is_of_main_clause(tree, index):
        return [Argument("obj" if is_passive(tree, index) else "nsubj", None, a) for a in _owner(tree, index, seen)][:1]
    if token.deprel == "acl:relcl" and above.upos in NOMINAL and _is_participial(tree, index):
        return [Argument("obj" if is_passive(tree, index) else "nsubj", None, head)]
    if token.deprel in {"acl", "amod"} and above.upos in NOMINAL:
        perfect = any(tree.tokens[c].deprel == "aux:tense" for c in tree.children[index])  # « X, ayant tué Y »
        undergone = is_passive(tree, index) or (is_past_participle(token) and not perfect)
        relation = "obj" if undergone else "nsubj"
        return [Argument(relation, None, head)]
    if token.deprel == "conj" and above.upos in {"VERB", "AUX"}:
        up = arguments_of_head(tree, head, seen | {index})
        wanted = {"nsubj"} if not is_passive(tree, index) else set()
        if is_past_participle(token) and is_passive(tree, head) and not _has_aux(tree, index):
            wanted = {"obj", "nsubj"}
        elif is_passive(tree, index):
            return [Argument("obj", None, a.index) for a in up if a.relation in {"nsubj", "obj"}][:1]
        elif is_passive(tree, head):
            return [Argument("nsubj", None, a.index) for a in up if a.relation == "obj"][:1]
        return [_agreeing(tree, index, head, a) for a in up if a.relation in wanted]
    if token.deprel in {"xcomp", "advcl", "ccomp"} and above.upos in {"VERB", "AUX", "ADJ"} and _is_nonfinite(token):
        up = arguments_of_head(tree, head, seen | {index})
        relation = "obj" if is_passive(tree, index) else "nsubj"
        return [Argument(relation, None, a.index) for a in _controllers(tree, index, up)][:1]
    return []


def _agreeing(tree: Tree, index: int, head: int, shared: Argument) -> Argument:
    """The subject that a verb in a row shares, else the next above that agrees: ``X veut que Y cède et imposent…``."""
    if shared.relation != "nsubj" or _agree(tree, index, shared.index):
        return shared
    for above in ancestors(tree, head):
        subjects = [c for c in tree.children[above] if base(tree.tokens[c].deprel) == "nsubj" and c < index]
        if subjects and tree.tokens[above].upos == "VERB" and _agree(tree, index, subjects[0]):
            return Argument("nsubj", None, _antecedent(tree, above, subjects[0]))
    return shared


def _agree(tree: Tree, verb: int, subject: int) -> bool:
    """False when a finite verb and its subject differ in number; what counts or joins others may be either."""
    finite = [i for i in (verb, *tree.children[verb]) if "VerbForm=Fin" in tree.tokens[i].feats]
    number = feature(tree.tokens[finite[0]], "Number") if finite else None
    own = feature(tree.tokens[subject], "Number")
    below = {base(tree.tokens[c].deprel) for c in tree.children[subject]}
    if number is None or own is None or number == own or below & {"conj", "nummod"}:
        return True
    plural_below = any("Number=Plur" in tree.tokens[c].feats for c in tree.children[subject])
    return own == "Sing" and "nmod" in below and plural_below


def _is_participial(tree: Tree, index: int) -> bool:
    """True for what stands on a noun by a participle and no relative pronoun: ``un garde ayant pu fuir``."""
    below = [tree.tokens[c] for c in tree.children[index]]
    return any("VerbForm=Part" in t.feats and base(t.deprel) == "aux" and "Tense=Pres" in t.feats for t in below) and (
        not any("PronType=Rel" in t.feats for t in below)
    )


def _is_of_main_clause(tree: Tree, index: int) -> bool:
    """True for an infinitive on a noun ("l'intention d'attaquer") and for a participle set off from one.

    "…, prenant la ville" and "en prenant la ville" say what the subject does, not the noun before.
    """
    token = tree.tokens[index]
    if _is_infinitive(tree, index):
        return True
    if "Tense=Pres" not in token.feats or "VerbForm=Part" not in token.feats:
        return False
    before = {base(tree.tokens[c].deprel) for c in tree.children[index] if c < index}
    return tree.tokens[max(index - 1, 0)].upos == "PUNCT" or bool(before & {"case", "mark", "punct"})


def _owner(tree: Tree, index: int, seen: set[int]) -> list[int]:
    """Who acts in such a clause: whose intention it is, else the subject of the verb above the noun."""
    noun = tree.tokens[index].head
    if _is_infinitive(tree, index):
        if case_of(tree, noun) == "à" and base(tree.tokens[noun].deprel) in {"obl", "iobj"}:
            return [noun]
        whose = [c for c in tree.children[noun] if tree.tokens[c].deprel == "nmod" and case_of(tree, c) == "de"]
        if whose:
            return whose
    above = next((a for a in ancestors(tree, noun) if tree.tokens[a].upos == "VERB"), None)
    if above is None or above in seen:
        return []
    subject = "obj" if is_passive(tree, above) else "nsubj"
    up = arguments_of_head(tree, above, seen | {index})
    return [a.index for a in up if a.relation == subject and a.index != noun]


def _controllers(tree: Tree, index: int, up: tuple[Argument, ...]) -> list[Argument]:
    """Who does what an infinitive or participle says: the object of the verb above, else its subject.

    "X a obligé Y à partir", "a permis à Y de partir": Y leaves; after "pour" and in participles X acts.
    """
    token, head = tree.tokens[index], tree.tokens[index].head
    subject = "obj" if is_passive(tree, head) else "nsubj"
    if token.deprel != "advcl" and _is_infinitive(tree, index) and not is_passive(tree, head):
        objects = [a for a in up if a.relation in {"obj", "iobj"} and a.index not in subtree(tree, index)]
        objects = [a for a in objects if not any(_parts(t) for t in tree.tokens[a.index : index])]
        told = (a for a in up if a.relation == "obl" and a.case == "à" and a.index < index)
        objects += [a for a in told if not _is_setting(tree.tokens[a.index])]
        if objects:
            return objects
    return sorted((a for a in up if a.relation == subject), key=lambda a: _reach(tree, a.index, head))


def _reach(tree: Tree, subject: int, verb: int) -> int:
    """How far a named subject stands before its verb: of two, the one before may be an apposition of another word."""
    return verb - subject if subject < verb and tree.tokens[subject].upos in {"NOUN", "PROPN"} else 0


def _is_setting(token: Token) -> bool:
    """True for a phrase that tells where or when, not whom: "ont convenu à Gao de partir"."""
    return token.deprel == "obl:mod"


def _parts(token: Token) -> bool:
    """True for punctuation that sets a clause off; quotation marks only say whose words they are."""
    return token.upos == "PUNCT" and token.text not in QUOTES


def _is_infinitive(tree: Tree, index: int) -> bool:
    """True for an infinitive, its past too ("d'avoir attaqué")."""
    auxiliaries = [c for c in tree.children[index] if base(tree.tokens[c].deprel) in {"aux", "cop"}]
    return any("VerbForm=Inf" in tree.tokens[i].feats for i in (index, *auxiliaries))


def arguments_of_head(tree: Tree, head: int, seen: set[int]) -> tuple[Argument, ...]:
    """The arguments of a governing verb, its shared ones too, guarding against cycles."""
    own = _own(tree, head)
    has = {a.relation for a in own}
    return own + tuple(a for a in _shared(tree, head, seen) if a.relation not in has)


def _has_aux(tree: Tree, index: int) -> bool:
    return any(base(tree.tokens[c].deprel) in {"aux", "cop"} for c in tree.children[index])


def _is_nonfinite(token: Token) -> bool:
    return "VerbForm=Inf" in token.feats or "VerbForm=Part" in token.feats
