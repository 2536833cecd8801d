"""The words of the lexicon stand in one place each."""

import ast
import inspect
from collections import Counter
from collections.abc import Iterable

from govreport_pipeline.extract.words import lexicon
from govreport_pipeline.extract.words.lexicon import TERMS


def named_twice(names: Iterable[str]) -> list[str]:
    return [name for name, times in Counter(names).items() if times > 1]


def test_a_concept_names_each_of_its_terms_once() -> None:
    assert named_twice("受理 接到 受理".split()) == ["受理"]
    assert {concept: named_twice(words.split()) for concept, words in TERMS.items() if named_twice(words.split())} == {}


def test_a_concept_has_its_terms_in_one_place() -> None:
    """Python would keep the last of two lists, and say nothing."""
    literals = [node for node in ast.walk(ast.parse(inspect.getsource(lexicon))) if isinstance(node, ast.Dict)]
    keys = [ast.unparse(key) for literal in literals for key in literal.keys if key is not None]
    assert len(keys) >= len(TERMS)
    assert named_twice(keys) == []
