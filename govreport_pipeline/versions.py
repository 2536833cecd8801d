"""Versions that change by themselves when the code behind a table changes."""

import hashlib
import re
import sys
from functools import cache
from importlib import metadata
from pathlib import Path

STAGES = ("ingest", "normalise", "forms", "sections", "extract", "identify", "relate", "validate", "compare")
"""The stages in the order of the data; a stage never imports a later one."""

CORPUS_STAGES = ("identify", "relate", "compare")
"""The stages whose rows of one document may rest on others; the rest look at one document alone."""

FOUNDATIONS = ("tables", "catalogue", "places", "markup")
"""What every stage may import."""

RULES = ("catalogue", "places", "markup", "normalise", "forms", "sections", "extract", "identify", "relate", "validate")
"""The packages that decide which number becomes which row."""

ROOT = Path(__file__).parent
CODE, DATA = ".py", ".gz"

DISTRIBUTION = "govreport-pipeline"
_PACKAGE_NAME = re.compile(r"[\w.-]+")


@cache
def digest_of(*packages: str) -> str:
    """Twelve hex digits over the source of packages or modules of this project, and the data in them.

    Line ends and byte-code do not count, so it is the same on every machine.
    """
    digest = hashlib.sha256()
    for package in packages:
        place = ROOT / package
        for path in [place] if place.is_file() else sorted(place.rglob("*")):
            if path.suffix in (CODE, DATA):
                data = path.read_bytes()
                digest.update(path.relative_to(ROOT).as_posix().encode() + b"\0")
                digest.update((data.replace(b"\r\n", b"\n") if path.suffix == CODE else data) + b"\0")
    return digest.hexdigest()[:12]


def stage_version(stage: str) -> str:
    """The code version of a stage's tables: of its package and the foundations."""
    return digest_of(stage, *FOUNDATIONS)


def rules_version() -> str:
    """The version of the rules, as manifest.json tells it."""
    return digest_of(*RULES)


@cache
def code_version() -> str | None:
    """The version of all that makes a row of what was read: this code, Python, the libraries.

    None where nobody can tell which libraries this code uses, for it was not installed.
    """
    try:
        required = [name for name in metadata.requires(DISTRIBUTION) or () if "extra ==" not in name]
    except metadata.PackageNotFoundError:
        return None
    names = sorted(match[0] for name in required if (match := _PACKAGE_NAME.match(name)))
    told = [digest_of("."), sys.version, *(f"{name} {metadata.version(name)}" for name in names)]
    return hashlib.sha256("\n".join(told).encode()).hexdigest()[:12]
