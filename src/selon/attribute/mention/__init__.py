"""Noun phrases that may name a speaker, and the names of outlets."""
