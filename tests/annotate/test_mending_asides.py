"""What stands beside a clause, behind who says so or behind what commas set off, hangs on whom it tells of."""

from __future__ import annotations

from selon.annotate.mending.lemmas import MendingWords
from selon.annotate.mending.mend import mend
from trees import place_of, tree_document

WORDS = MendingWords(telling=frozenset({"annoncer", "affirmer"}), that=frozenset({"que"}), of=frozenset({"de"}))
SEEN = (
    "Une/un/DET/2/det femme/femme/NOUN/3/nsubj/Gender=Fem|Number=Sing dit/dire/VERB/0/root/VerbForm=Fin"
    " avoir/avoir/AUX/5/aux:tense vu/voir/VERB/3/xcomp/VerbForm=Part|Tense=Past deux/deux/NUM/7/nummod"
    " hommes/homme/NOUN/5/obj/Gender=Masc|Number=Plur ,/,/PUNCT/10/punct les/le/DET/10/det"
    " mains/main/NOUN/7/conj/Gender=Fem|Number=Plur liées/lier/VERB/10/acl/VerbForm=Part|Tense=Past ,/,/PUNCT/13/punct"
    " abattus/abattre/VERB/5/advcl/Gender=Masc|Number=Plur|VerbForm=Part|Tense=Past"
)


def mended(table: str) -> dict[str, tuple[str, str]]:
    """The relation of each word, and what it hangs on."""
    (sentence,) = tree_document(table).sentences
    tokens = mend(sentence.tokens, WORDS)
    return {token.text: place_of(token.text, tokens) for token in tokens}


def test_who_was_seen_so_was_struck_not_who_saw_it() -> None:
    """« dit avoir vu deux hommes, les mains liées, abattus »: the woman lives."""
    assert mended(SEEN)["abattus"] == ("acl", "hommes")


def test_a_participle_that_agrees_with_who_speaks_stays_hers() -> None:
    """« dit avoir vu deux hommes, les mains liées, terrorisée »: she is."""
    hers = SEEN.replace("abattus/abattre/VERB/5/advcl/Gender=Masc|Number=Plur", "terrifiée/x/VERB/5/advcl/Gender=Fem")
    assert mended(hers)["terrifiée"] == ("advcl", "vu")


TITLE = (
    "L'/le/DET/2/det armée/armée/NOUN/10/nsubj:pass libère/libérer/VERB/10/advcl/VerbForm=Fin deux/deux/NUM/5/nummod"
    " otages/otage/NOUN/3/obj ,/,/PUNCT/3/punct un/un/DET/8/det troisième/troisième/PRON/10/nsubj:pass"
    " est/être/AUX/10/aux:pass tué/tuer/VERB/0/root/VerbForm=Part|Tense=Past"
)


def test_each_verb_of_a_title_has_the_subject_before_it() -> None:
    """« L'armée libère deux otages, un troisième est tué »: not the army."""
    found = mended(TITLE)
    assert found["armée"] == ("nsubj", "libère")
    assert found["troisième"] == ("nsubj:pass", "tué")
    assert found["tué"] == ("conj", "libère")


def test_a_clause_with_its_conjunction_takes_no_subject_away() -> None:
    """« L'armée, quand elle libère deux otages, … »: the main verb keeps its own."""
    led = TITLE.replace("libère/libérer", "que/que/SCONJ/4/mark libère/libérer").replace("/10/", "/11/")
    led = led.replace("deux/deux/NUM/5", "deux/deux/NUM/6").replace("otage/NOUN/3", "otage/NOUN/4")
    led = led.replace("PUNCT/3", "PUNCT/4").replace("un/DET/8", "un/DET/9")
    assert mended(led)["armée"][1] == "tué"


def test_a_clause_is_what_the_verb_right_before_it_tells() -> None:
    """« X dément, affirmant que l'aviation a tué dix hommes »: that is affirmed, and not denied."""
    table = (
        "X/X/PROPN/2/nsubj dément/démentir/VERB/0/root/VerbForm=Fin ,/,/PUNCT/4/punct"
        " affirmant/affirmer/VERB/2/advcl/VerbForm=Part|Tense=Pres que/que/SCONJ/7/mark Y/Y/PROPN/7/nsubj"
        " ment/mentir/VERB/2/ccomp/VerbForm=Fin et/et/CCONJ/11/cc que/que/SCONJ/11/mark Z/Z/PROPN/11/nsubj"
        " fuit/fuir/VERB/4/ccomp/VerbForm=Fin"
    )
    found = mended(table)
    assert found["ment"] == ("ccomp", "affirmant")
    assert found["fuit"] == ("conj", "ment")


def test_how_something_is_said_is_no_verb_that_tells_it() -> None:
    """« X affirme en souriant que Y ment »."""
    table = (
        "X/X/PROPN/2/nsubj affirme/affirmer/VERB/0/root/VerbForm=Fin en/en/ADP/4/mark"
        " souriant/sourire/VERB/2/advcl/VerbForm=Part|Tense=Pres que/que/SCONJ/7/mark Y/Y/PROPN/7/nsubj"
        " ment/mentir/VERB/2/ccomp/VerbForm=Fin"
    )
    assert mended(table)["ment"] == ("ccomp", "affirme")


ABSOLUTE = (
    "Dix/dix/NUM/2/nummod hommes/homme/NOUN/4/nsubj ont/avoir/AUX/4/aux:tense fui/fuir/VERB/0/root/VerbForm=Part"
    " ,/,/PUNCT/7/punct ont/avoir/AUX/7/aux:tense annoncé/annoncer/VERB/4/parataxis:insert/VerbForm=Part|Tense=Past"
    " un/un/DET/9/det médecin/médecin/NOUN/7/nsubj et/et/CCONJ/12/cc le/le/DET/12/det maire/maire/NOUN/9/conj"
    " ,/,/PUNCT/15/punct l'/le/DET/15/det armée/armée/NOUN/9/conj"
    " accusant/accuser/VERB/7/ccomp/VerbForm=Part|Tense=Pres X/X/PROPN/16/obj"
)


def test_who_goes_on_behind_who_tells_it_tells_nothing() -> None:
    """« …, ont annoncé un médecin et le maire, l'armée accusant X »: the army is not their third."""
    found = mended(ABSOLUTE)
    assert found["armée"] == ("nsubj", "accusant")
    assert found["accusant"] == ("advcl", "fui")
    assert found["maire"] == ("conj", "médecin")


def test_the_last_of_those_who_tell_it_stays_one_of_them() -> None:
    """« …, ont annoncé un médecin, le maire et l'armée, accusant X »."""
    row = ABSOLUTE.replace(" et/et/CCONJ/12/cc le/le", " ,/,/PUNCT/12/punct le/le").replace("/ccomp/", "/advcl/")
    row = row.replace(",/,/PUNCT/15/punct l'", "et/et/CCONJ/15/cc l'")
    assert mended(row)["armée"] == ("conj", "médecin")


def test_what_is_quoted_behind_a_phrase_is_the_object() -> None:
    """« X dénonce devant la presse « un massacre » »: the press is no massacre; with a comma it may be."""
    table = (
        "X/X/PROPN/2/nsubj dénonce/dénoncer/VERB/0/root/VerbForm=Fin devant/devant/ADP/5/case la/le/DET/5/det"
        " presse/presse/NOUN/2/obl:mod «/«/PUNCT/8/punct un/un/DET/8/det/Definite=Ind massacre/massacre/NOUN/5/appos"
        " »/»/PUNCT/8/punct"
    )
    assert mended(table)["massacre"] == ("obj", "dénonce")
    apart = table.replace("«/«/PUNCT/8/punct", ",/,/PUNCT/9/punct «/«/PUNCT/9/punct")
    apart = apart.replace("un/un/DET/8", "un/un/DET/9").replace("»/»/PUNCT/8", "»/»/PUNCT/9")
    assert mended(apart)["massacre"] == ("appos", "presse")


def test_an_infinitive_in_a_row_is_of_one_led_like_it() -> None:
    """« X doit cesser de nier et ouvrir une enquête »: X must open one; « de nier et de tuer » is a row."""
    table = (
        "X/X/PROPN/2/nsubj doit/devoir/VERB/0/root/VerbForm=Fin cesser/cesser/VERB/2/xcomp/VerbForm=Inf"
        " de/de/ADP/5/mark nier/nier/VERB/3/xcomp/VerbForm=Inf et/et/CCONJ/7/cc ouvrir/ouvrir/VERB/5/conj/VerbForm=Inf"
    )
    assert mended(table)["ouvrir"] == ("conj", "cesser")
    led = table.replace("et/et/CCONJ/7/cc ouvrir", "et/et/CCONJ/8/cc d'/de/ADP/8/mark ouvrir")
    assert mended(led)["ouvrir"] == ("conj", "nier")


ALONE = (
    "Une/un/DET/2/det dizaine/dizaine/NOUN/4/nsubj ,/,/PUNCT/2/punct annonce/annoncer/VERB/0/root/VerbForm=Fin"
    " le/le/DET/6/det maire/maire/NOUN/4/obj ././PUNCT/4/punct"
)


def test_no_comma_parts_a_subject_from_its_verb() -> None:
    """« Une dizaine, annonce le maire. »: he does; « Une dizaine, lui dit-on, annonce le maire » is left as it is."""
    found = mended(ALONE)
    assert found["maire"] == ("nsubj", "annonce")
    assert found["dizaine"] == ("parataxis", "annonce")


def test_a_subject_with_something_between_commas_keeps_its_verb() -> None:
    """« Le chef, lui, annonce le vote. »"""
    between = ALONE.replace(",/,/PUNCT/2/punct", ",/,/PUNCT/4/punct lui/lui/PRON/2/appos ,/,/PUNCT/4/punct")
    between = (
        between.replace("NOUN/4/nsubj", "NOUN/6/nsubj").replace("DET/6", "DET/8").replace("NOUN/4/obj", "NOUN/6/obj")
    )
    assert mended(between)["dizaine"][0] == "nsubj"


def test_a_participle_that_does_not_agree_shares_the_auxiliary() -> None:
    """« L'Union a condamné la rafle et la Ligue appelé au calme »: « la Ligue appelée … » would be condemned too."""
    table = (
        "L'/le/DET/2/det Union/union/NOUN/4/nsubj a/avoir/AUX/4/aux:tense/VerbForm=Fin"
        " condamné/condamner/VERB/0/root/VerbForm=Part|Tense=Past la/le/DET/6/det rafle/rafle/NOUN/4/obj"
        " et/et/CCONJ/9/cc la/le/DET/9/det Ligue/ligue/NOUN/6/conj/Gender=Fem"
        " appelé/appeler/VERB/9/acl/Gender=Masc|VerbForm=Part|Tense=Past au/à/ADP/12/case calme/calme/NOUN/10/obl:arg"
    )
    found = mended(table)
    assert found["Ligue"] == ("nsubj", "appelé")
    assert found["appelé"] == ("conj", "condamné")
    assert mended(table.replace("Gender=Masc", "Gender=Fem"))["Ligue"] == ("conj", "rafle")


def test_before_a_finite_auxiliary_there_is_no_object() -> None:
    """« Une centaine d'hommes avaient pris d'assaut la ville »: they did."""
    table = (
        "Une/un/DET/2/det centaine/centaine/NOUN/6/obj/Number=Sing d'/de/ADP/4/case"
        " hommes/homme/NOUN/2/nmod/Number=Plur"
        " avaient/avoir/AUX/6/aux:tense/Number=Plur|VerbForm=Fin pris/prendre/VERB/0/root/VerbForm=Part|Tense=Past"
        " d'/de/ADP/8/case assaut/assaut/NOUN/6/obl:arg"
    )
    assert mended(table)["centaine"] == ("nsubj", "pris")
    one = table.replace("hommes/homme/NOUN/2/nmod/Number=Plur", "terre/terre/NOUN/2/nmod/Number=Sing")
    assert mended(one)["centaine"] == ("obj", "pris")
