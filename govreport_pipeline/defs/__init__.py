"""Dagster: assets, checks, job, schedule, sensor and resources; thin, the work is elsewhere."""
