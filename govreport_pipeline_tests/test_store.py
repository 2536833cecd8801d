"""The data folder: tables are written whole or not at all, by one run at a time."""

import contextlib
import errno
import multiprocessing
import signal
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import numpy as np
import pandas as pd
import pyarrow.parquet as pq
import pytest

from govreport_pipeline.normalise import normalise
from govreport_pipeline.tables.array_file import ArrayFile
from govreport_pipeline.tables.arrow import decode, encode, schema_of
from govreport_pipeline.tables.placing import STAGING
from govreport_pipeline.tables.records import RejectedDocument
from govreport_pipeline.tables.registry import NORMALISED_DOCUMENTS, RAW_DOCUMENTS, REJECTED_DOCUMENTS
from govreport_pipeline.tables.rows import Rows, column_of
from govreport_pipeline.tables.store import DataFolderUnusable, Part, TablesOutOfStep, TableStore
from govreport_pipeline.tables.vocabulary import RejectionReason
from govreport_pipeline_tests.documents import raw_document


def rejection(path: str) -> RejectedDocument:
    return RejectedDocument(path, RejectionReason.EMPTY, "the file has no bytes")


def write_one(root: Path, path: str) -> None:
    with TableStore(root).write(REJECTED_DOCUMENTS) as (writer,):
        writer.append([rejection(path)])


def hold_for_ever(root: Path, ready) -> None:
    with TableStore(root).exclusive(), TableStore(root).write(REJECTED_DOCUMENTS) as (writer,):
        writer.append([rejection("half")])
        ready.set()
        signal.pause()


def test_records_come_back_as_they_were_written(tmp_path):
    store = TableStore(tmp_path)
    batches = [[raw_document("一"), raw_document("二")], [], [raw_document("三")]]
    with store.write(RAW_DOCUMENTS) as (writer,):
        for batch in batches:
            writer.append(batch)
    assert list(store.batches(RAW_DOCUMENTS)) == batches
    assert store.rows(RAW_DOCUMENTS) == 3


def test_decoding_undoes_encoding():
    records = [raw_document("甲"), raw_document("乙")]
    assert decode(RAW_DOCUMENTS, encode(RAW_DOCUMENTS, records)) == records


def test_a_part_of_a_table_lacks_its_other_columns_and_rows(tmp_path):
    store = TableStore(tmp_path)
    with store.write(REJECTED_DOCUMENTS) as (writer,):
        writer.append([rejection("a"), RejectedDocument("b", RejectionReason.BINARY, "a program")])
    part = Part(REJECTED_DOCUMENTS, omit=("detail",), only=("reason_code", (RejectionReason.BINARY,)))
    ((row,),) = store.batches(part)
    assert (row.source_path, row.reason_code) == ("b", RejectionReason.BINARY)
    with pytest.raises(AttributeError):
        print(row.detail)


def test_nested_records_are_written_alike_from_columns_and_from_records():
    documents = [normalise(raw_document(text)) for text in ("主动公开１２条，", "公开", "公 开３条")]
    as_records = [
        replace(document, repairs=tuple(document.repairs), alignment=tuple(document.alignment))
        for document in documents
    ]
    written = encode(NORMALISED_DOCUMENTS, documents)
    assert written.equals(encode(NORMALISED_DOCUMENTS, as_records))
    read = decode(NORMALISED_DOCUMENTS, written)
    assert read == as_records
    assert isinstance(read[0].repairs, Rows)
    assert column_of(read[0].repairs, "after") == column_of(as_records[0].repairs, "after") == ["12", ","]


def test_the_same_records_make_the_same_bytes(tmp_path):
    for name in ("one", "two"):
        write_one(tmp_path / name, "a")
    one, two = (TableStore(tmp_path / name).path(REJECTED_DOCUMENTS).read_bytes() for name in ("one", "two"))
    assert one == two


def test_an_empty_table_is_one_file_with_the_whole_schema(tmp_path):
    with TableStore(tmp_path).write(RAW_DOCUMENTS):
        pass
    assert pq.read_schema(tmp_path / "raw_documents" / "raw_documents.parquet").equals(schema_of(RAW_DOCUMENTS))
    assert list(pd.read_parquet(tmp_path / "raw_documents").columns) == [c.name for c in RAW_DOCUMENTS.columns]


def test_an_exception_leaves_the_old_table_and_nothing_half_written(tmp_path):
    store = TableStore(tmp_path)
    write_one(tmp_path, "old")
    with contextlib.suppress(RuntimeError), store.write(REJECTED_DOCUMENTS) as (writer,):
        writer.append([rejection("new")])
        raise RuntimeError
    assert [row.source_path for row in next(store.batches(REJECTED_DOCUMENTS))] == ["old"]
    assert not list((tmp_path / STAGING).iterdir())


def test_two_writers_do_not_meet(tmp_path):
    store = TableStore(tmp_path)
    with store.write(REJECTED_DOCUMENTS) as (first,):
        with store.write(REJECTED_DOCUMENTS) as (second,):
            second.append([rejection("second")])
            first.append([rejection("first")])
        assert [row.source_path for row in next(store.batches(REJECTED_DOCUMENTS))] == ["second"]
    assert [row.source_path for row in next(store.batches(REJECTED_DOCUMENTS))] == ["first"]


def test_a_killed_run_leaves_no_lock_and_its_leftovers_go_with_the_next_one(tmp_path):
    context = multiprocessing.get_context("spawn")
    ready = context.Event()
    run = context.Process(target=hold_for_ever, args=(tmp_path, ready))
    run.start()
    assert ready.wait(30)
    run.kill()
    run.join()
    assert list((tmp_path / STAGING).iterdir())
    with TableStore(tmp_path).exclusive():
        assert not (tmp_path / STAGING).exists()
        write_one(tmp_path, "next")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".lock", "rejected_documents"]


def test_a_second_run_waits_for_the_first(tmp_path, caplog):
    context = multiprocessing.get_context("spawn")
    ready = context.Event()
    run = context.Process(target=hold_for_ever, args=(tmp_path, ready))
    run.start()
    assert ready.wait(30)
    second = context.Process(target=wait_and_write, args=(tmp_path,))
    second.start()
    second.join(1.5)
    assert second.is_alive()
    run.kill()
    second.join(30)
    assert second.exitcode == 0
    assert TableStore(tmp_path).rows(REJECTED_DOCUMENTS) == 1


def wait_and_write(root: Path) -> None:
    with TableStore(root).exclusive():
        write_one(root, "second")


def test_tables_of_different_batches_are_not_read_together(tmp_path):
    store = TableStore(tmp_path)
    with store.write(RAW_DOCUMENTS, REJECTED_DOCUMENTS) as (documents, rejected):
        documents.append([raw_document("一")])
        documents.append([raw_document("二")])
        rejected.append([])
    with pytest.raises(TablesOutOfStep, match="raw_documents, rejected_documents"):
        list(store.batches_of(RAW_DOCUMENTS, REJECTED_DOCUMENTS))


@pytest.fixture
def numbers(tmp_path):
    with contextlib.closing(ArrayFile(tmp_path, np.float64)) as set_aside:
        yield set_aside


def test_arrays_set_aside_come_back_in_any_order_and_leave_nothing_in_the_folder(numbers, tmp_path):
    rows = [np.array([1.5, -2.0]), np.array([], np.float64), np.array([3.0])]
    for row in rows:
        numbers.append(row)
    assert [numbers[place].tolist() for place in (2, 0, 1, 0)] == [[3.0], [1.5, -2.0], [], [1.5, -2.0]]
    assert list(tmp_path.iterdir()) == []


def test_arrays_that_the_system_writes_in_pieces_are_whole(numbers, monkeypatch):
    write = numbers._file.write
    monkeypatch.setattr(numbers, "_file", SimpleNamespace(write=lambda data: write(data[:3]), close=lambda: None))
    numbers.append(np.array([1.5, -2.0]))
    monkeypatch.undo()
    assert numbers[0].tolist() == [1.5, -2.0]


def test_a_disk_without_room_for_what_is_set_aside_is_named(numbers, monkeypatch):
    def refuse(data):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(numbers, "_file", SimpleNamespace(write=refuse, close=lambda: None))
    with pytest.raises(DataFolderUnusable, match=r"No space left on device.*make room there"):
        numbers.append(np.array([1.5]))
