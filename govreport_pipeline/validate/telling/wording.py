"""Numbers in messages: 1,266 and −10, and ranges where a number is hedged."""

from collections.abc import Iterable, Sequence
from math import inf

from govreport_pipeline.tables.links import LinkedFigure
from govreport_pipeline.tables.records import Observation
from govreport_pipeline.validate.telling.intervals import Interval


def number(value: float) -> str:
    """A number with separators, without needless decimals.

    >>> number(1266.0), number(-2.5)
    ('1,266', '−2.5')
    """
    if value % 1 == 0:
        whole = int(value)
        text = str(whole) if -1000 < whole < 1000 else f"{whole:,}"
    elif value in (inf, -inf):
        text = "∞" if value > 0 else "-∞"
    else:
        text = f"{value:,.6f}".rstrip("0").rstrip(".")
    return text.replace("-", "−") if value < 0 else text


def signed(value: float) -> str:
    """A difference with its sign: +3, −10, 0."""
    return f"+{number(value)}" if value > 0 else number(value)


def spread(interval: Interval) -> str:
    """What a hedged number can be: `10`, `10–20`, `540 or more`."""
    low, high = interval
    if low == high:
        return number(low)
    return f"{number(low)} or more" if high == inf else f"{number(low)}–{number(high)}"


def stated(figure: Observation | LinkedFigure) -> str:
    """The printed number; where it is hedged, what that means in brackets."""
    low, high = figure.value_low, figure.value_high
    if low == high:
        return number(figure.value)
    return f"{number(figure.value)} ({spread(Interval(low, high))})"


def added(observations: Iterable[Observation]) -> str:
    """The parts of a sum: `164+409+506+187`."""
    return "+".join(number(observation.value) for observation in observations)


def summed(observations: Sequence[Observation], bounds: Interval) -> str:
    """What parts come to: ` = 1,266`, hedged ` = 1,266 (1,260 or more)`; nothing for one part."""
    if len(observations) < 2:
        return ""
    text = f" = {number(sum(observation.value for observation in observations))}"
    return text if bounds.is_exact else f"{text} ({spread(bounds)})"


def acts(observations: Iterable[Observation]) -> str:
    """What was done, by the codes: `300 received + 12 carried over`."""
    return " + ".join(f"{stated(each)} {deed(each.metric_code or each.label)}" for each in observations)


def deed(code: str) -> str:
    """A code without its family, in words: `requests_carried_over` is `carried over`."""
    return code.partition("_")[2].replace("_", " ") or code


def counted(count: int, what: str) -> str:
    """`1 section`, `2 sections`."""
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def name(observation: Observation) -> str:
    """What a message calls an observation: its code, or else its label."""
    return observation.metric_code or observation.label
