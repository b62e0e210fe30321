"""Who writes on a platform, where a parser took both for one name: « a écrit sur la messagerie Telegram Ivan Paz »."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from selon.model import Span, Token
from selon.tree import Tree, base, grow, is_whole

NOUNS = frozenset({"NOUN", "PROPN"})


def with_writers(tree: Tree, persons: Mapping[int, Span], platforms: frozenset[str]) -> Tree:
    """The tree with each person right behind a platform as the subject of the verb that the platform is a phrase of.

    ``persons`` are the names of persons by where they begin.
    """
    behind = [i for i in range(2, len(tree.tokens)) if tree.tokens[i - 1].text in platforms]
    names = {i: name for i in behind if (name := persons.get(tree.tokens[i].span.start)) is not None}
    if not names:
        return tree
    tokens = list(tree.tokens)
    for start, name in names.items():
        _set_apart(tokens, start - 1, [i for i in range(start, len(tokens)) if name.holds(tokens[i].span)])
    whole = tokens != list(tree.tokens) and is_whole([token.head for token in tokens])
    return grow(replace(tree.sentence, tokens=tuple(tokens))) if whole else tree


def _set_apart(tokens: list[Token], platform: int, name: Sequence[int]) -> None:
    """Hang a name on the verb before its platform, the platform on the noun before it or on that verb."""
    verb = tokens[platform].head
    while tokens[verb].upos in NOUNS and tokens[verb].head != verb:
        verb = tokens[verb].head
    own = [i for i, t in enumerate(tokens) if t.head == verb and base(t.deprel) == "nsubj" and i != platform]
    before = tokens[platform - 1]
    if own or tokens[verb].upos != "VERB" or not verb < platform or before.upos not in {"ADP", *NOUNS}:
        return
    noun = platform - 1 if before.upos in NOUNS else platform
    for i, token in enumerate(tokens):
        if token.head in {noun, platform} and token.deprel == "acl:relcl" and i > name[-1]:
            tokens[i] = replace(token, head=name[0])
    if noun == platform:
        tokens[platform] = replace(tokens[platform], head=verb, deprel="obl:mod")
    else:
        tokens[platform] = replace(tokens[platform], head=noun, deprel="appos")
        if tokens[noun].head in {platform, *name}:
            tokens[noun] = replace(tokens[noun], head=verb, deprel="obl:mod")
    tokens[name[0]] = replace(tokens[name[0]], head=verb, deprel="nsubj")
    for i in name[1:]:
        tokens[i] = replace(tokens[i], head=name[0], deprel="flat:name")
