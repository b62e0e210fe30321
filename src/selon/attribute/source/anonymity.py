"""Whether a reader could identify a source: named, in office, or nobody in particular."""

from __future__ import annotations

from collections.abc import Iterator

from selon.attribute.mention.phrases import is_title
from selon.attribute.scene import Scene, Spot
from selon.model import Source
from selon.tree import Tree, base, case_of, feature, is_contracted, is_definite, is_genitive, is_owned

ASKING = 14  # tokens from somebody to the word that they are not to be named
QUOTED = frozenset({"«", "“", ":"})
EXAMPLE = 8  # tokens behind a noun in which an example begins
OPENING = frozenset({"(", "-", "–", "—"})
COMPLEMENTS = frozenset({"nmod", "flat", "appos", "acl"})


def is_anonymous(scene: Scene, spot: Spot, source: Source) -> tuple[bool, str]:
    """Whether a source stays unknown to a reader, and the rule that says so."""
    lemma = scene.token(spot).lemma.lower()
    if spot in scene.named or _is_called(scene, spot, source) or is_title(scene, spot):
        return False, "a name"
    if source.kind == "document":
        return _is_unsigned(scene, spot, source)
    if source.kind == "person" and _asks_not_to_be_named(scene, spot):
        return True, "who is not to be named"
    if is_indefinite(scene, spot):
        named = _names_somebody(scene, spot)
        return (False, "indefinite, but named beside") if named else (True, "indefinite noun")
    if lemma in scene.words.unnamed:
        return True, "a noun for somebody unnamed"
    if feature(scene.token(spot), "Number") == "Plur" and not _names_somebody(scene, spot):
        if is_owned(scene.trees[spot[0]], spot[1]) and source.kind in {"person", "group"}:
            return True, "several people of somebody, none of them named"
        if (
            lemma in scene.words.anonymous - scene.words.parties
            and not _belongs(scene, spot)
            and not _is_counted(scene, spot)
        ):
            return True, "several people, none of them named"
    return False, "definite noun"


def _asks_not_to_be_named(scene: Scene, spot: Spot) -> bool:
    """« Le commandant, qui a requis l'anonymat, dit P », « Sous couvert d'anonymat, le commandant dit P »."""
    tokens = scene.trees[spot[0]].tokens
    behind = range(spot[1] + 1, min(spot[1] + ASKING, len(tokens)))
    ends = (i for i in behind if tokens[i].text in QUOTED or tokens[i].upos == "SCONJ")
    end = next(ends, len(tokens))
    window = (*range(max(0, spot[1] - ASKING // 2), spot[1]), *(i for i in behind if i < end))
    return any(tokens[i].lemma in scene.clauses.anonymity for i in window)


def _is_called(scene: Scene, spot: Spot, source: Source) -> bool:
    """True when the source has been given a name that is not just its own words."""
    words = "" if source.span is None else " ".join(source.span.of(scene.doc.text).split())
    return source.kind != "document" and source.name is not None and source.name != words


def _is_unsigned(scene: Scene, spot: Spot, source: Source) -> tuple[bool, str]:
    """A document is as anonymous as its author; without one, an indefinite or a collection of facts is."""
    words = "" if source.span is None else " ".join(source.span.of(scene.doc.text).split())
    if source.name != words:
        return any(_is_unknown(scene, maker) for maker in _makers(scene, spot)), "a document with its author"
    if (author := _author(scene, spot)) is not None:
        return author, "a document of its author"
    lemma = scene.token(spot).lemma.lower()
    many = feature(scene.token(spot), "Number") == "Plur" and lemma in scene.words.anonymous
    if is_indefinite(scene, spot) or many or lemma in scene.words.unsigned:
        return not _names_somebody(scene, spot), "a document without an author"
    return False, "a definite document"


def _author(scene: Scene, spot: Spot) -> bool | None:
    """« le récit d'habitants », « le témoignage d'un soldat »: if they stay unknown; None without people."""
    tree = scene.trees[spot[0]]
    people = scene.words.anonymous | scene.words.unnamed
    owners = (c for c in tree.children[spot[1]] if is_genitive(tree, c) and tree.tokens[c].lemma.lower() in people)
    owner = next(owners, None)
    if owner is None or (spot[0], owner) in scene.named:
        return None
    return _is_unknown(scene, (spot[0], owner))


def _makers(scene: Scene, spot: Spot) -> Iterator[Spot]:
    """« des images diffusées par des habitants »: people by whom a document was made or given out."""
    tree = scene.trees[spot[0]]
    people = scene.words.anonymous | scene.words.unnamed
    for child in tree.children[spot[1]]:
        agents = (c for c in tree.children[child] if tree.tokens[c].deprel == "obl:agent")
        yield from ((spot[0], c) for c in agents if tree.tokens[c].lemma.lower() in people)


def _is_unknown(scene: Scene, spot: Spot) -> bool:
    """« d'habitants », « d'un soldat »: people of whom none is named."""
    several = feature(scene.token(spot), "Number") == "Plur" and not _belongs(scene, spot)
    unknown = several or is_indefinite(scene, spot)
    return unknown and spot not in scene.named and not _names_somebody(scene, spot)


def is_indefinite(scene: Scene, spot: Spot) -> bool:
    """True for a noun with an indefinite determiner, a number or none at all, and for « certains »."""
    tree, token = scene.trees[spot[0]], scene.token(spot)
    if token.upos in {"PRON", "DET", "NUM", "ADJ"}:
        return True
    determiners = [tree.tokens[c] for c in tree.children[spot[1]] if base(tree.tokens[c].deprel) in {"det", "nummod"}]
    indefinite = scene.words.indefinite
    complemented = any(base(tree.tokens[c].deprel) in COMPLEMENTS for c in tree.children[spot[1]])
    near = [c for child in tree.children[spot[1]] for c in (child, *tree.children[child])]
    contracted = any(is_contracted(tree.tokens[c]) for c in near if c < spot[1])
    plural = feature(token, "Number") == "Plur"
    article = contracted and not plural
    some = plural and not contracted and case_of(tree, spot[1]) == "de"  # « le récit d'habitants de Gao »
    bare = not determiners and not article and token.upos == "NOUN" and (some or not complemented)
    bare = bare and not _leaves_article_out(scene, spot)
    definite = any(feature(t, "Definite") == "Def" or feature(t, "PronType") == "Dem" for t in determiners)
    words = [t for t in determiners if t.lemma in indefinite or t.text.lower() in indefinite or t.upos == "NUM"]
    return bare or (bool(words) and not definite)


def _leaves_article_out(scene: Scene, spot: Spot) -> bool:
    """« Dix morts (armée) », « … (gouverneur) »: in brackets a noun for one who can be told from others is definite."""
    before = scene.trees[spot[0]].tokens[spot[1] - 1] if spot[1] else None
    opens = before is not None and before.text in OPENING
    return opens and scene.token(spot).lemma.lower() not in scene.words.anonymous | scene.words.unnamed


def _names_somebody(scene: Scene, spot: Spot) -> bool:
    """True when a name stands in apposition, joined or as an example, not as a mere complement of place."""
    tree = scene.trees[spot[0]]
    beside = [c for c in tree.children[spot[1]] if base(tree.tokens[c].deprel) in {"flat", "appos"}]
    if any(tree.tokens[c].upos == "PROPN" and not _is_one_of_them(scene, (spot[0], c)) for c in beside):
        return True
    if any(_leads(scene, tree, (spot[0], c)) for c in tree.children[spot[1]]):
        return True
    others = [c for c in tree.children[spot[1]] if base(tree.tokens[c].deprel) == "conj"]
    joined = [(spot[0], n) for c in others for n in (c, *tree.children[c])]
    return any(_is_somebody(scene, at) for at in joined) or _gives_example(scene, spot)


def _is_one_of_them(scene: Scene, spot: Spot) -> bool:
    """« L'un d'eux, un Malien, dit P »: where somebody is from is no name."""
    tree = scene.trees[spot[0]]
    own = (tree.tokens[c] for c in tree.children[spot[1]] if base(tree.tokens[c].deprel) == "det")
    return spot not in scene.named and any(token.lemma in scene.words.indefinite for token in own)


def _leads(scene: Scene, tree: Tree, spot: Spot) -> bool:
    """« une équipe dirigée par Anna Berg »: a participle by whose agent a group is known."""
    token = scene.token(spot)
    if base(token.deprel) != "acl" or token.lemma not in scene.words.leading:
        return False
    agents = (c for c in tree.children[spot[1]] if tree.tokens[c].deprel == "obl:agent")
    return any((spot[0], n) in scene.named for c in agents for n in (c, *tree.children[c]))


def _is_somebody(scene: Scene, spot: Spot) -> bool:
    name = scene.named.get(spot)
    return name is not None and name.kind != "place" and base(scene.token(spot).deprel) != "nmod"


def _gives_example(scene: Scene, spot: Spot) -> bool:
    """« des experts, dont X », « d'autres observateurs, comme Y »: some of them are named."""
    tokens = scene.trees[spot[0]].tokens
    for i in range(spot[1] + 1, min(spot[1] + EXAMPLE, len(tokens) - 1)):
        if "VerbForm=Fin" in tokens[i].feats:
            return False
        if tokens[i].lemma in scene.words.including and tokens[i - 1].upos == "PUNCT":
            return any(_is_somebody(scene, (spot[0], j)) for j in range(i + 1, min(i + 4, len(tokens))))
    return False


def _is_counted(scene: Scene, spot: Spot) -> bool:
    """« les quinze membres »: all of a number that the text has told of."""
    tree = scene.trees[spot[0]]
    return any(base(tree.tokens[c].deprel) == "nummod" for c in tree.children[spot[1]])


def _belongs(scene: Scene, spot: Spot) -> bool:
    """« les parents de X », « les responsables des quotidiens »: people of a person or body that is told."""
    tree = scene.trees[spot[0]]
    for child in tree.children[spot[1]]:
        name = scene.named.get((spot[0], child))
        body = tree.tokens[child].lemma.lower() in scene.words.organs and is_definite(tree, child)
        if base(tree.tokens[child].deprel) == "nmod" and (body or (name is not None and name.kind != "place")):
            return True
    return False
