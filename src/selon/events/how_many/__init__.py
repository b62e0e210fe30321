"""How many it befell."""
