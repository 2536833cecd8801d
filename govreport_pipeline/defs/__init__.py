"""Dagster: assets, checks, job, schedule, sensor and resources; thin, the work is elsewhere."""

import os

# Arrow's own allocator keeps what batches once took, a hundred megabytes of a run; the system's gives it back.
# Which one it takes it asks when it is loaded: from here on, in this process and in those that it starts.
os.environ.setdefault("ARROW_DEFAULT_MEMORY_POOL", "system")
