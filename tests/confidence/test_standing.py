"""How an answer stands in its sentence, on parses made by hand: what an estimate may see of it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from selon.confidence.standing import content_traits, form_traits, happening_traits, way_traits
from selon.confidence.traits import event_traits, field_traits, make_page, saying_traits, voice_traits
from selon.model import Attribution, Cue, Document, Event, Party, Reason, Span, Time
from selon.tree import Tree, grow
from trees import tree_document, words

FINITE = "Mood=Ind|Tense=Pres|VerbForm=Fin"
TOLD = f"Les/le/DET/2/det rebelles/rebelle/NOUN/3/nsubj attaquent/attaquer/VERB/0/root/{FINITE} lundi/lundi/NOUN/3/obl"
COMPOUND = (
    "Le/le/DET/2/det village/village/NOUN/4/nsubj:pass a/avoir/AUX/4/aux:tense/Mood=Ind|Tense=Pres|VerbForm=Fin "
    "brûlé/brûler/VERB/0/root/Tense=Past|VerbForm=Part le/le/DET/6/det/Definite=Def|PronType=Art 3/3/NUM/4/obl"
)


def told(table: str) -> tuple[Document, Tree]:
    doc = tree_document(table)
    return doc, grow(doc.sentences[0])


def happening(doc: Document, word: str) -> Event:
    return Event(words(doc, word), "offensive", None, None, None, None, None, (), "asserted", None, "x/VERB")


@pytest.mark.parametrize(
    ("forms", "tense"),
    [
        (FINITE, "Pres"),
        ("Mood=Cnd|Tense=Pres|VerbForm=Fin", "Cnd"),
        ("Tense=Past|VerbForm=Part", "Part"),
        ("VerbForm=Inf", "Inf"),
    ],
)
def test_the_tense_of_a_happening_is_a_trait(forms: str, tense: str) -> None:
    """What is told in the past is a happening more often than an infinitive."""
    doc, tree = told(f"rebelles/rebelle/NOUN/2/nsubj attaquer/attaquer/VERB/0/root/{forms}")
    assert f"tense={tense}" in happening_traits(tree, words(doc, "attaquer"))


def test_a_compound_tense_is_that_of_its_auxiliary() -> None:
    """« A brûlé » is a perfect, not the participle « brûlé »."""
    doc, tree = told(COMPOUND)
    assert "tense=Pres+part" in happening_traits(tree, words(doc, "brûlé"))


def test_a_noun_is_told_in_the_tense_and_the_clause_of_its_verb() -> None:
    """An event noun has no tense of its own."""
    doc, tree = told(f"L'/le/DET/2/det attaque/attaque/NOUN/3/nsubj dure/durer/VERB/0/root/{FINITE}")
    assert list(happening_traits(tree, words(doc, "attaque"))) == ["tense=Pres", "clause=root"]


def test_the_way_to_a_value_counts_steps_of_the_tree() -> None:
    """A subject is one step from its verb; what hangs elsewhere is further."""
    doc, tree = told(TOLD)
    assert list(way_traits(tree, words(doc, "Les rebelles"), words(doc, "attaquent"))) == ["path=1-0"]
    assert list(way_traits(tree, words(doc, "Les rebelles"), words(doc, "lundi"))) == ["path=1-1"]


def test_a_long_name_is_no_further_than_a_short_one() -> None:
    """Whoever has a name of many words must not be trusted less."""
    verb = "attaque/attaquer/VERB/0/root"
    short, tree = told(f"Varec/Varec/PROPN/2/nsubj {verb}")
    long, other = told(
        "Union/Union/PROPN/5/nsubj des/de/ADP/3/case pêcheurs/pêcheur/NOUN/1/nmod unis/uni/ADJ/3/amod "
        "attaque/attaquer/VERB/0/root"
    )
    assert list(way_traits(tree, words(short, "Varec"), words(short, "attaque"))) == list(
        way_traits(other, words(long, "Union des pêcheurs unis"), words(long, "attaque"))
    )


def test_words_of_two_trees_have_no_way_between_them() -> None:
    """A broken parse must not stop a reading."""
    doc, tree = told("Tirs/tir/NOUN/0/root lundi/lundi/NOUN/0/root")
    assert list(way_traits(tree, words(doc, "lundi"), words(doc, "Tirs"))) == ["path=none"]


def test_a_span_without_a_word_has_no_traits() -> None:
    """As of a sentence that was never parsed."""
    _, tree = told(TOLD)
    nowhere = Span(900, 905)
    assert not [*happening_traits(tree, nowhere), *way_traits(tree, nowhere, nowhere)]
    assert not [*form_traits(tree, nowhere), *content_traits(tree, nowhere)]


def test_only_times_tell_whether_they_have_an_article() -> None:
    """Of a party it would tell one name from another: some have an article, some have none."""
    doc, _ = told(COMPOUND)
    event = replace(
        happening(doc, "brûlé"),
        recipient=Party(words(doc, "Le village")),
        time=Time(words(doc, "3"), "DATE", "2030-03-03", "2030-03-03", "2030-03-03"),
        reasons=(Reason("recipient", "r", words(doc, "Le village")), Reason("time", "t", words(doc, "3"))),
    )
    page = make_page(replace(doc, events=(event,)))
    recipient, time = (field_traits(event, reason, page) for reason in event.reasons)
    assert "definite=True" in time
    assert not [trait for trait in recipient if trait.startswith("definite")]


def test_a_value_of_another_sentence_has_no_way_to_the_happening() -> None:
    """Trees of two sentences have nothing in common."""
    doc = tree_document(f"{TOLD}\nTirs/tir/NOUN/0/root")
    event = replace(
        happening(doc, "Tirs"),
        actor=Party(words(doc, "Les rebelles")),
        reasons=(Reason("actor", "a", words(doc, "Les rebelles")),),
    )
    traits = field_traits(event, event.reasons[0], make_page(replace(doc, events=(event,))))
    assert not [trait for trait in traits if trait.startswith("path")]


def test_a_happening_tells_how_many_others_stand_beside_it() -> None:
    """In a sentence of many happenings some are the same one told twice."""
    doc = tree_document(f"{TOLD}\nTirs/tir/NOUN/0/root")
    events = (happening(doc, "attaquent"), happening(doc, "lundi"), happening(doc, "Tirs"))
    page = make_page(replace(doc, events=events))
    assert [next(t for t in event_traits(e, page) if t.startswith("beside")) for e in events] == [
        "beside=1",
        "beside=1",
        "beside=0",
    ]


def test_whose_word_it_is_does_not_hang_on_the_sentence() -> None:
    """Measured: those traits make the estimate of the voice worse."""
    doc, _ = told(TOLD)
    event = happening(doc, "attaquent")
    page = make_page(replace(doc, events=(event,)))
    assert set(voice_traits(event, page)) < set(event_traits(event, page))
    assert not [trait for trait in voice_traits(event, page) if trait.startswith(("tense", "clause", "beside"))]


SAID = (
    "Il/il/PRON/2/nsubj dit/dire/VERB/0/root qu'/que/SCONJ/5/mark ils/il/PRON/5/nsubj avancent/avancer/VERB/2/ccomp "
    "selon/selon/ADP/7/case lui/lui/PRON/5/obl"
)


def saying(doc: Document, content: str, cue: str | None) -> Attribution:
    said = None if cue is None else Cue(words(doc, cue), cue)
    return Attribution((words(doc, content),), said, None, (), "indirect", "state", "x")


def test_what_is_said_tells_its_relation_and_its_side_of_the_cue() -> None:
    """A clause after its cue is a saying more often than a loose phrase before it."""
    doc = tree_document(SAID)
    after, before = saying(doc, "ils avancent", "dit"), saying(doc, "ils avancent", "selon")
    page = make_page(replace(doc, attributions=(after, before)))
    assert {"content=ccomp", "after its cue=True", "sayings beside=1"} <= set(saying_traits(after, page))
    assert "after its cue=False" in saying_traits(before, page)


def test_what_is_said_without_a_cue_has_no_side_of_it() -> None:
    """As of a quotation that goes on."""
    doc = tree_document(SAID)
    alone = saying(doc, "ils avancent", None)
    traits = saying_traits(alone, make_page(replace(doc, attributions=(alone,))))
    assert "sayings beside=0" in traits
    assert not [trait for trait in traits if trait.startswith("after its cue")]
