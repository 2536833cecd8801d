"""Bytes to text, and what a text would cost."""
