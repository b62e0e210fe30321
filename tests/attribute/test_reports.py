"""Sentences of the kinds that reports are made of: denials, promises, verdicts on what others say, who passes on."""

from __future__ import annotations

import pytest

from spoken import attributed, fault

DENIED = [
    "<source>L'état-major</source> <cue>dément</cue> les rumeurs faisant état de <content>la prise de la ville de "
    "Djibo par les terroristes</content> et appelle la population à la vigilance.",
    "<source>L'état-major</source> <cue>dément</cue> les informations selon lesquelles <content>la ville est "
    "tombée</content>.",
    "<source>L'armée</source> <cue>rejette</cue> les allégations de <content>bombardement d'un marché</content>.",
    "<source>Les autorités</source> <cue>ont démenti</cue> les rumeurs sur <content>la mort du chef rebelle</content>.",
    "<source>Le porte-parole de la police</source> <cue>a confirmé</cue> les informations faisant état de "
    "<content>deux arrestations</content>.",
]


@pytest.mark.parametrize("marked", DENIED)
def test_who_denies_a_claim_denies_what_it_tells(marked: str) -> None:
    """« X dément les rumeurs de P »: X denies P, and nobody is left to assert it."""
    assert fault(marked) is None


@pytest.mark.parametrize("marked", DENIED)
def test_denied_claim_is_nobody_elses_word(marked: str) -> None:
    """Of one denied claim there is one attribution: a rumour without a speaker would make it an assertion."""
    text = marked.replace("<", " <").split("et appelle")[0]
    for tag in ("source", "cue", "content"):
        text = text.replace(f"<{tag}>", "").replace(f"</{tag}>", "")
    (one,) = attributed(" ".join(text.split()).rstrip(" .") + ".").attributions
    assert one.act in {"deny", "confirm"}


@pytest.mark.parametrize(
    "marked",
    [
        "Dix hommes sont morts, selon <source>la Ligue</source>, qui <cue>accuse</cue> <content>la garde d'avoir "
        "tiré</content>.",
        "<source>Les paramilitaires</source>, en guerre contre l'armée depuis 2023, <cue>nient</cue> <content>toute "
        "attaque contre des civils</content> et accusent les militaires d'avoir largué des barils.",
        "<source>Les paramilitaires</source>, en guerre contre l'armée depuis 2023, nient toute attaque contre des "
        "civils et <cue>accusent</cue> <content>les militaires d'avoir largué des barils</content>.",
        "<source>L'état-major</source> dément toute perte et <cue>appelle</cue> <content>la population à la "
        "vigilance</content>.",
        "<source>La milice</source> <cue>assure</cue> <content>n'avoir touché que « des cibles militaires »</content>.",
        "<source>Un diplomate occidental</source>, qui a requis l'anonymat, <cue>juge</cue> <content>cette version « "
        "peu crédible</content> ».",
        "<source>Le chef de l'opposition</source> <cue>juge</cue> <content>le scrutin truqué</content>.",
        "<source>Le général Hamad</source> <cue>a qualifié</cue> <content>les pourparlers de Djeddah de "
        "« perte de temps »</content>.",
        "<source>Le porte-parole du port</source> <cue>a fait part</cue> de <content>la « profonde préoccupation » du "
        "gouverneur</content>.",
        "D'<cue>après</cue> <source>le comité local</source>, <content>dix civils ont été tués</content>, un bilan que "
        "l'AFP n'a pu vérifier de source indépendante.",
        "<content>L'Iran a tiré deux missiles</content>, a affirmé le Pentagone, une accusation que "
        "<source>Téhéran</source> <cue>a rejetée</cue>.",
        "<content>Dix civils ont été tués par des soldats</content>, une accusation <cue>rejetée</cue> par "
        "<source>l'état-major</source>.",
        "<content>Dix mille personnes ont fui</content>, <cue>selon</cue> <source>l'ONG Rive Claire</source>, citée "
        "par <relay>Radio Dabanga</relay>.",
        "<content>Dix civils sont morts</content>, <cue>selon</cue> <source>des sources locales</source> citées par "
        "<relay>Radio Okapi</relay>.",
        "Joint par téléphone par <relay>l'AFP</relay>, <source>un habitant</source> <cue>a raconté</cue> que "
        "<content>les tirs avaient duré deux heures</content>.",
        "<source>Le ministre</source> a indiqué qu'une enquête serait ouverte et que les responsables seraient punis, "
        "<cue>ajoutant</cue> que <content>le couvre-feu restait en vigueur</content>.",
        "Pour le chercheur Ali Berthé, joint par notre rédaction, <content>cette attaque porte la marque d'un groupe "
        "rival</content>, ce que <cue>confirme</cue> <source>une source militaire</source>.",
        "Le porte-parole a assuré que <content>les opérations visaient des groupes armés</content>. Une version "
        "<cue>contredite</cue> par <source>les images de l'ONG</source>.",
        "Les habitants accusent l'armée de les avoir abandonnés. On écoute <source>Fatou Diallo</source>, vendeuse au "
        "marché : « <content>J'ai vu une camionnette foncer sur le poste.</content> »",
        "<source>Le chef de la bande</source>, surnommé « Vent Noir », <cue>a nié</cue> <content>toute participation "
        "au massacre</content>.",
    ],
)
def test_sentences_of_reports(marked: str) -> None:
    """Who says what, as far as which word, through whom."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        (
            "Le gouverneur militaire de la province, attendu lundi sur place, a promis l'envoi de renforts.",
            "Le gouverneur militaire de la province",
            "Le gouverneur militaire de la province",
        ),
        (
            "« Chaque heure compte », a martelé la porte-parole du comité, Anna Petit, sur la radio locale.",
            "la porte-parole du comité, Anna Petit",
            "Anna Petit",
        ),
        (
            "Son avocate, Me Claire Fontan, a dénoncé une instruction « à charge ».",
            "Son avocate, Me Claire Fontan",
            "Claire Fontan",
        ),
        ("N'Djamena a annoncé la fermeture de sa frontière avec le Soudan.", "N'Djamena", "N'Djamena"),
    ],
)
def test_source_ends_where_its_name_ends(text: str, source: str, name: str) -> None:
    """A remark behind a comma is no part of the source; a title is no name; a name is whole, wherever it hangs."""
    (one,) = attributed(text).attributions
    assert one.source is not None
    assert one.source.span is not None
    assert (one.source.span.of(text), one.source.name) == (source, name)


def test_outlet_that_could_not_check_passes_nothing_on() -> None:
    """« un bilan que l'AFP n'a pu vérifier »: the outlet keeps its distance, it is no relay."""
    (one,) = attributed("D'après le comité, dix civils sont morts, un bilan que l'AFP n'a pu vérifier.").attributions
    assert one.relay == ()


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Le maire</source> a eu le courage de <cue>reconnaître</cue> que <content>des soldats avaient tiré"
        "</content>.",
        "<source>Le préfet</source> a pris soin de <cue>préciser</cue> que <content>personne n'a été blessé</content>.",
        "Trois morts près d'Uvira, hier. C'est ce que rapporte notre correspondant, Innocent Kaba. Une information que "
        "nous confirme le chef de la localité. <source>Lui</source> <cue>parle</cue> de <content>quatre blessés"
        "</content>.",
    ],
)
def test_who_dares_to_say_it_says_it(marked: str) -> None:
    """« a eu le courage de reconnaître que P », and a remark behind a remark."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "text",
    [
        "Le ministre n'a pas eu le courage de reconnaître que des soldats avaient tiré.",
        "Le préfet a le devoir de dire que la ville est tombée.",
        "Pour le bureau exécutif, la secrétaire générale, Oumou Tembely",
        "Un député a demandé à ne pas être nommé.",
        "Jean Roy, pour le parquet, a requis vingt ans.",
    ],
)
def test_what_nobody_says(text: str) -> None:
    """What somebody did not dare or has yet to say, who signs in whose name, and who asks not to be named."""
    assert not attributed(text).attributions


@pytest.mark.parametrize(
    "marked",
    [
        "Citant <source>une source militaire</source>, <relay>l'AFP</relay> <cue>rapporte</cue> que <content>dix "
        "soldats sont morts</content>.",
        "<relay>L'AFP</relay>, citant <source>une source militaire</source>, <cue>rapporte</cue> que <content>dix "
        "soldats sont morts</content>.",
        "Citant le procureur, <source>le maire</source> <cue>précise</cue> que <content>la route est coupée</content>.",
        "Le chiffre est contesté par <source>les autorités locales</source>, <cue>pour</cue> qui <content>huit décès "
        "seulement ont été enregistrés</content>.",
        "<source>Le général Barry</source>, <cue>pour</cue> qui <content>la trêve est morte</content>, a quitté "
        "la table.",
        "<cue>Selon</cue> le communiqué d'<source>une association</source>, que l'AFP a pu consulter, <content>quatre "
        "éleveurs ont disparu</content>.",
        "<source>Le maire</source> a <cue>ajouté</cue> que <content>trois ponts étaient coupés</content>, sans plus de "
        "précisions.",
        "<source>Le président</source> a <cue>condamné</cue> <content>l'attaque de Gao</content>, qui a fait dix morts "
        "selon le ministère de la Santé.",
        "Le président a condamné l'attaque de Gao, qui <content>a fait dix morts</content> <cue>selon</cue> <source>le "
        "ministère de la Santé</source>.",
        "Les shebab ont revendiqué l'attentat à la voiture piégée qui <content>a tué</content>, <cue>selon</cue> "
        "<source>la police</source>, <content>au moins neuf personnes vendredi à Mogadiscio</content>.",
        "<source>Le maire</source> a <cue>dénoncé</cue> <content>l'attaque</content>, qui, selon la police, a fait dix "
        "morts.",
        "<source>L'armée</source> <cue>évoque</cue> <content>des hommes « lourdement armés » ayant ouvert le feu les "
        "premiers</content>.",
        "<cue>Pour</cue> <source>les habitants</source>, <content>il s'agit d'un massacre</content> : ils accusent "
        "l'armée d'avoir tiré.",
        "<source>Un voisin</source> <cue>jure</cue> que <content>le maire a fui</content>.",
        "<source>Le ministère de la Défense</source> sur <relay>X</relay> : « <content>Nos forces ont repris Gao ce "
        "matin.</content> »",
        "<source>@MinDefMali</source> sur <relay>X</relay> : « <content>Nos forces ont repris Tessalit ce matin."
        "</content> »",
        "Citant « <source>deux sources militaires</source> », <relay>Le Monde</relay> <cue>évoque</cue> <content>un "
        "repli tactique</content>.",
        "<source>L'armée</source> a <cue>reconnu</cue> <content>des « erreurs »</content>, tout en maintenant que "
        "six des victimes étaient armées.",
        "L'armée a reconnu des « erreurs », tout en <cue>maintenant</cue> que <content>six des victimes étaient armées"
        "</content>.",
        "Du côté de <source>l'armée</source>, on <cue>parle</cue> d'<content>un « repli stratégique »</content>.",
        "De son côté, <source>cette dernière</source> <cue>accuse</cue> <content>les paramilitaires d'utiliser les "
        "civils comme boucliers</content>.",
    ],
)
def test_who_is_quoted_and_where_the_writer_adds_something(marked: str) -> None:
    """An outlet that quotes somebody passes on their words; what a comma sets off is not theirs."""
    assert fault(marked) is None


def test_both_behind_one_preposition_speak() -> None:
    """« appris auprès d'un élu et d'une source sécuritaire »: both told it."""
    (one,) = attributed("Dix civils sont morts, a-t-on appris auprès d'un élu et d'une source militaire.").attributions
    assert one.source is not None
    assert one.source.name == "un élu et d'une source militaire"
