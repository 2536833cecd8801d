"""One measurement in a process of its own: prints one JSON line.

    python bench/measure.py pipeline|baseline SOURCE_DIR OUT_DIR

File reads and Parquet writes are inside the clock; starting Python and
importing are not. `peak_mb` is the process's largest resident size.
"""

import json
import resource
import sys
import time
from pathlib import Path
from typing import Any


def measure_pipeline(source: Path, out: Path) -> dict[str, Any]:
    """Every stage from the files to the breakdowns, then the comparison beside them."""
    import pandas  # noqa: F401 - Arrow imports it with its first array, the baseline before the clock starts

    from govreport_pipeline import stages
    from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE
    from govreport_pipeline.tables.registry import METRIC_OBSERVATIONS, NUMBER_LEDGER, RAW_DOCUMENTS
    from govreport_pipeline.tables.store import TableStore

    store = TableStore(out)
    steps = {
        "ingest": lambda: stages.ingest_documents(store, source, DEFAULT_INTAKE),
        "corrections": lambda: stages.take_corrections(store),
        "normalise": lambda: stages.normalise_documents(store),
        "forms": lambda: stages.read_form_tables(store),
        "sections": lambda: stages.split_documents(store),
        "extract": lambda: stages.extract_documents(store),
        "identify": lambda: stages.identify_documents(store),
        "relate": lambda: stages.relate_documents(store),
        "validate": lambda: stages.validate_documents(store),
    }
    spent = {name: _timed(step) for name, step in steps.items()}
    peak_mb = _peak_mb()
    compare = _timed(lambda: stages.compare_documents(store))
    return {
        "documents": store.rows(RAW_DOCUMENTS),
        "rows": store.rows(METRIC_OBSERVATIONS),
        "numerals": store.rows(NUMBER_LEDGER),
        "seconds": sum(spent.values()),
        "stages": spent,
        "compare": compare,
        "peak_mb": peak_mb,
        "peak_with_compare_mb": _peak_mb(),
    }


def measure_baseline(source: Path, out: Path) -> dict[str, Any]:
    """The frozen baseline on the same files."""
    import baseline
    import bs4  # noqa: F401 - before the clock starts

    out.mkdir(parents=True, exist_ok=True)
    start = time.perf_counter()
    blobs = [path.read_bytes() for path in sorted(source.rglob("*")) if path.is_file()]
    read = baseline.pages if any(source.rglob("*.html")) else baseline.baseline
    rows = read(blobs, out / "baseline.parquet")
    seconds = time.perf_counter() - start
    return {"documents": len(blobs), "rows": rows, "seconds": seconds, "peak_mb": _peak_mb()}


def _timed(step: Any) -> float:
    start = time.perf_counter()
    step()
    return time.perf_counter() - start


def _peak_mb() -> float:
    scale = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * scale / 1e6


if __name__ == "__main__":
    measures = {"pipeline": measure_pipeline, "baseline": measure_baseline}
    print(json.dumps(measures[sys.argv[1]](Path(sys.argv[2]), Path(sys.argv[3]))))
