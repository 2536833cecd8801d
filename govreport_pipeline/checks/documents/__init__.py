"""One document: its text read a second time, its rows held against it and each other."""
