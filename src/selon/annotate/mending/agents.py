"""Slips of a parser about who acts: in French the agent of a noun may stand before what undergoes it."""

from __future__ import annotations

from selon.annotate.mending.draft import NOUNS, Draft
from selon.annotate.mending.times import is_somebody
from selon.tree import is_contracted, is_past_participle


def is_object(draft: Draft, at: int) -> bool:
    """True for a noun without a preposition, which is no agent: ``ayant tué trois soldats``."""
    return draft.tokens[at].upos == "NOUN" and all(draft.base(c) != "case" for c in draft.below(at))


def in_rows(draft: Draft) -> None:
    """Verbs and nouns in a row hang on the first of their own."""
    for rule in (
        in_row,
        in_row_behind_agent,
        in_row_with_object,
        in_row_with_infinitive,
        in_row_of_form,
        in_row_of_finite,
    ):
        rule(draft)


def in_row(draft: Draft) -> None:
    """What somebody did next hangs on the verb: ``ils ont attaqué le poste, incendié des bus et dressé un barrage``.

    A parser may hang the participle on the object before it, of which it tells nothing, as it or what it is in a row
    with has an object of its own. In the plural it agrees with that object: « des otages, enlevés la veille ».
    """
    for at in [i for i, relation in enumerate(draft.relations) if relation == "acl"]:
        noun = draft.heads[at]
        verb = draft.heads[noun]
        if not is_past_participle(draft.tokens[at]) or draft.base(noun) != "obj":
            continue
        perfect = any(draft.relations[c] == "aux:tense" for c in draft.below(verb))
        row = [at, *(c for c in draft.below(at) if draft.relations[c] == "conj")]
        own = any(c > i and draft.relations[c] == "obj" for i in row for c in draft.below(i))
        agrees = "Number=Plur" in draft.tokens[at].feats and draft.may_agree(at, noun)
        if perfect and own and not agrees and verb < noun < at and draft.tokens[at - 1].text == ",":
            draft.hang(at, verb, "conj")
            for c in draft.below(at):
                if draft.relations[c] == "obl:agent" and is_several(draft, c):
                    draft.relations[c] = "obj"


def in_row_behind_agent(draft: Draft) -> None:
    """A participle behind who acts is in a row with what they did: ``secourues par un navire et ramenées à terre``."""
    for at in [i for i, relation in enumerate(draft.relations) if relation == "conj"]:
        agent = draft.heads[at]
        if draft.base(agent) == "amod" and not draft.may_agree(at, agent):
            agent = draft.heads[agent]  # « un navire marchand et ramenées »
        verb = draft.heads[agent]
        told = is_past_participle(draft.tokens[at]) and draft.tokens[at].upos == "VERB"
        if told and draft.relations[agent] == "obl:agent" and draft.is_passive(verb) and draft.may_agree(at, verb):
            draft.heads[at] = verb


def in_row_with_object(draft: Draft) -> None:
    """A bare noun behind a conjunction is in a row with the object before it: ``ont tué le pasteur et cinq fidèles``.

    Not where another verb is left out: ``l'armée a pris la ville et les rebelles le village``.
    """
    for at in [i for i, relation in enumerate(draft.relations) if relation == "conj"]:
        verb = draft.heads[at]
        if draft.tokens[at].upos not in NOUNS or draft.tokens[verb].upos != "VERB":
            continue
        below = [c for c in draft.below(at) if c > at or draft.base(c) != "punct"]  # « …, et le meurtre de dix autres »
        start = min([at, *below])
        plain = all(draft.base(c) in {"cc", "det", "nummod", "amod"} for c in below if c < at)
        alone = all(draft.base(c) in {"nmod", "amod", "acl", "appos", "punct"} for c in below if c > at)
        objects = [c for c in draft.below(verb) if draft.relations[c] == "obj" and verb < c < start]
        end = start - (draft.tokens[start - 1].text == ",")
        if end < start and any(draft.base(c) in {"acl", "appos"} for c in below):
            continue  # « dresse un bilan de X, et l'accuse de mentir »
        if plain and alone and objects and draft.tokens[start].upos == "CCONJ" and _ends(draft, objects[-1], end):
            draft.hang(at, objects[-1], "conj")


def in_row_with_whole(draft: Draft, at: int) -> None:
    """Behind a noun with "of" one with its own article and "of" is in a row with what that is of.

    ``prévoit le retrait des troupes et la libération des prisonniers``: nobody's is the retreat but the troops'. So is
    one behind a comma: ``exige la libération de ses cadres arrêtés, le départ du ministre et une enquête``.
    """
    part = draft.heads[at]
    whole = draft.heads[part]
    if draft.base(at) != "conj" or draft.base(part) != "nmod" or not whole < part < at:
        return
    own = [draft.base(c) for c in draft.below(at)]
    articles = [c for c in draft.below(at) if c < at and "Definite=Def" in draft.tokens[c].feats]
    marks = [draft.tokens[c].lemma for c in draft.below(part) if draft.base(c) == "case"]
    behind = [
        draft.tokens[c].lemma for n in draft.below(at) if n > at for c in draft.below(n) if draft.base(c) == "case"
    ]
    alike = bool(marks) and marks[0] in behind and draft.tokens[whole].upos == "NOUN" == draft.tokens[part].upos
    joined = [c for c in draft.below(at) if draft.base(c) == "cc" or draft.tokens[c].text == ","]
    if alike and articles and joined and "case" not in own and articles[0] == joined[-1] + 1:
        draft.heads[at] = whole


def _ends(draft: Draft, noun: int, end: int) -> bool:
    """True for a noun whose phrase goes up to a place in the sentence."""
    return all(draft.is_under(i, noun) for i in range(noun, end))


def in_row_with_infinitive(draft: Draft) -> None:
    """An infinitive is in a row with the one before it that has its preposition, not with a participle between them.

    ``l'ordre d'attaquer les hommes retranchés, de les capturer et de les juger``.
    """
    for at in [i for i, relation in enumerate(draft.relations) if relation == "conj"]:
        above = draft.heads[at]
        verb = draft.heads[draft.heads[above]]
        if draft.relations[above] not in {"acl", "amod"}:
            continue
        own, first, between = (draft.marks(i, "mark") for i in (at, verb, above))
        infinitives = is_infinitive(draft, at) and is_infinitive(draft, verb)
        if infinitives and verb < above < at and own and own == first != between:
            draft.hang(at, verb, "conj")


def in_row_of_form(draft: Draft) -> None:
    """Verbs of one form are in a row: ``a envoyé des soldats pour protéger les civils et distribuer de l'aide``.

    So are two perfects: ``a appelé la population à se mobiliser et nommé un commandant``.
    """
    for at in [i for i, relation in enumerate(draft.relations) if relation == "conj"]:
        above = draft.heads[at]
        if not above < at or draft.tokens[above].upos != "VERB" or draft.tokens[at].upos != "VERB":
            continue
        below = draft.below(at)
        if any(draft.base(c) in {"aux", "nsubj", "expl"} and c < at for c in below):
            continue
        if is_infinitive(draft, at) and not is_infinitive(draft, above):
            between = [i for i in draft.below(above) if above < i < at and is_infinitive(draft, i)]
            between = [i for i in between if draft.tokens[i].upos == "VERB"]
            alike = [i for i in between if draft.marks(i, "mark") >= draft.marks(at, "mark")]
            if alike:
                draft.heads[at] = alike[-1]
        elif is_past_participle(draft.tokens[at]) and is_infinitive(draft, above):
            verb = draft.heads[above]
            perfect = any(draft.relations[c] == "aux:tense" for c in draft.below(verb))
            helped = any(draft.base(c) == "aux" for c in draft.below(above))
            told = any(c > at and draft.base(c) in {"obj", "xcomp", "ccomp"} for c in below)
            if perfect and told and not helped and verb < above and draft.base(above) in {"xcomp", "advcl"}:
                draft.heads[at] = verb


def in_row_of_finite(draft: Draft) -> None:
    """A finite verb is in a row with the finite one above, not with its infinitive: ``accuse X de tirer et dit P``."""
    for at in [i for i, relation in enumerate(draft.relations) if relation == "conj"]:
        above = draft.heads[at]
        if not above < at or draft.tokens[at].upos != "VERB" or not is_infinitive(draft, above):
            continue
        own = [c for c in draft.below(at) if c < at]
        if any(draft.base(c) in {"nsubj", "expl", "mark"} for c in own) or not _is_finite(draft, at):
            continue
        verb = above
        while not _is_finite(draft, verb) and draft.heads[verb] < verb:
            verb = draft.heads[verb]
        if _is_finite(draft, verb) and draft.tokens[verb].upos == "VERB":
            draft.heads[at] = verb


def _is_finite(draft: Draft, at: int) -> bool:
    parts = (at, *(c for c in draft.below(at) if c < at and draft.base(c) == "aux"))
    return any("VerbForm=Fin" in draft.tokens[i].feats for i in parts)


def is_infinitive(draft: Draft, at: int) -> bool:
    return "VerbForm=Inf" in draft.tokens[at].feats


def beside_participle(draft: Draft, marks: frozenset[str]) -> None:
    """An agent right behind a participle is its own: ``une marche de l'opposition interdite par le préfet``."""
    for mark, token in enumerate(draft.tokens):
        if token.lemma not in marks or draft.base(mark) != "case" or not mark:
            continue
        at, verb = draft.heads[mark], mark - 1
        told = draft.relations[verb] in {"acl", "amod"} and is_past_participle(draft.tokens[verb])
        if told and draft.relations[at] == "nmod" and draft.heads[at] < verb and draft.tokens[at].upos in NOUNS:
            draft.hang(at, verb, "obl:agent")


def of_deed(draft: Draft, marks: frozenset[str]) -> None:
    """Who acts behind a deed did it, where the verb has no passive: ``ont péri dans l'attaque de X par la milice``."""
    for mark in (i for i, token in enumerate(draft.tokens) if token.lemma in marks and draft.base(i) == "case"):
        at = draft.heads[mark]
        verb = draft.heads[at]
        if draft.base(at) != "obl" or not verb < mark < at or draft.is_passive(verb):
            continue
        deed = next((c for c in reversed(draft.below(verb)) if c < mark and draft.tokens[c].upos == "NOUN"), None)
        if deed is None or draft.base(deed) != "obl" or not deed > verb or not is_somebody(draft, at):
            continue
        own = any(draft.base(c) == "nmod" for c in draft.below(deed))
        active = any(draft.base(c) == "obj" for c in draft.below(verb))
        if own and not active and all(draft.is_under(i, deed) for i in range(deed, mark)):
            draft.hang(at, deed, "nmod")


def of_passive(draft: Draft, at: int) -> None:
    """Who acts in a passive stands behind its phrase: ``placé en résidence surveillée par les mutins``."""
    participle = draft.heads[at]
    noun = draft.heads[participle]
    verb = draft.heads[noun]
    if draft.relations[at] != "obl:agent" or draft.relations[participle] not in {"acl", "amod"} or not verb < noun < at:
        return
    bare = draft.base(noun) == "obl" and [c for c in draft.below(noun) if c < noun] == [noun - 1]
    passive = draft.is_passive(verb)
    if bare and passive and all(draft.relations[c] != "obl:agent" for c in draft.below(verb)):
        draft.heads[at] = verb


def raised(draft: Draft, at: int) -> None:
    """Who has somebody told to do something is the agent of the passive: ``il a été sommé de partir par la milice``."""
    verb, above = draft.heads[at], draft.heads[draft.heads[at]]
    if draft.relations[at] != "obl:agent" or draft.relations[verb] != "xcomp" or not above < verb < at:
        return
    helped = any(draft.base(c) == "aux" for c in draft.below(verb))
    passive = draft.is_passive(above)
    if "VerbForm=Inf" in draft.tokens[verb].feats and not helped and passive:
        draft.heads[at] = above


def is_several(draft: Draft, at: int) -> bool:
    """True for a plural whose article was taken for a preposition: ``incendié des bus``."""
    marks = [draft.tokens[c] for c in draft.below(at) if draft.base(c) == "case"]
    return "Number=Plur" in draft.tokens[at].feats and all(is_contracted(mark) for mark in marks)


def undergone(draft: Draft, agents: frozenset[str], of: frozenset[str]) -> None:
    """What is done by somebody comes behind them: ``l'arrestation par la police de dix opposants``.

    A parser hangs the second noun on the first. It is that of the deed where whoever acts is named or known ("the"
    police) and it is new or counted: « par des membres de la milice », « par la milice de la ville » stay together.
    Without an article (« par les gendarmes de députés ») only where several act: « par la coalition de partis ».
    """
    for at in range(len(draft.tokens) if agents and of else 0):
        agent = draft.heads[at]
        deed = draft.heads[agent]
        if not deed < agent < at or draft.base(at) != "nmod" or draft.tokens[deed].upos != "NOUN":
            continue
        if draft.tokens[agent].upos not in NOUNS or not _stands_behind(draft, agent, agents - of):
            continue
        taken = any(c < agent and _stands_behind(draft, c, of) for c in draft.below(deed))
        new = _is_new(draft, at) or (_is_bare_plural(draft, at) and "Number=Plur" in draft.tokens[agent].feats)
        if not taken and new and _stands_behind(draft, at, of) and _is_known(draft, agent):
            draft.hang(at, deed, "nmod")


def _stands_behind(draft: Draft, noun: int, marks: frozenset[str]) -> bool:
    return bool(draft.marks(noun) & marks)


def _is_known(draft: Draft, noun: int) -> bool:
    if draft.tokens[noun].upos == "PROPN":
        return True
    return any("Definite=Def" in draft.tokens[c].feats for c in draft.below(noun) if draft.base(c) == "det")


def _is_new(draft: Draft, noun: int) -> bool:
    """True behind a number or an indefinite article, « des deux » too."""
    below = draft.below(noun)
    articles = [draft.tokens[c] for c in below if draft.base(c) == "det"]
    counted = any(draft.relations[c] == "nummod" for c in below)
    contracted = any(is_contracted(draft.tokens[c]) for c in below if draft.base(c) == "case")
    return counted or (not contracted and any("Definite=Ind" in article.feats for article in articles))


def _is_bare_plural(draft: Draft, noun: int) -> bool:
    """True for several without an article, not « des » or one that has another's: ``de députés de l'opposition``."""
    token, below = draft.tokens[noun], draft.below(noun)
    marked = any(draft.base(c) in {"det", "nummod"} for c in below)
    contracted = any(is_contracted(draft.tokens[c]) for c in below if draft.base(c) == "case")
    return token.upos == "NOUN" and "Number=Plur" in token.feats and not (marked or contracted)


def accused(draft: Draft, verbs: frozenset[str], of: frozenset[str]) -> None:
    """What somebody is accused of hangs on the verb that does so."""
    charged(draft, verbs, of)
    _charged_behind(draft, verbs, of)
    _charged_at_end(draft, verbs, of)


def _charged_behind(draft: Draft, verbs: frozenset[str], of: frozenset[str]) -> None:
    """What somebody is accused of behind what was put in: ``accuse l'armée, appuyée par X, de massacres``."""
    for mark in range(4, len(draft.tokens)):
        noun = draft.heads[mark]
        if draft.tokens[mark].lemma not in of or draft.tokens[mark - 1].text != "," or draft.base(mark) != "case":
            continue
        verb = next((i for i in range(mark - 2, -1, -1) if draft.tokens[i].lemma in verbs), None)
        if verb is None or draft.tokens[verb].upos != "VERB" or draft.tokens[noun].upos != "NOUN" or noun < mark:
            continue
        whom = next((c for c in draft.below(verb) if draft.relations[c] == "obj" and verb < c < mark), mark)
        put_in = any(draft.tokens[i].text == "," for i in range(whom, mark - 1)) and whom < draft.heads[noun] < mark
        taken = any(draft.base(c) in {"xcomp", "ccomp"} or draft.relations[c] == "obl:arg" for c in draft.below(verb))
        if put_in and not taken:
            draft.hang(noun, verb, "obl:arg")


def _charged_at_end(draft: Draft, verbs: frozenset[str], of: frozenset[str]) -> None:
    """« accuse les services de sécurité | d'une vague d'enlèvements »: what is new behind who they are, to the end."""
    for at in [i for i, relation in enumerate(draft.relations) if relation == "nmod"]:
        whom = draft.heads[at]
        while draft.relations[whom] == "nmod" and draft.heads[whom] < whom:
            whom = draft.heads[whom]
        verb, below = draft.heads[whom], draft.below(at)
        if draft.relations[whom] != "obj" or draft.tokens[verb].lemma not in verbs or not verb < whom < at:
            continue
        article = any(draft.base(c) == "det" and "Definite=Ind" in draft.tokens[c].feats for c in below)
        led = draft.marks(at) & of and article and draft.extent(at)[1] == draft.extent(whom)[1]
        kinds = [c for c in draft.below(whom) if whom < c < at and draft.relations[c] == "nmod" and draft.marks(c) & of]
        of_kind = bool(kinds) and all(draft.base(c) != "det" for c in draft.below(kinds[0]))
        known = not any("Definite=Ind" in draft.tokens[c].feats for c in draft.below(whom) if draft.base(c) == "det")
        taken = any(draft.base(c) in {"xcomp", "ccomp"} or draft.relations[c] == "obl:arg" for c in draft.below(verb))
        if led and of_kind and known and not taken:
            draft.hang(at, verb, "obl:arg")


def charged(draft: Draft, verbs: frozenset[str], of: frozenset[str], only_names: bool = True) -> None:
    """What somebody is accused of is none of a name that accuses: ``accusée par Amnesty du massacre de civils``.

    So whom something is put down to is none of those who do so, named or not: ``imputé par l'armée à la milice``.
    """
    for at in [i for i, relation in enumerate(draft.relations) if relation == "nmod"]:
        agent = draft.heads[at]
        verb = draft.heads[agent]
        acts = draft.relations[agent] == "obl:agent" and (draft.tokens[agent].upos == "PROPN" or not only_names)
        if not acts or draft.tokens[verb].lemma not in verbs or draft.tokens[at].upos not in NOUNS:
            continue
        led = draft.marks(at) & of
        taken = any(draft.base(c) in {"xcomp", "ccomp"} or draft.relations[c] == "obl:arg" for c in draft.below(verb))
        if led and verb < agent < at and not taken:
            draft.hang(at, verb, "obl:arg")
