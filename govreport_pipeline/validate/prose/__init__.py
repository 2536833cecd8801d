"""The figures of the prose against each other."""
