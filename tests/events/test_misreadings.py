"""Records that would be wrong and look sure: parties, days and numbers that a sentence lends to another happening."""

from __future__ import annotations

import pytest

from selon.model import Document, Event
from selon.pipeline import stages
from spoken import engine, read_on


def read(text: str) -> Document:
    """A text read as a report of Tuesday 18 April 2023."""
    return read_on("2023-04-18", text)


def happening(doc: Document, type: str) -> Event:
    """The only happening of a type."""
    (event,) = (event for event in doc.events if event.type == type)
    return event


def recipients(doc: Document) -> set[str]:
    """The words for those to whom things are done in a text."""
    return {event.recipient.span.of(doc.text) for event in doc.events if event.recipient is not None}


def types(text: str) -> list[str]:
    return [event.type for event in read(text).events]


def test_who_took_hostages_does_not_free_them() -> None:
    """An agent before the auxiliary belongs to the participle of the subject, far as that may be."""
    doc = read(
        "Deux ingénieurs norvégiens enlevés en mars sur l'île de Jolo par le groupe Harimau ont été libérés lundi."
    )
    release, abduction = happening(doc, "release"), happening(doc, "abduction")
    assert release.actor is None
    assert abduction.actor is not None
    assert abduction.actor.span.of(doc.text) == "le groupe Harimau"


def test_a_broken_truce_is_no_rape() -> None:
    """« violé » with a pronoun in a sentence about a truce; people in it keep the crime."""
    truce = "Le cessez-le-feu a volé en éclats vendredi, les deux camps s'accusant mutuellement de l'avoir violé."
    assert "sexual_violence" not in types(truce)
    assert "sexual_violence" in types("Malgré la trêve, des miliciens ont violé deux femmes.")


@pytest.mark.parametrize(
    ("text", "type", "day"),
    [
        ("Le syndicat appelle à une journée de mobilisation jeudi.", "protest", "2023-04-20"),
        ("La préfecture a interdit tout rassemblement dans le centre samedi.", "gathering", "2023-04-22"),
        ("L'armée a appelé des renforts et a attaqué la ville samedi.", "armed_attack", "2023-04-15"),
    ],
)
def test_what_is_called_for_or_forbidden_is_ahead(text: str, type: str, day: str) -> None:
    """A strike called for Thursday is not one of last Thursday; who is called is no such thing."""
    time = happening(read(text), type).time
    assert time is not None
    assert time.value == day


def test_a_clause_behind_a_semicolon_tells_anew() -> None:
    """Neither its place nor its year are those of the clause before it."""
    event = happening(
        read(
            "En 1992, les miliciens prenaient Zougdidi et chassaient vingt mille habitants ; en 1994, une trêve signée"
            " à Sotchi figeait la ligne de front."
        ),
        "displacement",
    )
    assert event.place is None
    assert event.time is not None
    assert event.time.value == "1992"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Un nouveau massacre n'est pas impossible.", "hedged"),
        ("Rien n'indique qu'une attaque soit imminente.", "hedged"),
        ("Une attaque est imminente.", "future"),
        ("L'armée dément les allégations de la milice selon lesquelles elle aurait tué dix civils.", "negated"),
    ],
)
def test_what_is_open_or_denied_is_no_fact(text: str, expected: str) -> None:
    """A denied impossibility leaves a thing open; a denied hearsay is denied."""
    assert [event.factuality for event in read(text).events] == [expected]


def test_those_who_tell_are_not_counted_among_those_arrested() -> None:
    """« selon deux sources » says how many tell."""
    doc = read("Le général a été arrêté par les mutins, selon deux sources sécuritaires.")
    assert happening(doc, "arrest").quantities == ()


def test_a_toll_that_exceeds_a_number_has_no_upper_end() -> None:
    """« dépasse 300 morts » is more than 300; the verb is no part of the number."""
    doc = read("Le bilan des inondations dépasse 300 morts.")
    (quantity,) = happening(doc, "killing").quantities
    assert (quantity.span.of(doc.text), quantity.low, quantity.high) == ("300", 300, None)


@pytest.mark.parametrize(
    "text",
    [
        "Dix ennemis ont été mis hors de combat.",
        "La police a répliqué par des tirs de gaz lacrymogène.",
        "La fillette dormait dans une maison abandonnée.",
    ],
)
def test_words_that_only_look_like_a_happening(text: str) -> None:
    """Nobody fights out of action, tear gas is no attack, and nobody flees from a house that stands empty."""
    assert types(text) == []


@pytest.mark.parametrize(
    ("text", "type", "actor", "recipient"),
    [
        ("Les combattants ont abandonné Bunia lundi.", "withdrawal", "Les combattants", None),
        ("Le colonel Ilunga a été fait prisonnier par les rebelles.", "arrest", "les rebelles", "Le colonel Ilunga"),
        ("Les rebelles ont fait dix prisonniers.", "arrest", "Les rebelles", "dix prisonniers"),
        ("L'Union européenne a sanctionné trois généraux.", "sanction", "L'Union européenne", "trois généraux"),
    ],
)
def test_plain_happenings_are_found(text: str, type: str, actor: str, recipient: str | None) -> None:
    """Towns given up, prisoners taken, officers under sanctions."""
    doc = read(text)
    event = happening(doc, type)
    found = [party and party.span.of(doc.text) for party in (event.actor, event.recipient)]
    assert found == [actor, recipient]


def test_who_answers_a_strike_does_not_strike_what_was_struck() -> None:
    """« riposter à un bombardement contre leur camp » is no blow at their own camp."""
    doc = read("Les rebelles ont riposté à un bombardement aérien contre leur campement.")
    recipient = happening(doc, "armed_clash").recipient
    assert recipient is None or recipient.span.of(doc.text) != "leur campement"


def test_a_prosecution_does_not_do_what_it_charges_with() -> None:
    """A pronoun is not the subject of its own verb; what was ordered in a year that is over was done."""
    doc = read(
        "L'accusation lui reproche d'avoir ordonné l'exécution de dix prisonniers en 1998 et fait torturer des femmes."
    )
    assert all(event.actor is None or "accusation" not in (event.actor.name or "") for event in doc.events)
    assert [event.factuality for event in doc.events] == ["asserted", "asserted"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Si le gouvernement ne libère pas les détenus, la ville brûlera.", "hedged"),
        ("Si l'armée ne libère pas les détenus, elle les traite bien.", "negated"),
        ("Mon client n'a ni ordonné ni couvert le moindre meurtre.", "negated"),
        ("L'armée n'a pas fait état de victimes dans ses rangs.", "negated"),
        ("L'armée n'a pas reconnu avoir tiré sur la foule.", "hedged"),
        ("L'armée a reconnu avoir tiré sur la foule.", "asserted"),
    ],
)
def test_conditions_and_denials(text: str, expected: str) -> None:
    """What is only supposed not to be done is open; what nobody reports is not reported."""
    assert read(text).events[0].factuality == expected


def test_bombs_are_no_wounded() -> None:
    """« blessés par l'explosion de deux bombes » counts two bombs."""
    doc = read("Quatre passants ont été blessés samedi par l'explosion de deux bombes dissimulées dans des motos.")
    assert [(q.of, q.low) for event in doc.events for q in event.quantities if q.of == "injured"] == [("injured", 4)]


def test_the_day_on_which_a_crisis_began_is_not_the_day_of_its_dead() -> None:
    """« depuis le début de la crise, le 7 décembre »: from then on."""
    time = happening(read("Depuis le début de la crise, le 7 décembre, 48 civils ont trouvé la mort."), "killing").time
    assert time is not None
    assert time.value == "2022-12-07/2023-04-18"


def test_a_strike_tomorrow_does_not_move_what_has_happened() -> None:
    """« dans la soirée » of a past clause is not after the report."""
    doc = read("Une grève sera observée mercredi. Des heurts ont éclaté dans la soirée à Hébron.")
    time = happening(doc, "riot").time
    assert time is not None
    assert time.value.startswith("2023-04-18")


def test_two_sides_fight_at_a_town() -> None:
    """« un conflit a opposé deux armées à Kargil »: the town is no side."""
    event = happening(read("En 1999, un conflit avait opposé les deux armées à Kargil."), "armed_clash")
    assert event.recipient is None
    assert event.place is not None


def test_a_verdict_is_not_where_the_crime_was() -> None:
    """« condamné à quinze ans pour l'assassinat de X près de Y »."""
    doc = read(
        "La cour a condamné lundi le chef à quinze ans de réclusion pour l'assassinat d'un douanier près de Bamako."
    )
    assert happening(doc, "judicial").place is None


@pytest.mark.parametrize(
    "line", ["Bangkok, 21 mai 2022 (agence)", "Maiduguri (agence) - 21 mai 2022", "Bangkok - 21 mai 2022"]
)
def test_a_dateline_with_an_agency_dates_the_report(line: str) -> None:
    """Without it « samedi » is of no week."""
    doc = Document("example", f"Attaque à Yala\n{line}\nUn soldat a été tué samedi à Yala par des inconnus.", "")
    for _, stage in stages(engine(), forced=True):
        doc = stage(doc)
    assert doc.published == "2022-05-21"


@pytest.mark.parametrize(
    ("text", "type", "actor", "recipient"),
    [
        ("Le bombardement d'une maternité a fait dix morts.", "air_strike", None, "une maternité"),
        ("La police n'exclut pas un sabotage des rebelles.", "destruction", "rebelles", None),
        (
            "Dix suspects ont été arrêtés, dont deux mineurs, avant d'être remis en liberté.",
            "release",
            None,
            "Dix suspects",
        ),
    ],
)
def test_who_strikes_and_who_is_struck(text: str, type: str, actor: str | None, recipient: str | None) -> None:
    """A house bombs nobody, rebels are not what they sabotage, and all are set free, not the part named last."""
    doc = read(text)
    event = happening(doc, type)
    assert [party and party.span.of(doc.text) for party in (event.actor, event.recipient)] == [actor, recipient]


def test_a_treaty_is_signed_on_the_day_of_its_signing() -> None:
    """Not on a day that it provides for."""
    doc = read("Les rebelles ont signé lundi un accord de paix prévoyant la tenue d'un dialogue à partir du 20 août.")
    event = happening(doc, "agreement")
    assert event.time is not None
    assert event.time.value == "2023-04-17"
    assert event.factuality == "asserted"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ses hommes n'hésiteraient pas à reprendre les combats.", ["hedged"]),
        ("Les rebelles s'engagent à déposer les armes, et Kigali à libérer les détenus.", ["future", "future"]),
    ],
)
def test_what_is_threatened_or_promised_is_ahead(text: str, expected: list[str]) -> None:
    """A verb that is left out the second time still governs."""
    assert [event.factuality for event in read(text).events] == expected


@pytest.mark.parametrize(
    "text",
    [
        "« C'est un pas historique », s'est félicité le médiateur.",
        "« Nous voulons la paix », entretien avec Kiala Mbemba",
    ],
)
def test_words_that_tell_who_speaks_are_no_happening(text: str) -> None:
    """Neither a feast nor a negotiation."""
    assert types(text) == []


def test_twice_is_no_recapture() -> None:
    """« à deux reprises »."""
    assert types("Le convoi a été attaqué à deux reprises sur la route de Tombouctou.") == ["armed_attack"]


def test_those_hurt_in_an_ambush_are_hurt_on_its_day() -> None:
    """« blessés mardi dans une embuscade » dates it; « les blessés de l'embuscade ont été évacués mardi » does not."""
    hurt = "Deux soldats ont été tués et une vingtaine d'autres blessés lundi dans une embuscade près de Koutougou."
    assert {event.time and event.time.value for event in read(hurt).events} == {"2023-04-17"}
    ambush = happening(read("Les blessés de l'embuscade ont été évacués lundi."), "armed_attack")
    assert ambush.time is None


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Une vidéo montrerait des hommes en uniforme ouvrant le feu.", "hedged"),
        ("Une vidéo montre des hommes en uniforme ouvrant le feu.", "asserted"),
        ("La vidéo ne montre aucun homme en uniforme ouvrant le feu.", "negated"),
    ],
)
def test_what_a_video_shows_is_as_sure_as_that(text: str, factuality: str) -> None:
    """And those who open fire are the men, not their uniform."""
    doc = read(text)
    event = happening(doc, "armed_attack")
    assert event.factuality == factuality
    assert event.actor is not None
    assert "homme" in event.actor.span.of(doc.text)


def test_the_number_of_another_speaker_is_theirs() -> None:
    """« L'armée parle de dix morts, les rebelles de vingt »: ten by the army, and the rebels are not the dead."""
    first, second = read("L'armée parle de dix morts, les rebelles de vingt.").events
    assert [[quantity.best for quantity in event.quantities] for event in (first, second)] == [[10], [20]]
    assert first.recipient is None


def test_a_denial_in_a_word_is_a_claim_of_its_own() -> None:
    """What one says and another denies right after contradict each other, with the same number and parties."""
    doc = read("L'armée dit avoir tué dix rebelles. Le Front dément.")
    told = [(e.factuality, e.trigger.of(doc.text), [q.best for q in e.quantities]) for e in doc.events]
    assert told == [("asserted", "tué", [10]), ("negated", "dément", [10])]
    assert [e.attribution and e.attribution.act for e in doc.events] == ["state", "deny"]


BULLETIN = """Rapport de situation
Province du Nord-Kivu, 3 au 9 juin 2019

• 4 juin, Rutshuru : des hommes armés ont attaqué un poste, 3 civils tués.
• 6 juin, Goma : manifestation de déplacés contre la suspension des vivres.
"""


def test_each_item_of_a_bulletin_has_the_day_and_the_place_at_its_head() -> None:
    """« • 4 juin, Rutshuru : … » in a bulletin of 2019: what happened there on that day, with its year."""
    found = read(BULLETIN)
    told = {e.type: (e.time and e.time.value, e.place and e.place.span.of(found.text)) for e in found.events}
    assert told == {
        "armed_attack": ("2019-06-04", "Rutshuru"),
        "killing": ("2019-06-04", "Rutshuru"),
        "protest": ("2019-06-06", "Goma"),
    }


@pytest.mark.parametrize("text", ["Entretien avec Anna Berg, médecin à Valmire", "L'hôpital est plein. Entretien."])
def test_a_text_that_is_an_interview_tells_of_no_negotiation(text: str) -> None:
    """A line that says what the text is: nobody negotiated with the guest."""
    assert "negotiation" not in types(text)
    assert "negotiation" in types("Entretien entre Paul Girard et le roi du Nord")


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Une manifestation interdite par le préfet a eu lieu dimanche.", "asserted"),
        ("Dix personnes ont été arrêtées lors d'une manifestation interdite par le préfet.", "asserted"),
        ("Une marche similaire a fait onze morts.", "asserted"),
        ("La manifestation interdite par le préfet n'a pas eu lieu.", "negated"),
        ("Le préfet a interdit une manifestation.", "negated"),
    ],
)
def test_a_march_that_was_forbidden_may_have_been_held(text: str, factuality: str) -> None:
    """What it did, and what was done in its course, tell that it was; who forbade it does not tell of it."""
    doc = read(text)
    protest = happening(doc, "protest")
    assert protest.factuality == factuality
    if factuality == "asserted":
        assert protest.attribution is None


@pytest.mark.parametrize(
    ("text", "words", "precision"),
    [
        (
            "Au Mali, l'attaque menée contre un poste de l'armée près de Gao a fait dix morts.",
            "un poste de l'armée près de Gao",
            "area",
        ),
        ("Au Mali, une école de Gao a été incendiée.", "une école de Gao", "city"),
        ("Au Mali, le marché près de Gao a été incendié.", "le marché près de Gao", "area"),
    ],
)
def test_what_is_struck_near_a_town_is_about_it(text: str, words: str, precision: str) -> None:
    """A pin in the town would be false; a school of the town goes before the country that a sentence opens with."""
    doc = read(text)
    place = next(event.place for event in doc.events if event.place is not None)
    assert (place.span.of(doc.text), place.precision) == (words, precision)


def test_what_an_accused_ordered_is_no_act_of_the_court() -> None:
    assert types("Le tribunal a acquitté le colonel, accusé d'avoir ordonné la répression.") == ["judicial"]


def test_the_dead_of_another_claim_are_told_apart() -> None:
    """Who fell into it did not claim the dead, and they are not the number of the ambush."""
    text = "Une colonne est tombée dans une embuscade, a déclaré le Front, revendiquant la mort de dix soldats."
    doc = read(text)
    ambush, killing = happening(doc, "armed_attack"), happening(doc, "killing")
    assert (ambush.recipient and ambush.recipient.name, ambush.quantities) == ("Une colonne", ())
    assert (killing.actor, [q.best for q in killing.quantities]) == (None, [10])


@pytest.mark.parametrize("deed", ["La riposte", "L'intervention"])
def test_whose_deed_it_was_acts_by_it(deed: str) -> None:
    doc = read(f"{deed} de l'armée a permis de libérer dix otages.")
    release = happening(doc, "release")
    assert release.actor is not None
    assert release.actor.name == "l'armée"


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Les manifestants ont été dispersés par la force.", None),
        ("Les manifestants ont été dispersés par la force multinationale.", "la force multinationale"),
    ],
)
def test_force_alone_is_nobody(text: str, actor: str | None) -> None:
    (event,) = read(text).events
    assert (event.actor and event.actor.name) == actor


def test_two_days_before_a_clause_are_its_days() -> None:
    (event,) = read("Les 5 et 6 mars, l'armée a bombardé la ville.").events
    assert event.time is not None
    assert event.time.value == "2023-03-05/2023-03-06"


def test_what_is_deployed_is_no_place_yet() -> None:
    doc = read("L'armée a déployé 800 soldats et deux hôpitaux de campagne dans la province.")
    place = happening(doc, "deployment").place
    assert place is not None
    assert place.span.of(doc.text) == "la province"


def test_days_of_mourning_that_were_decreed_are_no_plan() -> None:
    events = read("Trois jours de deuil national ont été décrétés par le gouvernement.").events
    assert {event.factuality for event in events} == {"asserted"}


def test_who_remains_missing_is_missing() -> None:
    (event,) = read("Sept passagers restent portés disparus.").events
    assert (event.type, event.factuality) == ("killing", "hedged")


@pytest.mark.parametrize(("opening", "days"), [("Élu", ["2014", None]), ("Élu maire", ["2014", None])])
def test_since_when_somebody_holds_office_is_no_day_of_leaving_it(opening: str, days: list[str | None]) -> None:
    events = read(f"{opening} en 2014, Jean Petit a démissionné.").events
    assert [event.time and event.time.value for event in events] == days


def test_what_lies_behind_an_insertion_is_still_said_and_undergone() -> None:
    doc = read("La marine a annoncé avoir intercepté, à 150 milles des côtes, un bateau de pêche.")
    event = happening(doc, "arrest")
    assert event.recipient is not None
    assert (event.recipient.name, event.quantities) == ("un bateau de pêche", ())
    (said,) = doc.attributions
    assert said.content[-1].of(doc.text).endswith("un bateau de pêche")


def test_who_is_close_to_an_inquiry_tells_of_none() -> None:
    assert types("Selon une source proche de l'enquête, il était connu depuis 2021.") == []


@pytest.mark.parametrize(
    "text", ["Le préfet parle d'un seul mort, tué par un jet de pierre.", "Un homme a été tué par un jet de pierre."]
)
def test_a_stone_that_killed_is_no_riot_and_nobody(text: str) -> None:
    (event,) = read(text).events
    assert (event.type, event.actor) == ("killing", None)


def test_what_parliament_allows_elsewhere_is_not_decided_there() -> None:
    doc = read("Le parlement a prolongé le mandat autorisant l'armée à intervenir en Syrie.")
    act, deployment = happening(doc, "political_act"), happening(doc, "deployment")
    assert act.place is None
    assert deployment.place is not None


def test_hours_of_a_curfew_are_of_no_day_told_before() -> None:
    doc = read("Le rapport est attendu vendredi.\n\nUn couvre-feu a été instauré de 19 heures à 6 heures.")
    act = happening(doc, "political_act")
    assert (act.time, act.factuality) == (None, "asserted")


def test_who_was_brought_ashore_brought_nobody() -> None:
    doc = read("Cinquante-huit personnes ont été secourues par un navire marchand et ramenées à Tripoli.")
    rescue = happening(doc, "release")
    assert rescue.actor is not None
    assert rescue.actor.name == "un navire marchand"


def test_in_how_many_provinces_it_was_counts_nobody() -> None:
    assert happening(read("Violences dans deux provinces."), "riot").quantities == ()


def test_who_is_horrified_by_shots_did_not_fire_them() -> None:
    doc = read("L'association s'est dite « horrifiée » par les tirs contre le camp, qui auraient fait vingt morts.")
    assert happening(doc, "armed_attack").actor is None


def test_what_was_taken_for_an_attack_was_none() -> None:
    assert happening(read("L'explosion de gaz a été prise pour un attentat."), "armed_attack").factuality == "negated"


def test_the_first_time_since_a_year_is_not_that_year() -> None:
    doc = read("Pour la première fois depuis 2012, l'armée a bombardé la ville.")
    assert happening(doc, "shelling").time is None


def test_how_many_were_arrested_on_a_day() -> None:
    arrest = happening(read("La police a repéré les fuyards et en a arrêté dix lundi."), "arrest")
    assert arrest.recipient is not None
    assert arrest.recipient.name == "dix"


def test_how_many_of_them_were_freed() -> None:
    doc = read("Les ravisseurs détiennent douze otages et en ont libéré trois.")
    assert [q.best for q in happening(doc, "release").quantities] == [3]


def test_what_was_none_has_not_hurt_those_whom_another_happening_hurt() -> None:
    doc = read("L'explosion, prise pour un attentat, a fait neuf blessés.")
    assert [q.best for q in happening(doc, "bombing").quantities] == [9]
    assert happening(doc, "armed_attack").quantities == ()


def test_a_title_tells_of_those_who_are_missing() -> None:
    missing = happening(read("Deux gendarmes portés disparus après l'attaque."), "killing")
    assert missing.recipient is not None
    assert (missing.recipient.name, missing.factuality) == ("Deux gendarmes", "hedged")
    assert [(q.of, q.best) for q in missing.quantities] == [("other", 2)]


def test_a_body_called_alliance_is_no_agreement() -> None:
    """Where a text calls somebody so, the word with its capital is that name in every sentence."""
    text = "Les combattants de l'Alliance ont attaqué Gao. L'Alliance a démenti avoir perdu la ville."
    assert "agreement" not in types(text)


def test_where_a_witness_was_called_is_not_where_they_fled() -> None:
    doc = read("« Nous avons fui par la mer », a raconté un pêcheur contacté par téléphone depuis Pemba.")
    assert happening(doc, "displacement").place is None


def test_no_demand_is_made_where_there_was_none() -> None:
    assert read("Aucune demande de rançon n'a été formulée.").attributions == ()


def test_there_is_not_where_an_ambassador_comes_from() -> None:
    """« Y » after a sentence with « l'ambassadeur d'Allemagne »: not in Germany."""
    doc = read("Le ministère a convoqué l'ambassadeur d'Allemagne. La milice y a tué dix civils en mars.")
    assert happening(doc, "killing").place is None


def test_where_an_attack_is_claimed_is_not_whom_it_struck() -> None:
    """A claim has phrases of its own, as where it was published."""
    event = happening(read("L'attentat de Gao a été revendiqué sur Telegram."), "armed_attack")
    assert event.recipient is None


def test_a_crowd_is_another_crowd_where_another_counts_it() -> None:
    """Who is counted by one voice did not do what another counts."""
    first, other = read("Selon la police, 300 personnes ont manifesté à Dakar, 3 000 selon les organisateurs.").events
    assert first.actor is not None
    assert other.actor is not None
    assert other.actor.span == other.quantities[0].span
    assert [r.span for r in other.reasons if r.field == "actor"] == [other.actor.span]


def test_a_number_in_letters_is_of_who_gives_it() -> None:
    """« L'armée a tué P, vingt selon X »: X says the number and nothing of the clause before it."""
    doc = read("L'armée a tué douze rebelles, vingt selon un porte-parole du Front.")
    assert [part.of(doc.text) for one in doc.attributions for part in one.content] == ["vingt"]
    assert [(e.quantities[0].low, e.attribution is None) for e in doc.events] == [(12, True), (20, False)]


@pytest.mark.parametrize("told", ["Avec ces deux cas", "Avec ces deux villages"])
def test_cases_counted_beside_are_not_the_dead(told: str) -> None:
    """Only those to whom it happened count."""
    event = happening(read(f"{told}, 91 dirigeants ont été tués depuis janvier."), "killing")
    assert [q.low for q in event.quantities] == [91]


@pytest.mark.parametrize(
    "text",
    [
        "Des affrontements entre le M23 et des miliciens ont eu lieu mardi à Goma, causant la mort de huit civils.",
        "Huit civils ont été tués dans des combats entre l'armée et les miliciens.",
    ],
)
def test_those_who_died_in_a_fight_are_not_its_other_side(text: str) -> None:
    """Who fought whom is told, and how many died beside it."""
    event = happening(read(text), "armed_clash")
    assert event.recipient is not None
    assert event.recipient.name is not None
    assert event.recipient.name.endswith("miliciens")
    assert [(q.of, q.low) for q in event.quantities] == [("killed", 8)]


def test_who_was_told_received_no_dead() -> None:
    """« X a dit à Y avoir reçu trente corps »: X received them, and whoever receives the dead is not dead."""
    event = happening(read("Un médecin a dit hier à l'AFP avoir reçu trente corps."), "killing")
    assert event.recipient is None


def test_a_national_society_is_not_the_body_of_all_countries() -> None:
    """« La Croix-Rouge sénégalaise » is no committee in Geneva."""
    event = happening(read("La Croix-Rouge sénégalaise a soigné 78 blessés."), "aid")
    assert event.actor is not None
    assert (event.actor.name, event.actor.code) == ("Croix-Rouge", None)


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Dix soldats ont été tués mardi dans l'attaque de leur détachement.", None),
        ("Le maire a été tué dans le bombardement de sa maison.", None),
        ("Le chef du Front a été tué dans un raid de ses rivaux.", "ses rivaux"),
        ("Le général a salué l'attaque de ses troupes contre Gao.", "ses troupes"),
    ],
)
def test_whose_house_is_struck_is_told_by_who_died_in_it(text: str, actor: str | None) -> None:
    """« Dans l'attaque de leur convoi »: theirs, who were killed, and nobody's who attacked."""
    (event,) = read(text).events
    assert (None if event.actor is None else event.actor.span.of(text)) == actor


@pytest.mark.parametrize(
    ("text", "recipient"),
    [
        ("Un convoi est arrivé mardi à Gao, assiégée depuis deux mois.", "Gao"),
        ("Un avion a atterri lundi à Gao, bombardée la veille.", "Gao"),
        ("Le général est arrivé mardi à Gao, arrêté par des gendarmes.", "Le général"),
    ],
)
def test_a_participle_is_of_the_noun_with_which_it_agrees(text: str, recipient: str) -> None:
    """« Un convoi est arrivé à Gao, assiégée »: nobody besieges the convoy."""
    event = read(text).events[-1]
    assert event.recipient is not None
    assert event.recipient.span.of(text) == recipient


@pytest.mark.parametrize(
    "text",
    [
        "Dix rebelles ont été tués et trois capturés.",
        "Dix rebelles tués et trois capturés.",
        "Dix rebelles tués et trois capturés à Gao.",
        "Le bilan est de dix rebelles tués et trois capturés.",
    ],
)
def test_a_number_alone_counts_those_of_the_row(text: str) -> None:
    """« Dix rebelles tués et trois capturés »: three rebels, and no thirteen dead."""
    killed, caught = read(text).events
    assert [(event.type, [q.best for q in event.quantities]) for event in (killed, caught)] == [
        ("killing", [10]),
        ("arrest", [3]),
    ]


def test_when_somebody_was_abducted_is_not_when_they_were_found() -> None:
    """« Le corps d'un homme enlevé il y a deux semaines a été retrouvé mardi » near a town where nobody took him."""
    doc = read("Le corps d'un journaliste enlevé il y a deux semaines a été retrouvé lundi près de Gao.")
    abduction = happening(doc, "abduction")
    assert abduction.time is not None
    assert (abduction.time.value, abduction.place) == ("2023-04-04", None)
    death = happening(doc, "killing")
    assert death.time is None or death.time.value == "2023-04-17"


def test_who_claims_an_attack_did_not_fly_the_raid_told_before() -> None:
    """« L'aviation a bombardé une colonne. L'attaque a été revendiquée par X »: of the attack, not of the raid."""
    doc = read(
        "Le camp a été attaqué dimanche. L'aviation a bombardé lundi une colonne de combattants."
        " L'attaque a été revendiquée mardi par le Groupe du fleuve."
    )
    assert [event.type for event in doc.events] == ["armed_attack", "air_strike", "armed_attack"]


def test_an_attempt_that_is_charged_is_not_the_shelling_before_it() -> None:
    """« Pour tentative d'homicide » points at nothing, and stun grenades are no artillery."""
    doc = read(
        "Les forces de l'ordre ont riposté par des tirs de grenades lacrymogènes."
        " Le parquet a ouvert une information judiciaire pour tentative d'homicide."
    )
    assert {"armed_clash", "judicial", "armed_attack"} == {event.type for event in doc.events}


def test_a_truce_in_force_is_of_its_own_day_and_of_no_place() -> None:
    text = (
        "De violents combats ont opposé mercredi l'armée aux rebelles du M23 près de Kanyabayonga, dans le Nord-Kivu,"
        " en dépit du cessez-le-feu entré en vigueur le 4 avril."
    )
    doc = read(text)
    fights, truce = happening(doc, "armed_clash"), happening(doc, "ceasefire")
    assert fights.place is not None
    assert fights.time is not None
    assert truce.place is None
    assert truce.time is None or truce.time.value == "2023-04-04"
    assert all(e.recipient is None or "Nord-Kivu" not in e.recipient.span.of(text) for e in doc.events)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Une autre prison, à Gao, a également été visée.", ["armed_attack"]),
        ("Une prison a été visée par une enquête.", ["judicial"]),
    ],
)
def test_what_was_aimed_at_is_attacked_but_by_an_inquiry(text: str, expected: list[str]) -> None:
    assert types(text) == expected


def test_a_petrol_bomb_is_not_at_a_place() -> None:
    assert all(
        "Molotov" not in p.span.of(d.text) for d in [read("Ils ont jeté des cocktails Molotov.")] for p in d.places
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Soixante soldats se sont rendus avec leurs armes à Kutkai.", ["surrender"]),
        ("Soixante soldats se sont rendus à Kutkai.", []),
        ("Des femmes avaient été capturées par la milice.", ["abduction"]),
        ("Dix soldats avaient été capturés par la milice.", ["arrest"]),
        ("Le groupe dit respecter les conventions de Genève.", []),
        ("Des centaines de personnes étaient là à l'appel de la plateforme Aar Sunu Election.", []),
    ],
)
def test_words_of_war_and_law(text: str, expected: list[str]) -> None:
    assert [kind for kind in types(text) if kind != "aid"] == expected


def test_what_is_told_of_one_of_several_is_not_where_all_were() -> None:
    """« Dix-huit attaques, dont un tir sur Haïfa »: one of them."""
    doc = read("Le groupe a revendiqué dix-huit attaques contre des positions, dont un tir de missiles sur Haïfa.")
    attacks, shot = doc.events
    assert attacks.place is None
    assert shot.place is not None


def test_the_dead_behind_a_comma_of_a_title_are_others() -> None:
    """« L'armée annonce la mort d'un chef, deux soldats tués à X »: two pieces of news."""
    doc = read("L'armée annonce la mort d'un chef jihadiste, deux soldats tués à Tessalit\n\nLe chef est mort.")
    text = doc.text
    death, dead = doc.events[:2]
    assert [e.recipient and e.recipient.span.of(text) for e in (death, dead)] == ["un chef jihadiste", "deux soldats"]
    assert (death.attribution is None, dead.attribution is None) == (False, True)


def test_what_a_title_tells_beside_has_a_place_of_its_own() -> None:
    """« Douze soldats tués à Gao, le gouvernement promet une riposte »: which is nowhere yet."""
    doc = read("Douze soldats tués à Gao, le gouvernement promet une riposte\n\nLe camp est calme.")
    dead, blow = doc.events[:2]
    assert dead.place is not None
    assert blow.place is None


def test_the_dead_of_a_title_do_not_accuse_each_other() -> None:
    """« Dix civils tués à X, l'armée et les rebelles se rejettent la responsabilité »: no comma parts these from it."""
    doc = read("Dix civils tués à Gao, l'armée et les rebelles se rejettent la responsabilité\n\nLe camp est calme.")
    (saying,) = doc.attributions
    assert saying.source is not None
    assert saying.source.span is not None
    assert saying.source.span.of(doc.text) == "l'armée et les rebelles"


def test_the_court_that_finds_somebody_guilty_did_not_kill() -> None:
    doc = read("La cour d'assises a reconnu mardi coupables d'assassinats dans un contexte terroriste six des accusés.")
    assert happening(doc, "killing").actor is None


def test_where_somebody_was_arrested_is_not_where_the_fight_broke_out() -> None:
    """« Après l'arrestation, lundi à l'aéroport, du commandant X »: what is put in between is of the arrest."""
    doc = read(
        "Les combats avaient éclaté après l'arrestation, lundi à l'aéroport de Mitiga, du commandant de la milice,"
        " Mahmoud Hamza."
    )
    fight, arrest = happening(doc, "armed_clash"), happening(doc, "arrest")
    assert (fight.place, fight.time) == (None, None)
    assert arrest.place is not None
    assert arrest.time is not None


def test_who_attacked_the_base_of_the_dead() -> None:
    """« Ont péri dans l'attaque de leur base par la milice »: nobody perishes « par » somebody."""
    doc = read("Sept militaires ont péri vendredi dans l'attaque de leur base à Nzacko par des éléments de la milice.")
    attack = happening(doc, "armed_attack")
    assert attack.actor is not None
    assert attack.actor.span.of(doc.text) == "des éléments de la milice"


def test_where_a_chief_was_killed_is_not_where_the_attack_that_avenges_him_was() -> None:
    doc = read(
        "Un commandant des talibans a revendiqué l'attaque, la présentant comme une vengeance après la mort d'un chef,"
        " tué en août en Afghanistan."
    )
    attack, death = happening(doc, "armed_attack"), happening(doc, "killing")
    assert attack.place is None
    assert death.place is not None


def test_a_ship_is_no_town() -> None:
    doc = read("Ils ont tiré un missile sur un pétrolier britannique, le Marlin Luanda, qui a pris feu.")
    assert doc.places == ()


@pytest.mark.parametrize(
    ("text", "type", "actor", "recipient"),
    [
        (
            "Les autorités accusaient depuis mardi des membres du parti d'avoir attaqué les locaux de la police.",
            "armed_attack",
            "membres du parti",
            "les locaux de la police",
        ),
        (
            "Un hélicoptère a essuyé des tirs alors qu'il évacuait des soldats : un garde et un général ont été tués.",
            "killing",
            None,
            "un garde et un général",
        ),
        (
            "Ces hommes ont encerclé la mosquée pour se livrer à un massacre d'une rare cruauté.",
            "killing",
            "Ces hommes",
            None,
        ),
        (
            "Le groupe n'a pas revendiqué l'attaque, que des chefs attribuent plutôt à un différend entre éleveurs.",
            "armed_attack",
            None,
            None,
        ),
    ],
)
def test_who_did_it_to_whom(text: str, type: str, actor: str | None, recipient: str | None) -> None:
    """Whoever accuses did not attack, no helicopter is killed, cruelty is no victim and a quarrel no party."""
    event = happening(read(text), type)
    told = [None if party is None else party.span.of(text) for party in (event.actor, event.recipient)]
    assert told == [actor, recipient]


def test_who_rises_up_in_words_makes_no_riot() -> None:
    assert types("« C'est une exécution », s'insurge le secrétaire du parti.") == ["killing"]
    assert types("Les paysans se sont insurgés contre le roi.") == ["riot"]


def test_a_state_that_maintains_to_have_killed_supports_nobody() -> None:
    assert types("Le royaume soutient avoir éliminé un chef du mouvement lundi à Tyr.") == ["killing"]


def test_a_candidate_was_not_killed_in_the_town_that_the_office_is_of() -> None:
    event = happening(read("Un candidat à la mairie de Tumaco a été abattu vendredi."), "killing")
    assert event.place is None


def test_a_murder_beside_other_violence_is_a_deed_of_its_own() -> None:
    doc = read("La marche répond à l'assassinat de Paul Durieux et à une série d'agressions.")
    told = [(e.type, e.recipient and e.recipient.span.of(doc.text)) for e in doc.events if e.type != "protest"]
    assert told == [("killing", "Paul Durieux"), ("armed_attack", None)]


def test_a_time_between_commas_ends_no_line_of_a_title() -> None:
    event = happening(read("Un attentat a fait, ce 28 décembre, 5 morts, abattus par la police."), "armed_attack")
    assert [(q.of, q.best) for q in event.quantities] == [("killed", 5)]


def test_towns_behind_those_who_hold_them_are_none_of_them() -> None:
    doc = read("L'armée a repris deux localités tenues par les rebelles, Ménaka et Ansongo.")
    recipient = happening(doc, "territory_capture").recipient
    assert recipient is not None
    assert recipient.span.of(doc.text) == "les rebelles"


def test_the_time_of_an_assault_is_not_whom_it_struck() -> None:
    assert happening(read("L'assaut est donné par la brigade aux alentours de minuit."), "offensive").recipient is None


def test_those_arrested_before_an_offensive_count_nothing_of_it() -> None:
    doc = read("Le mouvement a repris le dessus à la suite notamment de l'arrestation de près de 200 personnes.")
    assert happening(doc, "offensive").quantities == ()


def test_what_a_wave_of_protests_follows_has_its_own_place_and_day() -> None:
    doc = read(
        "Le pays est soulevé par une vague de manifestations suite à l'exécution de Paul Durieux en Arabie saoudite"
        " samedi dernier."
    )
    protest, death = happening(doc, "protest"), happening(doc, "killing")
    assert (protest.place, protest.time) == (None, None)
    assert death.place is not None
    assert death.time is not None


def test_what_a_cleft_tells_is_of_its_first_noun() -> None:
    doc = read("Ce sont les milices dominées par les Tirwa qui ont attaqué le poste.")
    actor = happening(doc, "armed_attack").actor
    assert actor is not None
    assert actor.span.of(doc.text).startswith("les milices")


def test_a_victim_is_no_participle() -> None:
    event = happening(doc := read("Le conseiller a été victime lundi d'une attaque."), "armed_attack")
    assert event.recipient is not None
    assert event.recipient.span.of(doc.text) == "Le conseiller"
    assert event.time is not None


def test_who_is_pointed_at_as_guilty_is_appointed_to_nothing() -> None:
    doc = read("Presque immédiatement désigné comme le coupable, le maire a rapidement répondu.")
    assert all(e.type != "political_act" for e in doc.events)


def test_the_town_of_those_who_brawl_is_no_party() -> None:
    doc = read("Le maire est intervenu après une rixe entre des mineurs de la ville de Furiana et des villageois.")
    event = happening(doc, "riot")
    assert event.recipient is None
    assert event.actor is not None
    assert event.actor.span.of(doc.text) == "des mineurs de la ville de Furiana et des villageois"


def test_who_is_charged_in_a_series_is_the_subject() -> None:
    doc = read(
        "Le chauffeur a été déféré devant le parquet et le juge, mis en examen et placé en détention provisoire."
    )
    whom = recipients(doc)
    assert whom == {"Le chauffeur"}


def test_whoever_is_suspected_of_being_about_to_act_would_act() -> None:
    doc = read("Un adolescent a été arrêté. La police le soupçonne d'être sur le point de commettre un attentat.")
    actor = happening(doc, "armed_attack").actor
    assert actor is not None
    assert actor.span.of(doc.text) == "Un adolescent"


def test_those_set_apart_from_others_are_named_without_the_adverb() -> None:
    doc = read("Le rapport évoque une vague de disparitions, en particulier de journalistes.")
    recipient = happening(doc, "abduction").recipient
    assert recipient is not None
    assert recipient.span.of(doc.text) == "journalistes"


def test_what_will_be_is_of_no_day_past() -> None:
    doc = read("Si, en 2014, le pays soutenait le régime, tout changera lorsque le prince montera sur le trône.")
    assert [event.time for event in doc.events if event.factuality == "future"] == [None]


def test_the_day_of_an_account_is_not_that_of_the_dead() -> None:
    """« Il est de 84 morts au matin du 15 avril » beside the day of the attack."""
    doc = read("L'attaque a eu lieu jeudi. Le bilan s'alourdit. Il est de 84 morts au matin du 15 avril.")
    time = happening(doc, "killing").time
    assert time is None or time.value == "2023-04-13"


@pytest.mark.parametrize(
    "text",
    [
        "La fête nationale commémore l'arrivée des premiers colons.",
        "Après ce premier accrochage, le camion a percuté un bus.",
        "Les rescapés ont été entendus à leur débarquement.",
        "Les astronomes ont vu une explosion à la surface de Jupiter.",
        "Le maire refuse d'appliquer la loi sur le mariage pour tous.",
        "Cette découverte pourrait sauver des vies.",
        "Les stations-service et les magasins sont pris d'assaut.",
        "Elle a été admise en soins intensifs.",
        "Le collectif a publié un rapport intitulé « Massacre à Gao ».",
        "La polémique a poussé les annonceurs à manifester des réticences.",
    ],
)
def test_words_that_tell_no_happening_here(text: str) -> None:
    assert types(text) == []


def test_who_replaces_another_is_appointed_once() -> None:
    assert types("Paul Girard a été nommé ministre mardi en remplacement de Jean Durieux.") == ["political_act"]


def test_a_court_puts_a_company_into_liquidation() -> None:
    doc = read("Le tribunal de commerce a prononcé lundi la liquidation de la compagnie Durieux.")
    event = happening(doc, "judicial")
    assert event.actor is not None
    assert event.actor.span.of(doc.text) == "Le tribunal de commerce"
    assert event.time is not None
    assert event.time.value == "2023-04-17"


def test_what_somebody_has_does_not_act() -> None:
    """« n'aurait aucun intérêt à démissionner »: the minister would resign, and no interest."""
    doc = read("Selon ses proches, le ministre n'aurait aucun intérêt à démissionner.")
    actor = happening(doc, "political_act").actor
    assert actor is not None
    assert actor.span.of(doc.text) == "le ministre"


def test_a_death_is_told_beside_the_attack_that_came_before() -> None:
    """One who is known died, which no number tells; « un homme est mort après avoir été poignardé » is one of one."""
    assert types("La députée a succombé à ses blessures après avoir été attaquée.") == ["killing", "armed_attack"]
    assert types("Un homme est mort après avoir été poignardé.") == ["armed_attack"]


@pytest.mark.parametrize(
    "text",
    [
        "Ce n'était pas un accident, mais un attentat.",
        "Il ne s'agit pas d'une bombe, mais d'un attentat.",
    ],
)
def test_what_it_was_instead_is_asserted(text: str) -> None:
    assert happening(read(text), "armed_attack").factuality == "asserted"


def test_what_is_appealed_against_is_no_party() -> None:
    assert happening(read("Le député a déposé un recours contre cette décision."), "judicial").recipient is None
    assert happening(read("Le député a déposé une plainte contre le maire."), "judicial").recipient is not None


def test_a_state_named_like_small_towns_settles_its_town() -> None:
    """« Portland, dans l'Oregon »: no country is named, but the state is."""
    place = happening(read("Une manifestation a eu lieu à Portland, dans l'Oregon."), "protest").place
    assert place is not None
    assert place.place is not None
    assert (place.place.name, place.place.within[:1]) == ("Portland", ("Oregon",))


def test_the_day_on_which_a_body_is_found_is_not_that_of_the_crime() -> None:
    doc = read(
        "Un élu retrouvé mort. Un élu a été retrouvé mort samedi à Gao. Le meurtre a choqué la ville."
        " Trois hommes ont été placés en garde à vue."
    )
    assert [event.time for event in doc.events if event.type == "arrest"] == [None]


def test_who_comes_together_for_a_march_marches_once() -> None:
    """Their number is that of one happening."""
    doc = read("Trois mille personnes se sont rassemblées à Gao lors d'une manifestation.")
    (event,) = doc.events
    assert event.actor is not None
    assert (event.type, event.actor.span.of(doc.text)) == ("protest", "Trois mille personnes")


def test_a_feast_does_not_march() -> None:
    event = happening(read("Le défilé du carnaval de Gao au Mali a été annulé."), "gathering")
    assert event.actor is None
    assert event.place is not None
    assert event.place.place is not None
    assert event.place.place.name == "Gao"


def test_what_is_no_place_is_no_part_of_one() -> None:
    doc = read("Le rapport évoque l'attentat à l'aéroport de Gao et les conséquences de la crise.")
    place = happening(doc, "armed_attack").place
    assert place is not None
    assert place.span.of(doc.text) == "l'aéroport de Gao"


def test_a_motion_is_voted_against_somebody() -> None:
    doc = read("Une motion de défiance a été votée contre la direction.")
    recipient = happening(doc, "political_act").recipient
    assert recipient is not None
    assert recipient.span.of(doc.text) == "la direction"


def test_each_other_is_nobody() -> None:
    doc = read("« L'hôpital a été touché par deux tirs à dix minutes l'un de l'autre », dit le médecin.")
    whom = recipients(doc)
    assert whom <= {"L'hôpital"}


def test_no_fewer_than_so_many_is_no_denial() -> None:
    doc = read("L'explosion a détruit un immeuble, faisant pas moins d'une vingtaine de blessés.")
    assert {event.factuality for event in doc.events} == {"asserted"}


def test_an_hour_before_a_comma_is_no_part_of_a_party() -> None:
    doc = read("Vers 14h30, l'individu souhaitait entrer dans le commissariat pour porter plainte.")
    parties = {party.span.of(doc.text) for event in doc.events for party in (event.actor,) if party is not None}
    assert parties == {"l'individu"}


@pytest.mark.parametrize(
    "text",
    [
        "L'armée a repoussé les assaillants, sans préciser si des soldats avaient été tués.",
        "L'armée n'a pas précisé si des soldats avaient été tués.",
    ],
)
def test_what_is_not_said_to_be_so_is_open(text: str) -> None:
    assert happening(read(text), "killing").factuality == "hedged"


def test_who_has_no_truce_has_none() -> None:
    assert happening(read("Faute d'accord sur une trêve, les combats ont repris."), "ceasefire").factuality == "negated"


def test_those_who_were_killed_are_not_who_regrets_it() -> None:
    doc = read("Le président dit regretter la mort de dix civils, tués par erreur lors d'un raid aérien.")
    whom = recipients(doc)
    assert whom == {"dix civils"}


def test_whose_movement_it_is_died() -> None:
    doc = read("Le chef de la milice aurait été tué dans un raid, mais son mouvement n'a pas confirmé sa mort.")
    whom = recipients(doc)
    assert whom == {"Le chef de la milice"}


def test_what_is_due_by_a_day_is_ahead() -> None:
    doc = read("Le pays a annoncé le retrait de ses troupes d'ici à la fin de l'année.")
    assert happening(doc, "withdrawal").factuality == "future"


def test_an_opening_participle_ends_at_its_comma() -> None:
    """« Accusé d'avoir P, X nie »: P is what X is accused of, and no more."""
    doc = read("Accusé d'avoir incendié des maisons, le capitaine Moussa Traoré nie les faits.")
    accused = next(a for a in doc.attributions if a.act == "accuse")
    assert [part.of(doc.text) for part in accused.content] == ["avoir incendié des maisons"]


def test_a_truce_that_is_to_be_kept_is_there() -> None:
    assert (
        happening(read("Le médiateur appelle les deux camps à respecter la trêve."), "ceasefire").factuality
        == "asserted"
    )


def test_who_has_the_means_has_done_nothing_yet() -> None:
    event = happening(read("Les rebelles ont les moyens de prendre la ville."), "territory_capture")
    assert event.factuality == "hedged"


def test_a_total_has_the_time_since_which_it_counts() -> None:
    doc = read("Dix personnes ont été tuées, portant le total à plus de trente mille morts depuis le 7 octobre.")
    times = [event.time.value for event in doc.events if event.type == "killing" and event.time is not None]
    assert times == ["2022-10-07/2023-04-18"]


def test_who_is_found_dead_died() -> None:
    """One who dies may have been ill; one who is found dead is a case for whoever counts the dead."""
    assert types("Le journaliste Ali Sow a été retrouvé mort dans un fossé.") == ["killing"]
    assert types("Le journaliste Ali Sow est mort lundi.") == []


def test_sooner_than_planned_is_no_plan() -> None:
    doc = read("Les soldats ont entamé leur retrait de la base, deux semaines plus tôt que prévu.")
    assert happening(doc, "withdrawal").factuality == "asserted"


def test_who_perishes_by_drowning_dies_once() -> None:
    assert types("Quatre personnes ont péri noyées lors du naufrage.") == ["killing"]
