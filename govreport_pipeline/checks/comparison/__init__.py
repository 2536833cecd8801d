"""The comparison tables, computed again from what they are made of."""
