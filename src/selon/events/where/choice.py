"""Which of several places of a sentence is the one: the nearest, and the finest of those told in one breath."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import takewhile

from selon.events.grammar.clauses import PREDICATES, clause, clause_top, has_subject, is_under, predicate_of
from selon.events.grammar.one_breath import is_of_whole_row, tells_its_toll
from selon.events.grammar.spots import WIDE, Site
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.events.when.begun import is_ahead_by
from selon.events.when.periods import gap_at
from selon.lang.roles import RoleWords
from selon.model import Precision, Toponym
from selon.tree import CLAUSAL, Tree, ancestors, base, case_of, is_definite, is_past_participle, is_present_participle

OF = "de"
LEAVING = frozenset({"withdrawal", "displacement", "evacuation"})
EFFECTS = frozenset({"killing", "destruction"})
SAID = frozenset({"xcomp", "ccomp"})
RANKS: Mapping[Precision | None, int] = {"country": 0, "region": 1, "area": 2}  # the wider first; others are finer
AMONG = 2  # words before a place among which one says that it is not the only one
# Acts by which somebody may do what is done elsewhere.
ALLOWING = frozenset({"political_act", "agreement", "judicial"})
FAR = 12  # words that tell how far one place is from another: "à une centaine de kilomètres au sud de la ville de"
LEAST = 3  # words between a town and the region that it lies in: a comma, a preposition, an article


def nearest(hit: Hit, near: Sequence[Site], scene: Scene) -> Site:
    """The first after the trigger, else the last before it; a place with a name goes before one without.

    One that is only among those meant goes behind the others: « sur la côte, notamment à X ». Before the trigger a
    town goes before what it lies in: "au marché de Gao, dans le nord du Mali, un attentat".
    """
    near = [site for site in near if not is_among(hit.tree, site, scene)] or near
    near = [site for site in near if site.named] or near
    after = [site for site in near if site.index > hit.index]
    if after:
        return min(after, key=lambda s: s.index)
    return max([site for site in near if site.toponym.precision not in WIDE] or near, key=lambda s: s.index)


def is_among(tree: Tree, site: Site, scene: Scene) -> bool:
    """True behind a word for a part of what is meant: « notamment à X », « y compris dans X »."""
    first = next((i for i, t in enumerate(tree.tokens) if t.span.end > site.toponym.span.start), 0)
    before = tree.tokens[max(0, first - AMONG) : first]
    return any(token.lemma in scene.words.including for token in before)


def finest(site: Site, near: Sequence[Site], scene: Scene) -> Site:
    """The town or building that is named right behind the country or region it lies in: "en Syrie, à Alep".

    Of "dans le district de X, au nord d'Alep" it is X: the town only tells where that lies.
    """
    for other in near:
        if goes_on(site, other, scene):
            site = other
    return site


def goes_on(wide: Site, other: Site, scene: Scene) -> bool:
    """True for a finer place right behind a comma after a wider one."""
    if scene.words.sites.get(wide.lemma) == "exact" and wide.toponym.precision not in WIDE:
        return False  # « à la prison de X, à Kinshasa »
    gap = scene.doc.text[wide.toponym.span.end : other.toponym.span.start].strip()
    if gap == "," and _is_bare(other, scene):
        return False  # « au Kivu, région à l'est de Kinshasa »
    finer = other.named and RANKS.get(wide.toponym.precision, LEAST) < RANKS.get(other.toponym.precision, LEAST)
    compass = other.lemma in scene.words.directions and wide.toponym.precision != "country"
    compass = compass or (wide.lemma in scene.words.quarters and other.toponym.precision == "city")
    beside = wide.toponym.precision not in WIDE and _is_near(gap, scene)
    beside = beside or not scene.words.including.isdisjoint(gap.lower().split())
    return finer and not compass and not beside and gap.startswith(",") and len(gap.split()) <= LEAST


def _is_bare(site: Site, scene: Scene) -> bool:
    """True for a common noun without an article, by which a place before it is described."""
    first = site.toponym.span.of(scene.doc.text).lower().split()[0]
    return bool(site.lemma) and first.removesuffix("s") == site.lemma.removesuffix("s")


def only_tells_where(site: Site, other: Site, scene: Scene) -> bool:
    """True for a place behind a comma that only tells where the one before it lies: « l'école de X, près de Y »."""
    gap = scene.doc.text[site.toponym.span.end : other.toponym.span.start].strip()
    behind = site.toponym.span.end < other.toponym.span.start and gap.startswith(",")
    return behind and (_is_near(gap, scene) or _is_measured(gap, scene) or _is_quarter(site, other, gap, scene))


def _is_quarter(site: Site, other: Site, gap: str, scene: Scene) -> bool:
    """True for the quarter of the sky in which a place lies: « à X, au nord de Y », « à X, à l'est du pays ».

    « En Syrie, au nord d'Alep » is about Alep, « à X, au nord de la ville » in X.
    """
    there, here = other.toponym, site.toponym
    sky = other.lemma in scene.words.directions or (other.lemma in scene.words.middles and there.precision in WIDE)
    if not sky or not site.named or len(gap.split()) > LEAST:
        return False
    apart = there.precision in WIDE or any(there.span.holds(place.span) for place in scene.doc.places)
    apart = apart or (there.place is not None and here.place is not None and there.place != here.place)
    return apart and RANKS.get(here.precision, LEAST) > min(RANKS.get(there.precision, LEAST), RANKS["area"])


def only_tells_how_far(tree: Tree, site: Site, other: Site, scene: Scene) -> bool:
    """True for a town from which the one right before it is some kilometres away: « le village de X, à 9 km de Y ».

    « Ont quitté X, marché neuf kilomètres et attaqué Y » tells of more than where X is.
    """
    begin, end = site.toponym.span.end, other.toponym.span.start
    if not site.named or site.toponym.precision in WIDE or begin >= end:
        return False
    gap = scene.doc.text[begin:end].strip()
    between = [token for token in tree.tokens if begin <= token.span.start < end]
    told = gap.startswith(",") and len(between) <= FAR
    told = told and (_is_measured(gap, scene) or _is_quarter(site, other, gap, scene))
    return told and all(token.upos not in PREDICATES or token.deprel == "acl" for token in between)


def _is_measured(gap: str, scene: Scene) -> bool:
    return not scene.words.measures.isdisjoint(word.removesuffix("s") for word in gap.lower().split())


def _is_near(gap: str, scene: Scene) -> bool:
    """True for words that only tell where a village is: « le village de X, près de Y »."""
    words = "_".join(gap.lower().replace("’", "'").strip(", ").split())
    return any(words.startswith(near.removesuffix("e")) for near in scene.words.near)


def is_part_of(tree: Tree, site: Site, other: Site, scene: Scene) -> bool:
    """True for a place in the phrase of another; not for a town told behind its country, which it goes on from."""
    below = site.index != other.index and is_under(tree, site.index, other.index)
    if below and any(tree.tokens[i].deprel == "acl:relcl" for i in _between(tree, site.index, other.index)):
        return False  # « la base, dont les soldats ont quitté X »
    return below and not (other.toponym.precision == "country" and goes_on(other, site, scene))


def _between(tree: Tree, below: int, top: int) -> list[int]:
    return list(takewhile(lambda i: i != top, ancestors(tree, below)))


def within_it(wide: Toponym, sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """The town or building right before a region that only tells where it lies: "à X, dans la région de Y"."""
    if wide.precision not in WIDE:
        return None
    named = (s.toponym for s in sites if s.named and s.toponym.place and s.toponym.precision not in WIDE)
    before = max((t for t in named if t.span.end <= wide.span.start), key=lambda t: t.span.end, default=None)
    gap = "" if before is None else scene.doc.text[before.span.end : wide.span.start].strip()
    return before if gap.startswith(",") and len(gap.split()) <= LEAST else None


def layer_of(hit: Hit, index: int) -> int:
    """How near a place is to a happening: 0 in its phrase, 1 in its clause, 2 elsewhere."""
    tree = hit.tree
    if is_of_whole_row(hit, index):
        return 1
    if _is_of_another_clause(tree, index, hit.index) or _is_of_described(tree, index, hit.index):
        return 2
    if _is_entered_later(tree, index, hit.index):
        return 2
    if is_under(tree, index, hit.index) and index in clause(tree, hit.index):
        return 2 if hit.frame.type in ALLOWING and _is_of_aim(tree, index, hit.index) else 0
    if is_beyond(tree, hit.index, index):
        return 2
    # A verb beside the happening's own has places of its own: "a arrêté deux hommes et a fui vers le sud".
    verb = predicate_of(tree, index)
    if is_of_next(tree, hit.index, index) and not tells_its_toll(hit, verb):
        return 2  # « a décrété un deuil et présidait une réunion à X »
    told = {hit.index, _cause(hit), *_seen_so(tree, hit.index), *(toll.index for toll in hit.tolls)}
    shares = tree.tokens[hit.index].upos not in PREDICATES or verb in told
    return 1 if shares and index in clause(tree, clause_top(tree, hit.index)) else 2


def _seen_so(tree: Tree, index: int) -> list[int]:
    """The verb by which somebody is seen to be dead: « a été retrouvé | mort à X »."""
    token = tree.tokens[index]
    return [token.head] if token.deprel == "xcomp" and is_past_participle(token) else []


def _is_entered_later(tree: Tree, index: int, own: int) -> bool:
    """True for some spot that a verb in a row behind one's own leads to: « ont attaqué X et tenté d'entrer dans Y »."""
    above = takewhile(lambda i: i != own, ancestors(tree, index))
    relations = [tree.tokens[i].deprel for i in above if tree.tokens[i].upos in PREDICATES]
    led = relations[:1] == ["xcomp"] and relations[-1:] == ["conj"]
    return led and is_under(tree, index, own) and tree.tokens[index].upos == "NOUN" and not is_definite(tree, index)


def is_opening(hit: Hit, site: Site) -> bool:
    """True for the town that a clause opens with: « à X, des obus ont visé le camp de Y » were fired at the camp."""
    comma = site.index + 1 < hit.index and hit.tree.tokens[site.index + 1].text == ","
    return comma and site.index < hit.index


def is_of_next(tree: Tree, own: int, index: int) -> bool:
    """True for a noun and a place of the verb that goes on from its own, or of what that says or is to do.

    « a confirmé l'attaque et affirmé avoir arrêté deux hommes à X »
    """
    verb = predicate_of(tree, index)
    while base(tree.tokens[verb].deprel) in SAID and tree.tokens[verb].head < verb:
        verb = tree.tokens[verb].head
    goes_on = tree.tokens[verb].deprel == "conj" and verb > predicate_of(tree, own) and not is_under(tree, own, verb)
    return goes_on and tree.tokens[own].upos not in PREDICATES


def _is_of_aim(tree: Tree, index: int, top: int) -> bool:
    """« prolonge le mandat autorisant l'armée à intervenir en Syrie »: where what is allowed is to be done."""
    between = list(takewhile(lambda i: i != top, ancestors(tree, index)))
    infinitive = any("VerbForm=Inf" in tree.tokens[i].feats for i in between)
    return infinitive and any(tree.tokens[i].deprel == "acl" for i in between)


def _cause(hit: Hit) -> int:
    """The verb whose effect a present participle tells, where it was: "des obus ont touché X, tuant dix passants"."""
    tree, index = hit.tree, hit.index
    if hit.frame.type not in EFFECTS:
        return index
    while tree.tokens[index].deprel == "conj" and tree.tokens[index].head < index:
        index = tree.tokens[index].head
    token = tree.tokens[index]
    effect = token.deprel == "advcl" and is_present_participle(token)
    return token.head if effect and token.head < index else index


def is_beyond(tree: Tree, index: int, site: int) -> bool:
    """True for a place of more than the noun that a happening only describes.

    « Une grenade datant de la guerre a tué trois enfants dans la province de X »: the war was no more there.
    """
    above = takewhile(lambda i: tree.tokens[i].head != i, ancestors(tree, index))
    told = next((i for i in above if _describes(tree, i)), None)
    return told is not None and not is_under(tree, site, told)


def _describes(tree: Tree, index: int) -> bool:
    """True for a participle that is said of a noun: « une mine datant de la guerre », « blessé dans un attentat »."""
    token = tree.tokens[index]
    return token.deprel == "acl" and "VerbForm=Part" in token.feats


def _is_of_another_clause(tree: Tree, index: int, top: int) -> bool:
    """True below a noun or adjective that is said of a subject of its own: "alors que l'armée est maître de X, …"."""
    above = ancestors(tree, index)
    between = takewhile(lambda i: i != top, (index, *above)) if top in above else ()
    return any(
        tree.tokens[i].upos not in PREDICATES and tree.tokens[i].deprel in CLAUSAL and has_subject(tree, i)
        for i in between
    )


def _is_of_described(tree: Tree, index: int, own: int) -> bool:
    """True below what is told of somebody whom only another noun names: « … après la mort d'un chef, tué à X »."""
    for i in (index, *ancestors(tree, index)):
        token = tree.tokens[i]
        if i == own:
            return False
        apart = token.deprel == "acl" and is_past_participle(token) and i and tree.tokens[i - 1].text == ","
        if apart and tree.tokens[token.head].deprel == "nmod":
            return not is_under(tree, own, tree.tokens[token.head].head)
    return False


def is_beside_a_party(hit: Hit, site: Site, scene: Scene) -> bool:
    """True for one of two, of which the other is no place: « entre le pays et l'organisation internationale »."""
    tree, named = hit.tree, [t.span for t in scene.places.get(hit.sentence, ())]
    others = (tree.tokens[c] for c in tree.children[site.index] if tree.tokens[c].deprel == "conj")
    return any(t.lemma not in scene.words.sites and not any(span.meets(t.span) for span in named) for t in others)


def is_gone_by(hit: Hit, scene: Scene) -> bool:
    """True for what a length of time parts from the clause: « dix jours après (le début de) l'offensive, ils … »."""
    tree = hit.tree
    nouns = takewhile(lambda i: tree.tokens[i].upos not in PREDICATES, (hit.index, *ancestors(tree, hit.index)))
    return any(gap_at(tree, hit.sentence, i, scene) is not None for i in nouns)


def is_before_start(hit: Hit, index: int, words: RoleWords) -> bool:
    """True for a place before what has been so since: « n'est plus revenu à X depuis l'arrestation de son frère »."""
    return hit.frame.upos == "NOUN" and index < hit.index and case_of(hit.tree, hit.index) in words.since


def is_of_another_day(hit: Hit, scene: Scene) -> bool:
    """True for a happening of another day than its clause, which may have been elsewhere: "à la veille du scrutin"."""
    above = hit.tree.tokens[hit.tree.tokens[hit.index].head]
    if is_gone_by(hit, scene) or is_ahead_by(hit, scene):
        return True
    return case_of(hit.tree, hit.index) == "de" and above.lemma in scene.words.eves


def is_device(site: Site, sites: Sequence[Site]) -> bool:
    """True for « une mine » and « une mine à X », in which X is a place of its own; « la mine de X » is dug there."""
    return not site.named or any(site.toponym.span.holds(s.toponym.span) for s in sites if s is not site)


def is_vacated(hit: Hit, site: Site, acting: int | None) -> bool:
    """True for the town that those leave on whom a parser hangs it: « le retrait des troupes de la ville de X »."""
    token = hit.tree.tokens[site.index]
    leaves = hit.frame.type in LEAVING and hit.frame.upos == "NOUN" and acting is not None
    leaves = leaves and site.named and site.toponym.precision != "country"
    return leaves and token.head == acting and case_of(hit.tree, site.index) == OF
