"""The official forms as data, and which of their rows and columns a printed label names."""
