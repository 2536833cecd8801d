"""The source folder: every file becomes a document or a rejection, once, in order."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from govreport_pipeline.ingest import batches
from govreport_pipeline.ingest.batches import iterate_batches
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.ingest.files.paths import record_path
from govreport_pipeline.ingest.files.recognise import HEAD_BYTES
from govreport_pipeline.ingest.inventory import take_inventory
from govreport_pipeline.ingest.sources import local
from govreport_pipeline.ingest.sources.source import SourceFolderMissing
from govreport_pipeline.tables.arrow import decode, encode
from govreport_pipeline.tables.records import RawDocument, RejectedDocument
from govreport_pipeline.tables.registry import RAW_DOCUMENTS, REJECTED_DOCUMENTS
from govreport_pipeline.tables.vocabulary import RejectionReason
from govreport_pipeline_tests.archives import pack_zip

LIMITS = Intake(max_bytes=1_000_000)


class Unread(io.BytesIO):
    """A file of which nobody may read more than what tells its kind."""

    def read(self, size: int | None = -1) -> bytes:
        if size != HEAD_BYTES:
            pytest.fail("the file was read")
        return bytes(size)


class Endless(io.BytesIO):
    """A file that grows as fast as it is read."""

    def read(self, size: int | None = -1) -> bytes:
        return bytes(size or 0)


def _report(number: int) -> bytes:
    return f"2016年，全区主动公开政府信息{number}条。\n".encode()


def _walk(root: Path) -> set[str]:
    """Recorded paths of all that is no folder, by another way than the intake's; no link is followed."""
    return {
        record_path((Path(folder) / name).relative_to(root).as_posix())
        for folder, _, names in os.walk(root)
        for name in names
    }


def _read(
    root: Path, batch_size: int = 100, archives: frozenset[str] | set[str] = frozenset()
) -> tuple[list[RawDocument], list[RejectedDocument]]:
    """Both tables of a folder; whatever is in it, no file is lost or counted twice."""
    documents: list[RawDocument] = []
    rejections: list[RejectedDocument] = []
    for more_documents, more_rejections in iterate_batches(take_inventory(root, LIMITS), batch_size):
        documents += more_documents
        rejections += more_rejections
    paths = [path for row in documents for path in (row.source_path, *row.also_at)]
    paths += [row.source_path for row in rejections]
    assert len(paths) == len(set(paths))
    assert _walk(root) - archives <= set(paths)
    assert decode(RAW_DOCUMENTS, encode(RAW_DOCUMENTS, documents)) == documents
    assert decode(REJECTED_DOCUMENTS, encode(REJECTED_DOCUMENTS, rejections)) == rejections
    assert str(root) not in repr((documents, rejections))
    return documents, rejections


def _reasons(rejections: list[RejectedDocument]) -> dict[str, str]:
    return {row.source_path: row.reason_code.value for row in rejections}


def test_an_empty_folder_gives_no_batch(tmp_path: Path) -> None:
    assert list(iterate_batches(take_inventory(tmp_path, LIMITS), 10)) == []


def test_a_folder_that_does_not_exist_names_the_setting(tmp_path: Path) -> None:
    with pytest.raises(SourceFolderMissing, match="does not exist: set GOVREPORT_SOURCE_DIR"):
        take_inventory(tmp_path / "nowhere", LIMITS)


def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(_report(1))
    with pytest.raises(SourceFolderMissing, match="cannot be listed"):
        take_inventory(tmp_path / "a.txt", LIMITS)


def test_rows_come_in_the_order_of_paths_whatever_the_batches(tmp_path: Path) -> None:
    names = ["b/1.txt", "b-1.txt", "b.txt", "a/z/2.txt", "a/a.txt", "年报 2016/三.txt", "😀.txt", "B.txt", "b/ 2.txt"]
    for number, name in enumerate(names):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(_report(number))
    for batch_size in (1, 2, 100):
        documents, rejections = _read(tmp_path, batch_size)
        assert [row.source_path for row in documents] == sorted(names)
        assert rejections == []


def test_a_batch_holds_no_more_rows_than_asked(tmp_path: Path) -> None:
    for number in range(10):
        (tmp_path / f"{number}.txt").write_bytes(_report(number) if number % 3 else b"")
    batches = list(iterate_batches(take_inventory(tmp_path, LIMITS), 4))
    assert [len(documents) + len(rejections) for documents, rejections in batches] == [4, 4, 2]


def test_a_batch_of_large_documents_ends_early(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(batches, "BATCH_BYTES", 2 * len(_report(0)))
    for number in range(4):
        (tmp_path / f"{number}.txt").write_bytes(_report(number))
    assert [len(documents) for documents, _ in iterate_batches(take_inventory(tmp_path, LIMITS), 100)] == [2, 2]


def test_names_with_blanks_chinese_and_emoji_are_kept(tmp_path: Path) -> None:
    names = ["a b.txt", "政府信息公开 年报.txt", "🎉📄.txt", "back\\slash.txt", "new\nline.txt"]
    for number, name in enumerate(names):
        (tmp_path / name).write_bytes(_report(number))
    documents, _ = _read(tmp_path)
    assert {row.source_path for row in documents} == set(names)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse names that are not UTF-8")
def test_a_name_that_is_not_utf8_is_recorded_byte_by_byte(tmp_path: Path) -> None:
    (tmp_path / "政府.txt").write_bytes(_report(1))
    (tmp_path / os.fsdecode("政府.txt".encode("gb18030"))).write_bytes(_report(2))
    (tmp_path / "\\xd5\\xfe.txt").write_bytes(_report(3))
    documents, _ = _read(tmp_path)
    assert {row.source_path: row.text for row in documents} == {
        "政府.txt": _report(1).decode(),
        "\\xd5\\xfe\\xb8\\xae.txt": _report(2).decode(),
        "\\x5cxd5\\x5cxfe.txt": _report(3).decode(),
    }


def test_equal_bytes_are_one_document_with_both_paths(tmp_path: Path) -> None:
    for name in ("b.txt", "a/copy.txt", "c.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(_report(7))
    (document,), rejections = _read(tmp_path)
    assert (document.source_path, document.also_at) == ("a/copy.txt", ("b.txt", "c.txt"))
    assert rejections == []


def test_equal_bytes_that_are_no_report_are_rejected_each_in_its_place(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(bytes(100))
    (tmp_path / "b.txt").write_bytes(_report(1))
    (tmp_path / "c.txt").write_bytes(bytes(100))
    batches = list(iterate_batches(take_inventory(tmp_path, LIMITS), 1))
    assert [[row.source_path for rows in batch for row in rows] for batch in batches] == [
        ["a.txt"],
        ["b.txt"],
        ["c.txt"],
    ]
    assert _reasons(_read(tmp_path)[1]) == {"a.txt": "binary", "c.txt": "binary"}


def test_hidden_files_are_files_like_any_other(tmp_path: Path) -> None:
    (tmp_path / ".gitkeep").touch()
    (tmp_path / ".DS_Store").write_bytes(b"\0\0\0\1Bud1\0")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden/.report.txt").write_bytes(_report(1))
    documents, rejections = _read(tmp_path)
    assert [row.source_path for row in documents] == [".hidden/.report.txt"]
    assert _reasons(rejections) == {".gitkeep": "empty", ".DS_Store": "binary"}


def test_a_file_of_200_megabytes_is_rejected_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with (tmp_path / "long.txt").open("wb") as file:
        file.truncate(200 << 20)
    monkeypatch.setattr(local, "open", lambda *_, **__: Unread(), raising=False)
    _, (rejection,) = _read(tmp_path)
    assert rejection.reason_code is RejectionReason.TOO_LONG
    assert "209,715,200 bytes" in rejection.detail
    assert "GOVREPORT_MAX_BYTES" in rejection.detail


def test_a_file_that_grows_past_the_limit_while_it_is_read_is_too_long(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_bytes(_report(1))
    monkeypatch.setattr(local, "open", lambda *_, **__: Endless(), raising=False)
    assert _reasons(_read(tmp_path)[1]) == {"a.txt": "too_long"}


def test_a_file_without_permission_is_unreadable_in_the_systems_words(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.txt").write_bytes(_report(1))
    (tmp_path / "b.txt").write_bytes(_report(2))
    really_open = os.open

    def refuse(path: str, flags: int) -> int:
        if path.endswith("a.txt"):
            raise PermissionError(13, "Permission denied", path)
        return really_open(path, flags)

    monkeypatch.setattr(os, "open", refuse)
    documents, (rejection,) = _read(tmp_path)
    assert [row.source_path for row in documents] == ["b.txt"]
    assert (rejection.reason_code, rejection.detail) == (
        RejectionReason.UNREADABLE,
        "the file cannot be read: Permission denied",
    )


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads what it may not")
def test_folders_and_files_without_permission_are_unreadable(tmp_path: Path) -> None:
    (tmp_path / "locked").mkdir()
    (tmp_path / "a.txt").write_bytes(_report(1))
    (tmp_path / "locked").chmod(0)
    (tmp_path / "a.txt").chmod(0)
    try:
        assert _reasons(_read(tmp_path)[1]) == {"locked": "unreadable", "a.txt": "unreadable"}
    finally:
        (tmp_path / "locked").chmod(0o700)


def test_a_folder_that_cannot_be_listed_is_unreadable_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "locked").mkdir()
    (tmp_path / "open").mkdir()
    (tmp_path / "open/a.txt").write_bytes(_report(1))
    really_scan = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("locked"):
            raise PermissionError(13, "Permission denied", path)
        return really_scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    documents, (rejection,) = _read(tmp_path)
    assert [row.source_path for row in documents] == ["open/a.txt"]
    assert (rejection.source_path, rejection.detail) == ("locked", "the folder cannot be listed: Permission denied")


def test_pipes_and_sockets_are_set_aside_without_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to("pipe")
    # bound from inside the folder: a socket's path may have 108 bytes only
    subprocess.run(
        [sys.executable, "-c", "import socket; socket.socket(socket.AF_UNIX).bind('socket')"], cwd=tmp_path, check=True
    )
    _, rejections = _read(tmp_path)
    assert {row.source_path: row.detail for row in rejections} == {
        "link": "it is a named pipe, not a file to read",
        "pipe": "it is a named pipe, not a file to read",
        "socket": "it is a socket, not a file to read",
    }


def test_a_pipe_put_in_a_files_place_is_opened_without_waiting(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(_report(1))
    inventory = take_inventory(tmp_path, LIMITS)
    (tmp_path / "a.txt").unlink()
    os.mkfifo(tmp_path / "a.txt")
    ((_, (rejection,)),) = iterate_batches(inventory, 10)
    assert rejection.reason_code is RejectionReason.CHANGED_WHILE_READ
    assert "a named pipe" in rejection.detail


def test_links_inside_the_folder_give_a_second_path(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data/a.txt").write_bytes(_report(1))
    (tmp_path / "file.txt").symlink_to("data/a.txt")
    (tmp_path / "folder").symlink_to("data")
    (document,), rejections = _read(tmp_path)
    assert (document.source_path, document.also_at) == ("data/a.txt", ("file.txt", "folder/a.txt"))
    assert rejections == []


def test_links_that_lead_out_or_in_a_circle_are_set_aside(tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_bytes(_report(9))
    root = tmp_path / "source"
    for name in ("a", "b"):
        (root / name).mkdir(parents=True)
        (root / name / "report.txt").write_bytes(_report(ord(name)))
    (root / "a/up").symlink_to("..")
    (root / "a/itself").symlink_to("itself")
    (root / "a/to_b").symlink_to("../b")
    (root / "b/to_a").symlink_to("../a")
    (root / "out.txt").symlink_to(tmp_path / "outside.txt")
    (root / "out").symlink_to("/")
    (root / "gone.txt").symlink_to("nowhere.txt")
    documents, rejections = _read(root)
    assert {(row.source_path, *row.also_at) for row in documents} == {
        ("a/report.txt", "b/to_a/report.txt"),
        ("a/to_b/report.txt", "b/report.txt"),
    }
    assert _reasons(rejections) == {
        "a/up": "link_outside",
        "a/itself": "link_outside",
        "a/to_b/to_a": "link_outside",
        "b/to_a/up": "link_outside",
        "b/to_a/itself": "link_outside",
        "b/to_a/to_b": "link_outside",
        "out.txt": "link_outside",
        "out": "link_outside",
        "gone.txt": "unreadable",
    }


def test_folders_that_all_link_to_each_other_are_listed_in_bounded_time(tmp_path: Path) -> None:
    for name in range(12):
        (tmp_path / f"{name}").mkdir()
        (tmp_path / f"{name}/report.txt").write_bytes(_report(name))
        for other in range(12):
            if other != name:
                (tmp_path / f"{name}/to_{other}").symlink_to(f"../{other}")
    documents, _ = _read(tmp_path)
    assert [len(row.also_at) for row in documents] == [11] * 12


def test_the_source_folder_may_itself_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real/a.txt").write_bytes(_report(1))
    (tmp_path / "source").symlink_to("real")
    assert [row.source_path for row in _read(tmp_path / "source")[0]] == ["a.txt"]


def test_a_file_that_changes_between_the_passes_is_set_aside(tmp_path: Path) -> None:
    for name in ("changed.txt", "emptied.txt", "gone.txt"):
        (tmp_path / name).write_bytes(_report(len(name)))
    inventory = take_inventory(tmp_path, LIMITS)
    (tmp_path / "changed.txt").write_bytes(_report(2))
    (tmp_path / "emptied.txt").write_bytes(b"")
    (tmp_path / "gone.txt").unlink()
    ((documents, rejections),) = iterate_batches(inventory, 10)
    assert documents == []
    assert {row.reason_code for row in rejections} == {RejectionReason.CHANGED_WHILE_READ}
    assert len(rejections) == 3


def test_when_the_first_of_equal_files_changes_the_next_is_read(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt"):
        (tmp_path / name).write_bytes(_report(1))
    inventory = take_inventory(tmp_path, LIMITS)
    (tmp_path / "a.txt").write_bytes(_report(2))
    (((document,), rejections),) = iterate_batches(inventory, 10)
    assert (document.source_path, document.also_at) == ("b.txt", ("c.txt",))
    assert _reasons(rejections) == {"a.txt": "changed_while_read"}


def test_members_of_archives_are_documents_beside_files_in_the_order_of_paths(tmp_path: Path) -> None:
    (tmp_path / "b.zip").write_bytes(pack_zip(("z.txt", _report(1)), ("a.txt", _report(2)), ("e.txt", b"")))
    (tmp_path / "b.txt").write_bytes(_report(3))
    (tmp_path / "c.txt").write_bytes(_report(4))
    documents, rejections = _read(tmp_path, archives={"b.zip"})
    assert [row.source_path for row in documents] == ["b.txt", "b.zip!z.txt", "b.zip!a.txt", "c.txt"]
    assert _reasons(rejections) == {"b.zip!e.txt": "empty"}


def test_equal_bytes_in_a_file_and_in_archives_are_one_document(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(pack_zip(("1.txt", _report(1)), ("2.txt", _report(1))))
    (tmp_path / "b.zip").write_bytes(pack_zip(("1.txt", _report(1))))
    (tmp_path / "c.txt").write_bytes(_report(1))
    (document,), rejections = _read(tmp_path, archives={"a.zip", "b.zip"})
    assert (document.source_path, document.also_at) == ("a.zip!1.txt", ("a.zip!2.txt", "b.zip!1.txt", "c.txt"))
    assert rejections == []


@pytest.mark.parametrize(
    ("now", "reasons"),
    [
        ((("1.txt", _report(1)), ("2.txt", _report(9))), {"a.zip!2.txt": "changed_while_read"}),
        ((("1.txt", _report(1)),), {"a.zip!2.txt": "changed_while_read", "a.zip": "changed_while_read"}),
        ((("1.txt", _report(1)), ("2.txt", _report(2)), ("3.txt", _report(3))), {"a.zip": "changed_while_read"}),
    ],
)
def test_an_archive_that_changes_between_the_passes_is_set_aside(tmp_path: Path, now, reasons) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "a.zip").write_bytes(pack_zip(("1.txt", _report(1)), ("2.txt", _report(2))))
    inventory = take_inventory(tmp_path, LIMITS)
    (tmp_path / "a.zip").write_bytes(pack_zip(*now))
    ((_, rejections),) = iterate_batches(inventory, 10)
    assert _reasons(rejections) == reasons


def test_an_archive_that_is_gone_at_the_second_pass_sets_its_members_aside(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(pack_zip(("1.txt", _report(1)), ("2.txt", _report(2))))
    inventory = take_inventory(tmp_path, LIMITS)
    (tmp_path / "a.zip").unlink()
    ((documents, rejections),) = iterate_batches(inventory, 10)
    assert documents == []
    assert set(_reasons(rejections)) == {"a.zip!1.txt", "a.zip!2.txt", "a.zip"}
