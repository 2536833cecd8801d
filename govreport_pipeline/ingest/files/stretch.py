"""A file that is made of the bytes of others."""

import io
import os
from abc import abstractmethod
from typing import Any


class Stretch(io.RawIOBase):
    """A readable, seekable file of `length` bytes that come from wherever `read_at` takes them."""

    def __init__(self, length: int) -> None:
        self.length = length
        self.place = 0

    @abstractmethod
    def read_at(self, place: int, most: int) -> bytes:
        """Up to `most` bytes from a place on; none behind the end."""

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        origin = {os.SEEK_SET: 0, os.SEEK_CUR: self.place, os.SEEK_END: self.length}[whence]
        if origin + offset < 0:
            raise OSError(22, "a place before the file's start")
        self.place = origin + offset
        return self.place

    def tell(self) -> int:
        return self.place

    def readinto(self, buffer: Any) -> int:
        view = memoryview(buffer)
        piece = self.read_at(self.place, max(0, min(len(view), self.length - self.place)))
        view[: len(piece)] = piece
        self.place += len(piece)
        return len(piece)
