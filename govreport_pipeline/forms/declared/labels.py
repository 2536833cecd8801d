"""What is left of a label once ordinals, notes and marks are taken away."""

import re

_FOLD = str.maketrans("（）【】〔〕［］：", "()()()():", " \t\n\r\u00a0\u3000")
_NOTE = re.compile(r"\([^()]*(?:\)|$)")
_ORDINAL = re.compile(r"(?<![一-龥])[一二三四五六七八九十]{1,2}、|^(?:其中)?[:, ]*(?:\d{1,2}(?!\d))?(?=\D)")
_UNIT_ENDS = frozenset("元人条件次篇个项期场")
_UNIT = re.compile(
    r"(?<=[一-龥) ])(?<!计量)(?:单位[是为]?[:/ ]{0,9}|[/:] ?)(?:人民币)?[十百千万亿]{0,2}(?:元|[人条篇]次|[人条件次篇个项期场])$"
)
_NO_WORD = re.compile(r"[^一-龥\d]+")
_LEADING = re.compile(r"\(?([一二三四五六七八九十]{1,2}|\d{1,2})(?:\)|、|[.．](?!\d))")


def key_of(label: str) -> str:
    """The words of a label: no ordinals, no bracketed notes, no blanks, no marks, no unit behind a mark.

    Labels with one key are one label. Empty for a label without words.

    >>> key_of("（二）部分公开（区分处理的，只计这一情形，不计其他情形）")
    '部分公开'
    >>> key_of("3.危及“三安全一稳定”")
    '危及三安全一稳定'
    >>> key_of("采购总金额/万元"), key_of("本年收费金额 单位：元")
    ('采购总金额', '本年收费金额')
    """
    folded = label.translate(_FOLD)
    if folded[-1:] in _UNIT_ENDS:
        folded = _UNIT.sub("", folded)
    if "(" in folded:
        folded = _NOTE.sub(" ", folded)
    return _NO_WORD.sub("", _ORDINAL.sub("", folded.strip()))


def ordinal_of(label: str) -> str | None:
    """The ordinal that a label begins with, as printed: 一, 七, 3; None where it has none.

    >>> ordinal_of("（七）总计"), ordinal_of("2、重复申请"), ordinal_of("总计")
    ('七', '2', None)
    """
    match = _LEADING.match(label.translate(_FOLD).lstrip())
    return match[1] if match is not None else None
