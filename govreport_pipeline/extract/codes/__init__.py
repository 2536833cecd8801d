"""Which code a figure has by its own words: the rules, and how they bind."""
