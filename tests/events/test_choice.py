"""Which place of a sentence is that of a happening: the finest, where people came to, what a cleft sets off."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import find, read
from selon.model import Document, Place, Precision, Time, Toponym
from trees import tree_document, words


def place_of(doc: Document, type: str, **known: Precision) -> str | None:
    """The words of the place of the first happening of a type; ``known`` are names with how exact they are."""
    places = tuple(
        Toponym(words(doc, name), Place(at, name, 1.0, 2.0, "XX", None), precision)
        for at, (name, precision) in enumerate(known.items())
    )
    places = tuple(sorted(places, key=lambda place: place.span))
    event = next(e for e in find(replace(doc, places=places)) if e.type == type)
    return None if event.place is None else event.place.span.of(doc.text)


KILLED = (
    "Dix/dix/NUM/2/nummod soldats/soldat/NOUN/5/nsubj:pass ont/avoir/AUX/5/aux:tense été/être/AUX/5/aux:pass"
    " tués/tuer/VERB/0/root/Tense=Past|VerbForm=Part en/en/ADP/7/case Syldavie/Syldavie/PROPN/5/obl:mod"
    " {comma}/,/PUNCT/11/punct à/à/ADP/11/case {between} Klow/Klow/PROPN/5/obl:mod"
)


@pytest.mark.parametrize(
    ("wide", "between", "place"),
    [
        ("country", "la/le/DET/11/det", "Klow"),
        ("region", "la/le/DET/11/det", "Klow"),
        ("city", "la/le/DET/11/det", "Syldavie"),
    ],
)
def test_the_town_goes_before_the_country_named_right_before_it(wide: Precision, between: str, place: str) -> None:
    """« Tués en Syldavie, à Klow »: they died at Klow; of two towns the nearer counts."""
    doc = tree_document(KILLED.format(comma=",", between=between))
    assert place_of(doc, "killing", Syldavie=wide, Klow="city") == place


@pytest.mark.parametrize(("comma", "place"), [(",", "Klow"), ("-", "Syldavie")])
def test_a_town_hung_on_its_country_is_no_mere_part_of_its_phrase(comma: str, place: str) -> None:
    """« En Syldavie, près de Klow », whatever the parser hangs Klow on."""
    table = KILLED.format(comma=comma, between="la/le/DET/11/det").replace("Klow/Klow/PROPN/5", "Klow/Klow/PROPN/7")
    assert place_of(tree_document(table), "killing", Syldavie="country", Klow="city") == place


def test_a_town_behind_a_province_may_only_tell_where_that_lies() -> None:
    """« Dans la province de Syldavie, au nord de Klow » is the province."""
    text = "Dix soldats ont été tués lundi dans la province de Syldavie, au nord de Klow."
    assert place_of(read(text), "killing", Syldavie="region", Klow="city") == "la province de Syldavie"


@pytest.mark.parametrize(("case", "place"), [("à/à", "Klow"), ("de/de", None)])
def test_a_cleft_sets_off_where_it_was(case: str, place: str | None) -> None:
    """« C'est à Klow que la police a arrêté dix étudiants »."""
    doc = tree_document(
        f"C'/ce/PRON/4/expl:subj est/être/AUX/4/cop {case}/ADP/4/case Klow/Klow/PROPN/0/root que/que/SCONJ/9/mark"
        " la/le/DET/7/det police/police/NOUN/9/nsubj a/avoir/AUX/9/aux:tense arrêté/arrêter/VERB/4/advcl:cleft"
        "/Tense=Past|VerbForm=Part dix/dix/NUM/11/nummod étudiants/étudiant/NOUN/9/obj"
    )
    assert place_of(doc, "arrest", Klow="city") == place


@pytest.mark.parametrize(("verb", "place"), [("arrivée/arriver", "Klow"), ("formée/former", None)])
def test_who_goes_on_to_act_does_so_where_they_came_to(verb: str, place: str | None) -> None:
    """« La police est arrivée à Klow et a arrêté dix étudiants »; where it was trained is another place."""
    doc = tree_document(
        f"La/le/DET/2/det police/police/NOUN/4/nsubj est/être/AUX/4/aux:tense {verb}/VERB/0/root"
        "/Tense=Past|VerbForm=Part à/à/ADP/6/case Klow/Klow/PROPN/4/obl:arg et/et/CCONJ/9/cc a/avoir/AUX/9/aux:tense"
        " arrêté/arrêter/VERB/4/conj/Tense=Past|VerbForm=Part dix/dix/NUM/11/nummod étudiants/étudiant/NOUN/9/obj"
    )
    assert place_of(doc, "arrest", Klow="city") == place


@pytest.mark.parametrize("relation", ["nsubj", "nsubj:pass"])
def test_what_falls_is_the_place_that_is_taken(relation: str) -> None:
    """« Klow est tombée aux mains des rebelles », whatever a parser calls its subject."""
    doc = tree_document(
        f"Klow/Klow/PROPN/3/{relation} est/être/AUX/3/aux:tense tombée/tomber/VERB/0/root/Tense=Past|VerbForm=Part"
        " aux/à/ADP/5/case mains/main/NOUN/3/obl:arg des/de/ADP/7/case rebelles/rebelle/NOUN/5/nmod"
    )
    assert place_of(doc, "territory_capture", Klow="city") == "Klow"


@pytest.mark.parametrize(("opening", "place"), [("dont/dont/PRON/6/nmod", None), ("soit/soit/ADV/6/advmod", "Klow")])
def test_where_some_of_them_died_is_not_where_all_did(opening: str, place: str | None) -> None:
    """« Des bombardements ont fait 30 morts, dont 20 à Klow »."""
    doc = tree_document(
        "Des/un/DET/2/det bombardements/bombardement/NOUN/3/nsubj font/faire/VERB/0/root/VerbForm=Fin"
        f" morts/mort/NOUN/3/obj {opening} 20/20/NUM/4/nmod à/à/ADP/8/case Klow/Klow/PROPN/6/nmod"
    )
    events = find(replace(doc, places=(Toponym(words(doc, "Klow"), Place(1, "Klow", 1.0, 2.0, "XX", None), "city"),)))
    assert [e.place and e.place.span.of(doc.text) for e in events] == [place]


@pytest.mark.parametrize(
    ("stage", "place"),
    [("théâtre/théâtre/NOUN/0/root", "Klow"), ("ennemie/ennemie/NOUN/0/root", None)],
)
def test_the_stage_of_a_happening_is_where_it_is(stage: str, place: str | None) -> None:
    """« Klow a été le théâtre d'un attentat »."""
    doc = tree_document(
        f"Klow/Klow/PROPN/4/nsubj a/avoir/AUX/4/aux:tense été/être/AUX/4/cop {stage} d'/de/ADP/7/case"
        " un/un/DET/7/det attentat/attentat/NOUN/4/nmod"
    )
    assert place_of(doc, "armed_attack", Klow="city") == place


@pytest.mark.parametrize(("verb", "place"), [("connaît/connaître", "Klow"), ("oublie/oublier", None)])
def test_a_town_that_goes_through_something_is_where_it_is(verb: str, place: str | None) -> None:
    """« Klow connaît une vague d'attentats »."""
    doc = tree_document(
        f"Klow/Klow/PROPN/2/nsubj {verb}/VERB/0/root/VerbForm=Fin une/un/DET/4/det vague/vague/NOUN/2/obj"
        " d'/de/ADP/6/case attentats/attentat/NOUN/4/nmod"
    )
    assert place_of(doc, "armed_attack", Klow="city") == place


@pytest.mark.parametrize(("verb", "place"), [("reprend/reprendre", "Klow"), ("regarde/regarder", None)])
def test_a_fight_was_where_what_it_ended_with_was_taken(verb: str, place: str | None) -> None:
    """« Au terme d'une bataille, l'armée reprend Klow »."""
    doc = tree_document(
        "Après/après/ADP/3/case une/un/DET/3/det bataille/bataille/NOUN/6/obl l'/le/DET/5/det armée/armée/NOUN/6/nsubj"
        f" {verb}/VERB/0/root/VerbForm=Fin Klow/Klow/PROPN/6/obj"
    )
    assert place_of(doc, "armed_clash", Klow="city") == place


def test_a_series_of_attacks_was_in_the_town_it_struck() -> None:
    """« Une série d'attentats frappe Klow »: who undergoes it is a place."""
    doc = tree_document(
        "Une/un/DET/2/det série/série/NOUN/5/nsubj d'/de/ADP/4/case attentats/attentat/NOUN/2/nmod"
        " frappe/frapper/VERB/0/root/VerbForm=Fin Klow/Klow/PROPN/5/obj"
    )
    assert place_of(doc, "armed_attack", Klow="city") == "Klow"


@pytest.mark.parametrize(("told", "place"), [("les", "dix villages"), ("la", None)])
def test_a_pronoun_means_as_many_places_as_it_says(told: str, place: str | None) -> None:
    """« Ils ont encerclé dix villages avant de les reprendre »: them; « la » is another."""
    doc = read(f"Les rebelles ont encerclé dix villages avant de {told} reprendre.")
    event = next(e for e in find(doc) if e.type == "territory_capture")
    assert (event.place and event.place.span.of(doc.text)) == place


def test_where_it_was_that_happened_then_is_where_this_did() -> None:
    """« La foule défile à Klow quand des hommes tuent un passant »."""
    doc = tree_document(
        "La/le/DET/2/det foule/foule/NOUN/3/nsubj défile/défiler/VERB/0/root/VerbForm=Fin à/à/ADP/5/case"
        " Klow/Klow/PROPN/3/obl quand/quand/SCONJ/9/mark des/un/DET/8/det hommes/homme/NOUN/9/nsubj"
        " tuent/tuer/VERB/3/advcl/VerbForm=Fin un/un/DET/11/det passant/passant/NOUN/9/obj"
    )
    assert place_of(doc, "killing", Klow="city") == "Klow"


@pytest.mark.parametrize(("subject", "place"), [("séisme/séisme", "Klow"), ("ministre/ministre", None)])
def test_who_dies_of_a_disaster_dies_where_it_strikes(subject: str, place: str | None) -> None:
    """« Un séisme frappe Klow, faisant dix morts »."""
    doc = tree_document(
        f"Le/le/DET/2/det {subject}/NOUN/3/nsubj surprend/surprendre/VERB/0/root/VerbForm=Fin Klow/Klow/PROPN/3/obj"
        " tuant/tuer/VERB/3/advcl/Tense=Pres|VerbForm=Part dix/dix/NUM/7/nummod passants/passant/NOUN/5/obj"
    )
    assert place_of(doc, "killing", Klow="city") == place


@pytest.mark.parametrize(("relation", "place"), [("obl:mod", "Klow"), ("expl", None)])
def test_a_pronoun_of_place_stands_for_the_place_named_before(relation: str, place: str | None) -> None:
    """« La vie reprend à Klow. Les rebelles y ont tué dix hommes »; in « il y a » it stands for nothing."""
    doc = tree_document(
        "La/le/DET/2/det vie/vie/NOUN/3/nsubj reprend/reprendre/VERB/0/root à/à/ADP/5/case Klow/Klow/PROPN/3/obl\n"
        "Les/le/DET/2/det rebelles/rebelle/NOUN/5/nsubj"
        f" y/y/PRON/5/{relation} ont/avoir/AUX/5/aux:tense tué/tuer/VERB/0/root/Tense=Past|VerbForm=Part"
        " dix/dix/NUM/7/nummod hommes/homme/NOUN/5/obj"
    )
    assert place_of(doc, "killing", Klow="city") == place


@pytest.mark.parametrize(
    ("text", "type", "place"),
    [
        ("L'armée a encerclé le village de Klow, près de Sbrodj.", "siege", "le village de Klow"),
        ("Des bombardements ont visé la banlieue de Klow, notamment à Sbrodj.", "air_strike", "la banlieue de Klow"),
        ("Dix hommes ont été tués sur la côte de Klow, en particulier à Sbrodj.", "killing", "la côte de Klow"),
    ],
)
def test_what_only_tells_where_it_lies_or_what_it_holds_is_not_the_place(text: str, type: str, place: str) -> None:
    """« Le village de X, près de Y » is X; « la banlieue de X, notamment à Y » all of it."""
    assert place_of(read(text), type, Klow="city", Sbrodj="city") == place


def test_the_town_that_is_struck_goes_before_the_country_told_beside_it() -> None:
    text = "En Syldavie, des tirs ont visé la ville de Klow."
    assert place_of(read(text), "armed_attack", Syldavie="country", Klow="city") == "la ville de Klow"


def test_a_siege_is_of_the_town_behind_it_and_no_seat() -> None:
    """« Le siège de Klow »: the noun that may be a building is here what happened."""
    assert place_of(read("Le siège de Klow a duré trois mois."), "siege", Klow="city") == "Klow"


def test_what_is_so_long_before_was_anywhere() -> None:
    """« Dix jours après le débarquement, l'armée a repris Klow » puts no landing there."""
    doc = read("Dix jours après le débarquement, l'armée a repris Klow.")
    ago = Time(words(doc, "Dix jours"), "DURATION", "P10D", None, None)
    assert place_of(replace(doc, times=(ago,)), "deployment", Klow="city") is None


@pytest.mark.parametrize("away", ["pris la fuite en direction de", "fui vers"])
def test_where_they_fled_is_not_where_they_killed(away: str) -> None:
    doc = read(f"Ils ont abattu un gardien et {away} Klow.")
    assert place_of(doc, "killing", Klow="city") is None


def test_a_pronoun_of_place_stands_for_the_building_that_no_list_knows() -> None:
    """« L'école de Murambi, près de Klow. Des réfugiés y ont été tués »: not at Klow."""
    text = "Des miliciens ont attaqué l'école technique de Murambi, près de Klow.\nDes réfugiés y ont été tués."
    assert place_of(read(text), "killing", Klow="city") == "l'école technique de Murambi"


def test_the_dead_behind_a_colon_died_where_that_was() -> None:
    """« Un camion a sauté sur une mine près de Klow : deux soldats sont morts »."""
    doc = read("Un véhicule de l'armée a sauté sur une mine à Klow : deux soldats sont morts.")
    (klow,) = (Toponym(words(doc, "Klow"), Place(1, "Klow", 1.0, 2.0, "XX", None), "city"),)
    assert [e.place for e in find(replace(doc, places=(klow,)))] == [klow, klow]


def test_how_far_a_town_is_from_another_puts_nothing_there() -> None:
    """« À Klow, à 200 km au sud de Sbrodj, un manifestant est mort »: two hundred kilometres away."""
    text = "À Klow, à 200 km au sud de Sbrodj, un manifestant a été tué."
    assert place_of(read(text), "killing", Klow="city", Sbrodj="city") == "Klow"


def test_what_an_object_dates_from_was_not_where_it_harms() -> None:
    """« Une grenade datant de la guerre a tué trois enfants à Klow »: the war was no more there."""
    text = "Trois enfants sont morts en jouant avec une grenade datant de la guerre civile, à Klow."
    assert place_of(read(text), "armed_clash", Klow="city") is None
    assert place_of(read(text), "killing", Klow="city") == "Klow"


@pytest.mark.parametrize(("second", "place"), [("Dix personnes sont mortes.", "Klow"), ("{}", None)])
def test_a_toll_over_years_is_of_no_single_place(second: str, place: str | None) -> None:
    """« Un camion a sauté à Klow. Depuis 1979, les mines ont fait mille morts »: not all of them there."""
    since = "Depuis 1979, les mines ont fait mille morts."
    text = f"Titre sans lieu\nUn camion a sauté sur une mine à Klow.\n{second.format(since)}"
    doc = read(text)
    told = (Time(words(doc, "1979"), "DATE", "1979", "1979-01-01", "1979-12-31"),) if "1979" in text else ()
    klow = Toponym(words(doc, "Klow"), Place(1, "Klow", 1.0, 2.0, "XX", None), "city")
    *_, last = find(replace(doc, times=told, places=(klow,)))
    assert (last.place and last.place.span.of(doc.text)) == place


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Un accord entre la Syldavie et la Bordurie a été signé à Klow.", "agreement"),
        ("Des combats entre les deux camps ont eu lieu à Klow.", "armed_clash"),
    ],
)
def test_those_between_whom_it_is_are_not_where(text: str, type: str) -> None:
    """« Un accord entre la France et le Mali a été signé à Gao »: at Gao, neither in France nor in Mali."""
    known: dict[str, Precision] = {"Klow": "city"}
    if "Syldavie" in text:
        known |= {"Syldavie": "country", "Bordurie": "country"}
    assert place_of(read(text), type, **known) == "Klow"


def test_a_site_without_a_name_lies_in_the_town_of_its_clause() -> None:
    """« À Klow, une bombe a explosé sur le pont »: the bridge is at Klow, and is no more exact than that."""
    doc = read("À Klow, l'inauguration du pont a eu lieu hier.")
    klow = Toponym(words(doc, "Klow"), Place(1, "Klow", 1.0, 2.0, "XX", None), "city")
    (event,) = find(replace(doc, places=(klow,)))
    assert event.place is not None
    assert (event.place.span.of(doc.text), event.place.place, event.place.precision) == ("pont", klow.place, "area")


@pytest.mark.parametrize(
    ("text", "type", "place"),
    [
        ("Les violences ont conduit l'ONU à demander à Klow l'ouverture d'une enquête.", "judicial", None),
        ("Les appels à Klow à respecter l'accord ont été rejetés.", "agreement", None),
        ("Une enquête a été ouverte à Klow.", "judicial", "Klow"),
    ],
)
def test_a_capital_that_is_asked_for_something_is_not_where_it_is(text: str, type: str, place: str | None) -> None:
    assert place_of(read(text), type, Klow="city") == place


def test_a_town_that_is_no_capital_is_not_the_capital() -> None:
    """« Combats à Klow. … Offensive contre la capitale »: a capital that nobody named is no town of the text."""
    doc = read("Des combats ont eu lieu à Klow.\nLes rebelles ont lancé une offensive contre la capitale.")
    klow = Toponym(words(doc, "Klow"), Place(1, "Klow", 1.0, 2.0, "XX", "PPL"), "city")
    event = next(e for e in find(replace(doc, places=(klow,))) if e.type == "offensive")
    assert event.place is None or event.place.place is None


def test_what_is_decreed_is_not_where_a_meeting_is_held_after_it() -> None:
    """« A décrété un deuil national et présidait une réunion à Klow »: the mourning is not Klow's."""
    doc = read("Le président a décrété un deuil national et présidera une réunion à Klow.")
    assert place_of(doc, "political_act", Klow="city") is None
    assert place_of(doc, "negotiation", Klow="city") == "Klow"


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Un cessez-le-feu a été signé sous l'égide de Klow.", "ceasefire"),
        ("C'est la fusillade la plus meurtrière depuis celle de Klow.", "armed_attack"),
        ("Ils sont entrés dans le palais dix jours après le début de leur offensive.", "offensive"),
    ],
)
def test_who_stands_behind_it_and_what_it_is_compared_with_are_not_where(text: str, type: str) -> None:
    """« Sous l'égide de Moscou » is not at Moscow, « depuis celle de X » is another one."""
    doc = read(text)
    length = (Time(words(doc, "dix jours"), "DURATION", "P10D", None, None),) if "dix jours" in text else ()
    places = (Toponym(words(doc, "Klow"), Place(1, "Klow", 1.0, 2.0, "XX", None), "city"),) if "Klow" in text else ()
    event = [e for e in find(replace(doc, times=length, places=places)) if e.type == type][-1]
    assert event.place is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Des heurts ont éclaté entre le village et la milice.", None),
        ("L'attaque a eu lieu entre le village et la gare.", "le village et la gare"),
    ],
)
def test_between_a_place_and_a_party_is_no_place(text: str, place: str | None) -> None:
    """« La situation s'est tendue entre le pays et l'organisation » tells of two sides."""
    (event,) = find(read(text))
    assert (event.place and event.place.span.of(text)) == place
