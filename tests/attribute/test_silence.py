"""What is not said, and what « on » says: neither the one who keeps silent nor « on » is made the speaker of it."""

from __future__ import annotations

import pytest

from spoken import attributed, fault


@pytest.mark.parametrize(
    "text",
    [
        "L'agence n'a pas pu confirmer la mort du chef rebelle.",
        "L'armée n'a pas confirmé que la ville était tombée.",
        "La police n'a pas indiqué si des suspects avaient été arrêtés.",
        "Le groupe n'a ni confirmé ni démenti la mort de son chef.",
        "Le maire n'a pas voulu condamner l'attaque.",
        "Le gouvernement n'a jamais admis la présence de mercenaires.",
        "Le groupe n'a pas revendiqué l'attaque.",
        "Personne n'a revendiqué l'attentat.",
        "Personne ne croit que la trêve tiendra.",
        "Aucun témoin n'affirme que l'armée a attaqué la ville.",
        "L'armée n'a pas reconnu avoir tiré sur la foule.",
        "Le maire n'a pas demandé la démission du préfet.",
        "Le retrait n'a pas été réclamé par les rebelles.",
    ],
)
def test_who_does_not_say_it_has_not_said_it(text: str) -> None:
    """« X n'a pas confirmé P »: a record of P in the voice of X would be false."""
    assert attributed(text).attributions == ()


@pytest.mark.parametrize(
    "text",
    [
        "L'accord a été signé avant que le président ait annoncé s'il briguerait un second mandat.",
        "Ils sont partis sans que le maire ait confirmé la fermeture du pont.",
        "En attendant que l'armée confirme la prise de la ville, les habitants restent chez eux.",
        "Jusqu'à ce que le gouvernement annonce une trêve, les combats continueront.",
        "Les habitants manifestent pour que le préfet admette la pollution du fleuve.",
        "Il attend que le président annonce sa décision.",
        "Il faut que le gouvernement condamne les frappes sur Gaza.",
        "Si le groupe revendiquait l'attaque, le gouvernement romprait les négociations.",
        "L'armée entend annoncer un retrait vendredi.",
    ],
)
def test_what_is_awaited_is_not_said(text: str) -> None:
    """« avant que X annonce P », « attend que X confirme P », « si X annonce P, Q finira »: X has said nothing."""
    assert attributed(text).attributions == ()


@pytest.mark.parametrize(
    "marked",
    [
        "La foule a fui après que <source>le maire</source> <cue>a annoncé</cue> <content>son départ</content>.",
        "Si <source>le maire</source> <cue>affirme</cue> que <content>la route est sûre</content>, les habitants en "
        "doutent.",
        "<source>Le syndicat</source> <cue>entend dénoncer</cue> <content>la fermeture de l'usine</content>.",
        "<source>Le préfet</source> <cue>souhaite rappeler</cue> que <content>la route est fermée</content>.",
    ],
)
def test_what_only_looks_awaited_is_said(marked: str) -> None:
    """« après que », « si » that sets one claim beside another, « entend dénoncer P », which denounces P."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<source>L'armée</source> n'<cue>exclut pas</cue> que <content>des civils soient touchés</content>.",
        "<source>Le ministre</source> ne <cue>cache</cue> pas que <content>la digue est fragile</content>.",
        "<source>Le président</source> ne <cue>souhaite</cue> pas que <content>la guerre dure</content>.",
        "<source>Le président</source> ne <cue>croit</cue> pas que <content>la trêve tiendra</content>.",
        "<source>Les rebelles</source> ne <cue>cessent de répéter</cue> qu'<content>ils veulent la paix</content>.",
        "Plusieurs <source>observateurs</source> n'<cue>ont pas manqué de souligner</cue> que <content>les routes "
        "étaient coupées</content>.",
        "<source>Kigali</source> <cue>a annoncé</cue> <content>l'opération</content> sans préciser si des civils "
        "étaient là.",
    ],
)
def test_negation_that_says_something(marked: str) -> None:
    """A stand on P, an understatement, « ne cesse de »: the source is heard all the same."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<content>Dix personnes sont mortes</content>, <cue>indique-t-on</cue> de <source>source médicale</source>.",
        "<content>La route est coupée</content>, <cue>indique-t-on</cue> à la <source>préfecture</source>.",
        "« <content>La route est coupée</content> », <cue>assure-t-on</cue> au <source>ministère</source>.",
    ],
)
def test_who_is_meant_by_on(marked: str) -> None:
    """« indique-t-on de source médicale »: the source stands behind the verb that names nobody."""
    assert fault(marked) is None


def test_nobody_is_no_antecedent() -> None:
    """« Aucun civil n'a été tué, selon lui »: he is whoever spoke before."""
    found = attributed("Le capitaine Jean Mugisha a parlé. Aucun civil n'a été tué, selon lui.").attributions
    assert [one.source.name for one in found if one.source] == ["Jean Mugisha"]


@pytest.mark.parametrize("text", ["Il se dit que les rebelles ont fui.", "Il paraît que le maire a fui."])
def test_hearsay_is_told_by_nobody(text: str) -> None:
    """« il se dit que P »: P is told, and nobody is made its source."""
    (one,) = attributed(text).attributions
    assert one.source is None


def test_who_says_to_be_sure_is_somebody() -> None:
    """« Il se dit convaincu que P » is no hearsay."""
    (one,) = attributed("Le maire est arrivé. Il se dit convaincu que la trêve tiendra.").attributions
    assert one.source is not None
    assert one.source.name == "Le maire"
