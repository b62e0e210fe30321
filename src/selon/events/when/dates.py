"""When: the time expression that dates a happening, from the nearest layer of words that has one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import takewhile

from selon.events.grammar.clauses import PREDICATES, clause, clause_top, is_past_stop, predicate_of
from selon.events.grammar.journeys import carried
from selon.events.grammar.one_breath import is_behind_whole_row, is_next_deed, is_of_whole_row
from selon.events.hit import TOLL, Hit
from selon.events.scene import Scene
from selon.events.when.accused import is_charged
from selon.events.when.begun import counts_from, is_ahead_by, is_before_its_end
from selon.events.when.beyond import (
    is_after_it,
    is_aim,
    is_behind_what_was_before,
    is_compared,
    is_far_from,
    is_imprint,
    is_inside,
    is_likened,
    is_meant,
    is_of_a_thing,
    is_of_account,
    is_of_bystanders,
    is_of_description,
    is_of_total,
    is_provided_for,
    is_state,
    names_an_edition,
    resumes,
    takes_place,
    was_planned,
)
from selon.events.when.caused import is_of_other_end
from selon.events.when.decided import is_of_deciding, is_of_recalling
from selon.events.when.declared import declared_on
from selon.events.when.ended import is_undone
from selon.events.when.hanging import (
    above_time,
    is_enclosed_elsewhere,
    is_in_answer,
    is_of_gapped,
    is_of_instance,
    is_of_what_came_after,
    is_told_by_toll,
    opened_by,
)
from selon.events.when.meanwhile import is_at_once, is_led, met_on, share_time, struck_on, told_of_day, told_when
from selon.events.when.opening import is_behind_participle, is_of_opening, is_opened
from selon.events.when.periods import (
    DATED,
    as_period,
    is_from_hour_to_hour,
    is_latest,
    opens,
    put_off_to,
    since,
    tells_start,
)
from selon.events.when.speaking import dates_claim, dates_speech, is_cut_off, is_its_own, is_of_outer_speech, is_on_cue
from selon.events.when.standing import is_of_whom, was_in_the_way
from selon.events.when.tried import is_deed_of_day, is_of_deed
from selon.lang.roles import RoleWords
from selon.model import Attribution, Time
from selon.ontology.counted import KILLED
from selon.tree import Tree, ancestors, base, case_of, head_in, is_passive

__all__ = ["DATED", "Dated", "find_time"]

LAYERS = (
    "on its word",
    "in its phrase",
    "in its relative clause",
    "in its clause",
    "at the head of its row",
    "at that moment",
)
ON, PHRASE, RELATIVE, CLAUSE, ROW, MOMENT = range(len(LAYERS))
RELATIVES = frozenset({"acl", "acl:relcl"})
# Done to somebody or something in a moment, and so ever since.
DONE_ONCE = frozenset({"aid", "arrest", "abduction", "evacuation", "political_act", "release", "territory_capture"})
# Done by those who come together for it: « se sont réunis samedi pour protester ».
SHOWN = frozenset({"protest", "gathering"})
ROWS = frozenset({"conj", "parataxis"})
FAR = 10_000  # characters: behind every other time of a sentence
Offer = tuple[int, bool, int, Time]  # its layer, whether it is since when something goes on, how far it is


@dataclass(frozen=True, slots=True)
class Dated:
    """The time of a happening with the rule that chose it."""

    time: Time
    rule: str


def find_time(hit: Hit, attribution: Attribution | None, scene: Scene) -> Dated | None:
    """The time expression of a happening, None when there is none near.

    The day on which somebody spoke (``attribution``) does not date what they spoke of.
    """
    if (planned := put_off_to(hit, scene)) is not None:
        return Dated(planned, f"time {LAYERS[CLAUSE]}")
    if (told := told_of_day(hit, scene) or told_when(hit, scene)) is not None:
        return Dated(told, f"time {LAYERS[RELATIVE]}")
    offers: list[Offer] = []
    spoken = False
    for time in scene.times.get(hit.sentence, ()):
        head = head_in(hit.tree, time.span)
        layer = None if head is None else _layer(hit, head, is_cut_off(hit, time, attribution), scene)
        if head is None or layer is None or _is_beyond(hit, head, layer, scene) or _is_over(hit, time, layer, scene):
            continue
        latest = hit.frame.type == TOLL and is_latest(time, hit.tree, scene)  # « 52 morts ces dernières 24 heures »
        of_account = not latest and is_of_account(hit, head, scene.words)
        if of_account or (layer == RELATIVE and is_provided_for(hit, head)):
            continue
        claimed = layer >= CLAUSE and dates_claim(hit, head, scene.words)
        itself = latest or is_its_own(hit, time, head, layer == ON, attribution, scene)
        outer = layer >= CLAUSE and is_of_outer_speech(hit, head, time, attribution, scene)
        if claimed or (not itself and (outer or dates_speech(hit.tree, head, time, attribution))):
            spoken = spoken or claimed or layer <= CLAUSE
            continue
        if _is_for(hit, time, head, layer, scene):
            continue
        named = layer > ON and names_an_edition(hit.tree, head, time)
        compared = any(rule(hit.tree, hit.index, head, scene.words) for rule in (is_likened, is_compared))
        if compared or is_far_from(hit.tree, hit.sentence, head, scene):
            continue
        opening = layer > ON and opens(time, hit.tree, head, scene)
        opening = opening or tells_start(hit.tree, head, scene) or counts_from(hit, time, scene)
        if named or (not opening and _is_apart(hit, head, layer, scene)):
            continue
        if (period := _period(hit, time, head, layer, opening, scene)) is not None:
            # A day says more than since when, or than « à la veille du scrutin ».
            running = layer == ON and "/" in period.value and period.span == time.span
            beside = FAR if _is_eve(hit, head, scene) else 0
            offers.append((layer, running, _distance(hit, time) + beside, period))
    if spoken:  # what is announced on a day is of no day of the clause before
        offers = [offer for offer in offers if offer[0] != ROW]
    if any(rule(hit.tree, hit.index, scene.words) for rule in (resumes, was_planned)):
        offers = [offer for offer in offers if offer[0] >= CLAUSE] or offers
    if not (offers := _since_it_began(offers)):
        met = met_on(hit, scene) or struck_on(hit, scene) or declared_on(hit, attribution, scene)
        return None if met is None else Dated(met, f"time {LAYERS[CLAUSE]}")
    layer, _, _, time = min(offers, key=lambda offer: offer[:3])
    return Dated(time, f"time {LAYERS[layer]}")


def _period(hit: Hit, time: Time, head: int, layer: int, opening: bool, scene: Scene) -> Time | None:
    """The days that a time sets for a happening; what was done to one in a moment is of its first day."""
    period = since(time, scene) if opening else as_period(time, hit.tree, scene)
    at_once = layer == ON and time.type in DATED and _began_at_once(hit, head, scene)
    return time if period is not None and at_once else period


def _is_over(hit: Hit, time: Time, layer: int, scene: Scene) -> bool:
    """True for a day long past beside what will be: « si, en 2014, P, tout changera lorsque Q »."""
    published, tree = scene.doc.published, hit.tree
    if published is None or layer < ROW:
        return False
    verb, end = predicate_of(tree, hit.index), time.value.rpartition("/")[2]
    ahead = any("Tense=Fut" in tree.tokens[i].feats for i in (verb, *tree.children[verb]))
    return ahead and end < published[: len(end)]


def _is_for(hit: Hit, time: Time, head: int, layer: int, scene: Scene) -> bool:
    """True for the day or hours of what is decided: « un deuil pour lundi », « un couvre-feu de 20 à 6 heures »."""
    if hit.frame.type == "political_act" and is_from_hour_to_hour(time, scene.times.get(hit.sentence, ())):
        return True
    if case_of(hit.tree, head) not in scene.words.aimed:
        return False
    return (layer == ON and hit.frame.upos == "VERB") or (layer == CLAUSE and _is_circumstance(hit.tree, hit.index))


def _is_circumstance(tree: Tree, index: int) -> bool:
    """True for a noun in a phrase that says when or how: « après une nuit d'émeutes, il a décrété P pour lundi »."""
    verb = predicate_of(tree, index)
    path = (index, *takewhile(lambda i: i != verb, ancestors(tree, index)))
    return verb != index and base(tree.tokens[path[-1]].deprel) == "obl"


def _since_it_began(offers: list[Offer]) -> list[Offer]:
    """« comparaissent depuis lundi après la mort de X, le 12 avril »: what goes on has not been before."""
    begins = [time.begin for _, running, _, time in offers if running and time.begin is not None]
    return [o for o in offers if o[1] or not begins or o[3].end is None or o[3].end >= min(begins)]


def _is_beyond(hit: Hit, time: int, layer: int, scene: Scene) -> bool:
    """True for a time behind a semicolon, in what a sentence opens with, of the page itself, or of words before."""
    tree, words = hit.tree, scene.words
    if layer == ROW and any(is_on_cue(tree, time, a) for a in scene.attributions.get(hit.sentence, ())):
        return True
    return (
        is_past_stop(tree, hit.index, time)
        or is_of_opening(tree, hit.index, time, words)
        or is_behind_participle(tree, hit.index, time)
        or is_imprint(tree, time, words)
        or is_of_deed(hit, time, scene)
    )


def _began_at_once(hit: Hit, index: int, scene: Scene) -> bool:
    """True for what was done to one at the time from which it holds: « il est hospitalisé depuis le 14 mars »."""
    token = hit.tree.tokens[hit.index]
    done = hit.frame.type in DONE_ONCE and token.upos == "VERB" and is_passive(hit.tree, hit.index)
    return (
        done
        and {"Number=Sing", "VerbForm=Part"} <= set(token.feats.split("|"))
        and (case_of(hit.tree, index) in scene.words.since)
    )


def _is_apart(hit: Hit, index: int, layer: int, scene: Scene) -> bool:
    """True for a time of the clause that is not of the happening.

    It hangs on what was before or after ("des manifestations après l'exécution de samedi"), or the happening is only
    what the clause aims at ("a attaqué lundi pour prendre la ville").
    """
    tree = hit.tree
    if is_of_recalling(hit, index, scene) or (layer <= RELATIVE and is_told_by_toll(hit)):
        return True
    if is_in_answer(tree, index, hit.index, scene.words):
        return True
    if layer >= CLAUSE and (is_of_deciding(hit, index, scene.words) or is_of_other_end(hit, index, scene)):
        return True
    if layer >= CLAUSE and (
        was_in_the_way(hit, scene)
        or _is_carried(hit, scene.words)
        or is_before_its_end(hit, scene)
        or is_ahead_by(hit, scene)
    ):
        return True
    if is_of_gapped(hit, index, scene) or is_enclosed_elsewhere(hit, index, scene):
        return True
    if is_of_whom(tree, hit.index, index, scene.words) or is_of_total(tree, hit.index, index, scene.words):
        return True
    if is_behind_what_was_before(tree, hit.index, index, scene.words):
        return True
    aim = is_aim(tree, hit.index) and not is_next_deed(hit, scene.words)
    aimed = hit.frame.type not in SHOWN and (aim or is_meant(hit, scene.words))
    aimed = aimed or is_charged(tree, hit.index, scene.words)
    if layer >= CLAUSE and (aimed or is_of_what_came_after(hit, index, scene)):
        return True
    if layer in {CLAUSE, ROW} and (
        is_of_bystanders(tree, hit.index, scene.words)
        or is_after_it(tree, hit.index, scene.words)
        or is_of_a_thing(tree, hit.index, index)
        or (is_state(tree, hit.index) and not is_told_by_toll(hit))
        or is_undone(hit, scene.words)
    ):
        return True
    above = ancestors(tree, index)
    if layer in {CLAUSE, ROW} and is_of_description(tree, index, above_time(hit, index, scene)):
        return True
    if is_of_instance(hit, index, scene.words):
        return False
    between = list(takewhile(lambda i: i != hit.index and tree.tokens[i].upos not in PREDICATES, above))
    if any(_is_other_deed(tree, i, hit.index, scene) for i in between):
        return True
    apart = scene.words.after | scene.words.before | scene.words.since
    return any(tree.tokens[i].upos == "NOUN" and not apart.isdisjoint(opened_by(tree, i)) for i in between)


def _is_other_deed(tree: Tree, index: int, own: int, scene: Scene) -> bool:
    """« La sortie du pays de l'Union et l'attentat de lundi »: what a parser joins to a noun within the happening."""
    token = tree.tokens[index]
    deed = (token.lemma, "NOUN") in scene.happenings and token.upos == "NOUN"
    return deed and token.deprel == "conj" and token.head != own and tree.tokens[token.head].upos == "PROPN"


def _is_carried(hit: Hit, words: RoleWords) -> bool:
    return hit.frame.type == TOLL and carried(hit.tree, hit.index, words) is not None


def _layer(hit: Hit, index: int, cut_off: bool, scene: Scene) -> int | None:
    """How near a time is to a happening, by the words between their places in the tree.

    One that a cue has ``cut_off`` is of the clause.
    """
    near = _nearness(hit, index, scene)
    if near is None and cut_off:
        return CLAUSE
    return MOMENT if near is None and is_at_once(hit.tree, hit.index, index, scene.words) else near


def _nearness(hit: Hit, index: int, scene: Scene) -> int | None:
    tree, above = hit.tree, above_time(hit, index, scene)
    if _is_of_row(hit, index, scene) or is_of_whole_row(hit, index) or is_behind_whole_row(hit, index):
        return CLAUSE
    if is_deed_of_day(hit, index, scene):
        return RELATIVE
    if hit.index == index or hit.index in above:
        between = above[: above.index(hit.index)] if hit.index in above else []
        if hit.frame.type == "judicial" and _is_of_the_deed(tree, index, between, scene.words):
            return None
        if hit.frame.type == TOLL and _is_of_the_dead(hit, between, scene.words):
            return RELATIVE
        return _below(tree, hit.index, index, between, scene.words)
    if hit.frame.upos == "NOUN" and takes_place(tree, hit.index, above, scene.words):
        return RELATIVE
    if is_opened(tree, hit.index, index, scene.words):
        return RELATIVE
    top = clause_top(tree, hit.index)
    if index in clause(tree, top):
        return CLAUSE if share_time(hit, index) else None
    while tree.tokens[top].deprel in ROWS and tree.tokens[top].head != top:
        beside = tree.tokens[top].deprel == "parataxis"
        own, top = top, tree.tokens[top].head
        if index > top and _is_later(tree, own, scene.words):
            return None
        if index < hit.index and index in clause(tree, top) and (not beside or _opens_row(tree, index, top)):
            return ROW
    return None


def _is_of_row(hit: Hit, time: int, scene: Scene) -> bool:
    """True for that since which a row of verbs tells: « 200 personnes ont été tuées et 50 enlevées depuis janvier ».

    So it is with the last days up to the report.
    """
    tree, own, verb = hit.tree, predicate_of(hit.tree, hit.index), predicate_of(hit.tree, time)
    near = (t for t in scene.times.get(hit.sentence, ()) if head_in(tree, t.span) == time)
    running = case_of(tree, time) in scene.words.since or any(is_latest(t, tree, scene) for t in near)
    if not running or tree.tokens[verb].deprel != "conj" or tree.tokens[verb].head != own:
        return False
    subject = tree.tokens[hit.index].head == own and base(tree.tokens[hit.index].deprel) == "nsubj"
    told = own == hit.index or subject
    same = "VerbForm=Part" in tree.tokens[own].feats and "VerbForm=Part" in tree.tokens[verb].feats
    below = {base(tree.tokens[c].deprel) for c in tree.children[verb]}
    return told and same and not {"nsubj", "aux"} <= below  # « 50 enlevées » shares the auxiliary


def _is_of_the_deed(tree: Tree, time: int, between: Sequence[int], words: RoleWords) -> bool:
    """True for the day of what is tried: « le procès de(s auteurs de) l'attentat de 2014 s'est ouvert lundi ».

    So it is with that of a charge: « reconnu coupable du meurtre de X en 2019 ».
    """
    lemmas = {tree.tokens[i].lemma for i in between}
    people = words.bystanders if case_of(tree, time) == "de" else frozenset()
    told = not (lemmas.isdisjoint(words.deeds) and lemmas.isdisjoint(people))
    return told or any(is_charged(tree, i, words) for i in between)


def _is_of_the_dead(hit: Hit, between: Sequence[int], words: RoleWords) -> bool:
    """True for when those were killed whose death a noun tells: « la mort de deux soldats tués dimanche »."""
    verbs = [i for i in between if hit.tree.tokens[i].upos in PREDICATES]
    if hit.frame.upos != "NOUN" or len(verbs) != 1 or hit.tree.tokens[verbs[0]].deprel != "acl":
        return False
    whom = hit.tree.tokens[verbs[0]].head
    killed = words.counts.get(hit.tree.tokens[verbs[0]].lemma) == KILLED
    return killed and hit.tree.tokens[whom].head == hit.index and case_of(hit.tree, whom) == "de"


def _is_later(tree: Tree, verb: int, words: RoleWords) -> bool:
    """True for what came, or still was, at another time: « dix ont fui lundi, les autres sont toujours détenus »."""
    return any(tree.tokens[c].lemma in words.later for c in tree.children[verb] if tree.tokens[c].upos == "ADV")


def _opens_row(tree: Tree, index: int, verb: int) -> bool:
    """True for a time of the verb itself: « lundi, la ville est tombée : … », not « Jeux de 2024 : … »."""
    return tree.tokens[index].head == verb and tree.tokens[verb].upos in PREDICATES


def _below(tree: Tree, index: int, time: int, between: list[int], words: RoleWords) -> int | None:
    """The layer of a time that hangs below the word of a happening."""
    if not between:
        return ON
    verbs = [i for i in between if tree.tokens[i].upos in PREDICATES]
    if not verbs:
        return PHRASE if is_inside(tree, index, time, between, words) else None
    own, single = tree.tokens[verbs[-1]], len(verbs) == 1 or (len(verbs) == 2 and is_led(tree, *verbs))
    if single and own.head == index and own.deprel in RELATIVES and tree.tokens[index].upos not in PREDICATES:
        # « le procès de X, arrêté en mars »: nobody arrests a trial
        return None if own.deprel == "acl" and own.lemma in words.counts else RELATIVE
    if tree.tokens[index].upos == "NOUN" and takes_place(tree, index, between, words):
        return RELATIVE
    return PHRASE if verbs[0] in clause(tree, index) and is_inside(tree, index, time, between, words) else None


def _is_eve(hit: Hit, index: int, scene: Scene) -> bool:
    """True for the eve or morrow of what has no day: « à la veille du sommet », not « le lendemain du vote du 7 »."""
    if not scene.words.eves.get(hit.tree.tokens[index].lemma):
        return False
    heads = (head_in(hit.tree, time.span) for time in scene.times.get(hit.sentence, ()))
    return not any(head is not None and index in ancestors(hit.tree, head) for head in heads)


def _distance(hit: Hit, time: Time) -> int:
    return min(abs(time.span.start - hit.span.end), abs(hit.span.start - time.span.end))
