"""What a check found: how much it looked at, what failed, the first failing rows."""

from collections.abc import Iterable
from dataclasses import dataclass, field

Cell = str | int | float | None
Row = dict[str, Cell]

ROWS_KEPT = 50
"""Failing rows that are kept to be shown; all are counted."""


@dataclass(slots=True)
class Outcome:
    """The result of one check; it passes while nothing failed."""

    examined: int = 0
    """Rows, files or characters looked at, whatever the check counts."""
    failed: int = 0
    rows: list[Row] = field(default_factory=list)
    """The first failing rows; every row of one check has the same columns."""
    figures: dict[str, int | float] = field(default_factory=dict)
    """Other numbers worth following from run to run."""
    told: str = ""
    """The sentence, where "n of m fail" would not tell it."""

    @property
    def is_passed(self) -> bool:
        """Has nothing failed?"""
        return self.failed == 0

    def fail(self, **row: Cell) -> None:
        """Count one failure; keep its row while there is room."""
        self.failed += 1
        if len(self.rows) < ROWS_KEPT:
            self.rows.append(row)

    def take(self, examined: int, failures: Iterable[Row]) -> None:
        """Count what was examined and what failed in it."""
        self.examined += examined
        for row in failures:
            self.fail(**row)

    def add(self, other: "Outcome") -> None:
        """Count what the same check found elsewhere; its rows come after these."""
        self.examined += other.examined
        self.failed += other.failed
        self.rows += other.rows[: ROWS_KEPT - len(self.rows)]

    def summary(self) -> str:
        """One sentence: all well, or how many failed of how many."""
        if self.told:
            return self.told
        if self.is_passed and not self.examined:
            return "nothing to examine"
        if self.is_passed:
            return f"all {self.examined:,} hold"
        shown = "" if self.failed <= len(self.rows) else f"; the first {len(self.rows)} are listed"
        return f"{self.failed:,} of {self.examined:,} fail{shown}"
