"""Who says what in fictional reports, read by the real stages from end to end."""

from __future__ import annotations

from pathlib import Path

import pytest

from selon.model import Attribution, Document
from selon.voices import voice
from spoken import attributed, fault, unmark

SEED = Path(__file__).parents[3] / "shared" / "corpora" / "dev_gold" / "text" / "seed.txt"

REPORT = """L'armée du Nord a chassé les rebelles de Valmire, a appris Sputnik d'une source militaire. \
« Ils n'avaient plus le choix : partir ou se rendre », a déclaré le général Marc Renaud, chef du comité de Valmire.

Selon la source, l'armée a fouillé le quartier du port. « Les rebelles tirent encore. Mais la fin est proche », \
a indiqué l'interlocuteur de Sputnik.

Les habitants de Valmire sont descendus dans les rues.

« Il y a beaucoup de monde dehors. Les gens s'embrassent », a déclaré à Sputnik un habitant de Valmire.

Voici un témoignage de Lucie Morel, seule étrangère du quartier :
« On célèbre. C'est la fin, une page va se tourner. »
La bataille de Valmire a duré quatre ans.

Le ministre des Affaires étrangères Paul Girard a qualifié l'offensive rebelle sur le port d'une opération \
« bien préparée » pour détourner l'attention de Valmire.
"""


def said(doc: Document, words: str) -> Attribution:
    """The attribution that holds some words of a text."""
    start = doc.text.index(words)
    found = [a for a in doc.attributions if any(c.start <= start < c.end for c in a.content)]
    assert found, f"nobody says « {words} »"
    return found[-1]


def name(doc: Document, words: str) -> str | None:
    source = said(doc, words).source
    return source.name if source else None


def relay(doc: Document, words: str) -> list[str]:
    return [span.of(doc.text) for span in said(doc, words).relay]


def test_each_voice_of_a_report_holds_its_own_words() -> None:
    """One unnamed source in three guises, a general, a resident, a witness, a minister."""
    doc = attributed(REPORT)
    assert name(doc, "L'armée du Nord") == "une source militaire"
    assert relay(doc, "L'armée du Nord") == ["Sputnik"]
    assert name(doc, "partir ou se rendre") == "Marc Renaud"
    assert name(doc, "l'armée a fouillé") == "une source militaire"
    assert name(doc, "Les rebelles tirent encore") == "une source militaire"
    assert name(doc, "la fin est proche") == "une source militaire"
    assert name(doc, "Il y a beaucoup") == "un habitant de Valmire"
    assert relay(doc, "Les gens s'embrassent") == ["Sputnik"]
    assert name(doc, "une page va se tourner") == "Lucie Morel"
    assert name(doc, "bien préparée") == "Paul Girard"
    called = said(doc, "bien préparée").content
    assert [span.of(doc.text).split()[0] for span in called] == ["l'offensive"]


def test_nobody_holds_the_words_of_the_writer() -> None:
    """What stands outside of every attribution is the writer's."""
    doc = attributed(REPORT)
    for words in ("Les habitants de Valmire sont descendus", "La bataille de Valmire a duré"):
        start = doc.text.index(words)
        assert not [a for a in doc.attributions if any(c.start <= start < c.end for c in a.content)]


@pytest.mark.skipif(not SEED.is_file(), reason="the annotated corpus is not beside the repository")
def test_voices_of_the_seed_text() -> None:
    """The text that the first version was built on, with every voice that it has."""
    doc = attributed(SEED.read_text("utf-8"))
    held = [a.source.name for a in doc.attributions if a.source]
    assert len(held) == len(doc.attributions) == 7
    assert [held[0], held[2], held[3]] == ["une source militaire"] * 3
    assert [a.relay != () for a in doc.attributions] == [True, False, False, True, True, False, False]
    assert held[1] is not None
    assert held[1].startswith("Zaid")
    assert held[5] is not None
    assert held[5].endswith("Corf")
    assert held[6] is not None
    assert held[6].endswith("Lavrov")
    for words in ("Les habitants d'Alep sont", "La bataille d'Alep a duré", "Les troupes gouvernementales ont"):
        start = doc.text.index(words)
        assert not [a for a in doc.attributions if any(c.start <= start < c.end for c in a.content)]


@pytest.mark.parametrize(
    "marked",
    [
        "« <content>La route est coupée</content> », <cue>a dit</cue> à <relay>l'agence Nord-Sud</relay> "
        "<source>le colonel Marc Renaud, porte-parole de l'armée</source>.",
        "« <content>La route est coupée</content> », <cue>a dit</cue> <source>Awa Diallo</source> à "
        "<relay>l'AFP</relay>.",
        "« <content>La route est coupée</content> », <cue>a confié</cue>, à <relay>Reuters</relay>, "
        "<source>le maire</source>.",
        "« <content>La route est coupée</content> », <cue>a écrit</cue> <source>le maire</source> sur "
        "<relay>Twitter</relay>.",
        "<cue>Selon</cue> <source>le maire</source>, interrogé par <relay>Sky News</relay>, <content>la "
        "route est coupée</content>.",
        "<cue>Selon</cue> <source>des responsables</source> cités par <relay>CNN</relay>, <content>la route "
        "est coupée</content>.",
        "<source>L'armée</source>, par la voix de <relay>son porte-parole Marc Renaud</relay>, <cue>a "
        "annoncé</cue> que "
        "<content>la route était coupée</content>.",
        "<source>Le préfet</source> <cue>affirme</cue> que « <content>les secours sont sur place. Personne "
        "n'est blessé.</content> »",
        "<source>Le maire</source> <cue>a affirmé</cue> que <content>le pont tient</content>, mais personne ne l'a vu.",
        "<content>Le convoi</content> <cue>est annoncé</cue> <content>en sécurité</content>.",
        "<source>L'émissaire</source> <cue>s'est dit</cue> <content>optimiste</content>.",
        "<content>Le blocus est total</content>, <cue>à en croire</cue> <source>les habitants</source>.",
        "<cue>Si l'on en croit</cue> <source>les chiffres de l'armée</source>, <content>le blocus est total</content>.",
        "<source>Le maire</source> <cue>a démenti</cue> la rumeur selon laquelle <content>le pont était "
        "miné</content>.",
        "Comme le <cue>montre</cue> <source>une étude</source>, <content>le fleuve monte</content>.",
        "« <content>Le pont est tombé</content>, <cue>a déclaré</cue> <source>le maire</source>. <content>Nous "
        "le rebâtirons.</content> »",
        "« <content>Le pont est tombé</content> », <cue>a affirmé</cue> <source>un officier</source>, « "
        "<content>et la route est coupée</content> ».",
        "<content>Le convoi</content>, <cue>a affirmé</cue> <source>un officier</source>, <content>est arrivé à "
        "l'aube</content>.",
        "<source>Le préfet</source> <cue>affirme</cue> que <content>le barrage tient, que l'eau baisse et que la "
        "route est ouverte</content>.",
        "<source>Le préfet</source> <cue>a affirmé</cue> que <content>le barrage tenait</content>, avant "
        "d'ajouter que l'eau baissait.",
        "<source>Le préfet</source> <cue>a précisé</cue> en outre que <content>le barrage tenait</content>.",
        "<source>Le ministre</source> <cue>a qualifié</cue> <content>l'attaque d'« acte barbare »</content>.",
        "<source>Le ministre</source> <cue>a qualifié</cue> de « <content>crime odieux</content> » "
        "<content>l'attaque du marché</content>.",
        "<cue>Selon</cue> <source>l'armée</source> et selon la préfecture, <content>dix villages sont "
        "repris</content>.",
        "Selon l'armée et <cue>selon</cue> <source>la préfecture</source>, <content>dix villages sont "
        "repris</content>.",
        "<cue>Aux yeux</cue> de <source>l'opposition</source>, <content>ce vote est nul</content>.",
        "<content>Dix soldats sont morts</content>, ce qu'<cue>a confirmé</cue> <source>l'état-major</source>.",
        "<content>Dix soldats sont morts dans la vallée</content>. Ce que <cue>dément</cue> <source>l'armée</source>.",
        "<content>La route serait sûre</content>, <cue>dit-on</cue>.",
        "« <content>Le siège est levé</content> », <cue>peut-on lire</cue> dans <source>un communiqué de "
        "l'armée</source>.",
        "Les <cue>mots</cue> du <source>maire</source> (« <content>Nous ne partirons jamais d'ici</content> ») "
        "ont été applaudis.",
        "<source>Lucie Morel</source> est <cue>catégorique</cue> : « <content>Ils sont entrés sans un mot.</content> »",
        "<source>Lucie Morel</source>, boulangère à Valmire : « <content>Ils sont entrés sans un mot.</content> »",
        "Interrogé par <relay>Reuters</relay>, <source>le maire</source> <cue>a affirmé</cue> que <content>la "
        "route est sûre</content>.",
        "« <content>La route est sûre</content> », <cue>a déclaré</cue> <source>le maire</source> au micro de "
        "<relay>RFI</relay>.",
        "<source>L'armée</source> <cue>n'exclut pas</cue> que <content>des civils soient touchés</content>.",
        "<source>La préfecture</source> <cue>fait état</cue> de <content>dix blessés, dont deux graves</content>.",
        "<source>Le maire</source> <cue>a demandé</cue> si <content>la route était sûre</content>.",
    ],
)
def test_word_orders_and_relays(marked: str) -> None:
    """The orders in which French names a speaker, and who passes the words on."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "text",
    [
        "Le film « La nuit la plus longue du monde » sort demain.",
        "Les habitants appellent cette colline « le Verrou ».",
        "La « libération » de la ville a duré quatre ans.",
        "Le groupe « Les enfants du fleuve » a joué hier soir.",
        "La ville, dite « la perle du fleuve », est vide.",
        "Les deux camps ont accusé réception du plan.",
        "Le bilan fait état de dix morts.",
        "Pour aider ce ministre, la route a été rouverte.",
        "Le festival s'annonce difficile.",
        "Dix soldats sont morts, ce que l'armée n'a pas confirmé.",
    ],
)
def test_what_nobody_says_has_no_speaker(text: str) -> None:
    """Titles, names, words held at a distance, and verbs that say nothing here: nobody is made a speaker."""
    assert attributed(text).attributions == ()


def test_pull_quote_belongs_to_its_byline() -> None:
    """A block of quoted words with a line below that begins with a dash: who is named there speaks."""
    doc = attributed(
        "Le pont a cédé hier soir à Valmire.\n\n« Nous avons tout perdu en une nuit »\n\n— Awa Diallo, habitante\n"
    )
    (one,) = doc.attributions
    assert one.source is not None
    assert one.source.name == "Awa Diallo"
    assert one.rule == "quotation above its byline"


def test_two_sources_are_two_attributions_of_one_content() -> None:
    """« Selon X et selon Y, P »: both say P, each by themselves."""
    doc = attributed("Selon l'armée et selon la préfecture, dix villages sont repris.")
    assert [one.source and one.source.name for one in doc.attributions] == ["l'armée", "la préfecture"]
    assert len({one.content for one in doc.attributions}) == 1


def test_outlet_behind_the_speaker_relays_and_does_not_speak() -> None:
    """« P », a dit X, selon Y: one attribution, through Y."""
    doc = attributed("« La route est sûre », a déclaré le porte-parole Paul Girard, selon Reuters.")
    (one,) = doc.attributions
    assert one.source is not None
    assert one.source.name == "Paul Girard"
    assert [span.of(doc.text) for span in one.relay] == ["Reuters"]


def test_title_finds_its_person_and_a_shared_one_does_not() -> None:
    """« Le colonel » is the only one that the text has; of two ministers neither is chosen."""
    doc = attributed("Le colonel Marc Renaud est arrivé hier. Le colonel affirme que la route est coupée.")
    assert name(doc, "la route est coupée") == "Marc Renaud"
    doc = attributed(
        "Le ministre Paul Girard est parti. Le ministre Ibrahim Sow est resté. Le ministre affirme que la "
        "route est coupée."
    )
    assert name(doc, "la route est coupée") == "Le ministre"


def test_gender_of_a_name_is_read_from_its_title() -> None:
    """« Elle » does not stand for a man who was named in between."""
    doc = attributed("La présidente Awa Diallo a reçu le maire Paul Girard. Elle affirme que le siège est levé.")
    assert name(doc, "le siège est levé") == "Awa Diallo"


def test_a_title_in_the_masculine_may_be_a_womans() -> None:
    """« Elle » behind « le docteur Aline Sabo » is she; where a body spoke before, the text does not say which."""
    text = "« Trop tard », a regretté le docteur Aline Sabo. Elle affirme que le feu reprend."
    assert name(attributed(text), "le feu reprend") == "Aline Sabo"
    both = f"La Croix-Rouge annonce un bilan. {text}"
    assert name(attributed(both), "le feu reprend") is None


@pytest.mark.parametrize(
    "text", [REPORT, *(unmark(REPORT.replace("Sputnik", outlet))[0] for outlet in ("l'AFP", "CNN"))]
)
def test_every_attribution_is_sound(text: str) -> None:
    """Contents are ordered, apart and inside the text; cue and source stand outside; a rule is named."""
    doc = attributed(text)
    assert doc.attributions
    for one in doc.attributions:
        assert one.rule
        assert {"content", "speech"} <= {reason.field for reason in one.reasons}
        assert list(one.content) == sorted(one.content)
        assert all(left.end <= right.start for left, right in zip(one.content, one.content[1:], strict=False))
        assert all(len(span) and span.end <= len(doc.text) for span in one.content)
        assert one.cue is None or not any(part.holds(one.cue.span) for part in one.content)
        assert one.within is None or one.within in doc.attributions
        assert voice(doc.attributions, one.content[0]) is not None
