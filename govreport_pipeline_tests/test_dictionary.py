"""The written data dictionary is the one that the declarations give, and tells all of them."""

import dataclasses
from pathlib import Path

import pytest

from govreport_pipeline.dictionary import data_dictionary
from govreport_pipeline.ingest.files.intake import Intake
from govreport_pipeline.intake_guide import renew_tables
from govreport_pipeline.publish import TABLES
from govreport_pipeline.tables.declare import column, columns_of
from govreport_pipeline.tables.findings import FindingCode
from govreport_pipeline.tables.vocabulary import RejectionReason, Role

DICTIONARY = Path(__file__).parent.parent / "docs" / "data-dictionary.md"
INTAKE_GUIDE = DICTIONARY.with_name("intake.md")


def test_the_dictionary_is_the_one_that_make_docs_writes():
    assert DICTIONARY.read_text("utf-8") == data_dictionary(), "declarations changed: run make docs"


def test_every_table_and_column_is_told():
    told = data_dictionary()
    for table in TABLES:
        assert f"## {table.name}\n" in told
        for told_column in table.columns:
            assert f"| `{told_column.name}` | " in told


def test_every_word_of_a_vocabulary_is_told():
    told = data_dictionary()
    for word in (*FindingCode, *Role):
        assert f"| `{word}` | " in told


def test_every_table_is_described_in_both_languages():
    for table in TABLES:
        assert table.about.endswith("."), table.name
        assert table.about_zh.endswith("。"), table.name


@dataclasses.dataclass(frozen=True, slots=True)
class _Unlabelled:
    value: int = column("The figure", zh="")


@dataclasses.dataclass(frozen=True, slots=True)
class _Unexplained:
    value: int | None = column("The figure", zh="数值")


@pytest.mark.parametrize(("record", "fault"), [(_Unlabelled, "no Chinese label"), (_Unexplained, "may be null")])
def test_a_column_without_a_label_or_a_meaning_of_null_is_refused(record: type, fault: str) -> None:
    with pytest.raises(TypeError, match=fault):
        columns_of(record)


def test_the_guide_to_the_intake_has_the_tables_that_make_docs_writes():
    guide = INTAKE_GUIDE.read_text("utf-8")
    assert guide == renew_tables(guide), "declarations changed: run make docs"
    for reason in RejectionReason:
        assert f"| `{reason.value}` | {reason.description} |" in guide
    for field in dataclasses.fields(Intake):
        assert f"| `{field.metadata['variable']}` |" in guide
