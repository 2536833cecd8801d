"""Records made by a builder are the records the class makes."""

import dataclasses

import pytest

from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.records import Run


@dataclasses.dataclass(frozen=True, slots=True)
class _Defaulted:
    start: int = 0


@dataclasses.dataclass(frozen=True)
class _Unslotted:
    start: int


def test_a_built_record_equals_the_one_the_class_makes() -> None:
    build = builder(Run)
    assert build(3, 5) == Run(3, 5) == build(raw_start=5, start=3)
    assert type(build(3, 5)) is Run
    assert hash(build(3, 5)) == hash(Run(3, 5))


def test_a_built_record_is_frozen() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        builder(Run)(3, 5).start = 4  # type: ignore[misc]


def test_a_builder_asks_for_every_field() -> None:
    with pytest.raises(TypeError):
        builder(Run)(3)


@pytest.mark.parametrize("record", [_Defaulted, _Unslotted])
def test_a_class_with_defaults_or_without_slots_has_no_builder(record: type) -> None:
    with pytest.raises(TypeError):
        builder(record)
