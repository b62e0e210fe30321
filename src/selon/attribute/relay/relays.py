"""Who passes words on: an outlet, an agency, a platform, or a person who was told or speaks for somebody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from selon.attribute.cue.match import find_fillers
from selon.attribute.mention.mastheads import title_at
from selon.attribute.mention.outlets import is_named_outlet, is_through, outlet_after
from selon.attribute.mention.phrases import NOMINAL, can_speak, is_impersonal, noun_phrase, top_of
from selon.attribute.relay.relayed import of_documents, of_speech
from selon.attribute.scene import CueMention, Draft, Found, Relay, Scene, Spot
from selon.attribute.speaker.inversion import has_relay_subject, inverted_source
from selon.attribute.speaker.speakers import source_of
from selon.model import Span, Token
from selon.tree import Tree, base, feature, is_past_participle

REACH = 16  # tokens after a cue or a source in which its relay is looked for


def find_relays(scene: Scene, cue: CueMention, source: Found | None) -> tuple[Relay, ...]:
    """The relays of an attribution, each once; the speaker itself is none."""
    found: dict[Span, Relay] = {}
    rules = (
        *_told(scene, cue),
        *_addressed(scene, cue, source),
        *_ahead(scene, cue, source),
        *_cited(scene, source),
        *_cited_behind(scene, cue),
        *_voiced(scene, cue, source),
        *of_documents(scene, cue, source),
        *of_speech(scene, cue, source),
    )
    for relay in rules:
        span = relay.span if source is None else _before(scene, relay.span, source.span)
        if source is None or not source.span.meets(span):
            found.setdefault(span, Relay(span, relay.rule))
    return (*found.values(), *(() if source is None else _within(scene, source)))


def on_whose_word(scene: Scene, cue: CueMention, source: Found | None) -> tuple[Found | None, tuple[Relay, ...]]:
    """« P, rapporte l'AFP de source militaire »: the source behind an outlet that reports, and the outlet as relay.

    So it is in « L'AFP rapporte, de source militaire, que P ».
    """
    if source is None or cue.frame.upos != "VERB":
        return source, ()
    before = source.span.start < cue.span.start
    at = scene.after(cue.span.end if before else source.span.end)
    if before and at + 1 < len(scene.spots) and scene.token(scene.spots[at]).text == ",":
        at += 1
    spot = scene.spots[at] if at < len(scene.spots) else (cue.sentence, -1)
    other = next((c for c in scene.cues_of(spot[0]) if c.tokens[0] == spot[1]), None)
    if other is None or not is_credit(other) or (scene.token(scene.spots[at - 1]).upos == "PUNCT") is not before:
        return source, ()
    told = source_of(scene, other)
    outlet = is_named_outlet(scene, source.span) or scene.token(source.spot).lemma.lower() in scene.words.media
    if told is None or not outlet:
        return source, ()
    return told, (Relay(source.span, "outlet that reports it"),)


def is_credit(cue: CueMention) -> bool:
    """« selon X », « de source militaire », « sur la foi de X »: who said so, behind a preposition."""
    led = any(need.relation == "case" for need in cue.frame.needs)
    return cue.frame.upos == "ADP" or (cue.frame.upos == "NOUN" and led and "clause" in cue.frame.content)


def carried_on(scene: Scene, drafts: Sequence[Draft]) -> list[Draft]:
    """« X écrit P sur Telegram, ajoutant que Q »: who passes P on passes on Q too, said by one speaker at one go."""
    last: dict[Spot, tuple[Relay, ...]] = {}
    done: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: d.cue.span.start if d.cue else d.content[0].start):
        if draft.speaker is None:
            done.append(draft)
            continue
        spot = draft.speaker.spot
        told = draft.cue is not None and draft.cue.frame.upos == "VERB"
        if not draft.relay and (told or draft.cue is None):
            draft = replace(draft, relay=last.get(spot) or _of_sentence_before(scene, draft, spot, done))
        last[spot] = draft.relay
        done.append(draft)
    return done


def _of_sentence_before(scene: Scene, draft: Draft, spot: Spot, done: Sequence[Draft]) -> tuple[Relay, ...]:
    """« X parle sur Telegram : « P », écrit-il »: the relay of who spoke before, for a pronoun behind its verb.

    So it is where « Q », a-t-il dit, follows straight on what X said there.
    """
    before = done[-1] if done else None
    if before is None or before.speaker is None or not scene.token(spot).text.startswith("-"):
        return ()
    apart = spot[0] - before.speaker.spot[0]
    told = draft.direct and not is_impersonal(scene, spot)
    goes_on = apart == 1 and told and not _begins_block(scene, spot[0]) and _agrees(scene, before, spot)
    return before.relay if apart == 0 or goes_on else ()


def _begins_block(scene: Scene, sentence: int) -> bool:
    """True for the first sentence of a paragraph."""
    last, first = scene.trees[sentence - 1].tokens[-1], scene.trees[sentence].tokens[0]
    return "\n" in scene.doc.text[last.span.end : first.span.start]


def _agrees(scene: Scene, before: Draft, pronoun: Spot) -> bool:
    """True where a pronoun has the number of who spoke before, and no other gender."""
    assert before.speaker is not None
    one, other = scene.token(before.speaker.spot), scene.token(pronoun)
    pairs = [(feature(one, key), feature(other, key)) for key in ("Number", "Gender")]
    return all(a is None or b is None or a == b for a, b in pairs)


def _before(scene: Scene, relay: Span, source: Span) -> Span:
    """« l'agence d'une source » where the parser hung the source on its relay: what stands before its preposition."""
    if not relay.start < source.start < relay.end:
        return relay
    before = [scene.token(spot) for spot in scene.spots[scene.after(relay.start) : scene.after(source.start)]]
    while before and before[-1].upos == "ADP":
        before.pop()
    return Span(relay.start, before[-1].span.end) if before else relay


def _told(scene: Scene, cue: CueMention) -> Iterator[Relay]:
    """« a appris Sputnik d'une source »: the subject of a verb of hearing."""
    if not has_relay_subject(cue):
        return
    told = inverted_source(scene, cue)
    if told is not None and is_impersonal(scene, told.spot):
        return
    if told is not None:
        yield Relay(told.span, "subject that was told")
        return
    tree = scene.trees[cue.sentence]
    for path in cue.frame.relay:
        for argument in find_fillers(tree, cue.index, path)[:1]:
            if argument.relation == "nsubj" and not is_impersonal(scene, (cue.sentence, argument.index)):
                yield Relay(noun_phrase(tree, argument.index), "subject that was told")


def _addressed(scene: Scene, cue: CueMention, source: Found | None) -> Iterator[Relay]:
    """« a déclaré à l'AFP », « sur Twitter », « dit-il selon Le Monde »: an outlet behind a preposition."""
    if cue.frame.upos not in {"VERB", "ADP"}:
        return
    tree, last = scene.trees[cue.sentence], cue.tokens[-1]
    if cue.frame.upos == "VERB" and source is not None and source.spot[0] == cue.sentence:
        last = max(last, source.spot[1])
    for i in range(cue.tokens[-1] + 1, min(last + REACH, len(tree.tokens) - 1)):
        token = tree.tokens[i]
        if "VerbForm=Fin" in token.feats or token.text in {";", ":", "«", "“"} or token.lemma in scene.clauses.that:
            return
        if cue.frame.upos == "ADP" and token.text == ",":
            return
        if is_through(scene, tree, i) or (token.upos == "ADP" and _accords(scene, cue, token.span.start)):
            outlet = outlet_after(scene, cue.sentence, i) or title_at(scene, tree, i + 1)
            if outlet is not None:
                yield Relay(outlet, f"outlet after « {token.text.lower()} »")


def _ahead(scene: Scene, cue: CueMention, source: Found | None) -> Iterator[Relay]:
    """« Sur X, Y dit », « Dans un communiqué diffusé par X, Y dit »: an outlet in what opens the sentence."""
    if cue.frame.upos != "VERB" or source is None or source.spot[0] != cue.sentence:
        return
    tree = scene.trees[cue.sentence]
    before = [c for c in scene.cues_of(cue.sentence) if c.tokens[-1] < source.spot[1] and c.frame.upos == "VERB"]
    if any("VerbForm=Fin" in tree.tokens[i].feats for c in before for i in c.tokens):
        return  # « Sur X, Y affirme P, ce que Z dément »: Z says so elsewhere
    for i in range(min(cue.tokens[0], source.spot[1])):
        token = tree.tokens[i]
        if "VerbForm=Fin" in token.feats or token.text in {";", ":", "«", "“"} or token.lemma in scene.clauses.that:
            return
        told = i > 1 and tree.tokens[i - 1].lemma in scene.words.publishing and is_past_participle(tree.tokens[i - 1])
        opens = i < 2 and is_through(scene, tree, i)
        by = told and (token.lemma in scene.clauses.agent or is_through(scene, tree, i))
        if (opens or by) and (outlet := outlet_after(scene, cue.sentence, i)) is not None:
            yield Relay(outlet, f"outlet after « {token.text.lower()} »")
            return


def _accords(scene: Scene, cue: CueMention, start: int) -> bool:
    """True at « selon » behind another cue."""
    other = scene.by_start.get(start)
    return other is not None and other.frame.upos == "ADP" and cue.frame.upos == "VERB"


def _cited(scene: Scene, source: Found | None) -> Iterator[Relay]:
    """« Selon X, interrogé par Y », « X, cité par Y »: who asked or quoted the source."""
    if source is None:
        return
    sentence, head = source.spot
    tree = scene.trees[sentence]
    for i in (*_opening_participle(scene, tree, head), *range(head + 1, min(head + REACH, len(tree.tokens) - 2))):
        token = tree.tokens[i]
        if (quoter := _publishing_clause(scene, tree, head, i)) is not None:
            yield Relay(quoter, f"{token.text.lower()} the source")
            return
        if (quoter := _quoting_clause(scene, tree, sentence, i)) is not None:
            yield Relay(quoter, f"{token.text.lower()} the source")
            return
        if ("VerbForm=Fin" in token.feats and not _passes_words_on(scene, tree, i)) or token.text in {";", ":"}:
            return
        at = _over_days(scene, tree, i + 1)  # « Invité lundi de X »
        invited = token.lemma in scene.words.guests and tree.tokens[at].upos == "ADP"
        host = outlet_after(scene, sentence, at) if invited else None
        if host is not None:
            yield Relay(host, "guest of an outlet")
            return
        if token.lemma in scene.words.quoting and (is_past_participle(token) or _is_said_of(token)):
            agents = [j for j in _just_after(tree, i) if _leads_to_quoter(scene, tree, i, j)]
            agents.sort(key=lambda j: tree.tokens[j + 1].text in scene.words.platforms)  # « joint par WhatsApp par Y »
            for agent in agents:  # « joint par téléphone par Y »
                if (span := _quoter(scene, tree, sentence, agent)) is not None and _passes_on(scene, token, span):
                    yield Relay(span, f"{token.text.lower()} {tree.tokens[agent].text} an outlet or a person")
                    return


def _publishing_clause(scene: Scene, tree: Tree, head: int, i: int) -> Span | None:
    """« un rapport dont | le quotidien X | a publié des extraits », « un élu que X a pu joindre »: who has it."""
    words = scene.words
    if tree.tokens[i].upos not in {"NOUN", "PROPN"}:
        return None
    verb = tree.tokens[i].head
    if base(tree.tokens[i].deprel) != "nsubj" or tree.tokens[verb].deprel != "acl:relcl":
        return None
    told = {tree.tokens[verb].lemma, *(tree.tokens[c].lemma for c in tree.children[verb] if c > verb)}
    span = noun_phrase(tree, i)
    outlet = tree.tokens[i].lemma.lower() in words.media or is_named_outlet(scene, span)
    passing = words.quoting | (words.publishing if tree.tokens[head].lemma in words.documents else frozenset())
    return span if outlet and tree.tokens[verb].head == head and told & passing else None


def _quoting_clause(scene: Scene, tree: Tree, sentence: int, verb: int) -> Span | None:
    """« X, que | cite | le site Y, affirme P »: who quotes the source, behind the verb of a clause on it."""
    token, before = tree.tokens[verb], tree.tokens[verb - 1]
    quotes = token.lemma in scene.words.quoting and "VerbForm=Fin" in token.feats
    if not quotes or before.lemma not in scene.clauses.that or tree.tokens[verb - 2].text != ",":
        return None
    subject = next((c for c in tree.children[verb] if c > verb and tree.tokens[c].upos in NOMINAL), None)
    return None if subject is None or not can_speak(scene, (sentence, subject)) else noun_phrase(tree, subject)


def _is_said_of(token: Token) -> bool:
    """A participle read as another word: « X, joint par Y »."""
    return token.upos in {"ADV", "ADJ"} or (token.upos == "NOUN" and base(token.deprel) in {"advcl", "acl", "amod"})


def _passes_words_on(scene: Scene, tree: Tree, auxiliary: int) -> bool:
    """« Selon X, dont les propos | ont | été rapportés par Y »: the words of X are what is passed on."""
    verb = tree.tokens[auxiliary].head
    own = (c for c in tree.children[verb] if tree.tokens[c].deprel == "nsubj:pass")
    told = any(tree.tokens[c].lemma in scene.words.documents and is_owned_by_relative(tree, c) for c in own)
    return told and tree.tokens[verb].lemma in scene.words.quoting


def is_owned_by_relative(tree: Tree, noun: int) -> bool:
    """« dont les propos »: a noun that belongs to whom the relative pronoun before it stands for."""
    return any(c < noun and "PronType=Rel" in tree.tokens[c].feats for c in tree.children[noun])


def _cited_behind(scene: Scene, cue: CueMention) -> Iterator[Relay]:
    """« X a affirmé, cité par Y, que P »: who quoted the source, between commas straight behind its verb."""
    tree, at = scene.trees[cue.sentence], cue.tokens[-1] + 2
    if (
        at + 2 >= len(tree.tokens)
        or tree.tokens[at - 1].text != ","
        or tree.tokens[at].lemma not in scene.words.quoting
    ):
        return
    if tree.tokens[at + 1].lemma in scene.clauses.agent and is_past_participle(tree.tokens[at]):
        span = _noun_after(scene, cue.sentence, at + 1)
        if span is not None:
            yield Relay(span, f"{tree.tokens[at].text.lower()} {tree.tokens[at + 1].text} an outlet or a person")


def _passes_on(scene: Scene, verb: Token, span: Span) -> bool:
    """False for « interrogé par le juge »: of those who ask, only an outlet passes on the answer."""
    if verb.lemma not in scene.words.questioning or is_named_outlet(scene, span):
        return True
    words, spots = scene.words, scene.spots_in(span)
    lemmas = {scene.token(spot).lemma.lower() for spot in spots}
    people = any((n := scene.named.get(spot)) is not None and n.kind == "person" for spot in spots)
    others = words.persons | words.groups | words.organs
    asks = lemmas & (words.media | words.collecting)
    return bool(asks) or not (people or lemmas & others)


def _leads_to_quoter(scene: Scene, tree: Tree, i: int, j: int) -> bool:
    """True at « par » of « cité par Y », and at « dans » straight after: « cité dans un communiqué »."""
    token = tree.tokens[j]
    inside = j == i + 1 and token.upos == "ADP" and token.lemma in scene.words.through
    return token.lemma in scene.clauses.agent or inside


def _just_after(tree: Tree, i: int) -> range:
    """The few words behind a participle that may hold its agent."""
    return range(i + 1, min(i + 5, len(tree.tokens) - 1))


def _over_days(scene: Scene, tree: Tree, i: int) -> int:
    while i + 2 < len(tree.tokens) and tree.tokens[i].lemma in scene.clauses.days:
        i += 1
    return i


def _opening_participle(scene: Scene, tree: Tree, head: int) -> Iterator[int]:
    """« Interrogé par Y, X affirme »: the participle that opens the sentence of a source."""
    if head > 2 and not any("VerbForm=Fin" in t.feats for t in tree.tokens[:head]):
        known = scene.words.guests | scene.words.quoting
        for i in (0, 1):
            token = tree.tokens[i]
            if is_past_participle(token) or token.upos in {"ADV", "NOUN"} or token.lemma in known:
                yield i


def _quoter(scene: Scene, tree: Tree, sentence: int, at: int) -> Span | None:
    """Who asked or quotes: « interrogé sur X » by an outlet; « interrogé sur le bilan » tells what about.

    « rencontré à l'hôpital » tells where.
    """
    about = tree.tokens[at].lemma in scene.words.about
    noun = next((j for j in range(at + 1, min(at + 5, len(tree.tokens))) if tree.tokens[j].upos in NOMINAL), at)
    where = tree.tokens[at].lemma not in scene.clauses.agent and tree.tokens[noun].lemma not in scene.words.documents
    return outlet_after(scene, sentence, at) if about or where else _noun_after(scene, sentence, at)


def _noun_after(scene: Scene, sentence: int, at: int) -> Span | None:
    """The outlet, or the noun phrase that can speak, behind a preposition."""
    tree = scene.trees[sentence]
    outlet = outlet_after(scene, sentence, at)
    noun = next((j for j in range(at + 1, min(at + 5, len(tree.tokens))) if tree.tokens[j].upos in NOMINAL), None)
    if outlet is not None or noun is None:
        return outlet
    top = top_of(tree, noun, at)
    means = tree.tokens[at].lemma in scene.clauses.agent and tree.tokens[top].lemma in scene.words.documents
    means = means and tree.tokens[top].text.islower()
    return noun_phrase(tree, top) if can_speak(scene, (sentence, top)) and not means else None  # « joint par courriel »


def _voiced(scene: Scene, cue: CueMention, source: Found | None) -> Iterator[Relay]:
    """« par la voix de X », « dans un entretien avec Y »: who lends the voice, or where it was raised."""
    tree = scene.trees[cue.sentence]
    for i, token in enumerate(tree.tokens[:-2]):
        if (
            token.lemma in scene.words.voices
            and token.text.islower()
            and tree.tokens[i + 1].upos == "ADP"
            and i + 1 not in cue.tokens
        ):
            span = _noun_after(scene, cue.sentence, i + 1)
            if span is not None and not _goes_on(scene, source, span) and not _is_of_other(tree, i, cue):
                yield Relay(span, f"{token.lemma} of somebody")
        elif token.lemma in scene.words.interviews and (_leads_to(tree, i, cue) or _tells_how(scene, tree, cue, i)):
            for j in range(i + 1, min(i + 5, len(tree.tokens) if i > cue.tokens[0] else cue.tokens[0])):
                if tree.tokens[j].upos == "ADP" and (outlet := outlet_after(scene, cue.sentence, j)) is not None:
                    yield Relay(outlet, f"{token.lemma} with an outlet")
                    break


def _is_of_other(tree: Tree, i: int, cue: CueMention) -> bool:
    """« X, par la voix de Y, accuse Z, accusation rejetée par Z »: who lends X a voice lends Z none."""
    return i < cue.tokens[0] and any("VerbForm=Fin" in t.feats for t in tree.tokens[i : cue.tokens[0]])


def _leads_to(tree: Tree, i: int, cue: CueMention) -> bool:
    """« Dans un entretien avec Y, X affirme »; but « Z l'a dit dans un entretien avec Y, et, selon X, … »."""
    apart = any("VerbForm=Fin" in t.feats for t in tree.tokens[i : cue.tokens[0]])
    return i < cue.tokens[0] and not (cue.frame.upos == "ADP" and apart)


def _tells_how(scene: Scene, tree: Tree, cue: CueMention, i: int) -> bool:
    """« a déclaré X lors d'un entretien avec Y »: straight behind the cue, before what is said."""
    between = tree.tokens[cue.tokens[-1] + 1 : i]
    ends = any("VerbForm=Fin" in t.feats or t.lemma in scene.clauses.that or t.upos == "SCONJ" for t in between)
    return len(between) < REACH and not ends and not any(t.text in {";", ":", "«", "“"} for t in between)


def _goes_on(scene: Scene, source: Found | None, voice: Span) -> bool:
    """« par la voix de X, qui ajoute que »: X then speaks for itself."""
    return source is not None and 0 <= scene.token(source.spot).span.start - voice.end <= 3


def _within(scene: Scene, source: Found) -> tuple[Relay, ...]:
    """« l'interlocuteur de Sputnik »: the outlet that the source spoke to stands in its phrase."""
    lemma, words = scene.token(source.spot).lemma.lower(), scene.words
    if lemma not in words.back or lemma not in words.persons | words.anonymous:
        return ()
    if lemma in words.media:
        return ()
    tree = scene.trees[source.spot[0]]
    inside = [c for c in tree.children[source.spot[1]] if base(tree.tokens[c].deprel) == "nmod"]
    spans = [noun_phrase(tree, c) for c in inside if is_named_outlet(scene, noun_phrase(tree, c))]
    return tuple(Relay(span, "outlet in the source's phrase") for span in spans[:1] if source.span.holds(span))
