"""Words that a parser hangs past their own host come back to it."""

from __future__ import annotations

import pytest

from selon.annotate.mending.mend import mend
from trees import place_of, tree_document

CASES = [
    (  # « ont été frappées à la tête et tuées »: killed, as they were hit, and no second part of the body
        "femmes/femme/NOUN/4/nsubj:pass/Gender=Fem|Number=Plur ont/avoir/AUX/4/aux:tense été/être/AUX/4/aux:pass"
        " frappées/frapper/VERB/0/root/Gender=Fem|Number=Plur|Tense=Past|VerbForm=Part à/à/ADP/7/case la/le/DET/7/det"
        " tête/tête/NOUN/4/obl:arg/Gender=Fem|Number=Sing et/et/CCONJ/9/cc"
        " tuées/tuer/VERB/7/conj/Gender=Fem|Number=Plur|Tense=Past|VerbForm=Part",
        "tuées",
        "conj",
        "frappées",
    ),
    (  # « l'annonce du scrutin qu'il a convoqué »: the vote was called, not its announcement
        "annonce/annonce/NOUN/0/root/Gender=Fem|Number=Sing scrutin/scrutin/NOUN/1/nmod/Gender=Masc|Number=Sing"
        " qu'/que/SCONJ/6/obj il/il/PRON/6/nsubj a/avoir/AUX/6/aux:tense/VerbForm=Fin"
        " convoqué/convoquer/VERB/1/acl:relcl/Gender=Masc|Number=Sing|Tense=Past|VerbForm=Part",
        "convoqué",
        "acl:relcl",
        "scrutin",
    ),
    (  # « une prison, d'où dix détenus se sont échappés »
        "attaqué/attaquer/VERB/0/root une/un/DET/3/det prison/prison/NOUN/1/obj ,/,/PUNCT/9/punct d'/de/ADP/8/case"
        " où/où/PRON/9/obl:mod dix/dix/NUM/8/nummod détenus/détenu/NOUN/9/obl:mod échappés/échapper/VERB/1/conj",
        "détenus",
        "nsubj",
        "échappés",
    ),
    (  # « Côté israélien, quinze soldats ont péri »
        "Côté/côté/NOUN/7/obl:mod israélien/israélien/ADJ/1/amod ,/,/PUNCT/5/punct quinze/quinze/NUM/5/nummod"
        " soldats/soldat/NOUN/1/appos ont/avoir/AUX/7/aux:tense péri/périr/VERB/0/root",
        "soldats",
        "nsubj",
        "péri",
    ),
    (  # « L'ex-présidente, Dilma Rousseff fait appel »
        "L'/le/DET/2/det ex-présidente/ex-présidente/NOUN/6/nsubj ,/,/PUNCT/2/punct Dilma/Dilma/PROPN/6/nsubj"
        " Rousseff/Rousseff/PROPN/4/flat:name fait/faire/VERB/0/root appel/appel/NOUN/6/obj",
        "Dilma",
        "appos",
        "ex-présidente",
    ),
    (  # « devant l'hôtel et le café, deux établissements »: no third and fourth place
        "devant/devant/ADP/2/case hôtel/hôtel/NOUN/0/root et/et/CCONJ/4/cc café/café/NOUN/2/conj ,/,/PUNCT/7/punct"
        " deux/deux/NUM/7/nummod lieux/lieu/NOUN/2/conj",
        "lieux",
        "appos",
        "hôtel",
    ),
    (  # « X estime, à l'inverse de Y, que la paix progresse »: X says so, and Y does not
        "X/X/PROPN/2/nsubj estime/estimer/VERB/0/root/VerbForm=Fin contre/contre/ADP/4/case Y/Y/PROPN/2/obl"
        " ,/,/PUNCT/8/punct que/que/SCONJ/8/mark paix/paix/NOUN/8/nsubj progresse/progresser/VERB/4/acl:relcl",
        "progresse",
        "ccomp",
        "estime",
    ),
    (  # « devenu chef pour ensuite devenir président »
        "devenu/devenir/VERB/0/root chef/chef/NOUN/1/xcomp pour/pour/ADP/5/mark ensuite/ensuite/ADV/1/advmod"
        " devenir/devenir/VERB/1/advcl/VerbForm=Inf",
        "ensuite",
        "advmod",
        "devenir",
    ),
    (  # « font état de 71 morts »: the dead report nothing
        "font/faire/VERB/0/root/Number=Plur|VerbForm=Fin état/état/NOUN/1/obj de/de/ADP/5/case 71/71/NUM/5/nummod"
        " morts/mort/NOUN/1/obj/Number=Plur",
        "morts",
        "nmod",
        "état",
    ),
    (  # « un rassemblement devant le lieu historique Independence Hall »
        "rassemblement/rassemblement/NOUN/0/root devant/devant/ADP/4/case le/le/DET/4/det lieu/lieu/NOUN/1/nmod"
        " historique/historique/ADJ/4/amod Independence/Independence/PROPN/1/appos Hall/Hall/PROPN/6/flat:name",
        "Independence",
        "appos",
        "lieu",
    ),
    (  # « le peloton (PGHM) de Modane »
        "peloton/peloton/NOUN/0/root (/(/PUNCT/3/punct PGHM/PGHM/PROPN/1/appos )/)/PUNCT/3/punct de/de/ADP/6/case"
        " Modane/Modane/PROPN/3/nmod",
        "Modane",
        "nmod",
        "peloton",
    ),
    (  # « les rebelles capturés mardi avaient attaqué »: Tuesday is the day of the capture
        "rebelles/rebelle/NOUN/5/nsubj capturés/capturer/VERB/1/acl/Tense=Past|VerbForm=Part mardi/mardi/NOUN/5/obl:mod"
        " avaient/avoir/AUX/5/aux:tense attaqué/attaquer/VERB/0/root/Tense=Past|VerbForm=Part",
        "mardi",
        "obl:mod",
        "capturés",
    ),
    (  # « X assure que Y a fui, tout en admettant que Z est mort »: X admits it, not Y
        "X/X/PROPN/2/nsubj assure/assurer/VERB/0/root que/que/SCONJ/6/mark Y/Y/PROPN/6/nsubj a/avoir/AUX/6/aux:tense"
        " fui/fuir/VERB/2/ccomp ,/,/PUNCT/10/punct tout/tout/ADV/10/advmod en/en/ADP/10/mark"
        " admettant/admettre/VERB/6/advcl/Tense=Pres|VerbForm=Part que/que/SCONJ/14/mark Z/Z/PROPN/14/nsubj"
        " est/être/AUX/14/aux:tense mort/mourir/VERB/10/ccomp",
        "admettant",
        "advcl",
        "assure",
    ),
]


@pytest.mark.parametrize(("table", "form", "relation", "head"), CASES)
def test_a_word_comes_back_to_its_host(table: str, form: str, relation: str, head: str) -> None:
    """To the word that it agrees with, touches or is in a row with."""
    tokens = mend(tree_document(table).sentences[0].tokens)
    assert place_of(form, tokens) == (relation, head)


RIGHT = [
    # « l'annonce du scrutin qu'il a faite »: agrees with the announcement
    "annonce/annonce/NOUN/0/root/Gender=Fem|Number=Sing scrutin/scrutin/NOUN/1/nmod/Gender=Masc|Number=Sing"
    " qu'/que/PRON/6/obj/PronType=Rel il/il/PRON/6/nsubj a/avoir/AUX/6/aux:tense/VerbForm=Fin"
    " faite/faire/VERB/1/acl:relcl/Gender=Fem|Number=Sing|Tense=Past|VerbForm=Part",
    # « trois hommes et une femme, deux enfants et un bébé »: a row goes on where a conjunction comes again
    "hommes/homme/NOUN/0/root et/et/CCONJ/3/cc femme/femme/NOUN/1/conj ,/,/PUNCT/7/punct et/et/CCONJ/7/cc"
    " deux/deux/NUM/7/nummod enfants/enfant/NOUN/1/conj",
    # « l'agence de presse Belga »: it is called so, and not the press
    "agence/agence/NOUN/0/root de/de/ADP/3/case presse/presse/NOUN/1/nmod Belga/Belga/PROPN/1/appos",
    # « le convoi attaqué, dimanche, a fui »: behind a comma it is the verb's
    "convoi/convoi/NOUN/6/nsubj attaqué/attaquer/VERB/1/acl/Tense=Past|VerbForm=Part ,/,/PUNCT/4/punct"
    " dimanche/dimanche/NOUN/6/obl:mod a/avoir/AUX/6/aux:tense fui/fuir/VERB/0/root/Tense=Past|VerbForm=Part",
    # « X dit que Y a fui en admettant que Z est mort »: without a comma Y may well be the one who admits it
    "X/X/PROPN/2/nsubj dit/dire/VERB/0/root que/que/SCONJ/6/mark Y/Y/PROPN/6/nsubj a/avoir/AUX/6/aux:tense"
    " fui/fuir/VERB/2/ccomp en/en/ADP/8/mark admettant/admettre/VERB/6/advcl/Tense=Pres|VerbForm=Part"
    " que/que/SCONJ/12/mark Z/Z/PROPN/12/nsubj est/être/AUX/12/aux:tense mort/mourir/VERB/8/ccomp",
    # « X sait tout de Y, que la paix progresse »: the verb above has its object
    "X/X/PROPN/2/nsubj sait/savoir/VERB/0/root/VerbForm=Fin tout/tout/PRON/2/obj de/de/ADP/5/case Y/Y/PROPN/2/obl"
    " ,/,/PUNCT/9/punct que/que/SCONJ/9/mark paix/paix/NOUN/9/nsubj progresse/progresser/VERB/5/acl:relcl",
]


@pytest.mark.parametrize("table", RIGHT)
def test_what_hangs_on_its_host_stays_there(table: str) -> None:
    """Mending is for slips only."""
    tokens = tree_document(table).sentences[0].tokens
    assert mend(tokens) == tokens


BOMBED = "bombardée/bombarder/VERB/{at}/acl/Gender={gender}|Number={number}|Tense=Past|VerbForm=Part"
BEHIND_A_CLAUSE = [
    (  # « une école abritant des réfugiés bombardée »
        "école/école/NOUN/0/root/Gender=Fem|Number=Sing abritant/abriter/VERB/1/acl/Tense=Pres|VerbForm=Part"
        " réfugiés/réfugié/NOUN/2/obj/Gender=Masc|Number=Plur "
        + BOMBED.format(at=3, gender="Fem", number="Sing"),
        "école",
    ),
    (  # « un hôpital soutenu par MSF bombardé »: no participle is said of a name without a comma
        "hôpital/hôpital/NOUN/0/root/Gender=Masc|Number=Sing soutenu/soutenir/VERB/1/acl/Tense=Past|VerbForm=Part"
        " par/par/ADP/4/case MSF/MSF/PROPN/2/obl:agent " + BOMBED.format(at=4, gender="Masc", number="Sing"),
        "hôpital",
    ),
    (  # « un bus transportant un ministre bombardé » as a title
        "bus/bus/NOUN/0/root/Gender=Masc|Number=Sing transportant/transporter/VERB/1/acl/Tense=Pres|VerbForm=Part"
        " ministre/ministre/NOUN/2/obj/Number=Sing " + BOMBED.format(at=3, gender="Masc", number="Sing"),
        "bus",
    ),
    (  # « a vu un bus transportant un ministre blessé » may be said of either
        "vu/voir/VERB/0/root/VerbForm=Fin bus/bus/NOUN/1/obj/Number=Sing"
        " transportant/transporter/VERB/2/acl/Tense=Pres|VerbForm=Part ministre/ministre/NOUN/3/obj/Number=Sing "
        + BOMBED.format(at=4, gender="Masc", number="Sing"),
        "ministre",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("table", "noun"), BEHIND_A_CLAUSE)
def test_a_participle_behind_the_clause_of_another_is_said_of_the_noun_before_both(table: str, noun: str) -> None:
    tokens = mend(tree_document(table).sentences[0].tokens)
    assert place_of("bombardée", tokens) == ("acl", noun)
