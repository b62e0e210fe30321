"""Verbs that share their time: those of one sentence that tell of one moment.

« Sont morts lorsqu'une bombe a explosé lundi »: what a clause of time tells and what the clause above it tells were at
one moment, so the time of either dates both. So it is in a row of verbs behind the time that opens it, and with a
participle that goes on with a clause.
"""

from __future__ import annotations

from selon.events.grammar.clauses import PREDICATES, clause_top, governing_verb, is_under, predicate_of
from selon.events.grammar.one_breath import tells_its_toll
from selon.events.hit import TOLL, Hit
from selon.events.scene import Scene
from selon.events.when.periods import DATED, as_period
from selon.lang.roles import RoleWords
from selon.model import Attribution, Time
from selon.tree import (
    CLEFT,
    Tree,
    base,
    case_key,
    case_of,
    feature,
    head_in,
    is_genitive,
    is_passive,
    is_past_participle,
)

MARKING = frozenset({"mark", "advmod", "case"})
RELATIVE = "acl:relcl"
PARTICIPLES = frozenset({"acl", "advcl"})
DECIDED = frozenset({"political_act", "sanction", "agreement"})
LEAD = 3  # words before a time that tell how it is meant
OPENING = 2  # words that open a relative clause: a preposition and its pronoun


def share_time(hit: Hit, index: int) -> bool:
    """False for an event noun and a time that hang on different verbs of a clause: "a fui après l'attentat, …".

    A modal and what it says to happen are one verb: "la réunion doit se tenir jeudi". A row of verbs goes on from the
    time before them all, an infinitive and a participle that goes on are of the time of the verb above.
    """
    tree, own, verb = hit.tree, predicate_of(hit.tree, hit.index), predicate_of(hit.tree, index)
    if tells_its_toll(hit, verb):
        return True
    if tree.tokens[verb].deprel == "conj" and verb > own and not is_under(tree, own, verb):
        return False
    if _goes_behind(tree, verb, own) and tree.tokens[hit.index].head == own:
        return True
    cleft = tree.tokens[own].deprel == CLEFT and tree.tokens[own].head == index  # « c'est lundi que »
    if tree.tokens[hit.index].upos in PREDICATES or own == verb or cleft or _goes_before(tree, verb, own, index):
        return True
    if _goes_on(tree, verb, own) or _goes_on(tree, own, verb) or _is_infinitive_of(tree, own, verb):
        return True
    subject = tree.tokens[hit.index].head == own and base(tree.tokens[hit.index].deprel) == "nsubj"
    return subject and is_led(tree, verb, own)


def _goes_before(tree: Tree, verb: int, own: int, index: int) -> bool:
    """True for the time that opens a row of verbs, before them all: « mardi, l'armée est entrée et a lancé … »."""
    while index < verb < own and tree.tokens[own].deprel == "conj" and tree.tokens[own].head < own:
        own = tree.tokens[own].head
    return index < verb == own


def _goes_behind(tree: Tree, verb: int, own: int) -> bool:
    """True for a participle in a row behind the one that has the time: « déféré samedi et placé en détention »."""
    above = own
    while tree.tokens[above].deprel in {"conj", "advcl"} and tree.tokens[above].head < above:
        if not is_past_participle(tree.tokens[above]) or _has_its_own(tree, above):
            return False
        above = tree.tokens[above].head
        if above == verb:
            return is_past_participle(tree.tokens[verb])
    return False


def _has_its_own(tree: Tree, verb: int) -> bool:
    """True for a verb with a subject or an auxiliary: it begins a clause."""
    return any(base(tree.tokens[c].deprel) in {"nsubj", "aux"} for c in tree.children[verb])


def _goes_on(tree: Tree, verb: int, above: int) -> bool:
    """True for a present participle that goes on with a clause: « une bombe a explosé, faisant dix morts lundi »."""
    token = tree.tokens[verb]
    form = "VerbForm=Part" in token.feats and "Tense=Past" not in token.feats
    return form and token.deprel == "advcl" and token.head == above


def _is_infinitive_of(tree: Tree, verb: int, above: int) -> bool:
    """True for an infinitive that completes a verb: « l'armée a commencé lundi à lancer des frappes »."""
    return tree.tokens[verb].deprel == "xcomp" and tree.tokens[verb].head == above and "Inf" in tree.tokens[verb].feats


def is_led(tree: Tree, verb: int, above: int) -> bool:
    """True for an infinitive that a verb shares its subject with and says nothing else of."""
    says_more = any(base(tree.tokens[c].deprel) in {"obj", "iobj", "obl"} for c in tree.children[above])
    return _is_infinitive_of(tree, verb, above) and not says_more


def is_at_once(tree: Tree, index: int, time: int, words: RoleWords) -> bool:
    """True for a happening and a time on the two sides of a clause that tells when, or at the occasion it was at."""
    if _is_of_occasion(tree, index, time, words):
        return True
    return _is_told_when(tree, index, time, words) or _is_told_when(tree, time, index, words)


def _is_of_occasion(tree: Tree, index: int, time: int, words: RoleWords) -> bool:
    """True for the time of what it was in the course of: « ont été arrêtés lors d'une marche organisée lundi »."""
    told = predicate_of(tree, time)
    verb, noun = tree.tokens[told], tree.tokens[told].head
    if base(verb.deprel) != "acl" or verb.lemma not in words.occurring | words.held or is_under(tree, index, noun):
        return False
    course = tree.tokens[noun].head if base(tree.tokens[noun].deprel) == "nmod" else noun  # « au cours de la réunion »
    led = {case_key(tree, noun), f"{case_of(tree, course)}_{tree.tokens[course].lemma}"}
    shared = governing_verb(tree, course) in {index, governing_verb(tree, index)}
    return shared and index != course and not led.isdisjoint(words.at_occasion)


def told_of_day(hit: Hit, scene: Scene) -> Time | None:
    """The day that a clause or noun is said of: « le 3 mai, date à laquelle il fut tué », « jour du scrutin »."""
    tokens = hit.tree.tokens
    for time in scene.times.get(hit.sentence, ()):
        noun = next((i for i, token in enumerate(tokens) if token.span.start >= time.span.end), len(tokens)) + 1
        if not noun < hit.index or tokens[noun].lemma not in scene.words.dates or tokens[noun - 1].text != ",":
            continue
        opened = any("PronType=Rel" in token.feats for token in tokens[noun + 1 : noun + 1 + OPENING])
        opened = opened or (hit.index - noun <= OPENING + 1 and case_of(hit.tree, hit.index) == "de")
        if opened and all(token.text != "," for token in tokens[noun : hit.index]):
            return time
    return None


def told_when(hit: Hit, scene: Scene) -> Time | None:
    """The day of which a clause right behind it tells: « contrairement à 2015, quand dix hommes avaient été tués »."""
    tree, top = hit.tree, clause_top(hit.tree, hit.index)
    mark = next((c for c in tree.children[top] if base(tree.tokens[c].deprel) in MARKING), None)
    if mark is None or mark < OPENING or tree.tokens[mark].lemma not in scene.words.when or tree.children[mark]:
        return None
    if tree.tokens[mark - 1].text != "," or predicate_of(tree, hit.index) != top:
        return None
    end, leading = tree.tokens[mark - 2].span.end, scene.words.since | scene.words.likened
    days = (t for t in scene.times.get(hit.sentence, ()) if t.span.end == end and t.type == "DATE")
    return next((t for t in days if not leading.isdisjoint(_words_before(tree, t))), None)


def _words_before(tree: Tree, time: Time) -> set[str]:
    before = [token for token in tree.tokens if token.span.end <= time.span.start]
    return {token.lemma for token in before[-LEAD:]}


def met_on(hit: Hit, scene: Scene) -> Time | None:
    """The day on which those met who decide: « réunis lundi à X, les ministres ont adopté des sanctions »."""
    tree, own = hit.tree, predicate_of(hit.tree, hit.index)
    enacted = own == hit.index or tree.tokens[own].lemma in scene.words.enacting
    if hit.frame.type not in DECIDED or not enacted:
        return None
    subjects = [i for i in tree.children[own] if base(tree.tokens[i].deprel) == "nsubj"]
    told = {i for above in (own, *subjects) for i in tree.children[above] if tree.tokens[i].deprel in PARTICIPLES}
    met = {i for i in told if "Tense=Past" in tree.tokens[i].feats and tree.tokens[i].lemma in scene.words.gathering}
    days = (time for time in scene.times.get(hit.sentence, ()) if time.type != "DURATION")
    return next((t for t in days if (at := head_in(tree, t.span)) is not None and predicate_of(tree, at) in met), None)


def struck_on(hit: Hit, scene: Scene) -> Time | None:
    """The day of what people died of: « les inondations qui ont touché X en mai ont fait dix morts »."""
    tree, verb = hit.tree, predicate_of(hit.tree, hit.index)
    if hit.frame.type != TOLL:
        return None
    beside = {c for at in (hit.index, verb) for c in tree.children[at] if tree.tokens[c].lemma in scene.words.causes}
    causes = {c for c in beside if _is_of_toll(tree, c, scene.words)}
    told = {c for noun in causes for c in tree.children[noun] if base(tree.tokens[c].deprel) == "acl"}
    of_them = {c for noun in causes for c in tree.children[noun] if is_genitive(tree, c)}
    told |= {c for noun in of_them for c in tree.children[noun] if tree.tokens[c].lemma in scene.words.occurring}
    for time in scene.times.get(hit.sentence, ()):
        head = head_in(tree, time.span)
        above = None if head is None else tree.tokens[head].head
        if time.type in DATED and (above in told or above in causes):
            return as_period(time, tree, scene)
    return None


def _is_of_toll(tree: Tree, noun: int, words: RoleWords) -> bool:
    """True for what killed, or what people died in."""
    subject = base(tree.tokens[noun].deprel) == "nsubj" and tree.tokens[noun].lemma not in words.bystanders
    return subject or case_of(tree, noun) in words.circumstance


def _is_told_when(tree: Tree, inner: int, outer: int, words: RoleWords) -> bool:
    """True for a word of a clause that tells when, and one of what happened then.

    What was over by then is of an earlier time: « alors que l'armée avait pris la ville »; not where both were over:
    « la crise avait éclaté en mai, lorsqu'un soldat avait été tué ».
    """
    top = clause_top(tree, inner)
    above = _above(tree, top, words)
    if above is not None and is_contrasted(tree, top, above):
        return False
    told = predicate_of(tree, inner) == top  # not what they were only about to do
    if tree.tokens[top].lemma in words.held and is_passive(tree, top):
        return False  # « alors qu'une réunion est prévue lundi »
    both = above is not None and _was_over(tree, above)
    return told and above in {outer, predicate_of(tree, outer)} and (both or not _was_over(tree, top))


def is_contrasted(tree: Tree, top: int, above: int) -> bool:
    """« Alors qu'un sommet se tient à X, des rebelles ont tué dix soldats »: what goes on beside what is over."""
    feats = set(tree.tokens[top].feats.split("|"))
    going_on = feats >= {"Mood=Ind", "Tense=Pres"} and tree.tokens[top].upos == "VERB"
    helped = any(base(tree.tokens[c].deprel) == "aux" for c in tree.children[top])
    return going_on and not helped and any(tree.tokens[c].deprel == "aux:tense" for c in tree.children[above])


def _above(tree: Tree, top: int, words: RoleWords) -> int | None:
    """What a clause of time hangs on: its conjunction opens it, or it is said of a word like ``moment``."""
    token = tree.tokens[top]
    if token.head == top:
        return None
    if token.deprel == RELATIVE and tree.tokens[token.head].lemma in words.moments:
        return predicate_of(tree, token.head)
    marks = {tree.tokens[c].lemma for c in tree.children[top] if base(tree.tokens[c].deprel) in MARKING}
    return token.head if base(token.deprel) == "advcl" and not words.when.isdisjoint(marks) else None


def _was_over(tree: Tree, top: int) -> bool:
    """True for a pluperfect: an auxiliary in the imperfect with a past participle."""
    auxiliaries = [c for c in tree.children[top] if tree.tokens[c].deprel == "aux:tense"]
    return any(feature(tree.tokens[c], "Tense") == "Imp" for c in auxiliaries)


def is_sighting(attribution: Attribution | None, words: RoleWords) -> bool:
    """True for what nobody is named for and tells where and when it was: « ont été signalés samedi à Gao »."""
    if attribution is None or attribution.cue is None or attribution.source is not None:
        return False
    return attribution.cue.lemma in words.sightings
