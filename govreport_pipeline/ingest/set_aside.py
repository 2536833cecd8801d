"""What stops the reading of a file or a member, and leaves the run alone."""

from govreport_pipeline.tables.vocabulary import RejectionReason


class SetAside(Exception):
    """A file or member that is not read: the reason and the detail of its rejection."""

    def __init__(self, reason: RejectionReason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail
