"""Infinitives that say what a cue reports: « dit avoir tué », « menace de frapper »: which, and how far they go."""

from __future__ import annotations

from selon.attribute.content.asides import STOPPING
from selon.attribute.content.clauses import clause_end, ends_before, with_quotation
from selon.attribute.content.extents import MARKS, speaker_from, whole
from selon.attribute.content.occasions import credits_source, leads_to_occasion
from selon.attribute.mention.outlets import leads_to_medium
from selon.attribute.scene import CueMention, Scene
from selon.model import Span, Token
from selon.tree import Tree, base, is_past_participle, subtree

INFINITIVAL = frozenset({"xcomp", "ccomp", "advcl", "obl", "obj", "acl", "nmod"})
REACH = 14  # tokens from a cue to an infinitive that the parser hung elsewhere


def infinitive(scene: Scene, cue: CueMention, case: str | None) -> Span | None:
    """« dit avoir tué », « menace de frapper »: the infinitive clause without its preposition."""
    tree = scene.trees[cue.sentence]
    for child in tree.children[cue.index]:
        token = tree.tokens[child]
        if case is None and _is_said_of_relative(tree, cue, child):
            return whole(scene, cue, child)
        if child < cue.index or child in cue.tokens or not _has_infinitive(tree, child):
            continue
        if any("VerbForm=Fin" in t.feats and t.deprel == "root" for t in tree.tokens[cue.tokens[-1] + 1 : child]):
            continue
        if base(token.deprel) in INFINITIVAL and _mark(tree, child) == case and not _is_aside(scene, tree, child):
            return infinitive_clause(scene, cue, child)
    return None


def _is_aside(scene: Scene, tree: Tree, child: int) -> bool:
    """« exige, avant d'y retourner, P »: when or why somebody says it, however the parser reads the preposition."""
    leading = scene.clauses.before | scene.clauses.purpose | scene.clauses.lacking
    before = subtree(tree, child)[0] - 1
    led = before > 0 and tree.tokens[before].lemma in leading and tree.tokens[before].upos in {"ADP", "ADV"}
    return led or any(c < child and tree.tokens[c].lemma in leading for c in tree.children[child])


def _is_said_of_relative(tree: Tree, cue: CueMention, child: int) -> bool:
    """« les rebelles, que Kinshasa dit soutenus par Kigali »: what somebody says that those before are."""
    before = (tree.tokens[c] for c in tree.children[cue.index] if c < cue.index)
    relative = any(base(t.deprel) == "obj" and "PronType=Rel" in t.feats for t in before)
    told = tree.tokens[child].deprel == "xcomp" and child > cue.index and is_past_participle(tree.tokens[child])
    return told and relative


def next_infinitive(scene: Scene, cue: CueMention, case: str | None) -> Span | None:
    """« conseille aux femmes de ne pas … »: the infinitive that the parser hung on something between."""
    tree = scene.trees[cue.sentence]
    if case is None:
        return _bare_infinitive(scene, cue)
    for i in range(cue.tokens[-1] + 1, min(cue.tokens[-1] + REACH, len(tree.tokens))):
        token = tree.tokens[i]
        if token.text in {",", ";", ":", "."} or ("VerbForm=Fin" in token.feats and not _is_relative(tree, i)):
            return None
        if token.lemma in scene.clauses.before | scene.clauses.purpose | scene.clauses.lacking:
            return None  # « promet P avant de partir »
        marks = token.lemma == case and token.upos in {"ADP", "SCONJ"} and token.head > i
        if marks and _has_infinitive(tree, token.head):
            if "obj" in cue.frame.content and _is_of_object(tree, cue, token.head):
                return None  # « déplore le refus | de négocier »
            return infinitive_clause(scene, cue, token.head)
    return None


def _is_of_object(tree: Tree, cue: CueMention, infinitive: int) -> bool:
    """True for an infinitive that tells what the object of a cue is of, or is of somebody: « le refus de X de V »."""
    noun = tree.tokens[infinitive].head
    while base(tree.tokens[noun].deprel) == "nmod" and tree.tokens[noun].upos != "VERB":
        noun = tree.tokens[noun].head
    described = base(tree.tokens[infinitive].deprel) == "acl" and tree.tokens[noun].upos == "NOUN"
    return described and base(tree.tokens[noun].deprel) == "obj" and tree.tokens[noun].head == cue.index


def _is_relative(tree: Tree, i: int) -> bool:
    """True for the verb of a relative clause: « exhorte ceux qui ont vu les tirs à parler »."""
    token = tree.tokens[i]
    verb = token.head if token.upos == "AUX" else i
    return tree.tokens[verb].deprel == "acl:relcl"


def _bare_infinitive(scene: Scene, cue: CueMention) -> Span | None:
    """« annonce, via un communiqué, avoir pris … »: the first infinitive that no preposition leads."""
    tree = scene.trees[cue.sentence]
    for i in range(cue.tokens[-1] + 1, min(cue.tokens[-1] + 20, len(tree.tokens))):
        token = tree.tokens[i]
        if token.text in {";", ":", "."} or "VerbForm=Fin" in token.feats or token.upos == "CCONJ":
            return None
        if "Tense=Pres|VerbForm=Part" in token.feats:
            return None
        if is_infinitive(token):
            before = next((t for t in reversed(tree.tokens[:i]) if t.upos not in {"ADV", "PRON"}), token)
            if before.upos in {"ADP", "SCONJ"}:
                return None
            top = i if token.upos == "VERB" else token.head
            span = infinitive_clause(scene, cue, top)
            return Span(min(token.span.start, max(span.start, cue.span.end)), max(token.span.end, span.end))
    return None


def _has_infinitive(tree: Tree, child: int) -> bool:
    """True for a clause whose head or auxiliary is an infinitive."""
    helpers = (c for c in tree.children[child] if base(tree.tokens[c].deprel) in {"aux", "cop"})
    return any(is_infinitive(tree.tokens[i]) for i in (child, *helpers))


def _mark(tree: Tree, index: int) -> str | None:
    marks = [c for c in tree.children[index] if base(tree.tokens[c].deprel) in {"mark", "case"}]
    return tree.tokens[marks[0]].lemma if marks and marks[0] < index else None


def is_infinitive(token: Token) -> bool:
    return "VerbForm=Inf" in token.feats


def infinitive_clause(scene: Scene, cue: CueMention, index: int) -> Span:
    """An infinitive with all that follows it up to a comma, the speaker or where the writer goes on."""
    tree, span = scene.trees[cue.sentence], whole(scene, cue, index)
    start = _infinitive_start(tree, next(i for i, t in enumerate(tree.tokens) if t.span.start >= span.start), index)
    while start - 1 > cue.tokens[-1] and _denies(tree, start - 1, cue):
        start -= 1  # « n'avoir touché que … », « ne pas avoir tiré »
    span = Span(tree.tokens[start].span.start, max(span.end, tree.tokens[start].span.end))
    end = max((i for i, t in enumerate(tree.tokens) if span.holds(t.span)), default=start)
    turn = next((i for i in range(index + 1, end) if _turns_finite(tree, i, cue.tokens[-1], set())), None)
    if turn is not None:
        return Span(span.start, tree.tokens[turn - 1 - (tree.tokens[turn - 1].text == ",")].span.end)
    last = speaker_from(scene, cue, index)
    while end + 1 < last:
        if (inserted := _over_insertion(tree, end)) is not None:
            end = inserted
            continue
        if tree.tokens[end + 1].text in STOPPING:
            break
        if ends_before(scene, end + 1, start - 1, cue) or _turns_finite(
            tree, end + 1, cue.tokens[-1], {index, cue.index}
        ):
            break
        if _resumes(tree, end + 1, index) or _is_told_there(scene, cue, end + 1, index):
            break
        end += 1
    told = _told_in_it(scene, cue, tree, index, end)
    return Span(span.start, told or with_quotation(scene, span.start, tree.tokens[end].span.end))


def _told_in_it(scene: Scene, cue: CueMention, tree: Tree, index: int, end: int) -> int | None:
    """« assure être sûre | que Belda, ivre, avait tiré »: where the clause ends whose verb is behind a comma."""
    opened = (i for i in range(index + 1, end) if tree.tokens[i].upos == "SCONJ" and tree.tokens[i].head > end)
    that = next((i for i in opened if tree.tokens[i].lemma in scene.clauses.that), None)
    return None if that is None or tree.tokens[that - 1].upos == "VERB" else clause_end(scene, that, cue)


def _over_insertion(tree: Tree, i: int) -> int | None:
    """« un texte qui | , soutenu par X, | vise à P »: the second comma behind a relative pronoun, whose verb comes."""
    if "PronType=Rel" not in tree.tokens[i].feats or tree.tokens[min(i + 1, len(tree.tokens) - 1)].text != ",":
        return None
    after = next((j for j in range(i + 2, len(tree.tokens)) if tree.tokens[j].upos == "PUNCT"), None)
    verb = tree.tokens[i].head
    return after if after is not None and tree.tokens[after].text == "," and after < verb else None


def _denies(tree: Tree, i: int, cue: CueMention) -> bool:
    """True for a word of negation, but for that of the cue: « ne nie | pas | avoir tiré »."""
    if "Polarity=Neg" not in tree.tokens[i].feats:
        return False
    before = (c for c in tree.children[cue.index] if c < cue.tokens[0] or c in cue.tokens)
    return tree.tokens[i].head not in cue.tokens or not any("Polarity=Neg" in tree.tokens[c].feats for c in before)


def _is_told_there(scene: Scene, cue: CueMention, i: int, infinitive: int) -> bool:
    """« dit avoir tué X | dans un communiqué », « | lors d'un entretien », but for what is told of in its turn."""
    tree, words = scene.trees[cue.sentence], scene.words
    told = tree.tokens[infinitive].lemma in words.publishing or any(
        c.index == infinitive for c in scene.cues_of(cue.sentence)
    )
    if told or (i <= infinitive + 1 and not leads_to_occasion(scene, cue.sentence, i)):
        return False
    to_somebody = tree.tokens[i].lemma in words.telling | words.inside and leads_to_medium(scene, cue.sentence, i)
    return to_somebody or leads_to_occasion(scene, cue.sentence, i) or credits_source(scene, tree.tokens[i])


def _infinitive_start(tree: Tree, start: int, index: int) -> int:
    """« annonce en mars avoir pris … »: the first infinitive, with a negation or pronoun before it, else the start.

    « appelle à ne pas « sortir » », « à ne « plus sortir » »: a negation before the mark of quoted words is part of it.
    """
    first = next((i for i in range(start, index + 1) if "VerbForm=Inf" in tree.tokens[i].feats), start)
    first = _over_small(tree, start, first)
    quoted = first - start > 1 and tree.tokens[first - 1].text in MARKS
    if quoted and "Polarity=Neg" in tree.tokens[first - 2].feats:
        first = _over_small(tree, start, first - 2)
    return first


def _over_small(tree: Tree, start: int, first: int) -> int:
    """Back over adverbs and pronouns."""
    while first > start and tree.tokens[first - 1].upos in {"ADV", "PRON"}:
        first -= 1
    return first


def _turns_finite(tree: Tree, i: int, cue: int, heads: set[int]) -> bool:
    """True at a conjunction before a finite verb that goes on for the cue, not for its infinitive."""
    token = tree.tokens[i]
    if token.upos != "CCONJ":
        return False
    ahead = next((t for t in tree.tokens[i + 1 :] if t.upos not in {"ADV", "PRON"}), token)
    if "VerbForm=Fin" in ahead.feats and not any("VerbForm=Fin" in t.feats for t in tree.tokens[cue + 1 : i]):
        return True  # « reconnaît avoir vu X | mais exclut P »: an infinitive is in a row with none
    if token.head <= i or tree.tokens[token.head].head not in heads:
        return False
    verbs = [token.head, *tree.children[token.head]]
    return any("VerbForm=Fin" in tree.tokens[v].feats for v in verbs if base(tree.tokens[v].deprel) in {"conj", "aux"})


def _resumes(tree: Tree, i: int, index: int) -> bool:
    """« Des hommes disant venir du port | se sont enfuis »: a finite verb that has neither subject nor mark here."""
    token = tree.tokens[i]
    if token.upos not in {"VERB", "AUX", "PRON"} or (token.upos == "PRON" and "Reflex=Yes" not in token.feats):
        return False
    verb = i if token.upos == "VERB" else token.head
    if verb <= index or tree.tokens[verb].deprel not in {"ccomp", "root", "parataxis", "acl"}:
        return False
    own = [i, verb, *tree.children[verb]]
    here = [c for c in tree.children[verb] if c > index]  # « L'homme accusé d'avoir tué X | a été arrêté »
    bound = any(base(tree.tokens[c].deprel) in {"nsubj", "mark", "cc", "expl:subj"} for c in here)
    return not bound and any("VerbForm=Fin" in tree.tokens[c].feats for c in own if c >= i)
