"""Event nouns that tell of no happening of their own: a kind of thing, a charge, a name for what was told."""

from __future__ import annotations

from collections.abc import Container, Sequence

from selon.events.grammar.antecedents import Filler
from selon.events.hit import CROWDS, TOLL, Hit
from selon.events.scene import Scene
from selon.events.what.arms import AIR, GROUND, by_arms, is_of_air
from selon.events.when.begun import is_counted_from
from selon.model import Token
from selon.ontology.counted import PARTICIPANTS
from selon.tree import Tree, base, case_key, case_of, feature, is_article, is_definite
from selon.tree import is_bare as has_no_article

# Kinds so general that a bare "l'attaque" after one only points to it.
GENERAL = frozenset({"armed_attack", "riot"})
ATTACK, FIGHT, UNREST = "armed_attack", "armed_clash", "riot"
ASSEMBLY, PROTEST = "gathering", "protest"
TALKS = "negotiation"
BLUNT, BORNE = frozenset({"armed_attack", "bombing"}), "suicide_bombing"


def only_points(hit: Hit) -> bool:
    """True for a violent noun with nothing but its article in a phrase of circumstance: ``dans l'attaque``."""
    tree = hit.tree
    if hit.frame.upos != "NOUN" or hit.frame.type not in GENERAL or base(tree.tokens[hit.index].deprel) != "obl":
        return False
    below = [tree.tokens[c] for c in tree.children[hit.index]]
    return is_definite(tree, hit.index) and all(base(t.deprel) in {"det", "case", "punct"} for t in below)


def is_bare(hit: Hit, scene: Scene) -> bool:
    """True for an event noun that only says of what kind another thing is: ``le droit de grève``.

    After a number or a noun that carries events it is a happening: ``une série d'attaques``.
    """
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    below = [tree.tokens[c] for c in tree.children[hit.index]]
    at_it = hit.frame.type in CROWDS and case_of(tree, hit.index) in scene.words.locative  # "les agents en grève"
    if hit.frame.upos != "NOUN" or not below or at_it or not (token.deprel == "nmod" or _is_another_kind(hit)):
        return False
    below = [t for t in below if t.deprel != "cc"]
    if any(not (base(t.deprel) == "case" or _is_of_another(t, token)) or is_article(t) for t in below):
        return False
    above = [token.head]
    if _is_unit(tree, token.head):
        above.append(tree.tokens[token.head].head)
    carried = any((tree.tokens[i].lemma, tree.tokens[i].upos) in scene.carriers for i in above)
    carried = carried or tree.tokens[token.head].lemma in scene.words.stages  # « le théâtre de combats »
    return not scene.is_number(hit.sentence, token.head) and not carried


def is_topic(hit: Hit, scene: Scene) -> bool:
    """True for what a law or a talk is about in general: ``la loi sur les disparitions forcées et la torture``.

    One that is told of somebody, a place or a time is a happening: « un discours sur le massacre de Gao ».
    """
    tree, first = hit.tree, hit.index
    if hit.frame.upos != "NOUN":
        return False
    while tree.tokens[first].deprel == "conj" and tree.tokens[tree.tokens[first].head].upos == "NOUN":
        first = tree.tokens[first].head
    above, case = tree.tokens[tree.tokens[first].head], case_of(tree, first)
    if first == tree.tokens[first].head or case not in {*scene.words.about, *scene.words.against}:
        return False
    plain = {"det", "case", "amod", "acl", "cc", "conj", "punct"}
    below = [c for i in (first, hit.index) for c in tree.children[i] if base(tree.tokens[c].deprel) not in plain]
    told = any(not _is_any(tree, c) for c in below)
    pointed = any("PronType=Dem" in tree.tokens[c].feats for c in tree.children[hit.index])
    return above.upos == "NOUN" and above.lemma in scene.words.norms and not (told or pointed)


def _is_any(tree: Tree, index: int) -> bool:
    """True for somebody of a kind, whoever it is: « les enlèvements | d'enfants »."""
    return tree.tokens[index].deprel == "nmod" and case_of(tree, index) == "de" and has_no_article(tree, index)


def is_where_said(hit: Hit, scene: Scene) -> bool:
    """True for a meeting of which no more is told than that something was said there: « a dit lors d'une réunion »."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    if hit.frame.upos != "NOUN" or hit.frame.type != TALKS or base(token.deprel) != "obl":
        return False
    if case_key(tree, hit.index) not in scene.words.circumstance:
        return False  # « invite les partis au dialogue »
    below = {base(tree.tokens[c].deprel) for c in tree.children[hit.index]}
    cues = (a.cue.span for a in scene.attributions.get(hit.sentence, ()) if a.cue is not None)
    return below <= {"det", "case", "punct"} and any(cue.holds(tree.tokens[token.head].span) for cue in cues)


def only_says_who(hit: Hit, scene: Scene) -> bool:
    """True for a bare participle on people whom nobody counts: ``un camp de personnes déplacées``."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    noun = tree.tokens[token.head]
    bare = hit.frame.upos == "VERB" and token.deprel in {"acl", "amod"} and not tree.children[hit.index]
    if not bare or hit.frame.type != "displacement" or token.head != hit.index - 1 or noun.upos != "NOUN":
        return False
    told = base(noun.deprel) in {"nsubj", "obj", "obl", "nmod"} and "Number=Plur" in noun.feats
    numbers = {base(tree.tokens[c].deprel) for c in tree.children[token.head]} & {"nummod", "advmod"}
    return told and not numbers and not scene.is_number(hit.sentence, noun.head)


def _is_unit(tree: Tree, index: int) -> bool:
    """True for what a number noun counts: ``un million d'euros d'amende``."""
    token = tree.tokens[index]
    several = token.deprel == "nmod" and "Number=Plur" in token.feats
    return several and has_no_article(tree, index) and case_of(tree, index) == "de"


def _is_another_kind(hit: Hit) -> bool:
    """True for a second kind beside a first: ``un chantier de construction et de démolition``."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    return token.deprel == "conj" and tree.tokens[token.head].deprel == "nmod" and case_of(tree, hit.index) is not None


def _is_of_another(adjective: Token, noun: Token) -> bool:
    """True for an adjective that agrees with another noun: ``des bateaux de guerre vieillissants``."""
    numbers = {feature(token, "Number") for token in (adjective, noun)}
    return base(adjective.deprel) == "amod" and len(numbers - {None}) > 1


def kind_of(hit: Hit, actor: Filler | None, recipient: Filler | None, scene: Scene) -> str:
    """The type of a happening: a fight of a crowd is a riot (``entre manifestants et policiers``).

    A raid of planes is one from the air; where protesters gather, they protest. Violence in a report without a crowd is
    that of those who fight, or people are killed: « depuis 2015, les violences ont fait 20 000 morts »; of whom none is
    told to be dead, it is an attack of some kind. Who does it may tell with what: kamikazes, planes, guns.
    """
    parties = [party for party in (actor, recipient) if party is not None]
    heads = {party.tree.tokens[party.index].lemma for party in parties if party.tree is hit.tree}
    if hit.frame.type in BLUNT and hit.frame.lemma in scene.words.blasts:
        known = _by_doer(hit, actor, scene)
        if known is not None:
            return known
    flies = not heads.isdisjoint(scene.words.airborne) or any(is_of_air(p.tree, p.index, scene) for p in parties)
    if hit.frame.lemma in scene.words.raiding and flies:
        return AIR
    if hit.frame.type == ASSEMBLY and any(_protests(party, scene) for party in parties):
        return PROTEST
    if hit.frame.type == UNREST and hit.frame.lemma in scene.words.vague:
        return _of_violence(hit, parties, scene)
    if hit.frame.lemma in scene.words.exchanges and _all_armed(parties, scene):
        return FIGHT
    if hit.frame.type != FIGHT:
        return by_arms(hit, scene) or hit.frame.type
    scuffle = heads <= scene.words.order and hit.frame.lemma in scene.words.scuffles
    if scuffle and (heads or _tells_of(scene.words.unarmed | scene.words.unrest, scene)):
        return UNREST
    return UNREST if any(head in scene.words.unarmed for head in heads) else FIGHT


def _all_armed(parties: Sequence[Filler], scene: Scene) -> bool:
    """True for two or more who all bear arms: « entre gendarmes et bandits »."""
    armed = scene.words.fighters | scene.words.kinds["@raider"]
    rows = ((p.tree, (p.index, *p.tree.children[p.index])) for p in parties)
    sides = [tree.tokens[i] for tree, row in rows for i in row if i == row[0] or base(tree.tokens[i].deprel) == "conj"]
    return len(sides) > 1 and all(side.lemma in armed for side in sides)


def _by_doer(hit: Hit, actor: Filler | None, scene: Scene) -> str | None:
    """The type that who does it tells, in the clause itself: they carry the charge, fly, or are guns."""
    if actor is None or actor.tree is not hit.tree:
        return None
    tree, lemma = actor.tree, actor.tree.tokens[actor.index].lemma
    of = (c for c in tree.children[actor.index] if case_of(tree, c) == "de" and tree.tokens[actor.index].upos != "NOUN")
    if any(tree.tokens[i].lemma in scene.words.bearers for i in (actor.index, *of)):  # « un de ses kamikazes »
        return BORNE
    known = lemma in scene.words.things | scene.words.bodies  # « un drone israélien », « l'aviation russe »
    if lemma in scene.words.airborne and (known or not _is_called_more(actor)):
        return AIR  # « les chasseurs traditionnels » hunt
    return GROUND if lemma in scene.words.guns else None


def _is_called_more(actor: Filler) -> bool:
    """True for a noun with an adjective, or with a second noun and no preposition."""
    tree = actor.tree
    beside = [c for c in tree.children[actor.index] if base(tree.tokens[c].deprel) in {"amod", "appos", "nmod"}]
    return any(case_of(tree, c) is None for c in beside)


def _of_violence(hit: Hit, parties: Sequence[Filler], scene: Scene) -> str:
    words = scene.words
    if _tells_of(words.unarmed | words.unrest, scene):
        return UNREST
    if len(parties) > 1 or any(case_of(hit.tree, c) in words.between - {"de"} for c in hit.tree.children[hit.index]):
        return FIGHT  # « des violences entre gangs »
    armed = words.fighters | words.combatants
    fought = _tells_of(words.fighters, scene) or any(p.tree.tokens[p.index].lemma in armed for p in parties)
    return TOLL if hit.tolls else ATTACK if fought else UNREST


def is_fled(hit: Hit, scene: Scene) -> bool:
    """True for violence of which no more is told than that people flee from it: ``ont fui les violences``."""
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    if hit.frame.lemma not in scene.words.vague or hit.tolls or base(token.deprel) not in {"obj", "obl"}:
        return False
    bare = all(base(tree.tokens[c].deprel) in {"det", "case", "punct"} for c in tree.children[hit.index])
    return bare and tree.tokens[token.head].lemma in scene.words.fleeing


def _tells_of(words: Container[str], scene: Scene) -> bool:
    """True for a report with one of some words."""
    return any(lemma in words for number in range(len(scene.doc.sentences)) for lemma in scene.lemmas(number))


def _protests(party: Filler, scene: Scene) -> bool:
    """True for protesters, however many: « des centaines de manifestants se sont rassemblés »."""
    near = (party.index, *(c for c in party.tree.children[party.index] if party.tree.tokens[c].deprel == "nmod"))
    nouns = (party.tree.tokens[i].lemma for i in near if party.tree.tokens[i].upos == "NOUN")
    return any(noun in scene.words.unarmed and scene.words.counts.get(noun) == PARTICIPANTS for noun in nouns)


def is_another_day(hit: Hit, scene: Scene) -> bool:
    """True for a noun that another day is counted from: ``au lendemain de l'embuscade``, ``deux mois après``.

    So it is behind its beginning or end: ``un mois avant la fin de la guerre``, but what has been since then is in it.
    """
    tree, words, case = hit.tree, scene.words, case_of(hit.tree, hit.index)
    if hit.frame.upos != "NOUN":
        return False
    if case in words.before | words.since or is_counted_from(hit, scene):
        return True
    return tree.tokens[tree.tokens[hit.index].head].lemma in words.eves and case == "de"
