"""What came in: a record for each document that was read and each file that was set aside."""

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from govreport_pipeline.tables.declare import Int64, column
from govreport_pipeline.tables.vocabulary import RejectionReason, TextFormat


@dataclass(frozen=True, slots=True)
class Undecodable:
    """A byte that is no text in the document's encoding."""

    offset: int = column("Offset in the text, where U+FFFD stands for it", zh="字符位置")
    byte: str = column("The byte, two hexadecimal digits", zh="字节")


@dataclass(frozen=True, slots=True)
class RawDocument:
    """A document as it came in: its bytes' identity and their text."""

    document_id: str = column("First 16 hex digits of the SHA-256 of the bytes", zh="文件标识")
    source_path: str = column("Path under the source folder; `!` before the member of an archive", zh="来源路径")
    also_at: tuple[str, ...] = column("Other paths that hold the same bytes", zh="相同文件路径")
    byte_size: Int64 = column("Length of the file", unit="byte", zh="字节数")
    media_type: str = column("What the file is by its bytes: text/plain, text/html, application/pdf", zh="媒体类型")
    text_format: TextFormat = column("How the text is to be read", words=TextFormat, zh="文本格式")
    encoding: str | None = column("Encoding the bytes were read in", null="the file is no text file", zh="编码")
    source_url: str | None = column("Address of the page", null="the source does not tell it", zh="网址")
    captured_at: datetime.date | None = column("Day of the capture", null="the source does not tell it", zh="采集日期")
    undecodable: Sequence[Undecodable] = column(
        "Bytes that could not be decoded, each U+FFFD in the text", zh="无法解码的字节"
    )
    text: str = column("What the bytes decode to; all offsets count its code points", zh="原文")
    source_title: str | None = column("Title that a dump gives", null="none is given", default=None, zh="转储标题")
    fingerprint: str | None = column(
        "Digest of all that this row was made of, limits included: a later run takes over the rows of a document that has the same",
        null="the document was read alone, outside a run",
        zh="来源指纹",
        default=None,
    )


@dataclass(frozen=True, slots=True)
class RejectedDocument:
    """A file that was set aside, and why."""

    source_path: str = column("Path under the source folder", zh="来源路径")
    reason_code: RejectionReason = column("Why it was set aside", words=RejectionReason, zh="原因")
    detail: str = column("A sentence with the figures behind the reason", zh="说明")
    fingerprint: str | None = column(
        "Digest of all that this row was made of: a later run takes it over where it is the same",
        null="the file was not read, or the reason may lie in the machine: it is tried again in every run",
        zh="来源指纹",
        default=None,
    )
