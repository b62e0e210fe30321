"""Quoted words that are only a part of what somebody says: the clause before them, what goes on behind them."""

from __future__ import annotations

import pytest

from spoken import attributed, fault


@pytest.mark.parametrize(
    "marked",
    [
        "<content>Les rebelles ont « exécuté douze prisonniers et brûlé leurs corps »</content>, <cue>a affirmé</cue> "
        "<source>le procureur</source>.",
        "<content>Le blessé va « bien » et « ses jours ne sont pas en danger »</content>, <cue>indique</cue> "
        "<source>l'hôpital</source>.",
        "L'armée a quitté la ville ; <content>les rebelles ont « tué douze prisonniers »</content>, "
        "<cue>a affirmé</cue> <source>le procureur</source>.",
        "<cue>Selon</cue> <source>le colonel Renaud</source>, « <content>ils ont bombardé le marché</content> » "
        "<content>faisant douze morts</content>.",
        "<cue>Selon</cue> <source>le colonel Renaud</source>, <content>« ils ont bombardé le marché » et « tué douze "
        "civils »</content>.",
    ],
)
def test_clause_that_quoted_words_belong_to_is_said_with_them(marked: str) -> None:
    """Quoted words behind an auxiliary, « et » or before a participle are no statement of their own."""
    assert fault(marked) is None


def test_statement_in_quotation_marks_leaves_the_writers_clause_alone() -> None:
    """« L'armée avance, mais « P », prévient X »: the writer tells that the army advances."""
    assert (
        fault("L'armée avance, mais « <content>la route est longue</content> », <cue>prévient</cue> le général.")
        is None
    )


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        (
            "Le maire se dit satisfait de la trêve : « C'est un premier pas. »",
            ["satisfait de la trêve", "C'est un premier pas."],
        ),
        (
            "Le maire s'est dit « bouleversé » par l'attaque : « Nous n'oublierons jamais. »",
            ["« bouleversé » par l'attaque", "Nous n'oublierons jamais."],
        ),
    ],
)
def test_what_somebody_says_to_be_and_the_quotation_behind_it_are_one(text: str, contents: list[str]) -> None:
    """« X se dit P : « Q » »: one saying, of which the quotation is the second part."""
    (one,) = attributed(text).attributions
    assert [span.of(text) for span in one.content] == contents


def test_word_in_quotation_marks_hides_no_speech_behind_a_colon() -> None:
    """« X félicite Y pour une « P » : « Q » »: the subject says Q too."""
    text = "Le maire a félicité les secours pour une « belle action » : « Ils ont sauvé des dizaines de vies. »"
    last = attributed(text).attributions[-1]
    assert last.content[0].of(text) == "Ils ont sauvé des dizaines de vies."
    assert last.source is not None
    assert last.source.name == "Le maire"


def test_participle_behind_a_name_speaks_and_is_no_part_of_it() -> None:
    """« reconnaît X, poursuivant : « Q » »: X goes on."""
    text = "« Nous avons perdu la ville », reconnaît un officier, poursuivant : « Les renforts ne sont jamais venus. »"
    names = [one.source.name for one in attributed(text).attributions if one.source]
    assert names == ["un officier", "un officier"]


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Le directeur</source> <cue>explique</cue> : « <content>Nous avons une légère hausse, mais ils sont "
        "nombreux ceux qui restent, justifiant ainsi les efforts réalisés pour ouvrir</content> ».",
        "<content>Le pont est situé « dans un virage, si bien que les chauffeurs n'ont rien vu »</content>, "
        "<cue>a déclaré</cue> <source>le préfet</source>.",
        "<source>Le maire</source> <cue>dénonce</cue> <content>l'usage de ce gaz, qui est « interdit par toutes les "
        "conventions du monde »</content>.",
        "<source>Le maire</source> <cue>se dit</cue> en revanche <content>fermement opposé à la trêve</content>.",
    ],
)
def test_quoted_words_go_with_who_says_them(marked: str) -> None:
    """A participle in a speech quotes nobody; what is quoted in a clause that goes on is its speaker's."""
    assert fault(marked) is None


def test_noun_in_what_is_said_asks_nothing() -> None:
    """« X considère que la question est autre : « P » »: X says P, and asks nobody."""
    text = "L'expert considère que la question ethnique est secondaire : « La ligne de partage est politique ici. »"
    assert [one.act for one in attributed(text).attributions][-1] == "state"


def test_a_quotation_after_another_has_spoken_is_nobodys_in_particular() -> None:
    """The last to be quoted, the last to have spoken, or who is named behind: none of them is sure, nor the writer."""
    doc = attributed(
        "« Rien ne justifie ces tirs », a dit le chef rebelle. Le gouverneur affirme que la ville tiendra.\n\n"
        "« Nous avons entendu deux explosions. Les gens couraient. » La voix de Nadia tremble encore."
    )
    one = next(a for a in doc.attributions if "deux explosions" in a.content[0].of(doc.text))
    assert one.source is None
    assert one.speech == "direct"


def test_a_speech_that_nothing_ties_to_a_speaker_is_not_the_writers() -> None:
    """Between its marks somebody speaks, whoever it is."""
    doc = attributed(
        "La rue est vide.\n\n« Nous avons passé la nuit dans la cave. Ils ont tué mon voisin. »\n\nLe jour se lève."
    )
    (one,) = doc.attributions
    assert one.content[0].of(doc.text).startswith("Nous avons passé")
    assert one.source is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Les prix ont doublé, explique le maire. « Les gens n'ont plus rien à manger. »", ["le maire", "le maire"]),
        ("Les soldats ont brûlé sa maison, dit Fatima. « Ils ont tout pris. »", ["Fatima", "Fatima"]),
        ("Dix civils ont été tués, selon le maire. « Les assaillants ont fui à moto. »", ["le maire", "le maire"]),
        ("Le général a été limogé, rapporte l'AFP. « La confiance était rompue entre nous. »", ["l'AFP", None]),
        ("La route est coupée, selon un communiqué. « Nous demandons votre patience. »", ["un communiqué", None]),
    ],
)
def test_who_ends_a_sentence_goes_on_in_the_quotation_behind_it(text: str, who: list[str | None]) -> None:
    """« P, selon X. « Q » »: P and Q are X's, whoever else P tells of; an outlet or a document goes on in nothing."""
    assert [one.source.name if one.source else None for one in attributed(text).attributions] == who


def test_a_second_name_is_nothing_said() -> None:
    """« Ali Sow, dit Abou Zeid »: nobody says anything of him."""
    assert not attributed("Le chef rebelle, dit Abou Zeid, a été tué.").attributions
