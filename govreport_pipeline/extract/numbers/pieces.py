"""Pieces of which patterns of several modules are made."""

A_YEAR = r"(?:19|20)\d{2}"
"""A year in digits."""
THE_YEAR = rf"(?:{A_YEAR}年度?|本年度?|当年|今年)"
"""The reporting year as a label names it."""
CHANGED_TO = r"[^\d,。;]{0,4}[增升提高涨减降跌落滑变改调缩压简合并扩展拓充达][^\d,。;]{0,4}[至到为成]"
"""Behind a figure that another takes the place of: 由17件下降至13件, 由64个精简为41个."""
