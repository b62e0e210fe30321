"""Dispatches rich in sources, as agencies and newspapers write them: who says what, through whom, and up to where."""

from __future__ import annotations

import pytest

from spoken import attributed, fault, said, types_told, when_and_where


@pytest.mark.parametrize(
    "marked",
    [
        "Tout juste <source>le porte-parole du gouvernement</source> <cue>a-t-il concédé</cue>, mardi sur les antennes "
        "de <relay>la RTB</relay>, qu'<content>un incident s'était produit</content>.",
        "Encore <source>les autorités</source> n'<cue>ont-elles reconnu</cue> que <content>deux morts</content>.",
        "Aussi <source>le maire, Paul Damas,</source> <cue>a-t-il affirmé</cue> que <content>la ville était vide"
        "</content>.",
        "« <content>Dix soldats ont quitté la ville</content> », <cue>a-t-<source>il</source> ajouté</cue>.",
    ],
)
def test_a_pronoun_behind_the_verb_takes_up_its_subject(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "« Ma cliente n'a jamais varié dans ses déclarations », plaide Me <source>Hélène Rostand</source>, "
        "<cue>pour</cue> qui <content>l'enquête a été bâclée</content>.",
        "« Ce sont des rumeurs », dit <source>le maire</source>, <cue>selon</cue> qui <content>dix civils ont péri"
        "</content>.",
        "<source>Des récits</source> <cue>selon</cue> lesquels <content>dix civils ont péri</content> circulent.",
        "<source>L'armée</source> a publié un communiqué selon lequel <content>dix rebelles ont péri</content>.",
    ],
)
def test_whom_a_pronoun_behind_a_comma_stands_for(marked: str) -> None:
    """Who has just been named speaks, and no noun of their own words takes the clause."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<cue>Selon</cue> <source>une voisine, Iryna</source>, 54 ans, « <content>il n'y a jamais eu de soldats ici"
        "</content> ».",
        "<cue>Selon</cue> <source>Anna Berg</source>, 40 ans, mère de deux enfants, <content>la ville est tombée"
        "</content>.",
        "<cue>Selon</cue> <source>la police</source>, <content>12 civils, dont trois femmes, ont péri</content>.",
        "<source>Une femme</source> <cue>a expliqué</cue> <content>avoir vu six hommes, les mains attachées dans le "
        "dos, abattus devant une pharmacie</content>.",
        "<source>Le maire</source> <cue>a dénoncé</cue> mardi devant la presse « <content>un massacre</content> ».",
        "<source>Le maire</source> <cue>a fait état</cue> dans un premier temps de <content>28 tués</content>.",
        "Les rebelles ont démenti, <cue>affirmant</cue> que <content>l'aviation avait mené au même moment trois raids "
        "et que la ville avait été rasée</content>.",
    ],
)
def test_how_far_the_words_of_a_source_go(marked: str) -> None:
    """An age is of the source; what somebody was seen to undergo is part of what was seen."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Un commandant</source>, joint par WhatsApp par <relay>l'AFP</relay>, <cue>a nié</cue> "
        "<content>l'attaque</content>.",
        "<source>Un habitant</source>, contacté par <relay>Telegram</relay>, <cue>a parlé</cue> de <content>dix morts"
        "</content>.",
        "<content>La guerre continue</content>, <cue>a écrit</cue> sur <relay>la messagerie Telegram</relay> "
        "<source>Ivan Paz</source>.",
        "<content>La ville est tombée</content>, <cue>ont rapporté</cue> <source>des chaînes Telegram russes</source>.",
        "Le bilan pourrait s'alourdir, a prévenu sur <relay>la messagerie Telegram</relay> <source>Ivan Paz</source>, "
        "qui <cue>fait état</cue> de <content>onze disparus sous les décombres</content>.",
        "Dans un discours retransmis par <relay>al-Manar</relay>, <source>le député</source> <cue>a dénoncé</cue> "
        "<content>une violation de la trêve</content>.",
        "<content>Dix personnes ont été tuées</content>, <cue>ont indiqué</cue> <source>des secouristes et une source "
        "médicale</source>, l'armée et les rebelles s'accusant de l'attaque.",
    ],
)
def test_who_speaks_and_through_whom(marked: str) -> None:
    """A platform is no part of a name, who called comes before how, and who is told of beside tells nothing."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("D'après le récit qu'en fait un notable réfugié à Dori, dix civils ont péri.", "un notable réfugié à Dori"),
        ("Selon le bilan qu'a communiqué le maire, dix civils ont péri.", "le maire"),
        ("Selon une lettre que le maire a reçue, dix civils ont péri.", "une lettre"),
        ("Selon une note que Le Monde a pu consulter, dix civils ont péri.", "une note"),
    ],
)
def test_an_account_is_of_who_gives_it(text: str, name: str) -> None:
    """Who has got a paper has not written it."""
    doc = attributed(text)
    assert [source for _, source in said(doc, doc.attributions)] == [name]


def test_what_words_rest_on_is_no_cue() -> None:
    """« à l'appui de ses dires » gives no proof and says nothing."""
    assert not attributed("Le ministère n'a fourni aucune preuve à l'appui de ses dires.").attributions


def test_the_day_of_a_claim_dates_nothing_that_goes_on_with_it() -> None:
    text = "Le Front a revendiqué lundi l'attaque, assurant avoir tué dix soldats."
    assert when_and_where(text, "killing") == (None, None)


def test_the_day_of_a_deed_dates_what_is_said_to_have_come_of_it() -> None:
    text = "L'armée a repris la ville lundi, affirmant avoir perdu deux hommes."
    assert when_and_where(text, "killing")[0] == "2024-06-10"


def test_who_is_met_by_nobody_is_met_by_a_reporter() -> None:
    """« une mère rencontrée à Sake » is no talks; « la délégation reçue, rencontrée par le président », is."""
    assert types_told("« On a peur », dit Espérance, mère de six enfants, rencontrée à Sake.") == []
    assert types_told("La délégation, rencontrée lundi par le président, est repartie.") == ["negotiation"]
    assert types_told("Le président ira à Tarva pour rencontrer les rebelles.") == ["negotiation"]


@pytest.mark.parametrize(
    "marked",
    [
        "La ville est vide, a précisé <source>le directeur</source> de cette ONG basée à Londres, <cue>selon</cue> "
        "lequel <content>les renforts ne sont pas arrivés</content>.",
        "<content>Une cinquantaine</content>, <cue>reconnaît</cue> <source>le gouvernement</source>.",
        "<content>Trois fois plus</content>, <cue>jurent</cue> <source>les Transformateurs</source>, le parti dont le "
        "siège a été saccagé par des hommes en civil.",
        "L'Union africaine a condamné l'attaque et <source>l'Union européenne</source> <cue>appelé</cue> à <content>la "
        "libération des détenus</content>.",
        "Yaoundé conteste ce chiffre, que <source>le ministre</source> <cue>a qualifié</cue> de « <content>fantaisiste"
        "</content> ».",
        "<source>Le préfet</source> <cue>a affirmé</cue> sur les ondes de <relay>la CRTV</relay> que <content>la ville "
        "était vide</content>.",
    ],
)
def test_who_says_the_rest(marked: str) -> None:
    """A place is nobody, an answer without a verb has its speaker behind it, two bodies say two things."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<content>Des hommes armés ont enlevé 47 élèves d'un internat de Tarva, dans le nord du pays</content>, "
        "<cue>ont dit</cue> lundi des <source>parents et un élu local</source>, tandis que la police affirmait qu'il "
        "ne s'agissait que de disparitions.",
        "<content>Vendredi, à l'aube, une centaine de combattants avaient pris d'assaut la ville et incendié l'hôpital"
        "</content>, <cue>au dire</cue> de <source>plusieurs témoins</source>.",
    ],
)
def test_what_others_say_meanwhile_is_not_of_who_tells_it(marked: str) -> None:
    assert fault(marked) is None


def test_what_went_on_meanwhile_is_told_by_the_same_witness() -> None:
    doc = attributed("L'armée tirait, a dit un témoin, tandis que les rebelles fuyaient vers le nord.")
    assert len(doc.attributions[0].content) == 2


def test_how_somebody_says_to_be_is_said() -> None:
    doc = attributed('Le Premier ministre s\'est dit "profondément attristé", promettant que "le sang ne coulera pas".')
    assert [words for words, _ in said(doc, doc.attributions)] == ["profondément attristé", "le sang ne coulera pas"]
