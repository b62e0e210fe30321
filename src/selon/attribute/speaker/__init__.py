"""Who speaks at a cue: the words that name them."""
