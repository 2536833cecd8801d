"""What sort of body a name is, and the identifier under which it stays one through its names."""

import re
from functools import lru_cache

from govreport_pipeline.extract.metadata.names import body_kind_of, is_office_of_government
from govreport_pipeline.identify.successions import ENDINGS, SHORT_FORMS, SUCCESSIONS, Succession
from govreport_pipeline.tables.vocabulary import AdminLevel, BodyKind

GOVERNMENT, OFFICE = "人民政府", "人民政府办公室"
_KINDS_OF_OWN_WORDS = {"局": BodyKind.DEPARTMENT, "厅": BodyKind.DEPARTMENT, "委": BodyKind.DEPARTMENT}
_SHORT_FORMS = dict(SHORT_FORMS)
_SUCCESSIONS: dict[str, Succession] = {one.before: one for one in SUCCESSIONS}
_BRACKETED = re.compile(r"[(（][^()（）]*[)）]")
_GOVERNMENT = re.compile(r"(?:人民)?政府|(?:街道)?办事处|行政公署|行署")
_FIELDLESS = re.compile(
    r"(?:省|市)?(?:调查总?队|监管分?局|监察局|分局|分行|(?:中心)?支行|营业管理部|专员办|(?:监督)?管理局|办公室)"
)
_LONGEST_ENDING = max(map(len, ENDINGS))


def kind_of(name: str, level: AdminLevel | None) -> BodyKind | None:
    """The sort of body that a name tells; a national body is none of a local government.

    >>> str(kind_of("台山市卫生局", AdminLevel.COUNTY)), str(kind_of("水利部", AdminLevel.NATIONAL))
    ('department', 'other')
    """
    kind = body_kind_of(name)
    return BodyKind.OTHER if level is AdminLevel.NATIONAL and kind is BodyKind.DEPARTMENT else kind


def kind_of_own_word(word: str | None) -> BodyKind | None:
    """What a body must be that calls itself 我局, and nothing else; 我办 may be of several sorts."""
    return _KINDS_OF_OWN_WORDS.get(word or "")


@lru_cache(maxsize=1 << 14)
def body_of(rest: str) -> str:
    """A body's name without its place, in the form it bears last: full, and after every succession.

    >>> body_of("机关事务管理局"), body_of("卫计局"), body_of("政府办"), body_of("")
    ('机关事务服务中心', '卫生健康局', '人民政府办公室', '人民政府')
    """
    name = _BRACKETED.sub("", rest)
    if not name or _GOVERNMENT.fullmatch(name) is not None:
        return GOVERNMENT
    if is_office_of_government(name) or name in ("办公室", "办公厅"):
        return OFFICE
    stem, ending = _split(name)
    stem = _SHORT_FORMS.get(stem, stem)
    for _ in SUCCESSIONS:
        after = _SUCCESSIONS.get(stem)
        following = _ending_after(after, ending) if after is not None else None
        if after is None or following is None:
            break
        stem, ending = after.after, following
    return stem + ending


def _split(name: str) -> tuple[str, str]:
    """Stem and ending, the longest that is one; committees in full."""
    for size in range(_LONGEST_ENDING, 0, -1):
        if len(name) > size and name[-size:] in ENDINGS:
            return name[:-size], ENDINGS[name[-size:]]
    return name, ""


def _ending_after(succession: Succession, ending: str) -> str | None:
    """What the successor's name ends in; None where a body with that ending is not the one that went on."""
    if not succession.endings:
        return ending if ending in ("局", "厅", "委员会", "部") else None
    return dict(succession.endings).get(ending)


def is_fieldless(rest: str) -> bool:
    """Does the name of a local office say nothing of what it does (江西监管局): of which national body it is, decides.

    >>> is_fieldless("监管局"), is_fieldless("税务局")
    (True, False)
    """
    return _FIELDLESS.fullmatch(rest) is not None


def is_generic(rest: str) -> bool:
    """Does a name without a place say which sort of body it is, but not which: 农业局, 行政服务中心?"""
    kind = body_kind_of(rest)
    return kind in (BodyKind.DEPARTMENT, BodyKind.OFFICE) or rest in _GENERIC


_GENERIC = frozenset(
    {
        "行政服务中心",
        "政务服务中心",
        "机关事务服务中心",
        "公共资源交易中心",
        "住房公积金管理中心",
        "疾病预防控制中心",
        "管委会",
        "管理委员会",
    }
)
