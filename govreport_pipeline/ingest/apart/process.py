"""A process that reads a file apart, as the run sees it: started with little, ended with all that it started."""

import os
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import govreport_pipeline
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.tables.vocabulary import RejectionReason

PASSED_ON = ("PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "SYSTEMROOT", "LANG", "LC_ALL", "TZ")
"""The variables that a parser may see: no settings, no secrets."""

OF_THE_CHILD = {"ARROW_DEFAULT_MEMORY_POOL": "system", "MALLOC_ARENA_MAX": "1", "OPENBLAS_NUM_THREADS": "1"}
"""What keeps libraries from claiming address space for threads that are not used."""

SECONDS_TO_END = 1.0

WAITED = 5
"""Times the seconds of processor time that a process has: so long the clock may run until it has had them.

A busy machine gives a process a part of each second. What hangs without working spends none of them.
"""

_REASONS = {reason.value: reason for reason in RejectionReason}


def child_environment() -> dict[str, str]:
    """The variables of a process that runs parsers: where the code is, and little else."""
    root = str(Path(govreport_pipeline.__file__).parent.parent)
    passed_on = {name: os.environ[name] for name in PASSED_ON if name in os.environ}
    return {**passed_on, **OF_THE_CHILD, "PYTHONPATH": os.pathsep.join([root, *filter(None, sys.path)])}


def start_apart(module: str, *arguments: str, stdin: int) -> "subprocess.Popen[bytes]":
    """A process of its own for a module that runs parsers, the first of a group for whatever it starts itself."""
    return subprocess.Popen(
        [sys.executable, "-m", module, *arguments],
        stdin=stdin,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=child_environment(),
        start_new_session=True,
    )


def kill_group(process: "subprocess.Popen[bytes]") -> None:
    """Kill a process and whatever it started, which would hold its pipes open."""
    if not hasattr(os, "killpg"):  # Windows
        process.kill()
        return
    with suppress(ProcessLookupError, PermissionError):  # of a group that is gone
        os.killpg(process.pid, signal.SIGKILL)


def describe_slowness(intake: Intake) -> str:
    """The detail of a document whose parser does not come to an end."""
    most = intake.max_seconds
    return f"its parser took more than GOVREPORT_MAX_SECONDS, {most:,} seconds, of a processor, or {WAITED * most:,} by the clock"


def is_out_of_time(status: int | None) -> bool:
    """Did the system end the process because its processor time was used up?"""
    return hasattr(signal, "SIGXCPU") and status == -signal.SIGXCPU


def reason_of(answer: dict[str, Any]) -> RejectionReason:
    """The reason that a child's answer names."""
    return _REASONS[answer["reason"]]
