"""The numerals of a text, and what each does: a figure with its unit and hedge, or another role."""
