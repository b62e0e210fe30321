"""Weights and states rounded in training as the shipped file rounds them, so that less is lost when it does.

In the file a product has weights of 8 bits, scaled for each output, and what goes into it is rounded to 8 bits between
its least and greatest value. Learning with both rounded keeps a network right under that (Jacob et al. 2018,
arXiv:1712.05877); gradients pass as if nothing were rounded.
"""

from __future__ import annotations

from torch import Tensor, nn

LEVELS = 255  # steps between the least and the greatest state
SIDE = 127  # steps to either side of zero for a weight


class Rounded(nn.Linear):
    """A linear layer that can round; its weights are those of a plain one."""

    rounds = False

    def forward(self, x: Tensor) -> Tensor:
        """``x`` [..., in] → [..., out]."""
        if not self.rounds:
            return super().forward(x)
        return nn.functional.linear(as_given(x.float()), as_kept(self.weight), self.bias)


def as_kept(weight: Tensor) -> Tensor:
    """Weights [out, in] as 8 bits for each output keep them."""
    scale = weight.detach().abs().amax(1, keepdim=True).clamp(min=1e-8) / SIDE
    return _through(weight, (weight / scale).round() * scale)


def as_given(x: Tensor) -> Tensor:
    """States as 8 bits between their least and greatest value (zero among them) keep them."""
    low, high = x.detach().amin().clamp(max=0.0), x.detach().amax().clamp(min=0.0)
    scale = ((high - low) / LEVELS).clamp(min=1e-8)
    zero = (-low / scale).round()
    return _through(x, ((x / scale).round() + zero).clamp(0, LEVELS).sub(zero) * scale)


def _through(exact: Tensor, rounded: Tensor) -> Tensor:
    return exact + (rounded - exact).detach()


def set_rounding(network: nn.Module, rounds: bool) -> None:
    """Let every layer of a network that can round do so, or not."""
    for module in network.modules():
        if isinstance(module, Rounded):
            module.rounds = rounds
