"""Whatever a parser gives, what is mended is a tree: in a circle, reading a text would never end."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from selon.annotate.stage import mended, mending_words
from selon.attribute.mending.mending import mended as attributing
from selon.lang.load import load_language
from selon.model import Sentence, Span, Token

FRENCH = load_language("fr")
MARKS = mending_words(FRENCH)
WORDS = (
    ("le", "le", "DET", ""),
    ("l'", "le", "PRON", ""),
    ("l'", "le", "DET", ""),
    ("homme", "homme", "NOUN", "Number=Sing"),
    ("élue", "élire", "VERB", "Tense=Past|VerbForm=Part"),
    ("armée", "armée", "NOUN", "Number=Sing"),
    ("soldats", "soldat", "NOUN", "Number=Plur"),
    ("Gao", "Gao", "PROPN", ""),
    ("lundi", "lundi", "NOUN", ""),
    ("par", "par", "ADP", ""),
    ("de", "de", "ADP", ""),
    ("à", "à", "ADP", ""),
    ("selon", "selon", "ADP", ""),
    ("entre", "entre", "ADP", ""),
    ("et", "et", "CCONJ", ""),
    ("que", "que", "SCONJ", ""),
    ("qui", "qui", "PRON", "PronType=Rel"),
    ("il", "il", "PRON", "Number=Sing"),
    ("dix", "dix", "NUM", ""),
    ("cents", "cent", "NOUN", "Number=Plur"),
    (",", ",", "PUNCT", ""),
    (":", ":", "PUNCT", ""),
    ("»", "»", "PUNCT", ""),
    ("a", "avoir", "AUX", "VerbForm=Fin"),
    ("ont", "avoir", "VERB", "Number=Plur|VerbForm=Fin"),
    ("est", "être", "AUX", "VerbForm=Fin"),
    ("tué", "tuer", "VERB", "Tense=Past|VerbForm=Part"),
    ("attaqués", "attaquer", "VERB", "Number=Plur|Tense=Past|VerbForm=Part"),
    ("dit", "dire", "VERB", "VerbForm=Fin"),
    ("faire", "faire", "VERB", "VerbForm=Inf"),
    ("ajoutant", "ajouter", "VERB", "Tense=Pres|VerbForm=Part"),
    ("affirme", "affirmer", "ADP", ""),
    ("pas", "pas", "ADV", "Polarity=Neg"),
    ("tant", "tant", "ADV", ""),
    ("que", "que", "PRON", "PronType=Rel"),
    (";", ";", "PUNCT", ""),
    ("nie", "nier", "VERB", "VerbForm=Fin"),
    ("lui", "lui", "PRON", "Number=Sing"),
    ("parti", "parti", "NOUN", "Number=Sing"),
    ("mardi", "mardi", "NOUN", ""),
    ("ne", "ne", "ADV", "Polarity=Neg"),
)
RELATIONS = (
    "nsubj", "nsubj:pass", "obj", "iobj", "obl:mod", "obl:arg", "obl:agent", "nmod", "amod", "acl", "acl:relcl",
    "advcl", "ccomp", "xcomp", "conj", "cc", "case", "mark", "det", "appos", "parataxis", "aux:tense", "aux:pass",
    "cop", "advmod", "nummod", "punct", "flat:name", "fixed", "dep",
)  # fmt: skip


TOLD = (  # constructions that chance hardly puts together
    "tant le soldats que l' armée nie le parti",
    "le homme que le armée dit de faire dit lundi",
    "soldats , par le armée , de le homme ; dix soldats tué",
    "selon le élue , il ne nie pas que le soldats a tué",
)


@st.composite
def sentences(draw: st.DrawFn) -> tuple[Token, ...]:
    """Words that the rules look at, in any tree, with any relations."""
    told = draw(st.sampled_from(("", *TOLD))).split()
    size = len(told) or draw(st.integers(2, 12))
    order = draw(st.permutations(range(size)))
    heads = {order[0]: order[0]}
    for at, own in enumerate(order[1:], 1):
        heads[own] = order[draw(st.integers(0, at - 1))]
    tokens, begin = [], 0
    for at in range(size):
        known = [word for word in WORDS if not told or word[0] == told[at]]
        form, lemma, upos, feats = draw(st.sampled_from(known))
        relation = "root" if heads[at] == at else draw(st.sampled_from(RELATIONS))
        tokens.append(Token(Span(begin, begin + len(form)), form, lemma, upos, feats, heads[at], relation))
        begin += len(form) + 1
    return tuple(tokens)


def is_whole(tokens: tuple[Token, ...]) -> bool:
    """True where every word leads up to a root."""
    for own in range(len(tokens)):
        at = own
        for _ in tokens:
            at = tokens[at].head
        if tokens[at].head != at:
            return False
    return True


@settings(max_examples=1000, deadline=None)
@given(sentences())
def test_what_is_mended_is_a_tree(tokens: tuple[Token, ...]) -> None:
    """First by what a tree shows, then by what the words of attribution tell."""
    first = mended(Sentence(Span(0, tokens[-1].span.end), tokens), FRENCH.tokens, MARKS)
    assert is_whole(first.tokens)
    frames = FRENCH.cues
    assert is_whole(attributing(first, FRENCH.clauses, frames, FRENCH.sources.persons, frames).tokens)
