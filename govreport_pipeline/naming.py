"""Which document a stage or its checks were at when an exception came, which is our bug."""

from types import TracebackType


class NamingDocument:
    """Adds the stage and the document's names (its id, its path) to an exception that is raised inside."""

    __slots__ = ("names", "stage")

    def __init__(self, stage: str, *names: str) -> None:
        self.stage = stage
        self.names = names

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if error is not None:
            error.add_note(f"while reading document {' '.join(self.names)}, stage {self.stage}")
