"""A second scan for numerals, apart from the extractor's: is each in the ledger?

It reads the raw text, not the normalised one, and knows no rule: a run of
digits is a numeral, and so are Chinese numerals in the places where nothing
else can stand (after 第, in a year, before a measure word). 一 alone is left
out: whether it counts or belongs to a word is for the rules to say. So is
what stands right behind an Arabic numeral: it may be that one's multiplier.
"""

import re
from collections.abc import Iterator, Sequence

from govreport_pipeline.checks.declared.outcome import Row
from govreport_pipeline.checks.documents.spans import Span, covers, merge
from govreport_pipeline.checks.documents.visible import visible_stretches
from govreport_pipeline.tables.records import Numeral, RawDocument
from govreport_pipeline.tables.vocabulary import TextFormat

DIGIT_RUN = re.compile(r"[0-9０-９]+")

_ONES = "二三四五六七八九两"
_DIGITS = "〇○零一二三四五六七八九"
_RUN = f"[{_DIGITS}十百千两]"
_NOT_BEHIND = f"(?<![{_DIGITS}十百千万亿萬億两0-9０-９%％‰\u200b-\u200f\ufeff])"
CHINESE_NUMERAL = re.compile(
    rf"(?<=第){_RUN}+"
    rf"|{_NOT_BEHIND}[二一][{_DIGITS}]{{3}}(?=年)"
    rf"|{_NOT_BEHIND}(?<![成第点點数數几幾]){_RUN}+[点點][{_DIGITS}]+(?:[万亿萬億]+|(?=倍|个百分|個百分|公[里顷頃斤]|元))"
    rf"|{_NOT_BEHIND}[{_ONES}][十百千]{_RUN}*(?=[余餘多]?(?:[条條件份篇]|人次|个|個))"
)
SHOWN = 12


def find_missing(raw: RawDocument, ledger: Sequence[Numeral], numerals: Sequence[Span]) -> Iterator[Row]:
    """Those of a raw text's numerals that no row of the ledger covers."""
    spans = merge((row.raw_start, row.raw_end) for row in ledger)
    for start, end in numerals:
        if not covers(spans, (start, end)):
            yield {
                "source_path": raw.source_path,
                "raw_start": start,
                "raw_end": end,
                "numeral": raw.text[start:end],
                "around": raw.text[max(0, start - SHOWN) : end + SHOWN],
                "problem": "not in the ledger",
            }


def scan(raw: RawDocument) -> list[Span]:
    """The spans of the numerals of a raw text, digits first; of HTML in its visible text alone."""
    stretches = visible_stretches(raw.text) if raw.text_format is TextFormat.HTML else [(0, len(raw.text))]
    return [
        match.span()
        for pattern in (DIGIT_RUN, CHINESE_NUMERAL)
        for start, end in stretches
        for match in pattern.finditer(raw.text, start, end)
    ]
