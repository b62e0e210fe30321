"""Answers in interviews, turns of conversations, testimonies: whose words they are, and where there are none at all.

The parses are made here: every word but the first hangs on the first, and only pronouns have a grammatical person.
"""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from selon.attribute import attribute
from selon.lang.load import load_language
from selon.model import Attribution, Document, Name, Sentence, Span, Token
from selon.text import read_text
from spoken import attributed

LANGUAGE = load_language("fr")
PERSONS = {
    "je": "Number=Sing|Person=1",
    "j'": "Number=Sing|Person=1",
    "nous": "Number=Plur|Person=1",
    "vous": "Number=Plur|Person=2",
    "-vous": "Number=Plur|Person=2",
}
WORD = re.compile(r"-vous\b|[^\W\d_][\w-]*?['’]|[^\W_](?:\w|-(?!vous\b))*|[^\w\s]")


def token(match: re.Match[str], is_first: bool, people: frozenset[str]) -> Token:
    form = match[0]
    upos = (
        "PRON" if form.lower() in PERSONS else "PROPN" if form in people else "NOUN" if form[0].isalpha() else "PUNCT"
    )
    relation = "root" if is_first else "dep"
    return Token(Span(*match.span()), form, form, upos, PERSONS.get(form.lower(), ""), 0, relation)


def answers(text: str, *people: str) -> list[tuple[str, str | None]]:
    """What is said in an interview by which source, each as (words, name), of a text and the persons named in it."""
    doc = read_text(Document(id="made", text=text, source_sha256=""), LANGUAGE.layout)
    parts = frozenset(part for person in people for part in person.split())
    sentences = []
    for sentence in doc.sentences:
        words = list(WORD.finditer(doc.text, sentence.span.start, sentence.span.end))
        tokens = tuple(token(word, word is words[0], parts) for word in words)
        sentences.append(Sentence(sentence.span, tokens))
    names = (Name(Span(*m.span()), "person", person) for person in people for m in re.finditer(person, doc.text))
    doc = replace(doc, sentences=tuple(sentences), names=tuple(sorted(names, key=lambda name: name.span.start)))
    doc = attribute(doc, LANGUAGE.cues, LANGUAGE.sources, LANGUAGE.clauses, LANGUAGE.acts)
    return [(_words(doc, a), a.source.name if a.source else None) for a in doc.attributions]


def _words(doc: Document, found: Attribution) -> str:
    return " … ".join(part.of(doc.text) for part in found.content)


INTERVIEW = """« Ils ont tiré »

Anna Berg, infirmière à Valmire, était au port.

Où étiez-vous ?

J'étais au port. Les soldats ont tué un docker.

Avez-vous porté plainte ?

Non. La police a peur.

Propos recueillis par Marc Duval"""


def test_answers_are_the_guest_s_and_questions_the_writer_s() -> None:
    """An interview without quotation marks: what stands below a question is said by the one person of the lead."""
    assert answers(INTERVIEW, "Anna Berg") == [
        ("Ils ont tiré", "Anna Berg"),
        ("J'étais au port. Les soldats ont tué un docker.", "Anna Berg"),
        ("Non. La police a peur.", "Anna Berg"),
    ]


def test_two_persons_above_leave_the_speaker_open() -> None:
    """Two who may answer: somebody says it, nobody knows who; it is not the writer all the same."""
    found = answers(INTERVIEW.replace("était au port", "et Paul Girard étaient au port"), "Anna Berg", "Paul Girard")
    assert ("Non. La police a peur.", None) in found


def test_an_answer_may_name_who_gives_it() -> None:
    """« Paul Girard. Non. »: of two guests each answers below a name."""
    text = INTERVIEW.replace("J'étais au port", "Paul Girard. J'étais au port").replace(
        "Anna Berg, infirmière à Valmire, était", "Anna Berg et Paul Girard étaient"
    )
    found = answers(text, "Anna Berg", "Paul Girard")
    assert ("J'étais au port. Les soldats ont tué un docker.", "Paul Girard") in found


def test_the_writer_may_end_the_text() -> None:
    """Behind the last answer nothing but the first person tells an answer from the writer's last words."""
    ended = "Je reste ici.\n\nLe port a rouvert lundi."
    found = answers(INTERVIEW.replace("Non. La police a peur.", ended), "Anna Berg")
    assert found[-1] == ("Je reste ici.", "Anna Berg")


@pytest.mark.parametrize(
    "text",
    [
        INTERVIEW.replace("étiez-vous", "était le port").replace("Avez-vous porté", "Faut-il porter"),
        INTERVIEW.replace("J'étais au port.", "Au port."),
        INTERVIEW.replace("J'étais au port.", "Nous vous disons tout.").replace(
            "Anna Berg, infirmière", "Une infirmière"
        ),
        INTERVIEW.replace("Où étiez-vous ?\n\nJ'étais au port. Les soldats ont tué un docker.\n\n", ""),
    ],
    ids=["nobody is addressed", "nobody says « je »", "a writer who explains", "one question"],
)
def test_questions_alone_make_no_interview(text: str) -> None:
    """Headings that ask, a page of advice, one question to the reader: the writer's words stay the writer's."""
    assert all(words == "Ils ont tiré" for words, _ in answers(text, "Anna Berg"))


def test_dashes_make_a_conversation() -> None:
    """Questions and answers each behind a dash need no « je »."""
    text = (
        "Entretien avec Anna Berg\n\n– Où étiez-vous ?\n– Au port. Les soldats ont tué un docker.\n– Quand ?\n– Lundi."
    )
    assert answers(text, "Anna Berg") == [
        ("Au port. Les soldats ont tué un docker.", "Anna Berg"),
        ("Lundi.", "Anna Berg"),
    ]


ASKED = """

Où étiez-vous mardi ?

J'étais au port. Les soldats ont tué un docker.

Avez-vous peur ?

Oui. Nous avons tous peur."""


@pytest.mark.parametrize(
    ("lead", "guest"),
    [
        ("Entretien avec Anna Berg, médecin, sur la guerre que mène le président Paul Girard.", "Anna Berg"),
        ("Anna Berg : « Nous avons peur »\n\nLa médecin craint l'offensive de Paul Girard.", "Anna Berg"),
        ("Un médecin de Valmire, qui a requis l'anonymat, répond à nos questions.", "Un médecin de Valmire"),
        ("Paul Girard a lancé une offensive. L'opposante Anna Berg a accepté de nous parler.", "Anna Berg"),
        ("Paul Girard a lancé une offensive. Nous avons joint une infirmière de Valmire.", "une infirmière de Valmire"),
        ("Paul Girard et Marc Renaud ont lancé une offensive.", None),
    ],
)
def test_the_guest_is_who_the_lead_says_is_asked(lead: str, guest: str | None) -> None:
    """The real parser: whom the interview is with, whose words the title gives, who speaks with « nous »."""
    doc = attributed(f"Valmire a peur\n\n{lead}{ASKED}")
    found = {a.source.name if a.source else None for a in doc.attributions if a.speech == "direct"}
    assert found == {guest}


TALK = """Radio Valmire : Que s'est-il passé au port ?

Anna Berg : Les soldats ont tué un docker.

Il était jeune.

Radio Valmire : Et la police ?

A. B. : Elle a peur."""


def test_labels_name_who_speaks() -> None:
    """Behind a name and behind its initials the same person speaks; the radio's questions are the writer's."""
    found = answers(TALK, "Anna Berg")
    assert found == [
        ("Les soldats ont tué un docker. … Il était jeune.", "Anna Berg"),
        ("Elle a peur.", "Anna Berg"),
    ]


def test_initials_of_nobody_name_nobody() -> None:
    """« X. Y. : »: words of somebody, not of whoever is at hand."""
    found = answers(TALK.replace("Anna Berg", "X. Y.").replace("A. B.", "X. Y."), "Anna Berg")
    assert [name for _, name in found] == [None, None]


def test_the_lines_of_a_form_are_nobodys_words() -> None:
    """« Objet : attaque à Gao ? »: a label that names nobody speaks for nobody."""
    form = "Lieu : Gao\n\nBilan : trois morts ?\n\nLieu : Kidal\n\nBilan : un mort"
    assert answers(form) == []


def test_question_and_answer_as_labels() -> None:
    """« RÉPONSE : » stands for the guest of the lead, « QUESTION : » for the writer."""
    text = "QUESTION : Qui a tiré ?\n\nRÉPONSE : Les soldats.\n\nQUESTION : Quand ?\n\nRÉPONSE : Lundi."
    assert [(words, name) for words, name in answers(f"Anna Berg répond.\n\n{text}", "Anna Berg")][-2:] == [
        ("Les soldats.", "Anna Berg"),
        ("Lundi.", "Anna Berg"),
    ]


def test_what_others_told_stays_inside_an_answer() -> None:
    """The real parser: what the guest was told is somebody else's, within the guest's words."""
    doc = attributed(
        INTERVIEW.replace("La police a peur.", "Le commissaire a déclaré que trois soldats étaient morts.")
    )
    told = next(a for a in doc.attributions if a.cue is not None and a.cue.lemma == "déclarer")
    assert told.within is not None
    assert told.within.source is not None
    assert told.within.source.name == "Anna Berg"


TESTIMONIES = """Des survivants racontent

Aminata Berg, 34 ans, vendeuse

J'ai marché trois jours. Les soldats ont tué un docker.

Ils nous ont donné de l'eau.

Moussa Girard, berger

On avait peur, je le dis.

La police se tait."""


def test_testimonies_are_of_those_in_the_lines_above() -> None:
    """Two lines that tell who somebody is, with the first person below each: their words, up to the writer's last."""
    assert answers(TESTIMONIES, "Aminata Berg", "Moussa Girard") == [
        ("J'ai marché trois jours. Les soldats ont tué un docker.", "Aminata Berg"),
        ("On avait peur, je le dis.", "Moussa Girard"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        TESTIMONIES.replace("Moussa Girard, berger\n\n", ""),
        TESTIMONIES.replace("J'ai marché", "Elle a marché").replace("je le dis", "dit-il"),
        TESTIMONIES.replace("Moussa Girard, berger", "Le retour"),
    ],
    ids=["one line may be a byline", "nobody says « je »", "a heading that names nobody"],
)
def test_a_line_with_a_name_alone_makes_no_testimony(text: str) -> None:
    """A byline over a writer's « je », portraits told by the writer: the words stay the writer's."""
    assert answers(text, "Aminata Berg", "Moussa Girard") == []


def test_minutes_of_a_debate_have_turns_without_a_dash() -> None:
    """« Mme Anna Berg, ministre. P »: a title, a name and a stop at the head of paragraphs that take turns."""
    text = (
        "Compte rendu, séance du 10 mars\n\nM. Paul Girard. Deux soldats ont été tués à Gao.\n\n"
        "Mme Anna Berg, ministre des Armées. Je salue leur mémoire. Tout est dit.\n\nM. Luc Aubry. C'est faux !"
    )
    names = [a.source.name for a in attributed(text).attributions if a.source]
    assert names == ["Paul Girard", "Anna Berg", "Luc Aubry"]


def test_paragraphs_on_people_with_titles_are_no_debate() -> None:
    """« M. Girard a parlé. »: a sentence begins there, and no turn."""
    text = "M. Girard a parlé hier.\n\nMme Berg a répondu lundi.\n\nM. Aubry est parti."
    assert not attributed(text).turns


def test_below_the_last_answer_the_writer_quotes_another() -> None:
    """« notre rédaction » there is the outlet's, though it is in the first person."""
    text = (
        "Radio Sahel : Que s'est-il passé ?\n\nAnna Berg : La gendarmerie a ouvert le feu.\n\nRadio Sahel : Allez-vous "
        "porter plainte ?\n\nAnna Berg : Oui, et nous demandons justice.\n\nInterrogé par notre rédaction, le préfet a "
        "nié. « Nous n'avons tiré sur personne », a-t-il insisté."
    )
    said = {part.of(text) for a in attributed(text).attributions for part in a.content}
    assert "Oui, et nous demandons justice." in said
    assert not any(words.startswith("Interrogé") for words in said)
