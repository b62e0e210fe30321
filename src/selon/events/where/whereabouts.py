"""Where, when neither the phrase nor the clause of a happening says it: what else in its sentence may.

Each rule looks for one construction and answers or abstains; the first answer wins. Only a place with a name, or one
that stands for such a place, is taken from so far.
"""

from __future__ import annotations

from collections.abc import Sequence

from selon.events.grammar.clauses import clause, clause_top, is_past_stop, is_under, predicate_of
from selon.events.grammar.spots import WIDE, Site, find_sites, tells_of_itself
from selon.events.hit import ABSTRACT, Hit
from selon.events.scene import Scene
from selon.events.when.begun import is_counted_from
from selon.events.when.meanwhile import is_at_once
from selon.events.where.about import (
    STRUCK,
    is_written_at,
    of_its_aim,
    of_its_cause,
    of_its_clause,
    of_its_people,
    of_the_title,
)
from selon.events.where.arrived import find_arrival
from selon.events.where.choice import is_beyond, is_of_next, only_tells_where
from selon.model import Precision, Toponym
from selon.tree import (
    CLEFT,
    Tree,
    base,
    case_key,
    case_of,
    feature,
    is_past_participle,
    lacks,
    subtree,
)

HELD = frozenset({"territory_capture", "siege"})
TAKEN = frozenset({"territory_capture", "siege", "evacuation", "withdrawal", "destruction"})
MILITARY = frozenset(
    {"offensive", "siege", "deployment", "territory_capture", "armed_clash", "air_strike", "shelling", "withdrawal"}
)
SHOTS = frozenset({"armed_attack", "shelling"})
HARMED = frozenset({"killing", "arrest", "abduction", "release"})
LOCAL = frozenset(
    {
        "armed_attack", "bombing", "suicide_bombing", "abduction", "protest", "gathering", "riot", "displacement",
        "evacuation", "destruction", "ceasefire",
    }
)  # fmt: skip
PLACED = frozenset({"obl", "advmod", "iobj", "obj"})  # relations of a pronoun for a place
FINE: frozenset[Precision | None] = frozenset({"exact", "city", "area"})
Found = tuple[str, Toponym]


def find_whereabouts(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Found | None:
    """The place of a happening by the rule that found it; ``open_sites`` are those that may say where it was."""
    for name, rule in RULES:
        found = rule(hit, sites, open_sites, scene)
        if found is not None:
            return name, found
    return None


def _described(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``deux villes assiégées``, ``X est tombée aux mains de Y``: the place that a participle or verb is said of.

    ``Prise lundi, X a été pillée``: one that opens a clause is said of its subject.
    """
    token = hit.tree.tokens[hit.index]
    if hit.frame.type not in HELD:
        return None
    if token.deprel in {"acl", "amod"}:
        return next((site.toponym for site in sites if site.index == token.head), None)
    falls = hit.frame.upos == "VERB" and all(path.relation != "nsubj" for path in hit.frame.actor)
    opens = token.deprel == "advcl" and hit.index < token.head and is_past_participle(token)
    done = falls and token.deprel == "xcomp" and token.head < hit.index  # « X a fini par tomber aux mains de Y »
    verb = token.head if opens or done else hit.index
    below = hit.tree.children[verb] if falls or opens else ()
    subjects = {i for i in below if base(hit.tree.tokens[i].deprel) == "nsubj"}
    return next((site.toponym for site in sites if site.index in subjects), None)


def _set_off(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``C'est à X que la police a tiré``: the place that a cleft sets off."""
    verb = hit.tree.tokens[predicate_of(hit.tree, hit.index)]
    heads = (site for site in sites if verb.deprel == CLEFT and site.index == verb.head)
    return next((s.toponym for s in heads if case_key(hit.tree, s.index) in scene.words.locative), None)


def _staged(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``X a été le théâtre de combats``, ``X connaît une vague d'attentats``: what is said to be where it happens."""
    tokens, stage = hit.tree.tokens, hit.tree.tokens[hit.index].head
    if tokens[stage].deprel == "obj" and tokens[stage].lemma not in scene.words.stages:
        stage = tokens[stage].head
    undergone = tokens[stage].lemma in scene.words.undergoing and "obj" in {
        base(tokens[i].deprel) for i in (hit.index, tokens[hit.index].head)
    }
    if tokens[stage].lemma not in scene.words.stages and not undergone:
        return None
    subjects = {a.index for a in scene.dependents(hit.sentence, stage) if a.relation == "nsubj"}
    subjects |= {i for i in hit.tree.children[stage] if base(tokens[i].deprel) == "nsubj"}
    return next((site.toponym for site in sites if site.index in subjects), None)


def _fought_over(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    return find_fought_over(hit, sites, scene)


def find_fought_over(hit: Hit, sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``au bout d'une bataille de deux ans, ils ont repris X``: what is taken in the clause of the fight."""
    tree, verb = hit.tree, predicate_of(hit.tree, hit.index)
    if hit.frame.type not in MILITARY or verb == hit.index or tree.tokens[verb].lemma not in scene.words.takings:
        return None
    if is_counted_from(hit, scene):
        return None  # « peu avant la guerre, ils ont repris X »
    taken = {a.index for a in scene.dependents(hit.sentence, verb) if a.relation == "obj"}
    return next((s.toponym for s in sites if s.index in taken and s.named and s.toponym.precision not in WIDE), None)


def _arrived(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    return find_arrival(hit, sites, scene)


def _struck(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    return find_struck(hit, sites, scene)


def find_struck(hit: Hit, sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``des attentats frappent X``, ``X touchée par un attentat``: what the verb of an event noun is done to.

    So it is with a wave of them, and with any that a verb says to shake a place: ``une vague d'arrestations secoue X``.
    """
    tree, words, at = hit.tree, scene.words, hit.index
    if tree.tokens[at].deprel == "nmod" and tree.tokens[tree.tokens[at].head].lemma in words.waves:
        at = tree.tokens[at].head
    above = tree.tokens[at].head
    if above == at or tree.tokens[above].upos != "VERB":
        return None
    shaken = hit.frame.upos == "NOUN" and hit.frame.type not in ABSTRACT and tree.tokens[above].lemma in words.shaking
    if not shaken and (hit.frame.type not in STRUCK or at != hit.index):
        return None
    arguments = scene.dependents(hit.sentence, above)
    acts = any(a.index == at and a.relation == "nsubj" for a in arguments)
    if not acts and not (shaken and tree.tokens[at].deprel == "nsubj"):
        return None
    objects = {a.index for a in arguments if a.relation == "obj"}
    return next((site.toponym for site in sites if site.index in objects and site.named), None)


def _relative(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``l'hôtel, où des tirs ont été entendus``: the place right before the relative of place of a clause."""
    tree, top = hit.tree, clause_top(hit.tree, hit.index)
    if lacks(tree, scene.words.where):
        return None
    own = next((i for i in tree.children[predicate_of(tree, hit.index)] if _is_relative_of_place(tree, i, scene)), None)
    where = own or next((i for i in clause(tree, top) if _is_relative_of_place(tree, i, scene)), None)
    if where is None:
        return None
    before = [s for s in sites if s.index < where and (own is not None or not is_under(tree, s.index, top))]
    site = max(before, key=lambda s: s.toponym.span.end, default=None)
    gap = "" if site is None else scene.doc.text[site.toponym.span.end : tree.tokens[where].span.start]
    return site.toponym if site is not None and not any(c.isalnum() for c in gap) else None


def _is_relative_of_place(tree: Tree, index: int, scene: Scene) -> bool:
    return tree.tokens[index].text.lower() in scene.words.where


def _pronoun(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``ils entrent dans X et la reprennent``: the last town before a pronoun for what is taken."""
    if hit.frame.type not in TAKEN:
        return None
    tokens = hit.tree.tokens
    objects = [a.index for a in scene.dependents(hit.sentence, hit.index) if a.relation == "obj"]
    pronoun = next((i for i in objects if tokens[i].upos == "PRON" and feature(tokens[i], "PronType") != "Rel"), None)
    if pronoun is None:
        return None
    many = feature(tokens[pronoun], "Number") == "Plur"
    before = [s.toponym for s in sites if s.index < pronoun and (feature(tokens[s.index], "Number") == "Plur") is many]
    return next((toponym for toponym in reversed(before) if toponym.precision in FINE), None)


def _there(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``ils ont repris X, y tuant dix hommes``, ``X est calme. Ils y ont tué dix hommes``: the place named before."""
    tokens, verb = hit.tree.tokens, predicate_of(hit.tree, hit.index)
    below = (tokens[c] for i in {hit.index, verb} for c in hit.tree.children[i])
    there = next((t for t in below if t.lemma in scene.words.there and base(t.deprel) in PLACED), None)
    if there is None:
        return None
    ahead = [s for s in sites if s.toponym.span.end <= there.span.start and not _acts(hit.tree, s.index, verb)]
    before = [s.toponym for s in ahead if s.named] or [s.toponym for s in ahead if _is_led(hit.tree, s, scene)]
    if before:
        return max(before, key=lambda toponym: toponym.span.end)
    return _one_told(hit.sentence - 1, scene) if hit.sentence and not scene.is_dateline(hit.sentence - 1) else None


def _acts(tree: Tree, site: int, verb: int) -> bool:
    """True for a town that does something there itself: « Kiev y voit des déportations »."""
    return tree.tokens[site].head == verb and tree.tokens[site].deprel == "nsubj"


def _is_led(tree: Tree, site: Site, scene: Scene) -> bool:
    """True for a site of a clause, not of a noun: « devant le château »."""
    verbal = tree.tokens[tree.tokens[site.index].head].upos == "VERB"
    return verbal and case_key(tree, site.index) in scene.words.locative


def _one_told(sentence: int, scene: Scene) -> Toponym | None:
    """The one place that a sentence tells, without a town that only says where it lies; None for several.

    « L'ambassadeur d'Allemagne » tells of no place.
    """
    tree = scene.tree(sentence)
    sites = [s for s in find_sites(tree, sentence, scene) if s.named or is_called(tree, s.index)]
    sites = [s for s in sites if tree.tokens[tree.tokens[s.index].head].lemma not in scene.words.posts]
    sites = [s for s in sites if not is_of_speaker(tree, s, sentence, scene)]
    told = [s.toponym for s in sites if not any(only_tells_where(o, s, scene) for o in sites)]
    return told[0] if len({t.place or t.span for t in told}) == 1 else None


def is_of_speaker(tree: Tree, site: Site, sentence: int, scene: Scene) -> bool:
    """True for where a participle puts who speaks: « « … », confie-t-il, installé à Lyon depuis 2021 »."""
    span = site.toponym.span
    if not is_past_participle(tree.tokens[tree.tokens[site.index].head]):
        return False
    around = [a for a in scene.attributions.get(sentence, ()) if a.cue is not None and a.cue.span.end <= span.start]
    return any(not any(part.holds(span) for part in a.content) for a in around)


def is_called(tree: Tree, index: int) -> bool:
    """True for a site with a name that no list has: « l'école technique de X »."""
    return any(tree.tokens[i].upos == "PROPN" for i in subtree(tree, index))


def _of_whom(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``la foule rassemblée sur la place``: where those are who are struck, by the participle that says so.

    Where they were born, live or were hurt before is another place.
    """
    if hit.frame.type not in STRUCK | HARMED:
        return None
    parts = (hit, *hit.tolls)
    struck = {a.index for p in parts for a in scene.dependents(p.sentence, p.index) if a.relation in {"obj", "obl"}}
    for site in sites:
        verb = hit.tree.tokens[site.index].head
        told = hit.tree.tokens[verb]
        of_old = told.lemma in scene.words.posts or (verb != hit.index and told.lemma in scene.words.counts)
        of_old = of_old or (
            not is_under(hit.tree, hit.index, verb) and tells_of_itself(hit.tree, verb, hit.frame.type, scene)
        )
        if (
            not of_old
            and told.deprel == "acl"
            and told.head in struck
            and "Tense=Past" in told.feats
            and site.index > verb
        ):
            case = case_key(hit.tree, site.index)
            if case in scene.words.locative:
                return site.toponym
    return None


def find_opening(hit: Hit, scene: Scene) -> Toponym | None:
    """``Syrie : une offensive…``, ``• 4 juin, Goma : …``: the place before the colon that opens a headline or item."""
    tokens, times = hit.tree.tokens, scene.times.get(hit.sentence, ())
    if all(token.text != ":" for token in tokens):
        return None
    named = (site.toponym for site in find_sites(hit.tree, hit.sentence, scene) if site.named)
    for toponym in (*scene.places.get(hit.sentence, ()), *named):  # « Région de X : … » too
        before = (t for t in tokens if t.span.end <= toponym.span.start and t.upos not in {"PUNCT", "SYM"})
        if all(any(time.span.holds(t.span) for time in times) for t in before):
            after = next((t for t in tokens if t.span.start >= toponym.span.end), None)
            if after is not None and after.text == ":":
                return None if is_written_at(hit.tree, hit.sentence, toponym, scene) else toponym
    return None


def _colon(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """The place before the colon, or the finer one that the words behind it name: « X : nuit de tirs sur Y »."""
    opening = find_opening(hit, scene)
    if opening is None or opening.precision not in WIDE:
        return opening
    finer = _elsewhere(hit, sites, [s for s in open_sites if s.toponym.span.start > opening.span.end], scene)
    return opening if finer is None or finer.precision in WIDE else finer


def _fired_from(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``ont ouvert le feu depuis un pont``: where those are who shoot, if nothing tells where it struck."""
    if hit.frame.type not in SHOTS or open_sites:
        return None
    own = (s for s in sites if hit.tree.tokens[s.index].head == hit.index and s.toponym.precision not in WIDE)
    return next((s.toponym for s in own if case_key(hit.tree, s.index) in scene.words.origin), None)


def _at_once(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``ont éclaté à X lorsque des hommes ont tiré``: where that was which happened at that moment."""
    told = (s for s in open_sites if s.named and is_at_once(hit.tree, hit.index, s.index, scene.words))
    return next((site.toponym for site in told), None)


def _fronted(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``À X, …``: the place that a sentence opens with, when the happening is in no clause of another place."""
    first = min(open_sites, key=lambda s: s.index, default=None)
    if first is None or not 0 < first.index <= 5 or not case_of(hit.tree, first.index):
        return None
    begin = hit.tree.tokens[0].span.start
    lead = scene.doc.text[begin : first.toponym.span.start].split()
    comma = scene.doc.text[first.toponym.span.end :].lstrip()[:1]
    return first.toponym if len(lead) <= 2 and comma == "," and hit.index > first.index else None


def _elsewhere(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """The only place of the sentence that says where something is.

    For what armies do, who fight where they are, and for attacks, crowds and those who flee when it is no country or
    region: of arrests, deaths and acts of state, measured on news, it was right in less than half of the cases.
    """
    if hit.frame.type not in MILITARY | LOCAL:
        return None
    named = [s for s in open_sites if s.named and not is_past_stop(hit.tree, hit.index, s.index)]
    named = [s for s in named if not is_beyond(hit.tree, hit.index, s.index)]
    named = [s for s in named if not is_of_next(hit.tree, hit.index, s.index)]
    places = {s.toponym.place or s.toponym.span for s in named}
    if len(places) != 1 or (hit.frame.type in LOCAL and named[0].toponym.precision not in FINE):
        return None
    return named[0].toponym


RULES = (
    ("of what it is said of", _described),
    ("set off by a cleft", _set_off),
    ("of its stage", _staged),
    ("of what is taken", _fought_over),
    ("where they came to", _arrived),
    ("of what is struck", _struck),
    ("of the relative", of_its_clause),
    ("of the relative", _relative),
    ("of the pronoun", _pronoun),
    ("of the pronoun", _there),
    ("of whom it struck", _of_whom),
    ("before the colon", _colon),
    ("it came from", _fired_from),
    ("of its aim", of_its_aim),
    ("of its cause", of_its_cause),
    ("at that moment", _at_once),
    ("at the head of its sentence", _fronted),
    ("elsewhere in its sentence", _elsewhere),
    ("of its people", of_its_people),
    ("before the colon", of_the_title),
)
