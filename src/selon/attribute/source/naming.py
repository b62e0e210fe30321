"""What a source is called: the name in its phrase, else the phrase; and whether it is a person, body or document."""

from __future__ import annotations

from itertools import takewhile

from selon.attribute.mention.mentions import mention
from selon.attribute.mention.outlets import is_named_outlet
from selon.attribute.mention.phrases import NOMINAL, can_speak, is_title, top_of
from selon.attribute.scene import Scene, Spot
from selon.attribute.source.people import seat_holder
from selon.model import BODIES, Name, Source, SourceKind, Span, Token
from selon.tree import Tree, base, case_of, feature, is_contracted

COMPLEMENTS = frozenset({"nmod", "flat", "appos", "acl"})
PLACE = 6  # tokens of where one is somebody, the comma behind them included
Described = tuple[Source, str]  # with the rule that named it


def describe(scene: Scene, spot: Spot, span: Span) -> Described:
    """A source by its own words: the name that it holds or adjoins, the author of a document, else the phrase."""
    text = scene.doc.text
    many = feature(scene.token(spot), "Number") == "Plur"
    wide = span if many else _with_apposition(scene, spot, span)
    several = is_several(scene, spot)
    if not several:
        together = _people_beside(scene, spot, span) if many else None
        if together is not None:
            return Source(span, together, "group", False), "names beside the phrase"
        one = not many or spot in scene.named
        person = _person_in(scene, spot, wide, adjoining=wide != span) if one else None
        if person is not None and _joins_another(scene, spot, span, person):
            return Source(span, " ".join(span.of(text).split()), "group", False), "names joined"
        if person is not None:
            name = person.entity or person.span.of(text)
            return Source(wide, name, "person", False), "name in or beside the phrase"
        body = _body_in(scene, spot, span)
        if body is not None:
            return Source(span, body, "organisation", False), "name in the phrase"
    if is_title(scene, spot):
        return Source(span, " ".join(span.of(text).split()), "organisation", False), "its own words"
    lemma = scene.token(spot).lemma.lower()
    kind = _kind(scene, lemma, spot)
    if kind == "person" and several:
        kind = "group"
    if kind == "document" and spot[1] > 1 and scene.token(spot).text[:1].isupper():  # « la Voix du Fleuve »: a paper
        return Source(span, " ".join(span.of(text).split()), "organisation", False), "its own words"
    if kind == "document" and (author := _author(scene, spot)) is not None:
        return Source(span, author.name, kind, False), "who wrote or gave the document"
    return Source(span, " ".join(span.of(text).split()), kind, False), "its own words"


def is_several(scene: Scene, spot: Spot) -> bool:
    """True for names or nouns joined by a conjunction."""
    tree = scene.trees[spot[0]]
    joined = [c for c in tree.children[spot[1]] if base(tree.tokens[c].deprel) == "conj"]
    joined = [c for c in joined if not _is_second_office(scene, spot, c)]
    return any(tree.tokens[c].upos in {"PROPN", "NOUN"} and _has_conjunction(tree, c) for c in joined)


def _is_second_office(scene: Scene, spot: Spot, other: int) -> bool:
    """« le ministre du Port et | porte-parole | du gouvernement »: what else one person is, without an article.

    So it is behind a name: « Paul Mensah, directeur du port et | créateur | de P ».
    """
    tree = scene.trees[spot[0]]
    person = scene.persons.at(scene.token(spot).span.start) is not None
    bare = tree.tokens[other].upos == "NOUN" and (person or tree.tokens[other].lemma.lower() in scene.words.persons)
    opened = person or any(base(tree.tokens[c].deprel) == "det" for c in tree.children[spot[1]])
    alone = all(base(tree.tokens[c].deprel) not in {"det", "nummod"} for c in tree.children[other])
    one = feature(tree.tokens[other], "Number") != "Plur" and (person or _is_one_person(scene, spot))
    return bare and opened and alone and one and not is_contracted(tree.tokens[other - 1])


def _has_conjunction(tree: Tree, index: int) -> bool:
    return any(tree.tokens[c].upos == "CCONJ" or base(tree.tokens[c].deprel) == "cc" for c in tree.children[index])


def _joins_another(scene: Scene, spot: Spot, span: Span, person: Name) -> bool:
    """« la maire, X, et le préfet Y »: another person behind a conjunction, wherever the parser hung it."""
    tree = scene.trees[spot[0]]
    others = [n for n in scene.persons.inside(span) if n.span.start > person.span.end]
    between = [
        t for t in tree.tokens if others and person.span.end <= t.span.start and t.span.end <= others[0].span.start
    ]
    joined = next((i for i, t in enumerate(between) if t.upos == "CCONJ"), None)
    return joined is not None and all(t.upos in {"DET", "NOUN", "ADJ"} for t in between[joined + 1 :])


def _people_beside(scene: Scene, spot: Spot, span: Span) -> str | None:
    """« les deux ministres, X et Y »: two or more who stand in apposition; one alone is but one of them."""
    tree = scene.trees[spot[0]]
    heads = [c for c in tree.children[spot[1]] if base(tree.tokens[c].deprel) == "appos"]
    names = [n for n in scene.persons.inside(span) if any(_is_below(tree, c, n) for c in heads)]
    return None if len(names) < 2 else Span(names[0].span.start, names[-1].span.end).of(scene.doc.text)


def _is_below(tree: Tree, head: int, name: Name) -> bool:
    """True for a name that heads an apposition or is joined to it."""
    at = next((i for i in range(head, len(tree.tokens)) if name.span.holds(tree.tokens[i].span)), None)
    return at is not None and (at == head or (base(tree.tokens[at].deprel) == "conj" and tree.tokens[at].head == head))


def _with_apposition(scene: Scene, spot: Spot, span: Span) -> Span:
    """« le procureur de Paris, François Molins »: the phrase with a person's name set beside it."""
    text = scene.doc.text
    if scene.persons.inside(span):
        return span
    before, after = scene.persons.last_before(span.start), scene.persons.first_from(span.end)
    opens = before is not None and _opens(scene, before)
    if before is not None and opens and _joined(text, before.span.end, span.start) == ",":
        return Span(before.span.start, span.end)
    joined = None if after is None else _joined(text, span.end, after.span.start)
    if after is not None and (joined == "" or (joined == "," and not _acts_beside(scene, spot, after))):
        return Span(span.start, after.span.end)
    if after is not None and _ends_past_place(scene, spot, span, after):
        return Span(span.start, after.span.end)
    return span


def _ends_past_place(scene: Scene, spot: Spot, span: Span, name: Name) -> bool:
    """« P, a dit le représentant de l'Etat | dans l'île |, Paul Ferrand. »: where one person is it, and who that is."""
    tree = scene.trees[spot[0]]
    between = [t for t in tree.tokens if span.end <= t.span.start < name.span.start]
    behind = next((t for t in tree.tokens if t.span.start >= name.span.end), None)
    if not 3 <= len(between) <= PLACE or not _is_one_person(scene, spot) or "Definite=Def" not in _article(tree, spot):
        return False
    led = between[0].upos == "ADP" and all(t.upos in {"DET", "NOUN", "PROPN", "ADJ"} for t in between[1:-1])
    led = led and all(t.lemma not in scene.words.media | scene.words.documents for t in between)
    ends = behind is None or (behind.upos == "PUNCT" and behind.text not in {"(", ":", ","})
    return led and between[-1].text == "," and ends and base(_head_of(scene, name).deprel) in {"appos", "nmod", "flat"}


def _article(tree: Tree, spot: Spot) -> str:
    """The features of the article of a noun."""
    return next((tree.tokens[c].feats for c in tree.children[spot[1]] if base(tree.tokens[c].deprel) == "det"), "")


def _head_of(scene: Scene, name: Name) -> Token:
    """The first word of a name, on which the others hang."""
    return scene.token(scene.spots[scene.after(name.span.start)])


def _acts_beside(scene: Scene, spot: Spot, name: Name) -> bool:
    """« Selon l'agence, X a cédé »: a name behind a phrase with a preposition that is a subject is somebody else."""
    return base(_head_of(scene, name).deprel) == "nsubj" and case_of(scene.trees[spot[0]], spot[1]) is not None


def _opens(scene: Scene, name: Name) -> bool:
    """False for « interrogé par la chaîne X, un officier »: a name that belongs to what stands before it."""
    sentence, at = scene.spots[scene.after(name.span.start)]
    before = scene.trees[sentence].tokens[at - 1] if at else None
    return before is None or before.upos not in {"NOUN", "ADP", "DET"} or before.text in scene.words.titles


def _joined(text: str, end: int, start: int) -> str | None:
    """What stands between two phrases that are at most three characters apart."""
    return text[end:start].strip() if 0 <= start - end <= 3 else None


def _person_in(scene: Scene, spot: Spot, span: Span, adjoining: bool) -> Name | None:
    """The person whose name heads the phrase or stands beside its head; not one in its complements."""
    people = scene.persons.inside(span)
    if scene.token(spot).lemma.lower() in scene.words.organisations | scene.words.groups:
        people = [n for n in people if spot in scene.named and scene.named[spot] == n]
    return next((n for n in people if adjoining or _is_own(scene, spot, n)), None)


def _body_in(scene: Scene, spot: Spot, span: Span) -> str | None:
    """« le journal Le Monde », « le groupe X »: the name that the noun announces; a fuller form of an acronym."""
    text = scene.doc.text
    for name in scene.names.inside(span):
        if name.kind in BODIES and _is_own(scene, spot, name):
            words = name.span.of(text)
            beside = not name.span.holds(scene.token(spot).span)
            if beside and words.split()[0] in scene.words.platforms:
                return None  # « des chaînes Telegram russes »
            if beside:
                return name.entity or words
            if name.entity is not None and name.entity != words:
                return name.entity
    return _announced(scene, spot, span)


def _announced(scene: Scene, spot: Spot, span: Span) -> str | None:
    """« le quotidien régional L'Écho-Le Matin »: what a noun of outlets announces is its name, known or not.

    A noun with a capital of its own is part of the name: « Radio Kivu ».
    """
    tokens = scene.trees[spot[0]].tokens
    if scene.token(spot).lemma.lower() not in scene.words.media:
        return None
    inside = [i for i in range(spot[1] + 1, len(tokens)) if span.holds(tokens[i].span)]
    first = next((i for i in inside if tokens[i].text[:1].isupper() or tokens[i].upos == "PUNCT"), None)
    if first is None or tokens[first].upos == "PUNCT" or tokens[first - 1].upos == "ADP":
        return None
    if tokens[first].text in scene.words.platforms:
        return None
    name = [tokens[i].span for i in takewhile(lambda i: tokens[i].text[:1].isupper(), range(first, inside[-1] + 1))]
    noun = scene.token(spot).text
    own = first == spot[1] + 1 and (noun in scene.words.airing or (noun[:1].isupper() and spot[1] > 0))
    return Span(scene.token(spot).span.start if own else name[0].start, name[-1].end).of(scene.doc.text)


def _is_own(scene: Scene, spot: Spot, name: Name) -> bool:
    """True when a name holds the head of a phrase, or stands beside it with no preposition between."""
    tree = scene.trees[spot[0]]
    inside = [i for i, t in enumerate(tree.tokens) if name.span.holds(t.span)]
    if not inside or spot[1] in inside:
        return bool(inside)
    before = tree.tokens[inside[0] - 1] if inside[0] else None
    if before is None or before.upos in {"ADP", "CCONJ"} or before.text == "(":
        return False
    if "PronType=Rel" in before.feats:  # « trois ONG, dont X »: one of them
        return False
    if name.kind == "person" and _is_one_person(scene, spot) and _is_set_off(scene, tree, inside[0]):
        return True  # « la porte-parole du port, Anna Petit », wherever the parser hung her name
    if name.kind == "person" and seat_holder(scene, (spot[0], inside[0])) == spot[1]:
        return True
    if before.upos == "DET" and inside[0] > 1 and tree.tokens[inside[0] - 2].upos == "ADP":
        return False
    return _joins(tree, inside[0], spot[1])


def _is_set_off(scene: Scene, tree: Tree, at: int) -> bool:
    """True behind a comma, and behind what such a person is called there: « le maire, le docteur Paul Kéma »."""
    if at > 2 and tree.tokens[at - 1].upos == "NOUN" and tree.tokens[at - 1].lemma.lower() in scene.words.persons:
        at -= 1 + (tree.tokens[at - 2].upos == "DET")
    return at > 0 and tree.tokens[at - 1].text == ","


def _is_one_person(scene: Scene, spot: Spot) -> bool:
    token = scene.token(spot)
    return token.lemma.lower() in scene.words.persons and feature(token, "Number") != "Plur"


def _joins(tree: Tree, at: int, head: int) -> bool:
    """True when a name hangs on a head through names and participles only."""
    for _ in range(6):
        token = tree.tokens[at]
        if base(token.deprel) not in {"flat", "appos", "nmod", "amod", "dep"} or case_of(tree, at) is not None:
            return False
        if token.head == head:
            return True
        at = token.head
    return False


def _kind(scene: Scene, lemma: str, spot: Spot) -> SourceKind | None:
    words, own = scene.words, scene.named.get(spot)
    if scene.token(spot).text in words.titles and lemma not in words.organisations:
        return "person"  # « M. Ndoye », whom no list knows
    if own is not None and own.kind in BODIES and scene.token(spot).text[:1].isupper():
        return "organisation"
    if lemma in words.media or lemma in words.organisations:
        return "organisation"
    if lemma in words.documents and lemma not in words.back & words.anonymous & words.persons:
        return "person" if _is_unnamed_person(scene, lemma) else "document"
    if lemma in words.persons or lemma in words.groups or lemma in words.anonymous:
        plural = feature(scene.token(spot), "Number") == "Plur"
        return "group" if plural or (lemma in words.groups and lemma not in words.persons) else "person"
    name = scene.named.get(spot)
    return None if name is None else "person" if name.kind == "person" else "organisation"


def _is_unnamed_person(scene: Scene, lemma: str) -> bool:
    """« une source »: a person whom the outlet does not name."""
    return lemma in scene.words.unnamed


def _author(scene: Scene, spot: Spot) -> Source | None:
    """« le communiqué de X », « les images diffusées par X », « le récit qu'en fait X »: who stands behind it."""
    tree = scene.trees[spot[0]]
    for child in tree.children[spot[1]]:
        token = tree.tokens[child]
        agents = [c for c in tree.children[child] if tree.tokens[c].deprel == "obl:agent"]
        agents = agents or _giver(scene, tree, child)
        agents = [c for c in agents if not _only_quotes(scene, token, (spot[0], c))]
        agents = [] if token.lemma in scene.words.examining else agents  # « des documents saisis par la police »
        heads = agents if base(token.deprel) in {"acl", "amod"} else [child] if _is_of(scene, tree, child) else []
        for head in heads:
            top = top_of(tree, head, head - 1)
            if tree.tokens[top].upos in NOMINAL and _is_author(scene, tree, (spot[0], top)):
                source, _rule = describe(scene, (spot[0], top), mention(scene, spot[0], top))
                printed = tree.tokens[top].upos == "PROPN" and token.lemma in scene.words.publishing
                if source.kind in {"person", "organisation", "group"} or (spot[0], top) in scene.named or printed:
                    return source
    return None


def _giver(scene: Scene, tree: Tree, verb: int) -> list[int]:
    """« la version qu'en donne | X », « le bilan que X a publié »: the subject of a relative clause of making it."""
    token, children = tree.tokens[verb], tree.children[verb]
    made = token.deprel == "acl:relcl" and token.lemma in scene.clauses.support
    led = any(tree.tokens[c].lemma in scene.clauses.that and c < verb for c in children)
    return [c for c in children if tree.tokens[c].deprel == "nsubj" and made and led]


def _only_quotes(scene: Scene, verb: Token, agent: Spot) -> bool:
    """« un comptage cité par Y », « une copie consultée par l'AFP »: what is not Y's own."""
    words, token = scene.words, scene.token(agent)
    outlet = token.lemma.lower() in words.media or is_named_outlet(scene, token.span)
    return verb.lemma in words.quoting and (outlet or verb.lemma not in words.questioning)


def _is_author(scene: Scene, tree: Tree, spot: Spot) -> bool:
    """True for who can speak: a name, or a noun with a determiner (not « communiqué de presse »).

    An article in a preposition is one for a single body: « un communiqué du ministère ».
    """
    one = feature(scene.token(spot), "Number") != "Plur"
    openers = [tree.tokens[c] for c in tree.children[spot[1]] if base(tree.tokens[c].deprel) in {"det", "case"}]
    known = spot in scene.named or any(token.feats or (one and is_contracted(token)) for token in openers)
    return known and can_speak(scene, spot)


def _is_of(scene: Scene, tree: Tree, child: int) -> bool:
    return base(tree.tokens[child].deprel) == "nmod" and case_of(tree, child) in scene.clauses.of
