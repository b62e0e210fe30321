"""Nouns that tell what somebody says: who has made it, what stands behind a colon, phrases that give the source."""

from __future__ import annotations

import pytest

from spoken import attributed, fault


@pytest.mark.parametrize(
    "marked",
    [
        "<cue>L'appel</cue> à <content>la démission du président</content> lancé par <source>les imams</source> a été "
        "rejeté.",
        "<cue>La demande</cue> de <content>levée des sanctions</content> présentée par <source>Moscou</source> a été "
        "rejetée.",
        "<cue>Les promesses</cue> de <content>dons</content> faites par <source>les bailleurs</source> tardent.",
        "<source>Le préfet</source> <cue>a donné l'assurance</cue> que <content>les écoles rouvriraient "
        "lundi</content>.",
        "<cue>Les menaces</cue> de <content>représailles</content> proférées par <source>le chef de la "
        "milice</source> ont fait "
        "fuir les habitants.",
        "<cue>Verdict</cue> du <source>tribunal</source> : <content>vingt ans de réclusion</content>.",
        "<cue>Version</cue> de <source>la police</source> : <content>le jeune homme aurait tiré le premier</content>.",
        "C'est <cue>le constat</cue> dressé par <source>le préfet</source> : « <content>La route est "
        "coupée.</content> »",
        "Tel n'est pas <cue>l'avis</cue> de <source>l'opposition</source> : « <content>Ce scrutin est une "
        "farce.</content> »",
        "C'est d'ailleurs <cue>l'analyse</cue> de <source>Marta Silva</source> : « <content>Le front est "
        "gelé.</content> »",
        "<cue>Déclaration</cue> du <source>Conseil</source> : « <content>Nous condamnons cette attaque.</content> »",
        "<source>Le ministère</source> <cue>a opposé un démenti</cue> catégorique à <content>ces "
        "informations</content>.",
        "<source>L'avocat</source> <cue>a émis des doutes</cue> sur <content>la version de la police</content>.",
        "<cue>Au dire</cue> <source>des témoins</source>, <content>les assaillants étaient une trentaine</content>.",
        "<cue>De</cue> <source>bonne source</source>, <content>le chef rebelle aurait été tué</content>.",
        "<cue>Selon</cue> <source>son frère</source>, à qui il a téléphoné dimanche, <content>le soldat a "
        "déserté</content>.",
        "<content>L'attaque a fait douze morts</content> <cue>selon</cue> <source>l'armée</source> et trois selon les "
        "rebelles.",
        "L'attaque a fait douze morts selon l'armée et <content>trois</content> <cue>selon</cue> <source>les "
        "rebelles</source>.",
        "Selon l'armée comme <cue>selon</cue> <source>les rebelles</source>, <content>le pont a été détruit</content>.",
        "<cue>L'inquiétude</cue> des <source>médecins</source> quant à <content>leur sécurité</content> grandit.",
        "<cue>La colère</cue> des <source>habitants</source> contre <content>l'armée</content> ne retombe pas.",
        "<cue>Les accusations</cue> du <source>ministre</source> contre <content>le pays voisin</content> persistent.",
        "<cue>Favorable</cue> à <content>un dialogue</content>, <source>le maire</source> a reçu les rebelles.",
        "<cue>Convaincu</cue> que <content>l'attaque était imminente</content>, <source>le général</source> a fui.",
        "<source>Le maire</source> se montre <cue>favorable</cue> à <content>une trêve</content>.",
        "<source>Le ministre</source>, <cue>opposé</cue> à <content>la guerre</content>, a démissionné.",
        "<source>Un homme</source> <cue>affirmant</cue> que <content>la ville est tombée</content> a été arrêté.",
        "<source>Un communiqué</source> <cue>indiquant</cue> que <content>dix hommes sont morts</content> a été lu à "
        "la radio.",
        "<source>Le maire</source> <cue>a indiqué</cue> à l'Union des commerçants que <content>le marché "
        "fermait</content>.",
    ],
)
def test_who_tells_it_and_what(marked: str) -> None:
    assert fault(marked) is None


@pytest.mark.parametrize(
    "text",
    [
        "La menace d'attentat reste élevée.",
        "L'analyse des débris est en cours : « Made in Varnia » figure sur une ailette.",
        "La menace de guerre plane sur la région.",
        "L'appel à la prière a retenti.",
        "La colère contre le gouvernement monte dans la rue.",
        "L'équipe opposée à Nantes a gagné.",
        "Le temps reste favorable à la navigation.",
        "L'inquiétude sur l'économie grandit.",
        "À vrai dire, la ville est calme.",
        "Réaction de la bourse : le cours a chuté.",
        "Le maire répond aux transformations que connaît le monde.",
    ],
)
def test_nobody_says_anything_there(text: str) -> None:
    assert attributed(text).attributions == ()


@pytest.mark.parametrize(
    ("text", "anonymous"),
    [
        ("Le commandant, qui a requis l'anonymat, affirme que l'armée a tiré.", True),
        ("Sous couvert d'anonymat, le commandant affirme que l'armée a tiré.", True),
        ("Le commandant affirme que l'armée a tiré.", False),
        ("Le procureur affirme que l'homme vivait dans l'anonymat.", False),
    ],
)
def test_who_asks_not_to_be_named_stays_unknown(text: str, anonymous: bool) -> None:
    sources = [found.source for found in attributed(text).attributions]
    assert [source is not None and source.anonymous for source in sources] == [anonymous]
