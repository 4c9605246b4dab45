"""Reads the digests of rosettes back from the coordinates in PDFs.

Written after Assets/Trust/rosette.md and nothing else. First the curves of the expected digest are
computed and compared with those of the file, point by point; then the digest is computed from the
file's points alone. Prints a JSON list with an object for each file: the largest distance between
two points, in points of print, how many curve pieces there are, how many bytes their drawing takes
when deflated, and the digest that was read; null if the curves are others altogether.

    read_rosette.py CENTER-X CENTER-Y RADIUS FILE.pdf DIGEST …     in points, from the lower left
"""

import json
import math
import re
import sys
import zlib

RADIUS = (0.80, 0.55, 0.36, 0.20)
HEIGHT = (0.091, 0.20, 0.14, 0.08)
TURNS = (5, 4, 3, 2)
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
    symmetry, waves, turns = structure(weave_of(digest), layer)
    c = [(byte - 127.5) / 127.5 for byte in digest[8 * layer : 8 * layer + 8]]
    pace = turns / waves

    def knot(number):
        u = number * math.pi / 2
        t = (u + math.pi * c[7]) * pace
        cosine, sine = math.cos(symmetry * t), math.sin(symmetry * t)
        mean = RADIUS[layer] + 0.015 * c[0] + 0.02 * (c[1] * cosine + c[2] * sine)
        mean_slope = 0.02 * symmetry * (c[2] * cosine - c[1] * sine)
        height = HEIGHT[layer] * (1 + 0.14 * c[3] + 0.2 * (c[4] * cosine + c[5] * sine))
        height_slope = HEIGHT[layer] * 0.2 * symmetry * (c[5] * cosine - c[4] * sine)
        wave = math.cos(u) + 0.2 * c[6] * math.cos(2 * u)
        wave_slope = -math.sin(u) - 0.4 * c[6] * math.sin(2 * u)
        r = mean + height * wave
        slope = (mean_slope + height_slope * wave) * pace + height * wave_slope
        x, y = r * math.sin(t), -r * math.cos(t)
        dx = slope * math.sin(t) + r * pace * math.cos(t)
        dy = -slope * math.cos(t) + r * pace * math.sin(t)
        return (x, y), (dx * math.pi / 6, dy * math.pi / 6)

    knots = [knot(number) for number in range(4 * waves)]
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
                if word == b"h" and len(points) > 100 and len(points) % 3 == 1:
                    found.append((points, b" ".join(drawing)))
                numbers = []
            drawing.append(word)
    return found


def digest_of(layers):
    """The digest whose rosette has these knots, as (radius, direction) each."""
    for weave in range(256):
        kinds = [structure(weave, layer) for layer in range(4)]
        if not all(map(fits, layers, kinds)):
            continue
        found = [byte for layer in range(4) for byte in read(layers[layer], layer, kinds[layer])]
        if all(0 <= byte <= 255 for byte in found) and weave_of(found) == weave:
            return bytes(found)
    return None


def fits(knots, kind):
    """Whether there are as many knots as waves need, as far apart as the turns put them."""
    _, waves, turns = kind
    step = (knots[1][1] - knots[0][1]) % (2 * math.pi)
    return len(knots) == 4 * waves and abs(step - math.pi / 2 * turns / waves) < 0.01


def read(knots, layer, kind):
    symmetry, waves, turns = kind
    pace = turns / waves
    # The first knot is within half a wave of the top; the others follow from its byte exactly.
    start = round(knots[0][1] / pace / math.pi * 127.5 + 127.5)
    first = math.pi * (start - 127.5) / 127.5

    def swelling(values, numbers):
        """Mean, cosine and sine over as many directions as there are waves."""
        angles = [symmetry * pace * (first + number * math.pi / 2) for number in numbers]
        pairs = list(zip(values, angles))
        return (
            sum(value for value, _ in pairs) / waves,
            2 * sum(value * math.cos(angle) for value, angle in pairs) / waves,
            2 * sum(value * math.sin(angle) for value, angle in pairs) / waves,
        )

    def part(value, unit):
        return round(value / unit * 127.5 + 127.5)

    # At a crest the radius is ρ + α(1 + e), in a trough ρ - α(1 - e), between them ρ - αe.
    crests, troughs, downs, ups = (range(k, 4 * waves, 4) for k in (0, 2, 1, 3))
    crest, trough, down, up = (
        swelling([knots[number][0] for number in numbers], numbers)
        for numbers in (crests, troughs, downs, ups)
    )
    level = [(a + b) / 2 for a, b in zip(down, up)]
    middle = [(a + b) / 2 for a, b in zip(crest, trough)]
    height = [(a - b) / 2 for a, b in zip(crest, trough)]
    mean = [(a + b) / 2 for a, b in zip(middle, level)]
    sharpness = (middle[0] - level[0]) / 2 / height[0]
    full = HEIGHT[layer]
    return [
        part(mean[0] - RADIUS[layer], 0.015), part(mean[1], 0.02), part(mean[2], 0.02),
        part(height[0] / full - 1, 0.14), part(height[1] / full, 0.2), part(height[2] / full, 0.2),
        part(sharpness, 0.2), start,
    ]


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
        [
            (math.hypot(left - x, up - y) / radius, math.atan2(left - x, up - y))
            for left, up in points[:-1:3]
        ]
        for points, _ in curves
    ]
    read_back = digest_of(layers)
    return {
        "farthest": farthest,
        "pieces": sum(len(points) // 3 for points, _ in curves),
        "deflated": len(zlib.compress(b" ".join(drawing for _, drawing in curves))),
        "digest": read_back.hex() if read_back else None,
    }


def main():
    x, y, radius = map(float, sys.argv[1:4])
    pairs = zip(sys.argv[4::2], sys.argv[5::2])
    found = [finding(path, x, y, radius, bytes.fromhex(digest)) for path, digest in pairs]
    print(json.dumps(found))


if __name__ == "__main__":
    main()
