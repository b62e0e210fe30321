"""How the press tells of happenings: rows of deeds, what an attack did, and words that tell of none."""

from __future__ import annotations

import pytest

from spoken import happenings

Row = tuple[str, str | None, str | None, list[tuple[str | None, int | None]]]


def rows(text: str) -> list[Row]:
    """Of each happening its type, who did it, whom it befell and its numbers."""
    told = []
    for event in happenings(text):
        actor, recipient = (p.span.of(text) if p and p.span else None for p in (event.actor, event.recipient))
        told.append((event.type, actor, recipient, [(q.of, q.low) for q in event.quantities]))
    return told


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Des miliciens de la Torka ont tué au moins 21 bergers, blessé 14 autres et incendié le marché.",
            [
                ("killing", "Des miliciens de la Torka", "au moins 21 bergers", [("killed", 21), ("injured", 14)]),
                ("destruction", "Des miliciens de la Torka", "le marché", []),
            ],
        ),
        (
            "Les rebelles ont tué dix soldats, pillé le marché et incendié des greniers.",
            [
                ("killing", "Les rebelles", "dix soldats", [("killed", 10)]),
                ("destruction", "Les rebelles", "le marché", []),
                ("destruction", "Les rebelles", "des greniers", []),
            ],
        ),
        ("La police a arrêté un homme, blessé deux jours plus tôt.", [("arrest", "La police", "un homme", [])]),
        (
            "L'armée a libéré le maire, élu député en mai.",
            [("release", "L'armée", "le maire", []), ("political_act", None, "le maire", [])],
        ),
    ],
)
def test_a_row_of_participles_has_one_doer(text: str, read: list[Row]) -> None:
    """The auxiliary stands with the first; nobody of its object does the second deed."""
    assert rows(text) == read


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Des rebelles ont abattu des bergers et bombardé des hameaux.",
            [("killing", "Des rebelles", "des bergers", []), ("shelling", "Des rebelles", "des hameaux", [])],
        ),
        (
            "Des soldats ont tué trois hommes et bombardé le village.",
            [
                ("killing", "Des soldats", "trois hommes", [("killed", 3)]),
                ("shelling", "Des soldats", "le village", []),
            ],
        ),
        (
            "Des soldats ont bombardé le village et tué trois hommes.",
            [("shelling", "Des soldats", "trois hommes", [("killed", 3)])],
        ),
        (
            "Un kamikaze a tué trois hommes et fait exploser sa ceinture.",
            [("suicide_bombing", "Un kamikaze", "trois hommes", [("killed", 3)])],
        ),
    ],
)
def test_what_killers_did_next_is_another_deed(text: str, read: list[Row]) -> None:
    """Those who were shot are not those whose villages were shelled; what came of an attack is told behind it."""
    assert rows(text) == read


@pytest.mark.parametrize(
    ("text", "type", "killed"),
    [
        ("Un homme a ouvert le feu alors que les élèves sortaient par la cour, faisant six morts.", "armed_attack", 6),
        ("Un attentat à la bombe a eu lieu contre une église, où priait une chorale, faisant six morts.", "bombing", 6),
        ("Le groupe a lancé une attaque contre un hôtel, qui a duré 30 heures, tuant 21 clients.", "armed_attack", 21),
        ("Un homme s'est fait exploser alors que des recrues étaient reçues, tuant sept gardes.", "suicide_bombing", 7),
        ("La clinique a été touchée par des obus à deux reprises, tuant deux malades.", "shelling", 2),
    ],
)
def test_what_an_attack_did_is_told_of_it(text: str, type: str, killed: int) -> None:
    """Nobody kills who only stood there, and the dead are no second happening."""
    told = [row for row in rows(text) if row[0] in {type, "killing"}]
    assert [(row[0], row[3]) for row in told] == [(type, [("killed", killed)])]


def test_what_another_clause_did_stays_its_own() -> None:
    """An arrest kills nobody: without an attack above it a participle stays where it hangs."""
    text = "Les soldats ont arrêté un chauffard qui roulait ivre, tuant dix passants."
    assert [(row[0], row[3]) for row in rows(text)] == [("arrest", []), ("killing", [("killed", 10)])]


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Trente bergers ont été tués à Bunia lors d'un massacre perpétré par des miliciens.",
            [("killing", "des miliciens", "Trente bergers", [("killed", 30)])],
        ),
        (
            "Vingt bergers ont péri à Bunia dans un massacre commis par des miliciens.",
            [("killing", "des miliciens", "Vingt bergers", [("killed", 20)])],
        ),
        ("Dix bergers ont été tués dans le massacre de Kossi.", [("killing", None, "Dix bergers", [("killed", 10)])]),
    ],
)
def test_who_is_killed_in_a_massacre_is_killed_once(text: str, read: list[Row]) -> None:
    """One killing, with the number of the verb and the doers of the noun."""
    assert rows(text) == read


def test_the_hurt_after_an_attack_are_not_those_of_it() -> None:
    """« Les opérations lancées après l'attaque ont fait 300 blessés »: the operations did."""
    text = "Les opérations lancées à Kossi après l'attaque menée par des commandos ont fait 300 blessés."
    assert [(row[0], row[3]) for row in rows(text)] == [("armed_attack", []), ("killing", [("injured", 300)])]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Le nombre de victimes pourrait être plus élevé.", []),
        ("Une enquête devra établir le nombre de victimes.", ["judicial"]),
        ("Le nombre de morts à Kossi a atteint 30.", ["killing"]),
        ("L'attaque a fait un grand nombre de morts.", ["armed_attack"]),
        ("Déjà frappé par la famine, le camp manque d'eau.", []),
        ("Frappé par des rebelles, le camp manque d'eau.", ["armed_attack"]),
        ("La peur s'est emparée de la capitale.", []),
        ("La milice s'est emparée de la capitale.", ["territory_capture"]),
        ("Un effondrement de l'ordre public est à craindre.", []),
        ("L'effondrement de l'école a été filmé.", ["destruction"]),
        ("Le ministère s'est tu, sans avancer de bilan.", []),
        ("Une bombe a explosé près du siège de la municipalité de Mogadiscio.", ["bombing"]),
        ("Le siège de la ville de Mogadiscio dure depuis deux mois.", ["siege"]),
        ("Un kamikaze a explosé à Mogadiscio.", ["suicide_bombing"]),
        ("Le mouvement a été expulsé de Goma.", ["territory_capture"]),
        ("Des migrants ont été expulsés de Goma.", ["displacement"]),
        ("Des passagers d'un car ont été capturés par les rebelles.", ["abduction"]),
        ("Des chefs rebelles ont été capturés par l'armée.", ["arrest"]),
        ("Près de 9 000 Éthiopiens ont franchi la frontière pour fuir la famine.", ["displacement"]),
        ("Les soldats protègent les camps de personnes déplacées.", []),
        ("Les soldats protègent des familles déplacées par la milice.", ["displacement"]),
        ("Des milliers de personnes déplacées vivent à Gao.", ["displacement"]),
        ("Près de 900 soldats ont franchi la frontière.", ["deployment"]),
    ],
)
def test_what_kind_of_happening_it_is(text: str, types: list[str]) -> None:
    """Fear takes no town, hunger strikes none, and a number that is not told is none."""
    assert [row[0] for row in rows(text)] == types
