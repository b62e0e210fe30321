"""What is done by saying something, told by the words that are said where the cue leaves it open."""

from __future__ import annotations

import pytest

from spoken import attributed


def acts(text: str) -> list[str]:
    return [one.act for one in attributed(text).attributions]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("« Nous n'avons pas tiré sur la foule », a déclaré le colonel.", "deny"),
        ("« Nos hommes n'ont tué personne », a déclaré le colonel.", "deny"),
        ("« Nous ne torturons pas les prisonniers », a dit le ministre.", "deny"),
        ("« Nous n'avons pas dormi de la nuit », a dit une habitante.", "state"),
        ("« Les rebelles n'ont pas tiré », a dit une habitante.", "state"),
        ("« Nous n'avons visé que des combattants », a déclaré le colonel.", "state"),
        ("« Nous ne tirerons pas », a déclaré le colonel.", "state"),
    ],
)
def test_what_the_own_side_has_not_done_is_denied(text: str, act: str) -> None:
    """Not what others have not done, what is to come, or what was done to some only."""
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Selon l'ONU, au moins 34 personnes sont mortes de faim.", "estimate"),
        ("D'après l'hôpital, les combats ont fait plus de 600 morts.", "estimate"),
        ("Selon la police, deux bombes ont explosé près du marché.", "state"),
        ("Selon la police, aucun des 30 passagers n'a été blessé.", "state"),
        ("Selon une source judiciaire, lundi 29 août, le maire s'est tué sur la route.", "state"),
    ],
)
def test_a_toll_that_somebody_is_credited_with_is_an_estimate(text: str, act: str) -> None:
    """The number has to be what the clause is there for."""
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Le ministre y voit la main d'une puissance étrangère.", "accuse"),
        ("L'opposition y voit l'œuvre de l'armée.", "accuse"),
        ("Les voisins y voient un signe d'espoir.", "believe"),
    ],
)
def test_who_sees_a_hand_in_it_accuses(text: str, act: str) -> None:
    assert acts(text) == [act]


def test_what_is_over_is_not_denied() -> None:
    """« Dit ne plus avoir reçu d'eau »: there was some before."""
    assert acts("L'un d'eux a confié ne plus avoir reçu de ravitaillement depuis trois semaines.") == ["state"]
    assert acts("L'un d'eux a affirmé n'avoir jamais reçu d'armes.") == ["deny"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("L'émissaire a proposé à l'ONU d'envoyer des troupes à Gao.", "ask"),
        ("L'émissaire leur propose de geler les combats.", "ask"),
        ("L'émissaire a proposé d'organiser des pourparlers à Vienne.", "demand"),
        ("L'émissaire a proposé aux rebelles un cessez-le-feu.", "demand"),
    ],
)
def test_others_are_asked_to_do_what_is_proposed_to_them(text: str, act: str) -> None:
    """« propose à X de P » asks X; a plan, or a thing that is offered, is a demand."""
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Selon le maire, la situation va empirer.", "estimate"),
        ("Selon le ministre, les troupes vont se retirer.", "state"),
        ("Selon le ministre, la réunion va être reportée.", "state"),
        ("Selon les prévisions de la mairie, le marché fermera.", "estimate"),
        ("Selon un rapport, le marché est fermé.", "state"),
        ("Le général estime que les deux camps veulent la paix.", "believe"),
        ("Le général estime que la guerre a fait 300 morts en 2010.", "estimate"),
        ("Le général estime que la trêve de 2010 a été violée.", "believe"),
        ("Le maire croit que 300 personnes sont mortes.", "believe"),
        ("À en croire le maire, 300 personnes sont mortes.", "estimate"),
    ],
)
def test_an_estimate_counts_or_looks_ahead(text: str, act: str) -> None:
    """A number that counts something, or how things will go on; a year, « les deux camps » and a plan are none."""
    assert acts(text) == [act]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Le maire dit craindre une attaque.", "believe"),
        ("Le maire dit ne pas craindre une attaque.", "state"),
        ("Le maire dit comprendre la colère des habitants.", "state"),
        ("Le ministre a affirmé sa volonté de démissionner.", "announce"),
        ("Le ministre affirme que sa décision est prise.", "state"),
        ("L'élue s'est déclarée candidate.", "announce"),
        ("Pour le maire, l'armée a tiré sur la foule.", "state"),
        ("Pour le maire, la ville est sûre.", "believe"),
        ("Pour le maire, la ville tombera lundi.", "believe"),
        ("Pour le maire, le retrait dont parle la presse ressemble à un aveu.", "believe"),
        ("Le maire conteste : l'armée n'a tué personne.", "deny"),
        ("Le maire conteste ce récit : les rebelles ont tiré les premiers.", "state"),
        ("L'armée dément : elle n'a visé que des combattants.", "state"),
    ],
)
def test_an_act_is_told_by_what_is_said(text: str, act: str) -> None:
    """A fear, a will, a fact or a denial that the words themselves show."""
    assert acts(text) == [act]
