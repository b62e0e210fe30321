"""Parses written by hand, as rows ``form lemma upos head deprel [feats]``, that several tests share."""

from __future__ import annotations

FIN = "VerbForm=Fin"


def says(*subject: str) -> str:
    """« SUBJECT affirme que le pont tient. »; VERB_ in a row of the subject is the number of the verb."""
    at = len(subject) + 1
    return "\n".join(
        [
            *(row.replace("VERB_", str(at)) for row in subject),
            f"affirme affirmer VERB 0 root {FIN}",
            f"que que SCONJ {at + 4} mark",
            f"le le DET {at + 3} det",
            f"pont pont NOUN {at + 4} nsubj",
            f"tient tenir VERB {at} ccomp {FIN}",
            f". . PUNCT {at} punct",
        ]
    )
