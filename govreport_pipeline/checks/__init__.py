"""What is tested of the tables themselves: pure functions over batches, no Dagster."""
