"""The XML parts of Office files, read without entities, DTDs or deep nesting."""

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from govreport_pipeline.ingest.containers.compressed import refuse_bomb
from govreport_pipeline.ingest.containers.zip_archive import IS_ENCRYPTED, setting_aside
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.files.set_aside import SetAside
from govreport_pipeline.tables.vocabulary import RejectionReason

DEEPEST = 400
"""Elements inside each other; a table in a text box in a table has some forty."""


class Parts:
    """The parts of an Office file by name, each unpacked when it is asked for."""

    def __init__(self, data: bytes, intake: Intake) -> None:
        self.intake = intake
        with setting_aside("the file"):
            self.archive = zipfile.ZipFile(io.BytesIO(data))

    def refuse_bomb(self) -> None:
        """SetAside where all parts together, as the directory states them, are a bomb or too long."""
        members = self.archive.infolist()
        unpacked = sum(member.file_size for member in members)
        refuse_bomb(sum(member.compress_size for member in members), unpacked, self.intake.max_ratio)
        if unpacked > 4 * self.intake.max_bytes:
            detail = f"its parts have {unpacked:,} bytes together, GOVREPORT_MAX_BYTES is {self.intake.max_bytes:,}"
            raise SetAside(RejectionReason.TOO_LONG, detail)

    def has(self, name: str) -> bool:
        """Is there a part of this name?"""
        return name in self.archive.NameToInfo

    def read(self, name: str) -> bytes | None:
        """The bytes of a part; None where there is no such part."""
        try:
            member = self.archive.getinfo(name)
        except KeyError:
            return None
        if member.flag_bits & IS_ENCRYPTED:
            raise SetAside(RejectionReason.ENCRYPTED, "the file needs a password")
        if member.file_size > self.intake.max_bytes:
            detail = f"its part {name} has {member.file_size:,} bytes, the limit GOVREPORT_MAX_BYTES is {self.intake.max_bytes:,}"
            raise SetAside(RejectionReason.TOO_LONG, detail)
        refuse_bomb(member.compress_size, member.file_size, self.intake.max_ratio)
        with setting_aside(f"its part {name}"):
            return self.archive.read(member)

    def parse(self, name: str) -> Element | None:
        """The root element of a part; None where there is no such part."""
        data = self.read(name)
        return None if data is None else parse_xml(data, name)


def parse_xml(data: bytes, name: str) -> Element:
    """The root element, names written `{namespace}tag` as ElementTree does.

    SetAside where it is malformed, or declares a document type: with it come
    entities that grow without end, and no Office program writes one.
    """
    builder = TreeBuilder()

    def start(tag: str, attributes: dict[str, str]) -> None:
        builder.start(_name(tag), {_name(key): value for key, value in attributes.items()})

    walk_xml(data, name, start, lambda tag: builder.end(_name(tag)), builder.data)
    return builder.close()


def walk_xml(
    data: bytes,
    name: str,
    start: Callable[[str, dict[str, str]], object],
    end: Callable[[str], object] | None = None,
    characters: Callable[[str], object] | None = None,
) -> None:
    """Call back for each element, named `namespace}tag`, as `parse_xml` would read it; for parts too long for a tree."""
    depth = 0

    def enter(tag: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise SetAside(RejectionReason.BROKEN, f"its part {name} nests more than {DEEPEST} elements")
        start(tag, attributes)

    def leave(tag: str) -> None:
        nonlocal depth
        depth -= 1
        if end is not None:
            end(tag)

    def refuse(*_declared: object) -> None:
        raise SetAside(RejectionReason.BROKEN, f"its part {name} declares a document type")

    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = enter, leave
    if characters is not None:
        parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise SetAside(RejectionReason.BROKEN, f"its part {name} is no XML: {error}") from error


class _RootReached(Exception):
    """The root element begins: no document type can be declared any more."""


def refuse_document_type(data: bytes, name: str) -> None:
    """SetAside for a part that declares a document type; for parts that another library reads, which tells nobody."""

    def reach(_tag: str, _attributes: dict[str, str]) -> None:
        raise _RootReached

    with suppress(_RootReached):
        walk_xml(data, name, reach)


@lru_cache(maxsize=1024)
def _name(tag: str) -> str:
    return "{" + tag if "}" in tag else tag
