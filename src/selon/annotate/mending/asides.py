"""What stands beside a clause and is another's: behind what commas set off, behind who says so, in a title of two."""

from __future__ import annotations

from selon.annotate.mending.agents import is_infinitive
from selon.annotate.mending.draft import NOUNS, Draft
from selon.tree import is_past_participle, is_present_participle

OPENING = frozenset({"«", "“", '"'})
CLITIC = frozenset({"expl", "iobj"})
WHO = frozenset({"nsubj", "obj"})


def past_absolute(draft: Draft, at: int) -> None:
    """« dit avoir vu deux hommes, les mains liées, abattus à X »: who was seen so was shot, not who saw them.

    What commas set off is a noun without a preposition on the object, and the participle agrees with that alone.
    """
    verb = draft.heads[at]
    if draft.relations[at] not in {"advcl", "conj"} or not verb + 3 < at or draft.tokens[at - 1].text != ",":
        return
    objects = [c for c in draft.below(verb) if verb < c < at and draft.relations[c] == "obj"]
    alone = is_past_participle(draft.tokens[at]) and all(draft.base(c) not in {"aux", "cc"} for c in draft.below(at))
    below = draft.below(objects[0]) if alone and len(objects) == 1 else []
    inside = [c for c in below if draft.relations[c] in {"appos", "conj"} and not draft.marks(c)]
    if not inside or any(draft.base(c) == "cc" for c in draft.below(inside[-1])):
        return
    start, last = draft.extent(inside[-1])
    apart = draft.tokens[start - 1].text == "," and at - 2 <= last <= at - 1
    subject = next((c for c in draft.below(draft.heads[verb]) if draft.base(c) == "nsubj" and c < verb), None)
    if apart and subject is not None and _agrees_rather(draft, at, objects[0], subject):
        draft.hang(at, objects[0], "acl")
        draft.hang(inside[-1], at, "obl:mod")


def _agrees_rather(draft: Draft, at: int, noun: int, other: int) -> bool:
    """True where a participle has the number or the gender of the one and not of the other."""
    return any(not draft.differ(at, noun, name) and draft.differ(at, other, name) for name in ("Number", "Gender"))


def each_its_own(draft: Draft) -> None:
    """« X : l'armée libère deux otages, un troisième aurait été tué »: the first of two subjects is the first verb's.

    That is a finite verb with an object and no conjunction, between the two and before a comma.
    """
    rows: dict[int, list[int]] = {}
    for noun in [i for i, relation in enumerate(draft.relations) if relation.startswith("nsubj")]:
        rows.setdefault(draft.heads[noun], []).append(noun)
    for at, subjects in rows.items():
        if len(subjects) == 2 and subjects[1] < at:
            _to_first_verb(draft, at, *subjects)


def _to_first_verb(draft: Draft, at: int, first: int, second: int) -> None:
    comma = draft.all_under(second)[0] - 1
    verb = next((i for i in range(first + 1, comma) if _is_whole_but_for_subject(draft, i)), None)
    if verb is None or draft.tokens[comma].text != "," or draft.tokens[first].upos not in NOUNS:
        return
    above = draft.heads[verb]
    if draft.heads[at] != verb and above != at and (draft.heads[above] != at or not above < first):
        return
    if any(draft.tokens[i].text == "," or not draft.is_under(i, first) for i in range(first, draft.extent(first)[1])):
        return
    before = [c for c in draft.below(at) if c < first]
    if above != at and draft.heads[at] != verb:
        draft.heads[verb] = at
    if draft.heads[verb] == at:
        draft.swap(at, verb, "conj")
    for other in [c for c in draft.below(verb) if c > comma and c != at and draft.base(c) != "punct"]:
        draft.heads[other] = at
    for other in before:
        draft.heads[other] = verb
    draft.give_subject(first, verb)


def _is_whole_but_for_subject(draft: Draft, verb: int) -> bool:
    """True for a finite verb with an object and no conjunction."""
    bare = draft.relations[verb] in {"advcl", "parataxis", "root"} and "VerbForm=Fin" in draft.tokens[verb].feats
    kinds = {draft.base(c) for c in draft.below(verb)} if bare else set()
    return "obj" in kinds and kinds.isdisjoint({"mark", "nsubj", "cc", "expl"})


def of_telling_beside(draft: Draft, telling: frozenset[str], that: frozenset[str]) -> None:
    """« X dément, affirmant | que P »: a clause that opens right behind a verb of telling is what that one tells."""
    for mark in range(2, len(draft.tokens)):
        verb, clause = mark - 1, draft.heads[mark]
        if draft.tokens[verb].lemma not in telling or draft.tokens[mark].lemma not in that:
            continue
        above = draft.heads[clause]
        fits = draft.base(mark) == "mark" and draft.base(clause) == "ccomp" and above < verb < mark < clause
        if not fits or draft.heads[verb] != above or draft.tokens[verb].upos != "VERB":
            continue
        draft.heads[clause] = verb
        for other in [c for c in draft.below(verb) if c > clause and draft.base(c) == "ccomp"]:
            if any(draft.base(c) == "cc" for c in draft.below(other)):
                draft.hang(other, clause, "conj")


def behind_teller(draft: Draft, telling: frozenset[str]) -> None:
    """« P, a annoncé le maire, les habitants accusant l'armée »: what goes on at the end is said of others.

    A participle right behind the noun that a comma parts from who tells has that one for its subject.
    """
    for at in [i for i, t in enumerate(draft.tokens) if i > 3 and is_present_participle(t) and t.upos == "VERB"]:
        if any(draft.base(c) == "mark" for c in draft.below(at) if c < at):
            continue  # « en accusant X »
        last = at - 1
        while last > 0 and draft.heads[last] == at and draft.base(last) in CLITIC | {"advmod"}:
            last -= 1
        noun = last
        while noun > 0 and draft.relations[noun] in {"conj", "nmod", "amod", "flat:name"} and draft.heads[noun] < noun:
            if draft.tokens[draft.extent(noun)[0] - 1].text == ",":
                break
            noun = draft.heads[noun]
        _absolute(draft, at, noun, last, telling)


def told_alone(draft: Draft, telling: frozenset[str]) -> None:
    """« Une cinquantaine, reconnaît le ministre. »: a comma parts no subject from its verb, who tells is behind it.

    So it is where another name for who tells follows: « Trois fois plus, jurent les rebelles, le Front ».
    """
    verb = next((i for i, head in enumerate(draft.heads) if i == head), 0)
    if verb < 2 or draft.tokens[verb].lemma not in telling or draft.tokens[verb - 1].text != ",":
        return
    below = draft.below(verb)
    objects = [c for c in below if c > verb and draft.relations[c] == "obj" and draft.tokens[c].upos in NOUNS]
    bare = len(objects) == 1 and draft.all_under(objects[0])[0] == verb + 1 and not draft.marks(objects[0])
    opened = [i for i in range(verb - 1) if draft.tokens[i].text == "," or draft.tokens[i].upos in {"VERB", "AUX"}]
    if not bare or opened or any(draft.base(c) in {"ccomp", "xcomp", "aux"} for c in below):
        return
    before = [c for c in below if c < verb - 1 and draft.base(c) == "nsubj"]
    behind = [c for c in below if c > objects[0] and draft.base(c) == "nsubj"]
    last = draft.all_under(objects[0])[-1]
    if behind and not before and draft.tokens[draft.extent(behind[0])[0] - 1].text == ",":
        draft.hang(behind[0], objects[0], "appos")
    elif not before or behind or draft.tokens[min(last + 1, len(draft.tokens) - 1)].upos != "PUNCT":
        return
    else:
        draft.relations[before[0]] = "parataxis"
    draft.relations[objects[0]] = "nsubj"


def shares_auxiliary(draft: Draft, at: int) -> None:
    """« L'Union a condamné P et la Ligue appelé à Q »: a participle that does not agree goes on with the perfect."""
    noun = draft.heads[at]
    if draft.relations[noun] == "obj":
        noun = next((c for c in reversed(draft.below(noun)) if draft.relations[c] == "conj" and noun < c < at), noun)
    first = draft.heads[noun]
    verb = draft.heads[first]
    if draft.relations[at] != "acl" or draft.relations[noun] != "conj" or draft.relations[first] != "obj":
        return
    token, perfect = draft.tokens[at], any(draft.relations[c] == "aux:tense" for c in draft.below(verb))
    fits = is_past_participle(token) and perfect and not draft.is_passive(verb) and verb < first < noun < at
    joints = (c for c in (*draft.below(noun), *draft.below(at)) if draft.base(c) == "cc" and first < c < noun)
    joint = next(joints, None)
    if not fits or joint is None or draft.may_agree(at, noun) or draft.marks(noun):
        return
    if all(draft.is_under(i, noun) and draft.tokens[i].upos != "PUNCT" for i in range(joint + 1, at)):
        draft.hang(at, verb, "conj")
        draft.hang(noun, at, "nsubj")
        draft.heads[joint] = at


def _absolute(draft: Draft, at: int, noun: int, last: int, telling: frozenset[str]) -> None:
    """Give a participle the noun before it, where that stands behind a comma and who tells before that."""
    start = draft.extent(noun)[0]
    inside = all(draft.is_under(i, noun) for i in range(start, last + 1))
    if draft.tokens[noun].upos not in NOUNS or not inside or draft.tokens[start - 1].text != "," or draft.marks(noun):
        return
    verb = next((i for i in range(start - 2, 0, -1) if draft.tokens[i].lemma in telling), None)
    if verb is None or not any(draft.base(c) == "det" for c in draft.below(noun)):
        return
    who = [c for c in draft.below(verb) if draft.base(c) in WHO and verb < c < start]
    between = [c for c in draft.below(verb) if verb < c < start and draft.tokens[c].text == ","]
    hung = draft.heads[noun]
    if not who or between or hung not in {verb, *who} or draft.heads[at] not in {noun, verb}:
        return
    if hung in who and (draft.relations[noun] != "conj" or not _is_ended(draft, hung, noun)):
        return
    draft.relations[who[0]] = "nsubj"
    draft.hang(at, draft.heads[verb] if draft.heads[verb] < verb else verb, "advcl")
    draft.hang(noun, at, "nsubj")


def _is_ended(draft: Draft, first: int, noun: int) -> bool:
    """True where a conjunction led another one of the row before a noun that has none."""
    row = [c for c in draft.below(first) if draft.relations[c] == "conj" and c < noun]
    led = [c for c in row if any(draft.base(m) == "cc" for m in draft.below(c))]
    return bool(led) and not any(draft.base(m) == "cc" and m < noun for m in draft.below(noun))


def unmarked_again(draft: Draft, at: int) -> None:
    """« doivent cesser de nier | et ouvrir une enquête »: an infinitive in a row is of one that is led like it."""
    first = draft.heads[at]
    above = draft.heads[first]
    if draft.relations[at] != "conj" or not above < first < at or draft.relations[first] != "xcomp":
        return
    bare = is_infinitive(draft, at) and is_infinitive(draft, above) and not draft.marks(at, "mark")
    if bare and draft.marks(first, "mark") and draft.base(above) == "xcomp" and not draft.marks(above, "mark"):
        draft.hang(at, above, "conj")


def before_auxiliary(draft: Draft, at: int) -> None:
    """« une centaine d'hommes | avaient pris d'assaut X »: right before a finite auxiliary there is no object."""
    verb, beside = draft.heads[at], draft.below(draft.heads[at])
    if draft.base(at) != "obj" or not at < verb or draft.is_passive(verb) or draft.base(verb) == "acl":
        return
    forms = [c for c in beside if draft.base(c) == "aux" and "VerbForm=Fin" in draft.tokens[c].feats]
    if not forms or draft.extent(at)[1] != forms[0] - 1 or draft.marks(at):
        return
    many = any("Number=Plur" in draft.tokens[c].feats for c in draft.below(at) if draft.base(c) == "nmod")
    free = all(draft.base(c) not in {"nsubj", "csubj", "expl"} for c in beside)
    if free and (many or not draft.differ(at, forms[0], "Number")):
        draft.relations[at] = "nsubj"


def said_to_be(draft: Draft, at: int) -> None:
    """« s'est dit « profondément attristé » »: how somebody says to be, with nothing that makes a clause of it."""
    verb = draft.heads[at]
    if draft.relations[at] != "ccomp" or not verb < at or not is_past_participle(draft.tokens[at]):
        return
    bare = all(draft.base(c) not in {"mark", "nsubj", "aux", "cop", "expl", "obj"} for c in draft.below(at))
    reflexive = any("Reflex=Yes" in draft.tokens[c].feats for c in draft.below(verb) if c < verb)
    if bare and reflexive:
        draft.relations[at] = "xcomp"


def quoted_object(draft: Draft, at: int) -> None:
    """« a dénoncé devant la presse | « un massacre » »: what is quoted behind a phrase is no other name for that.

    One with an indefinite article stands behind a comma; the verb has no other object.
    """
    host = draft.heads[at]
    start, _ = draft.extent(at)
    if draft.relations[at] != "appos" or not host < start - 1 or draft.tokens[start - 1].text not in OPENING:
        return
    some = any("Definite=Ind" in draft.tokens[c].feats for c in draft.below(at) if c < at)
    phrase = draft.outermost(host, frozenset({"nmod"}))
    verb = draft.heads[phrase]
    kinds = {draft.base(c) for c in draft.below(verb)}
    free = kinds.isdisjoint({"obj", "ccomp", "xcomp"}) and not draft.is_passive(verb)
    if some and free and draft.tokens[start - 2].text != "," and draft.base(phrase) == "obl" and verb < phrase:
        draft.hang(at, verb, "obj")
