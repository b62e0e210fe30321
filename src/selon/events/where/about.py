"""Where, by what is said of a happening in words of their own: a clause about it, what it is for, who takes part.

Each rule looks for one construction and answers or abstains. A happening that a clause tells of is where that clause
says something was, and at what the clause says it struck.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from selon.events.grammar.clauses import PREDICATES, clause, clause_top, has_relative_subject, predicate_of
from selon.events.grammar.spots import WIDE, Site, find_sites
from selon.events.hit import ABSTRACT, CROWDS, VIOLENT, Hit
from selon.events.scene import Scene
from selon.events.when.beyond import takes_place
from selon.events.when.meanwhile import is_contrasted, is_led
from selon.model import Precision, Toponym
from selon.tree import Tree, ancestors, base, case_key, case_of, feature, head_in, is_genitive, lacks, subtree

STRUCK = VIOLENT | {"territory_capture", "siege", "evacuation", "destruction"}
EFFECTS = frozenset({"killing", "destruction"})
MET = EFFECTS | VIOLENT | {"arrest", "abduction"}  # what comes to one where one happens to be
AIMED = frozenset({"offensive", "armed_clash", "siege", "deployment", "air_strike", "shelling"})
SUFFERED = VIOLENT | EFFECTS | {"displacement", "evacuation"}
CLAUSES = frozenset({"acl", "advcl"})
NOMINAL = frozenset({"nmod", "obl"})
WIDEST: Precision = "country"
HEADING = 6  # words that may stand before the colon of a title


def of_its_clause(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``l'attentat qui a frappé X``, ``l'attaque que subit X``, ``le raid ayant visé X``, ``qui a eu lieu à X``."""
    if hit.tree.tokens[hit.index].upos in PREDICATES:
        return None
    told, shaking = _told_of(hit.tree, hit.index), _shaking(hit, scene)
    shaken = (s for s in sites if hit.tree.tokens[s.index].head in shaking and _is_struck(hit.tree, s.index))
    return (
        next((s.toponym for s in shaken if s.named), None)
        or _in_clauses(hit, told, sites, open_sites)
        or _in_clauses(hit, _harming(hit.tree, told, scene), (), open_sites)
    )


def _shaking(hit: Hit, scene: Scene) -> list[int]:
    """The verbs that say what place happenings, or a wave of them, shake: ``la vague d'attentats (…) qui frappe X``.

    A parser may hang the clause on a noun between, of another number.
    """
    tree, wave = hit.tree, hit.tree.tokens[hit.index].head
    if hit.frame.type in ABSTRACT:
        return []
    verbs = [c for c in _told_of(tree, hit.index) if _agrees(tree, hit.index, c)]
    if tree.tokens[hit.index].deprel == "nmod" and tree.tokens[wave].lemma in scene.words.waves:
        below = [c for i in subtree(tree, hit.index) for c in _told_of(tree, i)]
        below = [c for c in below if not _agrees(tree, tree.tokens[c].head, c)]
        verbs += [c for c in (*_told_of(tree, wave), *below) if _agrees(tree, wave, c)]
    return [c for c in verbs if tree.tokens[c].lemma in scene.words.shaking]


def _agrees(tree: Tree, noun: int, verb: int) -> bool:
    """True for a noun of the number of a verb, or of its auxiliary."""
    group = (verb, *(c for c in tree.children[verb] if base(tree.tokens[c].deprel) == "aux"))
    finite = next((i for i in group if feature(tree.tokens[i], "VerbForm") == "Fin"), None)
    return finite is not None and feature(tree.tokens[finite], "Number") == feature(tree.tokens[noun], "Number")


def _harming(tree: Tree, verbs: Sequence[int], scene: Scene) -> list[int]:
    """The verbs that go on with a clause and count whom it harmed: ``qui a tué X et blessé Y à Gao``."""
    joined = (c for verb in verbs for c in tree.children[verb] if tree.tokens[c].deprel == "conj")
    return [c for c in joined if tree.tokens[c].upos == "VERB" and tree.tokens[c].lemma in scene.words.counts]


def of_its_occurring(hit: Hit, sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``l'attentat revendiqué par X au Mali a eu lieu à Y``: the town of the verb that says that it was."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    below = [tree.tokens[c].lemma for c in tree.children[token.head]]
    occurs = not scene.words.occurring.isdisjoint([tree.tokens[token.head].lemma, *below])
    if hit.frame.upos != "NOUN":
        return None
    if base(token.deprel) != "nsubj" or not occurs:
        return _of_its_relative(hit, sites, scene)
    there = (s for s in sites if tree.tokens[s.index].head == token.head and s.index > hit.index and s.named)
    there = (s for s in there if case_key(tree, s.index) in scene.words.locative)
    return next((s.toponym for s in there if s.toponym.precision not in WIDE), None)


def _of_its_relative(hit: Hit, sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``le sommet de l'Afrique de l'Est qui se tient à X``: the place in the relative clause that says that it was."""
    tree, words = hit.tree, scene.words
    if lacks(tree, words.occurring):
        return None
    behind = (s for s in sites if s.named and s.index > hit.index)
    led = (s for s in behind if case_key(tree, s.index) in words.locative)
    return next((s.toponym for s in led if takes_place(tree, hit.index, ancestors(tree, s.index), words)), None)


def of_its_cause(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``douze morts après le séisme qui a frappé X``, ``sont morts lorsqu'un mur est tombé à X``."""
    tree = hit.tree
    if hit.frame.type not in MET:
        return None
    verb = predicate_of(tree, hit.index)
    top = clause_top(tree, verb)
    beside = [i for i in clause(tree, top) if tree.tokens[i].head in {hit.index, verb} and i != hit.index]
    beside += [
        c for i in beside for c in tree.children[i] if base(tree.tokens[c].deprel) == "nmod"
    ]  # « le bilan du séisme »
    nouns = [i for i in beside if tree.tokens[i].lemma in scene.words.causes]
    verbs = [verb for noun in nouns for verb in _told_of(tree, noun)]
    told = _in_clauses(hit, verbs, sites, open_sites) or _struck_by_cause(hit, verb, sites, scene)
    told = told or _of_relative(hit, verb, sites, scene)
    return told or _in_clauses(hit, list(_whens(tree, top, scene)), (), open_sites)


def _struck_by_cause(hit: Hit, verb: int, sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``un séisme a frappé X, faisant dix morts``: what the disaster is said to strike, for who died of it."""
    tokens = hit.tree.tokens
    above = (
        tokens[verb].head if tokens[verb].deprel == "advcl" and feature(tokens[verb], "VerbForm") == "Part" else verb
    )
    subjects = (c for c in hit.tree.children[above] if base(tokens[c].deprel) == "nsubj")
    if hit.frame.type not in EFFECTS or not any(tokens[c].lemma in scene.words.causes for c in subjects):
        return None
    struck = (s for s in sites if tokens[s.index].head == above and base(tokens[s.index].deprel) == "obj" and s.named)
    return next((site.toponym for site in struck), None)


def _of_relative(hit: Hit, verb: int, sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``le conflit au Mali, qui a fait 6.600 morts``: where that was of which a relative clause counts the dead."""
    tree, cause = hit.tree, hit.tree.tokens[verb].head
    relative = tree.tokens[verb].deprel == "acl:relcl" and _is_relative(tree, verb)
    if hit.frame.type not in EFFECTS or not relative or tree.tokens[cause].lemma not in scene.words.causes:
        return None
    if not has_relative_subject(tree, verb):
        return None
    own = (s for s in sites if tree.tokens[s.index].head == cause and s.named)
    return next((s.toponym for s in own if case_key(tree, s.index) in scene.words.locative), None)


def _told_of(tree: Tree, noun: int) -> list[int]:
    """The verbs of the relative clauses and participles that are said of a noun."""
    told = [c for c in tree.children[noun] if base(tree.tokens[c].deprel) in CLAUSES and _is_relative(tree, c)]
    led = [c for verb in told for c in tree.children[verb] if is_led(tree, c, verb)]  # « qui devait se tenir à X »
    return told + led


def _is_relative(tree: Tree, verb: int) -> bool:
    token = tree.tokens[verb]
    if token.upos not in PREDICATES:
        return False
    if any(feature(tree.tokens[c], "PronType") == "Rel" for c in tree.children[verb]):
        return True
    return token.deprel == "acl" and feature(token, "VerbForm") == "Part"


def _whens(tree: Tree, top: int, scene: Scene) -> Iterator[int]:
    """The verbs of the clauses that tell when: ``lorsqu'un mur est tombé``."""
    joined = [c for c in tree.children[top] if tree.tokens[c].deprel == "conj"]
    for child in (c for at in (top, *joined) for c in tree.children[at]):
        marks = (
            tree.tokens[c].lemma for c in tree.children[child] if base(tree.tokens[c].deprel) in {"mark", "advmod"}
        )
        when = base(tree.tokens[child].deprel) == "advcl" and not scene.words.when.isdisjoint(marks)
        if when and not is_contrasted(tree, child, tree.tokens[child].head):
            yield child


def _in_clauses(hit: Hit, verbs: Collection[int], sites: Sequence[Site], open_sites: Sequence[Site]) -> Toponym | None:
    """The first place that stands in some clauses as where they happen, else as what they strike.

    A named one goes before one without a name, and a town before the country it lies in.
    """
    where = [s for s in open_sites if predicate_of(hit.tree, s.index) in verbs and s.index != hit.index]
    if all(s.toponym.precision in WIDE for s in where) and hit.frame.type in STRUCK | EFFECTS:
        struck = [s for s in sites if hit.tree.tokens[s.index].head in verbs and _is_struck(hit.tree, s.index)]
        where = [s for s in struck if s.named or not where] or where
    named = [s for s in where if s.named] or where
    near = [s for s in named if s.toponym.precision != WIDEST] or named
    return near[0].toponym if near else None


def _is_struck(tree: Tree, index: int) -> bool:
    """True for the object of a clause; its subject where the relative is the object, whatever the parse calls it."""
    token = tree.tokens[index]
    relatives = [c for c in tree.children[token.head] if feature(tree.tokens[c], "PronType") == "Rel"]
    undergone = any(base(tree.tokens[c].deprel) == "obj" for c in relatives)
    if case_of(tree, index) is not None:
        return False
    return base(token.deprel) == "obj" or (undergone and base(token.deprel) == "nsubj")


def of_its_aim(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``une offensive pour reprendre X``, ``la bataille pour le contrôle de X``: what armies fight for."""
    tree, words = hit.tree, scene.words
    if hit.frame.type not in AIMED:
        return None
    over = {hit.index, tree.tokens[hit.index].head}
    for site in sites:
        above = tree.tokens[site.index].head
        token = tree.tokens[above]
        if token.lemma not in words.takings or token.head not in over or above in over or not site.named:
            continue
        relation = base(tree.tokens[site.index].deprel)
        if (relation == "obj" and _is_purpose(tree, above, words.aimed)) or (
            relation in NOMINAL and case_of(tree, site.index) == "de" and case_of(tree, above) in words.aimed
        ):
            return site.toponym
    return None


def _is_purpose(tree: Tree, verb: int, aimed: frozenset[str]) -> bool:
    """True for an infinitive behind a preposition of purpose."""
    marks = (tree.tokens[c] for c in tree.children[verb] if base(tree.tokens[c].deprel) in {"mark", "case"})
    return feature(tree.tokens[verb], "VerbForm") == "Inf" and any(mark.lemma in aimed for mark in marks)


def of_its_people(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``les étudiants de X ont défilé``: a crowd gathers where it is from, unless the sentence names a place for it."""
    tree = hit.tree
    if hit.frame.type not in CROWDS or any(site.named for site in open_sites):
        return None
    crowd = [a.index for a in scene.dependents(hit.sentence, hit.index) if a.relation == "nsubj"]
    for site in sites:
        chain = (site.index, *ancestors(tree, site.index))
        who = next((i for i in crowd if i in chain and i != site.index), None)
        if who is None or not site.named or site.toponym.precision == WIDEST:
            continue
        between = chain[: chain.index(who)]
        if _is_said_elsewhere(hit, who, scene):
            return None
        if all(is_genitive(tree, i) for i in between) and tree.tokens[who].lemma not in scene.words.posts:
            return site.toponym
    return None


def _is_said_elsewhere(hit: Hit, who: int, scene: Scene) -> bool:
    """True for people of whom a participle says that they are in another place: « des habitants de X réfugiés à Y »."""
    tree = hit.tree
    said = [c for c in tree.children[who] if tree.tokens[c].deprel == "acl"]
    heads = (head_in(tree, place.span) for place in scene.places.get(hit.sentence, ()))
    return any(head is not None and tree.tokens[head].head in said for head in heads)


def of_the_title(hit: Hit, sites: Sequence[Site], open_sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """``Attentat de X : douze morts``: the one place in the words before the colon of a title, for who was harmed."""
    tokens = hit.tree.tokens
    colon = next((i for i, token in enumerate(tokens[: HEADING + 1]) if token.text == ":"), None)
    if colon is None or hit.sentence != 0 or hit.index < colon or hit.frame.type not in SUFFERED:
        return None
    before = [t for t in scene.places.get(hit.sentence, ()) if t.span.end <= tokens[colon].span.start]
    return before[0] if len(before) == 1 and not is_written_at(hit.tree, hit.sentence, before[0], scene) else None


def is_written_at(tree: Tree, sentence: int, toponym: Toponym, scene: Scene) -> bool:
    """True for « BAMAKO : Six policiers ont été tués dans le nord du pays. »: a town in capitals is where it is told.

    A report opens so, whose sentence tells of another place; a title has no full stop.
    """
    told = toponym.span.of(scene.doc.text)
    opens = sentence == 0 and told.isupper() and toponym.precision == "city"
    others = [s for s in find_sites(tree, sentence, scene) if s.toponym.span.start > toponym.span.end]
    led = any(case_key(tree, s.index) in scene.words.locative for s in others)
    return opens and led and tree.tokens[-1].text == "."


def is_met_at(hit: Hit, post: int, place: int, scene: Scene) -> bool:
    """True for a town behind the name of who met there: ``la rencontre entre le président Baro et X | à Accra``."""
    tree = hit.tree
    met = tree.tokens[post].head == hit.index and case_of(tree, post) not in {None, "de"}
    named = [c for c in tree.children[post] if post < c < place and tree.tokens[c].upos == "PROPN"]
    return met and any(case_of(tree, c) is None for c in named) and case_of(tree, place) in scene.words.dative
