"""The fullest form of a person's name in a text, and two persons of one surname kept apart."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from selon.annotate.gazetteer import fold


def fullest_forms(forms: Iterable[str], articles: Iterable[str] = ()) -> Mapping[str, str]:
    """Each form of a person's name with the longest one that can be the same person's.

    A surname alone stands for who bears it. Where a text has two who do (« Jean Morel », « Anna Morel »), it stands
    for neither, and keeps its own words: a guess would look sure. ``articles`` are written with a surname or left out.
    """
    leads = tuple(f"{article} " for article in sorted(articles))
    families: dict[str, list[str]] = {}
    for form in dict.fromkeys(forms):
        families.setdefault(_surname(form, leads), []).append(form)
    return {form: full for family in families.values() for form, full in _of_family(family)}


def _of_family(forms: list[str]) -> Iterable[tuple[str, str]]:
    """The forms of one surname, each with the fullest of its person."""
    longest = max(forms, key=len)
    if all(_alike(form, longest) for form in forms):
        return [(form, longest) for form in forms]
    return [(form, _own_fullest(form, forms)) for form in forms]


def _own_fullest(form: str, forms: list[str]) -> str:
    """The longest that a form can be short for; itself where it could be short for two persons."""
    fuller = [other for other in forms if _alike(form, other)]
    longest = max(fuller, key=len)
    return longest if all(_alike(other, longest) for other in fuller) else form


def _surname(form: str, leads: tuple[str, ...]) -> str:
    last = fold(form.split()[-1])
    return next((last.removeprefix(lead) for lead in leads if last.startswith(lead)), last)


def _alike(left: str, right: str) -> bool:
    """True when every given name of the shorter form, whole or as an initial, is one of the longer form."""
    short, long = sorted((_given(left), _given(right)), key=len)
    return all(any(_same(name, other) for other in long) for name in short)


def _given(form: str) -> list[str]:
    return [name for word in form.split()[:-1] for part in fold(word).split() if (name := part.strip("."))]


def _same(left: str, right: str) -> bool:
    """True for one given name, written alike but for a doubled letter or one letter before its last, or an initial."""
    if min(len(left), len(right)) == 1:
        return left[0] == right[0]
    left, right = _single(left), _single(right)
    if left == right:
        return True
    unlike = [i for i, (a, b) in enumerate(zip(left, right, strict=False)) if a != b]
    return len(left) == len(right) > 4 and len(unlike) == 1 and 0 < unlike[0] < len(left) - 1


def _single(word: str) -> str:
    """A word with every doubled letter once."""
    return "".join(letter for i, letter in enumerate(word) if i == 0 or word[i - 1] != letter)
