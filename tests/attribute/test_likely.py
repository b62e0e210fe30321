"""What only the reader's model hears: taken over where it is sure, several words long, and no rule has it."""

from __future__ import annotations

from collections.abc import Callable

from selon.attribute.likely import SEVERAL, SURE
from selon.model import Attribution, Document, Reason
from spoken import attributed
from trees import words

Hear = Callable[..., tuple[Document, tuple[Attribution, ...]]]

FIN = "VerbForm=Fin"
PAST = "Tense=Past|VerbForm=Part"
UNLISTED = f"""
Le le DET 2 det
maire maire NOUN 3 nsubj
griffonne griffonner VERB 0 root {FIN}
devant devant ADP 6 case
les le DET 6 det
habitants habitant NOUN 3 obl:arg
que que SCONJ 12 mark
la le DET 9 det
digue digue NOUN 12 nsubj
du de ADP 11 case
nord nord NOUN 9 nmod
rompt rompre VERB 3 ccomp {FIN}
. . PUNCT 3 punct
"""
RULED = f"""
Le le DET 2 det
maire maire NOUN 3 nsubj
affirme affirmer VERB 0 root {FIN}
que que SCONJ 8 mark
le le DET 6 det
pont pont NOUN 8 nsubj
est être AUX 8 cop {FIN}
coupé coupé ADJ 3 ccomp
depuis depuis ADP 10 case
lundi lundi NOUN 8 obl:mod
. . PUNCT 3 punct
"""
SPEECH = f"""
« « PUNCT 5 punct
Le le DET 3 det
pont pont NOUN 5 nsubj
est être AUX 5 cop {FIN}
coupé coupé ADJ 0 root
. . PUNCT 5 punct

La le DET 2 det
route route NOUN 3 nsubj
tient tenir VERB 0 root {FIN}
encore encore ADV 3 advmod
» » PUNCT 3 punct
. . PUNCT 3 punct
"""


SAID = ["la", "digue", "du", "nord", "rompt"]


def test_what_no_rule_finds_is_taken_over_where_the_model_is_sure(hear: Hear) -> None:
    """With whom it takes for the source, made a whole phrase; the rule says that it was the model."""
    doc, (one,) = hear(UNLISTED, ("la digue du nord rompt", 0.95), source="maire")
    assert [part.of(doc.text) for part in one.content] == ["la digue du nord rompt"]
    assert one.rule == "model"
    assert (one.cue, one.act, one.speech) == (None, "state", "indirect")
    assert one.source is not None
    assert one.source.span == words(doc, "Le maire")
    assert Reason("heard", "model", one.content[0], 0.95) in one.reasons


def test_what_it_is_not_sure_of_or_few_words_are_left_to_the_writer(hear: Hear) -> None:
    """A record that is wrong and looks sure is worse than none."""
    assert hear(UNLISTED, ("la digue du nord rompt", SURE - 0.01))[1] == ()
    few = " ".join(SAID[: SEVERAL - 1])
    assert hear(UNLISTED, (few, 0.99))[1] == ()


def test_a_source_that_cannot_speak_is_none(hear: Hear) -> None:
    """Nobody is better than a thing."""
    _, (one,) = hear(UNLISTED, ("devant les habitants que la digue", 0.95), source="nord")
    assert one.source is None


def test_a_rule_goes_before_the_model(hear: Hear) -> None:
    """What both have is one attribution, the rule's, and its reasons say that the model hears it too."""
    doc, (one,) = hear(RULED, ("pont est coupé depuis lundi", 0.97))
    assert one.rule != "model"
    assert one.content[0].of(doc.text).startswith("le pont")
    assert [r for r in one.reasons if r.field == "heard"] == [
        Reason("heard", "model", words(doc, "pont est coupé depuis lundi"), 0.97)
    ]


def test_what_the_model_does_not_hear_keeps_its_rule(hear: Hear) -> None:
    """It adds and takes nothing away."""
    _, (one,) = hear(RULED)
    assert not [r for r in one.reasons if r.field == "heard"]


def test_the_sentences_of_one_quotation_are_one_content(hear: Hear) -> None:
    """A quotation that nobody announces is heard sentence by sentence and kept whole, as direct speech."""
    doc, (one,) = hear(SPEECH, ("Le pont est coupé", 0.9), ("La route tient encore", 0.9))
    assert [part.of(doc.text) for part in one.content] == ["Le pont est coupé. La route tient encore"]
    assert (one.speech, one.source) == ("direct", None)


def test_what_a_known_cue_only_governs_is_not_said(hear: Hear) -> None:
    """« a déclaré la guerre »: the rules know « déclarer », and do not take its plain object for what is said."""
    declared = f"""
    Le le DET 2 det
    gouvernement gouvernement NOUN 4 nsubj
    a avoir AUX 4 aux:tense {FIN}
    déclaré déclarer VERB 0 root {PAST}
    la le DET 6 det
    guerre guerre NOUN 4 obj
    aux à ADP 8 case
    milices milice NOUN 6 nmod
    du de ADP 10 case
    nord nord NOUN 8 nmod
    . . PUNCT 4 punct
    """
    assert hear(declared, ("la guerre aux milices du nord", 0.95), source="gouvernement")[1] == ()


def test_a_plain_object_is_not_said(hear: Hear) -> None:
    """« Les autorités évaluent la situation »: no verb says its object unless the word files know it to."""
    assessed = f"""
    Les le DET 2 det
    autorités autorité NOUN 3 nsubj
    évaluent évaluer VERB 0 root {FIN}
    la le DET 5 det
    situation situation NOUN 3 obj
    dans dans ADP 8 case
    le le DET 8 det
    port port NOUN 5 nmod
    . . PUNCT 3 punct
    """
    assert hear(assessed, ("la situation dans le port", 0.95), source="autorités")[1] == ()


def test_what_somebody_will_not_do_is_not_said(hear: Hear) -> None:
    """« L'armée a refusé de commenter ces articles »: she does not say that she comments on them."""
    refused = f"""
    L' le DET 2 det
    armée armée NOUN 4 nsubj
    a avoir AUX 4 aux:tense {FIN}
    refusé refuser VERB 0 root {PAST}
    de de ADP 6 mark
    commenter commenter VERB 4 xcomp VerbForm=Inf
    des un DET 8 det
    articles article NOUN 6 obj
    de de ADP 10 case
    presse presse NOUN 8 nmod
    étrangère étranger ADJ 10 amod
    . . PUNCT 4 punct
    """
    assert hear(refused, ("commenter des articles de presse étrangère", 0.95), source="armée")[1] == ()


def test_a_quoted_name_is_not_said(hear: Hear) -> None:
    """« Elle a tourné le film « Les enfants du grand fleuve » »: quoted words that name the noun before them."""
    filmed = f"""
    Elle elle PRON 3 nsubj
    a avoir AUX 3 aux:tense {FIN}
    tourné tourner VERB 0 root {PAST}
    le le DET 5 det
    film film NOUN 3 obj
    « « PUNCT 8 punct
    Les le DET 8 det
    enfants enfant NOUN 5 appos
    du de ADP 11 case
    grand grand ADJ 11 amod
    fleuve fleuve NOUN 8 nmod
    » » PUNCT 8 punct
    . . PUNCT 3 punct
    """
    assert hear(filmed, ("Les enfants du grand fleuve", 0.95), source="Elle")[1] == ()


def test_what_somebody_does_not_say_stays_unsaid(hear: Hear) -> None:
    """« n'a pas reconnu avoir tiré »: however much it sounds like somebody's words."""
    denied = f"""
    L' le DET 2 det
    armée armée NOUN 6 nsubj
    n' ne ADV 6 advmod Polarity=Neg
    a avoir AUX 6 aux:tense {FIN}
    pas pas ADV 6 advmod Polarity=Neg
    griffonné griffonner VERB 0 root {PAST}
    avoir avoir AUX 8 aux:tense VerbForm=Inf
    tiré tirer VERB 6 xcomp {PAST}
    sur sur ADP 11 case
    la le DET 11 det
    foule foule NOUN 8 obl:arg
    . . PUNCT 6 punct
    """
    assert hear(denied, ("avoir tiré sur la foule", 0.95), source="armée")[1] == ()


def test_how_far_a_speaker_goes_is_what_the_rule_has_read(hear: Hear) -> None:
    """« P, selon X, et Q »: the model does not stretch what a rule has found for the same source."""
    told = f"""
    Le le DET 2 det
    pont pont NOUN 4 nsubj
    est être AUX 4 cop {FIN}
    coupé coupé ADJ 0 root
    , , PUNCT 7 punct
    selon selon ADP 8 case
    le le DET 8 det
    maire maire NOUN 4 obl:mod
    , , PUNCT 14 punct
    et et CCONJ 14 cc
    la le DET 12 det
    route route NOUN 14 nsubj
    du du ADP 14 case
    nord nord NOUN 15 nmod
    tient tenir VERB 4 conj {FIN}
    encore encore ADV 15 advmod
    bon bon ADJ 15 xcomp
    . . PUNCT 4 punct
    """
    _, found = hear(told, ("la route du nord tient encore bon", 0.95), source="maire")
    assert [one.rule for one in found] == ["selon: clause beside it"]


def test_when_somebody_says_so_is_not_what_they_say() -> None:
    """« s'y refuse tant que P »: P is a condition, which the model takes for words."""
    text = "Elle réclame la suspension du chef ; le ministère s'y refuse tant que l'enquête n'est pas close."
    assert [a.content[0].of(text) for a in attributed(text).attributions] == ["la suspension du chef"]
