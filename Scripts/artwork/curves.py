"""The computed curves of the ornaments.

Every line is a wave: `middle + amplitude · cos 2π (t + phase)` off a base line, t counting whole
waves along it. One cubic piece goes from crest to trough; a line of a hundred waves would be two
hundred pieces.
"""

from dataclasses import dataclass
from math import atan2, ceil, cos, hypot, pi, sin

from .outline import Outline


@dataclass(frozen=True)
class Wave:
    """A line along or around something."""

    amplitude: float
    phase: float = 0.0
    middle: float = 0.0

    def off(self, t):
        """How far the line is off the base line."""
        return self.middle + self.amplitude * cos(2 * pi * (t + self.phase))

    def knots(self, waves):
        """The two ends and every crest and trough between."""
        first = ceil((self.phase + 1e-6) * 2)
        turns = [index / 2 - self.phase for index in range(first, first + 2 * waves + 1)]
        return [0.0] + [t for t in turns if 0.02 < t < waves - 0.02] + [float(waves)]


def ribbon(reach, twist, strands, phase=0.0):
    """A ribbon of `strands` fine lines that turns over at every crest. `twist` is the angle that
    says how wide it is: its strands lie `reach · sin twist` to both sides where it crosses the
    middle, and all of them meet at its crests, `reach · cos twist` off it.

    Each strand is the sum of the wave and a part of the wave a quarter behind, which is a plain
    wave of another amplitude and phase."""
    across = reach * cos(twist)
    waves = []
    for strand in range(strands):
        lean = reach * sin(twist) * (2 * strand / (strands - 1) - 1)
        waves.append(Wave(hypot(across, lean), phase - atan2(lean, across) / (2 * pi)))
    return waves


def along(start, end, waves, family):
    """The family of waves along the straight line between two points, `waves` of each."""
    (x, y), (right, down) = start, end
    length = hypot(right - x, down - y)
    dx, dy = (right - x) / length, (down - y) / length
    outlines = []
    for wave in family:

        def point(t):
            far, off = t / waves * length, wave.off(t)
            return x + dx * far - dy * off, y + dy * far + dx * off

        outlines.append(Outline.following(point, wave.knots(waves)))
    return outlines


def around(center, radius, petals, family):
    """The family of waves around a circle, `petals` of each."""
    x, y = center
    outlines = []
    for wave in family:

        def point(t):
            r, angle = radius + wave.off(t), 2 * pi * t / petals - pi / 2
            return x + r * cos(angle), y + r * sin(angle)

        knots = [index / 2 - wave.phase for index in range(2 * petals + 1)]
        outlines.append(Outline.following(point, knots, closed=True))
    return outlines


def sweep(left, right, middle, width, strands, turns, pieces):
    """A broad ribbon of `strands` lines from `left` to `right` that turns over `turns` times on its
    way; `middle` and `width` say where its middle is and how far it reaches to both sides, 0…1 of
    the way."""

    def strand(share):
        def point(t):
            off = width(t) * cos(pi * (share + turns * t))
            return left + (right - left) * t, middle(t) + off

        return Outline.following(point, [index / pieces for index in range(pieces + 1)])

    return [strand(index / strands) for index in range(strands)]
