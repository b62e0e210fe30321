"""Slips of a parser about what a verb takes: its object, its subject behind it, where one goes and by what means."""

from __future__ import annotations

from collections.abc import Iterator

from selon.annotate.mending.agents import is_several
from selon.annotate.mending.draft import INSERTED, NOUNS, RELATIVE, Draft
from selon.tree import is_article, is_contracted

FORMS = frozenset({"acl", "aux", "cop"})  # an infinitive and what makes it a past one


def plural_object(draft: Draft, at: int) -> None:
    """« des » behind a verb is an article where no preposition stands: ``X accuse des inconnus d'avoir tiré``."""
    verb = draft.heads[at]
    if draft.base(at) != "obl" or not verb < at or draft.tokens[verb].upos != "VERB":
        return
    if "Number=Plur" not in draft.tokens[at].feats:
        return
    below = draft.below(at)
    articles = [draft.tokens[c] for c in below if draft.base(c) == "det" and is_article(draft.tokens[c])]
    article = any(t.lemma != t.text.lower() for t in articles)  # « des », not « quelques »
    marked = any(draft.base(c) == "case" for c in below)
    if article and not marked and all(draft.base(c) != "obj" for c in draft.below(verb)):
        draft.relations[at] = "obj"


def placed(draft: Draft, verbs: frozenset[str], of: frozenset[str]) -> None:
    """« des » behind a noun without article is an article too: ``X a pris en otage des touristes``.

    ``verbs`` are the lemmas that have an object beside such a noun, ``of`` those that an article may be taken for.
    """
    for verb, token in enumerate(draft.tokens if verbs else ()):
        below = draft.below(verb) if token.upos == "VERB" and token.lemma in verbs else []
        if any(draft.base(c) in {"obj", "ccomp", "expl"} or draft.relations[c] == "aux:pass" for c in below):
            continue
        for noun in below:
            if noun > verb and draft.base(noun) == "obl" and _is_bare(draft, noun):
                _give_object(draft, verb, noun, of)


def beside_place(draft: Draft, many: frozenset[str], places: frozenset[str], since: frozenset[str]) -> None:
    """« des milliers » behind a place or a time are an object: ``a poussé sur les pistes des milliers de gens``.

    Behind a noun with an article they may be of it: « depuis l'arrivée des milliers de réfugiés ».
    """
    for at, token in enumerate(draft.tokens if many else ()):
        place = draft.heads[at]
        if token.text.lower() not in many or draft.relations[at] != "nmod" or not place < at - 1:
            continue
        verb = draft.heads[place]
        marks = draft.marks(place)
        taken = takes_none(draft, verb)
        known = draft.tokens[place].upos == "NOUN" and any(draft.base(c) == "det" for c in draft.below(place))
        marks &= places if known else places | since
        told = draft.base(place) == "obl" and marks and draft.tokens[verb].upos == "VERB" and verb < place
        if told and not taken and is_contracted(draft.tokens[at - 1]) and draft.heads[at - 1] == at:
            draft.hang(at, verb, "obj")
            draft.relations[at - 1] = "det"


def with_means(draft: Draft, means: frozenset[str]) -> None:
    """By what something is done is no part of whom it is done to: ``a dispersé la foule à coups de matraque``.

    Nor are those part of it: ``a évacué par avion sept blessés``.
    """
    _counted_behind_means(draft)
    for noun in [i for i, relation in enumerate(draft.relations) if relation == "nmod"] if means else ():
        above = draft.heads[noun]
        told = f"{draft.tokens[noun - 1].lemma}_{draft.tokens[noun].lemma}"
        if told in means and draft.base(above) == "obj" and _is_bare(draft, noun):
            draft.hang(noun, draft.heads[above], "obl")


def takes_none(draft: Draft, verb: int) -> bool:
    """True for a verb that has an object, a pronoun for one, or none by being passive."""
    return any(draft.base(c) in {"obj", "expl"} or draft.relations[c] == "aux:pass" for c in draft.below(verb))


def _counted_behind_means(draft: Draft) -> None:
    for at, token in enumerate(draft.tokens):
        noun = draft.heads[at]
        if token.upos != "NUM" or draft.base(at) != "nummod" or draft.base(noun) not in {"appos", "nmod"}:
            continue
        means = draft.heads[noun]
        verb, inside = draft.heads[means], at == means + 1 or draft.is_under(at - 1, means)
        if not means < at < noun or not inside or draft.base(means) != "obl" or not _is_bare(draft, means):
            continue
        taken = takes_none(draft, verb)
        apart = any(draft.base(c) in {"case", "punct"} for c in draft.below(noun))
        if draft.tokens[verb].upos == "VERB" and verb < means and not taken and not apart:
            draft.hang(noun, verb, "obj")


def toward(draft: Draft, leaving: frozenset[str], goal: frozenset[str]) -> None:
    """Where somebody flees to is no part of what they flee: ``ont fui les violences vers le Tchad``."""
    for noun in [i for i, relation in enumerate(draft.relations) if relation == "nmod"] if leaving else ():
        above = draft.heads[noun]
        verb = draft.heads[above]
        if draft.base(above) != "obj" or draft.tokens[noun].upos not in NOUNS:
            continue
        marks = draft.marks(noun)
        if draft.tokens[verb].lemma in leaving and marks and marks <= goal:
            draft.hang(noun, verb, "obl")


def bidden(draft: Draft, verbs: frozenset[str], calling: frozenset[str], marks: frozenset[str]) -> None:
    """What somebody is to do, or is threatened with, hangs on the verb: ``a menacé les villageois de brûler tout``.

    Behind a row of those whom it is said to also with ``calling`` verbs: ``appelle l'armée et la milice à partir``.
    Behind one of ``marks`` it is no aim of whoever bids: ``a incité des jeunes à attaquer le poste``.
    """
    for at in [i for i, relation in enumerate(draft.relations) if relation == "advcl"]:
        verb = draft.heads[at]
        led = draft.marks(at, "mark") & marks
        whom = any(draft.relations[c] == "obj" and verb < c < at for c in draft.below(verb))
        infinitive = "VerbForm=Inf" in draft.tokens[at].feats
        if infinitive and led and whom and draft.tokens[verb].lemma in verbs:
            draft.relations[at] = "xcomp"
    _plural_whom(draft, verbs, marks)
    for at, noun, verb in _told_infinitives(draft):
        known = draft.tokens[verb].lemma in (calling if noun != draft.heads[at] else verbs)
        if known and (draft.base(noun) == "obj" or draft.relations[noun] == "obl:agent"):
            draft.hang(at, verb, "xcomp")


def _plural_whom(draft: Draft, verbs: frozenset[str], marks: frozenset[str]) -> None:
    """Some people are not « of the people »: ``accusaient depuis mardi | des membres du parti d'avoir attaqué X``."""
    for verb in (i for i, token in enumerate(draft.tokens) if token.lemma in verbs and token.upos == "VERB"):
        below = [c for c in draft.below(verb) if c > verb]
        told = next((c for c in below if draft.base(c) == "xcomp"), None)
        whom = next((c for c in below if draft.relations[c] == "obl:arg"), None)
        if told is None or whom is None or whom > told or any(draft.base(c) == "obj" for c in below):
            continue
        mark = next((c for c in draft.below(whom) if draft.base(c) == "case"), None)
        if mark is None or draft.tokens[mark].lemma not in marks or not is_contracted(draft.tokens[mark]):
            continue
        if "Number=Plur" in draft.tokens[whom].feats:
            draft.relations[whom], draft.relations[mark] = "obj", "det"


def ordered(draft: Draft, verbs: frozenset[str]) -> None:
    """What several are to do, or to answer for, hangs on the verb: ``a ordonné à l'armée et à la milice de partir``."""
    for at, noun, verb in _told_infinitives(draft):
        marks = [
            {draft.tokens[c].lemma for c in draft.below(i) if draft.base(c) == "case"} for i in (noun, draft.heads[at])
        ]
        in_row = noun != draft.heads[at] and bool(marks[0]) and marks[0] == marks[1]
        if in_row and draft.tokens[verb].lemma in verbs and draft.relations[noun] == "obl:arg":
            draft.hang(at, verb, "xcomp")


def _told_infinitives(draft: Draft) -> Iterator[tuple[int, int, int]]:
    """Infinitives that were hung on a noun behind a verb that has none: each with the first noun of its row and it."""
    for at in [i for i, relation in enumerate(draft.relations) if relation == "acl"]:
        below = draft.below(at)
        infinitive = any("VerbForm=Inf" in draft.tokens[i].feats for i in (at, *below) if draft.base(i) in FORMS)
        led = any(draft.base(c) == "mark" and draft.tokens[c].upos == "ADP" for c in below)
        noun = _first_of_row(draft, draft.heads[at])
        verb = draft.heads[noun]
        taken = any(draft.base(c) in {"xcomp", "ccomp"} for c in draft.below(verb))
        if infinitive and led and verb < noun < at and not taken:
            yield at, noun, verb


def _first_of_row(draft: Draft, noun: int) -> int:
    """The first of those whom somebody is told with: ``accuse l'armée et la milice d'avoir tiré``."""
    while draft.relations[noun] == "conj" and draft.heads[noun] < noun and draft.tokens[noun].upos in NOUNS:
        noun = draft.heads[noun]
    return noun


def past_relative(draft: Draft, verbs: frozenset[str]) -> None:
    """What somebody is to do, behind what is told of them: ``a appelé l'armée, qui a tué dix hommes, à partir``."""
    for at, relation in enumerate(draft.relations):
        if relation in {"advcl", "xcomp"} and "VerbForm=Inf" in draft.tokens[at].feats:
            _past_clause(draft, at, verbs)


def _past_clause(draft: Draft, at: int, verbs: frozenset[str]) -> None:
    """Hang an infinitive on the verb around whose object, between commas, stands the clause that it was hung on."""
    clause = draft.heads[at]
    noun = draft.heads[clause]
    verb = draft.heads[noun]
    mark = next((c for c in draft.below(at) if draft.base(c) == "mark" and draft.tokens[c].upos == "ADP"), 0)
    if draft.relations[clause] != "acl:relcl" or draft.base(noun) != "obj" or draft.tokens[verb].lemma not in verbs:
        return
    start = next((i for i in range(noun + 1, clause) if RELATIVE in draft.tokens[i].feats), 0)
    commas = mark > clause and draft.tokens[mark - 1].text == "," and draft.tokens[start - 1].text == ","
    if commas and verb < noun < start and all(draft.base(c) not in {"xcomp", "ccomp"} for c in draft.below(verb)):
        draft.hang(at, verb, "xcomp")


def unfixed(draft: Draft, at: int) -> None:
    """A preposition before a noun opens its phrase, with the noun before it or not: ``font face à une offensive``."""
    idiom, behind = draft.heads[at], at + 1
    if draft.relations[at] != "fixed" or draft.tokens[idiom].upos != "NOUN" or behind >= len(draft.tokens):
        return
    noun = behind if draft.tokens[behind].upos in NOUNS else draft.heads[behind]
    beside = draft.heads[noun] in {idiom, draft.heads[idiom]} and noun > at and draft.tokens[noun].upos in NOUNS
    if draft.base(idiom) in {"obj", "obl"} and beside and all(draft.base(c) != "case" for c in draft.below(noun)):
        draft.hang(at, noun, "case")


def of_nothing(draft: Draft, at: int) -> None:
    """What nothing is said of hangs on the verb: ``l'accord ne dit rien du désarmement``."""
    nothing = draft.heads[at]
    if draft.relations[at] != "nmod" or "PronType=Neg" not in draft.tokens[nothing].feats or not nothing < at:
        return
    known = any(
        is_contracted(draft.tokens[c]) or "Definite=Def" in draft.tokens[c].feats or "Poss=Yes" in draft.tokens[c].feats
        for c in draft.below(at)
    )
    verb = draft.heads[nothing]
    if known and draft.base(nothing) == "obj" and verb < nothing and draft.tokens[verb].upos == "VERB":
        draft.hang(at, verb, "obl:arg")


def _is_bare(draft: Draft, noun: int) -> bool:
    """True for a noun with nothing before it but a preposition: « en otage »."""
    return noun > 0 and [c for c in draft.below(noun) if c < noun] == [noun - 1] and draft.base(noun - 1) == "case"


def _give_object(draft: Draft, verb: int, bare: int, of: frozenset[str]) -> None:
    """Make the plural right behind a bare noun the object of the verb."""
    mark = bare + 1
    other = draft.heads[mark] if mark < len(draft.tokens) else verb
    if draft.heads[other] in {verb, bare} and draft.tokens[mark].lemma in of and is_several(draft, other):
        draft.hang(other, verb, "obj")
        draft.relations[mark] = "det"


def inverted(draft: Draft, at: int) -> None:
    """Who acts, behind a verb and its bare object: ``à l'aube ont fait irruption deux hommes``.

    Behind a reflexive one too, which has no other object: ``où se sont réfugiés deux hommes``.
    """
    verb = draft.heads[at]
    if draft.base(at) != "obj" or not verb < at or draft.tokens[verb].upos != "VERB":
        return
    below = draft.below(verb)
    before = [c for c in below if verb < c < at and draft.base(c) == "obj"]
    is_bare = len(before) == 1 and all(draft.base(c) != "det" for c in draft.below(before[0]))
    reflexive = not before and any(draft.relations[c] in {"expl:pv", "expl:comp"} for c in below)
    if not (is_bare or reflexive) or any(draft.base(c) in {"nsubj", "csubj"} for c in below):
        return
    own = {draft.base(c) for c in draft.below(at)}
    if _agree(draft, verb, at) and own & {"det", "nummod"}:  # « font état de deux morts » has a preposition
        draft.relations[at] = "nmod" if before and "case" in own else "nsubj"
        draft.heads[at] = before[0] if before and "case" in own else verb


def inserted(draft: Draft, at: int) -> None:
    """Who speaks, behind the verb of an inserted clause, is no object of it: ``Dix civils sont morts, dit l'armée``."""
    verb = draft.heads[at]
    if draft.base(at) != "obj" or draft.relations[verb] != INSERTED or not verb < at:
        return
    if any(draft.base(c) in {"nsubj", "csubj", "expl", "ccomp", "xcomp"} for c in draft.below(verb)):
        return
    if all(draft.is_under(i, at) for i in range(verb + 1, at)) and _agree(draft, verb, at):
        draft.relations[at] = "nsubj"


def next_subject(draft: Draft, at: int) -> None:
    """Who stands between a conjunction and its verb does what that tells: ``X a tué deux bergers et Y a blessé Z``.

    So does who stands behind a comma straight before a verb: ``X compte dix morts, Y en dénombre vingt``.
    """
    above = draft.heads[at]
    if draft.base(at) != "conj" or not above < at or draft.tokens[above].upos not in NOUNS:
        return
    start, end = at, at + 1
    while start > 0 and draft.is_under(start - 1, at):
        start -= 1
    while end < len(draft.tokens) and draft.is_under(end, at):
        end += 1
    joined = start > 0 and draft.relations[start - 1] == "cc"
    verb = draft.heads[start - 1] if joined else _next_verb(draft, at, start, end)
    if verb < end or draft.tokens[verb].upos != "VERB":
        return
    below = draft.below(verb)
    follows = all(draft.heads[i] == verb for i in range(end, verb))
    if follows and _agree(draft, verb, at) and all(draft.base(c) not in {"nsubj", "csubj", "expl"} for c in below):
        draft.give_subject(at, verb)


def _next_verb(draft: Draft, at: int, start: int, end: int) -> int:
    """The finite verb behind a noun that stands behind a comma and was taken for one more object, else the noun."""
    verb = next((i for i in range(end, len(draft.tokens)) if draft.tokens[i].upos == "VERB"), at)
    apart = start > 0 and draft.tokens[start - 1].text == "," and draft.base(draft.heads[at]) == "obj"
    return verb if apart and "VerbForm=Fin" in draft.tokens[verb].feats else at


def relative_subject(draft: Draft, at: int) -> None:
    """Behind a pronoun that is the object stands who undergoes or does it: ``l'attentat que subit l'hôtel``."""
    verb = draft.heads[at]
    if draft.base(at) != "obj" or not verb < at or draft.tokens[verb].upos != "VERB":
        return
    below = draft.below(verb)
    taken = any(c < verb and draft.base(c) == "obj" and RELATIVE in draft.tokens[c].feats for c in below)
    if not taken or any(draft.base(c) in {"nsubj", "csubj", "case"} for c in (*below, *draft.below(at))):
        return
    if _agree(draft, verb, at) and any(draft.base(c) in {"det", "nummod"} for c in draft.below(at)):
        draft.relations[at] = "nsubj"


def _agree(draft: Draft, verb: int, noun: int) -> bool:
    """True where the finite forms of a verb, of which there are some, have the number of a noun."""
    finite = [i for i in (verb, *draft.below(verb)) if "VerbForm=Fin" in draft.tokens[i].feats]
    many = "Number=Plur" in draft.tokens[noun].feats
    return bool(finite) and all(("Number=Plur" in draft.tokens[i].feats) == many for i in finite)


def reported(draft: Draft, at: int) -> None:
    """What somebody is reported to be is of the participle before it: ``dix marins restent portés disparus``."""
    told, head = at - 1, draft.heads[at]
    if draft.base(at) != "xcomp" or not head < told or draft.base(told) != "xcomp" or draft.heads[told] != head:
        return
    if "VerbForm=Part" in draft.tokens[told].feats:
        draft.heads[at] = told


def before_verb(draft: Draft, at: int) -> None:
    """A noun before a verb that has its object behind it is the subject: ``des « émeutiers » ont attaqué un poste``."""
    verb = draft.heads[at]
    if draft.base(at) != "obj" or not at < verb or draft.tokens[verb].upos != "VERB":
        return
    beside = draft.below(verb)
    behind = any(c > verb and draft.base(c) == "obj" and draft.tokens[c].upos in NOUNS for c in beside)
    if not behind or draft.is_passive(verb) or any(draft.base(c) in {"nsubj", "csubj", "expl"} for c in beside):
        return
    helped = any(draft.base(c) == "aux" and c < at for c in beside)  # « X a, le soir, lancé son camion »
    if not helped and all(draft.base(c) != "case" for c in draft.below(at)):
        draft.relations[at] = "nsubj"


def off_fixed(draft: Draft, at: int) -> None:
    """Only what follows them hangs on words that are one with each other: ``parle quant à lui | de dix morts``."""
    head = draft.heads[at]
    above = draft.heads[head]
    if draft.base(at) != "obl" or draft.tokens[head].upos not in {"ADV", "ADP"} or above >= at:
        return
    fixed = [c for c in draft.below(head) if draft.base(c) == "fixed"]
    if not fixed:
        return
    if min((at, *draft.below(at))) > fixed[-1] + 1:
        draft.heads[at] = draft.heads[above] if draft.base(head) == "case" else above


def predicate(draft: Draft, at: int) -> None:
    """What an infinitive "be" stands before is no object of the verb above: ``nie être derrière l'attentat``."""
    if draft.base(at) not in {"obj", "obl"} or not draft.heads[at] < at:
        return
    if any(draft.base(c) == "cop" and "VerbForm=Inf" in draft.tokens[c].feats for c in draft.below(at) if c < at):
        draft.relations[at] = "xcomp"


def denied(draft: Draft, of: frozenset[str]) -> None:
    """Behind a negation an object keeps its article as "of": ``l'armée n'a jamais mené d'offensive``."""
    for at in range(len(draft.tokens) if of else 0):
        verb = draft.heads[at]
        if not verb < at or draft.tokens[at].upos != "NOUN" or draft.base(at) != "obl":
            continue
        marks = [c for c in draft.below(at) if draft.base(c) in {"case", "det"}]
        if len(marks) != 1 or draft.tokens[marks[0]].lemma not in of or is_contracted(draft.tokens[marks[0]]):
            continue
        beside = draft.below(verb)
        negated = any("Polarity=Neg" in draft.tokens[c].feats for c in beside)
        if negated and all(draft.base(c) != "obj" for c in beside):
            draft.relations[at], draft.relations[marks[0]] = "obj", "det"


def of_what_is_had(draft: Draft, having: frozenset[str]) -> None:
    """An infinitive behind what somebody has is of that: ``n'a aucun intérêt à partir``."""
    for at, token in enumerate(draft.tokens):
        verb = draft.heads[at]
        bare = "VerbForm=Inf" in token.feats and draft.relations[at] == "xcomp"
        if not bare or draft.tokens[verb].lemma not in having:
            continue
        marks = [c for c in draft.below(at) if c < at and draft.base(c) == "mark"]
        noun = marks[0] - 1 if marks else verb
        if any("Definite=Def" in draft.tokens[c].feats for c in draft.below(noun)):
            continue  # « a le devoir de partir » is said of who has it
        if draft.tokens[noun].upos == "NOUN" and draft.heads[noun] == verb and draft.base(noun) == "obj":
            draft.hang(at, noun, "acl")
