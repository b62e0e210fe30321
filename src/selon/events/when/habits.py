"""What is done again and again is of no one day: « la milice, qui attaque les convois », « les violences persistent ».

A report that tells its incident in the past goes on to what is usual in the present (Weinrich, Tempus, 1964: the
tenses of what is told and of what is said of the world).
"""

from __future__ import annotations

from selon.events.grammar.clauses import PREDICATES, predicate_of
from selon.events.scene import Scene
from selon.events.when.beyond import TOLD
from selon.model import Event, Span, Token
from selon.ontology.counted import CASUALTIES, UNDERGONE
from selon.tree import Tree, ancestors, base, feature, head_in, is_past_participle

PRESENT = frozenset({"Mood=Ind", "Tense=Pres"})
# What goes on for as long as it is told in the present: « les rebelles combattent l'armée ».
LASTING = frozenset({"armed_clash", "deployment", "siege", "offensive"})
FIGHTING = frozenset({"combatants"})
MANY = 1000  # people whom nothing of one day befalls, where its own sentence tells of fewer
COUNTED = CASUALTIES | {UNDERGONE[kind] for kind in ("abduction", "arrest", "displacement")}


def is_told_in_past(span: Span, scene: Scene) -> bool:
    """True for a sentence, by a span in it, whose clause there is in a tense of the past."""
    tree = scene.tree(scene.sentence_at(span))
    index = head_in(tree, span)
    verb = None if index is None else predicate_of(tree, index)
    return verb is not None and tree.tokens[verb].upos in PREDICATES and _is_past(tree, verb)


def is_usual(event: Event, most: int, past: bool, scene: Scene) -> bool:
    """True for what adds up over years, or is done again and again, beside a day told in the ``past``.

    ``most`` is the largest number of people whom that day befell.
    """
    return _is_of_many(event, most) or (past and _is_habit(event, scene))


def _is_habit(event: Event, scene: Scene) -> bool:
    """True for what is told in the present of several, or in a clause on somebody; and for what is no first time.

    « La milice, qui attaque des convois », « les attentats se multiplient », « ce n'est pas la première fois que P ».
    """
    tree = scene.tree(scene.sentence_at(event.trigger))
    index = head_in(tree, event.trigger)
    if index is None:
        return False
    verb = predicate_of(tree, index)
    if _is_no_first_time(tree, verb, scene):
        return True
    token = tree.tokens[index]
    if event.type in LASTING and verb == index and _is_going_on(event, tree, verb):
        return True
    several = token.upos == "NOUN" and feature(token, "Number") == "Plur" and not event.quantities
    if several and verb != index and _is_state(tree, verb):
        return True
    aside = token.upos in PREDICATES and tree.tokens[verb].deprel in TOLD  # a main clause may go on in the present
    return (aside or (several and not _is_said(tree, verb, scene))) and _is_present(tree, verb)


def _is_of_many(event: Event, most: int) -> bool:
    """True for thousands where the incident of the day has befallen fewer (``most``)."""
    counts = COUNTED | FIGHTING if event.type == "deployment" else COUNTED
    counted = [q.low or q.high or 0 for q in event.quantities if q.of in counts]
    return max(counted, default=0) >= MANY > most


def most_counted(event: Event) -> int:
    """The largest number of people whom a happening befell."""
    return max((q.high or q.low or 0 for q in event.quantities if q.of in COUNTED), default=0)


def _is_past(tree: Tree, verb: int) -> bool:
    group = [tree.tokens[i] for i in (verb, *tree.children[verb]) if i == verb or base(tree.tokens[i].deprel) == "aux"]
    compound = len(group) > 1 and any(is_past_participle(token) for token in group)
    return compound or any("Tense=Imp" in t.feats or {"Tense=Past", "VerbForm=Fin"} <= _feats(t) for t in group)


def _is_present(tree: Tree, verb: int) -> bool:
    """True for a present that is no auxiliary's: « lancent », not « ont lancé » nor « sont arrêtés »."""
    return _feats(tree.tokens[verb]) >= PRESENT and tree.tokens[verb].upos == "VERB"


def _is_going_on(event: Event, tree: Tree, verb: int) -> bool:
    """« Les rebelles combattent l'armée », « le quartier est quadrillé par l'armée »; who is sent is so on a day."""
    helpers = [tree.tokens[c] for c in tree.children[verb] if base(tree.tokens[c].deprel) == "aux"]
    state = len(helpers) == 1 and helpers[0].deprel == "aux:pass" and _feats(helpers[0]) >= PRESENT
    state = state and event.recipient is not None  # « sont intervenus » is no passive
    return state or (event.type == "armed_clash" and not helpers and _is_present(tree, verb))


def _is_state(tree: Tree, index: int) -> bool:
    """« Le pays est en proie à des attaques »."""
    return any(tree.tokens[c].deprel == "cop" and _feats(tree.tokens[c]) >= PRESENT for c in tree.children[index])


def _is_said(tree: Tree, verb: int, scene: Scene) -> bool:
    """True for the verb by which somebody speaks of it: « des témoins évoquent de nombreux blessés »."""
    said = scene.attributions.get(scene.sentence_at(tree.tokens[verb].span), ())
    return any(a.cue is not None and a.cue.span.holds(tree.tokens[verb].span) for a in said)


def _feats(token: Token) -> set[str]:
    return set(token.feats.split("|"))


def _is_no_first_time(tree: Tree, verb: int, scene: Scene) -> bool:
    """« Ce n'est pas la première fois que des élèves sont enlevés »."""
    for at in (verb, *ancestors(tree, verb)):
        below = [tree.tokens[c] for c in tree.children[at]]
        denied = any("Polarity=Neg" in token.feats for token in below)
        if tree.tokens[at].lemma in scene.words.occasions and any(t.deprel == "cop" for t in below):
            return denied
    return False
