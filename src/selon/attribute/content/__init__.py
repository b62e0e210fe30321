"""What is said outside quotation marks: the words reported at a cue, and where they end."""
