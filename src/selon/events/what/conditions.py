"""Does a frame fit: its conditions tried on the dependents of a word, turned to the active voice.

Beside lemmas a condition may name a part of speech or a kind of thing: ``obj=ville|PROPN`` holds for a town and for
any proper noun, ``obj=@place`` for a place name, ``nsubj=@armed_actor`` for a named armed group, ``obj=@property`` for
a noun of that list of ``roles.toml``. A noun may be named with its adjective: ``obj=arme_chimique``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from selon.events.grammar.agreement import Agreement, agreeing
from selon.events.grammar.antecedents import is_of_people, whom_latter_means
from selon.events.scene import Scene
from selon.events.what.some import counted_before, counted_behind, is_some, is_somebody, is_taken_up, some_of, told_last
from selon.lang.frames import Condition, TriggerFrame
from selon.tree import (
    Tree,
    base,
    callings,
    case_key,
    case_of,
    conjunctions_of,
    feature,
    has_agent,
    is_caused,
    is_genitive,
    is_passive,
    is_past_participle,
    is_we,
    lacks,
    same_relation,
)

ACTIVE = frozenset({"nsubj", "obj", "iobj", "obl", "nmod"})
OWNED = 3  # sentences in which the owner of a possessive is looked for
ABOUT = frozenset({"nsubj", "obj", "root"})  # what a sentence is about
ANY, FIXED, DOER, REFLEXIVE = "any", "fixed", "doer", "expl"
KIND = "@"
FIGHTER = "@fighter"  # a noun for those who fight, whichever side they are on
SPEAKERS = frozenset({"Person=1", "Person=2"})
HUMAN = "@human"  # a noun or name of anybody, those who fight too
RULER = "@ruler"  # a noun for those who rule, make laws or vote, or the place they rule
MEASURE = "@measure"  # a noun for what they decide on: a law, a tax
NAME = "PROPN"  # a parser takes many a foreign name for a common noun: any named place or party will do


@dataclass(frozen=True, slots=True)
class Spot:
    """The word that the conditions of a frame are tried on."""

    scene: Scene
    sentence: int
    index: int
    frame: TriggerFrame


def fits(scene: Scene, sentence: int, index: int, frame: TriggerFrame) -> tuple[int, ...] | None:
    """The tokens that satisfy a frame's needs, one each; None when one is missing or an ``unless`` holds.

    What somebody does to others is no happening of itself: ``les maisons ont été brûlées par X``.
    """
    tree = scene.tree(sentence)
    undergone = frame.upos == "VERB" and is_past_participle(tree.tokens[index]) and has_agent(tree, index)
    if undergone and is_intransitive(frame) and any(path.relation == "nsubj" for path in frame.recipient):
        return None
    spot = Spot(scene, sentence, index, frame)
    found: list[int] = []
    for need in frame.needs:
        at = find_condition(spot, need)
        if at is None:
            return None
        found.append(at)
    if any(find_condition(spot, no) is not None or _is_told_before(spot, no) for no in frame.unless):
        return None
    return tuple(found)


def is_intransitive(frame: TriggerFrame) -> bool:
    """True for a frame without an object: what looks like its passive is a perfect (``sont arrivés``)."""
    relations = {path.relation for path in (*frame.actor, *frame.recipient)}
    relations |= {condition.relation for condition in (*frame.needs, *frame.unless)}
    return "nsubj" in relations and "obj" not in relations


def find_condition(spot: Spot, condition: Condition) -> int | None:
    """The token that satisfies a condition, None when there is none."""
    if condition.relation == "case":
        return spot.index if case_key(spot.scene.tree(spot.sentence), spot.index) in condition.lemmas else None
    if condition.relation == DOER:
        return spot.index if any(_is(spot.scene, spot.sentence, i, condition) for i in _doers(spot)) else None
    tree, lemmas = spot.scene.tree(spot.sentence), condition.lemmas
    here = not lemmas or bool(_kinds(lemmas)) or not lacks(tree, lemmas) or condition.relation == REFLEXIVE
    found = None
    if here or _counts_some(spot, condition):
        found = next((i for i in _related(spot, condition) if _is(spot.scene, spot.sentence, i, condition)), None)
    return _owned(spot, condition) if found is None and condition.case == "de" else found


def _counts_some(spot: Spot, condition: Condition) -> bool:
    """True where a subject or number may stand for what was told before: « Vingt ont été abattus »."""
    if condition.relation not in ABOUT:
        return False
    tree = spot.scene.tree(spot.sentence)
    subjects = [c for c in tree.children[spot.index] if base(tree.tokens[c].deprel) == "nsubj"]
    return any(is_some(spot.scene, spot.sentence, c) for c in subjects) or any(
        is_taken_up(spot.scene, spot.sentence, c) for c in tree.children[spot.index]
    )


def _owned(spot: Spot, condition: Condition) -> int | None:
    """A possessive that stands for what a condition asks for with "de": ``son recul`` is one of rebels after rebels.

    Whose it is shows in the subjects of this sentence and the two before, and in whose people they are (« les proches
    du maire »); a pronoun tells nothing.
    """
    tree = spot.scene.tree(spot.sentence)
    for child in tree.children[spot.index]:
        agreement = spot.scene.words.possessives.get(tree.tokens[child].text.lower())
        if agreement is None or base(tree.tokens[child].deprel) != "det":
            continue
        for sentence in range(spot.sentence, max(spot.sentence - OWNED, -1), -1):
            owners = _owners(spot, sentence, agreement)
            if owners:
                return child if any(_is(spot.scene, sentence, i, condition) for i in owners) else None
    return None


def _stands_for(tree: Tree, index: int, scene: Scene) -> bool:
    """True for a pronoun and for ``ce dernier``."""
    return tree.tokens[index].upos == "PRON" or tree.tokens[index].lemma in scene.words.latter


def _owners(spot: Spot, sentence: int, agreement: Agreement) -> list[int]:
    """The nouns of a sentence that a possessive may stand for: subjects, else objects of a sentence before."""
    tree = spot.scene.tree(sentence)
    subjects = [i for i, t in enumerate(tree.tokens) if base(t.deprel) == "nsubj"]
    of = [c for i in subjects for c in tree.children[i] if is_genitive(tree, c)]  # « les proches de X »
    subjects += [c for c in of if "@place" not in spot.scene.classes(sentence, c)]  # « l'évêque de X »
    objects = [i for i, t in enumerate(tree.tokens) if base(t.deprel) == "obj" and sentence < spot.sentence]
    found = (agreeing(tree, told, agreement) for told in (subjects, objects))
    nouns = ([i for i in some if not _stands_for(tree, i, spot.scene)] for some in found)
    return next((some for some in nouns if some), [])


def _related(spot: Spot, condition: Condition) -> Iterator[int]:
    """The tokens that stand in the relation that a condition names, with its preposition."""
    tree, index = spot.scene.tree(spot.sentence), spot.index
    relation = condition.relation
    case = None if condition.case is None else condition.case.replace("_", " ")
    if relation == "head":
        if tree.tokens[index].head != index:
            yield tree.tokens[index].head
        return
    if relation in ACTIVE:
        for argument in spot.scene.dependents(spot.sentence, index, is_intransitive(spot.frame)):
            if same_relation(argument.relation, relation) and case in {None, argument.case}:
                yield argument.index
        relation = FIXED  # "ont pris à partie": a parser may take an idiom for one word
    if relation == REFLEXIVE:
        # "ils se sont fait tuer" is not "ils se sont tués", but who had themselves blown up did it.
        undergone = {path.relation for path in spot.frame.recipient}
        if is_caused(tree, index) and ("nsubj" in undergone or ("obj" in undergone and not spot.frame.wide)):
            return
        yield from (c for c in tree.children[index] if "Reflex=Yes" in tree.tokens[c].feats)
    for child in tree.children[index]:
        if relation in {ANY, base(tree.tokens[child].deprel)} and (case is None or case in _openers(tree, child)):
            yield child


def _doers(spot: Spot) -> Iterator[int]:
    """Who does what a noun is the object of, in whatever voice: ``l'armée a mené une opération``."""
    tree = spot.scene.tree(spot.sentence)
    head = tree.tokens[spot.index].head
    told = spot.scene.dependents(spot.sentence, head)
    if any(argument.relation == "obj" and argument.index == spot.index for argument in told):
        yield from (argument.index for argument in told if argument.relation == "nsubj")


def _openers(tree: Tree, index: int) -> set[str | None]:
    """The preposition or conjunction that a dependent begins with."""
    marks = conjunctions_of(tree, index)
    return {case_of(tree, index), *marks}


def _is(scene: Scene, sentence: int, index: int, condition: Condition) -> bool:
    if not condition.lemmas:
        return True
    alone = scene.tree(sentence).tokens[index].upos == "PRON" and condition.relation == "nsubj"  # « ceux-ci » are bones
    latter = None if alone else whom_latter_means(sentence, index, scene)
    if latter is not None:  # « la libération de ces derniers »
        return _named(scene, *latter[:2], condition.lemmas) or _named(scene, sentence, index, condition.lemmas)
    left_out = _left_out(scene.tree(sentence), index)
    if left_out is not None:
        return _named(scene, sentence, left_out, condition.lemmas)
    some = some_of(scene, sentence, index)
    if any(_named(scene, number, i, condition.lemmas) for number, i in some):
        return True
    if some and scene.tree(sentence).tokens[index].upos != "NUM":
        return False  # « plusieurs ont été enlevées » are not abducted if posters were told
    return any(_named(scene, sentence, i, condition.lemmas) for i in _content(scene, sentence, index))


def _left_out(tree: Tree, index: int) -> int | None:
    """The noun that a number in a row leaves out: « dix rebelles (ont été) tués et trois capturés »."""
    token = tree.tokens[index]
    if token.upos != "NUM" or any(base(tree.tokens[c].deprel) in {"nmod", "amod", "det"} for c in tree.children[index]):
        return None
    noun: int | None = token.head if token.deprel == "conj" else None
    verb = tree.tokens[token.head]
    if base(token.deprel) == "nsubj" and verb.deprel == "conj" and is_past_participle(verb):
        shared = all(not tree.tokens[c].deprel.startswith("aux") for c in tree.children[token.head])
        subjects = (c for c in tree.children[verb.head] if base(tree.tokens[c].deprel) == "nsubj")
        noun = next(subjects, None) if shared else None
    if noun is None or tree.tokens[noun].upos != "NOUN":
        return None
    return noun if any(base(tree.tokens[c].deprel) == "nummod" for c in tree.children[noun]) else None


def _named(scene: Scene, sentence: int, index: int, lemmas: frozenset[str]) -> bool:
    tree = scene.tree(sentence)
    token = tree.tokens[index]
    if "Reflex=Yes" in token.feats and is_we(token):  # « nous nous battrons »: of no more use than « se »
        return True
    if token.lemma in lemmas or token.upos in lemmas or token.text.lower() in lemmas:
        return True
    if _is_described(lemmas) and not lemmas.isdisjoint(callings(tree, index)):
        return True
    kinds = _kinds(lemmas)
    if not kinds:
        return False
    if not kinds.isdisjoint({FIGHTER, HUMAN}) and not scene.words.fighters.isdisjoint(callings(tree, index)):
        return True
    if HUMAN in kinds and (token.lemma in scene.words.people or _is_for_somebody(scene, sentence, index)):
        return True
    listed = any(token.lemma in scene.words.kinds.get(kind, ()) for kind in kinds)
    if listed or (MEASURE in kinds and token.lemma in scene.words.laws):
        return True
    found = set(scene.classes(sentence, index))
    if RULER in kinds and (token.lemma in scene.words.rulers or "@place" in found):
        return True
    if HUMAN in kinds and ("@person" in found or (not found and is_of_people(tree, index, scene))):
        return True
    return (NAME in kinds and bool(found)) or not kinds.isdisjoint(found)


def _is_for_somebody(scene: Scene, sentence: int, index: int) -> bool:
    """True for a pronoun that undergoes it and may stand for somebody told last: ``on l'a pris``, ``il a été pris``."""
    token = scene.tree(sentence).tokens[index]
    undergoes = base(token.deprel) == "obj" or token.deprel == "nsubj:pass" or _is_raised(scene.tree(sentence), index)
    if token.upos == "PRON" and undergoes and not SPEAKERS.isdisjoint(token.feats.split("|")):
        return True  # « ils m'ont emmené », « nous avons été chassés »
    if is_some(scene, sentence, index):  # « certains ont été emmenés »: people, unless of things that were told
        of_them = any(scene.tree(sentence).tokens[c].upos == "PRON" for c in scene.tree(sentence).children[index])
        return (token.upos != "NUM" or of_them) and not some_of(scene, sentence, index)
    if token.upos != "PRON" or "Person=3" not in token.feats or not undergoes:
        return False
    agreement = (feature(token, "Gender") or "", feature(token, "Number") or "")
    return any(is_somebody(scene, *noun) for noun in told_last(scene, sentence, index, agreement))


def _is_raised(tree: Tree, index: int) -> bool:
    """True for the subject of a verb whose infinitive says what it undergoes: « il devait être remis »."""
    below = tree.children[tree.tokens[index].head] if tree.tokens[index].deprel == "nsubj" else ()
    return any(tree.tokens[c].deprel == "xcomp" and is_passive(tree, c) for c in below)


def _is_told_before(spot: Spot, condition: Condition) -> bool:
    """True where a pronoun may stand for what a condition names: « la trêve … l'autre de l'avoir violée ».

    That is what this sentence or one before is about; a pronoun that stands for somebody told last does not.
    """
    if condition.relation != "obj" or not condition.lemmas:
        return False
    tree = spot.scene.tree(spot.sentence)
    clitics = [i for i in _related(spot, condition) if tree.tokens[i].upos == "PRON" and not tree.children[i]]
    clitics = [i for i in clitics if "Person=3" in tree.tokens[i].feats or tree.tokens[i].lemma == "le"]
    if not clitics or any(_is_for_somebody(spot.scene, spot.sentence, i) for i in clitics):
        return False
    for number in range(spot.sentence, max(spot.sentence - 1 - OWNED, -1), -1):
        tokens = spot.scene.tree(number).tokens[: spot.index if number == spot.sentence else None]
        if any(base(t.deprel) in ABOUT and t.lemma in condition.lemmas for t in tokens):
            return True
    return False


@cache
def _kinds(lemmas: frozenset[str]) -> frozenset[str]:
    """Which of some lemmas hold for more than words: kinds of things, and any name."""
    return frozenset(lemma for lemma in lemmas if lemma == NAME or lemma.startswith(KIND))


@cache
def _is_described(lemmas: frozenset[str]) -> bool:
    """True when one of some lemmas is of a noun with its adjective: ``arme_chimique``."""
    return any("_" in lemma and not lemma.startswith(KIND) for lemma in lemmas)


def _content(scene: Scene, sentence: int, index: int) -> Iterator[int]:
    """A word and what it is a number, load or part of: ``des dizaines de villages``, ``la moitié des otages``.

    A number alone is one of what its sentence was about: ``des drones ont visé le port ; dix ont été abattus``.
    """
    yield index
    tree = scene.tree(sentence)
    yield from counted_before(tree, index, scene)
    yield from counted_behind(scene, sentence, index)
