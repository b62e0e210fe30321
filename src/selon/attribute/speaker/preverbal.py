"""The noun phrase that stands before a finite cue, where the parser lost that it is the subject."""

from __future__ import annotations

from selon.attribute.cue.verbs import is_finite, is_passive_cue
from selon.attribute.mention.mentions import describes, found_at, whole_names
from selon.attribute.scene import CueMention, Found, Scene
from selon.tree import Tree, base, case_of, extent


def before_verb(scene: Scene, cue: CueMention) -> Found | None:
    """« L'entraîneur espère que … » where the parser lost the subject: the noun phrase before a finite cue."""
    tree = scene.trees[cue.sentence]
    at = before_clitics(scene, tree, cue)
    if at < 0 or not is_finite(tree, cue.tokens) or is_passive_cue(tree, cue):
        return None
    if tree.tokens[at].text == ",":
        apposed = _before_apposition(scene, cue.sentence, at)
        at = apposed if apposed >= 0 else _before_relative(scene, tree, at)
    elif tree.tokens[at].text == ")":  # « le système X (Y Z) prédit P »
        at = next((i for i in range(at, -1, -1) if tree.tokens[i].text == "("), 0) - 1
    elif tree.tokens[at].upos == "PUNCT" and tree.tokens[at].text in {"»", "”", '"'}:
        at -= 1
    if at >= 0 and cue.frame.source and tree.tokens[at].upos == "PRON" and base(tree.tokens[at].deprel) == "nsubj":
        spoken = tree.tokens[at].text.lower() in scene.words.pronouns  # « Il | nie avoir tiré »
        return found_at(scene, cue.sentence, at, "pronoun before the verb") if spoken else None
    if at < 0 or (tree.tokens[at].upos not in {"NOUN", "PROPN", "ADJ", "X"}):
        return None
    top = _phrase_top(tree, at)
    if tree.tokens[top].upos not in {"NOUN", "PROPN", "X"} or case_of(tree, top) is not None:
        return None
    opening = [c for c in tree.children[top] if c < top and tree.tokens[c].upos in {"DET", "ADJ", "NUM", "PROPN"}]
    span = whole_names(scene, cue.sentence, extent(tree, [*opening, top, at]))
    return Found((cue.sentence, top), span, "noun phrase before the verb")


def before_clitics(scene: Scene, tree: Tree, cue: CueMention) -> int:
    """The last token before the cue that is no adverb and no unstressed pronoun."""
    at = cue.tokens[0] - 1
    while at > 0 and tree.tokens[at].upos in {"ADV", "PRON"}:
        if tree.tokens[at].text.lower() in scene.words.pronouns or "PronType=Rel" in tree.tokens[at].feats:
            break
        at -= 1
    return at


def _phrase_top(tree: Tree, at: int) -> int:
    """Up from the last word of a noun phrase to its head, over complements with a preposition."""
    top = at
    while (head := tree.tokens[top].head) < top and tree.tokens[head].upos in {"NOUN", "PROPN"}:
        own = base(tree.tokens[top].deprel) in {"flat", "amod"} or case_of(tree, top) is not None
        marked = any(tree.tokens[j].text in {"»", "”"} for j in range(head, top))
        if marked or (not own and tree.tokens[top].upos == "NOUN"):
            break
        top = head
    return top


def _before_relative(scene: Scene, tree: Tree, comma: int) -> int:
    """« Le préfet, dont le bureau est à Gao, prie X de P »: the token before a relative clause."""
    marks = [i for i in range(comma) if tree.tokens[i].text == ","]
    if len(marks) != 1 or any("VerbForm=Fin" in t.feats for t in tree.tokens[: marks[0]]):
        return -1
    opening = tree.tokens[marks[0] + 1 : marks[0] + 3]
    led = any("PronType=Rel" in t.feats or t.lemma in scene.clauses.relative for t in opening)
    told = any("VerbForm=Fin" in t.feats for t in tree.tokens[marks[0] : comma])
    return marks[0] - 1 if led and told else -1


def _before_apposition(scene: Scene, sentence: int, comma: int) -> int:
    """« Louis Petit, directeur du port, estime »: the token before the apposition that a comma closes."""
    tokens = scene.trees[sentence].tokens
    opening = next((i for i in range(comma - 1, max(-1, comma - 15), -1) if tokens[i].text == ","), None)
    if opening is None or not describes(scene, sentence, opening + 1, comma):
        return -1
    return opening - 1
