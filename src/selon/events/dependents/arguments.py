"""Dependents of a trigger as frames look for them, with the commonest slips of parsers made good.

A parser hangs a prepositional phrase on the last noun rather than on the verb ("a largué une bombe sur le
marché"), takes an article for a preposition, or calls a bare object an adjunct. Frames and their lemmas are
strict enough to allow for all three.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from selon.arguments import arguments, is_some_of_them
from selon.events.dependents.borrowed import relations_below, without_borrowed
from selon.tree import (
    CLEFT,
    OBLIQUE,
    Argument,
    Tree,
    ancestors,
    base,
    case_of,
    has_auxiliary,
    is_article,
    is_bare,
    is_caused,
    is_passive,
    is_past_participle,
    is_reflexive,
    is_seen,
)

NOUNS = frozenset({"NOUN", "PROPN"})
BARE = frozenset({"obl", "dep", "xcomp", "punct", "nmod", "amod", "advmod", "acl", "appos", "flat"})
HOLDERS = OBLIQUE | {"obj", "xcomp", "dep", "nsubj"}  # what a phrase may have slipped onto, agents too
DEPTH = 3  # how far below the verb a phrase may have slipped


def dependents(tree: Tree, index: int, surface: bool) -> tuple[Argument, ...]:
    """The arguments of a word in the active voice, then those that a parser may have misplaced.

    With ``surface`` the subject of what looks like a passive stays the subject: "sont arrivés".
    """
    own = without_borrowed(tree, index, arguments(tree, index))
    own = _asked(tree, tuple(_of_post(tree, index, own)))
    if surface and _may_be_perfect(tree, index):
        own = tuple(_as_written(tree, a) for a in own)
    elif surface and tree.tokens[index].deprel in {"acl", "amod"} and is_past_participle(tree.tokens[index]):
        own = tuple(_who_did(tree, a, index) for a in own)
    elif not surface and is_caused(tree, index) and not is_passive(tree, index):
        own = tuple(replace(a, relation="obj") if a.relation == "nsubj" else a for a in own)
    elif not surface and is_seen(tree, index):
        undergoes = "iobj" if any(a.relation == "obj" for a in own) else "obj"
        own = tuple(replace(a, relation=undergoes) if a.relation == "nsubj" and a.case is None else a for a in own)
    if tree.tokens[index].deprel == CLEFT:
        own = tuple(_of_cleft(tree, index, a) for a in own)
    own += tuple(_set_off(tree, index))
    if sum(a.relation == "nsubj" for a in own) > 1:
        own = tuple(_one_agent(_of_own_clause(tree, index, own)))
    own = _nearest_first(tree, index, own)
    own += tuple(Argument("obl", "à", a.index) for a in own if a.relation == "iobj" and a.case is None)
    own += tuple(_lent(tree, index, own))
    described = tree.tokens[index].deprel == "xcomp" and "VerbForm=" not in tree.tokens[index].feats
    if tree.tokens[index].upos == "VERB" and not described:
        own += tuple(_bare_objects(tree, index, {a.index for a in own if a.relation == "obj"}))
        if tree.tokens[index].deprel == "xcomp" and not own and "VerbForm" not in tree.tokens[index].feats:
            own += tuple(_described(tree, index))  # "ils ont été retrouvés morts"
    elif tree.tokens[index].deprel in {"amod", "acl"} or _is_bare_apposition(tree, index):
        own += (Argument("nsubj", None, tree.tokens[index].head),)
    elif _opens(tree, index):
        own += tuple(_behind_comma(tree, index))
    elif described:
        own += tuple(_described(tree, index))
    else:
        own += tuple(_said_too(tree, index))
    return own + tuple(_slipped(tree, index, own)) + tuple(_whose(tree, index))


def _who_did(tree: Tree, argument: Argument, index: int) -> Argument:
    """Who did what a participle behind them tells, of a verb without an object: ``un homme décédé lundi``.

    A name behind a preposition may be no more than where it was: « la trêve dans X, entrée en vigueur lundi ».
    """
    did = argument.relation == "obj" and argument.case is None and argument.index < index
    where = tree.tokens[argument.index].upos == "PROPN" and case_of(tree, argument.index) is not None
    return replace(argument, relation="nsubj") if did and not where else argument


def _is_bare_apposition(tree: Tree, index: int) -> bool:
    """True for what somebody is said to be behind a comma: ``le maire, cible d'une attaque``."""
    token = tree.tokens[index]
    bare = token.upos == "NOUN" and token.deprel == "appos" and is_bare(tree, index) and token.head < index
    return bare and tree.tokens[token.head].upos in NOUNS and tree.tokens[index - 1].text == ","


def _opens(tree: Tree, index: int) -> bool:
    """True for what somebody is said to be before they are named: ``Victime d'une attaque, le maire a fui``."""
    token = tree.tokens[index]
    bare = token.upos in {"NOUN", "ADJ"} and token.deprel == "advcl" and is_bare(tree, index)
    return bare and index < token.head and case_of(tree, index) is None


def _behind_comma(tree: Tree, index: int) -> Iterator[Argument]:
    """The subject of the clause that such a word opens, behind a comma."""
    verb = tree.tokens[index].head
    comma = next((i for i in range(index, verb) if tree.tokens[i].text == ","), verb)
    told = (c for c in tree.children[verb] if comma < c < verb and base(tree.tokens[c].deprel) == "nsubj")
    yield from [Argument("nsubj", None, c) for c in told][:1]


def _said_too(tree: Tree, index: int) -> Iterator[Argument]:
    """Of whom a word is said that a copula joins to another predicate: ``il est né ici et est responsable de tout``."""
    relations = {base(tree.tokens[c].deprel) for c in tree.children[index]}
    if tree.tokens[index].deprel == "conj" and "cop" in relations and "nsubj" not in relations:
        above = arguments(tree, tree.tokens[index].head)
        yield from [replace(a, relation="nsubj") for a in above if base(tree.tokens[a.index].deprel) == "nsubj"][:1]


def _whose(tree: Tree, index: int) -> Iterator[Argument]:
    """Whose a noun is by a relative pronoun without a preposition: ``le maire, dont l'arrestation surprend``."""
    for child in () if is_some_of_them(tree, index) else tree.children[index]:
        token = tree.tokens[child]
        bare = base(token.deprel) == "nmod" and case_of(tree, child) is None
        if tree.tokens[index].upos == "NOUN" and bare and token.upos == "PRON" and "PronType=Rel" in token.feats:
            before = next((i for i in range(child - 1, -1, -1) if tree.tokens[i].upos != "PUNCT"), index)
            clause = next((a for a in ancestors(tree, index) if tree.tokens[a].deprel == "acl:relcl"), None)
            owner = before if clause is None else tree.tokens[clause].head
            if tree.tokens[owner].upos in NOUNS and owner != index:
                yield Argument("nmod", "de", owner)


def said_once(tree: Tree, index: int, own: Sequence[Argument]) -> Iterator[Argument]:
    """What verbs in a row have in common, said once behind the last: ``a attaqué et pillé le village``.

    The object of active ones, the agent of passive ones (``attaqué et pillé par la milice``).
    """
    passive = is_passive(tree, index)
    wanted, relation = ("obl:agent", "nsubj") if passive else ("obj", "obj")
    if any(a.relation == relation for a in own) or is_reflexive(tree, index):
        return
    row, top = {index}, index
    while tree.tokens[top].deprel == "conj" and tree.tokens[top].head < top:
        top = tree.tokens[top].head
        row.add(top)
    for i in range(top + 1, len(tree.tokens)):
        if tree.tokens[i].deprel == "conj" and tree.tokens[i].head in row and tree.tokens[i].upos == "VERB":
            row.add(i)
    last = max(row)
    common = (c for verb in row for c in tree.children[verb] if tree.tokens[c].deprel == wanted and c > last)
    between = {tree.tokens[i].upos for i in range(min(index + 1, last), last) if i not in row}
    same = all(is_passive(tree, verb) == passive for verb in row)
    if same and between <= {"PUNCT", "CCONJ", "ADV"}:
        yield from (Argument(relation, case_of(tree, c) if passive else None, c) for c in sorted(common)[:1])


def _of_post(tree: Tree, index: int, own: tuple[Argument, ...]) -> Iterator[Argument]:
    """A bare noun behind a participle of a noun says what that became: ``le maire, élu président``."""
    token = tree.tokens[index]
    if token.deprel not in {"acl", "amod"} or has_auxiliary(tree, index) or not is_past_participle(token):
        yield from own
        return
    for argument in own:
        noun = tree.tokens[argument.index]
        marked = any(base(tree.tokens[c].deprel) in {"det", "nummod"} for c in tree.children[argument.index])
        is_post = argument.relation == "obj" and noun.upos == "NOUN" and "Number=Sing" in noun.feats
        if is_post and argument.index > index and not marked:
            yield from (replace(argument, relation="xcomp"), Argument("obj", None, token.head))
        else:
            yield argument


def _of_own_clause(tree: Tree, index: int, own: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """The arguments without a subject that another clause parts from the verb: ``X avance et Y a stoppé l'assaut``."""
    subjects = [a.index for a in own if a.relation == "nsubj" and a.case is None and a.index < index]
    last = max(subjects, default=index)
    far = {s for s in subjects if any("VerbForm=Fin" in tree.tokens[i].feats for i in range(s, last))}
    return tuple(a for a in own if a.index not in far)


def _asked(tree: Tree, own: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """The arguments without the pronoun that repeats a subject in a question: ``l'armée a-t-elle tiré ?``."""
    subjects = [a for a in own if base(tree.tokens[a.index].deprel) == "nsubj" and a.case is None]
    named = any(tree.tokens[a.index].upos in NOUNS for a in subjects)
    return tuple(a for a in own if not (named and a in subjects and tree.tokens[a.index].text[0] == "-"))


def _nearest_first(tree: Tree, index: int, own: tuple[Argument, ...]) -> tuple[Argument, ...]:
    """Of two subjects before a verb the nearer is its own: ``selon Nawa, l'agence de la milice, il est mort``."""
    subjects = [a for a in own if a.relation == "nsubj" and a.case is None and a.index < index]
    near = [a for a in subjects if tree.tokens[a.index].upos in NOUNS or "Emph=No" in tree.tokens[a.index].feats]
    if len(subjects) < 2 or not near or "," not in {t.text for t in tree.tokens[subjects[0].index : near[-1].index]}:
        return own
    return (near[-1], *(a for a in own if a is not near[-1]))


def _one_agent(own: tuple[Argument, ...]) -> Iterator[Argument]:
    """A verb has one agent; what a parser took for another is a phrase: ``menée par l'armée contre la milice``."""
    agents = [a for a in own if a.relation == "nsubj" and a.case is not None]
    yield from (replace(a, relation="obl") if a in agents[1:] else a for a in own)


def _of_cleft(tree: Tree, index: int, argument: Argument) -> Argument:
    """The noun that a cleft sets off, for its pronoun: ``c'est la mosquée qui a été attaquée``."""
    above = tree.tokens[index].head
    is_relative = "PronType=Rel" in tree.tokens[argument.index].feats
    is_thing = tree.tokens[above].upos in NOUNS and case_of(tree, above) is None
    return replace(argument, index=above) if is_relative and is_thing else argument


def _set_off(tree: Tree, index: int) -> Iterator[Argument]:
    """The phrase that a cleft sets off: ``c'est par l'armée que le village a été bombardé``."""
    token = tree.tokens[index]
    case = case_of(tree, token.head)
    linked = case is not None and any(tree.tokens[c].deprel == "cop" for c in tree.children[token.head])
    if token.deprel in {CLEFT, "acl:relcl"} and linked:
        marks = [tree.tokens[c] for c in tree.children[index] if c < index and tree.tokens[c].deprel == "mark"]
        if marks and all("PronType=Rel" not in mark.feats for mark in marks):
            yield Argument("obl", case, token.head)


def _lent(tree: Tree, index: int, own: tuple[Argument, ...]) -> Iterator[Argument]:
    """The subject that a parser hung elsewhere.

    On a participle before the verb ("un homme tentant de fuir a été tué"), or on the noun of a phrase that is its
    verb ("l'armée est en passe de prendre la ville").
    """
    token = tree.tokens[index]
    if token.upos != "VERB" or any(a.relation == "nsubj" for a in own):
        return
    relation = "obj" if is_passive(tree, index) else "nsubj"
    if any(a.relation == relation for a in own):
        return
    above = token.head
    before = [c for c in tree.children[index] if c < index and tree.tokens[c].deprel == "advcl"]
    places = [c for c in before if "VerbForm=Part" in tree.tokens[c].feats]
    if token.deprel == "acl" and any(tree.tokens[c].deprel == "cop" for c in tree.children[above]):
        places.append(above)
    told = {base(deprel) for deprel in relations_below(tree, tree.tokens[above].head)}
    if token.deprel == "conj" and tree.tokens[above].deprel == "xcomp" and "iobj" not in told:  # "lui reproche d'avoir"
        places.append(tree.tokens[above].head)  # "il a été reconnu coupable et condamné"
    subjects = (c for place in places for c in tree.children[place] if base(tree.tokens[c].deprel) == "nsubj")
    counted = tree.tokens[above].upos == "NUM"  # "ils étaient dix à manifester"
    found = [c for c in subjects if tree.tokens[c].upos in NOUNS or counted]
    found = found or [*_inverted(tree, index), *_before(tree, index)]
    yield from (Argument(relation, None, c) for c in found[:1])


def _before(tree: Tree, index: int) -> Iterator[int]:
    """The subject before a verb, hung on the one above beside its own: ``si X attaque la ville, Y ripostera``."""
    head = tree.tokens[index].head
    subjects = [c for c in tree.children[head] if base(tree.tokens[c].deprel) == "nsubj"]
    if "VerbForm=Fin" not in tree.tokens[index].feats or not index < max(subjects, default=index) < head:
        return
    for c in subjects:
        if c < index and not any("VerbForm=Fin" in tree.tokens[i].feats for i in range(c, index)):
            yield c


def _inverted(tree: Tree, index: int) -> Iterator[int]:
    """The subject behind the verb of a relative clause, hung on its antecedent: ``l'assaut qu'a subi la ville``."""
    is_relative = tree.tokens[index].deprel == "acl:relcl" and any(
        "PronType=Rel" in tree.tokens[c].feats and tree.tokens[c].deprel == "obj" for c in tree.children[index]
    )
    objects = [c for c in tree.children[index] if tree.tokens[c].deprel == "obj" and tree.tokens[c].upos in NOUNS]
    yield from (c for c in objects if is_relative and c > index)
    for c in tree.children[tree.tokens[index].head] if is_relative else ():
        token = tree.tokens[c]
        near = index < c and all(t.upos in {"DET", "ADJ", "NUM"} for t in tree.tokens[index + 1 : c])
        if near and token.upos in NOUNS and base(token.deprel) == "nmod" and case_of(tree, c) is None:
            yield c


def _described(tree: Tree, index: int) -> Iterator[Argument]:
    """Of whom a word is said through a verb: ``on l'a retrouvé mort``, ``ils sont restés prisonniers``."""
    above = arguments(tree, tree.tokens[index].head)
    found = [a for relation in ("obj", "nsubj") for a in above if a.relation == relation and a.index != index]
    yield from (Argument("nsubj", None, a.index) for a in found[:1])


def _may_be_perfect(tree: Tree, index: int) -> bool:
    """True for a single auxiliary, as in "sont arrivés"; "ont été conquis" is a passive for sure."""
    auxiliaries = [c for c in tree.children[index] if base(tree.tokens[c].deprel) == "aux"]
    return is_passive(tree, index) and len(auxiliaries) < 2


def _as_written(tree: Tree, argument: Argument) -> Argument:
    if base(tree.tokens[argument.index].deprel) == "nsubj" and argument.relation == "obj":
        return Argument("nsubj", argument.case, argument.index)
    return argument


def _bare_objects(tree: Tree, index: int, known: set[int]) -> Iterator[Argument]:
    """Nouns right of a verb without a preposition, or with an article that was taken for one (``des``)."""
    for child in tree.children[index]:
        token = tree.tokens[child]
        if child > index and child not in known and token.upos in NOUNS and base(token.deprel) in BARE:
            case = case_of(tree, child)
            is_object = _is_limit(tree, child) or (_is_article(tree, child) and not is_reflexive(tree, index))
            if case is None or (is_object and not known):
                yield Argument("obj", None, child)


def _is_limit(tree: Tree, index: int) -> bool:
    """True for an object whose number has a bound of two prepositions: ``a tué jusqu'à dix soldats``."""
    relations = [tree.tokens[c].deprel for c in tree.children[index]]
    return relations.count("case") > 1 and "nummod" in relations


def _is_article(tree: Tree, index: int) -> bool:
    """True for ``des soldats`` and ``de vastes zones`` behind a verb, where "de" is an article."""
    if "Number=Plur" not in tree.tokens[index].feats:
        return False
    marks = [c for c in tree.children[index] if tree.tokens[c].deprel == "case" and tree.tokens[c].lemma == "de"]
    return any(is_article(tree.tokens[c]) or tree.tokens[c + 1].upos == "ADJ" for c in marks if c < index)


def _is_kind(tree: Tree, index: int) -> bool:
    """True for a participle right behind a means, of what kind it is: ``attentat à la voiture piégée contre X``."""
    token = tree.tokens[index]
    inside = {"obl:agent", "obj", "xcomp", "iobj"}
    is_plain = inside.isdisjoint({tree.tokens[c].deprel for c in tree.children[index]})
    is_means = case_of(tree, token.head) == "à"
    return token.deprel == "acl" and token.head == index - 1 and is_past_participle(token) and is_plain and is_means


def _is_latter(tree: Tree, index: int) -> bool:
    """True for an adjective that is a noun by its demonstrative: ``l'attaque d'un poste par ces derniers``."""
    shown = any("PronType=Dem" in tree.tokens[c].feats for c in tree.children[index])
    return tree.tokens[index].upos == "ADJ" and shown


def _slipped(tree: Tree, index: int, own: tuple[Argument, ...]) -> Iterator[Argument]:
    """Prepositional phrases below the nouns that stand right of a word."""
    todo = [(a.index, 1) for a in own if a.index > index and a.relation in HOLDERS]
    while todo:
        above, depth = todo.pop(0)
        for child in tree.children[above]:
            token = tree.tokens[child]
            if child > above and depth < DEPTH and (base(token.deprel) == "amod" or _is_kind(tree, child)):
                todo.append((child, depth + 1))
            if child <= above or not (token.upos in NOUNS or _is_latter(tree, child)):
                continue
            if base(token.deprel) in OBLIQUE:
                yield Argument("obl", case_of(tree, child), child)
            if base(token.deprel) in OBLIQUE and depth < DEPTH:
                todo.append((child, depth + 1))
