"""Which metrics can be parts of which: a litigation is no part of a request."""

GROUPS: dict[str, tuple[str, ...]] = {
    "channel": tuple(f"requests_received_{way}" for way in ("in_person", "fax", "online", "post", "email", "other")),
    "timing": ("requests_concluded_on_time", "requests_concluded_extended"),
    "stage": (
        "requests_received", "requests_accepted", "requests_not_accepted", "requests_answered", "requests_concluded",
        "requests_carried_forward", "requests_carried_over",
    ),
}  # fmt: skip
"""Codes of requests by what they split: how they came, how long they took, what was done."""

_GROUP_OF = {code: group for group, codes in GROUPS.items() for code in codes}
ITEM_CODES = ("proactive_items", "information_produced", "key_area_items")
"""How codes of information disclosed or produced begin."""
_OF_ITEMS = (*ITEM_CODES, "normative_documents", "rules_", "policy_interpretations", "news_items", "gazette", "digitised", "licensing_decisions", "penalty_decisions")  # fmt: skip


def group_of(code: str | None) -> str | None:
    """The group of a code of requests; None for other codes."""
    if code is None or not code.startswith("requests_"):
        return None
    if code in _GROUP_OF:
        return _GROUP_OF[code]
    return (
        "reason" if code.startswith(("requests_withheld", "requests_unable", "requests_not_processed_")) else "outcome"
    )


def may_belong(total: str | None, part: str | None) -> bool:
    """Can a figure of one code be a part of a figure of another?

    A figure without a code fits any total; a total without a code takes only
    parts without one.
    """
    if part is None or part == total:
        return True
    if total is None:
        return False
    if total.startswith(ITEM_CODES):
        return part.startswith(_OF_ITEMS) or part in ("press_conferences", "proactive_items_press")
    if total.startswith("requests_"):
        return part.startswith("requests_") and group_of(part) != "stage"
    return part.startswith(f"{total}_")
