"""What every rule uses: the figures of a document, their intervals, and how what was found is told."""
