"""Who speaks at a cue: named rules tried in order, each of which answers or abstains."""

from __future__ import annotations

from selon.attribute.match import find_fillers
from selon.attribute.phrases import (
    NOMINAL,
    can_speak,
    has_finite,
    inside_prepositional,
    is_finite,
    is_speaking_noun,
    noun_phrase,
    top_of,
)
from selon.attribute.scene import CueMention, Found, Scene
from selon.model import Span
from selon.tree import Tree, base, case_of, extent, feature, is_passive, is_past_participle

CLOSING = frozenset({",", "»", "”", '"', "-", "–", "—"})
REACH = 12  # tokens from a passive verb to its agent


def source_of(scene: Scene, cue: CueMention) -> Found | None:
    """Who speaks at a cue; None when no rule answers."""
    if id(cue) not in scene.heard:
        scene.heard[id(cue)] = None  # a cue that asks for itself on the way gets no answer
        scene.heard[id(cue)] = _source_of(scene, cue)
    return scene.heard[id(cue)]


def _source_of(scene: Scene, cue: CueMention) -> Found | None:
    if cue.frame.upos != "VERB":
        return _by_path(scene, cue) or (_by_noun(scene, cue) if cue.frame.upos == "ADJ" else None)
    answers = (f for rule in _RULES if (f := rule(scene, cue)) is not None)
    first: Found | None = None
    for found in answers:
        if can_speak(scene, found.spot):
            return found
        first = first or found
    return first


def found_at(scene: Scene, sentence: int, index: int, rule: str) -> Found:
    """The noun phrase of a head as a speaker."""
    return Found((sentence, index), noun_phrase(scene.trees[sentence], index), rule)


def _by_clitic(scene: Scene, cue: CueMention) -> Found | None:
    """« a-t-il dit »."""
    tree = scene.trees[cue.sentence]
    for i in range(cue.tokens[0], min(cue.tokens[-1] + 2, len(tree.tokens))):
        token = tree.tokens[i]
        if token.text.startswith("-") and token.upos == "PRON" and token.text.split("-")[-1] in scene.words.pronouns:
            return found_at(scene, cue.sentence, i, "pronoun on the verb")
    return None


def _by_inversion(scene: Scene, cue: CueMention) -> Found | None:
    """« …, a déclaré X » and « …, a appris Y de X »: the words after a cue that is set off."""
    if not _set_off(scene.trees[cue.sentence], cue):
        return None
    return _told_by(scene, cue) or (None if has_relay_subject(cue) else inverted_source(scene, cue))


def has_relay_subject(cue: CueMention) -> bool:
    """« a appris Sputnik d'une source »: the subject is told, it does not speak."""
    return any(path.relation == "nsubj" for path in cue.frame.relay)


def _by_noun(scene: Scene, cue: CueMention) -> Found | None:
    """« une candidate favorable à … »: the noun that an adjective describes."""
    tree = scene.trees[cue.sentence]
    head = tree.tokens[cue.index].head
    described = base(tree.tokens[cue.index].deprel) in {"amod", "acl"} and tree.tokens[head].upos in NOMINAL
    return found_at(scene, cue.sentence, head, "noun that the cue describes") if described else None


def _set_off(tree: Tree, cue: CueMention) -> bool:
    """True for a finite cue straight after a comma or closing mark and without a subject before it."""
    first = cue.tokens[0]
    if first == 0 or tree.tokens[first - 1].text not in CLOSING:
        return False
    own = [c for c in tree.children[cue.index] if base(tree.tokens[c].deprel) == "nsubj" and c < first]
    return not own and is_finite(tree, cue.tokens)


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
            return found_at(scene, cue.sentence, top_of(tree, nouns[0], i), "who told the subject") if nouns else None
    return None


def inverted_source(scene: Scene, cue: CueMention) -> Found | None:
    """The subject after its verb: the first noun after the cue that no preposition marks."""
    tree = scene.trees[cue.sentence]
    clitic = _by_clitic(scene, cue)
    if clitic is not None:
        return clitic
    i = cue.tokens[-1] + 1
    while i < len(tree.tokens):
        token = tree.tokens[i]
        if token.text == "," and (skipped := _remark(tree, i)) is not None:
            i = skipped
            continue
        if (token.upos == "PUNCT" and token.text != "(") or token.upos in {"SCONJ", "VERB", "AUX", "CCONJ"}:
            return None
        if token.upos in NOMINAL and not inside_prepositional(tree, i, cue.tokens[-1]):
            return found_at(scene, cue.sentence, top_of(tree, i, cue.tokens[-1]), "subject after the verb")
        i += 1
    return None


def _remark(tree: Tree, comma: int) -> int | None:
    """« a confié, à Reuters, le directeur »: the index after a prepositional remark between commas."""
    if comma + 1 >= len(tree.tokens) or tree.tokens[comma + 1].upos != "ADP":
        return None
    return next((i + 1 for i in range(comma + 2, min(comma + 9, len(tree.tokens))) if tree.tokens[i].text == ","), None)


def _by_path(scene: Scene, cue: CueMention) -> Found | None:
    """What the paths of the frame lead to; of several on one path the first that can speak."""
    tree = scene.trees[cue.sentence]
    for path in cue.frame.source:
        if path.relation == "head":
            marked = _after_preposition(scene, cue)
            if marked is not None:
                return marked
            continue
        fitting = [a.index for a in find_fillers(tree, cue.index, path) if _may_fill(tree, cue, a.index, path.relation)]
        speaking = [i for i in fitting if can_speak(scene, (cue.sentence, i))]
        if fitting:
            rule = f"{path.relation}{':' if path.case else ''}{path.case or ''} of the cue"
            return found_at(scene, cue.sentence, (speaking or fitting)[0], _ROLES.get(path.relation, rule))
    return None


_ROLES = {"nsubj": "subject of the cue"}


def _may_fill(tree: Tree, cue: CueMention, index: int, relation: str) -> bool:
    if index in cue.tokens or not _is_nominal(tree, index):
        return False
    return relation != "nsubj" or not _is_cut_off(tree, cue, index)


def _is_nominal(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return token.upos in NOMINAL or (token.upos in {"ADJ", "DET", "NUM", "X"} and token.deprel.startswith("nsubj"))


def _is_cut_off(tree: Tree, cue: CueMention, index: int) -> bool:
    """True for a noun inside a quotation that ends before the cue: « Nous … », a dit X."""
    between = [t.text for t in tree.tokens[index + 1 : cue.tokens[0]]]
    closes = any(text in {"»", "”"} for text in between)
    return closes and not any(text in {"«", "“"} for text in between)


def _after_preposition(scene: Scene, cue: CueMention) -> Found | None:
    """« selon X »: the noun after an adposition cue."""
    tree = scene.trees[cue.sentence]
    for i in range(cue.tokens[-1] + 1, min(cue.tokens[-1] + 8, len(tree.tokens))):
        if tree.tokens[i].upos in NOMINAL or (tree.tokens[i].upos == "ADJ" and tree.tokens[i].deprel != "amod"):
            top = top_of(tree, i, cue.tokens[-1])
            return Found((cue.sentence, top), bounded(scene, cue.sentence, top), "noun after the cue")
        if tree.tokens[i].upos == "PUNCT" and tree.tokens[i].text not in {"«", '"', "“"}:
            return None
    return None


def bounded(scene: Scene, sentence: int, index: int) -> Span:
    """The noun phrase of an according-to source: as far as the comma before the clause that it introduces."""
    tree = scene.trees[sentence]
    span = noun_phrase(tree, index)
    stops = [i for i in range(index + 1, len(tree.tokens)) if _is_stop(scene, sentence, i)]
    if not stops or (tree.tokens[stops[0]].span.start > span.end and has_finite(tree, index, stops[0])):
        return span
    last = stops[0]
    for following in stops[1:]:
        if tree.tokens[last].text != "," or not _describes(scene, sentence, last + 1, following):
            break
        last = following
    ends = [i for i in range(index, last) if tree.tokens[i].upos != "PUNCT" or tree.tokens[i].text in {")", "»"}]
    return Span(span.start, max(span.start, tree.tokens[ends[-1]].span.end))


def _is_stop(scene: Scene, sentence: int, i: int) -> bool:
    text = scene.trees[sentence].tokens[i].text
    if text in {"«", "“", ":"}:
        return (sentence, i) not in scene.named
    return text in {",", ";"}


def _describes(scene: Scene, sentence: int, start: int, end: int) -> bool:
    """True when the words after a comma are an apposition: a noun for somebody, and no verb of their own."""
    tokens = scene.trees[sentence].tokens[start:end]
    if has_finite(scene.trees[sentence], start, end) or not tokens or tokens[0].upos in {"NUM", "ADV", "SCONJ"}:
        return False
    if "VerbForm=Part" in tokens[0].feats:
        return True
    noun = next((t for t in tokens if t.upos in {"NOUN", "PROPN"}), None)
    if noun is None or feature(noun, "Number") == "Plur":
        return False
    return noun.upos == "PROPN" or is_speaking_noun(scene, noun.lemma.lower())


def _by_agent(scene: Scene, cue: CueMention) -> Found | None:
    """« annoncé à l'agence par sa famille »: the agent of a passive where the parser hung it elsewhere."""
    tree = scene.trees[cue.sentence]
    if not is_passive_cue(tree, cue):
        return None
    for i in range(cue.tokens[-1] + 1, min(cue.tokens[-1] + REACH, len(tree.tokens) - 1)):
        token = tree.tokens[i]
        if "VerbForm=Fin" in token.feats or token.text in {";", ":", "."}:
            return None
        if token.upos == "ADP" and token.lemma in scene.clauses.agent:
            noun = next((j for j in range(i + 1, min(i + 5, len(tree.tokens))) if tree.tokens[j].upos in NOMINAL), None)
            if noun is not None and can_speak(scene, (cue.sentence, top := top_of(tree, noun, i))):
                return found_at(scene, cue.sentence, top, "agent of the cue")
    return None


def is_passive_cue(tree: Tree, cue: CueMention) -> bool:
    """True for a passive, and for a past participle that stands alone."""
    if any(tree.tokens[c].deprel == "aux:pass" for c in tree.children[cue.index]):
        return True
    if any(tree.tokens[c].deprel == "aux:tense" for c in tree.children[cue.index]):
        return False
    alone = is_past_participle(tree.tokens[cue.index]) and len(cue.tokens) == 1
    return alone or is_passive(tree, cue.index)


def _by_form(scene: Scene, cue: CueMention) -> Found | None:
    """A subject under another relation: a pronoun read as impersonal, a subject read as that of a passive."""
    tree = scene.trees[cue.sentence]
    if is_passive_cue(tree, cue):
        return None
    for child in tree.children[cue.index]:
        token = tree.tokens[child]
        if token.deprel == "expl:subj" and token.text.lower() in scene.words.pronouns:
            return found_at(scene, cue.sentence, child, "subject of the cue")
        if base(token.deprel) == "nsubj" and child < cue.tokens[0] and not _is_cut_off(tree, cue, child):
            return found_at(scene, cue.sentence, child, "subject of the cue")
    return None


def _before_verb(scene: Scene, cue: CueMention) -> Found | None:
    """« L'entraîneur espère que … » where the parser lost the subject: the noun phrase before a finite cue."""
    tree = scene.trees[cue.sentence]
    at = _before_clitics(scene, tree, cue)
    if at < 0 or not is_finite(tree, cue.tokens) or is_passive_cue(tree, cue):
        return None
    if tree.tokens[at].text == ",":
        at = _before_apposition(scene, cue.sentence, at)
    elif tree.tokens[at].upos == "PUNCT" and tree.tokens[at].text in {"»", "”", '"', ")"}:
        at -= 1
    if at < 0 or (tree.tokens[at].upos not in {"NOUN", "PROPN", "ADJ", "X"}):
        return None
    top = _phrase_top(tree, at)
    if tree.tokens[top].upos not in {"NOUN", "PROPN", "X"} or case_of(tree, top) is not None:
        return None
    opening = [c for c in tree.children[top] if c < top and tree.tokens[c].upos in {"DET", "ADJ", "NUM", "PROPN"}]
    return Found((cue.sentence, top), extent(tree, [*opening, top, at]), "noun phrase before the verb")


def _before_clitics(scene: Scene, tree: Tree, cue: CueMention) -> int:
    """The last token before the cue that is no adverb and no unstressed pronoun."""
    at = cue.tokens[0] - 1
    while at > 0 and tree.tokens[at].upos in {"ADV", "PRON"}:
        if tree.tokens[at].text.lower() in scene.words.pronouns or "PronType=Rel" in tree.tokens[at].feats:
            break
        at -= 1
    return at


def _phrase_top(tree: Tree, at: int) -> int:
    """Up from the last word of a noun phrase to its head, over complements with a preposition."""
    top = at
    while (head := tree.tokens[top].head) < top and tree.tokens[head].upos in {"NOUN", "PROPN"}:
        own = base(tree.tokens[top].deprel) in {"flat", "amod"} or case_of(tree, top) is not None
        if not own and tree.tokens[top].upos == "NOUN":
            break
        top = head
    return top


def _before_apposition(scene: Scene, sentence: int, comma: int) -> int:
    """« Louis Petit, directeur du port, estime »: the token before the apposition that a comma closes."""
    tokens = scene.trees[sentence].tokens
    opening = next((i for i in range(comma - 1, max(-1, comma - 15), -1) if tokens[i].text == ","), None)
    if opening is None or not _describes(scene, sentence, opening + 1, comma):
        return -1
    return opening - 1


def _by_verb_before(scene: Scene, cue: CueMention) -> Found | None:
    """« X a dit …, estimant que P »; « X … et ajoute que P »: whoever spoke or acted just before."""
    tree = scene.trees[cue.sentence]
    if is_passive_cue(tree, cue) or not (_is_gerund(tree, cue) or _goes_on(scene, tree, cue)):
        return None
    for i in range(cue.tokens[0] - 1, -1, -1):
        other = next((c for c in scene.cues_of(cue.sentence) if c.index == i and c.frame.upos == "VERB"), None)
        if other is not None and (source := source_of(scene, other)) is not None and can_speak(scene, source.spot):
            return Found(source.spot, source.span, "speaker of the cue before")
        token = tree.tokens[i]
        subject = base(token.deprel) == "nsubj" or token.deprel == "obl:agent"
        if subject and token.upos in NOMINAL and can_speak(scene, (cue.sentence, i)) and not _is_cut_off(tree, cue, i):
            return found_at(scene, cue.sentence, i, "subject of the verb before")
    return None


def _is_gerund(tree: Tree, cue: CueMention) -> bool:
    return "VerbForm=Part" in tree.tokens[cue.index].feats and not is_past_participle(tree.tokens[cue.index])


def _goes_on(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """True for a verb without a subject behind a conjunction or a comma."""
    at = _before_clitics(scene, tree, cue)
    return at >= 0 and (tree.tokens[at].upos == "CCONJ" or tree.tokens[at].text == ",")


def _by_clause_after(scene: Scene, cue: CueMention) -> Found | None:
    """« Se disant confiant, X … »: a participle that opens the sentence shares the subject of what follows."""
    tree = scene.trees[cue.sentence]
    if cue.tokens[0] > 1 or not _is_gerund(tree, cue):
        return None
    comma = next((i for i in range(cue.tokens[-1], len(tree.tokens)) if tree.tokens[i].text == ","), len(tree.tokens))
    for i in range(comma, len(tree.tokens)):
        if base(tree.tokens[i].deprel) == "nsubj" and can_speak(scene, (cue.sentence, i)):
            return found_at(scene, cue.sentence, i, "subject of the clause after")
    return None


def _by_late_subject(scene: Scene, cue: CueMention) -> Found | None:
    """A subject after the verb where one may stand: at the head of a sentence, after a mark or an adverb."""
    tree = scene.trees[cue.sentence]
    first = cue.tokens[0]
    if is_passive_cue(tree, cue) or has_relay_subject(cue) or not is_finite(tree, cue.tokens):
        return None
    found = inverted_source(scene, cue)
    opens = first == 0 or tree.tokens[first - 1].upos in {"PUNCT", "SCONJ", "ADV"}
    return found if opens or (found is not None and ends_sentence(tree, found.span.end)) else None


def ends_sentence(tree: Tree, end: int) -> bool:
    """True when only punctuation follows an offset."""
    return all(t.upos == "PUNCT" for t in tree.tokens if t.span.start >= end)


_RULES = (
    _by_clitic,
    _by_inversion,
    _by_path,
    _by_form,
    _by_agent,
    _before_verb,
    _by_verb_before,
    _by_clause_after,
    _by_late_subject,
)
