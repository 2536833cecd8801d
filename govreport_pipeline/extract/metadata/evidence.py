"""Evidence as it is gathered: what a place says, in raw offsets."""

from govreport_pipeline.normalise.alignment import Alignment
from govreport_pipeline.tables.building import builder
from govreport_pipeline.tables.records import Evidence
from govreport_pipeline.tables.vocabulary import EvidenceSource

_make_evidence = builder(Evidence)


class EvidenceBook:
    """Collects the readings behind the metadata of one document."""

    __slots__ = ("_alignment", "_found")

    def __init__(self, alignment: Alignment) -> None:
        self._alignment = alignment
        self._found: list[Evidence] = []

    def add(self, field: str, source: EvidenceSource, value: str, start: int, end: int, weight: float = 1.0) -> None:
        """Note what the normalised text says at a span about a field."""
        raw_start, raw_end = self._alignment.span(start, end)
        self._found.append(_make_evidence(field, source, value, raw_start, raw_end, weight))

    def written(self) -> tuple[Evidence, ...]:
        """The evidence in the order in which it was noted."""
        return tuple(self._found)
