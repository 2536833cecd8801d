"""How the sheets of an old Excel workbook (.xls, BIFF8) are seen, read from its records.

The file is a small file system (OLE): sectors in chains, a directory of
streams. The stream `Workbook` is a row of records: a number, a length, bytes.
Read are those of formats, of hidden rows and columns, and which format a cell
has. What cannot be read tells nothing: the values are the library's.
"""

import struct
from collections.abc import Iterator

from govreport_pipeline.ingest.files.recognise import OLE_SIGN
from govreport_pipeline.ingest.readers.number_formats import BUILT_IN, GENERAL
from govreport_pipeline.ingest.readers.sheet_look import SheetLook

_HEADER_BYTES, _ENTRY_BYTES, _FIRST_TABLES = 512, 128, 109
_END = 0xFFFFFFFA
"""From here on a sector's number is none: free, or the end of its chain."""
_STREAM = "Workbook".encode("utf-16-le")

_BOF, _EOF, _FILEPASS, _BOUNDSHEET, _FORMAT, _XF = 0x809, 0x0A, 0x2F, 0x85, 0x41E, 0xE0
_ROW, _COLINFO, _FORMULA, _NUMBER, _RK, _MULRK = 0x208, 0x7D, 0x06, 0x203, 0x27E, 0xBD
_BIFF8 = 0x600
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x20, 0x01


def read_looks(data: bytes) -> dict[str, SheetLook]:
    """How each sheet is seen, by its name; nothing for an older or an encrypted workbook."""
    try:
        stream = _read_stream(data)
        codes = _codes(stream)
        return {name: _look_of(stream, place, codes) for name, place in _sheets(stream)}
    except (struct.error, IndexError, UnicodeDecodeError):
        return {}


def _read_stream(data: bytes) -> bytes:
    """The bytes of the stream `Workbook`; none where there is no such stream. Excel lets none be a short one."""
    if not data.startswith(OLE_SIGN):
        return b""
    size = 1 << min(struct.unpack_from("<H", data, 30)[0], 16)
    places = struct.unpack_from(f"<{_FIRST_TABLES}I", data, 76)
    more, count = struct.unpack_from("<2I", data, 68)
    while more < _END and count and len(places) * size <= len(data):
        table = struct.unpack_from(f"<{size // 4}I", data, _HEADER_BYTES + more * size)
        places, more, count = (*places, *table[:-1]), table[-1], count - 1
    sectors = b"".join(_sector(data, place, size) for place in places if place < _END)
    following = struct.unpack(f"<{len(sectors) // 4}I", sectors)
    directory = _chain(data, struct.unpack_from("<I", data, 48)[0], following, size)
    entries = [directory[place : place + _ENTRY_BYTES] for place in range(0, len(directory), _ENTRY_BYTES)]
    found = next((entry for entry in entries if entry.startswith(_STREAM + b"\0\0")), None)
    if found is None:
        return b""
    start, length = struct.unpack_from("<2I", found, 116)
    return _chain(data, start, following, size)[:length]


def _sector(data: bytes, place: int, size: int) -> bytes:
    return data[_HEADER_BYTES + place * size : _HEADER_BYTES + (place + 1) * size]


def _chain(data: bytes, place: int, following: tuple[int, ...], size: int) -> bytes:
    """The sectors of a chain, one behind the other; a ring of them ends."""
    pieces: list[bytes] = []
    while place < len(following) and len(pieces) * size < len(data):
        pieces.append(_sector(data, place, size))
        place = following[place]
    return b"".join(pieces)


def _records(stream: bytes, place: int) -> Iterator[tuple[int, bytes]]:
    """The records from a place on, to the end of their part of the stream; nested parts (charts) are passed over."""
    depth = 0
    while place + 4 <= len(stream):
        kind, length = struct.unpack_from("<2H", stream, place)
        depth += (kind == _BOF) - (kind == _EOF)
        if depth == 1:
            yield kind, stream[place + 4 : place + 4 + length]
        if depth <= 0:
            return
        place += 4 + length


def _codes(stream: bytes) -> list[str]:
    """By the number of a cell style the format; empty for the general one, for texts, and where the file is not read."""
    own: dict[int, str] = {}
    styles: list[int] = []
    for kind, record in _records(stream, 0):
        if kind == _FILEPASS or (kind == _BOF and struct.unpack_from("<H", record)[0] != _BIFF8):
            return []
        if kind == _FORMAT:
            number, length, is_wide = struct.unpack_from("<2HB", record)
            own[number] = _text(record[5:], length, is_wide)
        elif kind == _XF:
            styles.append(struct.unpack_from("<H", record, 2)[0])
    codes = [own.get(number) or BUILT_IN.get(number, "") for number in styles]
    return ["" if code in (GENERAL, "@", "GENERAL") else code for code in codes]


def _sheets(stream: bytes) -> Iterator[tuple[str, int]]:
    """The name of each sheet and where its records begin; none of an older workbook."""
    for kind, record in _records(stream, 0):
        if kind == _FILEPASS or (kind == _BOF and struct.unpack_from("<H", record)[0] != _BIFF8):
            return
        if kind == _BOUNDSHEET:
            place, _, length, is_wide = struct.unpack_from("<IHBB", record)
            yield _text(record[8:], length, is_wide), place


def _text(record: bytes, length: int, is_wide: int) -> str:
    return record[: 2 * length].decode("utf-16-le") if is_wide & 1 else record[:length].decode("latin-1")


def _look_of(stream: bytes, place: int, codes: list[str]) -> SheetLook:
    look = SheetLook()
    for kind, record in _records(stream, place):
        if kind == _ROW and struct.unpack_from("<H", record, 12)[0] & _HIDDEN_ROW:
            row = struct.unpack_from("<H", record)[0]
            look.hidden_rows.append((row, row))
        elif kind == _COLINFO and struct.unpack_from("<H", record, 8)[0] & _HIDDEN_COLUMN:
            first, last = struct.unpack_from("<2H", record)
            look.hidden_columns.append((first, last))
        elif kind in (_FORMULA, _NUMBER, _RK):
            row, column, style = struct.unpack_from("<3H", record)
            _note(look, row, column, codes, style)
        elif kind == _MULRK:
            row, first = struct.unpack_from("<2H", record)
            for number in range((len(record) - 6) // 6):
                _note(look, row, first + number, codes, struct.unpack_from("<H", record, 4 + 6 * number)[0])
    return look


def _note(look: SheetLook, row: int, column: int, codes: list[str], style: int) -> None:
    if style < len(codes) and codes[style]:
        look.formats[row, column] = codes[style]
