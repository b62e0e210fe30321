"""Two verbs with a day each: the one that stands behind a verb is that verb's, whatever the parse hangs it on."""

from __future__ import annotations

import pytest

from selon.pipeline import read_words
from spoken import engine


@pytest.mark.parametrize(
    "text",
    [
        "L'armée a tué dix rebelles le 4 et en a arrêté trois le 6.",
        "Des hommes armés ont attaqué Gao le 4 et pillé Kidal le 6.",
        "Des hommes armés ont attaqué Gao le 4 mai et pillé Kidal le 6 mai.",
    ],
)
def test_each_verb_has_the_day_behind_it(text: str) -> None:
    events = read_words(text, "example", engine(), "2031-05-08").events
    assert [event.time and event.time.value for event in events] == ["2031-05-04", "2031-05-06"]
    assert not any(quantity.best in {4, 6} for event in events for quantity in event.quantities)
