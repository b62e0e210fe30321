"""Through whom words came: outlets that no list has, documents that are read out, those who speak for a source."""

from __future__ import annotations

import pytest

from selon.pipeline import read_words
from spoken import engine, fault

PASSED_ON = [
    "Par courriel, <source>le ministère</source> <cue>a assuré</cue> à <relay>L'Éclair</relay> <content>n'avoir reçu "
    "aucune "
    "plainte</content>.",
    "« <content>Nous tiendrons</content> », <cue>promet</cue> dans <relay>L'Éclair</relay> <source>le chef de la "
    "milice</source>.",
    "<source>Le gouverneur</source> <cue>a indiqué</cue> à <relay>Radio Kirumba</relay> que <content>la route est "
    "coupée</content>.",
    "<source>Le préfet</source>, joint par <relay>Kalima FM</relay>, <cue>a démenti</cue> <content>tout "
    "accord</content>.",
    "Sur les ondes de <relay>Radio Kirumba</relay>, <source>le maire</source> <cue>a exhorté</cue> <content>la "
    "population "
    "au calme</content>.",
    "Dans un communiqué lu à <relay>la télévision</relay> par <relay>le colonel Oumar Sabo</relay>, <source>les "
    "putschistes</source> <cue>annoncent</cue> <content>la fermeture des frontières</content>.",
    "<source>Une lettre</source> remise à <relay>l'AFP</relay> par la famille <cue>affirme</cue> que <content>l'otage "
    "est "
    "malade</content>.",
    "Dans une lettre ouverte parue dans <relay>L'Éclair</relay>, <source>vingt avocats</source> <cue>réclament</cue> "
    "<content>sa libération</content>.",
    "<source>Vingt avocats</source> <cue>réclament</cue> <content>sa libération</content> dans une lettre ouverte que "
    "publie "
    "<relay>L'Éclair</relay>.",
    "Dans un communiqué que reprenait hier <relay>le même journal</relay>, <source>le gouvernement</source> "
    "<cue>attribuait</cue> <content>ces décès à des casseurs</content>.",
    "<source>Un enregistrement</source> que <relay>L'Éclair</relay> a pu écouter <cue>confirme</cue> que "
    "<content>l'ordre "
    "venait du colonel</content>.",
    "<cue>Selon</cue> <source>une déclaration du mouvement</source> reçue par <relay>l'agence Kali Press</relay>, "
    "<content>l'otage est en vie</content>.",
    "<source>Deux survivants</source>, entendus par <relay>le Collectif des juristes</relay>, <cue>attribuent</cue> "
    "<content>le carnage au bataillon Faucon</content>.",
    "<relay>Le site Nord Voix</relay> cite <source>un avocat</source> qui <cue>affirme</cue> que <content>le détenu a "
    "été "
    "transféré</content>.",
    "<source>Un diplomate</source>, parlant à <relay>L'Éclair</relay> sous le sceau de l'anonymat, <cue>dit</cue> "
    "<content>craindre un bain de sang</content>.",
    "<source>Le mouvement</source> <cue>a fait savoir</cue> par <relay>son avocat</relay> qu'<content>il ferait "
    "appel</content>.",
    "<relay>L'agence Nord-Sud</relay> rapporte que <source>le ministre</source> <cue>a accusé</cue> "
    "<content>l'armée "
    "de sabotage</content>.",
]
PASSED_ON += [
    "<source>L'hôpital</source> <cue>a fait état</cue> à <relay>l'AFP</relay> de <content>dix morts</content>.",
    "<source>Un habitant</source>, avec qui <relay>l'AFP</relay> a pu s'entretenir, <cue>dit</cue> <content>avoir vu "
    "dix "
    "corps</content>.",
    "<source>Un habitant</source> que <relay>l'AFP</relay> a joint par téléphone <cue>raconte</cue> <content>avoir vu "
    "dix "
    "corps</content>.",
    "Le chef rebelle a publié sur <relay>sa page Facebook</relay> un message dans lequel <source>il</source> "
    "<cue>annonce</cue> <content>la reprise des combats</content>.",
    "Via <relay>son porte-parole</relay>, <source>le groupe</source> <cue>a nié</cue> <content>l'attaque</content>.",
    "<relay>L'agence Keystone</relay> <cue>indique</cue>, de <source>source proche du dossier</source>, que "
    "<content>l'enquête piétine</content>.",
    "<content>Dix soldats sont morts</content>, <cue>rapporte</cue> <relay>l'agence Keystone</relay> de <source>source "
    "militaire</source>.",
]
NOBODY_PASSES_ON = [
    "<source>Deux suspects</source>, entendus par les enquêteurs, <cue>ont nié</cue> <content>les faits</content>.",
    "<source>Le procureur</source> <cue>a déclaré</cue> à La Haye que <content>l'accusé était malade</content>.",
    "<source>Le gouverneur</source>, reçu par le président, <cue>a promis</cue> <content>des élections</content>.",
    "<source>Le maire</source> <cue>a indiqué</cue> à l'Union des commerçants que <content>le marché "
    "fermait</content>.",
    "<source>La société des journalistes de Radio Kirumba</source> <cue>indique</cue> que <content>le directeur "
    "part</content>.",
]


@pytest.mark.parametrize("marked", [*PASSED_ON, *NOBODY_PASSES_ON])
def test_who_passes_words_on_is_told_by_where_they_are_said(marked: str) -> None:
    """An outlet is known by its name's form, or by what the text calls it; a place or an office is none."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    ("text", "relays"),
    [
        (
            "Joint par le journal L'Éclair, un berger jure avoir compté dix corps. « Le deuxième obus est tombé sur "
            "les "
            "blessés. » Il conteste la version de l'armée.",
            ["le journal L'Éclair", "le journal L'Éclair", ""],
        ),
        (
            "Un porte-parole, joint par Kalima FM, a nié toute implication. « Nous ne tuons pas notre peuple », "
            "a-t-il dit.",
            ["Kalima FM", "Kalima FM"],
        ),
        (
            "Le quotidien L'Éclair a fermé. « Nous tiendrons », a dit le maire à L'Éclair.",
            ["L'Éclair"],
        ),
    ],
)
def test_who_was_spoken_to_is_so_for_the_words_that_follow_at_once(text: str, relays: list[str]) -> None:
    """What goes on without a cue, or with a pronoun behind its verb, was said there too; what begins anew need not "
    "be."""
    doc = read_words(text, "text", engine(), None)
    assert [" ".join(span.of(doc.text) for span in found.relay) for found in doc.attributions] == relays
