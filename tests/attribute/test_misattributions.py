"""Voices that would be wrong and look sure: who is told of taken for who tells, one source for another."""

from __future__ import annotations

import pytest

from spoken import attributed, fault


@pytest.mark.parametrize(
    "marked",
    [
        "<content>Dix civils tués dans une frappe</content>, <cue>dénonce</cue> <source>une ONG</source>",
        "<content>Onze personnes ont été interpellées, et trois policiers légèrement blessés</content>, "
        "<cue>a fait savoir</cue> <source>la préfecture de l'Hérault</source>.",
        "<source>L'armée</source> <cue>dément</cue> les allégations mensongères du régime selon lesquelles "
        "<content>elle aurait exécuté des prisonniers</content>.",
    ],
)
def test_who_is_told_of_does_not_tell(marked: str) -> None:
    """A noun in the plural is no subject of a verb in the singular behind a comma; a claim is what it claims."""
    assert fault(marked) is None


def test_two_sources_of_two_numbers_are_two() -> None:
    """« 8 000 selon les organisateurs, 2 700 selon la préfecture »: whatever a parser hangs on the first."""
    doc = attributed(
        "Ils étaient 8 000 selon les organisateurs, 2 700 selon la préfecture, à défiler dans les rues de Montpellier."
    )
    names = [a.source.name for a in doc.attributions if a.source is not None]
    assert names == ["les organisateurs", "la préfecture"]


def test_several_bodies_are_not_one_of_them() -> None:
    """« Les syndicats » after « leur syndicat »."""
    doc = attributed("Dix agents ont été blessés, d'après leur syndicat. Les syndicats menacent d'une grève illimitée.")
    assert [a.source.name for a in doc.attributions if a.source is not None] == ["leur syndicat", "Les syndicats"]


def test_who_recalls_an_ambassador_says_nothing() -> None:
    """« rappeler » with a diplomat or troops is an act of state."""
    assert attributed("La Jordanie a rappelé son ambassadeur.").attributions == ()


def test_what_something_is_called_is_no_complement_of_it() -> None:
    """« qualifie ces allégations de mensonges » alleges no lies."""
    doc = attributed("Le porte-parole a qualifié ces allégations de « mensongères » et promis une enquête.")
    assert [a.act for a in doc.attributions] == ["condemn", "promise"]


@pytest.mark.parametrize(
    "marked",
    [
        "<source>La mairie de Gao</source> a adressé un <cue>communiqué</cue> de presse laconique : "
        "« <content>Le maire est en bonne santé.</content> »",
        "<source>Le préfet</source> <cue>a rappelé</cue> que selon lui "
        "<content>les rebelles ont quitté la ville</content>.",
        "<source>Le préfet</source> <cue>a rappelé</cue> que <content>« la route reste fermée »</content> "
        "(elle l'est depuis deux ans).",
    ],
)
def test_what_leads_to_the_words_and_what_follows_them_is_not_said(marked: str) -> None:
    """What kind of letter it is, « selon lui » and what the writer puts in brackets behind a quotation."""
    assert fault(marked) is None


def test_whom_somebody_cites_for_the_same_words_is_the_inner_voice() -> None:
    """« X affirme que, selon Y, P »: of one content with two cues before it, the second is within the first."""
    doc = attributed("Le ministre a affirmé que, d'après la police, l'attaque a fait trois morts.")
    outer, inner = doc.attributions
    assert (inner.source.name if inner.source else None, inner.within) == ("la police", outer)


@pytest.mark.parametrize(
    ("text", "anonymous"),
    [
        ("Selon le récit d'habitants de Gao, les soldats ont tiré.", True),
        ("Selon les dires de chercheurs de l'institut Pasteur, la source est polluée.", True),
        ("Selon le témoignage du maire de Gao, les soldats ont tiré.", False),
    ],
)
def test_a_document_is_as_anonymous_as_those_who_tell_it(text: str, anonymous: bool) -> None:
    (attribution,) = attributed(text).attributions
    assert attribution.source is not None
    assert attribution.source.anonymous is anonymous


def test_what_could_not_be_verified_was_said_by_nobody() -> None:
    """« vérifier P de source indépendante »: where P would come from; a comma sets a teller off."""
    assert attributed("Il n'a pas été possible de vérifier ces affirmations de source indépendante.").attributions == ()
    assert len(attributed("Le bilan est de dix morts, de source militaire.").attributions) == 1


def test_people_at_large_are_not_the_body_that_spoke_before() -> None:
    """« La société civile », after an institute has spoken, is not that institute."""
    doc = attributed("Selon le Baromètre du Sud, dix civils sont morts. La société civile demande une enquête.")
    names = [a.source.name for a in doc.attributions if a.source is not None]
    assert names[-1] == "La société civile"


def test_what_is_told_of_the_source_is_no_part_of_what_it_says() -> None:
    """« P, selon l'ONG X, basée à Y »."""
    doc = attributed("Dix civils ont été tués lundi, selon l'organisation Hengam, basée à Oslo.")
    assert [span.of(doc.text) for span in doc.attributions[0].content] == ["Dix civils ont été tués lundi"]


@pytest.mark.parametrize("opening", ["Cela dit", "Ceci étant dit", "Autrement dit"])
def test_a_set_phrase_says_nothing(opening: str) -> None:
    doc = attributed(f"{opening}, les partenaires sociaux ne parviennent pas à se mettre d'accord sur les réformes.")
    assert doc.attributions == ()


def test_what_somebody_has_proposed_is_not_said_in_the_relative_clause() -> None:
    """« les propositions que je leur avais faites »: the clause tells who made them, not what they are."""
    doc = attributed("« La ville accepte les propositions que je leur avais faites », a déclaré le maire.")
    assert [a.act for a in doc.attributions] == ["state"]


def test_what_something_is_called_is_not_said() -> None:
    """« dite série Fleuve »: a name, with no article and nobody who gives it."""
    assert attributed("La nouvelle série de billets, dite série Fleuve, sort mardi.").attributions == ()


def test_who_promises_not_to_strike_threatens_nobody() -> None:
    doc = attributed("Le chef rebelle a promis de ne pas attaquer les convois.")
    assert [a.act for a in doc.attributions] == ["promise"]


@pytest.mark.parametrize(
    "text",
    [
        "Selon le jour, dix à vingt bateaux passent le canal.",
        "Les gardes arrêtent dix personnes par nuit, selon la saison.",
        "Selon la nature du sol, les maisons ont tenu ou non.",
        "Elles rejettent avec le temps une substance qui se minéralise et forme des roches.",
        "La proposition de loi a été adoptée.",
    ],
)
def test_what_something_depends_on_or_gives_off_says_nothing(text: str) -> None:
    """« Selon le jour » names nobody, whatever the reader hears behind it; bacteria reject no claim, a bill is none."""
    assert attributed(text).attributions == ()


def test_who_speaks_behind_the_same_word_still_does() -> None:
    """A newspaper is no day; who rejects an idea speaks."""
    doc = attributed("Selon le journal, dix bateaux ont coulé. Le syndicat rejette l'idée d'une trêve.")
    assert [a.source.name for a in doc.attributions if a.source is not None] == ["le journal", "Le syndicat"]


@pytest.mark.parametrize(
    "text",
    [
        "Au terme de l'accord, les troupes resteront sur place.",
        "Au terme d'une course difficile, elle a gagné.",
        "Pour la seconde, Alba 3, les chercheurs n'ont rien observé.",
        "Pour la première, les chercheurs ont mesuré une baisse.",
        "Le constructeur a rappelé 20 000 voitures.",
        "Le sélectionneur a rappelé deux joueurs.",
    ],
)
def test_the_end_of_a_thing_one_of_two_and_a_recall_say_nothing(text: str) -> None:
    """A race that ends and a second star are no sources, and cars that are called back are no words."""
    assert attributed(text).attributions == ()


@pytest.mark.parametrize(
    "marked",
    [
        "<cue>Aux termes</cue> de <source>l'accord</source>, <content>les troupes se retireront</content>.",
        "<cue>Pour</cue> <source>le ministre</source>, <content>cette réforme est nécessaire</content>.",
        "<source>Le ministre</source> <cue>rappelle</cue> <content>les règles</content>.",
    ],
)
def test_a_text_a_minister_and_what_he_recalls_do(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "text",
    [
        "Il a ainsi empêché que l'homme ne blesse d'autres personnes.",
        "Le maire, qualifié de « héros », a empêché qu'il ne tue d'autres passants.",
        "Le gardien a évité que les voleurs ne prennent la fuite.",
    ],
)
def test_who_prevents_a_thing_does_not_say_it(text: str) -> None:
    """« que l'homme ne blesse »: a lone « ne » is of what was prevented, and a rescuer would be its source."""
    assert attributed(text).attributions == ()
