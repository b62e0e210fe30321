"""Numbers that count nothing of a happening: of its means, of who did it, of other people, of two that are known."""

from __future__ import annotations

from selon.events.grammar.clauses import is_of_part, is_part, is_past_stop, is_under, joins_row, predicate_of
from selon.events.hit import CROWDS, DAMAGE, TOLL, VIOLENT, Hit
from selon.events.scene import Scene
from selon.events.what.told import is_before
from selon.lang.roles import are_people
from selon.model import Quantity, Time
from selon.ontology.counted import CASUALTIES, UNDERGONE
from selon.tree import (
    OBLIQUE,
    Tree,
    base,
    case_key,
    case_of,
    is_contracted,
    is_definite,
    is_genitive,
    is_past_participle,
    tokens_in,
)

BOTH = 2
LOOSE = frozenset({"appos", "conj", "parataxis", "nmod", "obj"})  # what a second line may hang as
FEW = 2  # words between a number without a noun and its time: « douze autres en mai »
LEADS = frozenset({"ADP", "DET", "ADJ"})  # what they are


def is_of_others(hit: Hit, quantity: Quantity, scene: Scene) -> bool:
    """True for a number beyond who tells a happening: "14 morts dans une frappe, X dit avoir visé Y".

    So is one in another statement: "parle d'un massacre et fait état de 31 morts".
    """
    contents = [a.content for a in scene.attributions.get(hit.sentence, ())]
    told = [tuple(any(part.holds(span) for part in c) for span in (hit.span, quantity.span)) for c in contents]
    if (True, False) in told and (False, True) in told:
        return True
    predicate = hit.tree.tokens[predicate_of(hit.tree, hit.index)].span
    for attribution in scene.attributions.get(hit.sentence, ()):
        source = None if attribution.source is None else attribution.source.span
        content = attribution.content
        if source is None or not any(part.holds(hit.span) and part.holds(predicate) for part in content):
            continue
        if quantity.span.end <= source.start < content[0].start or content[-1].end <= source.end <= quantity.span.start:
            return True
    return False


def is_of_tellers(hit: Hit, quantity: Quantity, scene: Scene) -> bool:
    """True for the number of those who tell of a happening: ``arrêté par l'armée, selon deux sources``."""
    around = scene.attributions.get(hit.sentence, ())
    voices = (a.source.span for a in around if a.source is not None)
    return any(s is not None and s.holds(quantity.span) and not s.meets(hit.span) for s in voices)


def is_of_testimonies(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for the number of what it is told by: ``dix civils ont été tués, selon douze témoignages``."""
    cues = [a.cue.span for a in scene.attributions.get(hit.sentence, ()) if a.cue is not None]
    tree = hit.tree
    for below in (tree.children[i] for i in counted if cues):
        marks = (c for c in below if base(tree.tokens[c].deprel) == "case")
        numbers = [c for c in below if base(tree.tokens[c].deprel) == "nummod"]  # none before: « dix selon la police »
        if any(cue.meets(tree.tokens[m].span) and all(m < c for c in numbers) for m in marks for cue in cues):
            return bool(numbers)
    return False


def is_of_means(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for a number of what people were killed with: ``abattu de trois balles``."""
    nouns = [hit.tree.tokens[i] for i in counted if i != hit.index and hit.tree.tokens[i].lemma in scene.words.causes]
    return hit.frame.type == TOLL and any(base(t.deprel) in {"obl", "obj"} for t in nouns)  # « ayant reçu deux balles »


def is_divided(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for the number of those of whom only a part is meant: ``la moitié des 60 000 habitants ont fui``.

    A majority "of 81 votes" is as many.
    """
    tokens = hit.tree.tokens
    heads = [tokens[i].head for i in counted if base(tokens[i].deprel) == "nmod" and is_definite(hit.tree, i)]
    parts = [i for i in counted if any(base(tokens[c].deprel) == "nmod" for c in hit.tree.children[i])]
    return any(tokens[i].lemma in scene.words.fractions for i in (*heads, *parts))


def is_running(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for what a number has grown to with this happening: ``mille ont fui, portant leur nombre à 12 000``."""
    tree = hit.tree
    verbs = (tree.tokens[i].head for i in counted if base(tree.tokens[i].deprel) == "obl")
    objects = [c for v in verbs if v != hit.index for c in tree.children[v] if base(tree.tokens[c].deprel) == "obj"]
    below = (i for i in counted if base(tree.tokens[i].deprel) == "nmod" and case_of(tree, i) not in {None, "de"})
    objects += [h for i in below if base(tree.tokens[h := tree.tokens[i].head].deprel) == "obj"]  # read as its noun's
    kin = hit.frame.type in UNDERGONE and hit.frame.type != TOLL  # the dead of an attack are all its own
    return kin and any(tree.tokens[c].lemma in scene.words.running for c in objects if not is_under(tree, hit.index, c))


def is_put_otherwise(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for a number that another one behind it gives in people: ``2 500 familles, soit 12 000 personnes``."""
    homes = [i for i in counted if hit.tree.tokens[i].lemma in scene.words.households]
    verbs = {hit.tree.tokens[i].head for i in homes}  # « 23 familles ont fui, soit 180 personnes »
    return any(_says_again(hit.tree, c, scene) for i in (*homes, *verbs) for c in hit.tree.children[i] if c > i)


def is_corrected(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for a number that is wrong, or left out: ``neuf tués, et non cinq``, ``tous, à l'exception de trois``."""
    tree = hit.tree
    said = [c for i in counted for c in tree.children[i] if c < i]
    said += [tree.tokens[i].head for i in counted if is_genitive(tree, i)]
    return any(tree.tokens[i].lemma in scene.words.correcting for i in said)


def is_of_another_time(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for a number that a row gives for a day after the first: ``dix ont été tués lundi et douze mardi``."""
    row = [hit.tree.tokens[i].span for i in counted if hit.tree.tokens[i].deprel == "conj"]
    return any(time.span.meets(span) for span in row for time in scene.times.get(hit.sentence, ()))


def is_of_another_place(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for a number that a row gives for a place after the first: ``dix morts à Gao et cinq blessés à Kidal``."""
    tree, named = hit.tree, [place.span for place in scene.places.get(hit.sentence, ())]
    for index in (i for i in counted if tree.tokens[i].deprel == "conj"):
        behind = index
        if tree.tokens[index].upos == "NOUN":
            behind = next((i for i in range(index + 1, len(tree.tokens)) if tree.tokens[i].upos not in LEADS), index)
        below = (c for c in (*tree.children[index], behind) if case_of(tree, c) in scene.words.locative)
        own = [s for c in below for s in named if c > index and s.meets(tree.tokens[c].span)]
        first = [s for s in named if s.end < tree.tokens[index].span.start and s.start > hit.span.end]
        if own and first:
            return True
    return False


def is_of_some(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for some of those whom a participle is said of: ``dix des trente suspects arrêtés ont été relâchés``.

    So is none of them: ``aucun des trente suspects arrêtés n'a été relâché``, and those told of among the dead:
    ``sept des victimes étaient des femmes``, ``deux soldats figurent parmi les morts``.
    """
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    tolls = {part.index for part in (hit, *hit.tolls) if part.frame.type == TOLL and part.sentence == hit.sentence}
    dying = any(tree.tokens[i].head in tolls - {i} for i in counted[:1])  # « deux des blessés sont morts »
    if not dying and any(_is_among(tree, index, counted, scene) for index in tolls):
        return True
    whole = token.head
    if token.deprel != "acl" or whole not in counted[1:] or tree.tokens[counted[0]].upos not in {"NUM", "PRON"}:
        return False
    return (
        tree.tokens[whole].head == counted[0] and base(tree.tokens[whole].deprel) == "nmod" and is_definite(tree, whole)
    )


def is_of_what_they_have(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for the number of what people live in, ride in or belong to: ``les habitants de trois hameaux ont fui``.

    Of ``les familles de trois soldats tués`` it is of the soldiers who were killed.
    """
    tree, words = hit.tree, scene.words
    for index in counted:
        head = tree.tokens[index].head
        whose = tree.tokens[head]
        below = is_genitive(tree, index) and head not in counted
        if not below or whose.upos != "NOUN" or is_under(tree, hit.index, index):
            continue
        known = "Number=Plur" in whose.feats or is_definite(tree, head)
        things = not are_people(tree.tokens[index].lemma, words)
        if whose.lemma in words.groups:
            theirs = known and things
        else:
            theirs = (known or things) and are_people(whose.lemma, words)
        if theirs:
            return True
    return False


def is_of_where(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for the number of places where it was: ``a distribué des vivres dans quatre communes``."""
    tree, words = hit.tree, scene.words
    phrases = (i for i in counted if base(tree.tokens[i].deprel) in OBLIQUE and tree.tokens[i].lemma in words.sites)
    return any(case_of(tree, i) in words.locative | words.goal | words.origin for i in phrases)


def is_of_wake(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for a number of what came before or after: ``dix civils tués après l'arrivée de deux cents soldats``."""
    tree, words = hit.tree, scene.words
    own = _own_words(hit)
    for index in counted:
        noun = tree.tokens[index].head
        led = tree.tokens[noun].head if is_genitive(tree, noun) else noun  # « à la suite notamment de l'arrestation »
        below = is_genitive(tree, index) and not {noun, led} & own and base(tree.tokens[led].deprel) == "obl"
        keys = {case_key(tree, led), f"{case_of(tree, led)}_{tree.tokens[led].lemma}" if led != noun else ""}
        if below and keys & (words.wake | words.before) and not is_under(tree, hit.index, led):
            return True
    return False


def _own_words(hit: Hit) -> set[int]:
    return {hit.index, *hit.parts, *(toll.index for toll in hit.tolls)}


def is_of_next_line(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for those behind a comma whom another happening befell: ``une attaque fait dix morts, trois suspects pris``.

    Titles put two lines in one so; what is joined by a word is of one row.
    """
    tree, own = hit.tree, _own_words(hit)
    for index in counted:
        below = tree.children[index]
        start = next((i for i in (*below, index) if tree.tokens[i].upos != "PUNCT"), index)
        apart = start > 0 and tree.tokens[start - 1].text == "," and hit.index < start
        told = (c for c in below if tree.tokens[c].deprel == "acl" and is_past_participle(tree.tokens[c]))
        other = any(c not in own and (tree.tokens[c].lemma, "VERB") in scene.happenings for c in told)
        led = base(tree.tokens[index].deprel) == "nsubj" and tree.tokens[index].head < index
        loose = (led or base(tree.tokens[index].deprel) in LOOSE) and case_of(tree, index) is None
        if apart and other and loose and all(base(tree.tokens[c].deprel) != "cc" for c in below):
            return not _is_only_object(tree, index)
    return False


def _is_only_object(tree: Tree, index: int) -> bool:
    """True for the object of a verb without another: « a fait, mercredi, cinq morts, abattus par la police »."""
    objects = [c for c in tree.children[tree.tokens[index].head] if base(tree.tokens[c].deprel) == "obj"]
    return objects == [index]


def is_of_onlookers(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for the number of those before whom it happened: ``tué devant ses trois enfants``, ``sous les yeux de``."""
    tree, words = hit.tree, scene.words
    for index in counted:
        case, above = case_of(tree, index), tree.tokens[tree.tokens[index].head]
        if case in words.before_whom and are_people(tree.tokens[index].lemma, words):
            return True
        if case == "de" and above.lemma in words.eyes and base(above.deprel) in OBLIQUE:
            return True
    return False


def time_beside(hit: Hit, quantity: Quantity, scene: Scene) -> Time | None:
    """The time of a number that stands without a verb behind another's: ``dix ont été tués lundi et douze mardi``."""
    tokens, times = hit.tree.tokens, scene.times.get(hit.sentence, ())
    inside = tokens_in(hit.tree.sentence, quantity.span)
    if not inside or not inside[0] or quantity.span.start < hit.span.end:
        return None
    joint = tokens[inside[0] - 1]
    if not joins_row(joint):
        return None
    behind = next((time for time in times if time.span.start >= quantity.span.end), None)
    if behind is None or not any(time.span.end <= joint.span.start for time in times):
        return None
    between = [t for t in tokens[inside[-1] + 1 :] if t.span.end <= behind.span.start]
    own = {hit.index, predicate_of(hit.tree, hit.index), *(toll.index for toll in hit.tolls)}
    verbs = {i for i in range(hit.index + 1, inside[0]) if tokens[i].upos == "VERB"}
    alone = len(between) <= FEW and all(t.upos in LEADS for t in between)
    return behind if alone and verbs <= own else None


def _is_among(tree: Tree, dead: int, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for some of the dead of whom a clause tells what they are, or that they are among them."""
    token, above = tree.tokens[dead], tree.tokens[tree.tokens[dead].head]
    if token.upos != "NOUN" or not is_definite(tree, dead):
        return False
    if token.head in counted and above.upos in {"NUM", "PRON"} and base(token.deprel) == "nmod":
        return True
    row = {tree.tokens[i].head if tree.tokens[i].deprel == "conj" else i for i in counted}
    told = any(tree.tokens[i].head == token.head and base(tree.tokens[i].deprel) in {"nsubj", "obj"} for i in row)
    return told and base(token.deprel) == "obl" and case_of(tree, dead) in scene.words.amongst


def with_other_words(hit: Hit, counted: tuple[int, ...], scene: Scene) -> tuple[int, ...]:
    """The words of a number, with those before it that it gives in people."""
    again = (i for i in counted if _says_again(hit.tree, i, scene))
    return (*(hit.tree.tokens[i].head for i in again), *counted)


def _says_again(tree: Tree, index: int, scene: Scene) -> bool:
    beside = (tree.tokens[c] for c in tree.children[index] if c < index)
    in_other_words = any(token.lemma in scene.words.equal for token in beside)
    return in_other_words and base(tree.tokens[index].deprel) in {"appos", "conj", "obl"}


def is_honoured(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for the number of those whom a crowd gathers for: ``un hommage à la mémoire des douze soldats``."""
    tokens = hit.tree.tokens
    return hit.frame.type in CROWDS and any(tokens[tokens[i].head].lemma in scene.words.honours for i in counted)


def is_past(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for a number of what came after a death: ``le bilan est passé à neuf morts après le décès d'un blessé``."""
    own = any(is_under(hit.tree, i, hit.index) for i in counted)
    return hit.frame.type == TOLL and is_before(hit, scene) and not own


def has_own_word(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for a number whose noun says itself what befell it: ``11 soldats tués et 40 rebelles éliminés``."""
    tree, own = hit.tree, {hit.index, *(toll.index for toll in hit.tolls if toll.sentence == hit.sentence)}
    if own.intersection(counted):
        return False
    if any(_is_of_noun(tree, i, own, scene) or _has_own_fate(tree, i, own) for i in counted):
        return True
    return any(c not in own for i in counted for c in fates(tree, i, scene)) or _is_of_next(hit, counted, scene)


def _is_of_next(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for what a title tells behind a colon beside the dead: « Grève à Fos : quatre interpellations »."""
    tree = hit.tree
    behind = [i for i in counted if i > hit.index and any(t.text == ":" for t in tree.tokens[hit.index : i])]
    said = {(tree.tokens[i].lemma, tree.tokens[i].upos) for i in behind}
    said |= {(tree.tokens[c].lemma, "VERB") for i in behind for c in tree.children[i] if tree.tokens[c].deprel == "acl"}
    return any(word in scene.happenings and scene.words.counts.get(word[0]) not in CASUALTIES for word in said)


def _has_own_fate(tree: Tree, index: int, own: set[int]) -> bool:
    """True for the next of a row, each with a participle: ``six hommes tués, neuf femmes violées``."""
    token = tree.tokens[index]
    if token.deprel != "conj" or not any(tree.tokens[c].deprel == "acl" for c in tree.children[token.head] if c in own):
        return False
    behind = (c for c in tree.children[token.head] if c > index)  # where a parser may hang its participle
    said = [tree.tokens[c] for c in (*tree.children[index], *behind) if c not in own]
    return any(t.deprel == "acl" and is_past_participle(t) for t in said)


def _is_of_noun(tree: Tree, index: int, own: set[int], scene: Scene) -> bool:
    """True for those whose death a noun tells: ``a vengé la mort de dix soldats en tuant …``."""
    head = tree.tokens[index].head
    told = head not in own and tree.tokens[head].upos == "NOUN" and base(tree.tokens[index].deprel) == "nmod"
    return told and scene.words.counts.get(tree.tokens[head].lemma) in CASUALTIES and case_of(tree, index) == "de"


def fate_there(hit: Hit, quantity: Quantity, scene: Scene) -> str | None:
    """What the part of the dead counts who died in a happening: « cent morts, dont dix dans une embuscade »."""
    tree, part = hit.tree, hit.tree.tokens[hit.index].head
    counted = is_part(tree, part, scene.words.among) and quantity.span.meets(tree.tokens[part].span)
    if not counted or hit.frame.type not in VIOLENT | {DAMAGE}:
        return None
    told = (quantity.of, scene.words.counts.get(tree.tokens[tree.tokens[part].head].lemma))
    return next((of for of in told if of in CASUALTIES), None)


def is_doer(hit: Hit, counted: tuple[int, ...], scene: Scene) -> bool:
    """True for a number of those who did it: ``abattu par un policier``."""
    agents = [a for a in scene.dependents(hit.sentence, hit.index) if a.relation == "nsubj" and a.case is not None]
    return any(a.index in counted and a.case in scene.words.agentive for a in agents)


def fates(tree: Tree, index: int, scene: Scene) -> list[int]:
    """The participles on a noun that say that they are dead or wounded."""
    said = (c for c in tree.children[index] if tree.tokens[c].deprel == "acl")
    undergone = (c for c in said if all(tree.tokens[a].deprel != "aux:tense" for a in tree.children[c]))
    return [c for c in undergone if scene.words.counts.get(tree.tokens[c].lemma) in CASUALTIES]  # not « ayant tué »


def is_told_apart(hit: Hit, quantity: Quantity, scene: Scene) -> bool:
    """True for a number in another statement: behind a semicolon, or of a part of whom a clause tells something else.

    "Dix hommes ont été arrêtés, dont deux ont été libérés ; trois sont en fuite": ten were arrested.
    """
    tree, at = hit.tree, next((i for i, t in enumerate(hit.tree.tokens) if t.span.meets(quantity.span)), None)
    if at is None:
        return False
    own = [hit.index, *(toll.index for toll in hit.tolls if toll.sentence == hit.sentence)]
    if all(is_past_stop(tree, min(i, at), max(i, at)) for i in own):
        return True
    return hit.frame.type not in VIOLENT | {TOLL} and is_of_part(tree, hit.index, at, scene.words.among)


def is_both(tree: Tree, quantity: Quantity) -> bool:
    """True for two that are known: ``les deux camps`` counts nothing, ``deux camps`` does."""
    return is_known_number(tree, quantity) and quantity.low == quantity.high == BOTH


def is_known_number(tree: Tree, quantity: Quantity) -> bool:
    """True behind an article or a contracted one: ``les trois groupes``."""
    before = next((t for t in reversed(tree.tokens) if t.span.end <= quantity.span.start), None)
    return before is not None and ("Definite=Def" in before.feats or is_contracted(before))


def is_of_share(hit: Hit, place: int, scene: Scene) -> bool:
    """True for where a part of those counted before was: ``45 personnes ont été tuées : 30 à Gao et 15 à Kidal``.

    The part is a bare number right before the place, which is no object: not ``en a tué trente à Gao``.
    """
    tree = hit.tree
    case = min((c for c in tree.children[place] if base(tree.tokens[c].deprel) == "case"), default=0)
    number = tree.tokens[case - 1] if case else None
    if number is None or number.upos != "NUM" or base(number.deprel) in {"obj", "nsubj", "nummod"}:
        return False
    counted = scene.quantities.get(hit.sentence, ())
    before = any(q.span.end < number.span.start for q in counted)
    return before and any(q.span.end == number.span.end for q in counted)


# What is tried on every number of a happening.
UNCOUNTED = (
    is_past, is_honoured, is_divided, is_running, is_put_otherwise, is_corrected, is_of_another_time,
    is_of_another_place, is_of_some, is_of_what_they_have, is_of_where, is_of_onlookers, is_of_wake, is_of_next_line,
    is_of_testimonies,
)  # fmt: skip
