"""No pin without evidence: people called like places, capitals that speak, hamlets that no list knows, and the seats
and origins of those who speak are no places of anything. Every sentence is made up, and read by the real reader."""

from __future__ import annotations

from functools import cache

import pytest

from selon.model import Document
from selon.pipeline import read_document
from spoken import engine

PEOPLE = [
    ("Le témoin, Anne Lyon, a vu l'explosion. Lyon a été blessée à la jambe.", "Lyon"),
    ("Le capitaine Marc Vienne a été tué dans une embuscade. Vienne avait trente ans.", "Vienne"),
    ("Paul Nancy a accusé les rebelles. « Ils ont tiré les premiers », a dit Nancy.", "Nancy"),
    ("La députée Claire Toulon a été enlevée mardi. Toulon a été libérée le lendemain.", "Toulon"),
    ("Le lieutenant Hugo Brest a fait arrêter dix suspects. Brest a quitté la caserne.", "Brest"),
    ("L'avocat Jean Tours a porté plainte. Tours demande une enquête.", "Tours"),
    ("Le général Luc Orange commande l'assaut. Orange a perdu douze hommes.", "Orange"),
    ("Sofia Florence a filmé les bombardements. Florence a transmis les images.", "Florence"),
    ("Le maire, Pierre Laval, a été assassiné. Laval avait reçu des menaces.", "Laval"),
    ("Le journaliste Karim Mascara a été arrêté. Mascara travaillait seul.", "Mascara"),
    ("Le colonel Adam Sidney a été abattu. Sidney dirigeait le bataillon.", "Sidney"),
    ("Mme Victoria Valence a été blessée par un éclat. Valence est hors de danger.", "Valence"),
    ("Le docteur Ali Mansour a soigné les blessés. Mansour manque de médicaments.", "Mansour"),
    ("Le négociateur Tom Lincoln a été pris en otage. Lincoln est détenu depuis mars.", "Lincoln"),
    ("Le porte-parole, Yves Melun, a démenti l'attaque. Melun parle de rumeurs.", "Melun"),
    ("Christina Dupré a été assassinée. Le frère de Christina accuse la police.", "Christina"),
    ("Les manifestants contre le président Talon sont partis. La foule a crié contre Talon.", "Talon"),
    ("Le nouveau chef de l'État Abdelkrim Zerrouki a gracié trois détenus.", "Abdelkrim Zerrouki"),
    ("La milice a attaqué Martin.", "Martin"),
    ("Les rebelles ont pris Camara en otage.", "Camara"),
    ("La police a frappé Sylla à la tête.", "Sylla"),
    ("Le général Marc Vienne est mort. Les rebelles avaient attaqué Vienne en mars.", "Vienne"),
    ("Lancaster Mbeki a été arrêté. La femme de Lancaster demande sa libération.", "Lancaster"),
]
NO_PLACES = [
    ("Le Tour de France a été arrêté par des manifestants.", "France"),
    ("L'agence Anatolie annonce la mort de dix soldats.", "Anatolie"),
    ("L'opération « Foudre d'Alep » a fait trente morts.", "Alep"),
    ("Le Front de libération de Damas revendique l'attentat.", "Damas"),
    ("Une grenade a explosé devant la foule.", "grenade"),
    ("La Suissesse a été enlevée par des hommes armés.", "Suissesse"),
    ("Trois militants ont été arrêtés dans le cadre du Hirak.", "Hirak"),
    ("La compagnie pétrolière nationale SOPETRO a annoncé une attaque.", "nationale SOPETRO"),
    ("Le Front pour la justice en Afrique de l'Ouest (FJAO) a enlevé trois hommes.", "Afrique de l'Ouest"),
    ("Le parti des travailleurs du Katanga (PTK) a défilé.", "Katanga"),
    ("Dix soldats ont été tués dans le fief de Boko Haram.", "Boko Haram"),
    ("L'armée a attaqué un bastion des Zaghis.", "Zaghis"),
    ("Les anti-Balaka ont tué dix civils.", "Balaka"),
    ("La guerre aux Shabab continue.", "Shabab"),
    ("Dix soldats ont été tués, selon Le Soir d'Algérie.", "Algérie"),
    ("Des hommes ont attaqué une Mercedes, dans laquelle deux civils ont été tués.", "Mercedes"),
    ("Les rebelles ont fui. Ils ont été bombardés.", "Ils"),
    ("Le Haut Commissariat des Nations unies a condamné l'attaque.", "Nations"),
]
CALLED = [
    ("L'armée a repris leur bastion de Zalen.", "Zalen"),
    ("L'armée a repris le bastion rebelle de Zalen.", "Zalen"),
    ("Les pro-Damas ont repris la route.", "Damas"),
    ("Le commissariat de Gao a été brûlé.", "commissariat de Gao"),
    ("Le parti a défilé au Katanga (RDC).", "Katanga"),
    ("Des obus sont tombés sur une Alep en ruine.", "Alep"),
    ("Dix soldats ont été tués à Ain el Kerma.", "Ain el Kerma"),
    ("Deux hommes ont été tués à La Loche.", "La Loche"),
    ("Deux hommes ont été tués au Mans.", "Mans"),
]
SPEAKING = [
    ("Damas accuse les rebelles d'avoir bombardé un convoi.", "Damas"),
    ("Moscou dément toute frappe contre des civils.", "Moscou"),
    ("Washington condamne l'attentat et promet une riposte.", "Washington"),
    ("Paris demande la libération des otages.", "Paris"),
    ("Ankara affirme que dix combattants ont été tués.", "Ankara"),
    ("Selon Téhéran, l'attaque a été menée par des drones.", "Téhéran"),
    ("Bagdad annonce la mort de vingt soldats.", "Bagdad"),
    ("D'après Kiev, les séparatistes ont bombardé une école.", "Kiev"),
    ("Londres craint de nouveaux attentats.", "Londres"),
    ("Riyad nie avoir bombardé un hôpital.", "Riyad"),
    ("Le Kremlin rejette les accusations de bombardement.", "Kremlin"),
    ("La Maison-Blanche confirme la mort du chef des insurgés.", "Maison-Blanche"),
    ("Bruxelles exige la fin des combats.", "Bruxelles"),
    ("Le Caire et Alger condamnent l'enlèvement des deux médecins.", "Caire"),
    ("Il a lu la nouvelle de l'attaque dans le journal La Voix de Nice.", "Nice"),
    ("Pékin appelle à cesser les bombardements.", "Pékin"),
    ("Berlin soupçonne les rebelles d'avoir tué les otages.", "Berlin"),
]
SEATS = [
    ("« Dix soldats ont été tués », a déclaré à Paris le porte-parole de l'armée.", "Paris"),
    ("Le ministère de la Défense, à Moscou, annonce la destruction de trois chars.", "Moscou"),
    ("L'ambassadeur du Mali à Genève condamne l'attaque du convoi.", "Genève"),
    ("Un habitant originaire d'Alep raconte l'enlèvement de son frère.", "Alep"),
    ("Depuis son siège de New York, l'ONU dénonce le massacre de trente civils.", "New York"),
    ("L'Observatoire, basé à Londres, affirme que douze combattants ont été tués.", "Londres"),
    ("Lors d'une conférence de presse à Vienne, le ministre a annoncé la mort de deux otages.", "Vienne"),
    ("Interrogé à Tunis, un responsable rebelle affirme que le camp a été bombardé.", "Tunis"),
    ("Le correspondant de la chaîne à Beyrouth rapporte que dix civils ont été tués.", "Beyrouth"),
    ("L'attaque a eu lieu à 15 heures, heure de Paris.", "Paris"),
    ("L'explosion s'est produite à 20 h 30 (heure de Moscou).", "Moscou"),
    ("Le bureau de l'organisation à Nairobi indique que deux médecins ont été enlevés.", "Nairobi"),
    ("Un expert du centre de recherche de Stockholm doute que l'armée ait utilisé du gaz.", "Stockholm"),
    ("L'ambassade des États-Unis a été visée par trois roquettes.", "États-Unis"),
    ("Des manifestants ont incendié le consulat de Monaco.", "Monaco"),
    ("Joint par téléphone à Istanbul, un opposant affirme que l'armée a tué six manifestants.", "Istanbul"),
]
HAMLETS = [
    ("Syrie : dix civils ont été tués à Karsoumelle.", "Karsoumelle"),
    ("Mali : des hommes armés ont attaqué le hameau de Tinzakorou.", "Tinzakorou"),
    ("En Irak, une bombe a explosé près de Bachmourane.", "Bachmourane"),
    ("Ukraine : les combats ont repris à Novodrenivka-la-Petite.", "Novodrenivka-la-Petite"),
    ("Au Burundi, un policier a été tué à Nyakigombe-Nord.", "Nyakigombe-Nord"),
    ("Au Yémen, un drone a frappé le village d'Al-Qachmar.", "Al-Qachmar"),
    ("Au Nigeria, vingt villageois ont été enlevés à Dalwamari.", "Dalwamari"),
    ("Afghanistan : les insurgés ont pris le bourg de Zarkhelimar.", "Zarkhelimar"),
    ("En Libye, des tirs ont été entendus à Bir Tazzoukh.", "Bir Tazzoukh"),
    ("Au Soudan, l'armée a incendié le village de Oumkaddadine.", "Oumkaddadine"),
    ("En Syrie, l'aviation a bombardé le lieu-dit Tell Zarnouqa.", "Tell Zarnouqa"),
    ("Colombie : une mine a tué deux paysans à Quebrazul.", "Quebrazul"),
    ("L'attentat a visé un marché de Sarmalouche, en Irak.", "Sarmalouche"),
    ("Au Tchad, des assaillants ont tué onze éleveurs à Koumbaroua.", "Koumbaroua"),
    ("Birmanie : un convoi est tombé dans une embuscade à Thazinkwe.", "Thazinkwe"),
]


TAKEN = [
    ("Goma a été prise par les rebelles.", "Goma", True),
    ("Des tirs ont visé Goma.", "Goma", True),
    ("Les rebelles occupent Goma depuis lundi.", "Goma", True),
    ("Les rebelles se sont emparés de Kalondawe.", "Kalondawe", False),
    ("L'armée a bombardé Tarmoulech hier.", "Tarmoulech", False),
]


@cache
def document(text: str) -> Document:
    """A text, read through all stages."""
    return read_document(Document("made", text, "", published="2031-05-05", published_from="option"), engine())


def spans(doc: Document, form: str) -> list[range]:
    """Where a form stands in the text."""
    starts = [i for i in range(len(doc.text)) if doc.text.startswith(form, i)]
    return [range(start, start + len(form)) for start in starts]


def pinned(doc: Document, form: str) -> list[str]:
    """The places of events with a position whose words hold the form."""
    return [
        event.place.span.of(doc.text)
        for event in doc.events
        if event.place and event.place.place and event.place.place.lat is not None
        for span in spans(doc, form)
        if event.place.span.start <= span.start and span.stop <= event.place.span.end
    ]


def test_the_set_is_large_enough() -> None:
    assert len(PEOPLE + NO_PLACES + SPEAKING + SEATS + HAMLETS) >= 60


@pytest.mark.parametrize(("text", "form"), PEOPLE + NO_PLACES)
def test_people_and_names_of_other_things_are_no_places(text: str, form: str) -> None:
    doc = document(text)
    here = spans(doc, form)
    assert [p.span.of(doc.text) for p in doc.places if any(p.span.start in span for span in here)] == []
    assert pinned(doc, form) == []


@pytest.mark.parametrize(("text", "form"), CALLED)
def test_what_looks_alike_is_a_place_by_its_whole_name(text: str, form: str) -> None:
    doc = document(text)
    assert form in [p.span.of(doc.text) for p in doc.places]


@pytest.mark.parametrize(("text", "form"), SPEAKING + SEATS)
def test_who_speaks_and_from_where_pins_no_event(text: str, form: str) -> None:
    """A capital that accuses, the seat of a ministry, the town a witness comes from: nothing happened there."""
    assert pinned(document(text), form) == []


@pytest.mark.parametrize(("text", "form"), HAMLETS)
def test_a_hamlet_that_no_list_knows_has_no_position(text: str, form: str) -> None:
    """No larger place near by lends it a pin."""
    doc = document(text)
    assert [p.place for p in doc.places if p.span.of(text) == form and p.place] == []
    assert [e.place.span.of(doc.text) for e in doc.events if e.place and e.place.place and e.place.place.lat] == []


def test_most_hamlets_are_found_all_the_same() -> None:
    """Unknown means null with its text, not that it was overlooked."""
    found = [form for text, form in HAMLETS if form in [p.span.of(text) for p in document(text).places]]
    assert len(found) >= 11, {form for _, form in HAMLETS} - set(found)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("L'armée du Nord a bombardé la ville de Valmire.", None),
        ("En Côte d'Ivoire, l'armée du Nord a bombardé un village.", None),
        ("Un homme a été tué dans le Nord, en France.", "FR"),
        ("Un homme a été tué dans le département du Nord.", "FR"),
    ],
)
def test_a_side_is_a_province_only_in_its_own_country(text: str, country: str | None) -> None:
    """Every country has a north: the French département is none of an army's that no text puts in France."""
    doc = document(text)
    found = [p.place and p.place.country for p in doc.places if p.span.of(doc.text).endswith("Nord")]
    assert found == [country]
    assert all(event.actor is None or "FRA" not in (event.actor.code or "") for event in doc.events)


@pytest.mark.parametrize(("text", "form", "known"), TAKEN)
def test_what_is_taken_or_bombed_is_a_place(text: str, form: str, known: bool) -> None:
    """« Les rebelles occupent Goma »: where it happened must not be lost because a name alone looks like a person's."""
    found = [p for p in document(text).places if p.span.of(text) == form]
    assert [p.place is not None for p in found] == [known]
    assert [e.place.span.of(text) for e in document(text).events if e.place] == [form]
