"""What each element of HTML does to the text around it, as browsers render it."""

BLOCKS = frozenset(
    """address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset
    figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li listing main menu meta
    nav ol optgroup option p plaintext pre section summary table tbody td tfoot th thead title tr ul xmp""".split()
)
"""Elements that begin and end a line."""

OPAQUE = frozenset(
    "script style xml textarea iframe noscript noembed noframes template select datalist object svg".split()
)
"""Elements whose content is no text of the page: programs, styles, controls, pictures."""

SWALLOWING = frozenset(("script", "style"))
"""Opaque ones that hide all that follows where their end is missing, as in browsers."""

STRUCK_OUT = frozenset("del s strike".split())
"""Elements whose content the source takes back."""

READINGS = frozenset("rt rp".split())
"""Elements that stand over characters and tell how they are read."""

NOTE_MARKS = frozenset("sup sub".split())
"""Elements that may hold the mark of a footnote."""

REPLACED = frozenset("img input button embed video audio canvas sup sub".split())
"""Elements that keep the numerals on both sides apart: a picture, a footnote's mark."""

LANDMARKS = frozenset("nav aside footer".split())
"""Elements that hold what stands around a page's matter."""

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements without content, and so without an end."""

ENDS_PARAGRAPH = """address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3
    h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul""".split()
"""Start tags that end an open paragraph."""

IMPLYING = {
    **dict.fromkeys(ENDS_PARAGRAPH, frozenset(("p",))),
    **dict.fromkeys(("td", "th"), frozenset(("td", "th"))),
    "tr": frozenset(("td", "th", "tr")),
    **dict.fromkeys(("tbody", "thead", "tfoot"), frozenset(("td", "th", "tr", "tbody", "thead", "tfoot"))),
    "li": frozenset(("li",)),
    **dict.fromkeys(("dt", "dd"), frozenset(("dt", "dd"))),
    "option": frozenset(("option",)),
    **dict.fromkeys(("rt", "rp"), frozenset(("rt", "rp"))),
}
"""Start tag → the open elements that it ends, up to the next list or table."""

SCOPES = frozenset(("table", "ul", "ol", "dl", "select", "ruby", "html", "body"))
"""Elements beyond which a start tag ends nothing."""
