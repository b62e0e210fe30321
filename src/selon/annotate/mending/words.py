"""Slips of a parser that the forms of two words show: which noun a participle agrees with, what opens a phrase."""

from __future__ import annotations

from selon.annotate.mending.clauses import noun_behind
from selon.annotate.mending.draft import NOUNS, RELATIVE, VERBAL, Draft
from selon.model import Token
from selon.tree import feature, is_contracted, is_past_participle, is_present_participle


def opener(draft: Draft, at: int) -> None:
    """An adverb that is one with a preposition before a noun opens its phrase: ``appris auprès d'un élu``."""
    mark, noun = at + 1, draft.heads[at]
    if draft.relations[at] != "advmod" or noun <= mark or draft.tokens[noun].upos not in NOUNS:
        return
    counts = "ExtPos=PRON" in draft.tokens[at].feats or any(t.upos == "NUM" for t in draft.tokens[mark:noun])
    fixed = draft.heads[mark] == at and draft.base(mark) == "fixed" and draft.tokens[mark].upos == "ADP"
    if counts or not fixed:
        return
    draft.relations[at] = "case"
    if draft.base(noun) in {"nsubj", "obj"}:
        draft.relations[noun] = "obl:mod"


def adjective(draft: Draft, at: int) -> None:
    """An adjective that agrees with the noun it hangs on is no adverb: ``a jugé l'annexion contraire à la Charte``."""
    noun = draft.heads[at]
    if draft.relations[at] != "advmod" or draft.tokens[noun].upos != "NOUN" or not noun < at:
        return
    own, other = (feature(draft.tokens[i], "Number") for i in (at, noun))
    if own in {None, other} and not draft.differ(at, noun, "Gender"):
        draft.relations[at] = "amod"


def of_bare_noun(draft: Draft, at: int) -> None:
    """``ont tiré à bout portant | sur les passants``: a participle right behind a bare noun is of it, and has nothing.

    What stands behind is of the verb.
    """
    noun, verb = at - 1, draft.heads[at]
    if draft.relations[at] != "advcl" or not verb < noun or draft.heads[noun] != verb or draft.base(noun) != "obl":
        return
    below = draft.below(at)
    led = [draft.base(c) for c in draft.below(noun)] == ["case"]
    alone = all(c > at and draft.base(c) in {"obl", "punct"} for c in below)
    if led and alone and is_present_participle(draft.tokens[at]) and draft.may_agree(at, noun):
        draft.hang(at, noun, "amod")
        for child in below:
            draft.heads[child] = verb


def of_noun_before_comma(draft: Draft, at: int) -> None:
    """``l'armée refuse de libérer le maire, | arrêté lundi``: a participle is said of the noun that it agrees with.

    So it is where its verb has another subject that it does not agree with.
    """
    token, verb = draft.tokens[at], draft.heads[at]
    if draft.relations[at] != "advcl" or not verb < at or at < 2 or draft.tokens[at - 1].text != ",":
        return
    below = draft.below(at)
    bare = all(draft.base(c) not in {"aux", "mark", "nsubj"} and (c > at or draft.base(c) == "punct") for c in below)
    subject = next((c for c in draft.below(verb) if c < verb and draft.base(c) == "nsubj"), None)
    if not bare or not is_past_participle(token) or subject is None or draft.may_agree(at, subject):
        return
    noun = draft.outermost(at - 2, frozenset({"flat", "appos"}))
    said_of = draft.tokens[noun].upos in NOUNS and draft.base(noun) in {"obj", "obl", "nmod"} and noun > verb
    if said_of and draft.may_agree(at, noun) and not draft.is_under(noun, at):
        draft.hang(at, noun, "acl")


def agreement(draft: Draft, at: int) -> None:
    """A participle says something of a noun that it agrees with: ``la peine contre X et Y, jugés depuis mardi``."""
    feats, head = draft.tokens[at].feats, draft.heads[at]
    if draft.relations[at] != "acl" or "Tense=Past" not in feats or "VerbForm=Part" not in feats or not head < at:
        return
    if _told_of_first(draft, at, head):
        draft.heads[at] = draft.heads[draft.heads[head]]
        return
    number = feature(draft.tokens[at], "Number")
    bare = all(draft.base(c) != "aux" for c in draft.below(at))  # « une fusillade ayant entraîné »
    other = bare and draft.differ(at, head, "Gender")  # « un camp de la milice, accusée de », « l'épouse du chef tué »
    if number is None or (_number(draft, head, at) in {None, number} and not other):
        return
    row = _first_of_row(draft, head, -1)
    if row != head and _number(draft, row, at) == number and not draft.is_under(row, at):
        draft.heads[at] = row
        return
    for i in range(at - 1, head, -1):
        noun = _first_of_row(draft, i, head)
        # A name whose number nobody knows is meant only behind a comma: « les civils d'Alep tués », « Gao, libérée ».
        own = _number(draft, noun, at) or (number if draft.tokens[at - 1].text == "," else None)
        fits = draft.tokens[i].upos in NOUNS and draft.is_under(i, head) and own == number
        if fits and not draft.differ(at, noun, "Gender") and not draft.is_under(noun, at):
            draft.heads[at] = noun
            return
    above = draft.heads[head]  # « deux employés d'une ONG enlevés à Gao »
    if draft.relations[above] in {"acl", "amod"} and draft.tokens[above].upos == "VERB":
        above = draft.heads[above]  # « une école abritant des réfugiés bombardée à Gao »
    beside = draft.base(head) == "nmod" or above != draft.heads[head]
    named = draft.tokens[above].upos == "NOUN" and beside and above < head
    if named and _number(draft, above, at) == number and not draft.differ(at, above, "Gender"):
        draft.heads[at] = above
    elif draft.tokens[at - 1].text == ",":
        _told_of_subject(draft, at, head, number)


def _told_of_subject(draft: Draft, at: int, noun: int, number: str) -> None:
    """« Le ministre a ordonné une enquête, | convaincu que P »: behind a comma, of the subject that it agrees with."""
    verb = noun
    while draft.tokens[verb].upos not in VERBAL and draft.heads[verb] not in {verb, at}:
        verb = draft.heads[verb]
    subjects = [c for c in draft.below(verb) if draft.base(c) == "nsubj" and c < verb < noun]
    fits = any(_number(draft, c, at) == number and not draft.differ(at, c, "Gender") for c in subjects)
    if fits and draft.tokens[verb].upos in VERBAL:
        draft.hang(at, verb, "advcl")


def _told_of_first(draft: Draft, at: int, inner: int) -> bool:
    """True where a participle stands behind the clause of another that the noun before both agrees with too.

    Behind a name, « un hôpital soutenu par MSF bombardé », and in a title, « un bus transportant un élu attaqué ».
    """
    clause = draft.heads[inner]
    noun = draft.heads[clause]
    told = draft.relations[clause] in {"acl", "amod"} and draft.tokens[clause].upos == "VERB" and noun < clause < inner
    if not told or draft.tokens[noun].upos != "NOUN" or not draft.may_agree(at, noun):
        return False
    if any(t.upos == "PUNCT" for t in draft.tokens[noun:at]):
        return False
    carried = is_present_participle(draft.tokens[clause]) and draft.base(inner) == "obj"
    titled = carried and all("VerbForm=Fin" not in t.feats for t in draft.tokens)
    return titled or draft.tokens[inner].upos == "PROPN"


def apposed(draft: Draft, at: int) -> None:
    """A participle behind a noun and a comma tells of that noun when the subject is another number.

    ``ils ont armé le tireur, abattu par la police``.
    """
    feats, head = draft.tokens[at].feats, draft.heads[at]
    is_past = "VerbForm=Part" in feats and "Tense=Past" in feats
    if draft.relations[at] != "advcl" or not is_past or not at >= 2 or draft.tokens[at - 1].text != ",":
        return
    subject = next((c for c in draft.below(head) if draft.base(c) == "nsubj" and c < head < at), None)
    noun, own = at - 2, feature(draft.tokens[at], "Number")
    helped = any(draft.base(c) in {"aux", "nsubj", "cop", "mark"} for c in draft.below(at))
    if subject is None or helped or own is None or draft.tokens[noun].upos not in NOUNS or noun <= head:
        return
    noun = _first_of_row(draft, noun, head)
    differs = _number(draft, subject, head) not in {None, own}
    if differs and _number(draft, noun, at) == own and not draft.differ(at, noun, "Gender"):
        draft.hang(at, noun, "acl")


def gapped(draft: Draft, at: int) -> None:
    """A participle whose auxiliary stands with the one before has a subject of its own.

    ``trois hommes ont été blessés et une dizaine arrêtés``, ``un poste a été attaqué, trois hommes tués et …``.
    """
    feats, noun = draft.tokens[at].feats, at - 1
    if "VerbForm=Part" not in feats or "Tense=Past" not in feats:
        return
    while noun > 0 and draft.tokens[noun].upos == "ADV":
        noun -= 1
    is_on_noun = draft.relations[at] == "acl" and draft.heads[at] == noun
    verb = draft.heads[noun]
    if draft.tokens[noun].upos != "NOUN" or not verb < noun or draft.tokens[verb].upos != "VERB":
        return
    opened = any(draft.tokens[c].upos == "CCONJ" for c in (*draft.below(noun), *draft.below(at)) if c < noun)
    opened = opened or _is_second_of_row(draft, noun)
    told = is_on_noun and draft.base(noun) in {"conj", "nsubj"}
    told = told or (draft.relations[at] == "conj" and draft.heads[at] == verb and draft.base(noun) == "nsubj")
    if told and opened and draft.is_passive(verb):
        draft.hang(at, verb, "conj")
        draft.hang(noun, at, "nsubj:pass")


def _is_second_of_row(draft: Draft, noun: int) -> bool:
    """True for a subject that a comma parts from a verb with one before it, where a third follows."""
    verb, start = draft.heads[noun], draft.extent(noun)[0]
    below = draft.below(verb)
    others = any(draft.base(c) == "nsubj" for c in below if c < verb)
    third = any(draft.base(c) == "cc" for c in range(noun + 1, len(draft.tokens)) if draft.is_under(c, verb))
    return others and third and draft.base(noun) == "nsubj" and verb < start and draft.tokens[start - 1].text == ","


def in_row_of_verbs(draft: Draft, at: int) -> None:
    """A participle is in no row with a noun: ``a été mis en examen pour meurtre et placé en détention``."""
    noun = draft.heads[at]
    joined = noun < at - 1 and draft.relations[at] == "conj" and draft.tokens[at - 1].upos == "CCONJ"
    if not joined or draft.tokens[noun].upos != "NOUN" or not is_past_participle(draft.tokens[at]):
        return
    verb = noun
    while draft.tokens[verb].upos != "VERB" and draft.heads[verb] < verb:
        verb = draft.heads[verb]
    own = {draft.base(c) for c in draft.below(at)}
    shared = draft.is_passive(verb) and is_past_participle(draft.tokens[verb]) and draft.may_agree(verb, at)
    described = any(draft.base(c) in {"acl", "amod"} for c in draft.below(noun))
    if shared and not described and own.isdisjoint({"nsubj", "aux"}):
        draft.hang(at, verb, "conj")


def behind_main_verb(draft: Draft, at: int) -> None:
    """A verb with an auxiliary goes on with the main one: ``le maire, condamné en mai, nie tout et a fait appel``."""
    first = draft.heads[at]
    helped = draft.relations[at] == "conj" and any(draft.base(c) == "aux" for c in draft.below(at))
    if not helped or draft.relations[first] != "acl" or not is_past_participle(draft.tokens[first]):
        return
    main = draft.heads[draft.heads[first]]
    own = {draft.base(c) for c in draft.below(at)} | {draft.base(c) for c in draft.below(first)}
    if first < main < at and draft.base(draft.heads[first]) == "nsubj" and "nsubj" not in own:
        draft.hang(at, main, "conj")


def going_on(draft: Draft, at: int) -> None:
    """A number alone before a participle is who undergoes it: ``… ont été tués et près de 300 enlevés à Gao``.

    What a parser took for a noun's is the verb's; who it is done by and what it makes of somebody are no phrases.
    """
    number, verb = at - 1, draft.heads[at]
    if draft.relations[at] == "acl" and any(draft.relations[c] == "nsubj:pass" for c in draft.below(at) if c < at):
        draft.relations[at] = "acl:relcl"  # « douze personnes arrêtées, dont trois relâchées »
    if draft.relations[at] != "conj" or not is_past_participle(draft.tokens[at]) or not draft.is_passive(verb):
        return
    below = draft.below(at)
    if draft.tokens[number].upos == "NUM" and draft.relations[number] == "nummod" and draft.heads[number] == at:
        for child in (c for c in below if c < number and draft.base(c) in {"advmod", "det", "nummod"}):
            draft.heads[child] = number
        draft.relations[number] = "nsubj:pass"
    for child in (c for c in below if c > at):
        if draft.base(child) == "nmod":
            draft.relations[child] = "obl:mod"
        elif draft.relations[child] in {"acl", "amod"} and child == at + 1:
            draft.relations[child] = "xcomp"


def linked(draft: Draft) -> None:
    """What opens a clause hangs on what "be" links, not before it: ``soupçonné d'être derrière l'attentat``."""
    for at in [i for i, relation in enumerate(draft.relations) if relation == "mark"]:
        head = draft.heads[at]
        if draft.base(head) in {"cop", "case"} and any(draft.base(c) == "cop" for c in draft.below(draft.heads[head])):
            draft.heads[at] = draft.heads[head]


def ranked(draft: Draft, at: int) -> None:
    """An article and adjective before a participle are whom it is told of: ``… ont été tués et un quatrième pris``.

    So are a number and an adjective: ``… ont été tués, deux autres blessés``.
    """
    feats, det, adjective = draft.tokens[at].feats, at - 2, at - 1
    if (
        det >= 0
        and draft.relations[adjective] == "nsubj:pass"
        and draft.base(det) == "nummod"
        and draft.heads[det] == at
    ):
        draft.heads[det] = adjective
    if "VerbForm=Part" not in feats or "Tense=Past" not in feats or det < 1:
        return
    aside = draft.relations[at] == "advcl" and draft.tokens[det - 1].text == ","  # « …, le second tué mardi »
    if draft.relations[at] != "conj" and not (aside and draft.heads[at] < det):
        return
    verb = draft.heads[at]
    passive = draft.is_passive(verb)
    several = draft.base(det) == "nummod" and draft.heads[adjective] == verb and aside
    pair = draft.base(det) in {"det", "nummod"} and draft.base(adjective) == "amod"
    pair = pair and draft.tokens[adjective].upos == "ADJ" and draft.heads[adjective] == at
    pair = pair or (several and draft.base(adjective) == "nsubj")  # « …, cinq autres enlevés par X »
    if pair and passive and draft.heads[det] in {at, adjective}:
        draft.hang(adjective, at, "nsubj:pass")
        draft.heads[det] = adjective
        draft.relations[at] = "conj"


def antecedent(draft: Draft, at: int) -> None:
    """A relative clause tells of a noun that its verb agrees with: ``l'homme connu des services, qui avait tiré``.

    The next such noun above, else, where the one above is a certain one, the nearest below: ``le chef des rebelles,
    qui ont tiré``.
    """
    verb = draft.heads[at]
    noun = draft.heads[verb]
    is_subject = draft.base(at) == "nsubj" and "PronType=Rel" in draft.tokens[at].feats and noun < at < verb
    if not is_subject or draft.relations[verb] != "acl:relcl" or draft.tokens[noun].upos != "NOUN":
        return
    forms = (draft.tokens[i] for i in (*draft.below(verb), verb) if "VerbForm=Fin" in draft.tokens[i].feats)
    number = next((n for n in (feature(form, "Number") for form in forms) if n), None)
    marks = [c for c in draft.below(noun) if draft.base(c) in {"conj", "det"}]
    articles = {feature(draft.tokens[c], "Number") for c in marks} - {None}
    contracted = not marks and any(is_contracted(draft.tokens[c]) for c in draft.below(noun))
    if contracted:  # « les auteurs », in « le procès des auteurs de l'attentat qui a tué X »
        articles = {feature(draft.tokens[noun], "Number")} - {None}
    if number is None or len(marks) > 1 or not articles or number in articles:
        return
    near = at - 1
    if draft.tokens[near].upos == "NOUN" and draft.is_under(near, noun) and _number(draft, near, at) == number:
        draft.heads[verb] = near
        return
    above = draft.heads[noun]
    while above < noun and draft.heads[above] != above and _is_within(draft.tokens[above]):
        if draft.tokens[above].upos == "NOUN" and _number(draft, above, at) == number:
            draft.heads[verb] = above
            return
        above = draft.heads[above]
    if contracted or "Definite=Def" in draft.tokens[marks[0]].feats:
        below = (i for i in range(at - 1, noun, -1) if draft.tokens[i].upos == "NOUN" and draft.is_under(i, noun))
        draft.heads[verb] = next((i for i in below if _number(draft, i, at) == number), noun)


def _is_within(token: Token) -> bool:
    """True for what may stand between a noun and what tells of it: no pronoun, no verb of a clause."""
    return token.upos in {"NOUN", "ADJ"} or (token.upos == "VERB" and "VerbForm=Part" in token.feats)


def presenting(draft: Draft, at: int) -> None:
    """A noun before a present participle is the subject of the verb behind both: ``un homme se disant X affirme``."""
    if not is_present_participle(draft.tokens[at]):
        return
    noun = next((c for c in draft.below(at) if c < at and draft.base(c) == "nsubj"), None)
    if noun is None or any(draft.tokens[i].upos not in {"PRON", "ADV", "ADJ"} for i in range(noun + 1, at)):
        return
    verbs = (i for i in range(at + 1, len(draft.tokens)) if "VerbForm=Fin" in draft.tokens[i].feats)
    verb = next((i for i in verbs if draft.tokens[i].upos == "VERB"), None)
    if verb is None or any(draft.base(c) == "nsubj" for c in draft.below(verb)) or draft.is_under(verb, at):
        return
    if draft.is_under(verb, noun):
        return
    draft.hang(noun, verb, "nsubj")
    draft.hang(at, noun, "acl")


def _number(draft: Draft, noun: int, at: int) -> str | None:
    """Plural for a noun that others are in a row with, before a place; else what its form says."""
    below = [c for c in draft.below(noun) if c < at]
    if any(draft.base(c) == "conj" for c in below):
        return "Plur"
    articles = (feature(draft.tokens[c], "Number") for c in below if draft.base(c) == "det")
    return next((number for number in articles if number), feature(draft.tokens[noun], "Number"))


def _first_of_row(draft: Draft, noun: int, top: int) -> int:
    """The first word of a name, and of a row of nouns."""
    while draft.base(noun) in {"flat", "conj"} and top < draft.heads[noun] < noun:
        noun = draft.heads[noun]
    return noun


def among(draft: Draft, at: int) -> None:
    """A part between commas is no subject: ``23 personnes, dont huit enfants, ont été tuées`` tells of 23 dead."""
    if not 2 <= at < len(draft.tokens) - 2:
        return
    marked = draft.tokens[at - 1].upos == "ADP"  # "parmi lesquels"
    opening, noun = at - 1 - marked, noun_behind(draft, at)
    if noun is None or draft.tokens[opening].text not in {",", "("} or draft.base(noun) != "nsubj":
        return
    verb = draft.heads[noun]
    end = next((i for i in range(noun + 1, verb) if draft.tokens[i].text in {",", ")"}), None)
    whole = _top_noun(draft, opening - 1) if opening else None
    counted = marked or draft.tokens[at + 1].upos == "NUM"
    if not counted or end is None or whole is None or draft.tokens[verb].upos != "VERB" or draft.is_under(verb, whole):
        return
    inserted = RELATIVE in draft.tokens[end + 1].feats and draft.base(at) == "obl" and draft.heads[at] == verb
    if inserted and draft.relations[verb] in {"acl:relcl", "ccomp"}:
        return  # « l'Observatoire, selon lequel 25 civils, dont dix enfants, ont péri »
    draft.hang(whole, verb, draft.relations[noun])
    draft.hang(noun, whole, "nmod")
    draft.hang(at, noun, "case")


def taken_up(draft: Draft, at: int) -> None:
    """A pronoun between commas takes up the subject and is no part of it: ``L'armée, elle, dément``."""
    noun = draft.heads[at]
    if draft.base(at) == "nsubj":  # one subject more
        noun = next((c for c in draft.below(noun) if draft.base(c) == "nsubj"), at)
    elif draft.base(at) not in {"nmod", "appos", "conj"}:
        return
    apart = 2 <= at < len(draft.tokens) - 1 and draft.tokens[at - 1].text == "," == draft.tokens[at + 1].text
    alone = all(draft.tokens[c].upos == "PUNCT" for c in draft.below(at))
    if apart and draft.base(noun) == "nsubj" and noun < at and alone:
        draft.hang(at, draft.heads[noun], "dislocated")


def _top_noun(draft: Draft, at: int) -> int | None:
    """The noun that a phrase ends with, or that it hangs below by a preposition."""
    while draft.tokens[at].upos not in NOUNS or draft.base(at) in {"nmod", "flat", "conj"}:
        if draft.heads[at] >= at:
            return None
        at = draft.heads[at]
    return at


def negation(draft: Draft, at: int) -> None:
    """The second word of a negation is of the verb that has the first: ``Le groupe ne nie pas le massacre``."""
    host, before = draft.heads[at], at - 1
    if "Polarity=Neg" not in draft.tokens[at].feats or draft.base(at) != "advmod" or not before >= 0 or host < at:
        return
    verb = draft.heads[before] if draft.tokens[before].upos == "AUX" else before
    negated = any(c < before and "Polarity=Neg" in draft.tokens[c].feats for c in draft.below(verb))
    if negated and host != verb and draft.tokens[verb].upos == "VERB" and draft.tokens[host].upos == "NOUN":
        draft.heads[at] = verb
