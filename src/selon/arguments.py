"""Who does what to whom: the arguments of a predicate, in the active voice, those that it shares with others too."""

from __future__ import annotations

from selon.model import Token
from selon.tree import (
    Argument,
    Tree,
    ancestors,
    base,
    case_of,
    feature,
    has_auxiliary,
    is_contracted,
    is_passive,
    is_past_participle,
    is_present_participle,
    subtree,
)

NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X", "SYM"})
DEEPEST = 20  # verbs above each other that may share an argument: bounds what a hostile sentence costs
DASHES = frozenset({"-", "--", "–", "—"})
ENCLOSING = DASHES | {",", "(", ")"}
QUOTES = frozenset("«»“”\"‹›„'’")


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
        may_be_part = child > index or tree.tokens[index].deprel == "acl"
        if relation == "nsubj" and may_be_part and _is_part(tree, child):
            continue
        if relation == "nsubj" and child < index and _is_heading(tree, index, child):
            continue
        if relation == "nmod" and "PronType=Rel" in token.feats and is_some_of_them(tree, index):
            continue  # « 212 violations, dont 87 meurtres »: nobody murdered them
        if token.deprel == "obl:agent" and (passive or "VerbForm=Inf" not in tree.tokens[index].feats):
            relation = "nsubj"
        elif passive and relation == "nsubj":
            relation = "obj"
        target = _antecedent(tree, index, child)
        found.append(Argument(relation, case_of(tree, child), target))
    return tuple(found)


def is_some_of_them(tree: Tree, noun: int) -> bool:
    """True for what is counted in a clause without a verb, out of what was told before: ``…, dont 87 meurtres``."""
    below = {base(tree.tokens[c].deprel) for c in tree.children[noun]}
    return tree.tokens[noun].deprel == "acl:relcl" and "nummod" in below and "cop" not in below


def _is_part(tree: Tree, noun: int) -> bool:
    """True for a part of those told of before, without a verb: ``dix hommes sont arrêtés, dont deux mineurs``."""
    before = [c for c in tree.children[noun] if c < noun and "PronType=Rel" in tree.tokens[c].feats]
    if not before or not before[0]:
        return False
    between = {token.upos for token in tree.tokens[before[0] + 1 : noun]}
    return tree.tokens[before[0] - 1].text == "," or between <= {"DET", "NUM", "ADJ"}


def _is_heading(tree: Tree, verb: int, noun: int) -> bool:
    """True for a place before a dash, behind which the subject stands: ``La Haye – La Cour a condamné X``."""
    dash = next((i for i in range(noun, verb) if tree.tokens[i].upos == "PUNCT"), None)
    if dash is None or tree.tokens[dash].text not in DASHES or min(subtree(tree, noun)) > 0:
        return False
    return any(base(tree.tokens[c].deprel) == "nsubj" for c in tree.children[verb] if dash < c < verb)


def _antecedent(tree: Tree, verb: int, pronoun: int) -> int:
    """What a relative pronoun stands for; any other token stands for itself."""
    token = tree.tokens[pronoun]
    if token.upos not in {"PRON", "SCONJ"} or "PronType=Rel" not in token.feats:
        return pronoun
    while tree.tokens[verb].deprel in {"conj", "xcomp"} and tree.tokens[verb].head != verb:
        verb = tree.tokens[verb].head  # « le camp que X dit avoir détruit »
    return _bearer(tree, tree.tokens[verb].head) if tree.tokens[verb].deprel == "acl:relcl" else pronoun


def _past_colon(tree: Tree, participle: int) -> int:
    """What a participle stands on, none before a colon: ``Mali : une élue violemment agressée``."""
    head = tree.tokens[participle].head
    colon = next((i for i in range(head, participle) if tree.tokens[i].text == ":"), None)
    beside = () if colon is None else (c for c in tree.children[head] if colon < c < participle)
    return max((c for c in beside if tree.tokens[c].upos in {"NOUN", "PROPN"}), default=head)


def _bearer(tree: Tree, noun: int) -> int:
    """Who has what a bare noun tells of them: ``des hommes en uniforme ouvrant le feu``, wherever it was hung."""
    token, case = tree.tokens[noun], case_of(tree, noun)
    below = [tree.tokens[c] for c in tree.children[noun]]
    told_which = any(base(t.deprel) in {"det", "nummod"} or is_contracted(t) for t in below)
    if token.upos != "NOUN" or told_which or case in {None, "de"}:
        return noun
    beside = noun - 2  # before its preposition
    above = token.head if base(token.deprel) == "nmod" or beside < 0 else beside
    in_row = above == token.head or tree.tokens[above].head == token.head
    return above if above < noun and in_row and tree.tokens[above].upos in {"NOUN", "PROPN"} else noun


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
        return [Argument(relation, None, _bearer(tree, _past_colon(tree, index)))]
    if token.deprel == "conj" and (above.upos in {"VERB", "AUX"} or _goes_on_from(tree, index)):
        up = arguments_of_head(tree, head, seen | {index})
        wanted = {"nsubj"} if not is_passive(tree, index) else set()
        if is_past_participle(token) and is_passive(tree, head) and not has_auxiliary(tree, index):
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


def _goes_on_from(tree: Tree, index: int) -> bool:
    """True for what somebody does who was said to be something: ``l'armée est présente | et affronte les rebelles``."""
    token, head = tree.tokens[index], tree.tokens[index].head
    subject = next((c for c in tree.children[head] if base(tree.tokens[c].deprel) == "nsubj"), None)
    if subject is None or token.upos != "VERB" or all(tree.tokens[c].deprel != "cop" for c in tree.children[head]):
        return False
    number, own = feature(token, "Number"), feature(tree.tokens[subject], "Number")
    bare = "VerbForm=Fin" not in token.feats and not has_auxiliary(tree, index)
    return not bare or (is_past_participle(token) and number == own)  # « il fut député et nommé ministre »


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
    return any(base(t.deprel) == "aux" and is_present_participle(t) for t in below) and (
        not any("PronType=Rel" in t.feats for t in below)
    )


def _is_of_main_clause(tree: Tree, index: int) -> bool:
    """True for an infinitive on a noun ("l'intention d'attaquer") and for a participle set off from one.

    "…, prenant la ville" and "en prenant la ville" say what the subject does, not the noun before.
    """
    token = tree.tokens[index]
    if _is_infinitive(tree, index):
        return True
    if not is_present_participle(token):
        return False
    before = {base(tree.tokens[c].deprel) for c in tree.children[index] if c < index}
    return tree.tokens[max(index - 1, 0)].upos == "PUNCT" or bool(before & {"case", "mark", "punct"})


def _owner(tree: Tree, index: int, seen: set[int]) -> list[int]:
    """Who acts in such a clause: whose intention it is, else the subject of the verb above the noun."""
    noun = tree.tokens[index].head
    if own := [c for c in tree.children[noun] if base(tree.tokens[c].deprel) == "nsubj"]:
        return own  # « des experts sont sur place pour enquêter »
    if tree.tokens[noun].deprel == "xcomp" and any(tree.tokens[c].deprel == "cop" for c in tree.children[noun]):
        up = arguments_of_head(tree, tree.tokens[noun].head, seen | {index})
        return [a.index for a in _controllers(tree, noun, up)]  # « soupçonne X d'être sur le point d'attaquer »
    if _is_infinitive(tree, index):
        if case_of(tree, noun) == "à" and base(tree.tokens[noun].deprel) in {"obl", "iobj"}:
            return [noun]
        whose = [c for c in tree.children[noun] if tree.tokens[c].deprel == "nmod" and case_of(tree, c) == "de"]
        if whose:
            return whose
        if told := _given_to(tree, noun, index):
            return told
        if (bearer := _bearer(tree, noun)) != noun:
            return [bearer]  # « montre des soldats en train de tirer »
    above = next((a for a in ancestors(tree, noun) if tree.tokens[a].upos == "VERB"), None)
    if above is None or above in seen:
        return []
    subject = "obj" if is_passive(tree, above) else "nsubj"
    up = arguments_of_head(tree, above, seen | {index})
    return [a.index for a in up if a.relation == subject and a.index != noun]


def _given_to(tree: Tree, noun: int, index: int) -> list[int]:
    """« a donné à ses hommes l'ordre de tirer », not « a fait part à X de sa volonté de partir »."""
    verb, owned = tree.tokens[noun].head, any("Poss=Yes" in tree.tokens[c].feats for c in tree.children[noun])
    if base(tree.tokens[noun].deprel) != "obj" or owned:
        return []
    datives = (c for c in tree.children[verb] if tree.tokens[c].deprel == "obl:arg" and verb < c < index)
    return [c for c in datives if case_of(tree, c) == "à"]


def _controllers(tree: Tree, index: int, up: tuple[Argument, ...]) -> list[Argument]:
    """Who does what an infinitive or participle says: the object of the verb above, else its subject.

    "X a obligé Y à partir", "a permis à Y de partir": Y leaves; after "pour" and in participles X acts.
    """
    token, head = tree.tokens[index], tree.tokens[index].head
    subject = "obj" if is_passive(tree, head) else "nsubj"
    described = [a for a in up if a.relation == "obj" and a.index not in subtree(tree, index)]
    alone = token.deprel == "xcomp" and not has_auxiliary(tree, index)
    said_of = alone and (is_past_participle(token) or is_present_participle(token))
    if said_of and described and not is_passive(tree, head):
        return described  # « des rebelles que X dit soutenus par Y », « la vidéo les montre tirant »
    if token.deprel != "advcl" and _is_infinitive(tree, index) and not is_passive(tree, head):
        marked = any(base(tree.tokens[c].deprel) in {"mark", "case"} for c in tree.children[index] if c < index)
        asked = {"obj", "iobj"} if marked else {"obj"}  # « a dit à Y avoir tiré »: not Y
        objects = [a for a in up if a.relation in asked and a.index not in subtree(tree, index)]
        helpers = [c for c in tree.children[head] if base(tree.tokens[c].deprel) == "aux" and c < head]
        stressed = range(min(helpers, default=head), head)  # « a lui aussi accusé Y d'avoir tiré »
        objects = [a for a in objects if a.relation != "iobj" or a.index not in stressed]
        start = min([head, *(c for c in tree.children[head] if tree.tokens[c].upos != "PUNCT")])
        objects = [a for a in objects if not _is_parted(tree, max(_behind(tree, a.index), start), index)]
        told = (a for a in up if marked and a.relation == "obl" and a.case == "à" and a.index < index)
        objects += [a for a in told if not _is_setting(tree.tokens[a.index])]
        if objects:
            return objects
    return sorted((a for a in up if a.relation == subject), key=lambda a: _reach(tree, a.index, head))


def _is_parted(tree: Tree, start: int, verb: int) -> bool:
    """True where a mark stands between an object and an infinitive that is not the end of something put in.

    ``X accuse Y, allié à Z, d'avoir tiré``, ``X accuse Y, lundi, d'avoir tiré``.
    """
    marks = [i for i in range(start, verb) if _parts(tree.tokens[i])]
    opens = min([verb, *(c for c in tree.children[verb] if c > start and base(tree.tokens[c].deprel) == "mark")])
    put_in = len(marks) > 1 and marks[-1] == opens - 1 and all(tree.tokens[i].text in ENCLOSING for i in marks)
    return bool(marks) and not put_in


def _behind(tree: Tree, index: int) -> int:
    """Where what follows a noun begins, past the comma that closes a clause on it: ``presse X, qui …, de partir``.

    So it is past a row that a comma closes: ``accuse X, et Y Z, d'avoir tiré``.
    """
    below = subtree(tree, index)
    end = max(below) + 1
    joined = [c for c in tree.children[index] if tree.tokens[c].deprel == "conj" and c > index]
    if joined:
        return end + (end < len(tree.tokens) and _parts(tree.tokens[end]))
    clauses = [c for c in tree.children[index] if tree.tokens[c].deprel == "acl:relcl" and c > index]
    if not clauses or not any(_parts(tree.tokens[i]) for i in range(index, clauses[0]) if i in below):
        return index
    return end + (end < len(tree.tokens) and _parts(tree.tokens[end]))


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


def _is_nonfinite(token: Token) -> bool:
    return "VerbForm=Inf" in token.feats or "VerbForm=Part" in token.feats
