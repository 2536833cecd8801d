"""Where files come from: a folder of this machine or of a store, listed and opened."""
