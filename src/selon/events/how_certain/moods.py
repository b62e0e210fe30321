"""What the verb of a happening says of it by its own form: mood and tense, or a question."""

from __future__ import annotations

from collections.abc import Iterator

from selon.events.how_certain.status import Status, named
from selon.lang.factuality import FactualityWords
from selon.tree import (
    Tree,
    base,
    case_of,
    feature,
    is_definite,
    is_past_participle,
    is_present_participle,
    openers,
    subtree,
)

OTHERWISE = "had it been otherwise"
OPENING = 2  # words that may open a clause: "avant de"


def find_mood(tree: Tree, index: int, words: FactualityWords) -> Status | None:
    if (cleft := _cleft(tree, index)) is not None:
        return find_mood(tree, cleft, words)
    for i in finite(tree, index):
        token = tree.tokens[i]
        form = token.text.lower().lstrip("-")
        for mood in words.moods:
            if not mood.is_mood_of(form, token.lemma):
                continue
            if mood.effect == "future" and _looks_back(tree, i) and not _is_awaited(tree, index, words):
                return None
            if mood.effect == "hedged" and _looks_back(tree, i) and _is_supposed_otherwise(tree, index, words):
                return named("negated", OTHERWISE, token.span)
            later = mood.effect == "hedged" and _is_past_frame(tree, index) and not _looks_back(tree, i)
            return named("future" if later else mood.effect, f"mood of {token.lemma}", token.span)
    return None


def _cleft(tree: Tree, index: int) -> int | None:
    """What « ce serait X qui l'a fait » says of who did it, it says of the deed."""
    token = tree.tokens[index]
    below = tree.children[token.head] if token.deprel == "acl:relcl" else ()
    told = any(base(tree.tokens[c].deprel) == "nsubj" and "PronType=Dem" in tree.tokens[c].feats for c in below)
    supposed = told and any("Mood=Cnd" in tree.tokens[c].feats for c in below if tree.tokens[c].deprel == "cop")
    return token.head if supposed else None


def would_not_have(tree: Tree, index: int, words: FactualityWords) -> bool:
    """« S'il avait été escorté, le convoi n'aurait pas été attaqué »: it was."""
    if not any("Polarity=Neg" in tree.tokens[c].feats for c in tree.children[index]):
        return False
    mood = find_mood(tree, index, words)
    return mood is not None and mood.rule == OTHERWISE


def finite(tree: Tree, index: int) -> Iterator[int]:
    """The verb itself and its auxiliaries, borrowed from the verb it is coordinated with when it has none."""
    own = [c for c in tree.children[index] if base(tree.tokens[c].deprel) in {"aux", "cop"}]
    token = tree.tokens[index]
    if not own and token.deprel == "conj" and is_past_participle(token):
        own = [c for c in tree.children[token.head] if base(tree.tokens[c].deprel) in {"aux", "cop"}]
    if token.upos in {"VERB", "AUX"}:
        yield index
    elif token.upos == "NOUN" and token.deprel == "xcomp" and not own and _is_linked(tree, index):
        yield token.head
    yield from own


def _is_linked(tree: Tree, index: int) -> bool:
    """« le groupe restera une cible »: what a verb without an object says that its subject is."""
    beside = tree.children[tree.tokens[index].head]
    bare = all(base(tree.tokens[c].deprel) not in {"case", "mark"} for c in tree.children[index])
    return bare and all(base(tree.tokens[c].deprel) not in {"obj", "iobj"} for c in beside)


def _looks_back(tree: Tree, auxiliary: int) -> bool:
    """True for the first verb of ``aura fait``, ``aurait tué``: a perfect is not about what is still to come."""
    return tree.tokens[auxiliary].deprel.startswith("aux:tense")


def _is_supposed_otherwise(tree: Tree, index: int, words: FactualityWords) -> bool:
    """« Si l'armée n'était pas intervenue, ils auraient pris la ville »: they did not take it."""
    clauses = (c for c in tree.children[index] if tree.tokens[c].deprel == "advcl" and is_perfect(tree, c))
    return any(
        any(tree.tokens[m].lemma in words.supposing for m in tree.children[c])
        and any("Tense=Imp" in tree.tokens[a].feats for a in tree.children[c] if tree.tokens[a].upos == "AUX")
        for c in clauses
    )


def _is_awaited(tree: Tree, index: int, words: FactualityWords) -> bool:
    """True for what must be over before something else happens: ``quand la ville aura été prise``."""
    opening = (tree.tokens[c] for c in tree.children[index] if base(tree.tokens[c].deprel) in {"mark", "advmod"})
    return any(token.lemma in words.once for token in opening)


def _is_past_frame(tree: Tree, index: int) -> bool:
    """True in a complement of a verb of the past: ``il a annoncé que l'armée partirait``."""
    token = tree.tokens[index]
    if token.deprel != "ccomp" or token.head == index:
        return False
    head = tree.tokens[token.head]
    return is_past_participle(head) or feature(head, "Tense") in {"Imp", "Past"}


def find_question(tree: Tree, index: int, words: FactualityWords) -> Status | None:
    last = tree.tokens[-1]
    asked = last.text in words.question and not _takes_for_granted(tree, last.head, words)
    if asked and index in subtree(tree, last.head, without={"acl"}):
        return Status("hedged", "question", last.span)
    return None


def _takes_for_granted(tree: Tree, index: int, words: FactualityWords) -> bool:
    """True for « Qui a tué le maire ? », « Combien de morts ? », which do not ask whether it was so."""
    below = [c for c in tree.children[index] if c < index]
    near = [tree.tokens[i] for c in below for i in (c, *tree.children[c])]
    asks = any("PronType=Int" in token.feats or token.lemma in words.how_many for token in near)
    return asks and (is_perfect(tree, index) or tree.tokens[index].upos == "NOUN")


def is_perfect(tree: Tree, index: int) -> bool:
    """True after an auxiliary of the past: "si elle a été libérée" grants a fact."""
    return any(tree.tokens[c].deprel.startswith("aux:tense") for c in tree.children[index])


def is_asked(tree: Tree, index: int) -> bool:
    """« demande pourquoi le poste a été pris », « combien de gens ont fui »: why, how or how many is asked of facts."""
    before = [c for c in tree.children[index] if c < index]
    words = (tree.tokens[i] for c in before for i in (c, *tree.children[c]))
    return is_perfect(tree, index) and any(t.upos == "ADV" and "PronType=Int" in t.feats for t in words)


def is_unreal(tree: Tree, index: int, words: FactualityWords) -> bool:
    """True for a conditional of the past: ``l'armée aurait dû évacuer la ville``, and did not."""
    mood = find_mood(tree, index, words)
    return is_perfect(tree, index) and mood is not None and mood.value == "hedged"


def is_to_be(tree: Tree, verb: int) -> bool:
    """True for « dix morts sont à craindre »: what is said to be feared is what somebody fears."""
    below = [tree.tokens[c] for c in tree.children[verb]]
    helped = any(base(t.deprel) in {"cop", "aux"} and "VerbForm=Fin" in t.feats for t in below)
    return "VerbForm=Inf" in tree.tokens[verb].feats and helped and any(base(t.deprel) == "mark" for t in below)


def is_that_clause(tree: Tree, index: int) -> bool:
    """True for what a noun says that it is so: ``aucune preuve | que l'armée a bombardé le village``."""
    head = tree.tokens[index].head
    known = tree.tokens[head].upos == "NOUN" and head < index and case_of(tree, head) is None  # « dit sans preuve que »
    opening = tree.tokens[head + 1 : head + 2] if known else ()
    return any(t.upos == "SCONJ" and t.head == index and base(t.deprel) == "mark" for t in opening)


def is_done(tree: Tree, index: int) -> bool:
    """True for a past participle that no infinitive helps: not ``le risque d'être tué``."""
    auxiliaries = (tree.tokens[c] for c in tree.children[index] if base(tree.tokens[c].deprel) == "aux")
    return is_past_participle(tree.tokens[index]) and not any("VerbForm=Inf" in a.feats for a in auxiliaries)


def is_bare_participle(tree: Tree, index: int) -> bool:
    """True for the participle of a headline: ``carnage évité sur la route``, ``sommet reporté à mardi``."""
    below = {base(tree.tokens[c].deprel) for c in tree.children[index]}
    return is_past_participle(tree.tokens[index]) and below.isdisjoint({"aux", "cop", "obj"})


def is_gerund(tree: Tree, index: int) -> bool:
    """True for ``…, tuant trois soldats``: told with its main verb."""
    token = tree.tokens[index]
    return token.deprel == "advcl" and is_present_participle(token)


def is_set_off(tree: Tree, index: int) -> bool:
    """True for a bare participle behind a comma, which a denial before it leaves: ``n'a pas tenu parole, tuant X``."""
    start = min([index, *tree.children[index]])
    marked = any(base(tree.tokens[c].deprel) in {"mark", "case"} for c in tree.children[index])
    return start > 0 and tree.tokens[start].text == "," and not marked


def is_not_told_yet(tree: Tree, verb: int, words: FactualityWords) -> bool:
    """« avant que X annonce P », « jusqu'à ce que X confirme P »: P is as open as that it will be told."""
    if tree.tokens[verb].lemma not in words.telling:
        return False
    opening = [tree.tokens[i] for i in openers(tree, verb)]
    if not any(token.upos == "SCONJ" or "PronType=Rel" in token.feats for token in opening):
        return False
    if any(token.text.lower() in words.supposing for token in opening):
        return find_mood(tree, tree.tokens[verb].head, words) is not None  # « si X annonce P, Q finira »
    return any(token.lemma in words.pending for token in opening)


def opening_of(tree: Tree, head: int) -> frozenset[str]:
    """The lemmas of the words right before a clause, which may open it: "avant de"."""
    start = min([head, *tree.children[head]])
    return frozenset(token.lemma for token in tree.tokens[max(0, start - OPENING) : start])


def seems_to_have_done(tree: Tree, modal: int) -> bool:
    """True for what is unsure only of what it did: ``l'attaque semble avoir provoqué une panique``."""
    known = any(base(tree.tokens[c].deprel) == "nsubj" and is_definite(tree, c) for c in tree.children[modal])
    for verb in (c for c in tree.children[modal] if known and tree.tokens[c].deprel == "xcomp"):
        objects = [c for c in tree.children[verb] if base(tree.tokens[c].deprel) == "obj" and c > verb]
        told = any(base(tree.tokens[c].deprel) in {"det", "nummod"} for o in objects for c in tree.children[o])
        if told and is_perfect(tree, verb):
            return True
    return False
