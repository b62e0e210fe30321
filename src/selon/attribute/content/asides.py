"""What the writer adds to what somebody says: a clause behind a comma, who a name is, what a colon explains.

Without a comma a relative clause tells which one is meant, and is said.
"""

from __future__ import annotations

from selon.attribute.content.occasions import credits_source, leads_to_occasion, tells_how
from selon.attribute.mention.outlets import leads_to_medium
from selon.attribute.scene import CueMention, Scene
from selon.tree import Tree, ancestors, is_past_participle, is_present_participle, subtree

STOPPING = frozenset({",", ".", ";", ":", "!", "?", "…", "...", ")", "»", "”", "–", "—", "-"})
NOUNS = frozenset({"NOUN", "PROPN"})
QUOTED = 4  # blanks in quoted words that are a statement
NAMING = frozenset({"DET", "NUM", "ADJ", "NOUN", "PROPN", "ADP"})
SUBJECT = 8  # tokens from a comma to the participle of a subject
SMALL = frozenset({"PRON", "DET"})
REACH = 3  # tokens from « ainsi » to the verb of « ainsi que l'affirme »
FAR = 25  # tokens in which a list goes on


def explains(tree: Tree, i: int) -> bool:
    """True at a colon before a clause, not before a list: « dément P : il parle de Q »."""
    return tree.tokens[i].text == ":" and any("VerbForm=Fin" in t.feats for t in tree.tokens[i + 1 :])


def opens_relative(scene: Scene, tree: Tree, i: int) -> bool:
    """True at a comma before a relative clause: what it adds is the writer's."""
    following = tree.tokens[i + 1 : i + 3]
    if tree.tokens[i].text != "," or not following:
        return False
    if is_past_participle(following[0]) or _opens_apposition(tree, i) or opens_absolute(tree, i):
        return True
    if following[0].lemma in scene.clauses.relative and following[-1].text == ",":
        return True  # « X dénonce P, qui, selon Y, Q »
    opened = any(t.lemma in scene.clauses.relative or "PronType=Rel" in t.feats for t in following)
    return opened and _has_verb(tree, i + 1) and not _is_quoting(scene, tree, i + 1)


def over_relative(scene: Scene, cue: CueMention, tree: Tree, i: int) -> int | None:
    """« demande de l'aide pour trouver un homme | qui a tiré |. »: the last word of what tells which one is meant."""
    if "PronType=Rel" not in tree.tokens[i].feats or tree.tokens[i - 1].upos not in NOUNS:
        return None
    verb = next((v for v in (i, *ancestors(tree, i)) if tree.tokens[v].deprel == "acl:relcl"), None)
    if verb is None or not cue.tokens[-1] < tree.tokens[verb].head < i < verb:
        return None
    below, end = set(subtree(tree, verb)), i
    while end + 1 in below and tree.tokens[end + 1].text not in STOPPING and not _is_left(scene, cue, tree, end + 1):
        end += 1
    return end if end >= verb else None


def over_apposition(scene: Scene, cue: CueMention, tree: Tree, start: int, i: int) -> bool:
    """True at the comma behind who they are, before what befell them: « deux morts, un couple |, | dans un raid ».

    Where and how it was said is none of it: « …, un couple, dans un communiqué ».
    """
    comma = next((j for j in range(i - 1, start, -1) if tree.tokens[j].text == ","), start)
    if tree.tokens[i].text != "," or comma == start or i + 2 >= len(tree.tokens):
        return False
    naming = all(token.upos in NAMING for token in tree.tokens[comma + 1 : i])
    noun = next((j for j in range(comma + 1, i) if tree.tokens[j].upos in NOUNS), comma)
    of_them = start <= tree.tokens[noun].head < comma < noun and tree.tokens[noun].deprel in {"appos", "conj"}
    leads = tree.tokens[i + 1].upos == "ADP" and tree.tokens[i + 1].lemma in scene.words.inside
    return naming and of_them and leads and not _is_left(scene, cue, tree, i + 1)


def _is_left(scene: Scene, cue: CueMention, tree: Tree, i: int) -> bool:
    """True where, inside a relative clause, the writer tells where and how it was said."""
    where = leads_to_medium(scene, cue.sentence, i) or leads_to_occasion(scene, cue.sentence, i)
    return where or tells_how(scene, tree, i) or credits_source(scene, tree.tokens[i])


def _is_quoting(scene: Scene, tree: Tree, start: int) -> bool:
    """« met en avant P, qui est « Q » »: what is quoted of it there is still the speaker's, if nobody else speaks."""
    end = next((i for i in range(start, len(tree.tokens)) if tree.tokens[i].text in {";", ":", ".", ","}), start)
    quoted = (
        q for q in scene.outer.items if tree.tokens[start].span.start <= q.span.start < tree.tokens[end].span.start
    )
    long = any(q.inner.of(scene.doc.text).count(" ") >= QUOTED for q in quoted)
    return long and not any(scene.by_start.get(t.span.start) for t in tree.tokens[start:end])


def _opens_apposition(tree: Tree, comma: int) -> bool:
    """« le départ de X, émissaire de l'ONU »: who a name is tells the writer; not in a list."""
    noun = next((i for i in range(comma + 1, min(comma + 5, len(tree.tokens))) if tree.tokens[i].upos in NOUNS), None)
    if noun is None or tree.tokens[noun].deprel != "appos" or tree.tokens[noun].upos != "NOUN":
        return False
    head = tree.tokens[noun].head
    named = head < comma and tree.tokens[head].upos == "PROPN"
    return named and not any(t.upos == "CCONJ" for t in tree.tokens[comma : comma + FAR])


def opens_absolute(tree: Tree, comma: int) -> bool:
    """« dénonce l'attaque, deux hommes ayant été tués »: a participle with a subject of its own tells what was so."""
    if tree.tokens[comma].text != ",":
        return False
    ahead = range(comma + 1, min(comma + 1 + SUBJECT, len(tree.tokens)))
    verb = next((i for i in ahead if tree.tokens[i].upos not in NAMING), None)
    if verb is None or tree.tokens[verb - 1].upos not in NOUNS or not is_present_participle(tree.tokens[verb]):
        return False
    return not any(token.upos == "ADP" for token in tree.tokens[comma + 1 : comma + 2])


def _has_verb(tree: Tree, start: int) -> bool:
    """False for « , dont deux graves »: a list that goes on, up to the next mark, without a verb.

    One of a clause that tells when is not its own: « , dont une femme fauchée | alors qu'elle fuyait ».
    """
    for i, token in enumerate(tree.tokens[start:], start):
        joins = token.upos == "SCONJ" and i > start and token.deprel in {"mark", "fixed"}
        if "VerbForm=Fin" in token.feats or token.text in STOPPING or joins:
            return "VerbForm=Fin" in token.feats
    return False


def relative_comma(scene: Scene, tree: Tree, kept: list[int], index: int) -> int | None:
    """The comma before a relative clause of a subject: « L'attaque, qui a fait dix morts, a été revendiquée »."""
    clauses = [c for c in tree.children[index] if tree.tokens[c].deprel == "acl:relcl"]
    first = min((subtree(tree, c)[0] for c in clauses), default=None)
    if first is None:
        return next((i for i in kept if i > index and opens_relative(scene, tree, i)), None)
    return next((i for i in kept if index < i <= first and tree.tokens[i].text == ","), None)


def opened_as_said(scene: Scene, tree: Tree, first: int) -> int | None:
    """Where the remark begins, only small words before its verb: « comme le », « ainsi que l' »."""
    words = scene.clauses
    for i in range(first - 1, max(-1, first - 1 - REACH), -1):
        if tree.tokens[i].lemma in words.as_said:
            return i
        joint = tree.tokens[i].lemma in words.that and i > 0 and tree.tokens[i - 1].lemma in words.as_said
        if tree.tokens[i].upos not in SMALL and not joint:
            return None
    return None
