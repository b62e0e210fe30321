"""Names from other scripts by their sounds: spellings of one name have one key, other names another."""

from __future__ import annotations

import tomllib

import pytest

from selon.annotate.gazetteer import fold
from selon.annotate.gazetteer.sounds import sound_key
from selon.lang.gazetteer import gazetteer_files, parse_articles, parse_sounds

TABLE = tomllib.loads(gazetteer_files()[0].read_text("utf-8"))


def key(name: str) -> str:
    return sound_key(fold(name), frozenset(parse_articles(TABLE)), parse_sounds(TABLE))


@pytest.mark.parametrize(
    "spellings",
    [
        ("Salaheddine", "Salah el-Din", "Salah ad-Din", "Salah al Din"),
        ("Manbij", "Menbej", "Manbidj"),
        ("Khan Cheikhoun", "Khan Shaykhun", "Khan Cheikhoune"),
        ("Deir ez-Zor", "Deir al-Zor"),
        ("Kharkiv", "Kharkov"),
        ("Saraqib", "Sarakeb"),
    ],
)
def test_spellings_of_one_name_share_a_key(spellings: tuple[str, ...]) -> None:
    assert len({key(name) for name in spellings}) == 1
    assert key(spellings[0])


@pytest.mark.parametrize(("one", "other"), [("Koumbaroua", "Koumbra"), ("Manbij", "Munbajou"), ("Homs", "Hama")])
def test_short_keys_need_as_many_syllables(one: str, other: str) -> None:
    assert not key(one) or key(one) != key(other)


@pytest.mark.parametrize("name", ["", "Hama", "Al", "Aïn"])
def test_a_name_too_short_to_tell_has_no_key(name: str) -> None:
    assert key(name) == ""


def test_sounds_must_be_complete() -> None:
    with pytest.raises(ValueError, match="silent"):
        parse_sounds({"sounds": {"countries": "SY", "letters": [], "vowels": "a", "mute": "h"}})
