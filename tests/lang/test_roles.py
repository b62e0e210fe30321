"""The file of role words: what a broken entry says."""

from __future__ import annotations

import pytest

from parsed import french
from selon.lang.roles import parse_roles


@pytest.mark.parametrize(
    ("table", "named"),
    [
        ({"supports": []}, "supports"),
        ({"support": [{"lemma": "lancer", "example": "…"}]}, "noun"),
        ({"support": [{"lemma": "lancer", "noun": "obj", "example": "…", "verb": "x"}]}, "verb"),
        ({"pronouns": {"il": "Neutre"}}, "il"),
        ({"counts": ["mort"]}, "counts"),
        ({"locative": ["dans"]}, "locative"),
        ({"kinds": {"supplies": ["vivre"]}}, "kinds"),
    ],
)
def test_a_broken_entry_is_named(table: dict[str, object], named: str) -> None:
    """Who edits the file must see which entry is at fault, and in which file."""
    with pytest.raises(ValueError, match=named) as caught:
        parse_roles(table, {})
    assert "roles.toml" in str(caught.value)


def test_a_pronoun_may_leave_its_gender_open() -> None:
    """``lui`` stands for a man or a woman: an open gender agrees with both."""
    assert french().roles.pronouns["lui"] == ("", "Sing")
    assert french().roles.pronouns["elles"] == ("Fem", "Plur")


def test_a_kind_is_called_with_its_sign() -> None:
    """Conditions of frames name it so: ``obj=@supplies``."""
    assert "médicament" in french().roles.kinds["@supplies"]
