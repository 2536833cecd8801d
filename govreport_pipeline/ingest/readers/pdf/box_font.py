"""One font for every font that a PDF names and does not bring: each character a box.

pdfium takes the machine's fonts for them, and drops a character that stands
alone where no font has it: without Chinese fonts a cell 无 would come out blank.
With this font in their place the same file gives the same text on every machine.
Widths are not touched, a PDF always brings those.
"""

import ctypes
import struct
from typing import Any

import pypdfium2.raw as pdfium_c

EM, DESCENT, ASCENT = 1000, -200, 800

VISIBLE = ((0x21, 0x2FFF), (0x3001, 0xD7FF), (0xE000, 0x10FFFF))
"""Characters that have the box; blanks have nothing."""

TRUE_TYPE = 0x10000
WHOLE_FONT = 0
"""The table that pdfium asks for where it wants all of the font."""


def build_font() -> bytes:
    """A TrueType font of two glyphs, nothing and a box."""
    box = struct.pack(">5h", 1, 0, DESCENT, EM, ASCENT) + struct.pack(">2H", 3, 0) + bytes([1, 1, 1, 1])
    box += struct.pack(">4h", 0, EM, 0, -EM) + struct.pack(">4h", DESCENT, 0, EM, 0)
    box += bytes(-len(box) % 4)
    groups = b"".join(struct.pack(">3I", first, last, 1) for first, last in VISIBLE)
    many_to_one = struct.pack(">2H3I", 13, 0, 16 + len(groups), 0, len(VISIBLE)) + groups
    return _pack_tables(
        {
            b"cmap": struct.pack(">4HI", 0, 1, 3, 10, 12) + many_to_one,
            b"glyf": box,
            b"head": struct.pack(
                ">4I2H2Q4h2H3h", TRUE_TYPE, TRUE_TYPE, 0, 0x5F0F3CF5, 0, EM, 0, 0, 0, DESCENT, EM, ASCENT, 0, 8, 2, 1, 0
            ),
            b"hhea": struct.pack(">I3hH11hH", TRUE_TYPE, ASCENT, DESCENT, 0, EM, 0, 0, EM, 1, *[0] * 7, 2),
            b"hmtx": struct.pack(">HhHh", EM, 0, EM, 0),
            b"loca": struct.pack(">3I", 0, 0, len(box)),
            b"maxp": struct.pack(">I14H", TRUE_TYPE, 2, 4, 1, 0, 0, 1, *[0] * 8),
        }
    )


def _pack_tables(tables: dict[bytes, bytes]) -> bytes:
    directory, body = b"", b""
    for tag, table in sorted(tables.items()):
        padded = table + bytes(-len(table) % 4)
        checksum = sum(struct.unpack(f">{len(padded) // 4}I", padded)) & 0xFFFFFFFF
        directory += struct.pack(">4s3I", tag, checksum, 12 + 16 * len(tables) + len(body), len(table))
        body += padded
    return struct.pack(">I4H", TRUE_TYPE, len(tables), 64, 2, 48) + directory + body


FONT = build_font()


def _map_font(_this: Any, _weight: int, _italic: int, _charset: int, _pitch: int, _face: Any, _exact: Any) -> int:
    return 1


def _get_font(_this: Any, _face: Any) -> int:
    return 1


def _get_font_data(_this: Any, _font: Any, table: int, buffer: Any, size: int) -> int:
    if table != WHOLE_FONT:
        return 0
    if size >= len(FONT):
        ctypes.memmove(buffer, FONT, len(FONT))
    return len(FONT)


_CALLBACKS = {
    "MapFont": _map_font,
    "GetFont": _get_font,
    "GetFontData": _get_font_data,
    "GetFontCharset": lambda _this, _font: 134,
    "GetFaceName": lambda _this, _font, _buffer, _size: 0,
    "EnumFonts": lambda _this, _mapper: None,
    "DeleteFont": lambda _this, _font: None,
    "Release": lambda _this: None,
}


def _describe_fonts() -> Any:
    described = pdfium_c.FPDF_SYSFONTINFO()
    described.version = 1
    kinds = dict(described._fields_)
    for name, callback in _CALLBACKS.items():
        setattr(described, name, kinds[name](callback))
    return described


_described = _describe_fonts()
"""Kept while the process lives: pdfium holds its address."""


def use_box_font() -> None:
    """From now on pdfium asks for no font of the machine."""
    pdfium_c.FPDF_SetSystemFontInfo(ctypes.byref(_described))
