"""MinHash with one permutation: how alike two texts are, from a few bytes of each.

Fragments are hashed once and stand in order; each slot holds the first of
them at or after its share of the numbers. Two texts agree in a slot about as
often as they share a fragment (Jaccard), with a standard error below 0.045.
An empty slot takes the next slot's fragment (densification by rotation).
"""

import numpy as np
import numpy.typing as npt

from govreport_pipeline.relate.fragments import Fragments

Signature = npt.NDArray[np.uint32]

BANDS = 25
ROWS = 5
"""Texts that share four fifths of their fragments agree in a band with a chance of 0.99995."""
SLOTS = BANDS * ROWS
NEIGHBOURS = 16
"""How many texts before it in one bucket a text is compared with: time stays linear where all are alike."""

_EDGES = (np.arange(SLOTS, dtype=np.uint64) * np.uint64(2**32) // np.uint64(SLOTS)).astype(np.uint32)
_FACTOR = np.uint64(0x9E3779B97F4A7C15)


def sign(fragments: Fragments) -> Signature:
    """The signature of a text with at least one fragment; ValueError for none."""
    if not len(fragments):
        raise ValueError("a text without fragments has no signature")
    places = np.searchsorted(fragments, _EDGES)
    return fragments[places % len(fragments)]


def estimate(first: Signature, other: Signature) -> float:
    """The share of fragments that two texts have in common, estimated."""
    return float(np.count_nonzero(first == other)) / SLOTS


def find_alike(signatures: npt.NDArray[np.uint32], least: float) -> list[tuple[int, int, float]]:
    """Pairs of rows (first < other) that are estimated to share at least so much, with the estimate.

    Locality-sensitive hashing: only rows that agree in all slots of a band are
    compared, each with its `NEIGHBOURS` in the bucket.
    """
    count = len(signatures)
    codes = [_pairs_in_buckets(_band_keys(signatures, band)) for band in range(BANDS)] if count > 1 else []
    if not codes:
        return []
    pairs = np.unique(np.concatenate(codes))
    first, other = np.divmod(pairs, count)
    alike: list[tuple[int, int, float]] = []
    for start in range(0, len(pairs), 4096):
        left, right = first[start : start + 4096], other[start : start + 4096]
        shares = (signatures[left] == signatures[right]).mean(axis=1)
        is_alike = shares >= least
        alike += zip(left[is_alike].tolist(), right[is_alike].tolist(), shares[is_alike].tolist(), strict=True)
    return alike


def _band_keys(signatures: npt.NDArray[np.uint32], band: int) -> npt.NDArray[np.uint64]:
    keys = np.zeros(len(signatures), np.uint64)
    for column in range(band * ROWS, (band + 1) * ROWS):
        keys = keys * _FACTOR + signatures[:, column]
    return keys


def _pairs_in_buckets(keys: npt.NDArray[np.uint64]) -> npt.NDArray[np.int64]:
    """Pairs of rows with one key, as `first * count + other`."""
    count = len(keys)
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    found = []
    for distance in range(1, min(NEIGHBOURS, count - 1) + 1):
        is_same = ordered[distance:] == ordered[:-distance]
        if not is_same.any():
            break
        found.append(order[:-distance][is_same] * count + order[distance:][is_same])
    return np.concatenate(found) if found else np.empty(0, np.int64)
