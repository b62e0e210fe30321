"""Who acts and who undergoes: a frame's own paths first, then what carries the event noun, then antecedents.

Each rule answers or abstains; the first answer counts. Two equal antecedents of a pronoun give none.
"""

from __future__ import annotations

from dataclasses import replace

from selon.events.dependents.arguments import said_once
from selon.events.grammar.agreement import NOUNS
from selon.events.grammar.antecedents import SOMEBODY, Filler
from selon.events.hit import DECIDED, EXPLOSIVE, TOLL, VIOLENT, Hit
from selon.events.scene import Scene
from selon.events.what.conditions import is_intransitive
from selon.events.who.aimed import by_body, by_direction
from selon.events.who.alike import by_like
from selon.events.who.beside import (
    by_announced,
    by_credited,
    by_engaged,
    by_fighter,
    by_headline,
    by_instrument,
    by_state,
)
from selon.events.who.carried import by_modifier, by_oblique, by_support, carries, supports_of
from selon.events.who.causes import TARGETS, is_cause
from selon.events.who.company import as_met, by_company, by_gathered, by_giver
from selon.events.who.doers import by_behind, by_doer, by_work
from selon.events.who.joined import (
    by_agent,
    by_between,
    by_facing,
    by_far_agent,
    by_holder,
    by_pair,
    by_row,
    first_side,
    is_of_setting,
)
from selon.events.who.matters import is_matter, is_road, is_target
from selon.events.who.meant import as_meant
from selon.events.who.owners import by_owner, by_part, is_disowned
from selon.events.who.parties import as_filler, find_party
from selon.events.who.paths import NEEDED, Role, among, carrier, paths_of
from selon.events.who.ruled import by_capital
from selon.events.who.undergone import (
    as_made,
    as_told,
    by_bystander,
    by_exit,
    by_freed,
    by_hands,
    by_honour,
    by_means,
    by_named_dead,
    by_number,
    by_profit,
    find_leaving,
    find_sent,
    is_loser,
)
from selon.lang.frames import Path
from selon.model import Span
from selon.tree import (
    OBLIQUE,
    Argument,
    ancestors,
    base,
    case_of,
    is_bare,
    is_passive,
)

CLASH = "armed_clash"
DONE_IN_COURSE = frozenset({"arrest", "release", "killing", "destruction", "territory_capture", "abduction"})
DEEDS_OF_BODIES = VIOLENT | DONE_IN_COURSE | {"siege", "deployment", "withdrawal", "evacuation"}
DEEDS = (Path("nmod", "par"), Path("nmod", "de"))


def find_role(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Who fills a role of a happening, None when no rule answers."""
    sent = find_sent(hit, scene)
    if sent is not None:
        return sent if role == "actor" else None
    leaving = find_leaving(hit, scene)
    if leaving is not None:
        return leaving if role == "recipient" else None
    own = role == "actor" or hit.frame.type == TOLL or hit.frame.upos == "VERB"
    first = (_by_frame, _by_toll) if own else (_by_toll, _by_frame)
    meant = (by_bystander,) if hit.frame.type in EXPLOSIVE else (by_capital,)  # goes before those whom a blast killed
    harmed = (_by_harmed,) if role == "recipient" and hit.frame.upos == "VERB" else ()
    fought = hit.frame.type == CLASH and role == "recipient"
    sides = (by_pair, by_modifier, by_support) if fought else ()  # those who died in it are not the other side
    carried = (by_modifier, by_support, by_oblique)
    others = (_by_target, by_credited, by_owner, by_part, *BESIDE)
    for rule in dict.fromkeys((*meant, *harmed, *sides, *first, *carried, *others)):
        filler = rule(hit, role, scene)
        if filler is not None and role == "actor" and rule in carried and filler.index in hit.needs:
            continue  # « la reprise des distributions de vivres »
        if filler is not None and is_cause(filler, role, hit, scene):
            filler = _behind(filler, role, hit, scene)
        elif filler is not None and role == "actor" and filler.tree.tokens[filler.index].lemma in scene.words.things:
            filler = _behind(filler, role, hit, scene) or filler  # « un drone lancé par les rebelles »
        if filler is not None:
            return filler if role == "recipient" else _told(filler, hit, scene)
    return None


def _told(actor: Filler, hit: Hit, scene: Scene) -> Filler:
    """Who acts, of whom a rule found: whom a relative clause means, one of two sides, for whom somebody speaks."""
    return _of_whom(first_side(hit, as_meant(actor, hit, scene), scene), hit, scene)


def _of_whom(actor: Filler, hit: Hit, scene: Scene) -> Filler:
    """For whom somebody speaks who tells what they did: ``le porte-parole de l'armée a nié avoir tiré``."""
    if hit.frame.type not in DEEDS_OF_BODIES or actor.tree.tokens[actor.index].lemma not in scene.words.mouthpieces:
        return actor
    below = (c for c in actor.tree.children[actor.index] if c > actor.index and case_of(actor.tree, c) == "de")
    body = next((c for c in below if base(actor.tree.tokens[c].deprel) == "nmod"), None)
    if body is None or actor.tree is not hit.tree:
        return actor
    return as_filler(hit, body, f"{actor.rule}, spoken for", scene)


def _behind(deed: Filler, role: Role, hit: Hit, scene: Scene) -> Filler | None:
    """Who acts by a deed or a weapon that is told to act: ``une offensive de l'armée visant à prendre la ville``."""
    if role == "recipient" or deed.tree is not hit.tree or deed.index == hit.index or _is_answered(hit, scene):
        return None
    is_deed = deed.tree.tokens[deed.index].lemma in scene.words.deeds
    frame = replace(hit.frame, upos="NOUN", actor=DEEDS, recipient=(), needs=())
    event = replace(hit, index=deed.index, frame=frame, needs=(), parts=(), tolls=())
    rules = (_by_frame, by_modifier, by_support, by_agent) if is_deed else (by_agent,)
    filler = next((f for rule in rules if (f := rule(event, role, scene)) is not None), None)
    if filler is not None and not is_deed and not _is_anybody(filler, scene):
        return None  # "l'incendie provoqué par un court-circuit"
    return None if filler is None or is_cause(filler, role, hit, scene) else filler


def _is_answered(hit: Hit, scene: Scene) -> bool:
    """True for what others did: ``l'armée a riposté à une attaque par des tirs``, which are the army's."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    answered = base(token.deprel) == "obl" and tree.tokens[token.head].lemma in scene.words.answers
    return hit.frame.upos == "NOUN" and answered and case_of(tree, hit.index) in scene.words.dative


def _is_of_answer(hit: Hit, argument: Argument, scene: Scene) -> bool:
    """True for the deed by which one is answered, hung on that."""
    deed = hit.tree.tokens[argument.index].lemma in scene.words.deeds
    return deed and argument.case in scene.words.agentive and _is_answered(hit, scene)


def _is_anybody(filler: Filler, scene: Scene) -> bool:
    """True for people and armed bodies: ``un obus tiré par l'armée a tué trois élèves``."""
    known = filler.tree.tokens[filler.index].lemma in scene.words.people | scene.words.combatants
    return known or not SOMEBODY.isdisjoint(scene.classes(filler.sentence, filler.index))


def _by_course(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Who leads the deed in the course of which something is done: ``arrêtés lors d'un raid mené par l'armée``."""
    if role == "recipient" or hit.frame.type not in DONE_IN_COURSE:
        return None
    above = carrier(hit.tree, hit.index) if hit.frame.upos == "NOUN" else None
    for index in (hit.index, above):
        for argument in () if index is None else scene.dependents(hit.sentence, index):
            case = argument.case_key
            if argument.relation in OBLIQUE and case in scene.words.circumstance - scene.words.agentive:
                deed = _counted(hit, argument.index, scene)
                if hit.tree.tokens[deed].lemma not in scene.words.deeds:
                    continue  # "blessé lors de son arrestation par les gendarmes"
                found = _behind(Filler(hit.sentence, hit.tree, deed, hit.span, "course"), role, hit, scene)
                if found is not None:
                    return found
    return None


def _by_weapon(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Who laid what explodes: ``la bombe, posée par le Front, a explosé``, ``sautent sur une mine posée par lui``."""
    if role == "recipient" or hit.frame.type not in EXPLOSIVE:
        return None
    weapons = scene.words.causes | scene.words.things
    for argument in scene.dependents(hit.sentence, hit.index):
        below = (hit.tree.tokens[c].lemma for c in hit.tree.children[argument.index])
        is_laid = hit.tree.tokens[argument.index].lemma in weapons and not scene.words.laying.isdisjoint(below)
        if is_laid and (argument.relation == "nsubj" or argument.case in {"de", *scene.words.about}):
            weapon = Filler(hit.sentence, hit.tree, argument.index, hit.span, "weapon")
            found = _behind(weapon, role, hit, scene)
            if found is not None:
                return found
    return None


def _counted(hit: Hit, index: int, scene: Scene) -> int:
    """What a number that is a noun counts, any other word itself: ``une vingtaine de raids``."""
    below = (c for c in hit.tree.children[index] if c > index and hit.tree.tokens[c].deprel == "nmod")
    return next(below, index) if scene.is_number(hit.sentence, index) else index


def _by_target(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """What an attack is "of" when another attacks, or it cannot itself: ``l'attaque du convoi par X``, ``du camp``."""
    if role == "actor" or hit.frame.upos != "NOUN" or hit.frame.type not in VIOLENT:
        return None
    shared = tuple(a for a in scene.dependents(hit.sentence, hit.index) if not _is_of_answer(hit, a, scene))
    agents = {a.index for a in shared if a.relation in OBLIQUE and a.case in scene.words.agentive}
    done_by = bool(agents)
    # "par des membres de la milice", "entre des jeunes du quartier"
    sides = {a.index for a in shared if a.case in scene.words.between and a.case != "de"}
    shared = tuple(a for a in shared if hit.tree.tokens[a.index].head not in agents | sides)
    arms = {*hit.needs, *hit.parts}  # "le tir d'un missile par l'armée"
    of = (a for a in shared if a.case == "de" and a.relation in OBLIQUE and a.index not in arms)
    of = (a for a in of if not _is_way(hit, a.index))
    target = next((a for a in of if done_by or is_target(hit, a.index, scene)), None)
    return None if target is None else find_party(hit.tree, target, hit, scene, "what the attack is of")


def _is_way(hit: Hit, index: int) -> bool:
    """True for a single noun without an article, which tells of what kind they were: ``des affrontements de rue``."""
    return is_bare(hit.tree, index) and "Number=Sing" in hit.tree.tokens[index].feats


def _by_frame(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """The frame's own paths."""
    shared = as_made(scene.dependents(hit.sentence, hit.index, is_intransitive(hit.frame)), hit, scene)
    shared = as_met(as_told(shared, hit, scene), hit, scene)
    if hit.frame.upos == "VERB" and hit.frame.type not in DECIDED:  # "limogé et remplacé par son adjoint"
        shared += tuple(said_once(hit.tree, hit.index, shared))
    paths = paths_of(hit, role)
    shared = tuple(a for a in shared if not (is_disowned(hit, role, a, scene) or _is_of_answer(hit, a, scene)))
    if role == "actor":
        shared = tuple(a for a in shared if not is_matter(hit, a, scene) and not is_loser(hit, a))
    else:
        shared = tuple(a for a in shared if not is_road(hit, a, scene))
        shared = shared if hit.frame.upos == "NOUN" else _without_idiom(shared, hit)
    shared += tuple(Argument(NEEDED, case_of(hit.tree, index), index) for index in hit.needs[:1])
    found = among(shared, paths, hit, scene, "frame")
    if found is not None or not any(path.relation == "nsubj" for path in paths) or not is_passive(hit.tree, hit.index):
        return found
    agents = tuple(Path("obl", case) for case in sorted(scene.words.agentive))
    return among([a for a in shared if not is_of_setting(hit, a.index, scene)], agents, hit, scene, "agent")


def _without_idiom(shared: tuple[Argument, ...], hit: Hit) -> tuple[Argument, ...]:
    """Without an object that is one with its verb, where there is another: ``a fait prisonniers dix soldats``."""
    one = {i for i in hit.needs if is_bare(hit.tree, i)}
    others = any(a.relation == "obj" and a.index not in one for a in shared)
    return tuple(a for a in shared if a.relation != "obj" or a.index not in one) if one and others else shared


def _by_toll(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """The people of the dead and wounded, or of the verb, that belong to a violent happening."""
    for toll in hit.tolls:
        supports = supports_of(toll.tree, toll.index, scene)
        if toll.frame.type != TOLL and any(carries(s, hit, toll.index, hit.index, scene) for s in supports):
            continue
        shared = scene.dependents(toll.sentence, toll.index, is_intransitive(toll.frame))
        filler = among(shared, paths_of(toll, role), hit, scene, f"toll {toll.rule}")
        if role == "recipient" and (_is_own_loss(toll, hit, scene) or _is_beside_dead(filler, hit)):
            continue
        if role == "actor" and filler is not None and _is_bomb(filler, hit, scene):
            continue
        if filler is not None and not _is_of_hit(filler, role, hit, scene):
            return _before_toll(filler, toll)
    return None


def _is_beside_dead(filler: Filler | None, hit: Hit) -> bool:
    """True for the second of two: ``l'attaque a fait deux morts et dix personnes blessées`` befell others too."""
    if filler is None or filler.tree is not hit.tree:
        return False
    token = filler.tree.tokens[filler.index]
    return token.deprel == "conj" and any(token.head == toll.index != filler.index for toll in hit.tolls)


def _by_enemy(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """With whom those fought who died in it: ``deux soldats tués dans un affrontement avec les rebelles``."""
    if role == "recipient" or hit.frame.upos != "NOUN" or hit.frame.type != CLASH:
        return None
    enemy = among(scene.dependents(hit.sentence, hit.index), hit.frame.recipient, hit, scene, "enemy")
    dead = None if enemy is None else _by_toll(hit, "recipient", scene)
    return None if dead is None or enemy is None or dead.span.meets(enemy.span) else enemy


def _before_toll(filler: Filler, toll: Hit) -> Filler:
    """Whom a participle says to be dead or wounded, without that: ``des tirs à la frontière : deux soldats | tués``."""
    tells = filler.tree is toll.tree and toll.tree.tokens[toll.index].head == filler.index < toll.index
    if not tells or toll.tree.tokens[toll.index].deprel not in {"acl", "amod"}:
        return filler
    end = toll.tree.tokens[toll.index - 1].span.end
    return replace(filler, span=Span(filler.span.start, min(filler.span.end, end)))


def _by_harmed(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """The people whom a blow to a place harms, told beside it: ``a bombardé le quartier, tuant dix civils``."""
    toll = _by_toll(hit, role, scene) if hit.tolls and hit.frame.type in VIOLENT else None
    struck = None if toll is None else _by_frame(hit, role, scene)
    if toll is None or struck is None or struck.tree is not hit.tree:
        return None
    token = hit.tree.tokens[struck.index]
    town = any(t.span.meets(token.span) and t.precision != "country" for t in scene.places.get(hit.sentence, ()))
    return toll if town or scene.words.sites.get(token.lemma) in TARGETS else None


def _is_bomb(filler: Filler, hit: Hit, scene: Scene) -> bool:
    """True for what explodes: ``un camion piégé a explosé, tuant dix soldats``."""
    return hit.frame.type in EXPLOSIVE and filler.tree.tokens[filler.index].lemma in scene.words.things


def _is_own_loss(toll: Hit, hit: Hit, scene: Scene) -> bool:
    """True for those whom the attacker itself loses: ``l'armée avance et perd dix soldats``."""
    if toll.frame.actor or toll.frame.upos != "VERB" or not any(p.relation == "obj" for p in toll.frame.recipient):
        return False
    who, lost = (
        [a.index for a in scene.dependents(h.sentence, h.index) if a.relation == "nsubj"][:1] for h in (hit, toll)
    )
    return toll.tree is hit.tree and bool(who) and who == lost


def _is_of_hit(filler: Filler, role: Role, hit: Hit, scene: Scene) -> bool:
    """True for whom the happening itself befalls, and for whoever is called after it: ``un blessé de l'attentat``."""
    if filler.tree is not hit.tree:
        return False
    above = ancestors(hit.tree, hit.index)
    inside = above[: above.index(filler.index)] if filler.index in above else [hit.index]
    if filler.index in above and all(hit.tree.tokens[a].upos in NOUNS for a in inside):
        return True
    if role == "recipient" or hit.frame.upos != "VERB":
        return False
    befallen = {
        "obj",
        *(path.relation for path in hit.frame.recipient if path.case is None),
    }  # « X saute sur une mine »
    befallen -= {path.relation for path in hit.frame.actor}
    return any(a.index == filler.index for a in scene.dependents(hit.sentence, hit.index) if a.relation in befallen)


# What is told beside the happening, and by no word of its own.
BESIDE = (
    _by_enemy,
    by_far_agent,
    by_between,
    by_pair,
    by_means,
    by_agent,
    by_doer,
    by_behind,
    by_work,
    by_row,
    by_facing,
    by_holder,
    by_headline,
    by_announced,
    by_state,
    by_engaged,
    by_fighter,
    by_instrument,
    by_like,
    by_company,
    by_gathered,
    by_giver,
    _by_course,
    _by_weapon,
    by_exit,
    by_freed,
    by_direction,
    by_body,
    by_bystander,
    by_named_dead,
    by_number,
    by_honour,
    by_profit,
    by_hands,
)
