"""What a process that reads a file apart may do: write nothing, use so much memory and time; else the system ends it."""

import math
import os
from typing import IO

from govreport_pipeline.ingest.files.intake import Intake


def confine(max_memory: int) -> None:
    """No files, no core dumps, so much memory and no more; nothing where the system has no such limits."""
    try:
        import resource
    except ImportError:  # Windows
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = max_memory if hard == resource.RLIM_INFINITY else min(max_memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, most))


def allow(seconds: int) -> None:
    """So much more processor time, in whole seconds, and no more: the system ends what goes on with SIGXCPU."""
    try:
        import resource
    except ImportError:  # Windows
        return
    used = resource.getrusage(resource.RUSAGE_SELF)
    _, hard = resource.getrlimit(resource.RLIMIT_CPU)
    most = math.ceil(used.ru_utime + used.ru_stime) + seconds
    resource.setrlimit(resource.RLIMIT_CPU, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def mute() -> IO[bytes]:
    """The way to the parent; what a parser prints itself goes nowhere."""
    answers = os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    return answers


def describe_memory(intake: Intake) -> str:
    """The detail of a document whose parser wants too much memory."""
    return f"its parser asked for more than GOVREPORT_MAX_MEMORY, {intake.max_memory:,} bytes"
