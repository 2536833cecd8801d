"""Files from afar are fetched once and several at a time; what comes of them is the same."""

import io
import threading
from contextlib import contextmanager
from dataclasses import dataclass, field

import pytest

from govreport_pipeline.ingest.batches import iterate_batches
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.inventory import take_inventory
from govreport_pipeline.ingest.sources import spool
from govreport_pipeline.ingest.sources.source import Listing, OpenedFile, SourceUnreachable
from govreport_pipeline_tests.archives import pack_zip

LIMITS = Intake(max_bytes=10_000, max_archive_bytes=100_000)
WAIT = 10
"""Seconds after which a test that waits for other threads fails."""


@dataclass
class Store:
    """A remote source in memory, which notes what was opened."""

    files: dict[str, bytes]
    fetches: int = 4
    opened: list[str] = field(default_factory=list)
    together: threading.Barrier | None = None

    def list_files(self):
        return Listing(tuple(sorted(self.files)), ())

    @contextmanager
    def open_file(self, path):
        self.opened.append(path)
        if self.together is not None:
            self.together.wait(WAIT)
        yield OpenedFile(io.BytesIO(self.files[path]), len(self.files[path]))


def texts(count):
    return {f"{number:03}.txt": f"2016年，收到申请{number}件。".encode() for number in range(count)}


def read(store, monkeypatch, scratch):
    """The texts by path and the reasons by path, both in the order in which they came."""
    monkeypatch.setattr("govreport_pipeline.ingest.inventory.open_source", lambda _place: store)
    documents, reasons = {}, {}
    for read_now, set_aside in iterate_batches(take_inventory("memory://", LIMITS, scratch), 7):
        documents |= {row.source_path: row.text for row in read_now}
        reasons |= {row.source_path: row.reason_code.value for row in set_aside}
    return list(documents.items()), list(reasons.items())


def test_each_file_is_fetched_once_for_both_passes(monkeypatch, tmp_path):
    store = Store({**texts(100), "z.zip": pack_zip(*texts(2).items())})
    read(store, monkeypatch, tmp_path)
    assert sorted(store.opened) == sorted(store.files)


def test_as_many_files_are_on_their_way_as_the_source_allows(monkeypatch, tmp_path):
    # The barrier opens only when four threads stand before it.
    store = Store(texts(12), together=threading.Barrier(4))
    assert len(read(store, monkeypatch, tmp_path)[0]) == 12


@pytest.mark.parametrize("fetches", [1, 4])
def test_order_and_bytes_are_those_of_files_that_are_read_in_place(monkeypatch, tmp_path, fetches):
    files = {**texts(50), "empty.txt": b"", "long.txt": b"a" * 20_000, "z.zip": pack_zip(*texts(20).items())}
    assert read(Store(files, fetches), monkeypatch, tmp_path) == read(Store(files), monkeypatch, None)


def test_a_file_that_is_no_archive_is_not_fetched_beyond_the_limit(monkeypatch, tmp_path):
    store = Store({"long.txt": b"a" * 20_000, "longest.zip": pack_zip(("a.txt", b"1")) + b"\0" * 200_000})
    pieces = []
    monkeypatch.setattr(spool.Spool, "_write", lambda *_: pieces.append(1) or True)
    assert dict(read(store, monkeypatch, tmp_path)[1])["long.txt"] == "too_long"
    assert pieces == []


def test_what_does_not_fit_on_the_disk_is_fetched_anew(monkeypatch, tmp_path):
    monkeypatch.setattr(spool, "SHARE_OF_DISK", 0)
    store = Store(texts(3))
    assert len(read(store, monkeypatch, tmp_path)[0]) == 3
    monkeypatch.undo()
    monkeypatch.setattr(spool.Spool, "_write", lambda *_: False)
    assert len(read(Store(texts(3)), monkeypatch, tmp_path)[0]) == 3


def test_what_is_fetched_has_no_name_on_the_disk(monkeypatch, tmp_path):
    source = spool.fetch_ahead(Store(texts(3)), LIMITS, tmp_path)
    source.list_files()
    with source.open_file("000.txt") as opened:
        assert opened.file.read() == texts(1)["000.txt"]
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_changes_after_it_was_fetched_is_read_as_it_was(monkeypatch, tmp_path):
    store = Store(texts(2))
    monkeypatch.setattr("govreport_pipeline.ingest.inventory.open_source", lambda _place: store)
    inventory = take_inventory("memory://", LIMITS, tmp_path)
    before = dict(store.files)
    store.files["000.txt"] = b"2"
    ((documents, rejections),) = iterate_batches(inventory, 10)
    assert [row.text.encode() for row in documents] == list(before.values())
    assert rejections == []


def test_a_store_that_breaks_off_in_another_thread_ends_the_run(monkeypatch, tmp_path):
    class Broken(Store):
        @contextmanager
        def open_file(self, path):
            if path == "007.txt":
                raise SourceUnreachable("memory://", "connection reset")
            with super().open_file(path) as opened:
                yield opened

    with pytest.raises(SourceUnreachable, match="connection reset"):
        read(Broken(texts(20)), monkeypatch, tmp_path)
