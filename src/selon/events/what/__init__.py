"""What happened: the words that tell it, one happening a clause."""
