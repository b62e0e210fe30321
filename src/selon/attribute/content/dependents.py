"""Reported words that hang on their cue: infinitives, noun phrases, predicates, and pairs of these."""

from __future__ import annotations

from selon.attribute.content.clauses import that_clause
from selon.attribute.content.extents import going_on, is_bare_time, whole
from selon.attribute.content.given import is_numbered
from selon.attribute.content.infinitives import infinitive, infinitive_clause, is_infinitive, next_infinitive
from selon.attribute.content.purpose import blamed_for
from selon.attribute.content.qualities import is_one_of_several, split_bare, split_quality
from selon.attribute.content.quoted_objects import is_active, quoted_object
from selon.attribute.cue.match import find_fillers, is_fronted
from selon.attribute.cue.verbs import is_finite, is_passive_cue
from selon.attribute.mention.outlets import is_named_outlet
from selon.attribute.mention.phrases import NOMINAL, can_speak, is_of_noun_before
from selon.attribute.relay.relays import is_owned_by_relative
from selon.attribute.scene import CueMention, Found, Scene
from selon.attribute.speaker.inversion import inverted_source
from selon.attribute.speaker.speakers import source_of
from selon.lang.frames import path as read_path
from selon.model import Act, Span, Token
from selon.tree import Tree, base, case_of, feature, is_bare, is_contracted, is_past_participle, is_reflexive, subtree

PREDICATIVE = frozenset({"xcomp", "obl", "advcl", "amod", "ccomp"})
VERBAL = frozenset({"VERB", "AUX", "ADV"})
OPENING = frozenset({"(", "«", "“"})
RELATED: frozenset[Act] = frozenset({"accuse", "claim_responsibility"})  # what a noun before a clause may be told by
JOINT = 7  # characters between two parts of one content: « comme » and its spaces


def dependents(scene: Scene, cue: CueMention, kind: str) -> tuple[Span, ...] | None:
    """A dependent of the cue, or two joined by ``+``, as the frame names them.

    Two that follow each other are one content (« attribue l'attaque à X »), unless the second says what the first is
    called: « qualifie X de Y » stays two parts until it is told what calling it so does.
    """
    if kind == "predicate":
        return _predicate(scene, cue)
    parts = [_dependent(scene, cue, spec) for spec in kind.split("+")]
    if len(parts) == 2 and parts[0] is not None and parts[1] is not None and parts[0].holds(parts[1]):
        parts[1] = None if _split_object(scene, cue, kind, parts[0]) else parts[1]
    if len(parts) == 2 and not kind.endswith(":à") and _is_before(parts[0], cue):
        parts[0] = None  # « X, que Y accuse | de fraude »
    if len(parts) == 2 and parts[0] is None and kind.endswith((":comme", ":pour")) and _has_related_object(scene, cue):
        parts = parts[1:]
    found = [part for part in parts if part is not None]
    if found and len(found) == len(parts):
        last = max(range(len(found)), key=lambda k: found[k].start)
        found[last] = going_on(scene, cue, found[last])
    if len(parts) == 2 and len(found) == 1 and parts[0] is not None:
        found = _split_object(scene, cue, kind, found[0])
    if len(found) < len(parts):
        return None
    if len(found) == 2 and not kind.endswith("obl:de") and found[1].start - found[0].end <= JOINT:
        if found[1].start < found[0].start:  # « impute | aux rebelles l'attaque »
            found[1] = _with_preposition(scene, cue, found[1])
        return (Span(min(f.start for f in found), max(f.end for f in found)),)
    found = _apart(scene, found)
    if kind == "obj+obl:à" and cue.frame.act == "accuse" and len(found) == 2:  # « L'attaque est attribuée | à Y »
        found[1] = _with_preposition(scene, cue, found[1])
    deed = blamed_for(scene, cue) if len(found) == 1 else None
    return tuple(sorted(found if deed is None else (*found, deed)))


def _with_preposition(scene: Scene, cue: CueMention, part: Span) -> Span:
    """A part of a content that stands apart, with the preposition that ties it to the other."""
    sentence, at = scene.spots[scene.after(part.start)]
    led = at > 0 and scene.token((sentence, at - 1)).upos == "ADP" and at - 1 not in cue.tokens
    return Span(scene.token((sentence, at - 1)).span.start, part.end) if led else part


def _apart(scene: Scene, found: list[Span]) -> list[Span]:
    """« qualifier X de Y » where the parser hung Y on X: X without Y and the preposition between them."""
    if len(found) < 2 or not found[0].start < found[1].start < found[0].end:
        return found
    between = scene.spots[scene.after(found[0].start) : scene.after(found[1].start)]
    words = [scene.token(spot) for spot in between]
    while words and words[-1].upos in {"ADP", "PUNCT"}:
        words.pop()
    return [Span(found[0].start, words[-1].span.end), found[1]] if words else [found[1]]


def _predicate(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« X est considéré comme Y », « X se dit Y »: what somebody is said to be, with the noun that it is said of."""
    tree = scene.trees[cue.sentence]
    reflexive = is_reflexive(tree, cue.index)
    only_called = tree.tokens[cue.index].deprel == "amod"  # « les djihadistes présumés arrêtés par l'armée »
    if only_called or not (reflexive or is_passive_cue(tree, cue) or _has_pronoun(tree, cue)):
        return None
    said_of = [c for c in tree.children[cue.index] if c > cue.tokens[-1] and _is_predicate(scene, tree, c)]
    qualities = [c for c in said_of if case_of(tree, c) is None]  # « se dit | en revanche | opposé à P »
    at = next(iter(qualities or said_of), None)
    if at is None:
        return _ready_for(scene, cue) if reflexive else _quality_between(scene, cue)
    following = tree.tokens[cue.tokens[-1] + 1].text
    named = following in OPENING or following[:1].isupper() or _is_label(scene, cue, at)
    if not reflexive and not is_finite(tree, cue.tokens) and named:
        return None  # « la ville dite « P » », « Ali Sow, dit Abou Zeid »: a name
    said = going_on(scene, cue, whole(scene, cue, at))
    if tree.tokens[at - 1].lemma in scene.clauses.state:
        said = Span(tree.tokens[at - 1].span.start, said.end)
    if reflexive and (told := that_clause(scene, cue)) is not None and 0 < told[0].start - said.end <= JOINT:
        said = Span(said.start, told[0].end)  # « se dit convaincu que P »
    subject = next((c for c in tree.children[cue.index] if tree.tokens[c].deprel == "nsubj:pass"), None)
    if reflexive or subject is None or tree.tokens[subject].upos == "PRON" or not is_finite(tree, cue.tokens):
        return (said,)
    return whole(scene, cue, subject), said


def _has_pronoun(tree: Tree, cue: CueMention) -> bool:
    """« X la juge « vaine » », « une mesure que X juge vaine »: what is so called is a pronoun before the cue."""
    before = (tree.tokens[c] for c in tree.children[cue.index] if c < cue.tokens[0] or c in cue.tokens)
    found = any(t.upos == "PRON" and t.deprel == "obj" and t.span.start < cue.span.start for t in before)
    behind = any(base(tree.tokens[c].deprel) == "obj" and c > cue.index for c in tree.children[cue.index])
    return cue.frame.act == "believe" and found and not behind


def _is_label(scene: Scene, cue: CueMention, noun: int) -> bool:
    """« les billets, dits série Europa »: a noun without article behind such a participle."""
    tree = scene.trees[cue.sentence]
    bare = tree.tokens[noun].upos in {"NOUN", "PROPN"} and is_bare(tree, noun) and case_of(tree, noun) is None
    return bare and cue.frame.lemma in scene.clauses.naming


def _quality_between(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« une mesure jugée peu utile par X » where the parser hung the quality on the noun: all before « par »."""
    tree, at = scene.trees[cue.sentence], cue.tokens[-1] + 1
    while at < len(tree.tokens) and tree.tokens[at].upos == "ADV":
        at += 1
    if at + 1 >= len(tree.tokens) or tree.tokens[at + 1].lemma not in scene.clauses.agent:
        return None
    quality = tree.tokens[at]
    beside = quality.head == tree.tokens[cue.index].head and base(quality.deprel) in {"amod", "acl"}
    return (Span(tree.tokens[cue.tokens[-1] + 1].span.start, quality.span.end),) if beside else None


def _ready_for(scene: Scene, cue: CueMention) -> tuple[Span, ...] | None:
    """« se disent prêts à partir » where the parser took the adjective for a preposition of two words."""
    tree, at = scene.trees[cue.sentence], cue.tokens[-1] + 1
    if at + 1 >= len(tree.tokens) or tree.tokens[at].upos not in {"ADV", "ADJ"}:
        return None
    top = tree.tokens[at].head
    led = tree.tokens[at + 1].deprel == "fixed" and top > at and base(tree.tokens[at].deprel) in {"mark", "case"}
    if tree.tokens[at + 1].deprel == "mark" and is_infinitive(tree.tokens[tree.tokens[at + 1].head]):
        led, top = True, tree.tokens[at + 1].head  # two complements of the cue
    if not led:
        return None
    said = infinitive_clause(scene, cue, top) if is_infinitive(tree.tokens[top]) else whole(scene, cue, top)
    return (Span(tree.tokens[at].span.start, going_on(scene, cue, said).end),)


def _is_predicate(scene: Scene, tree: Tree, child: int) -> bool:
    """True for an adjective or noun said of the subject: bare, after *comme*, or in a state (« en sécurité »)."""
    token = tree.tokens[child]
    infinitive = any(is_infinitive(tree.tokens[c]) for c in (child, *subtree(tree, child)[:2]))
    if is_bare_time(scene, token) or base(token.deprel) not in PREDICATIVE or infinitive:
        return False
    before = (tree.tokens[c] for c in tree.children[child] if c < child)
    opening = [t for t in before if base(t.deprel) in {"case", "mark"}]
    if opening:
        determined = any(base(tree.tokens[c].deprel) == "det" for c in tree.children[child])
        return opening[0].lemma in scene.clauses.being or (opening[0].lemma in scene.clauses.state and not determined)
    bare = base(token.deprel) == "ccomp" and token.upos == "ADJ"
    bare = bare or (base(token.deprel) == "amod" and tree.tokens[token.head].upos == "VERB")  # « jugée vaine par X »
    return bare or (base(token.deprel) == "xcomp" and token.upos in {"ADJ", "NOUN", "VERB", "PROPN"})


def _split_object(scene: Scene, cue: CueMention, kind: str, joined: Span) -> list[Span]:
    """« qualifier X de Y » where the parser lost Y: X ends where Y's preposition stands."""
    tree = scene.trees[cue.sentence]
    case = read_path(kind.split("+")[1]).case
    if kind == "obj+amod":
        return split_quality(scene, cue, joined)
    for i in range(cue.tokens[-1] + 1, len(tree.tokens) - 1):
        token, following = tree.tokens[i], tree.tokens[i + 1]
        if token.span.start < joined.start:
            continue
        if "VerbForm=Fin" in token.feats or token.text in {";", ":"}:
            break
        if token.lemma == case and token.upos in {"ADP", "SCONJ"} and _begins_statement(scene, following):
            left = Span(joined.start, max(joined.start, tree.tokens[i - 1].span.end))
            rest = max(following.span.end, joined.end)
            return [left, going_on(scene, cue, Span(following.span.start, rest))] if len(left) else []
    return split_bare(scene, tree, joined, case) if cue.frame.act == "condemn" and kind == "obj+obl:de" else []


def _begins_statement(scene: Scene, token: Token) -> bool:
    """True for an indefinite determiner, an opening mark or an infinitive: the start of what X is called."""
    return token.lemma in scene.words.indefinite or token.text in {"«", "“"} or is_infinitive(token)


def _dependent(scene: Scene, cue: CueMention, spec: str) -> Span | None:
    tree = scene.trees[cue.sentence]
    where = read_path("nsubj" if spec == "subject" else spec)
    if where.relation == "acl":
        own = (c for c in tree.children[cue.index] if base(tree.tokens[c].deprel) == "acl")
        return next((whole(scene, cue, c) for c in own), None)
    if where.relation == "amod" and where.case is None:
        own = (c for c in tree.children[cue.index] if tree.tokens[c].upos == "ADJ" and c > cue.index)
        return next((whole(scene, cue, c) for c in own if base(tree.tokens[c].deprel) in {"amod", "xcomp"}), None)
    if where.relation == "xcomp":
        return infinitive(scene, cue, where.case) or next_infinitive(scene, cue, where.case)
    fillers = find_fillers(tree, cue.index, where)
    if not fillers and where.case is not None:
        return _next_phrase(scene, cue, where.case)
    if not fillers and spec == "obj":
        return _bare_object(scene, cue) or quoted_object(scene, cue) or _some_object(scene, cue)
    told = cue.frame.act == "demand" and where.case is not None and where.relation in {"obl", "nmod"}
    fillers = tuple(f for f in fillers if not (told and _is_asked(scene, cue, f.index)))
    if where.case is not None:
        fillers = tuple(f for f in fillers if not is_fronted(tree, cue.index, f.index))
    filler = next((f for f in fillers if _may_be_content(scene, cue, f.index, f.relation)), None)
    return None if filler is None else _without_case(scene, whole(scene, cue, filler.index), where.case)


def _without_case(scene: Scene, span: Span, case: str | None) -> Span:
    """« l'accusent de | mensonge » where the parser took the preposition for an article."""
    first = scene.spots[scene.after(span.start)]
    token = scene.token(first)
    led = token.upos == "DET" and token.lemma == case and token.span.start == span.start and token.text == case
    return Span(scene.token((first[0], first[1] + 1)).span.start, span.end) if led else span


def _is_asked(scene: Scene, cue: CueMention, index: int) -> bool:
    """« lance un appel aux habitants »: those who are asked are not what is asked for."""
    token, words = scene.token((cue.sentence, index)), scene.words
    return token.lemma in words.persons | words.groups and feature(token, "Number") == "Plur"


def _may_be_content(scene: Scene, cue: CueMention, index: int, relation: str) -> bool:
    token = scene.token((cue.sentence, index))
    source = source_of(scene, cue)
    if _is_claimed(scene, cue, index, relation):
        return True
    of_source = relation == "nmod" and source is not None and (cue.sentence, token.head) == source.spot
    if of_source and "ccomp" in cue.frame.content and that_clause(scene, cue) is not None:
        return False  # « l'annonce par le président | du Togo | que P »
    if cue.frame.act == "deny" and scene.persons.at(token.span.start) is not None:
        return False  # « Le parti écarte X »: who is ousted is not what is denied
    if token.lemma in scene.words.documents and scene.token((cue.sentence, cue.index)).deprel == "acl":
        # « les chiffres dévoilés par X »: what holds the words, not the words; but « le chiffre de dix morts »
        return relation == "obj" and token.lemma in scene.clauses.retold and is_numbered(scene, cue, index)
    if token.lemma in scene.words.documents and is_owned_by_relative(scene.trees[cue.sentence], index):
        return False  # « X, dont les propos ont été rapportés par Y »
    if relation in {"obj", "obl", "nmod"} and index < cue.tokens[0] and is_active(scene, cue):
        return relation == "obj" and _is_told_by_relative(scene, cue, index)
    if index in cue.tokens or token.upos in VERBAL or (relation != "obj" and _is_time(scene, cue, index)):
        return False
    if source is not None and source.spot == (cue.sentence, index) and can_speak(scene, source.spot):
        return False
    if relation == "obj" and (_is_past_comma(scene, cue, index) or _is_shown_speaking(scene, source, index)):
        return False
    if relation in {"obl", "nmod"} and token.lemma in scene.clauses.manner:
        return False
    if relation == "obl" and cue.frame.act == "believe" and _is_convicted(scene, cue, index):
        return False
    if relation == "obl" and (_is_whose_object(scene, cue, index) or is_named_outlet(scene, token.span)):
        return False
    return token.upos != "PRON" or relation not in {"obj", "obl", "nmod"} or _is_pronoun_told(scene, cue, index)


def _is_shown_speaking(scene: Scene, source: Found | None, index: int) -> bool:
    """« Des images montrent X menaçant Y »: who is shown says that, and the images say nothing more."""
    if source is None or scene.token(source.spot).lemma not in scene.clauses.recordings:
        return False
    return any(c.frame.upos == "VERB" and c.index > index for c in scene.cues_of(source.spot[0]))


def _is_convicted(scene: Scene, cue: CueMention, index: int) -> bool:
    """« un homme convaincu de vol »: a bare noun behind such a participle is what was shown, not what he thinks."""
    tree = scene.trees[cue.sentence]
    return is_past_participle(tree.tokens[cue.index]) and len(cue.tokens) == 1 and is_bare(tree, index)


def _is_told_by_relative(scene: Scene, cue: CueMention, index: int) -> bool:
    """« une attaque que X | attribue | à Y », « l'attentat que Y | a revendiqué »: what the pronoun stands for.

    Not « le groupe que X accuse | d'avoir tiré »: that it fired is all that is said.
    """
    tree, verb = scene.trees[cue.sentence], scene.token((cue.sentence, cue.index))
    if verb.deprel != "acl:relcl" or verb.head != index or cue.frame.act not in RELATED:
        return False
    return tree.tokens[index].upos == "NOUN" and all(tree.tokens[c].deprel != "xcomp" for c in tree.children[cue.index])


def _is_before(part: Span | None, cue: CueMention) -> bool:
    """True for the noun before a relative clause."""
    return part is not None and part.end < cue.span.start and cue.frame.act in RELATED


def _has_related_object(scene: Scene, cue: CueMention) -> bool:
    """« X, que l'armée présente | comme P »: what it is called is all that is said of the noun before the pronoun."""
    tree = scene.trees[cue.sentence]
    own = (tree.tokens[c] for c in tree.children[cue.index] if c < cue.index)
    related = any(t.deprel == "obj" and "PronType=Rel" in t.feats for t in own)
    return related and tree.tokens[cue.index].deprel == "acl:relcl"


def _is_time(scene: Scene, cue: CueMention, index: int) -> bool:
    """A time, but not « une journée | de deuil », « une semaine | d'action »: what more is told of it is asked for."""
    tree = scene.trees[cue.sentence]
    if not is_bare_time(scene, tree.tokens[index]):
        return False
    below = (c for c in tree.children[index] if base(tree.tokens[c].deprel) in {"nmod", "appos"} and c > index)
    return all(is_bare_time(scene, tree.tokens[c]) for c in below)


def _is_past_comma(scene: Scene, cue: CueMention, index: int) -> bool:
    """« L'armée accuse, le Front nie »: what begins right behind a comma is no object of the verb before it."""
    tree, behind = scene.trees[cue.sentence], cue.tokens[-1] + 1
    starts = index > behind and subtree(tree, index)[0] <= behind + 1
    return starts and tree.tokens[behind].text == "," and tree.tokens[behind + 1].text not in OPENING


def _is_claimed(scene: Scene, cue: CueMention, index: int, relation: str) -> bool:
    """« Le groupe l'a revendiquée »: who claims a deed, whatever it is called."""
    token = scene.token((cue.sentence, index))
    pronoun = relation == "obj" and "PronType=Prs" in token.feats and "Reflex=Yes" not in token.feats
    return pronoun and cue.frame.act == "claim_responsibility" and is_active(scene, cue) and index < cue.index


def _is_whose_object(scene: Scene, cue: CueMention, index: int) -> bool:
    """« informe les parents de la victime »: somebody in particular whose the object is, not what is said."""
    tree = scene.trees[cue.sentence]
    token = tree.tokens[index]
    beside = base(token.deprel) == "nmod" and token.head != cue.index
    if not beside or case_of(tree, index) not in scene.clauses.of or not can_speak(scene, (cue.sentence, index)):
        return False
    small = (tree.tokens[c] for c in tree.children[index] if c < index)
    return any(base(t.deprel) == "det" or is_contracted(t) for t in small)


def _is_pronoun_told(scene: Scene, cue: CueMention, index: int) -> bool:
    """« Elle a été dénoncée par X »: the subject of a passive whose agent speaks."""
    tree = scene.trees[cue.sentence]
    told = tree.tokens[index].text.lower() in scene.words.pronouns and tree.tokens[index].deprel == "nsubj:pass"
    heard = told and is_passive_cue(tree, cue) and source_of(scene, cue) is not None
    return heard or (index > cue.index and is_one_of_several(tree, index))


def _bare_object(scene: Scene, cue: CueMention) -> Span | None:
    """« a confirmé en fin de journée la mort de X »: the first noun behind the cue that no preposition marks."""
    tree, source = scene.trees[cue.sentence], source_of(scene, cue)
    if source is None or source.span.start > cue.span.start or is_passive_cue(tree, cue):
        return None
    found = inverted_source(scene, cue, OPENING)
    if found is None or found.spot[1] < cue.index or tree.tokens[found.spot[1]].upos not in {"NOUN", "PROPN"}:
        return None
    if base(tree.tokens[found.spot[1]].deprel) == "appos":  # « a démenti, par la voix de son porte-parole, X »
        return None
    time = is_bare_time(scene, tree.tokens[found.spot[1]])
    if time or is_of_noun_before(tree, found.spot[1]):  # « ont appelé au boycott | des écoles »
        return None
    return whole(scene, cue, found.spot[1])


def _some_object(scene: Scene, cue: CueMention) -> Span | None:
    """« demande de nouvelles élections »: « de » before an adjective and a plural is an article, not a preposition."""
    tree, behind = scene.trees[cue.sentence], cue.tokens[-1] + 1
    at = _over_time(scene, tree, behind)
    if at + 2 >= len(tree.tokens) or tree.tokens[at].lemma not in scene.clauses.of or not is_active(scene, cue):
        return None
    noun = tree.tokens[at].head
    many = feature(tree.tokens[at + 1], "Number") == "Plur"
    if at > behind and is_contracted(tree.tokens[at]) and many and tree.tokens[at + 1].upos == "NOUN":
        return Span(tree.tokens[at].span.start, going_on(scene, cue, whole(scene, cue, at + 1)).end)
    plural = at < noun < len(tree.tokens) and feature(tree.tokens[noun], "Number") == "Plur"
    described = tree.tokens[at + 1].upos == "ADJ" and tree.tokens[at + 1].head == noun
    mixed = any(kind.endswith(f":{tree.tokens[at].lemma}") for kind in cue.frame.content if kind.startswith("obl"))
    if is_contracted(tree.tokens[at]) or not (plural and described) or mixed:
        return None
    return Span(tree.tokens[at].span.start, whole(scene, cue, noun).end)


def _over_time(scene: Scene, tree: Tree, at: int) -> int:
    """« a promis | dans la soirée | des élections », « concède | lundi | des lenteurs »: behind when it was said."""
    end = at
    while end + 1 < len(tree.tokens) and tree.tokens[end].upos in {"ADP", "DET"}:
        end += 1
    time = scene.times.at(tree.tokens[end].span.start) if end < len(tree.tokens) else None
    if time is None:
        return at
    return next((i for i in range(end, len(tree.tokens)) if tree.tokens[i].span.start >= time.span.end), at)


def _next_phrase(scene: Scene, cue: CueMention, case: str) -> Span | None:
    """« prévient de troubles », « parle aussi de dix morts »: the phrase straight after the cue, over adverbs."""
    tree = scene.trees[cue.sentence]
    at = cue.tokens[-1] + 1
    while at < len(tree.tokens) and tree.tokens[at].upos == "ADV" and base(tree.tokens[at].deprel) != "case":
        at += 1  # but « parlé lors d'un entretien »
    if at + 1 >= len(tree.tokens) or tree.tokens[at].lemma != case:
        return None
    head = tree.tokens[at].head
    for i in range(at + 1, min(at + 5, len(tree.tokens))):
        if tree.tokens[i].upos in {"NOUN", "PROPN"}:
            top = head if head > at and tree.tokens[head].upos in NOMINAL else i
            return Span(tree.tokens[at + 1].span.start, whole(scene, cue, top).end)
    return None
