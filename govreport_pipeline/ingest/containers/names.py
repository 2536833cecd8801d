"""The names of an archive's members: bytes in an encoding that nobody states, and not to be trusted."""

import re
import zlib

from govreport_pipeline.ingest.texts.encoding import decode_escaped

UNICODE_PATH = 0x7075
"""Info-ZIP's extra field that repeats the name in UTF-8."""

_DRIVE = re.compile(r"[A-Za-z]:")


def decode_names(names: list[bytes]) -> list[str]:
    """The names of one archive, read together: a single one may be too short to judge.

    A byte that is none becomes a lone surrogate, as in names of the file system.

    >>> decode_names(["年报.txt".encode("gbk"), b"a.txt"])
    ['年报.txt', 'a.txt']
    """
    # A name cannot hold a line break that matters: one that does stays whole, byte for byte.
    joined = b"\n".join(name.replace(b"\n", b" ") for name in names)
    decoded = decode_escaped(joined).text.split("\n")
    if len(decoded) == len(names):
        return decoded
    return [decode_escaped(name).text for name in names]


def read_unicode_path(extra: bytes, name: bytes) -> str | None:
    """The UTF-8 name of a ZIP member's extra fields; None where it has none or an outdated one.

    The field repeats the checksum of the plain name: a tool that renamed the
    member without knowing of the field left a field that no longer holds.
    """
    place = 0
    while place + 4 <= len(extra):
        tag, length = (
            int.from_bytes(extra[place : place + 2], "little"),
            int.from_bytes(extra[place + 2 : place + 4], "little"),
        )
        field = extra[place + 4 : place + 4 + length]
        place += 4 + length
        if tag == UNICODE_PATH and len(field) > 5 and field[0] == 1:
            if int.from_bytes(field[1:5], "little") != zlib.crc32(name):
                continue
            try:
                return field[5:].decode("utf-8")
            except UnicodeDecodeError:
                continue
    return None


def describe_unsafe(name: str) -> str:
    """Why a member's name is not to be trusted; empty for one that stays inside.

    Nothing is ever written under it, but others may do so with what the tables say.

    >>> describe_unsafe("a/../../b.txt")
    'its name leads out of the archive'
    """
    if name.startswith("/") or _DRIVE.match(name):
        return "its name is an absolute path"
    if ".." in name.split("/"):
        return "its name leads out of the archive"
    return ""
