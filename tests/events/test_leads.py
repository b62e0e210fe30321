"""First sentences of reports: dead and wounded of one strike, what is denied of an attack, who answers."""

from __future__ import annotations

import pytest

from selon.annotate.mending.mend import mend
from spoken import attributed, happenings, numbers, types_told
from trees import place_of, tree_document


@pytest.mark.parametrize(
    ("text", "types", "counts"),
    [
        (
            "Une femme a été tuée et quatre autres, dont un enfant de huit ans, blessées par des frappes sur Gao.",
            ["air_strike"],
            [[("killed", 1), ("injured", 4)]],
        ),
        (
            "Une femme a été tuée et quatre autres blessées par des frappes sur Gao.",
            ["air_strike"],
            [[("killed", 1), ("injured", 4)]],
        ),
    ],
)
def test_an_insertion_parts_no_row(text: str, types: list[str], counts: list[list[tuple[str, int]]]) -> None:
    """« a été tuée et quatre autres, dont un enfant, blessées »: both are of the one strike."""
    assert types_told(text) == types
    assert numbers(text) == counts


@pytest.mark.parametrize(
    ("end", "place"),
    [
        ("dont/dont/PRON/9/nmod X/X/PROPN/6/acl ,/,/PUNCT/11/punct", ("conj", "tués")),
        ("", ("acl", "gardes")),
    ],
)
def test_one_comma_sets_a_description_off(end: str, place: tuple[str, str]) -> None:
    """« trois sont tués et cinq gardes, blessés »: that only says who they are."""
    row = (
        "trois/trois/NUM/3/nsubj:pass sont/être/AUX/3/aux:pass/VerbForm=Fin"
        " tués/tuer/VERB/0/root/Tense=Past|VerbForm=Part"
        " et/et/CCONJ/6/cc cinq/cinq/NUM/6/nummod gardes/garde/NOUN/3/conj ,/,/PUNCT/6/punct"
    )
    last = "blessés/blesser/VERB/6/acl/Tense=Past|VerbForm=Part"
    tokens = mend(tree_document(" ".join(filter(None, (row, end, last)))).sentences[0].tokens)
    assert place_of("blessés", tokens) == place


@pytest.mark.parametrize(
    ("text", "factuality"),
    [
        ("Le maire a évoqué une attaque contre un dépôt, qui n'aurait fait ni victime ni dégât.", "asserted"),
        ("Une attaque, qui n'a fait ni mort ni blessé, a eu lieu lundi.", "asserted"),
        ("Le sommet, qui n'aura pas lieu, devait réunir dix chefs.", "negated"),
    ],
)
def test_an_attack_that_harmed_nobody_took_place(text: str, factuality: str) -> None:
    assert happenings(text)[0].factuality == factuality


@pytest.mark.parametrize(
    ("text", "act", "cue"),
    [
        ("La milice a de son côté assuré n'avoir visé que « des dépôts d'armes ».", "state", "a de son côté assuré"),
        ("Le maire a pour sa part démenti avoir fui.", "deny", "a pour sa part démenti"),
    ],
)
def test_a_phrase_for_whose_side_parts_no_verb(text: str, act: str, cue: str) -> None:
    """« a de son côté assuré P »: « a » is the auxiliary of the cue."""
    (told,) = attributed(text).attributions
    assert told.act == act
    assert told.cue is not None
    assert told.cue.span.of(text) == cue
