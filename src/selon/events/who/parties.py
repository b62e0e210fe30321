"""Which noun phrase a party is: what an argument names, and what can be no party."""

from __future__ import annotations

from dataclasses import replace

from selon.events.grammar.antecedents import Filler, find_antecedent, find_latter, is_somebody, tried, with_numbers
from selon.events.grammar.phrases import phrase
from selon.events.hit import CROWDS, DEEDS, Hit
from selon.events.scene import Scene
from selon.events.who.clitics import taken_up
from selon.events.who.phrase_ends import OF_RULERS, before_others
from selon.lang.roles import are_people
from selon.model import Attribution, Span
from selon.ontology.counted import KILLED
from selon.tree import (
    OBLIQUE,
    Argument,
    Tree,
    base,
    case_of,
    is_bare,
    is_contracted,
    is_definite,
)

PROTEST = "protest"
# Happenings about something, which is no party to them.
JUDICIAL = "judicial"
TALK = frozenset({JUDICIAL, "negotiation", "political_act"})
LIGHT = "obj:lvc"  # a noun that is one with its verb
PARTIES = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET", "X"})


def find_party(tree: Tree, argument: Argument, hit: Hit, scene: Scene, rule: str) -> Filler | None:
    """The party an argument names: a noun phrase, or the antecedent of a pronoun."""
    token = tree.tokens[argument.index]
    if token.upos not in PARTIES or token.deprel == LIGHT:  # « fait état de », « fait usage de »
        return None
    latter = find_latter(hit, argument.index, scene, rule)
    if latter is not None:
        return latter
    if token.upos == "PRON" and _is_each_other(tree, argument.index, scene):
        return None
    if token.upos in {"PRON", "DET"} and _is_part(tree, argument.index):
        return as_filler(hit, argument.index, rule, scene)
    if token.upos == "PRON":
        return _stood_for(tree, argument.index, hit, scene, rule)
    if _is_when(tree, argument, hit, scene):
        return None
    matter = token.lemma in scene.words.matters and not _are_so_many(tree, argument.index, hit, scene)
    if argument.case == "de" and (matter or _is_charge(tree, argument.index, hit, scene)):
        return None
    if _is_issue(tree, argument, hit, scene) or _is_beside(tree, argument, scene):
        return None
    if argument.case == "à" and token.lemma in scene.words.phrasal and _leads_on(tree, argument.index):
        return None
    if argument.relation in {*OBLIQUE, "obj"} and token.lemma in scene.words.body:
        return None
    how = argument.case in scene.words.company or argument.case == "de"  # « un massacre d'une rare cruauté »
    if how and token.lemma in scene.words.ways:
        return None
    between = argument.case in scene.words.between
    if between and (
        _is_inert(token.span, hit, scene, _in_row(tree, argument.index, hit, scene))
        or (argument.case != "de" and _is_fate(token.lemma, scene))
    ):
        return None
    if argument.relation in OBLIQUE and argument.case not in scene.words.against and _speaks(token.span, hit, scene):
        return None
    bare = argument.case in scene.words.agentive and is_bare(tree, argument.index)
    if bare and (not _acts(token.lemma, scene) or _is_size(tree, argument.index)):
        return None
    acts = argument.relation == "nsubj" and hit.frame.type in DEEDS
    index = tried(tree, argument.index, scene) if acts else _counted_by(tree, argument.index, hit, scene)
    return _with_article(as_filler(hit, _filled(tree, index, scene), rule, scene), argument)


def _are_so_many(tree: Tree, index: int, hit: Hit, scene: Scene) -> bool:
    """True for so many people: « le déplacement de 15 millions de personnes »."""
    people = (c for c in tree.children[index] if c > index and are_people(tree.tokens[c].lemma, scene.words))
    return scene.is_number(hit.sentence, index) and any(case_of(tree, c) == "de" for c in people)


def _is_each_other(tree: Tree, index: int, scene: Scene) -> bool:
    """« à quelques minutes l'une de l'autre », « les uns contre les autres »: nobody but those who are told of."""
    below = (c for c in tree.children[index] if c > index and tree.tokens[c].upos == "PRON")
    return any(tree.tokens[c].lemma in scene.words.further and is_definite(tree, c) for c in below)


def _counted_by(tree: Tree, index: int, hit: Hit, scene: Scene) -> int:
    """The number of whom a participle right behind them tells: ``une vingtaine | de villageois massacrés``."""
    above = tree.tokens[index].head
    told = tree.tokens[hit.index].head == index and tree.tokens[hit.index].deprel == "acl"
    bare = is_bare(tree, index) and case_of(tree, index) == "de" and tree.tokens[index].deprel == "nmod"
    return above if told and bare and above < index and scene.is_number(hit.sentence, above) else index


def _is_fate(lemma: str, scene: Scene) -> bool:
    """True for ``entre la vie et la mort``, which are no sides."""
    return scene.words.counts.get(lemma) == KILLED


def _leads_on(tree: Tree, index: int) -> bool:
    """True for a noun that is one word with those around it: ``à l'aide d'un bidon``, ``à condition que P``."""
    after = tree.tokens[min(index + 1, len(tree.tokens) - 1)]
    right_behind = after.lemma == "de" or after.upos == "SCONJ"
    return right_behind or any(c > index and case_of(tree, c) == "de" for c in tree.children[index])


def _is_size(tree: Tree, index: int) -> bool:
    """True for how many at a time: ``abattus par groupes de six``."""
    return any(tree.tokens[c].upos == "NUM" and case_of(tree, c) == "de" for c in tree.children[index])


def _acts(lemma: str, scene: Scene) -> bool:
    return lemma in scene.words.combatants or lemma in scene.words.people


def _is_charge(tree: Tree, index: int, hit: Hit, scene: Scene) -> bool:
    """True for what somebody is tried for: ``inculpation de meurtre``, ``de tentative de meurtre``."""
    is_one = is_bare(tree, index) and "Number=Sing" in tree.tokens[index].feats
    return hit.frame.type == JUDICIAL and is_one and tree.tokens[index].lemma not in scene.words.combatants


def _is_issue(tree: Tree, argument: Argument, hit: Hit, scene: Scene) -> bool:
    """True for what is protested against or inquired into: ``contre la loi-travail``, ``sur les violations``.

    Nor is it struck: « dix morts lors d'une marche contre la hausse des taxes », « des enlèvements contre rançon ».
    """
    is_talk = hit.frame.type in TALK and (hit.frame.upos == "NOUN" or hit.frame.type == JUDICIAL)
    stands = (hit.frame.type in CROWDS | DEEDS and not is_talk) or hit.frame.type == JUDICIAL
    marks = scene.words.against if stands else scene.words.about if is_talk else ()
    marks = (*marks, *scene.words.about) if hit.frame.type == JUDICIAL else marks  # « un recours contre cette loi »
    if argument.case not in marks:
        return False
    lemma = tree.tokens[argument.index].lemma.lower()
    if hit.frame.type == PROTEST and not _is_opposed(tree, argument.index, hit, scene):
        return True
    known = lemma.partition("-")[0] in scene.words.issues or lemma in scene.words.causes
    return known or (is_talk and (lemma, "NOUN") in scene.happenings)


def _is_beside(tree: Tree, argument: Argument, scene: Scene) -> bool:
    """True for what something was only near, the adverb hung on it: « une attaque près | du Burkina »."""
    mark = next((c for c in tree.children[argument.index] if base(tree.tokens[c].deprel) == "case"), 0)
    before = tree.tokens[mark - 1]
    return mark > 0 and before.upos == "ADV" and f"{before.lemma}_{argument.case}" in scene.words.near


def _is_opposed(tree: Tree, index: int, hit: Hit, scene: Scene) -> bool:
    """True for somebody whom people protest against, a body or a country; all else is an issue."""
    words, lemma = scene.words, tree.tokens[index].lemma
    known = (words.people, words.fighters, words.combatants, words.rulers, words.civilians, words.bodies)
    is_site = lemma in words.sites
    return tree.tokens[index].upos != "NOUN" or is_site or any(lemma in some for some in known)


def _filled(tree: Tree, index: int, scene: Scene) -> int:
    """Whom a hollow noun stands for: ``de la part de la milice``; for a bare noun whose it is: ``forces de police``."""
    above = tree.tokens[index].head
    if is_bare(tree, index) and case_of(tree, index) == "de" and tree.tokens[above].lemma in scene.words.combatants:
        return above if tree.tokens[index].deprel == "nmod" else index
    if is_bare(tree, index) and tree.tokens[index].deprel == "appos" and tree.tokens[above].upos == "PROPN":
        return above  # "Jean Kouassi, émissaire envoyé par l'union"
    if tree.tokens[index].lemma not in scene.words.hollow:
        return index
    return next((c for c in tree.children[index] if tree.tokens[c].deprel == "nmod" and c > index), index)


def _stood_for(tree: Tree, index: int, hit: Hit, scene: Scene, rule: str) -> Filler | None:
    """Whom a pronoun stands for, else itself: ``ils`` tells that somebody acted, though not who.

    A pronoun with an article names its party itself: ``cette dernière``, ``un autre``.
    """
    form = tree.tokens[index].text.lower().replace("’", "'").lstrip("-")
    agreement, taken = scene.words.pronouns.get(form), scene.words.clitics.get(form)
    doers = _doers(tree, index, scene)
    found = None
    if taken is not None and base(tree.tokens[index].deprel) != "nsubj":
        found = taken_up(hit, index, taken, scene, f"{rule}, pronoun")
    if found is None and agreement is not None:
        found = find_antecedent(hit, index, agreement, scene, f"{rule}, pronoun", doers)
    if found is not None and found.sentence >= hit.sentence - 1:
        return found
    if agreement is not None or form in scene.words.personal:
        return Filler(hit.sentence, tree, index, tree.tokens[index].span, f"{rule}, pronoun itself", found)
    is_phrase = any(base(tree.tokens[c].deprel) in {"det", "nummod"} for c in tree.children[index])
    return as_filler(hit, index, rule, scene) if is_phrase else None


def _doers(tree: Tree, index: int, scene: Scene) -> list[int]:
    """Who does something to a pronoun, which is somebody else: ``l'accusation lui reproche``, ``l'armée les tue``.

    Nor is it what is done against them: ``une enquête a été ouverte contre elle``.
    """
    token = tree.tokens[index]
    if base(token.deprel) not in {"obj", "iobj"} and case_of(tree, index) not in scene.words.against:
        return []
    return [c for c in tree.children[token.head] if base(tree.tokens[c].deprel) == "nsubj"]


def before_source(filler: Filler | None, attribution: Attribution | None) -> Filler | None:
    """The party without who says so behind it: « dans l'attaque d'un marché à X (armée) », or what that calls it."""
    filler = _in_its_part(filler, attribution)
    source = None if attribution is None or attribution.source is None else attribution.source.span
    if filler is None or attribution is None or source is None or not filler.span.holds(source):
        return filler
    start = filler.span.start
    end = max((part.end for part in attribution.content if start < part.end <= source.start), default=filler.span.end)
    return replace(filler, span=Span(start, end))


def _in_its_part(filler: Filler | None, attribution: Attribution | None) -> Filler | None:
    """The party up to where another part of what is said begins: « qualifie le tir sur l'école | de crime ».

    Where the two are one content, the reason for it still has the first as it was read.
    """
    if filler is None or attribution is None:
        return filler
    read = tuple(r.span for r in attribution.reasons if r.field == "content" and r.span is not None)
    parts = attribution.content
    own = next((part for part in (*read, *parts) if part.start <= filler.span.start < part.end), None)
    called = own is not None and any(own.end < p.start < filler.span.end for p in parts)
    called = called or (own in read and any(p.start == own.start and own.end < p.end for p in parts))
    if own is None or not called or filler.span.end <= own.end:
        return filler
    return replace(filler, span=Span(filler.span.start, own.end))


def is_nobody(filler: Filler) -> bool:
    """True for a party of which the text says no more than a pronoun."""
    token = filler.tree.tokens[filler.index]
    return filler.named is None and token.upos == "PRON" and token.span.holds(filler.span)


def _with_article(filler: Filler, argument: Argument) -> Filler:
    """The party with an article that the parser took for a preposition: ``a blessé des soldats``."""
    tokens = filler.tree.tokens
    plain = argument.case is None or tokens[argument.index].deprel == "obj"
    plain = plain and base(tokens[argument.index].deprel) not in {"nmod", "obl"}  # « les proches des otages libérés »
    if argument.relation != "obj" or not plain:
        return filler
    starts = [tokens[c].span.start for c in filler.tree.children[filler.index] if is_contracted(tokens[c])]
    return replace(filler, span=Span(min([filler.span.start, *starts]), filler.span.end))


def _is_part(tree: Tree, index: int) -> bool:
    """True for a pronoun that says itself of whom it is: ``l'un d'eux``, ``plusieurs des gardes``."""
    return any(tree.tokens[c].deprel == "nmod" and c > index for c in tree.children[index])


def _speaks(span: Span, hit: Hit, scene: Scene) -> bool:
    """True for the source of the words in which the happening is told, from outside of them.

    Who says what they did themselves is the subject of both; a phrase ("d'une source") only names the source.
    """
    voices = scene.voices(hit.sentence, hit.span)
    return any(
        a.source is not None and a.source.span is not None and a.source.span.holds(span)
        for a in voices
        if not any(part.holds(span) for part in a.content)
    )


def as_filler(hit: Hit, index: int, rule: str, scene: Scene) -> Filler:
    """The noun phrase of a head with its number."""
    span = with_numbers(phrase(hit.tree, index, without=hit.index), hit.sentence, scene)
    return Filler(hit.sentence, hit.tree, index, before_others(hit, index, span, scene), rule)


def _is_when(tree: Tree, argument: Argument, hit: Hit, scene: Scene) -> bool:
    """True for a time, and behind « à » for what is of one: « donné aux alentours de minuit », no age."""
    times = scene.times.get(hit.sentence, ())
    own = tree.children[argument.index] if argument.case in scene.words.dative and times else ()
    of = [tree.tokens[c].span for c in own if tree.tokens[c].deprel == "nmod"]
    itself = tree.tokens[argument.index].span
    return any(t.span.holds(itself) or (t.type != "DURATION" and any(map(t.span.holds, of))) for t in times)


def apart(party: Filler, other: Filler) -> Filler:
    """A party without the other one, where a parser hung that on it: ``l'assaut de l'armée contre la base``."""
    if party.tree is not other.tree or party.index == other.index:
        return party
    return replace(party, span=phrase(party.tree, party.index, without=other.index))


def _is_inert(span: Span, hit: Hit, scene: Scene, unknown: bool) -> bool:
    """True for the name of a place that is no country: a city does not attack, though it may stand for who rules.

    ``unknown`` says that one of which nothing is known may be a party.
    """
    if hit.frame.type in OF_RULERS:
        return False
    towns = [t for t in scene.places.get(hit.sentence, ()) if t.span.holds(span) and t.precision != "country"]
    return any(t.place is not None or not unknown for t in towns)


def _in_row(tree: Tree, index: int, hit: Hit, scene: Scene) -> bool:
    """True for a name in a row with a party: ``entre les Tirwa et les Maï-Maï``."""
    others = [c for c in tree.children[index] if tree.tokens[c].deprel == "conj"]
    return any(is_somebody(hit.sentence, tree, c, scene) for c in others)
