"""Who is who: parties of events get one code and one usual name, or none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import french, read, unmarked
from selon.events import code_parties
from selon.lang.actors import Known, index_actors, parse_actors
from selon.model import Attribution, Document, Event, Name, Party, Place, Source, Span, Speech, Toponym
from selon.ontology.actors import load_actor_codes

CODES = load_actor_codes()
WAGED = frozenset({"attaque", "tir"})
PLACES = {"Syrie": "country", "Russie": "country", "Damas": "city", "Moscou": "city", "Alep": "city", "Lyon": "city"}
COUNTRIES = {"Syrie": "SY", "Damas": "SY", "Alep": "SY", "Russie": "RU", "Moscou": "RU", "Lyon": "FR"}


def report(marked: str, type: str = "armed_attack", place: str | None = None) -> Document:
    """A text with one event: its trigger is the first letter, its parties are marked, its places are known."""
    text, marks = unmarked(marked)
    doc = read(text)
    found = {name: text.find(name) for name in PLACES if name in text}
    places = tuple(toponym(name, at) for name, at in found.items())
    where = toponym(place, 0) if place else None
    event = Event(
        Span(0, 1), type, None, party(doc, marks.get("actor")), party(doc, marks.get("recipient")), where, None, (),
        "asserted", None, "made",
    )  # fmt: skip
    return replace(doc, names=(), places=places, events=(event,))


def toponym(name: str, at: int) -> Toponym:
    place = Place(1, name, 1.0, 1.0, COUNTRIES[name], None)
    return Toponym(Span(at, at + len(name)), place, PLACES[name])  # type: ignore[arg-type]


def party(doc: Document, span: Span | None) -> Party | None:
    return None if span is None else Party(span, span.of(doc.text))


def coded(doc: Document, known: Known | None = None) -> Event:
    language = french()
    actors = language.actors if known is None else known
    (event,) = code_parties(doc, actors, language.sectors, language.places, CODES, WAGED)
    return event


def actor(marked: str, **given: str) -> tuple[str | None, str | None]:
    """Code and name of the actor of a text."""
    found = coded(report(marked, **given)).actor
    assert found is not None
    return found.code, found.name


@pytest.mark.parametrize(
    "words",
    [
        "Daech",
        "L'EI, ou Daech",
        "L'État islamique",
        "L’Etat islamique",
        "Le groupe État islamique",
        "Les combattants de Daech",
    ],
)
def test_one_actor_under_all_its_names(words: str) -> None:
    """Whatever a report calls it: otherwise two reports of one attack name two attackers."""
    head = words.split(",")[0]
    text = f"<actor>{head}</actor> a attaqué la base. Daech avance."
    assert actor(text) == ("IMG REB ISIS", "État islamique")


@pytest.mark.parametrize(
    ("words", "code", "name"),
    [
        ("L'armée syrienne", "SYR MIL", "armée syrienne"),
        ("Les forces syriennes", "SYR MIL", "armée syrienne"),
        ("L'armée arabe syrienne", "SYR MIL", "armée syrienne"),
        ("L'aviation russe", "RUS MIL", "armée russe"),
        ("Le gouvernement turc", "TUR GOV", "gouvernement turc"),
        ("Le Kremlin", "RUS GOV", "gouvernement russe"),
        ("Tsahal", "ISR MIL", "armée israélienne"),
        ("L'armée israélienne", "ISR MIL", "armée israélienne"),
        ("La police d'Alep", "SYR COP", "police syrienne"),
        ("Les rebelles syriens", "SYR REB", "rebelles syriens"),
        ("La Russie", "RUS", "Russie"),
        ("Trois policiers turcs", "TUR COP", "Trois policiers turcs"),
        ("Un chef du Hamas", "PSE REB HAMAS", "Un chef du Hamas"),
        ("Vingt combattants de Daech", "IMG REB ISIS", "Vingt combattants de Daech"),
        ("Une dizaine de soldats syriens", "SYR MIL", "Une dizaine de soldats syriens"),
    ],
)
def test_nouns_beside_a_country_and_known_names(words: str, code: str, name: str) -> None:
    """A body has its usual name; a member, or somebody counted, keeps the words of the text."""
    assert actor(f"<actor>{words}</actor> ont attaqué la base.") == (code, name)


@pytest.mark.parametrize(
    "words",
    [
        "Les forces turques et syriennes",
        "Les terroristes",
        "Un homme",
        "La base",
        "Les soldats",
        "Les victimes de Daech",
        "L'armée",
    ],
)
def test_what_nothing_tells_has_no_code(words: str) -> None:
    """Two countries are none, a charge is no role, and a victim of an actor is not that actor."""
    assert actor(f"<actor>{words}</actor> ont attaqué le camp.") == (None, words)


def test_a_capital_acts_for_its_government_and_is_hit_as_a_town() -> None:
    """``Damas refuse`` is a government, ``Damas bombardée`` is not."""
    assert actor("<actor>Damas</actor> a négocié une trêve.") == ("SYR GOV", "gouvernement syrien")
    assert actor("<actor>Lyon</actor> a négocié une trêve.") == (None, "Lyon")
    hit = coded(report("L'armée a bombardé <recipient>Damas</recipient>.", type="shelling")).recipient
    asked = coded(report("L'armée a négocié avec <recipient>Damas</recipient>.", type="negotiation")).recipient
    assert (hit and hit.code, asked and asked.code) == (None, "SYR GOV")


def test_a_body_is_that_of_the_only_country_named() -> None:
    """``l'armée`` after ``le gouvernement syrien``; two countries that are named leave it open."""
    one = report("Le gouvernement syrien se tait : <actor>l'armée</actor> a attaqué <recipient>la base</recipient>.")
    found = coded(replace(one, names=(Name(Span(0, 22), "organisation"),)))
    assert found.actor is not None
    assert (found.actor.code, found.actor.name) == ("SYR MIL", "armée syrienne")
    assert ("actor", "country named elsewhere in the report") in [(r.field, r.rule) for r in found.reasons]
    two = report("Le gouvernement syrien et le gouvernement turc se taisent : <actor>l'armée</actor> a attaqué.")
    two = replace(two, names=(Name(Span(0, 22), "organisation"), Name(Span(26, 46), "organisation")))
    assert coded(two).actor == two.events[0].actor


def test_a_body_is_that_of_the_place_where_the_report_names_none() -> None:
    """The police of a place are its country's; soldiers there may be anybody's."""
    assert actor("<actor>La police</actor> a attaqué la base.", place="Alep") == ("SYR COP", "police syrienne")
    assert actor("<actor>Les forces du régime</actor> ont attaqué.", place="Alep") == ("SYR MIL", "armée syrienne")
    assert actor("<actor>Les soldats</actor> ont attaqué la base.", place="Alep")[0] is None


def test_a_state_may_act_in_the_country_of_another() -> None:
    """A report that names as many places elsewhere does not tell whose police it is."""
    told = "<actor>La police</actor> a attaqué la base d'Alep, loin de Lyon."
    assert actor(told, place="Alep")[0] is None


def test_the_country_of_the_other_side_tells_nothing_of_this_one() -> None:
    """« Le gouvernement a expulsé l'ambassadeur de Syrie » is no deed of Syria, nor one at its people."""
    expelled = "<actor>Le gouvernement</actor> a expulsé <recipient>l'ambassadeur de Syrie</recipient>."
    assert actor(expelled, type="sanction") == (None, "Le gouvernement")
    shot = "Syrie : <actor>l'armée</actor> tire sur <recipient>des pêcheurs de Syrie</recipient>."
    assert actor(shot, place="Syrie")[0] == "SYR MIL"
    assert actor(shot.removeprefix("Syrie : ")) == (None, "l'armée")


def test_who_is_called_after_a_country_meets_another_ones_body() -> None:
    """« L'armée a tué un Syrien »: in a report on Syria nobody would say so of its own army."""
    told = "Syrie : <actor>l'armée</actor> a tué <recipient>{}</recipient>. L'armée syrienne se tait."
    assert actor(told.format("un civil"), place="Syrie")[0] == "SYR MIL"
    assert actor(told.format("un Syrien"), place="Syrie") == (None, "l'armée")


def test_an_army_in_a_country_that_has_none_is_anothers() -> None:
    """The place tells whose an army is only where there is one."""
    told = report("Syrie : <actor>l'armée</actor> a tiré.", place="Syrie")
    language, codes = french(), replace(CODES, without={"MIL": frozenset({"SY"})})
    (event,) = code_parties(told, language.actors, language.sectors, language.places, codes, WAGED)
    assert event.actor == told.events[0].actor


def test_a_town_is_no_parliament_that_is_called_like_it() -> None:
    """« Bombarder Douma » does nothing to « la Douma »."""
    town = "L'armée bombarde <recipient>Alep</recipient>, <actor>les soldats syriens</actor> aussi."
    known = index_actors((), parse_actors({"described": {"DOM": "RUS LEG | Alep"}}), frozenset())
    assert (bombed := coded(report(town), known).recipient) is not None
    assert bombed.code is None
    elsewhere = report(town.replace("Alep", "la Alep"))
    assert (body := coded(elsewhere, known).recipient) is not None
    assert body.code == "RUS LEG DOM"


def test_some_of_a_body_are_not_the_body() -> None:
    """« Des responsables syriens » keep their words: a sanction on ten of them is none on their government."""
    assert actor("<actor>Des responsables syriens</actor> ont fui.") == ("SYR GOV", "Des responsables syriens")
    assert actor("<actor>Les forces syriennes</actor> ont fui.") == ("SYR MIL", "armée syrienne")


def test_who_supports_an_army_does_not_tell_whose_it_is() -> None:
    """« L'armée, appuyée par des drones syriens »: neither its own phrase nor some drones are evidence."""
    told = "<actor>L'armée, appuyée par des drones syriens</actor>, a bombardé le Front."
    assert actor(told) == (None, "L'armée, appuyée par des drones syriens")
    one = report("<actor>L'armée</actor> a attaqué, avec des drones syriens.")
    assert coded(replace(one, names=(Name(Span(27, 46), "organisation"),))).actor == one.events[0].actor


def test_joined_parties_are_coded_together_or_not_at_all() -> None:
    assert actor("<actor>L'armée syrienne et le Hezbollah</actor> ont attaqué la base.") == (
        "SYR MIL; LBN REB HEZBOLLAH",
        "L'armée syrienne et le Hezbollah",
    )
    assert actor("<actor>L'armée syrienne et ses voisins</actor> ont attaqué la base.")[0] is None


def test_the_rule_and_its_words_are_told() -> None:
    doc = report("<actor>Les combattants de Daech</actor> ont attaqué la base.")
    (reason,) = coded(doc).reasons
    assert (reason.field, reason.rule) == ("actor", "known name")
    assert reason.span is not None
    assert reason.span.of(doc.text) == "Daech"


def test_actors_of_a_user_are_coded() -> None:
    own = index_actors((), parse_actors({"described": {"OWN": "LBY UAF | gardes du port"}}), frozenset())
    found = coded(report("<actor>Les gardes du port</actor> ont attaqué la base."), own).actor
    assert found is not None
    assert (found.code, found.name) == ("LBY UAF OWN", "gardes du port")


@pytest.mark.parametrize(
    ("one", "other"), [("syrienne", "israélienne"), ("russe", "ukrainienne"), ("turque", "irakienne")]
)
def test_sides_are_coded_alike(one: str, other: str) -> None:
    """Exchanging the sides changes the country in the code, and nothing else."""
    codes = [actor(f"<actor>L'armée {side}</actor> a attaqué la base.")[0] for side in (one, other)]
    assert {str(code).split()[1] for code in codes} == {"MIL"}
    assert len(set(codes)) == 2


def test_a_document_without_tokens_or_parties_is_left_alone() -> None:
    doc = report("<actor>Daech</actor> a attaqué la base.")
    bare = replace(doc, sentences=())
    assert coded(bare) == doc.events[0]
    language = french()
    assert code_parties(replace(doc, events=()), language.actors, language.sectors, language.places, CODES, WAGED) == ()


def test_a_word_from_a_capital_does_not_make_a_government_of_that_state() -> None:
    """A report that begins in Lyon tells of no Russian police, though Moscow has a word at its end."""
    told = "<actor>La police</actor> a fermé Lyon, et <recipient>l'armée russe</recipient>, à Moscou, a protesté."
    assert actor(told)[0] is None


def test_where_talks_are_held_is_nobodys_side() -> None:
    """« Un accord a été conclu à Alep par le gouvernement »: whose government it is, the place does not tell."""
    told = "<actor>Le gouvernement</actor> a signé l'accord d'Alep."
    assert actor(told, type="agreement", place="Alep")[0] is None


def test_an_adjective_that_nobody_knows_is_not_another_country() -> None:
    """« L'armée almérienne » beside « les soldats syriens » is not the Syrian one; « l'ancienne armée » may be."""
    told = "<actor>L'armée almérienne</actor> a attaqué <recipient>le gouvernement syrien</recipient>."
    assert actor(told)[0] is None


@pytest.mark.parametrize(
    ("marked", "speech", "name"),
    [
        ("Les soldats <recipient>m'</recipient>ont arrêté.", "direct", "Anna Berg"),
        ("Les soldats <recipient>nous</recipient> ont arrêtés.", "direct", "nous"),
        ("Les soldats <recipient>m'</recipient>ont arrêté.", "indirect", "m'"),
    ],
)
def test_i_is_who_speaks_in_their_own_words(marked: str, speech: Speech, name: str) -> None:
    """« Ils m'ont arrêté », dit X: a coder reads the name, the words stay; « nous » may be anybody."""
    doc = report(marked)
    source = Source(None, "Anna Berg", "person", False)
    said = Attribution((Span(0, len(doc.text)),), None, source, (), speech, "state", "made")
    event = coded(replace(doc, attributions=(said,), events=(replace(doc.events[0], attribution=said),)))
    assert doc.events[0].recipient is not None
    assert event.recipient == replace(doc.events[0].recipient, name=name)
