"""How many, and of what: the numbers that belong to a happening."""

from __future__ import annotations

from dataclasses import replace

import pytest

from parsed import events_of, find, french, read
from selon.annotate.quantities import find_quantities
from selon.model import Attribution, Source, Span
from trees import tree_document


def counts(text: str) -> list[list[tuple[str | None, int | None, int | None]]]:
    return [[(q.of, q.low, q.high) for q in event.quantities] for event in events_of(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Un attentat a fait au moins dix morts et trente blessés.", [[("killed", 10, None), ("injured", 30, 30)]]),
        ("Dix soldats ont été tués et trente blessés.", [[("killed", 10, 10), ("injured", 30, 30)]]),
        ("Deux attentats ont tué dix soldats.", [[("attacks", 2, 2), ("killed", 10, 10)]]),
        ("La police a arrêté vingt suspects.", [[("arrested", 20, 20)]]),
        ("Près de 8 000 personnes ont été évacuées.", [[("evacuated", 8000, 8000)]]),
        ("Des milliers d'étudiants ont manifesté.", [[("participants", 2000, 9999)]]),
        ("Des dizaines de morts ont été signalés.", [[("killed", 20, 99)]]),
        ("L'armée a déployé 500 soldats.", [[("combatants", 500, 500)]]),
        ("L'armée a repris trois villages.", [[("other", 3, 3)]]),
        ("Un suspect a été arrêté.", [[]]),
        ("L'attaque a fait 34 morts, dont 12 enfants.", [[("killed", 34, 34), ("killed", 12, 12)]]),
        ("Entre 20 et 30 soldats ont été tués.", [[("killed", 20, 30)]]),
        ("Deux mille personnes ont fui la ville.", [[("displaced", 2000, 2000)]]),
        ("Trente personnes ont été hospitalisées.", [[("injured", 30, 30)]]),
        ("Les rebelles ont libéré vingt soldats.", [[("released", 20, 20)]]),
        ("L'aviation a mené quinze frappes.", [[("attacks", 15, 15)]]),
        ("La marine a intercepté deux navires.", [[("other", 2, 2)]]),
        ("Deux couloirs humanitaires ont été ouverts.", [[("other", 2, 2)]]),
        ("Les quinze membres du conseil ont voté.", [[("participants", 15, 15)]]),
        ("Trois ponts et deux écoles ont été bombardés.", [[("other", 3, 3), ("other", 2, 2)]]),
        ("L'attaque a fait dix-neuf personnes blessées.", [[("injured", 19, 19)]]),
        ("Deux policiers et un manifestant ont été blessés.", [[("injured", 2, 2), ("injured", 1, 1)]]),
        ("Les tirs ont blessé deux soldats et trois passants.", [[("injured", 2, 2), ("injured", 3, 3)]]),
        ("Des soldats ont tué neuf hommes au lendemain de l'embuscade.", [[("killed", 9, 9)], []]),
        ("Une voiture a fauché dix cyclistes.", [[("other", 10, 10)]]),
        ("Deux voitures ont explosé devant l'hôtel.", [[("attacks", 2, 2)]]),
        ("Un homme a attaqué quatre soldats.", [[("other", 4, 4)]]),
        ("Quatre soldats ont attaqué le village.", [[("combatants", 4, 4)]]),
        (
            "Dix soldats sont morts et vingt, dont six enfants, ont fui.",
            [[("killed", 10, 10)], [("displaced", 20, 20), ("displaced", 6, 6)]],
        ),
        ("Les deux camps ont signé un accord.", [[]]),
        (
            "Deux mille personnes ont défilé, dix mille selon les organisateurs.",
            [[("participants", 2000, 2000), ("participants", 10000, 10000)]],
        ),
        ("Le séisme a fait 37 morts et 150 disparus.", [[("killed", 37, 37), ("other", 150, 150)]]),
        ("L'opposant Jean Kouassi a été abattu de trois balles.", [[]]),
        ("L'ONU chiffre à 4 300 le nombre de personnes tuées.", [[("killed", 4300, 4300)]]),
        ("L'ONG évalue à 300 le nombre de civils tués dans les frappes.", [[("killed", 300, 300)]]),
        ("L'armée a perdu trois soldats et n'a tué que des combattants.", [[("killed", 3, 3)], []]),
        ("Trois cents à quatre cents combattants ont attaqué le poste.", [[("combatants", 300, 400)]]),
        (
            "Un homme a ouvert le feu, tuant 12 personnes avant d'être abattu par la police.",
            [[("killed", 12, 12)], []],
        ),
    ],
)
def test_numbers_count_what_their_word_says(text: str, found: list[object]) -> None:
    """A number must not become dead people because it stands near them."""
    assert counts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Le bilan passe de 29 à 34 morts.",
        "Le bilan de l'attentat est passé de 29 à 34 morts.",
        "Le bilan de l'attaque passe de 29 à 34.",
        "Le nombre de morts est passé de 29 à 34.",
        "Le bilan s'alourdit à 34 morts.",
    ],
)
def test_a_corrected_toll_counts_only_its_last_number(text: str) -> None:
    """29 and 34 would be 63 dead for whoever adds them up, and a range of 29 to 34 is not what was said."""
    assert counts(text) == [[("killed", 34, 34)]]


def test_every_field_has_its_reason() -> None:
    """``selon explain`` shows for each field that is filled the rule and the words that filled it."""
    (event,) = events_of("L'armée a arrêté vingt suspects.")
    fields = [reason.field for reason in event.reasons]
    assert fields == ["type", "actor", "recipient", "quantities", "factuality"]
    assert event.rule == "arrêter/VERB"


def counted(table: str) -> list[tuple[str | None, int | None]]:
    """What the numbers of all events of a parse by hand count."""
    doc = tree_document(table)
    doc = replace(doc, quantities=find_quantities(doc, french().quantities))
    return [(q.of, q.low) for event in find(doc) for q in event.quantities]


def test_a_part_is_of_what_its_whole_is() -> None:
    """``Dix blessés, dont deux enfants``: the two are wounded, a number of their own."""
    table = (
        "L'/le/DET/2/det attentat/attentat/NOUN/4/nsubj a/avoir/AUX/4/aux:tense fait/faire/VERB/0/root"
        "/Tense=Past|VerbForm=Part dix/dix/NUM/6/nummod blessés/blessé/NOUN/4/obj dont/dont/PRON/9/case"
        " deux/deux/NUM/9/nummod enfants/enfant/NOUN/6/nmod"
    )
    assert counted(table) == [("injured", 10), ("injured", 2)]


def test_the_wounded_are_no_part_of_the_dead() -> None:
    """``Dix morts, dont deux enfants, et trente blessés``, read as a row of the children and the wounded."""
    table = (
        "L'/le/DET/2/det attentat/attentat/NOUN/4/nsubj a/avoir/AUX/4/aux:tense fait/faire/VERB/0/root"
        "/Tense=Past|VerbForm=Part dix/dix/NUM/6/nummod morts/mort/NOUN/4/obj dont/dont/PRON/9/nmod/PronType=Rel"
        " deux/deux/NUM/9/nummod enfants/enfant/NOUN/6/acl:relcl et/et/CCONJ/12/cc trente/trente/NUM/12/nummod"
        " blessés/blessé/NOUN/9/conj"
    )
    assert counted(table) == [("killed", 10), ("killed", 2), ("injured", 30)]


def test_a_number_stands_with_the_participle_after_it() -> None:
    """``Dix tués et trente blessés`` without a noun."""
    table = (
        "Dix/dix/NUM/2/nummod soldats/soldat/NOUN/5/nsubj:pass ont/avoir/AUX/5/aux:tense été/être/AUX/5/aux:pass"
        " tués/tuer/VERB/0/root/Tense=Past|VerbForm=Part|Voice=Pass et/et/CCONJ/7/cc trente/trente/NUM/5/conj"
        " blessés/blesser/VERB/5/conj/Tense=Past|VerbForm=Part"
    )
    assert counted(table) == [("killed", 10), ("injured", 30)]


def test_the_toll_of_an_attack_is_its_number() -> None:
    """``Le bilan de l'attentat monte à dix morts``."""
    table = (
        "Le/le/DET/2/det bilan/bilan/NOUN/6/nsubj de/de/ADP/5/case l'/le/DET/5/det attentat/attentat/NOUN/2/nmod"
        " monte/monter/VERB/0/root/Mood=Ind|VerbForm=Fin à/à/ADP/9/case dix/dix/NUM/9/nummod morts/mort/NOUN/6/obl"
    )
    assert counted(table) == [("killed", 10)]


def test_a_number_of_another_clause_is_not_that_of_what_somebody_says() -> None:
    """``14 morts dans une frappe, X dit avoir visé Y``: the dead are not in the words of X."""
    doc = read("Une frappe a fait 14 morts, l'armée dit avoir visé des combattants.")
    content, source = Span(doc.text.index("avoir visé"), len(doc.text) - 1), Span(28, 35)
    said = Attribution((content,), None, Source(source, None, None, False), (), "indirect", "state", "test")
    strike, aimed = find(replace(doc, attributions=(said,)))
    assert [q.high for q in strike.quantities] == [14]
    assert (aimed.trigger.of(doc.text), aimed.quantities) == ("visé", ())


def test_a_number_of_another_statement_is_not_that_of_a_word_before_it() -> None:
    """``L'armée parle d'un massacre et fait état de 31 morts``: 31 is told once."""
    doc = read("L'armée parle d'un massacre et fait état de 31 morts.")
    source = Source(Span(0, 7), None, None, False)
    starts = {words: doc.text.index(words) for words in ("un massacre", "31 morts")}
    contents = [Span(start, start + len(words)) for words, start in starts.items()]
    said = tuple(Attribution((c,), None, source, (), "indirect", "state", "test") for c in contents)
    massacre, dead = find(replace(doc, attributions=said))
    assert (massacre.quantities, [q.low for q in dead.quantities]) == ((), [31])


def test_a_noun_that_says_what_befell_it_is_counted_once() -> None:
    """``11 soldats tués et 40 rebelles exécutés``: neither number belongs to the other word."""
    table = (
        "11/11/NUM/2/nummod soldats/soldat/NOUN/0/root tués/tuer/VERB/2/acl/Tense=Past|VerbForm=Part et/et/CCONJ/6/cc"
        " 40/40/NUM/6/nummod rebelles/rebelle/NOUN/2/conj exécutés/exécuter/VERB/6/acl/Tense=Past|VerbForm=Part"
    )
    assert counted(table) == [("killed", 11), ("killed", 40)]


def test_the_wounded_take_part_in_no_strike() -> None:
    text = "La grève des enseignants s'étend, deux blessés"
    counted = {event.type: [(q.span.of(text), q.of) for q in event.quantities] for event in events_of(text)}
    assert counted == {"protest": [], "killing": [("deux", "injured")]}


@pytest.mark.parametrize(
    ("text", "of"),
    [
        ("Deux mille personnes sont descendues dans la rue.", "participants"),
        ("Des centaines de milliers de personnes sont descendues dans la rue.", "participants"),
        ("Des dizaines de milliers de civils ont été tués.", "killed"),
    ],
)
def test_a_verb_of_motion_is_no_passive_for_its_number(text: str, of: str) -> None:
    """Who takes to the streets takes part, and is counted as one number however many words it has."""
    (event,) = events_of(text)
    assert [quantity.of for quantity in event.quantities] == [of]
