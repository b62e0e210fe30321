"""What belongs to the words reported and what does not: gerunds, charges, clauses between commas, what is kept out."""

from __future__ import annotations

import pytest

from spoken import attributed, fault, said


@pytest.mark.parametrize(
    "marked",
    [
        "Le chef de l'opposition lui <cue>a proposé</cue> de <content>travailler ensemble</content> en se félicitant "
        "du « consensus politique ».",
        "Le ministre <cue>a promis</cue> de <content>rétablir l'ordre</content> tout en dénonçant les pillages.",
        "Il <cue>a appelé</cue> <content>ses hommes à tenir</content> en rappelant qu'ils seraient payés.",
        "Il <cue>a juré</cue> de <content>prendre la ville en contournant le pont</content>.",
        "Le second <cue>assure</cue> <content>ne rien avoir vu</content>.",
        "Il <cue>accuse</cue> <content>les miliciens de « tirer sur les ambulances »</content>.",
        "Le maire <cue>met en garde</cue> contre <content>les rumeurs qui circulent sur les réseaux sociaux</content>, "
        "où tout se dit.",
        "Le chef rebelle <cue>a réaffirmé</cue> <content>son attachement à l'accord de paix</content>.",
        "Le maire <cue>a évoqué</cue> <content>un incident survenu sur le site de Bir Ali</content>.",
        "Il <cue>a dit</cue> que <content>la ville était en feu</content> et tué l'espoir.",
        "Le ministre <cue>a confirmé</cue> que <content>deux hommes avaient fui et pris le bateau</content>.",
        "La junte <cue>a promis</cue> dans la soirée <content>des élections libres</content>.",
        "L'ONG Vigie Sahel <cue>fait état</cue> de <content>vingt-six tués</content> et appelle à une enquête.",
        "Une infirmière <cue>confie</cue>, à condition que son nom ne soit pas cité, que <content>le service manquait "
        "de tout</content>.",
    ],
)
def test_words_end_where_the_speaker_or_the_writer_goes_on(marked: str) -> None:
    """A gerund by which somebody goes on to speak is no part of what they ask for; how it is done is."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Le préfet</source> n'en <cue>démord pas</cue> : <content>le barrage a tenu</content>.",
        "<source>Les rebelles</source>, qui marchaient vers la ville, la <cue>jugent</cue> « "
        "<content>indécente</content> ».",
        "Le bilan, que <source>l'opposition</source> <cue>tient</cue> pour « <content>fantaisiste</content> », a été "
        "revu.",
        "<source>Le ministre</source> a ordonné l'ouverture d'une enquête, <cue>convaincu</cue> que <content>"
        "l'incendie est criminel</content>.",
        "<source>Ses avocats</source> <cue>se disent</cue> <content>sans nouvelles de lui</content>.",
        "Il accuse le pouvoir de vouloir confisquer le scrutin et <cue>dit</cue> <content>craindre l'exil</content>.",
    ],
)
def test_attitudes_are_told_of_who_has_them(marked: str) -> None:
    """« X n'en démord pas : P », « Y la juge vaine », « X a ordonné Q, convaincu que P »."""
    assert fault(marked) is None


def test_finite_verb_beside_an_infinitive_has_the_subject_of_the_sentence() -> None:
    """« Le Front accuse l'armée de tirer et dit P »: the Front says so, not the army."""
    doc = attributed("Le Front accuse l'armée de vouloir tirer et dit craindre le pire.")
    assert {name for _, name in said(doc, doc.attributions)} == {"Le Front"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le préfet, de son côté, a fait valoir que la route était sûre.", "Le préfet"),
        ("« Je n'ai jamais vu ça », lâche un pompier, le visage noirci.", "un pompier"),
        ("Omar Diallo appelle à manifester. M. Diallo estime que le scrutin est nul.", "Omar Diallo"),
    ],
)
def test_speaker_is_called_by_name_alone(text: str, name: str) -> None:
    """What somebody looks like, and from which side they speak, is no part of who they are."""
    doc = attributed(text)
    assert said(doc, doc.attributions)[-1][1] == name


@pytest.mark.parametrize(
    "marked",
    [
        "<cue>D'après</cue> <relay>le quotidien Al Raya</relay>, citant <source>un haut gradé</source>, "
        "<content>l'assaut serait imminent</content>.",
        "<cue>D'après</cue> <source>un rapport parlementaire</source> dont <relay>le quotidien Körfez</relay> a publié "
        "des extraits, <content>deux notes avaient été transmises</content>.",
        "Dans un communiqué lu à <relay>la télévision nationale</relay>, <source>les putschistes</source> "
        "<cue>ont annoncé</cue> <content>la dissolution du gouvernement</content>.",
        "<cue>Selon</cue> <source>son frère</source>, que <relay>l'AFP</relay> a pu joindre, <content>il est toujours "
        "détenu</content>.",
        "Dans un entretien au <relay>quotidien Le Matin</relay>, <source>le chef de l'opposition</source> "
        "<cue>appelle</cue> à <content>la grève</content>.",
    ],
)
def test_outlets_pass_on_what_they_have_or_heard(marked: str) -> None:
    """An outlet that has a paper, or could reach somebody, passes on the words."""
    assert fault(marked) is None


def test_place_where_somebody_was_met_passes_nothing_on() -> None:
    """« rencontré à l'hôpital »: where, and not by whom."""
    doc = attributed("« J'ai rampé », se souvient Serge, chauffeur rencontré à l'hôpital de Bria.")
    assert [one.relay for one in doc.attributions] == [()]


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        (
            "Le colonel rejette ces accusations : trois rebelles ont été tués.",
            "trois rebelles ont été tués",
            "Le colonel",
        ),
        ("L'avocat a balayé ces soupçons : son client « n'a pas tiré ».", "son client « n'a pas tiré »", "L'avocat"),
        ("Le bilan est contesté. Quant à l'avocat, il dénonce une mascarade.", "une mascarade", "l'avocat"),
        ("Il se murmure que le général est parti.", "le général est parti", None),
        ("Les rebelles posent comme préalable le départ de l'armée.", "le départ de l'armée", "Les rebelles"),
    ],
)
def test_what_is_put_forward_is_of_who_puts_it_so(text: str, words: str, name: str | None) -> None:
    """« X rejette ces accusations : P »: P is X's too; « Quant à Y, il dit P »: he is Y."""
    doc = attributed(text)
    assert (words, name) in said(doc, doc.attributions)


@pytest.mark.parametrize(
    "text",
    [
        "Le Front dément : l'armée affirme avoir repris la ville.",
        "Le ministre condamne l'attaque : elle a fait dix morts.",
    ],
)
def test_explanation_of_the_writer_is_not_what_was_said(text: str) -> None:
    """Behind the colon somebody else speaks, or the writer tells what happened."""
    doc = attributed(text)
    assert all(one.rule != "clause after a colon" for one in doc.attributions)


def test_short_answer_goes_on_behind_its_colon() -> None:
    """« Faux, rétorque X : P »: a denial, and what is so instead."""
    doc = attributed("Faux, rétorque le commandant : les secours ont mis douze minutes.")
    (one,) = doc.attributions
    assert [part.of(doc.text) for part in one.content] == ["Faux", "les secours ont mis douze minutes"]
    assert one.act == "deny"


@pytest.mark.parametrize("text", ["La famille n'en croit rien.", "La réforme est arrivée à son terme."])
def test_what_looks_like_a_set_phrase_gives_nobodys_word(text: str) -> None:
    """« n'en croit rien » is not « à en croire X », « à son terme » not « aux termes de X »."""
    assert attributed(text).attributions == ()


@pytest.mark.parametrize(
    ("text", "act"),
    [("« C'est faux », a tranché le préfet.", "deny"), ("« Ce n'est pas faux », dit le préfet.", "state")],
)
def test_words_of_denial_deny(text: str, act: str) -> None:
    """« C'est faux »: what was told before is denied, unless the denial is denied."""
    assert attributed(text).attributions[0].act == act
