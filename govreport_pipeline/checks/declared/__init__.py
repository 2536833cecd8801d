"""The checks as the UI shows them, and what each of them finds."""
