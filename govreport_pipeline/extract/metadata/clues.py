"""Everything a page says about its report, found once."""

from dataclasses import dataclass

from govreport_pipeline.extract.metadata.dates import Period, find_period
from govreport_pipeline.extract.metadata.header import Entry, read_header
from govreport_pipeline.extract.metadata.page import Page
from govreport_pipeline.extract.metadata.prose import (
    Named,
    ShortName,
    count_self_words,
    find_announcements,
    find_compilers,
    find_gathered,
    find_presenters,
    find_short_names,
)
from govreport_pipeline.extract.metadata.signature import Signature, find_signature
from govreport_pipeline.extract.metadata.titles import Title, find_titles
from govreport_pipeline.tables.building import builder


@dataclass(frozen=True, slots=True)
class Clues:
    """The places of a page that tell whose report it is, and of when."""

    page: Page
    header: list[Entry]
    titles: list[Title]
    signature: Signature
    announced: list[Named]
    compilers: list[Named]
    presenters: list[Named]
    gathered: list[Named]
    """Places whose bodies' reports it was made of."""
    short_names: list[ShortName]
    period: Period | None
    self_words: dict[str, int]
    """How often the text says 我局, 本镇 …"""


_make_clues = builder(Clues)


def find_clues(page: Page) -> Clues:
    """Read every such place of a page."""
    header = read_header(page)
    return _make_clues(
        page=page,
        header=header,
        titles=find_titles(page, header),
        signature=find_signature(page),
        announced=find_announcements(page),
        compilers=find_compilers(page),
        presenters=find_presenters(page),
        gathered=find_gathered(page),
        short_names=find_short_names(page),
        period=find_period(page.prose, 0, len(page.prose)),
        self_words=count_self_words(page.document.text),
    )
