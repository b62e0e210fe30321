"""Does a violent happening tell of the dead and wounded beside it, by one predicate or by one below the other?"""

from __future__ import annotations

from collections.abc import Iterator

from selon.events.grammar.clauses import clause_top, has_subject, is_part, is_under, predicate_of
from selon.events.hit import EXPLOSIVE, Hit
from selon.events.scene import Scene
from selon.events.what.mentions import is_another_day
from selon.events.when.accused import is_charged
from selon.events.when.beyond import is_of_bystanders
from selon.events.when.hanging import is_in_answer
from selon.tree import (
    Tree,
    base,
    case_key,
    case_of,
    conjunctions_of,
    is_bare,
    is_definite,
    is_passive,
    is_past_participle,
    subtree,
)

EXECUTION = "execution"
FIGHTING = frozenset({"offensive", "armed_clash"})


def tells(violent: Hit, toll: Hit, scene: Scene) -> bool:
    """True when the violent happening and the toll are told by one predicate, or one by the other's."""
    if is_another_day(violent, scene) and not is_under(violent.tree, toll.index, violent.index):
        return False
    if _only_tells_of_place(violent, scene) or _is_executed(violent, toll) or is_elsewhere(violent, toll, scene):
        return False
    tree, at = violent.tree, toll.index
    if is_before(toll, scene) or _is_of_its_people(violent, toll, scene) or _is_of_some(violent, toll, scene):
        return False
    above = tree.tokens[at].head
    if tree.tokens[at].deprel == "acl" and base(tree.tokens[above].deprel) in {"obj", "appos"}:
        at = above  # "a fait dix personnes blessées": they are what the participle describes
    predicate = predicate_of(tree, at)
    if _is_sooner(violent, toll, predicate, scene):
        return False
    if _is_beside(violent, predicate, scene) or _is_apart(violent, toll, predicate, scene):
        return False
    if befalls_doer(violent, toll) or _is_answer(violent, toll, scene) or _is_of_a_charge(violent, toll, scene):
        return False
    if _is_another_deed(violent, toll) or _is_outlived(violent, toll, scene) or _is_next_deed(violent, toll, scene):
        return False
    if violent.frame.upos == "NOUN" and predicate_of(tree, violent.index) == predicate:
        return True
    if violent.frame.upos == "VERB" and predicate == toll.index and _goes_on(tree, violent.index, toll.index):
        return True
    if _is_on_subject(tree, violent.index, predicate) and _is_blast(violent, scene):
        return True
    if any(a.index == violent.index for i in {toll.index, predicate} for a in scene.dependents(toll.sentence, i)):
        return True
    if any(
        tree.tokens[i].deprel in {"advcl", "xcomp"} and tree.tokens[i].head == violent.index
        for i in {toll.index, predicate}
    ):
        return True
    if violent.frame.upos == "VERB" and _is_behind_stop(tree, violent.index, at):
        return True
    is_loose = tree.tokens[predicate].deprel == "parataxis" and not has_subject(tree, predicate)
    if is_loose and violent.frame.upos == "NOUN" and violent.index < predicate:
        return True  # after "Pays :" a title has lost its subject
    if _is_outcome(tree, predicate) and clause_top(tree, predicate) == clause_top(tree, violent.index):
        return True
    at_once = violent.frame.type in EXPLOSIVE or _is_when(tree, violent.index, scene)
    return at_once and any(predicate == verb for verb in circumstances(tree, violent.index))


def _is_executed(violent: Hit, toll: Hit) -> bool:
    """True for those put to death, not in the fighting: « ont exécuté dix hommes lors de deux opérations »."""
    return toll.frame.mode == EXECUTION and toll.frame.upos == "VERB" and violent.frame.type in FIGHTING


def is_elsewhere(first: Hit, toll: Hit, scene: Scene) -> bool:
    """True for those whom a title adds with a place of their own: « Dix morts à Gao, un berger blessé à Kidal »."""
    tree, noun = toll.tree, toll.tree.tokens[toll.index].head
    if tree.tokens[toll.index].deprel != "acl" or not first.index < noun < toll.index:
        return False
    start = min(subtree(tree, noun))
    start += tree.tokens[start].upos == "PUNCT"
    joined = any(base(tree.tokens[c].deprel) == "cc" for c in tree.children[noun])
    if tree.tokens[start - 1].text != "," or joined:
        return False
    below = (tree.tokens[c].span for c in tree.children[toll.index] if case_of(tree, c) in scene.words.locative)
    named = [place.span for place in scene.places.get(toll.sentence, ())]
    theirs = any(place.meets(span) for span in below for place in named)
    return theirs and any(
        tree.tokens[first.index].span.end < place.end < tree.tokens[start].span.start for place in named
    )


def _only_tells_of_place(violent: Hit, scene: Scene) -> bool:
    """True for what goes on in a place that is named: « ont tué dix civils à Gao, ville en proie à des combats »."""
    tree, at = violent.tree, violent.index
    while base(tree.tokens[at].deprel) in {"nmod", "obl"} and violent.frame.upos == "NOUN":
        above, first = tree.tokens[at].head, min(subtree(tree, at))
        at = first - 1 if first and tree.tokens[first - 1].deprel == "appos" else above  # hung on the verb by a parser
        if tree.tokens[at].deprel == "appos":
            known = tree.tokens[at].lemma in scene.words.sites or tree.tokens[at].lemma in scene.words.stages
            named = any(
                place.span.meets(tree.tokens[tree.tokens[at].head].span)
                for place in scene.places.get(violent.sentence, ())
            )
            return known and named and is_bare(tree, at)
        if at != above or tree.tokens[at].head == at:
            return False
    return False


def _is_sooner(violent: Hit, toll: Hit, predicate: int, scene: Scene) -> bool:
    """True for an attack after which others did it: « les tirs après l'attaque du poste ont fait dix morts »."""
    tree, words = violent.tree, scene.words
    told = violent.frame.upos == "NOUN" and case_key(tree, violent.index) in words.after
    others = [c for c in tree.children[predicate] if base(tree.tokens[c].deprel) == "nsubj"]
    own = any(c < violent.index < predicate and "Person=" not in tree.tokens[c].feats for c in others)
    count = toll.frame.upos != "VERB" and base(tree.tokens[toll.index].deprel) == "obj"
    return told and own and count and tree.tokens[toll.index].head == predicate == tree.tokens[violent.index].head


def _is_next_deed(violent: Hit, toll: Hit, scene: Scene) -> bool:
    """True for what the same people did to others: ``ils ont tué trois hommes et bombardé le village``.

    So for what they went on to: ``il a renversé des passants avant d'ouvrir le feu sur la foule``.
    """
    tree, token = violent.tree, violent.tree.tokens[violent.index]
    if token.deprel == "advcl" and token.head == toll.index < violent.index and "VerbForm=Inf" in token.feats:
        killed = any(base(tree.tokens[c].deprel) == "obj" for c in tree.children[toll.index])
        return killed and _has_own_aim(violent, scene)
    joined = token.deprel == "conj" and token.head == toll.index and violent.frame.upos == toll.frame.upos == "VERB"
    if not joined or violent.frame.type in EXPLOSIVE or is_passive(tree, toll.index):
        return False
    own = [c for i in (toll.index, violent.index) for c in tree.children[i] if base(tree.tokens[c].deprel) == "obj"]
    return len({tree.tokens[c].head for c in own if tree.tokens[c].upos in {"NOUN", "PROPN"}}) == 2


def _has_own_aim(violent: Hit, scene: Scene) -> bool:
    """True for what is told against whom or what it was done: ``attaquer la caserne``, ``tirer sur la foule``."""
    paths = {(path.relation, path.case) for path in violent.frame.recipient}
    own = (a for a in scene.dependents(violent.sentence, violent.index) if a.index > violent.index)
    nouns = (a for a in own if violent.tree.tokens[a.index].upos in {"NOUN", "PROPN"} and a.index not in violent.parts)
    return any((a.relation, a.case) in paths for a in nouns)


def _is_outlived(violent: Hit, toll: Hit, scene: Scene) -> bool:
    """« La députée a succombé après avoir été attaquée »: one who is known died later, and is no number of the dead."""
    tree, token = violent.tree, violent.tree.tokens[violent.index]
    if token.deprel != "advcl" or token.head != toll.index or toll.frame.upos != "VERB":
        return False
    marks = conjunctions_of(tree, violent.index)
    subjects = [c for c in tree.children[toll.index] if base(tree.tokens[c].deprel) == "nsubj"]
    known = any(is_definite(tree, c) and "Number=Sing" in tree.tokens[c].feats for c in subjects)
    return known and not marks.isdisjoint(scene.words.after)


def _is_of_its_people(violent: Hit, toll: Hit, scene: Scene) -> bool:
    """True for what those of a happening underwent at another time: « l'auteur de la fusillade a été abattu »."""
    verb = violent.frame.upos == "NOUN" and toll.frame.upos == "VERB"
    under = verb and is_under(violent.tree, toll.index, violent.index)
    return verb and not under and is_of_bystanders(violent.tree, violent.index, scene.words)


def _is_of_some(violent: Hit, toll: Hit, scene: Scene) -> bool:
    """True for where only a part of them died: « cent personnes ont péri, dont dix dans une embuscade »."""
    tree, part = violent.tree, violent.tree.tokens[violent.index].head
    parted = any(tree.tokens[i].text == "," for i in range(part, violent.index))  # « dont dix, dans un raid »
    led = violent.frame.upos == "NOUN" and is_part(tree, part, scene.words.among)
    return led and not parted and not is_under(tree, toll.index, part)


def is_before(toll: Hit, scene: Scene) -> bool:
    """True for a killing that came before what its clause tells: ``à la suite de l'assassinat du préfet``."""
    tree, above = toll.tree, toll.tree.tokens[toll.index].head
    case, noun = case_key(tree, toll.index), tree.tokens[above].lemma
    words = {case, f"{case_key(tree, above)}_{noun}" if case == "de" else case}
    return toll.frame.upos == "NOUN" and not words.isdisjoint(scene.words.wake)


def _is_apart(violent: Hit, toll: Hit, predicate: int, scene: Scene) -> bool:
    """True for dead of another happening: those to be avenged, lost before, or whom others are charged with."""
    tree, words = violent.tree, scene.words
    if _is_before_or_after(violent, toll, predicate, scene):
        return True
    if is_in_answer(tree, toll.index, violent.index, words):
        return True
    if violent.index in {toll.index, predicate} or violent.frame.upos != "VERB":
        return tree.tokens[tree.tokens[toll.index].head].lemma in words.doers  # "responsable de la mort de dix soldats"
    marks = conjunctions_of(tree, predicate)
    if toll.frame.upos == "NOUN":
        return not marks.isdisjoint(words.aimed)  # "pour venger la mort de dix soldats"
    if not toll.frame.actor:
        return not marks.isdisjoint(words.after)  # "après avoir perdu dix hommes"
    doers = [_doers(violent.sentence, i, scene) for i in (violent.index, toll.index)]
    struck = {a.index for a in scene.dependents(violent.sentence, violent.index) if a.relation == "obj"}
    if doers[1] <= struck and _is_outcome(tree, toll.index):
        return False  # « l'hôpital a été touché par des obus, tuant deux patients »
    harmless = all(tree.tokens[i].lemma not in words.causes and i != violent.index for i in doers[1])
    return all(doers) and doers[0].isdisjoint(doers[1]) and harmless  # "a bombardé un camp de Y, accusé d'avoir tué Z"


def _is_before_or_after(violent: Hit, toll: Hit, predicate: int, scene: Scene) -> bool:
    """True where a verb sets the two apart in time: ``l'offensive avait suivi l'assassinat d'un chef``."""
    tree, words = violent.tree, scene.words
    told = violent.frame.upos == "NOUN" and tree.tokens[violent.index].head == predicate and toll.frame.upos == "NOUN"
    came_first = tree.tokens[toll.index].deprel == "nsubj" and base(tree.tokens[violent.index].deprel) == "obj"
    verb = tree.tokens[predicate].lemma
    return told and (verb in words.succeeding or (came_first and verb in words.rousing))


def _doers(sentence: int, index: int, scene: Scene) -> set[int]:
    return {a.index for a in scene.dependents(sentence, index) if a.relation == "nsubj"}


def _is_beside(violent: Hit, predicate: int, scene: Scene) -> bool:
    """True for what others did, told behind the dead: ``X a tué deux hommes, et Y a attaqué la base``."""
    tree, token = violent.tree, violent.tree.tokens[violent.index]
    if violent.frame.upos != "VERB" or token.head != predicate or not has_subject(tree, violent.index):
        return False
    doers = (a for a in scene.dependents(violent.sentence, predicate) if a.relation == "nsubj")
    return token.deprel == "conj" or (token.deprel == "advcl" and any(a.index < violent.index for a in doers))


def _is_behind_stop(tree: Tree, violent: int, toll: int) -> bool:
    """True for what a title or list adds: ``Une mine explose au marché : six morts``, ``… ; deux soldats tués``."""
    while tree.tokens[toll].deprel in {"conj", "acl"} and violent < tree.tokens[toll].head < toll:
        toll = tree.tokens[toll].head
    added = tree.tokens[toll].head == violent < toll and tree.tokens[toll].upos == "NOUN"
    return added and any(token.text in {":", ";"} for token in tree.tokens[violent:toll])


def befalls_doer(deed: Hit, toll: Hit) -> bool:
    """True for what those who struck or killed underwent: ``ils ont attaqué le poste avant d'être abattus``.

    So it is where they were killed before they struck, after it or for it: ``abattu avant d'ouvrir le feu``.
    """
    tree, token, own = deed.tree, toll.tree.tokens[toll.index], deed.tree.tokens[deed.index]
    forms = (own, *(tree.tokens[c] for c in tree.children[deed.index] if base(tree.tokens[c].deprel) == "aux"))
    infinitive = own.deprel == "advcl" and any("VerbForm=Inf" in form.feats for form in forms)
    infinitive = infinitive and not has_subject(tree, deed.index)
    if infinitive and own.head == toll.index and deed.frame.actor and not is_passive(tree, deed.index):
        return is_passive(tree, toll.index)
    acts = tree.tokens[deed.index].upos == "VERB" and bool(deed.frame.actor) and not is_passive(tree, deed.index)
    below = token.head == deed.index and token.deprel in {"advcl", "xcomp", "conj"} and token.upos == "VERB"
    return acts and below and is_passive(tree, toll.index) and not has_subject(tree, toll.index)


def _is_of_a_charge(violent: Hit, toll: Hit, scene: Scene) -> bool:
    """True for a killing that those struck are charged with: « un raid contre un chef accusé d'avoir tué X »."""
    charged = is_charged(toll.tree, toll.index, scene.words)
    return charged and not is_charged(violent.tree, violent.index, scene.words)


def _is_another_deed(violent: Hit, toll: Hit) -> bool:
    """True for a murder told beside the violence, not by it: « l'assassinat de X et une série d'agressions »."""
    tree = violent.tree
    if violent.frame.upos != "NOUN" or toll.frame.upos != "NOUN" or not toll.frame.actor:
        return False
    carrier = tree.tokens[violent.index].head if tree.tokens[violent.index].deprel == "nmod" else violent.index
    told = {violent.index, carrier}
    joined = {(i, tree.tokens[i].head) for i in (toll.index, *told) if tree.tokens[i].deprel == "conj"}
    return any({(toll.index, i), (i, toll.index)} & joined for i in told)


def _is_answer(violent: Hit, toll: Hit, scene: Scene) -> bool:
    """True for a killing after a deed that was perhaps theirs who died: ``un homme abattu après une agression``."""
    tree, token = violent.tree, violent.tree.tokens[violent.index]
    killed = toll.frame.upos == "VERB" and bool(toll.frame.actor)
    if killed and base(token.deprel) == "obj" and tree.tokens[toll.index].head == token.head:
        lemma = tree.tokens[token.head].lemma
        return withstands(lemma, scene) or lemma in scene.words.reactions
    after = token.head == toll.index and case_key(tree, violent.index) in scene.words.after
    return killed and base(token.deprel) == "obl" and after


def withstands(lemma: str, scene: Scene) -> bool:
    """True for a verb whose subject undergoes its object: ``ils ont repoussé une attaque, tuant dix assaillants``."""
    supports = scene.words.supports.get((lemma, "VERB"), ())
    return any(path.relation == "nsubj" for support in supports for path in support.recipient)


def _goes_on(tree: Tree, violent: int, toll: int) -> bool:
    """True for what the same people did with it: ``ils ont attaqué la base et tué dix soldats``."""
    token = tree.tokens[toll]
    return token.deprel == "conj" and token.head == violent and not has_subject(tree, toll)


def _is_on_subject(tree: Tree, index: int, predicate: int) -> bool:
    """True for a participle on what kills: ``une bombe posée par les rebelles a tué trois soldats``.

    So for « trois civils ont été tués par des roquettes tirées sur la ville ».
    """
    token = tree.tokens[index]
    subject = tree.tokens[token.head]
    kills = base(subject.deprel) == "nsubj" or subject.deprel == "obl:agent"
    return token.deprel == "acl" and kills and subject.head == predicate


def _is_blast(violent: Hit, scene: Scene) -> bool:
    """True for an explosion, and for what is told of a weapon: ``une roquette tirée par les rebelles``."""
    armed = violent.tree.tokens[violent.tree.tokens[violent.index].head].lemma in scene.words.causes
    return violent.frame.type in EXPLOSIVE or armed


def _is_outcome(tree: Tree, predicate: int) -> bool:
    """True for a participle that adds what came of it, wherever a parser hung it: ``…, tuant dix civils``."""
    token = tree.tokens[predicate]
    forms = (token, *(tree.tokens[c] for c in tree.children[predicate] if base(tree.tokens[c].deprel) == "aux"))
    is_active = any("VerbForm=Part" in f.feats and ("Tense=Pres" in f.feats or "Voice=Act" in f.feats) for f in forms)
    is_active = is_active or _is_active_after_passive(tree, predicate)
    return is_active and token.head < predicate and not has_subject(tree, predicate)


def _is_active_after_passive(tree: Tree, index: int) -> bool:
    """True for a participle with an object below a passive: no past one, whatever a parser says (``tuant``)."""
    relations = {base(tree.tokens[c].deprel) for c in tree.children[index]}
    return is_past_participle(tree.tokens[index]) and "obj" in relations and is_passive(tree, tree.tokens[index].head)


def _is_when(tree: Tree, index: int, scene: Scene) -> bool:
    """True in a clause of what happened at that moment: ``ils sont morts lorsque des rebelles ont attaqué``."""
    top = clause_top(tree, index)
    return any(tree.tokens[c].lemma in scene.words.when for c in tree.children[top])


def circumstances(tree: Tree, index: int) -> Iterator[int]:
    """The predicates above a clause of time: ``dix soldats sont morts lorsqu'une bombe a explosé``."""
    index = clause_top(tree, index)
    if tree.tokens[index].deprel == "advcl":
        yield tree.tokens[index].head
