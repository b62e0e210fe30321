"""What is told by the setting of a promise, a threat or a resolve took place; so did what is to be put down."""

from __future__ import annotations

import pytest

from parsed import told_at


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("La reine avait promis, lors de son <trigger>investiture</trigger> en mai, de rouvrir le port.", "asserted"),
        ("Un homme a été arrêté pour avoir menacé des élus lors de la <trigger>cérémonie</trigger>.", "asserted"),
        ("Les élus ont convenu de fermer le pont, lors d'une <trigger>réunion</trigger> tenue lundi.", "asserted"),
        ("Les élus sont convenus de fermer le pont, lors d'une <trigger>réunion</trigger> à Gao.", "asserted"),
        ("Les élus ont convenu de <trigger>manifester</trigger> lors de la visite du roi.", "future"),
        ("Le conseil a décidé de voter la loi lors d'une <trigger>réunion</trigger> à Gao.", "future"),
        ("Le ministre parlera lors d'une <trigger>réunion</trigger> à Gao.", "future"),
        ("Le Front menace la ville d'une <trigger>offensive</trigger> pendant la trêve.", "future"),
    ],
)
def test_who_promises_in_the_course_of_something_takes_part_in_it(text: str, factuality: str) -> None:
    """« Lors de » tells when it was promised, not what was; without a comma it may tell when it is to be done."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("L'armée a dû faire face à plus de quatre heures de <trigger>combat</trigger>.", "asserted"),
        ("La ville a dû résister à trois jours de <trigger>bombardements</trigger>.", "asserted"),
        ("Le parti se divise à deux mois de l'<trigger>élection</trigger>.", "future"),
        ("Le parti se divise à deux mois d'<trigger>élections</trigger> locales.", "future"),
    ],
)
def test_what_filled_some_hours_was_there(text: str, factuality: str) -> None:
    """« Quatre heures de combat » passed, « à deux mois de l'élection » they have yet to."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("L'armée tente d'enrayer les <trigger>émeutes</trigger> qui ont ravagé le port.", "asserted"),
        ("Le maire tente de calmer les <trigger>émeutes</trigger> qui ont éclaté lundi.", "asserted"),
        ("La police tente d'empêcher des <trigger>émeutes</trigger> dans le port.", "future"),
        ("Le Front tente de provoquer des <trigger>émeutes</trigger> dans le port.", "future"),
    ],
)
def test_what_is_to_be_put_down_is_there(text: str, factuality: str) -> None:
    """Nobody calms what has not begun."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Des officiers ont tenté un <trigger>putsch</trigger> contre le roi en mars.", "asserted"),
        ("Des officiers tentent un <trigger>putsch</trigger> contre le roi.", "future"),
        ("Des officiers sont accusés de vouloir tenter un <trigger>putsch</trigger>.", "future"),
        ("Des officiers ont tenté une <trigger>attaque</trigger> contre le palais.", "future"),
    ],
)
def test_a_coup_that_was_tried_was_one(text: str, factuality: str) -> None:
    """« Ont tenté un putsch » tells of the same as « une tentative de putsch »."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Les chefs ont fixé un ultimatum d'un mois pour le <trigger>retrait</trigger> des troupes.", "future"),
        ("Le Front a lancé un ultimatum au roi pour la <trigger>libération</trigger> de ses membres.", "future"),
        ("Le roi a été salué pour le <trigger>retrait</trigger> de ses troupes.", "asserted"),
    ],
)
def test_what_an_ultimatum_is_for_is_still_to_be_done(text: str, factuality: str) -> None:
    """Whoever sets a day for it waits for it."""
    assert told_at(text).factuality == factuality
