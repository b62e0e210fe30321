"""What was only tried, opposed or left out of a text is told as no fact."""

from __future__ import annotations

import pytest

from parsed import told_at
from spoken import read_on


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Une tentative d'<trigger>enlèvement</trigger> du maire a eu lieu.", "negated"),
        ("L'armée a dénoncé une tentative de <trigger>tir</trigger>, qui avait échoué.", "negated"),
        ("La tentative de <trigger>coup d'État</trigger> a fait dix morts.", "asserted"),
        ("Une tentative de <trigger>médiation</trigger> a eu lieu lundi.", "asserted"),
        ("Une tentative de <trigger>putsch</trigger> a été déjouée par l'armée.", "negated"),
        ("Les services ont déjoué une tentative de <trigger>coup d'État</trigger>.", "negated"),
        ("L'<trigger>attentat</trigger> raté visait la gare.", "negated"),
    ],
)
def test_what_was_only_tried_did_not_happen(text: str, factuality: str) -> None:
    """An attempt is no deed, but a coup that fails was a coup, unless it was foiled, and talks that fail were talks."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("La France s'oppose à l'<trigger>envoi</trigger> de troupes.", "future"),
        ("Le ministre est opposé à la <trigger>libération</trigger> des prisonniers.", "future"),
        ("Le parti est hostile à l'<trigger>intervention</trigger> de l'armée.", "future"),
        ("L'Union s'oppose à l'<trigger>offensive</trigger> de l'armée contre la ville.", "asserted"),
        ("Le Parlement a dit non à l'<trigger>envoi</trigger> de troupes.", "negated"),
    ],
)
def test_what_is_opposed_is_still_ahead(text: str, factuality: str) -> None:
    """Who opposes a plan does not say that it was carried out; violence that is opposed goes on."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("L'accord ne dit rien du <trigger>désarmement</trigger> des milices.", "hedged"),
        ("Le texte ne mentionne pas le <trigger>retrait</trigger> des troupes.", "hedged"),
        ("Le texte mentionne le <trigger>retrait</trigger> des troupes.", "asserted"),
        ("Le rapport ne parle pas de l'<trigger>attaque</trigger> du village.", "asserted"),
        ("Le ministre n'a jamais dit que l'armée avait <trigger>bombardé</trigger> l'hôpital.", "hedged"),
        ("L'armée n'a rien <trigger>détruit</trigger>.", "negated"),
    ],
)
def test_what_a_text_leaves_out_is_open(text: str, factuality: str) -> None:
    """A text that is silent about a step does not tell that it was taken; an attack it passes over took place."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    "text",
    [
        "Rien ne justifie un tel <trigger>massacre</trigger>.",
        "Le maire n'a pas condamné une <trigger>attaque</trigger> contre des civils.",
    ],
)
def test_what_is_judged_is_there_though_the_judgement_is_denied(text: str) -> None:
    """Nobody who finds no excuse for a massacre says that there was none."""
    assert told_at(text).factuality == "asserted"


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Les alliés veulent éviter que la ville soit <trigger>reconquise</trigger> par l'armée.", "future"),
        ("Le préfet a déployé la police afin d'empêcher une <trigger>attaque</trigger> contre le port.", "future"),
        ("L'opération vise à stopper l'<trigger>avancée</trigger> des rebelles.", "future"),
        ("La police a empêché une <trigger>attaque</trigger> contre le port.", "negated"),
    ],
)
def test_what_is_still_to_be_prevented_is_ahead(text: str, factuality: str) -> None:
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize("joined", ["ou que l'armée ne reprenne la ville", "et que l'armée ne reprenne la ville"])
def test_clauses_in_a_row_are_governed_alike(joined: str) -> None:
    """« éviter que P ou que Q »: both hang on the verb."""
    doc = read_on("2023-04-18", f"Les alliés ont évité que la ville ne reste isolée {joined}.")
    (capture,) = (event for event in doc.events if event.type == "territory_capture")
    assert capture.factuality == "negated"
