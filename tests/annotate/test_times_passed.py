"""Days from which a story does not go on, and parts of the day that may be those of another story."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selon.annotate.times import find_times
from selon.lang.load import load_language
from selon.model import Document
from trees import tree_document

WORDS = load_language("fr").times
PUBLISHED = "2017-03-16"
FREED = "Elle/elle/PRON/2/nsubj part/partir/VERB/0/root/VerbForm=Fin mardi/mardi/NOUN/2/obl ././PUNCT/2/punct\n"
SAME = "Le/le/DET/3/det même/même/ADJ/3/amod jour/jour/NOUN/5/obl elle/elle/PRON/5/nsubj part/partir/VERB/0/root"
NIGHT = "Dans/dans/ADP/3/case la/le/DET/3/det nuit/nuit/NOUN/6/obl elle/elle/PRON/6/nsubj"
NIGHT += " est/être/AUX/6/aux:tense partie/partir/VERB/0/root/Tense=Past|VerbForm=Part"


def values(table: str) -> list[str]:
    """The values of the times of a parse by hand, read on a Thursday."""
    return [time.value for time in find_times(replace(tree_document(table), published=PUBLISHED), WORDS)]


@pytest.mark.parametrize(("day", "value"), [("janvier", "2017-03-14"), ("mars", "2017-03-13")])
def test_the_story_does_not_go_on_from_what_was_long_before(day: str, value: str) -> None:
    """« Elle part mardi. L'homme enlevé le 13 janvier dort. Le même jour » is Tuesday; the 13th of March is near."""
    aside = (
        "Homme/homme/NOUN/6/nsubj enlevé/enlever/VERB/1/acl/Tense=Past le/le/DET/4/det 13/13/NOUN/2/obl"
        f" {day}/{day}/NOUN/4/nmod dort/dormir/VERB/0/root/VerbForm=Fin ././PUNCT/6/punct\n"
    )
    assert values(FREED + aside + SAME)[-1] == value


@pytest.mark.parametrize(
    ("article", "value"), [("L'/le/DET/2/det/Definite=Def", "03-14"), ("Une/un/DET/2/det", "03-13")]
)
def test_the_story_does_not_go_on_from_the_day_of_what_was_known(article: str, value: str) -> None:
    """« Elle part mardi. L'attaque de lundi dure. Le même jour, … » is Tuesday."""
    known = f"{article} attaque/attaque/NOUN/5/nsubj de/de/ADP/4/case lundi/lundi/NOUN/2/nmod dure/durer/VERB/0/root\n"
    assert values(FREED + known + SAME)[-1] == f"2017-{value}"


def test_a_night_paragraphs_on_may_be_that_of_another_story() -> None:
    """« … mardi. » and, three paragraphs below, « Dans la nuit, … » of what happened elsewhere."""
    for between, value in (("", "2017-03-14TNI"), ("Une ville dort.\n\n", "XXXX-XX-XXTNI")):
        text = f"Elle est partie mardi.\n\nUne ville dort.\n\n{between}Dans la nuit, elle part."
        assert find_times(Document("-", text, "", published=PUBLISHED), WORDS)[-1].value == value


def test_the_night_that_is_over_began_on_the_eve_of_the_report() -> None:
    """« Elle dort jeudi. Dans la nuit, elle est partie » of a report of that Thursday."""
    assert values(FREED.replace("mardi", "jeudi") + NIGHT)[-1] == "2017-03-15TNI"


def test_what_is_over_is_counted_from_no_day_to_come() -> None:
    """« Le vote est prévu le 6 mai. Dix jours plus tôt, elle est partie » is counted from the news before."""
    ahead = "Elle/elle/PRON/2/nsubj part/partir/VERB/0/root/VerbForm=Fin le/le/DET/4/det 6/6/NUM/2/obl"
    ahead += " mai/mai/NOUN/4/nmod\n"
    gone = (
        "Dix/dix/NUM/2/nummod jours/jour/NOUN/7/obl plus/plus/ADV/4/advmod tôt/tôt/ADV/2/advmod elle/elle/PRON/7/nsubj"
    )
    gone += " est/être/AUX/7/aux:tense partie/partir/VERB/0/root/Tense=Past|VerbForm=Part"
    assert values(FREED + ahead + gone)[-1] == "2017-03-04"


@pytest.mark.parametrize(
    ("published", "value"),
    [("2022-05-12", "2015-11-13"), ("2016-11-15", "2016-11-13"), ("2015-11-20", "2015-11-13")],
)
def test_a_day_that_was_told_with_its_year_is_that_day_again(published: str, value: str) -> None:
    """« Le 13 novembre 2015, … Le 13 novembre, … », unless the day came round about the time of the report."""
    text = "Elle est partie le 13 novembre 2015. Elle parle du 13 novembre."
    assert find_times(Document("-", text, "", published=published), WORDS)[-1].value == value
