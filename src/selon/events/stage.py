"""The events stage: happenings of a document with their parties, place, time, numbers, factuality and voice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from selon.events.grammar.agreement import row_of
from selon.events.grammar.antecedents import Filler
from selon.events.hit import DECIDED, ENDURING, TOLL, Hit
from selon.events.how_certain.factuality import own_status, resolve_factuality
from selon.events.how_certain.granted import is_of_denied_part, is_shared
from selon.events.how_certain.plans import still_planned
from selon.events.how_certain.status import SHARED, UNSAID, Status
from selon.events.how_many.counts import find_quantities
from selon.events.how_many.once import counted_once
from selon.events.how_many.rivals import rivals_of, without_rival, without_their_numbers
from selon.events.how_many.summands import in_rows
from selon.events.repeats import as_told, is_illness, is_natural_death, is_repeat, told_before, where_deaths_count
from selon.events.scene import Scene, set_scene
from selon.events.what.acts import CUSTODY, POLITICS, is_state
from selon.events.what.headings import is_heading
from selon.events.what.mentions import is_fled, kind_of
from selon.events.what.triggers import Frames, find_hits
from selon.events.when.again import told_again
from selon.events.when.bulletins import told_in_bulletin
from selon.events.when.chain import chained
from selon.events.when.dates import Dated, find_time
from selon.events.when.onward import told_onward
from selon.events.when.periods import DASHES
from selon.events.when.reckoned import reckoned
from selon.events.when.running import timed_by_item
from selon.events.when.story import dated_by_story
from selon.events.when.terms import within_terms
from selon.events.when.titles import title_dated
from selon.events.where.alongside import placed_by_joined
from selon.events.where.framed import placed_by_frame
from selon.events.where.notes import dated_by_note, placed_by_label, placed_by_note
from selon.events.where.sites import Located, find_place
from selon.events.where.tolls import placed_by_toll
from selon.events.who.cleared import unless_cleared
from selon.events.who.doers import as_its_doer
from selon.events.who.freed import freed
from selon.events.who.parties import apart, before_source, is_nobody
from selon.events.who.paths import Role
from selon.events.who.roles import find_role
from selon.events.whose.denials import echoed, find_voices, undisputed
from selon.events.whose.disowned import disowned
from selon.events.whose.elsewhere import at_first_place, counted_elsewhere
from selon.events.whose.gapped import counted_again, counted_later, done_by_others, given_by_others
from selon.events.whose.imputed import imputed
from selon.events.whose.parted import parted
from selon.lang.factuality import FactualityWords
from selon.lang.homonyms import Homonyms
from selon.lang.roles import RoleWords
from selon.model import Attribution, Document, Event, Party, Quantity, Reason
from selon.tree import ancestors, base, case_of, is_definite, is_genitive, is_owned, is_past_participle, without_hyphen

# Happenings that are told of those who undergo them: one party is theirs.
SUFFERED = frozenset({"killing", "arrest", "abduction", "release", "evacuation", "aid", "displacement"})

BESIDE = "clause beside it"  # how the rule ends by which a cue was set into what is told
SPOKEN = frozenset({"gathering", "negotiation"})  # told by words that bring up what is said too
PARTIES: tuple[Role, ...] = ("actor", "recipient")


def find_events(
    doc: Document, frames: Frames, homonyms: Homonyms, factuality: FactualityWords, roles: RoleWords
) -> tuple[Event, ...]:
    """The happenings of a document whose other layers are filled, in text order.

    Every event names the frame that found it (``rule``) and, for each field that is filled, the rule and the
    words that filled it (``reasons``). What no rule gives is None.
    """
    scene = set_scene(doc, roles, factuality, homonyms, frames)
    found: list[Event] = []
    hits = tuple(parted(find_hits(scene, frames), factuality, roles.counts))
    unnatural = where_deaths_count(hits, scene)
    for hit in hits:
        if _is_a_cue(hit, scene) or _goes_on(hit, found, scene) or is_heading(hit, scene):
            continue
        if is_fled(hit, scene):
            continue
        attribution, echoes = find_voices(hit, scene)
        event = undisputed(_event(hit, attribution, scene, factuality), echoes)
        event = freed(hit, as_told(hit, event, found, scene), found, scene)
        if any(reason.rule.startswith(UNSAID) for reason in event.reasons) or _gives_no_number(hit, event, scene):
            continue
        event = _as_planned(hit, event, found, factuality)
        if not is_repeat(hit, event, told_before(hit, found, scene), roles.pointing) and (
            hit.sentence in unnatural
            or echoes  # a death that is denied is disputed
            or not (is_natural_death(hit, event, roles.dying, roles.finding) or is_illness(hit, event, roles.sickbed))
        ):
            event, *others = given_by_others(at_first_place(event, hit, scene), hit, scene)
            event, *by_others = done_by_others(event, hit, scene)
            others += by_others
            found += [event, *others, *echoed(event, echoes, hit), *counted_again(event, hit, scene)]
            found += (*counted_later(event, hit, scene), *counted_elsewhere(event, hit, scene))
    found += [replace(event, actor=_name(whom, scene)) for event, whom in imputed(found, scene)]
    found += disowned(found, scene)
    found.sort(key=lambda event: event.trigger)
    dated = _dated_by_text(counted_once(found), scene)
    noted = placed_by_label(placed_by_note(dated, scene), scene)
    return placed_by_frame(placed_by_joined(placed_by_toll(noted, scene), scene), scene)


def _is_a_cue(hit: Hit, scene: Scene) -> bool:
    """True for what only tells who speaks: « « … », entretien avec X », « P, s'est félicité X »."""
    around = scene.attributions.get(hit.sentence, ())
    cues = (a.cue for a in around if a.speech == "direct" or a.rule.endswith(BESIDE))
    spoken = any(cue is not None and cue.span.meets(hit.span) for cue in cues)
    return (spoken and (hit.frame.type in SPOKEN or _only_decrees(hit))) or _names_an_interview(hit, scene)


def _only_decrees(hit: Hit) -> bool:
    """True for a verb of politics that names nothing: « « Les routes sont fermées », a décrété le gouverneur »."""
    about = {base(hit.tree.tokens[c].deprel) for c in hit.tree.children[hit.index]}
    return hit.frame.type == POLITICS and hit.frame.upos == "VERB" and not about & {"obj", "obl", "ccomp", "xcomp"}


def _names_an_interview(hit: Hit, scene: Scene) -> bool:
    """« Entretien. », « Entretien avec X »: a line without a verb tells what the text is, not who met whom."""
    if hit.frame.lemma not in scene.words.interviews or hit.tree.tokens[hit.index].head != hit.index:
        return False
    if hit.index == 0 and hit.tree.tokens[1:] and hit.tree.tokens[1].text in DASHES:
        return True  # « Entretien – « … », témoigne X »
    cases = {case_of(hit.tree, child) for child in hit.tree.children[hit.index]}
    with_one = cases <= scene.words.company | {None}
    return with_one and not any("VerbForm=Fin" in token.feats for token in hit.tree.tokens)


def _gives_no_number(hit: Hit, event: Event, scene: Scene) -> bool:
    """True for the number of the dead where it is not told: « sans préciser le nombre de victimes ».

    « Le nombre de victimes pourrait être plus élevé » tells of none that was not told before.
    """
    at = hit.tree.tokens[hit.index].head
    number = hit.tree.tokens[at]
    untold = event.type == TOLL and not (event.quantities or hit.tolls or event.time)
    beside = "VerbForm=Inf" in hit.tree.tokens[number.head].feats
    beside = beside or (base(number.deprel) in {"nsubj", "obj"} and is_definite(hit.tree, at) and event.place is None)
    return untold and beside and number.lemma in scene.words.running and is_genitive(hit.tree, hit.index)


def _goes_on(hit: Hit, before: Sequence[Event], scene: Scene) -> bool:
    """True for a custody that lasts, after the arrest that was told: « quatre étaient encore en garde à vue »."""
    arrested = any(event.type == CUSTODY for event in before)
    return arrested and hit.frame.type == CUSTODY and is_state(hit, scene)


def _dated_by_text(events: Sequence[Event], scene: Scene) -> tuple[Event, ...]:
    """The events with the dates that follow from their place in the report."""
    told = dated_by_note(dated_by_story(timed_by_item(events, scene), scene), scene)
    told = told_onward(chained(told_in_bulletin(told, scene), scene), scene)
    told = reckoned(told, scene)
    return told_again(title_dated(within_terms(told, scene), scene), scene)


def _event(hit: Hit, attribution: Attribution | None, scene: Scene, words: FactualityWords) -> Event:
    rivals = rivals_of(hit, attribution, scene)
    found = (unless_cleared(find_role(hit, role, scene), role, hit, scene) for role in PARTIES)
    found = (before_source(without_rival(party, rivals), attribution) for party in found)
    actor, recipient = (None if party is None else _unjoined(party, scene) for party in found)
    own = own_status(hit, words)
    if actor is not None and _has_no_part(hit, own, attribution, words):
        actor = None
    if recipient is not None and recipient.span == own.span:
        recipient = None  # « n'a tiré sur personne »
    if actor is not None and recipient is not None and actor.span.meets(recipient.span):
        actor, recipient = apart(actor, recipient), apart(recipient, actor)
        if actor.span.meets(recipient.span):
            actor, recipient = (None, recipient) if hit.frame.type in SUFFERED else (actor, None)
    place = find_place(hit, actor, recipient, scene)
    if recipient is not None and _is_only_where(hit, recipient, place):
        recipient = None
    time = find_time(hit, attribution, scene)
    quantities = find_quantities(hit, actor, recipient, scene)
    quantities = in_rows(without_their_numbers(quantities, rivals), hit, scene)
    told = resolve_factuality(hit, own, words, None if time is None else time.time, scene.doc.published)
    status = _as_voiced(as_its_doer(told, actor, hit, scene, words), hit, attribution, words)
    return Event(
        trigger=hit.span,
        type=kind_of(hit, actor, recipient, scene),
        mode=hit.frame.mode,
        actor=_name(actor, scene),
        recipient=_name(recipient, scene),
        place=None if place is None else place.toponym,
        time=None if time is None else time.time,
        quantities=quantities,
        factuality=status.value,
        attribution=attribution,
        rule=hit.rule,
        reasons=tuple(_reasons(hit, actor, recipient, place, time, quantities, status)),
    )


def _unjoined(filler: Filler, scene: Scene) -> Filler:
    """The party without the hyphen of « ont-ils tiré »."""
    return replace(filler, span=without_hyphen(scene.doc.text, filler.span))


def _has_no_part(hit: Hit, own: Status, attribution: Attribution | None, words: FactualityWords) -> bool:
    """« n'a pas participé à l'attaque »; of « nie avoir participé au massacre » their deed is what is denied."""
    if not is_shared(hit, words) or own is not SHARED:
        return False
    return _as_voiced(SHARED, hit, attribution, words).value == SHARED.value


def _is_only_where(hit: Hit, recipient: Filler, place: Located | None) -> bool:
    """True for a town in which something is decreed: « ont imposé un couvre-feu à X »."""
    if place is None or recipient.tree is not hit.tree or hit.frame.upos != "NOUN":
        return False
    town = hit.tree.tokens[recipient.index].upos == "PROPN" and place.toponym.precision != "country"
    return hit.frame.type in DECIDED and town and place.toponym.span.meets(recipient.span)


def _as_voiced(told: Status, hit: Hit, attribution: Attribution | None, words: FactualityWords) -> Status:
    """What a source denies in the writer's words did not happen, by that source; its own quoted words stand.

    Not every denial is of a fact (« s'oppose à l'offensive »): the cue must be one that makes its content unreal. Who
    challenges a verdict or a vote does not say that there was none.
    """
    reported = told.value == "hedged" and told.rule.startswith("mood")  # "dément que ses hommes auraient tiré"
    of_all = told.value == "future" and _is_article(hit, told) and attribution is not None  # « refuse toute trêve »
    unsure = (
        told.value != "asserted"
        and not of_all
        and not (reported and attribution is not None and attribution.act == "deny")
    )
    if attribution is None or attribution.cue is None or attribution.speech == "direct" or unsure:
        return told
    if hit.frame.type in ENDURING and attribution.cue.lemma in words.challenging:
        return told
    if _is_presumed(hit, words) or _is_told_of(hit, attribution):
        return told
    governors = words.governors.get((attribution.cue.lemma, "VERB"), ())
    if attribution.act == "deny" and any(g.effect == "negated" and not g.needs for g in governors):
        return Status("negated", "its source denies it", attribution.cue.span)
    return told


def _is_article(hit: Hit, told: Status) -> bool:
    """True for what an article makes of a happening: ``toute négociation``."""
    below = (hit.tree.tokens[c] for c in hit.tree.children[hit.index])
    return any(token.span == told.span and token.deprel == "det" for token in below)


def _is_told_of(hit: Hit, attribution: Attribution) -> bool:
    """True for what only says of whom it is denied: ``refusent de rester dans des villages pris par X``.

    So is what known people did or underwent: ``nie avoir tué les hommes ayant attaqué le convoi``, not ``des hommes``.
    """
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    agent = any(tree.tokens[c].deprel == "obl:agent" for c in tree.children[hit.index])
    clause = token.deprel == "acl:relcl" or (token.deprel == "acl" and "VerbForm=Part" in token.feats)
    known = clause and (is_definite(tree, token.head) or is_owned(tree, token.head))
    if not known and not (agent and token.deprel == "acl" and is_past_participle(token)):
        return False
    above = (tree.tokens[a] for a in ancestors(tree, token.head))
    inside = (t for t in above if any(part.holds(t.span) for part in attribution.content))
    return any(t.upos == "VERB" or (known and t.upos == "NOUN") for t in inside)


def _is_presumed(hit: Hit, words: FactualityWords) -> bool:
    """« nie toute implication dans l'attentat », « nie être derrière l'attentat »: that there was one is not denied."""
    above = hit.tree.tokens[hit.tree.tokens[hit.index].head].lemma
    taken = above in words.presuming | words.judging or case_of(hit.tree, hit.index) in words.presuming
    return taken or is_of_denied_part(hit.tree, hit.index, words)


def _as_planned(hit: Hit, event: Event, before: Sequence[Event], words: FactualityWords) -> Event:
    """The event as still to come where the text has told it so before."""
    status = still_planned(hit, event, before, words)
    if status is None:
        return event
    reasons = [reason for reason in event.reasons if reason.field != "factuality"]
    told = Reason("factuality", status.rule, status.span)
    return replace(event, factuality=status.value, reasons=(*reasons, told))


def _name(filler: Filler | None, scene: Scene) -> Party | None:
    """The party a filler names: by the fullest form of its name where its head is one, else by its words.

    Several are named by their words; a pronoun that stands for nobody in the text names nobody.
    """
    if filler is None:
        return None
    if is_nobody(filler):
        return Party(filler.span)
    told = filler.named or filler
    head = told.tree.tokens[told.index].span
    several = any(told.span.holds(told.tree.tokens[i].span) for i in row_of(told.tree, told.index))
    names = () if several else scene.names.get(told.sentence, ())
    entity = next((n.entity for n in names if n.span.meets(head) and n.entity), None)
    return Party(filler.span, entity or told.span.of(scene.doc.text))


def _reasons(
    hit: Hit,
    actor: Filler | None,
    recipient: Filler | None,
    place: Located | None,
    time: Dated | None,
    quantities: tuple[Quantity, ...],
    status: Status,
) -> Iterator[Reason]:
    yield Reason("type", hit.rule, hit.span)
    if actor is not None:
        yield Reason("actor", actor.rule, actor.span)
    if recipient is not None:
        yield Reason("recipient", recipient.rule, recipient.span)
    if place is not None:
        yield Reason("place", place.rule, place.toponym.span)
    if time is not None:
        yield Reason("time", time.rule, time.time.span)
    for quantity in quantities:
        yield Reason("quantities", f"counts {quantity.of}", quantity.span)
    yield Reason("factuality", status.rule, status.span)
