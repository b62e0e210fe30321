"""Reported clauses: « X affirme que P », and where such a clause ends."""

from __future__ import annotations

from selon.attribute.content.occasions import is_credited, leads_to_occasion
from selon.attribute.content.remarks import remark_ahead
from selon.attribute.content.resuming import resumes_main
from selon.attribute.content.turning import contrasts, counts_on, goes_on_with_that, turns
from selon.attribute.cue.conjunctions import conjunction
from selon.attribute.mention.outlets import leads_to_medium
from selon.attribute.scene import CueMention, Scene
from selon.attribute.speaker.speakers import source_of
from selon.lang.clauses import ClauseWords
from selon.model import Span
from selon.tree import Tree, ancestors, base, is_past_participle

NO_EDGE = frozenset({",", ":", ";", ".", "!", "?", "-", "–", "—", "…", "...", "(", "'", "’"})
OPENING, CLOSING = frozenset({"«", "“", "("}), frozenset({"»", "”", ")"})
PHRASE = 6  # words of a phrase that is no clause
QUOTED = CLOSING - {")"}
PAIRS = {"»": "«", "”": "“", ")": "("}
SUBJECTS = frozenset({"DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ", "ADP", "ADV"})  # before the verb of a clause
JOINING = frozenset({"SCONJ", "CCONJ"})
REACH = 14  # tokens from a cue to the question it tells
BARE = frozenset({"quote", "clause", "cry"})  # contents that stand beside their verb


def that_clause(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« X affirme que P »: from after *que* to the end of the clause; « la rumeur selon laquelle P »."""
    tree = scene.trees[cue.sentence]
    at = conjunction(scene, cue)
    if at is None:
        return None
    while at + 1 < len(tree.tokens) and tree.tokens[at + 1].text in NO_EDGE:
        at += 1
    if at + 1 >= len(tree.tokens):
        return None
    at = _over_credit(scene, tree, at)
    said = _up_to_occasion(scene, cue, Span(tree.tokens[at + 1].span.start, clause_end(scene, at, cue)))
    return (said,) if _tells(tree, at + 1, said) else None


def _up_to_occasion(scene: Scene, cue: CueMention, said: Span) -> Span:
    """« que « P » | lors d'une visite », « que « P » | dans un avis »: a quoted clause without where it was said."""
    quoted = next((q for q in scene.outer.meeting(said) if said.start in {q.span.start, q.inner.start}), None)
    if quoted is None or quoted.span.end >= said.end:
        return said
    sentence, after = scene.spots[scene.after(quoted.span.end)]
    inside = (t for t in scene.trees[sentence].tokens if quoted.inner.holds(t.span))
    if sentence != cue.sentence or not any("VerbForm=Fin" in t.feats for t in inside):
        return said
    told = leads_to_occasion(scene, sentence, after) or leads_to_medium(scene, sentence, after)
    return quoted.span if told else said


def _limits(tree: Tree, start: int, said: Span) -> bool:
    """« n'a réalisé que | des exploits », also without its « ne »: something, and no verb."""
    phrase = [token for token in tree.tokens[start:] if said.holds(token.span)]
    some = "Definite=Ind" in tree.tokens[start].feats and len(phrase) <= PHRASE
    return some and all(token.upos not in {"VERB", "AUX"} for token in phrase)


def _tells(tree: Tree, start: int, said: Span) -> bool:
    """False for « plus fort qu'estimé par X », « la même chose que nous »: a participle or name is no clause.

    Nor is what is compared: « comme une chance plutôt que | comme un piège ».
    """
    first, feats = tree.tokens[start], " ".join(t.feats for t in tree.tokens[start:] if said.holds(t.span))
    if "VerbForm=Fin" in feats:
        return True
    if first.deprel == "case" or _limits(tree, start, said):
        return False
    if tree.tokens[start - 1].deprel == "case" and first.upos in {"PRON", "PROPN", "NOUN", "DET"}:
        return "VerbForm=Inf" in feats
    return not is_past_participle(first) or base(first.deprel) == "ccomp"


def _over_credit(scene: Scene, tree: Tree, at: int) -> int:
    """« affirme que, selon Y, P »: over who said P, up to the token before it."""
    other = scene.by_start.get(tree.tokens[at + 1].span.start)
    source = source_of(scene, other) if other is not None and other.frame.upos == "ADP" else None
    if other is None or source is None or "clause" not in other.frame.content:
        return at
    after = next((i for i, t in enumerate(tree.tokens) if t.span.start >= source.span.end), at)
    if after + 1 >= len(tree.tokens):
        return at
    return after if tree.tokens[after].text == "," else after - 1


def question_clause(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« X demande si P », « X raconte comment P »: « si » only opens the question, « comment » is part of it."""
    tree, words = scene.trees[cue.sentence], scene.clauses
    for i in range(cue.tokens[-1] + 1, min(cue.tokens[-1] + REACH, len(tree.tokens) - 2)):
        token = tree.tokens[i]
        if_so = token.lemma in words.whether or (
            token.upos == "SCONJ" and token.text.lower() in words.whether
        )  # « s'il »
        opens = if_so or (token.lemma in words.asking and token.upos not in {"NOUN", "PUNCT"})
        asks = "PronType=Int" in token.feats  # « a demandé au colonel | combien de civils étaient morts »
        if opens and (i == cue.tokens[-1] + 1 or if_so or asks):
            end = Span(tree.tokens[i].span.start, clause_end(scene, i, cue))
            inside = any("VerbForm=Fin" in t.feats for t in tree.tokens[i + 1 :] if end.holds(t.span))
            start = tree.tokens[i + 1].span.start if if_so else token.span.start
            return (Span(start, end.end),) if inside else None
        if "VerbForm=Fin" in token.feats or token.upos in {"PUNCT", "SCONJ", "CCONJ"}:
            return None
    return None


def clause_end(scene: Scene, start: int, cue: CueMention) -> int:
    """Where a reported clause ends: with its sentence or the quotation begun in it, or before the writer goes on."""
    tree = scene.trees[cue.sentence]
    last, depth = len(tree.tokens) - 1, int(tree.tokens[start].text in OPENING)
    for i in range(start + 1, last + 1):
        token = tree.tokens[i]
        if depth == 0 and token.text == "(" and tree.tokens[i - 1].text in QUOTED and not _goes_past(tree, i):
            return with_quotation(scene, tree.tokens[start + 1].span.start, tree.tokens[i - 1].span.end)
        if token.text in OPENING:
            depth += 1
        elif token.text in CLOSING:
            if depth == 0 and i > start + 1 and _ends_quotation(scene, tree, i, start):
                return tree.tokens[i - 1].span.end
            depth = max(0, depth - 1)
        elif depth == 0 and i > start + 1 and _ends_at(scene, tree, i, start, cue):  # a clause has a first word
            return tree.tokens[i - 1].span.end
    while last > start and tree.tokens[last].text in NO_EDGE | {"»", "”", '"'} and not _closes(tree, start, last):
        last -= 1
    return with_quotation(scene, tree.tokens[min(start + 1, last)].span.start, tree.tokens[last].span.end)


def _ends_at(scene: Scene, tree: Tree, i: int, start: int, cue: CueMention) -> bool:
    """True where the writer goes on, and at a straight mark that closes the quotation of the cue."""
    if tree.tokens[i].text == '"':
        return any(q.span.holds(cue.span) and q.span.end == tree.tokens[i].span.end for q in scene.outer.items)
    return ends_before(scene, i, start, cue)


def _goes_past(tree: Tree, bracket: int) -> bool:
    """False for brackets that end a sentence: « a dit que « P » (Q). », where Q is the writer's."""
    closed = next((i for i in range(bracket, len(tree.tokens)) if tree.tokens[i].text == ")"), len(tree.tokens))
    return any(t.upos != "PUNCT" for t in tree.tokens[closed + 1 :])


def _ends_quotation(scene: Scene, tree: Tree, i: int, start: int) -> bool:
    """True at the mark that closes a quotation in which the clause began."""
    quotation = scene.outer.last_before(tree.tokens[start].span.end)
    return quotation is not None and quotation.inner.end <= tree.tokens[i].span.start < quotation.span.end


def ends_before(scene: Scene, i: int, start: int, cue: CueMention) -> bool:
    """True at a token that is no longer part of the reported clause."""
    tree = scene.trees[cue.sentence]
    text = tree.tokens[i].text
    if text == ";" and cue.frame.upos == "ADP" and is_hearsay(scene.clauses, tree, i + 1):
        return False  # « Selon X, P ; Q aurait suivi »
    if text == ";" or (text == ":" and i + 2 < len(tree.tokens) and tree.tokens[i + 1].text in {"«", "“"}):
        return True
    if (
        text == ":" and "opening" in cue.frame.content and i + 1 in other_cues(scene, cue)
    ):  # « Pour X, P : ils disent Q »
        return True
    if _is_told_elsewhere(scene, tree, i, cue):
        return True
    if resumes_main(scene, i, start, cue) or remark_ahead(scene, cue, i) or _shares_auxiliary(tree, i, start, cue):
        return True
    if i <= start + 3:  # « tenir | en rappelant que Q »
        return i > start + 1 and tree.tokens[i].upos == "ADP" and turns(scene.clauses, tree, i, other_cues(scene, cue))
    return (
        (not (_opens_sentence(cue) and text == ",") and _leaves(scene, i, start, cue))
        or turns(scene.clauses, tree, i, other_cues(scene, cue))
        or is_credited(scene, tree, i, cue)
        or (cue.frame.upos != "ADP" and _returns(scene, tree, i, cue))
    )


def _shares_auxiliary(tree: Tree, i: int, start: int, cue: CueMention) -> bool:
    """« a confirmé que le camion était le sien | et suspendu ses vols »: only the cue has an auxiliary to share.

    So it is where the other one is that of a passive, which has no object: « … que P sera punie | et envoyé un avion ».
    """
    if tree.tokens[i].upos != "CCONJ" or i + 1 >= len(tree.tokens) or not is_past_participle(tree.tokens[i + 1]):
        return False
    own = [tree.tokens[j] for j in cue.tokens if tree.tokens[j].upos == "AUX"]
    does = any(base(tree.tokens[c].deprel) == "obj" and c > i for c in tree.children[i + 1])
    helped = any(base(tree.tokens[c].deprel) in {"aux", "cop"} for c in tree.children[i + 1])
    told = tree.tokens[start + 1 : i]
    helpers = {t.deprel for t in told if base(t.deprel) == "aux"}
    shared = helpers - {"aux:pass"} if helpers else any(map(is_past_participle, told))
    return bool(own) and is_past_participle(tree.tokens[cue.index]) and does and not helped and not shared


def _is_told_elsewhere(scene: Scene, tree: Tree, i: int, cue: CueMention) -> bool:
    """« X dément que P, | comme l'a annoncé Y », « confirme que P, | comme il l'avait dit »: no part of it."""
    ahead = tree.tokens[i + 1 : i + 4]
    if tree.tokens[i].text != "," or len(ahead) < 3 or ahead[0].lemma not in scene.clauses.as_said:
        return False
    again = ahead[1].text.lower() in scene.words.pronouns and ahead[2].upos == "PRON"
    taken_up = ahead[1].upos == "PRON" and ahead[1 + again].lemma in scene.clauses.article
    return taken_up and any(j in other_cues(scene, cue) for j in range(i + 3, i + 6))


def is_hearsay(words: ClauseWords, tree: Tree, start: int) -> bool:
    """True when the first finite verb from a token on tells hearsay: « Trois hommes auraient fui »."""
    verb = next((i for i in range(start, len(tree.tokens)) if "VerbForm=Fin" in tree.tokens[i].feats), None)
    if verb is None or not any(tree.tokens[verb].text.endswith(end) for end in words.conditional):
        return False
    head = tree.tokens[verb].head
    return not any(tree.tokens[i].lemma in words.counterfactual for i in (head, *tree.children[head]) if i >= verb)


def _opens_sentence(cue: CueMention) -> bool:
    """« Selon X, P, mais Q »: what opens a sentence covers also what is set against its first clause."""
    return cue.frame.upos == "ADP" and cue.tokens[0] <= 1


def with_quotation(scene: Scene, start: int, end: int) -> int:
    """The end of the quotation that began inside some words and goes on behind them, else their end."""
    quotation = scene.outer.last_before(end)
    goes_on = quotation is not None and start <= quotation.span.start and end < quotation.span.end
    return quotation.span.end if quotation is not None and goes_on else end


def _closes(tree: Tree, start: int, last: int) -> bool:
    """True when a closing mark at the end has its opening mark inside the clause."""
    opening = PAIRS.get(tree.tokens[last].text)
    return opening is not None and any(t.text == opening for t in tree.tokens[start:last])


def _leaves(scene: Scene, i: int, start: int, cue: CueMention) -> bool:
    """True where a clause begins that hangs on the cue or above it, not on the reported clause."""
    tree = scene.trees[cue.sentence]
    token = tree.tokens[i]
    adverb = token.lemma in scene.clauses.opposing
    if token.text != "," and token.upos not in {"CCONJ", "SCONJ"} and not adverb:
        return False
    if contrasts(scene.clauses, tree, i):
        return True
    if counts_on(scene.clauses, tree, i) or counts_on(scene.clauses, tree, i - 1):
        return False
    if token.upos != "SCONJ" and token.head > i and not goes_on_with_that(scene.clauses, tree, i):
        told = any("VerbForm=Fin" in t.feats for t in tree.tokens[start + 1 : i])
        return (
            told and not _goes_on_alike(tree, token.head, i, start, cue) and _is_main_conjunct(tree, token.head, i, cue)
        )
    return False


def _goes_on_alike(tree: Tree, head: int, i: int, start: int, cue: CueMention) -> bool:
    """« a précisé que dix civils avaient péri | et vingt avaient été blessés |»: both are told as past, the cue is not.

    So it is only where the second is counted, as the first is.
    """
    subject = next((c for c in tree.children[head] if base(tree.tokens[c].deprel) == "nsubj"), head)
    counted = tree.tokens[subject].upos == "NUM" or any(tree.tokens[c].upos == "NUM" for c in tree.children[subject])
    helpers = [tree.tokens[c] for c in (head, *tree.children[head]) if "VerbForm=Fin" in tree.tokens[c].feats]
    first = next((t for t in tree.tokens[start + 1 : i] if "VerbForm=Fin" in t.feats), None)
    past = first is not None and all("Tense=Imp" in t.feats for t in [first, *helpers])
    told = any("Tense=Imp" in tree.tokens[c].feats for c in cue.tokens)
    return counted and past and bool(helpers) and not told


def _is_main_conjunct(tree: Tree, head: int, i: int, cue: CueMention) -> bool:
    """True for a verb beside the cue, or beside what governs it, that has a subject of its own behind a mark."""
    if not any(base(tree.tokens[c].deprel) == "nsubj" and c > i for c in tree.children[head]):
        return False
    return tree.tokens[head].head <= cue.index


def _returns(scene: Scene, tree: Tree, i: int, cue: CueMention) -> bool:
    """True at the comma behind which the main clause begins: « Alors que X affirme que P, Q »."""
    if tree.tokens[i].text != "," or i + 1 >= len(tree.tokens):
        return False
    if _is_others_turn(scene, tree, i, cue):
        return True
    above = ancestors(tree, cue.index)
    later = next((h for h in above if h > i), None)
    if later is None:
        return False
    inner = {cue.index, *above[: above.index(later)]}
    line = [i + 1, *ancestors(tree, i + 1)]
    return later in line and not inner & set(line)


def _is_others_turn(scene: Scene, tree: Tree, i: int, cue: CueMention) -> bool:
    """« Alors que X affirme que P, Y assure que Q »: behind the clause that opens a sentence somebody else speaks."""
    opens = tree.tokens[0].upos == "SCONJ" or "ExtPos=SCONJ" in tree.tokens[0].feats
    first = not any("VerbForm=Fin" in t.feats for t in tree.tokens[: cue.tokens[0]])
    if not (opens and first and cue.frame.upos == "VERB"):
        return False
    return i + 1 in other_cues(scene, cue) or _begins_main(scene, tree, i + 1, cue)


def _begins_main(scene: Scene, tree: Tree, start: int, cue: CueMention) -> bool:
    """True where a subject and its verb stand on their own, behind a whole clause that the cue tells."""
    source, words = source_of(scene, cue), scene.clauses
    if source is None or any(t.text == "," and t.span.end <= source.span.start for t in tree.tokens[:start]):
        return False  # « Comme prévu, X affirme que P »
    told = any("VerbForm=Fin" in t.feats for t in tree.tokens[cue.tokens[-1] + 1 : start])
    verb = next((j for j in range(start, len(tree.tokens)) if "VerbForm=Fin" in tree.tokens[j].feats), None)
    if not told or verb is None or verb == start or tree.tokens[start].upos not in SUBJECTS:
        return False
    ahead = tree.tokens[start:verb]
    return not any(t.upos in JOINING or t.text == "," or t.lemma in words.relative | words.that for t in ahead)


def other_cues(scene: Scene, cue: CueMention) -> set[int]:
    """Where in the sentence of a cue somebody else begins to speak: at another verbal cue, or at its source."""
    known = scene.turns.setdefault(cue.sentence, {})
    if cue.index not in known:
        others = (c for c in scene.cues_of(cue.sentence) if c.index != cue.index and _may_speak(scene, c))
        others = (c for c in others if not _is_undergone_too(scene.trees[cue.sentence], c, cue))
        known[cue.index] = {at for other in others for at in _beginnings(scene, other)}
    return known[cue.index]


def _may_speak(scene: Scene, cue: CueMention) -> bool:
    """False for « l'armée les poursuit »: a verb that only gives words of its own has no object."""
    if cue.frame.upos != "VERB":
        return False
    if any(kind not in BARE for mention in (cue, *cue.others) for kind in mention.frame.content):
        return True
    tree = scene.trees[cue.sentence]
    return not any(base(tree.tokens[c].deprel) == "obj" for c in tree.children[cue.index])


def _is_undergone_too(tree: Tree, other: CueMention, cue: CueMention) -> bool:
    """« nie avoir été ligoté et | interrogé »: a participle in a row with a passive that is told speaks for nobody."""
    token = tree.tokens[other.index]
    row = token.deprel == "conj" and cue.tokens[-1] < token.head < other.index and is_past_participle(token)
    own = {tree.tokens[c].deprel for c in tree.children[other.index]}
    passive = any(tree.tokens[c].deprel == "aux:pass" for c in tree.children[token.head])
    return row and passive and own.isdisjoint({"aux:tense", "aux:pass", "ccomp", "nsubj"})


def _beginnings(scene: Scene, cue: CueMention) -> list[int]:
    source = source_of(scene, cue)
    if source is None or source.spot[0] != cue.sentence or source.spot[1] >= cue.index:
        return [cue.tokens[0]]
    low = scene.spots[scene.after(source.span.start)]
    return [cue.tokens[0], low[1]] if low[0] == cue.sentence else [cue.tokens[0]]
