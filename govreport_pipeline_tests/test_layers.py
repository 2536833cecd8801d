"""Data flows one way, and the domain knows nothing of Dagster, pandas or files: read from the imports."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from govreport_pipeline.code_map import code_map
from govreport_pipeline.versions import FOUNDATIONS, ROOT, STAGES

FRAMEWORKS = {"dagster", "pandas", "pyarrow"}
DOMAIN = STAGES[: STAGES.index("compare")]
ABOVE_THE_STAGES = {
    "report",
    "stages",
    "relating",
    "publish",
    "checks",
    "defs",
    "definitions",
    "run",
    "explain",
    "dictionary",
    "intake_guide",
    "code_map",
}


ARROW_READER = Path("ingest/containers/parquet_rows.py")
"""The one exception: Parquet dumps are read by Arrow, in a process of their own."""


def imports_of(path: Path) -> Iterator[str]:
    """The absolute names that a module imports, those of functions too."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: import by the full name"
            yield from (f"{node.module}.{name.name}" for name in node.names)


def modules_of(package: str) -> list[Path]:
    return sorted((ROOT / package).rglob("*.py"))


def own_packages_of(path: Path) -> set[str]:
    """The parts of this project that a module imports: `extract`, `tables`, `stages`."""
    return {name.split(".")[1] for name in imports_of(path) if name.startswith("govreport_pipeline.")}


@pytest.mark.parametrize("stage", STAGES)
def test_a_stage_imports_no_later_stage_and_nothing_above_the_stages(stage):
    forbidden = {*STAGES[STAGES.index(stage) + 1 :], *ABOVE_THE_STAGES}
    assert modules_of(stage), f"there is no stage {stage}"
    for path in modules_of(stage):
        assert not own_packages_of(path) & forbidden, path


PACKAGES_OF = {
    "ingest": ("files", "sources", "texts", "kinds", "apart", "containers", "readers"),
    "forms": ("declared", "sheets", "placing", "labelled", "flattened"),
    "extract": ("metadata", "numbers", "words", "codes", "leaves", "zeros", "document"),
    "validate": ("telling", "prose", "cells", "reports"),
    "checks": ("declared", "files", "documents", "reports", "comparison", "source_faults"),
}
"""Where packages stand in an order: a package imports none behind it."""
WITHIN = [(whole, package) for whole, packages in PACKAGES_OF.items() for package in packages]


@pytest.mark.parametrize(("whole", "package"), WITHIN)
def test_a_package_imports_no_later_one_beside_it_and_no_module_that_uses_them(whole, package):
    above = {path.stem for path in (ROOT / whole).glob("*.py")}
    packages = PACKAGES_OF[whole]
    forbidden = {*packages[packages.index(package) + 1 :], *above}
    for path in modules_of(f"{whole}/{package}"):
        within = {name.split(".")[2] for name in imports_of(path) if name.startswith(f"govreport_pipeline.{whole}.")}
        assert not within & forbidden, path


@pytest.mark.parametrize("whole", PACKAGES_OF)
def test_every_package_of_an_order_has_its_place(whole):
    assert {path.parent.name for path in (ROOT / whole).glob("*/__init__.py")} == set(PACKAGES_OF[whole])


@pytest.mark.parametrize("foundation", FOUNDATIONS)
def test_a_foundation_imports_no_stage(foundation):
    for path in modules_of(foundation):
        assert not own_packages_of(path) & {*STAGES, *ABOVE_THE_STAGES}, path


@pytest.mark.parametrize("stage", DOMAIN)
def test_the_domain_imports_no_framework(stage):
    for path in modules_of(stage):
        allowed = {"pyarrow"} if path.relative_to(ROOT) == ARROW_READER else set()
        assert not imported_roots(path) & FRAMEWORKS - allowed, path


def test_only_the_definitions_and_the_run_import_dagster():
    using = {path.relative_to(ROOT).parts[0] for path in ROOT.rglob("*.py") if "dagster" in imported_roots(path)}
    assert using == {"defs", "definitions.py", "run.py"}


def imported_roots(path: Path) -> set[str]:
    return {name.split(".")[0] for name in imports_of(path)}


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_module_is_short_enough_to_read(path):
    assert len(path.read_text("utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", sorted(ROOT.rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_function_is_short_enough_to_read(path):
    functions = (node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FunctionDef))
    assert [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= 40] == []


CODE_MAP = (ROOT.parent / "ARCHITECTURE.md").read_text("utf-8").partition("## Code map")[2].partition("## How")[0]
PACKAGES, *PASSAGES = CODE_MAP.split("### ")


def named_in(text: str) -> set[str]:
    """The packages and modules that a text names."""
    return {name.rstrip("/").split("/")[-1] for name in re.findall(r"`([\w./]+)`", text)}


def test_the_architecture_names_what_is_there():
    there = {path.stem for path in ROOT.rglob("*.py")} | {path.name for path in ROOT.rglob("*") if path.is_dir()}
    assert named_in(CODE_MAP) - there == {"read_report", "rule_id"}


def test_the_architecture_tells_of_every_package():
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")}
    modules = {path.stem for path in ROOT.glob("*.py")} - {"__init__"}
    assert packages | modules <= named_in(PACKAGES)


@pytest.mark.parametrize("passage", PASSAGES, ids=lambda passage: passage.partition("/")[0].lstrip("`"))
def test_the_order_of_a_passage_has_every_module_of_its_package(passage):
    package = ROOT / passage.partition("/")[0].lstrip("`")
    assert {path.stem for path in package.glob("*.py")} - {"__init__"} <= named_in(passage)


def test_the_code_map_is_the_one_that_make_docs_writes():
    assert (ROOT.parent / "docs" / "code-map.md").read_text("utf-8") == code_map(), "modules changed: run make docs"
