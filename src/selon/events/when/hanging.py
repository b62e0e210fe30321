"""What a time or place hangs on, whatever the parse says.

It belongs to the noun whose phrase encloses it: « le meurtre en mai d'un élu »; a parser that finds no room for it
hangs it on the verb. What stands in a part of a row that goes on without a verb is of that part: « élu maire en 2014,
puis sénateur le 3 mai ».
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from selon.events.grammar.clauses import PREDICATES, predicate_of, runs_on
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.events.when.periods import gap_at
from selon.events.when.standing import is_conceded
from selon.lang.roles import RoleWords
from selon.tree import (
    Tree,
    ancestors,
    base,
    case_key,
    case_of,
    head_in,
    is_genitive,
    is_passive,
    is_past_participle,
    lacks,
)

BELOW = frozenset({"obl", "nmod"})
OWN = frozenset({"obj", "nsubj"})


def above_time(hit: Hit, index: int, scene: Scene) -> list[int]:
    """The words that a time hangs below; « de 2015 » right behind a noun belongs to it, whatever the parse says."""
    tree, above = hit.tree, ancestors(hit.tree, index)
    if (noun := enclosing(tree, index)) is not None:
        return [noun, *ancestors(tree, noun)]
    if is_of_instance(hit, index, scene.words):
        return [hit.index, *ancestors(tree, hit.index)]
    case = next((c for c in tree.children[index] if tree.tokens[c].deprel == "case"), 0)
    if hit.index not in above and _encloses(tree, hit.index, index):
        return [hit.index, *ancestors(tree, hit.index)]
    if (later := _of_later_verb(hit, index, scene)) is not None:
        return [later, *ancestors(tree, later)]
    if case and tree.tokens[index].deprel == "punct":  # left unattached by the parse
        return [case - 1, *ancestors(tree, case - 1)]
    elsewhere = tree.tokens[tree.tokens[index].head].upos in PREDICATES or case - 1 == hit.index
    if not case or case_of(tree, index) != "de" or not elsewhere:
        return above
    noun, starts = case - 1, {time.span.start for time in scene.times.get(hit.sentence, ())}
    ranging = any(t.lemma in scene.words.until for t in tree.tokens[index + 1 : index + 2])
    if ranging and any(t.span.start in starts for t in tree.tokens[index + 2 : index + 4]):  # « du 3 au 5 mars »
        return above
    return [noun, *ancestors(tree, noun)] if tree.tokens[noun].upos == "NOUN" else above


def is_of_instance(hit: Hit, index: int, words: RoleWords) -> bool:
    """True for a time on the noun for one of the deeds that a noun names: « la tentative de putsch | de janvier »."""
    token, head = hit.tree.tokens[hit.index], hit.tree.tokens[index].head
    named = token.head == head < hit.index < index and hit.tree.tokens[head].lemma in words.instances
    return named and case_of(hit.tree, hit.index) == "de" and case_of(hit.tree, index) == "de"


def _of_later_verb(hit: Hit, index: int, scene: Scene) -> int | None:
    """The verb that a time stands behind, where the first of its row has one: « a pris X le 4 et pillé Y le 6 »."""
    tree, first = hit.tree, hit.tree.tokens[index].head
    row = [c for c in tree.children[first] if tree.tokens[c].deprel == "conj" and first < c < index]
    last = next((c for c in reversed(row) if tree.tokens[c].upos in PREDICATES), None)
    if last is None:
        return None
    heads = (head_in(tree, time.span) for time in scene.times.get(hit.sentence, ()))
    own = any(head is not None and head < last and tree.tokens[head].head == first for head in heads)
    return last if own else None


def _encloses(tree: Tree, verb: int, index: int) -> bool:
    """True for a time between a verb and its object that the parse hangs on a word outside: arcs do not cross."""
    last = max((c for c in tree.children[verb] if base(tree.tokens[c].deprel) == "obj"), default=verb)
    return tree.tokens[verb].upos in PREDICATES and verb < index < last and not verb <= tree.tokens[index].head <= last


def enclosing(tree: Tree, index: int) -> int | None:
    """The noun before a time or place that goes on behind it with ``de``: « le meurtre en mai d'un élu »."""
    above = tree.tokens[index].head
    for noun in range(index - 1, -1, -1):
        token = tree.tokens[noun]
        if token.upos in PREDICATES or token.text in {";", ":"}:
            return None
        if token.upos != "NOUN":
            continue
        last = max((c for c in tree.children[noun] if is_genitive(tree, c)), default=noun)
        if noun < index < last and (above == noun or not noun <= above <= last):
            return noun
    return None


def is_enclosed_elsewhere(hit: Hit, index: int, scene: Scene) -> bool:
    """True for a time or place in the phrase of another noun, in whose course or place the happening was not."""
    tree, noun, words = hit.tree, enclosing(hit.tree, index), scene.words
    if _is_of_what_is_answered(hit, index, scene) or _is_of_added_participle(hit, index):
        return True
    if is_in_answer(tree, hit.index, index, words):
        return True
    if _is_of_conceded(hit, index, words):
        return True
    if noun is None or noun == hit.index or _is_of(tree, hit.index, noun):
        return False
    token = tree.tokens[noun]
    if token.head == hit.index and base(token.deprel) in OWN:
        return False
    between = takewhile(lambda i: tree.tokens[i].upos not in PREDICATES, (noun, *ancestors(tree, noun)))
    cases = {case_key(tree, i) for i in between}
    return cases.isdisjoint(words.circumstance | (words.locative - words.dative))


def _is_of_conceded(hit: Hit, index: int, words: RoleWords) -> bool:
    """True in what stood in the way: « les combats ont repris malgré la trêve conclue à X »."""
    conceded = {a for a in ancestors(hit.tree, index) if is_conceded(hit.tree, a, words)}
    return bool(conceded) and conceded.isdisjoint((hit.index, *ancestors(hit.tree, hit.index)))


def _is_of_added_participle(hit: Hit, index: int) -> bool:
    """True in what a participle adds behind the object of a verb: « a repris la ville, tombée en janvier »."""
    tree, verb = hit.tree, hit.tree.tokens[hit.index]
    if verb.upos != "VERB" or is_passive(tree, hit.index):
        return False
    added = next((i for i in ancestors(tree, index) if tree.tokens[i].head == hit.index), None)
    if added is None or tree.tokens[added].deprel != "advcl" or not is_past_participle(tree.tokens[added]):
        return False
    own = {base(tree.tokens[c].deprel) for c in tree.children[added]}
    objects = (c for c in tree.children[hit.index] if base(tree.tokens[c].deprel) == "obj")
    return own.isdisjoint({"aux", "nsubj", "mark", "cop"}) and any(hit.index < c < added for c in objects)


def is_told_by_toll(hit: Hit) -> bool:
    """True for a participle on what killed: « une mine posée en 1994 a tué trois enfants dimanche » was on Sunday."""
    above = ancestors(hit.tree, hit.index)
    return hit.tree.tokens[hit.index].deprel == "acl" and any(
        toll.tree is hit.tree and toll.index in above for toll in hit.tolls
    )


def _is_of_what_is_answered(hit: Hit, index: int, scene: Scene) -> bool:
    """True behind what the happening is said to come after: « la grève répond au meurtre d'un élu lundi à Gao ».

    A time is nothing of the kind: « les combats se poursuivent depuis lundi à Gao ».
    """
    tree, words = hit.tree, scene.words
    above = tree.tokens[hit.index].head if is_genitive(tree, hit.index) else hit.index  # « une vague de grèves »
    token = tree.tokens[above]
    if not (base(token.deprel) == "nsubj" or token.deprel == "obl:agent") or token.head == above:
        return False
    below = [c for c in tree.children[token.head] if token.head < c < index and base(tree.tokens[c].deprel) in BELOW]
    times = [time.span for time in scene.times.get(hit.sentence, ())]
    below = [c for c in below if not any(span.holds(tree.tokens[c].span) for span in times)]
    answers = tree.tokens[token.head].lemma in words.answers
    wake = words.wake - words.after
    return any((answers and case_of(tree, c) == "à") or not wake.isdisjoint(opened_by(tree, c)) for c in below)


def is_in_answer(tree: Tree, own: int, index: int, words: RoleWords) -> bool:
    """True for what stands in the name of what a clause answers, on whatever a parser hangs it.

    « Des frappes en représailles à l'attaque de samedi contre une base »: they were on no base, nor on that day.
    """
    if lacks(tree, words.answers):
        return False
    nouns = (i for i in range(own + 1, index) if tree.tokens[i].upos == "NOUN")
    answer = next((i for i in nouns if not words.answering.isdisjoint(opened_by(tree, i))), None)
    return answer is not None and runs_on(tree, answer, index)


def _is_of(tree: Tree, below: int, top: int) -> bool:
    """True for a noun that another goes on with: « la vague en mai d'attentats »."""
    path = list(takewhile(lambda i: i != top, (below, *ancestors(tree, below))))
    return top in ancestors(tree, below) and all(base(tree.tokens[i].deprel) == "nmod" for i in path)


def is_of_gapped(hit: Hit, index: int, scene: Scene) -> bool:
    """True for the time of what a verb tells a second time without being said: « a pris X, puis, le 5, Y ».

    « Élu maire en 2014, puis sénateur le 3 mai » too, where the first part has a time of its own.
    """
    tree, verb = hit.tree, hit.index
    if tree.tokens[verb].upos not in PREDICATES:
        return False
    for at in takewhile(lambda i: i != verb, (index, *ancestors(tree, index))):
        token = tree.tokens[at]
        joint = next((c for c in tree.children[at] if tree.tokens[c].deprel == "cc" and c <= at), None)
        if joint is None or joint < verb:
            continue
        if at == index:
            return token.head == verb and base(token.deprel) == "obl"
        heads = (head_in(tree, time.span) for time in scene.times.get(hit.sentence, ()))
        return token.upos not in PREDICATES and any(h is not None and verb < h < joint for h in heads)
    return False


def is_of_what_came_after(hit: Hit, index: int, scene: Scene) -> bool:
    """True for an event noun that what the clause tells comes after: « à la suite de l'arrestation de dix hommes ».

    A time right behind its phrase may be its own: « après les combats de la ville en mars »; « un an après » counts
    back from the day of the clause, and who is « blessé à la suite d'une agression » is so on its day.
    """
    tree, own = hit.tree, hit.index
    if gap_at(tree, hit.sentence, own, scene) is not None or any(t.index == predicate_of(tree, own) for t in hit.tolls):
        return False
    if hit.frame.upos != "NOUN" or runs_on(tree, own, index):
        return False
    above = takewhile(lambda i: tree.tokens[i].upos not in PREDICATES, (own, *ancestors(tree, own)))
    return any(not scene.words.wake.isdisjoint(opened_by(tree, i)) for i in above)


def opened_by(tree: Tree, index: int) -> Iterator[str]:
    """The preposition of a noun, alone and with a noun that opens one: ``après``, ``à_la_suite_de``."""
    case = case_of(tree, index)
    if case is not None:
        yield case.replace(" ", "_")
        yield f"{case}_{tree.tokens[index].lemma}"
