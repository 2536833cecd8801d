"""Arrays kept in a file: what a stage wants again of every document, and is too much to hold."""

import os
import tempfile
from array import array
from pathlib import Path
from typing import Generic, TypeVar

import numpy as np
import numpy.typing as npt

from govreport_pipeline.tables.store import naming_folder

Kind = TypeVar("Kind", bound=np.generic)


class ArrayFile(Generic[Kind]):
    """One array a row, in a file without a name; of a row eight bytes are in memory."""

    __slots__ = ("_file", "_kind", "_root", "_starts")

    def __init__(self, root: Path, kind: type[Kind]) -> None:
        """A new file in the data folder `root`; `DataFolderUnusable` where none can be made."""
        self._root = root
        self._kind = kind
        with naming_folder(root):
            self._file = tempfile.TemporaryFile(dir=root, buffering=0)  # noqa: SIM115 - open until `close`
        self._starts = array("q", [0])

    def append(self, values: npt.NDArray[Kind]) -> None:
        """Write the next row; `DataFolderUnusable` where there is no room."""
        left = memoryview(values.tobytes())
        with naming_folder(self._root):
            while left:
                left = left[self._file.write(left) :]
        self._starts.append(self._starts[-1] + values.nbytes)

    def __getitem__(self, row: int) -> npt.NDArray[Kind]:
        start, end = self._starts[row], self._starts[row + 1]
        return np.frombuffer(os.pread(self._file.fileno(), end - start, start), self._kind)

    def close(self) -> None:
        """Let go of the file, and of what is in it."""
        self._file.close()
