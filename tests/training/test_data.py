"""What the training data readers promise: words, heads and labels stand where the text has them."""

from __future__ import annotations

import json
from pathlib import Path

from training.data import read_news
from training.schema import tagging
from training.treebank import read_treebank

TREES = """# text = Le maire va au port.
1\tLe\tle\tDET\t_\tDefinite=Def\t2\tdet\t_\t_
2\tmaire\tmaire\tNOUN\t_\t_\t3\tnsubj\t_\t_
3\tva\taller\tVERB\t_\t_\t0\troot\t_\t_
4-5\tau\t_\t_\t_\t_\t_\t_\t_\t_
4\tà\tà\tADP\t_\t_\t6\tcase\t_\t_
5\tle\tle\tDET\t_\t_\t6\tdet\t_\t_
6\tport\tport\tNOUN\t_\t_\t3\tobl:arg\t_\tSpaceAfter=No
7\t.\t.\tPUNCT\t_\t_\t3\tpunct\t_\t_
"""
TEXT = "Le pont de Valmire a sauté, affirme Awa Diallo.\n"


def test_a_multiword_token_is_one_word_with_its_first_parts_syntax(tmp_path: Path) -> None:
    file = tmp_path / "small.conllu"
    file.write_text(TREES, "utf-8")
    (sample,) = read_treebank(file)
    assert [word.of(sample.text) for word in sample.words] == ["Le", "maire", "va", "au", "port", "."]
    assert sample.syntax is not None
    assert [(upos, head, relation) for upos, head, relation, _ in sample.syntax] == [
        ("DET", 1, "det"),
        ("NOUN", 2, "nsubj"),
        ("VERB", 2, "root"),
        ("ADP", 4, "case"),
        ("NOUN", 2, "obl:arg"),
        ("PUNCT", 2, "punct"),
    ]


def test_annotated_spans_become_tags_and_edges_on_words(tmp_path: Path) -> None:
    gold = {
        "attributions": [
            {"content": [[0, 26]], "cue": [28, 35], "source": [36, 46], "speech": "indirect", "anonymous": False,
             "via": [], "act": "state"}
        ],
        "events": [],
        "times": [],
        "places": [{"span": [11, 18]}],
        "labels": [],
    }  # fmt: skip
    for name, written in (("text/a.txt", TEXT), ("gold/a.json", json.dumps(gold))):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(written, "utf-8")
    ((sample,),) = read_news(tmp_path, "fr")
    words = [word.of(sample.text) for word in sample.words]
    content, places = tagging()["content"], tagging()["place"]
    assert [w for w, tag in zip(words, sample.tags["content"], strict=True) if content[tag] != "O"] == words[:6]
    assert [w for w, tag in zip(words, sample.tags["place"], strict=True) if places[tag] == "B-place"] == ["Valmire"]
    cue = words.index("affirme")
    assert sample.edges == (("content", cue, 0, 5), ("source", cue, words.index("Awa"), words.index("Diallo")))
    assert set(sample.marks["act"]) == {cue}
