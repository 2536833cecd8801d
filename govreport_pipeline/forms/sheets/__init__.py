"""A table of the source as rows of cells, what a cell says, and what every reader hands on."""
