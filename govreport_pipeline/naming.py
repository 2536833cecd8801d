"""Which document a stage or its checks were at when an exception came, which is our bug."""

from types import TracebackType

from govreport_pipeline.tables.records import NormalisedDocument, RawDocument


class NamingDocument:
    """Adds the names of the document and the stage to an exception that is raised inside."""

    __slots__ = ("document", "stage")

    def __init__(self, document: RawDocument | NormalisedDocument, stage: str) -> None:
        self.document = document
        self.stage = stage

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            name = getattr(self.document, "source_path", self.document.document_id)
            error.add_note(f"while reading document {self.document.document_id} ({name}), stage {self.stage}")
