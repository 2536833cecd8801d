"""The map of the code: every package and module with the first line that it says of itself."""

import ast
from collections.abc import Iterator
from pathlib import Path

from govreport_pipeline.versions import FOUNDATIONS, ROOT, STAGES

_ORDER = {name: place for place, name in enumerate((*FOUNDATIONS, *STAGES))}


def code_map() -> str:
    """The Markdown of docs/code-map.md; `make docs` writes it, a test compares it."""
    return "\n".join([*_head(), *(line for package in _packages() for line in _package(package))]) + "\n"


def _head() -> Iterator[str]:
    yield "# Map of the code"
    yield ""
    yield "Written by `make docs` from the first line of each module; do not edit. How they work together:"
    yield "[ARCHITECTURE.md](../ARCHITECTURE.md)."


def _packages() -> list[Path]:
    """The folders with code: the whole package, the foundations, the stages in the order of the data, the rest."""
    folders = {path.parent for path in ROOT.rglob("*.py")}
    return sorted(folders, key=_place)


def _place(folder: Path) -> tuple[int, tuple[str, ...]]:
    parts = folder.relative_to(ROOT).parts
    return (_ORDER.get(parts[0], len(_ORDER)) if parts else -1), parts


def _package(folder: Path) -> Iterator[str]:
    yield ""
    yield f"## `{folder.relative_to(ROOT.parent)}/`"
    yield ""
    yield _first_line(folder / "__init__.py")
    yield ""
    yield "| module | what it is |"
    yield "|---|---|"
    for path in sorted(folder.glob("*.py")):
        if path.name != "__init__.py":
            line = _first_line(path).replace("|", "\\|")
            yield f"| `{path.stem}` | {line} |"


def _first_line(path: Path) -> str:
    """What a module says of itself first; ValueError where it says nothing."""
    told = ast.get_docstring(ast.parse(path.read_text("utf-8")))
    if not told:
        raise ValueError(f"{path.relative_to(ROOT.parent)} has no docstring: say in its first line what it is")
    return told.splitlines()[0]
