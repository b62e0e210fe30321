"""Correcting the parser's names: what they name, where they begin and end, and which ones it missed.

A parser's names are right for most persons and wrong for most armed groups; lists and patterns mend that.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from selon.annotate.names.ages import named_by_age
from selon.annotate.names.namesakes import fullest_forms
from selon.annotate.names.patterns import find_acronyms, find_bodies, find_mottos, find_patterns, find_titled
from selon.annotate.names.rows import CAPITALS, Found, Row, find_positions, make_row
from selon.annotate.names.seats import apart_from_seats, named_by_office
from selon.annotate.names.things import arm_names, drop_things, join_names, name_bodies
from selon.lang.actors import Known, find_known
from selon.lang.names import NameWords
from selon.model import BODIES, Document, Name, NameKind, Span

PLUS = "+"  # may end a name


def refine_names(
    doc: Document, words: NameWords, known: Known, demonyms: Mapping[str, tuple[str, ...]]
) -> tuple[Name, ...]:
    """The names of a parsed document, from those that its reader gave; ``entity`` is the fullest form in the text.

    ``demonyms`` are inhabitants' names and adjectives, which are no names.
    """
    row = make_row(doc)
    trimmed = [f for n in find_positions(row, doc.names) if (f := _trim(row, n, words, demonyms)) is not None]
    trimmed = named_by_office(row, list(apart_from_seats(row, trimmed, words.seats, words.links)), words.offices)
    trimmed = named_by_age(row, trimmed, words.years)
    persons = frozenset(f.begin for f in trimmed if f.kind == "person" and f.end - f.begin > 1)
    listed = list(_listed(row, known))
    patterned = [*find_patterns(row, words, demonyms, persons)]
    formed = _merge([*find_mottos(row, words)], patterned, [*find_bodies(row, words)])
    seen = name_bodies(row, join_names(drop_things(row, trimmed, words)), words)
    found = _merge(listed, [_cut(row, f, listed, words) for f in formed], seen, list(find_titled(row, words)))
    found = arm_names(row, _merge(list(find_acronyms(row, found, words)), found), listed, words)
    found = _merge(list(_whole(row, found)), found)
    found = _one_kind(row, _merge(found, list(_repeats(row, found))))
    return _with_entities(row, found, words)


def settle_names(doc: Document) -> tuple[Name, ...]:
    """The names of a document made to agree with its places, which were found by more evidence.

    A toponym is a name of a place, whatever the parser took it for; a name of a place without toponym is dropped.
    """
    places = {place.span: Name(place.span, "place", place.span.of(doc.text)) for place in doc.places}
    kept = [n for n in doc.names if n.kind != "place" and n.span not in places]
    starts = [n.span.start for n in kept]
    before = {span: bisect_left(starts, span.end) for span in places}  # names that begin before a place ends
    free = [n for span, n in places.items() if not before[span] or not kept[before[span] - 1].span.meets(span)]
    return tuple(sorted([*kept, *free], key=lambda n: n.span))


def _trim(row: Row, name: Found, words: NameWords, demonyms: Mapping[str, tuple[str, ...]]) -> Found | None:
    """The name without articles, titles, demonyms and lower-case words before it; None when nothing is left."""
    begin, end = name.begin, name.end
    while begin < end and _is_lead(row, begin, end, name.kind, words, demonyms):
        begin += 1
    while end > begin and (_is_mark(row.low[end - 1]) or row.tokens[end - 1].text in words.links):
        end -= 1
    if begin == end or row.form(begin, end) in words.never:
        return None
    if end - begin == 1 and row.low[begin] in demonyms:
        return None
    if name.kind != "place" and not _has_capital(row, begin, end):
        return None
    if name.kind == "organisation" and not _may_name(row, begin, end, words):
        return None
    return name if (begin, end) == (name.begin, name.end) else replace(name, begin=begin, end=end)


def _may_name(row: Row, begin: int, end: int, words: NameWords) -> bool:
    """False for what is no name of an organisation: a title, a letter, a letter and number."""
    first = row.tokens[begin].text
    if row.low[begin] in words.titles and not first[0].isupper():
        return False
    return end - begin > 1 or not (len(first.rstrip("'’")) == 1 or any(c.isdigit() for c in first))


def _has_capital(row: Row, begin: int, end: int) -> bool:
    return any(c.isupper() for token in row.tokens[begin:end] for c in token.text)


def _is_mark(low: str) -> bool:
    return low != PLUS and not any(c.isalnum() for c in low)


def _is_lead(
    row: Row, at: int, end: int, kind: NameKind, words: NameWords, demonyms: Mapping[str, tuple[str, ...]]
) -> bool:
    low, form = row.low[at], row.tokens[at].text
    if not any(c.isalnum() for c in low):
        return True
    kept = form[0].isupper() and at + 1 < end and at not in row.starts and not low.endswith("'")
    if low in words.links and not kept:
        return True
    if kind == "person":
        return at + 1 < end and (low in words.titles or low in demonyms or (form.islower() and "-" not in form))
    return kind == "organisation" and at + 1 < end and low in demonyms


def _listed(row: Row, known: Known) -> Iterator[Found]:
    """The names of known actors; descriptions are no names."""
    for mention in find_known([token.text for token in row.tokens], row.low, known):
        if mention.actor.kind is not None:
            yield Found(mention.begin, mention.end, mention.actor.kind, mention.actor.names[0])


def _repeats(row: Row, found: Sequence[Found]) -> Iterator[Found]:
    """Further mentions of names in the same form: full names of persons, and short forms in capitals."""
    by_form = {row.form(f.begin, f.end): f for f in found if f.kind != "place" and _is_telling(row, f)}
    longest = max((f.end - f.begin for f in by_form.values()), default=0)
    taken = {i for f in found for i in range(f.begin, f.end)}
    first_words = {form.split()[0] for form in by_form}
    for at, token in enumerate(row.tokens):
        if at in taken or token.text not in first_words:
            continue
        for size in range(min(longest, len(row.tokens) - at), 0, -1):
            known = by_form.get(row.form(at, at + size))
            if known is not None and not taken & set(range(at, at + size)):
                yield replace(known, begin=at, end=at + size)
                break


def _whole(row: Row, found: Sequence[Found]) -> Iterator[Found]:
    """Full names of persons of which the parser saw but a part here, and all of it elsewhere."""
    full = {row.form(f.begin, f.end): f for f in found if f.kind == "person" and f.end - f.begin > 1}
    sizes = {f.end - f.begin for f in full.values()}
    for f in found:
        longer = (
            Found(at, at + size, "person")
            for size in sizes
            for at in range(max(0, f.end - size), f.begin + 1)
            if f.kind == "person" and f.end - f.begin < size <= len(row.tokens) - at and row.form(at, at + size) in full
        )
        yield from longer


def _is_telling(row: Row, name: Found) -> bool:
    return name.end - name.begin > 1 or bool(CAPITALS.match(row.tokens[name.begin].text))


def _one_kind(row: Row, found: Sequence[Found]) -> list[Found]:
    """The kind that a name has elsewhere: of a person whose full name it ends, of a body whose short form it is."""
    persons = {row.low[f.end - 1] for f in found if f.kind == "person" and f.end - f.begin > 1}
    others = {row.low[f.end - 1] for f in found if f.kind != "person" and f.end - f.begin > 1}
    short = {row.form(f.begin, f.end): f for f in found if f.first is not None}
    kinds = []
    for f in found:
        same = short.get(row.form(f.begin, f.end))
        if same is not None and f.first is None and f.kind == "organisation":
            kinds.append(replace(f, kind=same.kind, first=same.first))
        elif f.end - f.begin == 1 and f.kind in {"place", "organisation"} and row.low[f.begin] in persons - others:
            kinds.append(replace(f, kind="person"))
        else:
            kinds.append(f)
    return kinds


def _cut(row: Row, name: Found, listed: Sequence[Found], words: NameWords) -> Found:
    """The name, ended before a known one in it: the "Conseil de paix" of the "Union africaine"."""
    end = min((f.begin for f in listed if name.begin < f.begin < name.end), default=name.end)
    while end < name.end and row.low[end - 1] in words.links:
        end -= 1
    return replace(name, end=end) if end - name.begin > 1 and row.tokens[name.begin].text[0].isupper() else name


def _merge(*layers: Sequence[Found]) -> list[Found]:
    """All names without overlaps: an earlier layer wins, but takes the end of a longer name that begins with it."""
    kept: dict[int, Found] = {}
    taken: dict[int, int] = {}
    for layer in layers:
        for found in layer:
            under = {taken[i] for i in range(found.begin, found.end) if i in taken}
            if not under:
                kept[found.begin] = found
            elif under == {found.begin} and kept[found.begin].kind in BODIES and found.kind in BODIES:
                kept[found.begin] = replace(kept[found.begin], end=max(found.end, kept[found.begin].end))
            else:
                continue
            taken.update(dict.fromkeys(range(found.begin, kept[found.begin].end), found.begin))
    return [kept[begin] for begin in sorted(kept)]


def _with_entities(row: Row, found: Sequence[Found], words: NameWords) -> tuple[Name, ...]:
    """Names with the fullest form in the text: a person's by the last word, a group's by the list or the brackets."""
    people = fullest_forms((row.form(f.begin, f.end) for f in found if f.kind == "person"), words.prefixed)
    keys = [(f.kind, _key(row, f, people)) for f in found]
    full: dict[tuple[str, str], str] = {}
    for f, key in zip(found, keys, strict=True):
        form = row.form(f.begin, f.end)
        if len(form) > len(full.get(key, "")):
            full[key] = form
    spans = (Span(row.tokens[f.begin].span.start, row.tokens[f.end - 1].span.end) for f in found)
    return tuple(Name(span, f.kind, full[key]) for span, f, key in zip(spans, found, keys, strict=True))


def _key(row: Row, name: Found, people: Mapping[str, str]) -> str:
    if name.first is not None:
        return name.first.lower()
    form = row.form(name.begin, name.end)
    return people[form] if name.kind == "person" else form.lower()
