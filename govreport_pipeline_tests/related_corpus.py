"""A composed corpus of agency-years, with what belongs together planted in it.

Every agency writes in words of its own, keeps about half of its clauses from
year to year, and reports figures that carry on; some are renamed on the way. Each of the `PLANTS` then
breaks one thing for one agency in twenty, and every other county's government
received less than one of its bodies; `Planted` says what must be found, and
nothing else may be.
"""

import itertools
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random

from govreport_pipeline.tables.findings import FindingCode as Code
from govreport_pipeline.tables.vocabulary import LinkKind as Kind

COUNTIES = (
    "永嘉县 青田县 郯城县 凤阳县 霍邱县 仙居县 宁乡县 即墨市 安溪县 德化县 武夷山市 昌乐县 莒南县 蒙阴县 沂水县 临朐县 "
    "高邮市 兴化市 如皋市 东台市 盱眙县 涟水县 睢宁县 宜兴市 溧阳市 桐城市 怀宁县 枞阳县 岳西县 金寨县"
).split()
RENAMED_PLACES = {"宁乡县": ("宁乡市", 2017), "即墨市": ("即墨区", 2017)}
"""What places of the corpus are called, and from which year on."""
RENAMED_BODIES = {"环境保护局": ("生态环境局", 2018)}
BODIES = "水务局 教育局 民政局 审计局 司法局 财政局 交通运输局 农业局 卫生局 环境保护局".split()

_ADVERBS = (
    "不断 切实 认真 积极 全面 深入 主动 及时 稳步 着力 扎实 大力 持续 有序 严格 逐步 广泛 充分 统筹 着重 "
    "定期 随时 坚决 努力 自觉 牢固 准确 适时 精心 稳妥"
).split()
_VERBS = (
    "推进 完善 健全 加强 落实 规范 梳理 优化 拓宽 丰富 强化 细化 创新 整合 编印 修订 宣传 解读 督促 检查 "
    "培训 交流 部署 总结 评估 延伸 畅通 整理 改进 提升"
).split()
_MODIFIERS = (
    "基层 机关 窗口 科室 网站 专栏 栏目 村居 社区 企业 服务 民生 项目 资金 规划 预算 工程 执法 应急 档案 "
    "干部 群众 媒体 热点 年度 重点 日常 内部 部门 行业"
).split()
_NOUNS = (
    "制度 机制 流程 责任 台账 目录 指南 措施 渠道 平台 队伍 内容 形式 质量 效率 水平 意识 载体 纪律 方案 "
    "标准 环节 程序 要求 任务 体系 力量 作风 风气 能力"
).split()

FIGURE_CODES = {
    Code.CARRY_OVER_DIFFERS,
    Code.STOCK_DIFFERS,
    Code.JUMP,
    Code.RECYCLED_REPORT,
    Code.TWIN_REPORT,
    Code.SHARED_TEXT,
    Code.DUPLICATE_REPORT,
    Code.CAPTURED_AGAIN,
    Code.CAPTURES_DIFFER,
    Code.ALL_ZERO,
    Code.BELOW_ITS_PART,
}
"""The findings that the corpus is about."""

PAIRED = {Code.TWIN_REPORT, Code.SHARED_TEXT, Code.DUPLICATE_REPORT, Code.CAPTURED_AGAIN, Code.CAPTURES_DIFFER}
"""Those that go when the other file goes."""

PLANTS = (
    "recycled",
    "twin",
    "jump",
    "shared text",
    "carry-over break",
    "stock break",
    "gap",
    "capture",
    "captures differ",
    "second report",
    "all zero",
    "cut capture",
    "capture as HTML",
)
EVERY = 20
"""One agency in so many has each plant."""
GOVERNMENT = "人民政府"


@dataclass(frozen=True)
class Figures:
    """What a report states."""

    items: int
    website: int
    received: int
    carried_over: int
    carried_forward: int
    issued: int
    repealed: int
    in_force: int
    trainees: int

    @property
    def concluded(self) -> int:
        """All requests that are not carried forward."""
        return self.received + self.carried_over - self.carried_forward


@dataclass(frozen=True)
class Report:
    """A report before it is written down."""

    county: str
    body: str
    year: int
    clauses: tuple[str, ...]
    figures: Figures | None
    """None: every figure is zero."""

    @property
    def name(self) -> str:
        """The agency, as it is called in the year."""
        place, place_year = RENAMED_PLACES.get(self.county, (self.county, 0))
        body, body_year = RENAMED_BODIES.get(self.body, (self.body, 0))
        return (place if self.year >= place_year else self.county) + (body if self.year >= body_year else self.body)

    @property
    def path(self) -> str:
        """Where it stands, without a suffix."""
        return f"{self.county}/{self.body}-{self.year}"

    def text(self) -> str:
        """The report as published."""
        prose = _sentences(self.clauses)
        return "\n".join(
            (
                f"{self.name}{self.year}年政府信息公开工作年度报告",
                f"根据《中华人民共和国政府信息公开条例》的规定,现公布{self.name}{self.year}年政府信息公开工作年度报告。",
                f"本报告所列数据的统计期限自{self.year}年1月1日起至{self.year}年12月31日止。",
                "一、概述",
                *next(prose),
                "二、主动公开政府信息情况",
                *self._proactive(),
                *next(prose),
                "三、依申请公开政府信息情况",
                *self._requests(),
                *next(prose),
                "四、存在的主要问题及改进措施",
                *next(prose),
            )
        )

    def _proactive(self) -> Iterator[str]:
        if self.figures is None:
            yield "全年主动公开政府信息0条。制发行政规范性文件0件。"
            return
        of = self.figures
        yield f"全年主动公开政府信息{of.items}条,其中通过政府网站公开政府信息{of.website}条。"
        yield f"本年制发行政规范性文件{of.issued}件,废止行政规范性文件{of.repealed}件,现行有效行政规范性文件{of.in_force}件。"
        yield f"举办培训班,接受培训人员{of.trainees}人次。"

    def _requests(self) -> Iterator[str]:
        if self.figures is None:
            yield "全年收到政府信息公开申请0件,上年结转政府信息公开申请0件,结转下年度继续办理0件。"
            return
        of = self.figures
        yield f"全年收到政府信息公开申请{of.received}件,上年结转政府信息公开申请{of.carried_over}件,办结{of.concluded}件,"
        yield f"结转下年度继续办理{of.carried_forward}件。"


@dataclass
class Planted:
    """The files of a corpus, and what must be found in it."""

    files: dict[str, bytes] = field(default_factory=dict)
    findings: set[tuple[str, Code]] = field(default_factory=set)
    links: set[tuple[str, str, Kind]] = field(default_factory=set)
    """Path, other path, kind."""
    captures: set[tuple[str, str]] = field(default_factory=set)
    """Chosen path, path that is passed over."""
    reports: dict[str, Report] = field(default_factory=dict)
    """The reports as published, by path; no other captures of them."""

    def write(self, folder: Path) -> None:
        """Write the files."""
        for path, data in self.files.items():
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(data)

    def publish(self, report: Report, suffix: str = "") -> str:
        """Add a report as UTF-8; gives its path."""
        path = self.put(f"{report.path}{suffix}.txt", report.text().encode())
        self.reports[path] = report
        return path

    def put(self, path: str, data: bytes) -> str:
        """Add a file."""
        self.files[path] = data
        return path

    def link_both(self, one: str, other: str, kind: Kind) -> None:
        """A link that both documents have."""
        self.links |= {(one, other, kind), (other, one, kind)}

    def find(self, code: Code, *paths: str) -> None:
        """A finding that these documents have."""
        self.findings |= {(path, code) for path in paths}

    def forget(self, path: str) -> None:
        """Take a file out, with what is to be found because of it."""
        del self.files[path]
        self.reports.pop(path, None)
        others = {one for one, other, kind in self.links if other == path and kind is not Kind.YEAR_BEFORE}
        self.links = {link for link in self.links if path not in link}
        self.captures = {pair for pair in self.captures if path not in pair}
        self.findings = {
            (one, code) for one, code in self.findings if one != path and (one not in others or code not in PAIRED)
        }

    def parts(self) -> set[tuple[str, str]]:
        """Each government that received less than one of its bodies, and the body that received most."""
        found = set()
        for path, whole in self.reports.items():
            if whole.body == GOVERNMENT and whole.figures is not None:
                body = self.busiest_body(whole.county, whole.year)
                if body is not None and body[0] > whole.figures.received:
                    found.add((path, body[1]))
        return found

    def busiest_body(self, county: str, year: int) -> tuple[int, str] | None:
        """The most requests that a body of the county received in a year, and its report, of equals the first."""
        received = [
            (-report.figures.received, path)
            for path, report in self.reports.items()
            if (report.county, report.year) == (county, year)
            and report.body != GOVERNMENT
            and report.figures is not None
        ]
        return (-min(received)[0], min(received)[1]) if received else None


def compose(agency_count: int, years: range, seed: int = 0) -> Planted:
    """A corpus of so many agencies over the years, at least three."""
    planted = Planted()
    previous: list[Report] = []
    names = itertools.islice(itertools.product(COUNTIES, BODIES), agency_count)
    for number, (county, body) in enumerate(names):
        plant = PLANTS[number % EVERY] if number % EVERY < len(PLANTS) else ""
        reports = write_series(county, body, years, Random(f"{seed} {number}"))
        previous = _plant(planted, plant, reports, previous, Random(f"{seed} plant {number}"))
    for number, county in enumerate(COUNTIES):
        _publish_government(planted, county, years[-1], number % 2 == 0, Random(f"{seed} {county}"))
    return planted


def _publish_government(planted: Planted, county: str, year: int, is_below: bool, random: Random) -> None:
    """A county's government, above all its bodies; or with one request less than the busiest of them received."""
    body = planted.busiest_body(county, year)
    if body is not None:
        received = body[0] - 1 if is_below else 2 * body[0]
        figures = Figures(9_999_999, 5_000_000, received, 40, 2, 3, 1, 90, 50)
        planted.publish(Report(county, GOVERNMENT, year, tuple(_clause(random) for _ in range(90)), figures))


def write_series(county: str, body: str, years: range, random: Random) -> list[Report]:
    """An agency's reports, each with about half of the clauses of the one before, and figures that carry on."""
    clauses = [_clause(random) for _ in range(90)]
    items, received, forward, in_force = random.randint(60, 900), random.randint(12, 60), random.randint(0, 4), 30
    reports = []
    for year in years:
        over, forward = forward, random.randint(0, 4)
        issued, repealed = random.randint(0, 6), random.randint(0, 3)
        in_force += issued - repealed
        items, received = _drift(items, random), _drift(received, random)
        figures = Figures(
            items, items * 3 // 5, received, over, forward, issued, repealed, in_force, random.randint(20, 60)
        )
        clauses = [clause if random.random() < 0.5 else _clause(random) for clause in clauses]
        reports.append(Report(county, body, year, tuple(clauses), figures))
    return reports


def _drift(value: int, random: Random) -> int:
    return max(20, round(value * random.uniform(0.7, 1.5)))


def _clause(random: Random) -> str:
    return "".join(map(random.choice, (_ADVERBS, _VERBS, _MODIFIERS, _NOUNS)))


def _sentences(clauses: tuple[str, ...]) -> Iterator[list[str]]:
    """The clauses as four paragraphs."""
    size = len(clauses) // 4
    for start in range(0, 4 * size, size):
        part = clauses[start : start + size]
        yield [",".join(part[place : place + 4]) + "。" for place in range(0, len(part), 4)]


def _plant(planted: Planted, plant: str, reports: list[Report], previous: list[Report], random: Random) -> list[Report]:
    """Publish an agency's reports with the plant in its last year; gives them as published."""
    reports = _alter(plant, reports, previous)
    paths = [planted.publish(report) for report in reports]
    for (earlier, before), (later, now) in itertools.pairwise(zip(reports, paths, strict=True)):
        if earlier.year + 1 == later.year:
            planted.links.add((now, before, Kind.YEAR_BEFORE))
    last, path = reports[-1], paths[-1]
    code = {
        "jump": Code.JUMP,
        "carry-over break": Code.CARRY_OVER_DIFFERS,
        "stock break": Code.STOCK_DIFFERS,
        "all zero": Code.ALL_ZERO,
        "recycled": Code.RECYCLED_REPORT,
    }.get(plant)
    if code is not None:
        planted.find(code, path)
    if plant == "recycled":
        planted.links.add((path, paths[-2], Kind.RECYCLED))
    elif plant in ("twin", "shared text"):
        other = f"{previous[-1].path}.txt"
        planted.link_both(path, other, Kind.TWIN)
        planted.find(Code.TWIN_REPORT if plant == "twin" else Code.SHARED_TEXT, path, other)
    elif plant == "second report":
        second = replace(last, clauses=tuple(_clause(random) for _ in last.clauses))
        other = planted.publish(second, "-又一份")
        planted.link_both(path, other, Kind.SAME_YEAR)
        planted.find(Code.DUPLICATE_REPORT, path, other)
        planted.links.add((other, paths[-2], Kind.YEAR_BEFORE))
    elif "capture" in plant:
        _publish_again(planted, plant, last, path)
    return reports


def _alter(plant: str, reports: list[Report], previous: list[Report]) -> list[Report]:
    """The reports with the plant's own text and figures."""
    *earlier, before, last = reports
    now, then = last.figures, before.figures
    if now is None or then is None:
        raise ValueError("a composed series states its figures")
    match plant:
        case "recycled":
            still = replace(then, carried_forward=then.carried_over, repealed=then.issued)
            still = replace(still, in_force=then.in_force - then.issued + then.repealed)
            before = replace(before, figures=still)
            return [*earlier, before, replace(before, year=last.year)]
        case "twin":
            return [replace(last, clauses=previous[-1].clauses, figures=previous[-1].figures)]
        case "shared text":
            return [replace(last, clauses=previous[-1].clauses)]
        case "jump":
            return [*earlier, before, replace(last, figures=replace(now, items=then.items * 8))]
        case "carry-over break":
            return [*earlier, before, replace(last, figures=replace(now, carried_over=then.carried_forward + 3))]
        case "stock break":
            return [*earlier, before, replace(last, figures=replace(now, in_force=now.in_force + 4))]
        case "gap":
            return [*earlier, last]
        case "all zero":
            return [*earlier, replace(before, figures=replace(then, carried_forward=0)), replace(last, figures=None)]
    return reports


def _publish_again(planted: Planted, plant: str, report: Report, path: str) -> None:
    """Add a second capture of a report, from another portal and in another encoding."""
    text = report.text()
    if plant == "captures differ" and report.figures is not None:
        trainees = report.figures.trainees
        text = text.replace(f"培训人员{trainees}人次", f"培训人员{trainees + 70}人次")
    if plant == "cut capture":
        text = text[: len(text) * 3 // 5]
    if plant == "capture as HTML":
        other = planted.put(f"（再采集）/{report.path}.html", _as_page(report, text).encode("gb18030"))
    else:
        other = planted.put(f"（再采集）/{report.path}.txt", _with_chrome(report, text).encode("gb18030"))
    planted.captures.add((path, other))
    planted.links |= {(path, other, Kind.CAPTURE), (other, path, Kind.BETTER_CAPTURE)}
    planted.find(Code.CAPTURED_AGAIN, other)
    if plant == "captures differ":
        planted.find(Code.CAPTURES_DIFFER, path, other)


def _with_chrome(report: Report, text: str) -> str:
    """The text of a saved page, some of what stands around the report known as chrome and some not."""
    return "\n".join(
        (
            f"当前位置:首页 > 政务公开 > 年度报告 > {report.year}",
            "字体:大 中 小  打印本页  关闭窗口",
            text,
            "上一篇:关于召开工作会议的通知",
            "本站支持无障碍浏览,建议使用高分辨率的显示器访问",
            f"主办:{report.county}人民政府办公室  网站地图  版权所有",
        )
    )


def _as_page(report: Report, text: str) -> str:
    """The report as an HTML page."""
    paragraphs = "".join(f"<p><span>{line}</span></p>\n" for line in text.split("\n"))
    return (
        f"<html><head><meta charset='gb2312'><title>{report.name}</title><script>var a = '12件';</script></head>"
        f"<body><div class='nav'><a href='/'>首页</a> &gt; <a href='/x'>政务公开</a></div><div>{paragraphs}</div>"
        "<div>主办:办公室&nbsp;&nbsp;版权所有</div></body></html>"
    )
