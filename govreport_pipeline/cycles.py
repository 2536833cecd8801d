"""Python's search for reference cycles, and when it is not wanted."""

import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager


class _Pause:
    """How many threads want no search now, and whether there was one before the first of them."""

    lock = threading.Lock()
    wanted_by = 0
    was_on = False


@contextmanager
def no_cycle_search() -> Iterator[None]:
    """Python's search for reference cycles, off while documents are read, in whichever threads.

    Records refer to nothing in circles, and there are millions of them: the
    search finds nothing and takes a fifth of the time.
    """
    with _Pause.lock:
        if _Pause.wanted_by == 0:
            _Pause.was_on = gc.isenabled()
            gc.disable()
        _Pause.wanted_by += 1
    try:
        yield
    finally:
        with _Pause.lock:
            _Pause.wanted_by -= 1
            if _Pause.wanted_by == 0 and _Pause.was_on:
                gc.enable()
