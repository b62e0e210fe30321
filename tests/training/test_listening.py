"""The network that listens: what is written to run is what was trained. Needs the extra ``training``."""

from __future__ import annotations

from typing import Any

import pytest

torch: Any = pytest.importorskip("torch", reason="needs the extra training")
pytest.importorskip("onnx", reason="needs the extra training")
listening: Any = pytest.importorskip("training.listening")


def test_the_written_network_hears_what_the_trained_one_does() -> None:
    """Gates are in another order in ONNX; a slip there would still give likelihoods, but others."""
    torch.manual_seed(1)
    model, states = listening.Listening(24).eval(), torch.randn(37, 24)
    with torch.no_grad():
        trained = torch.sigmoid(model(states[None])[0]).numpy()
    written = listening.listener_of(listening.write_listener(model)).run(states.numpy())
    assert written.shape == (37, len(listening.HEARD))
    assert abs(written - trained).max() < 1e-5


def test_a_training_gives_the_same_weights_again() -> None:
    """Or no figure of the model card could be made again."""
    texts = [
        listening.Heard(f"t{size}", torch.randn(size, 24).half(), (torch.rand(size, 3) > 0.5).float())
        for size in (9, 5, 12)
    ]
    first, second = (listening.train(texts, seed=3).state_dict() for _ in range(2))
    assert all(torch.equal(first[name], second[name]) for name in first)
