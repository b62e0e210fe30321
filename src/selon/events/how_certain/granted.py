"""What is there whatever is said of it: a blast that hurt nobody, a crowd to be driven apart, a signed accord."""

from __future__ import annotations

from itertools import takewhile

from selon.events.grammar.clauses import predicate_of
from selon.events.hit import DEEDS, ENDURING, PAST_DEEDS, TOLL, VIOLENT, Hit
from selon.events.how_certain.modifiers import find_modifier
from selon.events.how_certain.moods import find_mood, is_perfect
from selon.lang.factuality import FactualityWords
from selon.model import Span
from selon.tree import (
    Tree,
    ancestors,
    base,
    case_key,
    case_of,
    is_bare,
    is_definite,
    is_denied,
    is_owned,
    is_passive,
    is_past_participle,
    subtree,
)

SUDDEN = DEEDS - {"offensive", "riot"}  # deeds that nobody is called to


def harmed_nobody(hit: Hit, denied: Span | None) -> bool:
    """True where only the toll is denied: ``l'attentat n'a fait aucune victime`` tells of one that took place.

    So does ``une embuscade qui n'a pas fait de victime``, where the word that denies it (``denied``) is in that clause;
    ``aucun attentat n'a fait de victime`` does not.
    """
    token = hit.tree.tokens[hit.index]
    if any("PronType=Neg" in hit.tree.tokens[c].feats for c in hit.tree.children[hit.index]):
        return False
    tokens = hit.tree.tokens
    verbs = {predicate_of(hit.tree, toll.index) for toll in hit.tolls if toll.frame.type == TOLL}
    clauses = [v for v in verbs if tokens[v].deprel == "acl:relcl" and tokens[v].head == hit.index]
    told_of = any(tokens[i].span == denied for v in clauses for i in subtree(hit.tree, v))
    return told_of or (base(token.deprel) == "nsubj" and token.head in verbs)


def is_known(hit: Hit, verb: int) -> bool:
    """True for the subject of a verb that takes it as known: ``l'attaque aurait fait``, not ``une attaque``."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    known = is_definite(tree, hit.index) or is_owned(tree, hit.index)
    return known and token.upos == "NOUN" and base(token.deprel) == "nsubj" and token.head == verb


def is_only_effect(hit: Hit) -> bool:
    """True where what a known happening did is all that is unsure of it: ``l'offensive aurait fait dix blessés``.

    ``L'attaque aurait eu lieu`` has no object that is counted or has an article.
    """
    tree, verb = hit.tree, hit.tree.tokens[hit.index].head
    verbs = [verb, *(c for c in tree.children[verb] if tree.tokens[c].deprel == "xcomp")]  # « aurait pu faire »
    objects = (c for v in verbs for c in tree.children[v] if base(tree.tokens[c].deprel) == "obj")
    counted = any(base(tree.tokens[d].deprel) in {"det", "nummod"} for c in objects for d in tree.children[c])
    over = any(is_perfect(tree, v) for v in verbs)
    return hit.frame.type in VIOLENT and is_known(hit, verb) and over and counted


def is_shared(hit: Hit, words: FactualityWords) -> bool:
    """« n'a pas participé à l'attaque », « participera aux combats »: it is there without them."""
    token = hit.tree.tokens[hit.index]
    above = hit.tree.tokens[token.head]
    if above.lemma not in words.sharing or not is_definite(hit.tree, hit.index):
        return False
    told = f"{base(token.deprel)}:{case_of(hit.tree, hit.index)}"
    return any(told in governor.relations for governor in words.governors.get((above.lemma, above.upos), ()))


def is_answered_for(tree: Tree, verb: int, words: FactualityWords) -> bool:
    """True for « accusé d'avoir ordonné l'exécution », « l'appel à la grève a été suivi »: that was done."""
    heeded, relation = tree.tokens[verb].head, tree.tokens[verb].deprel
    if tree.tokens[heeded].lemma in words.heeded and relation in {"nsubj:pass", "obj"}:
        return not is_denied(tree, heeded)
    if tree.tokens[verb].lemma not in words.ordering or not is_perfect(tree, verb):
        return False
    infinitive = any("VerbForm=Inf" in tree.tokens[c].feats for c in tree.children[verb])
    return infinitive and tree.tokens[tree.tokens[verb].head].lemma in words.answering


def is_broken_up(hit: Hit, words: FactualityWords) -> bool:
    """True for a crowd that is to be driven apart: it is there, whether it is or not.

    So are the fights that people are to be sheltered from: « tentent de s'abriter des combats ».
    """
    token = hit.tree.tokens[hit.index]
    sheltered = hit.tree.tokens[token.head].lemma in words.sheltering and "VerbForm=Inf" in (
        hit.tree.tokens[token.head].feats
    )
    if sheltered and base(token.deprel) in {"obj", "obl"} and hit.frame.type in VIOLENT:
        return "Number=Plur" in token.feats or is_definite(hit.tree, hit.index)
    undergoes = base(token.deprel) == "obj" or token.deprel == "nsubj:pass"
    return token.upos == "NOUN" and undergoes and hit.tree.tokens[token.head].lemma in words.broken_up


def is_judged(hit: Hit, words: FactualityWords) -> bool:
    """« rien ne justifie un tel massacre »: it is the judgement that is denied; « ne déplore aucun mort » has none.

    Nor are done deeds denied by what is not said of them: « ne compte pas les morts, ni les meurtres commis à X ».
    """
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    if _is_of_row(hit) and is_definite(tree, hit.index) and was_done(tree, hit.index, words):
        return True
    if tree.tokens[token.head].lemma in words.effecting and is_known(hit, token.head):
        done = {base(tree.tokens[c].deprel) for c in tree.children[token.head]}
        return bool(done & {"obj", "xcomp"})  # « l'accord ne fait pas l'unanimité »
    below = [tree.tokens[c] for c in tree.children[hit.index]]
    one = any(t.deprel == "det" and "Number=Sing" in t.feats and "PronType=Neg" not in t.feats for t in below)
    counted = one or any(t.deprel == "nummod" for t in below)
    told = counted or is_definite(tree, hit.index) or is_owned(tree, hit.index)
    if hit.frame.type == TOLL and not told:
        return False
    return token.deprel == "obj" and tree.tokens[token.head].lemma in words.judging


def is_recalled(hit: Hit, words: FactualityWords) -> bool:
    """« Le meurtre doit être jugé », « contesteront le verdict »: it is over, or there, whatever is still done to it.

    What is only thought over may be new: « étudient un bombardement de la base ». Nor is a known deed to come for what
    must be done with it, or for whom it will draw: « l'attaque doit être prise en compte », « attirera l'attention ».
    """
    tree, index = hit.tree, hit.index
    if hit.frame.upos != "NOUN":
        return False
    if hit.frame.type in SUDDEN and (_is_drawing(tree, index, words) or _is_only_undergoing(tree, index, words)):
        return True
    verb = _undergone(tree, index)
    if verb is None:
        return False
    lemma = tree.tokens[verb].lemma
    if hit.frame.type in ENDURING and lemma in words.challenging:
        return is_definite(tree, index)
    thought_over = any(governor.effect == "future" for governor in words.governors.get((lemma, "VERB"), ()))
    known = not thought_over or is_definite(tree, index) or is_owned(tree, index)
    return hit.frame.type in PAST_DEEDS and lemma in words.recalling and known


def _undergone(tree: Tree, index: int) -> int | None:
    """The verb that something undergoes, below a modal verb too: « le meurtre doit être jugé »."""
    token = tree.tokens[index]
    if base(token.deprel) == "obj" or token.deprel == "nsubj:pass":
        return token.head
    below = tree.children[token.head] if base(token.deprel) == "nsubj" else ()
    return next((c for c in below if tree.tokens[c].deprel == "xcomp" and is_passive(tree, c)), None)


def _is_drawing(tree: Tree, index: int, words: FactualityWords) -> bool:
    token = tree.tokens[index]
    below = (c for c in tree.children[token.head] if tree.tokens[c].deprel == "xcomp")
    verbs = (token.head, *below) if token.deprel == "nsubj" and is_definite(tree, index) else ()
    return any(tree.tokens[verb].lemma in words.convening for verb in verbs)


def _is_only_undergoing(tree: Tree, index: int, words: FactualityWords) -> bool:
    """True below a modal verb, for a verb that does not say whether it happens."""
    verb = _undergone(tree, index)
    if verb is None or verb == tree.tokens[index].head or not is_definite(tree, index):
        return False
    return (tree.tokens[verb].lemma, "VERB") not in words.governors


def _is_of_row(hit: Hit) -> bool:
    """True for a noun that a conjunction which denies it joins to another: ``ni les meurtres``."""
    below = (hit.tree.tokens[c] for c in hit.tree.children[hit.index])
    return hit.tree.tokens[hit.index].deprel == "conj" and any(t.deprel == "cc" for t in below)


def is_kept(hit: Hit, words: FactualityWords) -> bool:
    """« a appelé les deux camps à respecter l'accord »: there is one, whoever is to keep it."""
    token = hit.tree.tokens[hit.index]
    known = token.upos == "NOUN" and base(token.deprel) == "obj" and is_definite(hit.tree, hit.index)
    return known and hit.tree.tokens[token.head].lemma in words.keeping


def is_in_wake(hit: Hit, words: FactualityWords) -> bool:
    """True for what something is asked for or done after: ``réclame une enquête après la mort de trois hommes``."""
    return hit.frame.upos == "NOUN" and case_key(hit.tree, hit.index) in words.wake


def was_done(tree: Tree, index: int, words: FactualityWords) -> bool:
    """True for what a participle says was done before: ``un accord, signé en mai, n'a jamais été appliqué``."""
    below = [tree.tokens[c] for c in tree.children[index] if tree.tokens[c].deprel == "acl"]
    done = (g for t in below if is_past_participle(t) for g in words.governors.get((t.lemma, "VERB"), ()))
    return any(governor.effect == "same" and "obj" in governor.relations for governor in done)


def is_filling(tree: Tree, index: int, words: FactualityWords) -> bool:
    """True for what filled a length of time: « face à quatre heures de combat », not « à quatre heures du combat ».

    A vote fills none: « à deux mois d'élections ».
    """
    above = tree.tokens[tree.tokens[index].head]
    counted = any(tree.tokens[c].deprel == "nummod" for c in tree.children[tree.tokens[index].head])
    counted = counted and tree.tokens[index].lemma not in words.called
    loads = words.governors.get((above.lemma, above.upos), ())  # « dix millions d'aide »
    counted = counted and not any(g.effect == "same" and "nmod" in g.relations for g in loads)
    of = base(tree.tokens[index].deprel) == "nmod" and case_of(tree, index) == "de" and is_bare(tree, index)
    return of and counted and above.upos == "NOUN"


def is_of_resolve(tree: Tree, index: int) -> bool:
    """True behind a comma after what was resolved to be done: « ont convenu de manifester, lors d'une réunion ».

    They met when they resolved it.
    """
    verb = tree.tokens[index].head
    first = min([index, *tree.children[index]])
    apart = any(tree.tokens[i].text == "," for i in (first, first - 1))
    return apart and tree.tokens[verb].deprel == "xcomp" and is_past_participle(tree.tokens[tree.tokens[verb].head])


def is_setting(tree: Tree, index: int, words: FactualityWords) -> bool:
    """True for in the course of what, or after what of its own, somebody told it: « a promis, lors de sa visite ».

    So is one of their own it was told in: « l'avait promis dans sa campagne ».
    """
    token, case = tree.tokens[index], case_key(tree, index)
    own = is_owned(tree, index)
    after = case in words.wake and own and tree.tokens[token.head].deprel == "acl"
    return base(token.deprel) == "obl" and (case in words.setting or after or (own and case in words.during))


def is_agreed_upon(hit: Hit, word: str, words: FactualityWords) -> bool:
    """True for what is there once it was agreed upon: ``les deux camps ont convenu d'une trêve``."""
    tree, verb = hit.tree, hit.tree.tokens[hit.index].head
    done = tree.tokens[verb].lemma == word in words.achieved and is_perfect(tree, verb)
    if not done or "VerbForm=Inf" in tree.tokens[verb].feats:
        return False
    return find_modifier(tree, verb, words) is None and find_mood(tree, verb, words) is None


def is_of_denied_part(tree: Tree, index: int, words: FactualityWords) -> bool:
    """True for what stands behind the object that is a part in it, which a parser may hang on the verb.

    « a nié toute implication (de ses hommes) dans l'attaque »
    """
    first = min((c for c in tree.children[index] if base(tree.tokens[c].deprel) == "case"), default=0)
    nouns = takewhile(lambda i: i != tree.tokens[index].head, (first - 1, *ancestors(tree, first - 1))) if first else ()
    before = next((tree.tokens[i] for i in nouns if tree.tokens[i].head == tree.tokens[index].head), None)
    return before is not None and before.lemma in words.presuming
