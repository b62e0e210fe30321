"""What is done by saying something: the act of the cue, or the one that the words said make of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from selon.attribute.content.silence import is_granted
from selon.attribute.estimates import estimate
from selon.attribute.mention.phrases import can_speak
from selon.attribute.scene import Draft, Scene, Spot
from selon.attribute.stances import called, reported, undone, unowned, voiced
from selon.lang.acts import ActWords
from selon.model import Act, Token
from selon.tree import Tree, base, case_of, is_past_participle

REACH = 6  # words from « est » to what a thing is said to be
ENDING = 2  # letters of a feminine or plural
OPENING = 4  # words in which « Nous demandons P » begins
PERFORMED: frozenset[Act] = frozenset({"accuse", "deny", "demand", "condemn", "praise", "promise", "admit", "warn"})
MINDS: frozenset[Act] = frozenset({"believe", "estimate"})
Judged = tuple[Act, str]  # with the rule that tells it


def act_of(scene: Scene, draft: Draft, words: ActWords) -> Judged:
    """The act of a draft, and why. Words only narrow what the cue leaves open: a statement, a belief, a judgement."""
    if draft.cue is None:
        return "state", "no cue"
    frame = draft.cue.frame
    if is_granted(scene, draft.cue):
        return "admit", f"cue {frame.lemma}, denied"
    plain: Judged = frame.act, f"cue {frame.lemma}"
    rules = _RULES.get(frame.act, ())
    if frame.act == "deny" and _is_behind_colon(scene, draft):
        plain, rules = ("state", "what its source says instead"), (_gainsay,)
    if not rules:
        return plain
    said = _said(scene, draft)
    return next((found for rule in rules if said and (found := rule(scene, draft, said, words)) is not None), plain)


def _is_behind_colon(scene: Scene, draft: Draft) -> bool:
    """« X conteste ce récit : P »: P is what X has to say, not what it denies."""
    cue, start = draft.cue, draft.content[0].start
    if cue is None or draft.direct or start < cue.span.end:
        return False
    return scene.doc.text[cue.span.end : start].rstrip().endswith(":")


def _gainsay(_scene: Scene, _draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    """« X conteste : « aucun coup de feu n'a été tiré » »: what is not so, behind a word of denial."""
    verb = next((i for i, token in enumerate(said) if "VerbForm=Fin" in token.feats), None)
    denied = verb is not None and _is_denied(said, verb, words)
    return ("deny", "what is not so, behind a denial") if denied else None


def _said(scene: Scene, draft: Draft) -> list[Token]:
    spans = [scene.spots[scene.after(part.start) : scene.after(part.end)] for part in draft.content]
    return [scene.token(spot) for part in spans for spot in part]


def _ask(_scene: Scene, draft: Draft, said: Sequence[Token], _words: ActWords) -> Judged | None:
    """Quoted words that are one question."""
    asked = said[-1].text == "?" and not any(token.text in {".", "!"} for token in said)
    return ("ask", "a question") if draft.direct and asked else None


def _offer(scene: Scene, draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    """« leur propose de geler les combats »: what somebody is asked to do; a plan that is for nobody is a demand."""
    cue = draft.cue
    verb = next((token for token in said if token.upos in {"VERB", "AUX"}), None)
    if cue is None or cue.frame.lemma not in words.offering or verb is None or "VerbForm=Inf" not in verb.feats:
        return None
    tree, start = scene.trees[cue.sentence], draft.content[0].start
    own = (c for c in tree.children[cue.index] if tree.tokens[c].span.start < start)
    asked = any(tree.tokens[c].deprel == "iobj" or _is_told(scene, tree, (cue.sentence, c)) for c in own)
    return ("ask", "what others are asked to do") if asked else None


def _is_told(scene: Scene, tree: Tree, spot: Spot) -> bool:
    """« aux deux camps », « à l'ONU »: people or a body behind a preposition of telling, and no place."""
    name = scene.named.get(spot)
    led = base(scene.token(spot).deprel) == "obl" and case_of(tree, spot[1]) in scene.words.telling
    return led and (can_speak(scene, spot) if name is None else name.kind != "place")


def _promise(scene: Scene, draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    """What the speaker assures that it will do."""
    assert draft.cue is not None
    first = said[0]
    own = first.text.lower() in scene.words.pronouns or "Person=1" in first.feats
    if draft.cue.frame.lemma not in words.committing or first.upos != "PRON" or not own:
        return None
    verb = next((token for token in said if "VerbForm=Fin" in token.feats), None)
    return ("promise", "what the speaker is to do") if verb is not None and _is_future(verb, words) else None


def _threaten(_scene: Scene, _draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    """« Nous frapperons », « ils seront punis »: a blow that the speaker's side is to deal."""
    for i, token in enumerate(said):
        if token.lemma not in words.striking:
            continue
        ours = any("Person=1" in t.feats for t in said[max(0, i - 4) : i])
        before = [t for t in said[max(0, i - 3) : i] if t.upos == "AUX"]
        passive = is_past_participle(token) and any("Tense=Fut" in t.feats for t in before)
        if passive or (_is_future(token, words) and ours):
            return "threaten", "a blow to come"
    return None


def _announce(_scene: Scene, _draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    """« Nous avons ordonné P »: what the speaker has decided."""
    for i, token in enumerate(said[:8]):
        near = said[max(0, i - 3) : i]
        if token.lemma in words.deciding and any("Person=1" in t.feats for t in near):
            return "announce", "what the speaker has decided"
    return None


def _perform(scene: Scene, draft: Draft, said: Sequence[Token], _words: ActWords) -> Judged | None:
    """« Nous demandons un nouveau comptage »: who says that they demand, condemn, promise does so."""
    if not draft.direct:
        return None
    opening = said[:OPENING]
    verb = next((t for t in opening if "VerbForm=Fin" in t.feats), None)
    if verb is None or "Person=1" not in verb.feats or "Tense=Pres" not in verb.feats:
        return None
    if any("Polarity=Neg" in t.feats for t in said[: OPENING + 2]):
        return None
    cue = scene.by_start.get(verb.span.start)
    performed = cue is not None and cue.frame.act in PERFORMED and len(cue.tokens) == 1
    return (cue.frame.act, "what the speaker says to do") if cue is not None and performed else None


def _deny(_scene: Scene, draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    """« affirme n'avoir tué personne »: what the speaker says not to have done."""
    assert draft.cue is not None
    verb = next((i for i, token in enumerate(said) if token.upos in {"VERB", "AUX"}), None)
    if verb is None or "VerbForm=Inf" not in said[verb].feats or draft.direct:
        return None
    if any(token.upos == "NOUN" for token in said[:verb]):  # « sa déception de ne pas avoir gagné »
        return None
    told = [token for token in said[verb + 1 : verb + 4] if is_past_participle(token)]
    if told and told[0].lemma in words.managing:  # « dit ne pas avoir pu identifier les responsables »
        return None
    denied = _is_denied(said, verb, words) and all(token.lemma not in words.ceasing for token in said[:verb])
    no_part = (bool(told) and denied) or unowned(said, verb, words)
    return ("deny", "what the speaker says not to have done") if no_part else None


def _express(_scene: Scene, draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    assert draft.cue is not None
    return voiced(draft.cue.frame.lemma, said, words) or (called(said, words) if draft.direct else None)


def _undo(scene: Scene, draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    assert draft.cue is not None
    if scene.spots[scene.after(draft.content[0].start)][0] != draft.cue.sentence:
        return None  # « P. C'est ce que X a martelé »: what is taken up is told before
    verb = next((i for i, token in enumerate(said) if "VerbForm=Fin" in token.feats), None)
    return ("deny", "a deed that nobody has done") if verb is not None and undone(said, verb, words) else None


def _clear(_scene: Scene, _draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    """« Nos soldats n'ont pas tiré »: what the speaker's own side has not done."""
    verb = next((i for i, token in enumerate(said) if "VerbForm=Fin" in token.feats), None)
    if verb is None or not _is_denied(said, verb, words):
        return None
    own = any("Person=1" in token.feats or "Poss=Yes" in token.feats for token in said[: min(verb, OPENING)])
    done = next((token for token in said[verb : verb + 4] if token.upos == "VERB"), said[verb])
    over = "Tense=Fut" not in said[verb].feats and "Mood=Cnd" not in said[verb].feats
    denied = own and over and done.lemma in words.deeds
    return ("deny", "what the speaker's side has not done") if denied else None


def _is_denied(said: Sequence[Token], verb: int, words: ActWords) -> bool:
    return any(token.lemma in words.negations for token in said[:verb]) and not _is_only(said, verb, words)


def _is_only(said: Sequence[Token], verb: int, words: ActWords) -> bool:
    """« n'avoir visé que des combattants »: one half of a negation, and what was done behind the participle."""
    near = (token for token in said[: verb + 4] if token.lemma not in words.excepting)
    halves = sum("Polarity=Neg" in token.feats or token.lemma in words.negations for token in near)
    pairs = zip(said[verb + 1 : verb + 5], said[verb + 2 : verb + 6], strict=False)
    return halves == 1 and any(is_past_participle(a) and b.lemma in words.excepting for a, b in pairs)


def _contradict(_scene: Scene, _draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    """« Faux », « C'est un mensonge », at the head of what somebody says: what was told before is not so."""
    sentence = [t for t in said[:REACH] if t.upos != "PUNCT"]
    at = next((i for i, token in enumerate(sentence) if token.lemma.lower() in words.untrue), None)
    if at is None or any(t.lemma in words.negations for t in sentence[:at]):
        return None
    leading = all(t.upos in {"DET", "PRON", "AUX", "ADV"} for t in sentence[:at])
    alone = at + 1 >= len(sentence) or sentence[at + 1].span.start - sentence[at].span.end > 1
    return ("deny", "words of denial") if leading and (alone or at == 0) else None


def _feel(_scene: Scene, draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    """« se dit confiant », « se dit fier », « se dit choqué », whatever class the tagger gives the word."""
    assert draft.cue is not None
    if not any(need.relation == "expl" for need in draft.cue.frame.needs):
        return None
    first = next((token for token in said if token.upos not in {"ADV", "PUNCT"}), said[0])
    acts: tuple[tuple[Act, frozenset[str]], ...] = (
        ("believe", words.convinced),
        ("praise", words.proud),
        ("condemn", words.shocked),
        ("deny", words.alien),
        ("announce", words.running),
    )
    return next(((act, "what the speaker says to be") for act, lemmas in acts if _is_form(first, lemmas)), None)


def _fear(scene: Scene, draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    """« dit craindre une attaque », « déclare s'attendre à P »: what somebody says to fear, hope or expect."""
    verb = next((token for token in said[:OPENING] if token.upos in {"VERB", "AUX"}), None)
    led = said[: said.index(verb)] if verb is not None else ()
    if verb is None or "VerbForm=Inf" not in verb.feats or any(t.upos not in {"PRON", "PUNCT"} for t in led):
        return None
    assert draft.cue is not None
    cues = (c for c in scene.cues_of(draft.cue.sentence) if scene.token((c.sentence, c.index)) is verb)
    minded = any(c.frame.act in MINDS for c in cues) and verb.lemma not in words.knowing
    return ("believe", "what the speaker says to think") if minded else None


def _plead(_scene: Scene, draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    """« a plaidé coupable », « a plaidé non coupable »."""
    assert draft.cue is not None
    at = next((i for i, token in enumerate(said) if token.lemma.lower() in words.guilty), None)
    if draft.direct or draft.cue.frame.lemma not in words.pleading or at is None or at > 1:
        return None
    return ("deny" if at else "admit", "a plea")


def _is_form(token: Token, lemmas: frozenset[str]) -> bool:
    """True for one of some adjectives, also as a feminine or plural that the tagger took for something else."""
    form = token.text.lower()
    return token.lemma.lower() in lemmas or any(form[: len(form) - cut] in lemmas for cut in range(ENDING + 1))


def _condemn(_scene: Scene, _draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    """« C'est une injustice », « ce texte constitue une provocation »: a thing is said to be what blames it."""
    verb = next((i for i, token in enumerate(said) if "VerbForm=Fin" in token.feats), None)
    if verb is None or said[verb].lemma not in words.being or any(t.lemma in words.negations for t in said[:verb]):
        return None
    behind = said[verb + 1 : verb + 1 + REACH]
    blamed = any(token.lemma.lower() in words.blame for token in behind) and not _sets(behind, words)
    return ("condemn", "words of blame") if blamed else None


def _blame(_scene: Scene, draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    """« jugées indécentes par X », « juge « honteuse » cette offre »: what a thing is found to be blames it."""
    assert draft.cue is not None
    if draft.cue.frame.lemma not in words.rating or any(t.lemma in words.negations for t in said):
        return None
    told = [t for t in said if t.upos not in {"PUNCT", "ADV", "DET"}]
    ends = {t.lemma.lower() for t in (*told[:1], *told[-1:])}
    whole = any("VerbForm=Fin" in t.feats for t in said)
    blamed = bool(ends & words.blame) and not _sets(said, words)
    return ("condemn", "words of blame") if not whole and blamed else None


def _sets(said: Sequence[Token], words: ActWords) -> bool:
    """« une scène de crime »: where something was done blames nobody."""
    return any(token.lemma.lower() in words.settings for token in said)


def _is_future(token: Token, words: ActWords) -> bool:
    """True for a future, also for one that the tagger took for a present: the infinitive and its ending."""
    stem = token.lemma.removesuffix("e")
    ends = token.text.lower().removeprefix(stem) in words.future and token.text.lower().startswith(stem)
    return "Tense=Fut" in token.feats or ("VerbForm=Fin" in token.feats and ends)


def _praise(_scene: Scene, draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    """« qualifier de brillant », but not « qualifier ce succès de mascarade »: what it is called says it."""
    assert draft.cue is not None
    called_so = [token for token in said if draft.content[-1].holds(token.span)]
    good = any(token.lemma.lower() in words.praise for token in called_so)
    denied = any(base(token.deprel) == "advmod" and token.lemma in words.negations for token in said)
    rated = draft.cue.frame.lemma in words.rating and good and not denied
    return ("praise", "words of praise") if rated else None


def _avenge(_scene: Scene, _draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    """« promet une riposte », « jure d'attaquer »: what the speaker is to do is a blow."""
    first = next((token for token in said if token.upos in {"NOUN", "VERB"}), said[0])
    led = [token for token in said if token.span.end <= first.span.start]
    spared = any(token.lemma in words.negations or "Reflex=Yes" in token.feats for token in led)  # « s'attaquer à »
    return ("threaten", "a blow that is promised") if first.lemma in words.avenging and not spared else None


def _swear(_scene: Scene, _draft: Draft, said: Sequence[Token], _words: ActWords) -> Judged | None:
    """« jure avoir compté quatorze corps »: what is done already is no promise."""
    verb = next((i for i, token in enumerate(said) if token.upos in {"VERB", "AUX"}), None)
    if verb is None or said[verb].upos != "AUX" or "VerbForm=Inf" not in said[verb].feats:
        return None
    done = any(is_past_participle(token) for token in said[verb + 1 : verb + 4])
    return ("state", "what the speaker says to have done") if done else None


def _report(_scene: Scene, draft: Draft, said: Sequence[Token], words: ActWords) -> Judged | None:
    """« Pour X, les rebelles ont fui »: a fact, where « pour » gives it to somebody."""
    assert draft.cue is not None
    credited = draft.cue.frame.lemma in words.crediting and draft.cue.frame.upos == "ADP"
    return reported(said, words) if credited else None


def _claim_to_know(scene: Scene, draft: Draft, _said: Sequence[Token], words: ActWords) -> Judged | None:
    """« croit savoir que P »."""
    assert draft.cue is not None
    own = {scene.token((draft.cue.sentence, i)).lemma for i in draft.cue.tokens}
    claimed = draft.cue.frame.lemma in words.knowing and own & words.claiming
    return ("state", "what the speaker claims to know") if claimed else None


Rule = Callable[[Scene, Draft, Sequence[Token], ActWords], Judged | None]
_RULES: dict[Act, tuple[Rule, ...]] = {
    "state": (
        _feel,
        _fear,
        _plead,
        _express,
        _contradict,
        _ask,
        _perform,
        estimate,
        _promise,
        _threaten,
        _announce,
        _deny,
        _clear,
        _undo,
        _condemn,
    ),
    "believe": (_claim_to_know, _praise, _blame, _condemn, estimate, _report),
    "promise": (_avenge, _swear),
    "announce": (_contradict,),
    "condemn": (_praise,),
    "demand": (_ask, _offer),
}
