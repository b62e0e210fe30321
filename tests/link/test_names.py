"""Names of parties and sources: when two mean one, when they clearly do not."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from importlib.resources import files

import pytest

from selon.lang.linking import parse_linking
from selon.lang.load import read_words
from selon.link.names import NameReader, name_readers, other_party, same_name, same_sort
from telling import report

READER = NameReader(parse_linking(read_words("fr", "linking")))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("le docteur Oumar Fofana", "Fofana"),
        ("L'armée", "l’armée"),
        ("l'armée de l'Ardenie", "l'armée"),
        ("le colonel Ana Brel, porte-parole", "Ana Brel"),
    ],
)
def test_one_name(one: str, other: str) -> None:
    """Titles, articles, accents and case do not make two of one."""
    assert same_name(READER.name(one), READER.name(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [("des habitants", "des rebelles"), ("l'armée", "la police"), ("le Front du Fleuve", "la Ligue de l'Est")],
)
def test_clearly_two(one: str, other: str) -> None:
    """Other sorts of party, or proper names without a common word."""
    assert other_party(READER.name(one), READER.name(other))
    assert not same_name(READER.name(one), READER.name(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("douze personnes", "des rebelles"),
        ("le régime", "l'armée"),
        ("FDF", "le Front du Fleuve"),
        ("des civils", "des enfants"),
    ],
)
def test_what_may_be_one_is_not_two(one: str, other: str) -> None:
    """Nothing in these names rules out that they mean the same."""
    assert not other_party(READER.name(one), READER.name(other))


def test_one_sort_is_less_than_one_name() -> None:
    """Soldiers here and soldiers there are of one sort; whether they are the same is open."""
    soldiers, troops = READER.name("des soldats"), READER.name("les troupes")
    assert same_sort(soldiers, troops)
    assert not same_name(soldiers, troops)


def test_the_example_of_the_word_file() -> None:
    """The credit marked in the example is found by the words around it."""
    example = tomllib.loads((files("selon.lang") / "fr" / "linking.toml").read_text("utf-8"))["agencies"]["example"]
    marked = re.search("<credit>(.*)</credit>", example)
    assert marked
    found = READER.credit(report(re.sub("<[^>]*>", "", example)))
    assert found
    assert marked[1].endswith(found)


@pytest.mark.parametrize(
    "text", ["Le pont est tombé (AFP).", "PARIS (Reuters) – Le pont est tombé.", "Avec Reuters. Le pont."]
)
def test_credits(text: str) -> None:
    """The usual ways to name an agency, at the beginning or the end."""
    assert READER.credit(report(text)) in {"AFP", "Reuters"}


def test_an_agency_that_is_only_mentioned_is_no_credit() -> None:
    """A journalist of an agency may be part of the story."""
    assert READER.credit(report("Un photographe de l'AFP a été blessé.")) is None


def test_a_language_without_words_compares_plain_words() -> None:
    """Documents in a language that selon does not read yet are linked by their texts all the same."""
    reader = name_readers([replace(report("Nothing here (AFP)."), lang="xx")])["xx"]
    assert reader.credit(report("(AFP)")) is None
    assert same_name(reader.name("Ana Brel"), reader.name("ana brel"))


@pytest.mark.parametrize("broken", [{}, {"light": []}, {"light": ["le"], "kinds": {}, "agencies": {"other": 1}}])
def test_a_broken_word_file_names_itself(broken: dict[str, object]) -> None:
    """Whoever adds a language is told where to look."""
    with pytest.raises(ValueError, match=r"linking\.toml"):
        parse_linking(broken)
