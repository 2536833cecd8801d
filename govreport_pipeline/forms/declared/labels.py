"""What is left of a label once ordinals, notes and marks are taken away."""

import re

_FOLD = str.maketrans("（）【】〔〕［］：", "()()()():", " \t\n\r\u00a0\u3000")
_NOTE = re.compile(r"\([^()]*(?:\)|$)")
_ORDINAL = re.compile(r"(?<![一-龥])[一二三四五六七八九十]{1,2}、|^(?:其中)?[:, ]*(?:\d{1,2}(?!\d))?(?=\D)")
_NO_WORD = re.compile(r"[^一-龥\d]+")
_LEADING = re.compile(r"\(?([一二三四五六七八九十]{1,2}|\d{1,2})(?:\)|、|[.．](?!\d))")


def key_of(label: str) -> str:
    """The words of a label: no ordinals, no bracketed notes, no blanks, no marks.

    Labels with one key are one label. Empty for a label without words.

    >>> key_of("（二）部分公开（区分处理的，只计这一情形，不计其他情形）")
    '部分公开'
    >>> key_of("3.危及“三安全一稳定”")
    '危及三安全一稳定'
    """
    folded = label.translate(_FOLD)
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
