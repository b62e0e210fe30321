"""What counts as one happening, and what only seems to be one: acts, deaths, games, arrests told twice."""

from __future__ import annotations

import pytest

from parsed import events_of, told_at


def told(text: str) -> list[tuple[str, str]]:
    """The triggers of a text with their types."""
    return [(event.trigger.of(text), event.type) for event in events_of(text)]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("La motion de censure a été rejetée.", "rejetée"),
        ("Le parlement a approuvé la ratification du traité.", "approuvé"),
        ("Le gouvernement a instauré un couvre-feu.", "couvre-feu"),
        ("Le gouvernement a décrété l'état d'urgence.", "état d'urgence"),
    ],
)
def test_a_decision_and_its_object_are_one_act(text: str, trigger: str) -> None:
    """Two records of one vote would count it twice."""
    assert [word for word, kind in told(text) if kind == "political_act"] == [trigger]


def test_who_decided_is_kept_with_the_noun() -> None:
    """Leaving the act to the noun must not lose the actor that stands on the verb."""
    text = "Le gouvernement a instauré un couvre-feu."
    (event,) = events_of(text)
    assert event.actor is not None
    assert event.actor.span.of(text) == "Le gouvernement"


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Un homme percuté et tué par une voiture.", "tué"),
        ("Un spectateur est mort hier après avoir été percuté par une voiture.", "mort"),
        ("Le car a heurté un groupe de piétons, blessant dix personnes.", "heurté"),
        ("Soixante morts lors du crash d'un avion.", "morts"),
    ],
)
def test_how_people_died_is_no_second_death(text: str, trigger: str) -> None:
    """The blow and the death are one happening; the dead must be counted once."""
    assert [word for word, kind in told(text) if kind == "killing"] == [trigger]


def test_the_toll_of_a_title_belongs_to_its_attack() -> None:
    """After ``Pays :`` a parser loses the subject; the dead are still those of the attack."""
    assert [kind for _, kind in told("Irak : un attentat-suicide lors d'un match à Gao fait plus de 30 morts")] == [
        "suicide_bombing"
    ]


def test_custody_follows_its_arrest() -> None:
    """Who is arrested and held is arrested once."""
    assert told("Dix personnes ont été arrêtées et placées en garde à vue.") == [("arrêtées", "arrest")]
    assert told("Il a été placé en garde à vue.") == [("garde à vue", "arrest")]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("La police a arrêté dix suspects.\nLes personnes arrêtées sont jeunes.", 1),
        ("La police a arrêté dix suspects.\nLes deux personnes arrêtées hier à Gao sont jeunes.", 2),
        ("Les personnes arrêtées sont jeunes.", 1),
    ],
)
def test_a_bare_participle_points_back(text: str, count: int) -> None:
    """``les personnes arrêtées`` names those of the arrest just told; with a number or date it tells more."""
    assert [kind for _, kind in told(text)].count("arrest") == count


def test_an_ordinal_points_back() -> None:
    """``la première explosion`` says which one is meant, nothing new."""
    text = "Deux explosions ont secoué la ville, tuant dix soldats.\nLa première explosion a surpris les habitants."
    assert [kind for _, kind in told(text)] == ["bombing"]


LIFE = (
    "Le maire est décédé.\nIl avait 90 ans.\nIl vivait à Gao.\nSes livres sont connus.\n"
    "Il avait fait la guerre et combattu les rebelles.\nSon décès attriste."
)


def test_the_story_of_a_life_tells_of_no_violent_death() -> None:
    """An old fighter who dies in bed is no killing, whatever his life was; one who is shot is."""
    assert "killing" not in [kind for _, kind in told(LIFE)]
    assert "killing" in [kind for _, kind in told("Le maire est décédé.\nIl a été tué par un rebelle.")]


def test_a_death_in_an_accident_counts() -> None:
    assert told("Le maire est mort dans un accident de voiture.") == [("mort", "killing")]


MATCH = "Finale de handball à Gao.\n"


def test_a_match_is_told_with_the_words_of_war() -> None:
    """From the first line to the last, not only beside the word for the game."""
    assert told(MATCH + "Elle prend le contrôle de la partie, porte son attaque et s'échappe.") == []
    harmed = "Un attentat a frappé la finale de handball.\nLes assaillants ont attaqué la foule."
    assert [kind for _, kind in told(harmed)].count("armed_attack") == 2


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Une enseignante a été enlevée à Gao.", "abduction"),
        ("Le prêtre a été libéré par les rebelles.", "release"),
    ],
)
def test_anybody_may_be_the_one(text: str, type: str) -> None:
    """What happens to one human may happen to any: no list of trades decides it."""
    assert [kind for _, kind in told(text)] == [type]


@pytest.mark.parametrize(
    ("example", "factuality"),
    [
        ("L'armée a franchi le fleuve, probablement pour <trigger>pourchasser</trigger> des rebelles.", "hedged"),
        ("L'armée a <trigger>franchi</trigger> la frontière, probablement pour pourchasser des rebelles.", "asserted"),
        ("L'armée se retire, même si les <trigger>combats</trigger> continuent.", "asserted"),
        ("S'il <trigger>attaque</trigger> la ville, nous répondrons.", "hedged"),
        ("L'armée aurait dû <trigger>évacuer</trigger> la ville.", "negated"),
        ("L'armée n'aurait pas dû <trigger>bombarder</trigger> la ville.", "asserted"),
        ("La loi sera publiée quand le projet aura été <trigger>adopté</trigger> par l'assemblée.", "future"),
        ("Les <trigger>négociations</trigger> de paix ont échoué.", "asserted"),
        ("Elle ferait l'objet d'une <trigger>enquête</trigger>.", "hedged"),
        ("La police n'exclut pas un <trigger>attentat</trigger>.", "hedged"),
        ("On ignore si la ville a été <trigger>prise</trigger>.", "hedged"),
        ("Les milices devraient être dominantes dans la <trigger>reprise</trigger> de la ville.", "future"),
        ("Les deux camps se retrouveront à Gao pour des <trigger>négociations</trigger>.", "future"),
        ("Il a annoncé sa <trigger>candidature</trigger> à l'élection de 2032.", "asserted"),
    ],
)
def test_what_is_only_meant_supposed_or_awaited(example: str, factuality: str) -> None:
    """A record that calls a plan, a guess or an omission a fact is the worst mistake of all."""
    assert told_at(example).factuality == factuality
