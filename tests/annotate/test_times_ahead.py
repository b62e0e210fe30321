"""Times that are ahead though the verb above them is past: of what is promised, put off or said to come."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selon.annotate.times import find_times
from selon.lang.load import load_language
from selon.model import Document
from trees import tree_document

WEDNESDAY = "2017-03-15"

SAID = "Il/il/PRON/3/nsubj a/avoir/AUX/3/aux:tense {verb}/VERB/0/root/Tense=Past|VerbForm=Part "
PROMISED = "de/de/ADP/5/mark partir/partir/VERB/3/xcomp/VerbForm=Inf en/en/ADP/7/case octobre/octobre/NOUN/5/obl:mod"
SET = "la/le/DET/5/det date/date/NOUN/3/obj {case}/ADP/7/case mois/mois/NOUN/3/obl:mod d'/de/ADP/9/case"
SET += " octobre/octobre/NOUN/7/nmod"
COMING = "son/son/DET/5/det départ/départ/NOUN/3/obj {said}/ADJ/5/amod ,/,/PUNCT/9/punct en/en/ADP/9/case"
COMING += " octobre/octobre/NOUN/3/obl:mod"


NOVEMBER = "La/le/DET/2/det date/date/NOUN/4/nsubj:pass est/être/AUX/4/aux:pass fixée/fixer/VERB/0/root/Tense=Past"
NOVEMBER += " au/à/ADP/7/case 9/9/NUM/7/nummod novembre/novembre/NOUN/4/obl:mod"


def value_of(table: str) -> str:
    """The value of the one time of a parse by hand, read on a day in March."""
    (time,) = find_times(replace(tree_document(table), published=WEDNESDAY), load_language("fr").times)
    return time.value


@pytest.mark.parametrize(("verb", "value"), [("promis/promettre", "2017-10"), ("regretté/regretter", "2016-10")])
def test_what_was_promised_is_ahead(verb: str, value: str) -> None:
    """« Il a promis de partir en octobre »: next October; « il a regretté de partir en octobre » is the last one."""
    assert value_of(SAID.format(verb=verb) + PROMISED) == value


@pytest.mark.parametrize(("case", "value"), [("à/à", "2017-10"), ("depuis/depuis", "2016-10")])
def test_what_is_put_off_to_a_month_is_ahead(case: str, value: str) -> None:
    """« Il a reporté la date au mois d'octobre »."""
    assert value_of(SAID.format(verb="reporté/reporter") + SET.format(case=case)) == value


def test_what_is_set_to_a_day_is_ahead_however_far() -> None:
    """« La date est fixée au 9 novembre », told in March."""
    assert value_of(NOVEMBER) == "2017-11-09"


@pytest.mark.parametrize(("said", "value"), [("prochain/prochain", "2017-10"), ("forcé/forcé", "2016-10")])
def test_a_noun_that_is_said_to_come_has_its_time_ahead(said: str, value: str) -> None:
    """« Il a évoqué son départ prochain, en octobre »."""
    assert value_of(SAID.format(verb="évoqué/évoquer") + COMING.format(said=said)) == value


def test_a_time_before_what_is_to_come_is_that_of_saying_so() -> None:
    """« Il a évoqué en février son départ prochain » was in the February before."""
    assert value_of(
        SAID.format(verb="évoqué/évoquer") + "en/en/ADP/5/case novembre/novembre/NOUN/3/obl:mod son/son/DET/7/det"
        " départ/départ/NOUN/3/obj prochain/prochain/ADJ/7/amod"
    ) == "2016-11"  # fmt: skip
    monday = COMING.format(said="prochain/prochain").partition(",/")[0] + "lundi/lundi/NOUN/3/obl:mod"
    assert value_of(SAID.format(verb="évoqué/évoquer") + monday) == "2017-03-13"


@pytest.mark.parametrize(("verb", "value"), [("prolongé/prolonger", "2017-03-20"), ("gardé/garder", "2017-03-13")])
def test_what_is_prolonged_ends_ahead(verb: str, value: str) -> None:
    """« Il a prolongé le couvre-feu jusqu'à lundi », told on a Wednesday; « il a gardé la ville jusqu'à lundi »."""
    until = "jusqu'/jusque/ADP/6/case à/à/ADP/4/fixed lundi/lundi/NOUN/3/obl"
    assert value_of(SAID.format(verb=verb) + until) == value


BE, HAVE = "être/être/AUX/4/aux:pass/VerbForm=Inf", "avoir/avoir/AUX/4/aux:tense/VerbForm=Inf"
INFINITIVES = [
    ("va/aller", BE, 2, "2017-03-17"),
    ("va/aller", BE, 4, "2017-03-17"),
    ("dit/dire", HAVE, 4, "2017-03-10"),
]


@pytest.mark.parametrize(("verb", "helper", "head", "value"), INFINITIVES)
def test_a_passive_infinitive_is_not_past(verb: str, helper: str, head: int, value: str) -> None:
    """« Le rapport va être remis vendredi », whichever verb the day hangs on; « il dit avoir remis vendredi »."""
    table = f"rapport/rapport/NOUN/2/nsubj {verb}/VERB/0/root/Tense=Pres|VerbForm=Fin {helper}"
    table += f" remis/remettre/VERB/2/xcomp/Tense=Past|VerbForm=Part vendredi/vendredi/NOUN/{head}/obl:mod"
    assert value_of(table) == value


FLED = "Il/il/PRON/3/nsubj {aux}/AUX/3/aux:tense {verb}/VERB/0/root/{feats} fuir/fuir/VERB/3/xcomp/VerbForm=Inf"
FLED += " samedi/samedi/NOUN/4/obl:mod"


@pytest.mark.parametrize(
    ("aux", "feats", "value"),
    [("a/avoir", "Tense=Past|VerbForm=Part", "2017-03-11"), ("le/le", "Tense=Pres|VerbForm=Fin", "2017-03-18")],
)
def test_what_could_be_done_is_behind(aux: str, feats: str, value: str) -> None:
    """« Il a pu fuir samedi » was so; « il peut fuir samedi » is ahead."""
    assert value_of(FLED.format(aux=aux, verb="pu/pouvoir", feats=feats)) == value


FROM = "une/un/DET/5/det trêve/trêve/NOUN/3/obj dès/dès/ADP/7/case dimanche/dimanche/NOUN/3/obl:mod"


@pytest.mark.parametrize(("verb", "value"), [("proposé/proposer", "2017-03-19"), ("rompu/rompre", "2017-03-12")])
def test_what_is_announced_begins_ahead(verb: str, value: str) -> None:
    """« Il a proposé une trêve dès dimanche »: next Sunday; « il a rompu la trêve dès dimanche » is the last one."""
    assert value_of(SAID.format(verb=verb) + FROM) == value


PLANNED = "qui/qui/PRON/2/nsubj {modal}/devoir/VERB/0/root/{tense} ouvrir/ouvrir/VERB/2/xcomp/VerbForm=Inf"
PLANNED += " {day}/{day}/NOUN/3/obl"


@pytest.mark.parametrize(
    ("tense", "day", "value"),
    [
        ("Tense=Imp|VerbForm=Fin", "vendredi", "2017-03-17"),
        ("Tense=Imp|VerbForm=Fin", "lundi", "2017-03-13"),
        ("Tense=Pres|VerbForm=Fin", "lundi", "2017-03-20"),
    ],
)
def test_what_was_to_be_is_on_the_nearer_day(tense: str, day: str, value: str) -> None:
    """« Qui devaient s'ouvrir vendredi » on a Wednesday: the next; « lundi » is gone by, unless it « doit » be."""
    assert value_of(PLANNED.format(modal="devait", tense=tense, day=day)) == value


def test_the_last_day_of_a_period_is_no_earlier_than_its_first() -> None:
    """« Le report du 25 avril au 15 décembre »: told in March, no December of the year before."""
    doc = Document("-", "Le report du 25 avril au 15 décembre a été voté.", "", published=WEDNESDAY)
    assert [time.value for time in find_times(doc, load_language("fr").times)] == ["2017-04-25", "2017-12-15"]


@pytest.mark.parametrize(("heads", "relations"), [((0, 1), ("root", "xcomp")), ((2, 0), ("advcl", "root"))])
def test_what_will_stay_so_ends_in_the_future(heads: tuple[int, int], relations: tuple[str, str]) -> None:
    """« Resteront fermées jusqu'à lundi », whichever of the two a parser hangs on the other."""
    table = f"resteront/rester/VERB/{heads[0]}/{relations[0]}/Tense=Fut|VerbForm=Fin"
    table += f" fermées/fermer/VERB/{heads[1]}/{relations[1]}/Tense=Past|VerbForm=Part"
    assert value_of(f"{table} jusqu'/jusque/ADP/5/case à/à/ADP/5/case lundi/lundi/NOUN/2/obl") == "2017-03-20"


@pytest.mark.parametrize(("verb", "value"), [("décrété/décréter", "2017-03-16TNI"), ("gardé/garder", "2017-03-09TNI")])
def test_what_is_decreed_for_a_night_is_ahead(verb: str, value: str) -> None:
    """« Il a décrété un état pour la nuit de jeudi », said on a Wednesday."""
    night = "un/un/DET/5/det état/état/NOUN/3/obj pour/pour/ADP/8/case la/le/DET/8/det nuit/nuit/NOUN/3/obl:mod"
    night += " de/de/ADP/10/case jeudi/jeudi/NOUN/8/nmod"
    assert value_of(SAID.format(verb=verb) + night) == value


THURSDAY = "Ils/il/PRON/{verb}/nsubj {words} {day}"


@pytest.mark.parametrize(
    ("words", "day", "value"),
    [
        ("reprennent/reprendre/VERB/0/root/Tense=Pres|VerbForm=Fin", "jeudi/jeudi/NOUN/2/obl:mod", "2017-03-16"),
        ("reprennent/reprendre/VERB/0/root/Tense=Pres|VerbForm=Fin", "lundi/lundi/NOUN/2/obl:mod", "2017-03-13"),
        ("reprennent/reprendre/VERB/0/root/Tense=Pres|VerbForm=Fin", "vendredi/vendredi/NOUN/2/obl:mod", "2017-03-10"),
        (
            "sont/être/AUX/3/aux:pass/Tense=Pres|VerbForm=Fin fermés/fermer/VERB/0/root/Tense=Past|VerbForm=Part",
            "ce/ce/DET/5/det jeudi/jeudi/NOUN/3/obl:mod",
            "2017-03-16",
        ),
        (
            "sont/être/AUX/3/aux:pass/Tense=Pres|VerbForm=Fin survenus/survenir/VERB/0/root/Tense=Past|VerbForm=Part",
            "jeudi/jeudi/NOUN/3/obl:mod",
            "2017-03-09",
        ),
        (
            "nient/nier/VERB/0/root/Tense=Pres|VerbForm=Fin l'/le/DET/4/det attaque/attaque/NOUN/2/obj",
            "de/de/ADP/6/case jeudi/jeudi/NOUN/4/nmod",
            "2017-03-09",
        ),
    ],
)
def test_the_next_day_told_in_the_present_is_ahead(words: str, day: str, value: str) -> None:
    """« Ils reprennent jeudi », written on a Wednesday; not « l'attaque de jeudi » nor « sont survenus jeudi »."""
    verb = 3 if "AUX" in words else 2
    assert value_of(THURSDAY.format(verb=verb, words=words, day=day)) == value
