"""Small ornaments made of straight lines."""

from .outline import Outline


def box(left, top, right, bottom):
    """A rectangle."""
    return Outline((left, top), (right, top), (right, bottom), (left, bottom), closed=True)


def diamond(x, y, across, down):
    """A rhombus around a point."""
    return Outline((x - across, y), (x, y - down), (x + across, y), (x, y + down), closed=True)


def divider(x, y, reach):
    """Two tapering strokes and a rhombus between them, around a point."""
    parts = [diamond(x, y, 4.2, 4.2)]
    for side in (-1, 1):
        start, end = x + side * 12, x + side * reach
        parts.append(Outline((start, y - 0.55), (end, y), (start, y + 0.55), closed=True))
        parts.append(diamond(x + side * 8.4, y, 1.5, 1.5))
    return parts


def fret(width, height, distance, unit):
    """A line all around a page, `distance` off its edge, with a step at every corner, and in each
    step a square coil (回纹)."""
    right, bottom = width - distance, height - distance
    step = [(0, 7), (7, 7), (7, 0)]
    coil = [(0, 5), (0, 0), (5, 0), (5, 5), (2, 5), (2, 2), (3.5, 2)]
    frame, coils = [], []
    corners = [
        (distance, distance, 1, 1), (right, distance, -1, 1),
        (right, bottom, -1, -1), (distance, bottom, 1, -1),
    ]
    for x, y, across, down in corners:
        turned = step if across == down else step[::-1]
        frame += [(x + across * a * unit, y + down * b * unit) for a, b in turned]
        coils.append(Outline(*((x + across * a * unit, y + down * b * unit) for a, b in coil)))
    return [Outline(*frame, closed=True)] + coils
