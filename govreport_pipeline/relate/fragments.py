"""A report's text as a set of short fragments, with figures and its own name masked.

Two texts that differ only in years, numbers, the agency's name, blanks and
punctuation have the same fragments. Page chrome and standard tables have none.
"""

from collections.abc import Sequence
from functools import cache

import numpy as np
import numpy.typing as npt

from govreport_pipeline.normalise.alignment import spans_of
from govreport_pipeline.normalise.characters import codes_of
from govreport_pipeline.tables.records import NormalisedDocument, StandardTable

Fragments = npt.NDArray[np.uint32]
"""The hashes of a text's fragments, ascending, each once."""

WIDTH = 6
"""Characters a fragment: a phrase. A changed character changes so many fragments."""

_DIGITS = "0123456789〇○零一二三四五六七八九十百千万亿两"
_MASK = ord("0")
_DROPPED = 0
_LIMIT = 0x10000
_SHORTEST_NAME = 3
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_FACTOR_2 = np.uint64(pow(int(_FACTOR), 2, 1 << 64))
_FACTOR_4 = np.uint64(pow(int(_FACTOR), 4, 1 << 64))
_MIX = np.uint64(0xFF51AFD7ED558CCD)
_HALF = np.uint64(32)


@cache
def _masks() -> npt.NDArray[np.uint32]:
    """What each code point counts as: itself, a figure, or nothing (blanks, punctuation)."""
    table = np.array([code if chr(code).isalnum() else _DROPPED for code in range(_LIMIT)], np.uint32)
    table[codes_of(_DIGITS)] = _MASK
    return table


def body_of(document: NormalisedDocument, tables: Sequence[StandardTable] = ()) -> str:
    """The prose of a report: its text without page chrome and standard tables, whose labels all reports share."""
    aside = [(chrome.start, chrome.end) for chrome in document.chrome] + spans_of(document, tables)
    pieces, end = [], 0
    for start, stop in sorted(aside):
        if start > end:
            pieces.append(document.text[end:start])
        end = max(end, stop)
    return "\n".join([*pieces, document.text[end:]])


def fragments_of(body: str, names: Sequence[str] = ()) -> Fragments:
    """The fragments of a body; `names` are taken out of it first.

    A run of figures, in digits or Chinese numerals, counts as one mask, so
    2016年 and 二〇一七年 are the same.
    """
    for name in sorted({name for name in names if len(name) >= _SHORTEST_NAME}, key=len, reverse=True):
        body = body.replace(name, "")
    codes = _masks().take(codes_of(body), mode="clip")
    codes = codes[codes != _DROPPED]
    is_figure = codes == _MASK
    is_first = np.ones(len(codes), np.bool_)
    is_first[1:] = ~(is_figure[1:] & is_figure[:-1])
    return _hash(codes[is_first].astype(np.uint64))


def _hash(codes: npt.NDArray[np.uint64]) -> Fragments:
    """A hash of every `WIDTH` characters in a row; the same on every machine."""
    count = len(codes) - WIDTH + 1
    if count < 1:
        return np.empty(0, np.uint32)
    # the polynomial of six characters, of those of two: three multiplications in place of six
    pairs = codes[:-1] * _FACTOR + codes[1:]
    hashes = pairs[:count] * _FACTOR_4
    hashes += pairs[2 : count + 2] * _FACTOR_2
    hashes += pairs[4:]
    hashes ^= hashes >> _HALF
    hashes *= _MIX
    ordered = np.sort((hashes >> _HALF).astype(np.uint32))
    is_first = np.append(True, ordered[1:] != ordered[:-1])
    fragments: Fragments = ordered[is_first]
    return fragments


def count_shared(first: Fragments, other: Fragments) -> int:
    """How many fragments both have."""
    both = np.concatenate((first, other))
    both.sort()
    return int(np.count_nonzero(both[1:] == both[:-1]))
