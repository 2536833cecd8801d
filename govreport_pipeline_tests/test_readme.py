"""What the README says is so."""

import re
import subprocess
from pathlib import Path
from typing import Any

import duckdb
import pytest

from govreport_pipeline import read_report, stages
from govreport_pipeline.extract.codes.rules import RULES
from govreport_pipeline.extract.words.lexicon import TERMS, C
from govreport_pipeline.ingest.files.intake import DEFAULT_INTAKE
from govreport_pipeline.publish import TABLES, write_manifest, write_views
from govreport_pipeline.tables.store import TableStore
from govreport_pipeline_tests.documents import SEEDS

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """A folder with `seeds` and the `data` of one run."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "seeds").symlink_to(ROOT / "seeds")
    store = TableStore(folder / "data")
    stages.ingest_documents(store, ROOT / "seeds", DEFAULT_INTAKE)
    for build in stages.DERIVED:
        build(store)
    write_views(store)
    write_manifest(store)
    return folder


def test_the_damaged_sentence_becomes_the_row_shown():
    report = read_report(SEEDS[1])
    sentence = re.search(r"^> (.*)$", README, re.MULTILINE).group(1)
    start = report.text.index(sentence)
    rows = [row for row in report.observations if start <= row.raw_start < start + len(sentence)]
    shown = re.search(r"^\| (proactive_items_website .*) \|$", README, re.MULTILINE).group(1).split(" | ")
    told = rows[0]
    assert len(rows) == 4
    assert shown == [
        str(told.metric_code), f"{told.value:g}", told.unit, told.qualifier, told.basis, told.scope,
        str(told.raw_start), str(told.raw_end), told.quote,
    ]  # fmt: skip
    assert any(row.verdict == "holds" and "13,750+41,891 = 55,641" in row.explanation for row in report.breakdowns)


def test_every_table_is_named():
    (listed,) = re.findall(r"^\| \| a row of \|\n(.*?)\n\n", README, re.MULTILINE | re.DOTALL)
    assert re.findall(r"`(\w+)`:", listed) == [table.name for table in TABLES]


def test_every_command_is_one_of_make_help():
    told = subprocess.run(["make", "help"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for command in re.findall(r"`make (\w+)", README):
        assert f"make {command}" in told


def test_the_examples_in_python_run(project, monkeypatch, capsys):
    monkeypatch.chdir(project)
    for code in blocks("python"):
        exec(compile(code, "README.md", "exec"), {})
    assert "庐山市" in capsys.readouterr().out


def test_the_example_of_a_rule_is_one_of_the_rules_and_reads_what_it_says():
    (example,) = (code for code in blocks("python") if "rule = Rule(" in code)
    scope: dict[str, Any] = {}
    exec(compile(example, "README.md", "exec"), scope)
    rule = scope["rule"]
    assert rule in RULES
    for case in rule.reads:
        assert (rule.code, case.value) in told_in(case.text)
    for case in rule.rejects:
        assert rule.code not in {code for code, _ in told_in(case.text)}, case.reason


def told_in(text: str) -> set[tuple[str | None, float]]:
    return {(row.metric_code, row.value) for row in read_report(text.encode()).observations}


def test_the_example_of_a_term_stands_in_the_lexicon():
    name, terms = re.search(r'`C\.(\w+): "([^"]+) …"`', README).groups()
    assert set(terms.split()) <= set(TERMS[getattr(C, name)].split())


def test_the_examples_for_duckdb_run(project, monkeypatch):
    monkeypatch.chdir(project)
    for statement in blocks("sql")[0].split(";"):
        if statement.strip():
            assert duckdb.sql(statement).fetchall()


def test_every_link_leads_to_a_file():
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).exists(), target
