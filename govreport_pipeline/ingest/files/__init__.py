"""One file, wherever it lies: what it is, how its name is written, what may be read of it."""
