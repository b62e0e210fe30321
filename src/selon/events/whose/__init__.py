"""Whose claim it is, where a word says it without saying the happening again."""
