"""What docstrings show by example is so."""

import doctest
from importlib import import_module
from pathlib import Path

import pytest

from govreport_pipeline.versions import ROOT

SHOWING = [path for path in sorted(ROOT.rglob("*.py")) if ">>> " in path.read_text("utf-8")]


@pytest.mark.parametrize("path", SHOWING, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_example_of_a_module_is_true(path: Path) -> None:
    module = import_module(".".join(path.relative_to(ROOT.parent).with_suffix("").parts))
    assert doctest.testmod(module).failed == 0
