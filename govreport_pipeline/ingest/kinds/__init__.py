"""Whether a text is certainly no report: what it shows, what its titles and its own words make it."""
