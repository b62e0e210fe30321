"""Numbers: how they are read, what bounds them, what they count, and which numbers count nothing."""

from __future__ import annotations

import tomllib
from importlib.resources import files
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from selon.annotate.quantities import find_quantities
from selon.annotate.quantities.numbers import read_number
from selon.lang.pieces import split
from selon.lang.quantities import parse_quantities
from selon.model import Document, Quantity, Span, Time

TABLE: dict[str, Any] = tomllib.loads((files("selon.lang") / "fr" / "quantities.toml").read_text("utf-8"))
WORDS = parse_quantities(TABLE)


def quantities_of(text: str, times: tuple[Time, ...] = ()) -> tuple[Quantity, ...]:
    return find_quantities(Document("d", text, "", times=times), WORDS)


def only(text: str) -> tuple[str, Quantity]:
    """The words and the estimate of the one quantity of a text."""
    (quantity,) = quantities_of(text)
    return quantity.span.of(text), quantity


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("zéro", 0),
        ("vingt et un", 21),
        ("soixante-dix-sept", 77),
        ("soixante et onze", 71),
        ("quatre-vingts", 80),
        ("quatre-vingt-douze", 92),
        ("quatre-vingt-onze mille", 91_000),
        ("septante-deux", 72),
        ("deux cents", 200),
        ("six cent cinquante", 650),
        ("mille neuf cent quatre-vingt-dix-neuf", 1999),
        ("deux cent mille", 200_000),
        ("trois millions", 3_000_000),
        ("un million et demi", 1_500_000),
        ("10 000", 10_000),
        ("10\u00a0000", 10_000),
        ("10\u202f000", 10_000),
        ("4.000", 4_000),
        ("1 200 300", 1_200_300),
        ("1,5 million", 1_500_000),
        ("2 millions et demi", 2_500_000),
        ("49.3", 49.3),
    ],
)
def test_numbers_are_read_to_their_end(words: str, value: float) -> None:
    """Digits and words, vigesimal ones too, give one number that takes all its words."""
    pieces = split(words)
    number = read_number(pieces, 0, WORDS.numbers)
    assert number is not None
    assert (number.value, number.after) == (value, len(pieces))


@pytest.mark.parametrize(
    ("words", "value"),
    [("vingt et trente", 20), ("trois cinq", 3), ("vingt douze", 20), ("deux et un", 2), ("cent et deux", 100)],
)
def test_numbers_that_do_not_add_up_stay_apart(words: str, value: int) -> None:
    """Two numbers side by side are not summed into one that nobody wrote."""
    number = read_number(split(words), 0, WORDS.numbers)
    assert number is not None
    assert number.value == value


@pytest.mark.parametrize("words", ["F-16", "F16", "CF-18", "M23"])
def test_digits_of_a_name_are_no_number(words: str) -> None:
    """The type of a plane is not a number of planes."""
    pieces = split(words)
    assert all(read_number(pieces, i, WORDS.numbers) is None for i in range(len(pieces)))


@pytest.mark.parametrize(
    ("text", "words", "low", "best", "high"),
    [
        ("L'attaque a fait 12 morts.", "12", 12, 12, 12),
        ("L'attaque a fait au moins 12 morts.", "au moins 12", 12, 12, None),
        ("L'attaque a fait 12 morts au moins.", "12", 12, 12, None),
        ("L'attaque a fait plus de 12 morts.", "plus de 12", 12, 12, None),
        ("L'attaque a fait pas moins de douze morts.", "pas moins de douze", 12, 12, None),
        ("L'attaque a fait jusqu'à 12 morts.", "jusqu'à 12", None, 12, 12),
        ("L'attaque a fait moins de 12 morts.", "moins de 12", None, 12, 12),
        ("L'attaque a fait près de 12 morts.", "près de 12", 12, 12, 12),
        ("L'attaque a fait quelque cent morts.", "quelque cent", 100, 100, 100),
        ("L'attaque a fait environ 12 morts.", "environ 12", 12, 12, 12),
        ("L'attaque a fait une dizaine de morts.", "une dizaine", 10, 10, 10),
        ("L'attaque a fait deux morts.", "deux", 2, 2, 2),
        ("L'attaque a fait près d'une centaine de morts.", "près d'une centaine", 100, 100, 100),
        ("L'attaque a fait plus d'une centaine de morts.", "plus d'une centaine", 100, 100, None),
        ("L'attaque a fait des dizaines de morts.", "des dizaines", 20, None, 99),
        ("L'attaque a fait plusieurs dizaines de morts.", "plusieurs dizaines", 20, None, 99),
        ("L'attaque a fait des centaines de morts.", "des centaines", 200, None, 999),
        ("L'attaque a fait des milliers de morts.", "des milliers", 2000, None, 9999),
        ("La marche a réuni des dizaines de milliers de gens.", "des dizaines de milliers", 20_000, None, 99_999),
        ("Plusieurs centaines de milliers de morts.", "Plusieurs centaines de milliers", 200_000, None, 999_999),
        ("La guerre a fait une dizaine de milliers de morts.", "une dizaine de milliers", 10_000, 10_000, 10_000),
        ("Elle a fait des dizaines de millions de morts.", "des dizaines de millions", 20_000_000, None, 99_999_999),
        ("L'attaque a fait entre 12 et 15 morts.", "entre 12 et 15", 12, None, 15),
        ("L'attaque a fait 12 à 15 morts.", "12 à 15", 12, None, 15),
        ("L'attaque a fait trois ou quatre morts.", "trois ou quatre", 3, None, 4),
        ("L'attaque a fait 12, voire 15 morts.", "12, voire 15", 12, None, 15),
        ("L'attaque a fait une à deux dizaines de morts.", "une à deux dizaines", 10, None, 20),
        ("L'attaque a fait deux à trois cents morts.", "deux à trois cents", 200, None, 300),
        ("La guerre a fait 2 à 3 millions de morts.", "2 à 3 millions", 2_000_000, None, 3_000_000),
        ("L'attaque a fait dix à cent morts.", "dix à cent", 10, None, 100),
        ("Un seul mort est à déplorer.", "Un", 1, 1, 1),
        ("Pas un seul mort.", "Pas un seul", 0, 0, 0),
        ("L'attaque a fait quelque 10 à 20 000 morts.", "quelque 10 à 20 000", 10_000, None, 20_000),
        ("L'attaque a fait plusieurs morts.", "plusieurs", 2, None, None),
        ("L'attaque n'a fait aucun mort.", "aucun", 0, 0, 0),
        ("L'attaque n'a pas fait de morts.", "pas fait de", 0, 0, 0),
        ("Une bombe a sauté sans faire de blessés.", "sans faire de", 0, 0, 0),
        ("Il n'y a ni blessés.", "ni", 0, 0, 0),
        ("Un quatrième blessé est parti.", "Un", 1, 1, 1),
        ("La guerre a fait plus de 1,5 million de morts.", "plus de 1,5 million", 1_500_000, 1_500_000, None),
        ("Il y a eu un double attentat.", "double", 2, 2, 2),
    ],
)
def test_bounds(text: str, words: str, low: int | None, best: int | None, high: int | None) -> None:
    """The words around a number open it upwards or downwards, as the table of the guidelines has it."""
    found, quantity = only(text)
    assert (found, quantity.low, quantity.best, quantity.high) == (words, low, best, high)


@pytest.mark.parametrize("entry", TABLE["count"], ids=lambda entry: str(entry["of"]))
def test_every_count_reads_its_example(entry: dict[str, str]) -> None:
    """The example of an entry is its promise: the marked number counts what the entry says."""
    before, rest = entry["example"].split("<n>")
    words, after = rest.split("</n>")
    found, quantity = only(before + words + after)
    assert (found, quantity.of) == (words, entry["of"])


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Douze civils ont été tués.", "killed"),
        ("Douze villageois sont morts.", "killed"),
        ("Douze villageois ont perdu la vie.", "killed"),
        ("Un obus a tué douze enfants.", "killed"),
        ("Un obus est tombé, tuant douze enfants.", "killed"),
        ("Douze combattants auraient été tués.", "killed"),
        ("Un policier a été blessé.", "injured"),
        ("L'un des gardes est mort.", "killed"),
        ("L'explosion blesse douze fermiers et personnes.", None),
        ("Douze personnes plus légèrement blessées.", "injured"),
        ("Douze personnes ont été évacuées.", "evacuated"),
        ("Douze suspects ont été arrêtés.", "arrested"),
        ("Douze civils, gens du quartier, ont été tués.", "killed"),
        ("Douze civils (des fermiers) sont morts.", "killed"),
        ("Douze civils, tous fermiers, vivent ici.", None),
        ("Douze ambulances ont évacué la ville.", None),
        ("Douze soldats gardent le pont.", "combatants"),
        ("Douze attentats ont tué le quartier.", "attacks"),
        ("Mille hommes gardent le pont.", "combatants"),
        ("Douze hommes gardent le pont.", None),
        ("Douze camions sont partis.", None),
        ("Un homme a blessé douze policiers avant d'être abattu.", "injured"),
        ("Un homme a attaqué douze policiers avant d'être abattu.", None),
    ],
)
def test_what_is_counted(text: str, of: str | None) -> None:
    """The noun, what happened to the people counted, or the verb before tells what a number is of."""
    assert only(text)[1].of == of


def test_parts_of_a_number_count_the_same() -> None:
    """ "Ten dead, among them two children": the two are dead as well."""
    text = "L'attaque a fait dix morts, dont deux enfants."
    assert [(q.span.of(text), q.of) for q in quantities_of(text)] == [("dix", "killed"), ("deux", "killed")]


def test_numbers_of_one_clause_keep_their_own_noun() -> None:
    """The wounded beside the dead are not counted as dead."""
    text = "Le bilan est de 29 morts et de 166 blessés, et 10 personnes ont été arrêtées."
    found = [(q.span.of(text), q.of) for q in quantities_of(text)]
    assert found == [("29", "killed"), ("166", "injured"), ("10", "arrested")]


@pytest.mark.parametrize(
    "text",
    [
        "Le camp est à 12 kilomètres.",
        "Le contrat vaut 2 milliards d'euros.",
        "Il contrôle 40 % du pays.",
        "Une fille de 12 ans est partie.",
        "Des suspects âgés de 17, 18 et 20 ans sont partis.",
        "Le siège a duré 18 mois.",
        "Voir page 12.",
        "Elle travaille à l'hôpital n° 3.",
        "La résolution 2254 est votée.",
        "L'équipe a gagné 3-2.",
        "Le rapport est de 3/4.",
        "Elle habite le 16e arrondissement.",
        "Un homme est sorti.",
        "Il n'y a pas de blessés autres que lui.",
        "L'armée n'a pas parlé de victimes.",
        "Ni les victimes ni la police ne parlent.",
        "Une mort tragique.",
        "Un conflit qui dure.",
        "Une voiture a explosé près d'un bus.",
        "La sirène a sonné une fois.",
        "Elle est deux fois plus grande.",
        "Cela arrive trois fois sur dix.",
        "La base est rouverte en 2012.",
        "Un Boeing 737 a atterri.",
        "Voir la note [4] du texte.",
        "À plusieurs reprises la sirène a sonné.",
        "Le score est de 1,5.",
        "2. Exécutions sommaires",
        "Rapport\n\n  3) Arrestations arbitraires",
        "Rapport\n2.3 Morts en détention\n2.4. Blessés",
        "4 – Attaques contre des civils",
    ],
)
def test_numbers_that_count_nothing(text: str) -> None:
    """Measures, money, ages, pages, headings, ranks, scores, years, models and plain articles are left out."""
    assert quantities_of(text) == ()


@pytest.mark.parametrize(("text", "best"), [("12 morts à Dolmur.", 12), ("1. Dix morts à Dolmur.", 10)])
def test_a_line_may_open_with_what_it_counts(text: str, best: int) -> None:
    """Only the number of a heading or point counts nothing."""
    assert only(text)[1].best == best


def test_numbers_inside_times_are_left_out() -> None:
    """What a time expression took is not counted again."""
    text = "Le 12, dix personnes ont fui."
    time = Time(Span(3, 5), "DATE", "2017-03-12")
    assert [q.span.of(text) for q in quantities_of(text, (time,))] == ["dix"]


VOCABULARY = (
    "12|10 000|plus de|entre|et|à|mille|million|une|dizaine|dizaines|de|d'|un|morts|personnes|ont|"
    "été|tuées|-|3|%|[|]|.|\n|aucun|plusieurs|double|et demi|quatre-vingt|cent|👍|1.2.3|٣|"
    "999999999999999999999"
)


@given(st.lists(st.sampled_from(VOCABULARY.split("|")), max_size=30).map(" ".join))
def test_any_text_gives_sound_quantities(text: str) -> None:
    """Whatever the words, spans are in order and apart, bounds are ordered, and the result is repeatable."""
    found = quantities_of(text)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(0 <= q.span.start < q.span.end <= len(text) for q in found)
    assert all(q.low is None or q.high is None or q.low <= q.high for q in found)
    assert quantities_of(text) == found


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"count": [{"nouns": []}]}, "what it is a number of"),
        ({"bounds": {}}, "least must be a list"),
        ({"numbers": {**TABLE["numbers"], "units": {"deux": "2"}}}, "units.deux must be a whole number"),
        ({"numbers": {**TABLE["numbers"], "plurals": {"dizaines": 20}}}, "plurals.dizaines must be"),
    ],
)
def test_a_broken_file_says_what_is_wrong(change: dict[str, Any], message: str) -> None:
    """Who writes another language is told the file, the entry and the fault."""
    with pytest.raises(ValueError, match=message) as error:
        parse_quantities({**TABLE, **change})
    assert "quantities.toml" in str(error.value)


@pytest.mark.parametrize(
    ("text", "words", "of"),
    [
        ("Le bilan passe de 29 à 34 morts.", "34", "killed"),
        ("Le nombre de blessés est passé de 29 à 34.", "34", "injured"),
        ("Ce décès porte à 34 le nombre de victimes.", "34", "killed"),
        ("Le nombre de réfugiés passe de 29 000 à 34 000.", "34 000", "displaced"),
    ],
)
def test_a_toll_that_changes_leaves_its_old_number_behind(text: str, words: str, of: str) -> None:
    """Only the last number is what the report says now, and the words of the toll say what it counts."""
    found, quantity = only(text)
    assert (found, quantity.of) == (words, of)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Le bilan est de 45 morts contre 30 la veille.", [45]),
        ("Le bilan est de 45 morts, contre 30 la veille.", [45]),
        ("Vingt rebelles contre 30 soldats ont tiré.", [20, 30]),
    ],
)
def test_what_a_toll_is_compared_with_is_of_another_time(text: str, values: list[int]) -> None:
    """With a comma or without; what a number counts behind "contre" is there."""
    assert [q.low for q in quantities_of(text)] == values


def test_a_range_after_of_is_one_where_nothing_changes() -> None:
    """``De 20 à 30 civils`` is an estimate with two bounds, no correction."""
    found, quantity = only("De 20 à 30 civils sont morts.")
    assert (found, quantity.low, quantity.high) == ("20 à 30", 20, 30)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("L'armée a abattu 41 des 60 drones.", [41]),
        ("Un soldat sur trois a été blessé.", [1]),
        ("Sur les vingt passagers, douze ont péri.", [12]),
        ("Une demi-douzaine de roquettes ont touché la base.", [6]),
        ("L'une des deux personnes blessées est un enfant.", [1, 2]),
        ("L'armée a tiré vingt obus sur trois villages.", [20, 3]),
    ],
)
def test_the_whole_of_which_a_number_is_a_part_counts_nothing(text: str, values: list[int]) -> None:
    """Of "41 of the 60" only 41 were hit; the whole counts where it says itself what happened to it."""
    assert [q.low for q in quantities_of(text)] == values


def test_the_missing_are_counted_beside_the_dead() -> None:
    """Missing people are a number of their own kind, neither dead nor hurt."""
    assert only("Huit marins sont portés disparus.")[1].of == "other"
