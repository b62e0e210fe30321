"""Who speaks at a cue: named rules tried in order, each of which answers or abstains."""

from __future__ import annotations

from collections.abc import Callable

from selon.attribute.cue.daring import by_daring
from selon.attribute.cue.grounds import DOER, by_deed
from selon.attribute.cue.match import find_fillers
from selon.attribute.cue.verbs import is_finite, is_gerund, is_passive_cue
from selon.attribute.mention.mentions import bounded, found_at
from selon.attribute.mention.phrases import NOMINAL, can_speak, is_impersonal, top_of
from selon.attribute.scene import CueMention, Found, Scene
from selon.attribute.speaker.attitudes import by_clause
from selon.attribute.speaker.bearers import bearer
from selon.attribute.speaker.inversion import (
    CLITIC,
    by_clitic,
    by_inversion,
    by_late_subject,
    has_relay_subject,
    is_hearer,
)
from selon.attribute.speaker.makers import by_maker
from selon.attribute.speaker.narrative import by_narrative, speaks_before
from selon.attribute.speaker.preverbal import before_clitics, before_verb
from selon.attribute.speaker.referents import (
    agreeing,
    apart_from_cue,
    is_of_object,
    is_told_of,
    over_apposition,
    own_subject,
    presented,
    referent,
)
from selon.tree import Tree, ancestors, base, feature, is_contracted, is_past_participle

REACH = 20  # tokens from a passive verb to its agent


def source_of(scene: Scene, cue: CueMention) -> Found | None:
    """Who speaks at a cue; None when no rule answers."""
    if id(cue) not in scene.heard:
        scene.heard[id(cue)] = None  # a cue that asks for itself on the way gets no answer
        scene.heard[id(cue)] = apart_from_cue(scene, cue, bearer(scene, _source_of(scene, cue)))
    return scene.heard[id(cue)]


def _source_of(scene: Scene, cue: CueMention) -> Found | None:
    verbal = cue.frame.upos == "VERB" and "around" not in cue.frame.content
    rules: tuple[Callable[[Scene, CueMention], Found | None], ...] = _RULES if verbal else (by_maker, _by_path)
    if verbal and is_heard(scene, cue):
        rules = (by_inversion, _by_path)
    elif verbal and _is_made_to(scene, cue):
        rules = (_by_path,)
    elif cue.frame.upos == "ADJ":
        rules = _ADJECTIVE
    answers = (f for rule in rules if (f := rule(scene, cue)) is not None and not is_hearer(scene, cue, f))
    first: Found | None = None
    for found in answers:
        own = found.rule == CLITIC or base(scene.token(found.spot).deprel) == "nsubj"
        kept_back = own and is_impersonal(scene, found.spot) and _speaks_as_subject(cue)
        of_writer = base(scene.token(found.spot).deprel) == "nsubj" and _is_told_to(scene, found)
        if can_speak(scene, found.spot) or kept_back or of_writer:  # « dit-on » says of nobody else that they say it
            return found
        first = first or found
    return first


def _is_told_to(scene: Scene, found: Found) -> bool:
    """True for « nous », « je », « vous »: where they are the subject of a cue, nobody else is."""
    return feature(scene.token(found.spot), "Person") in {"1", "2"}


def is_heard(scene: Scene, cue: CueMention) -> bool:
    """« P, a-t-on appris »: what « on » hears of somebody, or of nobody who is named."""
    clitic = by_clitic(scene, cue)
    return clitic is not None and is_impersonal(scene, clitic.spot) and not _speaks_as_subject(cue)


def _is_made_to(scene: Scene, cue: CueMention) -> bool:
    """« L'accord fait craindre P à X »: what makes somebody fear does not fear."""
    tokens = scene.trees[cue.sentence].tokens
    made = any(tokens[i].lemma in scene.clauses.causative for i in cue.tokens)
    return made and not _speaks_as_subject(cue)


def _speaks_as_subject(cue: CueMention) -> bool:
    """False for « a appris X de Y » and « peut-on lire dans Y »: who speaks is no subject."""
    return any(path.relation == "nsubj" for path in cue.frame.source) and not has_relay_subject(cue)


def _by_noun(scene: Scene, cue: CueMention) -> Found | None:
    """« une candidate favorable à … »: the noun that an adjective describes."""
    tree = scene.trees[cue.sentence]
    head = tree.tokens[cue.index].head
    described = base(tree.tokens[cue.index].deprel) in {"amod", "acl"} and tree.tokens[head].upos in NOMINAL
    return found_at(scene, cue.sentence, head, "noun that the cue describes") if described else None


def _by_path(scene: Scene, cue: CueMention) -> Found | None:
    """What the paths of the frame lead to; of several on one path the first that can speak."""
    tree = scene.trees[cue.sentence]
    hangs_on_cue = any(other.index == tree.tokens[cue.index].head for other in scene.cues_of(cue.sentence))
    of_noun = base(tree.tokens[cue.index].deprel) == "acl" and "," not in _between(tree, cue)  # « un chef menaçant X »
    alone = is_gerund(tree, cue) and not _has_subject(tree, cue)
    if alone and (doer := _of_relative(scene, tree, cue)) is not None:
        return doer
    if alone and not hangs_on_cue and not of_noun and (main := _above(scene, tree, cue)) is not None:
        return main
    for path in cue.frame.source:
        if path.relation == DOER and (doer := by_deed(scene, cue)) is not None:
            return doer
        if path.relation == "head":
            marked = _after_preposition(scene, cue)
            if marked is not None:
                return marked
            continue
        fitting = [
            a.index for a in find_fillers(tree, cue.index, path) if _may_fill(scene, tree, cue, a.index, path.relation)
        ]
        if not fitting and path.case is not None and path.relation == "obl":  # « Sur X, on peut lire P »
            helpers = [i for i in cue.tokens if i != cue.index and tree.tokens[i].upos in {"VERB", "AUX"}]
            beside = (a.index for h in helpers for a in find_fillers(tree, h, path))
            fitting = [i for i in beside if _may_fill(scene, tree, cue, i, path.relation)]
        fitting = [i for i in fitting if not is_told_of(scene, cue, i)]
        speaking = [i for i in fitting if can_speak(scene, (cue.sentence, i))]
        if fitting:
            at = presented(scene, cue) or referent(scene, cue.sentence, own_subject(tree, cue, speaking or fitting))
            at = agreeing(scene, cue, over_apposition(scene, cue, at))
            rule = f"{path.relation}{':' if path.case else ''}{path.case or ''} of the cue"
            return found_at(scene, cue.sentence, at, _ROLES.get(path.relation, rule))
    return None


def _of_relative(scene: Scene, tree: Tree, cue: CueMention) -> Found | None:
    """« X condamne Y, qui a riposté | en appelant | Z à P »: who does what the participle goes with, not X."""
    verb = tree.tokens[cue.index].head
    own = [
        c for c in tree.children[verb] if tree.tokens[c].deprel == "nsubj" and "PronType=Rel" in tree.tokens[c].feats
    ]
    if tree.tokens[verb].deprel != "acl:relcl" or not own or not verb < cue.index:
        return None
    if any(t.text == "," for t in tree.tokens[verb : cue.tokens[0]]):
        return None
    at = referent(scene, cue.sentence, own[0])
    speaks = at != own[0] and can_speak(scene, (cue.sentence, at))
    return found_at(scene, cue.sentence, at, "who does what goes with it") if speaks else None


def _has_subject(tree: Tree, cue: CueMention) -> bool:
    """« X a annoncé P, Bakou | assurant Q »: a subject straight before a participle, no comma between them."""
    own = (c for c in tree.children[cue.index] if c < cue.tokens[0] and tree.tokens[c].deprel == "nsubj")
    return any(all(t.text != "," for t in tree.tokens[c : cue.tokens[0]]) for c in own)


def _between(tree: Tree, cue: CueMention) -> list[str]:
    return [t.text for t in tree.tokens[tree.tokens[cue.index].head + 1 : cue.tokens[0]]]


_ROLES = {"nsubj": "subject of the cue"}


def _may_fill(scene: Scene, tree: Tree, cue: CueMention, index: int, relation: str) -> bool:
    taken_in = "around" in cue.frame.content and tree.tokens[index].upos == "PRON"  # « à l'en croire »
    if (index in cue.tokens and not taken_in) or not _is_nominal(tree, index):
        return False
    if relation == "nsubj" and is_passive_cue(tree, cue) and tree.tokens[index].deprel != "obl:agent":
        return False
    if relation == "nsubj" and _is_of_later_clause(tree, cue, index):
        return False
    if cue.frame.upos == "NOUN" and _is_kind(scene, tree, index):
        return False
    if has_relay_subject(cue) and is_of_object(scene, cue, index):
        return False
    if tree.tokens[index].lemma in scene.clauses.asking:  # « d'où l'appel de X »
        return False
    return relation != "nsubj" or not _is_cut_off(tree, cue, index)


def _is_of_later_clause(tree: Tree, cue: CueMention, index: int) -> bool:
    """« Quand X annonce P, Y réagit »: a subject behind a finite verb that it does not hang on is not its own."""
    return index > cue.tokens[-1] and tree.tokens[index].head != cue.index and is_finite(tree, cue.tokens)


def _is_kind(scene: Scene, tree: Tree, index: int) -> bool:
    """« un communiqué de presse laconique »: a noun alone tells what kind of thing it is, not who speaks."""
    token = tree.tokens[index]
    below = {base(tree.tokens[c].deprel) for c in tree.children[index]}
    people = token.lemma.lower() in scene.words.unnamed
    described = below == {"case", "amod"} and feature(token, "Number") == "Sing" and not people
    plain = token.upos == "NOUN" and not token.text[:1].isupper() and not _contracted(tree, index)
    return plain and (below <= {"case", "punct"} or described)


def _contracted(tree: Tree, index: int) -> bool:
    return any(is_contracted(tree.tokens[c]) for c in tree.children[index])


def _is_nominal(tree: Tree, index: int) -> bool:
    token = tree.tokens[index]
    return token.upos in NOMINAL or (token.upos in {"ADJ", "DET", "NUM", "X"} and token.deprel.startswith("nsubj"))


def _is_cut_off(tree: Tree, cue: CueMention, index: int) -> bool:
    """True for a noun inside a quotation that ends before the cue: « Nous … », a dit X."""
    between = [t.text for t in tree.tokens[index + 1 : cue.tokens[0]]]
    if ":" in between or _of_other_clause(tree, cue, index):
        return True
    closes = any(text in {"»", "”"} for text in between)
    return closes and not any(text in {"«", "“"} for text in between)


def _of_other_clause(tree: Tree, cue: CueMention, index: int) -> bool:
    """« Il restera ouvert, indique X »: a noun before the clause that is told is that clause's subject."""
    told = (c for c in tree.children[cue.index] if index < c < cue.tokens[0] and tree.tokens[c].deprel == "ccomp")
    own = (c for c in told if not any("PronType=Rel" in t.feats for t in tree.tokens[index + 1 : c]))  # « X, dont Q, »
    return any("VerbForm=Fin" in tree.tokens[c].feats for c in own)


def _after_preposition(scene: Scene, cue: CueMention) -> Found | None:
    """« selon X »: the noun after an adposition cue."""
    tree = scene.trees[cue.sentence]
    if tree.tokens[min(cue.tokens[-1] + 1, len(tree.tokens) - 1)].lemma in scene.clauses.that:
        return None  # « selon que P ou non »
    for i in range(cue.tokens[-1] + 1, min(cue.tokens[-1] + 8, len(tree.tokens))):
        if (teller := _who_tells(scene, tree, i)) is not None:
            return found_at(scene, cue.sentence, teller, "subject of the clause after the cue")
        if tree.tokens[i].upos in NOMINAL or (tree.tokens[i].upos == "ADJ" and tree.tokens[i].deprel != "amod"):
            top = top_of(tree, i, cue.tokens[-1])
            return Found((cue.sentence, top), bounded(scene, cue.sentence, top), "noun after the cue")
        stop = tree.tokens[i].upos == "PUNCT" and tree.tokens[i].text not in {"«", '"', "“"}
        if stop or "VerbForm=Inf" in tree.tokens[i].feats:  # « pour aider X »
            return None
    return None


def _who_tells(scene: Scene, tree: Tree, i: int) -> int | None:
    """« selon | ce que rapporte X »: the subject of the clause that tells what the pronoun is."""
    if tree.tokens[i].lemma not in scene.clauses.this or tree.tokens[i + 1].lemma not in scene.clauses.that:
        return None
    verbs = [c for c in tree.children[i] if tree.tokens[c].deprel == "acl:relcl"]
    verbs += [c for v in verbs for c in tree.children[v] if tree.tokens[c].deprel == "xcomp"]  # « ce qu'a pu voir X »
    own = [s for v in verbs for s in tree.children[v] if base(tree.tokens[s].deprel) == "nsubj"]
    behind = [s for v in verbs for s in tree.children[v] if s > v and tree.tokens[s].deprel == "obj"]
    return next((s for s in own or behind if tree.tokens[s].upos in {"NOUN", "PROPN"} or s in own), None)


def _by_agent(scene: Scene, cue: CueMention) -> Found | None:
    """« annoncé à l'agence par sa famille »: the agent of a passive where the parser hung it elsewhere."""
    tree = scene.trees[cue.sentence]
    if not is_passive_cue(tree, cue):
        return None
    for i in range(cue.tokens[-1] + 1, min(cue.tokens[-1] + REACH, len(tree.tokens) - 1)):
        token = tree.tokens[i]
        if scene.outer.meeting(token.span) and not scene.outer.meeting(cue.span):
            continue  # « qualifié de journal qui « s'est couché » par X »
        quality = i == cue.tokens[-1] + 1 and token.head == cue.index  # « jugées infondées par X »
        if "VerbForm=Fin" in token.feats or token.text in {";", ":", "."}:
            return None
        if is_past_participle(token) and not quality and not _is_active_infinitive(tree, i):
            return None
        if token.upos == "ADP" and token.lemma in scene.clauses.agent:
            noun = next((j for j in range(i + 1, min(i + 5, len(tree.tokens))) if tree.tokens[j].upos in NOMINAL), None)
            if noun is not None and can_speak(scene, (cue.sentence, top := top_of(tree, noun, i))):
                return found_at(scene, cue.sentence, top, "agent of the cue")
    return None


def _is_active_infinitive(tree: Tree, participle: int) -> bool:
    """« accusée d'avoir détourné des fonds | par X »: an active verb has no agent, the passive before it has."""
    auxiliaries = (tree.tokens[c] for c in tree.children[participle] if tree.tokens[c].deprel == "aux:tense")
    return any("VerbForm=Inf" in token.feats for token in auxiliaries)


def _by_form(scene: Scene, cue: CueMention) -> Found | None:
    """A subject under another relation: a pronoun read as impersonal, a subject read as that of a passive."""
    tree = scene.trees[cue.sentence]
    if cue.frame.upos == "VERB" and is_passive_cue(tree, cue):
        return None
    for child in tree.children[cue.index]:
        token = tree.tokens[child]
        if token.deprel == "expl:subj" and token.text.lower() in scene.words.pronouns:
            return found_at(scene, cue.sentence, child, "subject of the cue")
        if base(token.deprel) == "nsubj" and child < cue.tokens[0] and not _is_cut_off(tree, cue, child):
            return found_at(scene, cue.sentence, child, "subject of the cue")
    return None


def _by_last_named(scene: Scene, cue: CueMention) -> Found | None:
    """« P, a indiqué X, | confirmant Q », « P, que X conteste, | disant Q »: who has just been named as saying so."""
    tree, at = scene.trees[cue.sentence], cue.tokens[0] - 1
    if not is_gerund(tree, cue) or at < 1 or tree.tokens[at].text != ",":
        return None
    end = tree.tokens[at - 1].span.end
    before = [c for c in scene.cues_of(cue.sentence) if c.tokens[-1] < at and c.frame.upos == "VERB"]
    found = [(c, source_of(scene, c)) for c in before if is_finite(tree, c.tokens)]
    relative = [c for c in before if c.tokens[-1] == at - 1 and tree.tokens[c.index].deprel == "acl:relcl"]
    if cue.frame.lemma in scene.clauses.specifying:  # « P, selon X, | précisant que Q »
        credits = (c for c in scene.cues_of(cue.sentence) if c.frame.upos == "ADP" and c.index < at)
        found += [(c, source_of(scene, c)) for c in credits]
    named = (
        s for c, s in found if s is not None and s.spot[0] == cue.sentence and (s.span.end == end or c in relative)
    )
    return next((s._replace(rule="speaker of the cue before") for s in named if can_speak(scene, s.spot)), None)


def _by_verb_before(scene: Scene, cue: CueMention) -> Found | None:
    """« X a dit …, estimant que P »; « X … et ajoute que P »: whoever spoke or acted just before."""
    tree = scene.trees[cue.sentence]
    goes_on = is_gerund(tree, cue) or _goes_on(scene, tree, cue) or _comes_after(scene, tree, cue)
    if is_passive_cue(tree, cue) or not goes_on:
        return None
    if is_gerund(tree, cue) and (main := _above(scene, tree, cue)) is not None:
        return main
    for i in range(cue.tokens[0] - 1, -1, -1):
        other = next((c for c in scene.cues_of(cue.sentence) if c.index == i and c.frame.upos == "VERB"), None)
        if other is not None and (source := source_of(scene, other)) is not None and can_speak(scene, source.spot):
            return Found(source.spot, source.span, "speaker of the cue before")
        token = tree.tokens[i]
        subject = base(token.deprel) == "nsubj" or token.deprel == "obl:agent"
        if not subject or token.upos not in NOMINAL or is_told_of(scene, cue, i):
            continue
        if can_speak(scene, (cue.sentence, i)) and not _is_cut_off(tree, cue, i):
            return found_at(scene, cue.sentence, i, "subject of the verb before")
    return None


def _above(scene: Scene, tree: Tree, cue: CueMention) -> Found | None:
    """« X a dit que Y viendrait, ajoutant que P »: the speaker of the outermost cue that a gerund hangs on."""
    above = ancestors(tree, cue.index)
    cues = (c for i in reversed(above) if i < cue.index for c in scene.cues_of(cue.sentence) if c.index == i)
    verbs = (c for c in cues if c.frame.upos == "VERB" and is_finite(tree, c.tokens))
    sources = (source for c in verbs if (source := source_of(scene, c)) is not None)
    return next((s._replace(rule="speaker of the cue before") for s in sources if can_speak(scene, s.spot)), None)


def _by_helper(scene: Scene, cue: CueMention) -> Found | None:
    """« Elle vient d'annoncer » where the parser hung the subject on the verb that helps the cue."""
    tree = scene.trees[cue.sentence]
    helpers = (i for i in cue.tokens if i != cue.index and tree.tokens[i].upos in {"VERB", "AUX"})
    subjects = (c for i in helpers for c in tree.children[i] if base(tree.tokens[c].deprel) == "nsubj")
    own = (c for c in subjects if c < cue.tokens[0] and can_speak(scene, (cue.sentence, c)))
    return next((found_at(scene, cue.sentence, c, "subject of the cue") for c in own), None)


def _by_main_clause(scene: Scene, cue: CueMention) -> Found | None:
    """« Après avoir annoncé P, X … », « Voyant en Y une menace, X … »: the subject of the clause that it goes with."""
    tree = scene.trees[cue.sentence]
    token = tree.tokens[cue.index]
    if token.deprel != "advcl" or is_finite(tree, cue.tokens) or is_passive_cue(tree, cue):
        return None
    other = next((c for c in scene.cues_of(cue.sentence) if c.index == token.head and c.frame.upos == "VERB"), None)
    speaker = None if other is None else source_of(scene, other)
    if speaker is not None and can_speak(scene, speaker.spot):
        return Found(speaker.spot, speaker.span, "speaker of the main clause")
    subjects = (c for c in tree.children[token.head] if base(tree.tokens[c].deprel) == "nsubj")
    own = (c for c in subjects if tree.tokens[c].upos in NOMINAL and can_speak(scene, (cue.sentence, c)))
    return next((found_at(scene, cue.sentence, c, "subject of the main clause") for c in own), None)


def _comes_after(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """True for « , avant d'ajouter »."""
    before = tree.tokens[max(0, cue.tokens[0] - 2) : cue.tokens[0]]
    return "VerbForm=Inf" in tree.tokens[cue.index].feats and any(t.lemma in scene.clauses.before for t in before)


def _by_speaker_before(scene: Scene, cue: CueMention) -> Found | None:
    """« Et d'ajouter : … »: who spoke last in the sentence before."""
    if not cue.sentence or not speaks_before(scene, cue):
        return None
    sources = (source_of(scene, c) for c in reversed(scene.cues_of(cue.sentence - 1)))
    before = next((s for s in sources if s is not None and can_speak(scene, s.spot)), None)
    return None if before is None else before._replace(rule="speaker of the sentence before")


def _goes_on(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """True for a verb without a subject behind a conjunction or a comma."""
    at = before_clitics(scene, tree, cue)
    return at >= 0 and (tree.tokens[at].upos == "CCONJ" or tree.tokens[at].text == ",")


_RULES = (
    by_clitic,
    by_narrative,
    _by_speaker_before,
    by_inversion,
    _by_last_named,
    _by_path,
    _by_agent,
    before_verb,
    _by_helper,
    by_daring,
    _by_verb_before,
    _by_main_clause,
    by_late_subject,
)
_ADJECTIVE = (_by_path, _by_form, _by_noun, by_clause)
