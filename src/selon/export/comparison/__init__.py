"""Reports side by side, as a page, a table or lines."""
