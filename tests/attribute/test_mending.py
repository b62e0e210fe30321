"""Slips of a parser that the words themselves tell are put right before the rules of attribution read the tree."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from selon.attribute.mending.mending import mended
from selon.lang.load import load_language
from selon.model import Sentence, Span, Token
from selon.tree import ancestors

CLAUSES = load_language("fr").clauses
TAGS = {"avoir": "AUX", "faire": "VERB", "dire": "VERB", "maire": "NOUN", "à": "ADP"}
FIN, PAST = "VerbForm=Fin", "Tense=Past|VerbForm=Part"


def sentence(table: str) -> Sentence:
    """Lines ``form lemma upos head deprel [feats]``, heads from 0; the root hangs on itself."""
    tokens, at = [], 0
    for form, lemma, upos, head, deprel, *feats in (line.split() for line in table.strip().splitlines()):
        tokens.append(Token(Span(at, at + len(form)), form, lemma, upos, "".join(feats), int(head), deprel))
        at += len(form) + 1
    return Sentence(Span(0, at), tuple(tokens))


def relations(table: str) -> list[tuple[int, str]]:
    return [(token.head, token.deprel) for token in mended(sentence(table), CLAUSES).tokens]


def test_an_auxiliary_belongs_to_the_participle_behind_it() -> None:
    """« …, a déclaré X »: where both hang on the quoted verb the cue would lose its first word."""
    table = f"Il il PRON 1 nsubj\npart partir VERB 1 root {FIN}\n, , PUNCT 1 punct\na avoir AUX 1 parataxis {FIN}\n"
    assert relations(table + f"dit dire VERB 1 parataxis {PAST}")[3] == (4, "aux:tense")


def test_a_causative_governs_what_its_infinitive_governed() -> None:
    """« X fait savoir Y »: the frames name the dependents of the causative."""
    table = f"Awa Awa PROPN 2 nsubj\nfait faire AUX 2 aux:caus {FIN}\nsavoir savoir VERB 2 root VerbForm=Inf"
    assert relations(table) == [(1, "nsubj"), (1, "root"), (1, "xcomp")]


def test_who_is_told_is_no_agent() -> None:
    """« annoncé à l'agence »: only the preposition of agents marks one."""
    table = f"annoncé annoncer VERB 0 root {PAST}\nà à ADP 2 case\nAwa Awa PROPN 0 obl:agent"
    assert relations(table)[2] == (0, "obl:arg")


def test_a_stem_with_a_finite_ending_is_no_participle() -> None:
    """« P, déplore X » read as a participle: no participle of such a verb ends so."""
    table = f"Non non INTJ 0 root\ndéplore déplorer VERB 0 advcl {PAST}\nAwa Awa PROPN 1 obj"
    assert mended(sentence(table), CLAUSES).tokens[1].feats == FIN


def test_an_adjective_before_a_clause_is_a_participle() -> None:
    """« relevant que P » read as an adjective: what governs a clause is the participle of its verb."""
    table = "relevant relevant ADJ 0 root\nque que SCONJ 2 mark\ntient tenir VERB 0 ccomp"
    token = mended(sentence(table), CLAUSES, {("relever", "VERB")}).tokens[0]
    assert (token.lemma, token.upos) == ("relever", "VERB")


def test_an_article_is_no_preposition() -> None:
    """« signale des tirs »: with an article alone before it, what is signalled is the object."""
    table = f"signale signaler VERB 0 root {FIN}\ndes un DET 2 case\ntirs tir NOUN 0 obl:arg"
    assert relations(table)[1:] == [(2, "det"), (0, "obj")]


def test_a_noun_behind_an_infinitive_is_its_object() -> None:
    """« à en croire le maire »: an infinitive has no subject behind it."""
    table = "croire croire VERB 0 root VerbForm=Inf\nle le DET 2 det\nmaire maire NOUN 0 nsubj"
    assert relations(table)[2] == (0, "obj")


def test_behind_an_article_stands_a_noun_for_somebody() -> None:
    """« a tempêté l'élue » read as a pronoun and a participle; « l'a prévenue » keeps its pronoun."""
    table = f"tempête tempêter VERB 0 root {FIN}\nl' le PRON 2 obj\nélue élire VERB 0 parataxis Gender=Fem"
    article, noun = mended(sentence(table), CLAUSES, frozenset(), {"élue"}).tokens[1:]
    assert (article.upos, article.deprel, noun.upos, noun.lemma) == ("DET", "det", "NOUN", "élue")


def test_a_noun_for_somebody_takes_the_place_of_an_article_that_governed_it() -> None:
    """Both under each other would be a circle, and a text with one was read without end."""
    table = f"tempête tempêter VERB 1 conj {FIN}\nl' le PRON 1 root\nélue élire VERB 1 acl Gender=Fem"
    article, noun = mended(sentence(table), CLAUSES, frozenset(), {"élue"}).tokens[1:]
    assert (article.head, article.deprel, noun.head, noun.deprel) == (2, "det", 2, "root")


def test_lesquelles_are_several() -> None:
    """« les rumeurs selon lesquelles P » read as a singular would agree with another noun."""
    table = "lesquelles lequel PRON 0 root Gender=Fem|Number=Sing"
    assert mended(sentence(table), CLAUSES).tokens[0].feats == "Gender=Fem|Number=Plur"


def test_the_subject_of_an_inserted_cue_follows_it() -> None:
    """« … », corrige X: what looks like its object speaks."""
    table = "Non non INTJ 3 discourse\n» » PUNCT 0 punct\n, , PUNCT 3 punct\n"
    assert relations(table + f"corrige corriger VERB 3 root {FIN}\nAwa Awa PROPN 3 obj")[4] == (3, "nsubj")


def test_a_participle_describes_the_noun_that_it_agrees_with() -> None:
    """« un attentat contre des soldats revendiqué par X »: the attack is claimed, not the soldiers."""
    table = (
        "attentat attentat NOUN 0 root Number=Sing\ncontre contre ADP 2 case\nsoldats soldat NOUN 0 nmod Number=Plur\n"
    )
    assert relations(table + f"revendiqué revendiquer VERB 2 acl {PAST}|Number=Sing")[3] == (0, "acl")


def test_a_verb_is_told_by_its_ending() -> None:
    """« X déclarent que P » with the verb read as a conjunction: without it nobody would say P."""
    table = "gardes garde NOUN 0 root\ndéclarent déclarent CCONJ 0 cc\nque que SCONJ 0 mark"
    tokens = mended(sentence(table), CLAUSES, {("déclarer", "VERB")}).tokens
    assert [(t.lemma, t.upos) for t in tokens] == [("garde", "NOUN"), ("déclarer", "VERB"), ("que", "SCONJ")]


def test_a_present_participle_is_no_finite_verb() -> None:
    """« Des hommes affirmant P ont fui »: taken for the main verb it would report all of the sentence."""
    table = f"hommes homme NOUN 1 nsubj\naffirmant affirmer VERB 1 root {FIN}"
    assert mended(sentence(table), CLAUSES).tokens[1].feats == "Tense=Pres|VerbForm=Part"


def test_a_noun_that_ends_like_a_verb_stays_a_noun() -> None:
    """« la demande de X »: only small words and what the tagger gave a finite form are doubted."""
    table = "la le DET 1 det\ndemande demande NOUN 1 root\nsurprend surprendre VERB 1 acl"
    assert mended(sentence(table), CLAUSES, {("demander", "VERB")}).tokens[1].upos == "NOUN"


def test_a_noun_on_itself_ends_the_search_for_what_agrees() -> None:
    """A parse that is broken at the noun costs a word, not the run: the participle stays where it was."""
    table = "soldats soldat NOUN 0 nmod Number=Plur\n"
    assert relations(table + f"revendiqué revendiquer VERB 0 acl {PAST}|Number=Sing")[1] == (0, "acl")


@given(
    st.lists(
        st.tuples(st.sampled_from(["avoir", "faire", "dire", "maire", "à"]), st.integers(0, 5)), min_size=6, max_size=6
    )
)
def test_no_change_makes_a_circle(rows: list[tuple[str, int]]) -> None:
    """Whatever the parser gives, every word still leads up to a root."""
    labels = {"avoir": "conj", "faire": "conj", "dire": "acl", "maire": "nmod", "à": "case"}
    heads = [head if head < i else i and i - 1 for i, (_, head) in enumerate(rows)]
    turned = [5 - head for head in reversed(heads)]
    table = "\n".join(
        f"{word} {word} {TAGS[word]} {turned[i]} {labels[word]} {PAST if word == 'dire' else FIN}"
        for i, (word, _) in enumerate(rows)
    )
    tree = mended(sentence(table), CLAUSES)
    tops = [(i, *ancestors(tree, i))[-1] for i in range(len(tree.tokens))]
    assert all(tree.tokens[top].head == top for top in tops)


def test_who_is_told_nothing_by_anybody_is_no_subject() -> None:
    """« Il se dit que P » with a subject: where a frame asks for a pronoun that stands for nobody."""
    table = (
        "Il il PRON 2 nsubj\nse se PRON 2 expl:pv Reflex=Yes\ndit dire VERB 2 root VerbForm=Fin\n"
        "que que SCONJ 4 mark\nfuit fuir VERB 2 ccomp VerbForm=Fin"
    )
    frames = {("dire", "VERB"): load_language("fr").cues["dire", "VERB"]}
    assert mended(sentence(table), CLAUSES, frames=frames).tokens[0].deprel == "expl:subj"
    assert mended(sentence(table.replace("ccomp", "xcomp")), CLAUSES, frames=frames).tokens[0].deprel == "nsubj"


def test_what_somebody_does_is_a_participle() -> None:
    """« Jugée insuffisante par X, la mesure … » read as a noun; « la mesure par X » is one."""
    table = (
        "Jugée jugée NOUN 5 advcl\ninsuffisante insuffisant ADJ 0 amod\npar par ADP 3 case\nX X PROPN 0 obl:agent\n"
        "mesure mesure NOUN 5 nsubj\npasse passer VERB 5 root VerbForm=Fin"
    )
    token = mended(sentence(table), CLAUSES, {("juger", "VERB")}).tokens[0]
    assert (token.upos, token.lemma, token.feats) == ("VERB", "juger", PAST)
    assert mended(sentence(table.replace("obl:agent", "nmod")), CLAUSES, {("juger", "VERB")}).tokens[0].upos == "NOUN"
