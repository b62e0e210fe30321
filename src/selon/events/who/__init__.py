"""Who did it, and to whom."""
