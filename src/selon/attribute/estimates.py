"""Numbers and outlooks that somebody judges: « selon un expert, 300 hommes », « selon X, les prix vont monter »."""

from __future__ import annotations

from collections.abc import Sequence

from selon.attribute.scene import Draft, Scene
from selon.lang.acts import ActWords
from selon.model import Act, Token
from selon.tree import feature, is_past_participle

REACH = 6  # words from a cue to the number that it gives
OPENING = 4  # words in which a clause begins
NUMERALS = frozenset({"NUM"})
Judged = tuple[Act, str]  # with the rule that tells it


def estimate(scene: Scene, draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    """A number that somebody judges, or that an expert or a count gives."""
    assert draft.cue is not None
    lemma = draft.cue.frame.lemma
    counts = any(_is_counting(scene, token, i, said) for i, token in enumerate(said))
    if not counts:
        return _forecast(scene, draft, said, words) if lemma in words.crediting else None
    stated = lemma in words.stating and any(token.lemma in words.lost for token in said[:REACH])
    if lemma in words.talking or stated:  # « parle de près de 3 000 morts », « fait état de dix morts »
        number = next((i for i, token in enumerate(said[:REACH]) if token.upos in NUMERALS), None)
        apart = any(token.upos == "ADP" and token.lemma not in scene.clauses.of for token in said[:number])
        return None if number is None or apart else ("estimate", "a number that is talked of")
    alone = not any("VerbForm=Fin" in token.feats for token in said)  # « Onze morts selon la préfecture »
    credited = lemma in words.crediting and draft.cue.frame.act == "state"  # not « croit que P », « pour X, P »
    credited = credited or (lemma in words.crediting and draft.cue.frame.upos == "ADP")
    given = credited and (alone or _is_estimator(scene, draft, words) or draft.cue.frame.upos == "VERB")
    given = given or (credited and _is_toll(said, words))
    return ("estimate", "a number that is judged") if lemma in words.judging or given else None


def _is_counting(scene: Scene, token: Token, i: int, said: Sequence[Token]) -> bool:
    """A number, but not the day or year of « en 2010 », nor that of « les deux camps », « un pour un »."""
    if token.upos not in NUMERALS or token.lemma in scene.clauses.article:
        return False
    if token.text.isdigit() and (time := scene.times.at(token.span.start)) is not None and time.type == "DATE":
        return False
    before = said[i - 1] if i else None
    return before is None or before.upos != "DET" or feature(before, "Definite") != "Def" or token.text.isdigit()


def _forecast(scene: Scene, draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    """« Selon X, le chômage va remonter », « selon les estimations de Y, P »: what is judged to come, or to be so."""
    assert draft.cue is not None
    if draft.cue.frame.act != "state":
        return None
    speaker = None if draft.speaker is None else scene.token(draft.speaker.spot).lemma.lower()
    if speaker in words.forecasts:
        return "estimate", "an estimate that is cited"
    verb = next((i for i, token in enumerate(said) if "VerbForm=Fin" in token.feats), len(said))
    ahead = [t for t in said[verb + 1 : verb + OPENING] if t.upos in {"VERB", "AUX"}]
    to_come = verb < len(said) and said[verb].lemma in words.going and "Tense=Pres" in said[verb].feats
    turn = to_come and bool(ahead) and "VerbForm=Inf" in ahead[0].feats and ahead[0].lemma in words.becoming
    passive = len(ahead) > 1 and is_past_participle(ahead[1])
    return ("estimate", "a turn that is to come") if turn and not passive else None


def _is_toll(said: Sequence[Token], words: ActWords) -> bool:
    """« au moins 34 personnes sont mortes », « la guerre a fait 50 000 morts »: the clause is there for its number."""
    verb = next((i for i, token in enumerate(said) if token.upos == "VERB"), None)
    if verb is None or "VerbForm=Inf" in said[verb].feats:
        return False
    before, behind = said[:verb], said[verb + 1 : verb + 1 + REACH]
    if said[verb].lemma in words.causing:
        return any(t.lemma in words.lost for t in behind) and any(t.upos in NUMERALS for t in behind)
    denied = any(token.lemma in words.negations for token in before)
    number = next((i for i, token in enumerate(before[:OPENING]) if token.upos in NUMERALS), None)
    counted = number is not None and all(token.upos != "NOUN" for token in before[:number])
    return said[verb].lemma in words.befalling and counted and not denied


def _is_estimator(scene: Scene, draft: Draft, words: ActWords) -> bool:
    return draft.speaker is not None and scene.token(draft.speaker.spot).lemma.lower() in words.estimators
