"""What a pronoun or possessive stands for: the only subject before it that agrees in gender and number.

Of two that agree the only one that is somebody is meant; two of these give none: a wrong name is worse than no name.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from selon.events.grammar.agreement import NOUNS, Agreement, agreeing, row_of
from selon.events.grammar.clauses import clause_top
from selon.events.grammar.phrases import phrase
from selon.events.hit import DAMAGE, TOLL, VIOLENT, Hit
from selon.events.scene import Scene
from selon.model import Span
from selon.ontology.counted import KILLED
from selon.tree import (
    Tree,
    ancestors,
    base,
    case_of,
    feature,
    is_bare,
    is_passive,
    is_past_participle,
    is_present_participle,
)

SOMEBODY = frozenset({"@person", "@organisation", "@armed_actor"})
HARM = frozenset({TOLL, DAMAGE})  # what befalls those who are struck; who strikes may be arrested for it
CHAIN = 3  # sentences back to the noun that a row of the same pronouns stands for


@dataclass(frozen=True, slots=True)
class Filler:
    """Who fills a role: the head word in its own sentence, its span, and the rule that found it.

    ``named`` is whom a pronoun stands for whose noun is too far off to be its mention.
    """

    sentence: int
    tree: Tree
    index: int
    span: Span
    rule: str
    named: Filler | None = None


def find_antecedent(
    hit: Hit, index: int, agreement: Agreement, scene: Scene, rule: str, others: Collection[int] = ()
) -> Filler | None:
    """The only subject before that agrees, none of ``others``: in this sentence, else in the one before.

    A sentence whose only subject is the same pronoun hands on whom that stands for (centering: Grosz, Joshi and
    Weinstein 1995).
    """
    own = [i for i in _subjects(hit.tree, scene) if i < index and i not in others and clause_top(hit.tree, i) != index]
    found = agreeing(hit.tree, own, agreement) or _of_many(hit.sentence, hit.tree, own, agreement, scene)
    if found and all(hit.tree.tokens[i].lemma in scene.words.causes for i in found) and hit.frame.type != TOLL:
        found = _somebody_before(hit, index, agreement, scene) or found
    found = found or agreeing(hit.tree, _told_above(hit, index, scene), agreement)
    if found:
        return single(hit.sentence, hit.tree, found, agreement, scene, rule)
    form = hit.tree.tokens[index].text.lower()
    for sentence in range(hit.sentence - 1, max(hit.sentence - CHAIN, -1), -1):
        before = scene.tree(sentence)
        found = agreeing(before, _subjects(before, scene), agreement)
        found = [i for i in found if not (_is_dead(before, i, scene) and _acts(hit, index))]
        found = _of_main_clause(sentence, before, found, agreement, scene)
        found = found or _of_many(sentence, before, _subjects(before, scene), agreement, scene)
        if not found and not _has_subject(before, form) and _is_subject(hit.tree, index):
            found = agreeing(before, _people_told(sentence, scene), agreement)
        told = hit.frame.type in VIOLENT | HARM and not _speaks(hit, index, scene)
        if found and told and _may_be_told_of(sentence, before, found, agreement, scene):
            return None
        if found and hit.frame.type in HARM and _may_be_befallen(hit.tree, index, before, found, agreement):
            return None
        if found or not _has_subject(before, form):
            return single(sentence, before, found, agreement, scene, rule)
    return None


def _of_main_clause(sentence: int, tree: Tree, found: Sequence[int], agreement: Agreement, scene: Scene) -> list[int]:
    """Some subjects, but for one of a relative clause the noun before it: ``la milice, que l'armée traque. Elle …``.

    Where both agree the text goes on about the noun, if that may be somebody, else about neither for sure.
    """
    meant = []
    for i in found:
        clause = tree.tokens[i].head
        noun = tree.tokens[clause].head
        aside = tree.tokens[clause].deprel == "acl:relcl" and noun < i and bool(agreeing(tree, [noun], agreement))
        meant += [noun] if aside and is_somebody(sentence, tree, noun, scene) else [] if aside else [i]
    return list(dict.fromkeys(meant))


def _is_dead(tree: Tree, noun: int, scene: Scene) -> bool:
    return tree.tokens[noun].upos == "NOUN" and scene.words.counts.get(tree.tokens[noun].lemma) == KILLED


def _acts(hit: Hit, index: int) -> bool:
    """True for the subject of what somebody does: « Les corps jonchent le sol. Ils ont achevé les blessés »."""
    harms = hit.frame.type in VIOLENT | HARM and bool(hit.frame.actor)
    return harms and _is_subject(hit.tree, index) and not is_passive(hit.tree, hit.tree.tokens[index].head)


def _speaks(hit: Hit, index: int, scene: Scene) -> bool:
    """True for a pronoun for who speaks, who does so again: « Il menace de tuer un otage »."""
    span = hit.tree.tokens[index].span
    sources = (a.source.span for a in scene.attributions.get(hit.sentence, ()) if a.source is not None)
    return any(source is not None and source.holds(span) for source in sources)


def _may_be_told_of(sentence: int, tree: Tree, found: Sequence[int], agreement: Agreement, scene: Scene) -> bool:
    """« La police a dit avoir cerné un tireur. Il a ouvert le feu »: whom the words tell of, or whoever says them."""
    for attribution in scene.attributions.get(sentence, ()):
        source = None if attribution.source is None else attribution.source.span
        if source is None or not all(source.holds(tree.tokens[i].span) for i in found):
            continue
        told = (
            i for i in _people_told(sentence, scene) if any(p.holds(tree.tokens[i].span) for p in attribution.content)
        )
        if agreeing(tree, told, agreement):
            return True
    return False


def _may_be_befallen(tree: Tree, index: int, before: Tree, found: Sequence[int], agreement: Agreement) -> bool:
    """« L'armée a bombardé la ville. Elle a été détruite »: of who did it and what it was done to both may be meant."""
    verb = tree.tokens[index].head
    if base(tree.tokens[index].deprel) != "nsubj" or not is_passive(tree, verb):
        return False
    verbs = {before.tokens[i].head for i in found if before.tokens[i].deprel == "nsubj"}
    objects = (c for v in verbs for c in before.children[v] if base(before.tokens[c].deprel) == "obj")
    return bool(agreeing(before, [c for c in objects if before.tokens[c].upos in NOUNS], agreement))


def _of_many(sentence: int, tree: Tree, subjects: Iterable[int], agreement: Agreement, scene: Scene) -> list[int]:
    """Those whom a singular is a number or group of, for a plural: ``une vingtaine de soldats … Ils …``."""
    found = []
    for i in subjects if agreement[1] == "Plur" else ():
        several = scene.is_number(sentence, i) or tree.tokens[i].lemma in scene.words.groups
        below = (c for c in tree.children[i] if c > i and case_of(tree, c) == "de" and tree.tokens[c].upos in NOUNS)
        of = next(below, None) if several else None
        if of is not None and "Number=Plur" in tree.tokens[of].feats and agreeing(tree, [of], agreement):
            found.append(i)
    return found


def find_latter(hit: Hit, index: int, scene: Scene, rule: str) -> Filler | None:
    """``ce dernier`` or ``celui-ci``, which are mentions, as whoever was told last in this sentence or the one before.

    None for other words, and where nobody was told of whom they may be said.
    """
    told = whom_latter_means(hit.sentence, index, scene)
    if told is None:
        return None
    sentence, noun, agreement = told
    named = single(sentence, scene.tree(sentence), [noun], agreement, scene, rule)
    return Filler(hit.sentence, hit.tree, index, phrase(hit.tree, index), f"{rule}, latter", named)


def whom_latter_means(at: int, index: int, scene: Scene) -> tuple[int, int, Agreement] | None:
    """Who such words stand for: the sentence and position of who was told last, and what the words ask of them."""
    agreement = _latter(scene.tree(at), index, scene)
    if agreement is None:
        return None
    for sentence in (at, at - 1)[: at + 1]:
        tree = scene.tree(sentence)
        told = (i for i in _told(sentence, tree, agreement, scene) if sentence < at or i < index)
        found = agreeing(tree, told, agreement)[-1:]
        if found:
            return sentence, found[0], agreement
    return None


def _latter(tree: Tree, index: int, scene: Scene) -> Agreement | None:
    """What such words ask of whom they stand for, None for other words."""
    token, form = tree.tokens[index], tree.tokens[index].text.lower()
    if scene.words.latter.isdisjoint({token.lemma, form}):
        return None
    if form in scene.words.pronouns:
        return scene.words.pronouns[form]
    marks = [tree.tokens[c] for c in tree.children[index] if "PronType=Dem" in tree.tokens[c].feats]
    if not marks:
        return None
    gender, number = (feature(token, f) or feature(marks[0], f) or "" for f in ("Gender", "Number"))
    return gender, number


def _told(sentence: int, tree: Tree, agreement: Agreement, scene: Scene) -> Iterator[int]:
    """The nouns for somebody that are not the second name of one; for several only what is a plural for sure."""
    people = scene.words.people | scene.words.civilians | scene.words.rulers
    for index, token in enumerate(tree.tokens):
        second = base(token.deprel) in {"flat", "appos", "nmod"} and case_of(tree, index) is None
        second = second or (token.deprel == "nmod" and is_bare(tree, index))  # « le directeur de cabinet »
        known = token.lemma in people or is_somebody(sentence, tree, index, scene) or is_of_people(tree, index, scene)
        told = token.upos in NOUNS and not second and known
        if told and (agreement[1] != "Plur" or "Number=Plur" in token.feats):
            yield index


def _is_subject(tree: Tree, index: int) -> bool:
    return tree.tokens[index].upos == "PRON" and base(tree.tokens[index].deprel) == "nsubj"


def _told_above(hit: Hit, index: int, scene: Scene) -> Iterator[int]:
    """The people whom another verb tells of before a pronoun, if no subject is meant: ``X arrête Y, qu'il accuse``."""
    tree, verb = hit.tree, hit.tree.tokens[index].head
    # « Ils ont été pris par des miliciens alors qu'ils fuyaient »: those whom the sentence is about.
    form = tree.tokens[index].text.lower()
    goes_on = any(tree.tokens[i].text.lower() == form and _is_subject(tree, i) for i in range(index))
    for i in _people_told(hit.sentence, scene) if _is_subject(tree, index) and not goes_on else ():
        above = tree.tokens[i].head
        if i < index and above < index and above != verb and not _opens(tree, above, verb):
            yield i


def _opens(tree: Tree, index: int, verb: int) -> bool:
    """True in a clause without a subject before a verb, whose subject is its own: ``accusé d'avoir tué X, il …``."""
    clause = next((a for a in (index, *ancestors(tree, index)) if tree.tokens[a].head == verb), index)
    token = tree.tokens[clause]
    bare = not any(base(tree.tokens[c].deprel) == "nsubj" for c in tree.children[clause])
    led = "VerbForm=Inf" in token.feats or is_past_participle(token) or is_present_participle(token)
    return base(token.deprel) == "advcl" and token.head == verb and led and bare


def _people_told(sentence: int, scene: Scene) -> Iterator[int]:
    """The nouns for people, of known gender, that are no subjects and that a verb tells of."""
    tree, people = scene.tree(sentence), scene.words.people | scene.words.civilians
    for index, token in enumerate(tree.tokens):
        told = base(token.deprel) in {"obj", "iobj", "obl"} and tree.tokens[token.head].upos == "VERB"
        known = token.upos in NOUNS and feature(token, "Gender") is not None
        if told and known and (token.lemma in people or is_somebody(sentence, tree, index, scene)):
            yield index


def _somebody_before(hit: Hit, index: int, agreement: Agreement, scene: Scene) -> list[int]:
    """Who may act, whatever part they play before a pronoun: ``la frappe a profité à la milice, puis elle …``."""
    nouns = (i for i in range(index) if hit.tree.tokens[i].upos in NOUNS)
    return agreeing(hit.tree, [i for i in nouns if is_somebody(hit.sentence, hit.tree, i, scene)], agreement)


def _has_subject(tree: Tree, form: str) -> bool:
    return any(base(t.deprel) == "nsubj" and t.upos == "PRON" and t.text.lower() == form for t in tree.tokens)


def _subjects(tree: Tree, scene: Scene) -> Iterator[int]:
    for index, token in enumerate(tree.tokens):
        if base(token.deprel) == "nsubj" and token.upos in NOUNS:
            yield tried(tree, index, scene)


def tried(tree: Tree, index: int, scene: Scene) -> int:
    """Who a trial or arrest is of, as somebody who did something: ``le procès de X, qui avait tué Y``."""
    if tree.tokens[index].lemma not in scene.words.trials:
        return index
    below = (c for c in tree.children[index] if c > index and case_of(tree, c) == "de")
    return next((c for c in below if base(tree.tokens[c].deprel) == "nmod" and tree.tokens[c].upos in NOUNS), index)


def single(
    sentence: int, tree: Tree, found: Sequence[int], agreement: Agreement, scene: Scene, rule: str
) -> Filler | None:
    """The only one of some nouns, or the only one of them that is somebody, as a party; None where two may be."""
    if agreement[1] == "Plur":
        found = [i for i in found if not _is_one_person(sentence, tree, i, scene)]
    if len(found) > 1:
        found = [i for i in found if is_somebody(sentence, tree, i, scene)]
    if len(found) != 1:
        return None
    others = row_of(tree, found[0]) if agreement[1] == "Sing" else []
    span = phrase(tree, found[0], without=next(iter(others), None))
    return Filler(sentence, tree, found[0], with_numbers(span, sentence, scene), rule)


def _is_one_person(sentence: int, tree: Tree, index: int, scene: Scene) -> bool:
    """True for a person's name, of which a parse tells no number: « ils » are not Awa, but may be « les Diallo »."""
    several = any("Number=Plur" in tree.tokens[c].feats for c in tree.children[index] if c < index)
    return "@person" in scene.classes(sentence, index) and not several and not row_of(tree, index)


def is_somebody(sentence: int, tree: Tree, index: int, scene: Scene) -> bool:
    """True for a named person or body, and for those who fight."""
    return tree.tokens[index].lemma in scene.words.combatants or not SOMEBODY.isdisjoint(scene.classes(sentence, index))


def is_of_people(tree: Tree, index: int, scene: Scene) -> bool:
    """True for somebody called after their people, by a noun with a capital: ``deux Italiennes``, ``l'Américain X``.

    « les Lions » are a team.
    """
    token, words = tree.tokens[index], scene.words
    below = {base(tree.tokens[c].deprel) for c in tree.children[index]}
    known = token.lemma.lower() in words.rulers | words.bodies | words.combatants or token.lemma.lower() in words.sites
    capital = index > 0 and token.text[0].isupper() and token.text[1:].islower()
    one = "nummod" in below or ("det" in below and "Number=Sing" in token.feats)
    return token.upos == "NOUN" and capital and one and not known


def with_numbers(span: Span, sentence: int, scene: Scene) -> Span:
    """A noun phrase from the first word of its number on: ``au moins dix soldats``."""
    numbers = [q.span for q in scene.quantities.get(sentence, ()) if q.span.meets(span)]
    return Span(min([span.start, *(n.start for n in numbers)]), max([span.end, *(n.end for n in numbers)]))
