"""Who is not the one: another happening, a town, who tells of somebody, and what a clause opens with."""

from __future__ import annotations

import pytest

from spoken import parties


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("L'embuscade a débuté par le déclenchement d'une bombe.", "armed_attack", (None, None)),
        ("Le président a été renversé par un putsch en mars.", "political_act", (None, "Le président")),
        ("Le président a été renversé par un putsch de l'armée.", "political_act", ("l'armée", "Le président")),
        ("Des incursions qui ont fait cent morts ont eu lieu dans le nord.", "killing", (None, None)),
        ("Une incursion de l'armée a fait dix morts.", "killing", ("l'armée", None)),
        ("Une réaction de l'armée a fait dix morts.", "killing", ("l'armée", None)),
        ("Le président a été renversé par l'armée.", "political_act", ("l'armée", "Le président")),
    ],
)
def test_a_happening_does_nothing_itself(text: str, type: str, expected: tuple[str | None, str | None]) -> None:
    """Whose it is did it, where that is told."""
    assert parties(text, type) == expected


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("La ville est soumise à un blocus de groupes armés.", "siege", ("groupes armés", None)),
        ("Le blocus de la ville par les rebelles continue.", "siege", ("les rebelles", "la ville")),
        ("Les raids continuent malgré le déploiement de l'armée.", "deployment", ("l'armée", None)),
        ("Le déploiement de soldats a commencé.", "deployment", (None, "soldats")),
        ("Le déploiement de l'armée par le roi a commencé.", "deployment", ("le roi", "l'armée")),
        ("Le mouvement de contestation du régime dure depuis février.", "protest", (None, None)),
        ("Le mouvement de contestation des étudiants dure depuis février.", "protest", ("étudiants", None)),
        ("Les ministres, réunis lundi à Abuja, ont voté.", "negotiation", ("Les ministres", None)),
        ("Le conseil, réuni lundi par le roi, a voté.", "negotiation", ("le roi", "Le conseil")),
    ],
)
def test_what_a_noun_says_of_somebody(text: str, type: str, expected: tuple[str | None, str | None]) -> None:
    """Those who fight block, an army deploys, a regime is what is contested, and who met did so themselves."""
    assert parties(text, type) == expected


@pytest.mark.parametrize(
    ("text", "type", "actor"),
    [
        ("Une explosion s'est produite à Lyon, en France, qui a détruit trois maisons.", "destruction", None),
        ("Un séisme dans l'est de l'Indonésie, qui a endommagé des maisons, a eu lieu.", "destruction", None),
        ("Il soutient l'Iran, qui a attaqué le port.", "armed_attack", "l'Iran"),
        ("Un homme a été remis à la police, qui a tué dix passants.", "killing", "la police"),
        ("Peu après 20h00 (19h00 GMT), un individu s'est attaqué à un agent.", "armed_attack", "un individu"),
        ("Un convoi a été attaqué par le Front du Nord (FDN).", "armed_attack", "le Front du Nord (FDN)"),
        (
            "Un convoi a été attaqué par le Front (FDN) et la milice (ML).",
            "armed_attack",
            "le Front (FDN) et la milice (ML)",
        ),
    ],
)
def test_a_town_destroys_nothing_and_a_name_ends_with_its_bracket(text: str, type: str, actor: str | None) -> None:
    assert parties(text, type)[0] == actor


def test_who_tells_of_somebody_may_not_be_who_is_meant() -> None:
    """« Il » may be the spokesman or the man whom his words tell of; where they tell of nobody it is him."""
    told = "Paul Dembo a déclaré que les soldats avaient encerclé {}. Il a ouvert le feu sur la foule."
    assert parties(told.format("le tireur"), "armed_attack")[0] == "Il"
    assert parties(told.format("la maison"), "armed_attack")[0] == "Paul Dembo"


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        (
            "L'ONG dit que le nombre de pêcheurs ayant trouvé la mort a doublé.",
            "killing",
            (None, "le nombre de pêcheurs"),
        ),
        ("Le maire dit que, l'armée ayant quitté la ville, il est inquiet.", "withdrawal", ("l'armée", None)),
    ],
)
def test_who_has_done_it_stands_before_the_participle(
    text: str, type: str, expected: tuple[str | None, str | None]
) -> None:
    """It is not who tells it."""
    assert parties(text, type) == expected


@pytest.mark.parametrize(
    ("text", "elected"),
    [
        (
            "L'ONG affirme que le dialogue proposé par le roi Ali Zerrouki après son élection est vain.",
            "le roi Ali Zerrouki",
        ),
        ("Le maire a été arrêté par un policier après son élection.", "Le maire"),
    ],
)
def test_whose_it_is_who_proposed_the_thing(text: str, elected: str | None) -> None:
    """A possessive behind whoever did something to a thing is of them, not of who tells it."""
    assert parties(text, "political_act")[1] == elected
