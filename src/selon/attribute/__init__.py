"""Who says what: direct and indirect attributions with their sources, relays and acts."""

from selon.attribute.stage import attribute

__all__ = ["attribute"]
