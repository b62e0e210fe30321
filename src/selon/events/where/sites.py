"""Where: the phrase of place that belongs to a happening.

A place name counts with the common noun before it ("le quartier de X"), and a common noun alone counts too
("la ville"): a definite one then means the last place of its kind that was named. The nearest layer of words
that offers a place answers: the happening's own phrase, then its clause. A place must stand behind a
preposition of place or be what is taken, left or struck: a capital that "accuses" is no place of anything,
and neither is who acts or undergoes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from selon.events.grammar.agreement import NOUNS, row_of
from selon.events.grammar.antecedents import Filler
from selon.events.grammar.clauses import is_past_stop, is_under, predicate_of
from selon.events.grammar.journeys import (
    MOVING,
    carried,
    is_addressed,
    is_before_or_after,
    is_of_a_journey,
    is_underway,
)
from selon.events.grammar.spots import WIDE, Site, find_sites, prepositions, tells_of_itself
from selon.events.hit import ABSTRACT, DECIDED, EXPLOSIVE, TOLL, VIOLENT, Hit
from selon.events.how_many.uncounted import is_of_share
from selon.events.scene import Scene
from selon.events.when.accused import of_the_crime
from selon.events.when.beyond import (
    is_behind_what_was_before,
    is_marched_for,
    is_of_bystanders,
    is_of_other_news,
    is_of_some,
    resumes,
    was_planned,
)
from selon.events.when.caused import is_of_other_end, is_of_outcome
from selon.events.when.decided import is_of_deciding, is_of_recalling
from selon.events.when.hanging import is_enclosed_elsewhere
from selon.events.when.opening import is_of_earlier
from selon.events.when.standing import was_in_the_way
from selon.events.where.about import is_met_at, of_its_occurring
from selon.events.where.choice import (
    LEAVING,
    finest,
    is_among,
    is_before_start,
    is_beside_a_party,
    is_device,
    is_gone_by,
    is_of_another_day,
    is_opening,
    is_part_of,
    is_vacated,
    layer_of,
    nearest,
    only_tells_how_far,
    only_tells_where,
    within_it,
)
from selon.events.where.lying import is_of_known_deed, only_situates
from selon.events.where.place_rows import in_row
from selon.events.where.stances import is_of_a_stance, is_of_what_it_comes_of, is_opponent, is_what_one_is
from selon.events.where.telling import INNER, as_told, in_town, is_any, tells
from selon.events.where.voiced import is_of_charge, is_of_one_voice, is_of_speech, is_where_quoted
from selon.events.where.whereabouts import HELD, find_fought_over, find_opening, find_struck, find_whereabouts
from selon.lang.roles import RoleWords
from selon.model import Toponym
from selon.tree import Tree, ancestors, base, case_key, case_of, is_definite

# Happenings whose object or subject may be the place itself.
SPATIAL = VIOLENT | {"territory_capture", "siege", "evacuation", "withdrawal", "displacement", "deployment"}
BEFALLING = SPATIAL | {"protest", "gathering", "killing", "destruction"}
LAYERS = ("in its phrase", "in its clause")
GIVEN = frozenset({"sanction", "military_support"})  # to somebody who is told by a town
LIFTED = "lifted"  # a siege that is over
PLANTED = "bombing"  # a mine that is driven over is none that is dug
SEATED = frozenset({"judicial", "sanction"})  # the place behind "de" is the seat of whoever decides
# What comes to those to whom something happened before.
AFTER = frozenset({"release", "arrest", "judicial", "gathering", "protest"})


@dataclass(frozen=True, slots=True)
class Located:
    """The place of a happening with the rule that chose it."""

    toponym: Toponym
    rule: str


def find_place(hit: Hit, actor: Filler | None, recipient: Filler | None, scene: Scene) -> Located | None:
    """The place of a happening, with those it is told in one breath with; None when there is none near."""
    found = _find_one(hit, actor, recipient, scene)
    if found is None or found.toponym.span.start < hit.tree.tokens[0].span.start:
        return found
    sites = list(find_sites(hit.tree, hit.sentence, scene))
    fallen = _where_they_fell(hit, sites, scene.words)
    if fallen is not None and not any(site.named and site.toponym == found.toponym for site in sites):
        return fallen
    return replace(found, toponym=in_row(found.toponym, sites, hit.tree, hit.sentence, scene))


def _where_they_fell(hit: Hit, sites: Sequence[Site], words: RoleWords) -> Located | None:
    """The town where a weapon killed people: « tués à X par des roquettes tirées sur plusieurs quartiers »."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    verb = tree.tokens[token.head].head
    if token.deprel != "acl" or all(toll.index != verb for toll in hit.tolls):
        return None
    towns = (s for s in sites if s.named and tree.tokens[s.index].head == verb)
    town = next((s for s in towns if case_key(tree, s.index) in words.locative), None)
    return None if town is None else Located(town.toponym, "place in its clause")


def _find_one(hit: Hit, actor: Filler | None, recipient: Filler | None, scene: Scene) -> Located | None:
    """The place of a happening; a town that undergoes it is one (``recipient``)."""
    taken = {f.index for f in (actor, recipient) if f is not None and f.tree is hit.tree}
    acting = actor.index if actor is not None and actor.tree is hit.tree else None
    sites = _sites_of(hit, scene)
    offers = [
        (layer_of(hit, site.index), site)
        for site in sites
        if site.index != hit.index
        and not _is_sent(hit, recipient, site)
        and not _is_where_tried(hit, site, scene.words)
        and not is_aside(hit, site.index, scene)
        and not is_where_quoted(hit, site, scene)
        and not is_of_charge(hit, site, scene)
        and not any(rule(hit.tree, hit.index, site.index) for rule in (is_of_some, is_of_other_news))
        and not is_enclosed_elsewhere(hit, site.index, scene)
        and not any(rule(hit, site.index, scene) for rule in (is_of_outcome, is_of_other_end, is_of_recalling))
        and not any(
            rule(hit, site.index, scene.words)
            for rule in (is_before_or_after, is_before_start, is_of_deciding, is_of_a_stance, is_of_what_it_comes_of)
        )
        and _is_where(hit, site, taken, acting, scene)
        and tells(hit, site, scene.words)
    ]
    if any(rule(hit.tree, hit.index, scene.words) for rule in (resumes, was_planned)):
        offers = [(at, s) for at, s in offers if at > 0] or offers  # « ouvertes à X, elles reprendront à Y »
    of_whom = taken - {acting} if hit.frame.type in SEATED else ()  # « l'évêque de X, dans le Y »
    seats = [s for s in sites if is_aside(hit, s.index, scene) or any(is_under(hit.tree, s.index, i) for i in of_whom)]
    offers = [(at, s) for at, s in offers if within_it(s.toponym, seats, scene) is None]
    whole = [site for _, site in offers]
    offers = [(at, s) for at, s in offers if not any(is_part_of(hit.tree, s, other, scene) for other in whole)]
    offers = [(at, s) for at, s in offers if not any(only_tells_where(o, s, scene) for o in whole if o is not s)]
    gone = is_gone_by(hit, scene) or _is_of_others(hit, scene.words)
    apart = gone or is_of_another_day(hit, scene) or was_in_the_way(hit, scene)
    for layer, name in enumerate(LAYERS):
        near = [site for at, site in offers if at == layer and (at == 0 or not apart)]
        if near:
            return _chosen(hit, near, offers, recipient, sites, scene) or _at(hit, near, name, offers, sites, scene)
    if gone:
        return None
    found = find_whereabouts(hit, sites, [site for _, site in offers if is_of_one_voice(hit, site, scene)], scene)
    if found is None:
        return _undergone(hit, recipient, sites, scene.words)
    return Located(within_it(found[1], sites, scene) or found[1], f"place {found[0]}")


def _chosen(
    hit: Hit,
    near: Sequence[Site],
    offers: Sequence[tuple[int, Site]],
    recipient: Filler | None,
    sites: Sequence[Site],
    scene: Scene,
) -> Located | None:
    """What goes before the nearest place where that is a wide one, or one of several: what is struck, undergoes it."""
    site = finest(nearest(hit, near, scene), [site for _, site in offers], scene)
    beside = site.toponym.precision in WIDE or is_among(hit.tree, site, scene) or is_opening(hit, site)
    claimed = hit.tree.tokens[hit.tree.tokens[site.index].head].deprel == "acl"
    there = of_its_occurring(hit, sites, scene) if beside or claimed else None
    if there is not None and there != site.toponym:
        return Located(there, "place where it took place")
    struck = (find_struck(hit, sites, scene) or find_fought_over(hit, sites, scene)) if beside else None
    if struck is not None and struck.precision not in WIDE:
        return Located(struck, "place of what is struck")
    finer = _undergone(hit, recipient, sites, scene.words) if beside else None
    return finer if finer is not None and finer.toponym.precision not in WIDE else None


def _at(
    hit: Hit, near: Sequence[Site], name: str, offers: Sequence[tuple[int, Site]], sites: Sequence[Site], scene: Scene
) -> Located:
    """The nearest place, or the finer one that it is told with."""
    site = finest(nearest(hit, near, scene), [site for _, site in offers], scene)
    above = find_opening(hit, scene) if is_any(site) else None
    told = above or within_it(site.toponym, sites, scene) or in_town(as_told(hit, site, scene), site, offers)
    return Located(told, "place before the colon" if above else f"place {name}")


def _is_sent(hit: Hit, recipient: Filler | None, site: Site) -> bool:
    """True for what is deployed, which is nowhere yet: « a déployé dix soldats et deux hôpitaux de campagne »."""
    sends = hit.frame.type == "deployment" and hit.frame.upos == "VERB"
    if not sends or recipient is None or recipient.tree is not hit.tree:
        return False
    return site.index == recipient.index or site.index in row_of(hit.tree, recipient.index)


def _is_where_tried(hit: Hit, site: Site, words: RoleWords) -> bool:
    """True for the court before which a deed is tried: « comparaît devant la cour de X après un meurtre »."""
    tree = hit.tree
    if hit.frame.upos != "NOUN" or (hit.frame.type not in VIOLENT and hit.frame.type != TOLL):
        return False
    if base(tree.tokens[hit.index].deprel) != "obl" or case_key(tree, hit.index) not in words.wake | words.aimed:
        return False
    nouns = takewhile(lambda i: tree.tokens[i].upos in NOUNS, (site.index, *ancestors(tree, site.index)))
    return any(tree.tokens[i].lemma in words.courts for i in nouns if i != hit.index)


def _is_of_others(hit: Hit, words: RoleWords) -> bool:
    """True for what only says whom or what the clause is about: « un suspect de l'attentat a été arrêté à X »."""
    if is_marched_for(hit, words) or hit.frame.upos != "NOUN" or hit.frame.type not in VIOLENT:
        return is_marched_for(hit, words)
    tree, verb = hit.tree, predicate_of(hit.tree, hit.index)
    nouns = takewhile(lambda i: i != verb, ancestors(tree, hit.index))
    charged = any(f"{tree.tokens[verb].lemma}_{case}" in words.charging for case in words.aimed)
    tried = charged or any(tree.tokens[i].lemma in words.trials for i in nouns)
    return tried and is_of_bystanders(tree, hit.index, words)


def _sites_of(hit: Hit, scene: Scene) -> list[Site]:
    """The places of the sentence that are not on the way, of another crime, or of what was told before or anew."""
    needs = hit.needs if hit.frame.mode == LIFTED or hit.frame.type == PLANTED else ()
    own = (i for i, token in enumerate(hit.tree.tokens) if hit.span.holds(token.span))
    telling = {hit.index, *needs, *own}  # « lever le siège », « sauter sur une mine », « descendre dans la rue »
    sites = list(find_sites(hit.tree, hit.sentence, scene, telling))
    return [
        site
        for site in sites
        if not is_underway(hit, site.index, scene.words)
        and not is_of_a_journey(hit, site.index, scene)
        and of_the_crime(hit, site, scene.words)
        and not is_past_stop(hit.tree, hit.index, site.index)
        and not (hit.frame.type in EXPLOSIVE and site.lemma in scene.words.causes and is_device(site, sites))
        and not is_of_earlier(hit.tree, hit.index, site.index, scene.words)
        and not any(only_tells_how_far(hit.tree, other, site, scene) for other in sites)
    ]


def _undergone(hit: Hit, recipient: Filler | None, sites: Sequence[Site], words: RoleWords) -> Located | None:
    """``X a subi des bombardements``, ``une série d'attentats a frappé X``: the named place that a happening befell."""
    if recipient is None or recipient.tree is not hit.tree or hit.frame.type not in BEFALLING:
        return None
    site = next((site for site in sites if site.named and site.index == recipient.index), None)
    if site is not None and is_opponent(hit, site, site.index, words):
        return None
    return None if site is None else Located(site.toponym, "place of what undergoes it")


# --- which of them


def _is_where(hit: Hit, site: Site, taken: set[int], acting: int | None, scene: Scene) -> bool:
    """True when a phrase of place stands where something happens."""
    tree, index = hit.tree, site.index
    own = {hit.index, *(toll.index for toll in hit.tolls)}
    if _is_left(hit, index, own, scene.words) or _is_blocked(hit, index) or is_vacated(hit, site, acting):
        return True
    if hit.frame.type in DECIDED and _is_aimed_at(hit, index, scene.words):
        return False
    while True:
        case = case_key(tree, index)
        if tree.tokens[index].lemma in scene.words.along and index != site.index:
            return True  # « le long de la frontière »
        if tree.tokens[index].lemma in scene.words.assets:
            return False  # « inculpés d'atteinte à l'intégrité du territoire »
        if index == acting and case in scene.words.dative:
            return False  # « l'attaque imputée au Front du fleuve »
        if index in taken and case in scene.words.dative and hit.frame.type in GIVEN:
            return False  # « impose des sanctions à Téhéran »
        if index in taken and is_opponent(hit, site, index, scene.words):
            return False
        among = case in scene.words.between & scene.words.locative
        if among and (index in taken or is_beside_a_party(hit, site, scene)):
            return False  # « l'accord entre la France et le Mali », « entre le pays et l'organisation »
        if _says_where(hit, index, case, scene.words):
            return True
        token = tree.tokens[index]
        aside = case in scene.words.agentive or case in scene.words.goal
        if aside or (index in taken and hit.frame.type not in SPATIAL):
            return False
        if token.head in own or base(token.deprel) not in INNER or token.head == index:
            break
        index = token.head
    relation = base(tree.tokens[index].deprel)
    struck = relation == "nmod" and site.named and index != acting  # « l'attaque d'un village de Gao »
    if tree.tokens[index].head not in own or (index in taken and not struck and relation not in {"obj", "nsubj"}):
        return False
    bare = {"", "de"} if hit.frame.type not in ABSTRACT else {"de"}  # « l'accord Canada-Chine »
    if relation in {"nmod", "obl"} and hit.frame.type not in SEATED and case in bare:
        return True
    return hit.frame.type in SPATIAL and _undergoes(hit, index, scene)


def _is_aimed_at(hit: Hit, index: int, words: RoleWords) -> bool:
    """True for a place of what is decided or judged: « un vote pour l'envoi d'observateurs au Mali »."""
    between = takewhile(lambda i: i != hit.index, ancestors(hit.tree, index))
    return any(case_key(hit.tree, i) in words.aimed | words.about for i in between)


def _is_left(hit: Hit, index: int, own: set[int], words: RoleWords) -> bool:
    """True for the town that somebody is driven out of: « chassés par la milice le 3 mars de Gao ».

    Behind what stands beside the verb a parser hangs it on a noun further back: the lines of the tree then cross.
    """
    tree, above = hit.tree, hit.tree.tokens[index].head
    if hit.frame.type not in HELD or not hit.index < above < index or case_of(tree, index) not in {"de", *words.origin}:
        return False
    return any(tree.tokens[i].head in own for i in range(above + 1, index))


def _is_blocked(hit: Hit, index: int) -> bool:
    """True for what a crowd occupies, when it is told which: « des femmes ont bloqué le pont », not « des dépôts »."""
    token = hit.tree.tokens[index]
    blocked = hit.frame.type == "protest" and token.head == hit.index and base(token.deprel) == "obj"
    return blocked and is_definite(hit.tree, index)


def _says_where(hit: Hit, index: int, case: str, words: RoleWords) -> bool:
    """True for a preposition of place, by the kind of happening."""
    kind = hit.frame.type
    if case in words.about and kind in ABSTRACT:
        return False
    if case in words.locative or not words.locative.isdisjoint(prepositions(hit.tree, index)):
        return True
    if (case in words.goal and kind in MOVING) or (case in words.origin and kind in LEAVING):
        return True
    if case not in words.against or kind not in SPATIAL:
        return False
    return is_under(hit.tree, index, hit.index) or _is_beside(hit, index, words)


def _is_beside(hit: Hit, index: int, words: RoleWords) -> bool:
    """True for a target that a parser hangs on the verb of an event noun: « repousser l'attaque contre la caserne »."""
    token, above = hit.tree.tokens[hit.index], hit.tree.tokens[index].head
    reacted = token.deprel == "obj" and hit.tree.tokens[above].lemma in words.reactions
    return reacted and above == token.head


def is_aside(hit: Hit, index: int, scene: Scene) -> bool:
    """True for a place that tells of somebody or something else: who speaks, what an official is in charge of.

    ``l'ambassadeur au Mali a été tué``, ``15 heures, heure de Paris``, ``a déclaré à Gao le ministre``; who was
    ``enlevé à Gao`` may be released anywhere, and of ``30 morts, dont 20 à Gao`` ten died elsewhere.
    """
    tree, own = hit.tree, {hit.index, *(toll.index for toll in hit.tolls)}
    its = hit.frame.upos == "NOUN" and is_under(tree, index, hit.index)  # « a décrété P après des combats à X »
    if (not its and is_of_speech(hit, index, scene)) or is_addressed(tree, index, scene.words):
        return True
    if only_situates(hit, index, scene) or is_of_known_deed(hit, index, scene):
        return True
    dead = carried(tree, hit.index, scene.words) if hit.frame.type == TOLL else None
    if dead is not None and not is_under(tree, index, dead):
        return True  # « les corps ont été transportés à X »
    if is_of_share(hit, index, scene) or is_behind_what_was_before(tree, hit.index, index, scene.words):
        return True
    first = index
    while tree.tokens[index].head not in {index, *own} and base(tree.tokens[index].deprel) in INNER:
        above = tree.tokens[index].head
        lemma = tree.tokens[above].lemma
        another = "PronType=Dem" in tree.tokens[above].feats and tree.tokens[above].upos == "PRON"
        if another and case_key(tree, above) not in scene.words.locative - scene.words.dative:
            return True  # « la plus meurtrière depuis celle de X », not « dans celle de X »
        if index != first and lemma in scene.words.bystanders and hit.frame.type not in {TOLL, *MOVING}:
            return True  # « dédiée aux victimes de l'attentat de Gao », « l'enquête sur l'attentat de Gao »
        of_it = tree.tokens[above].deprel == "acl" and tree.tokens[above].head in own  # « une attaque enregistrée à X »
        at_office = lemma in scene.words.posts and not of_it and not is_met_at(hit, above, first, scene)
        if at_office or lemma in scene.words.named_for | scene.words.auspices:
            return True
        if _is_a_part(tree, above, scene.words) or is_what_one_is(hit, above, first, scene.words):
            return True
        said = tree.tokens[above].deprel == "acl" and above not in own
        if said and (
            (hit.frame.type == TOLL and lemma in scene.words.earlier | scene.words.carrying)
            or (hit.frame.type in AFTER and lemma in scene.words.counts)
        ):
            return True
        other = said and tree.tokens[above].head not in own and not is_under(tree, hit.index, above)
        if other and tells_of_itself(tree, above, hit.frame.type, scene):
            return True
        index = above
    return False


def _is_a_part(tree: Tree, index: int, words: RoleWords) -> bool:
    """True for the number of some of those that were counted: ``dont 20``."""
    return tree.tokens[index].upos == "NUM" and any(tree.tokens[c].lemma in words.among for c in tree.children[index])


def _undergoes(hit: Hit, index: int, scene: Scene) -> bool:
    """True for what is struck, taken or left, in the active voice."""
    parts = (hit, *hit.tolls)
    return any(a.index == index and a.relation == "obj" for p in parts for a in scene.dependents(p.sentence, p.index))
