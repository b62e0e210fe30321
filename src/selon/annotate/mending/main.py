"""Which finite verb is that of the main clause, where a parser let a relative clause or an adverb have it.

``Les hommes que X accuse d'avoir pillé le dépôt ont fui``: a second finite verb without a subject is what the sentence
is about, and a finite verb is never an adverb.
"""

from __future__ import annotations

from selon.annotate.mending.draft import NOUNS, Draft
from selon.tree import feature, is_past_participle, is_present_participle

FINITE, INFINITIVE = "VerbForm=Fin", "VerbForm=Inf"
NAMING = NOUNS | {"PRON"}
ABOVE = frozenset({"root", "nsubj"})  # what the noun before a relative clause may be to its sentence
JOINING = frozenset({"CCONJ", "SCONJ"})
BESIDE = frozenset({"obj", "obl", "nsubj", "nmod", "appos"})


def promoted(draft: Draft, at: int) -> None:
    """A finite verb hung on its subject or on an adverb as one: ``Elle nie``, ``X le nie en bloc``, ``ne nie pas``."""
    head = draft.heads[at]
    if FINITE not in draft.tokens[at].feats or draft.base(at) not in {"advmod", "nmod", "acl"} or head == at:
        return
    if draft.relations[at] == "acl":
        _of_title(draft, head, at)
        _of_next_clause(draft, head, at)
        return
    above = draft.tokens[head]
    if above.upos == "ADV" and above.upos != draft.tokens[at].upos and not draft.is_under(head, at):
        draft.swap(head, at, "advmod")
    elif head < at and above.upos in NAMING and draft.relations[at] == "advmod" and draft.relations[head] == "root":
        own = [c for c in draft.below(head) if c < head]
        draft.swap(head, at, "nsubj")
        for child in own:
            draft.heads[child] = head
    elif head < at and above.upos in NAMING and draft.base(head) == "nsubj" and draft.heads[head] < head:
        _behind_opening(draft, at, head)


def across_aside(draft: Draft, at: int) -> None:
    """An auxiliary helps the participle behind what commas set off: ``Le chef a, par la voix de X, | appelé à P``."""
    if not is_past_participle(draft.tokens[at]) or at < 4 or draft.tokens[at - 1].text != ",":
        return
    comma = next((i for i in range(at - 2, 0, -1) if draft.tokens[i].text == ","), 0)
    helper = comma - 1
    if not comma or draft.tokens[helper].upos != "AUX" or FINITE not in draft.tokens[helper].feats:
        return
    between = draft.tokens[comma + 1 : at - 1]
    if draft.relations[helper] != "root" or any(FINITE in t.feats for t in between):
        return
    if draft.is_under(at, helper) and not any(draft.base(c) in {"aux", "cop"} for c in draft.below(at)):
        draft.hang(at, helper, "xcomp")
        draft.swap(helper, at, "aux:tense")


def _of_next_clause(draft: Draft, noun: int, at: int) -> None:
    """« X annonce avoir pris la ville, Y dément »: a noun right before its verb is of none before the comma."""
    if draft.heads[at] != noun or at != noun + 1 or draft.base(noun) != "nsubj" or not draft.heads[noun] < noun:
        return
    start = min((c for c in draft.below(noun) if c < noun), default=noun)
    if start and (draft.tokens[start].text == "," or draft.tokens[start - 1].text == ","):
        top = next(i for i in range(len(draft.tokens)) if draft.heads[i] == i)
        draft.hang(at, top, "conj")
        draft.hang(noun, at, "nsubj")


def _behind_opening(draft: Draft, at: int, subject: int) -> None:
    """« Accusé de fraude, le maire | nie »: what a participle that opens the sentence is said of is its subject."""
    top = next((i for i in range(subject) if draft.heads[i] == i), None)
    start = min([subject, *(c for c in draft.below(subject) if c < subject)])
    comma = draft.tokens[start].text == "," or (start and draft.tokens[start - 1].text == ",")
    if top is None or not comma or not is_past_participle(draft.tokens[top]):
        return
    if any(draft.base(c) in {"aux", "cop", "nsubj"} for c in draft.below(top) if c != subject):
        return
    draft.hang(at, at, "root")
    draft.hang(subject, at, "nsubj")
    draft.hang(top, at, "advcl")


def behind_participle_clause(draft: Draft, at: int) -> None:
    """« Accusé d'avoir pillé le dépôt, le maire | nie »: the finite verb behind the comma is that of the sentence."""
    top = next((i for i, head in enumerate(draft.heads) if i == head), at)
    if FINITE not in draft.tokens[at].feats or not top < at or not is_past_participle(draft.tokens[top]):
        return
    opens = top == 0 and all(draft.base(c) not in {"aux", "cop", "nsubj"} for c in draft.below(top))
    comma = next((i for i in range(top, at) if draft.tokens[i].text == ","), at)
    subject = next((i for i in range(comma + 1, at) if draft.tokens[i].upos in NOUNS), at)
    led = {draft.tokens[i].upos for i in range(comma + 1, subject)}
    before = [t for t in draft.tokens[top:at] if FINITE in t.feats]
    if not opens or before or subject == at or not led <= {"DET", "ADJ"} or draft.next_finite(comma) != at:
        return
    draft.hang(at, at, "root")
    draft.hang(top, at, "advcl")
    draft.hang(subject, at, "nsubj")
    for child in (c for c in range(at + 1, len(draft.tokens)) if draft.heads[c] < comma):
        draft.heads[child] = at


def preposition(draft: Draft, at: int) -> None:
    """No preposition is above a sentence: it is of the noun behind it, and a finite verb it is above the main one."""
    noun = at + 1
    if draft.heads[at] != at or noun >= len(draft.tokens) or draft.tokens[noun].upos not in NOUNS:
        return
    verb = next((c for c in draft.below(at) if c > noun and _is_finite(draft, c)), None)
    if verb is None or any(draft.base(c) == "case" for c in draft.below(noun)):
        return
    draft.hang(verb, verb, "root")
    draft.hang(at, noun, "case")
    for child in draft.below(at):
        draft.heads[child] = verb


def _is_finite(draft: Draft, verb: int) -> bool:
    return (
        any(FINITE in draft.tokens[i].feats for i in (verb, *draft.below(verb))) and draft.tokens[verb].upos == "VERB"
    )


def _of_title(draft: Draft, noun: int, verb: int) -> None:
    """``Un rapport rendu mardi | critique la police``: with nothing that opens a clause the noun is the subject."""
    own = draft.below(verb)
    opened = any(draft.base(c) in {"nsubj", "expl", "mark"} or "PronType=Rel" in draft.tokens[c].feats for c in own)
    if opened or not noun < verb or draft.relations[noun] != "root" or draft.tokens[noun].upos not in NOUNS:
        return
    between = range(noun, verb)
    joined = all(draft.is_under(i, noun) and draft.tokens[i].text != "," for i in between)
    if joined and feature(draft.tokens[noun], "Number") == feature(draft.tokens[verb], "Number"):
        kept = [c for c in draft.below(noun) if c < verb]
        draft.swap(noun, verb, "nsubj")
        for child in kept:
            draft.heads[child] = noun


def of_noun_before(draft: Draft) -> None:
    """A noun inside the phrase of another is not what a sentence is about: ``Un rapport | du Conseil | décrit X``.

    Nor is a name behind one: ``Dix morts, selon l'ONG | Rive Claire``.
    """
    top = next((i for i, head in enumerate(draft.heads) if i == head), 0)
    marks = [c for c in draft.below(top) if c < top and draft.base(c) == "case"]
    before = (marks[0] if marks else top) - 1
    if before < 0 or draft.tokens[top].upos not in NOUNS or draft.tokens[before].upos not in NOUNS:
        return
    if marks:
        verb = draft.heads[before]
        if draft.base(before) == "nsubj" and verb > top and draft.heads[verb] == top:
            draft.hang(verb, verb, "root")
            draft.hang(top, before, "nmod")
        return
    whole = next((c for c in draft.below(top) if c < top and draft.is_under(before, c)), None)
    if whole is not None and draft.relations[whole] == "nmod" and draft.tokens[top].upos == "PROPN":
        draft.hang(whole, whole, "root")
        draft.hang(top, before, "nmod")


def outranked(draft: Draft, at: int) -> None:
    """``Le chef qui avait promis de partir | a été tué``: what the noun is the subject of is no complement."""
    verb, noun = draft.heads[at], at - 1
    if noun < 0 or draft.relations[verb] != "root" or verb < at or draft.tokens[noun].upos not in NAMING:
        return
    main = draft.heads[noun]
    if draft.base(noun) != "nsubj" or main <= verb or draft.heads[main] != verb:
        return
    draft.hang(main, main, "root")
    draft.hang(verb, noun, "acl:relcl")
    for child in (c for c in draft.below(verb) if c > main):
        draft.heads[child] = main


def told_object(draft: Draft, at: int) -> None:
    """``le camp que X dit avoir détruit``: the pronoun is what X destroyed, and no object of the verb of saying."""
    verb = draft.heads[at]
    if draft.base(at) != "obj" or draft.base(verb) != "acl" or verb < at:
        return
    told = [c for c in draft.below(verb) if c > verb and draft.base(c) == "xcomp" and draft.tokens[c].upos == "VERB"]
    below = draft.below(told[0]) if told else []
    bare = any(INFINITIVE in draft.tokens[i].feats for i in (*told, *below))
    if bare and all(draft.base(c) not in {"mark", "obj", "case"} for c in below):
        draft.heads[at] = told[0]


def told_somebody(draft: Draft, at: int) -> None:
    """``dit à un avocat que X a tué dix hommes``: what is told, and no clause on whom it is told to."""
    verb = draft.heads[at]
    whom = draft.heads[verb]
    above = draft.heads[whom]
    if draft.base(at) != "obj" or draft.relations[verb] != "acl:relcl" or not above < whom < at < verb:
        return
    others = [c for c in draft.below(verb) if c > verb and draft.base(c) == "obj"]
    taken = any(draft.base(c) in {"obj", "ccomp", "xcomp"} for c in draft.below(above))
    told = draft.relations[whom] in {"obl:arg", "iobj"} and draft.tokens[above].upos == "VERB"
    told = told and any(at < c < verb and draft.base(c) == "nsubj" for c in draft.below(verb))
    if others and draft.tokens[others[0]].upos in NOUNS and told and not taken:
        draft.relations[at] = "mark"
        draft.hang(verb, above, "ccomp")


def told_to(draft: Draft, at: int) -> None:
    """``une information que nous confirme X``: a pronoun of another person than its verb is no subject, but X is."""
    verb = draft.heads[at]
    person = feature(draft.tokens[at], "Person")
    if draft.base(at) != "nsubj" or verb != at + 1 or person not in {"1", "2"}:
        return
    if feature(draft.tokens[verb], "Person") != "3" or draft.tokens[at].upos != "PRON":
        return
    draft.relations[at] = "iobj"
    below = draft.below(verb)
    taken = any(c < at and draft.base(c) == "obj" and "PronType=Rel" in draft.tokens[c].feats for c in below)
    behind = [c for c in below if c > verb and draft.base(c) == "obj"]
    if taken and behind:
        draft.relations[behind[0]] = "nsubj"


def latter_subject(draft: Draft, at: int) -> None:
    """``De son côté, cette dernière accuse X``: what stands for somebody hung on the noun before the comma."""
    pointing = at > 1 and "PronType=Dem" in draft.tokens[at - 1].feats and draft.tokens[at - 1].upos == "DET"
    if not pointing or draft.base(at) != "amod" or draft.heads[at] >= at - 1:
        return
    verb = next((i for i in range(at + 1, min(at + 4, len(draft.tokens))) if FINITE in draft.tokens[i].feats), None)
    between = {t.upos for t in draft.tokens[at + 1 : verb]}
    if verb is None or not between <= {"PRON", "ADV"}:
        return
    verb = draft.heads[verb] if draft.base(verb) in {"aux", "cop"} else verb
    if all(draft.base(c) != "nsubj" for c in draft.below(verb)) and not draft.is_under(verb, at):
        draft.hang(at, verb, "nsubj")
        draft.hang(at - 1, at, "det")


def told_along(draft: Draft, at: int) -> None:
    """``a dit que la ville était tombée et ajouté que P``: a participle with a clause of its own is no passive."""
    head = draft.heads[at]
    if draft.base(at) != "conj" or not head < at or draft.base(head) != "ccomp":
        return
    own, verb = {draft.relations[c] for c in draft.below(at)}, draft.heads[head]
    passive = draft.is_passive(head)
    perfect = any(draft.relations[c] == "aux:tense" for c in draft.below(verb))
    if passive and perfect and verb < head and "ccomp" in own and own.isdisjoint({"aux:tense", "aux:pass", "nsubj"}):
        draft.heads[at] = verb


def told_meanwhile(draft: Draft, at: int) -> None:
    """``X assure que P, tout en reconnaissant que Q``: he who says the one says the other, not who P is about."""
    head = draft.heads[at]
    if draft.base(at) != "advcl" or not head < at or draft.base(head) != "ccomp":
        return
    if not is_present_participle(draft.tokens[at]):
        return
    below = draft.below(at)
    opening = [c for c in below if head < c < at and draft.base(c) in {"mark", "advmod"}]
    apart = bool(opening) and draft.tokens[opening[0] - 1].text == ","
    if apart and any(draft.base(c) == "ccomp" for c in below):
        draft.heads[at] = draft.heads[head]


def opened_subject(draft: Draft, at: int) -> None:
    """``a été blessé lorsque | les hommes qui s'y cachaient ont tiré``: right behind a conjunction, of its verb."""
    verb = draft.heads[at]
    if draft.relations[at] != "mark" or not at < verb or draft.tokens[verb].upos != "VERB":
        return
    noun = next((i for i in range(at + 1, verb) if draft.tokens[i].upos in NOUNS), verb)
    above = draft.heads[noun]
    leading = {draft.tokens[i].upos for i in range(at + 1, noun)}
    if noun == verb or draft.base(noun) not in BESIDE or not above < at or not leading <= {"DET", "ADJ", "NUM"}:
        return
    if draft.marks(noun) or any(draft.base(c) in {"nsubj", "expl"} for c in draft.below(verb)):
        return
    if not _is_finite(draft, verb) or draft.is_under(above, verb):
        return
    draft.hang(noun, verb, "nsubj")
    if draft.tokens[above].upos == "VERB" and draft.base(verb) != "ccomp":
        draft.hang(verb, above, "advcl")


def cited(draft: Draft, at: int) -> None:
    """``Le Monde rapporte, citant X, que P``: who is cited between commas, and the clause of the verb before them."""
    verb = draft.heads[at]
    if not is_present_participle(draft.tokens[at]) or at < 2 or draft.tokens[at - 1].text != "," or not verb < at - 1:
        return
    ahead = range(at + 1, len(draft.tokens) - 2)
    end = next((i for i in ahead if draft.tokens[i].text == "," or FINITE in draft.tokens[i].feats), at)
    if draft.tokens[end].text != "," or draft.tokens[end + 1].upos != "SCONJ":
        return
    clause, cites = draft.heads[end + 1], [c for c in draft.below(verb) if at < c < end and draft.base(c) == "obj"]
    if clause > end and at <= draft.heads[clause] < end and draft.base(clause) in {"acl", "ccomp"}:
        draft.hang(clause, verb, "ccomp")
        for child in cites:
            draft.heads[child] = at


def before_that(draft: Draft, at: int) -> None:
    """``X dit avoir vu P, avant d'avoir entendu Q``: two perfects are of one story, and not of the telling of it."""
    verb = draft.heads[at]
    if draft.relations[at] != "advcl" or not verb < at:
        return
    marks = [c for c in draft.below(at) if draft.base(c) == "mark" and c < at]
    if len(marks) < 2 or not _is_perfect_infinitive(draft, at):
        return
    told = [c for c in draft.below(verb) if verb < c < marks[0] and draft.base(c) in {"xcomp", "ccomp"}]
    if told and _is_perfect_infinitive(draft, told[-1]):
        for child in (c for c in draft.below(verb) if c > at and draft.relations[c] == "conj"):
            own = {draft.base(g) for g in draft.below(child)}
            if own.isdisjoint({"aux", "nsubj", "cop", "mark"}):
                draft.heads[child] = at
        draft.heads[at] = told[-1]


def _is_perfect_infinitive(draft: Draft, at: int) -> bool:
    return any(draft.base(c) == "aux" and INFINITIVE in draft.tokens[c].feats for c in draft.below(at))
