"""How many: the numbers that belong to a happening, and what they count."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace

from selon.events.grammar.antecedents import Filler
from selon.events.grammar.clauses import clause_top, is_under, predicate_of
from selon.events.hit import CROWDS, EXPLOSIVE, TOLL, VIOLENT, Hit
from selon.events.how_many.amounts import counted_by, gathered, is_held, is_one
from selon.events.how_many.driven import of_driven
from selon.events.how_many.fates import by_fate, die_in_another, hurt_too, of_row
from selon.events.how_many.often import is_how_often, is_no_number, of_total
from selon.events.how_many.other_deeds import (
    is_aside,
    is_of_destroyers,
    is_of_other_deed,
    is_of_town,
    is_told_by_verb,
)
from selon.events.how_many.uncounted import (
    UNCOUNTED,
    fate_there,
    has_own_word,
    is_doer,
    is_of_means,
    is_of_others,
    is_of_tellers,
    is_told_apart,
    time_beside,
    with_other_words,
)
from selon.events.scene import Scene
from selon.events.what.conditions import is_intransitive
from selon.events.what.mentions import is_another_day
from selon.lang.roles import are_people
from selon.model import Quantity, Token
from selon.ontology.counted import (
    ATTACKS,
    CASUALTIES,
    COMBATANTS,
    HELD,
    INJURED,
    KILLED,
    OTHER,
    PARTICIPANTS,
    PEOPLE,
    UNDERGONE,
)
from selon.tree import OBLIQUE, Argument, Tree, base, case_of

# What a number counts by the part its noun plays: who takes part, who undergoes.
# Happenings in which those who are armed take part by fighting.
FOUGHT = VIOLENT | {"deployment", "territory_capture", "siege", "withdrawal", "military_support", "surrender"}
ACTED = dict.fromkeys(CROWDS, PARTICIPANTS)
FIGURES = frozenset({"NUM", "ADJ"})  # a parser takes « neuf » for either
COUNTED = frozenset({"nsubj", "obj", "obl", "nmod", "iobj", "appos"})
NOT_ITS_OWN = (*UNCOUNTED, is_of_other_deed, is_of_destroyers, is_of_town, die_in_another)


def find_quantities(hit: Hit, actor: Filler | None, recipient: Filler | None, scene: Scene) -> tuple[Quantity, ...]:
    """The quantities of a happening with what they count, in text order."""
    actors = _parts(hit, actor, recipient)
    doer = actor.index if actor is not None and actor.tree is hit.tree else None
    found: list[Quantity] = []
    for quantity in scene.quantities.get(hit.sentence, ()):
        counted = counted_by(hit.tree, quantity, scene)
        if any(hit.tree.tokens[i].lemma in scene.words.sides for i in counted) or is_of_means(hit, counted, scene):
            continue
        if any(rule(hit, counted, scene) for rule in NOT_ITS_OWN) or time_beside(hit, quantity, scene) is not None:
            continue
        counted = with_other_words(hit, counted, scene)
        things = any(hit.tree.tokens[i].lemma in scene.words.things for i in counted)
        if quantity.of in CASUALTIES and (things or is_doer(hit, counted, scene)):
            quantity = replace(quantity, of=None)  # « deux roquettes se sont abattues » tells of no dead
        if any(hit.tree.tokens[i].lemma in scene.words.times for i in counted):
            if is_how_often(hit, counted):
                found.append(replace(quantity, of=ATTACKS))
            continue
        if (other := _by_another(hit, quantity, found, scene) or fate_there(hit, quantity, scene)) is not None:
            found.append(replace(quantity, of=other))
            continue
        apart = is_told_apart(hit, quantity, scene) or is_of_others(hit, quantity, scene)
        if apart or has_own_word(hit, counted, scene):
            continue
        of = of_total(hit, quantity, scene) or _of_whole(hit, quantity, found, scene)
        of = of or _of_next_part(hit, quantity, counted, found, scene) or _of_dying(hit, counted, scene)
        of = of or _by_fate(quantity, _of_toll(hit, counted, scene)) or _of_casualties(hit, quantity, counted, scene)
        of = of or _of_event(hit, counted, actors, scene) or _of_change(hit, quantity, counted)
        of = of or _of_number(hit, counted, scene)
        of = (
            (of if doer in counted else _as_told(hit, quantity, of))
            or of_row(hit, quantity, counted)
            or _of_kin(hit, quantity, counted, scene)
        )
        of = of or of_driven(hit, quantity, counted, scene)
        of = by_fate(hit, replace(quantity, of=of), counted, recipient, scene)
        of = OTHER if things and of in HELD else of  # « a saisi trois lance-roquettes »
        of = ACTED.get(hit.frame.type, of) if of == OTHER and doer in counted else of
        if things and (of in CASUALTIES or hit.frame.type == TOLL):
            continue  # « blessés par l'explosion de deux bombes », « deux roquettes ont tué un berger »
        if is_no_number(hit, quantity, of, scene) or (
            of == OTHER and not actors.keys() & {*counted} and is_of_tellers(hit, quantity, scene)
        ):
            continue
        if of in CASUALTIES or (of is not None and not is_one(quantity)):
            found.append(replace(quantity, of=of))
            found += hurt_too(hit, found[-1], counted, scene)
    return tuple(found)


def _parts(hit: Hit, actor: Filler | None, recipient: Filler | None) -> Mapping[int, str]:
    """The parties told in the same sentence, with the part that each plays: a pronoun may stand for either."""
    suffers = "obj" if any(path.relation == "obj" for path in hit.frame.recipient) else "nsubj"
    parties = ((actor, "nsubj"), (recipient, suffers))
    return {f.index: relation for f, relation in parties if f is not None and f.tree is hit.tree}


def _by_another(hit: Hit, quantity: Quantity, found: Sequence[Quantity], scene: Scene) -> str | None:
    """What a number counts that somebody else gives for the one before: ``4 500 selon X, 15 000 selon Y``."""
    alone = any(a.content == (quantity.span,) for a in scene.attributions.get(hit.sentence, ()))
    return found[-1].of if alone and found else None


def _as_told(hit: Hit, quantity: Quantity, of: str | None) -> str | None:
    """What a number that belongs to a happening counts, where its own words say that they are dead or wounded."""
    is_plain = of is not None and of not in CASUALTIES
    tells = hit.frame.type in VIOLENT | {TOLL} and quantity.of in CASUALTIES
    return quantity.of if is_plain and tells else of


def _of_whole(hit: Hit, quantity: Quantity, found: Sequence[Quantity], scene: Scene) -> str | None:
    """What the number before counts, for a part of it: ``dix blessés, dont deux enfants``."""
    before = [token for token in hit.tree.tokens if token.span.end <= quantity.span.start]
    whole = [q for q in scene.quantities.get(hit.sentence, ()) if q.span.end <= quantity.span.start][-1:]
    of_last = bool(found) and bool(whole) and whole[0].span == found[-1].span
    is_part = of_last and bool(before) and _leads_to_part(before, scene)
    return found[-1].of if is_part and found[-1].of in CASUALTIES else None


def _leads_to_part(before: Sequence[Token], scene: Scene) -> bool:
    """True for what ends in ``dont``, ``parmi lesquels``, ``parmi eux``."""
    last = before[-1].text.lower()
    among_them = last in scene.words.among_them and len(before) > 1 and before[-2].lemma in scene.words.amongst
    return among_them or last in scene.words.among


def _of_next_part(
    hit: Hit, quantity: Quantity, counted: tuple[int, ...], found: Sequence[Quantity], scene: Scene
) -> str | None:
    """What the first part counts, for the next: ``trente morts, dont dix soldats et vingt civils``."""
    tree = hit.tree
    if quantity.of not in {None, *PEOPLE, *CASUALTIES}:
        return None  # « dont 87 meurtres et 34 enlèvements »
    if found and quantity.of in CASUALTIES - {found[-1].of}:
        return None  # « dix morts, dont deux enfants, et trente blessés »
    if not found or found[-1].of not in CASUALTIES or len(counted) != 1 or tree.tokens[counted[0]].deprel != "conj":
        return None
    first = tree.tokens[counted[0]].head
    told = any("PronType=Rel" in tree.tokens[c].feats and c < first for c in tree.children[first])
    return found[-1].of if told and first in counted_by(tree, found[-1], scene) else None


def _of_toll(hit: Hit, counted: tuple[int, ...], scene: Scene) -> str | None:
    """Dead or wounded, by the word among the toll's that the number stands with or belongs to."""
    if hit.frame.type != TOLL and hit.index in counted:
        return None
    tolls = [part for part in (hit, *hit.tolls) if part.frame.type == TOLL]
    itself = next((toll for toll in tolls if toll.index in counted), None)
    belongs = itself or next((toll for toll in tolls if _belongs(toll, counted, scene)), None)
    if belongs is None:
        return None
    lemmas = (belongs.frame.lemma, *(belongs.tree.tokens[i].lemma for i in counted))
    named = [scene.words.counts[lemma] for lemma in reversed(lemmas) if lemma in scene.words.counts]
    return next((of for of in named if of in {*CASUALTIES, OTHER}), None) or _left_open(belongs, scene)


def _left_open(toll: Hit, scene: Scene) -> str:
    """What a toll counts whose words do not say it: the dead, unless they are of a blow or a beating."""
    lemmas = {toll.frame.lemma, *(toll.tree.tokens[i].lemma for i in toll.parts)}
    if lemmas & scene.words.beaten:
        return INJURED
    return OTHER if toll.frame.lemma in scene.words.knocks else KILLED


def _of_dying(hit: Hit, counted: tuple[int, ...], scene: Scene) -> str | None:
    """Dead, for the wounded who die now: ``deux blessés ont succombé``."""
    dying_of = (p for p in (hit, *hit.tolls) if scene.words.counts.get(p.frame.lemma) != OTHER)  # not « manquer »
    verbs = {part.index for part in dying_of if part.frame.type == TOLL and is_intransitive(part.frame)}
    tokens = hit.tree.tokens
    dying = any(tokens[i].head in verbs - {i} and base(tokens[i].deprel) == "nsubj" for i in counted)
    dying = dying or any(tokens[v].deprel == "acl" and tokens[v].head in counted for v in verbs)  # « ayant succombé »
    return KILLED if dying and scene.words.counts.get(hit.frame.lemma, KILLED) == KILLED else None


def _by_fate(quantity: Quantity, of: str | None) -> str | None:
    """What a number counts that says itself whether they are dead or hurt: ``… tués et dix d'autres blessés``."""
    return quantity.of if of in CASUALTIES and quantity.of in CASUALTIES else of


def _is_of_other_fate(hit: Hit, index: int, scene: Scene) -> bool:
    """True for those whom another verb kills or hurts: ``tuant dix personnes avant d'être abattu``."""
    verb = predicate_of(hit.tree, index)
    return verb != hit.index and scene.words.counts.get(hit.tree.tokens[verb].lemma) in CASUALTIES


def _is_of_other_verb(hit: Hit, index: int, scene: Scene) -> bool:
    """True for the object of another verb, of one that has its own: ``a perdu dix hommes et tué des rebelles``."""
    tree = hit.tree
    verb = predicate_of(tree, index)
    objects = [a.index for a in scene.dependents(hit.sentence, hit.index) if a.relation == "obj"]
    is_object = tree.tokens[index].head == verb and base(tree.tokens[index].deprel) == "obj"
    return is_object and verb != hit.index and tree.tokens[hit.index].upos == "VERB" and bool(objects)


def _of_kin(hit: Hit, quantity: Quantity, counted: tuple[int, ...], scene: Scene) -> str | None:
    """What a number says itself that it counts, in the clause of what it befell: ``la police en a arrêté dix``."""
    tree = hit.tree
    if not counted or quantity.of is None or _is_of_other_fate(hit, counted[0], scene):
        return None
    if _is_of_other_verb(hit, counted[0], scene) or _raises(hit, counted[0]):
        return None
    if is_told_by_verb(hit, quantity, counted[0], scene) or is_aside(hit, counted[0]):
        return None
    is_kin = quantity.of in {UNDERGONE.get(hit.frame.type), ACTED.get(hit.frame.type)}
    return quantity.of if is_kin and clause_top(tree, counted[0]) == clause_top(tree, hit.index) else None


def _raises(hit: Hit, index: int) -> bool:
    """True for a happening that brings up a number of others too: ``sa mort porte à douze le nombre de …``."""
    number, token = hit.tree.tokens[index], hit.tree.tokens[hit.index]
    return base(token.deprel) == "nsubj" and base(number.deprel) == "obl" and number.head == token.head


def _of_casualties(hit: Hit, quantity: Quantity, counted: tuple[int, ...], scene: Scene) -> str | None:
    """Dead or wounded told in the clause of a violent happening: ``le bilan de l'attentat monte à dix morts``."""
    tree = hit.tree
    if hit.frame.type not in VIOLENT or is_another_day(hit, scene):
        return None
    own = {hit.index, *(toll.index for toll in hit.tolls)}
    for index in counted:
        of = scene.words.counts.get(tree.tokens[index].lemma, quantity.of)
        if predicate_of(tree, index) not in own and _is_of_other_fate(hit, index, scene):
            continue  # "a bombardé un camp de la milice, accusée d'avoir tué dix soldats"
        if of in CASUALTIES and index != hit.index and clause_top(tree, index) == clause_top(tree, hit.index):
            return of
    return None


def _of_change(hit: Hit, quantity: Quantity, counted: tuple[int, ...]) -> str | None:
    """Dead or wounded of a toll that stands without a noun in the clause: ``le nombre de morts passe de 29 à 34``."""
    tree = hit.tree
    if hit.frame.type not in VIOLENT | {TOLL} or quantity.of not in CASUALTIES or len(counted) != 1:
        return None
    bare = tree.tokens[counted[0]].upos == "NUM" and counted[0] != hit.index
    if _raises(hit, counted[0]):
        return None
    return quantity.of if bare and clause_top(tree, counted[0]) == clause_top(tree, hit.index) else None


def _of_number(hit: Hit, counted: tuple[int, ...], scene: Scene) -> str | None:
    """What "the number of" those is that a number is said to be: ``le nombre de personnes arrêtées est de douze``.

    So it is where somebody puts it at that: ``évalue à douze le nombre de personnes arrêtées``.
    """
    tree, number = hit.tree, counted[0] if counted else hit.index
    grown = (
        base(tree.tokens[number].deprel) == "obj"
        and tree.tokens[tree.tokens[number].head].lemma in scene.words.reaching
    )
    people = grown and are_people(tree.tokens[number].lemma, scene.words)  # « a atteint 123 personnes »
    if not (people or tree.tokens[number].upos in FIGURES) or base(tree.tokens[number].deprel) in {"nummod", "nsubj"}:
        return None
    said = number if "cop" in {tree.tokens[c].deprel for c in tree.children[number]} else tree.tokens[number].head
    put_at = said != number and case_of(tree, number) is not None
    parts = {"nsubj", "obj"} if put_at else {"nsubj"}
    named = (c for c in tree.children[said] if base(tree.tokens[c].deprel) in parts)
    told = next((c for c in named if tree.tokens[c].lemma in scene.words.running), None)
    below = (p for p in (hit, *hit.tolls) if told is not None and p.tree is tree and is_under(tree, p.index, told))
    kinds = ((scene.words.counts.get(p.frame.lemma), UNDERGONE.get(p.frame.type)) for p in below)
    return next((own if own in CASUALTIES else kind for own, kind in kinds if kind is not None), None)


def _belongs(part: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for what a toll's word takes, but neither who kills nor the circumstance."""
    dies = any(path.relation == "nsubj" for path in part.frame.recipient)
    return any(
        argument.relation in COUNTED and _counts(part.tree, argument.index, counted)
        for argument in scene.dependents(part.sentence, part.index)
        if (dies or argument.relation != "nsubj") and not _is_circumstance(argument, scene) and _is_own(part, argument)
        if not _is_beside(part, argument, scene)
    )


def _is_own(part: Hit, argument: Argument) -> bool:
    """False for a phrase below other nouns that is no way to tell the dead: ``tués dans une rixe entre deux clans``."""
    takes = {path.case for path in part.frame.recipient} | {None, "de", "à"}
    is_below = part.tree.tokens[argument.index].head != part.index
    return not (is_below and argument.relation in OBLIQUE) or argument.case in takes


def _is_beside(part: Hit, argument: Argument, scene: Scene) -> bool:
    """True for things with which or after which it befell somebody: « avec ces deux cas, 91 maires ont été tués »."""
    beside = argument.relation in OBLIQUE and argument.case_key in scene.words.company | scene.words.after
    return beside and part.tree.tokens[argument.index].lemma in scene.words.instances.union(scene.words.sites)


def _is_circumstance(argument: Argument, scene: Scene) -> bool:
    case = argument.case_key
    return argument.relation in OBLIQUE and case in scene.words.circumstance | scene.words.agentive


def _of_event(hit: Hit, counted: tuple[int, ...], parties: Mapping[int, str], scene: Scene) -> str | None:
    """What a number counts of the happening itself, None when it counts something else."""
    if hit.index in counted:
        if hit.frame.lemma in scene.words.things | scene.words.strokes:  # « deux couloirs humanitaires » are no people
            return OTHER
        kind = ATTACKS if hit.frame.type in VIOLENT | {"sexual_violence"} else UNDERGONE.get(hit.frame.type, OTHER)
        return scene.words.counts.get(hit.frame.lemma) or kind
    told = scene.dependents(hit.sentence, hit.index, is_intransitive(hit.frame))
    objects = {argument.index for argument in told if argument.relation == "obj"}  # "a arrêté jusqu'à dix hommes"
    for argument in told:
        if argument.relation in COUNTED and _counts(hit.tree, argument.index, counted, scene.words.groups):
            beside = (argument.case or "") in scene.words.company
            if beside and hit.frame.type in UNDERGONE:
                return None  # « a fui avec ses quatre enfants »: they were five at least
            alone = argument.case is None and hit.tree.tokens[argument.index].upos == "NUM"  # « tous deux »
            relation = "obj" if argument.index in objects or alone else argument.relation
            return _of_argument(hit, "nsubj" if beside else relation, counted, scene)
    groups = scene.words.groups
    party = next((relation for i, relation in parties.items() if _counts(hit.tree, i, counted, groups)), None)
    if party is not None or _are_so_many(hit, counted):
        return _of_argument(hit, party or "nsubj", counted, scene)
    if hit.frame.type in ACTED and not frozenset(counted).isdisjoint(gathered(hit, scene)):
        return ACTED[hit.frame.type]
    return KILLED if any(is_held(hit, i, scene) for i in counted) else None


def _are_so_many(hit: Hit, counted: tuple[int, ...]) -> bool:
    """True for those of whom it is told how many they were to do it: ``ils étaient plus de 2 000 à défiler``."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    below = {tree.tokens[c].deprel for c in tree.children[token.head]}
    infinitive = "VerbForm=Inf" in token.feats and token.deprel in {"acl", "ccomp"}
    return infinitive and token.head in counted and "cop" in below


def _counts(tree: Tree, index: int, counted: tuple[int, ...], groups: Container[str] = ()) -> bool:
    """True for a word that a number stands with, or that it is in a row with: ``cinq ponts et deux écoles``.

    Also for one of some groups that it says the size of: ``un contingent de 500 hommes``, ``un convoi (dix camions)``.
    """
    links = {"conj", "nmod", "appos"} if tree.tokens[index].lemma in groups else {"conj"}
    return index in counted or any(tree.tokens[i].deprel in links and tree.tokens[i].head == index for i in counted)


def _of_argument(hit: Hit, relation: str, counted: tuple[int, ...], scene: Scene) -> str:
    """By the noun that is counted where it says so, else by the part it plays."""
    lemmas = [hit.tree.tokens[i].lemma for i in counted]
    if hit.frame.type in EXPLOSIVE and relation == "nsubj" and any(lemma in scene.words.things for lemma in lemmas):
        return ATTACKS
    if any(lemma in scene.words.sites or lemma in scene.words.things for lemma in lemmas):
        return OTHER
    told = scene.words.counts.get(hit.frame.lemma)
    if hit.frame.type in VIOLENT and relation in {"obj", "obl"}:
        return told if told in CASUALTIES else OTHER
    if hit.frame.type in UNDERGONE and (relation in {"obj", "nmod"} or _undergoes(hit, relation)):
        return told if told in CASUALTIES else UNDERGONE[hit.frame.type]
    if relation == "obj" and told in CASUALTIES:
        return told
    if hit.frame.type in ACTED and all(hit.tree.tokens[i].upos == "NUM" for i in counted):
        return ACTED[hit.frame.type]  # "2 500 personnes ont défilé, 10 000 selon les organisateurs"
    if relation == "nsubj" and hit.frame.type in ACTED:
        return ACTED[hit.frame.type]
    if relation == "nsubj" and scene.words.counts.get(hit.frame.lemma) == PARTICIPANTS:
        return PARTICIPANTS
    known = next((scene.words.counts[lemma] for lemma in lemmas if lemma in scene.words.counts), None)
    if known == PARTICIPANTS and (hit.frame.type in VIOLENT or (relation, hit.frame.type) == ("obj", "political_act")):
        return OTHER  # "l'agression de trois pompiers", "le parti a exclu trois députés"
    if known in CASUALTIES and hit.frame.type == "judicial":
        return OTHER  # « cinq victimes ont été entendues »
    if known is not None and known != COMBATANTS:
        return known
    armed = known is not None or any(lemma in scene.words.combatants - scene.words.bodies for lemma in lemmas)
    return COMBATANTS if armed and hit.frame.type in FOUGHT else OTHER


def _undergoes(hit: Hit, relation: str) -> bool:
    """True when whoever stands in a relation is who undergoes: ``deux mille personnes ont fui``."""
    return any(path.relation == relation for path in hit.frame.recipient)
