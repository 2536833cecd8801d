"""What the figures of one leaf say of each other: totals and parts, shares, comparisons, brackets."""
