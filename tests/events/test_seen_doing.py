"""What a recording or a witness shows: who is seen to do it did it, not what shows them."""

from __future__ import annotations

import pytest

from selon.annotate.mending.lemmas import MendingWords
from selon.annotate.mending.mend import mend
from selon.model import Document
from spoken import read_on
from trees import tree_document

WORDS = MendingWords(showing=frozenset({"montrer"}), recordings=frozenset({"vidéo"}))
PARTICIPLE = "tirant/tirer/VERB/{host}/{relation}/Tense=Pres|VerbForm=Part"
SHOWN = "La/le/DET/2/det vidéo/vidéo/NOUN/3/nsubj montre/montrer/VERB/0/root/VerbForm=Fin un/un/DET/5/det"
SHOWN += " chef/chef/NOUN/3/obj "
OF_CHIEF = "La/le/DET/2/det vidéo/vidéo/NOUN/0/root du/de/ADP/4/case chef/chef/NOUN/2/nmod "


def read(text: str) -> Document:
    return read_on("2031-05-05", text)


@pytest.mark.parametrize(
    ("sentence", "head"),
    [
        (SHOWN + PARTICIPLE.format(host=3, relation="advcl"), "chef"),
        (SHOWN.replace("montre/montrer", "suit/suivre") + PARTICIPLE.format(host=3, relation="advcl"), "suit"),
        (SHOWN + ",/,/PUNCT/7/punct " + PARTICIPLE.format(host=3, relation="advcl"), "montre"),
        (OF_CHIEF + PARTICIPLE.format(host=2, relation="acl"), "chef"),
        (OF_CHIEF.replace("vidéo", "lettre") + PARTICIPLE.format(host=2, relation="acl"), "lettre"),
    ],
)
def test_the_participle_is_of_who_is_shown(sentence: str, head: str) -> None:
    """Behind the object of a verb that shows, and behind who is in a recording; not behind a comma."""
    tokens = mend(tree_document(sentence).sentences[0].tokens, WORDS)
    assert tokens[tokens[-1].head].text == head


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("Une vidéo montrait le colonel Diallo se vantant d'avoir tué dix prisonniers.", "le colonel Diallo"),
        ("Des images montrent des soldats en train d'exécuter dix prisonniers.", "des soldats"),
        ("La vidéo les montre exécutant dix prisonniers.", None),
        (
            "L'armée a publié un enregistrement du colonel Diallo reconnaissant avoir tué dix prisonniers.",
            "colonel Diallo",
        ),
    ],
)
def test_what_shows_them_killed_nobody(text: str, actor: str | None) -> None:
    (killing,) = (event for event in read(text).events if event.type == "killing")
    assert (killing.actor.name if killing.actor else None) == actor


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Des images montrent le chef rebelle menaçant d'attaquer la capitale.", "le chef rebelle"),
        ("L'armée a publié un enregistrement du colonel Diallo reconnaissant avoir fui.", "colonel Diallo"),
    ],
)
def test_who_is_shown_says_it(text: str, source: str) -> None:
    (attribution,) = read(text).attributions
    assert attribution.source is not None
    assert attribution.source.name == source
