"""The edges of reported words: without commas, brackets and marks that are not theirs, and whole where quoted."""

from __future__ import annotations

from selon.attribute.scene import Draft, Scene
from selon.model import Quotation, Span
from selon.tree import is_present_participle

PAIRS = {"«": "»", "“": "”", '"': '"', "‘": "’"}
ARTICLE = 4  # characters of an article and its space


def past_quotation(scene: Scene, span: Span) -> tuple[Span, ...]:
    """« « P » faisant Q »: a quotation and the words that go on behind it, apart."""
    quotation = scene.outer.at(span.start)
    after = None if quotation is None else scene.after(quotation.span.end)
    if quotation is None or after is None or quotation.span.end >= span.end:
        return (span,)
    led = is_present_participle(scene.token(scene.spots[after]))
    return (quotation.span, Span(quotation.span.end, span.end)) if led else (span,)


def unquoted(scene: Scene, span: Span) -> Span:
    """Words that are a quotation as a whole, without its marks."""
    whole = next((q.inner for q in scene.outer.meeting(span) if _is_all_but_article(q, span)), None)
    if whole is not None:
        return whole  # « un | pas historique » where the parser lost the article
    begun = (q for q in scene.outer.meeting(span) if q.inner.start == span.start and q.span.end < span.end)
    quotation = scene.outer.at(span.start) or next(begun, None)  # « dit « condamner » ce meurtre »
    if quotation is None:
        return span
    if quotation.span.start != span.start:  # « P », a dit X, selon Y: the words of X with their marks
        return Span(quotation.span.start, span.end) if span.end > quotation.span.end else span
    return quotation.inner if span.end in {quotation.span.end, quotation.inner.end} else span


def quoted_inside(text: str, content: tuple[Span, ...]) -> tuple[Span, ...] | None:
    """« Les gens disent : « P » », a dit X: words that stand in marks of their own inside a quotation, without them."""
    words = content[0].of(text)
    marked = len(content) == 1 and len(words) > 2 and PAIRS.get(words[0]) == words[-1]
    if not marked or any(mark in words[1:-1] for mark in (words[0], words[-1])):
        return None
    inner = words[1:-1]
    start = content[0].start + 1 + len(inner) - len(inner.lstrip())
    return (Span(start, start + len(inner.strip())),) if inner.strip() else None


def _is_all_but_article(quotation: Quotation, span: Span) -> bool:
    """True for the words inside a quotation, all of them but an article before the first."""
    inner = quotation.inner
    return inner.holds(span) and span.start - inner.start <= ARTICLE and inner.end - span.end <= 1


def apart(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    """The spans in text order; two that share words are one."""
    kept: list[Span] = []
    for span in sorted(spans):
        if kept and kept[-1].meets(span):
            kept[-1] = Span(kept[-1].start, max(kept[-1].end, span.end))
        else:
            kept.append(span)
    return tuple(kept)


def as_one(scene: Scene, draft: Draft) -> tuple[Span, ...]:
    """« a qualifié | l'attaque de « lâche » | »: who is called so and what they are called are one."""
    if len(draft.content) != 2 or draft.cue is None or draft.cue.span.end > draft.content[0].start:
        return draft.content
    first, second = draft.content
    quoted = next((q for q in scene.outer.meeting(second) if q.inner.start == second.start), None)
    start = second.start if quoted is None else quoted.span.start
    between = [scene.token(spot) for spot in scene.spots[scene.after(first.end) : scene.after(start)]]
    if len(between) != 1 or between[0].lemma not in scene.clauses.of:
        return draft.content
    end = quoted.span.end if quoted is not None and second.end == quoted.inner.end else second.end
    return (Span(first.start, end),)


def trimmed(text: str, span: Span) -> Span:
    """The span without white space, commas and stray brackets at its ends, nor a closing mark that nothing opens."""
    start, end = span.start, span.end
    while start < end and (text[start].isspace() or text[start] in ",:;"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",:;("):
        end -= 1
    closing, opening = text.find(")", start, end), text.find("(", start, end)
    if closing >= 0 and not start <= opening < closing:  # « (agence X) Trois hommes ont fui, a dit Y »
        return trimmed(text, Span(closing + 1, end)) if closing + 1 < end else Span(start, closing)
    if opening >= 0 and closing < 0 and " " not in text[opening + 1 : end]:
        return trimmed(text, Span(start, opening))  # « face au groupe Nour (GN, ou … »
    if text[start:end].endswith("»") and "«" not in text[start:end]:
        return trimmed(text, Span(start, end - 1))
    return Span(start, end)
