"""The ontology: which types there are, and what other schemes call them."""

from __future__ import annotations

import pytest

from selon.ontology.load import Codes, Ontology, codes, load_ontology

# In the order of the annotation guidelines.
TYPES = [
    "armed_clash",
    "offensive",
    "territory_capture",
    "siege",
    "air_strike",
    "shelling",
    "bombing",
    "suicide_bombing",
    "chemical_attack",
    "armed_attack",
    "killing",
    "abduction",
    "sexual_violence",
    "arrest",
    "destruction",
    "surrender",
    "withdrawal",
    "deployment",
    "displacement",
    "evacuation",
    "release",
    "aid",
    "military_support",
    "ceasefire",
    "agreement",
    "negotiation",
    "protest",
    "riot",
    "gathering",
    "sanction",
    "judicial",
    "political_act",
]

STRATEGIC = "Strategic developments: "
REMOTE = "Explosions/Remote violence: "
CIVILIANS = "Violence against civilians: "

# type, mode, ACLED, PLOVER, CAMEO
TABLE = [
    ("armed_clash", None, "Battles: Armed clash", "ASSAULT/firearms", "190"),
    ("offensive", None, "Battles: Armed clash", "ASSAULT/heavy-weapons", "190"),
    ("territory_capture", None, "Battles", "ASSAULT/heavy-weapons (territory)", "192"),
    ("siege", None, STRATEGIC + "Other", "COERCE/restrict", "191"),
    ("siege", "lifted", STRATEGIC + "Other", "RETREAT/access", "0872"),
    ("air_strike", None, REMOTE + "Air/drone strike", "ASSAULT/aerial", "195"),
    ("air_strike", "drone", REMOTE + "Air/drone strike", "ASSAULT/drone", "195"),
    ("shelling", None, REMOTE + "Shelling/artillery/missile attack", "ASSAULT/heavy-weapons", "194"),
    ("bombing", None, REMOTE + "Remote explosive/landmine/IED", "ASSAULT/explosives", "183"),
    ("bombing", "mine", REMOTE + "Remote explosive/landmine/IED", "ASSAULT/explosives", "183"),
    ("bombing", "car", REMOTE + "Remote explosive/landmine/IED", "ASSAULT/explosives", "183"),
    ("bombing", "grenade", REMOTE + "Grenade", "ASSAULT/explosives", "183"),
    ("suicide_bombing", None, REMOTE + "Suicide bomb", "ASSAULT/suicide-attack", "1831"),
    ("chemical_attack", None, REMOTE + "Chemical weapon", "ASSAULT/unconventional (cbrn)", "204"),
    ("armed_attack", None, CIVILIANS + "Attack", "ASSAULT/firearms", "180"),
    ("armed_attack", "ambush", "Battles: Armed clash", "ASSAULT/firearms", "180"),
    ("killing", None, CIVILIANS + "Attack", "ASSAULT/targeted", "186"),
    ("killing", "assassination", CIVILIANS + "Attack", "ASSAULT/targeted", "186"),
    ("killing", "massacre", CIVILIANS + "Attack", "ASSAULT/targeted", "202"),
    ("abduction", None, CIVILIANS + "Abduction/forced disappearance", "ASSAULT/abduct", "181"),
    ("sexual_violence", None, CIVILIANS + "Sexual violence", "ASSAULT/sexual", "1821"),
    ("arrest", None, STRATEGIC + "Arrests", "COERCE/arrest", "173"),
    ("destruction", None, STRATEGIC + "Looting/property destruction", "ASSAULT/destroy", "171"),
    ("surrender", None, STRATEGIC + "Change to group/activity", "RETREAT/disarm", "0874"),
    ("withdrawal", None, STRATEGIC + "Non-violent transfer of territory", "RETREAT/withdraw", "0874"),
    ("deployment", None, STRATEGIC + "Other", "MOBILIZE/troops", "154"),
    ("displacement", None, None, "SANCTION/expel (migration)", "201"),
    ("evacuation", None, STRATEGIC + "Other", "RETREAT/access", "0863"),
    ("release", None, STRATEGIC + "Other", "RETREAT/release", "0841"),
    ("release", "rescue", STRATEGIC + "Other", "AID", "0841"),
    ("aid", None, None, "AID (human_security)", "073"),
    ("military_support", None, None, "AID (military)", "072"),
    ("ceasefire", None, STRATEGIC + "Agreement", "RETREAT/ceasefire", "0871"),
    ("ceasefire", "broken", None, None, None),
    ("agreement", None, STRATEGIC + "Agreement", "AGREE", "057"),
    ("negotiation", None, None, "CONSULT", "046"),
    ("protest", None, "Protests: Peaceful protest", "PROTEST/demo", "141"),
    ("riot", None, "Riots: Violent demonstration", "PROTEST/riot", "145"),
    ("gathering", None, None, None, "017"),
    ("sanction", None, None, "SANCTION", "160"),
    ("sanction", "lifted", None, "CONCEDE", "085"),
    ("judicial", None, None, "ACCUSE/investigate", "090"),
    ("judicial", "sentence", None, "SANCTION/convict", "116"),
    ("political_act", None, None, None, "010"),
]


@pytest.fixture(scope="module")
def ontology() -> Ontology:
    return load_ontology()


def test_types_are_those_of_the_guidelines_in_their_order(ontology: Ontology) -> None:
    assert list(ontology.types) == TYPES


def test_every_type_says_what_it_is(ontology: Ontology) -> None:
    for name, entry in ontology.types.items():
        assert entry.name == name
        assert entry.label
        assert entry.label_fr
        assert entry.gloss.endswith(".")
        assert entry.family


def test_labels_tell_types_apart(ontology: Ontology) -> None:
    types = ontology.types.values()
    assert len({entry.label for entry in types}) == len(TYPES)
    assert len({entry.label_fr for entry in types}) == len(TYPES)


@pytest.mark.parametrize(("type", "mode", "acled", "plover", "cameo"), TABLE)
def test_crosswalk(
    ontology: Ontology, type: str, mode: str | None, acled: str | None, plover: str | None, cameo: str | None
) -> None:
    found = codes(ontology, type, mode)
    assert (found.acled, found.plover, found.cameo) == (acled, plover, cameo)


def test_the_table_above_leaves_no_type_out() -> None:
    assert {row[0] for row in TABLE} == set(TYPES)


def test_only_violence_can_be_counted_by_ucdp(ontology: Ontology) -> None:
    counted = {name for name in ontology.types if codes(ontology, name).ucdp}
    assert all(ontology.types[name].violent for name in counted)
    assert counted >= {"armed_clash", "air_strike", "suicide_bombing", "killing"}
    assert "aid" not in counted


@pytest.mark.parametrize(
    ("actor", "acled"),
    [
        ("SYR MIL", "Battles: Government regains territory"),
        ("SYR", "Battles: Government regains territory"),
        ("SYR REB", "Battles: Non-state actor overtakes territory"),
        (None, "Battles"),
    ],
)
def test_who_takes_a_place_decides_where_the_scheme_asks(ontology: Ontology, actor: str | None, acled: str) -> None:
    """ACLED tells a government's gain from a rebel's; who acts is not guessed where it is not known."""
    assert codes(ontology, "territory_capture", None, actor).acled == acled
    assert codes(ontology, "air_strike", None, actor) == codes(ontology, "air_strike")


UCDP = {
    **dict.fromkeys(("armed_clash", "offensive", "territory_capture", "siege"), "state-based|non-state"),
    **dict.fromkeys(
        ("air_strike", "shelling", "bombing", "suicide_bombing", "chemical_attack", "armed_attack"),
        "state-based|non-state|one-sided",
    ),
    "killing": "one-sided",
}


@pytest.mark.parametrize("type", TYPES)
def test_ucdp_of_every_type(ontology: Ontology, type: str) -> None:
    """Three kinds of organised violence, and nothing for what is none."""
    assert codes(ontology, type).ucdp == UCDP.get(type)


def test_ucdp_codes_name_its_three_kinds_of_violence(ontology: Ontology) -> None:
    given = {kind for code in ontology.crosswalk["ucdp"].values() if code for kind in code.split("|")}
    assert given == {"state-based", "non-state", "one-sided"}


def test_a_lifted_siege_is_nothing_that_ucdp_counts(ontology: Ontology) -> None:
    assert codes(ontology, "siege", "lifted").ucdp is None


def test_a_mode_without_codes_of_its_own_has_those_of_its_type(ontology: Ontology) -> None:
    assert codes(ontology, "killing", "execution") == codes(ontology, "killing")


def test_codes_make_a_row(ontology: Ontology) -> None:
    row = dict(codes(ontology, "negotiation"))
    assert row == {"acled": None, "plover": "CONSULT", "cameo": "046", "ucdp": None}


def test_codes_are_values() -> None:
    assert Codes("a", "p", "c", None) == Codes("a", "p", "c", None)


def test_an_unknown_type_is_named(ontology: Ontology) -> None:
    with pytest.raises(ValueError, match="picnic"):
        codes(ontology, "picnic")
