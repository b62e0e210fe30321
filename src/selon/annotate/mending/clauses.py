"""Slips of a parser between clauses: which verb a noun or a clause belongs to.

Trees of French hardly ever cross their own arcs, a participle does not modify a noun behind it, and of two subjects
one is something else; a statistical parser now and then has it so all the same.
"""

from __future__ import annotations

from selon.annotate.mending.draft import NOUNS, VERBAL, Draft
from selon.annotate.mending.phrases import titled
from selon.tree import feature, is_past_participle, is_present_participle

WITHIN = frozenset({"nmod", "flat", "appos"})  # of a noun phrase
BESIDE = frozenset({"nsubj", "obl", "punct", "mark", "dislocated"})  # of a finite verb before its infinitive
HEADING = 6  # words that may stand before the colon of a title
STOPS = frozenset({":", "—", "–"})


def participle(draft: Draft, at: int) -> None:
    """A participle says nothing of a noun behind it, it has it for an object: ``X a sauté, faisant dix morts``."""
    noun = noun_behind(draft, at) if is_present_participle(draft.tokens[at]) else None
    if noun is None:
        return
    misplaced = draft.base(at) in {"case", "mark"} or (draft.base(at) == "acl" and draft.heads[at] == noun)
    above = _before(draft, draft.heads[noun], at)
    if misplaced and above is not None:
        children = [c for c in draft.below(noun) if c > at]
        draft.swap(noun, at, "obj")
        for child in children:
            draft.heads[child] = noun
        draft.hang(at, above, "advcl")


def noun_behind(draft: Draft, at: int) -> int | None:
    """The noun right behind a word, with only what belongs to it between them."""
    noun = next((i for i in range(at + 1, len(draft.tokens)) if draft.tokens[i].upos in NOUNS), None)
    between = range(at + 1, noun or 0)
    return noun if noun is not None and all(draft.is_under(i, noun) for i in between) else None


def _before(draft: Draft, index: int, at: int) -> int | None:
    """The first of a token and those above it that stands before a place in the sentence."""
    for _ in draft.tokens:
        if index < at or draft.heads[index] == index:
            break
        index = draft.heads[index]
    return index if index < at else None


def crossing(draft: Draft, at: int) -> None:
    """An object stands with the verb whose phrase is around it: ``X condamne Y et accuse Z d'avoir tiré``.

    Or with the verb right before it, where the one above has another: ``X a frappé Y, faisant dix morts``.
    """
    head = draft.heads[at]
    if draft.base(at) != "obj" or not head < at:
        return
    earlier = [c for c in draft.below(head) if c < at]
    objects = [c for c in earlier if draft.base(c) == "obj"]
    had = None if objects else next((c for c in earlier if c > head and _lacks_object(draft, c)), None)
    if had is not None:
        draft.heads[at] = had  # « a annoncé avoir intercepté, près des côtes, un bateau »
        return
    before = _reach(draft, at)[0] - 1 if objects else head
    second = before > head and any(c < before for c in objects)
    if second and draft.tokens[before].upos == "VERB" and draft.is_under(before, head):
        if all(draft.base(c) != "obj" for c in draft.below(before)):
            draft.heads[at] = before
        return
    for verb in range(at - 1, head, -1):
        if draft.tokens[verb].upos == "VERB" and draft.base(verb) == "conj":
            below = draft.below(verb)
            around = any(c > at and draft.base(c) in {"xcomp", "ccomp", "obl"} for c in below)
            if around and all(draft.base(c) != "obj" for c in below) and not draft.is_under(verb, at):
                draft.heads[at] = verb
            return


def _lacks_object(draft: Draft, at: int) -> bool:
    """True for what somebody says to have done, nothing being told yet of whom to."""
    if draft.base(at) != "xcomp" or draft.tokens[at].upos != "VERB":
        return False
    below = draft.below(at)
    perfect = any(draft.base(c) == "aux" and "VerbForm=Inf" in draft.tokens[c].feats for c in below)
    return perfect and all(draft.base(c) not in {"obj", "ccomp", "xcomp"} for c in below)


def past_insertion(draft: Draft, at: int) -> None:
    """The object of a verb may stand behind who says so: ``a loué l'attentat qui a tué, selon X, neuf civils``."""
    head, relation = draft.heads[at], draft.base(at)
    if relation not in {"obj", "appos", "nsubj"} or head == at:
        return
    others = [c for c in draft.below(head) if c < at and draft.base(c) == relation]
    unlike = relation == "appos" and feature(draft.tokens[at], "Number") != feature(draft.tokens[head], "Number")
    start = _reach(draft, at)[0] if unlike or (others and relation != "appos") else 0
    if start < 1 or draft.tokens[start - 1].text != "," or any(draft.base(c) == "case" for c in draft.below(at)):
        return
    end = start - 2
    opening = next((i for i in range(end, 0, -1) if draft.tokens[i].text == ","), 0)
    verb = opening - 1
    if verb < 1 or draft.tokens[verb].upos != "VERB" or verb == head or draft.tokens[opening + 1].upos != "ADP":
        return
    own = draft.below(verb)
    perfect = any(draft.relations[c] == "aux:tense" for c in own) and all(draft.base(c) != "obj" for c in own)
    inside = any(opening < c <= end and draft.base(c) == "obl" for c in own)
    if perfect and inside and not draft.is_under(verb, at):
        draft.hang(at, verb, "obj")


def accusation(draft: Draft, at: int) -> None:
    """What somebody is accused of having done hangs on the verb: ``X accuse le chef de Y d'avoir tiré``."""
    if draft.base(at) != "acl":
        return
    noun = draft.heads[at]
    while draft.base(noun) in WITHIN and draft.heads[noun] < noun:
        noun = draft.heads[noun]
    verb = draft.heads[noun]
    if draft.base(noun) != "obj" or not verb < noun < at:
        return
    perfect = any("VerbForm=Inf" in draft.tokens[c].feats and draft.base(c) == "aux" for c in draft.below(at))
    if perfect and draft.tokens[verb].upos == "VERB":
        draft.hang(at, verb, "xcomp")


def predicated(draft: Draft, at: int) -> None:
    """Of two participles of one noun side by side the first says the second of it: ``dix marins portés disparus``.

    One that agrees with the noun above alone is of that: ``le chiffre de dix marins enlevés avancé par X``.
    """
    first = at - 1
    side_by_side = first >= 0 and draft.relations[at] == draft.relations[first] == "acl"
    finite = "VerbForm=Fin" in draft.tokens[at].feats  # « le rapport rendu critique la police »
    if side_by_side and not finite and draft.heads[at] == draft.heads[first] < first:
        noun = draft.heads[first]
        above = draft.heads[noun]
        other = draft.base(noun) == "nmod" and not draft.may_agree(at, first) and draft.may_agree(at, above)
        draft.hang(at, above if other else first, "acl" if other else "xcomp")


def governing(draft: Draft, at: int) -> None:
    """A finite verb is no adverb of the infinitive behind it, it rules over that: ``les gardes nient avoir tiré``."""
    verb = draft.heads[at]
    finite = "VerbForm=Fin" in draft.tokens[at].feats and draft.relations[at] == "advmod"
    if not finite or not at < verb or draft.tokens[verb].upos != "VERB":
        return
    own = draft.below(verb)
    bare = any("VerbForm=Inf" in draft.tokens[i].feats for i in (verb, *own) if i == verb or draft.base(i) == "aux")
    denied = [c for c in own if c <= at + 1 and "Polarity=Neg" in draft.tokens[c].feats]  # « ne nient pas avoir tiré »
    if bare and all(c >= at or c in denied or draft.base(c) in BESIDE for c in own):
        draft.hang(at, at if draft.heads[verb] == verb else draft.heads[verb], draft.relations[verb])
        draft.hang(verb, at, "xcomp")
        for child in (c for c in own if c < at or c in denied):
            draft.heads[child] = at


def subject_of_title(draft: Draft, at: int) -> None:
    """A bare noun before the participle of a title is who undergoes it: ``Trois journalistes enlevés``."""
    verb = draft.heads[at]
    if draft.base(at) != "nmod" or not at < verb or draft.tokens[verb].upos != "VERB":
        return
    below = {draft.base(c) for c in draft.below(verb)}
    bare = all(draft.base(c) != "case" for c in draft.below(at))
    if bare and "VerbForm=Part" in draft.tokens[verb].feats and not below & {"nsubj", "aux"}:
        draft.relations[at] = "nsubj:pass"


def apposition(draft: Draft, at: int) -> None:
    """Of two subjects before a verb the first, between commas, tells who is named before: ``selon X, Y, Z tire``."""
    verb = draft.heads[at]
    if draft.base(at) != "nsubj" or not at < verb or draft.tokens[verb].upos not in VERBAL | {"ADJ", "NOUN"}:
        return
    below = draft.below(verb)
    second = [c for c in below if at < c < verb and draft.base(c) == "nsubj"]
    named = [c for c in below if c < at and draft.base(c) == "obl" and draft.tokens[c].upos in NOUNS]
    if not second or not named:
        return
    start, end = _reach(draft, at)
    between = start > 0 and draft.tokens[start - 1].text == "," and draft.tokens[end].text == ","
    second, named = [c for c in second if end < c], [c for c in named if c < start - 1]
    if between and second and named and draft.tokens[second[0]].upos in NOUNS | {"NUM"}:
        draft.hang(at, named[-1], "appos")


def undergoing(draft: Draft, at: int) -> None:
    """Who may undergo something is somebody: ``il devrait être jugé`` is no ``il faut``.

    So is who has just been told of by a participle: ``enlevé à dix ans, il est accusé d'avoir …``.
    """
    verb = draft.heads[at]
    if draft.relations[at] != "expl:subj":
        return
    below = draft.below(verb)
    opening = [c for c in below if c < at and draft.relations[c] == "advcl" and is_past_participle(draft.tokens[c])]
    if opening and draft.is_passive(verb):
        draft.relations[at] = "nsubj:pass"
    passives = [c for c in below if draft.base(c) == "xcomp" and _is_plain_passive(draft, c)]
    if passives and all(draft.base(c) not in {"nsubj", "csubj", "ccomp"} for c in below):
        draft.relations[at] = "nsubj"


def _is_plain_passive(draft: Draft, at: int) -> bool:
    """True for a passive without an object in what follows: not ``il devrait être procédé à un vote``."""
    below = {draft.relations[c] for c in draft.below(at)}
    return "aux:pass" in below and below.isdisjoint({"obl:arg", "obj", "ccomp", "csubj", "nsubj:pass"})


def gerund(draft: Draft, at: int) -> None:
    """A gerund has no subject: ``en accusant | X`` has an object.

    One behind a comma tells of the noun before: ``en visant X, un fief, Y avance``.
    """
    verb = draft.heads[at]
    if draft.base(at) != "nsubj" or not verb < at or draft.base(verb) != "advcl":
        return
    feats = draft.tokens[verb].feats
    if "VerbForm=Part" not in feats or not any(draft.base(c) == "mark" for c in draft.below(verb)):
        return
    start, _ = _reach(draft, at)
    before = start - 2
    if before > verb and draft.tokens[start - 1].text == "," and draft.tokens[before].upos in NOUNS:
        draft.hang(at, before, "appos")
    elif start == verb + 1 and not any(draft.base(c) in {"obj", "expl"} for c in draft.below(verb)):
        draft.hang(at, verb, "obj")


def behind_subject(draft: Draft, at: int) -> None:
    """A participle right behind a subject is of it, up to its verb: ``des habitants fuyant les rebelles arrivent``."""
    noun = _top_noun(draft, at - 1) if is_present_participle(draft.tokens[at]) else None
    if noun is None or draft.base(noun) != "nsubj":
        return
    verb = _verb_of_all(draft, at, noun)
    if verb is None or "," in {token.text for token in draft.tokens[noun:verb]}:
        return
    below = [c for c in draft.below(verb) if at < c < verb and draft.base(c) in {"nsubj", "obj"}]
    if len(below) > 1 or any(draft.base(c) == "mark" and c < at for c in draft.below(at)):
        return
    if draft.heads[at] == at:
        draft.swap(at, verb, "acl")
    draft.give_subject(noun, verb)
    draft.hang(at, noun, "acl")
    for other in below:
        draft.hang(other, at, "obj")


def _top_noun(draft: Draft, at: int) -> int | None:
    """The noun whose phrase ends with a word."""
    while at > 0 and draft.heads[at] < at and draft.base(at) in {"nmod", "flat", "amod", "appos"}:
        at = draft.heads[at]
    return at if at >= 0 and draft.tokens[at].upos in NOUNS else None


def _verb_of_all(draft: Draft, at: int, noun: int) -> int | None:
    """The finite verb that a participle stands before, with the noun before that as its subject or the participle's."""
    if draft.heads[at] == at:
        verbs = [c for c in draft.below(at) if c > at and draft.base(c) == "ccomp"]
        verb = verbs[0] if len(verbs) == 1 else at
    else:
        verb = draft.heads[at] if draft.base(at) == "advcl" else at
    group = (verb, *(c for c in draft.below(verb) if draft.base(c) in {"aux", "cop"}))
    finite = any("VerbForm=Fin" in draft.tokens[i].feats for i in group)
    led = any(draft.base(c) == "mark" for c in draft.below(verb))
    return verb if verb > at and finite and not led and draft.heads[noun] in {at, verb} else None


def _reach(draft: Draft, at: int) -> tuple[int, int]:
    """The first token of a phrase, and the one behind its last."""
    under = [i for i in draft.all_under(at) if draft.tokens[i].upos != "PUNCT"]
    return under[0], min(under[-1] + 1, len(draft.tokens) - 1)


def headline(draft: Draft, at: int) -> None:
    """A bare noun before the comma and the subject of a title is a clause of its own: ``Combats à X, Y appelle…``."""
    verb = draft.heads[at]
    if draft.base(at) != "obl" or not at < verb or draft.tokens[verb].upos not in VERBAL:
        return
    below = draft.below(at)
    bare = all(draft.base(c) not in {"case", "det", "nummod"} for c in below)
    if not bare:
        return
    start, end = _reach(draft, at)
    first = start == 0 or (start <= HEADING and draft.tokens[start - 1].text == ":")
    placed = any(draft.base(g) == "case" for c in below if draft.base(c) == "nmod" for g in draft.below(c))
    subject = any(draft.base(c) == "nsubj" and end < c < verb for c in draft.below(verb))
    if first and placed and subject and draft.tokens[end].text == ",":
        draft.relations[at] = "parataxis"


def heading(draft: Draft) -> None:
    """What stands before the colon of a title is no part of the clause behind it: ``Mali : une attaque…``.

    Nor is a town before a dash, where the clause has its own subject: ``Le Caire — La police a tiré``.
    """
    tokens = draft.tokens
    mark = next((i for i, token in enumerate(tokens[:HEADING]) if token.text in STOPS), None)
    if mark is None or any(token.upos in VERBAL for token in tokens[:mark]):
        return
    if tokens[mark].text == ":":
        titled(draft, mark)
    for at in range(mark):
        head = draft.heads[at]
        if head < mark or draft.base(at) not in {"nsubj", "obj", "iobj", "obl"}:
            continue
        if tokens[mark].text == ":":
            draft.relations[at] = "dislocated"
        elif any(mark < c < head and draft.base(c) == "nsubj" for c in draft.below(head)):
            draft.relations[at] = "obl:mod"


def opened_clause(draft: Draft, at: int) -> None:
    """An adverb that opens a clause hangs on its verb: ``afin d'attaquer``, ``avant de partir``."""
    mark = at + 1
    if draft.tokens[at].upos != "ADV" or mark >= len(draft.tokens) or draft.base(mark) != "mark":
        return
    verb = draft.heads[mark]
    beside = draft.heads[verb] == draft.heads[at] < at and draft.base(at) == "advmod"
    if verb > mark and beside and draft.tokens[at - 1].text == "," and draft.tokens[mark].upos == "ADP":
        draft.heads[at] = verb  # "a franchi le fleuve, sans doute pour attaquer"
    if verb > mark and draft.heads[verb] == at and draft.tokens[verb].upos in VERBAL:
        draft.swap(at, verb, "mark")
        draft.hang(mark, at, "fixed")
        if draft.base(verb) == "advmod":
            draft.relations[verb] = "advcl"


def adverbial(draft: Draft, at: int) -> None:
    """An infinitive behind two conjunctions is a clause of its own: ``ont tiré avant de fuir``."""
    if draft.base(at) == "xcomp" and sum(draft.base(c) == "mark" for c in draft.below(at)) > 1:
        draft.relations[at] = "advcl"


def of_nearer_subject(draft: Draft, at: int) -> None:
    """A joined verb of another number than the first belongs to the one that it agrees with.

    « Les voisins accusent X ; celui-ci nie et met Y en cause »: X does.
    """
    head = draft.heads[at]
    joined = draft.relations[at] == "conj" and head < at and "VerbForm=Fin" in draft.tokens[at].feats
    if not joined or not draft.differ(at, head, "Number") or _has_subject(draft, at):
        return
    between = [i for i in draft.below(head) if head < i < at and draft.base(i) in {"conj", "parataxis"}]
    fitting = [i for i in between if _has_subject(draft, i) and not draft.differ(at, i, "Number")]
    if fitting:
        draft.heads[at] = fitting[-1]


def of_two_subjects(draft: Draft, at: int) -> None:
    """Of two subjects one is another's: the object of a relative clause, or what stands before a comma by itself.

    « La guerre qui oppose X à Y a fait dix morts »; « Dix agents tués, le ministre promet une enquête ».
    """
    if draft.relations.count("nsubj") < 2:
        return
    subjects = [c for c in draft.below(at) if c < at and draft.base(c) == "nsubj" and draft.tokens[c].upos in NOUNS]
    if len(subjects) < 2:
        return
    first, second = subjects[-2:]
    clauses = [c for c in draft.below(first) if draft.base(c) == "acl" and first < c < second]
    if not clauses:
        return
    if draft.relations[clauses[0]] == "acl:relcl":
        if any(c > second for c in draft.below(clauses[0])) and draft.tokens[second - 1].text != ",":
            draft.hang(second, clauses[0], "obj")
        return
    marks = [t.text for t in draft.tokens[clauses[0] : second] if t.upos == "PUNCT"]
    if marks == [","] and all(t.upos != "PUNCT" for t in draft.tokens[second:at]):
        draft.relations[first] = "parataxis"


def of_verb_above(draft: Draft, at: int) -> None:
    """What stands before the verb that a clause hangs on is subject of that verb: ``X nie que Y ait été tué``.

    A parser that does not know the verb hangs it on its clause.
    """
    mark = next((c for c in draft.below(at) if c < at and draft.base(c) == "mark"), 0)
    verb = mark - 1
    if verb < 1 or draft.tokens[verb].upos != "VERB" or "VerbForm=Fin" not in draft.tokens[verb].feats:
        return
    below = draft.below(at)
    outside = [c for c in below if c < verb and draft.base(c) == "nsubj"]
    own = any(mark < c < at and draft.base(c) in {"nsubj", "expl"} for c in below)
    if not own or not outside or _has_subject(draft, verb):
        return
    if draft.heads[verb] == at and draft.base(verb) == "advmod":
        draft.swap(at, verb, "ccomp")
        for child in (c for c in below if mark <= c):
            draft.heads[child] = at
    if draft.heads[at] == verb and draft.base(at) == "ccomp":
        draft.give_subject(outside[-1], verb)


def _has_subject(draft: Draft, verb: int) -> bool:
    return any(draft.base(c) in {"nsubj", "expl"} for c in draft.below(verb))
