"""Tables read by their heads and the labels of their rows."""
