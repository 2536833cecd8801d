"""The proof that no file is lost: each is a document or a rejection, once."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from govreport_pipeline.ingest.paths import record_path


@dataclass(frozen=True, slots=True)
class Accounting:
    """Whether every file on disk is a document or a rejection, once."""

    lost: tuple[str, ...]
    """On disk, in neither table."""
    repeated: tuple[str, ...]
    """Recorded more than once."""

    @property
    def is_complete(self) -> bool:
        """Is no file lost and none counted twice?"""
        return not self.lost and not self.repeated


def account_for_files(
    paths_on_disk: Iterable[str], document_paths: Iterable[str], rejected_paths: Iterable[str]
) -> Accounting:
    """Compare the files on disk with the paths of the tables.

    `document_paths` are source_path and also_at of every document. A path in
    the tables alone is no fault: it leads through a link, or names a folder.
    """
    recorded = Counter(document_paths)
    recorded.update(rejected_paths)
    lost = sorted(path for path in paths_on_disk if path not in recorded)
    repeated = sorted(path for path, times in recorded.items() if times > 1)
    return Accounting(tuple(lost), tuple(repeated))


def walk_paths(root: str | os.PathLike[str]) -> Iterator[str]:
    """Recorded paths of all that is no folder, by another way than `list_files`.

    It follows no link and opens no file, so that a fault of the listing is not
    repeated here.
    """
    prefix = len(os.path.join(os.fspath(root), ""))
    for folder, _, names in os.walk(root):
        below = folder[prefix:].replace(os.sep, "/")
        for name in names:
            yield record_path(f"{below}/{name}" if below else name)
