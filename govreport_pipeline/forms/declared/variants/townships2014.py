"""The statistics form as townships of Anhui print it: a column for each kind of body below them.

统计指标 | 单位 | 部门统计数 | 社区统计数: parts of one jurisdiction side by side. None of
them is the reporting body's own figure, so none has a code. Items are told by
subject after 制发规范性文件总数.
"""

from dataclasses import replace

from govreport_pipeline.forms.declared.declare import Column, FormLayout, Row
from govreport_pipeline.forms.declared.stat2014 import STAT2014
from govreport_pipeline.tables.vocabulary import Form

_SUBJECTS = (
    "主动公开机构领导、机构设置及人事信息",
    "主动公开政府文件数",
    "主动公开行政执法信息",
    "主动公开规划计划、统计信息",
    "主动公开财务预决算、财政专项经费管理使用和“三公”经费信息",
)
_BODIES = ("部门统计数", "社区统计数")

[_OFFICIAL] = STAT2014.blocks
_FIRST = _OFFICIAL.rows[:3]

_STATISTICS = replace(
    _OFFICIAL,
    rows=(
        *_FIRST,
        *(Row(f"{_FIRST[0].label}/{subject}", None, unit="条") for subject in _SUBJECTS),
        *_OFFICIAL.rows[3:],
    ),
    columns=tuple(Column(body, is_coded=False) for body in _BODIES),
)

VARIANT = FormLayout("townships2014", Form.STAT2014, (_STATISTICS,))
