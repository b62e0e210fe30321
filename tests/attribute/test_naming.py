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
