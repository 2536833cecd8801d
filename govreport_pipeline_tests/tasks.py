"""What the tests of workers have them do: such functions must stand in a module that is quick to import."""

import json
import os
import time


def square_slowly(task):
    number, milliseconds = task
    time.sleep(milliseconds / 1000)
    return number * number


def break_on(number):
    if number == 2:
        error = ValueError("a fault of ours")
        error.add_note("while reading document 2")
        raise error
    return number


class Unportable(Exception):
    """Cannot be made again from its words, as many exceptions of libraries."""

    def __init__(self, what, where):
        super().__init__(f"{what} in {where}")


class Unwritable(Exception):
    """Holds what no other process can have."""

    def __init__(self, told):
        super().__init__(told, lambda: None)


class Unsteady(Exception):
    """Says something else when it is made again from its words."""

    def __init__(self, what):
        super().__init__(f"{what} of a library")


UNPORTABLE = {
    "Unportable": lambda: Unportable("a fault", "a library"),
    "Unwritable": lambda: Unwritable("a fault"),
    "Unsteady": lambda: Unsteady("a fault"),
    "JSONDecodeError": lambda: json.JSONDecodeError("a fault", "", 0),  # forgets its notes
}


def break_unportably(kind):
    error = UNPORTABLE[kind]()
    error.add_note("while reading document 2")
    raise error


def vanish_on(number):
    if number == 2:
        os._exit(1)
    return number


def tell_pid(number):
    return os.getpid()


def tell_memory_pool(number):
    import pyarrow as pa

    return pa.default_memory_pool().backend_name
