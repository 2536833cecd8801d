"""Processes that work on batches beside each other; what they give comes in the order of the batches.

A process costs a second and the memory of a batch (some 400 MB with what it
imports), so they are started when there is a second batch, and kept until the
run ends. Which process had which batch leaves no trace in what comes out.
"""

import itertools
import os
import pickle
import signal
import sys
import tempfile
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from types import ModuleType, TracebackType
from typing import TypeVar

Task = TypeVar("Task")
Made = TypeVar("Made")

MOST_BY_DEFAULT = 4
"""Processes that are started without being asked for: more may be too much for the memory of a common machine."""


LONGEST_TEMPORARY = 70
"""Bytes of the folder for temporary files below which a socket of it has a name that every system takes."""


class WorkFailed(Exception):
    """An exception of another process, in words: it could not come from there as it is."""


class ProcessLost(Exception):
    """A process ended before it had done its work: killed, or broken in code that is not Python's."""


def default_processes() -> int:
    """One for each processor that this program may use, and no more than `MOST_BY_DEFAULT`."""
    usable = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return min(usable, MOST_BY_DEFAULT)


class Workers:
    """So many processes; with one all work is done in this one."""

    def __init__(self, processes: int = 1) -> None:
        self.processes = processes
        self._pool: ProcessPoolExecutor | None = None

    def __enter__(self) -> "Workers":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None

    @property
    def running(self) -> "Workers":
        """These processes where they run already, else none: for work that is over before one has started."""
        return self if self._pool is not None else ALONE

    def map(self, work: Callable[[Task], Made], tasks: Iterable[Task]) -> Iterator[Made]:
        """What `work` makes of each task, in their order; an exception of it is raised here.

        `work`, tasks and what is made of them go from process to process, so they must
        be picklable, and `work` is a function of a module, not of the script that runs. An exception
        that is not comes as `WorkFailed`, with its notes. No more than one batch a process is under
        way, and one is ready.
        """
        coming = iter(tasks)
        first = list(itertools.islice(coming, 2))
        spread = self._spread if self.processes > 1 and len(first) > 1 else map
        yield from spread(work, itertools.chain(first, coming))

    def _spread(self, work: Callable[[Task], Made], tasks: Iterable[Task]) -> Iterator[Made]:
        if self._pool is None:
            self._pool = _start(self.processes)
        under_way: deque[Future[Made]] = deque()
        try:
            for task in tasks:
                with _without_main():
                    under_way.append(self._pool.submit(_answer, work, task))
                if len(under_way) > self.processes:
                    yield under_way.popleft().result()
            while under_way:
                yield under_way.popleft().result()
        except BrokenProcessPool as error:
            told = (
                "a process of the run ended without an answer, as where memory is short: set GOVREPORT_PROCESSES lower"
            )
            raise ProcessLost(told) from error
        finally:
            for future in under_way:
                future.cancel()


ALONE = Workers()
"""All work is done in this process."""


def _answer(work: Callable[[Task], Made], task: Task) -> Made:
    """What a process does for a task; an exception that cannot pass keeps its words, its notes and its trace."""
    try:
        return work(task)
    except Exception as error:
        if _can_pass(error):
            raise
        told = WorkFailed(f"{type(error).__qualname__}: {error}")
        for note in getattr(error, "__notes__", ()):
            told.add_note(note)
        raise told.with_traceback(error.__traceback__) from None


def _can_pass(error: Exception) -> bool:
    """Does an exception come out of a pickle as it went in? A class may ask for more than words, or forget notes."""
    try:
        return _words_of(pickle.loads(pickle.dumps(error))) == _words_of(error)
    except Exception:  # noqa: BLE001 - whatever the class of a library does when it is copied
        return False


def _words_of(error: Exception) -> tuple[type, str, list[str]]:
    return type(error), str(error), getattr(error, "__notes__", [])


def _start(processes: int) -> ProcessPoolExecutor:
    """A pool whose processes are forked from one that has imported the stages and checks, and has nothing else in it.

    That one is asked through a socket in the folder for temporary files. Where the system has no
    room for such a name, each process starts and imports by itself, a second or two later.
    """
    has_room = len(os.fsencode(tempfile.gettempdir())) <= LONGEST_TEMPORARY
    context = get_context("forkserver" if has_room else "spawn")
    context.set_forkserver_preload(["govreport_pipeline.checks.ours"])
    return ProcessPoolExecutor(processes, context, initializer=_prepare)


@contextmanager
def _without_main() -> Iterator[None]:
    """A process that is started here does not run the program of its parent once more, as Python has it do.

    A script without `if __name__ == "__main__"` would start its run again in each of them.
    """
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _prepare() -> None:
    """A worker ends with its run, however that ends; an interrupt of the terminal is the run's to answer."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    run = parent_process()
    if run is not None:
        run.join()
        os._exit(1)
