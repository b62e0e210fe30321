"""Words at which a speaker, or the writer, turns to something else: « mais », « et ajoute », « sans préciser »."""

from __future__ import annotations

from selon.lang.clauses import ClauseWords
from selon.model import Token
from selon.tree import CLEFT, Tree, base, is_present_participle

ENDING = frozenset({",", ";", ":", ".", "!", "?", "»", "”"})
NAMING = frozenset({"DET", "ADJ", "NOUN", "PROPN", "ADP"})
TURN = 8  # tokens from « alors que » to who speaks there


def contrasts(words: ClauseWords, tree: Tree, i: int) -> bool:
    """True where the writer sets something against the words reported: « , mais … », « tandis que … »."""
    token = tree.tokens[i]
    if token.text == "," and i + 1 < len(tree.tokens) and tree.tokens[i + 1].lemma in words.contrast:
        return not goes_on_with_that(words, tree, i) and not _corrects(tree, i) and not counts_on(words, tree, i)
    if token.lemma in words.contrast and "PronType=Rel" in tree.tokens[min(i + 1, len(tree.tokens) - 1)].feats:
        return True  # « une qualité mais qui … »
    following = [t.lemma for t in tree.tokens[i + 1 : i + 4]]  # « alors même que », « contrairement à ce que »
    opposed = token.lemma in words.opposing and any(lemma in words.that for lemma in following)
    return opposed and not (token.lemma in words.meanwhile and _goes_along(words, tree, i))


def _corrects(tree: Tree, i: int) -> bool:
    """« dit qu'il n'y avait aucun soldat, mais des malades »: what there was instead, with no verb of its own."""
    end = next((j for j in range(i + 2, len(tree.tokens)) if tree.tokens[j].text in ENDING), len(tree.tokens))
    verbless = not any("VerbForm=Fin" in t.feats or "VerbForm=Part" in t.feats for t in tree.tokens[i + 1 : end])
    return verbless and any("Polarity=Neg" in t.feats for t in tree.tokens[max(0, i - TURN) : i])


def counts_on(words: ClauseWords, tree: Tree, i: int) -> bool:
    """« dit que dix convois sont partis, mais | aucun n'est arrivé », « mais | deux sont »: of those just told of."""
    at = min(i + 2, len(tree.tokens) - 1)
    token = tree.tokens[at]
    some = token.upos == "NUM" or (token.upos == "PRON" and token.lemma.lower() in words.portions)
    alone = all(tree.tokens[c].upos in {"ADV", "PUNCT", "CCONJ"} for c in tree.children[at])
    behind = tree.tokens[i].text == "," and tree.tokens[i + 1].lemma in words.contrast
    return behind and some and alone and base(token.deprel) == "nsubj" and token.head > at


def _is_told_alike(words: ClauseWords, tree: Tree, i: int) -> bool:
    """« a signalé que le juge avait proposé P | et avait émis des doutes »: of the judge, by the auxiliary."""
    that = next((j for j in range(i - 1, 0, -1) if tree.tokens[j].lemma in words.that), None)
    if that is None:
        return False
    helping = [[t.text.lower() for t in part if _helps(t)] for part in (tree.tokens[:that], tree.tokens[that:i])]
    ahead = next((t for t in tree.tokens[i + 1 : i + 4] if t.upos not in {"ADV", "PRON"}), tree.tokens[i])
    alike = bool(helping[1]) and _helps(ahead) and ahead.text.lower() == helping[1][-1]
    return alike and bool(helping[0]) and ahead.text.lower() != helping[0][-1]


def _helps(token: Token) -> bool:
    return token.upos == "AUX" and "VerbForm=Fin" in token.feats


def _goes_along(words: ClauseWords, tree: Tree, i: int) -> bool:
    """« alors qu'ils dormaient »: what was going on meanwhile belongs to what is told of the past."""
    verb = next((j for j in range(i + 1, len(tree.tokens)) if "VerbForm=Fin" in tree.tokens[j].feats), None)
    if verb is None or "Tense=Imp" not in tree.tokens[verb].feats:
        return False
    over = tree.tokens[verb].deprel == "aux:tense"  # « alors qu'il avait promis P »
    return not over and tree.tokens[verb].text.lower() not in words.reported


def goes_on_with_that(words: ClauseWords, tree: Tree, i: int) -> bool:
    """« affirme que P, et que Q », « que P, mais que Q »: what is said goes on behind a mark."""
    ahead = [t for t in tree.tokens[i + 1 : i + 4] if t.upos not in {"CCONJ", "ADV"}]
    return bool(ahead) and ahead[0].lemma in words.that and ahead[0].upos == "SCONJ"


def turns(words: ClauseWords, tree: Tree, i: int, others: set[int]) -> bool:
    """True where the speaker goes on to speak: « et ajoute », « , tout en expliquant », « , avant d'ajouter ».

    So it is where the speaker leaves off: « , sans se prononcer sur Q ».
    """
    token = tree.tokens[i]
    if token.upos == "CCONJ":
        others = {j for j in others if "VerbForm=Inf" not in tree.tokens[j].feats}  # that is what is told to be done
        if _is_told_alike(words, tree, i):
            return False
        return i + 1 in others or (i + 2 in others and tree.tokens[i + 1].upos in {"ADV", "PRON"})
    if token.lemma in words.opposing and tree.tokens[min(i + 1, len(tree.tokens) - 1)].lemma in words.that:
        return any(j in others for j in range(i + 2, i + TURN))  # « alors que Y promettait Q »
    if token.upos == "ADV" and i + 1 < len(tree.tokens) and tree.tokens[i + 1].upos == "ADP":
        return token.head == tree.tokens[i + 1].head and turns(words, tree, i + 1, others)  # « tout en dénonçant Q »
    if token.text != "," and token.upos != "ADP":
        return False
    if token.text == "," and _withholds(words, tree, i + 1):
        return True
    itself = token.upos == "ADP" and "Reflex=Yes" in tree.tokens[min(i + 1, len(tree.tokens) - 1)].feats
    ahead = range(i + 1, min(i + (4 if token.text == "," else 2 + itself), len(tree.tokens)))
    first = next((j for j in ahead if j in others), None)
    if first is None or any(tree.tokens[j].upos in {"NOUN", "PROPN"} for j in range(i + 1, first)):
        return False
    if token.text == "," and tree.tokens[i + 1].lemma in words.before:
        perfect = tree.tokens[first].deprel.startswith("aux:tense")  # « dit avoir vu X, avant d'avoir entendu Y »
        return "VerbForm=Inf" in tree.tokens[first].feats and not perfect
    participle = is_present_participle(tree.tokens[first + itself])
    return participle or (token.text == "," and _of_another(tree, first, others))


def _of_another(tree: Tree, start: int, others: set[int]) -> bool:
    """« a annoncé P, | Bakou assurant Q »: somebody else, straight before the participle that gives them words."""
    ahead = range(start + 1, min(start + TURN, len(tree.tokens)))
    verb = next((j for j in ahead if tree.tokens[j].upos not in NAMING), start)
    telling = tree.tokens[verb].upos == "VERB" and is_present_participle(tree.tokens[verb])
    return telling and start in others and verb in others


def _withholds(words: ClauseWords, tree: Tree, i: int) -> bool:
    """« P, sans se prononcer sur Q »: what the speaker leaves out is no part of what is said."""
    if i >= len(tree.tokens) or tree.tokens[i].lemma not in words.lacking:
        return False
    following = [t for t in tree.tokens[i + 1 : i + 4] if t.upos not in {"PRON", "ADV", "ADP", "DET", "ADJ"}]
    first = next(iter(following), None)
    if first is not None and first.lemma in words.details:
        return True  # « , sans plus de précisions »
    return first is not None and "VerbForm=Inf" in first.feats and first.lemma in words.withholding


def goes_on_set_off(tree: Tree, i: int, before: int) -> bool:
    """True at « c'est X, selon Y, | qui a P »: the clause of what was set off before."""
    verb = tree.tokens[min(i, len(tree.tokens) - 1)].head
    return tree.tokens[verb].deprel == CLEFT and tree.tokens[verb].head < before
