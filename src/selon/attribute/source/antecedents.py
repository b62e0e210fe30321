"""What a pronoun stands for: the nearest agreeing source or subject, none when two are equally near."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from selon.attribute.mention.outlets import is_named_outlet
from selon.attribute.mention.phrases import can_speak, form_of
from selon.attribute.scene import Scene, Spot
from selon.attribute.source.naming import is_several
from selon.attribute.source.people import People
from selon.model import Source, Token
from selon.tree import Tree, ancestors, base, feature

BACK = 4  # sentences, the pronoun's own included


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody named before a pronoun; ``spoke`` when as the source of an attribution."""

    spot: Spot
    source: Source
    spoke: bool


class Antecedent(NamedTuple):
    """What a pronoun stands for, and the rule that chose it."""

    source: Source
    rule: str
    spot: Spot | None = None


def find_antecedent(
    scene: Scene, people: People, spot: Spot, gender: str, number: str, candidates: Sequence[Candidate]
) -> Antecedent | None:
    """The candidate that agrees in number and gender, nearest sentence first, those who spoke before others.

    Two different ones in one earlier sentence, alike in that, give None: a guess would look sure; so does one of whom
    nothing shows that she is a woman beside another that agrees, and an outlet that nothing shows to be « elle ».
    """
    agreeing = [c for c in candidates if agrees(scene, people, c, gender, number)]
    agreeing = [c for c in agreeing if c.source.kind != "document"] or agreeing
    for back in range(BACK):
        here = [c for c in agreeing if spot[0] - c.spot[0] == back]
        groups = (
            ([c for c in here if c.spoke and _is_outer(scene, c)], "speaker before"),
            ([c for c in here if c.spoke], "speaker before"),
            ([c for c in here if _is_main(scene, c)], "subject of the main clause before"),
            (here, "subject before"),
        )
        for group, rule in groups:
            names = {c.source.name for c in group}
            if len(names) > 1 and back > 0:
                return None
            if names and _is_open(scene, people, group[-1], gender) and len({c.source.name for c in agreeing}) > 1:
                return None
            if names and _is_bare_outlet(scene, group[-1]):
                return None
            if names:
                return Antecedent(group[-1].source, f"pronoun: {rule}", group[-1].spot)
    return None


def find_rival(
    scene: Scene, people: People, gender: str, number: str, candidates: Sequence[Candidate], found: Antecedent
) -> Source | None:
    """« X a été arrêté, a annoncé Y. Il … »: the person of whom Y has just told, in the sentence of Y."""
    if found.source.kind not in {"organisation", "person"} or found.spot is None:
        return None
    told = [c for c in candidates if not c.spoke and c.source.kind == "person" and c.spot[0] == found.spot[0]]
    fitting = [c.source for c in told if c.spot < found.spot and agrees(scene, people, c, gender, number)]
    others = {s.name for s in fitting} - {found.source.name}
    return fitting[0] if len(others) == 1 else None


def find_latest(
    scene: Scene, people: People, gender: str, number: str, candidates: Iterable[Candidate]
) -> Antecedent | None:
    """« ce dernier »: the first of some candidates, the last named first, that agrees and is a person or body."""
    fitting = [c for c in candidates if c.source.kind in {"person", "organisation", "group"}]
    fitting = [c for c in fitting if agrees(scene, people, c, gender, number)]
    found = next(iter(fitting), None)
    if found is not None and people.genders.get(found.source.name or "") is None:
        wider = (c for c in fitting if _is_in_clause_of(scene, found, c))  # « la faction dirigée par X. Celle-ci … »
        found = next((c for c in wider if feature(scene.token(c.spot), "Gender") == gender == "Fem"), found)
    return None if found is None else Antecedent(found.source, "demonstrative: who was named last", found.spot)


def _is_in_clause_of(scene: Scene, inner: Candidate, outer: Candidate) -> bool:
    """True for a name that only tells whose or by whom another is."""
    if inner.spot[0] != outer.spot[0]:
        return False
    above = ancestors(scene.trees[inner.spot[0]], inner.spot[1])
    return inner.source.kind == "person" and outer.spot[1] in above and outer.spot != inner.spot


def find_titled(scene: Scene, people: People, spot: Spot, candidates: Sequence[Candidate]) -> Antecedent | None:
    """« Le ministre Anna Berg … Elle »: the only one near whose title alone is a man's, in a text without women.

    A noun for a woman or body among them may be meant as well, and then nobody is.
    """
    titled = [c for c in candidates if c.source.name in people.titled and c.source.kind == "person"]
    if len({c.source.name for c in titled}) != 1 or "Fem" in people.genders.values():
        return None
    first = min(c.spot for c in titled)
    between = ((s, i) for s in range(first[0], spot[0] + 1) for i in range(len(scene.trees[s].tokens)))
    own = [c.source.span for c in titled if c.source.span is not None]  # « le ministre de la Justice »
    others = [s for s in between if s < spot and feature(scene.token(s), "Gender") == "Fem"]
    others = [s for s in others if feature(scene.token(s), "Number") != "Plur"]  # nor is « elle » several
    others = [s for s in others if not any(span.holds(scene.token(s).span) for span in own)]
    if any(scene.token(s).upos in {"NOUN", "PROPN"} and can_speak(scene, s) for s in others):
        return None
    return Antecedent(titled[-1].source, "pronoun: a man's title may be a woman's", titled[-1].spot)


def _is_main(scene: Scene, candidate: Candidate) -> bool:
    """The subject of the main clause is what a text goes on about."""
    tree = scene.trees[candidate.spot[0]]
    head = tree.tokens[candidate.spot[1]].head
    return tree.tokens[head].deprel == "root"


def _is_outer(scene: Scene, candidate: Candidate) -> bool:
    """« Y dit que X promet P »: a text goes on about Y, the one of the main clause or of one joined to it."""
    tree = scene.trees[candidate.spot[0]]
    verb = tree.tokens[tree.tokens[candidate.spot[1]].head]
    joined = base(verb.deprel) in {"conj"}
    return verb.deprel == "root" or (joined and tree.tokens[verb.head].deprel == "root")


def agrees(scene: Scene, people: People, candidate: Candidate, gender: str, number: str) -> bool:
    """True where nothing shows that a pronoun of a gender and a number stands for somebody else."""
    tree, token = scene.trees[candidate.spot[0]], scene.token(candidate.spot)
    conjoined = is_several(scene, candidate.spot)  # not « le chef, le colonel X, », whatever the parser made of it
    known = people.genders.get(candidate.source.name or "")
    if known is not None and gender and gender != known:
        return False
    if token.upos == "PRON":
        other = scene.words.pronouns.get(form_of(scene, candidate.spot), ("", ""))[0]
        if gender and other not in {"", gender}:
            return False  # « Il a menacé … Elle a dit P » are two
        return (number == "Plur") == (candidate.source.kind == "group" or feature(token, "Number") == "Plur")
    plural = feature(token, "Number") == "Plur" or conjoined
    epicene = token.lemma.lower() in scene.words.epicene
    own = None if epicene else _gender_of_article(tree, candidate.spot[1])
    # « L'Observatoire », « les garde-côtes »: names and compounds are tagged at random
    named = token.upos == "PROPN" or token.text[:1].isupper() or "-" in token.text
    if own is None and not named and not epicene and not _may_be_woman(candidate, token):
        own = feature(token, "Gender")
    free = known is not None or not gender or own is None
    return (number == "Plur") == plural and (free or own == gender)


def _is_bare_outlet(scene: Scene, candidate: Candidate) -> bool:
    """« …, a indiqué Gao News. Elle … »: an outlet that nothing shows to be « elle »: that may be somebody told of.

    « L'AFP », « Radio Gao » show it.
    """
    tree, at = scene.trees[candidate.spot[0]], candidate.spot[1]
    words = candidate.source.span or tree.tokens[at].span
    articled = any(base(tree.tokens[c].deprel) == "det" for c in tree.children[at])
    shown = articled or words.of(scene.doc.text).split()[0].lower() in scene.words.media
    return not shown and is_named_outlet(scene, words)


def _is_open(scene: Scene, people: People, candidate: Candidate, gender: str) -> bool:
    """« le docteur X … Elle »: a man or a woman, as far as the text shows."""
    token = scene.token(candidate.spot)
    shown = people.genders.get(candidate.source.name or "")
    return gender == "Fem" and shown is None and token.lemma.lower() in scene.words.epicene


def _may_be_woman(candidate: Candidate, token: Token) -> bool:
    """« l'émissaire », « l'ambassadeur »: a man's title is a woman's too."""
    return candidate.source.kind == "person" and feature(token, "Gender") == "Masc"


def _gender_of_article(tree: Tree, index: int) -> str | None:
    """« la Ligue », « le Front »: what the article of a name shows; an elided one shows nothing."""
    shown = (tree.tokens[c] for c in tree.children[index] if base(tree.tokens[c].deprel) == "det")
    return next((feature(article, "Gender") for article in shown if article.text[-1:].isalpha()), None)
