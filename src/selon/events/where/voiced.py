"""Places in words for a voice, or in the words of one, that are no places of what another tells."""

from __future__ import annotations

from selon.events.grammar.clauses import is_under, predicate_of
from selon.events.grammar.spots import Site
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.events.when.meanwhile import is_sighting
from selon.model import Attribution, Span
from selon.tree import Tree, base, head_in, is_definite

ASIDE = frozenset({"advcl", "acl"})


def is_of_speech(hit: Hit, index: int, scene: Scene) -> bool:
    """True for a place in the words for a source, or at its verb of saying, of words that the place is no part of."""
    span = hit.tree.tokens[index].span
    at = predicate_of(hit.tree, index)
    told = hit.tree.tokens[at]
    verbs = [told.span]
    if base(told.deprel) in ASIDE and "VerbForm=Fin" not in told.feats and not is_under(hit.tree, hit.index, at):
        verbs.append(hit.tree.tokens[told.head].span)  # « joint à X, le ministre a dit »
    above = hit.tree.tokens[hit.tree.tokens[index].head].span
    for attribution in scene.attributions.get(hit.sentence, ()):
        if any(part.holds(span) for part in attribution.content) or is_sighting(attribution, scene.words):
            continue
        if _is_seen_there(hit, index, attribution, scene):
            continue
        source = None if attribution.source is None else attribution.source.span
        cue = None if attribution.cue is None else attribution.cue.span
        if (source and (source.holds(span) or source.holds(above))) or (cue and any(map(cue.meets, verbs))):
            return True
        if any(part.holds(hit.span) for part in attribution.content) and _is_of_source(
            hit.tree, index, at, source, cue
        ):
            return True
    return False


def _is_seen_there(hit: Hit, index: int, attribution: Attribution, scene: Scene) -> bool:
    """« Le maire a signalé des tirs sur les gendarmes à X »: behind what is new and seen stands where that was."""
    token = hit.tree.tokens[hit.index]
    saying = hit.tree.tokens[token.head]
    told = attribution.cue is not None and attribution.cue.span.meets(saying.span)
    told = told and saying.lemma in scene.words.sightings and base(token.deprel) == "obj"
    return (
        told
        and hit.tree.tokens[index].head == token.head
        and index > hit.index
        and not is_definite(hit.tree, hit.index)
    )


def _is_of_source(tree: Tree, index: int, at: int, source: Span | None, cue: Span | None) -> bool:
    """True below a verb of who speaks, before they do: « les ministres, réunis à X, exigent P », « sont à X et … »."""
    if source is None:
        return False
    if tree.tokens[at].deprel == "acl":
        return source.holds(tree.tokens[tree.tokens[at].head].span)
    if source.start > tree.tokens[at].span.start or tree.tokens[index].head != at:
        return False  # « des tirs ont éclaté à X et le maire a dénoncé P », « nie des tirs sur X et impute P »
    saying = None if cue is None else head_in(tree, cue)
    return saying is not None and tree.tokens[saying].deprel == "conj" and tree.tokens[saying].head == at < saying


def is_where_quoted(hit: Hit, site: Site, scene: Scene) -> bool:
    """True behind the cue of a quotation: « « Nous fuyons », a dit un pêcheur joint depuis X »: not where they flee."""
    span = hit.tree.tokens[site.index].span
    quoted = (a for a in scene.voices(hit.sentence, hit.span) if a.speech == "direct" and a.cue is not None)
    behind = (a for a in quoted if a.cue is not None and a.content[-1].end <= a.cue.span.start < span.start)
    return any(not any(part.holds(span) for part in a.content) for a in behind)


def is_of_one_voice(hit: Hit, site: Site, scene: Scene) -> bool:
    """False for a place outside the words of somebody else that tell the happening: "joint à Tunis, X affirme que"."""
    span = hit.tree.tokens[site.index].span
    if is_under(hit.tree, site.index, hit.index):
        return True
    telling = scene.voices(hit.sentence, hit.span)
    return all(any(part.holds(span) for part in attribution.content) for attribution in telling)


def is_of_charge(hit: Hit, site: Site, scene: Scene) -> bool:
    """True for where those did things who are accused of them: « le procès de X, accusé d'avoir tué Y à Gao »."""
    charges = (a.content for a in scene.attributions.get(hit.sentence, ()) if a.act == "accuse")
    span = hit.tree.tokens[site.index].span
    return any(p.holds(span) and not any(q.meets(hit.span) for q in parts) for parts in charges for p in parts)
