"""views.sql: every table as a view, every question as a view or a macro, for DuckDB."""

from collections.abc import Iterator, Sequence

from govreport_pipeline.catalogue.questions import QUESTIONS, Question
from govreport_pipeline.tables.declare import Table

VIEWS = "views.sql"

HEAD = """\
-- The tables of this folder as views, and questions as views and macros, for DuckDB.
--     cd data; duckdb -init views.sql                      FROM late_reports;
--     con.execute("SET file_search_path = 'data'")         FROM county_disclosure_rates('江苏省');
-- Paths are relative to this folder. No file of it is written by anything here.
"""


def views_of(tables: Sequence[Table]) -> str:
    """The text of views.sql over these tables: the same for every corpus."""
    return "\n".join([HEAD, *map(_view_of, tables), "", *_questions()])


def _view_of(table: Table) -> str:
    """A table as a view; of one in folders the folder's value is a column, in its declared type."""
    if not table.partition:
        return f"CREATE OR REPLACE VIEW {table.name} AS SELECT * FROM read_parquet('{table.name}/*.parquet');"
    return (
        f"CREATE OR REPLACE VIEW {table.name} AS SELECT * REPLACE ({table.partition}::SMALLINT AS {table.partition}) "
        f"FROM read_parquet('{table.name}/**/*.parquet', hive_partitioning = true);"
    )


def _questions() -> Iterator[str]:
    for question in QUESTIONS:
        yield f"-- {question.asks}\n-- {question.asks_zh}\n{_create(question)}\n"


def _create(question: Question) -> str:
    sql = question.sql.strip()
    if not question.parameters:
        return f"CREATE OR REPLACE VIEW {question.name} AS\n{sql};"
    return f"CREATE OR REPLACE MACRO {question.name}({', '.join(question.parameters)}) AS TABLE\n{sql};"
