"""Questions and answers, and testimonies: whole paragraphs that are somebody's words."""
