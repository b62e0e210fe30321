"""One happening a clause: what tells the same happening twice becomes one hit.

"Un attentat à la voiture piégée a tué dix soldats et en a blessé trente" is one bombing; the dead, the wounded
and the car are its parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from selon.events.grammar.clauses import has_relative_subject, has_subject, is_under, predicate_of
from selon.events.hit import DAMAGE, EXPLOSIVE, TOLL, VIOLENT, Hit
from selon.events.scene import Scene
from selon.events.what.acts import without_doubles
from selon.events.what.conditions import is_intransitive
from selon.events.what.general import is_general
from selon.events.what.mentions import is_bare, is_topic, is_where_said, only_points, only_says_who
from selon.events.what.one_deed import (
    without_aims,
    without_blows,
    without_carriers,
    without_crowds,
    without_purposes,
)
from selon.events.what.told import befalls_doer, circumstances, is_before, is_elsewhere, tells
from selon.ontology.counted import CASUALTIES, KILLED, OTHER, UNDERGONE
from selon.tree import (
    Argument,
    Tree,
    base,
    case_key,
    case_of,
    has_agent,
    is_genitive,
    is_passive,
)

CARE = frozenset({"aid", "arrest", "evacuation", "release"})
MASSACRE = "massacre"
NOMINAL = frozenset({"nmod", "amod", "acl", "appos"})


def merge(hits: Sequence[Hit], told: bool, scene: Scene) -> list[Hit]:
    """The hits of a sentence without those that only say more of another one.

    ``told``: violence was told in an earlier sentence; a mere "l'attaque" does not tell it again.
    """
    kept = [h for h in hits if h.frame.type != TOLL and not _is_none_told(h, scene)]
    kept = [h for h in kept if not any(_within(h, other, scene) for other in kept)]
    kept = [h for h in kept if not any(_is_struck(h, other, scene) for other in kept)]
    kept = without_purposes(without_aims(without_blows(kept, scene), scene), scene)
    kept = without_doubles(without_carriers(without_crowds(kept, scene), scene), scene)
    if told:
        kept = [h for h in kept if not only_points(h)]
    kept = [h for h in kept if not _is_made(h, hits, scene)]
    tolls = [h for h in hits if h.frame.type == TOLL and not (is_topic(h, scene) or is_general(h, scene))]
    tolls = [h for h in tolls if not _is_cared_for(h, kept, scene)]
    tolls = [h for h in tolls if not any(_says_again(h, t, scene) or _is_setting(h, t, scene) for t in tolls)]
    kept = [h for h in kept if not any(_is_setting(h, toll, scene) for toll in tolls)]
    return sorted(_with_tolls(kept, _of_massacres(tolls, scene), scene), key=lambda h: h.span)


def _is_none_told(hit: Hit, scene: Scene) -> bool:
    """True for words that only say of what kind, about what or who another thing is."""
    return any(rule(hit, scene) for rule in (is_bare, is_topic, is_general, is_where_said, only_says_who))


def _is_setting(hit: Hit, toll: Hit, scene: Scene) -> bool:
    """True for a fire or an accident that is only how people died: ``dix morts dans l'incendie du marché``."""
    is_accident = hit.frame.upos == "NOUN" and hit.frame.lemma in scene.words.accidents and hit.index != toll.index
    is_accident = is_accident and hit.frame.type not in VIOLENT
    tree, predicate = hit.tree, predicate_of(hit.tree, toll.index)
    if is_accident and any(a.index == hit.index and a.relation == "nsubj" for a in _arguments(toll, predicate, scene)):
        return True
    if not (is_accident or hit.frame.type == DAMAGE) or toll.frame.actor:
        return False
    case = case_key(tree, hit.index)
    if case in scene.words.circumstance and tree.tokens[hit.index].head in {toll.index, predicate}:
        return True
    return any(i == predicate or _in_row(tree, predicate, i) for i in circumstances(tree, hit.index))


def _is_made(hit: Hit, hits: Sequence[Hit], scene: Scene) -> bool:
    """True for those who fled what is told to have made them flee: ``les combats ont fait dix mille déplacés``."""
    people = hit.frame.upos == "NOUN" and not hit.frame.recipient  # and no « exode »
    if not people or scene.words.counts.get(hit.frame.lemma) != UNDERGONE["displacement"]:
        return False
    made = {a.index for a in _arguments(hit, predicate_of(hit.tree, hit.index), scene) if a.relation == "nsubj"}
    return any(h.index in made for h in hits if h.frame.type in VIOLENT)


def _says_again(hit: Hit, other: Hit, scene: Scene) -> bool:
    """True for what only says more of the dead: ``deux victimes décédées``, ``ont assassiné leurs huit victimes``.

    So do those whose bodies or death it is: ``les corps de onze victimes``.
    """
    token = hit.tree.tokens[hit.index]
    counts = {scene.words.counts.get(h.frame.lemma) for h in (hit, other)}
    if hit is not other and token.head == other.index and _only_tells_how(hit, scene):
        return True  # « ont péri dans des massacres »
    if hit is other or not counts <= CASUALTIES:
        return False
    if _is_said_to_be(hit, other):
        return True
    if token.head == other.index and (is_genitive(hit.tree, hit.index) or token.deprel in {"acl", "amod"}):
        return True
    suffer = (a for a in _arguments(other, other.index, scene) if a.relation in {"obj", "nsubj"})
    verb = other.tree.tokens[other.index]
    is_verb = verb.upos == "VERB" and verb.head != hit.index
    return is_verb and token.upos == "NOUN" and any(a.index == hit.index for a in suffer)


def _is_said_to_be(hit: Hit, other: Hit) -> bool:
    """True for the dead of whom it is said who they are: ``le premier mort est un lycéen tué par une balle``."""
    tree, token, participle = hit.tree, hit.tree.tokens[hit.index], hit.tree.tokens[other.index]
    told = base(token.deprel) == "nsubj" and participle.deprel == "acl" and participle.head == token.head
    return told and any(tree.tokens[c].deprel == "cop" for c in tree.children[token.head])


def _only_tells_how(hit: Hit, scene: Scene) -> bool:
    """True for a noun of circumstance of which nothing is told, neither who did it nor how many it befell."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    below = {tree.tokens[c].deprel for c in tree.children[hit.index]} - {"nmod"}
    phrase = token.upos == "NOUN" and base(token.deprel) == "obl" and below <= {"det", "case", "amod", "punct"}
    return phrase and case_key(tree, hit.index) in scene.words.circumstance


def _within(hit: Hit, other: Hit, scene: Scene) -> bool:
    """True for a violent word below another violent noun, or below the subject or weapon of a violent verb.

    ``Un attentat à la voiture piégée``, ``une voiture piégée a explosé``, ``a sauté sur une mine posée par X``.
    """
    if hit is other or not {hit.frame.type, other.frame.type} <= VIOLENT:
        return False
    tree, index = hit.tree, hit.index
    while tree.tokens[index].deprel in NOMINAL and tree.tokens[index].head != index:
        index = tree.tokens[index].head
        if index == other.index:
            return other.frame.upos == "NOUN"
        if hit.frame.upos == "NOUN":
            continue
        if index in other.needs and {hit.frame.type, other.frame.type} <= EXPLOSIVE:
            return True
        if any(a.index == index and a.relation == "nsubj" for a in _arguments(other, other.index, scene)):
            return True
    return False


def _is_struck(hit: Hit, verb: Hit, scene: Scene) -> bool:
    """True for relief on its way that undergoes an attack: « un convoi humanitaire pris pour cible » brings none."""
    if hit.frame.lemma not in scene.words.crowds or hit.frame.type != "aid" or verb.frame.upos == "NOUN":
        return False
    struck = verb.frame.type in VIOLENT | {DAMAGE, "siege"}
    return struck and any(a.relation == "obj" and a.index == hit.index for a in _arguments(verb, verb.index, scene))


def _arguments(hit: Hit, index: int, scene: Scene) -> tuple[Argument, ...]:
    return scene.dependents(hit.sentence, index)


# --- dead and wounded


def _is_cared_for(toll: Hit, hits: Sequence[Hit], scene: Scene) -> bool:
    """True for the wounded or dead who undergo what another happening tells: ``les blessés ont été évacués``."""
    tree, index = toll.tree, toll.index
    if tree.tokens[index].deprel in {"amod", "acl"}:
        index = tree.tokens[index].head
    elif tree.tokens[index].upos == "VERB":
        return False
    is_deed = toll.frame.upos == "NOUN" and toll.frame.actor  # « arrêté pour le meurtre de deux villageois »
    theirs = case_of(tree, index) == "de" and tree.tokens[tree.tokens[index].head].upos == "NOUN"
    kin = theirs and all(tree.tokens[index].head != hit.index for hit in hits)  # « a arrêté le frère du rebelle tué »
    return not (is_deed or kin) and any(
        tree.tokens[hit.index].head != index and any(a.index == index for a in _arguments(hit, hit.index, scene))
        for hit in hits
        if hit.frame.type in CARE
    )


def _with_tolls(hits: Sequence[Hit], tolls: Sequence[Hit], scene: Scene) -> list[Hit]:
    """Dead and wounded beside a violent happening become its toll; those of one clause are one."""
    kept = list(hits)
    for group in _groups(tolls, scene):
        homes = [h for h in kept if h.frame.type in VIOLENT and h.frame.factuality != "negated"]
        homes = [h for h in homes if any(tells(h, k, scene) for k in group)]
        homes = [h for h in homes if not (_is_beyond(h, group[0], scene) or _is_of_others_word(h, group, scene))]
        inside = (h for h in homes if _is_course(h, group[0], scene))
        around = (h for h in homes if is_under(h.tree, group[0].index, h.index))
        home = next(chain(inside, around, homes), None)
        if home is None:
            main = _main(group, scene)
            others = (_beside(main, toll) for toll in group if toll is not main)
            kept.append(replace(main, tolls=(*main.tolls, *others)))
        else:
            kept[kept.index(home)] = replace(home, tolls=(*home.tolls, *group))
    return kept


def _is_course(home: Hit, toll: Hit, scene: Scene) -> bool:
    """True for that in which people died, by their own phrase: « Guerre en X : dix morts dans des tirs »."""
    tree, above = home.tree, home.tree.tokens[home.index].head
    row = {toll.index, *(c for c in tree.children[toll.index] if tree.tokens[c].deprel == "conj")}
    return above in row and home.frame.upos == "NOUN" and case_key(home.tree, home.index) in scene.words.circumstance


def _of_massacres(tolls: Sequence[Hit], scene: Scene) -> list[Hit]:
    """The killings of a sentence, the dead with the deed that they are told of: ``la tuerie a fait dix morts``."""
    deeds = [h for h in tolls if h.frame.upos == "NOUN" and h.frame.actor]
    kept = list(tolls)
    for massacre, toll in [(d, t) for d in deeds for t in tolls if _dies_in(t, d, scene)]:
        if toll in kept:
            kept = [
                replace(h, tolls=(*h.tolls, toll)) if h.index == massacre.index else h for h in kept if h is not toll
            ]
    for toll in [h for h in tolls if h.frame.upos == "NOUN" and not h.frame.actor] if deeds else ():
        verb = predicate_of(toll.tree, toll.index)
        plain = _counted(toll, scene) in CASUALTIES and toll.tree.tokens[verb].lemma not in scene.words.rousing
        doers = {a.index for a in _arguments(toll, verb, scene) if a.relation == "nsubj"} if plain else set()
        deed = next((h for h in deeds if h is not toll and h.index in doers), None)
        if deed is not None:
            at = next(i for i, h in enumerate(kept) if h.index == deed.index)
            kept[at] = replace(kept[at], tolls=(*kept[at].tolls, toll))
            kept.remove(toll)
    return kept


def _dies_in(toll: Hit, deed: Hit, scene: Scene) -> bool:
    """True for a massacre in which people are killed: ``dix bergers ont été tués lors d'un massacre commis par X``.

    Whom it befell is told by the verb alone: « tué lors de l'assassinat du maire » tells of two.
    """
    tree, token = toll.tree, toll.tree.tokens[deed.index]
    passive = toll.frame.upos == "VERB" and (is_passive(tree, toll.index) or not toll.frame.actor)
    if not passive or deed.frame.mode != MASSACRE or has_agent(tree, toll.index) or token.head != toll.index:
        return False
    of = [c for c in tree.children[deed.index] if is_genitive(tree, c)]
    placed = all("@place" in scene.classes(deed.sentence, c) for c in of)
    return placed and base(token.deprel) == "obl" and case_key(tree, deed.index) in scene.words.circumstance


def _is_beyond(home: Hit, toll: Hit, scene: Scene) -> bool:
    """True for dead that the writer adds to what is said: « X revendique P, qui aurait fait dix morts ».

    And for those of another claim: « P, a dit X, revendiquant la mort de dix hommes ».
    """
    verb = predicate_of(home.tree, toll.index)
    voices = scene.voices(home.sentence, home.span)
    contents = [part for a in voices for part in a.content]
    if not contents or any(part.holds(toll.span) for part in contents):
        return False
    if scene.voices(home.sentence, toll.span):
        return True
    return home.tree.tokens[verb].deprel == "acl:relcl" and not _is_plainly_told(home.tree, verb)


def _is_plainly_told(tree: Tree, verb: int) -> bool:
    """« X revendique l'attaque, qui a fait dix morts »: nobody doubts how many fell in what is claimed."""
    forms = (tree.tokens[i] for i in (verb, *tree.children[verb]))
    return any("VerbForm=Fin" in t.feats and "Mood=Ind" in t.feats for t in forms)


def _is_of_others_word(home: Hit, group: Sequence[Hit], scene: Scene) -> bool:
    """True for dead whom only somebody else tells of: « Attaque à Gao : dix morts, selon l'armée »."""
    return not scene.voices(home.sentence, home.span) and all(scene.voices(h.sentence, h.span) for h in group)


def _beside(main: Hit, toll: Hit) -> Hit:
    """A toll beside the dead, who are no less sure for those who are missing."""
    return toll if main.frame.factuality else replace(toll, frame=replace(toll.frame, factuality=None))


def _groups(tolls: Sequence[Hit], scene: Scene) -> list[list[Hit]]:
    """Killings told together: ``trois morts et dix blessés``, ``ont tué trois soldats et en ont blessé dix``."""
    groups: list[list[Hit]] = []
    for hit in tolls:
        home = next((g for g in groups if any(_together(other, hit, scene) for other in g)), None)
        if home is None:
            groups.append([hit])
        else:
            home.append(hit)
    return groups


def _together(left: Hit, right: Hit, scene: Scene) -> bool:
    """True for dead and wounded, or two numbers of the same, that one predicate or a row of them tells."""
    if is_elsewhere(left, right, scene):
        return False
    counts = {_counted(h, scene) for h in (left, right)}
    tree = left.tree
    token = tree.tokens[right.index]
    if _is_how(left, right, scene) or _is_how(right, left, scene) or _is_of_dead(right, left):
        return True
    if any(is_before(h, scene) and not is_under(tree, o.index, h.index) for h, o in ((left, right), (right, left))):
        return False  # « le bilan est passé à neuf morts après le décès d'une femme »
    if not counts <= CASUALTIES | {OTHER} or (len(counts) == 1 and left.frame.lemma != right.frame.lemma):
        return False
    first, second = (h.index if has_agent(tree, h.index) else predicate_of(tree, h.index) for h in (left, right))
    if first != second and (_of_others(left, first, second, scene) or _is_none(left) != _is_none(right)):
        return False  # « personne n'a été tué, mais dix passants ont été blessés »
    if befalls_doer(right, left) or befalls_doer(left, right):
        return False  # « ils ont blessé deux passants et ont été tués »
    if token.deprel == "conj" and token.head in {left.index, _described(left)}:
        return True
    if _is_beside(tree, _described(left), left.index, _described(right)):
        return True
    if len(counts) == 1 and first != second and has_subject(tree, max(first, second)):
        return False  # "la police parlait de dix morts, mais le maire a donné un bilan de vingt morts"
    return first == second or _in_row(tree, first, second) or _in_row(tree, second, first)


def _is_none(hit: Hit) -> bool:
    """True for dead or wounded of whom it is told that there are none: ``aucun mort n'est à déplorer``."""
    tree, verb = hit.tree, predicate_of(hit.tree, hit.index)
    words = [tree.tokens[c] for c in (*tree.children[hit.index], *tree.children[verb])]
    return any("Polarity=Neg" in token.feats or "PronType=Neg" in token.feats for token in words)


def _is_beside(tree: Tree, dead: int, told: int, hurt: int) -> bool:
    """True for the hurt in a row with the dead: ``deux morts et dix personnes blessées``, ``dix tués et dix blessés``.

    Where each of the two is named, they are told apart: ``dix soldats tués et vingt civils blessés``.
    """
    token = tree.tokens[hurt]
    alike = dead == told or token.upos != "NOUN" or token.lemma == tree.tokens[dead].lemma
    return alike and token.deprel == "conj" and token.head in {dead, told}


def _described(hit: Hit) -> int:
    """The dead whom a participle is said of: ``quatre soldats tués, six blessés``."""
    token = hit.tree.tokens[hit.index]
    return token.head if token.deprel == "acl" else hit.index


def _of_others(hit: Hit, predicate: int, other: int, scene: Scene) -> bool:
    """True for what two sides did: ``les soldats ont tué deux bergers et les miliciens en ont blessé trois``."""
    doers = [{a.index for a in _arguments(hit, i, scene) if a.relation == "nsubj"} for i in (predicate, other)]
    return all(doers) and doers[0].isdisjoint(doers[1])


def _is_of_dead(hit: Hit, toll: Hit) -> bool:
    """True for how those died whose death a noun tells: ``la mort de dix civils, tués par l'armée``."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    dead = tree.tokens[token.head]
    told = dead.head == toll.index and base(dead.deprel) == "nmod" and toll.frame.upos == "NOUN"
    died = token.deprel == "acl:relcl" and (is_intransitive(hit.frame) or is_passive(tree, hit.index))
    return told and (token.deprel == "acl" or (died and has_relative_subject(tree, hit.index)))  # « …, qui a succombé »


def _counted(hit: Hit, scene: Scene) -> str | None:
    """What a toll counts; a phrase of more words is one for dying (``ont trouvé la mort``, ``a coûté la vie``)."""
    return scene.words.counts.get(hit.frame.lemma, KILLED if hit.frame.wide and hit.frame.factuality is None else None)


def _is_how(hit: Hit, toll: Hit, scene: Scene) -> bool:
    """True for how people came to die or be hurt: ``percuté et tué``, ``mort après avoir été percuté``."""
    words, tree = scene.words, hit.tree
    told = words.counts.get(toll.frame.lemma) in CASUALTIES
    killed = toll.frame.lemma in words.dying and hit.frame.upos == "VERB"
    if not (told and hit.frame.lemma in words.blows) and not killed:
        return False
    return _in_row(tree, toll.index, hit.index) or _in_row(tree, hit.index, toll.index)


def _main(group: Sequence[Hit], scene: Scene) -> Hit:
    """The killing that a group is told by: that of the dead, rather than how they were hurt."""
    words = scene.words
    plain = (h for h in group if h.frame.lemma not in words.blows and words.counts.get(h.frame.lemma) == KILLED)
    return next(plain, group[0])


def _in_row(tree: Tree, index: int, other: int) -> bool:
    token = tree.tokens[other]
    return token.head == index and token.deprel in {"conj", "advcl", "xcomp", "parataxis"}
