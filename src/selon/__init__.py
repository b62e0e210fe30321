"""selon reads reports about conflicts and says who says what happened."""
