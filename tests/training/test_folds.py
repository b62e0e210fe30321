"""What a cross-validation promises: nothing is measured on a text, or a month, that its model trained on."""

from __future__ import annotations

from pathlib import Path

from training.folds import fold_texts, lines, summed

from selon.score.tally import Tally

TEXTS = (
    "dev_gold/text/2016_01_02-001", "train_fr/text/2016_01_05-001", "train_fr/text/2016_02_07-001",
    "winer_fr_2016/01/2016_01_05-001", "winer_fr_2016/02/2016_02_28-004",
    "train_en/text/one", "train_en/text/other",
)  # fmt: skip


def corpora(folder: Path) -> Path:
    for name in TEXTS:
        file = folder / f"{name}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Rien.", "utf-8")
    return folder


def test_a_month_is_never_on_both_sides_of_a_fold(tmp_path: Path) -> None:
    folds = [set(fold_texts(corpora(tmp_path), fold, 2)) for fold in (0, 1)]
    assert {"train_fr/2016_02_07-001", "winer_fr_2016/2016_02_28-004"} <= folds[0]
    assert {"train_fr/2016_01_05-001", "winer_fr_2016/2016_01_05-001"} <= folds[1]


def test_every_text_is_measured_once_and_the_kept_corpus_by_every_fold(tmp_path: Path) -> None:
    first, second = (set(fold_texts(corpora(tmp_path), fold, 2)) for fold in (0, 1))
    assert first & second == {"dev_gold/2016_01_02-001"}
    assert len(first | second) == len(TEXTS)


def test_texts_without_a_date_are_dealt_out_in_turn(tmp_path: Path) -> None:
    assert "train_en/one" in fold_texts(corpora(tmp_path), 0, 2)
    assert "train_en/other" in fold_texts(corpora(tmp_path), 1, 2)


def test_folds_are_summed_and_seeds_are_averaged_with_their_range() -> None:
    one = summed([{"cue": Tally(1, 2, 2)}, {"cue": Tally(1, 2, 2)}])
    assert one == {"cue": Tally(2, 4, 4)}
    (row,) = lines([one, {"cue": Tally(4, 4, 4)}])
    assert row == "| cue | 0.750 | 0.750 | 0.750 | 0.500–1.000 |"
