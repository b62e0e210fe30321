"""Whom pronouns, titles and descriptions stand for, and who is left unnamed, on parses written by hand."""

from __future__ import annotations

from collections.abc import Callable

from rows import FIN, says
from selon.model import Attribution, Document
from spoken import read_on, said

Attribute = Callable[..., tuple[Document, tuple[Attribution, ...]]]

SING = "Number=Sing"
DEF = "Definite=Def|Number=Sing|PronType=Art"


def noun(form: str, gender: str = "Masc", article: str = "Le") -> tuple[str, str]:
    return (
        f"{article} le DET 2 det {DEF}|Gender={gender}",
        f"{form} {form} NOUN VERB_ nsubj Gender={gender}|{SING}",
    )


def titled(title: str, name: str) -> tuple[str, ...]:
    """« Le TITLE NAME », the name in apposition."""
    return (*noun(title), f"{name} {name} PROPN 2 appos {SING}")


def names(found: tuple[Attribution, ...]) -> list[str | None]:
    return [one.source.name if one.source else None for one in found]


def test_title_told_in_another_word_leads_to_the_person(read: Attribute) -> None:
    """« Le général Issa … L'officier … »: a general is an officer."""
    _doc, found = read(says(*titled("général", "Issa")) + "\n\n" + says(*noun("officier")), ("Issa",))
    assert names(found) == ["Issa", "Issa"]


def test_title_that_two_bear_names_neither(read: Attribute) -> None:
    """Two generals: « l'officier » may be either, and keeps its own words."""
    two = says(*titled("général", "Issa")) + "\n\n" + says(*titled("général", "Sow"))
    doc, found = read(two + "\n\n" + says(*noun("officier")), ("Issa", "Sow"))
    assert [name for _content, name in said(doc, found)] == ["Issa", "Sow", "Le officier"]


def test_calling_leads_to_the_person_just_named(read: Attribute) -> None:
    """« Awa dit que … La militante … »: nobody else was named, and a militant holds no office."""
    _doc, found = read(says(f"Awa Awa PROPN 2 nsubj {SING}") + "\n\n" + says(*noun("militante", "Fem", "La")), ("Awa",))
    assert names(found) == ["Awa", "Awa"]


def test_office_does_not_fall_on_whoever_was_just_named(read: Attribute) -> None:
    """« Awa dit que … Le président … »: a president is somebody else unless the text says so."""
    _doc, found = read(says(f"Awa Awa PROPN 2 nsubj {SING}") + "\n\n" + says(*noun("président")), ("Awa",))
    assert names(found) == ["Awa", "Le président"]


def test_one_who_is_quoted_about_is_not_who_goes_on(read: Attribute) -> None:
    """« « Un soldat tire », dit-il »: « il » is not the soldier of his own words."""
    _doc, found = read(
        says(f"Karim Karim PROPN 2 nsubj {SING}")
        + f"""

        « « PUNCT 4 punct
        Le le DET 3 det {DEF}
        soldat soldat NOUN 4 nsubj Gender=Masc|{SING}
        tire tirer VERB 0 root {FIN}
        » » PUNCT 4 punct
        , , PUNCT 7 punct
        dit dire VERB 4 parataxis {FIN}
        -il il PRON 7 nsubj Gender=Masc|{SING}|Person=3|PronType=Prs
        . . PUNCT 4 punct
        """,
        ("Karim",),
    )
    assert names(found) == ["Karim", "Karim"]


def test_quoted_words_about_a_person_are_who_reports_them(read: Attribute) -> None:
    """« Awa dit que Karim « a cédé » »: the words are Awa's, Karim says nothing."""
    _doc, found = read(
        f"""
        Awa Awa PROPN 2 nsubj {SING}
        dit dire VERB 0 root {FIN}
        que que SCONJ 7 mark
        Karim Karim PROPN 7 nsubj {SING}
        « « PUNCT 7 punct
        a avoir AUX 7 aux:tense {FIN}
        cédé céder VERB 2 ccomp Tense=Past|VerbForm=Part
        à à ADP 10 case
        la le DET 10 det
        peur peur NOUN 7 obl
        » » PUNCT 7 punct
        . . PUNCT 2 punct
        """,
        ("Awa", "Karim"),
    )
    assert names(found) == ["Awa"]


def test_two_persons_of_one_phrase_stay_two(read: Attribute) -> None:
    """« Le ministre Issa ainsi que Sow »: the record names both, not the first alone."""
    _doc, (one,) = read(
        says(
            *titled("ministre", "Issa"),
            "ainsi ainsi ADV 6 cc",
            "que que SCONJ 4 fixed",
            f"Sow Sow PROPN 2 conj {SING}",
        ),
        ("Issa", "Sow"),
    )
    assert one.source is not None
    assert one.source.name == "Le ministre Issa ainsi que Sow"


def plural(determiner: str, form: str, *more: str) -> str:
    return says(determiner, f"{form} {form.removesuffix('s')} NOUN VERB_ nsubj Gender=Masc|Number=Plur", *more)


def test_a_side_is_known_and_people_of_somebody_are_not(read: Attribute) -> None:
    """« les rebelles » are a side; nobody knows which of « ses proches » or « les témoins » speak."""
    definite, owned = "Les le DET 2 det Definite=Def|Number=Plur|PronType=Art", "Ses son DET 2 det Number=Plur|Poss=Yes"
    told = [plural(definite, "rebelles"), plural(owned, "proches"), plural(definite, "témoins")]
    sources = [one.source for table in told for one in read(table)[1]]
    assert [source.anonymous for source in sources if source] == [False, True, True]


def test_several_of_whom_one_is_named_are_not_anonymous(read: Attribute) -> None:
    """« des experts, dont Awa »: a reader can go and ask Awa."""
    _doc, (one,) = read(
        plural(
            "Des un DET 2 det Definite=Ind|Number=Plur|PronType=Art",
            "experts",
            ", , PUNCT 5 punct",
            "dont dont PRON 5 nmod PronType=Rel",
            f"Awa Awa PROPN 2 appos {SING}",
        ),
        ("Awa",),
    )
    assert one.source is not None
    assert not one.source.anonymous
    assert one.source.name != "Awa"


def test_an_army_is_not_called_after_those_who_fight_it() -> None:
    """« l'armée » behind « l'Armée d'Arakan » is the other side: no word may be put into the wrong mouth."""
    for name in ("L'Armée d'Arakan", "L'Armée de libération du Baloutchistan (BLA)"):
        doc = read_on("2024-04-20", f"{name} a revendiqué l'attentat. Dix soldats ont été tués, selon l'armée.")
        assert [a.source.name for a in doc.attributions if a.source] == [name, "l'armée"]
