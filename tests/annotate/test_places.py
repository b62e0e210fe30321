"""Which words name a place, and which place they name."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from handmade import handmade
from parsed import french
from selon.annotate.gazetteer import Gazetteer, build_gazetteer
from selon.annotate.places import find_places
from selon.lang.places import inflect, parse_places
from selon.model import Place, Span, Time, Toponym
from towns import table_of, write_data


@pytest.fixture(scope="module")
def towns(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    folder = tmp_path_factory.mktemp("towns")
    build_gazetteer(folder / "index.sqlite3", write_data(folder))
    opened = Gazetteer(folder / "index.sqlite3")
    yield opened
    opened.close()


def found(marked: str, towns: Gazetteer, upos: Mapping[str, str] | None = None) -> list[tuple[str, Toponym]]:
    doc = handmade(marked, upos)
    return [(place.span.of(doc.text), place) for place in find_places(doc, towns, french().places)]


def words(marked: str, towns: Gazetteer, upos: Mapping[str, str] | None = None) -> list[str]:
    return [form for form, _ in found(marked, towns, upos)]


def place_of(name: str, marked: str, towns: Gazetteer) -> Place | None:
    return next(place.place for form, place in found(marked, towns) if form == name)


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Des combats ont eu lieu à Sirte.", ["Sirte"]),
        ("Le convoi est parti de Syrie vers la France.", ["Syrie", "France"]),
        ("Les <place>la France</place> et Nice.", ["France", "Nice"]),
        ("La ville syrienne d'Alep est calme.", ["Alep"]),
        ("Les quartiers de Zabdia, Salhine et Machad sont calmes.", ["Zabdia", "Salhine", "Machad"]),
        ("L'axe Alep-Sirte est coupé.", ["Alep", "Sirte"]),
        ("Il vit à Alep-Est depuis un an.", ["Alep-Est"]),
        ("Les forces pro-Londres ont reculé.", ["Londres"]),
        ("Le désert syrien est vide.", ["désert syrien"]),
        ("Elle habite le 18e arrondissement.", ["18e arrondissement"]),
        ("Des tirs à l'aéroport de Nice.", ["aéroport de Nice"]),
        ("Il est à l'hôpital Monod de Nice.", ["hôpital Monod de Nice"]),
        ("Il est à l'hôpital de Nice.", ["Nice"]),
        ("Ils passent par la rue de la Paix.", ["rue de la Paix"]),
        ("Un car sur la route nationale 176.", ["route nationale 176"]),
        ("Des renforts arrivent aux Philippines.", ["Philippines"]),
        ("Ils débarquent à Alep Beach et au Liberty Hall de Nice.", ["Alep Beach", "Liberty Hall de Nice"]),
        ("L'accord Syrie-UE est signé.", ["Syrie"]),
        ("L'église de Syrie est petite.", ["Syrie"]),
        ("Des élèves d'un lycée de l'État de Nice.", ["Nice"]),
        ("Le sommet se tient à la place de Nice.", ["Nice"]),
    ],
)
def test_places_are_found_with_their_extent(marked: str, expected: list[str], towns: Gazetteer) -> None:
    assert words(marked, towns, {"syrien": "ADJ", "syrienne": "ADJ"}) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "Les <place>Syriens</place> sont partis.",
        "Deux <place>Philippines</place> sont parties.",
        "Il parle à <person>Obama</person>.",
        "<person>Anna Nice</person> parle. <person>Nice</person> promet.",
        "La <organisation>Banque de Syrie</organisation> ferme.",
        "L'agence Syrie publie un communiqué.",
        "L'opération « Vague de Syrie » commence.",
        "Les habitants sont partis.",
        "<person>Vienne Petit</person> parle. Le frère de Vienne promet.",
        "Le festival de Nice a ouvert.",
        "L'université libre de Nice a fermé.",
        "Les joueurs de <place>AS Nice</place> ont gagné.",
        "Le Nice Handball a gagné.",
        "Le laboratoire libre Nice-Londres a fermé.",
        "La comédie libre Nice a ouvert.",
    ],
)
def test_what_is_no_place_is_left_out(marked: str, towns: Gazetteer) -> None:
    """Demonyms, persons, and places inside the names of organisations and operations are none."""
    assert words(marked, towns, {"Syrie": "PROPN", "Nice": "PROPN", "libre": "ADJ"}) == []


def test_a_person_of_the_parser_is_a_place_after_a_preposition(towns: Gazetteer) -> None:
    assert words("Ils se battent à <person>Sirte</person>.", towns) == ["Sirte"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Azaz : deux morts en Syrie.", ["Azaz", "Syrie"]),
        ("Azaz : deux morts.", []),
        ("Azaz accuse la Syrie.", ["Syrie"]),
        ("<person>Omar Azaz</person> parle. Azaz : deux morts en Syrie.", ["Syrie"]),
    ],
)
def test_a_town_of_a_country_that_is_named_may_open_a_note(marked: str, expected: list[str], towns: Gazetteer) -> None:
    assert words(marked, towns) == expected


def test_a_place_stays_one_wherever_it_is_repeated(towns: Gazetteer) -> None:
    assert words("Ils se battent à Sirte. Hier <person>Sirte</person> brûlait.", towns) == ["Sirte", "Sirte"]


def test_an_inhabitant_is_no_repeated_country(towns: Gazetteer) -> None:
    assert words("Philippines : une course. Première Philippine, Anna rentre aux Philippines.", towns) == [
        "Philippines",
        "Philippines",
    ]
    assert words("Argentine : une course. Première Argentine à gagner, Anna rentre.", towns) == ["Argentine"]


def test_a_caption_of_its_own_may_be_written_small(towns: Gazetteer) -> None:
    assert words("La ville d'Alep est calme.\nalep\nLa suite.", towns) == ["Alep", "alep"]
    assert words("(Alep)\nLa ville d'Alep est calme.", towns) == ["Alep", "Alep"]


def test_a_name_glued_to_a_word_is_cut_out(towns: Gazetteer) -> None:
    assert words("La ville d'Alep est calme. PhotoAlep hier.", towns) == ["Alep", "Alep"]


def test_spans_are_slices_of_the_text(towns: Gazetteer) -> None:
    doc = handmade("À Sirte 🙂, l'aéroport de Nice et la ville d’Alep.\nalep\nPhotoAlep.")
    places = find_places(doc, towns, french().places)
    assert [p.span.of(doc.text) for p in places] == ["Sirte", "aéroport de Nice", "Alep", "alep", "Alep"]
    assert all(one.span.end <= other.span.start for one, other in itertools.pairwise(places))


def test_towns_of_one_country_speak_for_each_other(towns: Gazetteer) -> None:
    """A text from one region names its country nowhere; a small town alone stays open."""
    assert place_of("Jarabulus", "Tirs à Jarabulus.", towns) is None
    assert place_of("Jarabulus", "Tirs à Jarabulus et à Azaz.", towns).country == "SY"  # type: ignore[union-attr]
    assert place_of("Jarabulus", "Tirs à Jarabulus et à Vienne.", towns) is None


def test_the_country_in_the_text_decides_between_towns_of_a_name(towns: Gazetteer) -> None:
    assert place_of("Tripoli", "Liban : tirs à Tripoli.", towns).country == "LB"  # type: ignore[union-attr]
    assert place_of("Tripoli", "Libye : tirs à Tripoli.", towns).country == "LY"  # type: ignore[union-attr]


def test_the_country_at_the_name_outweighs_others(towns: Gazetteer) -> None:
    marked = "Libye : la Libye et les Libyens. Des tirs à Tripoli, au Liban."
    assert place_of("Tripoli", marked, towns).country == "LB"  # type: ignore[union-attr]


def test_towns_alike_without_evidence_get_no_pin(towns: Gazetteer) -> None:
    """Two equal candidates mean None, not a guess."""
    assert place_of("Springfield", "Des tirs à Springfield.", towns) is None


def test_a_town_ten_times_larger_is_evident(towns: Gazetteer) -> None:
    assert place_of("Paris", "Des tirs à Paris.", towns).country == "FR"  # type: ignore[union-attr]


@pytest.mark.parametrize(("how", "named"), [("main", False), ("other", True)])
def test_a_town_that_is_only_also_called_so_hardly_counts(how: str, named: bool, tmp_path: Path) -> None:
    """« Nice » is Nice, though some town of the index has that name among its others."""
    write_data(tmp_path)
    cities = json.loads((tmp_path / "cities500.json").read_text("utf-8"))
    other = {"geonameid": 9, "countrycode": "US", "latitude": 40.0, "longitude": -90.0, "population": 100_000}
    names = {"name": "Nice"} if how == "main" else {"name": "Port", "alternatenames": ["Nice"]}
    cities["9"] = {**cities["2990440"], **other, **names}
    (tmp_path / "cities500.json").write_text(json.dumps(cities), "utf-8")
    build_gazetteer(tmp_path / "index.sqlite3", table_of(tmp_path))
    opened = Gazetteer(tmp_path / "index.sqlite3")
    assert (place_of("Nice", "Des tirs à Nice.", opened) is not None) is named
    opened.close()


@pytest.mark.parametrize(
    ("marked", "country"),
    [
        ("Liban : tirs à Tripoli (à 400 km de Sirte).", "LY"),
        ("Liban : tirs à Tripoli, à 40 km de Sirte.", None),
        ("Libye : tirs à Tripoli, et la foule fuit près de Sirte.", "LY"),
    ],
)
def test_what_is_near_a_town_is_no_namesake_far_from_it(marked: str, country: str | None, towns: Gazetteer) -> None:
    """No pin at all rather than one on the other side of the sea."""
    place = place_of("Tripoli", marked, towns)
    assert (place and place.country) == country


def test_an_island_is_its_region_and_a_site_called_after_one_is_in_it(towns: Gazetteer) -> None:
    (_, isle), (_, airport) = found("Tirs sur l'île de Mayotte et à l'aéroport du Québec.", towns)
    assert (isle.precision, isle.place and isle.place.name) == ("region", "Mayotte")
    assert airport.precision == "region"
    assert airport.place is not None
    assert (airport.place.lat, airport.place.within[0]) == (None, "Quebec")


def test_a_site_is_not_in_the_town_that_only_tells_where_its_own_is(towns: Gazetteer) -> None:
    """« À Sirte, à 400 km de Tripoli, la mosquée X »: the mosque is at Sirte."""
    site = place_of("mosquée Monod", "Libye : à Sirte, à 400 km de Tripoli, la mosquée Monod brûle.", towns)
    assert site is not None
    assert site.within[0] == "Sirte"


def test_a_preposition_of_towns_names_the_town(towns: Gazetteer) -> None:
    """``à Québec`` is the town and ``au Québec`` the province; an island takes the same preposition as towns do."""
    for marked, precision in (("Canada : tirs à Québec.", "city"), ("Canada : tirs au Québec.", "region")):
        assert [place.precision for form, place in found(marked, towns) if form == "Québec"] == [precision]
    assert [place.precision for form, place in found("Tirs à Mayotte.", towns)] == ["region"]


def test_a_region_that_is_all_near_its_middle_has_a_position(towns: Gazetteer) -> None:
    """The bande de Gaza lies within 25 km of a point of it, the West Bank does not."""
    place = place_of("bande de Gaza", "Des tirs dans la bande de Gaza.", towns)
    assert place is not None
    assert place.lat is not None


def test_a_square_called_like_one_abroad_is_in_the_town_of_the_text(towns: Gazetteer) -> None:
    """``place de la République``: many towns have one, and a listed one needs its country in the text."""
    here = place_of("place de la République", "Libye : des tirs place de la République à Sirte.", towns)
    assert here is not None
    assert here.country == "LY"
    there = place_of("place de la République", "France : des tirs place de la République.", towns)
    assert there is not None
    assert there.country == "FR"


def test_countries_and_regions_have_no_position(towns: Gazetteer) -> None:
    """A pin in the middle of a province is a place where nothing happened."""
    for name, precision in (("Syrie", "country"), ("Cisjordanie", "region"), ("Euphrate", "region")):
        (_, toponym) = found(f"Des tirs près de {name}.", towns)[0]
        assert toponym.precision == precision
        assert toponym.place is not None
        assert (toponym.place.lat, toponym.place.lon) == (None, None)


def test_a_province_called_after_its_town_is_a_region(towns: Gazetteer) -> None:
    (_, toponym) = found("Libye : des tirs dans la province de Sirte.", towns)[1]
    assert toponym.precision == "region"
    assert toponym.place is not None
    assert (toponym.place.lat, toponym.place.country) == (None, "LY")


def test_the_preposition_tells_the_province_from_the_town(towns: Gazetteer) -> None:
    marked = "Le vote a lieu au Québec. Le maire est à Québec."
    assert [t.precision for _, t in found(marked, towns)] == ["region", "city"]


def test_so_far_from_a_name_without_an_article_is_from_the_town(towns: Gazetteer) -> None:
    marked = "Le vote a lieu près de Québec. Un feu a pris au sud de Québec."
    assert [t.precision for _, t in found(marked, towns)] == ["city", "city"]
    assert found("Un feu a pris au sud du Québec.", towns)[0][1].precision == "region"


def test_a_site_stands_where_its_town_is_and_says_so(towns: Gazetteer) -> None:
    (_, toponym) = found("Il est à l'hôpital Monod de Nice.", towns)[0]
    assert toponym.precision == "area"
    assert toponym.place is not None
    assert (toponym.place.lat, toponym.place.within) == (43.7, ("Nice", "France"))


def test_a_known_site_has_its_own_position(towns: Gazetteer) -> None:
    (_, toponym) = found("Le ministre quitte l'Élysée.", towns)[0]
    assert toponym.precision == "exact"
    assert toponym.place is not None
    assert toponym.place.lat == pytest.approx(48.87)


def test_a_quarter_lies_in_the_town_of_its_sentence(towns: Gazetteer) -> None:
    (_, toponym), _ = found("Des tirs dans le quartier de Belmont, à Sirte.", towns)
    assert toponym.precision == "area"
    assert toponym.place is not None
    assert toponym.place.within == ("Sirte", "Libya")


def test_a_quarter_is_one_wherever_it_is_named(towns: Gazetteer) -> None:
    """Once "le quartier de", or "X, un quartier de", then everywhere: not the province of the same name."""
    marked = "Des tirs dans le quartier de Salaheddine, à Alep. Hier à Salaheddine, un tir. À Alep, rien."
    quarters = [t for form, t in found(marked, towns) if form == "Salaheddine"]
    assert [(t.precision, t.place and t.place.lat) for t in quarters] == [("area", 36.2)] * 2
    (_, told), *_ = found("Syrie. Des tirs à Salah ad-Din, un quartier d'Alep.", towns)[1:]
    assert (told.precision, told.place and told.place.within[0]) == ("area", "Aleppo")


def test_a_transliterated_name_is_the_only_town_that_sounds_so(towns: Gazetteer) -> None:
    marked = "Syrie : tirs à <place>Djarabalousse</place>."
    assert place_of("Djarabalousse", marked, towns).name == "Jarābulus".replace("ā", "a")  # type: ignore[union-attr]
    assert place_of("Djarabalousse", "Mali : tirs à <place>Djarabalousse</place>.", towns) is None


def test_a_valley_or_county_has_no_position(towns: Gazetteer) -> None:
    """A pin on the town that it is called after would show another place."""
    (_, toponym) = found("Des combats dans la vallée de Douarah, près d'Alep.", towns)[0]
    assert toponym.precision == "region"
    assert toponym.place is not None
    assert (toponym.place.lat, toponym.place.country) == (None, "SY")


def test_a_country_in_brackets_is_a_sign_of_a_town(towns: Gazetteer) -> None:
    assert words("La course relie Vienne (France) en deux jours.", towns) == ["Vienne", "France"]


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("Ils ont attaqué Kessabou, village du nord.", ["Kessabou"]),
        ("Ils ont attaqué Kessabou, une petite ville calme.", ["Kessabou"]),
        ("Ils ont attaqué Kessabou, un homme calme.", []),
        ("Ils ont suivi Kessabou, maire de la ville.", []),
    ],
)
def test_a_name_that_is_told_to_be_a_village_is_a_place(marked: str, expected: list[str], towns: Gazetteer) -> None:
    """No list has every hamlet: « X, village de … » says what X is, and a happening there is at X."""
    assert words(marked, towns, {"Kessabou": "PROPN", "petite": "ADJ", "une": "DET", "un": "DET"}) == expected


@pytest.mark.parametrize(
    "marked",
    [
        "Le Tour de Syrie commence.",
        "Il lit le journal La Voix de Syrie.",
        "Il est né au Foundry <place>Vienne</place>.",
    ],
)
def test_a_part_of_a_longer_name_is_no_place(marked: str, towns: Gazetteer) -> None:
    assert words(marked, towns) == []


def test_the_province_said_at_the_name_decides_within_a_country(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Two towns of one country and one name: the state in brackets tells which."""
    folder = tmp_path_factory.mktemp("states")
    write_data(folder)
    states = {"MO": {"name": "Missouri"}, "IL": {"name": "Illinois"}}
    (folder / "us_states.json").write_text(json.dumps(states), "utf-8")
    cities = json.loads((folder / "cities500.json").read_text("utf-8"))
    cities["4409896"]["admin1code"], cities["4250542"]["admin1code"] = "MO", "IL"
    (folder / "cities500.json").write_text(json.dumps(cities), "utf-8")
    build_gazetteer(folder / "index.sqlite3", table_of(folder))
    opened = Gazetteer(folder / "index.sqlite3")
    for state, lat in (("Illinois", 39.8), ("Missouri", 37.21)):
        place = place_of("Springfield", f"Des tirs à Springfield ({state}).", opened)
        assert place is not None
        assert place.lat == lat
        assert place.within == (state, "United States")
    assert place_of("Alep", "Des tirs à Alep (Missouri).", opened) is None  # a namesake that no list has
    opened.close()


@pytest.mark.parametrize("known", [True, False])
def test_words_for_a_time_name_no_place(known: bool, towns: Gazetteer) -> None:
    """« Mardi à Sirte », whatever the parser takes « Mardi » for; a town that is called so is one."""
    name = "Nice" if known else "Mardi"
    doc = handmade(f"<place>{name}</place> à Sirte.")
    when = Time(Span(0, len(name)), "DATE", "2016-05-10", "2016-05-10", "2016-05-10")
    places = find_places(replace(doc, times=(when,)), towns, french().places)
    assert [place.span.of(doc.text) for place in places] == ([name, "Sirte"] if known else ["Sirte"])


def test_an_empty_document_has_no_places(towns: Gazetteer) -> None:
    assert find_places(handmade(""), towns, french().places) == ()


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("syrien", ["syrien", "syriens", "syrienne", "syriennes"]),
        ("français", ["français", "français", "française", "françaises"]),
        ("turc", ["turc", "turcs", "turque", "turques"]),
        ("russe", ["russe", "russes", "russe", "russes"]),
    ],
)
def test_demonyms_are_inflected_by_their_ending(word: str, forms: list[str]) -> None:
    endings = {"en": "enne", "ais": "aise", "turc": "turque"}
    assert list(inflect(word, endings)) == forms


def test_a_demonym_of_two_countries_names_both() -> None:
    assert french().places.demonyms["congolais"] == ("CD", "CG")


def test_an_unknown_key_is_refused() -> None:
    with pytest.raises(ValueError, match="placces"):
        parse_places({"placces": []})


@pytest.fixture(scope="module")
def seats(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Gazetteer]:
    """A few towns with the codes of their provinces."""
    folder = tmp_path_factory.mktemp("seats")
    write_data(folder)
    cities = json.loads((folder / "cities500.json").read_text("utf-8"))
    added = [
        (1, "Tillabéri", 14.2, 1.45, "NE", 19_000, "09"),
        (2, "Zinder", 13.8, 8.99, "NE", 230_000, "10"),
        (3, "Bana", 14.3, 1.5, "NE", 900, "09"),
        (4, "Bana", 13.9, 9.1, "NE", 1_000, "10"),
        (5, "Samarqoune", 13.7, 9.2, "SY", 900, "10"),
    ]
    keys = ("geonameid", "name", "latitude", "longitude", "countrycode", "population", "admin1code")
    for row in added:
        told = dict(zip(keys, row, strict=True))
        cities[str(row[0])] = {**next(iter(cities.values())), **told, "alternatenames": []}
    (folder / "cities500.json").write_text(json.dumps(cities), "utf-8")
    build_gazetteer(folder / "index.sqlite3", table_of(folder))
    opened = Gazetteer(folder / "index.sqlite3")
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("marked", "precision"),
    [
        ("Niger : des hommes se replient vers <place>Tillabéri</place>.", "city"),
        ("Niger : des tirs dans la région de <place>Tillabéri</place>.", "region"),
        ("Niger : des tirs au <place>Tillabéri</place>.", "region"),
    ],
)
def test_a_name_without_an_article_is_the_seat_of_a_province_called_after_it(
    marked: str, precision: str, seats: Gazetteer
) -> None:
    """« Vers Tillabéri » is the town, though a province of the list has its name."""
    assert [t.precision for form, t in found(marked, seats) if form == "Tillabéri"] == [precision]


@pytest.mark.parametrize(("behind", "lat"), [("dans la région de Zinder", 13.9), ("région de Tillabéri", 14.3)])
def test_what_a_place_lies_in_may_be_told_with_its_noun(behind: str, lat: float, seats: Gazetteer) -> None:
    """« X, dans la région de Y », « X, région de Y »: the X of that province, and X is a town of it."""
    marked = f"Niger : <place>Zinder</place> et <place>Tillabéri</place>. Des tirs à <place>Bana</place>, {behind}."
    place = place_of("Bana", marked, seats)
    assert place is not None
    assert (place.lat, place.feature) == (lat, "PPL")


def test_a_name_of_several_provinces_is_none_of_them_alone(seats: Gazetteer) -> None:
    """« La région de l'Est »: of which country, only the text can tell."""
    marked = "Des tirs dans la région de l'Est."
    assert [t.place for form, t in found(marked, seats) if form == "région de l'Est"] == [None]
    told = [t.place for form, t in found("Cameroun : tirs dans la région de l'Est.", seats) if form != "Cameroun"]
    assert [place and place.country for place in told] == ["CM"]


def test_a_dateline_names_a_place(towns: Gazetteer) -> None:
    """« Vienne, 3 mai 2016 – … »: no preposition stands before the town of a dateline."""
    assert words("Sirte, 3 mai 2016. La route est fermée.", towns)[:1] == ["Sirte"]


def test_a_town_that_only_sounds_so_is_none_far_from_the_others(seats: Gazetteer) -> None:
    """A name that no list has is no namesake by sound in another corner of its country."""
    alone = "Syrie : des tirs à <place>Samarkoune</place>."
    assert place_of("Samarkoune", alone, seats) is not None
    assert place_of("Samarkoune", alone.replace("tirs à", "tirs à <place>Alep</place> et à"), seats) is None


@pytest.mark.parametrize(
    ("opening", "known"),
    [("Sirte, 3 mai 2016 – ", False), ("Sirte (Libye), 3 mai 2016 – ", False), ("À Sirte, le 3 mai 2016, ", True)],
)
def test_a_site_is_not_in_the_town_where_the_report_was_written(opening: str, known: bool, towns: Gazetteer) -> None:
    """« Bangkok, 3 mai – … près du temple de X »: a dateline says where somebody writes."""
    place = place_of("mosquée Monod", f"{opening}une bombe a visé la mosquée Monod.", towns)
    assert (place is not None and place.lat is not None) is known


def test_a_province_called_like_a_far_town_is_of_no_country_without_evidence(seats: Gazetteer) -> None:
    """« Le département de Bana »: which country's, nothing in the text says."""
    (told,) = [t for form, t in found("Tirs dans le département de <place>Bana</place>.", seats) if form == "Bana"]
    assert (told.place, told.precision) == (None, "region")


@pytest.mark.parametrize("noun", ["Wilaya", "wilaya", "Province", "Région"])
def test_the_noun_of_a_province_is_no_part_of_its_name(noun: str, seats: Gazetteer) -> None:
    """« La Wilaya de Batna » with a capital is the province of Batna all the same, and not the town."""
    (told,) = [t for form, t in found(f"Niger : tirs dans la {noun} de Zinder.", seats) if form == "Zinder"]
    assert told.precision == "region"


def test_an_article_opens_no_shorter_name_than_that_of_a_country(towns: Gazetteer) -> None:
    """« La Côte d'Ivoire » at the head of a sentence, though a town may be called « La Côte »."""
    assert words("La Côte d'Ivoire est calme.", towns) == ["Côte d'Ivoire"]


@pytest.mark.parametrize(("opening", "known"), [("Sirte, 27 mai 2016. ", False), ("", True)])
def test_a_quarter_is_not_in_the_other_town_than_that_of_the_dateline(
    opening: str, known: bool, towns: Gazetteer
) -> None:
    """« Sirte, 27 mai. Tirs dans le quartier X. … Tripoli … »: it may be in either, so it is in neither."""
    text = f"{opening}Des tirs dans le quartier de Zouaya. En Libye, des combats à Tripoli."
    place = place_of("Zouaya", text, towns)
    assert (place is not None and place.lat is not None) is known


def test_a_province_that_is_named_speaks_for_its_country(seats: Gazetteer) -> None:
    """« Région de Tillabéri » tells the country of the small towns beside it, though a town is called so too."""
    text = "Région de Tillabéri. Des tirs à <place>Bana</place>, près de <place>Zinder</place>."
    place = place_of("Bana", text, seats)
    assert place is not None
    assert place.country == "NE"


@pytest.mark.parametrize(("site", "known"), [("camp", False), ("mosquée", True)])
def test_a_camp_is_not_in_the_town_that_the_text_is_about(site: str, known: bool, towns: Gazetteer) -> None:
    """« Le camp de X » of another sentence is no part of the town; a mosque with a name is one of the town."""
    text = f"En Libye, des tirs à Sirte. Une bombe a visé la {site} Monod."
    (told,) = [t for form, t in found(text, towns) if form.endswith("Monod")]
    assert (told.place is not None and told.place.lat is not None) is known
