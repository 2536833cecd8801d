"""A report as a whole: what it says of itself, its sections, its damage, and those beside it."""
