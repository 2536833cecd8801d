"""Runs whose process died: a killed run cannot say itself that it failed.

Each run carries a tag that names its process. `make run` marks the dead ones
as failed, and so does Dagster's daemon, which asks the launcher below.
"""

import os
import socket
from pathlib import Path

import dagster as dg
from dagster._core.launcher import CheckRunHealthResult, DefaultRunLauncher, WorkerStatus

PROCESS = ".dagster/govreport_process"
"""The tag of a run: machine, process number, when the process started (numbers are used again), and the run.

Dagster's UI shows no tag that begins with `.dagster/`.
The run is in it because Dagster copies the tags of a run to the one that repeats it.
"""

IN_PROGRESS = [dg.DagsterRunStatus.STARTING, dg.DagsterRunStatus.STARTED, dg.DagsterRunStatus.CANCELING]
KILLED = "The process of this run is gone: it was killed, or the machine was switched off."


def name_process(run_id: str) -> dict[str, str]:
    """The tag of a run in this process."""
    return {PROCESS: "/".join((socket.gethostname(), str(os.getpid()), _started(os.getpid()), run_id))}


def is_dead(run: dg.DagsterRun) -> bool:
    """Did the run's process die? False where nobody can tell: another machine, no tag of its own."""
    told = run.tags.get(PROCESS, "").split("/")
    if len(told) != 4 or told[0] != socket.gethostname() or told[3] != run.run_id:
        return False
    _, number, started, _ = told
    try:
        os.kill(int(number), 0)
    except ProcessLookupError:
        return True
    except PermissionError:
        pass
    return _started(int(number)) != started


def fail_dead_runs(instance: dg.DagsterInstance) -> None:
    """Mark runs as failed that stand there as running and whose process died."""
    for run in instance.get_runs(dg.RunsFilter(statuses=IN_PROGRESS)):
        if is_dead(run):
            instance.report_run_failed(run, KILLED)


class LocalRunLauncher(DefaultRunLauncher):
    """Dagster's own launcher, that also tells the daemon whether a run's process lives."""

    @property
    def supports_check_run_worker_health(self) -> bool:
        """The daemon may ask."""
        return True

    def check_run_worker_health(self, run: dg.DagsterRun) -> CheckRunHealthResult:
        """Does the process live?"""
        return CheckRunHealthResult(WorkerStatus.FAILED, KILLED) if is_dead(run) else _ALIVE


_ALIVE = CheckRunHealthResult(WorkerStatus.RUNNING)


def _started(number: int) -> str:
    """When a process started, in ticks since the machine did; empty where the system keeps no /proc, and of a zombie."""
    try:
        state, *fields = Path(f"/proc/{number}/stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return ""
    return "" if state == "Z" else fields[18]
