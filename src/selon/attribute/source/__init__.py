"""Who a source is: the fullest description in the text, its kind, its office, and whether it is anonymous."""
