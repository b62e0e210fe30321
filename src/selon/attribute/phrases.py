"""Noun phrases around a cue: who speaks, through whom, and the words that stand for them."""

from __future__ import annotations

from collections.abc import Sequence

from selon.attribute.scene import CueMention, Scene, Spot
from selon.attribute.match import find_filler
from selon.model import Span
from selon.tree import Tree, base, case_of, extent, feature, subtree

Found = tuple[Spot, Span]
NOMINAL = frozenset({"NOUN", "PROPN", "PRON"})
SHORT = 9  # tokens of an apposition that still belongs to the source


def starting_at(scene: Scene, cues: Sequence[CueMention], at: int) -> CueMention | None:
    """The cue whose first word is the token at a position (an adverb may stand before it)."""
    if at >= len(scene.spots):
        return None
    for shift in (0, 1):
        if at + shift < len(scene.spots):
            start = scene.starts[at + shift]
            for cue in cues:
                if cue.span.start == start:
                    return cue
        if scene.token(scene.spots[at]).upos not in {"ADV", "PRON"}:
            return None
    return None


def ending_at(scene: Scene, cues: Sequence[CueMention], at: int) -> CueMention | None:
    """The cue whose last word is the token at a position."""
    if at < 0:
        return None
    end = scene.token(scene.spots[at]).span.end
    return next((cue for cue in cues if cue.span.end == end), None)


def source_of(scene: Scene, cue: CueMention) -> Found | None:
    """Who speaks at a cue: what its frame's paths lead to, else an inverted subject."""
    tree = scene.trees[cue.sentence]
    if cue.frame.upos == "VERB":
        clitic = _clitic(scene, tree, cue)
        if clitic is not None:
            return _found(scene, cue.sentence, clitic)
        if _set_off(tree, cue):
            aside = _told_by(scene, cue) or (None if _has_relay_subject(cue) else inverted_source(scene, cue))
            if aside is not None:
                return aside
    for path in cue.frame.source:
        if path.relation == "head":
            marked = _marked(tree, cue)
            if marked is not None:
                return (cue.sentence, marked), _bounded(scene, cue.sentence, marked)
            continue
        filler = find_filler(tree, cue.index, path)
        if filler is not None and filler.index not in cue.tokens and _nominal(tree, filler.index):
            if path.relation == "nsubj" and _is_misread(tree, cue, filler.index):
                continue
            return _found(scene, cue.sentence, filler.index)
    if cue.frame.upos != "VERB":
        return None
    return _personal(scene, cue) or _just_before(scene, cue) or (_inverts(tree, cue) and inverted_source(scene, cue)) or None


def _inverts(tree: Tree, cue: CueMention) -> bool:
    """True where a subject may follow its verb: at the head of a sentence, after a mark or a conjunction."""
    first = cue.tokens[0]
    return first == 0 or tree.tokens[first - 1].upos in {"PUNCT", "SCONJ", "ADV"} or _clitic_like(tree, cue)


def _clitic_like(tree: Tree, cue: CueMention) -> bool:
    return any(tree.tokens[i].text.startswith("-") for i in cue.tokens)


def _just_before(scene: Scene, cue: CueMention) -> Found | None:
    """« L'entraîneur espère que … » where the parser lost the subject: the noun phrase before a finite cue."""
    tree = scene.trees[cue.sentence]
    at = cue.tokens[0] - 1
    while at > 0 and tree.tokens[at].upos in {"ADV", "PRON"} and tree.tokens[at].text.lower() not in scene.words.pronouns:
        at -= 1
    if at < 0 or not any("VerbForm=Fin" in tree.tokens[i].feats for i in cue.tokens):
        return None
    token = tree.tokens[at]
    if token.upos == "PUNCT" and at > 0 and token.text in {"»", "”", '"'}:
        at -= 1
    if tree.tokens[at].upos not in {"NOUN", "PROPN", "ADJ"}:
        return None
    top = at
    while tree.tokens[top].head < top and tree.tokens[tree.tokens[top].head].upos in {"NOUN", "PROPN"}:
        top = tree.tokens[top].head
    if tree.tokens[top].upos == "ADJ" or case_of(tree, top) is not None:
        return None
    span = extent(tree, [*[c for c in tree.children[top] if c < top and tree.tokens[c].upos != "PUNCT"], top, at])
    return (cue.sentence, top), span


def _has_relay_subject(cue: CueMention) -> bool:
    """« a appris Sputnik d'une source »: the subject is told, it does not speak."""
    return any(path.relation == "nsubj" for path in cue.frame.relay)


def _told_by(scene: Scene, cue: CueMention) -> Found | None:
    """The speaker behind the preposition that the frame names, in the words after an inserted cue."""
    tree = scene.trees[cue.sentence]
    cases = {path.case.split()[0] for path in cue.frame.source if path.case is not None}
    for i in range(cue.tokens[-1] + 1, min(cue.tokens[-1] + 8, len(tree.tokens) - 1)):
        token = tree.tokens[i]
        if token.upos == "PUNCT" or "VerbForm=Fin" in token.feats:
            return None
        if token.upos == "ADP" and token.lemma in cases:
            nouns = [j for j in range(i + 1, min(i + 5, len(tree.tokens))) if tree.tokens[j].upos in NOMINAL]
            return _found(scene, cue.sentence, _top(tree, nouns[0], i)) if nouns else None
    return None


def _set_off(tree: Tree, cue: CueMention) -> bool:
    """True for a finite cue straight after a comma or closing mark and without a subject before it."""
    first = cue.tokens[0]
    if first == 0 or tree.tokens[first - 1].text not in {",", "»", "”", '"', "-", "–", "—"}:
        return False
    own = [c for c in tree.children[cue.index] if base(tree.tokens[c].deprel) == "nsubj" and c < first]
    return not own and any("VerbForm=Fin" in tree.tokens[i].feats for i in cue.tokens)


def _personal(scene: Scene, cue: CueMention) -> Found | None:
    """A personal pronoun that the parser took for an impersonal subject."""
    tree = scene.trees[cue.sentence]
    for child in tree.children[cue.index]:
        token = tree.tokens[child]
        if token.deprel == "expl:subj" and token.text.lower() in scene.words.pronouns:
            return _found(scene, cue.sentence, child)
    return None


def inverted_source(scene: Scene, cue: CueMention) -> Found | None:
    """The subject after its verb: the first noun after the cue that no preposition marks."""
    tree = scene.trees[cue.sentence]
    clitic = _clitic(scene, tree, cue)
    if clitic is not None:
        return _found(scene, cue.sentence, clitic)
    i = cue.tokens[-1] + 1
    while i < len(tree.tokens):
        token = tree.tokens[i]
        if token.text == "," and (skipped := _remark(tree, i)) is not None:
            i = skipped
            continue
        if (token.upos == "PUNCT" and token.text != "(") or token.upos in {"SCONJ", "VERB", "AUX", "CCONJ"}:
            return None
        if token.upos in NOMINAL and not _inside_prepositional(tree, i, cue.tokens[-1]):
            return _found(scene, cue.sentence, _top(tree, i, cue.tokens[-1]))
        i += 1
    return None


def _remark(tree: Tree, comma: int) -> int | None:
    """« a confié, à Reuters, le directeur »: the index after a prepositional remark between commas."""
    if comma + 1 >= len(tree.tokens) or tree.tokens[comma + 1].upos != "ADP":
        return None
    for i in range(comma + 2, min(comma + 9, len(tree.tokens))):
        if tree.tokens[i].text == ",":
            return i + 1
    return None


def relays(scene: Scene, cue: CueMention) -> tuple[Span, ...]:
    """Who passes the words on: the outlet at the cue's relay paths, when it is one."""
    tree = scene.trees[cue.sentence]
    found = []
    for path in cue.frame.relay:
        if path.relation == "nsubj" and _set_off(tree, cue):
            told = inverted_source(scene, cue)
            if told is not None:
                found.append(told[1])
            continue
        filler = find_filler(tree, cue.index, path)
        index = filler.index if filler is not None else _after_cue(tree, cue, path.case)
        if index is not None and (path.relation == "nsubj" or is_outlet(scene, cue.sentence, index)):
            found.append(noun_phrase(tree, index))
    return tuple(dict.fromkeys(found))


def _after_cue(tree: Tree, cue: CueMention, case: str | None) -> int | None:
    """``à Sputnik`` straight after the cue, wherever the parser hung it."""
    at = cue.tokens[-1] + 1
    if case is None or at + 1 >= len(tree.tokens) or tree.tokens[at].lemma != case:
        return None
    for i in range(at + 1, min(at + 4, len(tree.tokens))):
        if tree.tokens[i].upos in {"NOUN", "PROPN"}:
            return i
    return None


def is_outlet(scene: Scene, sentence: int, index: int) -> bool:
    """True for the name of a known outlet or agency, or a noun for one."""
    tree = scene.trees[sentence]
    if tree.tokens[index].lemma.lower() in scene.words.media:
        return True
    words = noun_phrase(tree, index).of(scene.doc.text)
    return any(name in words for name in scene.words.outlets)


def noun_phrase(tree: Tree, index: int) -> Span:
    """The whole noun phrase of a source: its complements, a short apposition, names in brackets."""
    kept = []
    for i in subtree(tree, index, ("acl:relcl", "advcl", "parataxis", "case", "cc", "cop")):
        if _belongs(tree, i, index):
            kept.append(i)
    kept = _without_clause(tree, kept, index)
    while kept and kept[-1] != index and tree.tokens[kept[-1]].text in {",", ":", ";", ".", "«", "»", "-", "–", "("}:
        kept.pop()
    while kept and kept[0] != index and tree.tokens[kept[0]].upos in {"PUNCT", "ADP", "CCONJ"}:
        kept.pop(0)
    return extent(tree, _contiguous(kept, index))


def _without_clause(tree: Tree, kept: list[int], top: int) -> list[int]:
    """A phrase with a finite verb after a comma was parsed wrongly: it ends at the comma."""
    commas = [i for i in kept if i > top and tree.tokens[i].text == ","]
    if commas and any("VerbForm=Fin" in tree.tokens[i].feats for i in kept if i > commas[0]):
        return [i for i in kept if i < commas[0]]
    return kept


def _belongs(tree: Tree, i: int, top: int) -> bool:
    """False below a conjunct that is a clause, a long apposition, or a far-off complement."""
    while i != top:
        token = tree.tokens[i]
        if token.deprel == "appos" and token.head == top and len(subtree(tree, i)) > SHORT:
            return False
        if token.deprel == "conj" and (token.upos in {"VERB", "AUX"} or case_of(tree, i) is not None):
            return False
        i = token.head
    return True


def _contiguous(kept: list[int], top: int) -> list[int]:
    at = kept.index(top)
    low = high = at
    while low > 0 and kept[low] - kept[low - 1] <= 2:
        low -= 1
    while high + 1 < len(kept) and kept[high + 1] - kept[high] <= 2:
        high += 1
    return kept[low : high + 1]


def _found(scene: Scene, sentence: int, index: int) -> Found:
    return (sentence, index), noun_phrase(scene.trees[sentence], index)


def _bounded(scene: Scene, sentence: int, index: int) -> Span:
    """The noun phrase of an according-to source: as far as the comma before the clause that it introduces."""
    tree = scene.trees[sentence]
    span = noun_phrase(tree, index)
    stops = [i for i, t in enumerate(tree.tokens) if i > index and t.text in {",", ";", ":", "«", "“"}]
    quoted = {i for i in stops for n in scene.doc.names if n.span.holds(tree.tokens[i].span)}
    stops = [i for i in stops if i not in quoted or tree.tokens[i].text in {",", ";"}]
    if not stops or (tree.tokens[stops[0]].span.start > span.end and _has_finite(tree, index, stops[0])):
        return span
    last = stops[0]
    for following in stops[1:]:
        if tree.tokens[last].text != "," or not _describes(scene, sentence, last + 1, following):
            break
        last = following
    ends = [i for i in range(index, last) if tree.tokens[i].upos != "PUNCT" or tree.tokens[i].text in {")", "»"}]
    return Span(span.start, max(span.start, tree.tokens[ends[-1]].span.end))


def _has_finite(tree: Tree, start: int, end: int) -> bool:
    return any("VerbForm=Fin" in t.feats and t.deprel != "acl:relcl" for t in tree.tokens[start:end])


def _describes(scene: Scene, sentence: int, start: int, end: int) -> bool:
    """True when the words after a comma are an apposition: a noun for a person, and no verb of their own."""
    tokens = scene.trees[sentence].tokens[start:end]
    if _has_finite(scene.trees[sentence], start, end) or end == start:
        return False
    noun = next((t for t in tokens if t.upos in {"NOUN", "PROPN"}), None)
    return noun is not None and (noun.lemma.lower() in scene.words.persons or noun.upos == "PROPN")


def _nominal(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return token.upos in NOMINAL or (token.upos in {"ADJ", "DET", "NUM", "X"} and token.deprel.startswith("nsubj"))


def _clitic(scene: Scene, tree: Tree, cue: CueMention) -> int | None:
    for i in range(cue.tokens[0], min(cue.tokens[-1] + 2, len(tree.tokens))):
        token = tree.tokens[i]
        if token.text.startswith("-") and token.upos == "PRON" and token.text.split("-")[-1] in scene.words.pronouns:
            return i
    return None


def _marked(tree: Tree, cue: CueMention) -> int | None:
    """The noun after an adposition cue: its head by the parse, else the next noun."""
    for i in range(cue.tokens[-1] + 1, min(cue.tokens[-1] + 8, len(tree.tokens))):
        if tree.tokens[i].upos in NOMINAL:
            return _top(tree, i, cue.tokens[-1])
        if tree.tokens[i].upos == "PUNCT" and tree.tokens[i].text not in {"«", '"', "“"}:
            return None
    return None


def _top(tree: Tree, i: int, floor: int) -> int:
    """The head of the noun phrase that begins around ``i`` without leaving it to the left."""
    while True:
        token = tree.tokens[i]
        head = token.head
        inside = base(token.deprel) in {"flat", "amod", "compound", "det", "nummod", "nmod", "appos", "fixed"}
        if head == i or head <= floor or not inside or tree.tokens[head].upos not in NOMINAL:
            return i
        i = head


def _inside_prepositional(tree: Tree, i: int, floor: int) -> bool:
    """True when a preposition stands between the cue and the noun's phrase, or marks the noun."""
    if case_of(tree, i) is not None:
        return True
    head = tree.tokens[i].head
    return (
        head > floor
        and head != i
        and base(tree.tokens[i].deprel) in {"flat", "nmod"}
        and case_of(tree, head) is not None
    )


def _is_misread(tree: Tree, cue: CueMention, index: int) -> bool:
    """True for a first or second person, or a noun cut off from the cue by the end of a quotation."""
    token = tree.tokens[index]
    return feature(token, "Person") in {"1", "2"} or (
        any(t.text in {"»", "”"} for t in tree.tokens[index + 1 : cue.tokens[0]])
        and not any(t.text in {"«", "“"} for t in tree.tokens[index + 1 : cue.tokens[0]])
    )


def can_speak(scene: Scene, spot: Spot, adposition: bool = False) -> bool:
    """True for a name, a personal pronoun, or a noun for people, bodies or documents; after « selon », any noun."""
    token, words = scene.token(spot), scene.words
    lemma, form = token.lemma.lower(), token.text.lower().lstrip("-").removeprefix("t-")
    if form in words.impersonal or lemma in words.impersonal:
        return False
    if token.upos == "PROPN" or (spot[1] and token.text[:1].isupper()) or any(n.span.holds(token.span) for n in scene.doc.names):
        return True
    if token.upos in {"PRON", "DET", "NUM", "ADJ"} and form not in words.groups | words.anonymous:
        return (
            form in words.pronouns
            or lemma in words.demonstrative
            or token.upos != "PRON"
            or ("PronType=Rel" in token.feats and form not in words.impersonal)
        )
    known = (
        words.persons,
        words.groups,
        words.organisations,
        words.documents,
        words.media,
        words.anonymous,
        words.back,
    )
    return any(part in group for part in {lemma, *lemma.split("-")} for group in known)
