"""The dependents of a word, as frames ask for them."""
