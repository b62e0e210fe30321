"""Reported speech as the press writes it: feelings roused, claims lent a speaker, polls, names behind a comma."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from selon.model import Attribution, Document
from spoken import attributed, fault, said

Attribute = Callable[..., tuple[Document, tuple[Attribution, ...]]]

FIN = "VerbForm=Fin"
PAST = "Tense=Past|VerbForm=Part"

ROUSED = """
Le le DET 2 det
verdict verdict NOUN 4 nsubj
a avoir AUX 4 aux:tense {fin}
{form} {lemma} VERB 0 root {past}
la le DET 6 det
colère colère NOUN 4 obj
de de ADP 9 case
l' le DET 9 det
opposition opposition NOUN 6 nmod
. . PUNCT 4 punct
"""


def test_what_rouses_anger_is_condemned_by_who_is_angry(read: Attribute) -> None:
    """« P a provoqué la colère de X »: X condemns P, though no verb of saying stands there."""
    doc, found = read(ROUSED.format(fin=FIN, past=PAST, form="provoqué", lemma="provoquer"))
    assert said(doc, found) == [("Le verdict", "l'opposition")]
    assert [one.act for one in found] == ["condemn"]


def test_anger_alone_tells_nothing(read: Attribute) -> None:
    """« P a décrit la colère de X »: only verbs that rouse a feeling make their subject what it is about."""
    doc, found = read(ROUSED.format(fin=FIN, past=PAST, form="calmé", lemma="calmer"))
    assert said(doc, found) == []


def test_whose_two_feelings_are(read: Attribute) -> None:
    """« l'inquiétude et la colère de X »: the complement of the second noun belongs to the first."""
    doc, found = read(
        f"""
        La le DET 2 det
        crue crue NOUN 3 nsubj
        suscite susciter VERB 0 root {FIN}
        l' le DET 5 det
        inquiétude inquiétude NOUN 3 obj
        et et CCONJ 8 cc
        la le DET 8 det
        colère colère NOUN 5 conj
        des de ADP 10 case
        riverains riverain NOUN 8 nmod Number=Plur
        . . PUNCT 3 punct
        """
    )
    assert said(doc, found) == [("La crue", "riverains")]


SHARE = f"""
38 38 NUM 2 nummod
% pourcent NOUN 4 nsubj Number=Plur
ont avoir AUX 4 aux:tense {FIN}
{{form}} {{lemma}} VERB 0 root {PAST}
{{rest}}
. . PUNCT 4 punct
"""


def test_share_of_those_asked_speaks(read: Attribute) -> None:
    """« 38 % ont affirmé que P » is what people said in a poll, who cannot be identified."""
    rest = f"que que SCONJ 8 mark\nle le DET 7 det\npont pont NOUN 8 nsubj\ntient tenir VERB 4 ccomp {FIN}"
    doc, found = read(SHARE.format(form="affirmé", lemma="affirmer", rest=rest))
    assert said(doc, found) == [("le pont tient", "38 %")]
    assert found[0].source is not None
    assert found[0].source.anonymous


def test_vote_is_no_statement(read: Attribute) -> None:
    """« 38 % ont rejeté la réforme » tells how they voted."""
    doc, found = read(SHARE.format(form="rejeté", lemma="rejeter", rest="la le DET 6 det\nréforme réforme NOUN 4 obj"))
    assert said(doc, found) == []


@pytest.mark.parametrize(
    "marked",
    [
        "<cue>Selon</cue> <source>la radio Écho</source>, <content>l'ancien maire de Berval, Paul Girard, a "
        "démissionné</content>.",
        "<cue>Selon</cue> <source>l'Associated Press</source>, <content>Girard a déclaré qu'il se prononcera en "
        "janvier</content>.",
        "<cue>Selon</cue> <source>Paul Girard, maire de Berval</source>, <content>la digue a cédé</content>.",
        "<cue>Selon</cue> <source>les partisans du retrait</source>, <content>il s'agit du prix à payer pour la "
        "paix</content>.",
    ],
)
def test_name_that_acts_is_not_who_the_source_is(marked: str) -> None:
    """« Selon X, Y a cédé »: Y is the subject of what X says, and X must not be taken for Y."""
    assert fault(marked) is None


def test_source_keeps_its_own_name_beside_a_person() -> None:
    """An agency is not named by the person whose deed it reports."""
    first = attributed("Selon l'Associated Press, Girard a déclaré qu'il se prononcera en janvier.").attributions[0]
    assert first.source is not None
    assert first.source.name == "l'Associated Press"


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Des hommes</source> <cue>affirmant</cue> <content>connaître la victime</content> se sont présentés à "
        "l'hôpital et ont posé des questions.",
        "<source>La police</source> <cue>exhorte</cue> <content>les habitants du quartier qui auraient vu quelque "
        "chose à livrer leur témoignage</content>.",
        "<content>La ville</content>, <cue>a déclaré</cue> <source>Karim Haddad</source> lundi à la radio Écho, "
        "<content>reste fermée aux convois</content>.",
        "Le plan, <cue>jugé</cue> <content>trop cher</content> par <source>les élus</source>, a été retiré.",
        "Une mesure <cue>jugée</cue> <content>inutile</content> par <source>l'opposition</source> a été votée.",
        "L'Ukraine est régulièrement <cue>accusée</cue> par <source>la Russie</source> de <content>ne pas appliquer "
        "les accords</content>.",
        "<source>Le maire</source> <cue>affirme</cue> que <content>le pont a cédé alors que le convoi "
        "passait</content>.",
    ],
)
def test_how_far_reported_words_go(marked: str) -> None:
    """A content ends where its clause ends: not with the main verb behind it, nor before what belongs to it."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "« <content>Des mensonges, encore des mensonges</content> » <cue>a réagi</cue> <source>Girard</source> dans un "
        "communiqué.",
        "« <content>La trêve est morte</content> », nous <cue>a confié</cue> <source>Awa Diallo</source>.",
    ],
)
def test_quoted_words_that_open_a_sentence(marked: str) -> None:
    """Words without a verb or a comma are a speech too where a verb of saying and its subject follow at once."""
    assert fault(marked) is None


def test_next_sentence_does_not_take_the_quotation() -> None:
    """« P » / Il souligne Q: the second sentence reports Q in its own right."""
    found = attributed("« Nous avons de vieux arbres et un bon sol. »\nIl souligne l'importance de vérifier les toits.")
    told = {span.of(found.text) for one in found.attributions if one.cue for span in one.content}
    assert told == {"l'importance de vérifier les toits"}


@pytest.mark.parametrize(
    ("text", "content", "source"),
    [
        ("Les familles ont exprimé leur crainte de quitter la ville.", "quitter la ville", "Les familles"),
        ("Les allégations de torture formulées par l'ONG Rive Claire circulent.", "torture", "l'ONG Rive Claire"),
    ],
)
def test_verb_lends_a_claim_its_speaker(text: str, content: str, source: str) -> None:
    """A fear that is expressed and claims that are made are one attribution each, not the verb's and the noun's."""
    doc = attributed(text)
    assert said(doc, doc.attributions) == [(content, source)]


@pytest.mark.parametrize(
    "text",
    [
        "La police informait les parents de la victime.",
        "Le juge a traité rapidement le cas des enfants.",
        "Le comité n'a formulé aucun commentaire.",
        "Les autorités évaluent la situation dans le port.",
        "Ils ont déposé une demande d'asile à la préfecture.",
        "Depuis l'annonce du retrait, les routes sont pleines.",
        "Le festival propose une course de dix kilomètres.",
    ],
)
def test_nothing_is_said(text: str) -> None:
    """Whose an object is, what nobody says and what is filed or sold is no content."""
    assert attributed(text).attributions == ()


def test_people_who_are_told_need_no_teller() -> None:
    """« X ont été informés que P »: P is reported, and nobody is named who said it."""
    (one,) = attributed("Les résidents viennent d'être informés que le pont resterait fermé.").attributions
    assert one.source is None


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Le maire dit que cette amende est une injustice.", "condemn"),
        ("Le maire dit que cette amende n'est pas une injustice.", "state"),
        ("La police parle de 3 000 manifestants.", "estimate"),
        ("La police parle d'un rassemblement sur trois places.", "state"),
    ],
)
def test_words_tell_the_act(text: str, act: str) -> None:
    """A judgement or a number in the words said narrows what the cue leaves open, and their denial does not."""
    (one,) = attributed(text).attributions
    assert one.act == act


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Le ministre</source> a estimé lundi que la guerre durerait « encore des mois », "
        "<cue>contredisant</cue> "
        "<content>les déclarations de l'armée</content>.",
        "<source>Des témoins</source> <cue>ont entendu</cue> <content>deux fortes détonations</content>.",
        "<cue>D'après</cue> <source>des habitants</source>, <content>les tirs ont repris vers 5 heures ; une école "
        "aurait été touchée</content>.",
    ],
)
def test_who_says_it_in_reports_of_fighting(marked: str) -> None:
    """A participle speaks for the subject before it; witnesses tell what they heard; hearsay goes on behind « ; »."""
    assert fault(marked) is None


def test_what_might_have_been_is_no_hearsay() -> None:
    """« ; il aurait pu être détruit » is the writer's thought, not the word of the source."""
    (one,) = attributed("Selon le préfet, le convoi a été attaqué ; il aurait pu être détruit.").attributions
    assert [span.end for span in one.content] == [len("Selon le préfet, le convoi a été attaqué")]


@pytest.mark.parametrize(
    "marked",
    [
        # who it is that says so
        "<cue>Selon</cue> <source>Paul Girard</source>, du territoire du fleuve, <content>les « liens avec la couronne "
        "tiennent »</content>.",
        "<cue>Pour</cue> <source>le député Paul Girard</source>, soutien de la candidate, <content>le vote est truqué"
        "</content>.",
        "<cue>Selon</cue> <source>Paul Girard</source>, <content>faute de moyens, l'armée recule</content>.",
        "<cue>Selon</cue> <source>l'ONU</source>, <content>soldats et rebelles se battent</content>.",
        "<cue>Selon</cue> <source>l'armée</source>, <content>de nombreux soldats ont fui</content>.",
        # what the writer goes on with
        "D'autre part, <cue>selon</cue> <source>le maire</source>, <content>la ville est vide</content>.",
        "Cela dit, <cue>pour</cue> <source>le procureur</source>, <content>cette somme pourrait être plus élevée"
        "</content>.",
        # a clause of its own before
        "La ville est prise et <cue>selon</cue> <source>l'armée</source>, <content>les rebelles ont fui</content>.",
        "<content>Dix soldats sont morts</content>, <cue>selon</cue> <source>l'armée</source>, et deux rebelles.",
    ],
)
def test_a_source_ahead_has_the_clause_behind_it(marked: str) -> None:
    """Who the source is, a set phrase of the writer and a clause told before are none of what it says."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "« <content>Pour aller où ?</content> », <cue>demande</cue> <source>la mère</source>.",
        "« <content>Avec quel argent ?</content> » <cue>demande</cue> <source>le maire</source>.",
    ],
)
def test_a_question_without_a_verb_is_asked_by_who_stands_behind_it(marked: str) -> None:
    """The frame for an indirect question must not keep quoted words from who asks them."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "La foule a brûlé le poste après la mort d'un vendeur, <content>passé à tabac</content> <cue>selon</cue> "
        "<source>sa famille</source> <content>par des agents</content>.",
        "Le pont a été fermé mardi, <content>coupé</content> <cue>selon</cue> <source>les habitants</source> "
        "<content>par une crue</content>.",
        "<cue>Aux termes</cue> de <source>l'accord</source>, <content>les deux camps se retirent</content>.",
    ],
)
def test_who_says_a_participle_says_no_more(marked: str) -> None:
    """What stands on both sides of « selon X » goes together; the family does not say who burned the police post."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "text",
    [
        "Les deux otages ont été remis à leur ambassade, au terme d'une médiation menée par le Qatar.",
        "Le tribunal a condamné le colonel Sanda, reconnu coupable du massacre de 40 villageois en 2019.",
        "La médiatrice a obtenu que quinze blessés graves soient évacués vers Tripoli.",
        "Les coupables seraient jugés, sans dire où.",
    ],
)
def test_an_end_half_a_phrase_and_what_is_brought_about_are_nobody_s_words(text: str) -> None:
    """« Au terme de » tells when, not who says so; the reader's ear must not cut a phrase in two."""
    assert attributed(text).attributions == ()


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Au moins dix associations</source> <cue>ont dénoncé</cue> <content>l'attaque</content>.",
        "<source>Plus de dix associations</source> <cue>ont dénoncé</cue> <content>l'attaque</content>.",
    ],
)
def test_how_many_speak_is_part_of_who_does(marked: str) -> None:
    """« Au moins » begins the phrase as « plus de » does, though its first word is a preposition."""
    assert fault(marked) is None
