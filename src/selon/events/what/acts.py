"""One act of politics or protest a clause: what is decided, or the decision, not both."""

from __future__ import annotations

from collections.abc import Sequence

from selon.events.grammar.clauses import predicate_of
from selon.events.hit import CROWDS, Hit
from selon.events.scene import Scene
from selon.ontology.counted import PARTICIPANTS
from selon.tree import base, case_of, feature, is_definite, is_genitive, is_passive

# Kinds that a verb and its object may tell together: "voter une motion", "décréter un deuil".
CUSTODY, RELEASE = "arrest", "release"
ACTS = frozenset({"political_act", "gathering", "protest", "judicial", "ceasefire", "sanction"})
COURT, POLITICS, SANCTION = "judicial", "political_act", "sanction"
AGREED, PROTEST, AID = "agreement", "protest", "aid"
GIVEN = frozenset({AID, "military_support"})  # what a sanction ends: "a suspendu sa coopération militaire"
ENACTED = frozenset({"ceasefire", SANCTION, POLITICS})
MEETINGS = frozenset({"negotiation", "gathering"})


def without_doubles(hits: Sequence[Hit], scene: Scene) -> list[Hit]:
    """The hits of a sentence without the less telling of a verb and its object that name the same act.

    A decision is told by its verb (``la motion a été rejetée``); a verb that only brings an act about leaves it to
    the noun (``décréter trois jours de deuil``). What a court decides on is told by its decision (``la cour a annulé
    le décret``).
    """
    dropped: set[int] = set()
    for verb in hits:
        if verb.frame.upos == "NOUN" or verb.frame.type not in ACTS | {AID}:
            continue
        decides = verb.frame.lemma in scene.words.decisions or verb.frame.type == AID
        for noun in hits:
            if noun.frame.upos != "NOUN" or not _undergoes(noun, verb, scene):
                continue
            if noun.frame.type == verb.frame.type:
                dropped.add(noun.index if decides else verb.index)
            elif noun.frame.type in GIVEN and verb.frame.type in {SANCTION, AID}:
                dropped.add(noun.index if verb.frame.type == SANCTION else verb.index)
            elif verb.frame.lemma in (scene.words.enacting if noun.frame.type == SANCTION else scene.words.decreeing):
                dropped.add(verb.index)
            elif decides and (verb.frame.type, noun.frame.type) == (COURT, POLITICS):
                dropped.add(noun.index)
    dropped |= {noun.index for noun in hits for verb in hits if _keeps_in_custody(noun, verb, scene)}
    dropped |= {held.index for held in hits for freed in hits if _only_says_who(held, freed, scene)}
    dropped |= {noun.index for noun in hits for verb in hits if _is_sentence(noun, verb)}
    dropped |= {noun.index for noun in hits for verb in hits if _is_means(noun, verb, scene)}
    dropped |= {hit.index for hit in hits if _is_stake(hit, scene) or _is_rule(hit, scene) or _is_use(hit, scene)}
    dropped |= {noun.index for noun in hits for other in hits if _is_name_for(noun, other) or _is_of(noun, other)}
    dropped |= {other.index for noun in hits for other in hits if _is_brought_about(noun, other, scene)}
    dropped |= {verb.index for verb in hits for noun in hits if _brings_together(verb, noun, scene)}
    dropped |= {verb.index for verb in hits for noun in hits if _takes_effect(noun, verb, scene)}
    return [hit for hit in hits if hit.index not in dropped]


def _is_rule(hit: Hit, scene: Scene) -> bool:
    """True for what holds rather than happens: ``un pays où les partis sont interdits``."""
    tree = hit.tree
    if hit.frame.lemma not in scene.words.standing_rules or hit.frame.upos != "VERB" or not is_passive(tree, hit.index):
        return False
    own = [tree.tokens[c] for c in tree.children[hit.index]]
    aux = [t for t in own if t.deprel.startswith("aux")]
    lasting = [t for t in aux if feature(t, "Tense") in {"Pres", "Imp"} and "VerbForm=Fin" in t.feats]
    dated = any(time.span.meets(t.span) for time in scene.times.get(hit.sentence, ()) for t in own)
    return len(aux) == 1 and bool(lasting) and not dated and not any(t.deprel == "obl:agent" for t in own)


def _is_means(noun: Hit, verb: Hit, scene: Scene) -> bool:
    """True for the act by which another is done: ``limogé par décret``, ``un putsch a renversé le roi``."""
    if noun.frame.upos != "NOUN" or verb.frame.upos == "NOUN" or {noun.frame.type, verb.frame.type} != {POLITICS}:
        return False
    token = noun.tree.tokens[noun.index]
    acts = token.deprel == "nsubj" and verb.frame.lemma not in scene.words.effective
    acts = acts or case_of(noun.tree, noun.index) in scene.words.agentive
    return token.head == verb.index and acts


def _is_use(hit: Hit, scene: Scene) -> bool:
    """True for what a thing is there for: ``cet article permet d'adopter une loi sans vote``."""
    tree = hit.tree
    token = tree.tokens[hit.index]
    if hit.frame.type not in ACTS or "VerbForm=Inf" not in token.feats or token.head == hit.index:
        return False
    return tree.tokens[token.head].lemma in scene.words.enabling and base(token.deprel) in {"xcomp", "advcl"}


def _is_name_for(noun: Hit, other: Hit) -> bool:
    """True for a noun that only says what another happening is: ``cette destitution est un coup d'État``."""
    tree = noun.tree
    if noun is other or noun.frame.upos != "NOUN" or noun.frame.type not in ACTS:
        return False
    relations = {base(tree.tokens[c].deprel): c for c in tree.children[noun.index]}
    return "cop" in relations and relations.get("nsubj") == other.index


def _is_of(noun: Hit, other: Hit) -> bool:
    """True for what an agreement or a crowd is of, and for a bare one that comes into force.

    « un accord de coopération militaire »; « une marche de protestation »; « l'accord entre en vigueur ».
    """
    tree, token = noun.tree, noun.tree.tokens[noun.index]
    below = {base(tree.tokens[c].deprel) for c in tree.children[noun.index]}
    if noun is other or noun.frame.upos != "NOUN":
        return False
    is_kind = other.frame.type == AGREED or {noun.frame.type, other.frame.type} <= CROWDS
    if is_kind and other.frame.upos == "NOUN" and token.head == other.index:
        return is_genitive(tree, noun.index) and "det" not in below
    told = base(token.deprel) == "nsubj" and token.head in {other.index, tree.tokens[other.index].head}
    return noun.frame.type == AGREED and other.frame.type == POLITICS and told and below <= {"det"}


def _is_brought_about(noun: Hit, other: Hit, scene: Scene) -> bool:
    """True for an act that a noun only brings about: ``l'instauration de l'état d'urgence`` is told by the latter."""
    tree, token = noun.tree, noun.tree.tokens[noun.index]
    acts = {noun.frame.type, other.frame.type} == {POLITICS} and {noun.frame.upos, other.frame.upos} == {"NOUN"}
    below = token.head == other.index and is_genitive(tree, noun.index)
    return acts and below and (other.frame.lemma, "NOUN") in scene.carriers


def _takes_effect(noun: Hit, verb: Hit, scene: Scene) -> bool:
    """True for an act that comes into force: ``le couvre-feu est entré en vigueur``, ``l'entrée en vigueur de la …``.

    An agreement is told by that, and one that was signed before (``…, qui entrera en vigueur lundi``) by both.
    """
    token = noun.tree.tokens[noun.index]
    if noun.frame.upos != "NOUN" or verb.frame.lemma not in scene.words.effective or verb.frame.type != POLITICS:
        return False
    told = token.head in {verb.index, *verb.parts} and base(token.deprel) in {"nsubj", "nmod"}
    return told and noun is not verb and noun.frame.type in ENACTED


def _brings_together(verb: Hit, noun: Hit, scene: Scene) -> bool:
    """True for what a meeting does: ``une réunion s'est tenue, réunissant les deux camps``."""
    if verb.frame.upos == "NOUN" or noun.frame.upos != "NOUN" or verb.frame.type not in MEETINGS:
        return False
    tree = verb.tree
    crowd = scene.words.counts.get(noun.frame.lemma) == PARTICIPANTS
    if crowd or noun.frame.type not in {verb.frame.type, PROTEST}:
        return False
    subject, above = tree.tokens[noun.index], tree.tokens[verb.index].head
    if above == noun.index and tree.tokens[verb.index].deprel in {"acl", "acl:relcl"}:
        return True
    is_gerund = tree.tokens[verb.index].deprel == "advcl" and subject.head == above
    return base(subject.deprel) == "nsubj" and (subject.head == verb.index or is_gerund)


def _is_sentence(noun: Hit, verb: Hit) -> bool:
    """True for what somebody is sentenced to: ``condamné à une amende``."""
    if noun.frame.upos != "NOUN" or verb.frame.upos == "NOUN" or {noun.frame.type, verb.frame.type} != {COURT}:
        return False
    token = noun.tree.tokens[noun.index]
    return token.head == verb.index and base(token.deprel) == "obl"


def _is_stake(hit: Hit, scene: Scene) -> bool:
    """True for a ballot that only says what somebody stands in: ``sa candidature à la présidentielle``.

    With words of its own (``à l'élection de 2032``) it is told as well.
    """
    tree, token = hit.tree, hit.tree.tokens[hit.index]
    if hit.frame.lemma not in scene.words.ballots or base(token.deprel) not in {"nmod", "obl", "obj"}:
        return False
    if tree.tokens[token.head].lemma not in scene.words.standing or not is_definite(tree, hit.index):
        return False
    own = (tree.tokens[c] for c in tree.children[hit.index] if c not in hit.parts)
    return all(base(t.deprel) in {"det", "case", "punct"} for t in own)


def _keeps_in_custody(noun: Hit, verb: Hit, scene: Scene) -> bool:
    """True for what follows an arrest: ``ont été arrêtés et placés en garde à vue``, ``…, dont deux y sont encore``."""
    if noun.frame.upos != "NOUN" or {noun.frame.type, verb.frame.type} != {CUSTODY} or verb.frame.upos == "NOUN":
        return False
    if noun.index > verb.index and is_state(noun, scene):
        return True
    token = noun.tree.tokens[predicate_of(noun.tree, noun.index)]
    return token.head == verb.index and token.deprel in {"conj", "advcl"}


def _only_says_who(held: Hit, freed: Hit, scene: Scene) -> bool:
    """True for a custody of those whose release is told, with no word more: ``la libération des femmes détenues``."""
    tree, token = held.tree, held.tree.tokens[held.index]
    if held.frame.lemma not in scene.words.confining or freed.frame.type != RELEASE:
        return False
    return (
        token.deprel in {"acl", "amod"}
        and tree.tokens[token.head].head == freed.index
        and not tree.children[held.index]
    )


def is_state(hit: Hit, scene: Scene) -> bool:
    """True for a noun that tells how somebody still is: ``six étaient toujours en garde à vue``."""
    own = [hit.tree.tokens[c] for c in hit.tree.children[hit.index]]
    still = any(token.lemma in scene.words.still for token in own)
    return hit.frame.upos == "NOUN" and still and any(token.deprel == "cop" for token in own)


def _undergoes(noun: Hit, verb: Hit, scene: Scene) -> bool:
    arguments = scene.dependents(verb.sentence, verb.index)
    above = noun.tree.tokens[noun.index].head
    counted = any(noun.tree.tokens[c].deprel == "nummod" for c in noun.tree.children[above])
    days = {above} if counted else set()  # "trois jours de deuil"
    return any(a.index in {noun.index, *noun.parts, *days} and a.relation == "obj" for a in arguments)
