"""What was stopped, supposed, or not even called for is no fact, and tells of nothing that was done."""

from __future__ import annotations

import pytest

from parsed import event_at, events_of, told_at


@pytest.mark.parametrize(
    "text",
    [
        "Un assaillant a été abattu avant d'avoir pu se faire <trigger>exploser</trigger>.",
        "Un assaillant a été abattu avant de pouvoir se faire <trigger>exploser</trigger>.",
        "Les soldats ont fui avant d'avoir pu <trigger>détruire</trigger> le pont.",
        "L'homme a été arrêté avant d'avoir eu le temps de commettre un <trigger>attentat</trigger>.",
    ],
)
def test_what_somebody_was_stopped_before_was_not_done(text: str) -> None:
    """A bomber who is shot before the blast has bombed nobody."""
    assert told_at(text).factuality == "negated"


@pytest.mark.parametrize(
    "text",
    [
        "Le maire est parti avant que le ministre n'annonce le <trigger>retrait</trigger> des troupes.",
        "Les combats dureront jusqu'à ce que le gouvernement annonce une <trigger>trêve</trigger>.",
        "En attendant que l'armée confirme la <trigger>prise</trigger> de la ville, les habitants restent chez eux.",
        "Si l'armée annonçait son <trigger>retrait</trigger>, les habitants pourraient rentrer.",
    ],
)
def test_what_nobody_has_told_yet_is_open(text: str) -> None:
    """``avant que X annonce P``: nobody says that P."""
    assert told_at(text).factuality in {"hedged", "future"}


def test_what_somebody_did_before_something_else_was_done() -> None:
    """``avant de`` alone stops nothing."""
    text = "Avant de <trigger>prendre</trigger> la ville, les rebelles ont détruit le pont."
    assert told_at(text).factuality == "asserted"


@pytest.mark.parametrize(
    "text",
    [
        "Le syndicat n'a pas appelé à une grève.",
        "Le ministre ne demande pas la libération des otages.",
        "L'armée n'a pas menacé de bombarder la ville.",
        "L'ONU n'a pas proposé de négociations.",
        "Le parti n'a pas annoncé sa dissolution.",
        "Le ministre ne s'est pas prononcé sur la demande.",
    ],
)
def test_what_nobody_called_for_is_no_happening(text: str) -> None:
    """Who does not ask for a release says nothing about whether there is one."""
    assert events_of(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Les rebelles attaqueront si l'armée ne se <trigger>retire</trigger> pas.",
        "Les combats reprendront si aucun <trigger>accord</trigger> n'est signé.",
    ],
)
def test_a_condition_that_is_denied_is_open(text: str) -> None:
    """``si l'armée ne se retire pas`` does not say that it stays."""
    assert told_at(text).factuality == "hedged"


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Les trains sont rares au troisième jour de la <trigger>grève</trigger>.", "asserted"),
        ("À deux jours de l'<trigger>élection</trigger>, le calme règne.", "future"),
        ("Des hommes ont tiré sur un bureau le jour de l'<trigger>élection</trigger>.", "asserted"),
        ("Le jour de l'<trigger>élection</trigger>, des hommes ont tiré sur un bureau.", "asserted"),
        ("Le jour de l'<trigger>élection</trigger> approche.", "future"),
        ("La police évoque une <trigger>riposte</trigger> ayant permis de tuer dix hommes.", "asserted"),
        ("L'accusé a toujours nié avoir <trigger>tiré</trigger>.", "negated"),
        ("Le conseil pourrait voter un renforcement des <trigger>sanctions</trigger>.", "hedged"),
        ("Le conseil se prononcera sur la <trigger>levée</trigger> de l'embargo.", "future"),
        ("Les déplacés ont besoin d'une <trigger>aide alimentaire</trigger>.", "future"),
    ],
)
def test_days_of_a_strike_needs_and_votes(text: str, factuality: str) -> None:
    """The third day of a strike is no countdown to it; what is needed or voted on has not been done."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Un <trigger>accord de paix</trigger>, conclu en 2014, n'a jamais été appliqué.", "asserted"),
        ("L'<trigger>accord</trigger> n'a pas été signé.", "negated"),
        ("Le <trigger>putsch</trigger> manqué de 2016 a surpris le pays.", "asserted"),
        ("Le <trigger>coup d'État</trigger> a été déjoué.", "negated"),
        ("La police a tenté de disperser la <trigger>manifestation</trigger>.", "asserted"),
        ("L'armée a nié avoir dispersé le <trigger>rassemblement</trigger>.", "asserted"),
        ("Le président a annoncé l'<trigger>envoi</trigger> de renforts.", "future"),
    ],
)
def test_what_is_there_whatever_became_of_it(text: str, factuality: str) -> None:
    """A signed accord that nobody keeps, a coup that failed and a crowd that the police drives apart took place."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("La police n'est <trigger>intervenue</trigger> à aucun moment.", "negated"),
        ("Les soldats n'ont <trigger>tiré</trigger> sur personne.", "negated"),
        ("L'<trigger>embargo</trigger> entrera en vigueur lundi.", "future"),
        ("Ils ont signé un <trigger>accord</trigger>, qui entrera en vigueur lundi.", "asserted"),
        ("Le ministre s'attend à de nouvelles <trigger>frappes</trigger>.", "future"),
        ("Le soldat a été acquitté de <trigger>viol</trigger>.", "hedged"),
        ("Le soldat a été acquitté du <trigger>meurtre</trigger> du juge.", "asserted"),
    ],
)
def test_denied_elsewhere_expected_and_not_proved(text: str, factuality: str) -> None:
    """``à aucun moment`` denies the verb; of whom a court clears somebody, that crime may have been another's."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le gouvernement n'a pas décrété l'<trigger>état d'urgence</trigger>.", "negated"),
        ("Le président pourrait décréter l'<trigger>état d'urgence</trigger>.", "hedged"),
        ("Le conseil n'a pas imposé l'<trigger>embargo</trigger>.", "negated"),
        ("Le conseil a imposé l'<trigger>embargo</trigger>.", "asserted"),
        ("Les négociations sur une <trigger>trêve</trigger> se poursuivent.", "future"),
        ("Il n'y a <trigger>aucun survivant</trigger>.", "asserted"),
    ],
)
def test_what_is_decreed_is_as_sure_as_the_decree(text: str, factuality: str) -> None:
    """An article makes no emergency of one that was not declared; that nobody survived is told, not denied."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le parquet n'a pas ouvert d'<trigger>enquête</trigger>.", "negated"),
        ("L'armée n'a pas entamé le <trigger>siège</trigger> de la ville.", "negated"),
        ("L'ONU va <trigger>lever</trigger> l'embargo.", "future"),
        ("Le maire a refusé de condamner l'<trigger>attaque</trigger>.", "asserted"),
        ("Le maire devrait condamner l'<trigger>attaque</trigger>.", "asserted"),
        ("L'armée n'a pas hésité à <trigger>bombarder</trigger> la ville.", "asserted"),
        ("L'armée hésite à <trigger>bombarder</trigger> la ville.", "hedged"),
        ("L'armée est loin de <trigger>prendre</trigger> la ville.", "negated"),
        ("La police cherche qui a <trigger>tué</trigger> le maire.", "asserted"),
    ],
)
def test_what_was_not_begun_is_judged_or_looked_into(text: str, factuality: str) -> None:
    """Who refuses to condemn an attack, or looks for the killer, does not doubt the deed."""
    assert told_at(text).factuality == factuality


def test_who_is_only_presumed_is_killed_all_the_same() -> None:
    """``présumés`` is in doubt about who they were, wherever a parser hangs it."""
    text = "La police affirme avoir repoussé l'assaut et <trigger>abattu</trigger> trois présumés bandits."
    assert told_at(text).factuality == "asserted"


@pytest.mark.parametrize(
    ("marked", "value"),
    [
        ("Le syndicat appelle à la grève après l'<trigger>arrestation</trigger> de son chef.", "asserted"),
        ("L'ONU réclame une enquête après la <trigger>mort</trigger> de trois soldats.", "asserted"),
        ("Le syndicat appelle à l'<trigger>arrestation</trigger> du ministre.", "future"),
        ("L'envoyé met en garde contre un <trigger>massacre</trigger>.", "future"),
        ("Un <trigger>attentat</trigger> a pu être évité.", "negated"),
    ],
)
def test_what_something_is_asked_for_after_took_place(marked: str, value: str) -> None:
    """An arrest that a union answers to is no plan, what is asked for is; what was avoided did not happen."""
    event, _ = event_at(marked)
    assert event is not None
    assert event.factuality == value


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le groupe restera une <trigger>cible</trigger> de l'aviation.", "future"),
        ("Le groupe reste une <trigger>cible</trigger> de l'aviation.", "asserted"),
        ("Le groupe deviendrait une <trigger>cible</trigger> de l'aviation.", "hedged"),
    ],
)
def test_what_a_subject_is_said_to_be_has_the_mood_of_the_verb(text: str, factuality: str) -> None:
    """« restera une cible » tells of no strike yet."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("L'armée n'a pas tiré mais dix personnes ont été tuées.", ["negated", "asserted"]),
        ("Le maire n'est pas venu, et trois personnes ont été arrêtées.", ["asserted"]),
        ("Aucun mort n'est à déplorer, mais douze personnes ont été blessées.", ["negated", "asserted"]),
        ("Personne n'a été tué, mais dix personnes ont été blessées.", ["negated", "asserted"]),
        ("Le maire n'a pas parlé et personne n'a été tué.", ["negated"]),
        ("Dix personnes n'ont pas été tuées.", ["negated"]),
        ("Des dizaines de morts sont à craindre.", ["hedged"]),
    ],
)
def test_what_one_clause_denies_another_does_not(text: str, told: list[str]) -> None:
    """Nor is a number of persons nobody; and the wounded are not denied with the dead."""
    assert [event.factuality for event in events_of(text)] == told


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Il n'y a aucune preuve que l'armée a <trigger>bombardé</trigger> le village.", "hedged"),
        ("Nous n'avons pas d'indices qu'il s'agit d'un <trigger>attentat</trigger>.", "hedged"),
        ("L'ONG n'a trouvé aucune preuve d'un <trigger>massacre</trigger>.", "hedged"),
        ("Il n'a pas eu confirmation que les otages ont été <trigger>libérés</trigger>.", "hedged"),
        ("L'ONG a la preuve que l'armée a <trigger>bombardé</trigger> le village.", "asserted"),
        ("Les preuves que l'armée a <trigger>bombardé</trigger> le village s'accumulent.", "asserted"),
        ("Il n'a pas montré la preuve des <trigger>massacres</trigger> que l'armée a commis.", "asserted"),
        ("Le fait que l'armée a <trigger>bombardé</trigger> le village n'a pas été nié.", "asserted"),
        ("Le ministre affirme sans preuve que l'armée a <trigger>bombardé</trigger> le village.", "asserted"),
    ],
)
def test_what_nobody_has_proof_of_is_open(text: str, factuality: str) -> None:
    """``aucune preuve que P`` tells neither that P nor that it is not so."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le camion aurait fauché des passants pour ensuite <trigger>percuter</trigger> un policier.", "hedged"),
        ("Le camion a fauché des passants pour ensuite <trigger>percuter</trigger> un policier.", "asserted"),
        ("Un homme serait entré, portant plusieurs <trigger>coups de couteau</trigger> au gérant.", "hedged"),
        ("Un homme est entré, portant plusieurs <trigger>coups de couteau</trigger> au gérant.", "asserted"),
        ("La police aurait élucidé plusieurs <trigger>meurtres</trigger>.", "asserted"),
    ],
)
def test_what_came_next_is_as_sure_as_what_came_before(text: str, factuality: str) -> None:
    """``aurait fauché des passants pour ensuite tirer``: neither is sure."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("L'<trigger>accord</trigger> ne fait pas l'unanimité.", "asserted"),
        ("Le <trigger>vote</trigger> n'a pas fait de vagues.", "asserted"),
        ("L'<trigger>offensive</trigger> n'a pas permis de reprendre la ville.", "asserted"),
        ("L'offensive n'a pas permis de <trigger>reprendre</trigger> la ville.", "negated"),
        ("Aucun <trigger>accord</trigger> ne fait l'unanimité.", "negated"),
        ("L'<trigger>élection</trigger> n'a pas eu lieu.", "negated"),
        ("Le maire l'avait promis dans sa <trigger>campagne électorale</trigger>.", "asserted"),
        ("Les <trigger>élections</trigger> ont été annulées.", "negated"),
    ],
)
def test_what_a_happening_did_not_do_or_was_promised_in_is_there(text: str, factuality: str) -> None:
    """An accord that divides is signed all the same; to read it as denied would turn the report around."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le président a nommé un général pour <trigger>négocier</trigger> avec les rebelles.", "future"),
        ("Le roi a envoyé des soldats pour <trigger>combattre</trigger> les rebelles.", "future"),
        ("Les deux camps se sont réunis pour <trigger>négocier</trigger>.", "asserted"),
        ("Ils espèrent arriver à un <trigger>accord</trigger>.", "future"),
        ("Les deux camps sont arrivés à un <trigger>accord</trigger>.", "asserted"),
        ("Ils ne sont pas arrivés à un <trigger>accord</trigger>.", "negated"),
        ("La crise pourrait faire craindre un retour de la <trigger>guerre</trigger>.", "hedged"),
        ("La crise pouvait laisser craindre une <trigger>guerre civile</trigger> ethnique.", "hedged"),
        ("Il y voit une volonté d'arriver à un <trigger>accord</trigger>.", "future"),
        ("Ils ont montré la volonté de <trigger>prendre</trigger> la ville.", "future"),
        ("La vidéo montrerait des soldats en train de <trigger>tirer</trigger> sur la foule.", "hedged"),
        ("Il est arrivé à la <trigger>manifestation</trigger> avec ses fils.", "asserted"),
    ],
)
def test_what_somebody_is_sent_for_is_still_to_be_done(text: str, factuality: str) -> None:
    """Who is named to negotiate has not negotiated; those who have met to do so have."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("L'armée nie avoir tué les hommes ayant <trigger>attaqué</trigger> le convoi.", "asserted"),
        ("L'armée nie avoir tué les hommes qui ont <trigger>attaqué</trigger> le convoi.", "asserted"),
        ("L'armée nie avoir <trigger>tué</trigger> les hommes ayant attaqué le convoi.", "negated"),
        ("Le gouvernement refuse la libération des hommes <trigger>arrêtés</trigger> mardi.", "asserted"),
        ("L'armée nie avoir mené des <trigger>frappes</trigger> ayant tué dix civils.", "negated"),
        ("L'armée nie que des soldats <trigger>tirant</trigger> sur la foule aient été filmés.", "negated"),
    ],
)
def test_what_only_says_of_whom_it_is_denied_was_done(text: str, factuality: str) -> None:
    """Known people are told apart by what they did, whoever denies what befell them."""
    assert told_at(text).factuality == factuality
