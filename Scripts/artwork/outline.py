"""Paths of straight lines and cubic pieces, and how they are written as SVG path data."""


GRID = 4  # steps of a point; finer ones nobody sees, and coarser numbers take less room


def number(value):
    """A number without a needless zero."""
    text = f"{value:.4f}".rstrip("0").rstrip(".")
    text = text.replace("-0.", "-.") if text.startswith("-0.") else text
    text = text[1:] if text.startswith("0.") else text
    return "0" if text in ("", "-", "-0") else text


def numbers(*values):
    """Numbers with the shortest separators that SVG allows."""
    result = ""
    for value in values:
        text = number(value)
        result += text if not result or text.startswith("-") else " " + text
    return result


class Outline:
    """A path of steps between points."""

    def __init__(self, *points, closed=False):
        """A path along straight lines."""
        self.steps = []
        for index, point in enumerate(points):
            self.steps.append(("l" if index else "m", (point,)))
        if closed:
            self.close()

    def move(self, point):
        self.steps.append(("m", (point,)))

    def line(self, point):
        self.steps.append(("l", (point,)))

    def curve(self, first, second, end):
        self.steps.append(("c", (first, second, end)))

    def close(self):
        self.steps.append(("z", ()))

    @classmethod
    def circle(cls, center, radius):
        """A circle."""
        x, y = center
        outline = cls((x + radius, y))
        dx, dy = radius, 0
        for _ in range(4):
            ax, ay = x + dx - dy * 0.5523, y + dy + dx * 0.5523
            dx, dy = -dy, dx
            outline.curve((ax, ay), (x + dx + dy * 0.5523, y + dy - dx * 0.5523), (x + dx, y + dy))
        outline.close()
        return outline

    @classmethod
    def following(cls, function, knots, closed=False):
        """The curve `function` (parameter to point) in one cubic piece from each of the parameters
        `knots` to the next, with the function's own direction at both ends."""
        outline = cls(function(knots[0]))
        for start, end in zip(knots, knots[1:]):
            span = end - start
            tiny = span * 1e-4

            def lead(t):
                (ax, ay), (bx, by) = function(t - tiny), function(t + tiny)
                return (bx - ax) / (2 * tiny) * span / 3, (by - ay) / (2 * tiny) * span / 3

            (x, y), (right, down) = function(start), function(end)
            (dx, dy), (ex, ey) = lead(start), lead(end)
            outline.curve((x + dx, y + dy), (right - ex, down - ey), (right, down))
        if closed:
            outline.close()
        return outline


def path_data(outlines, scale):
    """The path data of outlines, in relative steps; the rounding of one step never adds up in the
    next. A piece whose first lever goes on straight from the last takes the short form `s`."""
    data = []
    at, lever = (0.0, 0.0), None

    def delta(point):
        return tuple(round(a * scale * GRID) / GRID - b for a, b in zip(point, at))

    for outline in outlines:
        for kind, points in outline.steps:
            step = delta(points[-1]) if points else (0.0, 0.0)
            if kind == "m":
                at = (0.0, 0.0)
                step = delta(points[0])
                data.append("M" + numbers(*step))
            elif kind == "z":
                data.append("z")
            elif kind == "c":
                first, second = delta(points[0]), delta(points[1])
                if lever and max(abs(first[0] - lever[0]), abs(first[1] - lever[1])) < 1.5 / GRID:
                    data.append("s" + numbers(*second, *step))
                else:
                    data.append("c" + numbers(*first, *second, *step))
                lever = (step[0] - second[0], step[1] - second[1])
            elif step[0] == 0:
                data.append("v" + number(step[1]))
            elif step[1] == 0:
                data.append("h" + number(step[0]))
            else:
                data.append("l" + numbers(*step))
            if kind != "c":
                lever = None
            at = (at[0] + step[0], at[1] + step[1])
    return "".join(data)
