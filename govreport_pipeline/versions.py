"""Versions that change by themselves when the code behind a table changes."""

import hashlib
from functools import cache
from pathlib import Path

STAGES = ("ingest", "normalise", "forms", "sections", "extract", "identify", "relate", "validate", "compare")
"""The stages in the order of the data; a stage never imports a later one."""

FOUNDATIONS = ("tables", "catalogue", "markup")
"""What every stage may import."""

RULES = ("catalogue", "markup", "normalise", "forms", "sections", "extract", "identify", "relate", "validate")
"""The packages that decide which number becomes which row."""

ROOT = Path(__file__).parent


@cache
def digest_of(*packages: str) -> str:
    """Twelve hex digits over the source of packages of this project.

    Line ends and byte-code do not count, so it is the same on every machine.
    """
    digest = hashlib.sha256()
    for package in packages:
        for path in sorted((ROOT / package).rglob("*.py")):
            digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0")
            digest.update(path.read_bytes().replace(b"\r\n", b"\n") + b"\0")
    return digest.hexdigest()[:12]


def stage_version(stage: str) -> str:
    """The code version of a stage's tables: of its package and the foundations."""
    return digest_of(stage, *FOUNDATIONS)


def rules_version() -> str:
    """The version of the rules, as manifest.json tells it."""
    return digest_of(*RULES)
