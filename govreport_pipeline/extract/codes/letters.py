"""Letters, where a rule reads what its words tell as something else: 局长信箱收到留言30条."""

import re

from govreport_pipeline.extract.codes.came_in import ENQUIRIES
from govreport_pipeline.extract.numbers.figures import Figure
from govreport_pipeline.extract.numbers.pieces import IN_ALL
from govreport_pipeline.extract.words.lexicon import REQUESTED, TAKEN_IN, C

_BROUGHT_TO_AN_END = C.HANDLED | C.ANSWERED | C.CONCLUDED
_LETTERS = re.compile("来信|留言|信件|诉求|工单")
_OTHER_SORTS = re.compile("投诉|建议|求助|举报|报修")
_ARE_SHEETS = re.compile(f"(?:信件|来信|留言|诉求|工单|来件){IN_ALL}$")
_SOLVES = re.compile(r"(?:解决|化解|处置|调处|调解)了?(?:[^,。;]{0,16}(?:诉求|信访|留言|来信|工单|信件)[^,。;]{0,4})$")
"""化解信访事项8件: brought to an end, in other words."""
_PETITIONS = re.compile("信访|工单|热线")


def code_of_letters(figure: Figure, code: str) -> str | None:
    """The code of letters that words tell as something else; None where they tell none.

    局长信箱收到留言30条 in a sentence that speaks of no requests, whatever its section does;
    咨询、投诉、建议类工单120件.
    """
    if code == "letters_received" and not figure.near & TAKEN_IN and _SOLVES.search(figure.words) is not None:
        return "letters_concluded"
    if code in ENQUIRIES and are_sheets(figure):
        return (
            "letters_concluded"
            if figure.near & _BROUGHT_TO_AN_END and not figure.near & TAKEN_IN
            else "letters_received"
        )
    if code == "requests_received_post":
        are_letters = _PETITIONS.search(figure.words) is not None
    elif code != "requests_received_online" or figure.said & REQUESTED or "其中" in figure.words:
        return None
    else:
        are_letters = figure.unit.unit in ("封", "通") or _LETTERS.search(figure.words) is not None
    return "letters_received" if are_letters else None


def are_sheets(figure: Figure) -> bool:
    """Are they letters of several sorts, of which enquiries are one: 咨询、投诉类工单12件?"""
    return _ARE_SHEETS.search(figure.words) is not None and _OTHER_SORTS.search(figure.words) is not None
