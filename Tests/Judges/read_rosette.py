"""Reads the digests of rosettes back from the coordinates in PDFs.

Written after Assets/Trust/rosette.md and nothing else. First the curves of the expected digest are
computed and compared with those of the file, point by point; then the digest is computed from the
file's points alone. Prints a JSON list with an object for each file: the largest distance between
two points, in points of print, how many curve pieces there are, how many bytes their drawing takes
when deflated, and the digest that was read; null if the curves are others altogether.

    read_rosette.py CENTER-X CENTER-Y RADIUS FILE.pdf DIGEST …     in points, from the lower left
    read_rosette.py --compute COUNT SEED

The second form reads digests at random back from points it has computed itself, placed on the grid
of printed files, and prints those that it could not read.
"""

import json
import math
import random
import re
import sys
import zlib

RADIUS = (0.80, 0.55, 0.36, 0.20)
HEIGHT = (0.091, 0.20, 0.14, 0.08)
SHARE = (0.2, 0.2, 0.25, 0.3)
TURNS = (5, 4, 3, 2)
SMALLEST = (26 / 25.4 * 72 - 0.3) / 2
WAVES = {3: (24, 18, 12, 9), 4: (24, 16, 12, 12), 5: (25, 15, 15, 15)}


def structure(weave, layer):
    symmetry = 3 + weave % 3
    waves = WAVES[symmetry][layer]
    turns = TURNS[layer] + (weave >> (2 + layer) & 1)
    while math.gcd(waves, turns) > 1:
        turns += 1
    return symmetry, waves, turns


def weave_of(digest):
    weave = 0
    for byte in digest:
        weave ^= byte
    return weave


def curve(digest, layer):
    """The corners of a layer's pieces: knot, handle, handle, knot, handle, …"""
    kind = structure(weave_of(digest), layer)
    return curve_of(digest[8 * layer : 8 * layer + 8], layer, kind)


def curve_of(numbers, layer, kind):
    """The corners of the pieces of a layer with eight bytes."""
    symmetry, waves, turns = kind
    c = [(byte - 127.5) / 127.5 for byte in numbers]
    pace = turns / waves

    def knot(number):
        u = number * math.pi
        side = 1 if number % 2 == 0 else -1
        t = (u + math.pi * c[7]) * pace
        cosine, sine = math.cos(symmetry * t), math.sin(symmetry * t)
        mean = RADIUS[layer] + 0.02 * c[0] + 0.025 * (c[1] * cosine + c[2] * sine)
        mean_slope = 0.025 * symmetry * (c[2] * cosine - c[1] * sine)
        full, share = HEIGHT[layer], SHARE[layer]
        height = full * (1 + share * c[3] + share * (c[4] * cosine + c[5] * sine))
        height_slope = full * share * symmetry * (c[5] * cosine - c[4] * sine)
        r = mean + side * height
        slope = (mean_slope + side * height_slope) * pace
        x, y = r * math.sin(t), -r * math.cos(t)
        dx = slope * math.sin(t) + r * pace * math.cos(t)
        dy = -slope * math.cos(t) + r * pace * math.sin(t)
        third = math.pi / 3 * (1 - side * 0.45 * c[6])
        return (x, y), (third * dx, third * dy)

    knots = [knot(number) for number in range(2 * waves)]
    points = [knots[0][0]]
    for (p, d), (q, e) in zip(knots, knots[1:] + knots[:1]):
        points += [(p[0] + d[0], p[1] + d[1]), (q[0] - e[0], q[1] - e[1]), q]
    return points


def curves_of(pdf):
    """The closed curves of the file, each as its points, and the numbers that draw them."""
    found = []
    for data in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.S):
        try:
            words = zlib.decompress(data).split()
        except zlib.error:
            continue
        numbers, points, drawing = [], [], []
        for word in words:
            try:
                numbers.append(float(word))
            except ValueError:
                if word == b"m":
                    points, drawing = [], []
                if word in (b"m", b"l", b"c"):
                    points += zip(numbers[0::2], numbers[1::2])
                if word == b"h" and len(points) > 50 and len(points) % 3 == 1:
                    found.append((points, b" ".join(drawing)))
                numbers = []
            drawing.append(word)
    return found


def digest_of(layers):
    """The digest whose rosette has these points, from the middle of a rosette of radius 1."""
    for weave in range(256):
        kinds = [structure(weave, layer) for layer in range(4)]
        if not all(map(fits, layers, kinds)):
            continue
        found = [byte for layer in range(4) for byte in read(layers[layer], layer, kinds[layer])]
        if all(0 <= byte <= 255 for byte in found) and weave_of(found) == weave:
            return bytes(found)
    return None


def polar(x, y):
    """The distance from the middle, and the direction clockwise from the top."""
    return math.hypot(x, y), math.atan2(x, -y)


def fits(points, kind):
    """Whether there are as many knots as waves need, as far apart as the turns put them."""
    _, waves, turns = kind
    if len(points) != 6 * waves + 1:
        return False
    step = (polar(*points[3])[1] - polar(*points[0])[1]) % (2 * math.pi)
    return abs(step - math.pi * turns / waves) < 0.01


def read(points, layer, kind):
    symmetry, waves, turns = kind
    pace = turns / waves
    knots = [polar(*point) for point in points[:-1:3]]
    # The first knot is within half a wave of the top; the others follow from its byte exactly.
    start = round(knots[0][1] / pace / math.pi * 127.5 + 127.5)
    first = math.pi * (start - 127.5) / 127.5

    def swelling(numbers):
        """Mean, cosine and sine of the radius over as many directions as there are waves."""
        pairs = [(knots[n][0], symmetry * pace * (first + n * math.pi)) for n in numbers]
        return (
            sum(value for value, _ in pairs) / waves,
            2 * sum(value * math.cos(angle) for value, angle in pairs) / waves,
            2 * sum(value * math.sin(angle) for value, angle in pairs) / waves,
        )

    def part(value, unit):
        return round(value / unit * 127.5 + 127.5)

    # At a crest the radius is ρ + α, in a trough ρ - α.
    crest, trough = swelling(range(0, 2 * waves, 2)), swelling(range(1, 2 * waves, 2))
    mean = [(a + b) / 2 for a, b in zip(crest, trough)]
    height = [(a - b) / 2 for a, b in zip(crest, trough)]
    full, share = HEIGHT[layer], SHARE[layer]
    found = [
        part(mean[0] - RADIUS[layer], 0.02), part(mean[1], 0.025), part(mean[2], 0.025),
        part(height[0] / full - 1, share), part(height[1] / full, share),
        part(height[2] / full, share),
    ]
    # The first six and the last say how long the handles are where nothing is pointed.
    round_points = curve_of(found + [127.5, start], layer, kind)
    # Long handles say it best: a coordinate is off by the same little in all of them.
    shorter = square = 0
    for index in range(len(points)):
        if index % 3 == 0:
            continue
        # The handle after a knot or before one.
        knot = index - 1 if index % 3 == 1 else index + 1
        side = 1 if knot % 6 == 0 else -1
        length, whole = (
            math.hypot(line[index][0] - line[knot][0], line[index][1] - line[knot][1])
            for line in (points, round_points)
        )
        shorter += side * (whole - length) * whole
        square += whole * whole
    return found + [part(shorter / square, 0.45), start]


def finding(path, x, y, radius, digest):
    with open(path, "rb") as file:
        curves = curves_of(file.read())
    expected = [curve(digest, layer) for layer in range(4)]
    if [len(points) for points, _ in curves] != [len(points) for points in expected]:
        return None
    farthest = max(
        math.hypot(left - x - radius * across, y - up - radius * down)
        for (points, _), wanted in zip(curves, expected)
        for (left, up), (across, down) in zip(points, wanted)
    )
    layers = [
        [((left - x) / radius, (y - up) / radius) for left, up in points]
        for points, _ in curves
    ]
    read_back = digest_of(layers)
    return {
        "farthest": farthest,
        "pieces": sum(len(points) // 3 for points, _ in curves),
        "deflated": len(zlib.compress(b" ".join(drawing for _, drawing in curves))),
        "digest": read_back.hex() if read_back else None,
    }


def lost(count, seed, grid):
    """The digests of so many that are not read back from points on a grid, where the rosette has
    the size of the smallest slot for which Assets/Trust/rosette.md promises it."""
    chance = random.Random(seed)
    lost = []
    for _ in range(count):
        digest = chance.randbytes(32)
        x, y = (20 + chance.randrange(int(grid)) / grid for _ in "xy")
        layers = [
            [
                (
                    (round((x + SMALLEST * across) * grid) / grid - x) / SMALLEST,
                    (round((y + SMALLEST * down) * grid) / grid - y) / SMALLEST,
                )
                for across, down in curve(digest, layer)
            ]
            for layer in range(4)
        ]
        if digest_of(layers) != digest:
            lost.append(digest.hex())
    return lost


def main():
    if sys.argv[1] == "--compute":
        print(json.dumps(lost(int(sys.argv[2]), int(sys.argv[3]), 1000)))
        return
    x, y, radius = map(float, sys.argv[1:4])
    pairs = zip(sys.argv[4::2], sys.argv[5::2])
    found = [finding(path, x, y, radius, bytes.fromhex(digest)) for path, digest in pairs]
    print(json.dumps(found))


if __name__ == "__main__":
    main()
