"""What a page sets out without tables becomes rows with tabs, each character in its place."""

import pytest

from govreport_pipeline.markup import set_out


def _lines(source: str) -> list[list[str]]:
    told = set_out(source)
    assert len(told) == len(source)
    return [["".join(cell.split()) for cell in line.split("\t")] for line in told.split("\n") if line.strip()]


@pytest.mark.parametrize(
    "source",
    [
        "<div><div>规章</div><div>3</div><div></div><div>12</div></div>",
        "<ul>\n<li>规章</li>\n<li>3</li>\n<li></li>\n<li>12</li></ul>",
        "<section><p>规章<p>3<p><p>12</section>",
        "<div><div><p>规章</p></div><div><b>3</b></div><div><p>&nbsp;</p></div><div>1<span>2</span></div></div>",
        "<table><tr><td>规章</td><td><table><tr><td>3</td></tr></table></td><td></td><td>12</td></tr></table>",
        "<pre>规章\t3\t\t12</pre>",
        "<div><div>规<br>章</div><div>3</div><div></div><div>12</div></div>",
    ],
)
def test_a_box_of_boxes_is_a_row_and_a_blank_one_is_there(source: str) -> None:
    assert _lines(source) == [["规章", "3", "", "12"]]


@pytest.mark.parametrize(
    "source",
    [
        "<div>全年<p>公开3条</p><p>其中网站2条</p></div>",
        f"<div><p>规章</p><p>{'3' * 200}</p></div>",
        "<div><p>规章|3</p><p>规章|12</p></div>",
        "<div><p>规章<br>3<br>12</p><p>行政许可<br>5</p></div>",
        "<div>" + "<p>3</p>" * 30 + "</div>",
        "<p>规章<span>3</span><span>12</span></p>",
    ],
)
def test_paragraphs_are_no_cells(source: str) -> None:
    assert "\t" not in set_out(source)


def test_what_nobody_sees_is_left_out_and_lines_of_preformatted_text_stay() -> None:
    source = "<p style='display:none'>99</p><pre>a,b\nc,d</pre><script>var a = '<div>7</div>'</script>"
    assert [line.strip() for line in set_out(source).split("\n") if line.strip()] == ["a,b", "c,d"]
