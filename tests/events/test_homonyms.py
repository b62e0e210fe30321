"""Words that name a happening elsewhere: in the company they keep here nothing happens."""

from __future__ import annotations

import pytest

from parsed import events_of, french
from selon.lang.homonyms import parse_homonyms

COMPANIES = {company for companies in french().homonyms.values() for company in companies}
EXAMPLES = sorted({example for company in COMPANIES for example in company.examples})


@pytest.mark.parametrize("example", EXAMPLES)
def test_an_example_tells_of_nothing(example: str) -> None:
    """A job set free, a shot at goal, a barrage of questions: a record of any of these would be absurd."""
    assert [event.trigger.of(example) for event in events_of(example)] == []


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Une attaque pendant le match a fait dix morts.", "armed_attack"),
        ("Un attentat-suicide a eu lieu pendant le match de football.", "suicide_bombing"),
        ("Les rebelles ont attaqué le marché.", "armed_attack"),
        ("L'armée a lancé une offensive contre la ville.", "offensive"),
        ("Une frappe a détruit un dépôt de munitions.", "air_strike"),
        ("Les tirs ont visé le poste de police.", "armed_attack"),
        ("L'armée a bombardé la ville.", "shelling"),
        ("Le groupe a annoncé la libération de dix otages.", "release"),
        ("L'armée a levé le siège de la ville.", "siege"),
        ("La police a arrêté dix suspects.", "arrest"),
        ("Une explosion a fait dix morts.", "bombing"),
        ("Les soldats ont abattu deux rebelles.", "killing"),
        ("L'évacuation des habitants a commencé.", "evacuation"),
        ("Les combats contre les rebelles ont repris.", "armed_clash"),
        ("Une attaque contre une entreprise pétrolière a eu lieu lundi.", "armed_attack"),
        ("L'équipe de l'ONU a été attaquée.", "armed_attack"),
        ("Le club de la presse a été attaqué lundi.", "armed_attack"),
        ("Des manifestants ont attaqué le bus de l'équipe nationale.", "armed_attack"),
        ("Des tirs ont visé le stade pendant le match.", "armed_attack"),
        ("Des combats ont éclaté près du stade de football.", "armed_clash"),
        ("Le champion de lutte Issa Diop a été enlevé.", "abduction"),
    ],
)
def test_the_same_words_still_name_their_happening(text: str, type: str) -> None:
    """Company must not silence war: what harms somebody is told, whatever else stands in the sentence."""
    assert type in [event.type for event in events_of(text)]


def test_an_entry_names_what_is_wrong_with_it() -> None:
    """A misspelt key or set would silently let the homonym fire."""
    entry = {"lemmas": "tir", "words": "but", "examples": []}
    with pytest.raises(ValueError, match="nearby"):
        parse_homonyms({"homonym": [{**entry, "nearby": "match"}]})
    with pytest.raises(ValueError, match="@game"):
        parse_homonyms({"homonym": [{**entry, "words": "@game"}]})
    (company,) = parse_homonyms({"homonym": [{**entry, "words": "@game"}], "sets": {"game": "but"}})["tir"]
    assert company.words == {"but"}


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("L'assaut contre l'hôtel a duré deux heures, des clients se sont cachés.", "offensive"),
        ("Le siège de la ville dure depuis un mois, déplore un député.", "siege"),
        ("Une cellule clandestine a attaqué un pont lundi.", "armed_attack"),
        ("Un convoi de vaccins a été attaqué lundi près de Gao.", "armed_attack"),
        ("Des pillards ont tué l'imam et volé le bétail.", "killing"),
        ("Le candidat de l'opposition a été attaqué lundi à Gao.", "armed_attack"),
        ("La frappe a touché un entrepôt, aggravant la crise humanitaire.", "air_strike"),
        ("L'attaque contre un centre commercial de Gao a eu lieu lundi.", "armed_attack"),
        ("Mille hommes sont déployés sur le théâtre d'opérations.", "deployment"),
        ("Peu d'espoir de retrouver des survivants après l'explosion.", "bombing"),
        ("Le sélectionneur a été arrêté lundi à l'aéroport.", "arrest"),
        ("Le verdict a été retransmis à la télévision.", "judicial"),
    ],
)
def test_a_word_nearby_that_has_nothing_to_do_with_it_silences_nothing(text: str, type: str) -> None:
    """A deputy in a sentence does not make a siege a seat, nor a client an assault a sale."""
    assert type in [event.type for event in events_of(text)]


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("La trêve est entrée en vigueur.\nChaque camp accuse l'autre de l'avoir violée.", ["ceasefire"]),
        ("La résolution est claire, et pourtant ils l'ont violée.", []),
        ("Les deux camps ont signé la trêve puis l'ont violée.", ["ceasefire"]),
        ("Une villageoise est sortie.\nDes soldats l'ont violée.", ["sexual_violence"]),
        ("La trêve tient.\nUne femme est sortie.\nDes soldats l'ont violée.", ["ceasefire", "sexual_violence"]),
    ],
)
def test_a_pronoun_keeps_the_company_of_what_it_stands_for(text: str, types: list[str]) -> None:
    """« L'avoir violée », of a truce: read as a rape it would be the worst record of the report."""
    assert [event.type for event in events_of(text)] == types


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Le documentaire montre le bombardement de la ville en 1944.", "air_strike"),
        ("Un film amateur montre l'attaque du convoi.", "armed_attack"),
        ("Il raconte dans un livre l'assassinat de son père.", "killing"),
        ("La police raconte que l'homme a tué sa femme.", "killing"),
        ("Le réalisateur du film a été tué lundi.", "killing"),
        ("Le film commence à sortir, mais un attentat a visé le cinéma.", "armed_attack"),
        ("La série racontant l'enlèvement a été interdite par le ministre.", "political_act"),
        ("Le film sur l'attentat de Velmont raconte le combat des familles.", "armed_attack"),
        ("Le roi joue un rôle dans la libération des otages.", "release"),
    ],
)
def test_what_is_told_of_the_real_world_beside_a_work_is_kept(text: str, type: str) -> None:
    """Only what a novel or play itself tells never happened; its author, its ban and witnesses are real."""
    assert type in [event.type for event in events_of(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Trois ouvriers ont été tués par la chute d'un arbre.",
        "Trois ouvriers ont été tués par l'effondrement d'un mur.",
        "La chute d'un arbre a tué un automobiliste.",
        "Une randonneuse a été tuée par la charge d'un sanglier.",
    ],
)
def test_what_a_cause_is_of_is_not_what_was_killed(text: str) -> None:
    """« La chute d'un arbre » fells no tree: the dead of an accident must not be lost over the tree."""
    assert [event.type for event in events_of(text)] == ["killing"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Turquie soutient les rebelles.", ["military_support"]),
        ("Un groupe que la Turquie soutient a pris la ville.", ["military_support", "territory_capture"]),
        ("Les Américains ont retiré leur soutien aux Kurdes.", ["military_support"]),
        ("L'autonomie soutenue par Moscou est loin.", []),
        ("L'Allemagne soutient sa filière automobile.", []),
        ("La chanteuse a apporté son soutien à la candidate.", []),
        ("Le ministre a apporté son soutien aux blessés.", []),
    ],
)
def test_only_parties_get_military_support(text: str, expected: list[str]) -> None:
    """A state that is for an idea, or a minister who comforts the wounded, arms nobody."""
    assert [event.type for event in events_of(text)] == expected


@pytest.mark.parametrize(
    ("text", "type"),
    [
        ("Le cycliste a attaqué un automobiliste au couteau.", "armed_attack"),
        ("Un tireur a blessé un joueur lundi.", "killing"),
        ("Une cycliste a été tuée par un camion.", "killing"),
        ("Des migrants ont été expulsés en quelques minutes.", "displacement"),
        ("Un missile a frappé un poteau électrique.", "shelling"),
        ("Les supporteurs des deux équipes se sont affrontés, blessant dix policiers.", "riot"),
        ("Une fusée a explosé dans le village.", "bombing"),
        ("Les otages ont été libérés de leur cachot.", "release"),
        ("L'invasion du pays par l'armée a duré un mois.", "offensive"),
        ("Le président a limogé deux généraux.", "political_act"),
        ("La guerre entre les deux chefs rebelles a repris.", "armed_clash"),
        ("Les rebelles ont pris le contrôle de la ville.", "territory_capture"),
    ],
)
def test_people_who_race_and_things_that_fly_may_still_do_harm(text: str, type: str) -> None:
    """What silences races, stars and swarms must leave the knife, the missile and the army."""
    assert type in [event.type for event in events_of(text)]
