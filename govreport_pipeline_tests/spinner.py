"""A parser that works and never answers: run in place of the real one."""

from govreport_pipeline.ingest.apart.confined import allow

if __name__ == "__main__":
    allow(1)
    while True:
        pass
