"""How certainly it is told: as a fact, a possibility, a plan, or as not having happened."""
