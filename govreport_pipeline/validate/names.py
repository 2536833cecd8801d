"""Do two names speak of one body?

Portals shorten names (交通局 for 青田县交通运输局), and a government's office
writes and posts for the government: neither is a conflict. A renamed or
another body is (机关事务服务中心 beside 机关事务管理局).
"""

import re

_BRACKETS = re.compile(r"\([^()]*+\)|\s+")
_GOVERNMENT = re.compile("(?:人民)?政府(?:办公厅|办公室|办)?$|办事处$|(?:党政)?(?:综合)?办公室$|党政办$|党委$")
_PLACE_END = "省市县区旗镇乡街道盟州"
_FOR_THE_GOVERNMENT = re.compile(
    "(?:办公厅|办公室|公开办|政府办|党政办|政务办|信息办|综合办|信息中心|管理办|网|网站|门户)$"
)
_BODY = re.compile("[局委办厅部院会署社处所站队校镇乡县市区省府道心司行团旗盟室科]$")
_OWN = re.compile("^[本我]")


def is_body_name(name: str) -> bool:
    """Is it the name of a body, not 本网, 管理员 or a web address?"""
    return _OWN.match(name) is None and _BODY.search(_BRACKETS.sub("", name)) is not None


def are_one_body(name: str, other: str) -> bool:
    """Can both names mean the same body, or a government and its office?

    >>> are_one_body("郯城县机关事务管理局", "郯城县机关事务服务中心")
    False
    """
    a, b = _BRACKETS.sub("", name), _BRACKETS.sub("", other)
    if _is_abbreviation(a, b) or _is_abbreviation(b, a):
        return True
    bare_a, bare_b = _GOVERNMENT.sub("", a), _GOVERNMENT.sub("", b)
    if bare_a and bare_b and (_is_abbreviation(bare_a, bare_b) or _is_abbreviation(bare_b, bare_a)):
        return True
    return _speaks_for(a, bare_a, b) or _speaks_for(b, bare_b, a)


def _is_abbreviation(short: str, full: str) -> bool:
    """Do the characters of the short name stand in the full one, in order?

    The last characters must agree: 君山区 is no short form of 君山区教育局,
    but of 君山区人民政府 (see `_GOVERNMENT`).
    """
    if not short or short[-1] != full[-1:]:
        return False
    rest = iter(full)
    return all(character in rest for character in short)


def _speaks_for(name: str, place: str, other: str) -> bool:
    """Is one a government, and the other an office of it?"""
    is_government = place != name or (place[-1:] in _PLACE_END and place != "")
    return is_government and place[-1:] in _PLACE_END and _FOR_THE_GOVERNMENT.search(other) is not None
