"""Layers on the text: tokens, names, times, places, quantities, charged words."""
