"""Who is asked in an interview, by what stands above the first question.

Each rule answers or abstains; two who are as likely mean nobody. A text may tell of others before it asks: the only
person named above is the guest only where nobody else is said to speak.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from selon.attribute.interview.prose import person_of
from selon.attribute.mention.mentions import found_at
from selon.attribute.mention.phrases import can_speak
from selon.attribute.scene import CueMention, Found, Scene, Spot
from selon.attribute.speaker.speakers import source_of
from selon.model import Name, Span
from selon.tree import base, case_of, feature

RULE = "who is asked"


def find_guest(scene: Scene, end: int) -> Found | None:
    """Who is asked in what follows an offset; None when nothing tells."""
    lead = Span(0, end)
    named = scene.persons.inside(lead)
    for persons in ((n for n in named if _heads_quotation(scene, n)), (n for n in named if _is_met(scene, n))):
        if (found := _only(scene, persons)) is not None:
            return found
    return _spoken_with(scene, lead) or _only_speaker(scene, lead) or _only(scene, named)


def by_name(scene: Scene, name: Name) -> Found:
    """A person by the words of a name."""
    sentence, index = scene.spots_in(name.span)[0]
    return found_at(scene, sentence, index, RULE)


def _only(scene: Scene, names: Iterable[Name]) -> Found | None:
    """The first mention of the person whom all of some names mean."""
    first: dict[str, Name] = {}
    for name in names:
        first.setdefault(name.entity or name.span.of(scene.doc.text), name)
    return by_name(scene, *first.values()) if len(first) == 1 else None


def _heads_quotation(scene: Scene, name: Name) -> bool:
    """« X, médecin : « P » »: the title of an interview gives words of its guest."""
    block = scene.blocks.last_before(name.span.end)
    rest = "" if block is None else Span(name.span.end, max(name.span.end, block.span.end)).of(scene.doc.text)
    before, colon, behind = rest.partition(":")
    return bool(colon) and "." not in before and behind.lstrip()[:1] in {"«", "“", '"'}


def _is_met(scene: Scene, name: Name) -> bool:
    """« Entretien avec X », « interview du président X »: the name or the noun beside it hangs on such a noun."""
    sentence, index = scene.spots_in(name.span)[0]
    tokens = scene.trees[sentence].tokens
    while base(tokens[index].deprel) in {"flat", "appos"} and tokens[index].head != index:
        index = tokens[index].head
    return tokens[tokens[index].head].lemma.lower() in scene.words.interviews


def _spoken_with(scene: Scene, lead: Span) -> Found | None:
    """« X répond à nos questions », « Nous avons joint un berger »: the only person in a sentence with « nous »."""
    for sentence, tree in enumerate(scene.trees):
        span = tree.sentence.span
        if span.end > lead.end:
            return None
        ours = any(person_of(scene, t) == "1" and not scene.outer.meeting(t.span) for t in tree.tokens)
        names = [n for n in scene.persons.inside(span) if not _is_of_another(scene, n)] if ours else []
        if names:
            return _only(scene, names)
        people = list(_people(scene, sentence)) if ours else []
        if people:
            return found_at(scene, *people[0], RULE) if len(people) == 1 else None
    return None


def _is_of_another(scene: Scene, name: Name) -> bool:
    """« le frère de X »: whose somebody is."""
    sentence, index = scene.spots_in(name.span)[0]
    tree = scene.trees[sentence]
    return tree.tokens[index].deprel == "nmod" and case_of(tree, index) is not None


def _people(scene: Scene, sentence: int) -> Iterator[Spot]:
    """The nouns for one person in a sentence."""
    for index, token in enumerate(scene.trees[sentence].tokens):
        one = token.upos == "NOUN" and feature(token, "Number") != "Plur"
        if one and token.lemma.lower() in scene.words.persons:
            yield sentence, index


def _only_speaker(scene: Scene, lead: Span) -> Found | None:
    """« Un berger raconte. », « Anna Berg témoigne : »: the only one who speaks above, without a word of what."""
    open_cues = (cue for cue in scene.cues if lead.holds(cue.span) and _ends_sentence(scene, cue))
    told = [found for cue in open_cues if (found := source_of(scene, cue)) is not None and can_speak(scene, found.spot)]
    who = told[0] if len({found.span.of(scene.doc.text) for found in told}) == 1 else None
    one = who is not None and feature(scene.token(who.spot), "Number") != "Plur"
    return who if who is not None and one and scene.token(who.spot).upos in {"NOUN", "PROPN"} else None


def _ends_sentence(scene: Scene, cue: CueMention) -> bool:
    return all(token.upos == "PUNCT" for token in scene.trees[cue.sentence].tokens[cue.tokens[-1] + 1 :])
