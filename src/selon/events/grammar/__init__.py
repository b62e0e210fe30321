"""Clauses, phrases and antecedents, as the rules for happenings ask for them."""
