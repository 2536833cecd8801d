"""What all figures of a document say of each other: kinds, parts, the time and the body each is of."""
