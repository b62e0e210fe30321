"""What ends the words reported: where, how or on whose word something was said."""

from __future__ import annotations

from selon.attribute.cue.conjunctions import is_according_to_which
from selon.attribute.scene import CueMention, Scene
from selon.attribute.speaker.speakers import source_of
from selon.model import Token
from selon.tree import Tree, base, is_past_participle

REACH = 7  # tokens from a preposition to the noun for an occasion
BESIDE = 3  # tokens from « conférence » to « presse »
ENDING = frozenset({"PUNCT", "ADV"})
SMALL = frozenset({"ADP", "DET", "ADJ", "NUM"})


def leads_to_occasion(scene: Scene, sentence: int, i: int) -> bool:
    """True at a preposition before an occasion to speak, or a voice: how something was said is no part of it."""
    tree, words = scene.trees[sentence], scene.words
    token = tree.tokens[i]
    leads = token.upos == "ADP" or (token.upos == "ADV" and base(token.deprel) == "case")
    tied = is_past_participle(tree.tokens[i - 1]) or tree.tokens[i - 1].upos in {"ADP", "ADV"}
    if not leads or i == 0 or tied:  # « les propos tenus lors d'un entretien »
        return False
    if token.lemma in words.facing and _faces_hearers(scene, tree, i):
        return True  # « devant les députés »
    aside = False
    for j in range(i + 1, min(i + REACH, len(tree.tokens))):
        lemma = tree.tokens[j].lemma
        if tree.tokens[j].upos == "NOUN":
            if lemma in words.margins:
                aside = True
            elif lemma not in words.courses:
                voiced = token.lemma in scene.clauses.agent and lemma in words.voices
                return voiced or _is_occasion(scene, tree, j) or (aside and lemma in words.gatherings)
        elif tree.tokens[j].upos not in SMALL:
            return False
    return False


def _faces_hearers(scene: Scene, tree: Tree, i: int) -> bool:
    ahead = range(i + 1, min(i + REACH, len(tree.tokens)))
    noun = next((j for j in ahead if tree.tokens[j].upos not in SMALL), i)
    return tree.tokens[noun].lemma.lower() in scene.words.hearers | scene.words.audience


def _is_occasion(scene: Scene, tree: Tree, noun: int) -> bool:
    """« un entretien », « une conférence de presse »: for some nouns, only before those who listen."""
    lemma, words = tree.tokens[noun].lemma, scene.words
    heard = any(t.lemma in words.audience for t in tree.tokens[noun + 1 : noun + BESIDE])
    return lemma in words.occasions or (lemma in words.briefings and heard)


def tells_how(scene: Scene, tree: Tree, i: int) -> bool:
    """« annonce P | sans donner de détails », « | avant de partir », « | mais sans convaincre ».

    What was done without something else is said with it: « affirme avoir pris le pont sans faire de victimes ».
    """
    words, following = scene.clauses, tree.tokens[i + 1 : i + 5]
    lemma = tree.tokens[i].lemma
    if lemma in words.contrast:
        return bool(following) and following[0].lemma in words.lacking
    behind = [t for t in following if t.upos not in {"ADP", "PRON", "ADV"}]
    if len(behind) > 1 and behind[0].lemma in words.helping and "VerbForm=Inf" in behind[1].feats:
        behind.pop(0)  # « sans | pouvoir | confirmer P »
    first = behind[0] if behind else None
    if first is None or "VerbForm=Inf" not in first.feats:
        return False
    perfect = first.deprel.startswith("aux:tense")  # « dit avoir vu P avant d'avoir entendu Q »: of one story
    return (lemma in words.before and not perfect) or (lemma in words.lacking and first.lemma in words.withholding)


def is_credited(scene: Scene, tree: Tree, i: int, cue: CueMention) -> bool:
    """« X affirme que P, selon Y », « , rapporte Y »: who passes on what X says, at the end of the sentence."""
    if tree.tokens[i].text != "," or i + 1 >= len(tree.tokens):
        return False
    other = scene.by_start.get(tree.tokens[i + 1].span.start)
    if other is None or other is cue or other.frame.upos not in {"ADP", "VERB"}:
        return False
    if not any("clause" in mention.frame.content for mention in (other, *other.others)):
        return False
    source = source_of(scene, other)
    inverted = any(tree.tokens[j].text.startswith("-") for j in other.tokens)  # « a-t-on appris »
    finite = other.frame.upos == "ADP" or any("VerbForm=Fin" in tree.tokens[j].feats for j in other.tokens)
    if not inverted and (not finite or source is None or source.span.start < other.span.start):
        return False
    end = max(other.span.end, 0 if source is None else source.span.end)
    rest = (t for t in tree.tokens if t.span.start >= end and not scene.times.meeting(t.span))
    return all(t.upos in ENDING for t in rest)


def credits_source(scene: Scene, token: Token) -> bool:
    """« demande P | selon son avocat »: who says all that."""
    other = scene.by_start.get(token.span.start)
    if other is None or other.frame.upos != "ADP" or "clause" not in other.frame.content:
        return False
    which = is_according_to_which(scene, other.sentence, other.tokens[0])  # « la rumeur selon laquelle P »
    return not which and source_of(scene, other) is not None
