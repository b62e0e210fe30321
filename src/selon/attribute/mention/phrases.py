"""Noun phrases: how far they go, what heads them, and whether they name somebody who can speak."""

from __future__ import annotations

from selon.arguments import arguments
from selon.attribute.scene import Scene, Spot
from selon.model import Span, Token
from selon.tree import (
    PAIRED,
    Tree,
    base,
    case_of,
    contiguous,
    extent,
    feature,
    is_contracted,
    is_past_participle,
    subtree,
)

NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
INSIDE = frozenset({"flat", "amod", "compound", "det", "nummod", "nmod", "appos", "fixed"})
OUTSIDE = ("acl:relcl", "advcl", "parataxis", "case", "cop", "mark", "nsubj")
TRAILING = frozenset({",", ":", ";", ".", "«", "»", "-", "–", "—", "("})
CAPITALISING = frozenset({"«", "“", '"', ":", "–", "—", "("})
UNOPENING = frozenset({"PUNCT", "ADP", "CCONJ"})
SHORT = 9  # tokens of an apposition that still belongs to the source


def noun_phrase(tree: Tree, index: int) -> Span:
    """The whole noun phrase of a source: its complements, a short apposition, names in brackets."""
    if tree.tokens[index].upos == "PRON":
        return _of_several(tree, index)
    kept = [i for i in subtree(tree, index, OUTSIDE) if _belongs(tree, i, index)]
    while kept and kept[-1] != index and tree.tokens[kept[-1]].text in TRAILING:
        kept.pop()
    opens = min((c for c in tree.children[index] if tree.tokens[c].upos == "DET"), default=0)
    opens = min((c for c in tree.children[index] if tree.tokens[c].deprel == PAIRED), default=opens)
    copula = (c for c in tree.children[index] if tree.tokens[c].deprel == "cop" and c < index)  # « C'est | X qui »
    opens = max(opens, max((c + 1 for c in copula), default=0))
    while kept and kept[0] != index and (_opens_nothing(tree.tokens[kept[0]]) or kept[0] < opens):
        kept.pop(0)
    return extent(tree, contiguous(kept, index))


def _opens_nothing(token: Token) -> bool:
    """True for a mark or preposition before a phrase; « au moins » is of its number."""
    return token.upos in UNOPENING and base(token.deprel) != "advmod"


def _of_several(tree: Tree, index: int) -> Span:
    """« l'un d'eux, Ibrahim », « un de ses conseillers »: a pronoun with its article, its complement and its name."""
    token = tree.tokens[index]
    if "PronType=Dem" in token.feats and (which := _who_is_meant(tree, index)) is not None:
        return which
    if "PronType=Ind" not in token.feats:
        articles = [c for c in tree.children[index] if c == index - 1 and base(tree.tokens[c].deprel) == "det"]
        return extent(tree, [*articles, index])  # « une autre »
    after = [c for c in tree.children[index] if index < c < index + SHORT]
    whose = [c for c in after if base(tree.tokens[c].deprel) == "nmod" and case_of(tree, c) is not None][:1]
    if not whose:
        return token.span
    name = [c for c in after if tree.tokens[c].deprel == "appos" and tree.tokens[c].upos == "PROPN"][:1]
    articles = [c for c in tree.children[index] if c == index - 1 and base(tree.tokens[c].deprel) == "det"]
    last = max(i for c in (*whose, *name) for i in subtree(tree, c, OUTSIDE))
    while tree.tokens[last].text in TRAILING:
        last -= 1
    return extent(tree, range(min([index, *articles]), last + 1))


def _who_is_meant(tree: Tree, index: int) -> Span | None:
    """« ceux qui ont fui »: a demonstrative with the relative clause right behind it that says who is meant."""
    clause = next((c for c in tree.children[index] if tree.tokens[c].deprel == "acl:relcl"), None)
    if clause is None or "PronType=Rel" not in tree.tokens[min(index + 1, clause)].feats:
        return None
    below = contiguous(list(subtree(tree, index)), index)
    return extent(tree, [i for i in below if i >= index])


def _belongs(tree: Tree, i: int, top: int) -> bool:
    """False below a conjunct that is a clause, a long apposition, an infinitive, or a far-off complement."""
    while i != top:
        token = tree.tokens[i]
        if token.deprel == "cc" and token.head == top:
            return False
        if token.deprel == "acl" and "VerbForm=Inf" in token.feats:
            return False  # « la sommation du sergent de jeter les armes »: what is said, and nobody's name
        if token.deprel == "appos" and token.head == top and len(subtree(tree, i)) > SHORT:
            return False
        if token.deprel == "conj" and (token.upos in {"VERB", "AUX"} or _leaves_case(tree, i)):
            return False
        i = token.head
    return True


def _leaves_case(tree: Tree, i: int) -> bool:
    """True for a conjunct with a preposition of its own, but for that of the first: « par X et par Y »."""
    case, head = case_of(tree, i), tree.tokens[i].head
    before = tree.tokens[i - 1]
    some = base(before.deprel) == "case" and is_contracted(before) and feature(tree.tokens[i], "Number") == "Plur"
    if some and case_of(tree, head) is None:
        return False  # « un médecin et | des habitants »: an article, whatever the parser made of it
    return case is not None and case not in (case_of(tree, head) or "").split()


def top_of(tree: Tree, i: int, floor: int) -> int:
    """The head of the noun phrase that begins around ``i`` without leaving it to the left of ``floor``."""
    while True:
        token = tree.tokens[i]
        head = token.head
        inside = base(token.deprel) in INSIDE and (head < i or base(token.deprel) not in {"nmod", "appos"})
        if head == i or head <= floor or not inside or tree.tokens[head].upos not in NOMINAL:
            return i
        i = head


def inside_prepositional(tree: Tree, i: int, floor: int) -> bool:
    """True when a preposition marks the noun, or the phrase after ``floor`` that it belongs to."""
    if case_of(tree, i) is not None:
        return True
    head, relation = tree.tokens[i].head, base(tree.tokens[i].deprel)
    own = relation == "nmod" and any(base(tree.tokens[c].deprel) == "det" for c in tree.children[i])
    inside = relation in {"flat", "nmod"} and not own
    return head > floor and head != i and inside and case_of(tree, head) is not None


def has_finite(tree: Tree, start: int, end: int) -> bool:
    """True when a finite verb that is not of a relative clause stands between two tokens."""
    return any("VerbForm=Fin" in t.feats and t.deprel != "acl:relcl" for t in tree.tokens[start:end])


def form_of(scene: Scene, spot: Spot) -> str:
    """The lower-case form of a word, an inverted pronoun without its hyphens."""
    return scene.token(spot).text.lower().removeprefix("-").removeprefix("t-")


def is_impersonal(scene: Scene, spot: Spot) -> bool:
    """True for a subject that names nobody: « on », « personne », « aucune source »."""
    tree, impersonal = scene.trees[spot[0]], scene.words.impersonal
    if is_nobody(scene, scene.token(spot)):
        return True
    determiners = (tree.tokens[c] for c in tree.children[spot[1]] if base(tree.tokens[c].deprel) == "det")
    if any(t.lemma in impersonal or t.text.lower() in impersonal for t in determiners):
        return True
    return form_of(scene, spot) in impersonal or scene.token(spot).lemma.lower() in impersonal


def is_nobody(scene: Scene, token: Token) -> bool:
    """True for « personne » and « aucun » as pronouns or determiners."""
    alone = token.upos == "ADJ" and base(token.deprel) == "nsubj"  # « Tout porte à croire que P »
    return (alone or token.upos in {"PRON", "DET"}) and token.text.lower() in scene.words.nobody


def is_relative(scene: Scene, token: Token) -> bool:
    """True for a relative pronoun, one that the tagger left without features too."""
    bare = token.upos == "PRON" and not token.feats and token.lemma in scene.clauses.relative
    return bare or "PronType=Rel" in token.feats


def can_speak(scene: Scene, spot: Spot) -> bool:
    """True for a name, a personal pronoun, or a noun for people, bodies or documents."""
    token = scene.token(spot)
    if is_impersonal(scene, spot):
        return False
    if feature(token, "Person") in {"1", "2"}:  # « Nous exigeons P » of who has issued the text
        plural = "Person=1" in token.feats and "Number=Plur" in token.feats
        return scene.issuer is not None and plural and not scene.outer.meeting(token.span)
    if token.upos == "PROPN" or spot in scene.named or token.text in scene.words.titles:
        return True
    if token.text[:1].isupper() and not _begins_words(scene, spot):
        return True
    if _is_asked(scene, spot):
        return True
    if is_relative(scene, token):
        return _antecedent_speaks(scene, spot)
    if token.upos in {"PRON", "DET", "NUM", "ADJ"}:
        return _stands_for_somebody(scene, spot)
    if token.lemma in scene.words.counting:
        counted = _counted(scene, spot)
        return can_speak(scene, counted) if counted is not None else _is_share(scene, spot)
    return is_speaking_noun(scene, token.lemma.lower())


def _is_asked(scene: Scene, spot: Spot) -> bool:
    """« Un campeur, interrogé par X, raconte P »: whoever is asked can speak, whatever they are called."""
    tree = scene.trees[spot[0]]
    said = (tree.tokens[c] for c in tree.children[spot[1]] if c > spot[1] and base(tree.tokens[c].deprel) == "acl")
    return any(t.lemma in scene.words.questioning and is_past_participle(t) for t in said)


def _begins_words(scene: Scene, spot: Spot) -> bool:
    """True where any word has a capital: at the head of a sentence, or of quoted words in it."""
    return not spot[1] or scene.trees[spot[0]].tokens[spot[1] - 1].text in CAPITALISING


def _is_share(scene: Scene, spot: Spot) -> bool:
    """« 38 % ont affirmé »: so many of those who were asked; « la majorité »: those who hold it."""
    tree, token = scene.trees[spot[0]], scene.token(spot)
    numbered = any(base(tree.tokens[c].deprel) == "nummod" for c in tree.children[spot[1]])
    return is_speaking_noun(scene, token.lemma.lower()) or (numbered and base(token.deprel) == "nsubj")


def _counted(scene: Scene, spot: Spot) -> Spot | None:
    """« un certain nombre d'observateurs »: of whom there are so many."""
    tree = scene.trees[spot[0]]
    return next(((spot[0], c) for c in tree.children[spot[1]] if case_of(tree, c) in scene.clauses.of), None)


def _stands_for_somebody(scene: Scene, spot: Spot) -> bool:
    token, words, form = scene.token(spot), scene.words, form_of(scene, spot)
    if token.upos != "PRON":
        return True
    of_whom = _counted(scene, spot) if "PronType=Ind" in token.feats else None
    if of_whom is not None and scene.token(of_whom).upos == "NOUN":
        return can_speak(scene, of_whom)  # « l'un des points communs » speaks no more than the points do
    listed = form in words.pronouns or form in words.anonymous or form in words.groups
    before = scene.trees[spot[0]].tokens[spot[1] - 1].text.lower() if spot[1] else ""
    return listed or token.lemma in words.demonstrative or f"{before} {form}" in words.demonstrative


def is_speaking_noun(scene: Scene, lemma: str) -> bool:
    """True for a noun for people, bodies, media or documents, also one in a compound (« ex-ministre »)."""
    words = scene.words
    known = (words.persons, words.groups, words.organisations, words.documents, words.media, words.anonymous)
    return any(part in group for part in {lemma, *lemma.split("-")} for group in (*known, words.back))


def _antecedent_speaks(scene: Scene, spot: Spot) -> bool:
    """A relative pronoun speaks when what it stands for does; one that the parser left alone may."""
    tree = scene.trees[spot[0]]
    verb = tree.tokens[spot[1]].head
    for argument in arguments(tree, verb):
        other = argument.index != spot[1] and not is_relative(scene, tree.tokens[argument.index])
        if argument.relation == "nsubj" and other:
            return can_speak(scene, (spot[0], argument.index))
    return spot[1] == 0 or tree.tokens[spot[1] - 1].upos != "PRON"


def is_title(scene: Scene, spot: Spot) -> bool:
    """« Médecins du Nil dit que … »: a plural without article whose verb is in the singular is a name."""
    tree, token = scene.trees[spot[0]], scene.token(spot)
    verb = token.head
    plural = feature(token, "Number") == "Plur" and token.text[:1].isupper() and base(token.deprel) == "nsubj"
    bare = all(base(tree.tokens[c].deprel) not in {"det", "nummod", "conj"} for c in tree.children[spot[1]])
    parts = (tree.tokens[i] for i in (verb, *tree.children[verb]) if i == verb or tree.tokens[i].upos == "AUX")
    return plural and bare and any({"VerbForm=Fin", "Number=Sing"} <= set(part.feats.split("|")) for part in parts)


def is_of_noun_before(tree: Tree, index: int) -> bool:
    """True for the complement of a common noun straight before it."""
    token, behind = tree.tokens[index], tree.tokens[index].head == index - 2
    whose = base(token.deprel) == "nmod" and behind and tree.tokens[index - 2].text.islower()
    return whose and is_contracted(tree.tokens[index - 1])
