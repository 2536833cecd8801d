"""What a document is made of, and what the run before made of it.

A fingerprint tells all that a row of the intake follows from, the code aside:
the bytes, what they were taken for, where they stand, the limits that held.
Under the same fingerprint the same row comes out, so it need not be made again.
"""

import dataclasses
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from govreport_pipeline.ingest.containers.members import Member
from govreport_pipeline.ingest.files.intake import Intake, write_intake
from govreport_pipeline.tables.records import RejectedDocument
from govreport_pipeline.tables.vocabulary import RejectionReason

DIGITS = 32
"""Hex digits of a fingerprint: 128 bits, so that nobody makes two files with one."""

MAY_PASS = frozenset(
    {
        RejectionReason.UNREADABLE,
        RejectionReason.CHANGED_WHILE_READ,
        RejectionReason.PARSER_CRASHED,
        RejectionReason.TOO_SLOW,
        RejectionReason.TOO_MUCH_MEMORY,
    }
)
"""Reasons that may lie in the machine: the file is tried again in every run."""


@dataclass(frozen=True, slots=True)
class KeptDocument:
    """A document whose row stands in the tables of the run before, and is taken over as it is."""

    document_id: str
    byte_size: int
    batch: int
    """The batch of those tables in which it stands."""


class Known(Protocol):
    """The rows that the intake made in the run before, by fingerprint."""

    def document(self, fingerprint: str) -> KeptDocument | None:
        """The document, where its row can be taken over."""

    def rejection(self, fingerprint: str) -> RejectedDocument | None:
        """The rejection, where it can be taken over."""


class _Nothing:
    """A first run: everything is read."""

    def document(self, fingerprint: str) -> None:
        """None, for any document."""

    def rejection(self, fingerprint: str) -> None:
        """None, for any file."""


NOTHING_KNOWN: Known = _Nothing()


def digest_content(member: Member) -> str:
    """A digest of a member's bytes and of all that is known of them, but not of its place."""
    known = [getattr(member, field.name) for field in dataclasses.fields(member) if field.name not in ("path", "data")]
    return _digest([hashlib.sha256(member.data).hexdigest(), *map(repr, known)])


def fingerprint(content: str, path: str, also_at: Sequence[str], intake: Intake) -> str:
    """The fingerprint of a document with the digest `content` at its paths, under the limits of a run."""
    return _digest([content, _digest_intake(intake), path, *also_at])


@lru_cache(maxsize=8)
def _digest_intake(intake: Intake) -> str:
    return _digest([f"{name}={value}" for name, value in sorted(write_intake(intake).items())])


def _digest(parts: Sequence[str]) -> str:
    # A path may hold half a character pair: it counts as it stands.
    told = "".join(f"{len(part)}:{part}" for part in parts)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:DIGITS]
