"""What somebody denies, confirms or has told in a word, and who it is where a pronoun says so."""

from __future__ import annotations

import pytest

from spoken import attributed, said


@pytest.mark.parametrize(
    ("text", "last"),
    [
        (
            "L'attaque a fait douze morts. De son côté, l'état-major a démenti dans un communiqué.",
            ("L'attaque a fait douze morts", "l'état-major"),
        ),
        (
            "Des soldats ont brûlé trois villages. Le ministère de la Défense le nie.",
            ("Des soldats ont brûlé trois villages", "Le ministère de la Défense"),
        ),
        (
            "Les rebelles ont relâché douze gardes. Ils l'ont annoncé hier soir sur leur page Facebook.",
            ("Les rebelles ont relâché douze gardes", "Les rebelles"),
        ),
        (
            "Le maire dit que la milice a brûlé le marché. Le préfet l'a reconnu mercredi.",
            ("la milice a brûlé le marché", "Le préfet"),
        ),
        (
            "Les rebelles ont relâché douze gardes. Ils l'ont annoncé hier soir. La Croix-Rouge le confirme.",
            ("Les rebelles ont relâché douze gardes", "La Croix-Rouge"),
        ),
        (
            "Le colonel Sow affirme que deux soldats sont morts. Interrogé, le porte-parole du gouvernement confirme.",
            ("deux soldats sont morts", "le porte-parole du gouvernement"),
        ),
    ],
)
def test_a_verb_alone_takes_up_what_was_told(text: str, last: tuple[str, str]) -> None:
    """« P. X dément », « P. Ils l'ont annoncé »: the sentence before is what X denies, or who has told it."""
    assert said(attributed(text), attributed(text).attributions)[-1] == last


@pytest.mark.parametrize(
    "text",
    [
        "Le procès de Gédéon Mbaro s'est ouvert lundi. L'accusé nie.",
        "Un suspect a été interpellé après le meurtre. L'homme dément.",
        "Le directeur a été arrêté. Le directeur dément.",
        "Le maire a été réélu. Le parti conteste.",
        "Trois soldats ont été tués. Le maire l'a appris par la radio.",
        "Les rebelles ont-ils pris la ville ? L'armée dément.",
        "La nomination du préfet a surpris. Le ministre l'a confirmée.",
    ],
)
def test_a_charge_or_a_thing_is_not_what_was_told(text: str) -> None:
    """« L'accusé nie » is no denial of his trial, and what a question asks is not told."""
    assert not attributed(text).attributions


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Selon l'ONU, l'armée a exécuté neuf civils à Moura. Elle nie.", "l'armée"),
        ("Selon l'ONU, l'armée a exécuté neuf civils à Moura. Celle-ci nie.", "l'armée"),
        ("Selon l'ONU, l'armée a exécuté neuf civils à Moura. Elle rejette ces accusations.", "l'armée"),
        ("L'ONG dit que l'armée a tué dix civils. Elle rejette toute responsabilité dans le drame.", "l'armée"),
        ("Le maire accuse le préfet d'avoir fait tirer sur la foule. Il nie.", "le préfet"),
        ("Le procureur accuse le maire de corruption. Celui-ci rejette ces accusations.", "le maire"),
        ("Le maire a assuré que la trêve tenait. Il rejette ces accusations.", "Le maire"),
        ("La police accuse le Front d'avoir tué le maire ; celui-ci dément.", "le Front"),
        ("La police accuse le Front d'avoir tué le maire. Celui-ci dément toute implication.", "le Front"),
        (
            "La police enquête. Des voisins imputent le meurtre à une milice ; celle-ci nie toute implication.",
            "une milice",
        ),
    ],
)
def test_who_denies_what_was_said_of_him_did_not_say_it(text: str, who: str) -> None:
    """« X accuse Y. Il nie »: Y, of whom it was said, and not X, who said it."""
    (*_, last) = attributed(text).attributions
    assert last.source is not None
    assert (last.act, last.source.name) == ("deny", who)


@pytest.mark.parametrize(
    ("text", "content", "act"),
    [
        ("L'armée ne nie pas avoir mené des frappes.", "avoir mené des frappes", "admit"),
        ("Les rebelles ne nient pas avoir pris la ville.", "avoir pris la ville", "admit"),
        ("Le ministre ne conteste pas que des soldats ont tiré.", "des soldats ont tiré", "admit"),
        (
            "L'armée nie avoir mené des frappes dans la région : elle parle de trois bases.",
            "avoir mené des frappes dans la région",
            "deny",
        ),
    ],
)
def test_who_does_not_deny_a_deed_grants_it(text: str, content: str, act: str) -> None:
    """« ne nie pas avoir tiré » is no denial; the negation is that of the verb, and a colon ends it."""
    doc = attributed(text)
    first = doc.attributions[0]
    assert ([span.of(text) for span in first.content], first.act) == ([content], act)


@pytest.mark.parametrize(
    "text",
    [
        "L'armée n'a ni confirmé ni démenti avoir bombardé le marché.",
        "Le gouvernement ne dément pas ces informations.",
        "Le ministre n'a pas refusé que des soldats partent.",
    ],
)
def test_silence_on_a_claim_says_nothing(text: str) -> None:
    """« ni confirmé ni démenti »: no claim, and no denial either."""
    assert not attributed(text).attributions


def test_what_a_colon_brings_up_is_what_its_speaker_says() -> None:
    """« conteste ce récit : P »: P is told by who denies the other account."""
    (one,) = attributed("L'armée conteste ce récit : les rebelles ont tiré les premiers.").attributions
    assert one.act == "state"


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("L'armée, accusée d'avoir exécuté des civils, dément.", ["avoir exécuté des civils"]),
        ("L'armée, que l'ONG accuse d'avoir exécuté des civils, dément.", ["avoir exécuté des civils"]),
        ("Accusé de corruption, le maire nie.", ["corruption"]),
        ("Soupçonné d'avoir tué deux hommes, le suspect nie.", ["avoir tué deux hommes"]),
        ("Le maire, qui accuse le parti de fraude, nie.", []),
    ],
)
def test_who_is_charged_and_denies_it_denies_the_charge(text: str, denied: list[str]) -> None:
    """Beside the charge itself; whoever brings one denies something else."""
    found = [one for one in attributed(text).attributions if one.act == "deny"]
    assert [span.of(text) for one in found for span in one.content] == denied


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("L'état-major assure n'avoir visé que des dépôts d'armes.", "state"),
        ("L'état-major assure n'avoir visé aucun dépôt d'armes.", "deny"),
        ("L'état-major assure ne pas avoir visé que des dépôts d'armes.", "deny"),
    ],
)
def test_who_says_to_have_done_it_to_some_alone_denies_nothing(text: str, act: str) -> None:
    assert [one.act for one in attributed(text).attributions] == [act]


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        (
            "L'opposition accuse l'armée d'avoir tiré. L'armée, elle, dément et parle d'un exercice.",
            "l'armée d'avoir tiré",
        ),
        (
            "L'opposition accuse l'armée d'avoir tiré. L'armée dément et accuse la milice de mentir.",
            "l'armée d'avoir tiré",
        ),
        ("L'opposition accuse l'armée d'avoir tiré. L'armée dément et rejette toute faute.", "toute faute"),
    ],
)
def test_who_denies_and_goes_on_has_denied(text: str, denied: str) -> None:
    """« dément et parle de P » denies what was said before; « dément et rejette P » denies P."""
    doc = attributed(text)
    (content,) = [a.content[0].of(text) for a in doc.attributions if a.act == "deny"]
    assert content == denied


def test_who_is_accused_denies_the_charge() -> None:
    """« un député, accusé d'armer le gang, qui nie »: no word of the gang, nor of what was decided against him."""
    text = "La banque annonce des sanctions contre un ancien député, accusé d'armer Gran Chemen, qui nie."
    (denial,) = [a for a in attributed(text).attributions if a.act == "deny"]
    assert denial.source is not None
    assert (denial.source.name, denial.content[0].of(text)) == ("un ancien député", "armer Gran Chemen")


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("L'armée affirme avoir tué le chef, une information que le Front (FA) a démentie.", "le Front (FA)"),
        ("Des militants parlent d'un coup mortel. Les autorités le nient et évoquent un malaise.", "Les autorités"),
    ],
)
def test_who_denies_it(text: str, who: str) -> None:
    """Behind « une information que » stands who denies it; « Y le nie et évoque P » says two things."""
    (denial,) = [a for a in attributed(text).attributions if a.act == "deny"]
    assert denial.source is not None
    assert denial.source.name == who


def test_no_allusion_is_none() -> None:
    """« n'a fait aucune allusion à P » says nothing of P."""
    assert attributed("Le guide suprême n'a fait aucune allusion aux troubles.").attributions == ()
