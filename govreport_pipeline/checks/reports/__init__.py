"""Reports of the whole corpus: whose they are, of which places, which belong together."""
