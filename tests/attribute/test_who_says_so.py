"""Whose word it is where the press says so beside a clause, without a verb of its own, or without naming anybody."""

from __future__ import annotations

import pytest

from spoken import attributed, fault, happenings, said


@pytest.mark.parametrize(
    "marked",
    [
        "Comme l'<cue>admet</cue> <source>un officier</source>, <content>la route du nord reste coupée</content>.",
        "Comme l'<cue>estime</cue> <source>la préfecture</source>, <content>les rebelles ont fui</content>.",
        "Comme le <cue>soutient</cue> <source>le ministre de la Défense, Paul Girard</source>, "
        "<content>les rebelles ont quitté la ville</content>.",
        "<content>Les rebelles ont fui la ville</content>, comme le <cue>signale</cue> <source>la préfecture</source>.",
        "<content>Douze civils sont morts</content>, ainsi que l'<cue>a affirmé</cue> <source>le préfet</source>.",
        "<content>Les rebelles</content>, comme l'<cue>admet</cue> <source>le préfet</source>, <content>ont quitté la "
        "ville</content>.",
        "<content>Douze civils sont morts dans l'attaque</content> (<cue>affirme</cue> <source>le préfet</source>).",
        "<content>Les rebelles ont quitté la ville</content>, <cue>concède</cue> <source>un officier</source>.",
    ],
)
def test_remark_on_who_says_so_gives_the_clause_beside_it(marked: str) -> None:
    """« comme l'admet X », « ainsi que l'a dit X », « (affirme X) »: X says it, whatever the verb was taken for."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "text",
    [
        "Les rebelles ont quitté la ville, comme l'annonce des résultats du vote le laissait penser.",
        "Il se bat comme le juge du comté.",
    ],
)
def test_noun_behind_comme_is_no_remark(text: str) -> None:
    """« comme l'annonce des résultats »: an article and a noun with its complement say nothing."""
    assert not any("comme" in words for words, _ in said(attributed(text), attributed(text).attributions))


@pytest.mark.parametrize(
    "marked",
    [
        "Alors que <source>la préfecture</source> <cue>admet</cue> que <content>les rebelles ont fui</content>, "
        "les habitants fuient vers le sud.",
        "Si <source>la préfecture</source> <cue>admet</cue> que <content>douze civils sont morts</content>, trente "
        "autres ont aussi été blessés.",
        "Alors que <source>le préfet</source> <cue>affirme</cue> que <content>lundi, des hommes armés, venus du nord, "
        "ont attaqué Gao</content>, des habitants fuient vers le sud.",
    ],
)
def test_main_clause_behind_what_somebody_says_is_the_writers(marked: str) -> None:
    """« Alors que X affirme que P, Q »: nobody but the writer tells Q."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "La police parle de 2 500 manifestants, les organisateurs de 10 000.",
            [("2 500 manifestants", "La police"), ("10 000", "les organisateurs")],
        ),
        (
            "L'armée évoque douze morts, les rebelles quarante.",
            [("douze morts", "L'armée"), ("quarante", "les rebelles")],
        ),
        (
            "L'opposition parle d'un massacre et le gouvernement d'un accident.",
            [("un massacre", "L'opposition"), ("un accident", "le gouvernement")],
        ),
        (
            "L'armée parle de trois morts, dont le chef du 2e régiment.",
            [("trois morts, dont le chef du 2e régiment", "L'armée")],
        ),
        (
            "Les élus avancent le chiffre de 10 000 marcheurs, la police celui de 2 500.",
            [("le chiffre de 10 000 marcheurs", "Les élus"), ("celui de 2 500", "la police")],
        ),
        ("L'ONU évoque cinq morts, un élu local huit.", [("cinq morts", "L'ONU"), ("huit", "un élu local")]),
    ],
)
def test_second_speaker_has_words_of_his_own(text: str, found: list[tuple[str, str]]) -> None:
    """A cue that is not said again stands for both; what goes on without another speaker stays one content."""
    assert said(attributed(text), attributed(text).attributions) == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Au ministère, on reconnaît que la ville est perdue.", "ministère"),
        ("Dans l'entourage du ministre, on assure que la trêve tiendra.", "l'entourage du ministre"),
        ("On assure, de source militaire, que la ville est tombée.", "source militaire"),
        ("À Gao, on affirme que la ville est perdue.", None),
    ],
)
def test_where_it_is_said_tells_who_says_it(text: str, name: str | None) -> None:
    """« Au ministère, on reconnaît que P » is the ministry's word; a town says nothing, yet what is told is told."""
    (one,) = attributed(text).attributions
    assert (one.source.name if one.source else None) == name


@pytest.mark.parametrize(
    "marked",
    [
        "<cue>Aux dires</cue> des <source>habitants</source>, <content>les soldats ont tiré les premiers</content>.",
        "<source>La préfecture</source> <cue>s'en tient</cue> à <content>sept morts</content>.",
        "<source>Les rebelles</source> <cue>accusent</cue> <content>l'armée</content>.",
    ],
)
def test_other_ways_to_give_somebodys_word(marked: str) -> None:
    """A figure that somebody stands by, an accusation without a charge, words of people in the plural."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "« <content>Ils sont morts</content> », nous <cue>dit-on</cue> à <source>l'hôpital central</source>.",
        "Un suspect a été interpellé. <source>Il</source> <cue>nie</cue> <content>les faits</content>.",
        "Un suspect a été interpellé. <source>Il</source> <cue>nie</cue> <content>avoir tiré</content>.",
        "(Agence Nord-Sud) <content>Trois hommes ont été tués</content>, <cue>ont annoncé</cue> "
        "<source>les autorités</source>.",
        "Peu y croient : <cue>pour</cue> <source>l'analyste Claire Aubry</source>, <content>l'armée manque "
        "d'hommes</content>.",
        "<source>L'ONG</source> <cue>évoque</cue> <content>un bilan de quatorze morts</content>, un chiffre que "
        "l'hôpital n'a pas confirmé.",
        "« <content>Faux</content> », <cue>répond</cue> <source>le gouvernement</source>, pour qui tout est en ordre.",
    ],
)
def test_what_is_said_ends_and_begins_where_it_does(marked: str) -> None:
    """Whom it is told, an agency in brackets, what somebody else makes of a figure are no part of what is said."""
    assert fault(marked) is None


def test_who_is_bidden_to_say_it_has_not_said_it() -> None:
    """« X demande à Y de garantir P »: Y has promised nothing."""
    text = "Secours Nord demande aux parties au conflit de garantir un accès sûr aux populations."
    assert [one.act for one in attributed(text).attributions] == ["demand"]


def test_it_is_what_was_told_before_that_somebody_affirms() -> None:
    """« P. C'est en tout cas ce qu'affirme X »: X says P, not « c'est en tout cas »."""
    text = "Les négociations ont repris. C'est en tout cas ce qu'affirme une source diplomatique."
    assert said(attributed(text), attributed(text).attributions) == [
        ("Les négociations ont repris", "une source diplomatique")
    ]


def test_voice_of_somebody_is_not_what_is_denied() -> None:
    """« Le groupe a démenti, par la voix de son porte-parole, X »: nothing is said of X."""
    text = "Le groupe armé a aussitôt démenti, par la voix de son porte-parole, Idris Kané."
    assert attributed(text).attributions == ()


def test_seat_alone_names_nobody() -> None:
    """« l'évêque de Velmont »: a town behind « de » is not what the bishop is called."""
    text = "« Il faut que cela cesse » : l'évêque de Velmont appelle au calme."
    assert said(attributed(text), attributed(text).attributions)[0][1] == "l'évêque de Velmont"


def test_agency_that_is_told_ends_at_its_comma() -> None:
    """« a-t-il assuré à l'Agence Nord-Sud, jointe par téléphone »: the relay is the agency."""
    text = "Le maire parle peu. « Nous tenons », a-t-il assuré à l'Agence Nord-Sud, jointe lundi par téléphone."
    (one,) = attributed(text).attributions
    assert [span.of(text) for span in one.relay] == ["l'Agence Nord-Sud"]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Pour le maire, c'est la troisième attaque cette année.", 0),
        ("Pour la France, il s'agit d'un cinquième titre.", 0),
        ("Pour le maire, il s'agit d'un attentat.", 1),
    ],
)
def test_count_is_nobodys_opinion(text: str, number: int) -> None:
    """« Pour X, c'est la troisième fois » counts what befell X; « c'est un attentat » is what X thinks."""
    assert len(attributed(text).attributions) == number


def test_pronoun_stands_for_who_heads_a_byline() -> None:
    """« — Omar Tall, président élu » between two sentences: the text goes on about him."""
    text = "Le vice-président sera Paul Girard.\n\n— Omar Tall , président élu.\n\nIl a annoncé avoir gagné."
    assert said(attributed(text), attributed(text).attributions)[-1][1] == "Omar Tall"


@pytest.mark.parametrize(
    "text",
    ["Le décret doit être annoncé par le gouvernement.", "La mesure pourrait être dénoncée par l'opposition."],
)
def test_passive_that_is_to_come_is_said_by_nobody(text: str) -> None:
    """« doit être annoncé par X »: X has not said it yet."""
    assert attributed(text).attributions == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("L'annonce par le gouvernement de la fermeture du port a surpris.", "le gouvernement"),
        ("L'avertissement du préfet selon lequel la route serait coupée est resté sans effet.", "préfet"),
    ],
)
def test_noun_has_one_speaker_without_what_is_said(text: str, source: str) -> None:
    """« l'annonce par X de P », « l'avertissement de X selon lequel P »: one saying, and its source is X alone."""
    (one,) = attributed(text).attributions
    assert one.source is not None
    assert one.source.span is not None
    assert one.source.span.of(text) == source


@pytest.mark.parametrize(
    ("text", "contents"),
    [
        ("Douze personnes sont mortes selon la police et l'enquête continue.", ["Douze personnes sont mortes"]),
        (
            "Le convoi a été attaqué selon la police et aurait perdu trois camions.",
            ["Le convoi a été attaqué", "aurait perdu trois camions"],
        ),
    ],
)
def test_what_goes_on_behind_selon_is_hearsay_or_the_writers(text: str, contents: list[str]) -> None:
    """« P selon X et Q »: a new clause is the writer's; the same subject in the conditional is still X's word."""
    (one,) = attributed(text).attributions
    assert [span.of(text) for span in one.content] == contents


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Le maire a reçu Awa Diallo, présidente de l'association Rive Claire, qui a dénoncé l'attaque.",
            [("l'attaque", "Awa Diallo")],
        ),
        ("Une décision du tribunal de Gao datant de 2015 et qui avait rejeté la demande a été annulée.", []),
        ("Le désaveu est bien plus fort qu'estimé par les sondages.", []),
    ],
)
def test_relative_clause_speaks_for_who_it_is_about(text: str, found: list[tuple[str, str]]) -> None:
    """« X, présidente de Y, qui dit P »: X says it, not Y that stands nearer; a town rejects nothing."""
    assert said(attributed(text), attributed(text).attributions) == found


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Des milliers de personnes</source> ont manifesté pour <cue>réclamer</cue> <content>la démission du "
        "président</content>.",
        "<source>La rédaction</source> a fait grève afin de <cue>dénoncer</cue> <content>cet abandon</content>.",
        "<source>Les manifestants</source>, <cue>venus demander</cue> <content>la paix</content>, ont été dispersés.",
        "<source>L'Orec</source> <cue>prévoit</cue> <content>une baisse de la production</content>.",
        "<source>Le président</source> fait appel pour <cue>demander</cue> <content>un nouveau vote</content> selon "
        "son avocat.",
    ],
)
def test_what_is_done_to_say_something_says_it(marked: str) -> None:
    """« manifester pour réclamer P » is a demand; whose word the whole sentence is, is no part of P."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "text",
    [
        "Les syndicats devraient manifester pour réclamer une hausse des salaires.",
        "Les syndicats n'ont pas manifesté pour réclamer une hausse des salaires.",
        "Le ministre s'est rendu à Gao pour annoncer la fin de la guerre.",
        "Il faut résider trois ans dans le pays pour demander un visa.",
    ],
)
def test_what_was_not_done_says_nothing(text: str) -> None:
    """What may be done, or was not done, to demand P is no demand; an announcement on its way is not made yet."""
    assert attributed(text).attributions == ()


@pytest.mark.parametrize(
    "marked",
    [
        "<cue>Selon</cue> ce qu'a indiqué <source>le préfet</source>, <content>la route est coupée</content>.",
        "<cue>Selon</cue> ce que <source>le préfet</source> a indiqué, <content>la route est coupée</content>.",
        "<content>La route est coupée</content>, <cue>d'après</cue> ce que dit <source>le préfet</source>.",
        "La radio parle de 4 morts ; <content>9</content>, <cue>selon</cue> <source>le comité</source>.",
    ],
)
def test_who_tells_what_it_is_by(marked: str) -> None:
    """« selon ce que dit X, P »: P is X's word; a bare number is one too."""
    assert fault(marked) is None


def test_few_words_that_are_a_sentence_go_on() -> None:
    """« Une centaine, peut-être. » behind a quotation: the same speaker answers."""
    text = "« Ils sont venus à l'aube », dit Awa Diallo. Combien étaient-ils ? « Une centaine, peut-être. »"
    assert [one.source.name for one in attributed(text).attributions if one.source] == ["Awa Diallo"] * 2


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Un officier</source> <cue>avertit</cue> : « <content>La ville tombera.</content> »",
        "<source>Un officier</source> <cue>jure</cue> : « <content>Nous reviendrons.</content> »",
        "<source>La préfecture</source> <cue>prédit</cue> : « <content>Il y aura des morts.</content> »",
        "<content>Les soldats ont tiré</content>, <cue>rapporte</cue> <relay>l'AFP</relay> de <source>source "
        "militaire</source>.",
        "« <content>La route est fermée</content> », <cue>écrit</cue> <source>le maire</source> sur <relay>X</relay>.",
        "Invité lundi de <relay>Europe 1</relay>, <source>le maire</source> <cue>assure</cue> que <content>la route "
        "est coupée</content>.",
        "<source>L'opposition</source> <cue>juge</cue> <content>le gouvernement responsable de la crise</content>.",
    ],
)
def test_who_speaks_and_who_passes_it_on(marked: str) -> None:
    """A verb before a colon speaks whatever it was taken for; an outlet that has it « de source » is its relay."""
    assert fault(marked) is None


def test_account_that_something_is_put_down_to_is_no_relay() -> None:
    """« met l'attaque sur le compte des rebelles »: nobody passes it on."""
    text = "Le ministre met l'attaque sur le compte des rebelles."
    assert [one.relay for one in attributed(text).attributions] == [()]


def test_who_denies_the_sentence_before_denies_what_was_said_in_it() -> None:
    """« P, précise X. Ce que Y dément. »: Y denies P, not that X says so."""
    text = "Le poste est à un kilomètre, précise le préfet. Ce que dément l'armée."
    assert said(attributed(text), attributed(text).attributions) == [
        ("Le poste est à un kilomètre", "l'armée"),
        ("Le poste est à un kilomètre", "le préfet"),
    ]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("L'un des points communs de ces groupes est de s'être opposés à la réforme.", 0),
        ("L'un des témoins affirme que les soldats ont tiré.", 1),
    ],
)
def test_one_of_several_speaks_when_they_do(text: str, number: int) -> None:
    """« l'un des témoins » speaks, « l'un des points communs » does not."""
    assert len(attributed(text).attributions) == number


BODY = "\n\nUn camp a été attaqué mardi à Valmire."


@pytest.mark.parametrize(
    ("title", "content", "name"),
    [
        (
            "Nord : dix soldats tués dans une attaque à Valmire (armée)",
            "dix soldats tués dans une attaque à Valmire",
            "armée",
        ),
        ("Dix morts (source sécuritaire)", "Dix morts", "source sécuritaire"),
        ("• Deux morts à Valmire (police).\n• Le pont est coupé.", "Deux morts à Valmire", "police"),
        ("Frappe sur Valmire : 12 civils tués (ONG)", "12 civils tués", "ONG"),
        ("Les combats reprennent à Valmire (témoins)", "Les combats reprennent à Valmire", "témoins"),
        ("DIX MORTS DANS UNE ATTAQUE (MINISTÈRE)", "DIX MORTS DANS UNE ATTAQUE", "MINISTÈRE"),
        ("Dix morts dans une attaque à Valmire - ministère", "Dix morts dans une attaque à Valmire", "ministère"),
    ],
)
def test_a_title_that_ends_with_who_says_it(title: str, content: str, name: str) -> None:
    """Agencies put in brackets or behind a dash whose word a title is: it is not the writer's."""
    doc = attributed(title + BODY)
    assert said(doc, doc.attributions) == [(content, name)]


@pytest.mark.parametrize(
    "title",
    [
        "Dix morts dans une attaque à Valmire (Mali)",
        "Dix morts dans une attaque à Valmire (nouveau bilan officiel)",
        "Dix morts dans une attaque à Valmire (VIDÉO)",
        "Enlèvement du maire Paul Girard (PLC)",
        "Un bureau de l'Organisation des Nations unies (ONU)",
        "Une femme enlevée à Valmire (37 ans)",
        "Attaque à Valmire - trois soldats",
        "Guerre au Mali - L'armée",
    ],
)
def test_other_words_at_the_end_of_a_title_say_nothing(title: str) -> None:
    """A country, a party, an abbreviation, an age, a rubric: nobody speaks in them."""
    assert attributed(title + BODY).attributions == ()


@pytest.mark.parametrize(
    ("who", "anonymous"),
    [("armée", False), ("gouverneur", False), ("source sécuritaire", True), ("témoins", True), ("officiel", True)],
)
def test_who_a_title_names_without_an_article(who: str, anonymous: bool) -> None:
    """« (armée) » is the army, as a title leaves its article out; « (officiel) » is some official."""
    (found,) = attributed(f"Dix morts dans une attaque à Valmire ({who}){BODY}").attributions
    assert found.source is not None
    assert found.source.anonymous is anonymous


@pytest.mark.parametrize(
    ("text", "content", "name"),
    [
        ("Valmire affirme avoir pris le port. L'armée dément.", "avoir pris le port", "L'armée"),
        ("Valmire affirme avoir pris le port ; Dolmur le nie.", "avoir pris le port", "Dolmur"),
        ("L'armée dit avoir tué dix rebelles, le Front dément.", "avoir tué dix rebelles", "le Front"),
        ("Le port est pris, selon la police. L'armée a démenti mardi.", "Le port est pris", "L'armée"),
        ("« Le port est pris », a dit le maire. Le gouverneur a confirmé.", "Le port est pris", "Le gouverneur"),
    ],
)
def test_who_denies_or_confirms_in_a_word_what_another_said(text: str, content: str, name: str) -> None:
    """« X affirme que P. Y dément. »: the denial has the words that it denies, and so a second claim of the same."""
    doc = attributed(text)
    (echo,) = (a for a in doc.attributions if a.act in {"deny", "confirm"})
    assert said(doc, (echo,)) == [(content, name)]


@pytest.mark.parametrize(
    "text",
    [
        "L'armée dit avoir tué dix rebelles. Le gouverneur n'a pas confirmé.",
        "Paul Girard dit avoir vu dix morts. Il a confirmé mardi.",
        "L'armée dit avoir tué dix rebelles. Il pleuvait. Le gouverneur a confirmé.",
        "La pluie a repris. Le gouverneur a confirmé.",
    ],
)
def test_nothing_is_denied_where_it_is_not_clear_what(text: str) -> None:
    """A silence, the same person again, words further back, the writer's words: no claim is made of them."""
    doc = attributed(text)
    assert not any(a.act in {"deny", "confirm"} for a in doc.attributions)


@pytest.mark.parametrize(
    "marked",
    [
        "<source>Des témoins</source> <cue>affirment</cue> que <content>des soldats ont fui la ville</content>, ce que "
        "l'armée n'a pas confirmé.",
        "<source>Le maire</source> <cue>dit</cue> que <content>dix civils sont morts</content>, ce que le préfet ne "
        "peut vérifier.",
    ],
)
def test_what_another_does_not_confirm_is_no_part_of_what_is_said(marked: str) -> None:
    """« P, ce que X n'a pas confirmé »: the remark is the writer's, and X has said nothing."""
    assert fault(marked) is None


@pytest.mark.parametrize(
    "marked",
    [
        "<content>Au moins six combattants tués</content> (chiffre de <source>l'armée</source>) à Djibo.",
        "<content>L'attaque a fait douze morts</content> (source : <source>l'armée</source>).",
        "Le pont a cédé ; <content>l'attentat a fait dix morts</content> (bilan de <source>la police</source>) à Gao.",
        "<content>L'attaque a fait vingt morts</content> (<source>sources locales</source>) et trente blessés.",
    ],
)
def test_whose_account_it_is_may_stand_in_brackets_anywhere(marked: str) -> None:
    """« six morts (bilan de la police) à Gao »: the noun for the account tells that somebody gives it."""
    assert fault(marked) is None


def test_an_account_of_nobody_in_brackets_has_no_source() -> None:
    doc = attributed("Quinze civils ont péri (bilan officiel) lundi à Gao.")
    assert not doc.attributions


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("« Rien n'est réglé », a-t-il dit.", "il"),
        ("« Rien n'est réglé », ajoute-t-elle.", "elle"),
        ("« Rien n'est réglé », ont-ils dit.", "ils"),
        ("« Rien n'est réglé », répond celui-ci.", "celui-ci"),
    ],
)
def test_a_pronoun_behind_its_verb_is_shown_without_the_hyphen(text: str, who: str) -> None:
    """What joins it to the verb is not part of who speaks, nor of the words that give the reason."""
    (said,) = attributed(text).attributions
    assert said.source is not None
    assert said.source.span is not None
    assert said.source.span.of(text) == who
    assert [r.span.of(text) for r in said.reasons if r.field == "source" and r.span] == [who]


def test_a_party_behind_its_verb_is_shown_without_the_hyphen() -> None:
    """« Ont-ils tué »: the pronoun alone acts."""
    text = "Ont-ils tué deux hommes ?"
    (event,) = happenings(text)
    assert event.actor is not None
    assert event.actor.span.of(text) == "ils"


@pytest.mark.parametrize(
    ("who", "anonymous"),
    [
        ("Une équipe dirigée par Hélène Morel", False),
        ("Un groupe soutenu par Anna Berg", True),
        ("Un homme arrêté par la Garde", True),
        ("L'un d'eux, un Kanak âgé de 20 ans,", True),
        ("L'un d'eux, Paul Girard,", False),
        ("Une information révélée par le Fanal Déchaîné", False),
        ("Un rapport publié par l'ONG Rive Claire", False),
        ("Une vidéo diffusée par des habitants", True),
    ],
)
def test_who_is_known_by_a_name_beside(who: str, anonymous: bool) -> None:
    """By who leads a group or gives a document out; not by where somebody is from, or what was done to them."""
    found = attributed(f"{who} affirme que le pont a été détruit.").attributions[0]
    assert found.source is not None
    assert found.source.anonymous is anonymous
