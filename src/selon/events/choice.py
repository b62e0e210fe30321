"""Which of several places of a sentence is the one: the nearest, and the finest of those told in one breath."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from selon.events.clauses import is_under
from selon.events.hit import Hit
from selon.events.scene import Scene
from selon.events.spots import WIDE, Site
from selon.model import Precision, Toponym
from selon.tree import Tree

RANKS: Mapping[Precision | None, int] = {"country": 0, "region": 1, "area": 2}  # the wider first; others are finer
LEAST = 3  # words between a town and the region that it lies in: a comma, a preposition, an article


def nearest(hit: Hit, near: Sequence[Site]) -> Site:
    """The first after the trigger, else the last before it; a place with a name goes before one without.

    Before the trigger a town goes before what it lies in: "au marché de Gao, dans le nord du Mali, un attentat".
    """
    near = [site for site in near if site.named] or near
    after = [site for site in near if site.index > hit.index]
    if after:
        return min(after, key=lambda s: s.index)
    return max([site for site in near if site.toponym.precision not in WIDE] or near, key=lambda s: s.index)


def finest(site: Site, near: Sequence[Site], scene: Scene) -> Site:
    """The town or building that is named right behind the country or region it lies in: "en Syrie, à Alep".

    Of "dans le district de X, au nord d'Alep" it is X: the town only tells where that lies.
    """
    for other in near:
        if goes_on(site, other, scene):
            site = other
    return site


def goes_on(wide: Site, other: Site, scene: Scene) -> bool:
    """True for a finer place right behind a comma after a wider one."""
    gap = scene.doc.text[wide.toponym.span.end : other.toponym.span.start].strip()
    finer = other.named and RANKS.get(wide.toponym.precision, LEAST) < RANKS.get(other.toponym.precision, LEAST)
    compass = other.lemma in scene.words.directions and wide.toponym.precision != "country"
    return finer and not compass and gap.startswith(",") and len(gap.split()) <= LEAST


def is_part_of(tree: Tree, site: Site, other: Site, scene: Scene) -> bool:
    """True for a place in the phrase of another; not for a town told behind its country, which it goes on from."""
    below = site.index != other.index and is_under(tree, site.index, other.index)
    return below and not (other.toponym.precision == "country" and goes_on(other, site, scene))


def within_it(wide: Toponym, sites: Sequence[Site], scene: Scene) -> Toponym | None:
    """The town or building right before a region that only tells where it lies: "à X, dans la région de Y"."""
    if wide.precision not in WIDE:
        return None
    named = (s.toponym for s in sites if s.named and s.toponym.place and s.toponym.precision not in WIDE)
    before = max((t for t in named if t.span.end <= wide.span.start), key=lambda t: t.span.end, default=None)
    gap = "" if before is None else scene.doc.text[before.span.end : wide.span.start]
    return before if gap.startswith(",") and len(gap.split()) <= LEAST else None
