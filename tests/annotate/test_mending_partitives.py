"""Some of a stuff that opens a sentence: the subject of the passive behind it."""

import pytest

from parsed import read
from selon.tree import base


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("De la nourriture a été distribuée aux déplacés.", "nourriture"),
        ("Du matériel militaire a été livré à l'armée.", "matériel"),
        ("De l'armement lourd a été livré aux rebelles.", "armement"),
        ("De l'eau, des vivres et des tentes ont été distribués.", "eau"),
    ],
)
def test_some_of_a_stuff_is_the_subject(text: str, noun: str) -> None:
    told = next(t for t in read(text).sentences[0].tokens if t.text == noun)
    assert told.deprel == "nsubj:pass"


def test_where_something_comes_from_is_no_subject_beside_one() -> None:
    tokens = read("De la ville assiégée a été filmée une vidéo.").sentences[0].tokens
    assert base(next(t for t in tokens if t.text == "ville").deprel) == "obl"
