"""Through what words came: where a document was read or printed, to whom somebody spoke, who cites them."""

from __future__ import annotations

from collections.abc import Iterator

from selon.attribute.mention.mastheads import title_at
from selon.attribute.mention.outlets import is_named_outlet, is_through, outlet_after
from selon.attribute.mention.phrases import NOMINAL, can_speak, noun_phrase, top_of
from selon.attribute.scene import CueMention, Found, Relay, Scene
from selon.model import Span
from selon.tree import Tree, base, case_of, has_possessive, is_past_participle, is_present_participle, is_reflexive

REACH = 12  # tokens behind a participle in which its outlet is named
AHEAD = 5  # tokens from a preposition to its noun
ENDING = frozenset({";", ":", "«", "“", "(", ","})


def of_documents(scene: Scene, cue: CueMention, source: Found | None) -> Iterator[Relay]:
    """« Dans un communiqué lu par X à la télévision », « une lettre remise à l'AFP », « que reprenait le journal »."""
    tree = scene.trees[cue.sentence]
    if cue.frame.upos != "VERB" and (source is None or source.spot[0] != cue.sentence):
        return
    for i, token in enumerate(tree.tokens):
        if token.upos != "NOUN" or token.lemma not in scene.words.documents or not _holds_words(scene, cue, source, i):
            continue
        for child in tree.children[i]:
            below = tree.tokens[child]
            told = below.lemma in scene.words.publishing and is_past_participle(below)
            if told and child > i and base(below.deprel) in {"acl", "amod"}:
                yield from _behind(scene, tree, cue.sentence, child, read=_is_other(cue, source, i))
            elif child == cue.index and below.deprel == "acl:relcl":
                yield from _published(scene, tree, cue.sentence, i)
            elif below.deprel == "acl:relcl" and _passes_on(scene, tree, child):
                yield from _subject(scene, tree, child)


def of_speech(scene: Scene, cue: CueMention, source: Found | None) -> Iterator[Relay]:
    """« X, s'exprimant sur la RTK, », « Y cite X selon lequel », « fait savoir par son avocat »."""
    if source is None or source.spot[0] != cue.sentence:
        return
    tree, noun = scene.trees[cue.sentence], source.spot[1]
    verb = tree.tokens[noun].head
    for child in tree.children[noun]:
        if tree.tokens[child].deprel == "acl:relcl" and child != cue.index and _asks(scene, tree, child):
            yield from _subject(scene, tree, child)
    if base(tree.tokens[noun].deprel) == "obj" and tree.tokens[verb].lemma in scene.words.quoting and verb < noun:
        yield from _subject(scene, tree, verb)
    for i, token in enumerate(tree.tokens):
        if token.lemma in scene.words.addressing and is_present_participle(token) and token.head in {noun, cue.index}:
            yield from _spoken_to(scene, tree, cue.sentence, i)
    if cue.frame.upos == "VERB" and not _is_undergone(tree, cue.index):
        yield from _for_the_source(scene, tree, cue)


def _holds_words(scene: Scene, cue: CueMention, source: Found | None, i: int) -> bool:
    """True for a document that speaks, or in which it is said that the cue tells of."""
    tree = scene.trees[cue.sentence]
    if source is not None and source.spot == (cue.sentence, i):
        return case_of(tree, i) not in scene.words.about  # « Sur les images retransmises par X, on voit P »
    if tree.tokens[cue.index].head == i and tree.tokens[cue.index].deprel == "acl:relcl":
        return any(case_of(tree, c) in scene.words.inside for c in tree.children[cue.index] if c < cue.index)
    inside = case_of(tree, i) in scene.words.inside or _is_occasion(scene, tree, i)
    return inside and tree.tokens[i].head == cue.index and base(tree.tokens[i].deprel) in {"obl", "nmod", "advcl"}


def _is_occasion(scene: Scene, tree: Tree, i: int) -> bool:
    """« lors d'un discours »: what is spoken, on the occasion of it."""
    return tree.tokens[i].lemma in scene.words.occasions and case_of(tree, i) is not None


def _is_other(cue: CueMention, source: Found | None, i: int) -> bool:
    """Who reads a document out passes on what others say in it; if nobody else speaks in it, they are its author."""
    return source is None or source.spot != (cue.sentence, i)


def _passes_on(scene: Scene, tree: Tree, verb: int) -> bool:
    """« que publie », « qu'a pu consulter », « dont a obtenu copie »."""
    told = {tree.tokens[i].lemma for i in (verb, *tree.children[verb])}
    return bool(told & (scene.words.publishing | scene.words.quoting))


def _asks(scene: Scene, tree: Tree, verb: int) -> bool:
    """« que X a joint », « avec qui X a pu s'entretenir »."""
    return bool({tree.tokens[i].lemma for i in (verb, *tree.children[verb])} & scene.words.quoting)


def _behind(scene: Scene, tree: Tree, sentence: int, participle: int, *, read: bool) -> Iterator[Relay]:
    """Outlets behind a participle, and who read it out."""
    verb = tree.tokens[participle]
    for i in range(participle + 1, min(participle + REACH, len(tree.tokens) - 1)):
        token = tree.tokens[i]
        if "VerbForm=Fin" in token.feats or token.text in ENDING:
            return
        agent = token.lemma in scene.clauses.agent and token.upos == "ADP"
        if not agent and not is_through(scene, tree, i):
            continue
        outlet = outlet_after(scene, sentence, i)
        if outlet is not None:
            yield Relay(outlet, f"outlet in which it is {verb.lemma}")
        elif (
            read and agent and verb.lemma in scene.words.reading and (reader := _person_after(scene, tree, sentence, i))
        ):
            yield Relay(reader, "who reads it out")


def _published(scene: Scene, tree: Tree, sentence: int, document: int) -> Iterator[Relay]:
    """« a publié sur X un message | dans lequel il dit P »: where the document appeared that it is said in."""
    verb = tree.tokens[document].head
    if base(tree.tokens[document].deprel) != "obj" or tree.tokens[verb].lemma not in scene.words.publishing:
        return
    for i in range(verb + 1, document):
        if is_through(scene, tree, i) and (outlet := outlet_after(scene, sentence, i)) is not None:
            yield Relay(outlet, "outlet in which it appeared")
            return


def _person_after(scene: Scene, tree: Tree, sentence: int, at: int) -> Span | None:
    noun = next((j for j in range(at + 1, min(at + AHEAD, len(tree.tokens))) if tree.tokens[j].upos in NOMINAL), None)
    if noun is None or not can_speak(scene, (sentence, top := top_of(tree, noun, at))):
        return None
    return noun_phrase(tree, top)


def _subject(scene: Scene, tree: Tree, verb: int) -> Iterator[Relay]:
    """The outlet that does something with words: « que reprenait hier | le même journal »."""
    for child in tree.children[verb]:
        token = tree.tokens[child]
        if base(token.deprel) != "nsubj" or token.upos not in {"NOUN", "PROPN"}:
            continue
        span = noun_phrase(tree, child)
        title = None if child == verb else title_at(scene, tree, child - 1)
        if token.lemma.lower() in scene.words.media or is_named_outlet(scene, span) or title is not None:
            yield Relay(title or span, "outlet that passes it on")


def _spoken_to(scene: Scene, tree: Tree, sentence: int, participle: int) -> Iterator[Relay]:
    for i in range(participle + 1, min(participle + REACH, len(tree.tokens) - 1)):
        if tree.tokens[i].text in ENDING or "VerbForm=Fin" in tree.tokens[i].feats:
            return
        if is_through(scene, tree, i) and (outlet := outlet_after(scene, sentence, i)) is not None:
            yield Relay(outlet, "outlet that somebody speaks to")
            return


def _for_the_source(scene: Scene, tree: Tree, cue: CueMention) -> Iterator[Relay]:
    """« fait savoir | par son avocat | que P »: one of the source's own people, behind its verb."""
    for child in (c for i in cue.tokens for c in tree.children[i]):
        token = tree.tokens[child]
        near = child < AHEAD or cue.tokens[-1] < child <= cue.tokens[-1] + AHEAD
        near = near and case_of(tree, child) in scene.clauses.agent | scene.words.voicing
        own = token.upos == "NOUN" and token.lemma in scene.words.persons and has_possessive(tree, child)
        if near and own:
            yield Relay(noun_phrase(tree, child), "who speaks for the source")


def _is_undergone(tree: Tree, verb: int) -> bool:
    passive = any(tree.tokens[c].deprel in {"aux:pass", "nsubj:pass"} for c in tree.children[verb])
    bare = is_past_participle(tree.tokens[verb]) and not any(tree.tokens[c].upos == "AUX" for c in tree.children[verb])
    return passive or (bare and not is_reflexive(tree, verb))
