"""What a domain expert reads and changes: the metrics, as typed literals."""
