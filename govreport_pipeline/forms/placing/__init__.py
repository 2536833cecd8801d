"""Rows with a cell too few or too many: which of their numbers stand where for certain."""
