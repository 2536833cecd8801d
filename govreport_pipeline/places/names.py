"""The forms of a place's name: 积石山保安族东乡族撒拉族自治县 is 积石山县 and 积石山, too."""

import re

_PEOPLES = (
    "各族 蒙古族 回族 藏族 维吾尔族 苗族 彝族 壮族 布依族 朝鲜族 满族 侗族 瑶族 白族 土家族 哈尼族 哈萨克族 傣族 黎族 傈僳族 佤族 畲族 "
    "拉祜族 水族 东乡族 纳西族 景颇族 柯尔克孜族 土族 达斡尔族 仫佬族 羌族 布朗族 撒拉族 毛南族 仡佬族 锡伯族 阿昌族 普米族 塔吉克族 "
    "怒族 鄂温克族 保安族 裕固族 独龙族 鄂伦春族 各民族 蒙古 哈萨克 柯尔克孜 锡伯 塔吉克 回族土族 维吾尔 鄂伦春"
).split()
_PEOPLE = re.compile(f"(?:{'|'.join(sorted(_PEOPLES, key=len, reverse=True))}){{1,6}}+$")
_SHORT_OWN = {
    "巴音郭楞蒙古自治州": "巴州", "博尔塔拉蒙古自治州": "博州", "克孜勒苏柯尔克孜自治州": "克州", "前郭尔罗斯蒙古族自治县": "前郭县",
    "杜尔伯特蒙古族自治县": "杜蒙县", "喀喇沁左翼蒙古族自治县": "喀左县", "阜新蒙古族自治县": "阜蒙县", "莫力达瓦达斡尔族自治旗": "莫旗",
    "科尔沁左翼中旗": "科左中旗", "科尔沁左翼后旗": "科左后旗", "科尔沁右翼前旗": "科右前旗", "科尔沁右翼中旗": "科右中旗",
    "察哈尔右翼前旗": "察右前旗", "察哈尔右翼中旗": "察右中旗", "察哈尔右翼后旗": "察右后旗",
}  # fmt: skip
"""Places that their own reports call by a short name with the unit, which no rule gives."""
_AUTONOMOUS = {"自治区": "", "自治州": "州", "自治县": "县", "自治旗": "旗"}


def stem_of(name: str) -> str:
    """The name without its unit and, for autonomous places, without the peoples it is named for.

    >>> [stem_of(name) for name in ("凉州区", "积石山保安族东乡族撒拉族自治县", "内蒙古自治区", "东乡族自治县", "赣县")]
    ['凉州', '积石山', '内蒙古', '东乡族', '赣']
    """
    for unit in _AUTONOMOUS:
        if name.endswith(unit):
            stem = name.removesuffix(unit)
            return stem if stem == "内蒙古" else _PEOPLE.sub("", stem) or stem
    for unit in ("特别行政区", "地区", "林区", "街道", "省", "市", "州", "盟", "县", "区", "旗", "镇", "乡"):
        if name.endswith(unit) and name != unit:
            return name.removesuffix(unit)
    return name


def forms_of(name: str) -> tuple[str, ...]:
    """What texts call the place: the full name, the short one with its unit, the stem of two characters or more.

    >>> forms_of("积石山保安族东乡族撒拉族自治县")
    ('积石山保安族东乡族撒拉族自治县', '积石山自治县', '积石山县', '积石山')
    >>> forms_of("赣县")
    ('赣县',)
    """
    stem = stem_of(name)
    forms = [name]
    for unit, short in _AUTONOMOUS.items():
        if short and name.endswith(unit):
            forms.append(stem + unit)
            forms.append(stem.removesuffix("族") + short if len(stem) > 2 else stem + short)
    if name in _SHORT_OWN:
        forms.append(_SHORT_OWN[name])
    if len(stem) >= 2:
        forms.append(stem)
    return tuple(dict.fromkeys(forms))
