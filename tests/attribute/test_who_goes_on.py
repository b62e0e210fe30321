"""Voices over several sentences: a document told of again, « la même source », a body just named, a quotation after
its speaker; and where a voice ends inside one sentence."""

from __future__ import annotations

import pytest

from spoken import attributed, fault, said


def names(text: str) -> list[str | None]:
    """What the sources of a text are called, in text order."""
    return [name for _content, name in said(attributed(text), attributed(text).attributions)]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Le ministère de la Défense a publié un communiqué lundi. Le texte annonce le retrait de deux bataillons.",
            "Le ministère de la Défense",
        ),
        (
            "L'ONG Rive Claire a publié jeudi son rapport annuel. Le rapport dénonce la torture dans dix prisons.",
            "L'ONG Rive Claire",
        ),
        (
            "Dans un communiqué, l'armée affirme avoir repris le pont. Le texte précise que deux soldats sont blessés.",
            "l'armée",
        ),
        (
            "Un rapport du Conseil du fleuve publié lundi décrit la ville. Le document ajoute que l'hiver sera rude.",
            "Conseil du fleuve",
        ),
    ],
)
def test_a_document_told_of_again_is_its_authors(text: str, who: str) -> None:
    """« Le texte précise que P »: whoever published it says P, not a text that nobody signed."""
    assert (names(text)[-1] or "").removeprefix("Le ").removeprefix("L'") in who


def test_two_documents_before_are_no_author() -> None:
    """« Le document » after two of them may be either: it stays what it is called."""
    text = (
        "L'armée a publié un communiqué et l'opposition a diffusé une lettre. "
        "Le document précise que deux soldats sont blessés."
    )
    assert names(text) == ["Le document"]


@pytest.mark.parametrize(
    "text",
    [
        "Une source policière a parlé de dix morts. De même source, on précise que la rue est fermée.",
        "Une source policière a parlé de dix morts. La rue est fermée, a-t-on ajouté de même source.",
        "Une source policière a parlé de dix morts. La même source évoque des pillages.",
    ],
)
def test_the_same_source_is_the_one_before(text: str) -> None:
    """« de même source »: no article, and yet a source that the text has named."""
    assert names(text) == ["Une source policière", "Une source policière"]


def test_the_same_body_is_the_one_heard_last() -> None:
    """« le même organisme » after « L'Observatoire »."""
    text = (
        "L'Observatoire du Levant rapporte des tirs près du pont. "
        "Selon le même organisme, deux villages ont été touchés par des obus."
    )
    assert names(text) == ["L'Observatoire du Levant"] * 2


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "Trente morts, d'après le décompte de l'ONG Rive Claire. L'organisation dénonce l'inaction de l'État.",
            "Rive",
        ),
        ("Le gouvernement accuse le Front du Fleuve de tirer depuis les écoles, ce que le mouvement nie.", "Front"),
        ("L'ONG Rive Claire a fermé un hôpital. Selon l'ONG, les routes sont coupées.", "Rive"),
    ],
)
def test_a_body_is_the_only_one_just_named(text: str, who: str) -> None:
    """« le mouvement », « l'organisation »: a kind of body, for the one that the text has just named."""
    assert all(who in (name or "") for name in names(text) if name != "Le gouvernement")


def test_two_bodies_before_are_neither() -> None:
    """« L'organisation » after two named bodies: a guess would look sure."""
    text = "Le Front du Fleuve et le Front du Nord ont signé un accord. L'organisation affirme que la trêve tiendra."
    assert names(text) == ["L'organisation"]


def test_a_possessive_stands_for_who_spoke_before() -> None:
    """« Selon son récit »: the source is whoever told it, not a story."""
    text = "Hassan Diallo dit avoir été battu. Selon son récit, les gardiens frappaient les détenus."
    assert names(text) == ["Hassan Diallo", "Hassan Diallo"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "Un conseiller de la présidence a indiqué que des négociations étaient en cours, "
            "ce que la présidence a démenti.",
            "Un conseiller de la présidence",
        ),
        (
            "Le parquet a requis dix ans de prison contre Karim Selmi. L'avocat général a décrit un homme froid.",
            "Karim Selmi",
        ),
        (
            "Deux soldats ont été tués, ont indiqué des responsables de la région. Il s'agit d'un incident grave, "
            "selon les analystes.",
            "des responsables de la région",
        ),
        ("Cent trente civils ont été tués, selon un comptage de Rive Claire cité par l'AFP.", "l'AFP"),
    ],
)
def test_one_source_is_not_another(text: str, wrong: str) -> None:
    """Somebody's chief, an accused, others in the plural, who quotes a count: each looked like the one before."""
    named = names(text)
    assert named.count(wrong) == (wrong in {"Un conseiller de la présidence", "des responsables de la région"})


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Le ministre de la Justice, Anna Berg, a promis un procès. Elle affirme que la trêve tient.", "Anna Berg"),
        ("Le ministre Paul Roy a reçu le juge Awa Sow. Elle affirme que la trêve tient.", None),
        ("Le préfet Awa Sow a rencontré la directrice de l'hôpital. Elle affirme que la trêve tient.", None),
        ("Le préfet Paul Roy est venu. Elle affirme que la trêve tient.", None),
    ],
)
def test_a_mans_title_may_be_a_womans(text: str, who: str | None) -> None:
    """« Le ministre Anna Berg … Elle »: she, where nobody else can be meant and nothing else shows a man."""
    assert names(text)[-1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Le maire est inquiet. À l'en croire, l'armée a fui.", "Le maire"),
        ("« C'est l'horreur », dit Awa Sow. À l'entendre, la voiture a explosé.", "Awa Sow"),
        ("À l'en croire, l'armée a fui.", None),
        ("La justice, dit-elle, « ne veut pas savoir ».", None),
        ("Awa Sow est à Gao. L'armée, assure-t-elle, a tué dix civils.", "Awa Sow"),
        ("Le maire Paul Roy est inquiet. Le préfet, affirme-t-il, a menti.", "Paul Roy"),
    ],
)
def test_who_is_told_of_does_not_tell_it(text: str, who: str | None) -> None:
    """« L'armée, dit-elle, a tiré »: the subject of the clause that the words are put into is somebody else."""
    assert names(text)[-1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Jorge Pineda a été arrêté, selon le parquet. Il nie les faits.", "Jorge Pineda"),
        ("Jorge Pineda a été tué, affirme le ministère. Il avait revendiqué l'attaque de mars.", "Jorge Pineda"),
        ("Jorge Pineda a été arrêté, a annoncé le gouvernement. Il dénonce une manœuvre.", None),
        ("Jorge Pineda a été arrêté, a annoncé le ministre Paul Roy. Il nie les faits.", "Jorge Pineda"),
        ("Le juge Paul Roy a entendu Jorge Pineda. Celui-ci s'est levé. Il a nié les faits.", "Jorge Pineda"),
        ("Le maire parle d'une rue coupée. Celle-ci mène au port. Il craint une crue.", "Le maire"),
        (
            "Le maire a rencontré le préfet. Celui-ci a écrit une lettre dans laquelle il affirme que dix hommes "
            "sont morts.",
            "le préfet",
        ),
        ("L'armée ment. Faut-il croire le colonel Barry quand il jure que ses hommes ont fui ?", "Barry"),
        ("Jorge Pineda a été arrêté, a annoncé le gouvernement. Il précise que l'homme est armé.", "le gouvernement"),
    ],
)
def test_a_pronoun_after_somebody_is_told_of(text: str, who: str | None) -> None:
    """« X a été arrêté, selon Y. Il nie … »: X denies, not the authority that told of X; in doubt nobody does."""
    assert names(text)[-1] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Un soldat a été tué, selon la police. Il affirme que la route est coupée.", None),
        ("Le chef Ali Moussa est mort lundi. Il avait affirmé que la trêve tiendrait.", "Ali Moussa"),
        ("Le chef Ali Moussa a été arrêté. Le journaliste affirme que la route est coupée.", "Le journaliste"),
        ("L'armée a bombardé Kersa, a dénoncé l'ONG Rive Claire. Le mouvement nie tout lien.", "Le mouvement"),
        ("Une source parle d'un accord. Le Premier ministre affirme que rien n'est fait.", "Le Premier ministre"),
        ("Une source parle d'un accord. Une première source avait parlé de dix morts.", "Une première source"),
    ],
)
def test_who_can_be_meant(text: str, who: str | None) -> None:
    """The dead tell nothing any more, a chief is no journalist, an ONG no movement."""
    assert names(text)[-1] == who


@pytest.mark.parametrize(
    "text",
    [
        "Un habitant affirme que la route est coupée. Le policier assure que tout est calme.",
        "Une ONG locale fait état de dix morts. Le parti présidentiel a appelé à l'union.",
        "Un témoin parle de dix morts. Le médecin décrit des brûlures.",
    ],
)
def test_another_noun_is_another_source(text: str) -> None:
    """« Le policier » after « un habitant »: a definite noun is not whoever was left unnamed before."""
    assert names(text)[-1] not in {None, names(text)[0]}


@pytest.mark.parametrize(
    "marked",
    [
        "<content>Vingt soldats ont été tués</content>, <cue>a fini par admettre</cue> <source>le ministère</source>.",
        "<source>Le président</source> <cue>a demandé</cue> à l'accusé s'<content>il regrettait</content>.",
        "<content>Un maire a été tué</content>, <cue>a confirmé</cue> <source>le parquet</source>, sans détailler.",
    ],
)
def test_infinitives_questions_and_what_is_withheld(marked: str) -> None:
    """An infinitive that a helping verb leads to, a question with « s' », how it was said: none hides who says what."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "Le maire dénonce l'inaction de l'État. « <content>Nous avons appelé à l'aide dix fois.</content> »",
        "Awa Diallo, mère de quatre enfants, raconte l'attaque. « <content>Ils sont venus à l'aube.</content> »",
    ],
)
def test_who_spoke_goes_on_in_quotation_marks(marked: str) -> None:
    """« X dénonce P. « Q » »: the quotation is of the only one who speaks in the sentence before."""
    assert fault(marked) is None
    assert len(set(names(marked.replace("<content>", "").replace("</content>", "")))) == 1


def test_a_quotation_of_another_is_not_who_spoke_before() -> None:
    """« X parle d'un accident. « Q », selon Y »: X has said what it is about, Y says Q."""
    doc = attributed("Le maire parle d'un accident. « Personne n'y croit ici », selon un voisin.")
    found = [(a.content[0].of(doc.text), a.source.name) for a in doc.attributions if a.source is not None]
    assert found == [("un accident", "Le maire"), ("Personne n'y croit ici", "un voisin")]


def test_a_quotation_after_two_people_may_be_of_either() -> None:
    """« Le ministre accuse le maire. « Q » »: nobody is made to say Q."""
    doc = attributed("Le ministre accuse le maire de mentir. « Je n'ai jamais reçu cette lettre. »")
    assert doc.attributions[-1].source is None


@pytest.mark.parametrize(
    "marked",
    [
        "<content>Un chef a été abattu dimanche</content>, <cue>selon</cue> <source>la police</source>, alors que les "
        "autorités avaient promis des renforts.",
        "<content>Trois mille villageois ont fui</content>, <cue>selon</cue> <source>une ONG locale</source>, "
        "tandis que la junte affirme contrôler la situation.",
        "<cue>Selon</cue> <source>la préfète</source>, <content>les bandits ont fui et l'armée les poursuit</content>.",
        "<source>Le ministre</source> <cue>a prévenu</cue> que <content>la trêve ne tiendrait pas</content>, alors que "
        "son homologue promettait une aide.",
        "<cue>Selon</cue> <source>la mairie</source>, <content>trois points d'eau ont été détruits ; les réparations "
        "prendraient plusieurs semaines</content>.",
        "L'aéroport a été fermé (<content>deux avions ont brûlé</content>, <cue>selon</cue> <source>la radio</source>) "
        "et les vols sont annulés.",
        "<content>Lamara, garant de la trêve, suit la situation</content>, <cue>a assuré</cue> "
        "<source>le ministère</source>.",
        "<cue>Selon</cue> <source>la police</source>, <content>les suspects étaient armés et parlaient "
        "anglais</content>.",
        "<content>L'Iran a tiré deux missiles</content>, <cue>a affirmé</cue> <source>le Pentagone</source>, une "
        "accusation que Téhéran a rejetée.",
        "Depuis janvier, <source>l'ONG</source> <cue>a documenté</cue> <content>l'exécution d'au moins 83 civils par "
        "les forces de sécurité, et le meurtre de 112 autres par des groupes armés</content>.",
        "<content>La frappe visait un dépôt</content>, <cue>assure</cue> <source>l'état-major</source>, alors que des "
        "riverains parlent d'une école.",
        "<content>À Bamako, les rues sont calmes</content>, nous <cue>dit</cue> <source>notre envoyé spécial</source>.",
    ],
)
def test_where_a_voice_ends_in_its_sentence(marked: str) -> None:
    """What is set against the words of X is the writer's; what X goes on to tell is X's."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "Le maire parle de <content>douze morts</content>, un bilan que <source>le gouvernement</source> "
        "<cue>conteste</cue>.",
        "L'ONG a dénoncé <content>des tortures</content>, ce que <source>l'armée</source> <cue>dément</cue>.",
    ],
)
def test_a_remark_takes_up_what_was_said(marked: str) -> None:
    """« X parle de P, ce que Y dément »: Y denies P, not that X speaks of it."""
    assert fault(marked) is None


def test_what_is_affirmed_is_not_denied() -> None:
    """« a démenti et affirmé que P »: a record of P as denied would turn the words round."""
    doc = attributed("L'armée a démenti et affirmé que des nationalistes empêchaient les habitants de partir.")
    assert [a.act for a in doc.attributions] == ["state"]


@pytest.mark.parametrize(
    "text",
    [
        "L'état-major s'est refusé à tout commentaire.",
        "Il n'a pas donné de chiffre sur les pertes de l'armée.",
        "Les enquêteurs n'ont pas pu vérifier ces allégations de façon indépendante.",
        "Il n'a pas précisé s'il fera valoir, ou non, son droit de veto.",
    ],
)
def test_who_keeps_to_themselves_says_nothing(text: str) -> None:
    """A refusal to comment, no number given, how something was checked: none of it is anybody's words."""
    assert attributed(text).attributions == ()


def test_who_questions_passes_nothing_on() -> None:
    """« interrogé par le juge »: only an outlet asks somebody to pass on the answer."""
    judge = attributed("Interrogé par le juge, l'accusé a répondu qu'il ne se souvenait de rien.")
    outlet = attributed("Interrogé par l'AFP, le maire a répondu que la route était coupée.")
    assert [len(doc.attributions[0].relay) for doc in (judge, outlet)] == [0, 1]


def test_by_what_means_somebody_was_reached_is_no_relay() -> None:
    """« joint par courriel »."""
    doc = attributed("Un expert, joint par courriel, estime que la guerre va s'étendre.")
    assert doc.attributions[0].relay == ()


@pytest.mark.parametrize(
    "marked",
    [
        "<source>La veuve de la victime</source> <cue>accuse</cue> <content>des dissidents</content>.",
        "<source>Un officier</source> <cue>évoque</cue> <content>des viols</content>.",
        "<source>L'Observatoire</source>, basé à Lyon, <cue>parle</cue> aussi de <content>soixante blessés</content>.",
        "<source>L'organisation</source> <cue>parle</cue> de <content>bombardements quotidiens</content>.",
        "<source>L'émir</source> <cue>a fait part</cue> à son homologue de <content>sa vive préoccupation</content>.",
        "<cue>D'après</cue> ce qu'a pu voir <source>un journaliste</source>, <content>le pont est coupé</content>.",
        "<cue>Selon</cue> <source>l'ONG</source>, qui cite des photos, et selon deux témoins, <content>le camp a été "
        "rasé</content>.",
        "L'attaque n'a pas été revendiquée, mais <source>une source sécuritaire</source> l'<cue>attribue</cue> à "
        "<content>des djihadistes</content>.",
        "Le groupe <cue>a revendiqué</cue> <content>l'attaque</content> via <relay>son organe de propagande "
        "Amaq</relay>.",
        "<source>La milice</source> <content>l'</content><cue>a revendiqué</cue> dans la soirée.",
        "<source>Le secrétaire général</source> <cue>a jugé</cue> <content>l'annexion contraire à la Charte</content>.",
    ],
)
def test_what_hangs_on_its_verb(marked: str) -> None:
    """Objects with a plural article, behind an adverb, with a time that describes, or a pronoun in their place."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Le garde</source> <cue>certifie</cue> que <content>la porte était fermée</content>, rapporte la "
        "presse locale.",
        "<source>Le ministre</source> <cue>rappelle</cue> que <content>la trêve court encore</content>, a-t-on appris "
        "mardi.",
        "<cue>Selon</cue> <source>une source militaire</source>, <content>trois hommes sont morts</content>, selon la "
        "radio locale.",
        "<source>Le maire</source> <cue>a déclaré</cue> : « <content>Nous restons ici</content> », rapporte <relay>la "
        "presse locale</relay>.",
    ],
)
def test_who_passes_it_on_is_no_part_of_what_is_said(marked: str) -> None:
    """« X affirme que P, rapporte Y »: Y closes the sentence and stands outside of P."""
    assert fault(marked) is None


def test_sources_that_somebody_has_are_no_source() -> None:
    """« un réseau de sources »: a complement of a noun gives no words to anybody."""
    doc = attributed("L'Observatoire, qui dispose d'un réseau de sources en Syrie, a recensé douze raids.")
    assert [a.cue.lemma for a in doc.attributions if a.cue is not None] == ["recenser"]


def test_where_one_speaks_another_need_not() -> None:
    """« Sur X, Y affirme que P, ce que Z dément »: X passes on the words of Y alone."""
    doc = attributed("Sur Telegram, des militants affirment que la ville est tombée, ce que l'état-major dément.")
    assert [len(a.relay) for a in sorted(doc.attributions, key=lambda a: a.act)] == [0, 1]


def test_these_last_are_not_who_is_told_of_in_passing() -> None:
    """« reproche aux rebelles d'utiliser des civils ; ces derniers … »: the rebels, not the civilians."""
    doc = attributed("L'armée reproche aux rebelles d'utiliser des civils ; ces derniers accusent l'armée de mentir.")
    assert "rebelles" in ([a.source.name for a in doc.attributions if a.source is not None][-1] or "")


def test_who_has_seen_a_copy_did_not_write_it() -> None:
    """« selon une copie consultée par l'AFP »: the outlet relays it."""
    one = attributed("L'accord prévoit un retrait, selon une copie consultée par l'AFP.").attributions[0]
    assert one.source is not None
    assert (one.source.name, len(one.relay)) == ("une copie", 1)


def test_what_on_hears_of_nobody_is_nobodys() -> None:
    """« a-t-on appris mardi »: told to the outlet, by nobody who is named; those told of are not who tells."""
    doc = attributed("Dix hommes ont fui, a-t-on appris mardi.")
    assert [(a.content[0].of(doc.text), a.source) for a in doc.attributions] == [("Dix hommes ont fui", None)]


def test_who_died_did_not_tell_of_it() -> None:
    """« a appris la mort du chef auprès de X »: X told of it, and not the complement of what was heard."""
    assert names("On a appris la mort du chef auprès de ses proches.") == ["ses proches"]
    assert names("On a appris la mort du chef.") == []


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Le préfet</source>, dont le bureau est à Gao, <cue>croit</cue> que <content>la guerre finira"
        "</content>.",
        "<source>La milice</source> <cue>prétend</cue> <content>avoir pris la colline</content>, selon la radio.",
    ],
)
def test_a_verb_and_its_subject_however_they_are_read(marked: str) -> None:
    """A relative clause between them, an ending that an adjective may have: the cue is found all the same."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    ("text", "who"),
    [
        # of whom it was said, and no land or airport that was left
        ("Arrêté alors qu'il quittait le pays, M. Sowé est accusé de viol. Il nie les faits.", "Sowé"),
        # a faction, and not whose it is
        (
            "Le préfet a attribué le crime à la faction dirigée par Idris Marbo. Cette dernière nie toute implication.",
            "la faction dirigée par Idris Marbo",
        ),
        (
            "Le préfet a vu la faction dirigée par Idris Marbo. Cette dernière a annoncé une trêve.",
            "la faction dirigée par Idris Marbo",
        ),
        # what others call a body is not its name
        (
            "Le Front a dénoncé « l'armée des traîtres ». Un obus a touché le pont, ce que l'armée a nié.",
            "l'armée",
        ),
    ],
)  # fmt: skip
def test_who_it_is_that_answers(text: str, who: str) -> None:
    """A wrong name in the place of who denies is worse than none."""
    assert names(text)[-1] == who


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Selon le procureur, un poste a été attaqué. L'opposant a ouvert le feu, a-t-il affirmé.", "le procureur"),
        ("Le ministre est arrivé lundi. Le ministre ne cédera pas, a-t-il assuré.", "Le ministre"),
    ],
)
def test_who_goes_on_is_not_whom_it_is_told_of_where_another_spoke(text: str, source: str) -> None:
    """« L'opposant a ouvert le feu, a-t-il affirmé » after a prosecutor spoke: nobody tells of themselves like that."""
    last = attributed(text).attributions[-1]
    assert last.source is not None
    assert last.source.name == source


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Un chef a menacé le port. Il a promis une attaque. Le juge, Anna Roy, a fui. « Non », a-t-elle dit.",
            "Anna Roy",
        ),
        ("Le Défenseur du peuple, Iris Roy, a fui. « Des familles sont prises au piège », a-t-elle dit.", "Iris Roy"),
        ("Un chef a menacé le port. Il a promis une attaque. « Non », a-t-elle dit.", None),
    ],
)
def test_she_is_nobody_who_was_he(text: str, source: str | None) -> None:
    """« Il … Elle »: two people; nor does a noun in the plural keep « elle » from the woman with a man's title."""
    last = attributed(text).attributions[-1]
    assert (last.source.name if last.source is not None else None) == source


@pytest.mark.parametrize(
    "text",
    [
        "Des familles ont fui, et on signale des enlèvements.",
        "Des familles sont là, et l'on nous signale des enlèvements.",
    ],
)
def test_what_one_reports_is_not_the_word_of_those_told_of_before(text: str) -> None:
    assert all(a.source is None or a.source.name is None for a in attributed(text).attributions)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Gao a prévenu que toute attaque serait punie et envoyé deux avions.", "toute attaque serait punie"),
        ("Gao a dit que la ville avait été prise et pillée.", "la ville avait été prise et pillée"),
        (
            "Gao a dit que ses hommes avaient pris le pont et fermé la route.",
            "ses hommes avaient pris le pont et fermé la route",
        ),
    ],
)
def test_what_has_an_object_goes_on_with_no_passive(text: str, content: str) -> None:
    (told,) = attributed(text).attributions
    assert [part.of(text) for part in told.content] == [content]
