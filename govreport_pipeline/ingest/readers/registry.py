"""Which reader reads which kind; imported in the process that runs them."""

from collections.abc import Callable

from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.files.recognise import Kind
from govreport_pipeline.ingest.readers.docx import read_docx
from govreport_pipeline.ingest.readers.parsed import Parsed
from govreport_pipeline.ingest.readers.pdf.document import read_pdf
from govreport_pipeline.ingest.readers.workbook import read_workbook

READERS: dict[Kind, Callable[[bytes, Intake], Parsed]] = {
    Kind.DOCX: read_docx,
    Kind.PDF: read_pdf,
    Kind.XLSX: read_workbook,
    Kind.XLS: read_workbook,
    Kind.ODS: read_workbook,
}
