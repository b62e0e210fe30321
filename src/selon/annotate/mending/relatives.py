"""Relative clauses: whose verb is which, who is the subject, and of which noun they tell.

``L'attentat que X impute à Y | a tué dix personnes``: a second finite verb without a subject is that of the noun before
the pronoun.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.annotate.mending.draft import NOUNS, RELATIVE, VERBAL, Draft
from selon.model import Token
from selon.tree import CLEFT, base, is_contracted

FINITE = "VerbForm=Fin"
NAMING = NOUNS | {"PRON"}
SAID_OF = frozenset({"acl", "amod"})
ABOVE = frozenset({"root", "nsubj"})  # what the noun before a relative clause may be to its sentence
JOINING = frozenset({"CCONJ", "SCONJ"})
WITHIN = frozenset({"acl", "nmod"})


def relative(draft: Draft, at: int) -> None:
    """A relative clause begins with its pronoun; a noun before that is what it modifies: ``à Gao, où…``."""
    verb = draft.heads[at]
    if draft.base(at) == "nmod" and at < verb and draft.base(verb) == "nsubj" and verb < draft.heads[verb]:
        verb = draft.heads[verb]  # « X, dont le fils a été tué »
    if _is_relative_of_noun(draft, at, verb):
        draft.hang(verb, _top_of_phrase(draft, at - 2), "acl:relcl")
        return
    if draft.relations[verb] != "acl:relcl" or verb < at:
        return
    above = draft.heads[verb]
    early = [c for c in draft.below(verb) if above < c < at and draft.tokens[c].upos in NOUNS]
    for noun in early:
        draft.hang(noun, above, "nmod" if draft.tokens[above].upos in NOUNS else "obl:mod")
    if early:
        draft.heads[verb] = early[-1]


def _is_relative_of_noun(draft: Draft, at: int, verb: int) -> bool:
    """True for a clause behind a noun and a comma, not taken for what is said: ``a démenti X, où Y a tué Z``."""
    opens = at >= 2 and draft.tokens[at - 1].text == "," and draft.tokens[at - 2].upos in NOUNS
    told = draft.relations[verb] in {"ccomp", "advcl"} and draft.tokens[verb].upos in VERBAL and draft.heads[verb] < at
    has_object = any(draft.base(c) == "obj" and c < at for c in draft.below(draft.heads[verb]))
    lacking = draft.base(at) not in {"nsubj", "obj"} or (draft.base(at) == "obj" and has_object)
    ahead = draft.relations[verb] == "obj" and draft.tokens[verb].upos == "VERB" and draft.heads[verb] > verb > at
    ahead = ahead and draft.base(at) == "nsubj"  # « X, qui nie tout, accuse Y »
    return opens and ((told and lacking) or ahead) and not draft.is_under(at - 2, verb)


def _top_of_phrase(draft: Draft, at: int) -> int:
    """The head of a name of several words."""
    while draft.base(at) in {"flat", "fixed"} and draft.heads[at] < at:
        at = draft.heads[at]
    return at


def labelled(draft: Draft, at: int) -> None:
    """A clause on a noun, with a relative pronoun of its own, is a relative one: ``Un habitant que X a joint``."""
    verb = draft.heads[at]
    if draft.relations[verb] == "acl" and draft.heads[verb] < at < verb:
        draft.relations[verb] = "acl:relcl"


def no_preposition(draft: Draft, at: int) -> None:
    """« le préfet, à qui X | reproche d'avoir fui »: a relative pronoun is of the verb, X of no preposition's.

    What it was hung on is the subject of the clause that follows on the same noun.
    """
    noun = draft.heads[at]
    above = draft.heads[noun]
    if draft.base(at) != "case" or not above < at < noun or draft.tokens[noun].upos not in NAMING:
        return
    verb = next((c for c in draft.below(above) if c > noun and draft.base(c) == "acl"), None)
    if verb is None or FINITE not in draft.tokens[verb].feats:
        return
    between = range(noun + 1, verb)
    taken = any(draft.base(c) == "nsubj" for c in draft.below(verb))
    if taken or any(not (draft.is_under(i, noun) or draft.is_under(i, verb)) for i in between):
        return
    for mark in (c for c in draft.below(noun) if c < at and draft.base(c) in {"case", "punct"}):
        draft.heads[mark] = at if draft.base(mark) == "case" else verb
    draft.hang(at, verb, "obl:arg")
    draft.hang(noun, verb, "nsubj")


def several_behind(draft: Draft, at: int) -> None:
    """« un raid au cours duquel des miliciens | ont tué dix bergers »: who does it, and no « de » of anything."""
    verb, article = draft.heads[at], at + 1
    noun = next((i for i in range(article, len(draft.tokens)) if draft.tokens[i].upos in NOUNS), at)
    if draft.base(at) != "obl" or not at < noun < verb or draft.base(noun) != "obl" or draft.heads[noun] != verb:
        return
    led = draft.heads[article] == noun and draft.relations[article] == "case" and is_contracted(draft.tokens[article])
    if not led:
        return
    finite = [c for c in (verb, *draft.below(verb)) if FINITE in draft.tokens[c].feats]
    if finite and noun < finite[0] and all(draft.base(c) != "nsubj" for c in draft.below(verb)):
        draft.relations[article] = "det"
        draft.hang(noun, verb, "nsubj")


def having(draft: Draft, at: int) -> None:
    """« dit que le nombre de gens ayant fui | a doublé »: a participle right behind a noun is not what is said.

    The clause that is said has a verb of its own.
    """
    verb, before = draft.heads[at], at - 1
    led = draft.base(at) == "aux" and "VerbForm=Part" in draft.tokens[at].feats and before >= 0
    if not led or draft.relations[verb] != "ccomp" or draft.tokens[before].upos not in NOUNS:
        return
    others = (c for c in draft.below(draft.heads[verb]) if c > verb and draft.relations[c] == "ccomp")
    if any(draft.is_under(before, other) for other in others):
        draft.hang(verb, before, "acl")


def main_clause(draft: Draft, at: int) -> None:
    """``le chef que X accuse de P | a fui``: the second of two finite verbs is that of the noun before the pronoun."""
    noun = noun_before(draft, at)
    subject = _lost_subject(draft, at)
    verb = _clause_verb(draft, at) if subject is None else draft.next_finite(subject)
    if noun is None or verb is None or draft.base(noun) not in ABOVE:
        return
    main = main_verb(draft, verb, noun)
    if main is None or draft.heads[noun] not in {noun, verb, main}:
        return
    if subject is not None:
        draft.hang(subject, verb, "nsubj")
    draft.hang(main, main, "root")
    draft.give_subject(noun, main)
    draft.hang(verb, noun, "acl:relcl")
    draft.hang(at, verb, "obj")
    for child in (c for c in draft.below(verb) if c > main):
        draft.heads[child] = main


def own_subject(draft: Draft, at: int) -> None:
    """``les rebelles, que l'armée bombarde, | ont reculé``: the noun behind the pronoun is of the verb behind it."""
    noun, first = noun_before(draft, at), draft.next_finite(at)
    if noun is None or first is None:
        return
    verb = draft.heads[first] if draft.tokens[first].upos == "AUX" and draft.base(first) == "aux" else first
    subject = draft.heads[verb]
    main = draft.heads[noun]
    if not at < subject < first or draft.base(verb) != "acl" or draft.heads[subject] != main or main <= verb:
        return
    alone = all(draft.is_under(i, subject) for i in range(at + 1, first))
    if alone and draft.base(noun) == draft.base(subject) == "nsubj" and draft.heads[at] == verb:
        draft.hang(verb, noun, "acl:relcl")
        draft.hang(subject, verb, "nsubj")


def of_nearest(draft: Draft, of: frozenset[str]) -> None:
    """« X a opposé les uns aux autres, qui ont tiré »: what a verb sets beside its object is what « qui » is."""
    for verb, relation in enumerate(draft.relations):
        noun = draft.heads[verb]
        if relation != "acl:relcl" or draft.base(noun) != "obj":
            continue
        pronoun = next((c for c in draft.below(verb) if noun < c < verb and RELATIVE in draft.tokens[c].feats), None)
        if pronoun is None:
            continue
        beside_it = [*draft.below(noun), *draft.below(draft.heads[noun])]
        placed = (c for c in beside_it if noun < c < pronoun and draft.base(c) in {"nmod", "obl"})
        last = max(placed, default=None)
        marks = [] if last is None else [draft.tokens[c] for c in draft.below(last) if draft.relations[c] == "case"]
        beside = any(is_contracted(mark) and mark.lemma not in of for mark in marks)
        if last is None or not beside:
            continue
        if all(t.text == "," for t in draft.tokens[draft.extent(last)[1] + 1 : pronoun]):
            draft.heads[verb] = last


def before_relative(draft: Draft, at: int) -> None:
    """« …, une information que X a démentie »: a noun before « que » is no second subject of the verb behind it."""
    verb, pronoun = draft.heads[at], at + 1
    if draft.base(at) != "nsubj" or verb <= pronoun or draft.heads[pronoun] != verb:
        return
    if RELATIVE not in draft.tokens[pronoun].feats or draft.base(pronoun) != "obj":
        return
    if all(draft.base(c) != "nsubj" or not pronoun < c < verb for c in draft.below(verb)):
        return
    start = min([at, *(c for c in draft.below(at) if draft.base(c) == "det")])
    if not start or draft.tokens[start - 1].text != ",":
        return  # « Le chef que X accuse a fui »
    above, relation = draft.heads[verb], draft.relations[verb]
    draft.hang(at, at if above == verb else above, relation)
    draft.hang(verb, at, "acl:relcl")


def with_pronouns(tokens: Sequence[Token]) -> Sequence[Token]:
    """A conjunction behind a noun is the pronoun of a clause whose subject is lost to the main verb."""
    said_of = any(base(t.deprel) in SAID_OF and t.upos == "VERB" and FINITE in t.feats for t in tokens)
    if not said_of or all(token.upos != "SCONJ" for token in tokens):
        return tokens
    draft = Draft.of(tokens)
    lost = {i for i, t in enumerate(tokens) if t.upos == "SCONJ" and noun_before(draft, i) is not None}
    lost = {i for i in lost if _lost_subject(draft, i) is not None}
    return [replace(t, upos="PRON", feats=RELATIVE) if i in lost else t for i, t in enumerate(tokens)]


def with_conjunctions(tokens: Sequence[Token]) -> Sequence[Token]:
    """« la preuve que X a enlevé deux hommes »: what has its own subject and object lacks nothing, and is no relative.

    Not « la ville qu'ont prise les rebelles », nor « l'homme que X appelle chef ».
    """
    if all(t.upos != "PRON" or RELATIVE not in t.feats or base(t.deprel) != "obj" for t in tokens):
        return tokens
    draft = Draft.of(tokens)
    whole = {i: draft.heads[i] for i in range(1, len(tokens)) if _lacks_nothing(draft, i)}
    verbs = set(whole.values())
    tokens = [replace(t, deprel="acl") if i in verbs else t for i, t in enumerate(tokens)]
    return [replace(t, upos="SCONJ", feats="", deprel="mark") if i in whole else t for i, t in enumerate(tokens)]


def _lacks_nothing(draft: Draft, at: int) -> bool:
    """True for a pronoun right behind a definite noun, whose verb has a subject before it and an object behind it."""
    verb, noun = draft.heads[at], at - 1
    pronoun = RELATIVE in draft.tokens[at].feats and draft.base(at) == "obj" and draft.heads[verb] == noun
    if not pronoun or draft.tokens[noun].upos != "NOUN" or draft.relations[verb] != "acl:relcl":
        return False
    below, first = draft.below(verb), draft.next_finite(at)
    own = first is not None and (first == verb or (draft.heads[first] == verb and draft.base(first) == "aux"))
    doer = own and any(draft.base(c) == "nsubj" and at < c < verb for c in below)
    things = [c for c in below if draft.base(c) == "obj" and c > verb and draft.tokens[c].upos == "NOUN"]
    told = [{draft.base(c) for c in draft.below(thing)} for thing in things]
    return doer and any(marks & {"det", "nummod"} and "case" not in marks for marks in told)


def told_by(draft: Draft, at: int) -> None:
    """``l'attaque que dénonce X | a fait dix morts``: of two subjects the one behind the relative verb is of that."""
    verb = draft.heads[at]
    if draft.base(at) != "obj" or verb != at + 1 or any(draft.base(c) == "nsubj" for c in draft.below(verb)):
        return
    subject = next((i for i in range(verb + 1, len(draft.tokens)) if draft.base(i) == "nsubj"), None)
    main = None if subject is None else draft.heads[subject]
    if subject is None or main is None or main <= subject:
        return
    between = all(draft.is_under(i, subject) for i in range(verb + 1, subject))
    if between and any(c < at and draft.base(c) == "nsubj" for c in draft.below(main)):
        draft.hang(subject, verb, "nsubj")


def before_its_verb(draft: Draft, at: int) -> None:
    """``un groupe dont X | assure que P``: what stands alone between a pronoun and its verb is the subject of that."""
    verb = draft.heads[at]
    if not at < verb or draft.base(at) not in {"iobj", "obl", "nmod"} or FINITE not in draft.tokens[verb].feats:
        return
    if any(draft.base(c) in {"nsubj", "expl"} for c in draft.below(verb)):
        return
    top = next((i for i in range(at + 1, verb) if draft.heads[i] < at and draft.tokens[i].upos in NAMING), None)
    if top is not None and all(draft.is_under(i, top) for i in range(at + 1, verb)):
        draft.hang(top, verb, "nsubj")


def according_to_whom(draft: Draft, at: int) -> None:
    """``X, selon qui dix hommes sont morts, a démenti``: what a pronoun with a preposition opens is of the subject.

    So it is behind the verb: ``…, a dit X, pour qui P``.
    """
    verb = draft.heads[at]
    main = draft.heads[verb]
    if not at < verb or main == verb or draft.base(verb) not in {"ccomp", "advcl"} or draft.base(at) != "obl":
        return
    mark = at - 2 if draft.relations[at - 1] == "fixed" else at - 1
    if mark < 2 or draft.tokens[mark].upos != "ADP" or draft.tokens[mark - 1].text != ",":
        return
    subjects = (c for c in draft.below(main) if c < mark and (main > at or c > main) and draft.base(c) == "nsubj")
    noun = next(subjects, None)
    if noun is not None and all(draft.is_under(i, noun) for i in range(noun, mark - 1)):
        draft.hang(mark, at, "case")
        draft.hang(verb, noun, "acl:relcl")


def told_of_noun(draft: Draft, at: int) -> None:
    """``Manille, qui avait nié, a reconnu P``: what a relative pronoun opens is said of the noun that it hangs on."""
    verb = draft.heads[at]
    noun = draft.heads[verb]
    opens = draft.base(at) == "nsubj" and draft.relations[verb] == "advcl" and noun < at < verb
    if opens and draft.tokens[noun].upos in NOUNS:
        draft.relations[verb] = "acl:relcl"


def related(draft: Draft, at: int) -> None:
    """``X, que ses alliés menacent de lâcher, a dit P``: a clause between a subject and its verb tells of that noun."""
    verb = draft.heads[at]
    main = draft.heads[verb]
    if draft.base(at) != "mark" or draft.base(verb) != "ccomp" or not at < verb < main or at < 2:
        return
    subjects = (c for c in draft.below(main) if c < at and draft.base(c) == "nsubj")
    noun = next(subjects, None)
    if noun is None or draft.tokens[at - 1].text != "," or draft.tokens[noun].upos not in NOUNS:
        return
    if all(draft.is_under(i, noun) for i in range(noun, at - 1)):
        told = [c for c in draft.below(verb) if c > verb and draft.base(c) == "xcomp"]
        draft.hang(verb, noun, "acl:relcl")
        draft.hang(at, told[-1] if told else verb, "obj")


def whence(draft: Draft, at: int) -> None:
    """``le camp de X, d'où dix familles ont fui``: what such a pronoun opens tells of the noun before."""
    verb, mark = draft.heads[at], at - 1
    led = draft.base(at) == "obl" and at < verb and draft.base(mark) == "case" and draft.heads[mark] == at
    if not led or mark < 2 or draft.tokens[mark - 1].text != "," or draft.relations[verb] not in {"conj", "advcl"}:
        return
    noun = noun_before(draft, mark)
    if noun is not None and draft.heads[verb] < at and not draft.is_under(noun, verb):
        draft.hang(verb, noun, "acl:relcl")


def cleft(draft: Draft, at: int) -> None:
    """``ce sont les milices dominées par X qui ont attaqué``: what a sentence is made for tells of its first noun."""
    verb = draft.heads[at]
    noun = draft.heads[verb]
    top = draft.outermost(draft.heads[noun], WITHIN)
    below = draft.below(top)
    bare = all(draft.base(c) not in {"acl:relcl", "ccomp"} for c in below if c > at)
    pointing = [c for c in below if draft.base(c) == "nsubj" and "PronType=Dem" in draft.tokens[c].feats and c < top]
    copula = any(draft.base(c) == "cop" and c == pointing[0] + 1 for c in below) if pointing else False
    inside = draft.relations[noun] == "obl:agent" and top < noun < at and draft.tokens[top].upos in NOUNS
    if copula and bare and inside and draft.relations[verb] == "acl:relcl" and draft.base(at) == "nsubj":
        draft.hang(verb, top, "acl:relcl")


def noun_before(draft: Draft, at: int) -> int | None:
    """The noun that a relative pronoun stands behind, at once or behind a comma, with what belongs to it between."""
    noun = at - 2 if at > 1 and draft.tokens[at - 1].text == "," else at - 1
    while noun >= 0 and draft.relations[noun] == "nmod" and draft.heads[noun] < noun:
        noun = draft.heads[noun]
    return noun if noun >= 0 and draft.tokens[noun].upos in NOUNS else None


def _lost_subject(draft: Draft, at: int) -> int | None:
    """The subject right before the verb of a relative clause, where it hangs on the verb behind that one.

    « que X impute à Y | a tué »
    """
    verb = draft.next_finite(at)
    if verb is None or draft.tokens[verb].upos != "VERB" or draft.base(verb) not in SAID_OF:
        return None
    subject = next((i for i in range(at + 1, verb) if draft.base(i) == "nsubj" and draft.heads[i] > verb), None)
    if subject is None or draft.tokens[subject].upos not in NAMING:
        return None
    return subject if all(draft.is_under(i, subject) for i in range(at + 1, verb)) else None


def _clause_verb(draft: Draft, at: int) -> int | None:
    """The verb of a relative clause whose pronoun is no subject: the first finite one, with a subject before it."""
    if draft.base(at) not in {"obj", "mark", "nmod", "case"}:
        return None
    verb = draft.next_finite(at)
    if verb is None or draft.tokens[verb].upos != "VERB":
        return None
    subject = any(at < c < verb and draft.base(c) == "nsubj" for c in draft.below(verb))
    return verb if subject and draft.heads[at] in {verb, *draft.below(verb)} else None


def main_verb(draft: Draft, verb: int, noun: int) -> int | None:
    """The next verb with a finite form, where nothing joins it to what stands before and no subject does either."""
    for i in range(verb + 1, len(draft.tokens)):
        token = draft.tokens[i]
        if token.upos in JOINING or "PronType=Rel" in token.feats or token.text in {";", ":"}:
            return None
        if FINITE not in token.feats:
            continue
        main = draft.led_by(i)
        below = draft.below(main)
        own = any(verb < c < i and draft.base(c) in {"nsubj", "expl"} for c in below)
        beneath = draft.is_under(main, verb) or draft.heads[main] == noun
        return None if own or main < i or not beneath else main
    return None


def since(draft: Draft, at: int) -> None:
    """« c'est la première attaque depuis que X a fui »: what a preposition opens with « que » is no relative clause.

    It tells when, and hangs on the word that says what is so.
    """
    marks = [c for c in draft.below(at) if c < at and draft.base(c) == "mark"]
    led = [c for c in marks if draft.tokens[c].upos == "ADP" and c + 1 in marks and draft.tokens[c + 1].upos == "SCONJ"]
    top = draft.heads[at]
    if not led or draft.relations[at] not in {"acl:relcl", CLEFT} or not top < led[0]:
        return
    if any(RELATIVE in draft.tokens[c].feats for c in draft.below(at)):
        return
    while draft.tokens[top].upos not in VERBAL and draft.heads[top] != top:
        if any(draft.base(c) == "cop" for c in draft.below(top)):
            break
        top = draft.heads[top]
    draft.hang(at, top, "advcl")
