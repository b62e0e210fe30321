"""What the words that hang on a happening say of it: negations, adverbs, adjectives, clauses on an event noun."""

from __future__ import annotations

from collections.abc import Iterator

from selon.events.grammar.clauses import PREDICATES, has_relative_subject, joins_row
from selon.events.how_certain.moods import find_mood, is_perfect
from selon.events.how_certain.status import ASSERTED, COMPLEMENTS, Status, named
from selon.lang.factuality import FactualityWords, Governor, Modifier
from selon.tree import Tree, base, case_key, is_past_participle

FAR = 4  # words in which a comma, or what denies, is looked for
LED = frozenset({"DET", "ADP", "ADJ", "NUM", "ADV"})  # what may stand before a noun in its phrase


def find_modifier(tree: Tree, index: int, words: FactualityWords) -> Status | None:
    found = [status for status in _modifiers(tree, index, words) if status is not ASSERTED]
    supposed = next((s for s in found if s.value == "hedged" and _is_supposed(tree, index, s, words)), None)
    negated = supposed or next((status for status in found if status.value == "negated"), None)
    if negated is not None and negated is not supposed:
        return _supposed_with_verb(tree, index, words) or negated
    told = (
        negated
        or next(iter(found), None)
        or _unless(tree, index, words)
        or _ruled_out(tree, index, words)
        or _half_denied(tree, index, words)
    )
    return told or _none_of(tree, index, words) or _described(tree, index, words)


def _none_of(tree: Tree, index: int, words: FactualityWords) -> Status | None:
    """« De massacre, il n'y en a pas eu »: what a clause begins with is denied by what takes it up."""
    after = tree.tokens[index + 1 :]
    comma = next((i for i, token in enumerate(after[:FAR]) if token.text == ","), None)
    if comma is None or tree.tokens[index].upos != "NOUN":
        return None
    taken_up = "_".join(token.text.lower() for token in after[comma + 1 : comma + 5])
    behind = after[comma + 5 : comma + 5 + FAR]
    denies = (token for token in behind if token.text.lower() in words.not_any)
    word = next(denies, None) if taken_up in words.none_of else None
    return None if word is None else Status("negated", f"beside {word.lemma}", word.span)


def _unless(tree: Tree, index: int, words: FactualityWords) -> Status | None:
    """« À moins qu'un accord ne soit trouvé » leaves it open, « plutôt que de négocier » says that it was not done."""
    at = next((c for c in tree.children[index] if tree.tokens[c].upos == "SCONJ" and c < index), 0)
    before = [token.text.lower() for token in tree.tokens[max(0, at - 2) : at]]
    if "_".join(before) in words.unless:
        return Status("hedged", "unless", tree.tokens[at - 1].span)
    infinitive = "VerbForm=Inf" in tree.tokens[index].feats
    is_instead = infinitive and before[-1:] and before[-1] in words.rather
    return Status("negated", "rather than", tree.tokens[at - 1].span) if is_instead else None


def _ruled_out(tree: Tree, index: int, words: FactualityWords) -> Status | None:
    """« Il s'agit d'un accident, et non d'un attentat »: the other of two things, wherever a parser hangs it."""
    if not index or tree.tokens[index].upos != "NOUN":
        return None
    at = index - 1
    while at and tree.tokens[at].upos in LED and tree.tokens[at].lemma not in words.ruling_out:
        at -= 1
    word = tree.tokens[at]
    ruled_out = at > 0 and joins_row(tree.tokens[at - 1]) and word.lemma in words.ruling_out
    return Status("negated", f"beside {word.lemma}", word.span) if ruled_out else None


def is_instead(tree: Tree, index: int, words: FactualityWords) -> bool:
    """« Ce n'était pas une bombe, mais une mine »: what it was, in a row with what it was not."""
    return any(tree.tokens[c].lemma in words.instead for c in tree.children[index] if tree.tokens[c].deprel == "cc")


def _half_denied(tree: Tree, index: int, words: FactualityWords) -> Status | None:
    """« Les rebelles n'ont pu prendre la ville »: they did not, while « ne peuvent que fuir » does not deny it."""
    if tree.tokens[index].lemma not in words.half_denied or not _is_half_denied(tree, index):
        return None
    below = [tree.tokens[c] for c in tree.children[index]]
    inside = [tree.tokens[c] for i in tree.children[index] for c in tree.children[i]]
    if any(token.lemma in words.only for token in (*below, *inside)):
        return None
    span = next(token.span for token in below if "Polarity=Neg" in token.feats)
    return Status("negated", "half a negation", span)


def _supposed_with_verb(tree: Tree, index: int, words: FactualityWords) -> Status | None:
    """The condition that the verb of a denied noun is part of: ``si aucun accord n'est signé, ils se battront``."""
    token = tree.tokens[index]
    if token.upos == "VERB" or base(token.deprel) not in {"nsubj", "obj"}:
        return None
    found = (status for status in _modifiers(tree, token.head, words) if status.value == "hedged")
    return next((status for status in found if _is_supposed(tree, token.head, status, words)), None)


def _is_supposed(tree: Tree, index: int, status: Status, words: FactualityWords) -> bool:
    """True for a condition: « s'ils ne libèrent pas nos frères, nous tirerons » does not say that they do not.

    With a main clause in the present « si » grants: « si l'armée ne tient pas la ville, elle avance ».
    """
    marks = {tree.tokens[c].span for c in tree.children[index] if tree.tokens[c].deprel == "mark"}
    above = tree.tokens[tree.tokens[index].head]
    threat = any(governor.effect == "future" for governor in words.governors.get((above.lemma, "VERB"), ()))
    present = {"Mood=Ind", "Tense=Pres"} <= set(above.feats.split("|")) and not threat
    present = present and find_mood(tree, tree.tokens[index].head, words) is None  # a parser may take a future for it
    return status.span in marks and not present


def _modifiers(tree: Tree, index: int, words: FactualityWords) -> Iterator[Status]:
    for child, reached in _below(tree, index):
        token = tree.tokens[child]
        form = token.text.lower()
        for lemma in (token.lemma,) if token.lemma == form else (token.lemma, form):
            for modifier in words.modifiers.get(lemma, ()):
                if _counts(tree, index, child, modifier, reached, words) and not _is_granted(tree, child, words):
                    yield named(modifier.effect, f"beside {modifier.lemma}", token.span)


def _below(tree: Tree, index: int) -> Iterator[tuple[int, bool]]:
    """What hangs on the happening, then what hangs on its subject and object.

    An adverb right before a conjunction or preposition belongs to what that opens: ``il a tiré, probablement pour
    effrayer``.
    """
    own = (child for child in tree.children[index] if not _opens_another(tree, index, child))
    yield from ((child, False) for child in own if not _opens_aside(tree, index, child))
    opening = min(tree.children[index], default=0) - 1
    if opening >= 0 and _opens_another(tree, tree.tokens[index].head, opening):
        yield opening, False
    for child in tree.children[index]:
        if base(tree.tokens[child].deprel) in {"nsubj", "obj"}:
            yield child, True
            yield from ((grand, True) for grand in tree.children[child])
        if base(tree.tokens[child].deprel) == "obl" and _is_half_denied(tree, index):
            yield from ((grand, True) for grand in tree.children[child])


def _is_half_denied(tree: Tree, index: int) -> bool:
    """True for a verb with one word of a negation, whose other stands elsewhere: ``n'est venu à aucun moment``."""
    return sum("Polarity=Neg" in tree.tokens[c].feats for c in tree.children[index]) == 1


def _is_granted(tree: Tree, mark: int, words: FactualityWords) -> bool:
    """True for the conjunction of ``même si``, which supposes nothing."""
    before = tree.tokens[mark - 1].lemma if mark else None
    return base(tree.tokens[mark].deprel) == "mark" and before in words.granted


def _opens_another(tree: Tree, index: int, adverb: int) -> bool:
    """True for an adverb on a word, right before the conjunction or preposition of what hangs on that word too.

    The second half of a negation stays with its verb: ``ils ne se retirent pas de la ville``.
    """
    token, after = tree.tokens[adverb], tree.tokens[min(adverb + 1, len(tree.tokens) - 1)]
    is_adverb = token.upos == "ADV" and token.head == index and adverb > index
    opened = tree.tokens[after.head].head == index and after.head != index
    negations = sum("Polarity=Neg" in tree.tokens[c].feats for c in tree.children[index])
    is_second = "Polarity=Neg" in token.feats and negations > 1
    return is_adverb and not is_second and after.deprel in {"mark", "case"} and opened


def _opens_aside(tree: Tree, index: int, adverb: int) -> bool:
    """True for an adverb that opens what commas set off before a verb: ``X, possiblement avec l'aide de Y, a tiré``."""
    token, after = tree.tokens[adverb], tree.tokens[min(adverb + 1, len(tree.tokens) - 1)]
    if token.upos != "ADV" or not adverb < index or after.deprel != "case" or not adverb < after.head < index:
        return False
    first = adverb == 0 or tree.tokens[adverb - 1].text == ","
    return first and any(t.text == "," for t in tree.tokens[after.head : index])


def _counts(tree: Tree, index: int, child: int, modifier: Modifier, reached: bool, words: FactualityWords) -> bool:
    token = tree.tokens[child]
    if reached and not modifier.reach:
        return False
    if modifier.relations and base(token.deprel) not in modifier.relations:
        return False
    counted = token.upos == "NOUN" and {"det", "nummod"} & {base(tree.tokens[c].deprel) for c in tree.children[child]}
    if _is_compared(tree, child) or (modifier.effect == "negated" and counted):
        return False  # « à deux pas du marché »
    if base(token.deprel) == "amod" and child > index and tree.tokens[index].upos == "VERB":
        return False  # no verb is "présumé": that are those whom it befell
    if base(token.deprel) == "mark" and modifier.effect != "negated" and _is_granting(tree, index, words):
        return False
    fixed = not modifier.company and _is_fixed(tree, child)
    if modifier.effect == "negated" and (fixed or _is_of_a_number(tree, child, words)):
        return False
    if base(token.deprel) == "case" and modifier.effect == "negated" and _is_wished_away(tree, index, words):
        return False
    if not modifier.company:
        return True
    return not counted and any(
        tree.tokens[c].lemma in modifier.company for i in _around(tree, child) for c in tree.children[i]
    )


def _around(tree: Tree, child: int) -> tuple[int, ...]:
    """A word, what it hangs on, and what that hangs on where it is no clause of its own.

    « L'armée n'a pas tiré, mais dix personnes ont été tuées » denies no more than the shots.
    """
    head = tree.tokens[child].head
    above = tree.tokens[head]
    within = above.upos not in PREDICATES or above.deprel == "xcomp"
    return (child, head, above.head) if within else (child, head)


def _is_wished_away(tree: Tree, index: int, words: FactualityWords) -> bool:
    """« Sans la trêve, l'armée aurait pris la ville »: what is known and only thought away is there."""
    mood = find_mood(tree, tree.tokens[index].head, words)
    known = any(
        "Definite=Def" in tree.tokens[c].feats or "PronType=Dem" in tree.tokens[c].feats for c in tree.children[index]
    )
    return known and index < tree.tokens[index].head and mood is not None and mood.value != "future"


def _is_fixed(tree: Tree, child: int) -> bool:
    """True for the first word of a phrase that a noun makes another: ``sans doute``; for ``pas moins de dix``."""
    after = min(child + 1, len(tree.tokens) - 1)
    few = tree.tokens[after].upos == "ADV" and tree.tokens[after].head == tree.tokens[child].head != after
    return _has_fixed(tree, child, "NOUN") or (few and _has_fixed(tree, after, "ADP"))


def _is_of_a_number(tree: Tree, child: int, words: FactualityWords) -> bool:
    """True for a denial whose verb stands right before such a number: ``n'ont pas | tué moins de dix civils``."""
    verb, few = child + 1, child + 2
    if few >= len(tree.tokens) or tree.tokens[child].head != verb or tree.tokens[few].lemma not in words.fewer:
        return False
    counted = tree.tokens[few].head
    numbered = any(base(tree.tokens[c].deprel) == "nummod" for c in tree.children[counted])
    return numbered and tree.tokens[counted].head == verb and _has_fixed(tree, few, "ADP")


def _has_fixed(tree: Tree, index: int, upos: str) -> bool:
    return any(tree.tokens[c].deprel == "fixed" and tree.tokens[c].upos == upos for c in tree.children[index])


def _is_granting(tree: Tree, index: int, words: FactualityWords) -> bool:
    """True for « si l'armée a pris la ville », not for « on ignore si … » and « si elle l'avait prise, … serait »."""
    head = tree.tokens[index].head
    if tree.tokens[index].upos == "NOUN":
        return True
    past = any("Tense=Imp" in tree.tokens[c].feats for c in tree.children[index] if tree.tokens[c].upos == "AUX")
    mood = find_mood(tree, head, words) if past else None
    unreal = mood is not None and mood.value != "future"
    below = (c for c in tree.children[head] if tree.tokens[c].deprel in {"ccomp", "xcomp"})
    asks = any(tree.tokens[c].lemma in words.asked for c in (head, *below))  # « reste à savoir si l'armée a tiré »
    return is_perfect(tree, index) and not asks and not unreal


def _is_compared(tree: Tree, child: int) -> bool:
    """« deux semaines plus tôt | que prévu »: what was expected, and not of the happening."""
    return tree.tokens[child].deprel == "acl" and any(tree.tokens[c].upos == "SCONJ" for c in tree.children[child])


def _described(tree: Tree, index: int, words: FactualityWords) -> Status | None:
    """A clause on an event noun: ``la manifestation annulée``, ``le sommet, qui doit avoir lieu à Genève``."""
    for child in tree.children[index]:
        token = tree.tokens[child]
        governors = words.governors.get((token.lemma, "VERB"), ())
        aside = _was_held(tree, index, words) or _is_compared(tree, child)
        if token.deprel in {"acl", "amod"} and is_past_participle(token) and not aside:
            for governor in governors:
                plain = not governor.feats and not governor.needs  # « l'amnistie faite », not « fait craindre »
                aimed = governor.effect != "same" and plain and governor.lemma not in words.achieved
                if "obj" in (governor.relations or COMPLEMENTS) and aimed:
                    return named(governor.effect, f"described as {governor.lemma}", token.span)
        # What was signed and "entrera en vigueur" was signed all the same.
        carries = any(
            not g.needs and (g.effect == "future" or (g.effect == "same" and _is_of(g, tree, child))) for g in governors
        )
        names = _says_what_it_is(tree, child, words)
        if token.deprel == "acl:relcl" and carries and not names and not _counts_out(tree, child):
            found = find_modifier(tree, child, words) or find_mood(tree, child, words)
            ahead = any(g.effect == "future" and {"Mood=Cnd"} <= g.feats for g in governors)
            if found is not None and found.value == "hedged" and ahead and not is_perfect(tree, child):
                found = named("future", found.rule, found.span)  # « le sommet, qui devrait réunir dix pays »
            if found is not None and not (found.value == "future" and _is_there(tree, index, words)):
                return found
        if token.deprel == "acl:relcl" and has_relative_subject(tree, child):
            failed = next((g for g in governors if g.effect == "negated" and "nsubj" in g.relations), None)
            if failed is not None:
                return named(failed.effect, f"described as {failed.lemma}", token.span)
    return None


def _says_what_it_is(tree: Tree, clause: int, words: FactualityWords) -> bool:
    """True for « un massacre qui pourrait constituer un crime »: what it is to be called is open, it is not."""
    inside = (clause, *(c for c in tree.children[clause] if tree.tokens[c].deprel == "xcomp"))
    if any(tree.tokens[c].deprel == "cop" and tree.tokens[i].upos == "NOUN" for i in inside for c in tree.children[i]):
        return True
    verbs = (i for i in inside if tree.tokens[i].lemma in words.being)
    return any(base(tree.tokens[c].deprel) in {"obj", "xcomp"} for verb in verbs for c in tree.children[verb])


def _is_of(governor: Governor, tree: Tree, verb: int) -> bool:
    """True for a clause that says whether it took place, ``qui a eu lieu``, and not how: ``qui n'ont pas réussi``."""
    pronouns = (tree.tokens[c] for c in tree.children[verb] if "PronType=Rel" in tree.tokens[c].feats)
    relations = {"obj" if p.deprel == "nsubj:pass" else base(p.deprel) for p in pronouns}
    return not relations.isdisjoint(governor.relations)


def _was_held(tree: Tree, index: int, words: FactualityWords) -> bool:
    """True for ``la marche, interdite par le préfet, a réuni mille personnes``, ``lors d'une marche interdite``."""
    token = tree.tokens[index]
    verb = tree.tokens[token.head]
    if base(token.deprel) in {"obl", "nmod"} and case_key(tree, index) in words.during:
        return True
    if verb.lemma in words.broken_up and base(token.deprel) in {"obj", "nmod"}:
        return True
    denied = any("Polarity=Neg" in tree.tokens[c].feats for c in tree.children[token.head])
    past = is_perfect(tree, token.head) or "Tense=Past" in verb.feats or "Tense=Imp" in verb.feats
    past = past or any(case_key(tree, c) in words.running for c in tree.children[token.head])  # « dure depuis mai »
    return base(token.deprel) == "nsubj" and verb.lemma in words.held and past and not denied


def _is_there(tree: Tree, index: int, words: FactualityWords) -> bool:
    """« L'accord, qui devra être ratifié, a été signé lundi »: what its own verb says was done is there."""
    token = tree.tokens[index]
    relation = "obj" if token.deprel == "nsubj:pass" else base(token.deprel)
    denied = any("Polarity=Neg" in tree.tokens[c].feats for c in tree.children[token.head])
    known = words.governors.get((tree.tokens[token.head].lemma, "VERB"), ())
    done = any(g.effect == "same" and relation in g.relations for g in known)
    return done and not denied and is_perfect(tree, token.head) and find_mood(tree, token.head, words) is None


def _counts_out(tree: Tree, verb: int) -> bool:
    """True for « l'attaque, qui aurait fait cinq morts »: the number is in doubt, the attack is not.

    Nor is an attack « qui n'a pas fait de blessés » or « ni blessé ni dégât », though one « qui n'a pas eu lieu » is.
    """
    objects = (c for c in tree.children[verb] if base(tree.tokens[c].deprel) == "obj")
    return any(base(tree.tokens[n].deprel) in {"nummod", "det", "cc"} for c in objects for n in tree.children[c])
