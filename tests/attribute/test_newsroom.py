"""Plain sentences as newsrooms write them every day, each a text of its own: who says what in them."""

from __future__ import annotations

import pytest

from selon.pipeline import read_words
from spoken import attributed, engine, fault, said


@pytest.mark.parametrize(
    "marked",
    [
        "Le colonel s'est vu <cue>reprocher</cue> par <source>ses pairs</source> d'<content>avoir abandonné la "
        "ville</content>.",
        "Le journaliste s'est vu <cue>accuser</cue> d'<content>espionnage</content> par <source>le parquet</source>.",
        "<source>Les uns</source> <cue>disent</cue> que <content>la ville est tombée</content>, les autres qu'elle "
        "résiste.",
        "Les uns <cue>accusent</cue> l'armée, <source>les autres</source> <content>la police</content>.",
        "Certains <cue>affirment</cue> que le chef est mort, <source>d'autres</source> qu'<content>il est en "
        "fuite</content>.",
        "Le maire <cue>affirme</cue> que le pont a sauté et <source>le préfet</source> que <content>la route est "
        "coupée</content>.",
        "Le maire <cue>affirme</cue> que les rebelles ont fui, <source>le préfet</source>, que <content>la ville est "
        "vide</content>.",
        "L'armée <cue>parle</cue> d'une « erreur » ; <source>les familles</source>, d'<content>un massacre</content>.",
        "<source>L'armée</source> <cue>parle</cue> d'<content>une « erreur »</content> ; les familles, d'un massacre.",
        "Autant <source>l'ONU que l'Union africaine</source> <cue>ont condamné</cue> <content>l'attaque</content>.",
        "<source>L'ONG Soins sans murs</source> <cue>accuse</cue> <content>les deux camps</content>.",
        "<source>Un premier bilan de la police</source> <cue>faisait état</cue> de <content>trois morts</content>.",
        "<source>Le bilan fourni par le ministère</source> <cue>fait état</cue> de <content>douze morts</content>.",
        "D'où <cue>l'appel</cue> de <source>l'ONU</source> à <content>une trêve</content>.",
    ],
)
def test_who_says_so_is_the_one_who_speaks(marked: str) -> None:
    """Who undergoes the charge does not make it, and of two who speak each has their own words."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Le ministre</source> <cue>nie</cue> <content>avoir été ligoté et interrogé</content>.",
        "<source>Le groupe</source> <cue>a revendiqué</cue> <content>l'attentat qui a tué, selon la police, neuf "
        "personnes</content>.",
        "<source>L'imam</source> <cue>a condamné</cue> hier, dans un entretien accordé au <relay>Monde</relay>, « "
        "<content>un acte lâche</content> ».",
        "<source>Le président</source> <cue>a salué</cue> mardi « <content>un pas historique</content> ».",
        "<source>Le journaliste</source> <cue>a demandé</cue> au colonel <content>combien de civils étaient "
        "morts</content>.",
        "<source>Le porte-parole</source> <cue>a annoncé</cue>, la voix tremblante, que <content>dix soldats étaient "
        "morts</content>.",
        "<source>Le général</source>, « très inquiet », <cue>a demandé</cue> <content>des renforts</content>.",
        # who the speaker is called, and on what occasion: no words of theirs
        "<source>L'ancien chef du Bloc, Ivan Paz, alias « Don Ramiro »</source>, <cue>a avoué</cue> devant les juges "
        "<content>l'existence d'une fosse</content>.",
        "<source>Leur porte-parole, un certain « Max »</source>, <cue>a nié</cue> <content>la présence de ses hommes"
        "</content>.",
        "<source>Le ministre</source>, dans un discours sur « l'unité », <cue>a condamné</cue> <content>les tirs"
        "</content>.",
        "Le maire se tait. « <content>Une honte</content> », <cue>a dit</cue> <source>le préfet</source>.",
        "<content>La ville est « perdue »</content>, <cue>a déclaré</cue> <source>le maire</source>.",
        "L'homme <cue>accusé</cue> d'<content>avoir tué le maire</content> a été arrêté.",
        "Les soldats dont <source>l'ONU</source> <cue>dit</cue> qu'<content>ils ont violé des femmes</content> ont été "
        "arrêtés.",
        "<source>Ceux qui</source> <cue>affirment</cue> que <content>la ville est tombée</content> mentent.",
        "<content>Rien n'indique</content>, <cue>selon</cue> <source>le procureur</source>, <content>que l'attaque "
        "visait le préfet</content>.",
        "<content>Son objectif</content>, <cue>dit</cue>-<source>il</source>, <content>est de reprendre la "
        "ville</content>.",
        "Le ministre a dit que la ville était tombée et <cue>ajouté</cue> que <content>les soldats avaient "
        "fui</content>.",
    ],
)
def test_what_is_said_is_there_whole_and_nothing_else(marked: str) -> None:
    """A participle in a row, who else says a part of it and where it was said do not cut it; the writer goes on."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<relay>Le Guardian</relay> <cue>rapporte</cue>, citant <source>un responsable américain</source>, que "
        "<content>deux drones ont été abattus</content>.",
        "« <content>Nous avons tout perdu</content> », <cue>confie</cue> <source>Moussa</source>, joint par téléphone "
        "par <relay>RFI</relay>.",
        "<cue>D'après</cue> <source>le ministre</source>, dont les propos ont été rapportés par <relay>l'agence "
        "Saba</relay>, <content>la ville est sûre</content>.",
    ],
)
def test_who_passes_it_on(marked: str) -> None:
    """« citant X », « joint par Y », « dont les propos ont été rapportés par Y »."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "De source militaire, on apprend que trois soldats sont morts.",
            [("trois soldats sont morts", "source militaire")],
        ),
        ("On reproche au maire d'avoir fui.", [("avoir fui", None)]),
        ("Le ministre a démenti avoir ordonné le tir.", [("avoir ordonné le tir", "Le ministre")]),
        ("Selon que la trêve tient ou non, les convois passeront.", []),
        ("Les États-Unis ont reconnu le nouveau gouvernement.", []),
        ("Les soldats ont salué le drapeau.", []),
        ("Prudent, le ministre évoque « un incident ».", [("un incident", "le ministre")]),
        ("L'hôpital compte douze lits.", []),
        ("Le président a nié l'évidence.", []),
        ("Un responsable ayant requis l'anonymat confirme la mort du chef.", [("la mort du chef", "Un responsable")]),
    ],
)
def test_what_nobody_says(text: str, found: list[tuple[str, str | None]]) -> None:
    """Each sentence with all that is said in it: whom it is said to, what is denied and what is done says nothing."""
    doc = attributed(text)
    assert said(doc, doc.attributions) == found


@pytest.mark.parametrize(
    "text",
    [
        "Le general Diallo a declare que le pont etait coupe.",
        "Les autorites ont annonce la mort de trois soldats.",
        "Le porte-parole de l'armee a dementi l'information.",
        "L'opposition a denonce une fraude.",
    ],
)
def test_text_without_accents(text: str) -> None:
    """Old wires have none: the words are the same."""
    assert len(attributed(text).attributions) == 1


@pytest.mark.parametrize(
    "text", ["Le bilan fait état de dix morts.", "Le bilan de l'attaque fait état de douze morts."]
)
def test_a_toll_that_is_nobodys_is_nobodys_word(text: str) -> None:
    """« Le bilan fait état de dix morts » is the writer's; « un bilan de la police » is that of the police."""
    assert read_words(text, "made", engine(), None).attributions == ()
