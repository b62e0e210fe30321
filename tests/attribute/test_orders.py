"""An order behind a colon: nobody is quoted, and the text is read to its end."""

from __future__ import annotations

import pytest

from spoken import attributed


@pytest.mark.parametrize(
    "text",
    [
        "Lorsque vous êtes à l'hôpital : prévenez immédiatement votre médecin ou votre infirmière.",
        "Dans le cas contraire.\n: affirme le médecin.",
    ],
)
def test_a_cue_right_behind_a_colon_stops_no_reading(text: str) -> None:
    """There are no words before the cue in its clause; the span of none must not end the reading of a whole text."""
    assert attributed(text).text == text
