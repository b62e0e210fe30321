"""When, where and before whom something is said is no part of it; a participle in front has its agent all the same."""

from __future__ import annotations

import pytest

from spoken import attributed, fault


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Il</source> <cue>s'est déclaré</cue> <content>candidat</content> lors de la visite d'une école à Gao.",
        "<source>Awa Diallo</source> <cue>s'est dite</cue> <content>inquiète</content> à l'occasion d'une rencontre "
        "avec des élus.",
        "<source>Paul Girard</source> <cue>s'est dit</cue> <content>prêt à négocier</content> lors d'une conférence de "
        "presse.",
        "<source>Le ministre</source> <cue>a condamné</cue> <content>l'attaque</content> devant les députés.",
        "<source>Awa Diallo</source> <cue>s'est dite</cue> <content>inquiète devant la montée des violences</content>.",
    ],
)
def test_where_it_is_said_is_not_said(marked: str) -> None:
    """« s'est dit candidat | lors d'une visite », « a condamné l'attaque | devant les députés »."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<cue>Qualifiée</cue> de <content>journal qui « s'est couché »</content> par <source>le directeur du "
        "Matin</source>, la rédaction s'est défendue.",
        "<cue>Qualifié</cue> de <content>traître</content> par <source>le directeur</source>, <content>Paul "
        "Girard</content> a ri.",
        "<cue>Jugée</cue> <content>insuffisante</content> par <source>les syndicats</source>, la mesure a été retirée.",
        "<cue>Accusée</cue> d'<content>avoir détourné des fonds</content> par <source>l'opposition</source>, la maire "
        "a démissionné.",
        "Alors que <source>l'opposition</source> l'<cue>accuse</cue> d'<content>intimidation</content>, M. Morel s'est "
        "excusé.",
        "Lorsque <source>le parquet</source> l'<cue>accuse</cue> de <content>fraude</content>, il sourit.",
    ],
)
def test_who_speaks_is_found(marked: str) -> None:
    """Over quoted words, behind an active infinitive, beside an elided pronoun."""
    assert fault(marked) is None


def test_nobody_inside_a_bracket_speaks() -> None:
    """« Le système X (Y Z) prédit P »: not Z."""
    doc = attributed("Le système PAGER (Prompt Assessment of Global Earthquakes for Response) prédit cent morts.")
    assert all(one.source is None or "Response" not in (one.source.name or "") for one in doc.attributions)


def test_a_relative_clause_is_no_reported_one() -> None:
    """« évoque une loi que X estime P »: X estimates, and that is not what is brought up."""
    doc = attributed("Le maire évoque une loi que l'opposition estime contraire à la Constitution.")
    assert all(one.content[0].of(doc.text)[:12] != "l'opposition" for one in doc.attributions)


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Le rapport</source> salue les efforts, avant de <cue>pointer</cue> <content>les lenteurs de "
        "l'aide</content>.",
        "« La digue tient », a assuré <source>le préfet</source> avant d'<cue>annoncer</cue> <content>l'évacuation du "
        "quartier</content>.",
    ],
)
def test_who_speaks_goes_on_to_say(marked: str) -> None:
    """« X salue P, avant de dénoncer Q »."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "text",
    [
        "La police a été informée avant de confirmer la mort de l'otage.",
        "La loi garantit aux femmes le droit de vote.",
        "Il a souri en parlant de ses loisirs.",
    ],
)
def test_nothing_is_said_there(text: str) -> None:
    """What comes first is no saying; a law promises nobody anything; « en parlant de » tells the topic."""
    assert attributed(text).attributions == ()


@pytest.mark.parametrize(
    "marked",
    [
        "La maladie a frappé la ville, provoquant « <content>l'incrédulité, la peur, l'incertitude du lendemain et le "
        "choc des deuils multiples</content> ». <source>Anne Morel</source> affirme d'ailleurs que l'aide tarde.",
        "La réforme vise à « <content>rendre aux communes la maîtrise de leurs terres et de leurs eaux</content> ». "
        "<source>Le ministre</source> ajoute qu'elle entrera en vigueur en mai.",
    ],
)
def test_long_words_are_of_whom_the_next_sentence_goes_on_with(marked: str) -> None:
    """« Q a provoqué « P ». X affirme d'ailleurs que R »: P is of X."""
    assert fault(marked) is None


def test_a_title_is_of_nobody() -> None:
    """« Il a tourné le film « P ». X affirme aussi que Q »: X has not said P."""
    doc = attributed(
        "Il a tourné le film « Les enfants du fleuve et de la montagne bleue sous la pluie ». Awa Diallo affirme aussi "
        "que tout est vrai."
    )
    assert [one.content[0].of(doc.text) for one in doc.attributions] == ["tout est vrai"]


def test_words_quoted_in_a_saying_are_of_who_says_it() -> None:
    """« X rappelle que l'île a besoin de « P ». Il précise aussi que Q »: P is a part of what X recalls."""
    doc = attributed(
        "Awa Diallo rappelle que l'île a besoin de « quatre cents bateaux neufs et de cent ouvriers pour le port ». "
        "Elle précise aussi que tout est prêt."
    )
    assert [one.rule for one in doc.attributions if "goes on" in one.rule] == []
