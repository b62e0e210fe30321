"""What a subject stands for: the antecedent of a relative pronoun, who goes on to speak, words without the cue."""

from __future__ import annotations

from selon.attribute.mention.mentions import found_at
from selon.attribute.mention.phrases import can_speak, is_relative
from selon.attribute.scene import CueMention, Found, Scene
from selon.model import Span, Token
from selon.tree import Tree, ancestors, base, feature, is_present_participle

ADJOINED = frozenset({"flat", "nmod", "appos", "conj"})


def apart_from_cue(scene: Scene, cue: CueMention, found: Found | None) -> Found | None:
    """« une pétition refusant P », « Toujours selon X »: the words that name who speaks, without the cue itself."""
    if found is None or not found.span.holds(cue.span) or found.span == cue.span:
        return found
    head = scene.token(found.spot).span
    if head.start >= cue.span.end:
        after = scene.after(cue.span.end)
        return found._replace(span=Span(min(scene.starts[after], head.start), found.span.end))
    if head.end > cue.span.start:
        return found
    at = scene.after(cue.span.start) - 1
    while at and scene.starts[at] > head.end and _leads_to_cue(scene.token(scene.spots[at])):
        at -= 1
    return found._replace(span=Span(found.span.start, max(head.end, scene.token(scene.spots[at]).span.end)))


def _leads_to_cue(token: Token) -> bool:
    """« des campagnes | visant à | demander P »: a mark, a preposition, a participle right before a cue."""
    return token.upos in {"PUNCT", "ADP"} or is_present_participle(token)


def referent(scene: Scene, sentence: int, index: int) -> int:
    """What a relative pronoun stands for where the parser lost it: the nearest noun before it that can speak."""
    tree = scene.trees[sentence]
    if not is_relative(scene, tree.tokens[index]):
        return index
    if (shared := _shared(tree, index)) is not None:
        return shared
    at = next((i for i in range(index - 1, -1, -1) if tree.tokens[i].upos in {"NOUN", "PROPN"}), index)
    while at != index and not can_speak(scene, (sentence, at)) and 0 <= tree.tokens[at].head < index:
        if tree.tokens[at].head == at:
            break
        at = tree.tokens[at].head
    return _named(tree, at)


def _shared(tree: Tree, pronoun: int) -> int | None:
    """« une décision du tribunal datant de 2015 et qui … »: the noun that the participle before « et » describes."""
    if tree.tokens[pronoun - 1].upos != "CCONJ":
        return None
    described = (i for i in range(pronoun - 1, 0, -1) if base(tree.tokens[i].deprel) == "acl")
    first = next(described, None)
    return None if first is None or tree.tokens[first].head > first else tree.tokens[first].head


def over_apposition(scene: Scene, cue: CueMention, index: int) -> int:
    """« X, présidente de Y, | qui dit »: X, though Y stands nearer to the relative pronoun."""
    tree = scene.trees[cue.sentence]
    before = range(cue.tokens[0] - 1, max(index, 0), -1)
    pronoun = next((i for i in before if "PronType=Rel" in tree.tokens[i].feats), None)
    if pronoun is None or tree.tokens[pronoun - 1].text != ",":
        return index
    at = index
    while base(tree.tokens[at].deprel) in ADJOINED and tree.tokens[at].head < at:
        head, set_off = tree.tokens[at].head, any(t.text == "," for t in tree.tokens[tree.tokens[at].head : at])
        office = tree.tokens[at].upos == "NOUN" and tree.tokens[at].lemma in scene.words.persons
        if base(tree.tokens[at].deprel) == "appos" and set_off and office and (cue.sentence, head) in scene.named:
            return _named(tree, head)
        at = head
    return index


def agreeing(scene: Scene, cue: CueMention, index: int) -> int:
    """« une milice de cent hommes | qui affirme | P »: the noun above that has the number of the verb."""
    tree = scene.trees[cue.sentence]
    single = any({"VerbForm=Fin", "Number=Sing"} <= set(tree.tokens[i].feats.split("|")) for i in cue.tokens)
    own = (c for c in tree.children[cue.index] if base(tree.tokens[c].deprel) == "nsubj")
    led = any(index < c < cue.tokens[0] and is_relative(scene, tree.tokens[c]) for c in own)
    if not (single and led) or feature(tree.tokens[index], "Number") != "Plur":
        return index
    above = (h for h in ancestors(tree, index) if h < index and tree.tokens[h].upos in {"NOUN", "PROPN"})
    return next(
        (h for h in above if feature(tree.tokens[h], "Number") == "Sing" and can_speak(scene, (cue.sentence, h))), index
    )


def presented(scene: Scene, cue: CueMention) -> int | None:
    """« C'est X qui V »: what the sentence presents before the relative pronoun that is the subject of the cue."""
    tree = scene.trees[cue.sentence]
    own = next((c for c in tree.children[cue.index] if is_relative(scene, tree.tokens[c])), 0)
    subject = base(tree.tokens[own].deprel) == "nsubj" and tree.tokens[own - 1].upos != "PUNCT"
    this = tree.tokens[0]
    if own < 2 or not subject or this.upos != "PRON" or this.lemma.lower() not in scene.clauses.this:
        return None
    return this.head if 0 < this.head < own else None


def _named(tree: Tree, at: int) -> int:
    """The noun that a name stands beside: « le porte-parole, Louis Petit »."""
    while base(tree.tokens[at].deprel) in {"flat", "appos"} and tree.tokens[at].head < at:
        at = tree.tokens[at].head
    return at


def is_told_of(scene: Scene, cue: CueMention, index: int) -> bool:
    """« X estime que Y est coupable et demande P »: Y is the subject of what X says, and X goes on to speak."""
    tree, at = scene.trees[cue.sentence], cue.tokens[0] - 1
    if tree.tokens[index].head == cue.index or at < 0 or tree.tokens[at].upos != "CCONJ":
        return False
    before = (c for c in scene.cues_of(cue.sentence) if c.tokens[-1] + 1 < index < at and c.frame.upos == "VERB")
    before = (c for c in before if not _is_in_row_below(tree, c, cue))
    telling = (c for c in before if any("ccomp" in mention.frame.content for mention in (c, *c.others)))
    return any(tree.tokens[c.tokens[-1] + 1].lemma in scene.clauses.that for c in telling)


def _is_in_row_below(tree: Tree, outer: CueMention, cue: CueMention) -> bool:
    """« X a raconté que Y était venu | et avait dit |»: both in a past that is not the one of X."""
    past = [any("Tense=Imp" in tree.tokens[i].feats for i in c.tokens) for c in (outer, cue)]
    row = tree.tokens[cue.index].deprel == "conj" and tree.tokens[tree.tokens[cue.index].head].head == outer.index
    return row and past == [False, True]


def is_of_object(scene: Scene, cue: CueMention, index: int) -> bool:
    """« a appris la mort du chef »: whose death it was told of, not who told it; but « la nouvelle d'un officier »."""
    tree = scene.trees[cue.sentence]
    head = tree.tokens[index].head
    beside = head != cue.index and tree.tokens[head].head == cue.index and base(tree.tokens[head].deprel) == "obj"
    return beside and tree.tokens[head].lemma not in scene.clauses.retold


def own_subject(tree: Tree, cue: CueMention, fitting: list[int]) -> int:
    """« Prudent, le ministre évoque P »: of two before a verb the second, unless a comma parts it from the verb."""
    first, last = fitting[0], fitting[-1]
    bare = first == 0 and base(tree.tokens[first].deprel) == "nsubj" and tree.tokens[first + 1].text == ","
    between = tree.tokens[last : cue.tokens[0]]
    near = last < cue.tokens[0] and base(tree.tokens[last].deprel) == "nsubj" and all(t.text != "," for t in between)
    return last if bare and near else first


def clause_subject(scene: Scene, cue: CueMention) -> Found | None:
    """« X a lu une déclaration : … »: for a noun, the nearest subject before it that can speak."""
    tree = scene.trees[cue.sentence]
    for i in range(cue.tokens[0] - 1, -1, -1):
        if base(tree.tokens[i].deprel) == "nsubj" and can_speak(scene, (cue.sentence, i)):
            return found_at(scene, cue.sentence, i, "subject of the clause of the cue")
    return None
