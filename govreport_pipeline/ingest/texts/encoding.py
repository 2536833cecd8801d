"""Bytes to text: which encoding, and which bytes are no text in it.

Strict UTF-8 comes first: other encodings do not pass for it by accident. What
fails is read in each encoding in turn, on a sample, and the reading with the
most bytes in frequent characters is taken. A few bad bytes change no reading.

A bad byte becomes a lone surrogate while its place is unknown, as in the
`surrogateescape` of PEP 383: a decoded text holds none of its own, so the
places are found in the text itself and a printed U+FFFD is not mistaken.
"""

import codecs
import re
from dataclasses import dataclass

import numpy as np

from govreport_pipeline.ingest.texts.common_characters import PUNCTUATION, SIMPLIFIED, TRADITIONAL
from govreport_pipeline.tables.records import Undecodable

SAMPLE_BEFORE, SAMPLE_AFTER = 1_024, 4_096
"""Bytes around the first one that is not UTF-8, by which an encoding is judged."""

UNDISPUTED_SHARE, CREDIBLE_SHARE = 0.6, 0.4
"""Of a sample's bytes: above the first no other reading is tried; below the
second UTF-16 is not believed. The right reading accounts for 0.9, or 0.45 where
two bytes in a hundred are wrong; a wrong one for 0.15 at most."""

UNMISTAKABLE_BYTES = 48
"""So many bytes above ASCII in well-formed UTF-8 are no accident, whatever follows."""

EQUAL_SHARE = 0.9
"""What a server or a page declares decides between readings that account for so much of what the best one does; else bytes win."""

DECLARED_WITHIN = 2_048
DECLARED_AS = {
    **dict.fromkeys(("gb2312", "gbk", "gb18030", "x-gbk", "gb_2312-80", "cp936"), "gb18030"),
    **dict.fromkeys(("big5", "big5-hkscs", "cp950"), "big5"),
    **dict.fromkeys(("utf-8", "utf8"), "utf-8"),
}
"""What servers and pages call the encodings that are tried."""
_DECLARATION = re.compile(rb"(?:charset|encoding) *+= *+[\"']?+ *+([a-zA-Z0-9_-]{2,20})")

HIGH_BYTES = bytes(range(0x80, 0x100))

ESCAPE = "govreport_pipeline.escape_byte"
"""The decoding error handler of this module, registered below."""

_ESCAPED = re.compile("[\udc00-\udcff]")
_REPLACED = {0xDC00 + byte: "\ufffd" for byte in range(256)}


@dataclass(frozen=True, slots=True)
class Decoded:
    """What bytes say: the text, the encoding, and the bytes that are no text."""

    text: str
    encoding: str
    undecodable: tuple[Undecodable, ...]


BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


@dataclass(frozen=True, slots=True)
class Escaped:
    """What bytes say, each bad byte `b` as the lone surrogate U+DC00 + b."""

    text: str
    encoding: str
    is_damaged: bool
    """False where the whole decodes strictly."""


def decode(data: bytes) -> Decoded:
    """The text of `data`, each bad byte one U+FFFD in it and listed; never raises.

    The byte order mark is no part of the text; line ends stay as they are.

    >>> decode("主动公开12条".encode("gb18030")).encoding
    'gb18030'
    >>> decode("公开".encode() + b"\\xff" + "12条".encode()).undecodable
    (Undecodable(offset=2, byte='ff'),)
    """
    return list_undecodable(decode_escaped(data))


def decode_escaped(data: bytes, declared: str = "") -> Escaped:
    """The text of `data` before the bad bytes are listed; never raises.

    `declared` is the name of the encoding that a server told, if any.
    """
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], encoding)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _decode_as(data, _choose_encoding(data, error.start, declared))
    if "\0" in text:
        # ASCII in UTF-16 is well-formed UTF-8 too, every other character a NUL.
        return _decode_as(data, _choose_encoding(data, 0, declared))
    return Escaped(text, "utf-8", is_damaged=False)


def list_undecodable(escaped: Escaped) -> Decoded:
    """The escaped bytes as U+FFFD in the text and as records."""
    if not escaped.is_damaged:
        return Decoded(escaped.text, escaped.encoding, ())
    places = tuple(
        Undecodable(match.start(), f"{ord(match[0]) - 0xDC00:02x}") for match in _ESCAPED.finditer(escaped.text)
    )
    return Decoded(escaped.text.translate(_REPLACED), escaped.encoding, places)


def count_undecodable(escaped: Escaped) -> int:
    """How many bytes are no text; quicker and leaner than to list them."""
    if not escaped.is_damaged:
        return 0
    return len(escaped.text) - len(escaped.text.encode("utf-8", "ignore").decode("utf-8"))


@dataclass(frozen=True, slots=True)
class Reading:
    """An encoding to try, and for each UTF-16 code unit the bytes it accounts for."""

    encoding: str
    worth: np.ndarray[tuple[int], np.dtype[np.int32]]

    def score(self, sample: bytes) -> int:
        """How many bytes of the sample are plausible, less what is impossible."""
        text = sample.decode(self.encoding, "replace")
        units = np.frombuffer(text.encode("utf-16-le", "surrogatepass"), dtype="<u2")
        return int(self.worth.take(units).sum())


def _weigh(encoding: str, *, ascii_bytes: int, common_bytes: int, rare_bytes: int = 0) -> Reading:
    """A reading in which a character of each kind accounts for so many bytes."""
    worth = np.full(0x10000, rare_bytes, np.int32)
    worth[0x20:0x7F] = ascii_bytes
    # controls, surrogates, private use, U+FFFD: in no text
    worth[[*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xF900), *range(0xFFF9, 0x10000)]] = -2
    worth[[ord(blank) for blank in "\t\n\v\f\r"]] = ascii_bytes
    worth[[ord(character) for character in SIMPLIFIED + TRADITIONAL + PUNCTUATION]] = common_bytes
    return Reading(encoding, worth)


# Rare characters count in UTF-8 alone: other encodings seldom make well-formed UTF-8 of two bytes.
SINGLE_BYTE_UNITS = (
    _weigh("utf-8", ascii_bytes=1, common_bytes=3, rare_bytes=2),
    _weigh("gb18030", ascii_bytes=1, common_bytes=2),
    _weigh("big5", ascii_bytes=1, common_bytes=2),
)
DOUBLE_BYTE_UNITS = (
    _weigh("utf-16-le", ascii_bytes=2, common_bytes=2),
    _weigh("utf-16-be", ascii_bytes=2, common_bytes=2),
)


def _choose_encoding(data: bytes, failed_at: int, told: str) -> str:
    """The encoding without byte order mark that reads most of a sample as text.

    The sample lies around the first byte that is not UTF-8: what comes before
    it may be plain ASCII, in which encodings do not differ. It starts at an
    even place, where UTF-16 is in step. Between readings that fit as well the
    server's word decides, then the page's own.
    """
    if failed_at - len(data[:failed_at].translate(None, HIGH_BYTES)) >= UNMISTAKABLE_BYTES:
        return "utf-8"
    start = max(0, failed_at - SAMPLE_BEFORE) // 2 * 2
    sample = data[start : failed_at + SAMPLE_AFTER]
    scores = {reading.encoding: reading.score(sample) for reading in SINGLE_BYTE_UNITS}
    if max(scores.values()) < UNDISPUTED_SHARE * len(sample):
        # Only where nothing else fits: ASCII read as UTF-16 looks like Chinese.
        for reading in DOUBLE_BYTE_UNITS:
            score = reading.score(sample)
            if score > CREDIBLE_SHARE * len(sample):
                scores[reading.encoding] = score
    best = max(scores, key=scores.__getitem__)
    for declared in (DECLARED_AS.get(told.lower(), ""), _declared(data)):
        if declared in scores and scores[declared] >= EQUAL_SHARE * scores[best]:
            return declared
    return best


def _declared(data: bytes) -> str:
    """The encoding that a page names in its first bytes, as we call it; empty where it names none that is tried."""
    match = _DECLARATION.search(data, 0, DECLARED_WITHIN)
    return DECLARED_AS.get(match[1].decode("ascii").lower(), "") if match is not None else ""


def _decode_as(data: bytes, encoding: str) -> Escaped:
    codec = "utf-8" if encoding == "utf-8-sig" else encoding
    try:
        return Escaped(data.decode(codec), encoding, is_damaged=False)
    except UnicodeDecodeError:
        text = data.decode(codec, "surrogateescape" if codec == "utf-8" else ESCAPE)
        return Escaped(text, encoding, is_damaged=True)


def _escape_byte(error: UnicodeError) -> tuple[str, int]:
    """Decoding error handler: escape one byte, or one unit of UTF-16, and go on behind it.

    One byte, though the codec may call more of them bad: GB18030 takes the
    digits at a file's end for the rest of a four-byte character.
    """
    if not isinstance(error, UnicodeDecodeError):
        raise error
    start, end = error.start, error.start + 1
    if error.encoding == "big5":
        pair = error.object[start : start + 2]
        if pair in MICROSOFT_BIG5:
            return MICROSOFT_BIG5[pair], start + 2
    elif error.encoding.startswith("utf-16"):
        end = min(start + 2, len(error.object))
    return "".join(chr(0xDC00 + byte) for byte in error.object[start:end]), end


def _list_microsoft_big5() -> dict[bytes, str]:
    """The characters that code page 950 adds to Big5: 恒, 裏, € and box lines."""
    pairs = [b"\xa3\xe1", *(bytes((0xF9, trail)) for trail in range(0xD6, 0xFF))]
    return {pair: pair.decode("cp950") for pair in pairs}


MICROSOFT_BIG5 = _list_microsoft_big5()
codecs.register_error(ESCAPE, _escape_byte)
