"""Formats other than text: bytes to text, in a process that may be killed."""
