"""Subjects that follow their verb: « a-t-il dit », « …, a déclaré X », « …, a appris Y de X »."""

from __future__ import annotations

from selon.attribute.cue.verbs import is_finite, is_gerund, is_passive_cue
from selon.attribute.mention.mentions import found_at
from selon.attribute.mention.phrases import NOMINAL, can_speak, inside_prepositional, top_of
from selon.attribute.scene import CueMention, Found, Scene
from selon.model import Span, Token
from selon.tree import Tree, base, case_of, feature, is_contracted, is_past_participle, subtree

CLOSING = frozenset({",", "»", "”", '"', "-", "–", "—"})
OPENING = frozenset({"«", "“", '"'})
BRACKET = frozenset({"("})
CLITIC = "pronoun on the verb"
DESCRIBING = frozenset({"ADJ", "ADV", "NOUN", "VERB"})  # what a tagger makes of a participle, and what goes before one
REACH = 8  # tokens from a verb of hearing to who told
ASIDE = 15  # tokens between the commas that set off where or when something was said


def by_clitic(scene: Scene, cue: CueMention) -> Found | None:
    """« a-t-il dit », « dit-on »."""
    tree, known = scene.trees[cue.sentence], scene.words.impersonal.union(scene.words.pronouns)
    for i in range(cue.tokens[0], min(cue.tokens[-1] + 2, len(tree.tokens))):
        token = tree.tokens[i]
        if token.text.startswith("-") and token.upos == "PRON" and token.text.split("-")[-1] in known:
            doubled = None if token.text.split("-")[-1] in scene.words.impersonal else _doubled(tree, cue, i)
            return found_at(scene, cue.sentence, i if doubled is None else doubled, CLITIC)
    return None


def _doubled(tree: Tree, cue: CueMention, clitic: int) -> int | None:
    """« Tout juste | le porte-parole | a-t-il concédé P »: the subject that the pronoun behind the verb takes up."""
    own = [c for c in tree.children[cue.index] if c < cue.tokens[0] and base(tree.tokens[c].deprel) == "nsubj"]
    if not own or tree.tokens[own[-1]].upos not in NOMINAL:
        return None
    noun, marks = own[-1], [t.text for t in tree.tokens[own[-1] : cue.tokens[0]] if t.upos == "PUNCT"]
    finite = next((i for i in cue.tokens if "VerbForm=Fin" in tree.tokens[i].feats), clitic)
    agrees = all(
        feature(tree.tokens[noun], name) in {None, feature(tree.tokens[i], name)}
        for i, name in ((finite, "Number"), (clitic, "Gender"))
    )
    return noun if agrees and marks in ([], [",", ","]) else None


def by_inversion(scene: Scene, cue: CueMention) -> Found | None:
    """« …, a déclaré X » and « …, a appris Y de X »: the words after a cue that is set off."""
    if not _set_off(scene, cue):
        return None
    return _told_by(scene, cue) or (None if has_relay_subject(cue) else inverted_source(scene, cue))


def has_relay_subject(cue: CueMention) -> bool:
    """« a appris Sputnik d'une source »: the subject is told, it does not speak."""
    return any(path.relation == "nsubj" for path in cue.frame.relay)


def is_hearer(scene: Scene, cue: CueMention, found: Found) -> bool:
    """« Les élèves apprennent que P »: the subject of a verb of hearing, before it, is told and tells nothing."""
    token = scene.token(found.spot)
    before = found.spot[0] == cue.sentence and found.spot[1] < cue.index
    return has_relay_subject(cue) and before and base(token.deprel) == "nsubj" and token.head == cue.index


def _set_off(scene: Scene, cue: CueMention) -> bool:
    """True for a finite cue straight after a comma or closing mark, with no subject before it or another one after."""
    tree, first = scene.trees[cue.sentence], over_told(scene, cue)
    if first == 0 or tree.tokens[first - 1].text not in CLOSING or is_gerund(tree, cue) or in_series(tree, cue):
        return False
    if any(base(tree.tokens[c].deprel) == "aux" and c < first - 1 for c in tree.children[cue.index]):
        return False  # « Le maire a, par la voix de X, | démenti P »
    subjects = [c for c in tree.children[cue.index] if base(tree.tokens[c].deprel) == "nsubj"]
    told = any(base(tree.tokens[c].deprel) == "ccomp" and c < first for c in tree.children[cue.index])
    told = told or _is_inserted(tree, cue) or _has_own_verb(scene, tree, cue) or is_behind_phrase(scene, cue)
    told = told or _is_behind_share(scene, tree, cue)
    fitting = [c for c in subjects if not _is_one_of_many(scene, cue, c)]
    own = fitting and all(c < first for c in fitting) and not told  # the subject before is that of the clause told
    quoted = any(t.text in {"»", "”"} for t in tree.tokens[max(0, first - 2) : first])
    return not own and (quoted or is_finite(tree, cue.tokens))


def in_series(tree: Tree, cue: CueMention) -> bool:
    """« X admet un incident, | promet une enquête | et récuse P »: the second of three verbs of one subject."""
    behind = range(cue.tokens[-1] + 1, len(tree.tokens))
    joint = next((i for i in behind if tree.tokens[i].upos in {"CCONJ", "PUNCT", "SCONJ"}), None)
    if joint is None or tree.tokens[joint].upos != "CCONJ":
        return False
    third = next((t for t in tree.tokens[joint + 1 :] if t.upos not in {"ADV", "PRON", "AUX"}), None)
    own = any("VerbForm=Fin" in t.feats for t in tree.tokens[: cue.tokens[0]])
    return own and third is not None and third.upos == "VERB" and "VerbForm=Fin" in third.feats


def over_told(scene: Scene, cue: CueMention) -> int:
    """« , nous | dit-on », « , nous | dit X »: where a cue begins with the pronoun of whom it tells."""
    tree, first = scene.trees[cue.sentence], cue.tokens[0]
    if first < 2 or tree.tokens[first - 1].upos != "PRON" or tree.tokens[first - 2].text not in CLOSING | BRACKET:
        return first
    if any(tree.tokens[i].text.startswith("-") for i in cue.tokens):
        return first - 1
    told = feature(tree.tokens[first - 1], "Person") in {"1", "2"} and "clause" in cue.frame.content
    source = inverted_source(scene, cue) if told and is_finite(tree, cue.tokens) else None
    speaks = source is not None and source.spot[1] > cue.index and can_speak(scene, source.spot)
    return first - 1 if speaks and source is not None and ends_sentence(tree, source.span.end) else first


def _is_one_of_many(scene: Scene, cue: CueMention, subject: int) -> bool:
    """« Dix hommes arrêtés, annonce la police »: a noun in the plural before a verb in the singular, by its ending."""
    tree = scene.trees[cue.sentence]
    forms = [tree.tokens[i].text for i in cue.tokens if "VerbForm=Fin" in tree.tokens[i].feats]
    single = bool(forms) and not any(form.endswith(end) for form in forms for end in scene.clauses.several)
    return single and tree.tokens[subject].upos != "PRON" and feature(tree.tokens[subject], "Number") == "Plur"


def _is_inserted(tree: Tree, cue: CueMention) -> bool:
    """« Les rebelles, relève X, ont fui »: a verb and its noun between the subject and the verb of a clause.

    What goes on may be quoted: « Les rebelles, relève X, | « ont fui ».
    """
    first, end = cue.tokens[0], len(tree.tokens)
    marks = (i for i in range(cue.tokens[-1] + 1, end) if tree.tokens[i].upos in {"PUNCT", "SCONJ"})
    closing = next(marks, end - 1)
    behind = (i for i in range(closing + 1, end) if tree.tokens[i].text not in OPENING)
    after = next((i for i in behind if tree.tokens[i].upos not in {"ADV", "PRON"}), closing)
    alone = not any("VerbForm=Fin" in t.feats for i, t in enumerate(tree.tokens[:closing]) if i not in cue.tokens)
    related = any("PronType=Rel" in t.feats for t in tree.tokens[first:after])
    return tree.tokens[closing].text == "," and alone and not related and "VerbForm=Fin" in tree.tokens[after].feats


def _is_behind_share(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« Neuf civils dont deux enfants ont péri, ont indiqué X. »: a comma parts no verb from its own.

    The parser takes « dont » for what opens the clause of the dead, and those for who speaks.
    """
    comma = cue.tokens[0] - 1
    if "clause" not in cue.frame.content or any(t.text in {",", ":", ";"} for t in tree.tokens[:comma]):
        return False
    opened = next((i for i in range(1, comma) if tree.tokens[i].lemma in scene.clauses.relative), comma)
    share = tree.tokens[opened + 1]
    counted = opened < comma and (share.upos == "NUM" or "Definite=Ind" in share.feats)
    subject = base(tree.tokens[opened].deprel) == "nsubj"
    if subject or not counted or not any("VerbForm=Fin" in t.feats for t in tree.tokens[opened:comma]):
        return False
    source = inverted_source(scene, cue)
    speaks = source is not None and source.spot[1] > cue.index and can_speak(scene, source.spot)
    return speaks and source is not None and ends_sentence(tree, source.span.end)


def _has_own_verb(scene: Scene, tree: Tree, cue: CueMention) -> bool:
    """« Moscou, garant de la trêve, suit l'affaire, assure X. »: the subject before the cue has a verb."""
    if "clause" not in cue.frame.content:
        return False
    source = inverted_source(scene, cue)
    if source is None or not can_speak(scene, source.spot) or not ends_sentence(tree, source.span.end):
        return False
    own = min((c for c in tree.children[cue.index] if base(tree.tokens[c].deprel) == "nsubj"), default=cue.index)
    verb = next((i for i in range(own, cue.tokens[0]) if "VerbForm=Fin" in tree.tokens[i].feats), None)
    bound = range(own, cue.tokens[0] if verb is None else verb)
    return verb is not None and not any(_subordinates(tree.tokens[i]) for i in bound)


def is_behind_phrase(scene: Scene, cue: CueMention) -> bool:
    """« Un acte de guerre, dénonce X. », « Une thèse que Y défend, relève X. »: no verb, one comma, who says so.

    A comma alone parts no verb from its subject.
    """
    tree, first = scene.trees[cue.sentence], over_told(scene, cue)
    if "clause" not in cue.frame.content or first < 2 or tree.tokens[first - 1].text != ",":
        return False
    before = tree.tokens[: first - 1]
    if any(t.text in {",", ":", ";", "(", ")", "–", "—"} for t in before) or _is_adverbial(scene, tree, first - 1):
        return False
    source = inverted_source(scene, cue)
    speaks = source is not None and source.spot[1] > cue.index and can_speak(scene, source.spot)
    return speaks and source is not None and ends_sentence(tree, source.span.end)


def _is_adverbial(scene: Scene, tree: Tree, end: int) -> bool:
    """True unless a noun that no preposition marks opens a sentence, under which all up to a place stands."""
    top = next((i for i in range(end) if tree.tokens[i].upos in NOMINAL), None)
    if top is None or tree.tokens[top].upos == "PRON" or case_of(tree, top) is not None:
        return True
    below = set(subtree(tree, top))
    return bool(scene.times.meeting(tree.tokens[top].span)) or any(i not in below for i in range(end))


def _subordinates(token: Token) -> bool:
    return token.upos == "SCONJ" or "PronType=Rel" in token.feats


def _told_by(scene: Scene, cue: CueMention) -> Found | None:
    """The speaker behind the preposition that the frame names, in the words after an inserted cue."""
    tree = scene.trees[cue.sentence]
    cases = {path.case.split()[0] for path in cue.frame.source if path.case is not None}
    for i in range(cue.tokens[-1] + 1, min(cue.tokens[-1] + REACH, len(tree.tokens) - 1)):
        token = tree.tokens[i]
        if token.upos == "PUNCT" or "VerbForm=Fin" in token.feats:
            return None
        bare = token.upos == "DET" and token.text == token.lemma  # « de source policière »
        if (token.upos == "ADP" or bare) and token.lemma in cases:
            nouns = [j for j in range(i + 1, min(i + 5, len(tree.tokens))) if tree.tokens[j].upos in NOMINAL]
            return found_at(scene, cue.sentence, top_of(tree, nouns[0], i), "who told the subject") if nouns else None
    return None


def inverted_source(scene: Scene, cue: CueMention, over: frozenset[str] = BRACKET) -> Found | None:
    """The subject after its verb: the first noun after the cue that no preposition marks, ``over`` some marks."""
    tree = scene.trees[cue.sentence]
    clitic = by_clitic(scene, cue)
    if clitic is not None:
        return clitic
    i, floor, left = cue.tokens[-1] + 1, cue.tokens[-1], cue.tokens[-1]
    several: Found | None = None
    while i < len(tree.tokens):
        token = tree.tokens[i]
        if token.text == "," and (skipped := _remark(scene, tree, i)) is not None:
            i, floor, left = skipped, skipped - 1, skipped - 1
            continue
        described = is_past_participle(token) and base(token.deprel) in {"acl", "amod"}  # « dans une vidéo parue »
        stops = token.upos in {"SCONJ", "VERB", "AUX", "CCONJ"} and not described
        if (token.upos == "PUNCT" and token.text not in over) or stops:
            return several
        if "PronType=Rel" in token.feats or token.lemma in scene.clauses.that:
            return several
        if _is_behind_outlet(scene, cue.sentence, i):
            return found_at(scene, cue.sentence, i, "subject after the verb")
        if token.upos in NOMINAL and not scene.times.meeting(token.span):  # « a indiqué lundi soir le docteur »
            if not inside_prepositional(tree, i, floor):
                return found_at(scene, cue.sentence, top_of(tree, i, left), "subject after the verb")
            if several is None and _are_some(scene, tree, cue, i):
                found = found_at(scene, cue.sentence, i, "subject after the verb")
                several = found._replace(span=Span(tree.tokens[i - 1].span.start, found.span.end))
            left = i = _over_outlet(scene, cue.sentence, i)
        i += 1
    return several


def _is_behind_outlet(scene: Scene, sentence: int, i: int) -> bool:
    """« a dit à l'AFP | Charité Maro »: where somebody's name begins straight behind that of an outlet."""
    name, before = scene.named.get((sentence, i)), scene.named.get((sentence, i - 1))
    begins = name is not None and name.kind == "person" and name.span.start == scene.token((sentence, i)).span.start
    return begins and before is not None and before.kind == "organisation" and i > 0


def _over_outlet(scene: Scene, sentence: int, i: int) -> int:
    """« a dit au journal | Le Soir | le maire », « à la radio privée | Okapi | »: the last word of an outlet's name."""
    tokens = scene.trees[sentence].tokens
    end = len(tokens) - 1
    if tokens[i].lemma.lower() in scene.words.media:
        i += i < end and tokens[i + 1].upos == "ADJ" and tokens[i + 1].text.islower()
        while i < end and tokens[i + 1].text[:1].isupper() and scene.persons.at(tokens[i + 1].span.start) is None:
            i += 1
    return i


def _are_some(scene: Scene, tree: Tree, cue: CueMention, i: int) -> bool:
    """« ont dit à l'agence des témoins », « estiment des témoins »: a plural article taken for a preposition."""
    plural = feature(tree.tokens[i], "Number") == "Plur" and can_speak(scene, (cue.sentence, i))
    words = [tree.tokens[j] for j in cue.tokens if tree.tokens[j].upos in {"VERB", "AUX"}]
    marked = any("VerbForm=Fin" in t.feats and _is_plural(scene, t) for t in words)
    return plural and marked and is_contracted(tree.tokens[i - 1])


def _is_plural(scene: Scene, verb: Token) -> bool:
    """True for a verb in the plural, which its ending tells even where the tagger errs."""
    return feature(verb, "Number") == "Plur" or any(verb.text.endswith(end) for end in scene.clauses.several)


def _remark(scene: Scene, tree: Tree, comma: int) -> int | None:
    """« a confié, à Reuters, le directeur », « a dit, samedi, X »: the index after what stands between commas.

    A participle or an adverb needs a noun behind it: « a raconté, joint par téléphone, | un habitant ».
    """
    after = tree.tokens[comma + 1 : comma + 2]
    end = next((i for i in range(comma + 2, min(comma + ASIDE, len(tree.tokens))) if tree.tokens[i].text == ","), None)
    if not after or end is None:
        return None
    if after[0].upos == "ADP" or scene.times.meeting(after[0].span):
        return end + 1
    describes = after[0].upos in DESCRIBING and after[0].text.islower()
    speaker = end + 1 < len(tree.tokens) and tree.tokens[end + 1].upos in {"DET", "PROPN"}
    finite = any("VerbForm=Fin" in t.feats for t in tree.tokens[comma + 1 : end])
    return end + 1 if describes and speaker and not finite else None


def by_late_subject(scene: Scene, cue: CueMention) -> Found | None:
    """A subject after the verb where one may stand: at the head of a sentence, after a mark or an adverb."""
    tree = scene.trees[cue.sentence]
    first = cue.tokens[0]
    if is_passive_cue(tree, cue) or has_relay_subject(cue) or not is_finite(tree, cue.tokens):
        return None
    if in_series(tree, cue):
        return None
    found = inverted_source(scene, cue)
    if found is not None and _disagrees(scene, cue, found):
        return None
    opens = first == 0 or tree.tokens[first - 1].upos in {"PUNCT", "SCONJ", "ADV"}
    return found if opens or (found is not None and ends_sentence(tree, found.span.end)) else None


def _disagrees(scene: Scene, cue: CueMention, found: Found) -> bool:
    """« X a appelé les deux camps »: a noun in the plural is not the subject of an auxiliary in the singular."""
    tree = scene.trees[cue.sentence]
    single = any(t.upos == "AUX" and feature(t, "Number") == "Sing" for t in (tree.tokens[i] for i in cue.tokens))
    return single and feature(scene.token(found.spot), "Number") == "Plur"


def ends_sentence(tree: Tree, end: int) -> bool:
    """True when only punctuation follows an offset."""
    return all(t.upos == "PUNCT" for t in tree.tokens if t.span.start >= end)
