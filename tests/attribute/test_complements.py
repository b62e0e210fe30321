"""What verbs of saying take beside a clause: a quality, a charge behind who brings it, « à ce que », an infinitive."""

from __future__ import annotations

import pytest

from spoken import attributed, fault


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Le maire</source> <cue>estime</cue> <content>indispensable la fermeture du marché</content>.",
        "<source>Le tribunal</source> <cue>a déclaré</cue> <content>le parti illégal</content>.",
        "<source>La cheffe de la mission</source> <cue>appelle</cue> à ce que <content>les responsables soient "
        "jugés</content>.",
        "<source>L'évêque</source> <cue>a invité</cue> à <content>la réconciliation</content>.",
        "<source>L'armée</source> <cue>suspecte</cue> <content>une attaque à la roquette</content>.",
        "<source>Des élus</source> <cue>s'inquiètent</cue> de <content>voir la région basculer</content>.",
        "<source>Les organisations humanitaires</source> <cue>sonnent l'alarme</cue> devant <content>l'afflux de "
        "réfugiés</content>.",
        "<source>La junte</source> <cue>voit</cue> <content>la main de l'étranger</content> derrière <content>"
        "l'attaque</content>.",
        "<source>Le ministre</source> <cue>a souligné</cue> <content>combien la situation restait fragile</content>.",
        "<cue>Il a été demandé</cue> aux habitants de <content>rester chez eux</content>.",
        "<cue>Il a été ordonné</cue> aux soldats de <content>tirer</content>.",
        "<source>Le chef du parti</source> <cue>voit</cue> <content>dans cette arrestation une manœuvre</content>.",
        "<source>Le colonel</source> <cue>a plaidé</cue> <content>non coupable</content>.",
        "Le colonel <cue>est mis en cause</cue> dans <content>la mort de deux manifestants</content>.",
    ],
)
def test_complement_is_what_is_said(marked: str) -> None:
    """The words that a verb of saying takes, with the preposition that the verb asks for."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<content>Le groupe</content> <cue>est qualifié</cue> par <source>Paris</source> de <content>terroriste"
        "</content>.",
        "<cue>Accusé</cue> par <source>Washington</source> d'<content>ingérence</content>, Téhéran se tait.",
        "<cue>Se disant</cue> <content>menacé</content>, <source>le journaliste</source> a quitté le pays.",
    ],
)
def test_charge_and_state_hang_on_the_cue(marked: str) -> None:
    """What is said stands behind who says it, or behind the participle."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Le porte-parole</source> <cue>traite</cue> <content>les manifestants de « chiens »</content>.",
        "<source>Le juge</source> <cue>a qualifié</cue> <content>la décision du préfet de faute</content>.",
        "<cue>Qualifiant</cue> <content>les excuses du ministre de « comédie »</content>, <source>l'avocat</source> a "
        "quitté la salle.",
        # what else stands between, or the other way round
        "<source>Le maire</source> <cue>a qualifié</cue> <content>l'attaque, dimanche</content>, de « <content>crime"
        "</content> ».",
        "<source>Le maire</source> <cue>a qualifié</cue> de <content>honteuse</content> <content>la décision du juge"
        "</content>.",
    ],
)
def test_what_is_called_so_is_one_with_what_it_is_called(marked: str) -> None:
    """« qualifier X de Y » is one content where only the preposition stands between the two."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "text",
    [
        "Le colonel est mis en cause dans un rapport.",
        "L'évêque a été invité à la conférence.",
        "Le maire tient à sa ville.",
        "Se sentant menacés, ils ont fui la ville.",
        "Le gouvernement a déclaré la guerre aux rebelles.",
        "Elle a été demandée en mariage.",
        "Le sondage affiche une avance de dix points.",
    ],
)
def test_other_senses_say_nothing(text: str) -> None:
    """The same verbs with another complement."""
    assert not attributed(text).attributions


def test_source_that_nobody_names_is_none() -> None:
    """« sans citer de source »: whoever announces says so, and no source."""
    (one,) = attributed("Sans citer de source, le journal annonce la mort du chef.").attributions
    assert one.source is not None
    assert one.source.name == "le journal"


def test_what_somebody_does_no_more_than_say_is_said() -> None:
    """« s'est contenté de démentir P » tells that it was denied."""
    text = "Le ministre s'est contenté de démentir ces accusations."
    (one,) = attributed(text).attributions
    assert (one.act, [part.of(text) for part in one.content]) == ("deny", ["ces accusations"])
