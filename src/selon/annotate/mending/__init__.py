"""Slips of a parser, made good before anything is read off its trees."""
