"""Speakers set inside or before what they say, without a verb of their own or with a verb far from its subject."""

from __future__ import annotations

import pytest

from spoken import attributed, fault, said


@pytest.mark.parametrize(
    "marked",
    [
        "<content>Un acte de guerre</content>, <cue>dénonce</cue> <source>l'opposition</source>.",
        "<content>Une agression contre un État souverain</content>, <cue>dénonce</cue> <source>l'ambassadeur</source>.",
        "<content>Une version que les caméras contredisent</content>, <cue>relève</cue> <source>une source proche du "
        "dossier</source>.",
        "<content>Le régime</content>, <cue>accuse</cue> <source>l'opposition</source>, <content>en profite pour se "
        "réarmer</content>.",
        "<content>Son gouvernement</content>, <cue>a-t-il rappelé</cue>, « <content>n'a jamais refusé la "
        "paix</content> ».",
        "<content>Aucune négociation n'est en cours</content>, <cue>a fait savoir</cue> <source>le maire</source>, "
        "tout en réaffirmant que « la grève ira au bout ».",
    ],
)
def test_speaker_set_beside_a_phrase_has_said_it(marked: str) -> None:
    """« Un acte de guerre, dénonce X. »: a comma alone parts no verb from its subject."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Le ministre de la Défense, Paul Girard</source>, <cue>dénonce</cue> <content>l'opposition</content>.",
        "<source>Le Premier ministre</source>, qui a fui, <cue>dénonce</cue> <content>l'armée</content>.",
        "<source>Les habitants du quartier</source> <cue>réclament</cue> <content>la police</content>.",
        "<source>Le chef de la diplomatie</source> a, par la voix de <relay>son porte-parole</relay>, "
        "<cue>appelé</cue> à <content>la retenue</content>.",
        "<source>Le maire</source> a, par l'intermédiaire de son avocat, <cue>démenti</cue> <content>ces "
        "accusations</content>.",
    ],
)
def test_subject_before_its_verb_keeps_it(marked: str) -> None:
    """« X, qui a fui, dénonce Y »: what stands behind the verb is its object."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "« C'est la guerre », a dit un commandant. <source>Un autre</source>, sous anonymat : « <content>Nous n'avons "
        "plus de munitions</content>. »",
        "Le ministre a promis une enquête. <source>Le maire</source>, lui : « <content>Nous attendons des "
        "actes</content>. »",
        "Le ministre a promis une enquête. Sur sa page Facebook, <source>le maire</source> : « <content>Restez chez "
        "vous, tous</content>. »",
        "L'opposition s'étrangle : « C'est un coup de force. » <cue>Réponse</cue> du <source>gouvernement</source> : "
        "« <content>Les institutions fonctionnent</content>. »",
        "Le ministre a été clair. <source>Sa</source> <cue>réponse</cue> : « <content>Nous n'enverrons pas de "
        "troupes</content>. »",
        "<source>Le ministre</source> <cue>a précisé</cue> sa pensée. En clair : « <content>Nous n'enverrons pas de "
        "troupes</content>. »",
    ],
)
def test_quotation_behind_a_colon_is_of_who_stands_before_it(marked: str) -> None:
    """« Un autre : « P » », « Réponse de X : « P » »: no words of who spoke before, nor of what comes next."""
    assert fault(marked) is None


def test_quotation_before_a_noun_of_saying_is_not_its() -> None:
    """« X s'étrangle : « P » Réponse de Y : « Q » »: P is not Y's."""
    doc = attributed("L'armée prévient : « Nous répondrons. » Commentaire d'un diplomate : « Rien n'est réglé. »")
    assert [name for words, name in said(doc, doc.attributions) if words.startswith("Nous")] == ["L'armée"]


@pytest.mark.parametrize(
    "marked",
    [
        "Bilan de la nuit, <cue>d'après</cue> <source>l'hôpital local</source> : <content>quatorze blessés, dont cinq "
        "gendarmes</content>.",
        "Le bilan reste disputé : <content>14 morts</content> <cue>d'après</cue> <source>l'armée</source>, au moins 43 "
        "à en croire le site Echo-Montagne.",
        "Le raid a fait 12 morts selon l'armée, <content>30</content> <cue>à en croire</cue> <source>les "
        "rebelles</source>.",
        "<content>Le général a</content>, <cue>selon</cue> <source>des propos</source> rapportés par <relay>l'agence "
        "Nova</relay>, <content>ordonné le repli</content>.",
        "<cue>Au dire</cue> de <source>son père</source>, <content>les hommes portaient des bottes</content>.",
        "<cue>À écouter</cue> <source>le préfet</source>, <content>tout est calme</content>.",
        "<source>L'avocate</source>, <cue>pour</cue> qui <content>il s'agit d'un crime</content>, a plaidé.",
    ],
)
def test_phrase_that_gives_words_to_somebody_has_its_own(marked: str) -> None:
    """« 14 morts d'après X, 43 à en croire Y »: each number is of who gives it."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "text",
    [
        "Pour preuve, les hôpitaux n'ont reçu aucun blessé.",
        "Pour rappel, trois soldats avaient été tués en mars.",
        "Un vieux pêcheur refuse de donner son nom.",
        "Un élu a requis l'anonymat.",
        "L'homme, convaincu de vol, a été condamné.",
        "Les autorités n'ont fourni aucun bilan.",
    ],
)
def test_set_phrases_and_what_is_kept_back_say_nothing(text: str) -> None:
    """« Pour preuve, P » gives P to nobody; who keeps a name back tells nothing."""
    assert attributed(text).attributions == ()


@pytest.mark.parametrize(
    "marked",
    [
        "« <content>Ils sont venus à midi. Ils ont tiré sur tout</content> », <cue>a raconté</cue>, joint par "
        "téléphone, <source>un commerçant</source>.",
        "« <content>Nous ne céderons pas. Jamais</content> », <cue>a lancé</cue>, très ému, <source>le maire</source>.",
        "« <content>Tout est perdu</content> », <cue>a confié</cue>, visiblement épuisé, <source>Paul Girard</source>.",
        "<source>Un élu local</source>, qui s'est rendu sur place, <cue>parle</cue> pour sa part d'« <content>au moins "
        "trente corps</content> ».",
        "<source>Le maire</source> <cue>a parlé</cue> à son tour d'<content>une agression</content>.",
        "<source>Le syndicat</source> <cue>menace</cue> pour sa part de <content>bloquer le port</content>.",
        # what a comma sets off behind a cue may be its object's
        "<source>Le maire</source> <cue>a démenti</cue>, joint par téléphone, <content>toute implication</content>.",
    ],
)
def test_what_is_said_of_a_speaker_may_stand_between(marked: str) -> None:
    """« a raconté, joint par téléphone, X », « parle pour sa part de P »: it parts nothing."""
    assert fault(marked) is None
