"""What forbids is there and what it forbids is not; what is not excluded, made possible, or open unless it happens."""

from __future__ import annotations

import pytest

from parsed import told_at


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("L'<trigger>accord</trigger> interdit les frappes.", "asserted"),
        ("L'accord interdit les <trigger>frappes</trigger>.", "negated"),
        ("La <trigger>réunion</trigger> a reporté le vote.", "asserted"),
        ("Le <trigger>sommet</trigger> a annulé la trêve.", "asserted"),
        ("Le <trigger>sommet</trigger> a été annulé.", "negated"),
        ("Un <trigger>carnage</trigger> évité de peu sur l'autoroute.", "negated"),
        ("<trigger>Sommet</trigger> reporté à mardi.", "future"),
        ("Trois otages <trigger>tués</trigger> à Gao.", "asserted"),
    ],
)
def test_who_forbids_or_puts_off_is_not_what_is_forbidden(text: str, factuality: str) -> None:
    """The subject of a verb with an object does it; that of a headline's participle undergoes it."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Un <trigger>attentat</trigger> n'est pas exclu.", "hedged"),
        ("Un <trigger>attentat</trigger> est exclu.", "negated"),
        ("À moins qu'un <trigger>accord</trigger> ne soit trouvé, le port fermera.", "hedged"),
        ("Le port tombera à moins que l'armée n'<trigger>intervienne</trigger>.", "hedged"),
        ("Au moins dix soldats ont été <trigger>tués</trigger>.", "asserted"),
        ("Le <trigger>retrait</trigger> des troupes a été rendu possible par la médiation du roi.", "asserted"),
        ("Le <trigger>retrait</trigger> des troupes a été jugé possible par le roi.", "hedged"),
        ("Le <trigger>retrait</trigger> des troupes a été rendu impossible par la neige.", "negated"),
        ("La réforme, qualifiée de « <trigger>coup d'État</trigger> » par le parti, a été adoptée.", "asserted"),
        ("La <trigger>messe</trigger>, qui devrait rassembler dix mille personnes, sera dite dimanche.", "future"),
        ("La <trigger>trêve</trigger>, qui pourrait commencer lundi, est fragile.", "hedged"),
    ],
)
def test_what_is_open_and_what_was_made_possible(text: str, factuality: str) -> None:
    """Possible is what may be; what something made possible took place."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Il n'est pas question d'un <trigger>retrait</trigger> des troupes.", "negated"),
        ("Il est question d'un <trigger>retrait</trigger> des troupes.", "future"),
        ("Une <trigger>trêve</trigger> n'est pas à l'ordre du jour.", "negated"),
        ("Plutôt que de <trigger>négocier</trigger>, l'armée a bombardé la ville.", "negated"),
        ("Plutôt que de négocier, l'armée a <trigger>bombardé</trigger> la ville.", "asserted"),
        ("Pour peu que les rebelles se <trigger>retirent</trigger>, l'aide sera livrée.", "hedged"),
        ("Le texte doit être soumis au <trigger>vote</trigger> des députés.", "future"),
    ],
)
def test_what_is_out_of_the_question_or_on_a_condition(text: str, factuality: str) -> None:
    """What was not done instead was not done, and a condition may not come true."""
    assert told_at(text).factuality == factuality


def test_a_condition_receives_nothing() -> None:
    """« à condition que P » names no party."""
    event = told_at("L'aide sera <trigger>livrée</trigger> à condition que les rebelles se retirent.")
    assert event.recipient is None


@pytest.mark.parametrize(
    "text",
    [
        "Le <trigger>référendum</trigger> n'a pas été reconnu par l'assemblée.",
        "Le <trigger>bombardement</trigger> a été examiné par le conseil.",
    ],
)
def test_who_examines_or_recognises_it_did_not_do_it(text: str) -> None:
    """The agent of such a verb has no part in the deed."""
    assert told_at(text).actor is None
