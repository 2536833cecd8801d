"""Archives and dumps: what they hold, one entry at a time, nothing written to disk."""
