"""The texts on which a regular expression takes longest, derived from the expression itself.

What makes a pattern slow is a repeat: long runs of what it repeats, behind what
stands before it, and in the end a character that breaks the match. A quadratic
one reads such a run from each of its places, a worse one in many ways from each.
"""

import re
import re._constants as code  # the parsed form of `re`; nothing else has it
import re._parser as parser
from collections.abc import Iterable, Iterator
from typing import Any

ORDINARY = "a1A 中一。,\n\t"
"""Characters of texts; what a class excludes is drawn from them too."""

BREAKING = "\x01\n\x01"
"""Behind every run: no class has the first character but a negated one, and `.` ends at the second."""

MANY = 20
"""A repeat that goes so far is worth filling."""

LONGEST_PREFIX = 60
REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)
ATOMS = (code.LITERAL, code.NOT_LITERAL, code.ANY, code.IN)

CATEGORIES = {
    code.CATEGORY_DIGIT: str.isdigit,
    code.CATEGORY_SPACE: str.isspace,
    code.CATEGORY_WORD: lambda character: character.isalnum() or character == "_",
    code.CATEGORY_NOT_DIGIT: lambda character: not character.isdigit(),
    code.CATEGORY_NOT_SPACE: lambda character: not character.isspace(),
    code.CATEGORY_NOT_WORD: lambda character: not (character.isalnum() or character == "_"),
}


def derive_runs(pattern: re.Pattern[Any]) -> list[tuple[str, str]]:
    """Pairs of what stands once and what is repeated behind it; see `fill`."""
    parsed = parser.parse(pattern.pattern, pattern.flags)
    draft = _Draft(parsed)
    draft.walk(parsed, "")
    runs = dict.fromkeys(("", character) for character in draft.characters)
    for before, repeated in draft.repeats:
        runs |= dict.fromkeys(((before, repeated), ("", before + repeated), ("", repeated)))
    runs |= dict.fromkeys(("", before) for before in draft.prefixes)
    return [run for run in runs if run[1]]


def list_breaks(pattern: re.Pattern[Any]) -> tuple[str, ...]:
    """What to end a run with: where a pattern looks for the end, also what its negated classes exclude."""
    parts = list(_every_part(parser.parse(pattern.pattern, pattern.flags)))
    excluded = "".join(dict.fromkeys(_excluded(parts)))
    looks_for_end = any(operation is code.AT and argument is not code.AT_BEGINNING for operation, argument in parts)
    return (BREAKING, BREAKING + excluded) if excluded and looks_for_end else (BREAKING,)


def fill(run: tuple[str, str], length: int, ending: str, *, is_bytes: bool) -> str | bytes:
    """A text of about so many characters."""
    before, repeated = run
    text = before + repeated * max(2, (length - len(before)) // len(repeated)) + ending
    return text.encode("latin-1", "replace") if is_bytes else text


class _Draft:
    """What a walk through a pattern gathers."""

    def __init__(self, parsed: Any) -> None:
        self.characters = _tell_apart([part for part in _every_part(parsed) if part[0] in ATOMS])
        self.repeats: dict[tuple[str, str], None] = {}
        self.prefixes: dict[str, None] = {}

    def walk(self, parsed: Any, before: str) -> None:
        """Note each repeat with what it repeats and the shortest text that leads to it."""
        for operation, argument in parsed:
            if operation in REPEATS and argument[1] >= MANY:
                for word in self.words(argument[2]):
                    self.repeats[before, word] = None
            for inner in _inner(operation, argument):
                if _has_long_repeat(inner):
                    self.walk(inner, before)
                else:
                    self.prefixes[(before + self.word(inner, 1))[-LONGEST_PREFIX:]] = None
            before = (before + self.word([(operation, argument)], 1))[-LONGEST_PREFIX:]
            self.prefixes[before] = None

    def words(self, parsed: Any) -> Iterator[str]:
        """Some of the texts that a part matches: each character of one atom, each branch."""
        if len(parsed) == 1:
            operation, argument = parsed[0]
            if operation in ATOMS:
                yield from (character for character in self.characters if _fits(character, operation, argument))
                return
            if operation is code.BRANCH:
                for branch in argument[1]:
                    yield from self.words(branch)
                return
            inner = _inner(operation, argument)
            if inner and operation not in (code.ASSERT, code.ASSERT_NOT):
                yield from self.words(inner[0])
                return
        yield self.word(parsed, 1)
        yield self.word(parsed, 2)

    def word(self, parsed: Any, times: int) -> str:
        """A text that a part matches, looks around aside; an optional piece is there `times` times, if it may."""
        pieces = []
        for operation, argument in parsed:
            if operation in ATOMS:
                fitting = (character for character in self.characters if _fits(character, operation, argument))
                pieces.append(next(fitting, ""))
            elif operation in REPEATS:
                least, most, inner = argument
                pieces.append(self.word(inner, times) * max(least, min(most, times)))
            elif operation not in (code.ASSERT, code.ASSERT_NOT):
                pieces += [self.word(inner, times) for inner in _inner(operation, argument)[:1]]
        return "".join(pieces)


def _inner(operation: Any, argument: Any) -> list[Any]:
    """The parts inside a part."""
    if operation in REPEATS:
        return [argument[2]]
    if operation is code.BRANCH:
        return list(argument[1])
    if operation is code.SUBPATTERN:
        return [argument[3]]
    if operation in (code.ASSERT, code.ASSERT_NOT):
        return [argument[1]]
    return [argument] if operation is code.ATOMIC_GROUP else []


def _every_part(parsed: Any) -> Iterator[tuple[Any, Any]]:
    """A pattern's parts, and the parts inside them."""
    for operation, argument in parsed:
        yield operation, argument
        for inner in _inner(operation, argument):
            yield from _every_part(inner)


def _has_long_repeat(parsed: Any) -> bool:
    return any(operation in REPEATS and argument[1] >= MANY for operation, argument in _every_part(parsed))


def _tell_apart(atoms: list[tuple[Any, Any]]) -> list[str]:
    """One character for each set of atoms that some character fits."""
    distinct = list({repr(atom): atom for atom in atoms}.values())
    seen: dict[tuple[bool, ...], str] = {}
    for character in dict.fromkeys((*_named(distinct), *ORDINARY)):
        seen.setdefault(tuple(_fits(character, *atom) for atom in distinct), character)
    return list(seen.values())


def _named(atoms: Iterable[tuple[Any, Any]]) -> Iterator[str]:
    """The characters that atoms name, and the ends of ranges."""
    for operation, argument in atoms:
        items = argument if operation is code.IN else [(operation, argument)]
        for kind, value in items:
            if kind in (code.LITERAL, code.NOT_LITERAL):
                yield chr(value)
            elif kind is code.RANGE:
                yield from map(chr, value)


def _excluded(parts: Iterable[tuple[Any, Any]]) -> Iterator[str]:
    """The characters that negated classes name."""
    for operation, argument in parts:
        if operation is code.NOT_LITERAL:
            yield chr(argument)
        elif operation is code.IN and argument[0][0] is code.NEGATE:
            yield from (chr(value) for kind, value in argument if kind is code.LITERAL)


def _fits(character: str, operation: Any, argument: Any) -> bool:
    if operation is code.ANY:
        return character != "\n"
    if operation is code.LITERAL:
        return ord(character) == argument
    if operation is code.NOT_LITERAL:
        return ord(character) != argument
    is_in = False
    for kind, value in argument:
        if kind is code.LITERAL:
            is_in |= ord(character) == value
        elif kind is code.RANGE:
            is_in |= value[0] <= ord(character) <= value[1]
        elif kind is code.CATEGORY:
            is_in |= CATEGORIES[value](character)
    return is_in != (argument[0][0] is code.NEGATE)
