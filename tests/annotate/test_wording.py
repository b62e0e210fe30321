"""Charged words: found in each example, left alone in their plain senses, alike for all sides."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import french, read
from selon.annotate.wording import find_wording
from selon.lang.wording import ChargedWord, parse_wording
from selon.model import Document, Name, Quotation, Span, Toponym, Wording


def entries() -> list[ChargedWord]:
    return list(dict.fromkeys(word for group in french().wording.entries.values() for word in group))


def charged(text: str, place: str | None = None) -> tuple[Document, tuple[Wording, ...]]:
    doc = read(text)
    if place:
        doc = replace(doc, places=(Toponym(Span(text.index(place), text.index(place) + len(place))),))
    return doc, find_wording(doc, french().wording)


@pytest.mark.parametrize("entry", entries(), ids=lambda entry: entry.lemma)
def test_each_entry_is_found_in_its_example(entry: ChargedWord) -> None:
    _, found = charged(entry.example)
    assert entry.lemma in [wording.lemma for wording in found]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("La ville a été libérée hier.", ["libérée"]),
        ("Les otages ont été libérés hier.", []),
        ("La libération des prisonniers a commencé.", []),
        ("Il suit un régime alimentaire sévère.", []),
        ("Le régime de retraite change.", []),
        # What is not charged as an adjective is no noun instead.
        ("Un incendie criminel a détruit l'usine.", []),
        ("L'incendie est criminel.", []),
        ("Ces criminels ont visé l'hôpital.", ["criminels"]),
        ("Une politique criminelle, selon l'opposition.", ["criminelle"]),
        ("Les troupes du régime avancent.", ["régime"]),
        ("Les occupants du véhicule sont morts.", []),
        ("L'attentat terroriste a fait deux morts.", ["terroriste"]),
        ("Le musée de la révolution industrielle ouvre.", []),
        ("La milice défend la révolution.", ["révolution"]),
        ("Des chiens sauvages ont mordu un enfant.", []),
        ("Le maire parle d'une agression sauvage.", ["sauvage"]),
        ("Lyon a éliminé Nice en finale.", []),
        ("Une pièce mise en scène par son frère ouvre le festival.", []),
        ("Le porte-parole dénonce une mise en scène.", ["mise en scène"]),
        ("Le pompier a reçu la médaille du courage.", []),
        ("Le voleur a porté atteinte au visage du berger.", []),
        ("Le syndicat dénonce une atteinte à la liberté.", ["atteinte"]),
        ("Un atelier clandestin a été découvert.", []),
        ("Un homme barbu a tiré.", []),
        ("Les tirs croisés ont tué deux civils.", []),
        ("Une horde de loups a attaqué le troupeau.", []),
        ("L'invasion de criquets menace les récoltes.", []),
        ("Le pantin de bois amuse les enfants.", []),
        ("Le capitaine est aux ordres du général.", []),
        ("Les forces légitimes ont repris la ville.", ["légitimes"]),
        ("Le chien a mordu un enfant.", []),
        ("La Crimée occupée est pilonnée.", ["occupée"]),
        ("Une maison occupée par une famille a brûlé.", []),
        ("L'homme a été jugé innocent.", []),
        ("Un trafic illicite a été découvert.", []),
        ("Le mémorial du génocide ouvre lundi.", []),
        ("Une enquête antiterroriste a été ouverte.", []),
        ("Le régime des intermittents change.", []),
        ("Il a été condamné pour apologie du terrorisme.", []),
        ("Le héros du match a marqué deux fois.", []),
        ("Le roi est le protecteur des arts.", []),
    ],
)
def test_a_word_is_charged_only_of_parties_and_acts(text: str, words: list[str]) -> None:
    doc, found = charged(text)
    assert [wording.span.of(doc.text) for wording in found] == words


def test_a_named_town_counts_as_a_place() -> None:
    _, found = charged("La libération de Sirte est proche.", place="Sirte")
    assert [wording.lemma for wording in found] == ["libération"]


def test_a_word_in_the_name_of_an_organisation_is_its_name() -> None:
    text = "Le Parti de la Libération et des Martyrs se réunit."
    doc = replace(read(text), names=(Name(Span(3, text.index(" se ")), "organisation"),))
    assert find_wording(doc, french().wording) == ()


def test_what_is_named_is_told_in_a_few_words() -> None:
    _, found = charged("Le ministre dénonce une organisation terroriste.")
    assert [wording.about for wording in found] == ["organisation terroriste"]


@pytest.mark.parametrize("party", ["rebelles", "soldats", "policiers", "miliciens"])
def test_all_sides_are_treated_alike(party: str) -> None:
    """A word is charged by what it says, not by whom it is said of."""
    doc, found = charged(f"Les {party} ont commis un massacre.")
    assert [wording.span.of(doc.text) for wording in found] == ["massacre"]


def test_every_entry_offers_plainer_words() -> None:
    assert len(entries()) >= 120
    for entry in entries():
        assert entry.neutral, entry.lemma
        assert entry.lemma not in entry.neutral


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"about": "side"}, "about"),
        ({"neutral": []}, "neutral"),
        ({"needs": ["near=x"]}, "near"),
        ({"colour": "red"}, "colour"),
    ],
)
def test_a_misshapen_entry_is_refused_by_name(change: dict[str, object], said: str) -> None:
    entry = {"lemma": "hydre", "upos": ["NOUN"], "about": "party", "neutral": ["groupe"], "example": "Une hydre."}
    with pytest.raises(ValueError, match=f"hydre.*{said}"):
        parse_wording({"wording": [{**entry, **change}], "place": [], "person": []})


def quoted(text: str, word: str) -> Document:
    """A parsed text in which a word stands between quotation marks."""
    doc = read(text)
    at = text.index(word)
    span = Span(at, at + len(word))
    return replace(doc, quotations=(Quotation(Span(at - 2, at + len(word) + 2), span, 0, True),))


def test_a_quoted_word_counts_only_beside_a_charged_one() -> None:
    """Where nothing else is charged, quotation marks stand around terms: a trade's word is no insult."""
    term = quoted("Le maire cite un « module » du pont.", "module")
    charge = quoted("Le maire cite un « montage » du régime.", "montage")
    assert find_wording(term, french().wording) == ()
    assert [w.span.of(charge.text) for w in find_wording(charge, french().wording)] == ["montage", "régime"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Un attentat meurtrier a eu lieu.", []),
        ("Le meurtrier a fui.", ["meurtrier"]),
        ("Les remparts de la ville tombent.", []),
        ("La manipulation génétique progresse.", []),
        ("L'opposition parle d'un coup d’État.", ["coup d’État"]),
    ],
)
def test_neutral_senses_are_left_alone(text: str, words: list[str]) -> None:
    doc, found = charged(text)
    assert [wording.span.of(doc.text) for wording in found] == words


def test_a_word_of_a_title_is_no_label() -> None:
    """A capital inside a sentence makes a name: the film calls nobody an assassin."""
    _, found = charged("Elle a joué dans le film Le Juge et l'Assassin.")
    assert found == ()
