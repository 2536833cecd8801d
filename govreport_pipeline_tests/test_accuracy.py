"""The accuracy on annotated documents never falls below its floor."""

import pytest

from govreport_pipeline_tests.accuracy import CORPORA, FLOORS
from govreport_pipeline_tests.scoring import score_corpus


@pytest.mark.parametrize("corpus", CORPORA)
def test_accuracy_stays_above_its_floor(corpus: str) -> None:
    figures = score_corpus(corpus).figures()
    below = {name: figures[name] for name, floor in FLOORS[corpus].items() if figures[name] < floor}
    assert not below
