"""Roles told beside a happening, not by its word: the body before a headline's colon, the subject of its clause."""

from __future__ import annotations

from collections.abc import Sequence

from selon.events.grammar.antecedents import Filler, is_somebody
from selon.events.grammar.clauses import is_under
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.events.what.told import withstands
from selon.events.when.begun import is_counted_from
from selon.events.who.carried import is_unshared
from selon.events.who.joined import is_faced, told_by
from selon.events.who.parties import as_filler, find_party
from selon.events.who.paths import Role, paths_of
from selon.model import BODIES, Span
from selon.ontology.counted import KILLED
from selon.tree import (
    OBLIQUE,
    Argument,
    Tree,
    ancestors,
    base,
    case_of,
    head_in,
    is_bare,
    is_genitive,
    is_owned,
    is_passive,
    is_reflexive,
    subtree,
)

DECLARED = frozenset({"political_act", "negotiation", "agreement", "deployment", "sanction", "aid", "military_support"})
ABROAD = DECLARED | {"air_strike", "armed_clash", "withdrawal", "offensive", "shelling"}
ENACTED = frozenset({"political_act", "sanction", "deployment", "military_support", "aid"})
ARMED = "@armed_actor"
OF_OTHERS = frozenset({"deny", "condemn", "praise", "accuse", "believe", "warn"})
ENGAGED = frozenset({"armed_clash", "negotiation", "protest"})
FOUGHT = frozenset({"offensive", "territory_capture", "siege", "armed_clash", "withdrawal"})


def by_headline(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """The body before the colon that opens a headline: ``ONU : vote sur un cessez-le-feu``."""
    if role == "recipient" or hit.frame.upos != "NOUN" or hit.frame.type not in DECLARED:
        return None
    opening = [n.span for n in scene.names.get(hit.sentence, ()) if n.kind in BODIES and _opens(hit.tree, n.span)]
    head = head_in(hit.tree, opening[0]) if opening else None
    return None if head is None else as_filler(hit, head, "before the colon", scene)


def by_state(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """The state before the colon of a headline about what it does elsewhere: ``Canada : fin des frappes en Irak``."""
    if role == "recipient" or hit.frame.upos != "NOUN" or hit.frame.type not in ABROAD:
        return None
    countries = [t for t in scene.places.get(hit.sentence, ()) if t.precision == "country"]
    if len(countries) < 2 or not _opens(hit.tree, countries[0].span):
        return None
    other = head_in(hit.tree, countries[1].span)
    head = head_in(hit.tree, countries[0].span)
    case = None if other is None else case_of(hit.tree, other)
    elsewhere = case in scene.words.locative | scene.words.means and countries[0].place != countries[1].place
    return as_filler(hit, head, "before the colon", scene) if head is not None and elsewhere else None


def by_engaged(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Who is in the midst of it: ``les FSR, en guerre contre l'armée, …``, ``les infirmiers sont en grève``.

    A country may be where others are at war: ``le pays, en guerre depuis 2012``.
    """
    if role == "recipient" or hit.frame.upos != "NOUN" or hit.frame.type not in ENGAGED:
        return None
    if not is_bare(hit.tree, hit.index) or case_of(hit.tree, hit.index) not in scene.words.locative:
        return None
    who = _engaged(hit, scene)
    if who is None:
        return None
    between = scene.words.between - {"de"}  # « les relations entre le Nord et le Sud, qui sont en guerre »
    who = next((c for c in hit.tree.children[who] if case_of(hit.tree, c) in between), who)
    land = hit.tree.tokens[who].lemma in scene.words.sites or "@place" in scene.classes(hit.sentence, who)
    cases = {case_of(hit.tree, c) for c in hit.tree.children[hit.index]}
    if land and cases.isdisjoint(scene.words.against | scene.words.company):
        return None
    return find_party(hit.tree, Argument("nsubj", None, who), hit, scene, "in the midst of it")


def _engaged(hit: Hit, scene: Scene) -> int | None:
    """The noun on which it hangs that somebody is in its midst, or the subject that it is said of or stands beside."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    if base(token.deprel) == "nmod" and token.head < hit.index:
        return token.head
    start = min(subtree(tree, hit.index))
    is_one = any(tree.tokens[c].deprel == "cop" for c in tree.children[hit.index])
    if not is_one and (token.head < hit.index or (start and tree.tokens[start].upos != "PUNCT")):
        return None
    shared = scene.dependents(hit.sentence, hit.index if is_one else token.head)
    subjects = (a.index for a in shared if a.case is None and base(tree.tokens[a.index].deprel) == "nsubj")
    return next(subjects, None)


def by_fighter(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Those who fight and whose verb an event noun of war hangs on: ``les soldats engagés dans la reprise``."""
    tree = hit.tree
    if role == "recipient" or hit.frame.upos != "NOUN" or hit.frame.type not in FOUGHT or is_faced(hit, scene):
        return None
    if is_unshared(hit, scene) or is_counted_from(hit, scene):
        return None  # « n'ont pas participé aux combats », « un mois avant la guerre, ils ont pris la ville »
    above = next((a for a in ancestors(tree, hit.index) if tree.tokens[a].upos == "VERB"), None)
    verb = next((c for c in tree.children[hit.index] if _announces(tree, c, scene)), above)
    if verb is None or _undergoes(tree.tokens[verb].lemma, scene) or _keeps_out(hit, verb, scene):
        return None
    if any(case_of(tree, i) in scene.words.after for i in _measured(hit)) and _is_over(verb, hit, scene):
        return None
    arguments = scene.dependents(hit.sentence, verb)
    subjects = (a for a in arguments if a.relation == "nsubj" and not is_under(tree, hit.index, a.index))
    subject = next(subjects, None)
    if subject is None or not _fights(hit, subject, scene):
        return None
    if any(toll.index == verb and not toll.frame.actor for toll in hit.tolls):
        return None  # « a perdu la vie lors d'un accrochage »: who died in it
    return as_filler(hit, subject.index, "fights in its clause", scene)


def _measured(hit: Hit) -> tuple[int, ...]:
    """A fight, and how long it was where it hangs on that: « après deux semaines de siège »."""
    tree = hit.tree
    return (hit.index, tree.tokens[hit.index].head) if is_genitive(tree, hit.index) else (hit.index,)


def _is_over(verb: int, hit: Hit, scene: Scene) -> bool:
    """True for a fight after which others do something else: « se sont rendus après un siège de trois mois ».

    So police do who « ont mené des perquisitions » after it.
    """
    token = hit.tree.tokens[verb]
    below = [hit.tree.tokens[c] for c in hit.tree.children[verb]]
    objects = [t for t in below if base(t.deprel) == "obj"]
    known = any(f.type == "judicial" for t in objects for f in scene.happenings.get((t.lemma, "NOUN"), ()))
    return token.lemma in scene.words.yielding or known


def _announces(tree: Tree, index: int, scene: Scene) -> bool:
    """True for a verb on a noun by which it is made known: « la prise de la ville, annoncée par les rebelles »."""
    told = any(s.speech for s in scene.words.supports.get((tree.tokens[index].lemma, "VERB"), ()))
    return told and tree.tokens[index].deprel == "acl"


def _keeps_out(hit: Hit, verb: int, scene: Scene) -> bool:
    """True for a verb by which somebody speaks of what others do: ``l'armée dément la prise``, ``craint un assaut``."""
    return any(a.act in OF_OTHERS for a in told_by(hit.tree, verb, hit.sentence, scene))


def _undergoes(lemma: str, scene: Scene) -> bool:
    """True for a verb whose subject undergoes what it tells of: ``ont repoussé sept assauts``, ``sont morts``."""
    if lemma in scene.words.dying or scene.words.counts.get(lemma) == KILLED:
        return True
    return withstands(lemma, scene)


def by_instrument(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Who does something by a deed of theirs: ``le pays s'est opposé par un veto``, ``il a répondu par un raid``."""
    tree, head = hit.tree, hit.tree.tokens[hit.index].head
    if role == "recipient" or hit.frame.upos != "NOUN" or tree.tokens[head].upos != "VERB":
        return None
    if is_passive(tree, head) and not is_reflexive(tree, head):
        return None
    if case_of(tree, hit.index) not in scene.words.agentive or base(tree.tokens[hit.index].deprel) != "obl":
        return None
    if any(head < c < hit.index and base(tree.tokens[c].deprel) == "xcomp" for c in tree.children[head]):
        return None  # « s'est dit « horrifié » par les tirs »
    subject = next((a for a in scene.dependents(hit.sentence, head) if a.relation == "nsubj"), None)
    if subject is None or subject.case is not None:
        return None
    country = any(t.precision == "country" for t in scene.places.get(hit.sentence, ()) if _meets(hit, subject, t.span))
    known = country or is_somebody(hit.sentence, tree, subject.index, scene)
    return as_filler(hit, subject.index, "acts by it", scene) if known else None


def by_announced(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Who rules and announces what only they can do: ``le gouvernement annonce la dissolution du parlement``."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    if role == "recipient" or hit.frame.upos != "NOUN" or hit.frame.type not in ENACTED or base(token.deprel) != "obj":
        return None
    told = any(s.speech for s in scene.words.supports.get((tree.tokens[token.head].lemma, "VERB"), ()))
    if not told:
        return None
    subject = next((a for a in scene.dependents(hit.sentence, token.head) if a.relation == "nsubj"), None)
    if subject is None or subject.case is not None or not _rules(hit, subject, scene):
        return None
    return find_party(tree, subject, hit, scene, "announces it")


def _rules(hit: Hit, argument: Argument, scene: Scene) -> bool:
    """True for a body that rules or fights, and for a state, by its name or that of its capital."""
    token = hit.tree.tokens[argument.index]
    named = token.upos == "PROPN" and any(_meets(hit, argument, t.span) for t in scene.places.get(hit.sentence, ()))
    return named or token.lemma in scene.words.rulers | scene.words.fighters


def by_credited(hit: Hit, role: Role, scene: Scene) -> Filler | None:
    """Whom somebody thanks or blames for a deed: ``a remercié l'Église pour sa médiation``, ``pour la prise de X``."""
    tree, verb = hit.tree, hit.tree.tokens[hit.index].head
    for_it = hit.frame.upos == "NOUN" and bool(paths_of(hit, role)) and case_of(tree, hit.index) in scene.words.aimed
    owned = is_owned(tree, hit.index) and any(path.case == "de" for path in paths_of(hit, role))
    if role == "recipient" or not (for_it or owned):
        return None
    if tree.tokens[verb].lemma not in scene.words.crediting or base(tree.tokens[hit.index].deprel) not in OBLIQUE:
        return None
    whom = next((a for a in scene.dependents(hit.sentence, verb) if a.relation == "obj"), None)
    return None if whom is None else find_party(tree, whom, hit, scene, "credited")


def _meets(hit: Hit, argument: Argument, span: Span) -> bool:
    return span.meets(hit.tree.tokens[argument.index].span)


def _fights(hit: Hit, argument: Argument, scene: Scene) -> bool:
    lemma = hit.tree.tokens[argument.index].lemma
    return lemma in scene.words.combatants or ARMED in scene.classes(hit.sentence, argument.index)


def _opens(tree: Tree, span: Span) -> bool:
    after: Sequence[str] = [token.text for token in tree.tokens if token.span.start >= span.end]
    return tree.tokens[0].span.start == span.start and after[:1] == [":"]
