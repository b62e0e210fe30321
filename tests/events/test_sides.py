"""All sides are read alike: when two sides of a text change places, nothing but their names changes in the records."""

from __future__ import annotations

from dataclasses import astuple, replace
from functools import cache

import pytest

from selon.acquire import read_bytes
from selon.model import Record
from selon.pipeline import Engine, load_engine, read_document
from selon.records import records

# Pairs of the same gender and number, so that only the words change and not the grammar.
SIDES = [
    ("les rebelles", "les soldats"),
    ("les insurgés", "les militaires"),
    ("les djihadistes", "les gendarmes"),
    ("les miliciens", "les policiers"),
    ("les forces gouvernementales", "les forces rebelles"),
    ("l'armée syrienne", "l'armée turque"),
    ("la milice", "la police"),
    ("le MPN", "le FPS"),
    ("l'armée russe", "l'armée ukrainienne"),
]
OUTLETS = ("l'Agence du Nord", "l'Agence du Sud")
TEXTS = [
    "{A} ont attaqué {b} lundi. Douze civils ont été tués.",
    "{A} ont repris le village à {b} mardi.",
    "Selon {outlet}, dix personnes ont été tuées par {a} et trente blessées par {b}.",
    "{A} accusent {b} d'avoir tué six civils.",
    "{A} ont tué six civils, a rapporté {outlet}.",
    "{A} ont démenti avoir bombardé l'hôpital, mais {b} ont confirmé l'attaque.",
    "L'offensive menée par {a} contre {b} a fait vingt morts.",
    "{A} auraient libéré quatre otages, selon {outlet}, et {b} pourraient se retirer de la ville.",
    "« {B} ont massacré des civils », affirment {a}.",
    "{A} qualifient {b} de terroristes et parlent de libération du village.",
]


@cache
def engine() -> Engine:
    return load_engine("fr")


def told(text: str, first: str, second: str, outlet: str) -> list[Record]:
    """The records of a text about two sides, with each side's name and the outlet's written A, B and O."""
    words = {"a": first, "b": second, "A": first[0].upper() + first[1:], "B": second[0].upper() + second[1:]}
    agreed = text.format(outlet=outlet, **words)
    if not first.startswith("les "):
        agreed = singular(agreed)
    doc = replace(read_bytes(agreed.encode(), "sides"), lang="fr", published="2031-05-05")
    return [plain(record, first, second, outlet) for record in records(read_document(doc, engine()))]


def singular(text: str) -> str:
    """The text with the verbs of sides that are one: both sides always are, or both are many."""
    for many, one in PLURALS:
        text = text.replace(many, one)
    return text


PLURALS = [
    (" ont ", " a "),
    (" auraient ", " aurait "),
    (" pourraient ", " pourrait "),
    (" accusent ", " accuse "),
    (" affirment ", " affirme "),
    (" qualifient ", " qualifie "),
    (" parlent ", " parle "),
    ("personnes a été", "personnes ont été"),
]


def plain(record: Record, first: str, second: str, outlet: str) -> Record:
    """A record without what must differ: the names, with their codes, the offsets, the id and which rule read them.

    With the rule goes its confidence, which is told of rules and never of names: see tests/confidence.
    """

    def named(words: str | None) -> str | None:
        if words is None:
            return None
        for name, letter in ((first, "A"), (second, "B"), (outlet, "O")):
            core = name.split(" ", 1)[1] if name.startswith(("les ", "la ", "le ")) else name.removeprefix("l'")
            for form in (name, name[0].upper() + name[1:], core):
                words = words.replace(form, letter)
        return words.removeprefix("les ").removeprefix("la ").removeprefix("le ").removeprefix("l'")

    return replace(
        record,
        id="",
        document="",
        start=0,
        end=0,
        quote="",
        rule="",
        actor=named(record.actor),
        recipient=named(record.recipient),
        source=named(record.source),
        relay=named(record.relay),
        actor_code=None,
        recipient_code=None,
        confidence=None,
        uncertain=(),
    )


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("sides", SIDES, ids=" - ".join)
def test_swapping_the_sides_changes_nothing_else(text: str, sides: tuple[str, str]) -> None:
    """Who does it must not decide what it is, how certain, how many or how charged it is."""
    first, second = sides
    once, again = told(text, first, second, OUTLETS[0]), told(text, second, first, OUTLETS[1])
    assert [astuple(record) for record in once] == [astuple(record) for record in again]
    assert once, "a text without a record shows nothing"
