"""« évoque des viols », « accuse des dissidents »: an article that was read as a preposition before an object."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from selon.lang.frames import CueFrame
from selon.model import Token
from selon.tree import base, feature, is_contracted

ARTICLE = "Definite=Ind|Number=Plur|PronType=Art"
COMPLEMENT = frozenset({"obl", "nmod", "obj"})
HELD = frozenset({"obj", "iobj", "expl", "ccomp", "xcomp"})  # what leaves a verb no room for an object


Frames = Mapping[tuple[str, str], tuple[CueFrame, ...]]


def _is_direct(own: tuple[CueFrame, ...]) -> bool:
    """True for a verb whose words are an object, and that takes a complement with « de » only beside one."""
    free = [f for f in own if not any(need.relation in {"obj", "expl"} for need in f.needs)]
    direct = any(kind.partition("+")[0] == "obj" for f in free for kind in f.content)
    active = [f for f in own if not any(need.relation == "expl" for need in f.needs)]
    indirect = any("obl:de" in f.content and not any("+" in kind for kind in f.content) for f in active)
    return direct and not indirect and not any(p.case == "de" for f in active for p in f.source)


def with_articles(tokens: tuple[Token, ...], frames: Frames, of: Collection[str]) -> tuple[Token, ...]:
    """The tokens with each such word as an article, and the noun behind it as the object of the verb.

    ``of`` are the prepositions that an article may look like: « des », never « aux ».
    """
    found = list(tokens)
    for at, noun in _misread(tokens, frames, of):
        found[at] = replace(found[at], upos="DET", feats=ARTICLE, deprel="det")
        found[noun] = replace(found[noun], deprel="obj")
    return tuple(found)


def _misread(tokens: tuple[Token, ...], frames: Frames, of: Collection[str]) -> Iterator[tuple[int, int]]:
    for at, token in enumerate(tokens):
        noun = token.head
        if token.lemma not in of or not is_contracted(token) or noun <= at or feature(tokens[noun], "Number") != "Plur":
            continue
        verb = tokens[noun].head
        behind = verb < at and all(t.upos == "ADV" for t in tokens[verb + 1 : at])
        if behind and base(tokens[noun].deprel) in COMPLEMENT and _wants_object(tokens, verb, noun, frames):
            yield at, noun


def _wants_object(tokens: tuple[Token, ...], verb: int, noun: int, frames: Frames) -> bool:
    if tokens[verb].upos != "VERB" or not _is_direct(frames.get((tokens[verb].lemma, "VERB"), ())):
        return False
    own = [t for i, t in enumerate(tokens) if t.head == verb and i not in {verb, noun}]
    return not any(base(t.deprel) in HELD or t.deprel == "aux:pass" for t in own) and any(
        "VerbForm=Fin" in t.feats for t in (tokens[verb], *(t for t in own if t.upos == "AUX"))
    )
