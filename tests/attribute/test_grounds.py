"""On what grounds something is done, on whom one presses, who is ousted: what is said there, and what is not."""

from __future__ import annotations

import pytest

from spoken import attributed, fault


@pytest.mark.parametrize(
    "marked",
    [
        "Anne Morel a été écartée par <source>le secrétaire du parti</source> <cue>au motif</cue> que « <content>son "
        "désir d'alliance est un peu tardif</content> ».",
        "L'accès a été refusé aux observateurs par <source>l'armée</source>, <cue>au motif</cue> que <content>la zone "
        "est minée</content>.",
        "<source>Le tribunal</source> a relaxé les deux hommes, <cue>au motif</cue> que <content>les preuves "
        "manquaient</content>.",
        "<source>Les députés</source> ont quitté la salle, <cue>sous prétexte</cue> que « <content>le débat était "
        "truqué</content> ».",
        "<source>Le juge</source> <cue>a rejeté</cue> <content>la demande</content> au motif que le délai était "
        "dépassé.",
    ],
)
def test_who_acts_on_these_grounds_says_so(marked: str) -> None:
    """« au motif que P »: the subject of the verb says P, or the agent of its passive."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "text",
    [
        "Le parti a écarté Anne Morel de la direction.",
        "Le juge a récusé Paul Girard.",
        "Le diplomate a été déclaré persona non grata.",
    ],
)
def test_who_is_ousted_is_not_denied(text: str) -> None:
    """Somebody is no content of a denial, and nobody states who is unwelcome: that is done, not said."""
    assert attributed(text).attributions == ()


@pytest.mark.parametrize(
    "marked",
    [
        "Selon <source>Paul Girard</source>, de l'Université de Tombora ; « <content>les relations [entre les deux "
        "pays] vont être plus compliquées. Elles vont se détériorer</content> ».",
        "<source>Le président</source> <cue>a accru la pression</cue> sur la Commission pour qu'<content>elle "
        "change de politique</content>.",
        "Cette déclaration rappelle le discours de <source>Paul Girard</source> à Prague <cue>appelant</cue> à "
        "<content>un monde sans armes</content>.",
        "<source>Le discours du président</source> à Moscou <cue>portait</cue> sur <content>la nécessité de développer "
        "l'arsenal</content>.",
    ],
)
def test_words_found_whole(marked: str) -> None:
    assert fault(marked) is None
