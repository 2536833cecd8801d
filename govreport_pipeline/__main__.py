"""`python -m govreport_pipeline`: run everything, explain one file, write the documents that follow from the code."""

import argparse
import io
import os
import sys
from pathlib import Path

from govreport_pipeline.settings import BadSetting, read_settings

DICTIONARY = Path("docs/data-dictionary.md")
CODE_MAP = Path("docs/code-map.md")
INTAKE_GUIDE = Path("docs/intake.md")


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line says; give the exit code."""
    parser = argparse.ArgumentParser(prog="python -m govreport_pipeline", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("run", help="materialise every table with its checks, from the source folder")
    explain = commands.add_parser("explain", help="print a file with every number's role, metric and rule")
    explain.add_argument("file", type=Path)
    commands.add_parser("docs", help=f"write {DICTIONARY}, {CODE_MAP} and the tables of {INTAKE_GUIDE} from the code")
    given = parser.parse_args(arguments)
    try:
        if given.command == "run":
            return _run()
        if given.command == "explain":
            return _explain(given.file)
        return _write_docs()
    except BadSetting as error:
        print(error, file=sys.stderr)
        return 2


def _run() -> int:
    # Each command imports what it needs: `explain` and `docs` do without Dagster.
    from govreport_pipeline.run import run_pipeline

    return run_pipeline(read_settings(), Path.cwd())


def _explain(path: Path) -> int:
    from govreport_pipeline.explain import explain_report
    from govreport_pipeline.report import read_report

    try:
        report = read_report(path, intake=read_settings().intake)
    except OSError as error:
        print(f"{path} cannot be read: {error.strerror}", file=sys.stderr)
        return 2
    _print_all(explain_report(report))
    return 0


def _print_all(text: str) -> None:
    """Print, whatever the terminal can write, and as long as somebody reads (`explain FILE | head`)."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        print(text, flush=True)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # or the interpreter's own flush fails


def _write_docs() -> int:
    from govreport_pipeline.code_map import code_map
    from govreport_pipeline.dictionary import data_dictionary
    from govreport_pipeline.intake_guide import renew_tables

    for path, text in (
        (DICTIONARY, data_dictionary()),
        (CODE_MAP, code_map()),
        (INTAKE_GUIDE, renew_tables(INTAKE_GUIDE.read_text("utf-8"))),
    ):
        path.write_text(text, encoding="utf-8")
        print(f"wrote {path}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
