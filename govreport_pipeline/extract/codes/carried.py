"""Requests handed on from year to year: the years that the words name tell from which to which."""

import re

from govreport_pipeline.catalogue.metrics import codes_beginning
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import A_YEAR
from govreport_pipeline.extract.words.edges import is_bare
from govreport_pipeline.extract.words.lexicon import DISPUTES, C
from govreport_pipeline.extract.words.outcomes import is_handled

_CARRIED = codes_beginning("requests_carried_")
_YEAR_WORD = re.compile(
    r"(?:(?P<past>上一?年|去年|往年|以前年|前一?年)|(?P<now>本年|今年|当年)|(?P<later>下一?年|次年|明年|来年|翌年)"
    rf"|(?P<number>{A_YEAR})年?)度?(?:[底末初]|\d{{1,2}}月(?:\d{{1,2}}日)?)?"
)
_HANDED = r"转(?![发载办型变换])"
_OVER = re.compile(
    rf"<[^,;>]{{0,10}}(?:{_HANDED}|遗留|跨年|延续|顺延|留下|剩余|未办|未答|未结|未完)"
    rf"|(?:承接|延续|{_HANDED})[^,;]{{0,3}}<|(?:{_HANDED}|延|留|跨年)[^,;]{{0,3}}="
    r"|<[^,;]{0,8}(?:收到|受理|接收|提出)[^,;]{0,6}=[^,;]{0,8}[办答复]"
)
"""上年(<)遗留3件, 承接上年3件, 转入本年(=)3件, 上年收到、本年办结3件."""
_FORWARD = re.compile(rf">[^,;]{{0,16}}[办答复理]|(?:{_HANDED}|延|留|待|跨)[^,;<=]{{0,6}}>")
"""延续至次年(>)办理2件, 待2023年答复2件."""
_UNDONE = re.compile(
    "(?:还|尚|都|均|也)*没有?(?:及时|得到)?(?:[答回]复|办结)|(?:仍|尚|还|正)(?:处[在于]|在)[^,;]{0,8}(?:期限?|时限)之?内$"
    "|(?:还|尚|都|均)*未[届到满][^,;]{0,8}(?:期限?|时限)$"
)
"""其中2件没有答复, 2件仍在答复期内: said of a number, still to be done."""
_CLAUSE = re.compile(rf"(?:[^,;。(（\n\d]|{A_YEAR}年|\d{{1,2}}[月日号]){{2,30}}+")
_CAME_IN = re.compile("(?:收到|受理|接收|提出|提交)的$")
"""2013年12月收到的1件于2014年1月答复: what became of it stands behind the number."""
_WHEN_IT_CAME = re.compile(
    r"(?:因|由于|系|是|为|于|在)*[^,;]{0,24}?(?:收到|提出|提交|受理|申请|来件|时间(?:较晚|晚|紧))的?$"
)
"""另1件因12月29日收到,将于次年1月答复: the next clause tells."""
_EARLY_NEXT_YEAR = re.compile(
    r"(?:将?于|在|待|拟)?[12]月(?:\d{1,2}日|份|[初中底])?(?:才|予以|依法|按时|按期|作出)*(?:答复|办结|回复|办理)"
)
_YEAR_IS_OVER = re.compile(r"(?:当年|本年|今年|年[内底末])[^,;。]{0,10}[办答回][复结理]|(?<!\d)12月")
_LEFT_OVER = re.compile(r"[,;、\s]*(?:余下?|剩余|剩下|其余|另外?有?|还有|尚有)的?\s?")
"""当年答复14宗,余下1宗1月5日答复: when the year had ended; 5月答复2件,余下1件2月办结: within it."""
_GOES_ON = re.compile(
    "(?:正|[尚仍还])[在处](?:于|在)?(?:办理|处理|审[核查]|研究|[答回]复|征求)|[尚还暂]未(?:办[结理]|[答回]复)|待(?:办|[答回]复)"
)
"""剩余1件因12月底收到,正在办理: left for the next year."""
_ASIDE = re.compile(r"\([^()]{0,24}\)")
"""不予公开(含上年结转)2件: what else is in it."""
_INCLUDED = re.compile(r"[(,;\s]*(?:其中)?(?:含|包[含括])[^,;]{0,8}(?:结转|转结|遗留)[^,;]{0,6}$")
"""办理申请20件(含结转3件): what of those dealt with in the year came before it."""
_BESIDES = re.compile(
    r"(?:含|包括|加上?|连同|除去?|扣除|剔除|不计|不算)[^,;]{0,8}(?:结转|转结|遗留)[^,;]{0,8}?(?:后|外|共|总计|合计)[^,;]{0,6}?(?:收到|新收|接[收到]|(受理)|(办[理结]|处理|答复))"
    r"|结转上一?年度?[^,;]{0,6}?后?新(?:收|接收)"
)
"""含上年结转共受理20件, 除上年结转外新收17件: what is counted with those handed on, or without them, is not they."""
_BESIDES_CODES = ("requests_received", "requests_accepted", "requests_concluded")
"""By the group of `_BESIDES` that matched."""
_COMPARES = re.compile("[比较]|同期")
_OTHER_MATTERS = DISPUTES | C.LETTERS | C.NPC | C.CPPCC | C.ENQUIRY


def tell_carried(text: str, figure: Figure, report_year: int | None) -> None:
    """Give a figure of requests handed on its code: 2021年转来2件, told of 2022, were carried over.

    Letters handed on have no code: 余2封待次年答复 are not concluded.
    """
    is_carried = figure.code in _CARRIED
    is_of_requests = is_carried or (is_handled(figure) and not figure.near & _OTHER_MATTERS)
    if not is_of_requests and figure.code != "letters_concluded":
        return
    label = text[slice(*figure.label_span)] if figure.label_span is not None else figure.words
    behind = _clause_with_days(text, figure)
    words = behind if is_bare(text, figure) else _ASIDE.sub("", label)
    if is_carried and (besides := _BESIDES.search(words)) is not None:
        figure.give(_BESIDES_CODES[besides.lastindex or 0], "carried")
        return
    is_left_over = words is behind and _LEFT_OVER.fullmatch(figure.words) is not None
    if _CAME_IN.search(words) is not None:
        words += behind
    elif words is behind and _WHEN_IT_CAME.fullmatch(behind) is not None:
        words = f"{behind},{_clause_with_days(text, figure, len(behind) + 1)}"
    code = handed_on(words, report_year)
    if code is None and is_left_over and _is_early_next_year(text, figure):
        code = "requests_carried_forward"
    if code is None and is_left_over and is_of_requests and _GOES_ON.search(words) is not None:
        code = "requests_carried_forward"
    if code is None and is_carried and _INCLUDED.match(label) is not None:
        code = "requests_carried_over"
    if code is not None and is_of_requests:
        figure.give(code, "carried")
    elif code is not None:
        figure.uncode()


def _is_early_next_year(text: str, figure: Figure) -> bool:
    """Does a month behind a number begin the next year, the sentence having told of the end of its own?"""
    return (
        _EARLY_NEXT_YEAR.match(text, figure.end) is not None
        and _YEAR_IS_OVER.search(text, figure.sentence_start, figure.start) is not None
    )


def _clause_with_days(text: str, figure: Figure, after: int = 0) -> str:
    """The words behind a number, or `after` so many of them, to the next mark or to a number that is of no day: 将于2014年1月答复."""
    clause = _CLAUSE.match(text, figure.end + after, figure.sentence_end)
    return clause.group() if clause is not None else ""


def handed_on(words: str, report_year: int | None) -> str | None:
    """From which year to which the words hand on; None where they do not."""
    if _UNDONE.match(words) is not None:
        return "requests_carried_forward"
    if "年" not in words or _COMPARES.search(words) is not None:
        return None
    told = _YEAR_WORD.sub(lambda year: _sign_of(year, report_year), words)
    if _FORWARD.search(told) is not None:
        return "requests_carried_forward"
    return "requests_carried_over" if _OVER.search(told) is not None else None


def _sign_of(year: re.Match[str], report_year: int | None) -> str:
    """`<` for a year before that of the report, `=` for it, `>` for one behind it."""
    number = year["number"]
    if number is None:
        return "<" if year["past"] else "=" if year["now"] else ">"
    if report_year is None:
        return year.group()
    return "<" if int(number) < report_year else "=" if int(number) == report_year else ">"
