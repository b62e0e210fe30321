"""How far reported words go that hang on their cue: what belongs to a phrase, and where the writer goes on."""

from __future__ import annotations

from selon.attribute.content.asides import (
    STOPPING,
    explains,
    opened_as_said,
    opens_absolute,
    opens_relative,
    over_apposition,
    over_relative,
    relative_comma,
)
from selon.attribute.content.clauses import NO_EDGE, other_cues, with_quotation
from selon.attribute.content.occasions import credits_source, is_credited, leads_to_occasion, tells_how
from selon.attribute.content.remarks import remark_ahead
from selon.attribute.content.turning import contrasts, turns
from selon.attribute.cue.grounds import opens_grounds
from selon.attribute.mention.outlets import leads_to_medium
from selon.attribute.scene import CueMention, Scene
from selon.attribute.speaker.speakers import source_of
from selon.model import Act, Span, Token
from selon.tree import Tree, ancestors, base, extent, is_past_participle, is_present_participle, is_reflexive, subtree

MARKS = frozenset({"«", "»", "(", ")", '"', "“", "”"})
TYING = frozenset({"ADP", "DET", "CCONJ", "PUNCT", "NUM", "ADV"})  # before a time that belongs to its phrase
NOUNS = frozenset({"NOUN", "PROPN"})
FORWARD: frozenset[Act] = frozenset({"announce", "promise", "demand", "threaten", "warn"})
DONE: frozenset[Act] = frozenset({"confirm", "deny", "admit", "condemn", "claim_responsibility"})  # of what was done
LEAVING = frozenset({"ADP", "CCONJ", "DET", "PUNCT", "ADV"})


def whole(scene: Scene, cue: CueMention, index: int) -> Span:
    """All below a token, without what leads in (preposition, mark), the cue itself and the speaker."""
    tree = scene.trees[cue.sentence]
    after = index > cue.tokens[-1]
    kept = [i for i in subtree(tree, index) if i not in cue.tokens and (i > cue.tokens[-1]) == after]
    if after:
        end = min(speaker_from(scene, cue, index), _leaving(scene, tree, cue, kept, index))
        kept = [i for i in kept if i < end]
    else:
        end = relative_comma(scene, tree, kept, index) or cue.index
        first = _first_in_row(tree, cue.index, index)
        telling = set(subtree(tree, first)) if first in kept or tree.tokens[first].head == index else set()
        copula = max((c for c in tree.children[index] if tree.tokens[c].deprel == "cop" and c < index), default=-1)
        kept = [i for i in kept if copula < i < end and i not in telling]  # « Ce sont | des mineurs, accusés par X »
    kept = kept or [index]
    while len(kept) > 1 and kept[0] != index and _is_outside(scene, tree, kept[0], index):
        kept.pop(0)
    while len(kept) > 1 and kept[-1] != index and _ends_nothing(tree.tokens[kept[-1]]):
        kept.pop()
    return extent(tree, kept)


def _first_in_row(tree: Tree, participle: int, noun: int) -> int:
    """« une vidéo | obtenue | et authentifiée par X »: the first participle of a noun, in a row with the cue."""
    first = tree.tokens[participle].head
    row = tree.tokens[participle].deprel == "conj" and is_past_participle(tree.tokens[first])
    return first if row and tree.tokens[first].deprel == "acl" and tree.tokens[first].head == noun else participle


def _ends_nothing(token: Token) -> bool:
    """« une offensive | qui |, selon X, »: no phrase ends with a mark or with what opens a clause."""
    return token.text in NO_EDGE or "PronType=Rel" in token.feats


def _is_outside(scene: Scene, tree: Tree, first: int, index: int) -> bool:
    """True for what leads to a content, is set off before it, or limits it: « ne compte | que | dix morts »."""
    if _measures(scene, tree, first):
        return False
    only = tree.tokens[first].upos == "ADV" and tree.tokens[first].lemma in scene.clauses.that
    return only or _leads(tree, first, index) or _is_set_off(scene, tree, first)


def _measures(scene: Scene, tree: Tree, i: int) -> bool:
    """« réclame | plus | de moyens », « demande | moins | d'impôts »: how much of it there is to be."""
    token, after = tree.tokens[i], tree.tokens[i + 1]
    tied = after.head == i and after.deprel == "fixed" and after.lemma in scene.clauses.of
    return token.upos == "ADV" and base(token.deprel) == "advmod" and tied


def speaker_from(scene: Scene, cue: CueMention, index: int) -> int:
    """Where the speaker named behind the content begins, its preposition included; the end when there is none."""
    tree, source = scene.trees[cue.sentence], source_of(scene, cue)
    if source is None or source.spot[0] != cue.sentence or source.spot[1] <= index:
        return len(tree.tokens)
    start = scene.spots[scene.after(source.span.start)][1]
    start -= start > 0 and tree.tokens[start - 1].upos == "ADP"
    made = cue.frame.upos == "NOUN" and tree.tokens[source.spot[1]].head == start - 1  # « portées par X »
    return start - 1 if made and is_past_participle(tree.tokens[start - 1]) else start


def _leaving(scene: Scene, tree: Tree, cue: CueMention, kept: list[int], index: int) -> int:
    """The first word below a token at which the writer, or the speaker, turns to something else."""
    others = other_cues(scene, cue)
    for at, i in enumerate(kept):
        if i > index and (
            any(token.text == ";" for token in tree.tokens[kept[at - 1] + 1 : i + 1])
            or contrasts(scene.clauses, tree, i)
            or turns(scene.clauses, tree, i, others)
            or leads_to_medium(scene, cue.sentence, i)
            or leads_to_occasion(scene, cue.sentence, i)
            or tells_how(scene, tree, i)
            or opens_grounds(scene, tree.tokens[i])
            or remark_ahead(scene, cue, i)
            or is_credited(scene, tree, i, cue)
            or (credits_source(scene, tree.tokens[i]) and not _is_put_in(tree, i))
            or _is_dating(scene, tree, i, kept)
            or explains(tree, i)
            or (opens_relative(scene, tree, i) and not _is_seen_so(tree, i + 1, index))
            or opens_absolute(tree, i - 1)
            or _is_told_too(scene, cue, i)
        ):
            return i
    return len(tree.tokens)


def _is_seen_so(tree: Tree, i: int, index: int) -> bool:
    """« dit avoir vu un homme, les mains liées, | abattu à X »: behind a second comma, what befell the object."""
    if i >= len(tree.tokens) or tree.tokens[i].deprel != "acl":
        return False
    noun = tree.tokens[i].head
    seen = tree.tokens[noun].head == index and tree.tokens[noun].deprel == "obj"
    return seen and any(token.text == "," for token in tree.tokens[noun : i - 1])


def _is_told_too(scene: Scene, cue: CueMention, i: int) -> bool:
    """At the comma of « dément avoir tiré, comme l'affirme Y »: who else says so, and no part of it."""
    tree = scene.trees[cue.sentence]
    behind = (c for c in scene.cues_of(cue.sentence) if c.tokens[0] > i + 1)
    return tree.tokens[i].text == "," and any(opened_as_said(scene, tree, c.tokens[0]) == i + 1 for c in behind)


def _is_put_in(tree: Tree, i: int) -> bool:
    """« revendique l'attaque qui a tué, | selon X, | dix hommes »: between commas, and what is told goes on behind."""
    after = next((j for j in range(i + 1, len(tree.tokens)) if tree.tokens[j].text == ","), None)
    if after is None or tree.tokens[i - 1].text != "," or after + 2 >= len(tree.tokens):
        return False
    joins = tree.tokens[after + 1].upos in {"CCONJ", "SCONJ", "VERB", "AUX", "PRON"}
    top = next((h for h in (after + 1, *ancestors(tree, after + 1)) if tree.tokens[h].head <= after), after)
    return not joins and tree.tokens[top].head < i


def _is_dating(scene: Scene, tree: Tree, i: int, kept: list[int]) -> bool:
    """True at a time that ends the phrase and that no preposition ties to it: « l'attaque samedi »."""
    time = scene.times.at(tree.tokens[i].span.start)
    if time is None or tree.tokens[i - 1].upos in TYING or tree.tokens[i].upos == "ADJ":
        return False  # « des tirs quotidiens »
    if _modifies(tree, i - 1):
        return False  # « l'attaque menée lundi »
    return all(tree.tokens[k].span.start < time.span.end or tree.tokens[k].upos == "PUNCT" for k in kept)


def is_bare_time(scene: Scene, token: Token) -> bool:
    """True for a word of a time expression."""
    return any(t.span.holds(token.span) for t in scene.times.meeting(token.span))


def _is_set_off(scene: Scene, tree: Tree, i: int) -> bool:
    """« réclament, samedi, un accord », « parle de dix morts »: when it is said, or what leads to a number.

    « hier dans deux attaques attribuées à X »: a day before what leads to it is none of it.
    """
    token, following = tree.tokens[i], tree.tokens[i + 1]
    numbered = token.lemma in scene.clauses.of and following.upos == "NUM"
    led = following.text == "," or following.upos == "ADP"
    return numbered or (led and is_bare_time(scene, token) and token.upos != "ADP")


def _leads(tree: Tree, i: int, top: int) -> bool:
    token = tree.tokens[i]
    counting = any(t.upos == "NUM" for t in tree.tokens[i + 1 : i + 3])  # « plus de dix morts »
    said_of = tree.tokens[top].upos == "ADJ" or (is_past_participle(tree.tokens[top]) and i == top - 1)
    grading = token.head == top and said_of  # « trop cher », « plus intéressé »
    plain = token.upos == "ADV" and "Polarity=Neg" not in token.feats
    if token.text in NO_EDGE or (plain and not counting and not grading):
        return True
    if "PronType=Rel" in token.feats and token.head == top:  # « X, dont les excuses sont jugées vaines par Y »
        return True
    if token.deprel == "fixed" and (base(tree.tokens[token.head].deprel) == "case" or token.upos == "ADP"):
        return True  # « quant | au | sort des réfugiés », « hier | dans | deux attaques »
    article = "PronType=Art" in token.feats and base(tree.tokens[top].deprel) in {"obj", "nsubj"}
    return base(token.deprel) in {"case", "mark"} and token.head == top and not article


def going_on(scene: Scene, cue: CueMention, span: Span) -> Span:
    """The phrase with the complements after it that the parser hung on the cue instead.

    « a annoncé son forfait pour la compétition »: on to the next comma, clause, date, speaker or other cue. A
    relative clause or remark behind a comma is the writer's.
    """
    tree = scene.trees[cue.sentence]
    inside = [i for i, t in enumerate(tree.tokens) if span.holds(t.span)]
    if not inside or inside[0] < cue.tokens[0]:
        return span
    end = inside[-1]
    last = speaker_from(scene, cue, inside[0])
    while end + 1 < last:
        if (clause := over_relative(scene, cue, tree, end + 1)) is not None:
            end = clause
        elif over_apposition(scene, cue, tree, inside[0], end + 1):
            end += 1
        elif _stops(scene, cue, tree, end + 1):
            break
        else:
            end = _over_quotation(scene, tree, end + 1)
    while end > inside[-1] and _trails(scene, tree.tokens[end]):
        end -= 1
    end = _over_condition(scene, cue, tree, end)
    return Span(span.start, with_quotation(scene, span.start, tree.tokens[end].span.end))


def _over_condition(scene: Scene, cue: CueMention, tree: Tree, end: int) -> int:
    """« menace d'une grève | si les corps ne sont pas rendus »: what is to come comes on a condition, up to a mark."""
    opens = end + 2 < len(tree.tokens) and tree.tokens[end + 1].text.lower() in scene.clauses.whether
    if not opens or cue.frame.act not in FORWARD | {"believe"} or cue.frame.upos != "VERB":
        return end
    return next((i for i in range(end + 1, len(tree.tokens)) if tree.tokens[i].text in STOPPING), len(tree.tokens)) - 1


def _trails(scene: Scene, token: Token) -> bool:
    """True for what ends no phrase: a preposition, an article, an adverb that is no time, an auxiliary alone."""
    bare = token.upos == "AUX" and "VerbForm=Inf" in token.feats
    small = token.upos in LEAVING and token.text not in {"»", "”", ")"}
    return (small and not is_bare_time(scene, token)) or bare


def _over_quotation(scene: Scene, tree: Tree, i: int) -> int:
    """The token itself, or the last one of the quotation that it opens: verbs in there end nothing."""
    quotation = scene.outer.at(tree.tokens[i].span.start)
    if quotation is None:
        return i
    end = max(quotation.span.end, tree.tokens[i].span.end)
    return max(j for j in range(i, len(tree.tokens)) if tree.tokens[j].span.end <= end)


def _stops(scene: Scene, cue: CueMention, tree: Tree, i: int) -> bool:
    """True at a word that cannot belong to the phrase before it."""
    token = tree.tokens[i]
    described = _modifies(tree, i) or _tells_of_noun(tree, i)
    if token.upos in {"SCONJ", "VERB", "AUX"} and "VerbForm=Inf" not in token.feats and not described:
        return True
    if (token.upos == "PUNCT" and token.text not in MARKS) or token.upos == "PRON" or i in cue.tokens:
        return True
    described = is_past_participle(token) and _modifies(tree, i) and token.head not in cue.tokens
    told = i in other_cues(scene, cue) and not described and not _is_of_noun(scene, tree, i)
    if told or leads_to_medium(scene, cue.sentence, i) or leads_to_occasion(scene, cue.sentence, i):
        return True
    if tells_how(scene, tree, i) or opens_grounds(scene, token) or _is_beside_saying(scene, tree, cue, i):
        return True
    if (token.deprel == "mark" and token.lemma in scene.clauses.state) or credits_source(scene, token):
        return True
    agent = token.upos == "ADP" and tree.tokens[token.head].deprel == "obl:agent" and not _is_inside(tree, cue, i)
    dated = scene.times.at(token.span.start) is not None and not _is_tied(scene, cue, tree, i)
    turning = token.upos == "CCONJ" and any("VerbForm=Fin" in t.feats for t in tree.tokens[i + 1 : i + 8])
    return agent or dated or turning


def _is_of_noun(scene: Scene, tree: Tree, i: int) -> bool:
    """« souligne l'importance de | vérifier P »: an infinitive that tells what the noun before it is of."""
    led = i > 1 and tree.tokens[i - 1].lemma in scene.clauses.of and tree.tokens[i - 2].upos == "NOUN"
    return led and "VerbForm=Inf" in tree.tokens[i].feats


def _is_beside_saying(scene: Scene, tree: Tree, cue: CueMention, i: int) -> bool:
    """« s'est dit candidat | lors d'une visite à X »: where somebody says to be so, as the parser has it."""
    noun = tree.tokens[tree.tokens[i].head]
    leads = base(tree.tokens[i].deprel) == "case" and tree.tokens[i].head > i > cue.tokens[-1] + 1
    says = "predicate" in cue.frame.content and is_reflexive(tree, cue.index)
    meeting = noun.lemma in scene.words.gatherings | scene.words.courses
    return leads and says and meeting and noun.head == cue.index and noun.deprel == "obl:mod"


def _tells_of_noun(tree: Tree, i: int) -> bool:
    """« évoque des hommes « armés » | ayant tiré les premiers »: a present participle right behind a noun phrase."""
    before = tree.tokens[i - 1]
    return is_present_participle(tree.tokens[i]) and (before.upos in NOUNS | {"ADJ"} or before.text in {"»", "”"})


def _is_inside(tree: Tree, cue: CueMention, agent: int) -> bool:
    """« la mort de X dans une embuscade tendue par Y »: the agent of a participle that is told of."""
    verb = tree.tokens[tree.tokens[agent].head].head
    return cue.tokens[-1] < verb < agent and is_past_participle(tree.tokens[verb])


def _is_tied(scene: Scene, cue: CueMention, tree: Tree, i: int) -> bool:
    """« la période du 6 au 24 mai »: a time that its preposition makes part of the noun before."""
    time = scene.times.at(tree.tokens[i].span.start)
    if time is not None and time.span.start < tree.tokens[i].span.start:
        return True  # its first word is tied
    before = tree.tokens[i - 1]
    interval = before.upos == "ADP" and i > 1 and tree.tokens[i - 2].upos == "NUM"
    led = tree.tokens[i].upos == "ADP" or before.lemma in scene.clauses.of or _modifies(tree, i - 1)
    return led or interval or _is_ahead(scene, cue, tree, i) or _dates_deed(scene, cue, tree, i)


def _dates_deed(scene: Scene, cue: CueMention, tree: Tree, i: int) -> bool:
    """« a rapporté la mort de dix civils | lundi dans des raids »: the day of what is told, in which they died.

    So it is before the town where it was done, of what is confirmed, denied or condemned.

    « a signalé une attaque | la veille |. »: the day before is not that of saying so, unless that is past as well.
    """
    time = scene.times.at(tree.tokens[i].span.start)
    if time is None or "obj" not in cue.frame.content:
        return False
    after = next(
        (j for j in range(i, len(tree.tokens)) if tree.tokens[j].span.start >= time.span.end), len(tree.tokens)
    )
    before = any(t.lemma in scene.clauses.eve for t in tree.tokens[i:after])
    if before and (after >= len(tree.tokens) or tree.tokens[after].lemma not in scene.clauses.of):
        return cue.frame.act not in FORWARD and not any("Tense=Imp" in tree.tokens[c].feats for c in cue.tokens)
    if after + 1 < len(tree.tokens) and tree.tokens[after].upos == "ADP" and cue.frame.act in DONE:
        place = next((p for p in scene.doc.places if p.span.start == tree.tokens[after + 1].span.start), None)
        if place is not None:  # « a confirmé la mort de dix civils | lundi à Tova »
            return True
    if after + 2 >= len(tree.tokens) or tree.tokens[after].lemma not in scene.words.inside:
        return False
    told = leads_to_medium(scene, cue.sentence, after) or leads_to_occasion(scene, cue.sentence, after)
    return not told and tree.tokens[after + 1].lemma in scene.words.indefinite and tree.tokens[after].upos == "ADP"


def _is_ahead(scene: Scene, cue: CueMention, tree: Tree, i: int) -> bool:
    """« annonce un plan d'ici à avril »: when something is to be is part of it, and is not when it is said."""
    if cue.frame.act not in FORWARD:
        return False  # « a condamné l'attaque dès lundi »
    j = i - 1
    while j > 0 and tree.tokens[j].upos in {"ADP", "ADV", "DET"} and tree.tokens[j].lemma not in scene.clauses.ahead:
        j -= 1
    return tree.tokens[j].lemma in scene.clauses.ahead


def _modifies(tree: Tree, i: int) -> bool:
    """True for a participle that describes a noun or belongs to an infinitive (« avoir fait »)."""
    token, before = tree.tokens[i], tree.tokens[max(i - 1, 0)]
    return "VerbForm=Part" in token.feats and (base(token.deprel) in {"acl", "amod"} or "VerbForm=Inf" in before.feats)
