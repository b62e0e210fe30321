"""Words of movement, flight and relief that name a happening, and the company in which they name none."""

import pytest

from parsed import events_of, told_at


@pytest.mark.parametrize(
    ("example", "type_"),
    [
        ("Les blindés <trigger>poussent</trigger> vers le nord.", "offensive"),
        ("Les rebelles se sont <trigger>saisis</trigger> de la colline.", "territory_capture"),
        ("La ville est <trigger>passée</trigger> sous la coupe des djihadistes.", "territory_capture"),
        ("Les rebelles ont <trigger>détalé</trigger> à moto.", "withdrawal"),
        ("Les rebelles ont <trigger>quitté</trigger> leurs positions.", "withdrawal"),
        ("Ils se sont <trigger>rendus</trigger> après un long assaut.", "surrender"),
        ("Les deux camps ont <trigger>mis</trigger> fin aux hostilités.", "ceasefire"),
        ("Les colonnes <trigger>convergent</trigger> vers la capitale.", "deployment"),
        ("Ils ont dû <trigger>quitter</trigger> leur village.", "displacement"),
        ("Du riz a été <trigger>distribué</trigger> aux sinistrés.", "aid"),
    ],
)
def test_names_a_happening(example: str, type_: str) -> None:
    assert told_at(example).type == type_


@pytest.mark.parametrize(
    "text",
    [
        "La foule a envahi la pelouse.",
        "Il s'est rendu à Gao après le vote.",
        "Ils s'y sont rendus après la fête.",
        "Le maire a étendu son jardin.",
        "La pousse des jeunes plants inquiète.",
        "La justice s'est saisie du dossier.",
        "Le ministre a dû quitter la salle.",
        "Le marché pousse vers le haut.",
        "Les négociations ont mis fin au litige.",
        "Les assaillants se sont volatilisés.",
    ],
)
def test_names_none(text: str) -> None:
    types = {"offensive", "territory_capture", "withdrawal", "surrender", "ceasefire", "displacement"}
    assert not [event for event in events_of(text) if event.type in types]
