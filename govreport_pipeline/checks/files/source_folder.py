"""Every file of the source folder is in one table: read, or set aside with a reason."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from fsspec.core import url_to_fs

from govreport_pipeline.checks.declared.outcome import Outcome
from govreport_pipeline.checks.files.members import count_members
from govreport_pipeline.checks.files.nested import count_nested
from govreport_pipeline.ingest.files.paths import MEMBER, record_path
from govreport_pipeline.ingest.sources.opening import open_source
from govreport_pipeline.settings import local_path
from govreport_pipeline.tables.registry import RAW_DOCUMENTS, REJECTED_DOCUMENTS
from govreport_pipeline.tables.store import TableStore


def check_files(store: TableStore, source_dir: str | os.PathLike[str]) -> Outcome:
    """Each file stands exactly once in source_path, also_at or the rejected ones, and so does each member.

    The folder is walked here once more, apart from the intake's own walk. A file
    without a row of its own is an archive: it has as many rows as members, and
    so has each archive inside it.
    """
    recorded = Counter(_recorded(store))
    members, nested = _count_recorded_members(recorded)
    outcome = Outcome()
    folder = local_path(os.fspath(source_dir))
    for path, linked in _list_remote(os.fspath(source_dir)) if folder is None else _walk(Path(folder)):
        times = recorded[path]
        if linked is not None and times == 0:
            times = int(any(name.startswith(f"{path}/") for name in recorded) or not _holds_files(linked))
        outcome.examined += 1
        problem = "" if times == 1 else f"recorded {times} times" if times else "in no table"
        if not times and path in members:
            problem = _compare_members(source_dir, path, members[path], nested.get(path, Counter()))
        if problem:
            outcome.fail(source_path=path, problem=problem)
    for path, times in recorded.items():
        if MEMBER in path and times != 1:
            outcome.fail(source_path=path, problem=f"recorded {times} times")
    outcome.figures = {"documents": store.rows(RAW_DOCUMENTS), "set_aside": store.rows(REJECTED_DOCUMENTS)}
    return outcome


def _count_recorded_members(recorded: Counter[str]) -> tuple[Counter[str], dict[str, Counter[int]]]:
    """By archive of the folder the members that have rows, and of the archives inside it how many have so many.

    An archive inside another that has a row of its own was not read to its end: it tells nothing.
    """
    held: set[tuple[str, str]] = set()
    for path in recorded:
        names = path.split(MEMBER)
        held |= {(MEMBER.join(names[:depth]), names[depth]) for depth in range(1, len(names))}
    counts = Counter(archive for archive, _ in held)
    nested: dict[str, Counter[int]] = {}
    for archive, count in counts.items():
        if MEMBER in archive and not recorded[archive]:
            nested.setdefault(archive.partition(MEMBER)[0], Counter())[count] += 1
    return counts, nested


def _compare_members(
    source_dir: str | os.PathLike[str], path: str, recorded: int, recorded_inside: Counter[int]
) -> str:
    """What is wrong with the number of an archive's members, or of one inside it; empty where nothing is."""
    source = open_source(source_dir)
    with source.open_file(path) as opened:
        held = count_members(opened.file)
    if held != recorded:
        return f"the archive holds {held:,} members, {recorded:,} are recorded"
    if not recorded_inside:
        return ""
    with source.open_file(path) as opened:
        held_inside = count_nested(opened.file)
    lacking = Counter() if held_inside is None else recorded_inside - held_inside
    if lacking:
        return f"no archive inside it holds {min(lacking):,} members, as many as are recorded of one"
    return ""


def _recorded(store: TableStore) -> Iterator[str]:
    for group in store.groups(RAW_DOCUMENTS, ["source_path", "also_at"]):
        yield from (str(path) for path in group.column("source_path").to_pylist())
        for others in group.column("also_at").to_pylist():
            yield from others
    for group in store.groups(REJECTED_DOCUMENTS, ["source_path"]):
        yield from (str(path) for path in group.column("source_path").to_pylist())


def _walk(source_dir: Path) -> Iterator[tuple[str, Path | None]]:
    """(recorded path, None) of every file, (recorded path, the link) of every link to a folder."""
    for folder, folders, files in os.walk(source_dir):
        place = Path(folder)
        for name in files:
            yield record_path((place / name).relative_to(source_dir).as_posix()), None
        for name in folders:
            if (place / name).is_symlink():
                yield record_path((place / name).relative_to(source_dir).as_posix()), place / name


def _list_remote(address: str) -> Iterator[tuple[str, None]]:
    """(recorded path, None) of every file at an address of fsspec, in one flat listing.

    What stands in a folder without a name is recorded under that folder's two slashes.
    """
    files, root = url_to_fs(address)
    files.invalidate_cache()
    for name in files.find(root):
        path = record_path(name.removeprefix(root.rstrip("/")))
        above, unnamed, _ = path.partition("//")
        if unnamed:
            yield f"{above[1:]}//", None
        elif not path.endswith("/"):
            yield path[1:], None


def _holds_files(folder: Path) -> bool:
    return any(files for _, _, files in os.walk(folder))
