"""Which problems a report names, and which of them it named the year before."""

import re
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pyarrow as pa

from govreport_pipeline.compare.reports import YearReports
from govreport_pipeline.sections.offsets import to_normalised
from govreport_pipeline.tables.records import NormalisedDocument, Section

Marks = npt.NDArray[np.uint32]
"""The hashes of the sentences that name a problem, ascending, each once."""

_SENTENCE = re.compile(r"[^。;!?\n]+")
_DEFICIENCY = re.compile(
    r"不够|不足|不强|不高|不到位|不及时|不规范|不全面|不平衡|不均衡|不完善|不健全|不深入|不多|不大|不熟悉|不理想|不充分"
    r"|有待|欠缺|缺乏|缺少|薄弱|滞后|偏少|偏低|单一|较少|较低|较慢|较弱|差距|尚未|还需|仍需|需要?进一步"
    r"|[^减至不多]少$|[太偏较不][弱差慢窄]$"
)
_PLAN = re.compile(
    r"下一步|今后|针对|解决|克服|力争|确保|我[局县市区镇委办厅院]将|将(?:进一步|继续|不断|着力|加[大强快]|积极)"
)
_ORDINAL = re.compile(r"\W*(?:第?[\d一二三四五六七八九十]{1,3}是?\W*)?")
_MASKED = re.compile(r"[\W\d]+")
_POINT = re.compile(r"\W{0,4}[一二三四五六七八九十]{1,2}是")
SHORTEST_SENTENCE, SHORTEST_POINT = 6, 3
"""Characters; a shorter one is a heading or a scrap (存在不足), but where it is a point of a list: 二是人员少."""


@dataclass(frozen=True, slots=True)
class Candour:
    """The problems that each document's part on problems names; a document without such a part is missing."""

    problems: dict[str, Marks]


def find_problems(text: str) -> Marks:
    """The sentences that name what is wanting, not what will be done about it; figures and ordinals masked.

    >>> len(find_problems("一是内容不够全面。二是信息更新不及时。下一步,我局将加强学习,解决更新不及时的问题。"))
    2
    """
    found = set()
    for sentence in _SENTENCE.findall(text):
        masked = _MASKED.sub("", _ORDINAL.sub("", sentence, count=1))
        shortest = SHORTEST_POINT if _POINT.match(sentence) is not None else SHORTEST_SENTENCE
        if len(masked) >= shortest and _DEFICIENCY.search(sentence) and not _PLAN.search(sentence):
            found.add(zlib.crc32(masked.encode()))
    return np.array(sorted(found), np.uint32)


def gather_candour(batches: Iterable[tuple[Sequence[NormalisedDocument], dict[str, list[Section]]]]) -> Candour:
    """The problems of every document; each batch has documents and their sections on problems."""
    problems = {}
    for documents, sections_of in batches:
        for document in documents:
            sections = sections_of.get(document.document_id)
            if sections:
                problems[document.document_id] = find_problems(_part_on_problems(document, sections))
    return Candour(problems)


def _part_on_problems(document: NormalisedDocument, sections: Sequence[Section]) -> str:
    """The text of the sections, overlapping ones once."""
    spans = sorted((section.raw_start, section.raw_end - 1) for section in sections)
    starts = to_normalised(document.alignment, [start for start, _ in spans])
    lasts = to_normalised(document.alignment, [last for _, last in spans])
    pieces, covered = [], 0
    for start, last in zip(starts, lasts, strict=True):
        if last >= covered:
            pieces.append(document.text[max(start, covered) : last + 1])
            covered = last + 1
    return "\n".join(pieces)


def candour_columns(reports: YearReports, before: YearReports | None, candour: Candour) -> dict[str, Any]:
    """How many problems each agency's first report names, and which share its report of the year before named, too."""
    earlier: dict[str, str] = {}
    if before is not None and before.year == reports.year - 1:
        earlier = dict(_documents(before))
    own = [
        (candour.problems.get(name), candour.problems.get(earlier.get(agency, "")))
        for agency, name in _documents(reports)
    ]
    return {
        "problems_named": pa.array([None if now is None else len(now) for now, _ in own], pa.int32()),
        "problems_repeated_share": pa.array([_share(now, then) for now, then in own], pa.float64()),
    }


def _documents(reports: YearReports) -> Iterator[tuple[str, str]]:
    columns = (reports.agencies[name].to_pylist() for name in ("agency_id", "document_id"))
    return zip(*columns, strict=True)


def _share(now: Marks | None, then: Marks | None) -> float | None:
    """The share of the one year's marks that are the other's, too; None where there are none to compare."""
    if now is None or then is None or not len(now):
        return None
    return len(np.intersect1d(now, then)) / len(now)
