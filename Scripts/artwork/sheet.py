"""The page sizes, and the file of one artwork."""

from dataclasses import dataclass
from html import escape

from .outline import number, path_data

MILLIMETRE = 72 / 25.4
BLEED = 3 * MILLIMETRE  # how far the ground reaches beyond the trimmed page


@dataclass(frozen=True)
class Size:
    """A page size, by the name that design files know it by."""

    name: str
    width: float  # mm
    height: float  # mm
    scale: float  # points to a unit


SIZES = [
    Size("a4-landscape", 297, 210, 1),
    Size("a4-portrait", 210, 297, 1),
    Size("a3-landscape", 420, 297, 1.4142),
    # 8 × 10 inches; as many units high as A4, and wider.
    Size("10-inch", 203.2, 254, 0.8552),
]


class Sheet:
    """One artwork in the making: what is seen, from the paper upwards, and its slots."""

    def __init__(self, size):
        self.size = size
        self.scale = size.scale
        self.width = size.width * MILLIMETRE / size.scale
        self.height = size.height * MILLIMETRE / size.scale
        self.center = self.width / 2
        self.is_landscape = size.width > size.height
        self.bleed = BLEED / size.scale
        self.parts = []
        self.slots = []

    def ground(self, color, left=None, top=None, right=None, bottom=None):
        """A filled rectangle; the sides that are not given lie beyond the edge of the page."""
        left = -self.bleed if left is None else left
        top = -self.bleed if top is None else top
        right = self.width + self.bleed if right is None else right
        bottom = self.height + self.bleed if bottom is None else bottom
        self.parts.append(
            f"<rect {self._frame(left, top, right - left, bottom - top)} fill=\"{color}\"/>")

    def fill(self, color, outlines, woven=False):
        """Filled outlines; `woven` leaves out what an even number of them covers."""
        rule = ' fill-rule="evenodd"' if woven else ""
        self.parts.append(f'<path fill="{color}"{rule} d="{path_data(outlines, self.scale)}"/>')

    def lines(self, color, width, outlines):
        """Lines `width` points wide."""
        self.parts.append(
            f'<path fill="none" stroke="{color}" stroke-width="{number(width)}" '
            f'd="{path_data(outlines, self.scale)}"/>')

    def rule(self, color, x, y, length, width=0.5):
        """A horizontal line `width` points wide, filled because fills are cheaper than strokes."""
        self.parts.append(
            f'<rect x="{number(x * self.scale)}" y="{number(y * self.scale)}" '
            f'width="{number(length * self.scale)}" height="{number(width)}" fill="{color}"/>')

    def frame(self, color, distance, width):
        """A line all around, `distance` off the page's edge and `width` points wide."""
        across, down = self.width - 2 * distance, self.height - 2 * distance
        self.parts.append(
            f"<rect {self._frame(distance, distance, across, down)} fill=\"none\" "
            f'stroke="{color}" stroke-width="{number(width)}"/>')

    def slot(self, name, x, y, width, height):
        """An invisible named rectangle, for what the design's YAML puts there."""
        self.slots.append((name, (x, y, width, height)))

    def svg(self):
        """The file."""
        width, height = self.width * self.scale, self.height * self.scale
        bleed = ("bleed", (-self.bleed, -self.bleed,
                           self.width + 2 * self.bleed, self.height + 2 * self.bleed))
        slots = [
            f'<rect id="{escape(name)}" {self._frame(*frame)} fill="none" stroke="none"/>'
            for name, frame in [bleed] + self.slots
        ]
        return (
            "<!-- Drawn by Scripts/make-artwork: change that, not this. -->\n"
            f'<svg xmlns="http://www.w3.org/2000/svg" width="{number(self.size.width)}mm" '
            f'height="{number(self.size.height)}mm" '
            f'viewBox="0 0 {number(width)} {number(height)}">\n'
            + "\n".join(self.parts + slots) + "\n</svg>\n"
        )

    def _frame(self, x, y, width, height):
        x, y, width, height = (value * self.scale for value in (x, y, width, height))
        return (
            f'x="{number(x)}" y="{number(y)}" width="{number(width)}" height="{number(height)}"')
