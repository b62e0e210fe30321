"""Two persons of one surname are two, and one person written in several ways is one."""

from __future__ import annotations

import pytest

from selon.annotate.names.namesakes import fullest_forms


@pytest.mark.parametrize(
    ("form", "full"),
    [
        ("Morel", "Jean-Marc Morel"),
        ("Jean Morel", "Jean-Marc Morel"),
        ("J.-M. Morel", "Jean-Marc Morel"),
        ("Marc Morel", "Jean-Marc Morel"),
    ],
)
def test_short_forms_stand_for_the_only_bearer_of_a_surname(form: str, full: str) -> None:
    assert fullest_forms(["Jean-Marc Morel", form])[form] == full


@pytest.mark.parametrize(
    ("form", "full"),
    [("Mohamed Berg", "Mohammed Berg"), ("Sebastian Berg", "Sebastien Berg"), ("Hélène Berg", "Helene Berg")],
)
def test_a_given_name_spelled_in_two_ways_is_one_person(form: str, full: str) -> None:
    assert len(set(fullest_forms([form, full]).values())) == 1


def test_an_article_of_a_transcribed_name_may_be_left_out_or_spelled_otherwise() -> None:
    assert fullest_forms(["Karim al-Hadi", "Karim el-Hadi", "Hadi"], {"al", "el"})["Hadi"] == "Karim al-Hadi"


def test_two_persons_of_one_surname_stay_two() -> None:
    full = fullest_forms(["Jean Morel", "Anna Morel", "A. Morel"])
    assert full == {"Jean Morel": "Jean Morel", "Anna Morel": "Anna Morel", "A. Morel": "Anna Morel"}


def test_a_surname_that_two_bear_names_neither() -> None:
    assert fullest_forms(["Jean Morel", "Anna Morel", "Morel"])["Morel"] == "Morel"


def test_a_woman_is_not_the_man_whose_given_name_hers_is_made_from() -> None:
    assert fullest_forms(["Louis Morel", "Louise Morel"])["Louise Morel"] == "Louise Morel"


def test_sovereigns_with_one_number_are_two() -> None:
    assert fullest_forms(["Charles VI", "Édouard VI"])["Charles VI"] == "Charles VI"
