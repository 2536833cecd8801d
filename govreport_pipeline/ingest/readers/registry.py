"""Which reader reads which kind; imported in the process that runs them."""

from collections.abc import Callable

from govreport_pipeline.ingest.intake import Intake
from govreport_pipeline.ingest.readers.docx import read_docx
from govreport_pipeline.ingest.readers.parsed import Parsed
from govreport_pipeline.ingest.recognise import Kind

READERS: dict[Kind, Callable[[bytes, Intake], Parsed]] = {
    Kind.DOCX: read_docx,
}
