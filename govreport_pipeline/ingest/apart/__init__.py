"""Processes of their own, for code that is not Python's and files that may be anything."""
