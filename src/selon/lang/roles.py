"""The words by which a happening gets its parties, place and numbers when its own frame does not say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from selon.lang.role_tables import agreement_of, by_lemma, kinds_of, offsets_of, sites_of
from selon.lang.supports import Support, parse_supports
from selon.lang.tables import words_of
from selon.model import Precision

FILE = "roles.toml"
SETS = (
    "locative", "near", "along", "including", "goal", "origin", "against", "about", "measures", "posts", "named_for",
    "where", "fractions", "running", "households", "equal", "there", "circumstance", "agentive", "manners", "ways",
    "courts", "means", "among", "further", "correcting", "hollow", "trials", "combatants", "fighters", "people",
    "blows", "decisions", "ballots", "standing", "rulers", "laws", "asking", "standing_rules", "enabling", "enacting",
    "deciding", "leading", "groups", "starting", "some",
    "instances", "times", "strokes", "before_whom", "eyes", "beaten", "still", "shots", "effective", "interviews",
    "pointing", "unarmed", "vague", "unrest", "scuffles", "order", "claiming", "dying", "sickbed", "accidents",
    "causes", "entitled", "finding", "since", "likened", "after", "before", "between", "until", "then", "later",
    "personal", "grounds", "assets", "aboard", "decreeing", "exchanges", "quarters", "partitive",
    "reactions", "facing", "despite", "holding", "doers", "matters", "things", "deeds", "waged", "wake", "put_off",
    "aimed", "aged", "body", "toward", "company", "exits", "amid", "bodies", "knocks", "vehicles", "sides", "latter",
    "civilians", "crowds", "issues", "honours", "profit", "expense", "hands", "laying", "mouthpieces", "offering",
    "looks", "circles", "bombarding", "airborne", "guns", "bystanders", "elsewhen", "alike", "till", "inner",
    "occurring", "course", "terms", "counted_from", "occasions", "answers", "answering", "stances", "held",
    "at_occasion", "takings", "arrivals", "sightings", "stages", "undergoing", "when", "moments", "periods", "dates",
    "travels", "fleeing", "underway", "rides", "carrying", "sentencing", "charging", "gathering", "than", "comparing",
    "late", "records", "earlier", "imprint", "issued", "yielding", "raiding", "bearers", "blasts",
    "roads", "undoing", "resuming", "vowing", "crediting", "parts", "phrasal",
    "behind", "instead", "works",
    "succeeding", "rousing", "directions", "middles", "wards", "dative", "addressing", "auspices", "missions", "edges",
    "capitals", "villages", "charged_with", "amongst", "among_them", "connecting", "handing", "confining",
    "staged", "reaching", "waves", "shaking", "tying", "norms", "skies", "committed", "encountering", "situated",
    "ending", "unsited", "statutes", "outlawing", "permitting", "drills", "owning", "wholes",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class RoleWords:
    """All of ``roles.toml``.

    Prepositions are lemmas, the words of a fixed phrase joined by ``_``: ``locative`` ones say where something happens,
    ``near`` ones not far from there, ``along`` nouns lead to it, ``goal`` ones where a movement goes, ``origin`` ones
    where it comes from, ``including`` words open some of several places, ``against`` ones what is attacked, ``about``
    ones what is talked of, ``aimed`` ones what is decided, ``circumstance`` ones in the course of what, ``agentive``
    ones by whom (``manners`` alone behind them tell how, as ``ways`` do behind those of ``company``), ``courts`` where
    people are tried, ``means`` ones with whose help; ``where`` are the relatives of place, ``there`` its pronouns,
    ``among`` those of a part of what was counted, ``further`` a word for more of them, ``correcting`` those before a
    number that is wrong or left out. ``hollow`` are nouns that stand for whoever follows them ("de la part de X"),
    ``trials`` what somebody undergoes who did things ("le procès de X, qui avait tué Y"). A place some ``measures``
    away is not the place itself. ``fractions`` are parts of a whole that is counted, ``wholes`` all of it,
    ``running`` nouns for what has grown to a number, ``reaching`` verbs by which it has, and ``equal`` stands
    before the number of people in so many ``households``. A phrase that hangs on a noun of ``posts`` says what
    somebody is in charge of, one on a noun of ``named_for`` is part of a name; ``entitled`` stand before a title.
    ``since`` ones put a happening from a time or what was ``starting`` on, ``likened`` ones only liken it to then,
    ``after`` and ``before`` ones count so long from it, ``wake`` ones put what the clause tells after it, ``put_off``
    verbs move it to another day; ``between`` ones open a period that ``until`` ones close; one of ``till`` tells only
    when it ended. ``aged`` adjectives say how long it has lasted, ``eves`` are nouns for the days before and after
    another, and for parts of its own, ``counting`` ones lead from so long a time to what it is counted from;
    ``bystanders`` are people and accounts that go on after a happening. ``then`` puts a clause at the time that was
    told last, ``later`` after it, ``elsewhen`` at no time of the story, and ``alike`` adjectives say a noun to be
    another one's; ``inner`` prepositions lead to what is part of what a verb tells, ``occurring`` words tell that it
    took place, ``course`` ones that what follows was part of it, ``terms`` phrases before the time that something has
    left, ``counted_from`` words behind one that counts from what is told there, ``occasions`` nouns that count how
    often it was, ``answers`` words for what comes after another happening, ``answering`` prepositions with such a noun
    behind, ``stances`` ones for being for or against, ``held`` verbs for what is organised or planned, ``at_occasion``
    prepositions, with the noun behind some, of what something happens in the course of.
    ``pronouns``, ``clitics`` (those for an object) and ``possessives`` give form → (gender, number) of what they
    stand for, an open gender is ``""``; ``personal`` are forms of further pronouns that stand for somebody.
    ``reactions`` are verbs of those who have to do with a happening without doing it, ``facing`` the prepositions of
    what somebody acts in the face of, ``despite`` those before what was there before, ``holding`` verbs of those who
    hold a place, ``doers`` nouns for who did something, ``behind`` prepositions before that, ``works`` nouns for it,
    ``norms`` nouns for laws and talks, which are about what they are about in general,
    ``skies`` what a force is of that flies,
    ``staged`` nouns for works, whose titles tell of nothing,
    ``instead`` conjunctions before who did it where the one named before did not, ``deeds`` nouns for what
    somebody does, ``waged`` attacks that an adjective of a country tells the doer of, ``matters`` nouns that
    ``de`` joins to a happening without being a party to it, ``issues`` those for what is decided or protested against,
    ``exits`` those for leaving, ``body`` those for a part of whom a happening befalls, ``things`` those whose number
    counts no people, ``civilians`` those for people who fight for nobody, ``crowds`` those for many or moving people,
    ``bodies`` those of the combatants that are many men each. ``amid`` are prepositions of beside what, ``company``
    those of with whom, ``toward`` nouns before what is shot at, ``knocks`` verbs that leave it open who dies,
    ``beaten`` ones and nouns that tell of no death, ``before_whom`` prepositions and ``eyes`` nouns before onlookers,
    ``times`` nouns for how often, ``strokes`` those for what is dealt to somebody,
    ``vehicles`` what does nothing itself and ``aboard`` those in it, ``enacting`` verbs that bring a sanction about,
    ``deciding`` ones by which something is decided or talked of, ``leading`` ones from one happening to another,
    ``effective`` words for coming into force, ``groups`` nouns whose number is
    that of those in them, ``instances`` those whose number is that of the happenings that follow,
    ``still`` adverbs of a state that goes on, ``shots`` nouns for what is done with
    guns, ``interviews`` those for what a text may be, ``latter`` words for who was told last, ``sides`` nouns whose
    number counts nothing of a happening, ``honours`` those behind which stands whom people gather for; ``profit`` and
    ``expense`` are what leads to who takes a place and who loses it, ``hands`` to who kills,
    ``laying`` verbs to whose weapon it is, ``finding`` ones that somebody died before; ``looks`` are what somebody is
    seen to be, ``circles`` are of them, ``mouthpieces`` speak of what others did, ``offering`` verbs of one's own deed,
    ``vowing`` ones of what one will do to another or for them, ``crediting`` ones of what others did, ``succeeding``
    verbs tell that one happening came after or before another, ``rousing`` ones that their subject did, ``parts`` nouns
    for having to do with a deed, ``phrasal`` ones that make a preposition with ``à`` and ``de``; ``bombarding`` was
    done from the air where ``airborne`` arms are named, from the ground where ``guns`` are; ``raiding`` was where those
    who did it fly, and ``bearers`` who do one of ``blasts`` die of it. ``counts`` gives lemma → what a number beside
    it counts, ``combatants`` are nouns for those who fight or keep order, ``fighters`` those of armed parties,
    ``people`` for anybody else, ``blows`` how one is hurt,
    ``decisions`` verbs for what is decided on an act, ``ballots`` nouns for what people vote in, ``standing`` words for
    who or what goes in for one, ``rulers`` nouns for those who rule, make laws or vote, ``laws`` those for what they
    decide on, ``asking`` verbs of those who ask for a deed of another or grant it, ``standing_rules`` verbs whose
    passive tells what holds, ``enabling`` those that say what a thing is there for, ``pointing`` adjectives that only
    tell which one is meant, ``unarmed`` nouns for those whose fights are no war, ``vague`` ones
    for violence of any kind, ``unrest`` words for what brings a crowd together, ``scuffles`` small fights that may be
    one's or those of a crowd with who keeps ``order``, ``exchanges`` violence that is a fight where both sides bear
    arms, ``decreeing`` verbs that make what they have for an object, ``quarters`` parts of a town,
    ``partitive`` pronouns for what a number behind them counts,
    ``claiming`` verbs of those who say whose deed one was, ``dying`` lemmas that may name a natural death, ``sickbed``
    those of care for the ill, ``accidents`` words by which it was none, ``causes`` nouns of what harms without acting,
    ``takings`` verbs and nouns for getting hold of a place, ``arrivals`` verbs for coming to one, ``travels`` those for
    being on the way, as ``underway`` phrases and what ``rides`` there from town to town, ``roads`` nouns for where
    others are attacked, ``fleeing`` words for getting away, ``carrying`` verbs for taking somebody there, ``handing``
    ones for giving them back, ``sentencing`` those behind which a site is a punishment, ``charging`` words with the
    preposition that leads to the crime, ``gathering`` those of people who meet to decide, ``earlier`` ones say what
    somebody did or underwent somewhere before the story (« fondé à X, le groupe … »), ``imprint`` ones when a page was
    brought up to date, ``issued`` ones when a report came out, ``yielding`` ones that somebody gave way to others,
    ``than`` leads to what something is compared with, but not behind a ``late`` one, so do ``comparing`` nouns with
    their preposition, ``records`` set it above others, ``undoing`` verbs say that an agreement no longer stands,
    ``resuming`` ones that something goes on again, ``ending`` ones that it is over, ``sightings`` those that by
    themselves tell that something was there, ``stages`` nouns for where it is, ``undergoing`` verbs of those whom it
    befalls, ``waves`` nouns for many of a kind, ``shaking`` verbs of what befalls a place, ``tying`` words that say
    what something comes of, ``unsited`` nouns of places with the word by which they are none, ``when`` the conjunctions
    of what happened at once, ``periods`` nouns for a time, which does nothing, ``moments`` nouns that open such a
    clause, ``dates`` those that a clause about a day is said of, ``directions`` nouns that alone name no place,
    ``middles`` of its centre, ``wards`` places where the wounded of elsewhere die, ``dative`` prepositions of a place
    that may as well be that of whom, ``addressing`` words of what one is asked or told, ``auspices`` nouns for whose
    doing it is, ``missions`` sites of a country that stand in another, ``edges`` sites that no region is called by,
    ``capitals`` towns of government, ``villages`` those that the name behind them is the name of, ``charged_with``
    nouns that say again that somebody was accused, and nothing of what, ``amongst`` the prepositions before the dead of
    whom some are named, ``connecting`` verbs say which two places a road joins, ``confining`` ones that somebody is
    held, ``sites`` common nouns of places, each with how exact it is, ``kinds`` the nouns that a name like
    ``@property`` stands for in the conditions of a frame. ``committed`` is said of deeds alone, ``encountering`` nouns
    make a preposition of ``against`` with those around them (« à l'encontre de »), ``situated`` words tell where a
    place lies. ``statutes`` nouns are for what rules on deeds in general, by ``outlawing`` and ``permitting`` verbs,
    ``drills`` words for what is only practised. ``owning`` verbs take a part in a deed upon oneself.
    """

    supports: Mapping[tuple[str, str], tuple[Support, ...]]
    locative: frozenset[str]
    goal: frozenset[str]
    origin: frozenset[str]
    against: frozenset[str]
    about: frozenset[str]
    near: frozenset[str]
    along: frozenset[str]
    including: frozenset[str]
    measures: frozenset[str]
    fractions: frozenset[str]
    wholes: frozenset[str]
    running: frozenset[str]
    reaching: frozenset[str]
    norms: frozenset[str]
    statutes: frozenset[str]
    outlawing: frozenset[str]
    permitting: frozenset[str]
    owning: frozenset[str]
    drills: frozenset[str]
    skies: frozenset[str]
    committed: frozenset[str]
    encountering: frozenset[str]
    situated: frozenset[str]
    households: frozenset[str]
    equal: frozenset[str]
    posts: frozenset[str]
    named_for: frozenset[str]
    where: frozenset[str]
    there: frozenset[str]
    circumstance: frozenset[str]
    agentive: frozenset[str]
    manners: frozenset[str]
    ways: frozenset[str]
    courts: frozenset[str]
    means: frozenset[str]
    among: frozenset[str]
    further: frozenset[str]
    some: frozenset[str]
    correcting: frozenset[str]
    hollow: frozenset[str]
    trials: frozenset[str]
    combatants: frozenset[str]
    fighters: frozenset[str]
    people: frozenset[str]
    blows: frozenset[str]
    decisions: frozenset[str]
    ballots: frozenset[str]
    standing: frozenset[str]
    rulers: frozenset[str]
    laws: frozenset[str]
    grounds: frozenset[str]
    assets: frozenset[str]
    asking: frozenset[str]
    standing_rules: frozenset[str]
    enabling: frozenset[str]
    pointing: frozenset[str]
    unarmed: frozenset[str]
    vague: frozenset[str]
    unrest: frozenset[str]
    scuffles: frozenset[str]
    exchanges: frozenset[str]
    quarters: frozenset[str]
    partitive: frozenset[str]
    decreeing: frozenset[str]
    order: frozenset[str]
    claiming: frozenset[str]
    dying: frozenset[str]
    sickbed: frozenset[str]
    accidents: frozenset[str]
    causes: frozenset[str]
    since: frozenset[str]
    starting: frozenset[str]
    likened: frozenset[str]
    after: frozenset[str]
    before: frozenset[str]
    wake: frozenset[str]
    put_off: frozenset[str]
    aimed: frozenset[str]
    aged: frozenset[str]
    bystanders: frozenset[str]
    elsewhen: frozenset[str]
    alike: frozenset[str]
    inner: frozenset[str]
    occurring: frozenset[str]
    course: frozenset[str]
    till: frozenset[str]
    takings: frozenset[str]
    arrivals: frozenset[str]
    travels: frozenset[str]
    underway: frozenset[str]
    rides: frozenset[str]
    roads: frozenset[str]
    carrying: frozenset[str]
    handing: frozenset[str]
    confining: frozenset[str]
    sentencing: frozenset[str]
    charging: frozenset[str]
    gathering: frozenset[str]
    earlier: frozenset[str]
    imprint: frozenset[str]
    issued: frozenset[str]
    yielding: frozenset[str]
    than: frozenset[str]
    late: frozenset[str]
    comparing: frozenset[str]
    records: frozenset[str]
    undoing: frozenset[str]
    resuming: frozenset[str]
    ending: frozenset[str]
    sightings: frozenset[str]
    fleeing: frozenset[str]
    stages: frozenset[str]
    waves: frozenset[str]
    shaking: frozenset[str]
    tying: frozenset[str]
    unsited: frozenset[str]
    undergoing: frozenset[str]
    when: frozenset[str]
    moments: frozenset[str]
    periods: frozenset[str]
    dates: frozenset[str]
    succeeding: frozenset[str]
    rousing: frozenset[str]
    directions: frozenset[str]
    middles: frozenset[str]
    wards: frozenset[str]
    dative: frozenset[str]
    addressing: frozenset[str]
    auspices: frozenset[str]
    missions: frozenset[str]
    edges: frozenset[str]
    capitals: frozenset[str]
    villages: frozenset[str]
    charged_with: frozenset[str]
    amongst: frozenset[str]
    among_them: frozenset[str]
    connecting: frozenset[str]
    between: frozenset[str]
    entitled: frozenset[str]
    finding: frozenset[str]
    until: frozenset[str]
    terms: frozenset[str]
    counted_from: frozenset[str]
    occasions: frozenset[str]
    answers: frozenset[str]
    answering: frozenset[str]
    stances: frozenset[str]
    held: frozenset[str]
    at_occasion: frozenset[str]
    then: frozenset[str]
    later: frozenset[str]
    personal: frozenset[str]
    reactions: frozenset[str]
    facing: frozenset[str]
    despite: frozenset[str]
    holding: frozenset[str]
    doers: frozenset[str]
    behind: frozenset[str]
    instead: frozenset[str]
    works: frozenset[str]
    staged: frozenset[str]
    matters: frozenset[str]
    things: frozenset[str]
    deeds: frozenset[str]
    waged: frozenset[str]
    body: frozenset[str]
    company: frozenset[str]
    toward: frozenset[str]
    exits: frozenset[str]
    amid: frozenset[str]
    civilians: frozenset[str]
    bodies: frozenset[str]
    knocks: frozenset[str]
    enacting: frozenset[str]
    deciding: frozenset[str]
    leading: frozenset[str]
    effective: frozenset[str]
    groups: frozenset[str]
    instances: frozenset[str]
    times: frozenset[str]
    strokes: frozenset[str]
    before_whom: frozenset[str]
    eyes: frozenset[str]
    beaten: frozenset[str]
    still: frozenset[str]
    shots: frozenset[str]
    interviews: frozenset[str]
    vehicles: frozenset[str]
    aboard: frozenset[str]
    sides: frozenset[str]
    latter: frozenset[str]
    honours: frozenset[str]
    profit: frozenset[str]
    expense: frozenset[str]
    hands: frozenset[str]
    laying: frozenset[str]
    looks: frozenset[str]
    circles: frozenset[str]
    mouthpieces: frozenset[str]
    offering: frozenset[str]
    vowing: frozenset[str]
    crediting: frozenset[str]
    parts: frozenset[str]
    phrasal: frozenset[str]
    bombarding: frozenset[str]
    raiding: frozenset[str]
    bearers: frozenset[str]
    blasts: frozenset[str]
    airborne: frozenset[str]
    guns: frozenset[str]
    crowds: frozenset[str]
    issues: frozenset[str]
    pronouns: Mapping[str, tuple[str, str]]
    clitics: Mapping[str, tuple[str, str]]
    possessives: Mapping[str, tuple[str, str]]
    counts: Mapping[str, str]
    eves: Mapping[str, int]
    counting: Mapping[str, int]
    sites: Mapping[str, Precision]
    kinds: Mapping[str, frozenset[str]]
    demonyms: Mapping[str, tuple[str, ...]]


def parse_roles(table: Mapping[str, object], demonyms: Mapping[str, tuple[str, ...]]) -> RoleWords:
    """The words of a parsed ``roles.toml``; a missing, unknown or misshapen entry raises ValueError.

    ``demonyms`` gives the codes of countries by the forms that their adjectives have.
    """
    tables = {"support", "pronouns", "clitics", "possessives", "counts", "eves", "counting", "sites", "kinds"}
    unknown = sorted(set(table) - {*tables, *SETS})
    if unknown:
        raise ValueError(f"{FILE}: unknown key {', '.join(unknown)}")
    return RoleWords(
        supports=parse_supports(FILE, table.get("support", [])),
        pronouns=agreement_of(table, "pronouns"),
        clitics=agreement_of(table, "clitics"),
        possessives=agreement_of(table, "possessives"),
        counts=by_lemma(table, "counts"),
        eves=offsets_of(table, "eves"),
        counting=offsets_of(table, "counting"),
        sites=sites_of(table),
        kinds=kinds_of(table),
        demonyms=demonyms,
        **{key: frozenset(words_of(FILE, table, key)) for key in SETS},
    )


def are_people(lemma: str, words: RoleWords) -> bool:
    """True for a noun for people, of whatever side."""
    return lemma in words.people or lemma in words.fighters or lemma in words.civilians


def are_people_or_forces(lemma: str, words: RoleWords) -> bool:
    """True for a noun for people, for those who fight as one, or for those who rule."""
    return are_people(lemma, words) or lemma in words.combatants or lemma in words.rulers
