"""Distributive lists: A和B分别为28%和20% gives each number its own label."""

import re
from collections.abc import Sequence

from govreport_pipeline.extract.figures import Figure
from govreport_pipeline.extract.scan import Scan

_RESPECTIVELY = re.compile(r"分别(?:为|是|公开|发布|占|达到?|有|增长|完成|受理|收到)?[约近]?$")
_BETWEEN = re.compile(r"\s{0,9}(?:[、,和及与]|以及)?\s{0,9}(?:约|近|占)?$")
_MAY_STAND_BETWEEN = frozenset("、,和及与以约近占")
_SEPARATOR = re.compile(r"[、]|和|及|与|以及")


def distribute(text: str, scan: Scan, figures: Sequence[Figure]) -> None:
    """Move the label window of each number of a distributive run onto its own label.

    Runs whose labels and numbers are not equally many are left alone.
    """
    index = 0
    while index < len(figures):
        stop = index + 1
        while stop < len(figures) and _is_between(text, figures[stop - 1].end, figures[stop].start):
            stop += 1
        if stop > index + 1:
            _relabel(text, scan, figures[index:stop])
        index = stop


def _is_between(text: str, start: int, end: int) -> bool:
    """Is there only a conjunction between two numbers?"""
    if start < end and text[start] not in _MAY_STAND_BETWEEN and not text[start].isspace():
        return False
    return _BETWEEN.fullmatch(text, start, max(start, end)) is not None


def _relabel(text: str, scan: Scan, run: Sequence[Figure]) -> None:
    head = text[run[0].near_start : run[0].start]
    marker = _RESPECTIVELY.search(head) or _RESPECTIVELY.search(text[run[0].sentence_start : run[0].start])
    if marker is None:
        return
    start = run[0].sentence_start
    stop = run[0].start - len(marker.group())
    clause = text[start:stop].rstrip(",")
    offset = max(clause.rfind(mark) for mark in ",;:。") + 1
    spans, place = [], start + offset
    for piece in _SEPARATOR.split(text[place : start + len(clause)]):
        spans.append((place, place + len(piece)))
        found = _SEPARATOR.match(text, place + len(piece))
        place += len(piece) + (len(found.group()) if found else 0)
    tail = scan.mask(start + len(clause), run[0].start)
    if len(spans) == len(run):
        for figure, (first, last) in zip(run, spans, strict=True):
            figure.label_span = (first, last)
            figure.label_mask = scan.mask(first, last) | tail
