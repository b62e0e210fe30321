"""The words that tell who a source is: person, group, organisation or document, named or anonymous."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selon.lang.tables import list_of

FILE = "sources.toml"
GENDERS = frozenset({"Masc", "Fem", ""})
Title = tuple[str, ...]
NUMBERS = frozenset({"Sing", "Plur"})
WORDS = (
    "persons",
    "groups",
    "organisations",
    "documents",
    "media",
    "outlets",
    "platforms",
    "airing",
    "printing",
    "titled",
    "titling",
    "anonymous",
    "indefinite",
    "back",
    "titles",
    "demonstrative",
    "impersonal",
    "nobody",
    "articles",
    "about",
    "through",
    "quoting",
    "interviews",
    "guests",
    "asking",
    "answering",
    "mine",
    "ours",
    "voices",
    "occasions",
    "briefings",
    "courses",
    "margins",
    "gatherings",
    "placards",
    "bearing",
    "facing",
    "hearers",
    "inside",
    "voicing",
    "telling",
    "audience",
    "latter",
    "unnamed",
    "unsigned",
    "counting",
    "callings",
    "former",
    "publishing",
    "leading",
    "examining",
    "reading",
    "receiving",
    "collecting",
    "addressing",
    "spots",
    "online",
    "single",
    "parties",
    "including",
    "kinds",
    "organs",
    "local",
    "portfolios",
    "roleless",
    "epicene",
    "texts",
    "writings",
    "bodies",
    "questioning",
    "pointing",
    "alike",
    "looks",
    "as_for",
    "served",
    "plain_bodies",
    "of_states",
    "martial",
    "civic",
    "boards",
    "same",
    "spokesmen",
    "issued",
    "quarters",
)


@dataclass(frozen=True, slots=True)
class SourceWords:
    """What a language calls those who speak.

    ``persons``, ``groups``, ``organisations``, ``documents`` and ``media`` are lemmas of nouns that head a
    source; ``outlets`` are names of media, their case kept, so are ``platforms`` of where anybody publishes.
    ``anonymous`` are lemmas that do not say who
    speaks when their determiner is one of ``indefinite`` or missing. ``back`` are lemmas that, with a definite
    determiner, point to a source named before; ``demonstrative`` are whole forms that always do.
    ``pronouns`` gives form → (gender, number); a gender may be open (``""``). ``titles`` stand before a name.
    ``impersonal`` are subjects that name nobody, ``nobody`` pronouns and determiners for not
    one. ``articles`` may be left off the names of outlets. ``through`` are
    prepositions before an outlet that passes words on, ``about`` those that before another noun tell what somebody is
    asked about, ``quoting`` the verbs for what an outlet does with a source,
    ``interviews`` nouns for where a source and an outlet meet, ``guests`` words for whom it
    invites, ``asking`` and ``answering`` what stands before a question and its answer instead of a name,
    ``mine`` and ``ours`` the possessives of one who speaks and of several,
    ``voices`` nouns before who speaks for somebody,
    ``occasions`` what somebody speaks at, ``briefings`` those that are one only before an ``audience``, ``courses`` may
    stand before either; ``gatherings`` are occasions only behind one of ``margins`` (« en marge du sommet »), or where
    somebody says to be so; ``facing`` prepositions stand before ``hearers``,
    ``placards`` bear the words of who does one of ``bearing`` with them,
    ``inside`` the prepositions of what it is told in, ``voicing`` those of who tells it for the source, ``telling``
    those of whom it is told, ``audience`` nouns for
    many who are told. ``unnamed`` are nouns for people whom an outlet keeps anonymous, ``unsigned`` for facts that
    nobody in particular gives. Nouns of ``counting`` speak when those do of whom they say how many there are
    (« un certain nombre d'observateurs »).
    ``outlet_forms`` follow from ``outlets`` and ``platforms``; ``latter`` are the demonstratives for who was named
    last.
    ``examining`` are verbs for what is done with a document that others have written, ``publishing`` those
    for what an outlet does with one, ``reading`` those of them by which somebody gives
    it voice, ``receiving`` those by which it got there, ``addressing`` verbs for speaking to an outlet, ``leading``
    ones tell by whose name a group is known, ``collecting`` are nouns for bodies that ask and pass on as an outlet
    does, ``spots`` the nouns that are media only beside
    one of ``online``. ``single`` is what one of several is called, ``including`` stand before an example. ``parties``
    are nouns whose definite plural is a side or a service. ``callings`` are nouns without office for a person just
    named, ``former`` the adjectives that take an office away. ``kinds`` are what a named body is called next, but for
    ``organs`` of a state, ``local`` offices of which every town has its own. ``portfolios`` are titles that rule over
    what their holders do (« ministre de la Justice »), ``roleless`` nouns for people that tell no role, ``epicene``
    titles whose masculine says nothing of who bears them.
    ``texts`` are documents that somebody has written, ``writings`` what any of them is called next, ``bodies`` what any
    named body is, those of them that are ``plain_bodies`` whatever its kind, and ``martial`` nouns only if it fights;
    bodies ``of_states`` are named by plain ones alone;
    a ``civic`` adjective makes people at large of them (« la société civile »);
    ``boards`` are further nouns for bodies that are written as names; ``same`` words say that it is one named before.
    ``questioning`` are the verbs of
    ``quoting`` for what others than outlets do too (« interrogé par le juge »). ``pointing`` are those of ``back`` that
    tell nothing of whom they stand for, so that any source before may be meant; ``alike`` are nouns, apart by blanks,
    that may stand for each other. ``looks`` tell behind a comma how somebody is who speaks (« , le visage noirci »),
    and ``as_for`` opens a sentence with whom its subject stands for. Behind « pour » nouns of ``served`` are those for
    whom something is so, and do not say it.
    ``spokesmen`` answer for others, so that what they deny in a word is what was told, and no charge against them.
    ``issued`` are nouns, as they stand, for texts that somebody issues in their own name.
    ``quarters`` are nouns for the side of those who say something (« du côté de X, on parle de P »).
    ``stands_for`` gives descriptions that titles are called by, by their noun: its words, and the titles, each its
    noun first. ``demonyms`` gives inhabitants' names and adjectives → codes of countries.
    """

    persons: frozenset[str]
    groups: frozenset[str]
    organisations: frozenset[str]
    documents: frozenset[str]
    media: frozenset[str]
    outlets: frozenset[str]
    platforms: frozenset[str]
    airing: frozenset[str]
    printing: frozenset[str]
    titled: frozenset[str]
    titling: frozenset[str]
    anonymous: frozenset[str]
    indefinite: frozenset[str]
    back: frozenset[str]
    pronouns: Mapping[str, tuple[str, str]]
    titles: frozenset[str]
    demonstrative: frozenset[str]
    impersonal: frozenset[str]
    nobody: frozenset[str]
    articles: frozenset[str]
    about: frozenset[str]
    through: frozenset[str]
    quoting: frozenset[str]
    interviews: frozenset[str]
    guests: frozenset[str]
    asking: frozenset[str]
    answering: frozenset[str]
    mine: frozenset[str]
    ours: frozenset[str]
    voices: frozenset[str]
    occasions: frozenset[str]
    briefings: frozenset[str]
    courses: frozenset[str]
    margins: frozenset[str]
    gatherings: frozenset[str]
    placards: frozenset[str]
    bearing: frozenset[str]
    facing: frozenset[str]
    hearers: frozenset[str]
    inside: frozenset[str]
    voicing: frozenset[str]
    telling: frozenset[str]
    audience: frozenset[str]
    latter: frozenset[str]
    unnamed: frozenset[str]
    unsigned: frozenset[str]
    counting: frozenset[str]
    callings: frozenset[str]
    former: frozenset[str]
    publishing: frozenset[str]
    leading: frozenset[str]
    examining: frozenset[str]
    reading: frozenset[str]
    receiving: frozenset[str]
    collecting: frozenset[str]
    addressing: frozenset[str]
    spots: frozenset[str]
    online: frozenset[str]
    single: frozenset[str]
    parties: frozenset[str]
    including: frozenset[str]
    kinds: frozenset[str]
    organs: frozenset[str]
    local: frozenset[str]
    portfolios: frozenset[str]
    roleless: frozenset[str]
    epicene: frozenset[str]
    texts: frozenset[str]
    writings: frozenset[str]
    bodies: frozenset[str]
    questioning: frozenset[str]
    pointing: frozenset[str]
    alike: frozenset[str]
    looks: frozenset[str]
    served: frozenset[str]
    as_for: frozenset[str]
    plain_bodies: frozenset[str]
    of_states: frozenset[str]
    martial: frozenset[str]
    civic: frozenset[str]
    boards: frozenset[str]
    same: frozenset[str]
    spokesmen: frozenset[str]
    issued: frozenset[str]
    quarters: frozenset[str]
    outlet_forms: frozenset[str]
    stands_for: Mapping[str, tuple[tuple[frozenset[str], tuple[Title, ...]], ...]]
    demonyms: Mapping[str, tuple[str, ...]]


def parse_sources(table: Mapping[str, object], demonyms: Mapping[str, tuple[str, ...]] | None = None) -> SourceWords:
    """The words of a parsed ``sources.toml``; a missing, unknown or misshapen entry raises ValueError."""
    unknown = sorted(set(table) - {*WORDS, "pronouns", "stands_for"})
    if unknown:
        raise ValueError(f"{FILE}: unknown key {', '.join(unknown)}")
    lists = {key: _words(table, key) for key in WORDS}
    bare = (_without_article(name, lists["articles"]) for name in lists["outlets"])
    return SourceWords(
        pronouns=_pronouns(table),
        outlet_forms=frozenset(bare) | lists["outlets"] | lists["platforms"],
        stands_for=_stands_for(table),
        demonyms=demonyms or {},
        **lists,
    )


def _stands_for(table: Mapping[str, object]) -> Mapping[str, tuple[tuple[frozenset[str], tuple[Title, ...]], ...]]:
    """Descriptions by their first word, which is their noun, each with the titles that it may stand for."""
    value = table.get("stands_for")
    if not isinstance(value, Mapping) or not value:
        raise ValueError(f"{FILE}: stands_for must be a table of description = [titles]")
    found: dict[str, tuple[tuple[frozenset[str], tuple[Title, ...]], ...]] = {}
    for said, titles in value.items():
        if not isinstance(titles, list) or not titles or not all(isinstance(t, str) and t.split() for t in titles):
            raise ValueError(f"{FILE}: stands_for.{said} must be a list of titles")
        words = str(said).split()
        told = (frozenset(words), tuple(tuple(title.split()) for title in titles))
        found[words[0]] = (*found.get(words[0], ()), told)
    return found


def _without_article(name: str, articles: frozenset[str]) -> str:
    """``Le Monde`` → ``Monde``, ``L'Humanité`` → ``Humanité``; names without an article stay."""
    first, _, rest = name.partition("'" if "'" in name.split()[0] else " ")
    return rest if rest and first in articles else name


def _words(table: Mapping[str, object], key: str) -> frozenset[str]:
    words = list_of(FILE, table, key)
    if twice := sorted({word for word in words if words.count(word) > 1}):
        raise ValueError(f"{FILE}: {key} holds twice {', '.join(twice)}")
    return frozenset(words)


def _pronouns(table: Mapping[str, object]) -> Mapping[str, tuple[str, str]]:
    value = table.get("pronouns")
    if not isinstance(value, Mapping) or not value:
        raise ValueError(f"{FILE}: pronouns must be a table of form = [gender, number]")
    return {str(form): _agreement(form, pair) for form, pair in value.items()}


def _agreement(form: object, pair: object) -> tuple[str, str]:
    if not isinstance(pair, list) or len(pair) != 2 or pair[0] not in GENDERS or pair[1] not in NUMBERS:
        raise ValueError(f'{FILE}: pronouns.{form} must be ["Masc" | "Fem" | "", "Sing" | "Plur"]')
    return str(pair[0]), str(pair[1])
