"""Lists of actors: what is in the one that comes with selon, what a user may write, and how names are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from selon.lang.actors import Actor, UnreadableActors, find_known, index_actors, parse_actors, read_actors, spellings
from selon.lang.load import known_languages, read_words
from selon.lang.names import split_name
from selon.lang.sectors import parse_sectors
from selon.ontology.actors import load_actor_codes

CODES = load_actor_codes()
TITLED = frozenset({"Le"})
NORTH = {"armed_actor": {"NORTH": "SYR REB | Front du Nord | Nordistes | FN?", "EAST": "IRQ UAF | al-Charq | GARDE"}}


def found(text: str, *added: Actor, table: dict[str, object] | None = None) -> list[str | None]:
    """The codes of the actors that are found in a text."""
    forms = split_name(text)
    known = index_actors(parse_actors(table or dict(NORTH)), added, TITLED)
    return [mention.actor.code for mention in find_known(forms, [form.lower() for form in forms], known)]


@pytest.mark.parametrize("code", known_languages())
def test_the_list_that_comes_with_selon_holds(code: str) -> None:
    """At least 200 armed groups, each code one there is, and no name that two of them claim."""
    actors = parse_actors(read_words(code, "actors"), wrong=CODES.wrong)
    armed = [actor for actor in actors if actor.kind == "armed_actor" and actor.named]
    assert len(armed) >= 200
    assert len({actor.code for actor in armed}) == len(armed)


def test_all_sides_are_listed_alike() -> None:
    """Armies and those who fight them are named side by side: the sector tells the role, the kind does not judge."""
    actors = {name: actor for actor in parse_actors(read_words("fr", "actors")) for name in actor.names}
    sides = ["Tsahal", "Hamas", "État islamique", "Pentagone", "Marines", "talibans", "Casques bleus", "Wagner", "YPG"]
    assert {actors[name].kind for name in sides} == {"armed_actor"}
    assert {str(actors[name].code).split()[1] for name in ("Hamas", "talibans", "FARC", "IRA", "PKK")} == {"REB"}


@pytest.mark.parametrize("code", known_languages())
def test_states_are_called_as_places_are(code: str) -> None:
    """A state has one usual name, as an actor and as a place."""
    places, states = read_words(code, "gazetteer")["countries"], read_words(code, "states")
    usual = {CODES.countries[two]: names.split("|")[0].strip() for two, names in places.items()}
    assert {three: line.split("|")[0].strip() for three, line in states.items()} == usual


@pytest.mark.parametrize("code", known_languages())
def test_nouns_are_of_known_sectors(code: str) -> None:
    """A noun of a sector that nothing explains would give a code that nobody can read."""
    words = parse_sectors(read_words(code, "sectors"), read_words(code, "states"), read_words(code, "places"))
    assert {noun.sector for group in words.nouns.values() for noun in group} <= set(CODES.sectors)
    assert set(words.seats.values()) <= set(CODES.countries.values())


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("le Front du Nord avance", ["SYR REB NORTH"]),
        ("le front du nord", []),
        ("Nordistes et Front du Nord", ["SYR REB NORTH", "SYR REB NORTH"]),
        ("le FN avance", []),
        ("le FN , ou Front du Nord", ["SYR REB NORTH", "SYR REB NORTH"]),
        ("la garde , la Garde et GARDE", ["IRQ UAF EAST"]),
        ("Al-Charq , al-Charq , Al Charq", ["IRQ UAF EAST"] * 3),
    ],
)
def test_names_are_found_by_their_capitals(text: str, codes: list[str]) -> None:
    """A capital in the list is asked of the text, a name in capitals in full; a name with "?" needs another one."""
    assert found(text) == codes


def test_a_title_keeps_its_capitals() -> None:
    """``Le monde change`` is no newspaper."""
    table: dict[str, object] = {"organisation": {"PAPER": "FRA MED | Le Soir"}}
    assert found("Le Soir écrit", table=table) == ["FRA MED PAPER"]
    assert found("Le soir tombe", table=table) == []


def test_spellings_of_capitals_and_of_the_article() -> None:
    assert spellings("Émirat") == ("Émirat", "Emirat")
    assert spellings("al-Été") == ("al-Été", "al-Eté", "al Été", "al Eté")


def test_a_users_actor_goes_before_ours() -> None:
    """By its name, and in place of the one that has its code."""
    own = parse_actors({"armed_actor": {"OWN": "IRQ REB | Nordistes", "EAST": "IRQ UAF | Est"}})
    assert found("Nordistes", *own) == ["IRQ REB OWN"]
    assert found("GARDE et Est", *own) == ["IRQ UAF EAST"]


def test_other_names_of_a_body_have_its_code() -> None:
    (body,) = parse_actors({"state": {"SYR MIL": "Armée du levant"}})
    assert (body.code, body.kind, body.named) == ("SYR MIL", "armed_actor", False)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[army]\nA = "SYR REB | A"', "army"),
        ('[armed_actor]\nA = "SYR XYZ | A"', "armed_actor.A: no sector 'XYZ'"),
        ('[armed_actor]\nA = "XYZ REB | A"', "armed_actor.A: no country 'XYZ'"),
        ('[armed_actor]\nA = "rebels | A"', "armed_actor.A: 'rebels' is no code"),
        ('[armed_actor]\nA = "SYR REB"', "armed_actor.A: no name"),
        ('[armed_actor]\nA = "SYR REB | A | | B"', "armed_actor.A: an empty name"),
        ('[armed_actor]\nA = "SYR REB | ?"', "armed_actor.A: an empty name"),
        ("[armed_actor]\nA = 3", "armed_actor.A: must be text"),
        ('[armed_actor]\na = "SYR REB | A"', "armed_actor.a: a key"),
        ('[state]\nSYRIA = "A"', "state.SYRIA: 'SYRIA' is no code"),
        ('[armed_actor]\nA = "SYR REB | X"\nB = "IRQ REB | X"', "'X' names both SYR REB A and IRQ REB B"),
        ('armed_actor = "A"', "armed_actor must be a table"),
        ('[armed_actor]\nA = "SYR REB\n', "line 2"),
    ],
)
def test_a_mistake_is_told_with_file_and_entry(tmp_path: Path, text: str, said: str) -> None:
    """Somebody with a list of hundreds must find the one that is wrong."""
    file = tmp_path / "mine.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(UnreadableActors) as raised:
        read_actors(file, CODES.wrong)
    assert str(raised.value).startswith(f"{file}: ")
    assert said in str(raised.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    bad = tmp_path / "latin.toml"
    bad.write_bytes("# é".encode("latin-1"))
    for file in (bad, tmp_path / "none.toml"):
        with pytest.raises(UnreadableActors, match=file.name):
            read_actors(file)
