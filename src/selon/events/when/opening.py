"""What opens a sentence and is said of its subject: « Arrêté en mars, le maire a été libéré ».

It tells of what was before the main verb: its time is none of that verb's, though a parser hangs it there. Its
place mostly is (« Cachés à X, ils ont tiré »), but for what was over before.
"""

from __future__ import annotations

from selon.lang.roles import RoleWords
from selon.tree import Tree, ancestors, base, case_key, is_past_participle, subtree

DESCRIBING = frozenset({"NOUN", "PROPN", "ADJ"})


def opening_word(tree: Tree, index: int, words: RoleWords) -> int | None:
    """The predicate without a subject that a word stands with before the verb that it opens, None when there is none.

    A past participle (« Arrêté en mars, … »), what somebody is (« Membre du gouvernement depuis 2014, … »), or what
    they had done (« Après avoir pris X en mars, … »).
    """
    for above in (index, *ancestors(tree, index)):
        token = tree.tokens[above]
        if token.deprel == "advcl" and above < token.head:
            return above if _is_said_of_subject(tree, above, words) else None
        if above != index and base(token.deprel) == "obl" and above < token.head and _is_since(tree, index, words):
            return None if case_key(tree, above) in words.circumstance else above  # « Au pouvoir depuis 1990, … »
    return None


def _is_said_of_subject(tree: Tree, index: int, words: RoleWords) -> bool:
    token = tree.tokens[index]
    below = [tree.tokens[c] for c in tree.children[index]]
    marks = {t.lemma for t in below if base(t.deprel) == "mark"}
    told = is_past_participle(token) or token.upos in DESCRIBING
    if is_past_participle(token):  # « bien qu'arrêté en mars », not « avant d'être arrêté en mars »
        marks -= {t.lemma for t in below if t.upos != "ADP"}
    return told and marks <= words.after and all(base(t.deprel) not in {"nsubj", "cop"} for t in below)


def _is_since(tree: Tree, index: int, words: RoleWords) -> bool:
    return case_key(tree, index) in words.since


def is_of_opening(tree: Tree, happening: int, time: int, words: RoleWords) -> bool:
    """True for the time of an opening participle, of which a happening in the main clause is not.

    Where people came together is where they did what follows: « Réunis mardi, ils ont signé un accord ».
    """
    verb = opening_word(tree, time, words)
    if verb is None or happening == verb or verb in ancestors(tree, happening):
        return False
    return tree.tokens[verb].lemma not in words.gathering and not is_opened(tree, happening, time, words)


def is_of_described(tree: Tree, happening: int, time: int, words: RoleWords) -> bool:
    """True for the day of a participle on a noun of the clause: « a arrêté le frère du soldat enlevé lundi ».

    Nor is a noun of the clause of the day of what befell its subject: « le juge enlevé lundi suivait un meurtre ».
    """
    if is_behind_participle(tree, happening, time):
        return True
    for above in (time, *ancestors(tree, time)):
        token = tree.tokens[above]
        if above == happening:
            return False
        if token.deprel == "acl" and is_past_participle(token):
            told = tree.tokens[happening].upos == "VERB" and happening in ancestors(tree, above)
            told = told or _is_of_befallen(tree, happening, token.head, words)
            return told or _is_of_subject(tree, happening, token.head, words)
    return False


def is_behind_participle(tree: Tree, happening: int, time: int) -> bool:
    """« a bombardé le camp | ouvert en 2021 »: a phrase of time right behind what is said of an object is of that."""
    if case_key(tree, time) is None or tree.tokens[time].head != happening:
        return False
    last = min(subtree(tree, time)) - 1
    token = tree.tokens[last]
    described = tree.tokens[token.head]
    said = token.deprel == "acl" and is_past_participle(token) and not tree.children[last]
    return said and base(described.deprel) == "obj" and described.head == happening < token.head


def _is_of_befallen(tree: Tree, happening: int, described: int, words: RoleWords) -> bool:
    """« la mort de l'otage | enlevé lundi »: what befell somebody before what is told of them."""
    token = tree.tokens[described]
    of_it = tree.tokens[happening].upos == "NOUN" and token.head == happening and token.deprel == "nmod"
    return of_it and _is_somebody(token.lemma, words)


def _is_somebody(lemma: str, words: RoleWords) -> bool:
    return lemma not in words.causes and lemma not in words.deeds and lemma not in words.things


def _is_of_subject(tree: Tree, happening: int, described: int, words: RoleWords) -> bool:
    token = tree.tokens[described]
    if base(token.deprel) != "nsubj" or tree.tokens[happening].upos != "NOUN" or not _is_somebody(token.lemma, words):
        return False
    below = token.head in ancestors(tree, happening) and described not in ancestors(tree, happening)
    told = (token.head, *(c for c in tree.children[token.head] if base(tree.tokens[c].deprel) == "aux"))
    # « les soldats tués mardi sont tombés dans un piège »
    return below and any("Tense=Imp" in tree.tokens[i].feats for i in told)


def is_of_earlier(tree: Tree, happening: int, place: int, words: RoleWords) -> bool:
    """True for the place of what an opening participle says was done before: « Arrêté à X, il a été libéré »."""
    verb = opening_word(tree, place, words)
    if verb is None or not is_of_opening(tree, happening, place, words):
        return False
    return tree.tokens[verb].lemma in words.earlier


def is_opened(tree: Tree, happening: int, time: int, words: RoleWords) -> bool:
    """True for a subject of which the participle before it says that it was done: « Lancée lundi, l'offensive … »."""
    verb = opening_word(tree, time, words)
    if verb is None or base(tree.tokens[happening].deprel) != "nsubj":
        return False
    token = tree.tokens[verb]
    if tree.tokens[happening].head != token.head:
        return False
    done = any(
        path.relation == "obj" and not support.speech
        for support in words.supports.get((token.lemma, "VERB"), ())
        for path in support.noun
    )
    return done or token.lemma in words.occurring
