"""Candour: which problems a report names, and which it named before."""

from pathlib import Path

import pytest

from govreport_pipeline.compare.candour import find_problems
from govreport_pipeline_tests.comparison_corpus import Corpus, metadata

PROBLEMS = "一是公开内容不够全面。二是信息更新不及时。三是人员配备不足。"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        (PROBLEMS, 3),
        ("(一)公开内容不够全面;(二)信息更新不及时;", 2),
        ("下一步,我局将加强培训,解决人员配备不足的问题。", 0),
        ("针对更新不及时的问题,建立检查制度。", 0),
        ("存在不足。", 0),
        ("一是认识不足;二是人员少。", 2),
        ("一是认识提高;二是投诉减少。", 0),
        ("全年工作有序开展,成效明显。", 0),
        ("一是信息更新不及时。二是信息更新不及时。", 1),
    ],
)
def test_a_problem_is_a_sentence_that_names_what_is_wanting(text: str, count: int) -> None:
    assert len(find_problems(text)) == count


def test_problems_are_counted_and_held_against_the_year_before(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2014)).add_problems("1.公开内容不够全面。2.公众参与程度较低。")
    corpus.add(metadata("a", 2015)).add_problems(PROBLEMS)
    corpus.add(metadata("b", 2014), meetings=1.0).add(metadata("b", 2015)).add_problems(PROBLEMS)
    compared = corpus.compare(tmp_path)
    found = compared.row("a", 2015)
    assert (found["problems_named"], found["problems_repeated_share"]) == (3, pytest.approx(1 / 3))
    assert compared.row("a", 2014)["problems_repeated_share"] is None
    assert (compared.row("b", 2014)["problems_named"], compared.row("b", 2015)["problems_repeated_share"]) == (
        None,
        None,
    )


def test_a_gap_of_a_year_leaves_nothing_to_repeat(tmp_path: Path) -> None:
    corpus = Corpus().add(metadata("a", 2013)).add_problems(PROBLEMS).add(metadata("a", 2015)).add_problems(PROBLEMS)
    assert corpus.compare(tmp_path).row("a", 2015)["problems_repeated_share"] is None
