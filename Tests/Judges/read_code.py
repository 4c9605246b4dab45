"""Reads the QR code on a page of a PDF, also as bad printers and phones would see it.

Two independent readers for the tests, zxing and zbar, on pictures that poppler makes and Pillow
spoils; zbar, which looks at single lines of a picture, gives up on noise earlier. Prints a JSON
object with what was read for each reader and way of spoiling, or null. The controls cannot be read
by anybody: they show that the readers do not guess.

    read_code.py FILE.pdf LEFT TOP SIDE     where the code is, in points
"""

import json
import pathlib
import random
import subprocess
import sys
import tempfile

import zxingcpp
from PIL import Image, ImageDraw, ImageFilter


def picture(pdf, dpi):
    with tempfile.TemporaryDirectory() as folder:
        stem = pathlib.Path(folder) / "page"
        command = ["pdftoppm", "-r", str(dpi), "-gray", "-png", "-singlefile", pdf, str(stem)]
        subprocess.run(command, check=True)
        return Image.open(f"{stem}.png").convert("L")


def zxing(image):
    found = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
    return found[0].text if found else None


def zbar(image):
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
    copy = coarse.rotate(-3, Image.BICUBIC, expand=True, fillcolor=255)
    covered_third = covered(
        code, (inner[0] + third, inner[1] + third // 2, inner[2] - third // 2, inner[3] - third), 255
    )
    ways = {
        "300 dpi": fine,
        "150 dpi": coarse,
        "blurred by 1.5 pixels": fine.filter(ImageFilter.GaussianBlur(1.5)),
        "turned by 3 degrees": fine.rotate(3, Image.BICUBIC, expand=True, fillcolor=255),
        "grey, with noise of 8": noisy(faded(fine), 8),
        "copied: 150 dpi, turned, blurred, grey": faded(copy.filter(ImageFilter.GaussianBlur(0.5))),
        "control: quiet zone painted over": bare,
        "control: a third of it lost": covered_third,
    }
    worse = {
        "blurred by 2 pixels": fine.filter(ImageFilter.GaussianBlur(2)),
        "turned by 17 degrees": fine.rotate(17, Image.BICUBIC, expand=True, fillcolor=255),
        "grey, with noise of 14": noisy(faded(fine), 14),
    }
    found = {f"zbar, {name}": zbar(image) for name, image in ways.items()}
    # zxing needs no quiet zone to find a code.
    del ways["control: quiet zone painted over"]
    found |= {f"zxing, {name}": zxing(image) for name, image in (ways | worse).items()}
    print(json.dumps(found, ensure_ascii=False))


if __name__ == "__main__":
    main()
