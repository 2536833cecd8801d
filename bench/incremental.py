"""A run over everything against one after 1 % of the files changed.

    python bench/incremental.py [--count 10000] [--seed N]

Both in this process, without Dagster and its checks; the second is compared
with a run from scratch over the same files, byte for byte.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from govreport_pipeline import stages
from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE
from govreport_pipeline.publish import read_manifest, write_manifest
from govreport_pipeline.tables.store import TableStore

HERE = Path(__file__).parent
CHANGED_PER_HUNDRED = 1


def run(data: Path, source: Path) -> dict[str, float]:
    """One run of every stage; the seconds of each."""
    store, spent = TableStore(data), {}
    with store.exclusive():
        building = store.building()
        steps: list[tuple[str, Callable[[], object]]] = [
            ("ingest_documents", lambda: stages.ingest_documents(building, source, DEFAULT_INTAKE)),
            *((stage.__name__, lambda stage=stage: stage(building)) for stage in stages.DERIVED),
            ("write_manifest", lambda: write_manifest(building)),
        ]
        for name, step in steps:
            begin = time.perf_counter()
            step()
            spent[name] = time.perf_counter() - begin
    return spent


def change_files(source: Path) -> int:
    """Change the last figure of one file in a hundred; give how many."""
    chosen = [path for number, path in enumerate(sorted(source.rglob("*.txt"))) if number % 100 < CHANGED_PER_HUNDRED]
    for path in chosen:
        path.write_bytes(path.read_bytes() + b"\n2017\n")
    return len(chosen)


def main() -> int:
    """Measure and print; 1 where the bytes differ."""
    ask = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    ask.add_argument("--count", type=int, default=10_000)
    ask.add_argument("--seed", type=int, default=1)
    arg = ask.parse_args()
    with tempfile.TemporaryDirectory() as name:
        source, data, scratch = (Path(name) / part for part in ("source", "data", "scratch"))
        command = [sys.executable, HERE / "generate.py", source, str(arg.count), "--seed", str(arg.seed)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        first = run(data, source)
        changed = change_files(source)
        second = run(data, source)
        again = run(scratch, source)
        is_equal = read_manifest(TableStore(data)) == read_manifest(TableStore(scratch))
    print(f"{arg.count:,} files, {changed:,} changed")
    for stage in first:
        print(f"  {stage:<22} first {first[stage]:7.1f} s   after the change {second[stage]:7.1f} s")
    total = [sum(spent.values()) for spent in (first, second, again)]
    print(f"  all: first {total[0]:.1f} s, after the change {total[1]:.1f} s, from scratch {total[2]:.1f} s")
    print(f"  {total[2] / total[1]:.1f} times as fast; the bytes are {'the same' if is_equal else 'DIFFERENT'}")
    return 0 if is_equal else 1


if __name__ == "__main__":
    sys.exit(main())
