"""Each example of ``factuality.toml``, read by the real reader, has the factuality that its entry claims."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import events_of, find, french, told_at
from selon.model import Time
from trees import tree_document, words


def claims() -> list[tuple[str, str]]:
    """Examples with what they must come out as; what only hands on its own status is told as a fact."""
    words = french().factuality
    found = [(word.example, word.effect) for group in words.governors.values() for word in group]
    found += [(word.example, word.effect) for group in words.modifiers.values() for word in group]
    found += [(example, mood.effect) for mood in words.moods for example in mood.examples]
    return [(example, "asserted" if effect == "same" else effect) for example, effect in found]


@pytest.mark.parametrize(("example", "factuality"), claims())
def test_examples_have_the_factuality_of_their_entry(example: str, factuality: str) -> None:
    """A word that has no effect in a real parse is a dead entry."""
    assert told_at(example).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("L'armée n'a pas tenté de <trigger>reprendre</trigger> la ville.", "negated"),
        ("L'armée n'a pas réussi à <trigger>reprendre</trigger> la ville.", "negated"),
        ("L'armée aurait tenté de <trigger>reprendre</trigger> la ville.", "hedged"),
        ("Le général a annoncé que l'armée <trigger>évacuerait</trigger> la ville.", "future"),
        ("L'<trigger>attaque</trigger> pourrait inquiéter les voisins.", "asserted"),
        ("L'armée a-t-elle <trigger>bombardé</trigger> la ville ?", "hedged"),
        ("Ils ont l'intention de prendre la ville puis de <trigger>libérer</trigger> les otages.", "future"),
        ("Dix civils auraient été victimes d'un <trigger>bombardement</trigger>.", "hedged"),
        ("Le colonel <trigger>succèdera</trigger> au maire.", "future"),
        ("Le roi doit consulter les partis pour <trigger>former</trigger> un gouvernement.", "future"),
        ("La bataille pour la <trigger>libération</trigger> de la ville a commencé.", "future"),
        # An infinitive that stands beside a participle may be the verb's.
        ("L'armée n'a pas permis aux civils blessés d'<trigger>évacuer</trigger> la ville.", "negated"),
        ("L'armée a ordonné aux soldats encerclés d'<trigger>évacuer</trigger> la ville.", "future"),
        ("L'armée a tué des hommes chargés de <trigger>libérer</trigger> les otages.", "future"),
    ],
)
def test_words_work_together(text: str, factuality: str) -> None:
    """Negation, mood and governing words combine; what is taken for granted stays a fact."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("L'<trigger>attaque</trigger> a été évitée.", "negated"),
        ("Un <trigger>attentat</trigger> a été déjoué par la police.", "negated"),
        ("L'<trigger>évacuation</trigger> prévue mardi a été annulée.", "negated"),
        ("Le groupe a failli <trigger>prendre</trigger> la ville.", "negated"),
        ("L'<trigger>offensive</trigger>, qui a échoué, a surpris la ville.", "negated"),
        ("Le <trigger>sommet</trigger> doit se tenir lundi.", "future"),
        ("La <trigger>tentative d'assassinat</trigger> du maire a échoué.", "negated"),
        ("Le projet d'<trigger>attentat</trigger> visait un marché.", "future"),
        ("L'armée a franchi le fleuve pour <trigger>prendre</trigger> la ville.", "future"),
        ("Un homme aurait <trigger>tiré</trigger> sur la foule.", "hedged"),
        ("Un homme aurait crié avant de <trigger>tuer</trigger> deux gardes.", "hedged"),
        ("Il est possible que la ville ait été <trigger>bombardée</trigger>.", "hedged"),
        ("Il a fallu <trigger>évacuer</trigger> la ville.", "asserted"),
        ("L'armée a pu <trigger>reprendre</trigger> la ville.", "asserted"),
    ],
)
def test_passives_modals_attempts_and_plans(text: str, factuality: str) -> None:
    """What was foiled, planned or nearly done did not happen; what was managed did."""
    assert told_at(text).factuality == factuality


def at_date(table: str, form: str, value: str, published: str) -> str:
    """The factuality of the first event of a parse by hand in which ``form`` is a time."""
    doc = tree_document(table)
    begin = f"{value}-01-01"[: len("2000-01-01")]
    doc = replace(doc, times=(Time(words(doc, form), "DATE", value, begin, begin),), published=published)
    return find(doc)[0].factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("On ne sait pas si l'armée a <trigger>bombardé</trigger> le village.", "hedged"),
        ("La police n'a pas confirmé l'<trigger>enlèvement</trigger>.", "hedged"),
        ("L'<trigger>enlèvement</trigger> n'a pas été confirmé.", "hedged"),
        ("L'<trigger>enlèvement</trigger> n'a pas été prouvé.", "hedged"),
        ("Une bombe a été <trigger>désamorcée</trigger> devant la gare.", "negated"),
        ("La police a confirmé l'<trigger>enlèvement</trigger>.", "asserted"),
        ("L'armée se prépare à <trigger>attaquer</trigger> la ville.", "future"),
        ("L'<trigger>évacuation</trigger> n'a pas pu commencer.", "negated"),
        ("L'<trigger>évacuation</trigger> a pu commencer.", "asserted"),
        ("Les parties ont échoué à aboutir à un <trigger>accord</trigger>.", "negated"),
        ("Ils nient toute <trigger>attaque</trigger> contre la ville.", "negated"),
        ("Toutes les <trigger>attaques</trigger> ont visé la ville.", "asserted"),
    ],
)
def test_what_is_not_known_not_confirmed_or_could_not_begin(text: str, factuality: str) -> None:
    """Such a happening must not stand as a fact, nor as one that did not take place when that is open."""
    assert told_at(text).factuality == factuality


def test_what_is_dated_after_the_report_is_still_to_come() -> None:
    """``La manifestation de mardi`` in a report of Monday; the same words a day later tell of a fact."""
    table = (
        "La/le/DET/2/det manifestation/manifestation/NOUN/5/nsubj de/de/ADP/4/case mardi/mardi/NOUN/2/nmod"
        " inquiète/inquiéter/VERB/0/root/Mood=Ind|VerbForm=Fin"
    )
    assert at_date(table, "mardi", "2031-05-06", "2031-05-05") == "future"
    assert at_date(table, "mardi", "2031-05-06", "2031-05-07") == "asserted"
    assert at_date(table.replace("mardi/mardi", "2032/2032"), "2032", "2032", "2031-05-05") == "future"
    assert at_date(table.replace("mardi/mardi", "2031/2031"), "2031", "2031", "2031-05-05") == "asserted"


def test_days_of_a_strike_that_are_dated_after_the_report_are_still_to_come() -> None:
    """``Trois jours de grève en 2032``: a time that a parser hangs on the days counted is that of the strike."""
    table = (
        "Trois/trois/NUM/2/nummod jours/jour/NOUN/7/nsubj de/de/ADP/4/case grève/grève/NOUN/2/nmod"
        " en/en/ADP/6/case 2032/2032/NUM/2/nmod inquiètent/inquiéter/VERB/0/root/Mood=Ind|VerbForm=Fin"
    )
    assert at_date(table, "2032", "2032", "2031-05-05") == "future"
    assert at_date(table, "2032", "2032", "2032-05-05") == "asserted"


def test_a_verb_in_the_present_with_a_later_date_tells_what_is_to_come() -> None:
    """``Les troupes partent mardi`` in a report of Monday; ``sont parties`` tells of another Tuesday."""
    table = (
        "Les/le/DET/2/det troupes/troupe/NOUN/4/nsubj se/se/PRON/4/expl:pv"
        " retirent/retirer/VERB/0/root/Mood=Ind|Tense=Pres|VerbForm=Fin mardi/mardi/NOUN/4/obl:mod"
    )
    assert at_date(table, "mardi", "2031-05-06", "2031-05-05") == "future"
    assert at_date(table, "mardi", "2031-05-06", "2031-05-07") == "asserted"
    past = table.replace(
        "retirent/retirer/VERB/0/root/Mood=Ind|Tense=Pres", "retirèrent/retirer/VERB/0/root/Tense=Past"
    )
    assert at_date(past, "mardi", "2031-05-06", "2031-05-05") == "asserted"


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Un <trigger>accord</trigger> semble possible.", "hedged"),
        ("Une <trigger>attaque</trigger> paraît imminente.", "future"),
        ("L'<trigger>attaque</trigger> semble avoir surpris la ville.", "asserted"),
        ("Reste à savoir si l'armée a <trigger>tiré</trigger> sur la foule.", "hedged"),
        ("Même si l'armée a <trigger>tiré</trigger> sur la foule, la marche continue.", "asserted"),
        ("Le maire demande l'annulation de sa <trigger>destitution</trigger>.", "asserted"),
    ],
)
def test_what_seems_and_what_is_asked(text: str, factuality: str) -> None:
    """What an adjective says of a happening counts behind a verb of seeming, and a question however it is put."""
    assert told_at(text).factuality == factuality


def test_a_purpose_that_was_acted_on_is_a_fact() -> None:
    """``Ils se réunissent pour protester``: they do protest."""
    table = (
        "Ils/il/PRON/3/nsubj se/se/PRON/3/expl/Reflex=Yes réunissent/réunir/VERB/0/root/Mood=Ind|VerbForm=Fin"
        " pour/pour/ADP/5/mark protester/protester/VERB/3/advcl/VerbForm=Inf"
    )
    doc = tree_document(table)
    protest = next(event for event in find(doc) if event.trigger == words(doc, "protester"))
    assert protest.factuality == "asserted"


def test_the_missing_may_live() -> None:
    """``Sept disparus`` are not told as dead."""
    (event,) = find(
        tree_document(
            "La/le/DET/2/det crue/crue/NOUN/4/nsubj a/avoir/AUX/4/aux:tense fait/faire/VERB/0/root"
            "/Tense=Past|VerbForm=Part sept/sept/NUM/6/nummod disparus/disparu/NOUN/4/obj"
        )
    )
    assert (event.type, event.factuality) == ("killing", "hedged")


def test_an_attack_that_harmed_nobody_took_place() -> None:
    """What is denied is the toll."""
    assert [event.factuality for event in events_of("L'attentat n'a fait aucune victime.")] == ["asserted"]


def test_what_never_was_led_did_not_happen() -> None:
    """Behind a negation an object loses its article, and a parser its way."""
    assert [event.factuality for event in events_of("L'armée n'a jamais mené d'offensive.")] == ["negated"]


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Les secours craignent une centaine de <trigger>morts</trigger>.", "hedged"),
        ("On craint vingt <trigger>morts</trigger>.", "hedged"),
        ("Le bilan pourrait dépasser les cent <trigger>morts</trigger>.", "hedged"),
        ("Les habitants craignent une <trigger>attaque</trigger>.", "hedged"),
        ("Il a déclaré vouloir engager « immédiatement » des <trigger>discussions</trigger>.", "future"),
        ("La milice a pour charge de <trigger>reprendre</trigger> la ville.", "future"),
        ("Une <trigger>enquête</trigger> va être ouverte.", "future"),
        ("Un cessez-le-feu est prôné, une <trigger>évacuation</trigger> pourra commencer.", "future"),
        ("Ils ont quitté le port pour ensuite <trigger>prendre</trigger> la ville.", "asserted"),
        ("Il est connu pour avoir <trigger>renversé</trigger> le roi.", "asserted"),
        ("Une <trigger>trêve</trigger> négociée par les anciens tient depuis mai.", "asserted"),
        ("Le maire a dû <trigger>démissionner</trigger>.", "asserted"),
        ("Le maire se serait porté <trigger>candidat</trigger>.", "hedged"),
        ("Il est soupçonné de mentir et d'avoir <trigger>enlevé</trigger> deux hommes.", "hedged"),
    ],
)
def test_fears_aims_and_what_only_looks_like_one(text: str, factuality: str) -> None:
    """The dead that are feared may live, what came after an act is no aim of it."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le parti discute des règles de la <trigger>primaire</trigger>.", "future"),
        ("Le parti se divise à deux mois de l'<trigger>élection</trigger>.", "future"),
        ("Le parti a gagné l'<trigger>élection</trigger>.", "asserted"),
        ("Le président annonce un <trigger>référendum</trigger>.", "future"),
        ("Le président annonce la tenue d'un <trigger>référendum</trigger>.", "future"),
        ("L'assemblée annonce l'<trigger>élection</trigger> du chef.", "asserted"),
        ("Il conteste le <trigger>verdict</trigger>.", "asserted"),
        ("Un sommet est prévu.\nLe <trigger>sommet</trigger> extraordinaire divise le parti.", "future"),
        ("Un sommet est prévu.\nLe <trigger>sommet</trigger> extraordinaire a duré une heure.", "asserted"),
    ],
)
def test_votes_and_meetings_ahead(text: str, factuality: str) -> None:
    """What is said to lie ahead does so until the text says that it took place."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Il a été inculpé de <trigger>meurtre</trigger>.", "hedged"),
        ("Une enquête a été ouverte pour <trigger>homicide</trigger>.", "hedged"),
        ("Il a été placé en garde à vue pour <trigger>homicide</trigger>.", "hedged"),
        ("Deux hommes ont été interpellés pour vol et <trigger>tentative de meurtre</trigger>.", "hedged"),
        ("Il a été arrêté pour trafic d'armes, enlèvement et <trigger>meurtre</trigger>.", "hedged"),
        ("Il a été condamné pour <trigger>meurtre</trigger>.", "asserted"),
        ("Il est jugé pour le <trigger>meurtre</trigger> du maire.", "asserted"),
        ("Une enquête sur la <trigger>mort</trigger> de deux gardes a été ouverte.", "asserted"),
    ],
)
def test_a_charge_is_no_fact(text: str, factuality: str) -> None:
    """What somebody is charged with is to be proved; the crime that is tried took place."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("L'appel à la <trigger>grève</trigger> a été largement suivi lundi.", "asserted"),
        ("L'appel à la <trigger>grève</trigger> n'a pas été suivi.", "future"),
        ("Le préavis de <trigger>grève</trigger> a été levé mercredi.", "negated"),
    ],
)
def test_a_call_that_was_followed_is_over(text: str, factuality: str) -> None:
    """They did what they were called to; a notice that is withdrawn is for nothing."""
    assert told_at(text).factuality == factuality


@pytest.mark.parametrize(
    "text", ["On ne déplore aucun <trigger>blessé</trigger>.", "On ne déplore pas de <trigger>victimes</trigger>."]
)
def test_nobody_to_be_mourned_is_no_death(text: str) -> None:
    """Only a death that is told is there whoever does not judge it."""
    assert told_at(text).factuality == "negated"
