"""Outlets, agencies and platforms in a text: known names, and nouns for them."""

from __future__ import annotations

from selon.attribute.mention.mastheads import is_masthead, title_after
from selon.attribute.mention.phrases import NOMINAL, noun_phrase, top_of
from selon.attribute.scene import Scene
from selon.model import Span
from selon.tree import Tree, base, feature

LONGEST_ARTICLE = 3  # letters
AHEAD = 6  # tokens after a preposition in which the name of an outlet begins and ends


def outlet_after(scene: Scene, sentence: int, at: int) -> Span | None:
    """The outlet that the preposition at a place marks: a known name, or a noun for an outlet."""
    tree = scene.trees[sentence]
    at = _over_fixed(tree, at)
    noun = next((j for j in range(at + 1, min(at + 4, len(tree.tokens))) if _may_name(tree, j)), None)
    if noun is None or any(tree.tokens[j].upos == "ADP" for j in range(at + 1, noun)):
        return None
    inner = next((j for j in range(noun + 1, min(noun + 3, len(tree.tokens))) if tree.tokens[j].upos == "ADP"), None)
    if tree.tokens[noun].lemma.lower() in scene.words.interviews and inner is not None:  # « au micro de X »
        return outlet_after(scene, sentence, inner) or _on_air(scene, tree, noun, inner)
    for end in range(min(at + AHEAD, len(tree.tokens)), noun, -1):
        whole = Span(tree.tokens[at + 1].span.start, tree.tokens[end - 1].span.end)
        own = not any(True for _ in scene.persons.meeting(whole))  # « à Radio Kivu | Jean Sabo »
        if own and is_named_outlet(scene, whole) and not _leads_on(scene, tree, at + 1, end):
            return whole
    if (title := title_after(scene, tree, at)) is not None:
        return title
    top = top_of(tree, noun, at)
    lemma = tree.tokens[top].lemma.lower()
    many = feature(tree.tokens[top], "Number") == "Plur" or lemma in scene.words.audience
    heard = many and tree.tokens[at].lemma in scene.words.telling
    if lemma not in scene.words.media or heard or _is_spot(scene, tree, top):
        return None
    return _with_name(tree, top, _up_to_comma(tree, noun_phrase(tree, top)))


def _on_air(scene: Scene, tree: Tree, noun: int, of: int) -> Span | None:
    """« sur les antennes de la RTB », « au micro de X »: whose they are, known or not, but « le plateau du Golan »."""
    name = next((i for i in range(of + 1, min(of + 4, len(tree.tokens))) if tree.tokens[i].upos == "PROPN"), None)
    aired = tree.tokens[noun].lemma.lower() in scene.words.media and tree.tokens[of].lemma in scene.clauses.of
    if name is None or not aired:
        return None
    placed = scene.names_place(tree.tokens[name].span)
    return None if placed else Span(tree.tokens[of + 1].span.start, noun_phrase(tree, name).end)


def _with_name(tree: Tree, top: int, span: Span) -> Span:
    """« au quotidien | Le Matin »: the outlet with the name behind it, where the parser hung that elsewhere."""
    if span.end > tree.tokens[top].span.end:
        return span
    last = top
    while last + 1 < len(tree.tokens) and tree.tokens[last + 1].text[:1].isupper():
        last += 1
    named = any(tree.tokens[i].upos in {"NOUN", "PROPN", "ADJ", "X"} for i in range(top + 1, last + 1))
    return Span(span.start, tree.tokens[last].span.end) if named else span


def _up_to_comma(tree: Tree, span: Span) -> Span:
    """« l'agence X, jointe par téléphone »: the outlet without what is told of it."""
    comma = next((i for i, t in enumerate(tree.tokens) if span.holds(t.span) and t.text == ","), None)
    return span if not comma else Span(span.start, tree.tokens[comma - 1].span.end)


def is_through(scene: Scene, tree: Tree, i: int) -> bool:
    """True at a preposition before an outlet that passes words on, one of two words too: « auprès de »."""
    token = tree.tokens[i]
    marks = token.upos == "ADP" or (token.upos == "ADV" and base(token.deprel) == "case")
    return marks and token.lemma in scene.words.through


def _is_spot(scene: Scene, tree: Tree, top: int) -> bool:
    """« sur le site de l'usine »: a place where something stands, unless a word for a medium goes with it."""
    if tree.tokens[top].lemma.lower() not in scene.words.spots:
        return False
    return not any(tree.tokens[c].lemma.lower() in scene.words.online for c in tree.children[top])


def _over_fixed(tree: Tree, at: int) -> int:
    """« auprès de »: the last word of a preposition of several words."""
    while at + 1 < len(tree.tokens) and tree.tokens[at + 1].deprel == "fixed" and tree.tokens[at + 1].upos == "ADP":
        at += 1
    return at


def _leads_on(scene: Scene, tree: Tree, start: int, end: int) -> bool:
    """« un message sur X »: words with a preposition among them that are no name as a whole.

    « son organe de propagande X » is one: what X is stands before its name.
    """
    whole = Span(tree.tokens[start].span.start, tree.tokens[end - 1].span.end).of(scene.doc.text)
    marks = [i for i in range(start, end) if tree.tokens[i].upos == "ADP"]
    if not marks or _forms(whole) & scene.words.outlet_forms:
        return False
    return len(marks) > 1 or not _tells_kind(scene, tree, start, marks[0], end)


def _tells_kind(scene: Scene, tree: Tree, start: int, mark: int, end: int) -> bool:
    """True for a noun, « de », a bare noun and a name of one word."""
    kind, name = tree.tokens[mark + 1 : end - 1], tree.tokens[end - 1]
    nouns = len(kind) == 1 and kind[0].upos == "NOUN" and kind[0].text.islower() and name.upos != "NOUN"
    return nouns and tree.tokens[mark].lemma in scene.clauses.of and mark > start and is_named_outlet(scene, name.span)


def _may_name(tree: Tree, j: int) -> bool:
    return tree.tokens[j].upos in NOMINAL | {"X"} or tree.tokens[j].text[:1].isupper()


def _forms(words: str) -> set[str]:
    """The words with and without an article before them, with and without the blank that the layout left."""
    plain = " ".join(words.replace("’", "'").replace("' ", "'").split())
    first, elided = plain.partition(" "), plain.partition("'")
    return {plain, *(part[2] for part in (first, elided) if len(part[0]) <= LONGEST_ARTICLE)}


def is_named_outlet(scene: Scene, span: Span) -> bool:
    """True when the words are, or end in, the name of a known outlet, or one that only an outlet has."""
    words = span.of(scene.doc.text).split()
    ends = [words[i:] for i in range(len(words))]
    return any(_forms(" ".join(end)) & scene.words.outlet_forms or _is_bare_masthead(scene, end) for end in ends)


def _is_bare_masthead(scene: Scene, words: list[str]) -> bool:
    return any(is_masthead(scene, form.split()) for form in {" ".join(words), *_forms(" ".join(words))})


def leads_to_medium(scene: Scene, sentence: int, i: int) -> bool:
    """True at a preposition before a document or an outlet: how something was said is no part of it."""
    tree = scene.trees[sentence]
    if not is_through(scene, tree, i):
        return False
    after = _over_fixed(tree, i) + 1
    noun = next((j for j in range(after, min(i + 4, len(tree.tokens))) if tree.tokens[j].upos in NOMINAL), None)
    if noun is None:
        return False
    if _is_inside_relative(tree, i, noun):
        return False
    document = tree.tokens[noun].lemma in scene.words.documents and base(tree.tokens[noun].deprel) in {"obl", "nmod"}
    tied = tree.tokens[i - 1].upos in {"ADJ", "NOUN"} and tree.tokens[i].lemma in scene.words.telling
    told = document and not tied and not _is_spot(scene, tree, noun)  # « contraire à la Charte »
    return told or outlet_after(scene, sentence, i) is not None


def _is_inside_relative(tree: Tree, i: int, noun: int) -> bool:
    """« les rumeurs qui circulent | sur les réseaux sociaux »: a medium right behind the verb of what is told of."""
    verb = tree.tokens[noun].head
    return tree.tokens[verb].deprel == "acl:relcl" and verb == i - 1
