"""What is said in quotation marks, and who says it."""
