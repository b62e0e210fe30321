"""Times of a clause that are not those of a happening in it.

« Les auteurs de l'attentat ont été arrêtés lundi » says nothing of the day of the attack, « comme le stipule l'accord
de mercredi » nothing of what the clause is about, « à trois jours du scrutin » only how far it is away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise, takewhile

from selon.events.grammar.clauses import PREDICATES, is_of_part, is_under, predicate_of, runs_on
from selon.events.hit import TOLL, Hit
from selon.events.scene import Scene
from selon.events.when.periods import YEAR
from selon.lang.roles import RoleWords
from selon.model import Time
from selon.ontology.counted import PARTICIPANTS
from selon.tree import (
    Tree,
    ancestors,
    base,
    case_key,
    case_of,
    is_definite,
    is_past_participle,
    is_present_participle,
    subtree,
    tokens_in,
)

MARKING = frozenset({"mark", "case", "advmod", "cc"})
OF = "de"
TOLD = frozenset({"acl", "acl:relcl"})
AIMS = frozenset({"acl", "advcl"})
# What is said in words, which may be about another day.
DECREED = frozenset({"agreement", "ceasefire", "political_act", "sanction", "judicial"})
LOOSE = frozenset({"nmod", "flat", "dep"})
IMPRINT = 5  # words from what says so to the month
CARRIED = frozenset({"xcomp", "conj", "acl"})


def is_of_bystanders(tree: Tree, index: int, words: RoleWords) -> bool:
    """True for a happening that only says which people, or which account, the clause is about."""
    nouns = takewhile(lambda i: tree.tokens[i].upos not in PREDICATES, (index, *ancestors(tree, index)))
    chain = list(nouns)
    return any(
        tree.tokens[above].lemma in words.bystanders
        and base(tree.tokens[below].deprel) == "nmod"
        and case_of(tree, below) not in words.locative  # "dix blessés dans une embuscade"
        for below, above in pairwise(chain)
    )


def is_of_account(hit: Hit, time: int, words: RoleWords) -> bool:
    """True for the day on which an account of the dead was given: ``le bilan a été porté mardi à 27 morts``.

    So is the day of a clause on a part of them: ``onze arrestations, dont deux étaient détenus lundi``.
    """
    tree = hit.tree
    if is_of_part(tree, hit.index, time, words.among):
        return True
    verb = predicate_of(tree, hit.index)
    subjects = (tree.tokens[c] for c in tree.children[verb] if base(tree.tokens[c].deprel) == "nsubj")
    amounts = case_of(tree, hit.index) == (OF if verb == hit.index else "à")  # « il est de dix morts mardi matin »
    account = any(token.lemma in words.bystanders or (amounts and token.upos == "PRON") for token in subjects)
    is_account = hit.frame.type == TOLL and account
    return is_account and hit.frame.upos == "NOUN" and predicate_of(tree, time) == verb


def is_likened(tree: Tree, index: int, time: int, words: RoleWords) -> bool:
    """True when a word of comparison stands between a happening and a time: ``comme le disait l'armée lundi``."""
    above = {index, *ancestors(tree, index)}
    between = takewhile(lambda i: i not in above, (time, *ancestors(tree, time)))
    return any(lemma in words.likened for i in between for lemma in _marks(tree, i))


def is_of_a_thing(tree: Tree, index: int, time: int) -> bool:
    """True for a time of what is told of another noun: ``accusent, dans un communiqué publié lundi, …``.

    So is one that ``de`` joins to an object: ``célèbrent la victoire de 1945 par un défilé``.
    """
    above = {index, *ancestors(tree, index)}
    between = list(takewhile(lambda i: i not in above, ancestors(tree, time)))
    if any(tree.tokens[i].upos in PREDICATES and tree.tokens[i].deprel in TOLD for i in between):
        return True
    relation = base(tree.tokens[between[-1]].deprel) if between else ""
    if relation == "nsubj" and tree.tokens[index].upos == "NOUN":
        return case_of(tree, time) == OF  # « la trêve de mai avait permis un retour »
    return relation == "obj" and is_of_object(tree, time, between)


def _marks(tree: Tree, index: int) -> Iterator[str]:
    for child in tree.children[index]:
        if child < index and base(tree.tokens[child].deprel) in MARKING:
            yield tree.tokens[child].lemma


def is_compared(tree: Tree, index: int, time: int, words: RoleWords) -> bool:
    """True for a time of what something is only compared with.

    « Plus qu'en 2019 », « par rapport à mai », « contre 14 en avril », « la première attaque depuis 2015 », « la plus
    sanglante depuis 2015 ».
    """
    if any(tree.tokens[c].lemma in words.than and not _is_no_later(tree, c, words) for c in _before(tree, time)):
        return True
    first = min((time, *tree.children[time]))
    if case_of(tree, time) in words.since and first and _is_record(tree, first - 1, words) and index != first - 1:
        return True  # « pour la première fois depuis 2012 »
    if index < first and tree.tokens[first - 1].upos in {"NUM", "NOUN"} and _is_set_against(tree, first - 1, words):
        return True
    path = list(takewhile(lambda i: i != index, (time, *ancestors(tree, time))))
    if _is_first_since(tree, path, words):
        return True
    if any(f"{case_of(tree, i)}_{tree.tokens[i].lemma}" in words.comparing for i in path):
        return True
    since = any(case_of(tree, i) in words.since for i in path)
    since = since or any(case_of(tree, c) in words.since for c in tree.children[index] if c < time)
    noun = tree.tokens[index].upos == "NOUN"
    return since and noun and any(_is_record(tree, i, words) for i in (index, *path[1:]))


def _is_first_since(tree: Tree, path: Sequence[int], words: RoleWords) -> bool:
    """« Des chars ont été déployés, une première depuis vingt ans », « le raid, le plus vaste depuis la trêve de mai ».

    That is a noun for what is told, or an adjective with an article.
    """
    for below in (i for i in path if case_of(tree, i) in words.since):
        for i in (tree.tokens[below].head, min(below, *tree.children[below]) - 1):
            token, own = tree.tokens[i], [i, *tree.children[i]]
            first = any(tree.tokens[c].lemma in words.records for c in own if c == i or token.upos == "ADJ")
            led = is_definite(tree, i) or token.deprel == "appos"  # « …, premier de cette ampleur depuis 2012 »
            if first and (token.upos == "NOUN" or (token.upos == "ADJ" and led)):
                return True
    return False


def _before(tree: Tree, index: int) -> Iterator[int]:
    return (c for c in tree.children[index] if c < index)


def _is_no_later(tree: Tree, than: int, words: RoleWords) -> bool:
    """« pas plus tard que mardi » was on Tuesday; ``than`` is the conjunction."""
    return "_".join(token.lemma for token in tree.tokens[max(0, than - 3) : than]) in words.late


def _is_set_against(tree: Tree, index: int, words: RoleWords) -> bool:
    """True for a number behind ``contre``, or the noun that it counts."""
    counted = [index, *(c for c in tree.children[index] if tree.tokens[c].upos == "NUM")]
    number = tree.tokens[index].upos == "NUM" or len(counted) > 1
    return number and any(case_of(tree, i) in words.against for i in counted)


def _is_record(tree: Tree, index: int, words: RoleWords) -> bool:
    """True for a noun or adjective that stands first or above all others; « plus de dix » only bounds a number."""
    below = [i for i in tree.children[index] if base(tree.tokens[i].deprel) in {"amod", "advmod", "nmod"}]
    below = [i for i in below if all(tree.tokens[c].deprel != "fixed" for c in tree.children[i])]
    below = [i for i in below if case_of(tree, i) is None]
    below += [i for child in below for i in tree.children[child]]
    return any(tree.tokens[i].lemma in words.records for i in below)


def is_far_from(tree: Tree, sentence: int, index: int, scene: Scene) -> bool:
    """True for a time that something is so long away from: ``à quelques semaines de l'hiver``."""
    head = tree.tokens[index].head
    return case_of(tree, index) == OF and any(
        head in tokens_in(tree.sentence, time.span) for time in scene.times.get(sentence, ()) if time.type == "DURATION"
    )


def is_after_it(tree: Tree, index: int, words: RoleWords) -> bool:
    """True for an infinitive that the clause comes after: ``après avoir pris la ville, ils …``."""
    for at in (index, *ancestors(tree, index)):
        token = tree.tokens[at]
        if token.deprel == "advcl":
            return any(lemma in words.after for lemma in _marks(tree, at)) and _is_infinitive(tree, at)
        if token.deprel not in {"xcomp", "conj"}:
            return False
    return False


def is_aim(tree: Tree, index: int) -> bool:
    """True for an infinitive that hangs on a clause or noun, or for a verb that hangs on one.

    Below a participle it is what that is about: « une offensive visant à prendre la ville ».
    """
    infinitive = False
    for at in (index, *ancestors(tree, index)):
        token = tree.tokens[at]
        if "VerbForm=Inf" in token.feats and token.deprel in AIMS:
            return True
        if infinitive and token.deprel == "acl" and tree.tokens[at - 1].upos != "PUNCT":
            return True
        infinitive = infinitive or "VerbForm=Inf" in token.feats
        if token.upos != "VERB" or token.deprel not in CARRIED:
            return False
    return False


def _is_infinitive(tree: Tree, index: int) -> bool:
    group = (index, *tree.children[index])
    return any("VerbForm=Inf" in tree.tokens[i].feats for i in group) and not any(
        "VerbForm=Fin" in tree.tokens[i].feats for i in group
    )


def is_inside(tree: Tree, index: int, time: int, between: Iterable[int], words: RoleWords) -> bool:
    """True when nothing but parts of a happening stand between it and a time below it.

    Not another matter (``manifestent contre la loi de 2010``, ``arrêtent un suspect de l'attentat de lundi``) nor a
    clause of its own (``l'enquête sur des crimes commis en 2015``). A day without a preposition is that of the verb,
    though a parser hangs it on where that was (``a explosé près du marché samedi``).
    """
    between = list(between)
    inner = words.circumstance | {OF}
    if tree.tokens[index].upos in PREDICATES and is_of_object(tree, time, between):
        return False
    if tree.tokens[index].upos in PREDICATES:
        inner = words.inner | words.locative if case_of(tree, time) is None else words.inner
    for at in between:
        token, case = tree.tokens[at], case_key(tree, at)
        if token.lemma in words.occasions:
            continue  # « élu pour la première fois en 2014 »
        if _says_itself(tree, at) or (token.upos in PREDICATES and token.deprel != "advcl"):
            return False
        if token.upos == "NOUN" and case and case not in inner:
            return False
    return True


def _says_itself(tree: Tree, index: int) -> bool:
    """True for a noun that is said of a subject of its own: « dont six étaient encore en garde à vue vendredi »."""
    return any(base(tree.tokens[c].deprel) == "cop" for c in tree.children[index])


def is_of_object(tree: Tree, time: int, between: Sequence[int]) -> bool:
    """True for a time that ``de`` joins to what an object is of, or a year that it joins to the object itself.

    « Arrêtent un suspect de l'attentat de lundi », « célèbrent la victoire de 1945 »; « attaquent le cortège de lundi »
    was on Monday. ``between`` are the nouns from the time up to the verb.
    """
    nouns = all(tree.tokens[i].upos not in PREDICATES and case_of(tree, i) in {None, OF} for i in between)
    year = tree.tokens[time].text.isdecimal()
    return case_of(tree, time) == OF and nouns and len(between) > (0 if year else 1)


def takes_place(tree: Tree, index: int, above: Sequence[int], words: RoleWords) -> bool:
    """True when a relative clause in which a time stands tells that a happening took place.

    It may hang on another noun of the phrase: ``la fin du sommet de l'alliance, qui se tient jeudi``.
    """
    for verb, noun in pairwise(above):
        if tree.tokens[verb].deprel not in TOLD or tree.tokens[verb].upos not in PREDICATES:
            continue
        if noun != index and tree.tokens[noun].lemma in words.things | words.causes:
            return False  # « l'explosion d'une mine datant de 2018 »
        told = {tree.tokens[i].lemma for i in (*above[: above.index(verb) + 1], verb)}
        told |= {tree.tokens[child].lemma for i in above[: above.index(verb) + 1] for child in tree.children[i]}
        return not told.isdisjoint(words.occurring) and (_joined(tree, noun, index) or _joined(tree, index, noun))
    return False


def _joined(tree: Tree, below: int, top: int) -> bool:
    """True for a noun that hangs below another by nothing but nouns."""
    path = (below, *ancestors(tree, below))
    return top in path and all(base(tree.tokens[i].deprel) == "nmod" for i in path[: path.index(top)])


def is_state(tree: Tree, index: int) -> bool:
    """True for a participle that says in what state somebody was: ``blessé, le chauffeur est mort lundi``."""
    token = tree.tokens[index]
    told = token.deprel == "acl" or (
        token.deprel == "advcl" and index < token.head and not _has_words_of_its_own(tree, index)
    )
    return told and "VerbForm=Part" in token.feats and "Tense=Past" in token.feats


def _has_words_of_its_own(tree: Tree, index: int) -> bool:
    """True for a verb with an auxiliary, a subject or a conjunction."""
    relations = {base(tree.tokens[child].deprel) for child in tree.children[index]}
    return not relations.isdisjoint({"aux", "nsubj", "mark"})


def is_of_description(tree: Tree, index: int, above: list[int]) -> bool:
    """True for a time in what a noun is described by: « le Front, un groupe actif dans la région depuis 2019 »."""
    below = [index, *takewhile(lambda i: tree.tokens[i].upos not in PREDICATES, above)]
    described = (i for i in below if tree.tokens[i].upos == "ADJ" and base(tree.tokens[i].deprel) in {"amod", "appos"})
    return any(base(tree.tokens[i].deprel) == "appos" for i in below[1:]) or next(described, None) is not None


def is_provided_for(hit: Hit, index: int) -> bool:
    """True for the day of what a text provides for: « un accord prévoyant l'ouverture d'un dialogue le 20 août »."""
    above = (index, *ancestors(hit.tree, index))
    inside = list(takewhile(lambda i: i != hit.index, above))
    verb = hit.tree.tokens[inside[-1]]
    says = verb.deprel == "acl" and is_present_participle(verb)
    takes = any(base(hit.tree.tokens[c].deprel) == "obj" for c in hit.tree.children[inside[-1]])
    return hit.frame.type in DECREED and hit.frame.upos == "NOUN" and says and takes


def resumes(tree: Tree, index: int, words: RoleWords) -> bool:
    """True for what is told to go on again: « les combats, qui avaient cessé fin juillet, ont repris le 3 août ».

    « Les négociations, suspendues en octobre, doivent reprendre en avril. »
    """
    token = tree.tokens[index]
    subject = token.upos == "NOUN" and base(token.deprel) == "nsubj"
    told = any(tree.tokens[c].deprel == "acl:relcl" for c in tree.children[index])  # « qui ont échoué en juin »
    led = [c for c in tree.children[token.head] if tree.tokens[c].deprel == "xcomp" and not told]
    return subject and any(tree.tokens[i].lemma in words.resuming for i in (token.head, *led))


def was_planned(tree: Tree, index: int, words: RoleWords) -> bool:
    """True for what takes place on another day than planned: « les élections, prévues le 3, se tiendront le 7 »."""
    token = tree.tokens[index]
    verb = tree.tokens[token.head]
    objects = {tree.tokens[c].lemma for c in tree.children[token.head] if base(tree.tokens[c].deprel) == "obj"}
    occurs = not words.occurring.isdisjoint({verb.lemma, *objects})
    planned = (tree.tokens[c] for c in tree.children[index] if base(tree.tokens[c].deprel) == "acl")
    return occurs and base(token.deprel) == "nsubj" and any(t.lemma in words.held for t in planned)


def names_an_edition(tree: Tree, index: int, time: Time) -> bool:
    """True for a year that belongs to a name before it: "Coupe du monde 2030 : …"."""
    loose = tree.tokens[index].deprel in LOOSE and case_of(tree, index) is None
    return loose and YEAR.match(time.value) is not None


def is_imprint(tree: Tree, index: int, words: RoleWords) -> bool:
    """True for the day on which a page was brought up to date: « Actualisé : 23 mars — Attentats à X »."""
    before = tree.tokens[max(0, index - IMPRINT) : index]
    told = any(token.lemma in words.imprint and is_past_participle(token) for token in before)
    return told and all("VerbForm=Fin" not in token.feats for token in tree.tokens[:index])


def is_of_issue(tree: Tree, index: int, words: RoleWords) -> bool:
    """True for the day on which something came out that is told of: « dans un rapport rendu public mercredi »."""
    verb = predicate_of(tree, index)
    said = tree.tokens[verb].deprel in TOLD and is_past_participle(tree.tokens[verb])
    return said and any(tree.tokens[i].lemma in words.issued for i in (verb, *tree.children[verb]))


def is_meant(hit: Hit, words: RoleWords) -> bool:
    """True for what others act against or for, on any day: « ont défilé lundi à X contre la guerre »."""
    noun = hit.frame.upos == "NOUN" and hit.frame.type != "negotiation"
    return noun and case_key(hit.tree, hit.index) in words.against | words.aimed


def is_marched_for(hit: Hit, words: RoleWords) -> bool:
    """True for what a crowd comes together for or against, wherever that is: « ont défilé à X contre le siège »."""
    tree, verb = hit.tree, predicate_of(hit.tree, hit.index)
    asked = hit.frame.upos == "NOUN" and is_aim(tree, verb)  # « ont défilé à X pour réclamer la libération de Y »
    above = tree.tokens[tree.tokens[verb].head if asked else verb]
    return (asked or is_meant(hit, words)) and words.counts.get(above.lemma) == PARTICIPANTS


def is_of_total(tree: Tree, index: int, time: int, words: RoleWords) -> bool:
    """True for the time of a number to which this adds: « deux sont morts, portant à 14 le nombre de tués en mai »."""
    verb = next((i for i in ancestors(tree, time) if tree.tokens[i].upos == "VERB"), index)
    objects = [c for c in tree.children[verb] if base(tree.tokens[c].deprel) == "obj" and verb < c < time]
    adds = any(tree.tokens[c].lemma in words.running and not is_under(tree, index, c) for c in objects)
    return verb != index and adds and not is_under(tree, index, verb)


def is_behind_what_was_before(tree: Tree, own: int, index: int, words: RoleWords) -> bool:
    """True for a time or place right behind what the noun of a clause came after, on whatever a parser hangs it.

    « Ces violences interviennent après la mort de deux soldats jeudi à X »: they were neither on that day nor there,
    nor was « une trêve jusqu'à la reprise des combats en 2021 » in 2021.
    """
    verb = predicate_of(tree, own)
    if tree.tokens[own].upos != "NOUN" or tree.tokens[own].head != verb or predicate_of(tree, index) != verb:
        return False
    nouns = [c for c in tree.children[verb] if own < c < index and tree.tokens[c].upos == "NOUN"]
    before = next((c for c in reversed(nouns) if case_of(tree, c) in words.after | words.till), None)
    return before is not None and runs_on(tree, before, index)


def is_of_some(tree: Tree, index: int, other: int) -> bool:
    """True for what is told of some of those that a word counts: « dix attaques, dont une à X » are not all at X."""
    for at in (other, *ancestors(tree, other)):
        if at == index:
            return False
        below = (tree.tokens[c] for c in tree.children[at] if c < at)
        if tree.tokens[at].upos in {"NOUN", "NUM", "PRON"} and any("PronType=Rel" in t.feats for t in below):
            return index in ancestors(tree, at)
    return False


def is_of_other_news(tree: Tree, index: int, other: int) -> bool:
    """True for what a title tells in words of their own: « Dix soldats tués à X, le chef promet une riposte »."""
    for at in (other, *ancestors(tree, other)):
        if at == index or index in subtree(tree, at):
            return False
        told = any(is_past_participle(tree.tokens[c]) and tree.tokens[c].deprel == "acl" for c in tree.children[at])
        if told and tree.tokens[at].deprel in {"parataxis", "dislocated"} and tree.tokens[at].upos == "NOUN":
            return True
    return False
