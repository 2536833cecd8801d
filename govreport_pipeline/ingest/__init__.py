"""Bytes to text: encodings, documents, the source folder."""
