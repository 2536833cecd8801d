"""What stops the reading of a file or a member, and leaves the run alone."""

from govreport_pipeline.tables.vocabulary import RejectionReason


class SetAside(Exception):
    """A file or member that is not read: the reason and the detail of its rejection."""

    def __init__(self, reason: RejectionReason, detail: str) -> None:
        super().__init__(detail)
        self.reason = reason
        self.detail = detail


def describe_excess(byte_size: int, max_bytes: int) -> str:
    """The detail of a file that is too long."""
    return f"the file has {byte_size:,} bytes, the limit GOVREPORT_MAX_BYTES is {max_bytes:,}"
