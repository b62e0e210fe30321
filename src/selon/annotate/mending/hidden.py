"""Verbs that a parser took for another word: ``l'accuse`` is no noun with an article, and ``nie`` no adverb.

A language lists forms that are always a verb with a subject. Where one was tagged otherwise, it gets back its tag and
its place: above what it says, with what stands before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from selon.annotate.mending.draft import INSERTED, NOUNS, Draft
from selon.model import Token
from selon.tree import PAST_PARTICIPLE, base, feature, is_past_participle

TAKEN = frozenset({"NOUN", "ADV", "ADJ", "ADP"})
BELOW = frozenset({"advmod", "amod", "det", "case", "nmod", "appos"})
SAID_OF = frozenset({"acl", "amod", "advcl", "appos"})
INFINITIVE = "VerbForm=Inf"
FINITE = "Mood=Ind|Person=3|VerbForm=Fin"
ONGOING = "Tense=Pres|VerbForm=Part"
PRESENT = "Mood=Ind|Number=Sing|Person=3|Tense=Pres|VerbForm=Fin"
SPEAKERS = frozenset({"nsubj", "obj", "xcomp", "obl", "nmod"})  # what a noun behind a participle was taken for


def uncover(
    tokens: Sequence[Token],
    finite: frozenset[str],
    lemmas: Mapping[str, str],
    participles: Mapping[str, str] = MappingProxyType({}),
    endings: tuple[str, ...] = (),
) -> Sequence[Token]:
    """The tokens of a sentence with their hidden verbs as verbs.

    ``finite`` are the forms, in small letters, ``lemmas`` what each is a form of; ``participles`` are nouns that are
    one right behind a noun, ``endings`` those of infinitives.
    """
    tokens = _with_participles(_with_infinitives(_with_plain(tokens, lemmas, endings), lemmas), participles)
    taken = (i for i, token in enumerate(tokens) if token.upos in TAKEN and token.text in finite)
    hidden = [i for i in taken if not _has_verb_above(tokens, i)]
    if not hidden:
        return tokens
    kept = list(tokens)
    for at in hidden:
        kept[at] = replace(kept[at], upos="VERB", feats=FINITE, lemma=lemmas[kept[at].text])
        if at and kept[at - 1].upos == "DET" and kept[at - 1].head == at:
            kept[at - 1] = replace(kept[at - 1], upos="PRON")
    draft = Draft.of(kept)
    for at in hidden:
        _raise(draft, at)
        _govern(draft, at)
    return draft.done()


def with_form(tokens: Sequence[Token], past: tuple[str, ...]) -> Sequence[Token]:
    """« une marche programmée »: a verb that is said of a noun and has a gender is a past participle if it ends so."""
    bent = [i for i, t in enumerate(tokens) if t.upos == "VERB" and "Gender=" in t.feats and "VerbForm=" not in t.feats]
    found = [i for i in bent if tokens[i].deprel in SAID_OF and tokens[i].text.lower().endswith(past)]
    if not found:
        return tokens
    kept = list(tokens)
    for i in found:
        kept[i] = replace(kept[i], feats=f"{kept[i].feats}|{PAST_PARTICIPLE}")
    return kept


def with_attributes(tokens: Sequence[Token], past: tuple[str, ...]) -> Sequence[Token]:
    """« a été victime lundi d'une attaque »: behind a passive's verb, what ends like no participle is an attribute."""
    passive = {t.head for t in tokens if t.deprel == "aux:pass"}
    taken = [i for i in passive if tokens[i].upos == "VERB" and PAST_PARTICIPLE in tokens[i].feats]
    found = {i for i in taken if not tokens[i].text.lower().endswith(past)}
    if not found:
        return tokens
    named = {"aux:pass": "cop", "nsubj:pass": "nsubj"}
    kept = [replace(t, deprel=named.get(t.deprel, t.deprel)) if t.head in found else t for t in tokens]
    for i in found:
        kept[i] = replace(kept[i], upos="ADJ", lemma=kept[i].text.lower(), feats=_plain(kept[i].feats))
    return kept


def with_number(tokens: Sequence[Token], bent: Mapping[str, str]) -> Sequence[Token]:
    """« un prêtre et un imam enlevés »: a past participle has the gender and number that its ending tells."""
    kept = list(tokens)
    for i in [i for i, t in enumerate(tokens) if PAST_PARTICIPLE in t.feats and "Number=" in t.feats]:
        form = tokens[i].text.lower()
        own = next((feats for ending, feats in bent.items() if form.endswith(ending)), None)
        if own is not None and own not in tokens[i].feats:
            kept[i] = replace(tokens[i], feats=f"{own}|{_without_gender(tokens[i].feats)}")
    return kept


def _plain(feats: str) -> str:
    return "|".join(feat for feat in feats.split("|") if feat.startswith(("Gender=", "Number=")))


def _without_gender(feats: str) -> str:
    return "|".join(feat for feat in feats.split("|") if not feat.startswith(("Gender=", "Number=")))


def with_joined(tokens: Sequence[Token], past: tuple[str, ...]) -> Sequence[Token]:
    """« avoir tué dix soldats et détruit un blindé »: in a row with a participle, no form of a verb but its lemma is an
    infinitive.
    """
    joined = [i for i, t in enumerate(tokens) if t.deprel == "conj" and INFINITIVE in t.feats and t.text != t.lemma]
    kept = list(tokens)
    for i in joined:
        if PAST_PARTICIPLE in tokens[tokens[i].head].feats and tokens[i].text.lower().endswith(past):
            kept[i] = replace(tokens[i], feats=PAST_PARTICIPLE)
    return kept


def with_agents(tokens: Sequence[Token], participles: Mapping[str, str], marks: frozenset[str]) -> Sequence[Token]:
    """« un habitant joint par l'AFP »: a listed participle before who does it is no adjective.

    « X, reprise aux rebelles en 2015 par l'armée »: who does it may stand behind other words.
    """
    known = [i for i, t in enumerate(tokens[:-1]) if t.upos == "ADJ" and t.text in participles]
    known = [i for i in known if tokens[i + 1].lemma in marks and tokens[i + 1].head > i + 1]
    turned = [i for i, t in enumerate(tokens) if t.upos == "VERB" and t.feats == PAST_PARTICIPLE]
    leading = {t.head for t in tokens if t.lemma in marks and t.deprel == "case"} if turned else set()
    doers = [i for i in leading if tokens[i].head in turned and tokens[i].deprel == "obl:mod"]
    if not known and not doers:
        return tokens
    kept = list(tokens)
    for i in doers:
        kept[i] = replace(tokens[i], deprel="obl:agent")
    for i in known:
        deprel = "acl" if tokens[i].deprel == "amod" else tokens[i].deprel
        kept[i] = replace(
            tokens[i], upos="VERB", lemma=participles[tokens[i].text], feats=PAST_PARTICIPLE, deprel=deprel
        )
        agent = tokens[i + 1].head
        kept[agent] = replace(kept[agent], head=i, deprel="obl:agent")
    return kept


def with_ongoing(tokens: Sequence[Token], ongoing: tuple[str, ...], finite: frozenset[str]) -> Sequence[Token]:
    """« des habitants fuyant la ville »: a verb that ends as no finite one does is a participle, and no other is.

    « la trêve entrée en vigueur »: a participle without that ending is of the past.
    """
    kept = list(tokens)
    for i in [i for i, token in enumerate(tokens) if token.upos == "VERB"]:
        token, form = tokens[i], tokens[i].text.lower()
        other = "VerbForm=Fin" in token.feats or is_past_participle(token)  # « tuant » is no form of the past either
        if other and form.endswith(ongoing):
            kept[i] = replace(token, feats=ONGOING)
        elif ONGOING in token.feats and form in finite and not form.endswith(ongoing):
            kept[i] = replace(token, feats=FINITE)
        elif ONGOING in token.feats and ongoing and not form.endswith(ongoing):
            kept[i] = replace(token, feats=PAST_PARTICIPLE)
    return kept


def with_inserted(tokens: Sequence[Token], twofold: frozenset[str]) -> Sequence[Token]:
    """« P, dit Anna »: a form that is a participle too, set off behind a clause, with who speaks straight behind it.

    « Karim Selmi, dit Abou Zeid »: what is said of a noun is a participle.
    """
    alike = [i for i, t in enumerate(tokens) if t.text in twofold and "VerbForm=Part" in t.feats]
    kept = list(tokens)
    for i in alike:
        below = [c for c, t in enumerate(tokens) if t.head == i != c]
        if _goes_on(tokens, i, below):
            kept[i] = replace(tokens[i], feats=PRESENT)
            continue
        speaker = next((c for c in below if c > i and base(tokens[c].deprel) in SPEAKERS), None)
        aside = i > 1 and tokens[i - 1].text == "," and _is_of_no_noun(tokens, i)
        if not aside or speaker is None or any(base(tokens[c].deprel) in {"aux", "mark", "cc"} for c in below):
            continue
        if tokens[speaker].upos in NOUNS and all(_hangs_on(tokens, c, speaker) for c in range(i + 1, speaker)):
            kept[i] = replace(tokens[i], feats=PRESENT, deprel=INSERTED)
            kept[speaker] = replace(tokens[speaker], deprel="nsubj")
    return kept


def _goes_on(tokens: Sequence[Token], i: int, below: Sequence[int]) -> bool:
    """« Erevan nie avoir tiré et | dit | enquêter »: what an infinitive stands behind goes on from none in the past."""
    first = tokens[i].head
    past = any(t.head == first and t.deprel == "aux:tense" and INFINITIVE in t.feats for t in tokens[:first])
    led = i + 1 < len(tokens) and INFINITIVE in tokens[i + 1].feats and i + 1 in below
    helped = any(base(tokens[c].deprel) in {"aux", "nsubj"} for c in below)
    return tokens[i].deprel == "conj" and first < i and past and led and not helped


def _is_of_no_noun(tokens: Sequence[Token], i: int) -> bool:
    """True for what hangs on a clause, and on a noun of another gender than its own: « sa maison, dit Anna »."""
    genders = {feature(tokens[at], "Gender") for at in (i, tokens[i].head)} - {None}
    return base(tokens[i].deprel) in {"advcl", "conj"} or (base(tokens[i].deprel) == "acl" and len(genders) > 1)


def _hangs_on(tokens: Sequence[Token], i: int, top: int) -> bool:
    """True for an article or a title before a noun, and for what belongs to one: « le tout jeune homme »."""
    head = tokens[i].head
    return tokens[i].upos in {"DET", "ADJ", "NUM", "NOUN", "ADV"} and (head == top or tokens[head].head == top)


def _with_plain(tokens: Sequence[Token], lemmas: Mapping[str, str], endings: tuple[str, ...]) -> Sequence[Token]:
    """A verb in the form of its lemma that has the features of a noun, or an ending of infinitives, is one.

    So is a listed one in any case.
    """
    alike = [i for i, t in enumerate(tokens) if t.text == t.lemma and t.upos == "VERB" and INFINITIVE not in t.feats]
    plain = [i for i in alike if tokens[i].text.endswith(endings) or _is_plain(tokens[i], lemmas)]
    if not plain:
        return tokens
    kept = list(tokens)
    for i in plain:
        kept[i] = replace(kept[i], feats=INFINITIVE)
    return kept


def _is_plain(token: Token, lemmas: Mapping[str, str]) -> bool:
    """True for a form with no features of a verb, for a listed one, and for a participle that looks like none."""
    return "VerbForm=" not in token.feats or ONGOING in token.feats or lemmas.get(token.text) == token.text


def _with_infinitives(tokens: Sequence[Token], lemmas: Mapping[str, str]) -> Sequence[Token]:
    """« dit craindre une attaque »: an infinitive that was taken for another word says what its verb is about."""
    behind = [i for i, t in enumerate(tokens[:-1], 1) if t.upos in {"VERB", "AUX"} and tokens[i].upos in TAKEN]
    bare = [i for i in behind if lemmas.get(tokens[i].text) == tokens[i].text]
    if not bare:
        return tokens
    kept = list(tokens)
    for i in bare:
        told = tokens[i].head == i - 1 and tokens[i].deprel in {"obj", "xcomp"}
        kept[i] = replace(tokens[i], upos="VERB", feats=INFINITIVE, deprel="xcomp" if told else tokens[i].deprel)
        for j in (j for j in range(i + 1, len(tokens)) if told and kept[j].head == i - 1 and kept[j].deprel == "obj"):
            kept[j] = replace(kept[j], head=i)
    return kept


def _with_participles(tokens: Sequence[Token], lemmas: Mapping[str, str]) -> Sequence[Token]:
    """« un convoi parti de X »: a noun without an article or a preposition, right behind another, is said of that."""
    known = [i for i, t in enumerate(tokens) if t.text in lemmas]
    bare = [i for i in known if _is_said_of_noun(tokens, i) or _is_told_of_another(tokens, i)]
    if not bare:
        return tokens
    kept = list(tokens)
    for at in bare:
        kept[at] = replace(kept[at], upos="VERB", lemma=lemmas[kept[at].text], feats=PAST_PARTICIPLE)
    draft = Draft.of(kept)
    for at in (i for i in bare if tokens[i].deprel != "conj"):
        draft.relations[at] = "acl"
        behind = next((i for i in range(at + 1, len(tokens)) if tokens[i].upos in NOUNS), at)
        if draft.heads[behind] == draft.heads[at] and draft.base(behind) == "nmod":
            draft.heads[behind] = at
        for child in (c for c in draft.below(at) if draft.base(c) == "nmod"):
            draft.relations[child] = "obl:mod"
    return draft.done()


def _is_told_of_another(tokens: Sequence[Token], at: int) -> bool:
    """« Un soldat a été tué et un autre blessé »: behind an article or number and an adjective, beside a passive."""
    token, head = tokens[at], tokens[at].head
    passive = any(t.head == head and t.deprel == "aux:pass" for t in tokens)
    told = token.upos == "NOUN" and token.deprel == "conj" and head < at - 2 and passive
    before = [t.upos for t in tokens[at - 2 : at]]
    return told and tokens[at - 1].deprel == "amod" and before in (["DET", "ADJ"], ["NUM", "ADJ"])


def _is_said_of_noun(tokens: Sequence[Token], at: int) -> bool:
    token, head = tokens[at], tokens[at].head
    marked = any(t.head == at and i < at and t.deprel in {"det", "case"} for i, t in enumerate(tokens))
    between = (t for t in tokens[head + 1 : at] if t.text != ",")
    right_behind = head < at and all(t.deprel in {"amod", "nmod", "case", "det", "flat"} for t in between)
    told = token.upos == "NOUN" and token.deprel in {"nmod", "appos"} and tokens[head].upos in NOUNS
    return told and right_behind and not marked


def _has_verb_above(tokens: Sequence[Token], at: int) -> bool:
    """True for a word that a verb counts among its own: there it is right where it stands."""
    head = tokens[tokens[at].head]
    return tokens[at].head != at and head.upos in {"VERB", "AUX"} and tokens[at].deprel != "advmod"


def _raise(draft: Draft, at: int) -> None:
    """Put a verb above the noun behind it that it hung on, and above what has no verb of its own before it."""
    noun = draft.heads[at]
    if noun > at and draft.base(at) in BELOW and draft.tokens[noun].upos in NOUNS:
        own = [c for c in draft.below(noun) if c > at]
        draft.swap(noun, at, "obj")
        for child in own:
            draft.heads[child] = noun
    elif (remark := _remark(draft, at, noun)) is not None:
        draft.hang(at, remark, "acl:relcl")
        draft.hang(draft.heads[remark + 1], at, "nsubj")
        draft.hang(remark + 1, at, "obj")
    elif _shares_subject(draft, at, noun):
        verb = draft.heads[noun]
        own = [at + 1, *(c for c in draft.below(verb) if c > verb)]
        draft.hang(at, verb, "conj")
        draft.swap(verb, at, "conj")
        for child in own:
            draft.heads[child] = verb
    top = _root(draft, at)
    lost = draft.base(at) in BELOW | {"obl"}
    if lost and top < at and draft.tokens[top].upos in NOUNS and all(draft.base(c) != "cop" for c in draft.below(top)):
        for child in [c for c in draft.below(top) if c > at]:
            draft.heads[child] = at
        draft.hang(at, at, "root")
        draft.hang(top, at, "nsubj")


def _remark(draft: Draft, at: int, above: int) -> int | None:
    """« P, | ce | que Kiev nie »: the pronoun before a verb that was taken for a word of it or of the noun between."""
    pronoun = above if draft.tokens[above].upos == "PRON" else draft.heads[above]
    joint = pronoun + 1
    opens = draft.tokens[pronoun].upos == "PRON" and joint < at and draft.tokens[joint].upos in {"SCONJ", "PRON"}
    return pronoun if opens and joint < draft.heads[joint] < at and draft.heads[draft.heads[joint]] == pronoun else None


def _shares_subject(draft: Draft, at: int, noun: int) -> bool:
    """« L'armée nie et dénonce P »: a verb between its subject and the conjunction before a second verb."""
    verb, joint = draft.heads[noun], at + 1
    between = draft.base(noun) == "nsubj" and noun < at < verb and draft.base(at) in BELOW
    return between and draft.tokens[joint].upos == "CCONJ" and draft.heads[joint] == verb


def _root(draft: Draft, at: int) -> int:
    """The word above all others of a tree."""
    for _ in draft.tokens:
        at = draft.heads[at]
    return at


def _govern(draft: Draft, at: int) -> None:
    """What hangs below a verb is no article of it, and no modifier as of a noun."""
    for child in draft.below(at):
        relation = draft.base(child)
        if relation == "det":
            draft.relations[child] = "obj"
        elif relation == "acl":
            marked = any(draft.base(c) == "mark" for c in draft.below(child))
            draft.relations[child] = "xcomp" if marked else "advcl"
        elif relation == "nmod":
            draft.relations[child] = "obl:arg"
