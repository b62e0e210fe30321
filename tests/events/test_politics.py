"""What is an act of politics, by who decides and on what; what courts and companies decide; votes told twice."""

from __future__ import annotations

import pytest

from parsed import events_of, told_at


def told(text: str) -> list[tuple[str, str]]:
    """The triggers of a text with their types."""
    return [(event.trigger.of(text), event.type) for event in events_of(text)]


def acts(text: str) -> list[str]:
    """The acts of politics of a text."""
    return [word for word, kind in told(text) if kind == "political_act"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Le gouvernement a relevé l'âge de la retraite.", "relevé"),
        ("La commune a interdit les feux.", "interdit"),
        ("Les électeurs ont refusé l'initiative.", "refusé"),
        ("Le Sénat a modifié la constitution.", "modifié"),
        ("L'instruction a été approuvée par le pape.", "approuvée"),
        ("Les deux camps ont suspendu leur campagne.", "suspendu"),
        ("Le candidat a concédé sa défaite.", "concédé"),
        ("Le rejet de la réforme par les députés surprend.", "rejet"),
    ],
)
def test_who_rules_decides_on_what_binds_all(text: str, trigger: str) -> None:
    """Any ruler with any measure makes an act; no list of sentences could name them all."""
    assert acts(text) == [trigger]


@pytest.mark.parametrize(
    "text",
    [
        "L'entreprise a adopté un plan de restructuration.",
        "La banque a nommé un nouveau directeur.",
        "La banque a relevé ses tarifs.",
        "La loi interdit la vente d'alcool.",
        "Le film a été élu meilleur film de l'année.",
        "Le président n'a donné aucune consigne de vote.",
    ],
)
def test_companies_laws_and_prizes_are_no_politics(text: str) -> None:
    """A reader who counts decisions of governments must not find those of a board or a jury among them."""
    assert acts(text) == []


def test_a_beaten_candidate_is_not_hurt() -> None:
    """``battu`` at a vote is a lost vote; a record of a person beaten would be wrong and look sure."""
    kinds = [kind for _, kind in told("La sénatrice a été battue au second tour de l'élection.")]
    assert "killing" not in kinds
    assert "political_act" in kinds


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le maire a annoncé sa candidature à la présidentielle.", ["candidature"]),
        ("Le maire a annoncé sa candidature à la présidentielle de mai.", ["candidature", "présidentielle"]),
        ("Le maire a perdu la présidentielle.", ["présidentielle"]),
    ],
)
def test_what_somebody_stands_in_is_told_with_words_of_its_own(text: str, expected: list[str]) -> None:
    """A candidature names its ballot; only one that is said more of is a happening beside it."""
    assert acts(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La cour suprême a validé le décret.", [("validé", "judicial")]),
        ("Le ministre a été limogé par décret.", [("limogé", "political_act")]),
        ("L'entreprise a été condamnée à une amende.", [("condamnée", "judicial")]),
        ("Les rebelles ont violé la trêve.", [("violé", "ceasefire")]),
    ],
)
def test_a_verb_and_what_it_decides_are_one(text: str, expected: list[tuple[str, str]]) -> None:
    """What a court decides on, or sentences to, is no second record; nor is a truce beside its breach."""
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Les manifestants ont bloqué la route.", "protest"),
        ("Les rebelles ont bloqué la route.", "siege"),
    ],
)
def test_who_blocks_says_what_it_is(text: str, kind: str) -> None:
    """A picket is a protest, an armed blockade a siege."""
    assert kind in [found for _, found in told(text)]


def test_a_right_is_no_march() -> None:
    assert told("La charte garantit le droit de manifester.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # A vote and a resignation are two acts though of one type.
        ("Le maire a démissionné.\nL'échec de son référendum l'a affaibli.", ["démissionné", "référendum"]),
        # A bare subject takes up what was told, whatever word told it.
        ("Une élection a eu lieu.\nLe scrutin a surpris.", ["élection"]),
        ("Le maire a démissionné.\nSa démission surprend.", ["démissionné"]),
    ],
)
def test_only_the_same_act_is_told_again(text: str, expected: list[str]) -> None:
    """Politics is too wide a type for any act to take up any other."""
    assert acts(text) == expected


def test_the_lead_tells_anew_what_the_title_has_told() -> None:
    """A title is repeated in full by the first sentences; further down a mention refers back."""
    lead = "La grève dure depuis un mois."
    assert len(told(f"Le maire face à la grève des cheminots\n{lead}")) == 2
    assert len(told(f"Le maire craint la grève des cheminots.\n{lead}")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre Adou Berel est contesté.\nL'opposition réclame sa <trigger>démission</trigger>.",
        "Le ministre Adou Berel est contesté.\nLe président a accepté sa <trigger>démission</trigger>.",
    ],
)
def test_who_asks_for_a_deed_or_grants_it_does_not_do_it(text: str) -> None:
    """That the opposition resigned would be wrong and look sure."""
    event = told_at(text)
    assert event.actor is not None
    assert "Berel" in (event.actor.name or "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dans ce pays, les partis sont interdits.", []),
        ("Le parti a été interdit lundi.", ["interdit"]),
        ("Cet article permet d'adopter une loi sans vote.", []),
        ("Le Sénat a adopté la loi.", ["adopté"]),
        ("La destitution est un coup d'État.", ["destitution"]),
    ],
)
def test_what_holds_or_is_only_named_does_not_happen(text: str, expected: list[str]) -> None:
    """A rule, what it is there for, and another name for an act are no acts."""
    assert acts(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Un homme nommé Paul Berel vit ici.",
        "Le mot désigne un chef.",
        "Le ministre a adopté un ton ferme.",
        "Le gouvernement rejette toute responsabilité.",
        "Le ministère rejette cette version.",
        "Le gouvernement rejette le bilan de l'ONU.",
        "Kigali rejette toute implication.",
        "Il est devenu directeur du musée.",
        "Les internautes ont voté pour leur projet.",
    ],
)
def test_names_stances_and_other_offices_are_no_politics(text: str) -> None:
    assert acts(text) == []


def test_those_on_strike_are_a_strike() -> None:
    """A title tells it in three words; the right to strike tells of none."""
    assert told("Les agents en grève\n") == [("grève", "protest")]
    assert told("Les agents ont le droit de grève.") == []


def test_a_coach_who_resigns_is_no_minister() -> None:
    """In a report on a match an office of the club is none of the state."""
    text = "Football : l'entraîneur de Montval démissionne\nIl a démissionné après la finale de handball."
    assert acts(text) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Le voisin a suspendu sa coopération militaire.", [("sanction", "Le voisin")]),
        ("L'union suspend toute livraison d'armes au voisin.", [("sanction", "L'union")]),
        ("Le voisin a débloqué une aide militaire de 40 millions de dollars.", [("military_support", "Le voisin")]),
        ("Jean Sow est rentré d'exil jeudi.", []),
    ],
)
def test_what_is_given_is_told_once_and_by_who_gives_it(text: str, told: list[tuple[str, str]]) -> None:
    """Help that is cut off is no help given, and a sum of money helps nobody by itself."""
    found = [(event.type, event.actor.span.of(text) if event.actor else None) for event in events_of(text)]
    assert found == told


@pytest.mark.parametrize(
    "text",
    [
        "La haute autorité des primaires a publié la liste.",
        "La commission des élections est en vacances.",
        "L'observatoire du scrutin a dénoncé des fraudes.",
        "Le code des élections est épais.",
    ],
)
def test_a_vote_in_the_name_of_a_body_or_law_is_none(text: str) -> None:
    """They are there between the votes too."""
    assert not {"primaires", "élections", "scrutin"} & set(acts(text))
    assert acts("Le scrutin aura lieu en mai.") == ["scrutin"]


@pytest.mark.parametrize(
    ("text", "trigger"),
    [
        ("Le pays est allé aux urnes dimanche.", "allé aux urnes"),
        ("Le gouvernement est tombé mercredi.", "tombé"),
        ("Le candidat sortant l'emporte avec 53 % des suffrages.", "emporte"),
        ("Le chef de la police a été relevé de ses fonctions.", "relevé"),
        ("Le président a été débarqué par l'armée.", "débarqué"),
        ("Les rebelles ont proclamé l'état de siège dans deux provinces.", "état de siège"),
    ],
)
def test_power_is_won_and_lost_in_many_words(text: str, trigger: str) -> None:
    """What desks say of votes and falls names the act as « élire » and « renverser » do."""
    assert acts(text) == [trigger]


@pytest.mark.parametrize(
    "text",
    [
        "Le gouvernement est tombé dans le piège.",
        "Le prix est tombé mercredi.",
        "Le club l'emporte sur son rival.",
        "Les soldats ont débarqué à l'aube.",
    ],
)
def test_other_falls_and_victories_are_no_politics(text: str) -> None:
    """Prices, clubs and landings share these verbs."""
    assert acts(text) == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Un soldat est tombé aux mains des rebelles.", ["arrest"]),
        ("La ville est tombée aux mains des rebelles.", ["territory_capture"]),
        ("Sa condamnation a été confirmée en appel.", ["judicial"]),
        ("Le maire a confirmé sa condamnation du texte.", []),
        ("Les manifestants réclament sa libération.", ["release"]),
        ("Les deux équipes se retrouvent en finale.", []),
        ("Les deux délégations se retrouvent lundi.", ["negotiation"]),
    ],
)
def test_whom_and_whose_it_is_tells_the_kind(text: str, kinds: list[str]) -> None:
    """People fall into hands as towns do and are then held; a sentence is somebody's, a rebuke is of something."""
    assert [kind for _, kind in told(text)] == kinds
