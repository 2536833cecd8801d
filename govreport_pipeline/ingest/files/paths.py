"""Names of files as the tables write them, and back.

A path is recorded relative to the source folder with `/` between folders, just
as it is named. A name on disk is bytes, though, and need not be UTF-8 (a GBK
name from an old archive): each byte that is not is recorded as `\\xd5`. Where a
name itself contains such a sequence, its backslash is recorded as `\\x5c`, and
a `!` as `\\x21`, for `!` stands between an archive and its member; so every
recorded path leads back to one name.
"""

import re

_LOOKS_RECORDED = re.compile(r"\\(?=x[0-9a-f]{2})")
_NOT_UTF_8 = re.compile("[\udc80-\udcff]")
_RECORDED_BYTE = re.compile(r"\\x(21|5c|[89a-f][0-9a-f])")

MEMBER = "!"
"""Between the path of an archive and the name of its member."""


def record_path(relative_path: str) -> str:
    """A path of the file system as the tables write it.

    `relative_path` comes from `os` and so has lone surrogates for bad bytes.

    >>> record_path("2011/\\udcd5\\udcfe.txt")
    '2011/\\\\xd5\\\\xfe.txt'
    """
    if relative_path.isascii() and "\\" not in relative_path and MEMBER not in relative_path:
        return relative_path
    escaped = _LOOKS_RECORDED.sub(r"\\x5c", relative_path).replace(MEMBER, r"\x21")
    return _NOT_UTF_8.sub(lambda match: f"\\x{ord(match[0]) - 0xDC00:02x}", escaped)


def locate_path(recorded_path: str) -> str:
    """The path of the file system that `record_path` recorded."""
    if "\\" not in recorded_path:
        return recorded_path
    return _RECORDED_BYTE.sub(_restore_byte, recorded_path)


def _restore_byte(match: re.Match[str]) -> str:
    byte = int(match[1], 16)
    return chr(byte) if byte < 0x80 else chr(0xDC00 + byte)
