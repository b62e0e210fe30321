"""Slips of a parser that hangs a word past its own host: what agrees, touches or is in a row shows which that is."""

from __future__ import annotations

from selon.annotate.mending.draft import NOUNS, RELATIVE, VERBAL, Draft
from selon.tree import CLEFT, is_contracted, is_past_participle

PARTS = frozenset({"nmod", "appos", "obl"})


def preceded(draft: Draft, at: int) -> None:
    """A participle agrees with the object before it: ``l'annonce du scrutin qu'il a convoqué`` is of the vote."""
    verb = draft.heads[at]
    noun = draft.heads[verb]
    if draft.relations[at] != "obj" or draft.relations[verb] != "acl:relcl" or not noun < at < verb:
        return
    perfect = any(draft.relations[c] == "aux:tense" for c in draft.below(verb))
    if not perfect or draft.may_agree(verb, noun):
        return
    fits = (i for i in range(at - 1, noun, -1) if draft.tokens[i].upos == "NOUN" and draft.is_under(i, noun))
    draft.heads[verb] = next((i for i in fits if draft.may_agree(verb, i)), noun)


def past_attribute(draft: Draft, at: int) -> None:
    """A clause behind what is set off is of the noun before that: ``Le Front, allié à l'armée, qui a revendiqué P``."""
    verb = draft.heads[at]
    inner = draft.heads[verb]
    if draft.relations[verb] != "acl:relcl" or not inner < at < verb or draft.tokens[at - 1].text != ",":
        return
    told = draft.heads[inner]
    noun = draft.heads[told]
    attribute = draft.tokens[told].upos == "ADJ" or is_past_participle(draft.tokens[told])
    if not attribute or draft.relations[told] not in {"acl", "amod"} or draft.base(inner) != "obl":
        return
    if not 0 < noun < told - 1 < inner or draft.tokens[told - 1].text != ",":
        return
    phrase = [noun]
    while draft.relations[phrase[-1]] == "nmod" and draft.heads[phrase[-1]] < phrase[-1]:
        phrase.append(draft.heads[phrase[-1]])
    fits = [i for i in reversed(phrase) if draft.tokens[i].upos in NOUNS and draft.may_agree(told, i)]
    draft.heads[verb] = fits[0] if fits else noun


def touching(draft: Draft) -> None:
    """A participle is of the noun that it touches, not of one past that: ``dans X, malgré la trêve | signée lundi``."""
    for at, token in enumerate(draft.tokens):
        host, noun = draft.heads[at], at - 1
        if draft.relations[at] != "acl" or not host < noun or draft.tokens[noun].upos != "NOUN":
            continue
        if is_past_participle(token) and not draft.is_under(noun, host):
            draft.heads[at] = noun


def of_noun_before_it(draft: Draft, at: int) -> None:
    """A participle behind a comma that agrees with no subject: ``un convoi est entré à X, assiégée``."""
    verb, noun = draft.heads[at], at - 2
    if noun < 1 or draft.relations[at] != "advcl" or draft.tokens[at - 1].text != "," or not verb < noun:
        return
    if not is_past_participle(draft.tokens[at]) or draft.tokens[noun].upos not in NOUNS or draft.heads[noun] != verb:
        return
    subjects = [c for c in draft.below(verb) if c < verb and draft.base(c) == "nsubj"]
    if subjects and not draft.may_agree(at, subjects[0]) and draft.may_agree(at, noun):
        draft.hang(at, noun, "acl")


def of_whom_it_agrees_with(draft: Draft, at: int) -> None:
    """A relative clause agrees with its noun: ``les accusations de X, qui lui reproche P`` is what X does."""
    verb = draft.heads[at]
    noun = draft.heads[verb]
    if draft.base(at) != "nsubj" or draft.relations[verb] != "acl:relcl" or not noun < at < verb:
        return
    finite = next((i for i in (*draft.below(verb), verb) if "VerbForm=Fin" in draft.tokens[i].feats), verb)
    if not draft.differ(finite, noun, "Number"):
        return
    inside = (i for i in range(at - 1, noun, -1) if draft.tokens[i].upos in NOUNS and draft.is_under(i, noun))
    draft.heads[verb] = next((i for i in inside if not draft.differ(finite, i, "Number")), noun)


def euphonic(draft: Draft, at: int) -> None:
    """« l'on »: an elided pronoun before another one that is the subject is its article, and no subject."""
    behind = at + 1
    if behind >= len(draft.tokens) or draft.tokens[at].text[-1] not in "'’" or draft.tokens[behind].upos != "PRON":
        return
    if draft.base(at) == draft.base(behind) == "nsubj" and draft.heads[at] == draft.heads[behind]:
        draft.hang(at, behind, "det")


def of_verb_behind(draft: Draft, at: int) -> None:
    """A pronoun between a noun and a finite verb is of the verb: ``l'armée | en a abattu dix``."""
    verb = at + 1
    bare = draft.base(at) == "nmod" and draft.heads[at] == at - 1 and not draft.below(at)
    if not bare or RELATIVE in draft.tokens[at].feats or verb >= len(draft.tokens):
        return
    if "VerbForm=Fin" in draft.tokens[verb].feats:
        draft.hang(at, draft.led_by(verb), "iobj")


def complex_preposition(draft: Draft, at: int) -> None:
    """An adverb that is one with a preposition stands before its noun: ``confiant quant à | leur libération``."""
    mark, head = at + 1, draft.heads[at]
    if draft.base(at) != "advmod" or mark >= len(draft.tokens) or draft.heads[mark] != at:
        return
    if draft.relations[mark] != "fixed" or draft.tokens[mark].upos != "ADP":
        return
    noun = next((i for i in range(mark + 1, len(draft.tokens)) if draft.tokens[i].upos in NOUNS), None)
    if noun is None or draft.heads[noun] != head or draft.base(noun) != "obl":
        return
    if all(draft.is_under(i, noun) for i in range(mark + 1, noun)):
        draft.hang(at, noun, "case")


def behind_side(draft: Draft, at: int) -> None:
    """What stands between a comma and a verb without a subject is it: ``Côté israélien, quinze soldats ont péri``."""
    side = draft.heads[at]
    verb = draft.heads[side]
    if draft.base(at) != "appos" or draft.base(side) != "obl" or not side < at < verb:
        return
    if any(draft.base(c) == "case" for c in draft.below(side)):
        return  # « À X, village de pêcheurs, dix hommes … »
    start, last = draft.extent(at)
    apart = draft.tokens[start - 1].text == "," and start - 1 > side and draft.tokens[verb].upos == "VERB"
    follows = all(draft.heads[i] == verb for i in range(last + 1, verb)) and last < verb
    if apart and follows and all(draft.base(c) not in {"nsubj", "csubj", "expl"} for c in draft.below(verb)):
        draft.give_subject(at, verb)


def from_where(draft: Draft, at: int) -> None:
    """A preposition before a relative pronoun is its own: ``une prison, d'où | dix détenus se sont échappés``."""
    mark, verb = at - 1, draft.heads[at]
    noun = draft.heads[mark]
    if mark < 1 or draft.tokens[mark].upos != "ADP" or draft.base(mark) != "case" or not at < noun < verb:
        return
    if draft.base(at) != "obl" or draft.heads[noun] != verb:
        return
    draft.hang(mark, at, "case")
    bare = all(draft.base(c) != "case" for c in draft.below(noun))
    if bare and all(draft.base(c) != "nsubj" for c in draft.below(verb)):
        draft.give_subject(noun, verb)
    before = at - 3
    comma = before >= 0 and draft.tokens[at - 2].text == "," and draft.tokens[before].upos in NOUNS
    if comma and draft.relations[verb] == "conj":
        draft.hang(verb, before, "acl:relcl")


def called(draft: Draft, at: int) -> None:
    """Of two subjects the name behind a comma tells who the first is: ``La présidente, Dilma Rousseff ment``."""
    verb = draft.heads[at]
    if draft.base(at) != "nsubj" or draft.tokens[at].upos != "PROPN" or not at < verb:
        return
    first = next((c for c in draft.below(verb) if c < at and draft.base(c) == "nsubj"), None)
    bare = all(draft.base(c) == "flat" for c in draft.below(at))
    if first is None or not bare or draft.tokens[at - 1].text != "," or draft.tokens[first].upos != "NOUN":
        return
    if all(draft.base(c) != "det" for c in draft.below(first)):
        return  # « Maire depuis 2010, Anna Berg ment »
    if all(draft.is_under(i, first) or i == at - 1 for i in range(first, at)):
        draft.hang(at, first, "appos")


def summed_up(draft: Draft, at: int) -> None:
    """A row ends with its conjunction; what stands behind tells what they are: ``l'hôtel et le café, deux lieux``."""
    first = draft.heads[at]
    if draft.relations[at] != "conj" or not first < at or draft.tokens[first].upos not in NOUNS:
        return
    below = [c for c in draft.below(at) if c < at]
    counted = any(draft.relations[c] == "nummod" for c in below)
    joined = any(draft.base(c) == "cc" for c in below)
    start = min([c for c in below if draft.base(c) != "punct"], default=at)
    last = [c for c in draft.below(first) if first < c < at and draft.relations[c] == "conj"]
    ended = bool(last) and any(draft.base(c) == "cc" for c in draft.below(last[-1]))
    if counted and not joined and ended and draft.tokens[start - 1].text == ",":
        draft.hang(at, first, "appos")


def told_of_name(draft: Draft, at: int) -> None:
    """A name has no clause with "that"; the verb behind whose phrase it stands has: ``X estime, comme Y, que P``."""
    verb = draft.heads[at]
    name = draft.heads[verb]
    if draft.tokens[at].upos != "SCONJ" or draft.base(at) != "mark" or draft.tokens[at - 1].text != ",":
        return
    if draft.base(verb) != "acl" or draft.tokens[name].upos != "PROPN" or not name < at < verb:
        return
    if all(draft.base(c) != "nsubj" for c in draft.below(verb)):
        return
    above = name
    while draft.heads[above] < above and "VerbForm=Fin" not in draft.tokens[above].feats:
        above = draft.heads[above]
    taken = {"obj", "ccomp", "xcomp"} & {draft.base(c) for c in draft.below(above)}
    if draft.tokens[above].upos == "VERB" and "VerbForm=Fin" in draft.tokens[above].feats and not taken:
        draft.hang(verb, above, "ccomp")


def within_clause(draft: Draft, at: int) -> None:
    """An adverb between a preposition and its infinitive is of that clause: ``pour ensuite devenir président``."""
    if not 0 < at < len(draft.tokens) - 1 or draft.base(at) != "advmod":
        return
    verb = draft.heads[at - 1]
    if draft.base(at - 1) == "mark" and verb > at > draft.heads[at] and draft.tokens[verb].upos in VERBAL:
        draft.heads[at] = verb


def named_beside(draft: Draft, at: int) -> None:
    """A name right behind a noun and its adjective is that of the noun: ``devant le lieu historique Mont-Blanc``.

    Not of a noun without an article, which tells of what kind the one above is: ``l'agence de presse Belga``.
    """
    head = draft.heads[at]
    if draft.base(at) not in {"appos", "nmod"} or not head < at - 1 or draft.tokens[at - 1].upos not in {"ADJ", "NOUN"}:
        return
    noun = draft.heads[at - 1] if draft.base(at - 1) == "amod" else at - 1
    plain = all(draft.base(c) == "flat" or c > at for c in draft.below(at))
    told = any(draft.base(c) == "det" or is_contracted(draft.tokens[c]) for c in draft.below(noun))
    between = head < noun < at and draft.tokens[noun].upos == "NOUN" and draft.base(noun) in PARTS
    if plain and told and between and draft.is_under(noun, head):
        draft.hang(at, noun, "appos")


def past_brackets(draft: Draft, at: int) -> None:
    """What follows a short name in brackets is of the noun before them: ``le peloton (PGHM) de Modane``."""
    short = draft.heads[at]
    noun = draft.heads[short]
    if draft.base(at) != "nmod" or draft.base(short) != "appos" or not noun < short < at:
        return
    inside = draft.tokens[short - 1].text == "(" and draft.tokens[short + 1].text == ")"
    if inside and at > short + 1:
        draft.heads[at] = noun


def behind_participle(draft: Draft, at: int) -> None:
    """What stands before the verb and behind a participle on its subject is the participle's.

    ``Des rebelles capturés mardi avaient attaqué la ville``, ``Le corps d'un homme enlevé mardi a été retrouvé``:
    Tuesday is the day of the capture or of the abduction. So is what stands
    behind a preposition right before one: ``…, selon un bilan établi vendredi``.
    """
    verb = draft.heads[at]
    if draft.base(at) != "obl" or verb < at:
        return
    if draft.relations[verb] == "advcl" and is_past_participle(draft.tokens[verb]) and draft.heads[verb] < at:
        _said_of(draft, at, verb)
        return
    subject = next((c for c in draft.below(verb) if draft.base(c) == "nsubj" and c < at), None)
    below = draft.all_under(subject) if subject is not None else ()
    told = [c for c in below if draft.relations[c] == "acl" and c < at and is_past_participle(draft.tokens[c])]
    if not told or any(t.upos == "PUNCT" for t in draft.tokens[told[-1] : at]):
        return
    if all(draft.is_under(i, at) or draft.heads[i] == told[-1] for i in range(told[-1] + 1, at)):
        draft.heads[at] = told[-1]


def _said_of(draft: Draft, noun: int, verb: int) -> None:
    """Hang a participle that has nothing else before it on the noun right before it."""
    before = [c for c in draft.below(verb) if c < verb and c != noun and draft.base(c) != "punct"]
    led = any(draft.base(c) == "case" for c in draft.below(noun))
    if not before and led and all(draft.is_under(i, noun) for i in range(noun + 1, verb)):
        draft.hang(noun, draft.heads[verb], "obl:mod")
        draft.hang(verb, noun, "acl")


def set_off(draft: Draft, at: int) -> None:
    """What « c'est » sets off did it, whoever says so in between: ``c'est l'armée, selon un témoin, qui a tiré``."""
    inner = draft.heads[at]
    if draft.base(at) != "acl" or draft.tokens[inner].upos not in NOUNS:
        return
    start = min((c for c in draft.below(at) if c < at and RELATIVE in draft.tokens[c].feats), default=0)
    if not start > inner or draft.tokens[start - 1].text != ",":
        return
    noun = next((i for i in range(inner - 1, -1, -1) if _is_presented(draft, i)), None)
    if noun is None or not draft.is_under(inner, noun):
        return
    between = [i for i in range(noun + 1, inner) if draft.tokens[i].text == ","]
    if between and not any(draft.relations[c] == CLEFT for c in draft.below(noun)):
        draft.hang(at, noun, CLEFT)


def _is_presented(draft: Draft, noun: int) -> bool:
    if draft.tokens[noun].upos not in NOUNS:
        return False
    below = draft.below(noun)
    demonstrative = any(c < noun and "PronType=Dem" in draft.tokens[c].feats for c in below)
    return demonstrative and any(draft.base(c) == "cop" for c in below)


def told_of_opening(draft: Draft, at: int) -> None:
    """« Contacté par la radio, un habitant a dit P »: what a verb wants as its subject is no name for the radio."""
    agent = draft.heads[at]
    opening = draft.heads[agent]
    main = draft.heads[opening]
    apart = draft.relations[at] == "appos" and draft.relations[agent] == "obl:agent" and opening < agent < at < main
    if not apart or draft.base(opening) != "advcl" or draft.tokens[main].upos != "VERB":
        return
    wants = all(draft.base(c) not in {"nsubj", "csubj", "expl"} for c in draft.below(main))
    wants = wants and "VerbForm=Inf" not in draft.tokens[main].feats
    if wants and draft.tokens[draft.extent(at)[0] - 1].text == ",":
        draft.give_subject(at, main)
