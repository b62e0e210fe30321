"""Where the phrase of a party ends: before what a parser hung on it that its verb tells, a time, a town, a charge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from selon.events.grammar.phrases import CLAUSES
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.model import Span
from selon.tree import Tree, ancestors, case_key, case_of, is_bare, is_definite, subtree

OF_RULERS = frozenset({"agreement", "negotiation", "ceasefire"})  # "un accord entre Lomé et Accra"
LEAVING = frozenset({"withdrawal", "evacuation"})


def before_others(hit: Hit, index: int, span: Span, scene: Scene) -> Span:
    """A party's phrase up to what a parser hung on it that is its verb's.

    Whom it fights, ``menée par l'armée contre la milice``, and a time, ``condamné par la cour à dix ans de prison``.
    """
    tree = hit.tree
    below = [c for c in subtree(tree, index, CLAUSES) if c > index]
    others = [c for c in below if _is_other_side(tree, c, scene) or _is_time(hit, c, scene)]
    others += [c for c in below if c in hit.parts]  # « traduire les généraux | en justice »
    lemma = tree.tokens[index].lemma
    others += [c for c in below if _is_behind_looks(hit, c, scene)]
    if lemma not in scene.words.sites:  # a camp near a town is called so
        others += [c for c in below if _is_near(tree, c, scene)]
        others += [c for c in below if lemma not in scene.words.posts and _is_town(hit, c, scene)]
        others += [c for c in below if _is_left(hit, index, c, scene)]
        others += [c for c in below if lemma not in scene.words.posts and _is_scene(hit, index, c, scene)]
        others += [c for c in below if lemma not in scene.words.roads and _is_between_towns(hit, c, scene)]
    others += [c for c in below if _is_adverbial(tree, c, scene) or _is_about(tree, index, c, scene)]
    starts = [tree.tokens[_opening(tree, c, index, scene)].span.start for c in others]
    starts += [tree.tokens[min((c, *tree.children[c]))].span.start for c in below if _ends_clause(hit, c, index, scene)]
    start = min([*starts, *_loose_times(hit, index, below, scene)], default=None)
    if start is None or start <= span.start:
        return span
    last = next(t for t in reversed(tree.tokens) if t.span.end <= start)
    return Span(span.start, max(tree.tokens[index].span.end, min(span.end, last.span.end)))


def _opening(tree: Tree, below: int, party: int, scene: Scene) -> int:
    """Where what is none of a party's phrase begins: with the participle whose clause it ends.

    ``trois hommes | accusés d'avoir tué un élu``, ``le soldat | enlevé en mai``, but ``des hommes armés | à Gao``.
    """
    start = min((below, *tree.children[below]))
    between = takewhile(lambda i: i != party, ancestors(tree, below))
    clauses = [i for i in between if tree.tokens[i].deprel == "acl" and tree.tokens[i].upos == "VERB"]
    clauses = [i for i in clauses if i < start - 1 or tree.tokens[i].lemma not in scene.words.looks]
    return min([start, *(min(subtree(tree, i)) for i in clauses if party < i < start)])


def _is_adverbial(tree: Tree, index: int, scene: Scene) -> bool:
    """True for a noun that is a preposition with those around it: ``le conducteur | à hauteur de Gao``."""
    behind = tree.tokens[index + 1].lemma if index + 1 < len(tree.tokens) else ""
    return (
        tree.tokens[index].lemma in scene.words.phrasal
        and behind == "de"
        and (case_of(tree, index) in scene.words.dative)
    )


def _is_about(tree: Tree, index: int, below: int, scene: Scene) -> bool:
    """True for what is done on, behind by whom: ``une enquête menée par la gendarmerie | sur le massacre``."""
    agent = tree.tokens[index].deprel == "obl:agent" and tree.tokens[below].head == index
    return agent and case_of(tree, below) in scene.words.about


def _ends_clause(hit: Hit, below: int, party: int, scene: Scene) -> bool:
    """True for a place behind what a participle on a party tells: ``une école abritant des réfugiés | à Gao``."""
    tree, first = hit.tree, min((below, *hit.tree.children[below]))
    if case_key(tree, below) not in scene.words.locative:
        return False
    between = list(takewhile(lambda i: i != party, ancestors(tree, below)))
    verbs = [i for i in between if tree.tokens[i].upos == "VERB"]
    told = len(verbs) == 1 and tree.tokens[verbs[0]].deprel == "acl" and verbs[0] < first - 1
    spans = [tree.tokens[i].span for i in subtree(tree, below)] if told else []
    return any(t.span.meets(span) for t in scene.places.get(hit.sentence, ()) for span in spans)


def _loose_times(hit: Hit, index: int, below: Sequence[int], scene: Scene) -> Iterator[int]:
    """Where times of the verb start behind a party that a parser hung a later word on: ``par l'armée lundi à Gao``."""
    tree, own = hit.tree, [hit.tree.tokens[c].span for c in below]
    for time in scene.times.get(hit.sentence, ()) if own else ():
        inside = tree.tokens[index].span.end <= time.span.start < own[-1].start
        if inside and not any(time.span.meets(span) for span in own):
            yield time.span.start


def _is_time(hit: Hit, index: int, scene: Scene) -> bool:
    """True for a time behind a preposition that does not make it part of a name: ``du 11 septembre`` does."""
    span = hit.tree.tokens[index].span
    is_one = any(time.span.holds(span) for time in scene.times.get(hit.sentence, ()))
    if any(hit.tree.tokens[a].lemma in scene.words.aged for a in ancestors(hit.tree, index)):
        return False  # « âgés de 10 à 16 ans »
    return is_one and case_of(hit.tree, index) not in {None, "de"}


def _is_town(hit: Hit, index: int, scene: Scene) -> bool:
    """True for a town where a party was when it acted: ``arrêtés par l'armée à Gao``, ``à hauteur de Gao``."""
    tree = hit.tree
    led = [c for c in tree.children[index] if c > index and case_of(tree, c) == "de"]
    spans = [tree.tokens[i].span for i in (index, *(led if tree.tokens[index].lemma in scene.words.phrasal else ()))]
    towns = (t.span for t in scene.places.get(hit.sentence, ()) if t.precision != "country")
    token = tree.tokens[index]  # « deux villes assiégées par les rebelles, Ménaka et Gao »
    named = (token.deprel, tree.tokens[token.head].deprel) == ("appos", "obl:agent")
    behind = named or case_of(tree, index) in scene.words.dative
    return behind and any(town.holds(span) for town in towns for span in spans)


def _is_scene(hit: Hit, index: int, below: int, scene: Scene) -> bool:
    """True for where those were by whom something is done: ``tués par des inconnus | dans le Cauca``."""
    tree = hit.tree
    agent = tree.tokens[index].deprel == "obl:agent" and tree.tokens[index].head == hit.index
    if not agent or tree.tokens[below].head != index or case_of(tree, below) not in scene.words.locative:
        return False
    own = [tree.tokens[i].span for i in subtree(tree, below)]
    return any(t.span.meets(span) for t in scene.places.get(hit.sentence, ()) for span in own)


def _is_behind_looks(hit: Hit, index: int, scene: Scene) -> bool:
    """True for where a party was, behind what it looked like: ``tués par des hommes armés | dans le Cauca``."""
    tree, start = hit.tree, min(subtree(hit.tree, index))
    if (
        case_of(tree, index) not in scene.words.locative
        or tree.tokens[max(start - 1, 0)].lemma not in scene.words.looks
    ):
        return False
    below = [tree.tokens[i].span for i in subtree(tree, index)]
    places = [t.span for t in scene.places.get(hit.sentence, ())]
    return tree.tokens[index].lemma in scene.words.sites or any(p.meets(span) for p in places for span in below)


def _is_left(hit: Hit, index: int, place: int, scene: Scene) -> bool:
    """True for where those who leave were: ``le retrait des troupes de la ville``, ``l'évacuation de X de la gare``."""
    tree = hit.tree
    leave = hit.frame.upos == "NOUN" and hit.frame.type in LEAVING and tree.tokens[index].head == hit.index
    if not leave or {case_of(tree, index), case_of(tree, place)} != {"de"} or tree.tokens[place].head != index:
        return False
    token = tree.tokens[place]
    towns = (t.span for t in scene.places.get(hit.sentence, ()) if t.precision != "country")
    is_site = scene.words.sites.get(token.lemma) not in {None, "country", "region"} and is_definite(tree, place)
    return is_site or any(town.holds(token.span) for town in towns)


def _is_between_towns(hit: Hit, index: int, scene: Scene) -> bool:
    """True for the towns that a party was between: ``un convoi de l'armée entre Gao et Kidal``."""
    span = hit.tree.tokens[index].span
    towns = (t.span for t in scene.places.get(hit.sentence, ()) if t.precision != "country")
    between = case_of(hit.tree, index) in scene.words.between - {"de"}
    return between and hit.frame.type not in OF_RULERS and any(town.holds(span) for town in towns)


def _is_near(tree: Tree, index: int, scene: Scene) -> bool:
    """True for beside what a party was when it acted: ``par des hommes armés près de la frontière``."""
    return case_of(tree, index) is not None and case_key(tree, index) in scene.words.near - scene.words.between


def _is_other_side(tree: Tree, index: int, scene: Scene) -> bool:
    """True for what names a party or charge of its own: ``contre la milice``, ``de la part de X``, ``pour viol``.

    So does what something is done in spite of: ``malgré la trêve``.
    """
    case = case_of(tree, index)
    lemma = tree.tokens[index].lemma
    is_charge = (case in scene.words.aimed or (case == "à" and lemma in scene.words.dying)) and is_bare(tree, index)
    is_conceded = case_key(tree, index) in scene.words.despite
    hollow = lemma in scene.words.hollow | scene.words.honours
    return case in scene.words.against or is_charge or is_conceded or hollow
