"""What tells whose report it is: each ground, its weight, and whether it stands alone."""

from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from govreport_pipeline.tables.vocabulary import EvidenceSource


class Stands(Enum):
    """Whether a name counts beside what the text calls its body (我局)."""

    ALONE = auto()
    """Whatever the text says."""
    UNLESS_CONTRADICTED = auto()
    """我局 must fit it, where the text says 我局."""
    IF_CONFIRMED = auto()
    """The text must say 我局, and that must fit it."""


@dataclass(frozen=True, slots=True)
class Ground:
    """A place of the page that names the body, and what it is worth."""

    source: EvidenceSource
    weight: float
    stands: Stands
    is_subject: bool = False
    """Does it say whose report it is, not who wrote it?"""


_TITLE, _PROSE, _BODY = EvidenceSource.TITLE, EvidenceSource.ANNOUNCEMENT, EvidenceSource.BODY
_PORTAL = EvidenceSource.PORTAL_HEADER

TITLED = Ground(_TITLE, 6.0, Stands.ALONE, is_subject=True)
TITLED_WITHOUT_YEAR = Ground(_TITLE, 4.0, Stands.ALONE, is_subject=True)
"""It may be the site's banner over a list of reports."""
ANNOUNCED = Ground(_PROSE, 5.0, Stands.ALONE, is_subject=True)
SIGNED = Ground(EvidenceSource.SIGNATURE, 4.5, Stands.ALONE)
COMPILED = Ground(_PROSE, 4.0, Stands.ALONE)
PRESENTED = Ground(_PROSE, 4.0, Stands.UNLESS_CONTRADICTED)
"""It hands readers the report: X现将2012年年度报告予以公布."""
GATHERED = Ground(_PROSE, 3.0, Stands.ALONE, is_subject=True)
PUBLISHED = Ground(_PORTAL, 2.5, Stands.UNLESS_CONTRADICTED)
SUPPLIED = Ground(_PORTAL, 2.0, Stands.UNLESS_CONTRADICTED)
"""来源 is less than 发布机构."""
SPEAKING = Ground(_BODY, 2.0, Stands.UNLESS_CONTRADICTED, is_subject=True)
CONTACTED = Ground(_BODY, 1.5, Stands.IF_CONFIRMED)
NAVIGATED = Ground(_PORTAL, 1.0, Stands.IF_CONFIRMED)

# where none of those names the body
SOLE_CONTACT = Ground(_BODY, 1.75, Stands.UNLESS_CONTRADICTED)
OWNING = Ground(_BODY, 1.5, Stands.ALONE, is_subject=True)
ACTING = Ground(_BODY, 1.25, Stands.UNLESS_CONTRADICTED, is_subject=True)
"""For each sentence in which it acts."""
OPENING = Ground(_BODY, 1.25, Stands.IF_CONFIRMED, is_subject=True)
"""It is the subject of sentences, whatever it does."""
RENAMED = Ground(_BODY, 1.25, Stands.IF_CONFIRMED, is_subject=True)
"""Others became it: 两局合并为某县卫生和计划生育局."""
NAMED_OFTEN = Ground(_BODY, 1.0, Stands.UNLESS_CONTRADICTED)
"""It is named more than any other body of its kind."""
MOST_ACTS = 3
"""So many sentences count."""
SPOKEN_FOR = Ground(_BODY, 0.5, Stands.ALONE)
"""The one place of the kind that the text speaks for."""
LENGTHENED = Ground(_BODY, 1.0, Stands.ALONE)
"""The places that the text puts before the chosen name elsewhere."""


class Reading(NamedTuple):
    """What one place says about whose report it is."""

    name: str
    ground: Ground
    start: int
    end: int
    times: int = 1

    @property
    def weight(self) -> float:
        """What it is worth."""
        return self.ground.weight * self.times
