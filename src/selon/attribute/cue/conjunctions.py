"""The conjunction of a reported clause: « X affirme que P », « des rumeurs selon lesquelles P »."""

from __future__ import annotations

from selon.attribute.cue.grounds import gives_grounds
from selon.attribute.mention.phrases import NOMINAL, can_speak, inside_prepositional
from selon.attribute.scene import CueMention, Scene
from selon.model import Token
from selon.tree import Tree, base, feature, is_past_participle

REACH = 14  # tokens from a cue to its conjunction
ASIDES = frozenset({",", "-", "–", "—"})  # set off what is put in behind a cue


def conjunction(scene: Scene, cue: CueMention) -> int | None:
    """The *que* of the cue: the mark of its clause, or the first one after it in reach."""
    tree, that = scene.trees[cue.sentence], scene.clauses.that
    if (behind := _behind_aside(scene, tree, cue)) is not None:
        return behind
    for child in tree.children[cue.index]:
        if base(tree.tokens[child].deprel) in {"ccomp", "xcomp", "advcl", "obj", "acl"} and child > cue.index:
            for mark in tree.children[child]:
                token = tree.tokens[mark]
                own = token.lemma in that and token.upos in {"SCONJ", "PRON"} and cue.index < mark < child
                own = own and not _tells_when(scene, tree, mark) and not _stands_for(tree, cue, mark)
                if own and (_is_set_off(scene, tree, cue, mark) or _follows_other(scene, cue, mark)):
                    return None
                if own and not any("VerbForm=Inf" in t.feats for t in tree.tokens[cue.tokens[-1] + 1 : mark]):
                    return None if _is_affirmed(scene, cue, mark) else mark  # but « veut éviter que P »
    ahead = range(cue.tokens[-1] + 1, min(cue.tokens[-1] + REACH, len(tree.tokens)))
    if cue.frame.upos == "NOUN":  # « des rumeurs sont nées selon lesquelles P »
        at = next((i for i in ahead if is_according_to_which(scene, cue.sentence, i)), None)
        if at is not None and not _is_of_person(tree, at) and agree(tree.tokens[at + 1], tree.tokens[cue.index]):
            return at + 1
    for i in ahead:
        token = tree.tokens[i]
        if token.lemma in that and _tells_when(scene, tree, i):
            return None
        if token.lemma in that and (_is_set_off(scene, tree, cue, i) or _follows_other(scene, cue, i)):
            return None
        if token.lemma in that and _opens_clause(scene, tree, cue, i):
            return i if _reaches(scene, cue, i) and not _is_of_other(scene, tree, cue, i) else None
        if "VerbForm=Fin" in token.feats or token.text in {";", ":", "."} or token.upos == "CCONJ":
            return None
        if "VerbForm=Inf" in token.feats and cue.index in {token.head, tree.tokens[token.head].head}:
            return None  # « assure n'avoir touché que … »
    return None


def _is_of_person(tree: Tree, at: int) -> bool:
    """« les déclarations du maire, | selon | qui P »: a pronoun without a number, set off, is of the noun before it."""
    return feature(tree.tokens[at + 1], "Number") is None and tree.tokens[at - 1].text == ","


def _behind_aside(scene: Scene, tree: Tree, cue: CueMention) -> int | None:
    """« X a annoncé, la voix brisée, | que P »: the conjunction behind what commas set off straight after the cue."""
    start = cue.tokens[-1] + 1
    if cue.frame.upos != "VERB" or start + 3 >= len(tree.tokens) or tree.tokens[start].text not in ASIDES:
        return None
    ahead = range(start + 1, min(start + REACH, len(tree.tokens) - 2))
    inner = next((i for i in ahead if _binds(scene, tree, i)), None)  # « , à condition que Q soit tu, | que P »
    if inner is not None:
        ahead = range(inner + 2, min(inner + REACH, len(tree.tokens) - 2))
        comma = next((i for i in ahead if tree.tokens[i].text == ","), start)
    else:
        comma = next((i for i in ahead if tree.tokens[i].upos in {"PUNCT", "SCONJ"} or _is_finite(tree, i)), start)
    mark = tree.tokens[comma + 1]
    joins = mark.upos == "SCONJ" or (mark.upos == "PRON" and _is_whole(tree, mark.head, comma + 1))
    opens = tree.tokens[comma].text == tree.tokens[start].text and mark.lemma in scene.clauses.that and joins
    told = any(start < c.index < comma and "ccomp" in c.frame.content for c in scene.cues_of(cue.sentence))
    return comma + 1 if opens and comma > start and not told else None


def _binds(scene: Scene, tree: Tree, i: int) -> bool:
    """True at a word that makes of the « que » behind it a condition or a circumstance: « à | condition | que »."""
    return tree.tokens[i].lemma in scene.clauses.bound and tree.tokens[i + 1].lemma in scene.clauses.that


def _tells_when(scene: Scene, tree: Tree, that: int) -> bool:
    """« a signalé une panne avant | que l'avion ne tombe »: with such a preposition before it, it opens no content."""
    before, mark = tree.tokens[that - 1], tree.tokens[that]
    return that > 0 and before.lemma in scene.clauses.timing and before.deprel == mark.deprel == "mark"


def _is_finite(tree: Tree, i: int) -> bool:
    return "VerbForm=Fin" in tree.tokens[i].feats


def _follows_other(scene: Scene, cue: CueMention, that: int) -> bool:
    """« a reconnu P, tout en maintenant | que Q », « a refusé P au motif | que Q »: straight behind another cue."""
    later = (c for c in scene.cues_of(cue.sentence) if c.tokens[0] > cue.tokens[-1])
    taking = (c for c in later if "ccomp" in c.frame.content and (c.frame.upos == "VERB" or gives_grounds(c)))
    return any(c.tokens[-1] + 1 == that for c in taking)


def _is_set_off(scene: Scene, tree: Tree, cue: CueMention, that: int) -> bool:
    """« le communiqué, que X a lu », « P, ce que X nie », « P, un terme que X récuse »: it tells of what is before."""
    remarks = tree.tokens[that - 1].lemma.lower() in scene.clauses.this and tree.tokens[that - 2].text == ","
    apposed = tree.tokens[that - 1].upos == "NOUN" and tree.tokens[that - 2].upos == "DET"
    remarks = remarks or (apposed and tree.tokens[that - 3].text == "," and that - 3 > cue.tokens[-1])
    return remarks or (cue.frame.upos == "NOUN" and tree.tokens[that - 1].text == ",")


def _is_affirmed(scene: Scene, cue: CueMention, mark: int) -> bool:
    """« a démenti et affirmé que P »: P is not what is denied."""
    between = (c for c in scene.cues_of(cue.sentence) if cue.index < c.index < mark and c.frame.upos == "VERB")
    return cue.frame.act == "deny" and any(c.frame.act != "deny" and "ccomp" in c.frame.content for c in between)


def _is_of_other(scene: Scene, tree: Tree, cue: CueMention, mark: int) -> bool:
    """« a plaidé la folie, estimant que P »: the clause hangs on a later cue."""
    above = tree.tokens[tree.tokens[mark].head].head
    between = (c for c in scene.cues_of(cue.sentence) if cue.tokens[-1] < c.index < mark)
    return any(c.index == above and c.frame.upos == "VERB" and "ccomp" in c.frame.content for c in between)


def _opens_clause(scene: Scene, tree: Tree, cue: CueMention, i: int) -> bool:
    """True for a conjunction; for what looks like a relative pronoun when no bare noun stands before it."""
    token = tree.tokens[i]
    if token.deprel == "cc":  # « accuse aussi bien X que Y »
        return False
    if cue.frame.upos == "NOUN" and "PronType=Rel" in token.feats:
        perfect = is_past_participle(tree.tokens[token.head])  # « la promesse que X a faite »
        return (token.upos == "SCONJ" and not perfect) or _is_whole(tree, token.head) or _is_unreal(tree, token.head)
    if _are_told(scene, tree, cue, i - 1):
        return True
    if _retells(scene, tree, cue, i - 1):
        return False
    verb = tree.tokens[token.head]
    if verb.head in cue.tokens and (_is_whole(tree, token.head, i) or _is_unreal(tree, token.head)):
        return True  # « a donné l'assurance que les écoles rouvriraient »
    if token.upos == "PRON" and verb.deprel == "acl:relcl" and verb.head != cue.index:
        return _is_told_to(scene, tree, cue, i)
    of_object = verb.deprel == "acl:relcl" and verb.head == i - 1 and _is_object(tree, cue, i - 1)
    if of_object and "obj" in cue.frame.content:
        return False  # « évoque une loi que X estime dangereuse »
    if tree.tokens[i - 1].text == "," and any(_is_object(tree, cue, j) for j in range(cue.tokens[-1] + 1, i)):
        return False  # « rejette ces accusations, qu'il qualifie de … »
    if tree.tokens[i].upos == "SCONJ" or i == cue.tokens[-1] + 1 or tree.tokens[i - 1].text == ",":
        return True
    nouns = [j for j in range(cue.tokens[-1] + 1, i) if tree.tokens[j].upos in NOMINAL]
    return cue.frame.upos == "VERB" and all(inside_prepositional(tree, j, cue.tokens[-1]) for j in nouns)


def _is_told_to(scene: Scene, tree: Tree, cue: CueMention, that: int) -> bool:
    """« a indiqué à l'Union des commerçants | que P »: behind whom it is told, where nothing else is told."""
    between = range(cue.tokens[-1] + 1, that)
    if cue.frame.upos != "VERB" or not between or any(tree.tokens[i].upos == "PUNCT" for i in between):
        return False
    objects = any(base(tree.tokens[c].deprel) in {"obj", "ccomp", "xcomp"} for c in tree.children[cue.index])
    to_whom, verb = tree.tokens[between[0]], tree.tokens[that].head
    if feature(tree.tokens[verb], "Gender") == "Fem" or feature(tree.tokens[verb], "Number") == "Plur":
        objects |= is_past_participle(tree.tokens[verb])  # « aux femmes que l'armée a chassées »
    hearer = next((i for i in between if tree.tokens[i].upos in NOMINAL), None)
    speaks = hearer is not None and can_speak(scene, (cue.sentence, hearer))
    return not objects and to_whom.upos == "ADP" and to_whom.lemma in scene.words.telling and speaks


def _stands_for(tree: Tree, cue: CueMention, that: int) -> bool:
    """« les propositions | que je leur avais faites »: the participle agrees with the noun, which is what it takes."""
    token, noun = tree.tokens[that], tree.tokens[cue.index]
    verb = tree.tokens[token.head]
    if cue.frame.upos != "NOUN" or "PronType=Rel" not in token.feats or not is_past_participle(verb):
        return False
    return token.deprel == "obj" and verb.head == cue.index and agree(verb, noun)


def _retells(scene: Scene, tree: Tree, cue: CueMention, noun: int) -> bool:
    """« évoque dix morts, un bilan | que X conteste »: a noun behind a comma for what was said before it."""
    if noun <= cue.tokens[-1] or tree.tokens[noun].lemma not in scene.clauses.retold | scene.clauses.offered:
        return False
    opening = next((i for i in range(noun - 1, cue.tokens[-1], -1) if tree.tokens[i].upos not in {"DET", "ADJ"}), None)
    return opening is not None and tree.tokens[opening].text == ","


def _are_told(scene: Scene, tree: Tree, cue: CueMention, noun: int) -> bool:
    """« informe les familles que P »: people behind a verb that takes whom it tells for its object."""
    telling = {"ccomp", "obl:de"} <= set(cue.frame.content)
    people = scene.words.persons | scene.words.groups
    while noun > cue.index and tree.tokens[noun].upos == "ADJ":
        noun -= 1
    return telling and tree.tokens[noun].head == cue.index and tree.tokens[noun].lemma in people


def _is_object(tree: Tree, cue: CueMention, i: int) -> bool:
    token = tree.tokens[i]
    return token.head == cue.index and token.deprel == "obj" and token.upos in {"NOUN", "PROPN"}


def _is_whole(tree: Tree, verb: int, that: int = -1) -> bool:
    """« le sentiment que tout est perdu »: a clause that has no place for the noun before it is not relative."""
    own = {
        tree.tokens[c].deprel for c in tree.children[verb] if "PronType=Rel" not in tree.tokens[c].feats and c != that
    }
    return bool(own & {"cop", "nsubj:pass"} or (that >= 0 and "obj" in own))


def _is_unreal(tree: Tree, verb: int) -> bool:
    """« l'assurance que les écoles rouvriraient »: in the conditional or subjunctive a clause mostly tells the noun."""
    own = (tree.tokens[i] for i in (verb, *tree.children[verb]) if i == verb or tree.tokens[i].upos == "AUX")
    return any("Mood=Cnd" in t.feats or "Mood=Sub" in t.feats for t in own)


def agree(left: Token, right: Token) -> bool:
    """True unless two words differ in gender or number."""
    pairs = ((feature(left, name), feature(right, name)) for name in ("Gender", "Number"))
    return all(a is None or b is None or a == b for a, b in pairs)


def is_according_to_which(scene: Scene, sentence: int, i: int) -> bool:
    """True at « selon » or « d'après » before a relative pronoun."""
    tokens = scene.trees[sentence].tokens
    which = i + 1
    while which < len(tokens) and tokens[which].deprel == "fixed":
        which += 1
    if tokens[i].upos != "ADP" or which >= len(tokens) or tokens[which].lemma not in scene.clauses.relative:
        return False
    cue = scene.by_start.get(tokens[i].span.start)
    return cue is not None and cue.frame.upos == "ADP"


def _reaches(scene: Scene, cue: CueMention, that: int) -> bool:
    """True straight after the cue or its complements; false for a comparison or a conjunction of its own."""
    between = scene.trees[cue.sentence].tokens[cue.tokens[-1] + 1 : that]
    if not between or between[-1].lemma not in scene.clauses.bound:
        return True
    if any(kind.endswith(f":{between[-1].lemma}") for kind in cue.frame.content):
        return True  # « met la pression pour que P »
    return between[-1].lemma in scene.clauses.loose and all(t.upos in {"ADV", "ADP"} for t in between)
