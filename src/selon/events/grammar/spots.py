"""Phrases of place of a sentence: a name with the common noun before it, or a common noun alone.

"Le quartier de X" is one phrase; a definite common noun alone ("la ville") means the last place of its kind that was
named before it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from selon.events.grammar.clauses import is_under
from selon.events.grammar.phrases import phrase
from selon.events.hit import ABSTRACT, DAMAGE, ENDURING, TOLL
from selon.events.scene import Scene
from selon.lang.roles import RoleWords
from selon.model import BODIES, Place, Precision, Span, Toponym
from selon.ontology.counted import CASUALTIES
from selon.tree import Tree, base, case_key, case_of, head_in, is_definite, is_present_participle, joining_word

NAMED: frozenset[Precision] = frozenset({"city", "country", "region"})
AROUND: frozenset[Precision] = frozenset({"area", "region"})  # "le nord de X" is an area about the town X
POINTS: frozenset[Precision | None] = frozenset({"city", "exact"})
WIDE: frozenset[Precision | None] = frozenset({"country", "region"})
CAPITAL = "PPLC"
OWNER: Precision = "country"  # "l'ambassade de France" is France's and stands elsewhere
DETERMINED = frozenset({"det", "nummod"})
TELLING = frozenset({"nmod", "amod", "acl", "appos", "flat", "nummod"})
AT_ONCE = frozenset({TOLL, DAMAGE, "abduction"})  # what harms those who were met with before
# Nouns whose participle tells where something else was, by the kind of what is told.
CLOSE = {**dict.fromkeys(ABSTRACT, ("nsubj",)), **dict.fromkeys(ENDURING, ("nsubj", "obj"))}
STOPS = frozenset(",(:")
NEAR = 4  # how many sentences back "l'aéroport" may point
REACH = 20  # how many sentences back "la ville" may point


@dataclass(frozen=True, slots=True)
class Site:
    """A phrase of place: its head word in its sentence, and what it names.

    ``named`` is false for a common noun that stands for no place with a name. A named place may still be unknown.
    ``lemma`` is that of a common noun.
    """

    index: int
    toponym: Toponym
    named: bool = True
    lemma: str = ""


def find_sites(tree: Tree, sentence: int, scene: Scene, told: Collection[int] = ()) -> Iterator[Site]:
    """All phrases of place of a sentence, in text order; a name under a common noun is part of its phrase.

    The words that tell the happening itself (``told``) are no such nouns: « le siège de Gao ».
    """
    named = [(head_in(tree, t.span), t) for t in scene.places.get(sentence, ())]
    times = [time.span for time in scene.times.get(sentence, ())]
    covered: set[Span] = set()
    for index, token in enumerate(tree.tokens):
        if token.upos == "NOUN" and token.lemma in scene.words.sites and index not in told:
            if any(span.holds(token.span) for span in times):
                continue  # « exclut une trêve à ce stade »
            if any(f"{token.lemma}_{tree.tokens[c].lemma}" in scene.words.unsited for c in tree.children[index]):
                continue
            inner = [t for head, t in named if head is not None and _names(tree, head, index, scene.words)]
            covered |= {t.span for t in inner if not _stands_in(tree, t, scene)}
            if token.lemma in scene.words.missions:
                inner = [t for t in inner if t.precision != OWNER]
            if not inner and not (_is_determined(tree, index) or scene.is_number(sentence, tree.tokens[index].head)):
                continue
            if not inner and tree.tokens[token.head].lemma in scene.words.sentencing:
                continue  # « condamné à la prison »
            if not inner and token.lemma in scene.words.sides and _is_of_two(tree, index):
                continue
            if not inner and _is_reason(tree, index, scene.words):
                continue
            if token.lemma in scene.words.directions and _is_in_a_name(token.span, sentence, scene):
                continue
            toponym = _common(tree, sentence, index, inner, scene)
            yield Site(index, toponym, named=bool(inner) or toponym.place is not None, lemma=token.lemma)
    for head, toponym in named:
        if head is not None and toponym.span not in covered:
            yield Site(head, toponym)


def _is_of_two(tree: Tree, index: int) -> bool:
    """True for the sides of a fight, with nothing that says what is there: « dix morts dans les deux camps »."""
    below = {base(tree.tokens[c].deprel) for c in tree.children[index]}
    counted = "nummod" in below or (
        "Number=Sing" in tree.tokens[index].feats and "Definite=" not in _article(tree, index)
    )
    return counted and below.isdisjoint({"nmod", "appos", "flat", "amod", "acl"})


def _is_reason(tree: Tree, index: int, words: RoleWords) -> bool:
    """« détenus sur la base de vagues soupçons »: what it is done for; « la base de l'armée » is a place."""
    if f"{case_key(tree, index)}_{tree.tokens[index].lemma}" not in words.grounds:
        return False
    below = [c for c in tree.children[index] if base(tree.tokens[c].deprel) == "nmod" and case_of(tree, c) == "de"]
    known = words.people | words.civilians | words.combatants | words.bodies | words.sites.keys() | words.things
    return bool(below) and all(tree.tokens[c].upos == "NOUN" and tree.tokens[c].lemma not in known for c in below)


def _is_in_a_name(span: Span, sentence: int, scene: Scene) -> bool:
    """« le Front pour la paix en Afrique de l'Ouest »: a quarter of the sky that a body is called by."""
    bodies = (name.span for name in scene.names.get(sentence, ()) if name.kind in BODIES)
    return any(body.holds(span) and body.start != span.start for body in bodies)


def _article(tree: Tree, index: int) -> str:
    return next((tree.tokens[c].feats for c in tree.children[index] if base(tree.tokens[c].deprel) == "det"), "")


def _names(tree: Tree, head: int, noun: int, words: RoleWords) -> bool:
    """True for a name that hangs on a common noun as what it is called: ``la ville d'Alep``.

    One that another site of a row is called by is none: of « un marché et l'école de X » it names the school.
    """
    while head != noun and base(tree.tokens[head].deprel) in {"nmod", "appos", "flat", "amod", "conj"}:
        token = tree.tokens[head]
        if token.head == head or (token.deprel == "conj" and token.lemma in words.sites and token.upos == "NOUN"):
            return False
        head = tree.tokens[head].head
    return head == noun


def _stands_in(tree: Tree, name: Toponym, scene: Scene) -> bool:
    """True for a town that a site is in, and is not called after: « un immeuble à Gao »."""
    head = head_in(tree, name.span)
    return head is not None and case_of(tree, head) in scene.words.locative


def _is_determined(tree: Tree, index: int) -> bool:
    """False for a bare noun: ``en prison``, ``sur place``."""
    return is_definite(tree, index) or any(base(tree.tokens[c].deprel) in DETERMINED for c in tree.children[index])


def _common(tree: Tree, sentence: int, index: int, inner: Sequence[Toponym], scene: Scene) -> Toponym:
    starts = {t.span.start for t in scene.places.get(sentence, ())}
    span, kind = _phrase(tree, index, inner, starts, scene.words), scene.words.sites[tree.tokens[index].lemma]
    span = _before_effect(_before_time(span, tree, sentence, index, scene), tree, index, scene)
    if inner:
        around = kind in AROUND and not _is_called_so(tree, index, inner[0], scene)
        around = inner[0].precision in POINTS and (around or _is_near(tree, inner[0], scene))
        return Toponym(span, inner[0].place, "area" if around else inner[0].precision)
    if not is_definite(tree, index):
        return Toponym(span, None, kind)
    whole = _whole(tree, index, scene)
    if whole is not None:
        return _part(span, _antecedent(tree, sentence, whole, scene), scene.words.sites[tree.tokens[whole].lemma])
    named = _named_before(tree, sentence, index, scene) if kind not in NAMED else None
    return named or Toponym(span, _antecedent(tree, sentence, index, scene), kind)


def _before_time(span: Span, tree: Tree, sentence: int, index: int, scene: Scene) -> Span:
    """The phrase of a site up to a time that a parser hangs on it: « a pris la ville | en 2015 »."""
    for time in scene.times.get(sentence, ()):
        head = head_in(tree, time.span)
        if head is None or not span.meets(time.span):
            continue
        if time.span.end <= tree.tokens[index].span.start:  # « vers 12H30 (11H30 GMT) dans | la région de X »
            first = min([index, *(c for c in tree.children[index] if base(tree.tokens[c].deprel) in DETERMINED)])
            span = Span(tree.tokens[first].span.start, span.end)
        if not span.holds(time.span) or time.span.start < tree.tokens[index].span.end:
            continue
        if head > index and not is_under(tree, head, index):  # « a attaqué le lycée | hier (mardi) »
            return Span(span.start, tree.tokens[head - 1].span.end)
        first = next((c for c in tree.children[head] if base(tree.tokens[c].deprel) in {"case", "det"}), head)
        spell = first == head and tree.tokens[head].lemma in scene.words.periods
        if spell:
            first = min([head, *(c for c in tree.children[head] if c > index)])  # « dans sa ville | 100 ans après »
        if (spell or index < first < head) and case_of(tree, head) != "de":
            return Span(span.start, tree.tokens[first - 1].span.end)
    return span


def _before_effect(span: Span, tree: Tree, index: int, scene: Scene) -> Span:
    """The phrase of a site up to a participle for what was done there: « dans un marché | tuant six personnes »."""
    for child in tree.children[index]:
        token = tree.tokens[child]
        done = (
            token.deprel == "acl" and is_present_participle(token) and scene.words.counts.get(token.lemma) in CASUALTIES
        )
        if done and span.holds(token.span):
            return Span(span.start, tree.tokens[child - 1].span.end)
    return span


def _is_near(tree: Tree, name: Toponym, scene: Scene) -> bool:
    """« un poste près de X »: about the town, not in it."""
    head = head_in(tree, name.span)
    return head is not None and not scene.words.near.isdisjoint(prepositions(tree, head))


def prepositions(tree: Tree, index: int) -> set[str]:
    """The preposition of a noun, by the parse and by the words before it: parsers cut ``près de`` in two."""
    at = index - 1
    while at > 0 and tree.tokens[at].upos in {"DET", "ADJ"}:
        at -= 1
    written = [token.lemma for token in tree.tokens[max(0, at - 2) : at + 1]]
    return {case_key(tree, index), "_".join(written), "_".join(written[-2:])}


def _is_called_so(tree: Tree, index: int, name: Toponym, scene: Scene) -> bool:
    """True for « le village de X », which is X; « un village de X » and « le village près de X » are about it."""
    head = head_in(tree, name.span)
    village = tree.tokens[index].lemma in scene.words.villages and is_definite(tree, index)
    return village and head is not None and case_of(tree, head) in {None, "de"}


def _part(span: Span, place: Place | None, kind: Precision) -> Toponym:
    """A part of a town is an area in it, one of a country or province no more than that."""
    if kind == "city":
        return Toponym(span, place, "area")
    return Toponym(span, place, "region" if place is None else kind)


def _whole(tree: Tree, index: int, scene: Scene) -> int | None:
    """The common noun that a part is of: « le nord du pays », « le centre de la ville »."""
    if tree.tokens[index].lemma not in scene.words.directions | scene.words.middles:
        return None
    below = (c for c in tree.children[index] if base(tree.tokens[c].deprel) == "nmod" and is_definite(tree, c))
    return next((c for c in below if scene.words.sites.get(tree.tokens[c].lemma) in NAMED), None)


def _phrase(tree: Tree, index: int, inner: Sequence[Toponym], starts: Collection[int], words: RoleWords) -> Span:
    """The noun phrase of a site up to the first comma or bracket behind its noun and its name: « la ville, prise ».

    A comma before a name (``starts``) goes on with it: « deux villes, Gao et Kidal »; one before a word of
    ``including`` never does: « la banlieue de X, notamment à Y ». Who acts is no part of it: « la route de X par Y ».
    """
    span = phrase(tree, index)
    names = [t for t in inner if span.holds(t.span) and (t is inner[0] or t.precision not in WIDE)]
    end = max([tree.tokens[index].span.end, *(t.span.end for t in names)])
    other = _next_place(tree, index) or _next_thing(tree, index, words)
    for i in range(index + 1, len(tree.tokens) - 1):
        token = tree.tokens[i]
        if token.span.start >= span.end:
            break
        if i == other or _opens_agent(tree, i, words):
            return Span(span.start, tree.tokens[i - 1].span.end)
        if token.text == "," and tree.tokens[i + 1].lemma in words.including:
            return Span(span.start, tree.tokens[i - 1].span.end)
        if end <= token.span.start and token.text in STOPS:
            after = i + 1 + (tree.tokens[i + 1].lemma == "de")
            if token.text != "," or tree.tokens[min(after, len(tree.tokens) - 1)].span.start not in starts:
                return Span(span.start, tree.tokens[i - 1].span.end)
    return span


def _opens_agent(tree: Tree, index: int, words: RoleWords) -> bool:
    """A preposition of who acts that hangs on a noun of the site by mistake, not « la ville tenue par X »."""
    token = tree.tokens[index]
    return token.lemma in words.agentive and token.deprel == "case" and base(tree.tokens[token.head].deprel) == "nmod"


def _next_place(tree: Tree, index: int) -> int | None:
    """The conjunction before another place with a preposition of its own: « sur la côte | et dans la plaine »."""
    below = [c for c in tree.children[index] if base(tree.tokens[c].deprel) == "nmod"]
    for child in (c for at in (index, *below) for c in tree.children[at]):
        if tree.tokens[child].deprel == "conj" and case_of(tree, child) not in {None, "de"}:
            return joining_word(tree, child)
    return None


def _next_thing(tree: Tree, index: int, words: RoleWords) -> int | None:
    """The conjunction before what is no place: « un attentat à l'aéroport | et les conséquences de la crise »."""
    for child in (c for c in tree.children[index] if tree.tokens[c].deprel == "conj"):
        token = tree.tokens[child]
        if token.upos == "NOUN" and token.lemma not in words.sites and _is_determined(tree, child):
            return joining_word(tree, child)
    return None


def _named_before(tree: Tree, sentence: int, index: int, scene: Scene) -> Toponym | None:
    """What a bare definite noun takes up: the last that had a name, « l'aéroport » for « l'aéroport de Gao ».

    None for one with words of its own, which tell it from others ("l'hôpital voisin").
    """
    if any(base(tree.tokens[c].deprel) in TELLING for c in tree.children[index]):
        return None
    for number in range(sentence, max(-1, sentence - NEAR), -1):
        before = scene.tree(number)
        last = index if number == sentence else len(before.tokens)
        for at in range(last - 1, -1, -1):
            if before.tokens[at].lemma == tree.tokens[index].lemma and before.tokens[at].upos == "NOUN":
                inner = _inner(before, at, number, scene)
                if inner is not None and inner.place is not None:
                    return Toponym(phrase(tree, index), inner.place, inner.precision)
    return None


def _inner(tree: Tree, index: int, sentence: int, scene: Scene) -> Toponym | None:
    """The name that a common noun has."""
    named = ((head_in(tree, t.span), t) for t in scene.places.get(sentence, ()))
    return next((t for head, t in named if head is not None and _names(tree, head, index, scene.words)), None)


def _antecedent(tree: Tree, sentence: int, index: int, scene: Scene) -> Place | None:
    """What a definite common noun means (``la ville``): the place of its kind in the last sentence that names one.

    Where that sentence names several, none. « La capitale » goes past a town to the capital of its country, if that
    was named; « la frontière » is none of the kind of a region.
    """
    lemma = tree.tokens[index].lemma
    kind = scene.words.sites[lemma]
    if kind not in NAMED or lemma in scene.words.edges:
        return None
    places: set[Place] = set()
    countries = _countries(tree, index, scene)
    for number in range(sentence, max(-1, sentence - REACH), -1):
        here = _of_kind(tree.tokens[index].span.start, number, kind, scene)
        here = {place for place in here if not countries or place.country in countries}
        if places and lemma in scene.words.capitals:
            here = {p for p in here if p.feature == CAPITAL and {p.country} == {town.country for town in places}}
        places = here or places
        if places and (lemma not in scene.words.capitals or any(p.feature == CAPITAL for p in places)):
            break
    if lemma in scene.words.capitals:
        places = {place for place in places if place.feature == CAPITAL}
    return places.pop() if len(places) == 1 else None


def _countries(tree: Tree, index: int, scene: Scene) -> frozenset[str]:
    """The countries that an adjective says a place to be of: « la capitale angolaise » is no other country's."""
    adjectives = (tree.tokens[c].text.lower() for c in tree.children[index] if base(tree.tokens[c].deprel) == "amod")
    return frozenset(code for form in adjectives for code in scene.words.demonyms.get(form, ()))


def _of_kind(start: int, sentence: int, kind: Precision, scene: Scene) -> set[Place]:
    """The known places of a kind that a sentence names before a position."""
    near = (t for t in scene.places.get(sentence, ()) if t.span.end <= start and t.precision == kind)
    return {t.place for t in near if t.place is not None}


def tells_of_itself(tree: Tree, index: int, type: str, scene: Scene) -> bool:
    """True for a participle set off behind a subject that tells what befell it before, and where: not what follows.

    « Le député, élu à X, a été tué »; who came together somewhere did there what is told of them, and harm follows at
    once: « le convoi, intercepté à X, a été pillé ». Without a comma it may say where they are, but for what courts and
    states do: « a ratifié l'accord signé à X ».
    """
    token = tree.tokens[index]
    told = token.lemma in scene.words.earlier or token.lemma in scene.words.counts
    told = told or (type not in AT_ONCE and (token.lemma, "VERB") in scene.happenings)
    if not told or token.lemma in scene.words.gathering:
        return False
    noun = token.head
    while base(tree.tokens[noun].deprel) == "nmod":
        noun = tree.tokens[noun].head
    relation = base(tree.tokens[noun].deprel)
    return relation in CLOSE.get(type, ()) or (relation == "nsubj" and tree.tokens[index - 1].text == ",")
