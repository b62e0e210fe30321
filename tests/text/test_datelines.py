"""Datelines and dates of publication are found; dates inside prose are not."""

from __future__ import annotations

import pytest

from selon.lang.layout import Layout
from selon.text.blocks import find_blocks, find_published
from selon.text.datelines import find_dateline

PROSE = "Les combats ont repris au nord de Dolmur, selon des habitants joints par téléphone."


@pytest.mark.parametrize(
    ("head", "published"),
    [
        ("3 mars 2014 . –", "2014-03-03"),
        ("1er mars 2014. -", "2014-03-01"),
        ("Lundi 3 mars 2014 –", "2014-03-03"),
        ("3 mars 2014, 14h30 . –", "2014-03-03"),
        ("3 mars 2014, 14\u202fh\u202f30 UTC . –", "2014-03-03"),
        ("3 mars 2014, 15:37 (UTC) . –", "2014-03-03"),
        ("3 mars 2014, Dolmur, rive nord . –", "2014-03-03"),
        ("DOLMUR, 3 mars 2014 (Agence du Fleuve) –", "2014-03-03"),
        ("Dolmur (Valdrie), lundi 3 mars 2014 -", "2014-03-03"),
        ("DOLMUR, 3 mars (Agence du Fleuve) -", None),
        ("DOLMUR (Agence du Fleuve) –", None),
        ("Dolmur (Valdrie) (Agence du Fleuve) –", None),
        ("DOLMUR –", None),
        ("(Dolmur) –", None),
        ("(Dolmur, le 3 mars 2014) –", "2014-03-03"),
        ("(Dolmur, 3 mars 2014)", "2014-03-03"),
        ("Dolmur, le 3 mars 2014.", "2014-03-03"),
        ("Dolmur (Valdrie), lundi 3 mars 2014.", "2014-03-03"),
        ("Lundi 3 mars 2014.", "2014-03-03"),
        ("Le 3 mars 2014 -", "2014-03-03"),
        ("Dolmur (Agence du Fleuve) 3 mars 2014 –", "2014-03-03"),
        ("Dolmur | 3 mars 2014 |", "2014-03-03"),
        ("Dolmur – le 3 mars 2014 –", "2014-03-03"),
        ("DOLMUR (3 mars 2014) –", "2014-03-03"),
        ("[3 mars 2014]", "2014-03-03"),
        ("Dolmur, lundi 3 mars 2014 (Agence du Fleuve).", "2014-03-03"),
        ("Dolmur, 3 mars 2014/ADF –", "2014-03-03"),
        ("3 mars 2014 (Agence du Fleuve).", "2014-03-03"),
    ],
)
def test_a_dateline_is_cut_from_its_paragraph(head: str, published: str | None, layout: Layout) -> None:
    text = f"{head} {PROSE}"
    blocks = find_blocks(text, layout)
    assert [(b.kind, b.span.of(text)) for b in blocks] == [("dateline", head), ("body", PROSE)]
    assert find_published(text, blocks, layout) == published


@pytest.mark.parametrize(
    ("line", "published"),
    [
        ("Lundi 3 mars 2014", "2014-03-03"),
        ("Dolmur, le 3 mars 2014", "2014-03-03"),
        ("Rapport de l'association Rive Libre, 3 mars 2014", "2014-03-03"),
        ("Le 3 mars 2014 à 14 h 30", "2014-03-03"),
        ("03/03/2014", "2014-03-03"),
        ("2014-03-03", "2014-03-03"),
        ("Publié le 3 mars 2014 à 14h30", "2014-03-03"),
        ("Publié le : 03/03/2014 - 14:30", "2014-03-03"),
        ("Publié le 03/03/2014 à 14:30 | Mis à jour le 04/03/2014", "2014-03-03"),
        ("Par Maya Ternois, publié le 3 mars 2014", "2014-03-03"),
        ("Par notre correspondant à Dolmur – 3 mars 2014", "2014-03-03"),
        ("Par Maya Ternois, à Dolmur, le 3 mars 2014", "2014-03-03"),
        ("Mis à jour le 4 mars 2014", None),
        ("Page actualisée : 4 mars 2014 — « Dolmur : le bilan s'alourdit »", None),
        ("31 février 2014", None),
    ],
)
def test_a_line_may_be_a_dateline_as_a_whole(line: str, published: str | None, layout: Layout) -> None:
    found = find_dateline(line, layout)
    assert found is not None
    assert (found.end, found.published) == (len(line), published)


@pytest.mark.parametrize(
    "line",
    [
        "Le 3 mars 2014, les rebelles ont pris la ville.",
        "Attaque du marché de Dolmur, 3 mars 2014",
        "Texte de loi adopté en première lecture, 3 mars 2014",
        "Par milliers dans la rue, 3 mars 2014",
        "Le 3 mars 2014 – jour de marché – les rebelles ont pris la ville.",
        "3 mars 2014 : les rebelles prennent la ville.",
        "3 mars – les rebelles prennent la ville.",
        "Le 3 mars 2014. Ce jour-là, les rebelles ont pris la ville, selon des habitants joints par téléphone.",
        "Pour elle, tout a changé le 3 mars 2014. Les rebelles ont pris la ville, et son frère a disparu.",
        "À Dolmur, le 3 mars. Les rebelles ont pris la ville, et des habitants en sont partis dans la nuit.",
        "Dans un rapport publié le 3 mars 2014, l'organisation accuse l'armée.",
        "Publié le 3 mars 2014, le rapport accuse l'armée d'avoir bombardé le marché.",
        "Mis à jour le 4 mars 2014, le bilan est de dix morts.",
        "Maya Ternois (médecins sans abri) – et les autres – sont partis.",
        "Le chef de la garde (3 mars 2014) et les siens sont partis – sans lui.",
        "Les rebelles – 3 mars 2014 – Dolmur est prise.",
        "Dolmur est tombée",
    ],
)
def test_a_date_in_prose_is_no_dateline(line: str, layout: Layout) -> None:
    assert find_dateline(line, layout) is None


def test_the_line_about_a_change_does_not_date_the_report(layout: Layout) -> None:
    text = f"Dolmur : combats\n\nPage actualisée : 4 mars 2014 — « Bilan »\n\n3 mars 2014 . – {PROSE}"
    assert find_published(text, find_blocks(text, layout), layout) == "2014-03-03"


def test_no_entry_of_a_chronology_is_a_dateline(layout: Layout) -> None:
    """« 3 mars 2014 – … », with « 4 mars – … » below it: the report is of neither day."""
    for second in ("4 mars 2014 –", "4 mars :"):
        text = f"3 mars 2014 – {PROSE}\n\n{second} {PROSE}"
        blocks = find_blocks(text, layout)
        assert [block.kind for block in blocks] == ["body", "body"]
        assert find_published(text, blocks, layout) is None


def test_a_word_before_a_dash_hides_no_dateline(layout: Layout) -> None:
    """« COMMUNIQUÉ – … » looks like the place that a report comes from; its date stands in the line below."""
    text = f"COMMUNIQUÉ – La coopérative ferme ses dépôts de Dolmur et de Valdor\n\nDolmur, le 3 mars 2014. {PROSE}"
    assert find_published(text, find_blocks(text, layout), layout) == "2014-03-03"


@pytest.mark.parametrize(
    ("heading", "published"),
    [
        ("Mission d'observation – Bulletin n° 212, 14 février 2017", "2017-02-14"),
        ("Bulletin n° 3 (9 juin 2024)", "2024-06-09"),
        ("Journal de 13 heures, mercredi 20 mars 2024", "2024-03-20"),
        ("EN DIRECT – Crise à Dolmur, jeudi 14 mars 2024", "2024-03-14"),
        ("Faits divers – Dolmur, le 14 mars 2024", "2024-03-14"),
        ("Rapport de situation n° 14 – 9 juin 2024", "2024-06-09"),
        ("Rapport sur les attentats du 13 novembre 2015", None),
        ("Note n° 3, du 3 au 9 juin 2024", None),
    ],
)
def test_a_bulletin_is_of_the_day_that_its_heading_ends_with(
    heading: str, published: str | None, layout: Layout
) -> None:
    """« Bulletin n° 212, 14 février 2017 » was published then; the day of what a report is about is another one."""
    text = f"{heading}\n\n{PROSE}"
    assert find_published(text, find_blocks(text, layout), layout) == published


@pytest.mark.parametrize(
    ("end", "published"),
    [
        ("(Dolmur, 3 mars 2014)", "2014-03-03"),
        ("(3 mars 2014)", "2014-03-03"),
        ("Le pont avait sauté (3 mars 2014).", None),
        ("Il est né à Dolmur (3 mars 2014)", None),
    ],
)
def test_a_date_in_brackets_behind_the_last_sentence_is_that_of_the_report(
    end: str, published: str | None, layout: Layout
) -> None:
    """« … joints par téléphone. (Dolmur, 3 mars 2014) »; one inside a sentence dates what that tells."""
    text = f"Les combats reprennent\n\n{PROSE} {end}"
    assert find_published(text, find_blocks(text, layout), layout) == published
