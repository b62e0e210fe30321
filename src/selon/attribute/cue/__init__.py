"""Words that attribute: which they are, and what is done by saying them."""
