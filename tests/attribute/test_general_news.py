"""Who says what in news of all kinds: inserted speakers, who « le responsable » is, claims that nobody makes."""

from __future__ import annotations

import pytest

from spoken import attributed, fault, said


@pytest.mark.parametrize(
    "marked",
    [
        # who is accused does not accuse
        "En <cue>accusant</cue> <content>Bolana de vouloir bombarder la ville</content>, <source>Torka</source> a "
        "ouvert une crise.",
        "Après <cue>avoir accusé</cue> <content>la Valdavie de bombarder la ville</content>, <source>le ministre"
        "</source> est parti.",
        # a verb and its noun between the subject and quoted words that go on
        "<content>La Valdavie</content>, <cue>écrit</cue> <source>Marvane</source>, <content>« bombarde ses propres "
        "villes »</content>.",
        "<content>Le gouvernement</content>, <cue>affirme</cue> <source>l'ONG</source> dans un rapport, <content>« a "
        "trahi les victimes »</content>.",
        # what an abstract noun is of, and which one is meant
        "<source>Le ministre</source> <cue>a souligné</cue> <content>l'importance de vérifier la présence de mines"
        "</content> avant de partir.",
        "<source>Le ministre</source> <cue>a souligné</cue> <content>la nécessité de protéger les civils</content>.",
        "<source>Les policiers</source> <cue>demandent</cue> <content>de l'aide pour identifier un homme qui figurait "
        "sur les images</content>.",
        # what was done, of those who are blamed
        "<content>L'armée</content> <cue>a été critiquée</cue> par <source>l'ONU</source> pour <content>avoir bombardé "
        "la ville</content>.",
        # what went on meanwhile
        "<source>Les autorités</source> <cue>ont déclaré</cue> que <content>dix personnes avaient péri, emportées par "
        "des vagues qui se sont abattues sur la plage tandis qu'un séisme frappait l'île</content>.",
        "<source>Le ministre</source> <cue>affirme</cue> que <content>la ville est prise</content> tandis que les "
        "rebelles démentaient.",
    ],
)
def test_words_are_of_who_says_them(marked: str) -> None:
    """Each with its own speaker, and whole."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Un porte-parole militaire a annoncé une attaque. Jean Mercadal, maire de Kossi, a reconnu que l'armée "
            "manquait d'hommes. Le responsable a déclaré que la situation empirait.",
            "Jean Mercadal",
        ),
        (
            "Un responsable militaire a annoncé une attaque. Jean Mercadal, maire de Kossi, a reconnu que l'armée "
            "manquait d'hommes. Le responsable a déclaré que la situation empirait.",
            "Un responsable militaire",
        ),
        ("Dix hommes ont porté plainte, a indiqué NBC News. Elle a déclaré que son mari l'avait agressée.", None),
        (
            "Dix hommes ont porté plainte, a indiqué Radio Kossi. Elle a déclaré que deux étaient blessés.",
            "Radio Kossi",
        ),
        ("L'AFP a publié une enquête. Elle affirme que des tirs ont eu lieu.", "L'AFP"),
        ("Amnesty International dénonce des tirs. Elle demande une enquête.", "Amnesty International"),
    ],
)
def test_who_goes_on_is_who_can_be_told(text: str, name: str | None) -> None:
    """The person of office heard last; not an outlet that nothing shows to be « elle »."""
    doc = attributed(text)
    assert said(doc, doc.attributions)[-1][1] == name


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("L'hypothèse selon laquelle des rebelles ont tué dix civils est répandue.", None),
        ("Les accusations selon lesquelles des rebelles ont tué dix civils inquiètent les habitants.", None),
        ("Nous partageons cette opinion selon laquelle des rebelles ont tué dix civils.", None),
        ("Un rapport selon lequel des rebelles ont tué dix civils inquiète les habitants.", "Un rapport"),
    ],
)
def test_a_thought_is_no_source(text: str, source: str | None) -> None:
    """« l'hypothèse selon laquelle P » is nobody's; a report tells what it holds."""
    doc = attributed(text)
    assert said(doc, doc.attributions) == [("des rebelles ont tué dix civils", source)]
