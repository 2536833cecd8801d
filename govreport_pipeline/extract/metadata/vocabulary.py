"""Words of titles, portal headers and agency names: what a reader may add to."""

from dataclasses import dataclass
from enum import StrEnum

from govreport_pipeline.tables.vocabulary import BodyKind, Form


class HeaderField(StrEnum):
    """What a label of the portal's header names."""

    INDEX_NUMBER = "index_number"
    DOCUMENT_NUMBER = "document_number"
    PUBLISHER = "publisher"
    SOURCE = "source"
    PUBLISHED = "published"
    UPDATED = "updated"
    ISSUED = "issued"
    TITLE = "title"
    COMPILER = "compiler"
    OTHER = "other"


HEADER_LABELS: dict[HeaderField, tuple[str, ...]] = {
    HeaderField.INDEX_NUMBER: ("索引号", "信息索引号", "索取号", "信息索取号", "信息编号", "索引编号"),
    HeaderField.DOCUMENT_NUMBER: ("文号", "备注/文号", "备注文号", "公文文号", "发文字号", "发文文号", "文件编号", "文件文号", "字号"),
    HeaderField.PUBLISHER: (
        "发布机构", "发布单位", "发布部门", "发布机关", "发文机关", "发文单位", "发文机构", "公开单位", "公开机构", "信息来源", "发布者",
        "责任单位", "所属机构", "所属单位", "公开责任部门", "供稿单位", "信息公开单位",
    ),
    HeaderField.SOURCE: ("来源", "文章来源", "稿件来源", "来源单位", "内容来源"),
    HeaderField.PUBLISHED: (
        "发布日期", "发布时间", "公开日期", "公开时间", "公布日期", "公布时间", "发表时间", "发表日期", "发稿时间", "上网时间", "上传时间",
        "添加时间", "添加日期", "信息时间", "时间", "日期",
    ),
    HeaderField.UPDATED: ("更新时间", "更新日期", "录入时间", "修改时间"),
    HeaderField.ISSUED: (
        "成文日期", "成文时间", "生成日期", "生成时间", "公文生成日期", "发文日期", "发文时间", "签发日期", "印发日期", "制发日期",
        "产生日期", "形成日期", "文件生成日期",
    ),
    HeaderField.TITLE: ("信息名称", "标题", "名称", "公文名称", "文件名称", "中文名", "题名"),
    HeaderField.COMPILER: ("编制单位", "编制机关", "编制部门", "填报单位", "报送单位"),
    HeaderField.OTHER: (
        "公开方式", "公开时限", "公开范围", "公开类别", "公开形式", "公开属性", "信息分类", "信息类别", "有效性", "文件有效性", "时效性", "时效",
        "效力状态", "主题分类", "主题词", "组配分类", "体裁分类", "服务对象", "关键词", "关键字", "内容概述", "内容摘要", "概述", "摘要",
        "责任部门", "拟稿部门", "所属类别", "公开目录", "发布人", "作者", "责任编辑", "编辑", "浏览次数", "浏览量", "浏览", "点击数", "点击率", "点击次数",
        "点击量", "访问次数", "访问量", "阅读次数", "阅读量", "阅读", "人气", "字体", "字体大小", "原文链接", "政策解读链接", "废止日期",
        "分类", "备注", "语种", "载体类型", "记录形式", "失效日期", "生效日期", "实施日期", "体裁", "打印", "分享",
    ),
}  # fmt: skip
"""Labels of the portal's header; the longest that stands there counts."""

NO_PUBLISHER = ("本网", "本站", "本网站", "本站原创", "原创", "本网原创", "网络", "互联网", "转载", "管理员", "无")
"""What stands where a publisher's name should."""


@dataclass(frozen=True, slots=True)
class NameEnding:
    """Endings of the names of one sort of body."""

    body_kind: BodyKind
    endings: tuple[str, ...]


NAME_ENDINGS: tuple[NameEnding, ...] = (
    NameEnding(
        BodyKind.OFFICE,
        (
            "人民政府办公室", "人民政府办公厅", "政府办公室", "政府办公厅", "政府办", "政务公开办", "政务公开办公室", "政府信息公开办",
            "政府信息公开办公室", "党政办", "党政办公室", "党政综合办公室", "党政综合办",
        ),
    ),
    NameEnding(
        BodyKind.OTHER,
        (
            "管理委员会", "管委会", "中心", "公司", "集团", "大学", "学院", "学校", "中学", "小学", "医院", "银行", "联合会", "协会",
            "联社", "农场", "林场", "开发区", "园区", "产业园", "工业园", "科技园", "新区", "高新区", "示范区", "度假区", "风景区", "保护区", "图书馆", "档案馆", "博物馆",
            "供销社", "供销合作社", "红十字会", "残联", "妇联", "总工会", "兵团", "总会", "指挥部",
        ),
    ),
    NameEnding(
        BodyKind.DEPARTMENT,
        (
            "局", "厅", "委", "委员会", "部", "署", "总署", "办", "办公室", "处", "支队", "大队", "总队", "气象台", "所", "站", "院", "社",
            "领导小组", "检察院", "法院", "馆", "会", "队", "行", "台", "党校", "室",
        ),
    ),
    NameEnding(
        BodyKind.GOVERNMENT,
        (
            "人民政府", "政府", "街道办事处", "街道办", "办事处", "地区行署", "行政公署", "街道", "镇", "乡", "苏木", "县", "区", "市", "省",
            "自治区", "自治州", "州", "盟", "旗",
        ),
    ),
)  # fmt: skip
"""The longest ending of a name tells its sort: 街道办事处 is no 处."""

GENERIC_NAMES = (
    "政府", "人民政府", "办公室", "办公厅", "政府办公室", "人民政府办公室", "市政府", "县政府", "区政府", "省政府", "镇政府", "乡政府",
    "市人民政府", "县人民政府", "区人民政府", "省人民政府", "镇人民政府", "乡人民政府", "市", "县", "区", "省", "镇", "乡", "街道",
    "市政府办公室", "县政府办公室", "区政府办公室", "市政府办", "县政府办", "区政府办", "党政办", "党政办公室", "办事处", "街道办事处", "各部门", "管委会",
    "局办公室", "市局", "县局", "省局", "区局", "总局", "分局", "中心", "委员会", "市委", "县委", "区委", "省委", "公开栏", "信息中心",
    "国务院办公厅", "国务院", "省政府办公厅", "政务公开办", "政务公开办公室", "档案局", "单位", "乡镇", "部门",
)  # fmt: skip
"""Names that name nobody in particular."""

BOUNDARY_WORDS = (
    "公布", "发布", "编制", "公开", "现将", "特将", "并将", "报告", "报送", "关于", "根据", "依据", "按照", "涵盖", "汇总", "汇集", "印发", "转发",
    "通报", "为原", "请与", "呈报", "反映", "负责", "包括", "总结", "体现", "内容", "说明", "如下", "撰写", "标题", "名称", "登录", "注册", "正文",
    "向社会", "公众", "公示", "编写", "结合", "针对", "推进", "做好", "是由", "均由", "本年报", "年报由", "报告由", "本报告",
)  # fmt: skip
"""Words before a name that are no part of it."""

FORBIDDEN_IN_NAMES = (
    "信息公开", "条例", "规定", "要求", "通知", "年度", "报告", "精神", "公布", "编制", "根据", "按照", "关于", "我局", "本局", "政务公开的",
    "公开情况", "公开信息", "主动公开", "问题", "情况", "网站", "门户", "以下", "如下", "本报", "有关", "相关", "各级", "各部门", "各单位",
    "指导下", "领导下", "统一部署", "部署", "及其", "认真", "积极", "不断", "加强", "进一步", "年报", "内容", "涵盖", "现将", "汇总", "汇集", "印发", "转发", "通报", "呈报", "撰写", "向社会", "请与", "包括", "结合", "针对", "推进", "做好",
)  # fmt: skip
"""What no name of a body holds."""

PLACE_WORDS_MASKED = (
    "城市管理", "城市建设", "城市规划", "城市综合", "城市", "城乡", "乡镇", "乡村", "市场", "市政", "市容", "区域", "县域", "社区", "景区", "市民", "园区",
    "开发区", "新城区管委会", "镇村", "城镇", "州际",
)  # fmt: skip
"""Words of departments that hold 市, 区, 县, 镇 or 乡 without naming a place."""

SELF_WORDS = (
    "局", "厅", "委", "镇", "乡", "街道", "县", "市", "区", "省", "办", "中心", "院", "部", "站", "处", "校", "公司", "会", "所", "旗", "州",
)  # fmt: skip
"""我局, 本镇: how a report calls the body that writes it."""

JURISDICTION_WORDS = ("市", "县", "区", "省", "镇", "乡", "街道", "旗", "州")
"""Those of them that speak of a place."""

MUNICIPALITIES = ("北京市", "上海市", "天津市", "重庆市")
"""Cities with the rank of a province."""

NATIONAL_STARTS = ("国家", "中华人民共和国", "国务院", "中国")
NATIONAL_ENDINGS = ("部", "总署", "总局", "审计署", "海关总署")

FORM_LABELS: tuple[tuple[Form, tuple[str, ...], int], ...] = (
    (Form.FORM2021, ("本年制发件数", "本年废止件数", "现行有效件数"), 2),
    (Form.FORM2019, ("本年新制作数量", "本年新公开数量", "对外公开总数量", "上一年项目数量"), 2),
    (
        Form.STAT2014,
        ("主动公开规范性文件数", "制发规范性文件总数", "收到申请数", "申请办结数", "申请答复数", "政府网站公开政府信息数", "政策解读稿件发布数", "举报投诉数量"),
        5,
    ),
)  # fmt: skip
"""Labels of each form's tables, and how many of them show that a document has the table."""
