"""Slips of a parser about phrases: what stands inside one, or right behind a name, is of it and no verb beyond."""

from __future__ import annotations

from selon.annotate.mending.draft import NOUNS, RELATIVE, VERBAL, Draft
from selon.annotate.mending.times import is_somebody
from selon.tree import is_contracted, is_past_participle, is_present_participle

NAMED = frozenset({"flat", "appos"})
DASHES = frozenset({"—", "–"})
JUXTAPOSED = frozenset({"nmod", "appos", "flat"})
SAID_OF = frozenset({"acl", "amod"})
DESCRIBING = frozenset({"acl", "appos"})


def of_the_named(draft: Draft, at: int) -> None:
    """« par la voix du porte-parole, Anna Berg, qui indique »: it is she who says so, and not the voice."""
    verb = draft.heads[at]
    name = at - 2
    told = draft.base(at) == "nsubj" and draft.relations[verb] == "acl:relcl" and at < verb
    if not told or name < 1 or draft.tokens[at - 1].text != "," or draft.tokens[name].upos != "PROPN":
        return
    while draft.base(name) == "flat" and draft.heads[name] < name:
        name = draft.heads[name]
    noun = draft.heads[verb]
    described = draft.heads[name]
    if draft.base(name) == "appos" and noun < described < name and draft.is_under(described, noun):
        draft.heads[verb] = name


def of_the_verb(draft: Draft, at: int) -> None:
    """« dont Ankara craint l'influence »: a name without an article behind the pronoun is a subject, not its noun."""
    noun = draft.heads[at]
    verb = draft.heads[noun]
    if noun != at + 1 or draft.base(at) != "nmod" or draft.tokens[noun].upos != "PROPN" or draft.base(noun) != "nsubj":
        return
    if draft.tokens[verb].upos == "VERB" and all(draft.base(c) != "det" for c in draft.below(noun)):
        draft.hang(at, verb, "iobj")


def off_side(draft: Draft, manner: frozenset[str], of: frozenset[str]) -> None:
    """What is told hangs on no phrase for how or on whose side: ``X fait état, | de son côté, | de dix morts``.

    Nor does what is to be done: ``X menace | à son tour | de bloquer le port``, a verb behind its auxiliary: ``X a |
    de son côté | assuré P``, nor the object of one that has none: ``dénonce | pour sa part | des exécutions``.
    How many are told of does not either: ``fait état | dans un premier temps | de dix morts``.
    """
    hanging = [i for i, relation in enumerate(draft.relations) if relation in {"nmod", "acl"}]
    for at in hanging if manner else ():
        side = draft.heads[at]
        verb = draft.heads[side]
        if not verb < side < at or draft.base(side) != "obl" or draft.tokens[verb].upos not in VERBAL:
            continue
        own = [draft.tokens[c] for c in draft.below(side) if c < side]
        told = [draft.tokens[c] for c in draft.below(at) if c < at]
        ones = draft.tokens[side].lemma in manner and any("Poss=Yes" in t.feats for t in own)
        some = draft.tokens[side].lemma in manner and any("Definite=Ind" in t.feats for t in own)
        ones = ones or (some and any(draft.relations[c] == "nummod" for c in draft.below(at)))
        if draft.relations[at] == "acl":
            if ones and "VerbForm=Inf" in draft.tokens[at].feats:
                draft.hang(at, verb, "xcomp")
            elif ones and draft.tokens[verb].upos == "AUX" and is_past_participle(draft.tokens[at]):
                draft.heads[at] = verb  # « X a | de son côté | assuré que P »
                draft.swap(verb, at, "aux:tense")
            continue
        emphatic = "Emph=Yes" in draft.tokens[side].feats
        marks = [t for t in told if t.lemma in of]  # « de son côté | de la frontière », not « | aux soldats »
        known = any(map(is_contracted, marks)) or (marks and any("Definite=Def" in t.feats for t in told))
        if (ones or emphatic) and not known and any(t.upos == "ADP" for t in told):
            draft.hang(at, verb, "obl:arg")
        some = ones and "Number=Plur" in draft.tokens[at].feats and any(map(is_contracted, marks))
        if some and all(draft.base(c) not in {"obj", "ccomp", "xcomp"} for c in draft.below(verb)):
            draft.hang(at, verb, "obj")
            for mark in (c for c in draft.below(at) if c < at and draft.tokens[c].lemma in of):
                draft.relations[mark] = "det"


def before_noun(draft: Draft, at: int) -> None:
    """What stands between an article and its noun is of that noun: ``avant la très attendue reprise de la ville``."""
    head = draft.heads[at]
    if draft.base(at) not in {"acl", "amod"} or not head < at - 1:
        return
    noun = at + 1
    if noun >= len(draft.tokens) or draft.tokens[noun].upos != "NOUN":
        return
    opening = min([at, *draft.below(at)]) - 1
    if opening > head and draft.base(opening) == "det" and draft.heads[opening] == noun:
        draft.hang(at, noun, "amod")


def qualified(draft: Draft, supposing: frozenset[str]) -> None:
    """« le présumé assassin », « le fameux accord »: what an article and adjective stand before leads the phrase."""
    for at in range(1, len(draft.tokens) - 1):
        token, noun = draft.tokens[at], at + 1
        if draft.tokens[noun].upos != "NOUN":
            continue
        supposes = not supposing.isdisjoint({token.lemma, token.text.lower()})
        if not (supposes or (token.upos == "ADJ" and draft.may_agree(at, noun))):
            continue
        if draft.base(at - 1) not in {"det", "nummod"} or draft.heads[at - 1] not in {at, noun}:
            continue
        below = draft.heads[noun] == at and draft.base(noun) in JUXTAPOSED
        beside = draft.heads[noun] == draft.heads[at] and draft.base(noun) in {draft.base(at), "appos"}
        if below or beside:
            draft.swap(at, noun, "amod")
    for at in range(2, len(draft.tokens) - 2):
        if not supposing.isdisjoint({draft.tokens[at].lemma, draft.tokens[at].text.lower()}):
            _of_supposed(draft, at)


def of_suspects(draft: Draft, supposing: frozenset[str], suspects: frozenset[str]) -> None:
    """« deux djihadistes présumés | tués »: they are supposed to be such, and were killed.

    « Deux soldats présumés tués » are soldiers who are supposed to be dead.
    """
    for at in [i for i, token in enumerate(draft.tokens) if token.lemma in supposing and draft.base(i) in SAID_OF]:
        noun, told = draft.heads[at], at + 1
        if draft.tokens[noun].lemma not in suspects or told not in draft.below(at) or noun > at:
            continue
        if draft.relations[told] == "xcomp" and is_past_participle(draft.tokens[told]):
            draft.hang(told, noun, "acl")
            draft.relations[at] = "amod"


def of_all(draft: Draft) -> None:
    """« Treize civils dont onze élèves | enlevés »: in a title, which has no verb else, it befell all of them."""
    if any("VerbForm=Fin" in token.feats for token in draft.tokens):
        return
    for at in [i for i, relation in enumerate(draft.relations) if relation == "acl"]:
        part = draft.heads[at]
        whole = draft.heads[part]
        relatives = [c for c in draft.below(part) if RELATIVE in draft.tokens[c].feats and c < part]
        among = bool(relatives) and draft.tokens[relatives[0] - 1].text != ","
        told = draft.relations[part] == "acl:relcl" and at == part + 1 and is_past_participle(draft.tokens[at])
        if told and among and whole < part and draft.may_agree(at, whole):
            draft.hang(at, whole, "acl")


def _of_supposed(draft: Draft, at: int) -> None:
    """« l'enlèvement présumé | de deux journalistes »: of the noun that is only supposed, not supposed by them."""
    noun = draft.heads[at]
    if noun != at - 1 or draft.tokens[noun].upos != "NOUN" or draft.base(at) not in {"acl", "amod"}:
        return
    for phrase in draft.below(at):
        opening = [c for c in draft.below(phrase) if draft.base(c) == "case"]
        told = any(draft.relations[i] == "acl:relcl" for i in draft.all_under(phrase))  # of which of the two, is open
        if draft.base(phrase) == "obl" and opening == [at + 1] and draft.tokens[phrase].upos in NOUNS and not told:
            draft.hang(phrase, noun, "nmod")


def inside_commas(draft: Draft, at: int) -> None:
    """What stands before the comma that ends what a noun is told of is in there: ``X, blessé lors de l'attaque à Y, ``.

    A parser may hang it on the verb behind that comma.
    """
    verb = draft.heads[at]
    if draft.base(at) != "obl" or verb <= at or not any(draft.base(c) == "case" and c < at for c in draft.below(at)):
        return
    phrase = [i for i in draft.all_under(at) if draft.tokens[i].upos != "PUNCT"]
    start, end = phrase[0], phrase[-1]
    if start < 2 or end >= verb or draft.tokens[end + 1].text != ",":
        return
    inside = start - 1
    while draft.base(inside) not in DESCRIBING and draft.heads[inside] < inside:
        inside = draft.heads[inside]
    noun = draft.heads[inside]
    opened = any(draft.tokens[i].text == "," for i in range(noun + 1, inside))
    if draft.base(inside) not in DESCRIBING or not noun < inside or not opened or draft.tokens[start - 1].text == ",":
        return
    if draft.base(noun) == "nsubj" and draft.heads[noun] == verb and draft.tokens[verb].upos in VERBAL:
        draft.hang(at, inside, "obl:mod" if is_past_participle(draft.tokens[inside]) else "nmod")


def opening(draft: Draft, at: int) -> None:
    """Of two subjects a bare first one says what the second is: ``Maire de X depuis 2010, Anna Berg a été réélue``."""
    verb = draft.heads[at]
    if at or draft.base(at) != "nsubj" or draft.tokens[at].upos != "NOUN":
        return
    second = next((c for c in draft.below(verb) if at < c < verb and draft.base(c) == "nsubj"), None)
    if second is None or any(draft.base(c) in {"det", "nummod", "case", "conj"} for c in draft.below(at)):
        return
    start = min([second, *(c for c in draft.below(second) if c > at)])
    if draft.tokens[start - 1].text == ",":
        draft.relations[at] = "advcl"


def said_of_subject(draft: Draft, at: int) -> None:
    """« la ville est à l'inverse réputée sûre »: a participle that is not of the gender of the noun before it."""
    noun, feats = at - 1, draft.tokens[at].feats
    if draft.relations[at] != "acl" or draft.heads[at] != noun or not is_past_participle(draft.tokens[at]):
        return
    below = draft.below(noun)
    own = [draft.base(c) for c in below if c < noun]
    agrees = any(gender in feats and gender in draft.tokens[noun].feats for gender in ("Gender=Masc", "Gender=Fem"))
    if "Gender=" not in feats or agrees or not {"cop", "case", "nsubj"} <= set(own):
        return
    draft.swap(noun, at, "obl:mod")
    for child in below:
        if draft.base(child) in {"case", "det", "amod"} and child < noun:
            draft.heads[child] = noun
        elif draft.base(child) == "cop":
            draft.relations[child] = "aux:pass"


def across_dash(draft: Draft, at: int) -> None:
    """A noun behind a dash that nothing joins to the one before starts anew: ``Mise à jour — Attentats à X``."""
    head = draft.heads[at]
    if draft.relations[at] != "nmod" or not head < at or draft.heads[head] != head:
        return
    if any(draft.base(c) == "case" for c in draft.below(at)):
        return
    first = min([at, *(c for c in draft.below(at) if draft.base(c) != "punct")])
    before = [token.text for token in draft.tokens[max(0, first - 2) : first]]
    if DASHES & set(before[-1:] if before[-1:] != ["«"] else before):
        draft.relations[at] = "parataxis"


def shared(draft: Draft, shares: frozenset[str]) -> None:
    """How many of those before it a phrase is of is no aim of theirs: ``ils se battent pour la plupart contre X``."""
    for noun, token in enumerate(draft.tokens if shares else ()):
        if token.lemma in shares and draft.base(noun) == "obl":
            draft.relations[noun] = "advmod"


def struck_with(draft: Draft, blows: frozenset[str], striking: frozenset[str], of: frozenset[str]) -> None:
    """By what somebody is struck is no part of him: ``a tué son frère | d'un coup de couteau``, « de deux balles ».

    What stands right behind it tells where it hit: « d'une balle | dans la tête ».
    """
    for noun in [i for i, token in enumerate(draft.tokens) if token.lemma in blows and draft.base(i) == "nmod"]:
        whom = draft.heads[noun]
        verb, below = draft.heads[whom], draft.below(noun)
        marks = [c for c in below if draft.base(c) == "case" and draft.tokens[c].lemma in of]
        counted = any(draft.base(c) in {"det", "nummod"} and "Definite=Def" not in draft.tokens[c].feats for c in below)
        if marks and counted and draft.base(whom) in {"obj", "nsubj"} and draft.tokens[verb].lemma in striking:
            draft.hang(noun, verb, "obl")


def caused(draft: Draft) -> None:
    """What somebody has done to them leads the clause: ``un homme se faisait | interpeller par des policiers``."""
    for at, token in enumerate(draft.tokens):
        if token.upos != "AUX" or draft.base(at) in {"aux", "cop"}:
            continue
        verb, below = at + 1, draft.below(at)
        if verb not in below or draft.relations[verb] != "xcomp" or draft.marks(verb, "mark"):
            continue
        own = any(draft.base(c) == "expl" and c < at for c in (*below, *draft.below(verb)))
        if own and "VerbForm=Inf" in draft.tokens[verb].feats:
            draft.swap(at, verb, "aux:caus")


def of_their_kin(draft: Draft, kin: frozenset[str]) -> None:
    """« le frère du soldat enlevé lundi »: the soldier was; ``kin`` are nouns for somebody of somebody."""
    for at in [i for i, relation in enumerate(draft.relations) if relation == "acl"] if kin else ():
        relative, noun = draft.heads[at], at - 1
        while draft.tokens[noun].upos == "ADJ" and draft.heads[noun] < noun:
            noun -= 1
        tied = draft.relations[noun] == "nmod" and draft.heads[noun] == relative and draft.tokens[noun].upos == "NOUN"
        of_kin = draft.tokens[relative].lemma in kin and tied and is_past_participle(draft.tokens[at])
        if of_kin and draft.may_agree(at, noun):
            draft.heads[at] = noun


def fled(draft: Draft, fleeing: frozenset[str], people: frozenset[str]) -> None:
    """« a bombardé des civils | fuyant la ville »: they flee, and not who bombs them; ``people`` may flee."""
    for at, token in enumerate(draft.tokens if fleeing else ()):
        beside = token.lemma in fleeing and draft.relations[at] in {"advcl", "parataxis"} and at > 1
        if not beside or not is_present_participle(token) or any(c < at for c in draft.below(at)):
            continue
        whom = [i for i in (at - 1, draft.heads[at - 1]) if draft.tokens[i].upos == "NOUN" and i < at]
        befallen = any(draft.base(i) in {"obj", "obl"} and draft.heads[i] < i for i in whom)
        who = next((i for i in whom if draft.tokens[i].lemma in people), None)
        if befallen and who is not None:
            draft.hang(at, who, "acl")


def of_its_matter(draft: Draft, matters: frozenset[str]) -> None:
    """« le procès de l'attentat | qui a fait dix morts »: the attack did, and not what it is a matter of."""
    for at in [i for i, relation in enumerate(draft.relations) if relation == "acl:relcl"] if matters else ():
        above = draft.heads[at]
        pronoun = next((c for c in draft.below(at) if RELATIVE in draft.tokens[c].feats), 0)
        tied = pronoun > 0 and draft.relations[pronoun - 1] == "nmod" and draft.heads[pronoun - 1] == above
        if draft.tokens[above].lemma in matters and tied and is_somebody(draft, pronoun - 1):
            draft.heads[at] = pronoun - 1


def titled(draft: Draft, mark: int) -> None:
    """A title's clause behind a colon stands on its own: ``Syrie : le front ouvert par X peine à avancer``."""
    first, noun = next((i for i in range(mark) if draft.heads[i] == i), None), draft.heads[mark]
    if first is None or noun <= mark or draft.tokens[noun].upos not in NOUNS or draft.heads[noun] != first:
        return
    told = (c for c in draft.below(first) if c > noun and "VerbForm=Fin" in draft.tokens[c].feats)
    verb = next((c for c in told if draft.tokens[c].upos == "VERB"), None)
    if verb is None or any(draft.base(c) in {"nsubj", "expl"} for c in draft.below(verb)):
        return
    draft.hang(verb, verb, "root")
    draft.hang(noun, verb, "nsubj")
    draft.hang(first, verb, "dislocated")


def row(draft: Draft, at: int) -> None:
    """A noun with an article is in a row with one that has one: ``des tirs de roquette et des attentats``."""
    first = draft.heads[at]
    above = draft.heads[first]
    if draft.base(at) == "conj" and draft.base(first) == "amod" and draft.tokens[first].upos == "ADJ":
        if draft.tokens[above].upos == "NOUN" and above < first < at:
            draft.heads[at] = above  # « entre éleveurs peuls et agriculteurs »
        return
    if draft.base(at) != "conj" or draft.base(first) != "nmod" or not above < first < at:
        return
    are_nouns = all(draft.tokens[i].upos == "NOUN" for i in (at, first, above))
    if are_nouns and _is_determined(draft, at) and _is_determined(draft, above) and not _is_determined(draft, first):
        draft.heads[at] = above


def in_series(draft: Draft, at: int) -> None:
    """Of three participles all are of the first: ``a été présenté au juge, mis en examen et écroué``."""
    noun = draft.heads[at]
    if draft.relations[at] != "acl" or not noun < at - 1 or draft.tokens[at - 1].text != ",":
        return
    last = [c for c in draft.below(at) if c > at and draft.base(c) == "conj" and is_past_participle(draft.tokens[c])]
    ended = any(draft.base(c) == "cc" for third in last for c in draft.below(third))
    if not is_past_participle(draft.tokens[at]) or not ended:
        return
    verb = noun
    while draft.tokens[verb].upos != "VERB" and draft.heads[verb] < verb:
        verb = draft.heads[verb]
    if not verb < noun or not draft.is_passive(verb) or not draft.may_agree(at, verb):
        return
    if all(draft.base(c) not in {"aux", "nsubj", "obj"} for c in draft.below(at)):
        draft.hang(at, verb, "conj")


def beside_another(draft: Draft, at: int) -> None:
    """A participle and a conjunction right before another have it in their row: ``entamés puis arrêtés``."""
    first = at - 2
    if first < 0 or draft.relations[at] != "conj" or draft.heads[at] in {first, at - 1}:
        return
    joined = draft.tokens[at - 1].upos == "CCONJ" and draft.relations[first] == "acl" and draft.heads[first] < first
    if not joined or not is_past_participle(draft.tokens[first]) or not is_past_participle(draft.tokens[at]):
        return
    if draft.may_agree(at, first) and all(draft.base(c) not in {"aux", "nsubj"} for c in draft.below(at)):
        draft.hang(at, first, "conj")


def of_noun_it_agrees_with(draft: Draft, at: int) -> None:
    """« X dit regretter la mort de dix civils, | tués par erreur »: said of the civils, with whom alone it agrees."""
    verb, noun = draft.heads[at], at - 2
    bare = all(draft.base(c) not in {"aux", "nsubj", "mark"} for c in draft.below(at))
    if draft.relations[at] != "advcl" or not verb < noun or draft.tokens[at - 1].text != "," or not bare:
        return
    if not is_past_participle(draft.tokens[at]) or draft.tokens[noun].upos not in NOUNS:
        return
    subject = _subject_over(draft, verb)
    if subject is not None and draft.differ(at, subject, "Number") and draft.may_agree(at, noun):
        draft.hang(at, noun, "acl")


def _subject_over(draft: Draft, verb: int) -> int | None:
    """The subject of a verb, or of those that it is the complement of."""
    while all(draft.base(c) != "nsubj" for c in draft.below(verb)) and draft.base(verb) == "xcomp":
        verb = draft.heads[verb]
    return next((c for c in draft.below(verb) if draft.base(c) == "nsubj"), None)


def of_whole(draft: Draft, at: int) -> None:
    """« l'un des hommes | ayant tiré »: they did so, of whom one is told of."""
    one, noun = draft.heads[at], _verb_start(draft, at) - 1
    told = draft.base(one) == "nsubj" and draft.heads[one] > at  # « l'un d'eux ayant péri, … » tells of the one
    if draft.relations[at] != "acl" or draft.tokens[one].upos != "PRON" or not one < noun or not told:
        return
    if _is_compound(draft, at) and draft.tokens[noun].upos in NOUNS and draft.is_under(noun, one):
        draft.heads[at] = noun


def having_done(draft: Draft, at: int) -> None:
    """« ont reconnu deux policiers | ayant tiré »: no comma parts it from them, so they did and not who knew them."""
    verb, before = draft.heads[at], _verb_start(draft, at) - 1
    if draft.relations[at] != "advcl" or not _is_compound(draft, at) or not verb < before < at:
        return
    noun = draft.outermost(before, frozenset({"amod", "nmod", "flat", "acl"}))
    whom = draft.tokens[noun].upos == "NOUN" and draft.heads[noun] == verb < noun
    if whom and (draft.base(noun) == "obj" or (draft.base(noun) == "obl" and _is_determined(draft, noun))):
        draft.hang(at, noun, "acl:relcl")


def _is_compound(draft: Draft, at: int) -> bool:
    """True for ``ayant tiré``, ``ayant été tué``."""
    return any(draft.base(c) == "aux" and is_present_participle(draft.tokens[c]) for c in draft.below(at))


def _verb_start(draft: Draft, at: int) -> int:
    return min([at, *(c for c in draft.below(at) if draft.base(c) == "aux")])


def _is_determined(draft: Draft, noun: int) -> bool:
    return any(draft.base(c) in {"det", "nummod"} or is_contracted(draft.tokens[c]) for c in draft.below(noun))
