"""What is said once and goes for two: whose deed the second of a row is, where a verb or an auxiliary is left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from selon.annotate.mending.agents import is_infinitive
from selon.annotate.mending.draft import NOUNS, Draft
from selon.model import Token
from selon.tree import feature, is_past_participle

ROWED = frozenset({"obj", "obl", "nmod", "conj"})
UNDERGOING = frozenset({"obj", "obl:agent", "obl:arg", "xcomp"})
ALIKE = "it"  # so end the present and the participle of some verbs, which a parser takes for one another: « fait »


def bidden_apart(draft: Draft, verbs: frozenset[str]) -> None:
    """« appelle l'armée à partir et la milice à rendre les armes »: the second is to do the second deed, not the first.

    ``verbs`` have an infinitive beside their object.
    """
    for first in [i for i, relation in enumerate(draft.relations) if relation == "xcomp"]:
        verb, marks = draft.heads[first], draft.marks(first, "mark")
        whom = any(draft.relations[c] == "obj" and verb < c < first for c in draft.below(verb))
        if draft.tokens[verb].lemma not in verbs or not marks or not whom:
            continue
        for noun in [i for i in draft.all_under(first) if i > first and _opens_row(draft, i)]:
            second = _deed_behind(draft, noun, marks)
            if second is not None and not draft.is_under(noun, second):
                for joint in [c for c in draft.below(noun) if draft.base(c) in {"cc", "punct"} and c < noun]:
                    draft.heads[joint] = second
                draft.hang(second, verb, "xcomp")
                draft.hang(noun, second, "nsubj")
                break


def _opens_row(draft: Draft, noun: int) -> bool:
    """True for a noun with an article right behind a conjunction, and no preposition."""
    below = [c for c in draft.below(noun) if c < noun]
    joined = any(draft.base(c) == "cc" for c in below) and all(draft.base(c) != "case" for c in below)
    return joined and draft.tokens[noun].upos in NOUNS and draft.base(noun) in ROWED


def _deed_behind(draft: Draft, noun: int, marks: frozenset[str]) -> int | None:
    """The infinitive right behind a noun and what tells of it, led as one before: by one of ``marks``."""
    for at in range(noun + 1, len(draft.tokens)):
        if draft.base(at) == "mark" and draft.tokens[at].lemma in marks and draft.heads[at] > at:
            second = draft.heads[at]
            return second if any(is_infinitive(draft, i) for i in [second, *draft.below(second)]) else None
        if not draft.is_under(at, noun):
            return None
    return None


def with_participles(tokens: Sequence[Token]) -> Sequence[Token]:
    """« dénonce les tirs qui ont visé X et fait dix morts »: a count goes on with the clause that has the auxiliary.

    The form is that of two tenses; read as the present it would make who speaks the one that killed.
    """
    alike = [i for i, t in enumerate(tokens) if t.deprel == "conj" and "VerbForm=Fin" in t.feats and _is_alike(t)]
    if not alike:
        return tokens
    draft = Draft.of(tokens)
    clauses = {i: _clause_with_auxiliary(draft, i) for i in alike}
    return [
        token if (clause := clauses.get(i)) is None else replace(token, head=clause, feats=tokens[clause].feats)
        for i, token in enumerate(tokens)
    ]


def _is_alike(token: Token) -> bool:
    return token.upos == "VERB" and token.text.endswith(ALIKE)


def _clause_with_auxiliary(draft: Draft, at: int) -> int | None:
    """The last relative clause in the perfect between a verb and the one that is in a row with it and counts."""
    verb, below = draft.heads[at], draft.below(at)
    if not verb < at or any(draft.base(c) in {"nsubj", "aux", "expl"} for c in below):
        return None
    objects = [c for c in below if c > at and draft.relations[c] == "obj"]
    if not any(draft.base(c) == "nummod" for noun in objects for c in draft.below(noun)):
        return None
    perfect = [
        i for i in _relatives_between(draft, verb, at) if any(draft.relations[c] == "aux:tense" for c in draft.below(i))
    ]
    active = [i for i in perfect if is_past_participle(draft.tokens[i]) and not draft.is_passive(i)]
    return active[-1] if active else None


def _relatives_between(draft: Draft, verb: int, at: int) -> list[int]:
    """The verbs of the relative clauses below a verb, up to a place."""
    return [i for i in range(verb + 1, at) if draft.relations[i] == "acl:relcl" and draft.is_under(i, verb)]


def with_auxiliary(draft: Draft, at: int) -> None:
    """« ont tué dix civils, | blessé vingt autres et incendié …»: a participle with an object goes on with the perfect.

    No bare participle has one; the form agrees with no plural before it, and who acts has a preposition.
    """
    noun = draft.heads[at] if draft.relations[at] == "acl" else None
    verb = draft.heads[at if noun is None else noun]
    host = draft.relations[at] if noun is None else draft.relations[noun]
    if host not in {"advcl", "obj"} or not verb < at - 2 or draft.tokens[at - 1].text != ",":
        return
    token, before = draft.tokens[at], [c for c in draft.below(at) if c < at and draft.base(c) != "punct"]
    perfect = any(draft.relations[c] == "aux:tense" for c in draft.below(verb)) and not draft.is_passive(verb)
    if not perfect or before or not is_past_participle(token) or "Number=Sing" not in token.feats:
        return
    objects = [c for c in draft.below(at) if c > at and _is_undergone(draft, c)]
    if objects and (noun is None or not draft.may_agree(at, noun)):
        draft.hang(at, verb, "conj")
        draft.relations[objects[0]] = "obj"
        for later in [c for c in draft.below(at) if draft.relations[c] == "conj"]:
            draft.heads[later] = verb


def _is_undergone(draft: Draft, at: int) -> bool:
    """True for a number, or a noun with an article or a number, without a preposition: « élu député » tells of none."""
    relations = UNDERGOING | {"nmod"} if draft.tokens[at].upos == "NUM" else UNDERGOING
    named = draft.relations[at] in relations and draft.tokens[at].upos in NOUNS | {"PRON", "NUM"}
    some = draft.tokens[at].upos == "NUM" or any(draft.base(c) in {"det", "nummod"} for c in draft.below(at))
    return named and some and not draft.marks(at)


def in_row_by_number(draft: Draft, at: int) -> None:
    """« Le réseau dénonce les tirs qui ont visé X et ont tué Y »: a verb is in a row with one of its number."""
    verb, below = draft.heads[at], draft.below(at)
    if draft.relations[at] != "conj" or not verb < at or any(draft.base(c) in {"nsubj", "expl"} for c in below):
        return
    number, above = _finite_number(draft, at), _finite_number(draft, verb)
    if number is None or above is None or draft.tokens[verb].upos != "VERB":
        return
    agreeing = [i for i in _relatives_between(draft, verb, at) if _finite_number(draft, i) == number]
    if number == above:
        agreeing = [i for i in agreeing if _is_of_their_tense(draft, at, i, verb)]
    if agreeing and not draft.is_under(agreeing[-1], at):
        draft.heads[at] = agreeing[-1]


def _is_of_their_tense(draft: Draft, at: int, clause: int, verb: int) -> bool:
    """« ont décrit des miliciens qui séparaient les familles, | exécutaient les hommes »: of one tense, in a series.

    The main verb has a helping verb, which the other two have not.
    """
    compound = any(draft.base(c) == "aux" for c in draft.below(verb)) and is_past_participle(draft.tokens[verb])
    tenses = {feature(draft.tokens[i], "Tense") for i in (at, clause)}
    finite = all("VerbForm=Fin" in draft.tokens[i].feats for i in (at, clause))
    return compound and finite and len(tenses) == 1 and draft.tokens[at - 1].text == ","


def _finite_number(draft: Draft, verb: int) -> str | None:
    """The number of a verb's finite form, its own or that of its auxiliary."""
    forms = [verb, *(c for c in draft.below(verb) if draft.base(c) in {"aux", "cop"})]
    finite = [draft.tokens[i] for i in forms if "VerbForm=Fin" in draft.tokens[i].feats]
    return feature(finite[0], "Number") if finite else None


def of_main_perfect(draft: Draft, at: int) -> None:
    """« a averti que l'attaque serait punie | et envoyé un avion »: what has an object is in no row with a passive.

    Nor is what does not agree with it: « a reconnu que des erreurs avaient été commises | et demandé pardon ».
    """
    told = draft.heads[at]
    main = draft.heads[told]
    if draft.relations[at] != "conj" or not main < told < at or draft.base(told) != "ccomp":
        return
    below = draft.below(at)
    acts = any(draft.base(c) == "obj" and c > at for c in below) or not draft.may_agree(told, at)
    if not acts or not is_past_participle(draft.tokens[at]) or any(draft.base(c) in {"aux", "nsubj"} for c in below):
        return
    helpers = {draft.relations[c] for c in draft.below(told) if draft.base(c) == "aux"}
    perfect = is_past_participle(draft.tokens[main]) and any(draft.base(c) == "aux" for c in draft.below(main))
    if "aux:pass" in helpers and perfect and not draft.is_passive(main):
        draft.heads[at] = main
