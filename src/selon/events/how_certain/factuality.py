"""Is a happening told as a fact, a possibility, a plan, or as not having happened?

Reads polarity, mood and governing words off the parse, after FactBank (Saurí and Pustejovsky 2009): what
stands nearest to the happening decides; words that only carry it (``réussir à``) hand on their own.
"""

from __future__ import annotations

from selon.events.grammar.clauses import above_infinitive, is_gapped, is_joined_clause, of_that, said_of, said_to_be
from selon.events.hit import ENDURING, MADE, TOLL, VIOLENT, Hit
from selon.events.how_certain.aims import aimed_at, brought_about, find_aim, follows, is_ahead
from selon.events.how_certain.attempts import DONE_BY_TRYING, attempted, find_attempt, went_ahead
from selon.events.how_certain.charges import find_charge
from selon.events.how_certain.cut_short import cut_short
from selon.events.how_certain.governing import governs, happens
from selon.events.how_certain.granted import (
    harmed_nobody,
    is_agreed_upon,
    is_answered_for,
    is_broken_up,
    is_filling,
    is_in_wake,
    is_judged,
    is_kept,
    is_of_denied_part,
    is_of_resolve,
    is_only_effect,
    is_recalled,
    is_setting,
    is_shared,
    was_done,
)
from selon.events.how_certain.modifiers import find_modifier, is_instead
from selon.events.how_certain.moods import (
    find_mood,
    find_question,
    is_asked,
    is_bare_participle,
    is_done,
    is_gerund,
    is_not_told_yet,
    is_perfect,
    is_set_off,
    is_that_clause,
    is_to_be,
    is_unreal,
    would_not_have,
)
from selon.events.how_certain.plans import dated_ahead, find_demand, find_plan, has_deadline, is_of_old
from selon.events.how_certain.status import ASSERTED, SHARED, UNSAID, Status, named
from selon.lang.factuality import FactualityWords, Governor
from selon.model import Time
from selon.tree import Tree, ancestors, base, case_key, case_of, conjunctions_of, is_passive

LINKS = frozenset({"xcomp", "ccomp", "csubj", "obj", "iobj", "obl", "nmod", "nsubj", "acl", "advcl", "conj", "cop"})
# What is aimed at and reached, if ever, by something else: people protest in order to protest, but fight for a town.
GOALS = frozenset({"territory_capture"})
AIMS = GOALS | {"abduction", "arrest", "killing", "release", "aid", "evacuation", "political_act", "offensive"}
AIMS |= {"judicial", "ceasefire", "siege"}
TALKS = "negotiation"
# What a later happening may look back on: "le ministre s'exprimera sur l'attaque", "dans l'enquête".
BEFORE = VIOLENT | {TOLL, "judicial"}
STRUCK = VIOLENT | {TOLL, "destruction"}
HARM = BEFORE | {"arrest", "abduction", "destruction", "territory_capture", "sexual_violence"}
STANDING = frozenset({"agreement", "negotiation"})  # an accord that is talked about may be there
STEPS = 5  # how far up a governor is looked for


def resolve_factuality(
    hit: Hit, own: Status, words: FactualityWords, time: Time | None, published: str | None
) -> Status:
    """The factuality of a hit, its ``own`` (``own_status``) first, then that of a toll told with it.

    An event noun with a date after that of the report is still to come: ``les élections de 2032``.
    """
    if own.value == "future" and own.rule.split()[-1] in words.ordering and is_of_old(time, published):
        return ASSERTED
    if own.value == "negated" and harmed_nobody(hit, own.span):
        return ASSERTED
    if own is not ASSERTED:
        return own
    told = (
        dated_ahead(hit, time, published)
        or has_deadline(hit, words)
        or find_plan(hit, words, time, published)
        or find_charge(hit, words)
        or find_attempt(hit, words)
        or cut_short(hit, words)
    )
    if told is not None:
        return told
    tolls = (toll for toll in hit.tolls if toll.frame.factuality is None)  # the dead are dead beside the missing
    return next((s for toll in tolls if (s := own_status(toll, words)).value == "hedged"), own)


def own_status(hit: Hit, words: FactualityWords) -> Status:
    """What its own words and those above it say of a happening, whatever is said of its dead."""
    found = _status(hit.tree, hit.index, words, STEPS)
    if found is ASSERTED and (attempt := attempted(hit, words)) is not None:
        found = _status(hit.tree, attempt, words, STEPS)  # « aucune tentative de putsch »
    if any(hit.tree.tokens[i].span == found.span for i in hit.parts):
        return ASSERTED  # "aucun survivant": what denies is what the trigger says
    word = found.rule.split()[-1]  # by which it is told
    tried = hit.frame.type in DONE_BY_TRYING - STANDING or hit.frame.type == TALKS
    if found.value == "negated" and tried and word in words.fruitless:
        return ASSERTED
    escaped = found.value == "negated" and hit.frame.type in STRUCK and word in words.escaping
    advances = found.value == "future" and went_ahead(hit, word, words)
    if escaped or advances or (found.value == "hedged" and found.rule.startswith("mood") and is_only_effect(hit)):
        return ASSERTED
    over = found.value == "negated" or (hit.frame.type in BEFORE and found.rule.startswith("under"))
    if (over and is_judged(hit, words)) or is_broken_up(hit, words):
        return ASSERTED
    if found.value == "future" and not found.rule.startswith("beside") and is_recalled(hit, words):
        return ASSERTED
    if found.value != "hedged" and (found.value == "negated" or hit.frame.type in BEFORE) and is_shared(hit, words):
        return SHARED if found.value in {"negated", "future"} else ASSERTED
    agreed = found.value == "future" and is_agreed_upon(hit, word, words)
    kept = hit.frame.type in MADE and (agreed or is_kept(hit, words))
    if kept or (hit.frame.type in ENDURING and found.value == "negated" and word in words.challenging):
        return ASSERTED
    passed_over = hit.frame.upos == "NOUN" and word in words.topics  # "ne dit rien de l'attaque"
    if passed_over and (hit.frame.type in BEFORE or hit.frame.type in STANDING):
        return ASSERTED
    if found.value == "future" and hit.frame.type in HARM and is_in_wake(hit, words):
        return ASSERTED
    if found.value == "future" and hit.frame.type == TOLL and word in words.feared:
        return Status("hedged", found.rule, found.span)
    # « on cherche dix disparus »: that they are looked for makes them no more missing tomorrow than today
    if found.value in {"asserted", "future"} and hit.frame.factuality is not None:
        return named(hit.frame.factuality, f"trigger {hit.rule}", hit.span)
    if found is ASSERTED:
        aims = hit.frame.type in (AIMS if hit.frame.upos == "VERB" else GOALS)
        found = (aimed_at(hit.tree, hit.index, words) if aims else None) or brought_about(hit, words) or ASSERTED
    if found is ASSERTED and hit.frame.type not in BEFORE and _is_during(hit.tree, hit.index, words):
        above = _status(hit.tree, hit.tree.tokens[hit.index].head, words, STEPS)
        return above if above.value == "future" else ASSERTED
    return found


def _status(tree: Tree, index: int, words: FactualityWords, steps: int) -> Status:
    found = find_modifier(tree, index, words) or find_mood(tree, index, words) or find_question(tree, index, words)
    found = found or _helped(tree, index, words)
    granted = case_of(tree, index) in words.presuming  # "n'est pas derrière l'attentat", "nie être derrière l'attentat"
    if found is not None and found.value == "negated" and (granted or would_not_have(tree, index, words)):
        return ASSERTED
    if found is not None and (found.value != "future" or not steps):
        return found
    above = _governed(tree, index, words, steps) if steps and not granted else ASSERTED
    # What was planned may have been given up since: "l'évacuation prévue mardi a été annulée".
    return above if found is None or above.value == "negated" else found


def _helped(tree: Tree, index: int, words: FactualityWords) -> Status | None:
    """What a verb above says that a parser took for an auxiliary: ``le conseil va lever l'embargo``."""
    if "VerbForm=Inf" not in tree.tokens[index].feats:
        return None
    for child in (c for c in tree.children[index] if base(tree.tokens[c].deprel) == "aux"):
        for governor in words.governors.get((tree.tokens[child].lemma, "VERB"), ()):
            if governor.effect == "future" and governs(tree, child, "xcomp", governor, words):
                return named("future", f"under {governor.lemma}", tree.tokens[child].span)
    return None


def is_in_doubt(tree: Tree, index: int, words: FactualityWords) -> bool:
    """True for what is said of somebody, and by its own form or the words above is not sure."""
    found = find_modifier(tree, index, words) or find_mood(tree, index, words)
    return (found or _governed(tree, index, words, STEPS)).value == "hedged"


# --- words above the happening


def _governed(tree: Tree, index: int, words: FactualityWords, steps: int) -> Status:
    token = tree.tokens[index]
    head, relation = token.head, base(token.deprel)
    if (seen := _seen_by(tree, index, words)) is not None:
        return _status(tree, seen, words, steps - 1)
    if (demanded := find_demand(tree, index, words)) is not None:
        return demanded
    if relation == "nsubj" and (undone := _undone_at_last(tree, index, words, steps)) is not None:
        return undone
    for said in (*said_to_be(tree, index), *said_of(tree, index)):
        found = _under(tree, said, "nsubj", words, steps)
        if found is not None and not (found.value == "hedged" and tree.tokens[head].lemma in words.making):
            return found
    for above, link in of_that(tree, index):  # « s'attend à ce que les combats reprennent »
        return _under(tree, above, link, words, steps) or ASSERTED
    that = relation == "acl" and is_that_clause(tree, index)  # « aucune preuve que l'armée a tiré »
    relative = token.deprel == "acl:relcl" and not that
    if head == index or relation not in LINKS or relative or token.deprel == "obl:agent":
        return ASSERTED
    if (relation == "acl" and not that and is_done(tree, index)) or is_filling(tree, index, words):
        return ASSERTED  # "le projet de loi, adopté en mai"
    if relation == "obl" and (index < head or is_of_denied_part(tree, index, words)):
        return ASSERTED  # "en guerre depuis mai, X nie avoir tiré"; "nie toute implication dans l'attentat"
    if relation == "conj":
        return _status_of_head(tree, index, words, steps)
    if relation == "xcomp" and is_gapped(tree, head):  # "les rebelles s'engagent à P, et l'armée à libérer dix hommes"
        return _under(tree, tree.tokens[head].head, "xcomp", words, steps) or ASSERTED
    if relation == "advcl" or (relation == "xcomp" and _is_in_sequence(tree, index, words)):
        return _beside(tree, index, words, steps)
    undergoes = token.deprel == "nsubj:pass" or (relation == "nsubj" and is_bare_participle(tree, head))
    if undergoes or (relation == "nsubj" and is_to_be(tree, head)):
        relation = "obj"
    led = case_of(tree, index) or min(conjunctions_of(tree, index), default="")  # "a dit aux soldats | de | reculer"
    told = f"{relation}:{led.replace(' ', '_')}"
    if relation == "ccomp" and is_asked(tree, index):
        return ASSERTED
    if relation == "xcomp" and tree.tokens[head].lemma in words.sworn and is_perfect(tree, index):
        return _status(tree, head, words, steps - 1)  # "jure avoir vu dix corps"
    plain = () if is_setting(tree, index, words) else ((head, relation),)
    for above, link in (*plain, (head, told), *above_infinitive(tree, index)):
        found = _under(tree, above, link, words, steps)
        if found is not None:
            return found
    return _carried(tree, index, words, steps)


def _undone_at_last(tree: Tree, index: int, words: FactualityWords, steps: int) -> Status | None:
    """What a passive below a modal verb in the past says of its subject: ``un attentat a pu être évité``."""
    modal = tree.tokens[index].head
    if not is_perfect(tree, modal):
        return None
    unreal = is_unreal(tree, modal, words)  # « l'attaque aurait pu être évitée »
    passives = [c for c in tree.children[modal] if tree.tokens[c].deprel == "xcomp" and is_passive(tree, c)]
    found = (_under(tree, verb, "obj", words, steps) for verb in passives)
    undone = next((status for status in found if status is not None and status.value == "negated"), None)
    return ASSERTED if undone is not None and unreal else undone


def _seen_by(tree: Tree, index: int, words: FactualityWords) -> int | None:
    """The verb that says what is seen to be done: ``montrerait des hommes ouvrant le feu``; a will to fire is not."""
    token = tree.tokens[index]
    on_noun = token.deprel == "acl" or tree.tokens[token.head].upos == "NOUN"
    willed = (tree.tokens[token.head].lemma, "NOUN") in words.governors
    if not on_noun or willed or not ("Tense=Pres|VerbForm=Part" in token.feats or "VerbForm=Inf" in token.feats):
        return None
    above = next((a for a in ancestors(tree, index) if tree.tokens[a].upos in {"VERB", "AUX"}), None)
    return above if above is not None and tree.tokens[above].lemma in words.showing else None


def _beside(tree: Tree, index: int, words: FactualityWords, steps: int) -> Status:
    """What is told with a main verb goes as that does; what came before or after it is no surer than it.

    ``…, tuant trois soldats``; ``il aurait tiré avant de fuir``; ``il doit consulter les partis pour former``.
    """
    above = _status(tree, tree.tokens[index].head, words, steps - 1)
    if is_gerund(tree, index):
        return ASSERTED if above.value == "negated" and is_set_off(tree, index) else above
    for_it = find_aim(tree, index, words) is not None or follows(tree, index, words)
    if above.value in {"future", "hedged"} and for_it:
        return above  # « auraient utilisé des drones pour bombarder le marché », « pour ensuite tirer »
    unsure = {"hedged"} if is_perfect(tree, index) else {"hedged", "future"}
    return above if _is_in_sequence(tree, index, words) and above.value in unsure else ASSERTED


def _is_in_sequence(tree: Tree, index: int, words: FactualityWords) -> bool:
    return any(tree.tokens[c].lemma in words.sequence for c in tree.children[index])


def _under(tree: Tree, head: int, relation: str, words: FactualityWords, steps: int) -> Status | None:
    """What the word above says of what hangs on it, None when it is no governor."""
    above = tree.tokens[head]
    for governor in words.governors.get((above.lemma, "VERB" if above.upos == "AUX" else above.upos), ()):
        brought_up = relation == "nsubj" and happens(tree, head, governor, words)
        if brought_up or governs(tree, head, relation, governor, words):
            return _effect(tree, head, governor, words, steps)
    return None


def _carried(tree: Tree, index: int, words: FactualityWords, steps: int) -> Status:
    """What the words above say of the verb that brings the happening up, or of the noun it hangs on."""
    token = tree.tokens[index]
    head, relation = token.head, base(token.deprel)
    if relation == "acl" and "VerbForm=Inf" in token.feats:
        return _under(tree, tree.tokens[head].head, "xcomp", words, steps - 1) or ASSERTED
    is_predicate = relation == "nsubj" and any(tree.tokens[c].deprel == "cop" for c in tree.children[head])
    if not (tree.tokens[head].upos == "VERB" or is_predicate) or relation not in {"obj", "nsubj"}:
        return ASSERTED
    if relation == "obj" and is_not_told_yet(tree, head, words):
        return _still_open(tree, head, words, steps)
    denied = tree.tokens[head].lemma in words.unsaid  # "n'a pas annoncé d'offensive"
    if _is_new(tree, index, words) and not denied and not was_done(tree, index, words):
        return _status(tree, head, words, steps - 1)
    found = _status(tree, head, words, steps - 1)
    if found.value == "negated" and tree.tokens[head].lemma in words.unsaid:
        return Status("negated", f"{UNSAID} {tree.tokens[head].lemma}", tree.tokens[head].span)
    brought = relation == "obj" or token.deprel == "nsubj:pass" or tree.tokens[head].lemma in words.convening
    return found if brought and found.value == "future" else ASSERTED


def _still_open(tree: Tree, verb: int, words: FactualityWords, steps: int) -> Status:
    above = _status(tree, verb, words, steps - 1)
    token = tree.tokens[verb]
    return above if above.value == "future" else Status("hedged", f"under {token.lemma}", token.span)


def _is_during(tree: Tree, index: int, words: FactualityWords) -> bool:
    """True for a noun that tells in which happening, or for which new one, something takes place.

    ``Elles seront nombreuses dans la reprise de la ville``; ``ils se verront pour des négociations``.
    """
    token = tree.tokens[index]
    if token.upos != "NOUN" or base(token.deprel) != "obl" or index < token.head:
        return False
    case = case_key(tree, index)
    for_new = case in words.purpose and _is_new(tree, index, words)
    return for_new or (case in words.during and not is_of_resolve(tree, index))


def _status_of_head(tree: Tree, index: int, words: FactualityWords, steps: int) -> Status:
    """A coordinated happening hangs where the first of the row hangs, unless it has a subject of its own."""
    token = tree.tokens[index]
    if is_joined_clause(tree, index):
        return _governed(tree, token.head, words, steps - 1)
    own = {"nsubj", "aux"} if "VerbForm=Inf" in token.feats else {"nsubj", "aux", "mark"}
    auxiliaries = (tree.tokens[c] for c in tree.children[index] if base(tree.tokens[c].deprel) == "aux")
    if any("VerbForm=Inf" in auxiliary.feats for auxiliary in auxiliaries):
        own = {"nsubj"}  # "d'avoir tiré", "d'être pris"
    if any(base(tree.tokens[c].deprel) in own for c in tree.children[index]):
        return ASSERTED
    if token.upos == "VERB" and "VerbForm=Fin" in token.feats:
        return ASSERTED
    first = tree.tokens[token.head]
    verb = first.head
    found = _governed(tree, token.head, words, steps - 1)
    carried = base(first.deprel) in {"obj", "nsubj"} and tree.tokens[verb].upos == "VERB"
    if carried and found.value == "asserted" and _is_new(tree, index, words):
        return _status(tree, verb, words, steps - 1)  # « entraînerait la chute du cabinet et de nouvelles élections »
    return ASSERTED if found.value == "negated" and is_instead(tree, index, words) else found


def _effect(tree: Tree, head: int, governor: Governor, words: FactualityWords, steps: int) -> Status:
    rule, span = f"under {governor.lemma}", tree.tokens[head].span
    if is_not_told_yet(tree, head, words):
        return _still_open(tree, head, words, steps)
    above = _status(tree, head, words, steps - 1)
    if governor.lemma in words.missed and is_unreal(tree, head, words):
        return ASSERTED if above.value == "negated" else Status("negated", rule, span)
    if governor.effect == "same" or is_answered_for(tree, head, words):
        return above
    if is_gerund(tree, head) and tree.tokens[tree.tokens[head].head].lemma in words.fruitless:
        return Status("negated", rule, span)  # « ils ont échoué en essayant de prendre la ville »
    open_above = (
        above.value == "hedged" and above.rule.split()[-1] in words.unsure
    )  # "rien n'indique qu'elle soit proche"
    if governor.lemma in words.showing and above.value == "hedged" and above.rule.startswith("under"):
        return above  # « une vidéo semble montrer que P »
    if open_above or (above.value == "hedged" and is_perfect(tree, head)):
        return above
    if above.value == "negated":
        if governor.lemma in words.unsaid:
            return Status("negated", f"{UNSAID} {governor.lemma}", span)
        if governor.lemma in words.unsure and not (governor.lemma in words.doubting and is_perfect(tree, head)):
            return Status("hedged", rule, span)
        if governor.lemma in words.doubting:
            return ASSERTED
        return ASSERTED if governor.effect == "negated" else Status("negated", rule, span)
    return named("future" if is_ahead(tree, head, above, words) else governor.effect, rule, span)


def _is_new(tree: Tree, index: int, words: FactualityWords) -> bool:
    """True for a noun with an indefinite article or none: it happens if what it does happens."""
    if tree.tokens[index].upos not in {"NOUN", "PROPN"}:
        return False
    articles = {tree.tokens[c].lemma for c in tree.children[index] if base(tree.tokens[c].deprel) == "det"}
    return not articles or bool(articles & words.indefinite)
