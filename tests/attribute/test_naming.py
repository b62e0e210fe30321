"""What a source is called: an outlet by the name that its noun announces, whether anybody knows it or not."""

from __future__ import annotations

import pytest

from spoken import attributed


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le quotidien régional L'Étoile-Le Fleuve note que la route est coupée.", "L'Étoile-Le Fleuve"),
        ("Le site d'information Nordville Actu rapporte que la route est coupée.", "Nordville Actu"),
        ("Le quotidien Le Fleuve du lundi affirme que la route est coupée.", "Le Fleuve"),
        ("La presse locale de Nordville affirme que la route est coupée.", "La presse locale de Nordville"),
        ("La télévision d'État affirme que la route est coupée.", "La télévision d'État"),
    ],
)
def test_an_outlet_is_called_by_its_name(text: str, name: str) -> None:
    """A place behind « de » is no name of it."""
    (one,) = attributed(text).attributions
    assert one.source is not None
    assert one.source.name == name


@pytest.mark.parametrize(
    ("text", "who", "relays"),
    [
        ("Dix hommes sont morts, selon un communiqué du gouvernement publié lundi.", "gouvernement", 0),
        ("Dix hommes sont morts, selon un rapport de l'ONG Rive Claire rendu public lundi.", "l'ONG Rive Claire", 0),
        ("Dix hommes sont morts, selon un communiqué de l'état-major lu à la radio.", "l'état-major", 1),
        ("D'après la BBC citant des témoins, des soldats ont fui.", "des témoins", 1),
        ("Dix hommes sont morts, d'après les informations des médias.", "les informations des médias", 0),
    ],
)
def test_who_stands_behind_a_document_is_told_without_what_became_of_it(text: str, who: str, relays: int) -> None:
    """« un communiqué du gouvernement publié lundi »: the government says it; several may be anybody."""
    (one,) = attributed(text).attributions
    assert one.source is not None
    assert (one.source.name, len(one.relay)) == (who, relays)


@pytest.mark.parametrize(
    ("text", "who", "anonymous"),
    [
        ("Selon des chaînes Telegram russes, le pont a sauté.", "des chaînes Telegram russes", True),
        ("Un compte X proche du Front affirme que le pont a sauté.", "Un compte X proche du Front", True),
        ("La chaîne Telegram Rivard affirme que le pont a sauté.", "La chaîne Telegram Rivard", False),
        ("Selon Telegram, le compte a été fermé.", "Telegram", False),
    ],
)
def test_what_is_called_after_a_platform_is_not_the_platform(text: str, who: str, anonymous: bool) -> None:
    """« des chaînes Telegram »: Telegram says nothing."""
    (one,) = attributed(text).attributions
    assert one.source is not None
    assert (one.source.name, one.source.anonymous) == (who, anonymous)
