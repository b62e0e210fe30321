"""The words that name a speaker: a noun phrase without what the parser hung on it by mistake."""

from __future__ import annotations

from collections.abc import Sequence

from selon.attribute.mention.outlets import leads_to_medium, outlet_after
from selon.attribute.mention.phrases import has_finite, is_speaking_noun, noun_phrase
from selon.attribute.scene import Found, Scene, Spot
from selon.model import Span, Token
from selon.tree import Tree, base, feature, is_past_participle, is_present_participle

OPENING = frozenset({"«", "“"})
ELIDED = frozenset({"'", "’"})
FIRST = 3  # tokens in which « Selon X, P » opens a sentence
BRACKET = 60  # characters in which a bracket closes
OF_PHRASE = frozenset({"ADP", "DET", "CCONJ", "NUM"})


def found_at(scene: Scene, sentence: int, index: int, rule: str) -> Found:
    """The noun phrase of a head as a speaker."""
    return Found((sentence, index), mention(scene, sentence, index), rule)


def mention(scene: Scene, sentence: int, index: int) -> Span:
    """The noun phrase of a speaker: whole names, without a date, a medium or a remark behind a comma."""
    tree = scene.trees[sentence]
    span = _without_preposition(scene, tree, index, noun_phrase(tree, index))
    inside = [i for i in range(index + 1, len(tree.tokens)) if span.holds(tree.tokens[i].span)]
    cut = next((i for i in inside if _leaves(scene, sentence, i)), None)
    while cut is not None and cut - 1 > index and _is_cut_short(tree, cut - 1):
        cut -= 1
    if cut is not None:
        last = cut - 1 if tree.tokens[cut - 1].upos != "PUNCT" or cut - 1 == index else cut - 2
        span = Span(span.start, max(tree.tokens[index].span.end, tree.tokens[last].span.end))
    return _closed(scene, whole_names(scene, sentence, span))


def _is_cut_short(tree: Tree, i: int) -> bool:
    """« un rapport de l'ONG | rendu public | lundi »: a participle, and what goes with it, before what is left out."""
    token = tree.tokens[i]
    told = is_past_participle(token) and base(token.deprel) in {"acl", "amod"}
    above = tree.tokens[token.head]
    quality = token.upos == "ADJ" and base(token.deprel) == "xcomp" and is_past_participle(above) and token.head < i
    return told or quality


def _without_preposition(scene: Scene, tree: Tree, index: int, span: Span) -> Span:
    """« de source policière » where the parser took the preposition for an article of a single thing."""
    before = tree.tokens[max(index - 1, 0)]
    if before.text[-1:] in ELIDED and before.lemma in scene.clauses.of and "PronType=Ind" in tree.tokens[index].feats:
        return Span(before.span.start, span.end)  # « D'autres affirment P »
    opens = before.span.start == span.start and before.lemma in scene.clauses.of and before.upos == "DET"
    bare = feature(tree.tokens[index], "Number") == "Sing" or tree.tokens[index].lemma in scene.words.unnamed
    led = opens and bare and before.text == before.lemma
    return Span(tree.tokens[index].span.start, span.end) if led else span


def _closed(scene: Scene, span: Span) -> Span:
    """« le Comité de la mer (CM », « l'Agence (AN | , officielle »: to the end of a bracket that the phrase opens."""
    text = scene.doc.text
    open_brackets = span.of(text).count("(") - span.of(text).count(")")
    if open_brackets == -1 and span.of(text).endswith(")"):
        return Span(span.start, span.end - 1)  # « (selon l'armée) »
    closing = text.find(")", span.end, span.end + BRACKET) if open_brackets == 1 else -1
    return span if closing < 0 else Span(span.start, closing + 1)


def _leaves(scene: Scene, sentence: int, i: int) -> bool:
    """True at a date without a preposition, at « sur Twitter », and at a comma before « après … »."""
    tree = scene.trees[sentence]
    token, before = tree.tokens[i], tree.tokens[i - 1]
    if scene.times.at(token.span.start) is not None and before.upos not in OF_PHRASE:
        return True
    if before.text == "," and token.text in {"«", "“"}:
        return True  # « X, « très inquiet », a demandé P »
    itself = "Reflex=Yes" in token.feats and i + 1 < len(tree.tokens) and "VerbForm=Part" in tree.tokens[i + 1].feats
    if token.upos == "AUX" and is_present_participle(token):
        return True  # « un responsable | ayant requis l'anonymat »
    if before.text == "," and token.feats == "Tense=Pres|VerbForm=Part":  # « X, poursuivant : »
        return True
    if before.text == "," and itself:  # « X, s'exprimant sous le couvert de l'anonymat, … »
        return True
    if before.text == "," and token.upos == "ADP" and token.lemma not in scene.clauses.of:
        return True
    if before.text == "," and any(t.lemma in scene.clauses.manner for t in tree.tokens[i + 1 : i + 3]):
        return True  # « Le préfet, de son côté, … »
    if (
        before.text == ","
        and token.upos == "DET"
        and any(t.lemma in scene.words.looks for t in tree.tokens[i + 1 : i + 2])
    ):
        return True  # « un pompier, le visage noirci »
    again = token.upos == "PRON" and token.text.lower() in scene.words.pronouns
    if before.text == "," and (again or (token.head < i and _tells_more(token))):
        return True  # « Le maire, lui, … », « Le gouverneur, attendu lundi, … »
    if (
        _begins_other(scene, sentence, i)
        or _accords(scene, token.span.start)
        or _is_called(tree, i)
        or token.text == ":"
    ):
        return True  # « les propos du ministre : « P » »
    return is_quoted(scene, sentence, i) or leads_to_medium(scene, sentence, i) or _is_aimed(scene, tree, i)


def _is_aimed(scene: Scene, tree: Tree, i: int) -> bool:
    """« les accusations portées par X | contre Y »: whom they are against, unless a name says so of X itself."""
    target = tree.tokens[i].head
    whose = tree.tokens[target].head
    led = base(tree.tokens[i].deprel) == "case" and tree.tokens[i].lemma in scene.clauses.against and whose < i < target
    agent = tree.tokens[whose].deprel == "obl:agent" and base(tree.tokens[target].deprel) == "nmod"
    return led and agent and not tree.tokens[whose].text.istitle()


def _tells_more(token: Token) -> bool:
    """True for a participle or adjective that a comma sets off: « Le gouverneur, attendu lundi, … »."""
    return base(token.deprel) in {"acl", "amod"} and ("VerbForm=Part" in token.feats or token.upos == "ADJ")


def _is_called(tree: Tree, i: int) -> bool:
    """True at the preposition of « qualifié par X de « partenaire » »: a common word in quotation marks."""
    following = tree.tokens[i + 1 : i + 3]
    quoted = len(following) > 1 and following[0].text in {"«", "“"} and following[1].text[:1].islower()
    return tree.tokens[i].upos == "ADP" and quoted


def _accords(scene: Scene, start: int) -> bool:
    """True at « de source militaire »: on whose word an outlet reports is no part of its name."""
    other = scene.by_start.get(start)
    return other is not None and other.frame.upos == "ADP" and "clause" in other.frame.content


def _begins_other(scene: Scene, sentence: int, i: int) -> bool:
    """True at the conjunction of « selon X et selon Y », « selon X comme selon Y », « selon X et trois selon Y »."""
    tokens = scene.trees[sentence].tokens
    compares = tokens[i].lemma in scene.clauses.as_said and tokens[i].upos in {"ADP", "SCONJ"}
    if tokens[i].upos != "CCONJ" and not compares:
        return False
    counted = i + 1 < len(tokens) and tokens[i + 1].upos == "NUM"
    passing = {"ADV", "NUM"} if counted else {"ADV"}
    after = next((t for t in tokens[i + 1 :] if t.upos not in passing), None)  # « mais aussi selon Y »
    other = None if after is None else scene.by_start.get(after.span.start)
    return other is not None and other.frame.upos == "ADP"


def is_quoted(scene: Scene, sentence: int, i: int) -> bool:
    """True at « cité par Y »: who relays the source is no part of its name."""
    tree, words = scene.trees[sentence], scene.words
    lemma = tree.tokens[i].lemma
    if lemma not in words.quoting | words.receiving or "VerbForm=Part" not in tree.tokens[i].feats:
        return False
    by = i + 1 < len(tree.tokens) and tree.tokens[i + 1].lemma in scene.clauses.agent
    return by and (lemma in words.quoting or outlet_after(scene, sentence, i + 1) is not None)


def is_only_quoted(scene: Scene, other: Spot, spot: Spot) -> bool:
    """« Un agent a tiré », a-t-il dit: who stands in a quotation is nobody that the words around it go on about."""
    here, there = scene.token(spot).span, scene.token(other).span
    return any(not quotation.span.holds(here) for quotation in scene.outer.meeting(there))


def whole_names(scene: Scene, sentence: int, span: Span) -> Span:
    """The span with all of the names that it begins or ends in, or that follow it at once as a person's name."""
    tree = scene.trees[sentence]
    start, end = span.start, span.end
    for i, token in enumerate(tree.tokens):
        name = scene.named.get((sentence, i))
        if name is not None and name.kind == "organisation" and name.span.start == end + 1 == token.span.start:
            end = name.span.end  # « l'ONG | Soins sans murs » where the parser took the name for something else
        if name is not None and (name.kind != "place" or token.span.start == span.start) and span.holds(token.span):
            start, end = min(start, name.span.start), max(end, name.span.end)
    return Span(start, end)


def bounded(scene: Scene, sentence: int, index: int) -> Span:
    """The noun phrase of an according-to source: as far as the comma before the clause that it introduces.

    At the end of its sentence it goes on over who that is: « P, selon Ali Sow, | chef de la police ».
    """
    tree = scene.trees[sentence]
    span = mention(scene, sentence, index)
    if "PronType=Prs" in tree.tokens[index].feats:
        return span  # « qui visaient selon elle | une « réunion de chefs » »
    after = next((i for i, t in enumerate(tree.tokens) if t.span.start >= span.end), len(tree.tokens))
    if after < len(tree.tokens) and is_quoted(scene, sentence, after):
        return span
    stops = (i for i in range(index + 1, len(tree.tokens)) if _is_stop(scene, sentence, i))
    rest = _rest_of_participle(scene, tree, index)
    if rest is not None:
        return Span(span.start, max(tree.tokens[index].span.end, min(span.end, tree.tokens[rest - 1].span.end)))
    last = next(stops, None)
    if last is None or (tree.tokens[last].span.start > span.end and has_finite(tree, index, last)):
        return span
    for following in stops:
        if tree.tokens[last].text != "," or not describes(scene, sentence, last + 1, following):
            break
        if tree.tokens[following].text in OPENING:
            break  # « Selon le procureur, Ali Sow, l'homme « a fui » »
        if feature(tree.tokens[index], "Number") == "Plur" and tree.tokens[last + 1].upos == "DET":
            break  # one person is no apposition to several
        if _is_subject_of_rest(scene, (sentence, index), last + 1, following):
            break
        last = following
    last = _over_last(scene, (sentence, index), last)
    ends = [i for i in range(index, last) if tree.tokens[i].upos != "PUNCT" or tree.tokens[i].text in {")", "»"}]
    return _closed(scene, Span(span.start, max(span.start, tree.tokens[ends[-1]].span.end)))


def _over_last(scene: Scene, spot: Spot, comma: int) -> int:
    """The end of the sentence, where nothing but who one source is stands behind a comma."""
    sentence, index = spot
    tree = scene.trees[sentence]
    end = len(tree.tokens)
    while end > comma and tree.tokens[end - 1].upos == "PUNCT" and tree.tokens[end - 1].text != ")":
        end -= 1
    behind = tree.tokens[comma + 1 : end]
    opens = index < FIRST or tree.tokens[comma].text != "," or feature(tree.tokens[index], "Number") == "Plur"
    if opens or not behind or behind[0].upos not in {"NOUN", "DET"} or any(t.text in {",", ";", ":"} for t in behind):
        return comma
    return end if describes(scene, sentence, comma + 1, end) else comma


def _rest_of_participle(scene: Scene, tree: Tree, source: int) -> int | None:
    """« bombardé selon les rebelles | par l'armée »: what goes on with the participle that the source stands behind."""
    verb = tree.tokens[source].head
    helpers = {tree.tokens[c].deprel for c in tree.children[verb]}
    active = "aux:tense" in helpers and "aux:pass" not in helpers
    aside = tree.tokens[verb].deprel in {"acl", "amod"}
    if not verb < source or active or not (is_past_participle(tree.tokens[verb]) or aside):
        return None
    for i in range(source + 1, len(tree.tokens)):
        token = tree.tokens[i]
        if token.upos == "PUNCT" or is_past_participle(token):
            return None
        above = tree.tokens[token.head].head
        by_whom = token.lemma in scene.clauses.agent and above in {verb, source}
        of_it = by_whom or (above == verb and tree.tokens[verb].deprel == "acl")
        if token.upos == "ADP" and token.head > i and of_it:
            return i
    return None


def _is_subject_of_rest(scene: Scene, source: Spot, start: int, end: int) -> bool:
    """« Selon la radio, l'ancien maire, X, a cédé »: words between two commas that are the subject of what follows."""
    tree, name = scene.trees[source[0]], scene.named.get(source)
    subject = next((i for i in range(start, end) if base(tree.tokens[i].deprel) == "nsubj"), None)
    if subject is None or tree.tokens[subject].head < end:
        return False
    if name is not None and name.kind == "person" and tree.tokens[subject].lemma in scene.words.persons:
        return False  # « Selon X, le ministre chargé du port, … »
    verb = tree.tokens[subject].head
    return not any(c >= end and base(tree.tokens[c].deprel) in {"nsubj", "expl"} for c in tree.children[verb])


def _is_stop(scene: Scene, sentence: int, i: int) -> bool:
    text = scene.trees[sentence].tokens[i].text
    if text in {"«", "“", ":"}:
        return (sentence, i) not in scene.named
    return text in {",", ";"} or _begins_other(scene, sentence, i) or leads_to_medium(scene, sentence, i)


def _is_one_of(scene: Scene, tokens: Sequence[Token]) -> bool:
    """« l'une des avocates »: one of several."""
    at = next((i for i, t in enumerate(tokens) if t.lemma in scene.words.single), len(tokens))
    return at < 2 and at + 1 < len(tokens) and tokens[at + 1].lemma in scene.clauses.of


def describes(scene: Scene, sentence: int, start: int, end: int) -> bool:
    """True when the words after a comma are an apposition: a noun for somebody, and no verb of their own."""
    tree = scene.trees[sentence]
    tokens = tree.tokens[start:end]
    if not tokens or tokens[0].upos in {"NUM", "ADV", "SCONJ"} or "VerbForm=Part" in tokens[0].feats:
        return False
    if "PronType=Rel" in tokens[0].feats and base(tokens[0].deprel) == "nsubj":
        return False
    if has_finite(tree, start, end):
        return False
    noun = next((t for t in tokens if t.upos in {"NOUN", "PROPN"}), None)
    if noun is None or (feature(noun, "Number") == "Plur" and not _is_one_of(scene, tokens)):
        return False
    return noun.upos == "PROPN" or is_speaking_noun(scene, noun.lemma.lower())
