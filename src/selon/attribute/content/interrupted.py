"""Clauses that a cue is inserted into: « P, a déclaré X », « P, a dit X, P »."""

from __future__ import annotations

from itertools import takewhile

from selon.attribute.content.clauses import NO_EDGE, clause_end, other_cues
from selon.attribute.content.occasions import leads_to_occasion, tells_how
from selon.attribute.content.remarks import remark_ahead
from selon.attribute.content.sides import clause_start
from selon.attribute.content.turning import contrasts, goes_on_set_off, turns
from selon.attribute.cue.verbs import is_finite
from selon.attribute.mention.outlets import leads_to_medium
from selon.attribute.mention.phrases import has_finite
from selon.attribute.scene import CueMention, Found, Scene
from selon.attribute.speaker.inversion import in_series, inverted_source, is_behind_phrase, over_told
from selon.attribute.speaker.speakers import is_heard, source_of
from selon.model import Span
from selon.tree import Tree, base, case_of, feature, is_contracted, is_past_participle, subtree

INSERTING = frozenset({",", "-", "–", "—", "("})
BRIEF = 4  # tokens of an answer without a verb
CIRCUMSTANCES = frozenset({"ADP", "DET", "NOUN", "PROPN", "ADJ", "NUM", "VERB"})  # « dans une tribune parue lundi »


def interrupted(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« P, a déclaré X » or « P, a déclaré X, P »: the sentence around an inserted cue."""
    tree = scene.trees[cue.sentence]
    first = over_told(scene, cue)
    if first == 0 or not is_finite(tree, cue.tokens) or _has_agent(tree, cue) or _is_bare(tree, cue):
        return None
    if in_series(tree, cue):
        return None
    source = inverted_source(scene, cue)
    if source is None or not (_is_told(cue) or is_heard(scene, cue)):
        source = source_of(scene, cue)
    if source is None or source.span.start < tree.tokens[first].span.start:
        return None
    if source.span.start == cue.span.start and not source.span.of(scene.doc.text).startswith("-"):
        return None
    if tree.tokens[first - 1].text not in INSERTING and not _ends_sentence(tree, cue, source):
        return None
    start, last = clause_start(scene, cue, first), first - 1
    if last < start:  # an order behind a colon has a clause of its own: « À l'hôpital : prévenez X »
        # « Mais, relève X, P »
        aside = tree.tokens[first - 1].text == "," and tree.tokens[first - 2].upos == "CCONJ"
        return _going_on(scene, cue, max(source.span.end, cue.span.end), True, opens=True) or None if aside else None
    while last > start and tree.tokens[last].text in NO_EDGE:
        last -= 1
    if tree.tokens[last].lemma in scene.clauses.that:  # « C'est ce qu'affirme X »
        return None
    left = Span(tree.tokens[start].span.start, tree.tokens[last].span.end)
    right = _going_on(scene, cue, max(source.span.end, cue.span.end), has_finite(tree, start, last + 1))
    split = right and any("VerbForm=Fin" in t.feats for t in tree.tokens if right[0].holds(t.span))
    verdict = start == last and tree.tokens[last].upos == "ADJ" and not right  # « Faux, rétorque X. »
    ends = _ends(tree, source) or _ends_with_apposition(scene, tree, source)
    brief = last - start < BRIEF and start == 0 and not right and ends  # « Rien de tel, corrige X. »
    brief = brief or (start == 0 and is_behind_phrase(scene, cue))
    if (verdict or (start == 0 and not right and last - start < BRIEF)) and not has_finite(tree, start, last + 1):
        right = _behind_colon(scene, cue, source)
        split = bool(right) or split
    told = split or verdict or brief or has_finite(tree, start, last + 1) or _is_heading(tree, start, last, source)
    told = told or _is_tally(scene, tree, start, last)
    return (left, *right) if told else None


def _behind_colon(scene: Scene, cue: CueMention, source: Found) -> tuple[Span, ...]:
    """« Faux, rétorque X : | P »: what explains a short answer, when no quotation begins there."""
    tree, end = scene.trees[cue.sentence], max(source.span.end, cue.span.end)
    colon = next((i for i, t in enumerate(tree.tokens) if t.span.start >= end), len(tree.tokens))
    if colon + 2 >= len(tree.tokens) or tree.tokens[colon].text != ":":
        return ()
    if scene.outer.at(tree.tokens[colon + 1].span.start) or not has_finite(tree, colon, len(tree.tokens)):
        return ()
    return (Span(tree.tokens[colon + 1].span.start, clause_end(scene, colon, cue)),)


def _ends(tree: Tree, source: Found) -> bool:
    """True where only punctuation follows who speaks, up to the end or a semicolon."""
    rest = (t for t in tree.tokens if t.span.start >= source.span.end)
    return all(t.upos == "PUNCT" for t in takewhile(lambda t: t.text != ";", rest))


def _ends_with_apposition(scene: Scene, tree: Tree, source: Found) -> bool:
    """True where only what else who speaks is called follows, up to the end."""
    behind = next((i for i, t in enumerate(tree.tokens) if t.span.start >= source.span.end), len(tree.tokens))
    return behind + 1 < len(tree.tokens) and _is_also_called(scene, tree, behind + 1)


def _is_heading(tree: Tree, start: int, last: int, source: Found) -> bool:
    """« Dix civils tués dans une frappe, dénonce une ONG »: in a heading a participle tells what a verb would."""
    if not _ends(tree, source):
        return False
    told = (tree.tokens[i] for i in range(start, last + 1) if is_past_participle(tree.tokens[i]))
    nouns = (t.head for t in told if base(t.deprel) in {"acl", "amod"} and start <= t.head <= last)
    return any(base(tree.tokens[n].deprel) in {"nsubj", "root"} and case_of(tree, n) is None for n in nouns)


def _is_tally(scene: Scene, tree: Tree, start: int, last: int) -> bool:
    """« Bilan : | 4 soldats morts |, a déclaré X »: a number behind a noun for one and its colon."""
    opened = start == 2 and tree.tokens[0].lemma.lower() in scene.clauses.tallies and tree.tokens[1].text == ":"
    return opened and any(t.upos == "NUM" for t in tree.tokens[start : last + 1])


def _is_bare(tree: Tree, cue: CueMention) -> bool:
    """« venus demander P »: an infinitive under no finite verb."""
    finite = any("VerbForm=Fin" in tree.tokens[i].feats for i in cue.tokens)
    return "VerbForm=Inf" in tree.tokens[cue.index].feats and not finite


def _has_agent(tree: Tree, cue: CueMention) -> bool:
    """« L'attaque, qui a duré une heure, a été condamnée par X »: what has an agent tells of its subject alone."""
    return any(tree.tokens[c].deprel == "obl:agent" for c in tree.children[cue.index])


def _is_told(cue: CueMention) -> bool:
    return not any(path.relation == "nsubj" for path in cue.frame.relay)


def _ends_sentence(tree: Tree, cue: CueMention, source: Found) -> bool:
    """« P indique enfin X. »: without a comma, only where the speaker is the last thing said."""
    rest = [t for t in tree.tokens[cue.tokens[-1] + 1 :] if t.span.start >= source.span.end and t.upos != "PUNCT"]
    objects = [c for c in tree.children[cue.index] if base(tree.tokens[c].deprel) in {"nsubj", "ccomp"}]
    own = [c for c in objects if c < cue.tokens[0] and has_finite(tree, c, cue.tokens[0])]
    return not rest and (not objects or bool(own))


def _going_on(scene: Scene, cue: CueMention, end: int, whole: bool, opens: bool = False) -> tuple[Span, ...]:
    """What goes on behind the speaker; behind where it was said too, when the words before are not ``whole``.

    Where the cue ``opens`` the sentence, « Mais, relève X, Y parle de Q », all of that is what X says.
    """
    tree = scene.trees[cue.sentence]
    after = next((i for i, t in enumerate(tree.tokens) if t.span.start >= end), len(tree.tokens))
    while not whole and after < len(tree.tokens) and tree.tokens[after].upos in CIRCUMSTANCES:
        after += 1
    after = _over_body(scene, tree, _over_time(scene, tree, after))
    if after + 3 >= len(tree.tokens) or tree.tokens[after].text != ",":
        return ()
    turning = any(contrasts(scene.clauses, tree, i) for i in (after, after + 1)) and not _is_ahead(scene, cue, after)
    if turning or _tells_otherwise(scene, cue, after + 1) or remark_ahead(scene, cue, after):
        return ()  # « P, a dit X, tandis que Q », « P, a dit X, une version que Y dément »
    if leads_to_medium(scene, cue.sentence, after + 1) or leads_to_occasion(scene, cue.sentence, after + 1):
        return ()  # « P, a dit le maire, Ali Sow, sur Telegram »
    if tells_how(scene, tree, after + 1) or _is_of_speaker(scene, tree, after + 1):
        return ()  # « P, a dit X, sans donner de détails », « P, a dit Ali Sow, maire de Gao »
    led = after + 1 + (tree.tokens[after + 1].upos == "ADP")  # « , pour qui », « , selon lequel »
    if tree.tokens[led].lemma in scene.clauses.relative and not goes_on_set_off(tree, led, cue.tokens[0]):
        share = Span(tree.tokens[led].span.start, clause_end(scene, led, cue))
        return (share,) if _is_share(scene, tree, led) else ()
    if turns(scene.clauses, tree, after, other_cues(scene, cue)):
        return ()  # « P, a dit X, tout en ajoutant que Q »
    if tree.tokens[after + 1].upos == "VERB" and (whole or "VerbForm=Fin" not in tree.tokens[after + 1].feats):
        return ()
    if not opens and _is_of_another(scene, cue, after + 1):
        return ()
    return (Span(tree.tokens[after + 1].span.start, clause_end(scene, after, cue)),)


def _tells_otherwise(scene: Scene, cue: CueMention, i: int) -> bool:
    """« P, a dit X, | tandis que Y affirmait Q »: what others say meanwhile is none of the words of X."""
    tokens = scene.trees[cue.sentence].tokens
    verb = next((j for j in range(i, len(tokens)) if "VerbForm=Fin" in tokens[j].feats), i)
    opposed = tokens[i].lemma in scene.clauses.opposing
    return opposed and any(verb in c.tokens and source_of(scene, c) is not None for c in scene.cues_of(cue.sentence))


def _is_ahead(scene: Scene, cue: CueMention, comma: int) -> bool:
    """« Les routes rouvriront, a dit X, | mais les ponts resteront fermés »: what is to come is X's."""
    tokens = scene.trees[cue.sentence].tokens
    verb = next((t for t in tokens[comma:] if "VerbForm=Fin" in t.feats), None)
    others = any(c.tokens[0] > comma for c in scene.cues_of(cue.sentence))
    return verb is not None and "Tense=Fut" in verb.feats and tokens[comma].text == "," and not others


def _is_share(scene: Scene, tree: Tree, i: int) -> bool:
    """« Dix hommes ont fui, a dit le maire, | dont la plupart | sont blessés »: of those told of, where one speaks."""
    after = tree.tokens[i + 1 : i + 3]
    several = any(token.lemma in scene.clauses.shares for token in after)
    speaker = next((t for t in reversed(tree.tokens[:i]) if t.upos in {"NOUN", "PROPN"}), None)
    return several and speaker is not None and feature(speaker, "Number") != "Plur"


def _is_of_speaker(scene: Scene, tree: Tree, i: int) -> bool:
    """True at what tells who speaks, of which body, or to whom."""
    rules = (_is_office, _is_body, _is_heard, _is_unnamed, _is_also_called)
    return any(rule(scene, tree, i) for rule in rules)


def _is_also_called(scene: Scene, tree: Tree, i: int) -> bool:
    """« P, jurent les rebelles, | le parti dont le siège a brûlé. »: another noun for who speaks, up to the end."""
    noun = next((j for j in range(i, len(tree.tokens)) if tree.tokens[j].upos in {"NOUN", "PROPN"}), i)
    token, speaker = tree.tokens[noun], tree.tokens[tree.tokens[noun].head]
    beside = (
        token.deprel == "appos" and token.head < i and base(speaker.deprel) == "nsubj" and speaker.head < token.head
    )
    below = set(subtree(tree, noun))
    return beside and all(j in below or tree.tokens[j].upos == "PUNCT" for j in range(i, len(tree.tokens)))


def _is_unnamed(scene: Scene, tree: Tree, i: int) -> bool:
    """« P, a dit un responsable, | sous le couvert de l'anonymat »: on which terms somebody speaks."""
    unnamed = any(t.lemma in scene.clauses.anonymity for t in tree.tokens[i:])
    return tree.tokens[i].upos == "ADP" and unnamed and not has_finite(tree, i, len(tree.tokens))


def _is_heard(scene: Scene, tree: Tree, i: int) -> bool:
    """« P, a dit X, | à des journalistes réunis à Y »: to whom it was said, at the end."""
    ahead = range(i + 1, min(i + BRIEF, len(tree.tokens)))
    noun = next((tree.tokens[j].lemma.lower() for j in ahead if tree.tokens[j].upos == "NOUN"), "")
    hearers = scene.words.hearers | scene.words.audience | scene.words.media
    return tree.tokens[i].lemma in scene.words.telling and noun in hearers and not has_finite(tree, i, len(tree.tokens))


def _is_office(scene: Scene, tree: Tree, i: int) -> bool:
    """True for a noun for somebody without an article, behind a comma, up to the next mark without a verb."""
    token = tree.tokens[i]
    end = next((j for j in range(i, len(tree.tokens)) if tree.tokens[j].upos == "PUNCT"), len(tree.tokens))
    return token.upos == "NOUN" and token.lemma.lower() in scene.words.persons and not has_finite(tree, i, end)


def _is_body(scene: Scene, tree: Tree, i: int) -> bool:
    """« P, a dit Ali Sow, | de l'agence de sécurité »: whose a person is, at the end, and no part of P."""
    token, named = tree.tokens[i], scene.persons.last_before(tree.tokens[i].span.start)
    led = token.lemma in scene.clauses.of and base(token.deprel) == "case"
    known = is_contracted(token) or "Definite=Def" in tree.tokens[i + 1].feats
    beside = named is not None and 0 <= token.span.start - named.span.end <= BRIEF
    end = next((j for j in range(i, len(tree.tokens)) if tree.tokens[j].upos == "PUNCT"), len(tree.tokens))
    return led and known and beside and all(t.upos not in {"VERB", "AUX"} for t in tree.tokens[i:end])


def _over_body(scene: Scene, tree: Tree, comma: int) -> int:
    """« P, relève X | , de l'agence de sécurité |, Q »: behind whose a person is, where more follows."""
    if comma + 1 >= len(tree.tokens) or tree.tokens[comma].text != "," or not _is_body(scene, tree, comma + 1):
        return comma
    return next((j for j in range(comma + 1, len(tree.tokens) - 1) if tree.tokens[j].text == ","), comma)


def _over_time(scene: Scene, tree: Tree, after: int) -> int:
    """« P, répète-t-il | depuis lundi |, P »: behind when it was said."""
    at = after + (after < len(tree.tokens) and tree.tokens[after].upos == "ADP")
    while at < len(tree.tokens) and tree.tokens[at].upos == "DET":
        at += 1
    time = scene.times.at(tree.tokens[at].span.start) if at < len(tree.tokens) else None
    if time is None:
        return after
    return next((i for i in range(at, len(tree.tokens)) if tree.tokens[i].span.start >= time.span.end), after)


def _is_of_another(scene: Scene, cue: CueMention, i: int) -> bool:
    """« P, affirme X, | Y parle de Q »: what goes on with another who speaks is told by the writer."""
    start = scene.trees[cue.sentence].tokens[i].span.start
    verbs = (c for c in scene.cues_of(cue.sentence) if c.frame.upos == "VERB" and c.tokens[0] > i)
    sources = (source_of(scene, verb) for verb in verbs)
    return any(s is not None and s.span.start == start for s in sources)
