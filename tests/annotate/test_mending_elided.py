"""Where something is put in or left out a parser loses whom a verb tells of."""

from __future__ import annotations

import pytest

from parsed import read


@pytest.mark.parametrize(
    ("text", "form", "relation", "head"),
    [
        ("Deux hommes ont été tués et un troisième enlevé par la milice.", "troisième", "nsubj:pass", "enlevé"),
        ("Le gouverneur, Paul Sow, et son garde ont été enlevés.", "garde", "conj", "gouverneur"),
        ("Un ancien maire, Ali Ba, et deux de ses proches ont été tués.", "deux", "conj", "maire"),
        ("Les rebelles, que la coalition bombarde, ont reculé.", "coalition", "nsubj", "bombarde"),
        ("Après deux jours d'affrontements avec la garde, ils ont pris le palais.", "garde", "nmod", "affrontements"),
        ("Deux heures de violents combats contre la garde ont fait dix morts.", "garde", "nmod", "combats"),
        ("Trois patients ont été tués et cinq membres du personnel blessés.", "membres", "nsubj:pass", "blessés"),
        # a name behind whose apposition another clause begins, and what is counted itself
        ("Le maire, Paul Sow, a fui et son garde a été tué.", "garde", "nsubj:pass", "tué"),
        ("Les rebelles que la coalition bombarde ont reculé.", "rebelles", "nsubj", "reculé"),
    ],
)
def test_what_is_put_in_or_left_out_loses_nobody(text: str, form: str, relation: str, head: str) -> None:
    tokens = read(text).sentences[0].tokens
    token = next(t for t in tokens if t.text == form)
    assert (token.deprel, tokens[token.head].text) == (relation, head)
