"""Where and when: which place and date belong to a happening."""

from __future__ import annotations

from dataclasses import replace

from parsed import find, read
from selon.model import Attribution, Cue, Event, Place, Precision, Source, Span, Time, Toponym
from selon.pipeline import read_words
from spoken import engine
from trees import tree_document, words


def at(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def city(text: str, name: str, precision: Precision = "city") -> Toponym:
    return Toponym(at(text, name), Place(1, name, 1.0, 2.0, "XX", None), precision)


def first_with_places(text: str, *places: Toponym) -> Event:
    return find(replace(read(text), places=places))[0]


def test_a_place_stands_behind_a_preposition_of_place() -> None:
    text = "Une bombe a explosé à Lyon hier."
    place = city(text, "Lyon")
    assert first_with_places(text, place).place == place


def test_a_capital_that_speaks_is_no_place() -> None:
    """``Paris condamne l'attentat`` puts nothing in Paris."""
    text = "Paris condamne un attentat."
    assert first_with_places(text, city(text, "Paris")).place is None


def test_what_is_taken_is_the_place() -> None:
    text = "L'armée a repris Lyon hier."
    place = city(text, "Lyon")
    assert first_with_places(text, place).place == place


def test_a_name_takes_the_common_noun_before_it() -> None:
    """The place is "le quartier de X", under the name that it holds."""
    text = "Une bombe a explosé dans le quartier de Lyon hier."
    place = first_with_places(text, city(text, "Lyon")).place
    assert place is not None
    assert place.span.of(text) == "le quartier de Lyon"
    assert place.place is not None
    assert place.place.name == "Lyon"


def test_the_town_is_the_one_named_before() -> None:
    text = "Les rebelles tiennent Lyon.\nUne bombe a explosé dans la ville."
    place = first_with_places(text, city(text, "Lyon")).place
    assert place is not None
    assert place.span.of(text) == "la ville"
    assert place.place is not None
    assert place.place.name == "Lyon"


def test_a_headline_names_its_place_before_the_colon() -> None:
    text = "Mali : attentat contre un convoi"
    place = city(text, "Mali", "country")
    assert first_with_places(text, place).place == place


def test_a_date_of_the_clause_dates_the_happening() -> None:
    text = "L'armée a bombardé le camp lundi et la milice est partie mardi."
    monday = Time(at(text, "lundi"), "DATE", "2031-05-05")
    tuesday = Time(at(text, "mardi"), "DATE", "2031-05-06")
    event = find(replace(read(text), times=(monday, tuesday)))[0]
    assert event.time == monday


def test_the_day_of_speaking_dates_nothing_else() -> None:
    """``Il a annoncé lundi l'arrestation de Y``: the arrest may have been before."""
    text = "Le maire a annoncé lundi l'arrestation de dix suspects."
    monday = Time(at(text, "lundi"), "DATE", "2031-05-05")
    content = at(text, "l'arrestation de dix suspects")
    said = Attribution((content,), Cue(at(text, "a annoncé"), "annoncer"), None, (), "indirect", "announce", "test")
    event = find(replace(read(text), times=(monday,), attributions=(said,)))[0]
    assert event.time is None
    assert event.attribution == said


def test_now_is_no_date() -> None:
    text = "L'armée a bombardé le camp récemment."
    now = Time(at(text, "récemment"), "DATE", "PAST_REF")
    assert find(replace(read(text), times=(now,)))[0].time is None


def placed(table: str, name: str | None = None) -> str | None:
    """The words of the place of the first event of a parse by hand; ``name`` is a known city in it."""
    doc = tree_document(table)
    if name:
        doc = replace(doc, places=(Toponym(words(doc, name), Place(1, name, 1.0, 2.0, "XX", None), "city"),))
    place = find(doc)[0].place
    return None if place is None else place.span.of(doc.text)


def test_who_acts_is_no_part_of_the_place() -> None:
    """« Une bombe a été posée sur la route de Lyon par des inconnus », « … dans la ville tenue par des rebelles »."""
    sown = (
        "Un/un/DET/2/det attentat/attentat/NOUN/5/nsubj:pass a/avoir/AUX/5/aux été/être/AUX/5/aux:pass"
        " commis/commettre/VERB/0/root sur/sur/ADP/8/case la/le/DET/8/det/Definite=Def route/route/NOUN/5/obl"
        " {of} par/par/ADP/{by}/case des/un/DET/13/det inconnus/inconnu/NOUN/{on}"
    )
    beside = sown.format(of="de/de/ADP/10/case Lyon/Lyon/PROPN/8/nmod", by=13, on="8/nmod")
    held = sown.format(of="là/là/ADV/10/advmod tenue/tenir/VERB/8/acl", by=13, on="10/obl:agent")
    assert placed(beside, "Lyon") == "la route de Lyon"
    assert placed(held) == "la route là tenue par des inconnus"


def test_where_a_movement_goes_is_the_place_of_movements_only() -> None:
    """``décédé … vers l'hôpital`` did not happen there; an offensive towards a town does."""
    died = (
        "Un/un/DET/2/det ouvrier/ouvrier/NOUN/4/nsubj est/être/AUX/4/aux:tense décédé/décéder/VERB/0/root"
        " vers/vers/ADP/6/case Lyon/Lyon/PROPN/4/obl après/après/ADP/9/case une/un/DET/9/det"
        " explosion/explosion/NOUN/4/obl"
    )
    advanced = (
        "L'/le/DET/2/det armée/armée/NOUN/4/nsubj a/avoir/AUX/4/aux:tense progressé/progresser/VERB/0/root"
        " vers/vers/ADP/6/case Lyon/Lyon/PROPN/4/obl"
    )
    assert placed(died, "Lyon") is None
    assert placed(advanced, "Lyon") == "Lyon"


def test_a_relative_of_place_takes_what_it_is_about() -> None:
    table = (
        "Ils/il/PRON/2/nsubj visitent/visiter/VERB/0/root l'/le/DET/4/det hôtel/hôtel/NOUN/2/obj"
        " où/où/PRON/10/obl/PronType=Rel des/un/DET/7/det tirs/tir/NOUN/10/nsubj:pass ont/avoir/AUX/10/aux:tense"
        " été/être/AUX/10/aux:pass entendus/entendre/VERB/4/acl:relcl/Tense=Past|VerbForm=Part"
    )
    assert placed(table) == "l'hôtel"


def test_a_place_with_a_name_goes_before_one_without() -> None:
    """``dans un hôpital à Lyon``: the name says where."""
    table = (
        "Une/un/DET/2/det bombe/bombe/NOUN/4/nsubj a/avoir/AUX/4/aux:tense explosé/exploser/VERB/0/root"
        "/Tense=Past|VerbForm=Part dans/dans/ADP/7/case un/un/DET/7/det hôpital/hôpital/NOUN/4/obl à/à/ADP/9/case"
        " Lyon/Lyon/PROPN/4/obl"
    )
    assert placed(table, "Lyon") == "Lyon"


def test_a_time_at_another_verb_dates_no_noun() -> None:
    """``il a fui après l'attentat et vit ici depuis lundi``: the attack was not on Monday."""
    table = (
        "Il/il/PRON/3/nsubj a/avoir/AUX/3/aux:tense fui/fuir/VERB/0/root/Tense=Past|VerbForm=Part "
        "après/après/ADP/6/case l'/le/DET/6/det attentat/attentat/NOUN/3/obl et/et/CCONJ/8/cc"
        " travaille/travailler/VERB/3/conj/Mood=Ind|VerbForm=Fin lundi/lundi/NOUN/8/obl"
    )
    doc = tree_document(table)
    doc = replace(doc, times=(Time(words(doc, "lundi"), "DATE", "2031-05-05", "2031-05-05", "2031-05-05"),))
    attack = next(event for event in find(doc) if event.trigger == words(doc, "attentat"))
    assert attack.time is None


def test_a_place_in_the_words_for_a_source_is_where_it_speaks_from() -> None:
    text = "Le bureau de l'organisation à Lyon annonce la mort de dix soldats."
    content, source = at(text, "la mort de dix soldats"), at(text, "Le bureau de l'organisation à Lyon")
    said = Attribution(
        (content,),
        Cue(at(text, "annonce"), "annoncer"),
        Source(source, None, None, False),
        (),
        "indirect",
        "announce",
        "t",
    )
    events = find(replace(read(text), places=(city(text, "Lyon"),), attributions=(said,)))
    assert [event.place for event in events] == [None]


def test_what_an_official_is_in_charge_of_is_no_place() -> None:
    text = "L'ambassadeur à Lyon a été tué lundi."
    assert first_with_places(text, city(text, "Lyon")).place is None


def test_the_clock_of_a_town_is_no_place() -> None:
    text = "Un homme a été tué à 19 heures (heure de Lyon)."
    assert first_with_places(text, city(text, "Lyon")).place is None


def test_near_a_town_is_an_area_about_it() -> None:
    """Nobody says that it was in the town."""
    for text in ("Une bombe a explosé près de Lyon.", "Un avion a été abattu à dix kilomètres de Lyon."):
        place = first_with_places(text, city(text, "Lyon")).place
        assert place is not None, text
        assert place.precision == "area", text


def test_an_unknown_town_goes_before_a_known_one_farther_off() -> None:
    """The hamlet is where it happened, even without a position; the known town does not lend it one."""
    text = "Un attentat s'est produit à Valmire, près de Lyon."
    place = first_with_places(text, Toponym(at(text, "Valmire")), city(text, "Lyon")).place
    assert place is not None
    assert place.span.of(text) == "Valmire"
    assert place.place is None


def test_what_is_struck_by_an_attack_is_its_place() -> None:
    text = "Des attentats ont frappé Lyon lundi."
    assert first_with_places(text, city(text, "Lyon")).place == city(text, "Lyon")


def test_a_building_without_a_name_stands_where_the_headline_says() -> None:
    text = "Lyon : meurtre d'un homme dans une église"
    assert first_with_places(text, city(text, "Lyon")).place == city(text, "Lyon")


def test_a_pronoun_for_what_is_taken_means_the_last_town() -> None:
    text = "Les soldats entrent dans Lyon et la reprennent rapidement."
    events = find(replace(read(text), places=(city(text, "Lyon"),)))
    taken = next(event for event in events if event.type == "territory_capture")
    assert taken.place == city(text, "Lyon")


def test_an_effect_is_where_its_cause_was() -> None:
    """``…, détruisant un pont``: the participle tells what the blast did, where it was."""
    text = "Une bombe a explosé à Lyon, blessant cinq passants et détruisant un pont."
    place = city(text, "Lyon")
    *_, blast, damage = find(replace(read(text), places=(place,)))
    assert (blast.type, damage.type, damage.place) == ("bombing", "destruction", place)


def test_the_region_behind_a_town_only_tells_where_it_lies() -> None:
    """``le marché de X, dans la région de Y``: what was struck is in X, and a region has no point."""
    text = "Le bilan de la frappe qui a touché lundi le marché de Lyon, dans la région de Gap, est lourd."
    place = first_with_places(text, city(text, "Lyon"), city(text, "Gap", "region")).place
    assert place is not None
    assert place.place is not None
    assert place.place.name == "Lyon"


def test_where_they_went_afterwards_is_not_where_they_did_it() -> None:
    """« Ont tiré sur la foule avant de rentrer à Lyon » tells of no shots in Lyon."""
    for text in (
        "Des hommes armés ont tiré sur la foule avant de rentrer à Lyon.",
        "Les soldats ont pillé le village avant de rentrer à Lyon.",
    ):
        assert first_with_places(text, city(text, "Lyon")).place is None


def test_who_is_said_to_have_done_it_is_no_place() -> None:
    """« À » before who acts is none of place, before what is attacked it may be."""
    text = "Le maire impute l'attaque au chef de Lyon."
    assert first_with_places(text, city(text, "Lyon")).place is None
    text = "L'armée s'est attaquée à Lyon."
    assert first_with_places(text, city(text, "Lyon")).place is not None


def test_a_part_of_the_country_is_of_the_country_named_before() -> None:
    """« Le nord du pays » is no more exact than the country, « le centre de la ville » is an area in the town."""
    text = "Le Mali est calme.\nUne bombe a explosé dans le nord du pays."
    found = first_with_places(text, city(text, "Mali", "country")).place
    assert found is not None
    assert (found.span.of(text), found.place and found.place.name, found.precision) == (
        "le nord du pays",
        "Mali",
        "country",
    )
    text = "Lyon est calme.\nUne bombe a explosé dans le centre de la ville."
    found = first_with_places(text, city(text, "Lyon")).place
    assert found is not None
    assert found.precision == "area"


def test_an_attack_on_a_village_was_in_that_village() -> None:
    """« L'attaque d'un village près de X »: what undergoes it is where it was."""
    text = "L'attaque d'un village près de Lyon a fait dix morts."
    found = first_with_places(text, city(text, "Lyon")).place
    assert found is not None
    assert (found.span.of(text), found.precision) == ("un village près de Lyon", "area")


def test_those_who_agree_are_not_where_they_do() -> None:
    """« L'accord Lyon-Nice »: the names say between whom."""
    for text, named in (("L'accord de paix Lyon-Nice est signé.", False), ("L'accord de paix est signé à Lyon.", True)):
        assert (first_with_places(text, city(text, "Lyon")).place is not None) is named


def test_a_place_ends_before_another_with_a_preposition_of_its_own() -> None:
    text = "Une bombe a explosé dans la ville de Lyon et dans une école."
    found = first_with_places(text, city(text, "Lyon")).place
    assert found is not None
    assert found.span.of(text) == "la ville de Lyon"


def test_a_stage_of_time_is_no_stadium() -> None:
    """« une trêve, que Bogota exclut à ce stade »: what tells when is no place."""
    text = "Il a plaidé pour un cessez-le-feu, que Bogota exclut à ce stade."
    (event,) = read_words(text, "made", engine(), None).events
    assert event.place is None
