"""Slips of the parser that the words of attribution tell, made good before the rules read the tree."""
