"""How far reported words go, and whose they are, in the turns of phrase of the press: each sentence marks what is said.

Read by the real stages; the marks are the whole answer, so that a sentence also says what is not said in it.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from selon.model import Attribution, Document
from spoken import attributed, said, unmark

Attribute = Callable[..., tuple[Document, tuple[Attribution, ...]]]
FIN, PAST, INF = "VerbForm=Fin", "Tense=Past|VerbForm=Part", "VerbForm=Inf"


def told(marked: str) -> tuple[str, list[str]]:
    """The plain text, and the contents that its marks give."""
    text, marks = unmark(marked)
    return text, [span.of(text) for span in marks.get("content", ())]


def contents(text: str) -> list[str]:
    return [span.of(text) for one in attributed(text).attributions for span in one.content]


@pytest.mark.parametrize(
    "marked",
    [
        "Il a été précisé que <content>deux ponts sont coupés</content>.",
        "Comme l'a annoncé le préfet, <content>le pont a rouvert</content>.",
        "<content>Les assaillants</content>, relève le préfet, <content>ont fui vers le port</content>.",
        "« <content>Le port est à nous</content> », estiment des habitants.",
        "L'idée selon laquelle <content>le pont a cédé</content> a été démentie par le préfet.",
        "Le préfet, qui rappelle que <content>le pont a cédé</content>, a quitté la salle.",
        "Le préfet a dit que <content>le pont tenait, mais que la route était coupée</content>.",
        "Le préfet assure que <content>le pont est sûr</content>, selon une radio.",
    ],
)
def test_where_a_reported_clause_begins_and_ends(marked: str) -> None:
    """Nobody's passive, « comme l'a dit X », a verb between subject and verb; the end before the writer's own verb."""
    text, expected = told(marked)
    assert contents(text)[-len(expected) :] == expected


@pytest.mark.parametrize(
    "marked",
    [
        "L'attaque a fait dix morts selon l'armée et <content>vingt</content> selon les rebelles.",
        "L'attaque, dont <content>le bilan est de dix morts</content> selon le préfet, a duré une heure.",
        "Les rebelles, qui, selon l'ONU, <content>ont tué dix civils</content>, ont quitté la ville.",
    ],
)
def test_what_a_phrase_inside_a_sentence_covers(marked: str) -> None:
    """« selon X » after one of two numbers, or in a relative clause, gives X no more than that."""
    text, expected = told(marked)
    assert contents(text)[-1:] == expected


@pytest.mark.parametrize(
    "marked",
    [
        "Le gouvernement a annoncé <content>des élections pour mardi</content>.",
        "L'armée a promis <content>un retrait d'ici à fin 2030</content>.",
        "Le maire a condamné <content>l'attaque</content> dès lundi soir.",
        "L'attaque, qui a duré une heure, a été condamnée par le maire.",
        "Le maire a annoncé <content>la mort d'un soldat dans une embuscade tendue par les rebelles</content>.",
        "L'armée a annoncé, dans un communiqué publié sur son site internet, <content>la mort d'un soldat</content>.",
    ],
)
def test_what_belongs_to_a_noun_that_is_told(marked: str) -> None:
    """When something is to be and who did it belong to it; when and where it is said, and what is added, do not."""
    text, expected = told(marked)
    assert contents(text) == (expected or ["L'attaque"])


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("L'attaque a été attribuée aux rebelles par le préfet.", ["accuse"]),
        ("Les chercheurs attribuent la tablette à un scribe.", ["believe"]),
        ("Le jury attribue le prix à Anna Petit.", []),
        ("Le préfet a refusé de commenter.", []),
        ("Le tribunal a condamné le général pour avoir ordonné l'attaque.", []),
        ("Elle est persuadée que la trêve tiendra.", ["believe"]),
        ("De son côté, le préfet exclut toute négociation.", ["deny"]),
    ],
)
def test_what_is_done_by_saying_it(text: str, acts: list[str]) -> None:
    """A blow is laid at a door, a prize is only given; who refuses to comment or is charged says nothing."""
    assert [one.act for one in attributed(text).attributions] == acts


@pytest.mark.parametrize(
    ("text", "name", "role", "party"),
    [
        ("Paul Girard (PLC), maire de Lyon, dénonce une fraude.", "Paul Girard", "maire de Lyon", "PLC"),
        ("Anna Petit, de l'université de Lyon, juge que la trêve tiendra.", "Anna Petit", None, "université de Lyon"),
        ("Paul Girard a été élu maire. L'élu promet une enquête.", "Paul Girard", "élu", None),
        ("Paul Girard est rentré. À l'aéroport Jean Petit de Lyon, il a exprimé sa joie.", "Paul Girard", None, None),
    ],
)
def test_who_somebody_is_that_speaks(text: str, name: str, role: str | None, party: str | None) -> None:
    """The party stands in brackets or behind « de »; a clause tells the office; a place is called after nobody."""
    source = attributed(text).attributions[-1].source
    assert source is not None
    assert source.name == name
    assert (source.role and source.role.of(text)) == role
    assert (source.party and source.party.of(text)) == party


@pytest.mark.parametrize(
    ("text", "relay"),
    [
        ("« Nous tiendrons », a dit le général dans les colonnes du journal Le Phare.", "journal Le Phare"),
        ("« Nous tiendrons », a dit le général lors d'un entretien avec l'AFP.", "l'AFP"),
        ("Le général a affirmé, cité par l'agence Nord, que la ville tiendra.", "l'agence Nord"),
        ("Le général, invité de la radio Écho, assure que la ville tiendra.", "la radio Écho"),
        ("Le général, invité au palais, assure que la ville tiendra.", None),
    ],
)
def test_who_passes_words_on(text: str, relay: str | None) -> None:
    """Columns, interviews, who quotes between commas, the host of a guest; a palace passes nothing on."""
    found = [span.of(text) for one in attributed(text).attributions for span in one.relay]
    assert found == ([relay] if relay else [])


@pytest.mark.parametrize("title", ["son porte-parole", "le secrétaire général"])
def test_an_office_is_not_the_unnamed_source_before(title: str) -> None:
    """An unnamed source spoke, then somebody in office does: they are two."""
    text = f"Une source hospitalière a parlé de dix morts. « Il faut une trêve », a dit {title}."
    source = attributed(text).attributions[-1].source
    assert source is not None
    assert source.name == title


def test_who_spoke_before_goes_on() -> None:
    """« Et d'ajouter : … »: without a name it is who spoke in the sentence before."""
    text = "« C'est un échec », a dit Anna Petit. Et d'ajouter : « La trêve est morte. »"
    doc = attributed(text)
    assert said(doc, doc.attributions)[-1] == ("La trêve est morte.", "Anna Petit")


def test_a_passive_of_nobody_names_nobody(read: Attribute) -> None:
    """« Il a été annoncé que P »: P is said, nobody is named, and « il » is not taken for somebody."""
    doc, (one,) = read(
        f"""
        Il il PRON 4 expl:subj
        a avoir AUX 4 aux:tense {FIN}
        été être AUX 4 aux:pass {PAST}
        précisé préciser VERB 0 root {PAST}
        que que SCONJ 8 mark
        le le DET 7 det
        pont pont NOUN 8 nsubj
        tient tenir VERB 4 ccomp {FIN}
        . . PUNCT 4 punct
        """
    )
    assert [span.of(doc.text) for span in one.content] == ["le pont tient"]
    assert one.source is None


def test_those_who_are_meant_are_named_in_full(read: Attribute) -> None:
    """« Ceux qui ont fui disent que P »: who they are is the clause behind the pronoun."""
    doc, (one,) = read(
        f"""
        Ceux celui PRON 5 nsubj Number=Plur|PronType=Dem
        qui qui PRON 4 nsubj PronType=Rel
        ont avoir AUX 4 aux:tense {FIN}
        fui fuir VERB 1 acl:relcl {PAST}
        disent dire VERB 0 root {FIN}
        que que SCONJ 9 mark
        le le DET 8 det
        pont pont NOUN 9 nsubj
        tient tenir VERB 5 ccomp {FIN}
        . . PUNCT 5 punct
        """
    )
    assert one.source is not None
    assert one.source.span is not None
    assert one.source.span.of(doc.text) == "Ceux qui ont fui"


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Des vols ont été signalés au marché, d'après la radio locale.", ["la radio locale"]),
        ("Selon la police, il a été annoncé que le pont était fermé.", ["la police", None]),
    ],
)
def test_who_tells_that_something_was_reported_reports_it(text: str, sources: list[str | None]) -> None:
    """« Signalés » by nobody named, in the words of somebody, is no voice of its own; an announcement may be."""
    found = attributed(text).attributions
    assert [one.source.name if one.source else None for one in found] == sources
