"""Bodies that went on under another name: what an identifier survives.

A succession has one predecessor and one successor that took over its whole
work. A merger founds a new body and is none: 工商行政管理局, 质量技术监督局 and
食品药品监督管理局 each end, and 市场监督管理局 begins (docs/decisions/agencies.md).
"""

from dataclasses import dataclass

ENDINGS: dict[str, str] = {
    "局": "局", "厅": "厅", "委员会": "委员会", "委": "委员会", "办公室": "办公室", "办": "办公室", "中心": "中心", "部": "部",
    "支队": "支队", "大队": "大队",
}  # fmt: skip
"""What the names of bodies end in, and the full form of it."""


@dataclass(frozen=True, slots=True)
class Succession:
    """A body that goes on under another name."""

    before: str
    """Its name without the ending."""
    after: str
    year: int
    """From when on; local bodies followed within about a year."""
    source: str
    """What ordered it."""
    endings: tuple[tuple[str, str], ...] = ()
    """The endings of a body that went on so, and what follows them; empty: 局, 厅, 委员会 and 部, unchanged."""


_REFORM_2008 = "国务院机构改革方案 (2008)"
_REFORM_2018 = "深化党和国家机构改革方案 (2018)"

SUCCESSIONS: tuple[Succession, ...] = (
    Succession("国土资源", "自然资源", 2018, _REFORM_2018),
    Succession("环境保护", "生态环境", 2018, _REFORM_2018),
    Succession("农业", "农业农村", 2018, _REFORM_2018),
    Succession("卫生和计划生育", "卫生健康", 2018, _REFORM_2018),
    Succession("安全生产监督管理", "应急管理", 2018, _REFORM_2018),
    Succession("粮食", "粮食和物资储备", 2018, _REFORM_2018),
    Succession("交通", "交通运输", 2008, _REFORM_2008),
    Succession("建设", "住房和城乡建设", 2008, _REFORM_2008),
    Succession("扶贫开发", "乡村振兴", 2021, "中共中央国务院关于实现巩固拓展脱贫攻坚成果同乡村振兴有效衔接的意见 (2020)", (("办公室", "局"),)),
    Succession("金融工作", "地方金融监督管理", 2018, "各省机构改革方案 (2018)", (("办公室", "局"),)),
    Succession("机关事务管理", "机关事务服务", 2018, "事业单位改革 (2018–2020)", (("局", "中心"),)),
    Succession("公安消防", "消防救援", 2018, _REFORM_2018, (("支队", "支队"), ("大队", "大队"))),
)  # fmt: skip

SHORT_FORMS: tuple[tuple[str, str], ...] = (
    ("人社", "人力资源和社会保障"),
    ("人力资源社会保障", "人力资源和社会保障"),
    ("卫计", "卫生和计划生育"),
    ("卫生计生", "卫生和计划生育"),
    ("卫健", "卫生健康"),
    ("安监", "安全生产监督管理"),
    ("国土", "国土资源"),
    ("住建", "住房和城乡建设"),
    ("住房城乡建设", "住房和城乡建设"),
    ("发改", "发展和改革"),
    ("发展改革", "发展和改革"),
    ("发展与改革", "发展和改革"),
    ("经信", "经济和信息化"),
    ("经济信息化", "经济和信息化"),
    ("工信", "工业和信息化"),
    ("民宗", "民族宗教事务"),
    ("质监", "质量技术监督"),
    ("食药监", "食品药品监督管理"),
    ("食品药品监管", "食品药品监督管理"),
    ("药监", "食品药品监督管理"),
    ("市场监管", "市场监督管理"),
    ("市监", "市场监督管理"),
    ("工商", "工商行政管理"),
    ("环保", "环境保护"),
    ("城管", "城市管理"),
    ("文广新", "文化广电新闻出版"),
    ("文旅", "文化和旅游"),
    ("文化旅游", "文化和旅游"),
    ("教体", "教育体育"),
    ("教育和体育", "教育体育"),
    ("科技", "科学技术"),
    ("国资", "国有资产监督管理"),
    ("人防", "人民防空"),
    ("人口计生", "人口和计划生育"),
    ("计生", "人口和计划生育"),
    ("扶贫", "扶贫开发"),
    ("金融", "金融工作"),
    ("行政机关事务管理", "机关事务管理"),
)
"""Usual short forms of a body's name without the ending, and the full ones; both are one body."""
