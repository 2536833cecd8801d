"""Every regular expression of the package, and how the code uses it."""

import ast
import dataclasses
import importlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import govreport_pipeline

PACKAGE = Path(govreport_pipeline.__file__).parent

METHODS = frozenset({"match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer"})

SWEEP = "finditer"
"""Stands for every use that may try each place of a text in turn."""


@dataclass(frozen=True, slots=True)
class Found:
    """A compiled pattern, where it stands, and how it is used: match, fullmatch, or a sweep."""

    place: str
    pattern: re.Pattern[Any]
    uses: frozenset[str]


def find_patterns() -> tuple[list[Found], list[str]]:
    """The patterns that names of modules hold; and the calls of `re` that make others.

    A pattern that has no name of its own, or whose name is handed on, is taken
    to be swept.
    """
    trees = {path: ast.parse(path.read_bytes()) for path in sorted(PACKAGE.rglob("*.py"))}
    uses = {path: _uses_by_name([tree]) for path, tree in trees.items()}
    uses_anywhere = _uses_by_name(trees.values())
    found: list[Found] = []
    astray: list[str] = []
    for path, tree in trees.items():
        place = path.relative_to(PACKAGE).as_posix()
        for statement in tree.body:
            calls = [node for node in ast.walk(statement) if _makes_pattern(node)]
            name = _assigned_name(statement) if calls else ""
            held = list(_held(vars(importlib.import_module(_module_name(path)))[name])) if name else []
            if len(held) < len(calls):
                astray += [f"{place}:{call.lineno}" for call in calls]
            known = uses[path] if name.startswith("_") else uses_anywhere
            found += [
                Found(f"{place}:{statement.lineno}", pattern, frozenset(known[name] if len(held) == 1 else {SWEEP}))
                for pattern in held
            ]
    return found, astray


def _module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _makes_pattern(node: ast.AST) -> bool:
    """Is it a call of `re` that compiles? `re.escape` does not."""
    called = node.func if isinstance(node, ast.Call) else None
    return (
        isinstance(called, ast.Attribute)
        and isinstance(called.value, ast.Name)
        and called.value.id == "re"
        and called.attr in METHODS | {"compile"}
    )


def _assigned_name(statement: ast.stmt) -> str:
    """The one name that a statement gives a value; empty where it gives none or several."""
    targets = statement.targets if isinstance(statement, ast.Assign) else [getattr(statement, "target", None)]
    return targets[0].id if len(targets) == 1 and isinstance(targets[0], ast.Name) else ""


def _held(value: object) -> Iterator[re.Pattern[Any]]:
    """The patterns in a value, however deep in tuples, mappings and records."""
    if isinstance(value, re.Pattern):
        yield value
    elif isinstance(value, Mapping):
        for pair in value.items():
            yield from _held(pair)
    elif isinstance(value, tuple | list | set | frozenset):
        for item in value:
            yield from _held(item)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _held(getattr(value, field.name))


def _uses_by_name(trees: Iterable[ast.Module]) -> dict[str, set[str]]:
    """By name how it is used: as `NAME.match(text)`, `module.NAME.fullmatch(text)`, or in any other way."""
    uses: dict[str, set[str]] = {}
    for tree in trees:
        anchored: set[int] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and len(node.args) == 1:
                holder = node.func.value
                if node.func.attr in ("match", "fullmatch") and isinstance(holder, ast.Name):
                    anchored.add(id(holder))
                    uses.setdefault(holder.id, set()).add(node.func.attr)
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and id(node) not in anchored:
                uses.setdefault(node.id, set()).add(SWEEP)
            elif isinstance(node, ast.Attribute):
                uses.setdefault(node.attr, set()).add(SWEEP)
    return uses
