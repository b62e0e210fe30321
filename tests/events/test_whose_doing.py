"""Who did it and to whom, where another verb, a means or a noun between hides it."""

from __future__ import annotations

import pytest

from spoken import last_told, parties


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        ("L'armée est présente et affronte les rebelles.", "armed_clash", ("L'armée", "les rebelles")),
        ("Les gendarmes étaient nombreux et ont arrêté six civils.", "arrest", ("Les gendarmes", "six civils")),
        ("Les villageois sont inquiets et ont fui le hameau.", "displacement", (None, "Les villageois")),
        ("La ville est en ruines et les soldats ont fui.", "withdrawal", ("les soldats", None)),
        ("Il est probable que l'armée avance et affronte les rebelles.", "armed_clash", ("l'armée", "les rebelles")),
        (
            "Le bilan est de huit enfants choqués ; transportés vers les hôpitaux de Gao.",
            "evacuation",
            (None, "huit enfants choqués"),
        ),
    ],
)
def test_who_is_so_does_what_follows(text: str, type: str, expected: tuple[str | None, str | None]) -> None:
    """« X est présent et affronte Y »: an adjective shares its subject as a verb does."""
    assert parties(text, type) == expected


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        (
            "Des voisins ont reconnu deux gendarmes ayant fait l'objet d'une enquête du parquet.",
            "judicial",
            ("parquet", "deux gendarmes"),
        ),
        (
            "La police a arrêté trois hommes armés ayant participé à l'attaque.",
            "arrest",
            ("La police", "trois hommes armés"),
        ),
        (
            "La police a arrêté trois hommes armés ayant participé à l'attaque.",
            "armed_attack",
            ("trois hommes armés", None),
        ),
        ("L'armée a repris la ville en ayant attaqué par le sud.", "armed_attack", ("L'armée", None)),
    ],
)
def test_who_had_done_it_stands_before(text: str, type: str, expected: tuple[str | None, str | None]) -> None:
    """« X a reconnu Y ayant tiré »: no comma parts them."""
    assert parties(text, type) == expected


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        (
            "La Ligue a recensé les meurtres de 40 paysans perpétrés depuis mai par des hommes armés.",
            "killing",
            ("des hommes armés", "40 paysans"),
        ),
        (
            "L'étude évoque les assassinats de dix institutrices commis lundi à Gao par la milice.",
            "killing",
            ("la milice", "dix institutrices"),
        ),
        (
            "L'arrestation de miliciens commis à la garde du camp a eu lieu lundi.",
            "arrest",
            (None, "miliciens commis à la garde du camp"),
        ),
        ("Un mandat d'arrêt a été émis à l'encontre du préfet.", "judicial", (None, "préfet")),
        ("La milice a mené une attaque à l'encontre des gendarmes.", "armed_attack", ("La milice", "gendarmes")),
        ("La bataille que les rebelles livrent aux soldats dure.", "armed_clash", ("les rebelles", "soldats")),
        ("Les partis ont signé un accord qui a mis fin à la crise.", "agreement", ("Les partis", None)),
        ("Une attaque qui a visé la milice a fait six morts.", "armed_attack", (None, "la milice")),
        ("Ce massacre, qui peut constituer un crime contre l'humanité, a duré une heure.", "killing", (None, None)),
        ("Un massacre commis contre des paysans a duré une heure.", "killing", (None, "des paysans")),
        (
            "Le bilan est revu à 20 morts, dont trois femmes, tués par des miliciens.",
            "killing",
            ("des miliciens", None),
        ),
        ("Trois corps ont été repêchés par les secours.", "killing", (None, None)),
        ("La police parle de neuf morts, dont des enfants, et onze blessés.", "killing", (None, None)),
        ("La police parle de dix morts, dont huit enfants, et onze blessés.", "killing", (None, "huit enfants")),
    ],
)
def test_whose_deed_it_is(text: str, type: str, expected: tuple[str | None, str | None]) -> None:
    """Murders are committed, not the murdered; what an agreement ends is no party to it, nor is mankind to a crime."""
    assert parties(text, type) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un affrontement qui a opposé la garde et des éleveurs a fait deux morts.", ("la garde", "des éleveurs")),
        ("Des affrontements opposant la garde et les éleveurs ont fait deux morts.", ("la garde", "les éleveurs")),
        ("Des combats ont opposé la garde aux rebelles.", ("la garde", "rebelles")),
        ("Des combats ont opposé la garde et ses alliés aux rebelles.", ("la garde et ses alliés aux rebelles", None)),
        ("Les combats entre Hema et Lendu ont repris.", ("Hema", "Lendu")),
    ],
)
def test_who_are_set_against_each_other(text: str, expected: tuple[str | None, str | None]) -> None:
    """« a opposé X et Y » names two sides; « X et ses alliés à Y » is as hard as it was."""
    assert parties(text, "armed_clash") == expected


@pytest.mark.parametrize(
    ("text", "type", "recipient"),
    [
        (
            "L'armée a pris pour cible mardi à l'aide de drones des camps rebelles.",
            "armed_attack",
            "des camps rebelles",
        ),
        ("La milice a mené des attaques à l'aide de drones et d'obus contre la garde.", "armed_attack", "la garde"),
        ("La milice a mené des attaques au moyen de drones contre la garde.", "air_strike", "la garde"),
        ("Avec l'aide de soldats de la garnison, la police a arrêté dix hommes.", "arrest", "dix hommes"),
        ("L'aide d'organisations aux réfugiés continue.", "aid", "réfugiés"),
    ],
)
def test_what_is_done_with_a_means(text: str, type: str, recipient: str) -> None:
    """Behind the drones stands whom they struck."""
    assert parties(text, type)[1] == recipient


@pytest.mark.parametrize(
    ("text", "type", "actor"),
    [
        ("Le porte-parole a annoncé une attaque contre le hameau.", "armed_attack", None),
        ("Le maire a annoncé une attaque contre le hameau.", "armed_attack", None),
        ("Les habitants ont annoncé un bombardement.", "air_strike", None),
        ("Une source militaire a annoncé des frappes sur Gao.", "air_strike", None),
        ("Le président a annoncé une offensive contre les rebelles.", "offensive", "Le président"),
        ("Le général Morel a annoncé une offensive contre les rebelles.", "offensive", "Le général Morel"),
        ("Le porte-parole de l'armée a annoncé une offensive.", "offensive", "l'armée"),
        ("L'armée a annoncé une attaque contre le hameau.", "armed_attack", "L'armée"),
    ],
)
def test_who_only_tells_of_an_attack(text: str, type: str, actor: str | None) -> None:
    """Who fights or commands may announce their own deed, others may not."""
    assert parties(text, type)[0] == actor


@pytest.mark.parametrize(
    ("text", "type", "expected"),
    [
        (
            "C'est la première attaque à Gao depuis que l'armée a repris la ville en mai.",
            "armed_attack",
            (None, None),
        ),
        (
            "Il s'agit du premier attentat commis à Kaboul depuis que les rebelles ont été contraints début février de "
            "quitter la ville.",
            "armed_attack",
            (None, None),
        ),
        (
            "Il s'agit du premier attentat commis à Kaboul depuis que les rebelles ont été contraints début février de "
            "quitter la ville.",
            "withdrawal",
            ("les rebelles", None),
        ),
        ("C'est l'armée qui a mené l'attaque.", "armed_attack", ("l'armée", None)),
    ],
)
def test_since_when_tells_of_another_deed(text: str, type: str, expected: tuple[str | None, str | None]) -> None:
    """« la première attaque depuis que X a P » is not of X."""
    event = last_told(text, type)[0]
    assert parties(text, type) == expected
    assert type != "armed_attack" or event.time is None


@pytest.mark.parametrize(
    ("text", "type", "recipient"),
    [
        ("Un caporal mort lundi à Kossi a été inhumé. Deux soldats ont été tués.", "killing", "Deux soldats"),
        (
            "Un homme de 21 ans, décédé à l'hôpital des suites de ses blessures, a été inhumé lundi.",
            "killing",
            "Un homme de 21 ans",
        ),
        ("Des réfugiés arrivés lundi à Kossi ont reçu des vivres.", "displacement", "Des réfugiés"),
    ],
)
def test_a_participle_tells_who_died_or_came(text: str, type: str, recipient: str) -> None:
    """« un homme décédé » died: such a verb has no object."""
    assert parties(text, type)[1] == recipient
