"""Print precision and recall on the annotated corpora.

python govreport_pipeline_tests/accuracy.py [--misses]
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from govreport_pipeline_tests.scoring import score_corpus

CORPORA = ("wild", "synthetic", "composed", "metadata")
"""Real reports; reports that a generator made; reports that people wrote for this project, as differently as clerks
do, of bodies with figures that are nobody's; others of those, of which only is annotated what they say of themselves."""
FLOORS: dict[str, dict[str, float]] = {
    "wild": {"values recall": 0.99, "values code recall": 0.98, "values precision": 0.98, "zeros recall": 0.99,
             "zeros code recall": 0.99, "zeros precision": 0.99, "report_year": 1.0, "reporting_agency": 0.99},
    "synthetic": {"values recall": 0.99, "values code recall": 0.95, "values precision": 0.975, "zeros recall": 0.99,
                  "zeros code recall": 0.985, "zeros precision": 0.985, "report_year": 0.99, "reporting_agency": 0.98},
    "composed": {
        "values recall": 0.985,
        "values code recall": 0.963,
        "values precision": 0.985,
        "zeros recall": 0.988,
        "zeros code recall": 0.987,
        "zeros precision": 0.987,
        "report_year": 0.99,
        "reporting_agency": 0.98,
    },
    "metadata": {
        "report_year": 0.985, "reporting_agency": 0.985, "published_date": 0.985, "period_start": 0.985,
        "period_end": 0.985, "document_number": 0.985, "index_number": 0.985, "document_date": 1.0, "signed_date": 1.0,
        "publisher": 0.965, "compiler": 0.92,
    },
}  # fmt: skip
"""What a change may not fall below; raise it when a change makes it better, never lower it."""


def main() -> int:
    """Print the table; with --misses also every value that was missed or read wrongly."""
    scores = {name: score_corpus(name) for name in CORPORA}
    if "--misses" in sys.argv[1:]:
        for name, score in scores.items():
            for miss in score.misses:
                print(f"{name}/{miss}")
    print(f"{'':24}" + "".join(f"{name:>12}" for name in CORPORA))
    figures = {name: score.figures() for name, score in scores.items()}
    for figure in dict.fromkeys(figure for told in figures.values() for figure in told):
        rates = (figures[name].get(figure) for name in CORPORA)
        print(f"{figure:24}" + "".join(f"{'-' if rate is None else f'{rate:.3f}':>12}" for rate in rates))
    for kind in ("values", "zeros"):
        counts = (scores[name].tally.get(kind, {}).get("annotated", 0) for name in CORPORA)
        print(f"{kind + ' annotated':24}" + "".join(f"{count:12}" for count in counts))
    return 0


if __name__ == "__main__":
    sys.exit(main())
