"""What is still to be done to a happening that is over, and whom or what one that is to come will bring together."""

from __future__ import annotations

import pytest

from parsed import told_at


@pytest.mark.parametrize(
    "text",
    [
        "Le <trigger>meurtre</trigger> sera jugé lundi à Lyon.",
        "Le tribunal doit juger lundi l'<trigger>enlèvement</trigger> du maire.",
        "L'<trigger>attentat</trigger> sera commémoré lundi à Lyon.",
        "La ville commémorera lundi l'<trigger>attentat</trigger> du marché.",
        "La <trigger>fusillade</trigger> sera reconstituée lundi à Lyon.",
        "Le conseil examinera lundi le <trigger>bombardement</trigger> de l'hôpital.",
        "Le <trigger>massacre</trigger> de dix prisonniers a été commémoré lundi à Lyon.",
    ],
)
def test_a_deed_is_over_when_it_is_judged_or_remembered(text: str) -> None:
    """It took place, and neither on the day nor in the town of that."""
    event = told_at(text)
    assert (event.factuality, event.time, event.place) == ("asserted", None, None)


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("L'armée étudie un <trigger>bombardement</trigger> de la base.", "future"),
        ("Les rebelles mèneront l'<trigger>attaque</trigger> lundi.", "future"),
        ("Les rebelles devaient commettre l'<trigger>attentat</trigger> lundi.", "future"),
        ("La maison sera <trigger>détruite</trigger> lundi.", "future"),
        # What is decided is there, whoever is going to contest it.
        ("Les avocats contesteront le <trigger>verdict</trigger>.", "asserted"),
        ("L'<trigger>accord</trigger> sera critiqué par les élus.", "asserted"),
        ("L'<trigger>accord</trigger> sera signé lundi.", "future"),
    ],
)
def test_what_is_to_be_done_itself_is_ahead(text: str, factuality: str) -> None:
    """Only what is done to a deed afterwards leaves it over."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("La <trigger>messe</trigger> devrait rassembler deux mille personnes.", "future"),
        ("La <trigger>manifestation</trigger> partira de la gare.", "future"),
        ("La <trigger>cérémonie</trigger> devait réunir trente ministres.", "future"),
        ("Le <trigger>verdict</trigger> doit être rendu vendredi.", "future"),
        ("L'<trigger>assaut</trigger> devrait être donné à l'aube.", "future"),
        ("La <trigger>manifestation</trigger> est partie de la gare.", "asserted"),
        ("L'<trigger>attaque</trigger> attirera l'attention du monde.", "asserted"),
        ("L'<trigger>attaque</trigger> devrait inquiéter les voisins.", "asserted"),
        ("La <trigger>fusillade</trigger> devrait être filmée.", "asserted"),
        ("Les <trigger>frappes</trigger> doivent être suspendues.", "asserted"),
    ],
)
def test_a_modal_verb_puts_off_what_is_to_bring_people_together_or_to_be_made(text: str, factuality: str) -> None:
    """What a modal verb says of a known deed leaves the deed where it is."""
    assert told_at(text).factuality == factuality
