"""Sources whose every tag is whole, told from those that browsers have to mend."""

import re

_ASIDE = "|".join(
    (
        r"<!--(?:[^-]++|-(?!->))*+-->",
        *(rf"<{name}(?=[\s>])[^<>]*+>(?:[^<]++|<(?!/{name}[\s>]))*+</{name}\s*+>" for name in ("script", "style")),
    )
)
"""No group is captured: within a possessive repeat Python 3.11 may lose one and raise SystemError."""
_VALUE = r"""(?:"[^"<]*+"|'[^'<]*+'|[^\s"'<>]++)"""
_TAG = rf"""<(?!(?:script|style)[\s>])/?[a-z][a-z0-9:_-]*+(?:\s*+[^\s"'<>/=]++(?:\s*+=\s*+{_VALUE})?+)*+\s*+/?+>"""
_PROLOG = r"<!(?:doctype|\[(?:if|endif))[^<>]*+>|<\?xml[^<>]*+>"
_WHOLE = re.compile(rf"(?:[^<]++|{_TAG}|{_ASIDE}|{_PROLOG})*+\Z", re.IGNORECASE)


def is_well_formed(source: str) -> bool:
    """Does every `<` of a page's source begin a whole tag, comment or program?

    What else there is (a tag within a tag, a quote or a comment without its
    end) each parser reads in its own way.

    >>> is_well_formed("<p class='a'>12条<br/></p>"), is_well_formed("<p class='a>12条</p>"), is_well_formed("<p<b>12条")
    (True, False, False)
    """
    return _WHOLE.match(source) is not None
