"""From a source folder to documents: what lies in it, its text, and whether that may be a report."""
