"""What a PDF page shows, as pdfium gives it: glyphs, ruled lines, pictures.

Coordinates are points, x to the right and y downwards from the upper left
corner, of the page turned so that most of its text stands upright.
"""

import ctypes
import math
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import pypdfium2 as pdfium
import pypdfium2.raw as pdfium_c

MOST_SEGMENTS = 50_000
"""Path segments of a page that are looked at: a drawing has more, and no table."""

FEWEST_GLYPHS = 20
"""A page with fewer may be a picture with a stamp or a watermark on it."""

THICKEST_RULE = 3.0
"""A filled box that is no thicker is a line."""

SHORTEST_RULE = 4.0
DEEPEST_FORM = 6
"""Drawings inside each other."""

SAME_PLACE = 0.01
"""Points between two places that are one."""

RIGHT_ANGLE, QUARTER = 90, math.pi / 2


Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Glyph:
    """A visible character and its box."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    """Height of a line of its font."""
    is_unmapped: bool
    """The font does not tell which character it is: `text` is U+FFFD."""

    @property
    def centre(self) -> float:
        """Half way between left and right."""
        return (self.left + self.right) / 2

    @property
    def middle(self) -> float:
        """About half the height of its ink above the baseline."""
        return self.baseline - 0.3 * self.size


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line, level or upright: `place` is its y or x, the others its ends."""

    place: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Page:
    """What is seen of one page."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]
    level: tuple[Rule, ...]
    upright: tuple[Rule, ...]
    picture_share: float
    """Of the page's area, covered by its largest picture; 0 where the page has text."""


class _View:
    """Turns the coordinates of a page's content into those of the page as it is seen.

    `turns` are quarter turns of the page, clockwise.
    """

    def __init__(self, box: tuple[float, float, float, float], turns: int) -> None:
        self.left, self.bottom, self.right, self.top = box
        self.turns = turns % 4
        across, down = self.right - self.left, self.top - self.bottom
        self.width, self.height = (down, across) if self.turns % 2 else (across, down)

    def show(self, x: float, y: float) -> tuple[float, float]:
        """Where a point is seen."""
        across, up = x - self.left, y - self.bottom
        if self.turns == 0:
            return across, self.height - up
        if self.turns == 1:
            return up, across
        if self.turns == 2:
            return self.width - across, up
        return self.width - up, self.height - across


def read_page(page: Any) -> Page:
    """Everything on a page that matters here; `page` is pdfium's."""
    text_page = page.get_textpage()
    angles = Counter(_angle(text_page.raw, place) for place in range(0, text_page.count_chars(), 7))
    angle = angles.most_common(1)[0][0] if angles else -page.get_rotation() // RIGHT_ANGLE
    view = _View(page.get_cropbox(), -angle)
    glyphs = _read_glyphs(text_page, view, angle)
    text_page.close()
    level, standing = _read_rules(page, view)
    picture_share = _picture_share(page, view) if len(glyphs) < FEWEST_GLYPHS else 0.0
    return Page(view.width, view.height, glyphs, level, standing, picture_share)


def _angle(text_page: Any, place: int) -> int:
    """Quarter turns of a character, clockwise; pdfium gives radians."""
    return round(float(pdfium_c.FPDFText_GetCharAngle(text_page, place)) / QUARTER) % 4


def _read_glyphs(text_page: Any, view: _View, upright: int) -> tuple[Glyph, ...]:
    """The characters in the order of the file; blanks and those at another angle (watermarks) left out."""
    raw = text_page.raw
    glyphs = []
    x, y = ctypes.c_double(), ctypes.c_double()
    loose = pdfium_c.FS_RECTF()
    for place in range(text_page.count_chars()):
        code = pdfium_c.FPDFText_GetUnicode(raw, place)
        is_unmapped = code in (0, 0xFFFD, 0xFFFE, 0xFFFF) or pdfium_c.FPDFText_HasUnicodeMapError(raw, place) == 1
        text = "\ufffd" if is_unmapped else chr(code)
        if text.isspace() or pdfium_c.FPDFText_IsGenerated(raw, place) == 1 or (not is_unmapped and code < 0x20):
            continue
        angle = pdfium_c.FPDFText_GetCharAngle(raw, place) / QUARTER - upright
        if abs((angle + 2) % 4 - 2) > 0.1:
            continue
        pdfium_c.FPDFText_GetCharOrigin(raw, place, x, y)
        if not pdfium_c.FPDFText_GetLooseCharBox(raw, place, loose):
            continue
        points = ((x.value, y.value), (loose.left, loose.bottom), (loose.right, loose.top))
        moved = _moved_out_of_form(raw, place, points)
        (_, baseline), *corners = (view.show(*point) for point in moved or points)
        (x0, x1), (y0, y1) = (sorted(pair) for pair in zip(*corners, strict=True))
        glyphs.append(Glyph(text, x0, x1, baseline, max(y1 - y0, 1.0), is_unmapped))
    return tuple(glyphs)


def _moved_out_of_form(raw: Any, place: int, points: Sequence[Point]) -> list[Point] | None:
    """The origin of a character and other points of it on the page; None where they are.

    pdfium leaves a character whose text the file writes out besides
    (ActualText, as browsers do for 行 and 一) in the coordinates of the drawing
    that holds it: its origin is that of the text object there, and the matrix
    of the character says where on the page that is.
    """
    (x, y), shown, own = points[0], pdfium_c.FS_MATRIX(), pdfium_c.FS_MATRIX()
    if not pdfium_c.FPDFText_GetMatrix(raw, place, shown) or _is_at(shown, x, y):
        return None
    written = pdfium_c.FPDFText_GetTextObject(raw, place)
    if not pdfium_c.FPDFPageObj_GetMatrix(written, own) or not _is_at(own, x, y):
        return None
    scale = own.a * own.d - own.b * own.c
    if not scale:
        return None
    moved = []
    for across, up in ((px - own.e, py - own.f) for px, py in points):
        u, v = (own.d * across - own.c * up) / scale, (own.a * up - own.b * across) / scale
        moved.append((shown.a * u + shown.c * v + shown.e, shown.b * u + shown.d * v + shown.f))
    return moved


def _is_at(matrix: Any, x: float, y: float) -> bool:
    """Is that the place of a matrix?"""
    return bool(abs(matrix.e - x) < SAME_PLACE and abs(matrix.f - y) < SAME_PLACE)


def _read_rules(page: Any, view: _View) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """Level and upright lines: strokes, the edges of stroked boxes, and thin filled boxes."""
    level: list[Rule] = []
    upright: list[Rule] = []
    left = MOST_SEGMENTS
    for path in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_PATH], max_depth=DEEPEST_FORM):
        left -= max(pdfium_c.FPDFPath_CountSegments(path.raw), 1)
        if left < 0:
            return (), ()
        for (x0, y0), (x1, y1) in _lines_of(path, view):
            if abs(y0 - y1) <= 1 and abs(x0 - x1) >= SHORTEST_RULE:
                level.append(Rule((y0 + y1) / 2, min(x0, x1), max(x0, x1)))
            elif abs(x0 - x1) <= 1 and abs(y0 - y1) >= SHORTEST_RULE:
                upright.append(Rule((x0 + x1) / 2, min(y0, y1), max(y0, y1)))
    return tuple(level), tuple(upright)


def _lines_of(path: Any, view: _View) -> list[tuple[Point, Point]]:
    """The straight lines that a path draws, as they are seen."""
    fill, stroke = ctypes.c_int(), pdfium_c.FPDF_BOOL()
    if not pdfium_c.FPDFPath_GetDrawMode(path.raw, fill, stroke) or not (fill.value or stroke.value):
        return []
    matrix = path.get_matrix()
    container = path.container
    while container is not None:
        matrix = matrix.multiply(container.get_matrix())
        container = container.container
    points = [[view.show(*matrix.on_point(*point)) for point in line] for line in _polylines(path.raw)]
    if stroke.value:
        return [pair for line in points for pair in pairwise(line)]
    return [rule for line in points for rule in _thin_box(line)]


def _polylines(path: Any) -> list[list[Point]]:
    """The path's strokes, each a list of points; curves are left out."""
    lines: list[list[Point]] = []
    x, y = ctypes.c_float(), ctypes.c_float()
    for place in range(pdfium_c.FPDFPath_CountSegments(path)):
        segment = pdfium_c.FPDFPath_GetPathSegment(path, place)
        kind = pdfium_c.FPDFPathSegment_GetType(segment)
        if not pdfium_c.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        point = (x.value, y.value)
        if kind == pdfium_c.FPDF_SEGMENT_LINETO and lines:
            lines[-1].append(point)
        else:
            lines.append([point])
        if pdfium_c.FPDFPathSegment_GetClose(segment) and lines[-1][0] != point:
            lines[-1].append(lines[-1][0])
    return lines


def _thin_box(points: list[Point]) -> list[tuple[Point, Point]]:
    """The line that a filled box is meant to be; none where the box is thick."""
    if len(points) < 4:
        return []
    xs, ys = ([point[axis] for point in points] for axis in (0, 1))
    x0, x1, y0, y1 = min(xs), max(xs), min(ys), max(ys)
    if y1 - y0 <= THICKEST_RULE < x1 - x0:
        return [((x0, (y0 + y1) / 2), (x1, (y0 + y1) / 2))]
    if x1 - x0 <= THICKEST_RULE < y1 - y0:
        return [(((x0 + x1) / 2, y0), ((x0 + x1) / 2, y1))]
    return []


def _picture_share(page: Any, view: _View) -> float:
    largest = 0.0
    for picture in page.get_objects(filter=[pdfium_c.FPDF_PAGEOBJ_IMAGE], max_depth=DEEPEST_FORM):
        try:
            x0, y0, x1, y1 = picture.get_bounds()
        except pdfium.PdfiumError:
            continue
        largest = max(largest, abs((x1 - x0) * (y1 - y0)))
    return largest / max(view.width * view.height, 1.0)
