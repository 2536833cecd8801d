"""How finished tables come into their place: a generation at once, each table in one step.

A run builds its tables in `.staging/generation`. Once the last one and the
manifest are there, that folder is renamed to `.switching`: from then on the
generation is in force. Its tables, and what stands beside them, are moved into
their places in one go, the manifest last. A run that is killed on the way leaves `.switching`, and the next
run goes on with it before anything else.
"""

import ctypes
import hashlib
import json
import os
import shutil
from pathlib import Path

STAGING = ".staging"
GENERATION = "generation"
SWITCHING = ".switching"
MANIFEST = "manifest.json"

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def switch_generation(root: Path) -> None:
    """Put the generation that was built into the places of its tables.

    It is on the disk before the first table moves: a machine that is switched
    off then keeps the old tables or has the new ones.
    """
    staged = root / STAGING / GENERATION
    for place, _, files in os.walk(staged):
        for name in files:
            _flush(Path(place, name))
        _flush(Path(place))
    os.rename(staged, root / SWITCHING)
    _flush(root)
    finish_switch(root)


def finish_switch(root: Path) -> None:
    """Move what a generation in force still has to move; nothing where none is on its way."""
    folder = root / SWITCHING
    if not folder.is_dir():
        return
    # Without its manifest everything is in place: that was moved last.
    if (folder / MANIFEST).exists():
        tables = json.loads((folder / MANIFEST).read_text("utf-8"))["tables"]
        for name, described in sorted(tables.items()):
            _place_table(folder / name, root / name, {file["path"]: file["sha256"] for file in described["files"]})
        for name in sorted(path.name for path in folder.iterdir() if path.is_file() and path.name != MANIFEST):
            os.replace(folder / name, root / name)
        os.replace(folder / MANIFEST, root / MANIFEST)
    _flush(root)
    shutil.rmtree(folder)


def _place_table(staged: Path, place: Path, files: dict[str, str]) -> None:
    """A finished table into its place, in one step: its one file, or all its folders.

    `files` are those that the manifest names, with their digests. Where such folders
    stand there already, a killed run had got so far.
    """
    whole = f"{place.name}/{place.name}.parquet"
    if list(files) != [whole] or any(path.is_dir() for path in _entries(place)):
        if staged.is_dir() and {name: digest_file(place.parent / name) for name in _files_of(place)} != files:
            exchange_folders(staged, place)
        return
    one = staged / f"{place.name}.parquet"
    if one.exists():
        place.mkdir(exist_ok=True)
        os.replace(one, place / one.name)
    for stray in {*_files_of(place)} - {whole}:
        (place.parent / stray).unlink()


def exchange_folders(staged: Path, place: Path) -> None:
    """Put a staged folder into its place and the one that stood there, if any, into `staged`.

    One step where the system can exchange two names (Linux); elsewhere two
    renames, with an instant between them at which the place is empty.
    """
    if not place.exists():
        os.rename(staged, place)
    elif not _exchange_names(staged, place):
        aside = staged.with_name(f".{staged.name}.old")
        os.rename(place, aside)
        os.rename(staged, place)


def _exchange_names(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False where the system or its file system cannot."""
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    done = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(done == 0)


def _entries(place: Path) -> list[Path]:
    return list(place.iterdir()) if place.is_dir() else []


def digest_file(path: Path) -> str:
    """The SHA-256 of a file, as the manifest tells it."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _files_of(place: Path) -> list[str]:
    return sorted(path.relative_to(place.parent).as_posix() for path in place.rglob("*.parquet"))


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
