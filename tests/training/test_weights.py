"""Weights that are rounded, written, read back, blended and cut. Needs the extra ``training``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from selon.model import Span

torch: Any = pytest.importorskip("torch", reason="needs the extra training")
pytest.importorskip("onnx", reason="needs the extra training")
blending: Any = pytest.importorskip("training.blending")
encoder: Any = pytest.importorskip("training.encoder")
export: Any = pytest.importorskip("training.export")
model: Any = pytest.importorskip("training.model")
pruning: Any = pytest.importorskip("training.pruning")
rounding: Any = pytest.importorskip("training.rounding")
weights: Any = pytest.importorskip("training.weights")

LABELS = {"upos": ("NOUN", "VERB"), "feats": ("", "Number=Sing"), "names": ("O", "B", "I"), "deprel": ("obj", "root")}
HIDDEN, HEADS, FF, LAYERS = 64, 2, 48, 3


def a_network() -> Any:
    """A small one with random weights."""
    torch.manual_seed(1)
    layers = [encoder.Layer(HIDDEN, HEADS, FF, 1e-12, 0.1) for _ in range(LAYERS)]
    arrays: dict[str, Any] = {
        "emb.word": np.zeros((9, HIDDEN), np.float32),
        "emb.pos": np.zeros((20, HIDDEN), np.float32),
    }
    arrays |= {"emb.type": np.zeros((1, HIDDEN), np.float32), "emb.ln.w": np.ones(HIDDEN, np.float32)}
    arrays |= {"emb.ln.b": np.zeros(HIDDEN, np.float32)}
    packed = encoder.Packed({"hidden": HIDDEN, "eps": 1e-12}, [], arrays, np.zeros((9, 2), encoder.BLOCK))
    own = encoder.Encoder(packed, (), np.arange(9))
    own.layers = torch.nn.ModuleList(layers)
    return model.Network(own, {name: len(values) for name, values in LABELS.items()}, HIDDEN).eval()


def scores(network: Any) -> Any:
    """What it says of some made-up pieces: parts of speech and arcs."""
    ids, first = torch.arange(9)[None], torch.tensor([[1, 3, 4, 7]])
    with torch.no_grad():
        network.encoder.word.weight.copy_(torch.linspace(-1, 1, 9 * HIDDEN).reshape(9, HIDDEN))
        out = network(ids, ids >= 0, first)
    return torch.cat([out["upos"].flatten(), out["arc"].flatten()])


def test_a_rounding_layer_learns_as_if_it_did_not_round() -> None:
    """A rounded product has no slope; without passing it by nothing would be learned."""
    layer, x = rounding.Rounded(8, 4), torch.randn(5, 8)
    exact = layer(x)
    rounding.set_rounding(layer, rounds=True)
    rounded = layer(x)
    assert 0 < float((rounded - exact).detach().abs().max()) < 0.05
    rounded.sum().backward()
    assert torch.allclose(layer.weight.grad, rounding.as_given(x).sum(0).expand(4, 8), atol=1e-5)


def test_rounded_values_are_those_that_eight_bits_tell_apart() -> None:
    """More values than the file can keep would promise what it does not hold."""
    kept = rounding.as_kept(torch.randn(2, 4000))
    assert all(len(row.unique()) <= 255 for row in kept)
    given = rounding.as_given(torch.cat([torch.randn(4000), torch.zeros(1)]))
    assert len(given.unique()) <= 256
    assert float(given[-1]) == 0


def test_what_matters_nothing_is_cut_without_a_trace() -> None:
    """Rows and columns that are cut must belong to the same head and unit, or the others would be mixed up."""
    network = a_network()
    state = network.state_dict()
    for i in range(LAYERS):
        state[f"encoder.layers.{i}.ao.weight"][:, :32] = 0
        state[f"encoder.layers.{i}.fo.weight"][:, 5:21] = 0
    before = scores(network)
    matters = pruning.Weighed(torch.tensor([[0.0, 1.0]] * LAYERS), torch.ones(LAYERS, FF))
    matters.inner[:, 5:21] = 0
    small = pruning.cut(state, matters, heads=1, inner=32)
    assert encoder.sizes_of(small) == [[1, 32]] * LAYERS
    network.encoder.resize(encoder.sizes_of(small))
    network.load_state_dict(small)
    assert torch.allclose(scores(network), before, atol=1e-5)


def test_a_head_that_changes_the_loss_weighs_more_than_one_that_cannot() -> None:
    """Or the wrong ones would be cut."""
    network = a_network()
    state = network.state_dict()
    state["encoder.layers.0.ao.weight"][:, :32] = 0
    scores(network)
    batch: Any = pytest.importorskip("training.batches").Batch(
        (), torch.arange(9)[None], torch.ones(1, 9, dtype=torch.bool), torch.tensor([[1, 3]]),
        {"upos": torch.tensor([[0, 1]])}, torch.zeros(0), torch.zeros(0),
    )  # fmt: skip
    found = pruning.weigh(network, [batch])
    assert float(found.heads[0, 0]) == 0
    assert float(found.heads[0, 1]) > 0
    assert found.inner.shape == (LAYERS, FF)


def test_a_model_file_gives_back_the_weights_that_it_was_written_from(tmp_path: Path) -> None:
    """Up to its rounding, in another order of labels, and with fewer heads than the encoder had."""
    pytest.importorskip("onnxruntime.quantization")
    network, file = a_network(), tmp_path / "small.selon"
    network.encoder.resize([[1, 32]] * LAYERS)
    graph = export.graph_of(network, export.HEADS, tmp_path)
    export.write_model(file, {"labels": LABELS}, {"graph": graph})
    turned = {**LABELS, "upos": ("X", "VERB", "NOUN")}
    assert weights.read_labels(file)["upos"] == list(LABELS["upos"])
    found, known = weights.read_state(file, turned), network.state_dict()
    assert encoder.sizes_of(found) == [[1, 32]] * LAYERS
    first, second = found.pop("heads.upos.weight"), known["heads.upos.weight"]
    assert torch.allclose(first, torch.cat([torch.zeros(1, HIDDEN), second.flip(0)]), atol=0.01)
    assert all(
        torch.allclose(found[name], known[name], atol=0.01) for name in found if name in known and "upos" not in name
    )


def test_a_blend_is_between_the_two_and_takes_what_only_the_second_knows() -> None:
    """A label that the first has no weights for would be halved."""
    one, two = ({"heads.upos.bias": torch.tensor(row)} for row in ([0.0, 2.0], [4.0, 6.0]))
    rows = blending.unknown_rows({**LABELS, "upos": ("VERB",)}, LABELS)
    assert blending.blended(one, two, 0.25, rows)["heads.upos.bias"].tolist() == [4.0, 3.0]


def test_a_start_is_read_as_it_was_written(tmp_path: Path) -> None:
    """The next run and the export go by it."""
    network = a_network()
    weights.write_start(tmp_path / "run", network.state_dict(), LABELS, "made up")
    assert weights.read_labels(tmp_path / "run") == {name: list(own) for name, own in LABELS.items()}
    assert weights.read_settings(tmp_path / "run")["sizes"] == [[HEADS, FF]] * LAYERS
    state = weights.read_state(tmp_path / "run", LABELS)
    assert torch.equal(state["arcs.weight"], network.state_dict()["arcs.weight"])


def test_examples_are_found_at_any_depth_without_their_marks() -> None:
    """A table whose examples were passed over would not be learned."""
    examples: Any = pytest.importorskip("training.examples")
    words = {"cue": [{"lemma": "dire", "example": "<source>Il</source> dit oui."}], "table": {"example": ["A.", "B."]}}
    assert list(examples.find_examples(words)) == ["Il dit oui.", "A.", "B."]


def test_a_network_is_taught_to_answer_as_another_does() -> None:
    """It must come nearer to it without any annotated word."""
    batches: Any = pytest.importorskip("training.batches")
    data: Any = pytest.importorskip("training.data")
    teaching: Any = pytest.importorskip("training.teaching")
    teacher, learner = a_network(), a_network()
    for network in (teacher, learner):
        scores(network)  # gives it words
    with torch.no_grad():
        for weight in learner.encoder.layers.parameters():
            weight += 0.02 * torch.randn_like(weight)
    words = tuple(Span(at, at + 1) for at in range(4))
    one = batches.Batch(
        (data.Sample("made-up", "abcd", words, (0,) * 4),), torch.arange(9)[None], torch.ones(1, 9, dtype=torch.bool),
        torch.tensor([[1, 3, 4, 7]]), {}, torch.zeros(0), torch.zeros(0),
    )  # fmt: skip
    before = float(teaching.apart(learner, teacher, one).detach())
    teaching.teach(learner, teacher, [one] * 60)
    assert float(teaching.apart(learner, teacher, one).detach()) < before / 3
