"""Which body a short noun stands for: « la brigade », « l'organisation », « le mouvement »."""

from __future__ import annotations

from dataclasses import replace

from selon.attribute.mention.mentions import is_only_quoted, mention
from selon.attribute.mention.outlets import is_named_outlet
from selon.attribute.scene import Scene, Spot
from selon.attribute.source.anonymity import is_indefinite
from selon.attribute.source.known import Known, Memory, near, noun_of
from selon.attribute.source.moved import is_elsewhere
from selon.attribute.source.naming import COMPLEMENTS, describe
from selon.model import BODIES, Name, Source
from selon.tree import Tree, base, feature, is_definite

BACK = 2  # sentences that a kind of body reaches back
Earlier = tuple[Source, str]  # with the rule that chose it


def fuller(scene: Scene, spot: Spot, own: Source) -> Earlier | None:
    """« la brigade »: the only body before that the text calls so with more words."""
    if own.kind != "organisation" or not is_definite(scene.trees[spot[0]], spot[1]):
        return None
    noun, found = noun_of(scene, spot), dict[str, Source]()
    for other in scene.nouns().get(noun[0], ()):
        if other >= spot:
            break
        if is_other_body(scene, spot, other) or is_only_quoted(scene, other, spot):
            continue  # what others call it: « l'armée des traîtres »
        if is_elsewhere(scene, scene.token(other).span.start, spot):
            continue
        if noun_of(scene, other) == noun and not is_short(scene, other) and not is_indefinite(scene, other):
            source, _rule = describe(scene, other, mention(scene, *other))
            if source.kind == "organisation" and source.name is not None:
                found.setdefault(source.name.lower(), source)
    if len(found) != 1:
        return None
    source = found.popitem()[1]
    return replace(source, anonymous=False), "the only body called so before"


def _is_one(scene: Scene, spot: Spot) -> bool:
    """True for a definite noun, not « ces organisations »: several are not the one that was named."""
    return is_definite(scene.trees[spot[0]], spot[1]) and feature(scene.token(spot), "Number") != "Plur"


def is_other_body(scene: Scene, spot: Spot, named: Spot) -> bool:
    """« l'armée » behind « l'Armée d'Arakan »: an organ of a state is not called after those who fight against it."""
    name, token = scene.named.get(named), scene.token(spot)
    organ = token.lemma.lower() in scene.words.organs and token.text.islower()
    return organ and name is not None and name.kind == "armed_actor" and scene.token(named).text[0].isupper()


def by_kind(scene: Scene, spot: Spot, known: Memory) -> Earlier | None:
    """« l'organisation », « le mouvement »: the only named body, no state's, that spoke in the sentences before."""
    lemma = scene.token(spot).lemma.lower()
    if lemma in scene.words.kinds and feature(scene.token(spot), "Number") == "Plur":
        return _several_before(scene, spot, known)
    if lemma not in scene.words.kinds or not _is_one(scene, spot):
        return None
    if any(spot[0] - BACK <= other[0] and other < spot for other in scene.nouns()[lemma]):
        return None  # another one is called so
    tree = scene.trees[spot[0]]
    if any(tree.tokens[c].lemma in scene.words.civic for c in tree.children[spot[1]]):
        return None
    spoke = [k for k in near(known, spot, BACK) if k.source.kind == "organisation"]
    named = {k.source.name: k.source for k in spoke if _is_free_body(scene, k) and _fits(scene, lemma, k.spot)}
    return (named.popitem()[1], "the only named body before") if len(named) == 1 else None


def _several_before(scene: Scene, spot: Spot, known: Memory) -> Earlier | None:
    """« ces organisations » after « trois ONG »: the only bodies, told of in the plural, that spoke before."""
    spoke = (k for k in near(known, spot, BACK) if scene.token(k.spot).lemma.lower() in scene.words.kinds)
    several = {k.source.name: k.source for k in spoke if feature(scene.token(k.spot), "Number") == "Plur"}
    shown = is_definite(scene.trees[spot[0]], spot[1])
    return (several.popitem()[1], "the only bodies before") if shown and len(several) == 1 else None


def named_before(scene: Scene, spot: Spot) -> Earlier | None:
    """« Y accuse le Front. Le mouvement dément »: the only body named in this sentence, or else in the one before."""
    lemma = scene.token(spot).lemma.lower()
    if lemma not in scene.words.bodies or not _is_one(scene, spot):
        return None
    for sentence in range(spot[0], max(-1, spot[0] - 2), -1):
        names = scene.names.inside(scene.doc.sentences[sentence].span)
        bodies = [body for name in names if (body := _body_named(scene, name, spot)) is not None]
        if bodies:
            return (bodies[0], "the only body just named") if len({b.name for b in bodies}) == 1 else None
        if any(sentence == other[0] and other < spot for other in scene.nouns()[lemma]):
            return None
    return None


def _fits(scene: Scene, lemma: str, spot: Spot) -> bool:
    """« le mouvement » after « l'ONG X » is another: what is called by its kind fits that, or any body's noun."""
    tree, words = scene.trees[spot[0]], scene.words
    above = tree.tokens[spot[1]].head if base(tree.tokens[spot[1]].deprel) in {"appos", "flat", "nmod"} else spot[1]
    told = {tree.tokens[i].lemma.lower() for i in (spot[1], above)} & words.kinds
    name = scene.named.get(spot)
    fights = lemma not in words.martial or (name is not None and name.kind == "armed_actor")
    of_states = name is not None and name.span.of(scene.doc.text).lower() in words.of_states
    if of_states and lemma not in words.plain_bodies:
        return False  # « le syndicat » after « l'ONU »
    return lemma in told or lemma in words.plain_bodies or (not told and fights)


def _body_named(scene: Scene, name: Name, before: Spot) -> Source | None:
    """A body that is named before a spot, by more than what any such body is called."""
    if name.kind not in BODIES or name.span.end > scene.token(before).span.start or _is_masthead(scene, name, before):
        return None
    spots = scene.spots_in(name.span)
    heads = [s for s in spots if (s[0], scene.trees[s[0]].tokens[s[1]].head) not in set(spots) - {s}]
    if len(heads) != 1 or is_kind_alone(scene, heads[0]) or scene.token(heads[0]).lemma.lower() in scene.words.organs:
        return None
    if not _fits(scene, scene.token(before).lemma.lower(), heads[0]):
        return None
    body, _rule = describe(scene, heads[0], mention(scene, *heads[0]))
    return Source(None, body.name, "organisation", False) if body.kind == "organisation" else None


def _is_masthead(scene: Scene, name: Name, before: Spot) -> bool:
    """« Gao (AFP) – L'ONG affirme que P »: whose dispatch that is, and an outlet is no body but for its own nouns."""
    if scene.token(before).lemma.lower() in scene.words.media:
        return False
    tree = scene.trees[scene.spots[scene.after(name.span.start)][0]]
    bare = not any("VerbForm=Fin" in t.feats for t in tree.tokens)
    opened = any(t.text == "(" and t.span.start < name.span.start for t in tree.tokens)
    return is_named_outlet(scene, name.span) or (bare and opened)


def _is_free_body(scene: Scene, known: Known) -> bool:
    """True for a named body that is no organ of a state."""
    name = scene.named.get(known.spot)
    own = name is not None and name.kind in BODIES
    return own and scene.token(known.spot).lemma.lower() not in scene.words.organs


def is_kind_alone(scene: Scene, spot: Spot) -> bool:
    """« l'ONG »: a capital makes no name of what any such body is called."""
    token, name = scene.token(spot), scene.named.get(spot)
    kind = token.lemma.lower() in scene.words.kinds | scene.words.boards
    return kind and (name is None or name.span == token.span)


def is_short(scene: Scene, spot: Spot) -> bool:
    """A noun with its article alone, or one adjective: a description that adds nothing new."""
    tree = scene.trees[spot[0]]
    return not any(_adds(tree, c) for c in tree.children[spot[1]])


def _adds(tree: Tree, child: int) -> bool:
    """True for a complement; not for a participle that a comma sets off: « L'organisation, basée à Aden, … »."""
    aside = tree.tokens[child].deprel == "acl" and child > 0 and tree.tokens[child - 1].text == ","
    return base(tree.tokens[child].deprel) in COMPLEMENTS and not aside
