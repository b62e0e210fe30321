"""« Nous » in a communiqué or an open letter is who has issued it; in an editorial it is nobody but the writer."""

from __future__ import annotations

import pytest

from spoken import attributed


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Communiqué du Front pour la paix\n\nNous affirmons que nos hommes n'ont pas tiré.", "Front pour la paix"),
        (
            "COMMUNIQUÉ DE PRESSE\n\nLe Rassemblement pour la vallée (RPV) condamne l'attaque de Konna.\n\nNotre "
            "mouvement rejette toute responsabilité dans l'incendie.",
            "Le Rassemblement pour la vallée (RPV)",
        ),
        ("Nous, membres du Front pour la paix, condamnons l'attaque de Konna.", "membres du Front pour la paix"),
        (
            "TRIBUNE. Silence à Khartoum\n\nPar un collectif de médecins de Khartoum\n\nNous accusons les deux "
            "généraux d'affamer le pays.",
            "un collectif de médecins de Khartoum",
        ),
        ("Nous, soussignés, habitants de Konna, dénonçons les exactions des soldats.", "habitants de Konna"),
    ],
)
def test_we_are_who_issued_the_text(text: str, who: str) -> None:
    """A heading that says what the text is and whose, its first subject, or the words beside « nous »."""
    last = attributed(text).attributions[-1]
    assert last.source is not None
    assert last.source.name == who


@pytest.mark.parametrize(
    "text",
    [
        "ÉDITORIAL. Nous affirmons que des soldats ont tiré.",
        "Nous appelons la population au calme.",
        "Communiqué de presse\n\nLa pluie a repris. Nous affirmons que des soldats ont tiré.",
    ],
)
def test_we_of_a_writer_are_no_source(text: str) -> None:
    """Nobody else speaks there: neither the population that is appealed to, nor anybody who is not named."""
    assert not attributed(text).attributions


def test_we_within_a_quotation_are_its_speaker() -> None:
    """Who is quoted in an issued text speaks for himself."""
    doc = attributed("Communiqué du Front pour la paix\n\n« Nous demandons une trêve », a déclaré Anna Berg.")
    assert [a.source.name for a in doc.attributions if a.source] == ["Anna Berg"]
