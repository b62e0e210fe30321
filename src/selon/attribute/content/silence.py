"""Words that are not said: « X n'a pas confirmé P », « sans préciser si P », « personne ne croit que P »."""

from __future__ import annotations

from selon.attribute.content.unsaid import is_unsaid
from selon.attribute.cue.daring import is_not_dared
from selon.attribute.cue.verbs import is_finite
from selon.attribute.mention.phrases import is_nobody
from selon.attribute.scene import CueMention, Scene
from selon.model import Act
from selon.tree import Tree, ancestors, base, has_possessive, is_past_participle

UP = 3  # heads between an infinitive and the demand that it belongs to
SET_PHRASE = 3  # tokens of one on either side of its verb
CLOSING = frozenset({"»", "”"})  # between a subject and a cue: the subject is one of what is said
# Whoever does not believe P takes a stand on it all the same.
STANDS: frozenset[Act] = frozenset({"believe", "estimate"})


def is_silent(scene: Scene, cue: CueMention) -> bool:
    """True where a cue tells what somebody does not say."""
    tree, frame = scene.trees[cue.sentence], cue.frame
    if _is_nobodys(scene, tree, cue) or _is_charged(scene, tree, cue) or _is_bidden(scene, tree, cue):
        return True
    if _is_to_come(scene, tree, cue) or _is_compared(scene, tree, cue) or _hides(scene, tree, cue):
        return True
    if _is_aside(scene, tree, cue) or _is_of_none(tree, cue) or is_not_dared(scene, cue):
        return True
    if is_unsaid(scene, cue) or _is_unverified(scene, tree, cue):
        return True
    if _is_seen_as(scene, tree, cue) or _is_one_more_of(scene, tree, cue):
        return True
    if frame.upos != "VERB" or _takes_stand(cue) or frame.lemma in scene.clauses.litotes:
        return False
    if any(need.relation == "advmod" for need in frame.needs):  # a frame that wants its negation
        return False
    if any(tree.tokens[i].lemma in scene.clauses.unfailing for i in cue.tokens):
        return False
    if is_granted(scene, cue):
        return False
    return _is_negated(scene, tree, cue) or _is_lacking(scene, tree, cue)


def _is_seen_as(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« des habitants perçus comme soutenant X »: what others take somebody to do."""
    led = cue.tokens[0] > 0 and tree.tokens[cue.tokens[0] - 1].lemma in scene.clauses.being
    verb = tree.tokens[cue.index]
    doing = "VerbForm=Fin" not in verb.feats and not is_past_participle(verb)  # but « comme annoncé par X »
    return led and cue.frame.upos == "VERB" and doing


def _is_one_more_of(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« un réseau de militants et | de sources médicales »: whom a noun before is of, and who says nothing there."""
    first = cue.tokens[0]
    if cue.frame.upos != "ADP" or cue.frame.lemma not in scene.clauses.of or first < 2:
        return False
    noun = tree.tokens[first].head
    other = tree.tokens[noun].head
    row = tree.tokens[noun].deprel == "conj" and base(tree.tokens[other].deprel) == "nmod" and other < first
    return tree.tokens[first - 1].upos == "CCONJ" and row and tree.tokens[tree.tokens[other].head].upos == "NOUN"


def is_granted(scene: Scene, cue: CueMention) -> bool:
    """« X ne nie pas avoir tiré », « ne conteste pas que P »: a denial that is denied; but « n'a pas démenti P »."""
    tree = scene.trees[cue.sentence]
    if cue.frame.act != "deny" or cue.frame.upos != "VERB" or not _is_negated(scene, tree, cue):
        return False
    nor = any(tree.tokens[c].lemma in scene.clauses.nor for c in tree.children[cue.index])
    kinds = {"ccomp", "xcomp", "obj"} if cue.frame.lemma in scene.clauses.undenied else {"ccomp", "xcomp"}
    told = any(base(tree.tokens[c].deprel) in kinds and c > cue.index for c in tree.children[cue.index])
    return told and not nor and cue.frame.lemma in scene.clauses.denying


def _is_aside(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« Cela dit, P », « P, autrement dit Q »: a set phrase, by which the writer goes on."""
    said = tree.tokens[cue.index].text.lower()
    phrases = [phrase for phrase in scene.clauses.asides if said in phrase.split()]
    near = tree.tokens[max(0, cue.index - SET_PHRASE) : cue.index + SET_PHRASE + 1] if phrases else ()
    words = " ".join(token.text.lower() for token in near)
    return any(f" {phrase} " in f" {words} " for phrase in phrases)


def _is_of_none(tree: Tree, cue: CueMention) -> bool:
    """« Aucune demande de rançon n'a été formulée », « n'a fait aucune allusion à P »: a noun that is none."""
    nouns = [i for i in cue.tokens if tree.tokens[i].upos == "NOUN"]
    below = (tree.tokens[c] for i in nouns for c in tree.children[i] if c < i)
    return any(base(t.deprel) == "det" and "PronType=Neg" in t.feats for t in below)


def _takes_stand(cue: CueMention) -> bool:
    """False for « n'a pas donné de chiffre »: who gives no number says none."""
    frame = cue.frame
    return frame.act in STANDS and (frame.act == "believe" or "ccomp" in frame.content)


def _is_charged(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« X est accusé d'avoir ordonné P », « a condamné X pour avoir ordonné P »: what X is charged with."""
    if not any("VerbForm=Inf" in tree.tokens[i].feats for i in cue.tokens if tree.tokens[i].upos == "AUX"):
        return False
    head = tree.tokens[cue.index].head
    above = next((c for c in scene.cues_of(cue.sentence) if c.index == head and head < cue.index), None)
    if above is not None and above.frame.act in {"accuse", "deny"}:
        return True
    behind = tree.tokens[cue.tokens[0] - 1].lemma in scene.clauses.reason if cue.tokens[0] else False
    return behind and any(tree.tokens[c].deprel == "obj" and head < c < cue.index for c in tree.children[head])


def _is_bidden(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« X demande à Y de garantir P », « appelle Y à condamner P »: what Y is told to say, Y has not said."""
    token = tree.tokens[cue.index]
    if cue.frame.upos != "VERB" or "VerbForm=Inf" not in token.feats or is_finite(tree, cue.tokens):
        return False
    led = {tree.tokens[c].lemma for c in tree.children[cue.index] if base(tree.tokens[c].deprel) in {"mark", "case"}}
    above = [
        c for c in scene.cues_of(cue.sentence) if c.index in ancestors(tree, cue.index)[:UP] and c.index < cue.index
    ]
    above = [c for c in above if all(t.text != "," for t in tree.tokens[c.index : cue.index])]
    asks = (c for c in above if c.frame.act == "demand" and c.frame.upos == "VERB")
    return any(kind.endswith(f"xcomp:{case}") for c in asks for kind in c.frame.content for case in led)


def _hides(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« a demandé à ne pas être nommé », « demande que son nom soit tu »: who hides tells of nothing that happens."""
    if cue.frame.act not in {"demand", "deny", "ask"} or cue.frame.upos != "VERB":
        return False
    if _keeps_name(scene, tree, cue):
        return True
    told = [c for c in tree.children[cue.index] if base(tree.tokens[c].deprel) in {"xcomp", "ccomp"} and c > cue.index]
    return any(
        tree.tokens[c].lemma in scene.clauses.unmasking
        and any("Polarity=Neg" in tree.tokens[n].feats for n in tree.children[c])
        and any(tree.tokens[n].deprel == "aux:pass" for n in tree.children[c])
        for c in told
    )


def _keeps_name(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« refuse de donner son nom », « demande que son nom n'apparaisse pas », « a requis l'anonymat »."""
    told = [c for c in tree.children[cue.index] if c > cue.index]
    verbs = [c for c in told if base(tree.tokens[c].deprel) in {"xcomp", "ccomp"}]
    nouns = [n for v in verbs for n in tree.children[v] if base(tree.tokens[n].deprel) in {"obj", "nsubj"}]
    kept = [n for n in nouns if tree.tokens[n].lemma in scene.clauses.identity and has_possessive(tree, n)]
    plain = [
        c for c in told if base(tree.tokens[c].deprel) == "obj" and tree.tokens[c].lemma in scene.clauses.anonymity
    ]
    denied = any("Polarity=Neg" in tree.tokens[n].feats for v in verbs for n in tree.children[v])
    return bool(plain) or (bool(kept) and (cue.frame.act == "deny" or denied))


def _is_compared(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« plus fort qu'estimé par X »: what was expected is not told."""
    token, first = tree.tokens[cue.index], cue.tokens[0]
    return is_past_participle(token) and first == cue.index > 0 and tree.tokens[first - 1].lemma in scene.clauses.that


def _is_to_come(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« P doit être annoncé par X », « pourrait être dénoncé »: a passive under such a verb tells of no words said."""
    passive = any(tree.tokens[i].upos == "AUX" and "VerbForm=Inf" in tree.tokens[i].feats for i in cue.tokens)
    head = tree.tokens[cue.index].head
    led = {cue.tokens[0] - 1, head} if head != cue.index else {cue.tokens[0] - 1}
    modal = any(tree.tokens[i].lemma in scene.clauses.pending for i in led if i >= 0)
    return passive and modal and any(tree.tokens[c].deprel == "aux:pass" for c in tree.children[cue.index])


def _is_nobodys(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """True for « personne ne croit que P », « aucun témoin n'affirme P »: nobody says it."""
    subjects = [c for i in cue.tokens for c in tree.children[i] if base(tree.tokens[c].deprel) == "nsubj"]
    near = [s for s in subjects if all(t.text not in CLOSING for t in tree.tokens[s : cue.tokens[0]])]
    parts = (c for subject in near for c in (subject, *tree.children[subject]))
    return any(is_nobody(scene, tree.tokens[c]) for c in parts)


def _is_unverified(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« P n'a pu être recoupé de source indépendante »: nobody there says that P, nor that it could not be."""
    if cue.frame.upos != "ADP" or cue.frame.lemma not in scene.clauses.of:
        return False
    verbs = [a for a in ancestors(tree, cue.tokens[-1]) if tree.tokens[a].upos in {"VERB", "AUX"}]
    verified = bool(verbs) and tree.tokens[verbs[0]].lemma in scene.clauses.withholding
    below = {c for verb in verbs[:2] for c in tree.children[verb] if verb < cue.tokens[0]}
    return verified and any("Polarity=Neg" in tree.tokens[c].feats for c in below)


def _is_negated(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """True for two words of negation; one alone (« n'annonce que P ») only limits what is said."""
    own = [i for i in cue.tokens if tree.tokens[i].upos in {"VERB", "AUX"}]
    words = {c for i in own for c in tree.children[i] if "Polarity=Neg" in tree.tokens[c].feats}
    words = {c for c in words if tree.tokens[c].lemma not in scene.clauses.that}
    if cue.frame.act in {"demand", "estimate", "announce"}:  # « n'a ordonné aucune exécution », « fourni aucun bilan »
        told = [c for c in tree.children[cue.index] if base(tree.tokens[c].deprel) == "obj" and c > cue.index]
        none = (d for c in told for d in tree.children[c])
        words |= {d for d in none if "PronType=Neg" in tree.tokens[d].feats or is_nobody(scene, tree.tokens[d])}
    nor = any(tree.tokens[c].lemma in scene.clauses.nor for c in tree.children[cue.index] if c < cue.index)
    return len(words) > 1 or nor or _is_unable(scene, tree, cue)


def _is_unable(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« n'est pas en mesure de | préciser P »: what somebody cannot say."""
    head = tree.tokens[cue.index].head
    able = "VerbForm=Inf" in tree.tokens[cue.index].feats and tree.tokens[head].lemma in scene.clauses.able
    return able and sum("Polarity=Neg" in tree.tokens[c].feats for c in tree.children[head]) > 1


def _is_lacking(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """True for an infinitive behind « sans »."""
    before = tree.tokens[max(0, cue.tokens[0] - 2) : cue.tokens[0]]
    bare = "VerbForm=Inf" in tree.tokens[cue.index].feats
    return bare and any(token.lemma in scene.clauses.lacking for token in before)
