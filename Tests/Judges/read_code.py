"""Reads the QR code on a page of a PDF, also as bad printers and phones would see it.

An independent reader for the tests: zbar, on pictures that poppler makes and Pillow spoils. Prints
a JSON object with what was read for each way of spoiling, or null. The last two cannot be read by
anybody: they show that the reader does not guess.

    read_code.py FILE.pdf LEFT TOP SIDE     where the code is, in points
"""

import json
import pathlib
import random
import subprocess
import sys
import tempfile

from PIL import Image, ImageDraw, ImageFilter


def picture(pdf, dpi):
    with tempfile.TemporaryDirectory() as folder:
        stem = pathlib.Path(folder) / "page"
        command = ["pdftoppm", "-r", str(dpi), "-gray", "-png", "-singlefile", pdf, str(stem)]
        subprocess.run(command, check=True)
        return Image.open(f"{stem}.png").convert("L")


def read(image):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "page.png"
        image.save(path)
        command = ["zbarimg", "--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", str(path)]
        found = subprocess.run(command, capture_output=True)
    text = found.stdout.decode("utf-8")
    return text.removesuffix("\n") if found.returncode == 0 else None


def noisy(image, strength, seed=27922):
    noise = random.Random(seed)
    def spoiled(value):
        return max(0, min(255, round(value + noise.gauss(0, strength))))
    spoilt = image.copy()
    spoilt.putdata([spoiled(value) for value in image.getdata()])
    return spoilt


def faded(image):
    return image.point(lambda value: 70 + value * 110 // 255)


def covered(image, box, color):
    spoilt = image.copy()
    ImageDraw.Draw(spoilt).rectangle(box, fill=color)
    return spoilt


def main():
    pdf, (left, top, side) = sys.argv[1], map(float, sys.argv[2:5])

    def around(dpi, margin):
        scale = dpi / 72
        box = (left - margin, top - margin, left + side + margin, top + side + margin)
        return tuple(round(edge * scale) for edge in box)

    fine, coarse = picture(pdf, 300), picture(pdf, 150)
    code = fine.crop(around(300, 10))
    pad = round(10 * 300 / 72)
    inner = (pad, pad, code.width - pad - 1, code.height - pad - 1)
    third = (inner[2] - inner[0]) // 3
    # What is left of a code whose quiet zone was painted over: the modules alone, on black.
    bare = covered(code, (0, 0, code.width, code.height), 0)
    quiet = round(float(sys.argv[5]) * 300 / 72)
    modules = tuple(edge + sign * quiet for edge, sign in zip(inner, (1, 1, -1, -1)))
    bare.paste(code.crop(modules), modules[:2])
    ways = {
        "300 dpi": fine,
        "150 dpi": coarse,
        "blurred": fine.filter(ImageFilter.GaussianBlur(1.5)),
        "turned by 3 degrees": fine.rotate(3, Image.BICUBIC, expand=True, fillcolor=255),
        "grey and noisy": noisy(faded(fine), 8),
        "copied: 150 dpi, turned, blurred, grey": faded(
            coarse.rotate(-3, Image.BICUBIC, expand=True, fillcolor=255)
            .filter(ImageFilter.GaussianBlur(0.5))
        ),
        "control: quiet zone painted over": bare,
        "control: a third of it lost": covered(
            code, (inner[0] + third, inner[1] + third // 2, inner[2] - third // 2, inner[3] - third),
            255,
        ),
    }
    print(json.dumps({name: read(image) for name, image in ways.items()}, ensure_ascii=False))


if __name__ == "__main__":
    main()
