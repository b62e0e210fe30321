"""Lemmas: which word a form belongs to, by its part of speech."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from selon.annotate.reading.dictionary import dictionary_path, open_dictionary
from selon.annotate.reading.lemmas import Lemmatiser, load_lemmatiser, make_lemmatiser
from selon.lang.lemmas import parse_lemmas
from selon.lang.load import read_words
from selon.lang.tokens import TokenWords, parse_tokens

# Forms of one verb each, chosen where the stem changes, the participle is irregular or the form is also a noun.
VERBS = {
    "tuer": "tue tuent tué tués tuée tuées tuait tuèrent tuera",
    "frapper": "frappe frappent frappé frappait frapperont",
    "bombarder": "bombarde bombardé bombardent bombardant",
    "tomber": "tombe tombent tombée tomba",
    "lancer": "lance lançait lançant lança lancées",
    "dégager": "dégage dégageait dégagea dégageons",
    "espérer": "espère espèrent espérait espèrera espérera",
    "mener": "mène mènent menait mènera",
    "appeler": "appelle appelé appellera appelait",
    "rejeter": "rejette rejeté rejettent",
    "employer": "emploie employé emploiera",
    "payer": "paie paye paient payé paiera",
    "envoyer": "envoie envoyé enverra enverraient",
    "assiéger": "assiège assiégée assiégeaient assiègent",
    "aller": "va vont allé allait ira iront aille vais",
    "saisir": "saisi saisie saisit saisissent saisissait",
    "tenir": "tient tenu tiendra tinrent tiennent",
    "soutenir": "soutient soutenu soutenus soutiendrait soutiennent",
    "venir": "vient viennent venu vint viendra",
    "acquérir": "acquiert acquis acquise acquièrent",
    "courir": "court couru courent courra coururent",
    "mourir": "mort morte morts mortes meurt meurent mourut mourra mourait",
    "ouvrir": "ouvre ouvert ouverte ouverts ouvrent",
    "découvrir": "découvre découvert découvertes",
    "offrir": "offre offert offertes",
    "souffrir": "souffre souffert souffraient",
    "cueillir": "cueille cueilli",
    "accueillir": "accueille accueilli accueillera",
    "assaillir": "assaille assailli assaillis",
    "dormir": "dort dormait dorment",
    "servir": "sert servi servaient",
    "démentir": "dément démentent démenti",
    "partir": "part partent parti parties",
    "sortir": "sort sorti sortent",
    "fuir": "fuit fui fuient fuyaient fuyant",
    "vêtir": "vêt vêtu vêtus",
    "haïr": "hait haï haïssent",
    "recevoir": "reçoit reçu reçoivent reçurent recevra",
    "devoir": "doit dû due devait devra doivent",
    "mouvoir": "meut mû",
    "émouvoir": "émeut ému émus",
    "savoir": "sait su sachant saurait savent",
    "vouloir": "veut voulu voudrait veulent",
    "pouvoir": "peut pu pourrait pourraient puisse peuvent",
    "voir": "voit vu voient verra vue",
    "prévoir": "prévoit prévu prévue prévues",
    "valoir": "vaut valu vaudrait",
    "falloir": "faut fallu faudra fallait",
    "asseoir": "assis assise assied assoit",
    "rendre": "rend rendu rendus rendent rendit",
    "perdre": "perd perdu perdent perdit",
    "rompre": "rompt rompu rompent",
    "vaincre": "vaincu vainquit vainquent",
    "battre": "bat battu battent",
    "mettre": "met mis mise mises mettent mit",
    "permettre": "permis permet permise",
    "prendre": "prend pris prise prises prennent prit prirent",
    "reprendre": "repris reprise reprennent reprit",
    "craindre": "craint craignent craignait",
    "atteindre": "atteint atteinte atteignent",
    "joindre": "joint jointe joignent",
    "dissoudre": "dissous dissoute dissolvent",
    "plaire": "plaît plu plaisent",
    "taire": "tait taisent tu",
    "faire": "fait faite faits font fera fit firent fasse",
    "extraire": "extrait extraits extraient",
    "connaître": "connaît connait connu connaissent",
    "naître": "né née naquit naissent",
    "accroître": "accroît accru accrue accroissent",
    "croire": "croit cru croient croyait",
    "boire": "boit bu boivent",
    "conclure": "conclu conclut concluent",
    "inclure": "inclus inclut",
    "élire": "élu élue élus élues élit élisent élurent",
    "dire": "dit dite dits dites disent disait dira dirent",
    "interdire": "interdit interdite interdisent",
    "maudire": "maudit maudissent",
    "rire": "rit riait rient",
    "écrire": "écrit écrite écrivent écrivait écrivit",
    "poursuivre": "poursuit poursuivi poursuivent",
    "vivre": "vit vécu vivent vivaient",
    "détruire": "détruit détruite détruites détruisent détruisait",
    "suffire": "suffit suffisent",
    "être": "est sont été était fut serait soient furent",
    "avoir": "a ont eu avait aurait ait eurent",
}
NOUNS = {
    "mort": "mort morts morte",
    "victime": "victimes",
    "cheval": "chevaux",
    "général": "généraux",
    "bureau": "bureaux",
    "feu": "feux",
    "œil": "yeux",
    "pays": "pays",
    "corps": "corps",
    "obus": "obus",
    "otage": "otages",
    "armée": "armée armées",
    "blessé": "blessées blessés",
    "habitant": "habitants habitantes",
    "attentat-suicide": "attentat-suicide attentats-suicides",
    "casque-bleu": "casques-bleus",
    "djihadiste": "djihadistes",
    "houthi": "houthis",
    "état": "Etat États",
}
ADJECTIVES = {
    "aérien": "aérienne aériennes aériens",
    "armé": "armée armés armées",
    "nouveau": "nouvelle nouvel nouveaux",
    "national": "nationale nationaux nationales",
    "offensif": "offensive offensives",
    "meurtrier": "meurtrière meurtrières",
    "public": "publique publics",
    "français": "française français françaises",
    "kurde": "kurdes kurde",
    "rebelle": "rebelles",
}
OTHERS = [
    ("du", "ADP", "de"),
    ("aux", "ADP", "à"),
    ("des", "DET", "un"),
    ("L’", "DET", "le"),
    ("une", "DET", "un"),
    ("Elle", "PRON", "il"),
    ("-t-il", "PRON", "il"),
    ("Alep", "PROPN", "Alep"),
    ("hier", "ADV", "hier"),
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("lemmas")


@pytest.fixture(scope="module")
def words() -> TokenWords:
    return parse_tokens(read_words("fr", "tokens"))


@pytest.fixture(scope="module")
def french(folder: Path, words: TokenWords) -> Lemmatiser:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SELON_CACHE", str(folder))
        return load_lemmatiser("fr", words)


@pytest.mark.parametrize(("upos", "table"), [("VERB", VERBS), ("NOUN", NOUNS), ("ADJ", ADJECTIVES)])
def test_every_form_leads_to_its_lemma(french: Lemmatiser, upos: str, table: dict[str, str]) -> None:
    """Frames are looked up by lemma: a form that leads elsewhere is an event or a speaker that is not seen."""
    pairs = [(form, lemma) for lemma, forms in table.items() for form in forms.split()]
    wrong = {form: found for form, lemma in pairs if (found := french.lemma(form, upos, "")) != lemma}
    assert not wrong


@pytest.mark.parametrize(("form", "upos", "lemma"), OTHERS)
def test_grammar_words_follow_the_conventions_of_the_lexicons(
    french: Lemmatiser, form: str, upos: str, lemma: str
) -> None:
    assert french.lemma(form, upos, "") == lemma


def test_the_part_of_speech_decides_between_homographs(french: Lemmatiser) -> None:
    """A taking ("la prise de la ville") is a noun of its own, what was taken a form of a verb."""
    assert french.lemma("prise", "NOUN", "") == "prise"
    assert french.lemma("frappe", "NOUN", "") == "frappe"
    assert french.lemma("armée", "NOUN", "") == "armée"
    assert french.lemma("suis", "AUX", "") == "être"
    assert french.lemma("suis", "VERB", "") == "suivre"


def test_a_feature_decides_where_the_part_of_speech_does_not(french: Lemmatiser) -> None:
    assert french.lemma("vit", "VERB", "Mood=Ind|Tense=Past|VerbForm=Fin") == "voir"
    assert french.lemma("vit", "VERB", "Mood=Ind|Tense=Pres|VerbForm=Fin") == "vivre"


@pytest.mark.parametrize(
    ("form", "upos", "lemma"),
    [
        ("armees", "NOUN", "armée"),
        ("ministere", "NOUN", "ministère"),
        ("declare", "VERB", "déclarer"),
        ("dementi", "VERB", "démentir"),
        ("revers", "ADJ", "rever"),
    ],
)
def test_a_form_without_accents_is_that_of_the_one_word_with_them(
    french: Lemmatiser, form: str, upos: str, lemma: str
) -> None:
    """Only where the form is none of a word without accents, whatever that is: « revers » is not « rêver »."""
    assert french.lemma(form, upos, "") == lemma


def test_an_unknown_verb_gets_a_regular_infinitive(french: Lemmatiser) -> None:
    """New verbs are all of one kind; an infinitive that nobody lists stays as it is."""
    assert french.lemma("zappouillait", "VERB", "VerbForm=Fin") == "zappouiller"
    assert french.lemma("zappouillir", "VERB", "VerbForm=Inf") == "zappouillir"


@pytest.mark.parametrize("upos", ["VERB", "NOUN"])
def test_a_lemma_is_its_own_lemma(french: Lemmatiser, upos: str) -> None:
    """A lexicon is written in lemmas: reading one again must not change it."""
    unstable = [
        lemma
        for lemma in french.parts[upos].known
        if french.lemma(found := french.lemma(lemma, upos, ""), upos, "") != found
    ]
    assert not unstable


@example(form="T-", upos="VERB")  # the letter before an inverted pronoun, cut off from it
@given(form=st.text(max_size=20), upos=st.sampled_from(["VERB", "NOUN", "ADJ", "DET", "PROPN", "X"]))
def test_any_form_has_a_lemma(french: Lemmatiser, form: str, upos: str) -> None:
    """Texts hold anything: no form raises, and none that has letters loses them all."""
    found = french.lemma(form, upos, "")
    assert found or not any(c.isalpha() for c in form)


@pytest.mark.parametrize(("name", "key"), [("cues", "cue"), ("triggers", "trigger")])
def test_the_verbs_of_the_lexicons_are_known(french: Lemmatiser, name: str, key: str) -> None:
    """A verb that is not known is never the answer to a form of it with a changed stem."""
    frames = read_words("fr", name)[key]
    verbs = {frame["lemma"].split()[0] for frame in frames if frame.get("upos", "VERB") == "VERB"}
    assert sorted(verb for verb in verbs if verb not in french.parts["VERB"].known) == []
    assert sorted(verb for verb in verbs if french.lemma(verb, "VERB", "") != verb) == []


def test_a_damaged_file_is_built_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file cut short by a full disk must not leave a reader without its verbs."""
    monkeypatch.setenv("SELON_CACHE", str(folder))
    whole = open_dictionary("fr")
    path = dictionary_path("fr")
    path.write_bytes(path.read_bytes()[:-100])
    assert open_dictionary("fr") == whole


ENGLISH = """
dictionary = "en"
[inflected]
VERB = 3
[forms]
"men/NOUN" = "man"
[stems.VERB]
"tt" = "t"
[endings.NOUN]
"s" = "-"
"ies" = "y"
[paradigms.VERB]
"-" = "-:s,ed,ing,es"
"e" = "e:s,d -:ing"
"y" = "i:es,ed"
"^say" = "^said:-"
"""


def test_another_language_needs_nothing_but_words(words: TokenWords) -> None:
    """English verbs have no ending of their own, double a letter and drop an "e": all of it is data."""
    bare = replace(words, lemmas={}, verbs={}, infinitives=("",))
    counts = {4: ("attack", "carry", "deny", "fire", "hit", "say"), 2: ("city", "man", "shell")}
    english = make_lemmatiser(parse_lemmas(tomllib.loads(ENGLISH)), bare, counts)
    lemmas = {
        "attacked": "attack",
        "denies": "deny",
        "firing": "fire",
        "fired": "fire",
        "hitting": "hit",
        "said": "say",
    }
    assert {form: english.lemma(form, "VERB", "") for form in lemmas} == lemmas
    assert [english.lemma(form, "NOUN", "") for form in ("cities", "shells", "men")] == ["city", "shell", "man"]


@pytest.mark.parametrize(
    ("table", "named"),
    [
        ({}, "dictionary"),
        ({"dictionary": "xx", "paradigms": {"VERB": {"ab": "a"}}}, "ab"),
        ({"dictionary": "xx", "kept": {"NOUN": "a"}}, "kept.NOUN"),
        ({"dictionary": "xx", "endings": {"NOUN": 3}}, "endings.NOUN"),
    ],
)
def test_a_wrong_entry_is_named(table: dict[str, object], named: str) -> None:
    """Who adds a language must see which line to mend."""
    with pytest.raises(ValueError, match=named):
        parse_lemmas(table)
