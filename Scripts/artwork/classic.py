"""Classic: a guilloche border of red and gold ribbons on ivory, everything centred."""

from math import ceil, radians, sqrt

from .curves import Wave, along, around, ribbon
from .listing import foot, listing
from .outline import Outline
from .shapes import box, diamond, divider, fret

RED = "#8c1c24"
GOLD = "#b08a3e"
PALE_GOLD = "#dcc794"
TINT = "#f7eedb"
IVORY = "#fdfaf3"
WATERMARK = "#efe0bd"

OUTER = 17.0  # from the page's edge to the band
BAND = 25.0  # width of the band
MIDDLE = OUTER + BAND / 2
INNER = OUTER + BAND
FRET = INNER + 6.5  # the gold line inside the band
TWIST = radians(38)
MEDALLION = 20.0  # its radius
EDGE = 58.0  # from the page's edge to the list of the annex


def border(sheet):
    """The guilloche between its rules, with a medallion on every corner."""
    right, bottom = sheet.width - MIDDLE, sheet.height - MIDDLE
    corners = [(MIDDLE, MIDDLE), (right, MIDDLE), (right, bottom), (MIDDLE, bottom)]
    sheet.lines(TINT, BAND * sheet.scale, [box(MIDDLE, MIDDLE, right, bottom)])
    for color, phase in [(GOLD, 0.5), (RED, 0)]:
        family = ribbon(BAND / 2 - 2.4, TWIST, 6, phase)
        sheet.lines(color, 0.3, [each for run in runs(sheet) for each in along(*run, family)])
    sheet.frame(RED, OUTER, 1.5)
    sheet.frame(RED, INNER, 0.8)
    hairline(sheet)
    medallions(sheet, corners)
    sheet.lines(GOLD, 0.6, fret(sheet.width, sheet.height, FRET, 2.4))


def hairline(sheet):
    """The gold line outside the border, from medallion to medallion."""
    edge = OUTER - 3.6
    corner = MIDDLE + sqrt(MEDALLION**2 - (MIDDLE - edge) ** 2)
    right, bottom = sheet.width - edge, sheet.height - edge
    far, low = sheet.width - corner, sheet.height - corner
    sheet.lines(GOLD, 0.5, [
        Outline((corner, edge), (far, edge)), Outline((right, corner), (right, low)),
        Outline((far, bottom), (corner, bottom)), Outline((edge, low), (edge, corner)),
    ])


def runs(sheet):
    """The four straight runs of the border's middle line: start, end, waves.

    A wave is a whole number of points long, as its coordinates then take less room; what is left
    over of a side lies below the medallions."""
    sides = [sheet.width - 2 * MIDDLE, sheet.height - 2 * MIDDLE]
    lengths = [points / sheet.scale for points in range(ceil(106 * sheet.scale), 260)]
    wave = next(
        wave for wave in lengths if all(side % wave < 2 * MEDALLION - 8 for side in sides))
    (across, columns), (down, rows) = [(side % wave / 2, int(side // wave)) for side in sides]
    left, top = MIDDLE, MIDDLE
    right, bottom = sheet.width - MIDDLE, sheet.height - MIDDLE
    return [
        ((left + across, top), (right - across, top), columns),
        ((right, top + down), (right, bottom - down), rows),
        ((right - across, bottom), (left + across, bottom), columns),
        ((left, bottom - down), (left, top + down), rows),
    ]


def medallions(sheet, corners):
    """A red disc with a rosette of fine lines around every one of the points."""
    lace = [Wave(6, phase / 5) for phase in range(5)]
    sheet.fill(IVORY, [Outline.circle(at, MEDALLION + 0.5) for at in corners])
    sheet.lines(GOLD, 0.5, [Outline.circle(at, MEDALLION) for at in corners])
    sheet.fill(RED, [Outline.circle(at, 17.8) for at in corners])
    sheet.lines(PALE_GOLD, 0.3, [each for at in corners for each in around(at, 9.2, 5, lace)])
    sheet.lines(PALE_GOLD, 0.4, [Outline.circle(at, 16.3) for at in corners])
    sheet.fill(PALE_GOLD, [diamond(x, y, 1.9, 1.9) for x, y in corners])


def watermark(sheet, y, radius):
    """A rosette of fine lines behind the text, barely darker than the paper."""
    center = (sheet.center, y)
    outer = [Wave(radius * 0.29, phase / 9) for phase in range(9)]
    inner = [Wave(radius * 0.115, phase / 5) for phase in range(5)]
    sheet.lines(
        WATERMARK, 0.5,
        around(center, radius * 0.71, 9, outer) + around(center, radius * 0.285, 9, inner))


def heart(sheet, y, radius):
    """The smaller rosette of the annex."""
    waves = [Wave(radius * 0.32, phase / 6) for phase in range(6)]
    sheet.lines(WATERMARK, 0.5, around((sheet.center, y), radius * 0.68, 9, waves))


def double_rule(sheet, y, left, right):
    """Two fine lines with room for a line of micro-text between them, and the slot of that."""
    sheet.rule(GOLD, left, y, right - left, 0.4)
    sheet.rule(GOLD, left, y + 4.4, right - left, 0.4)
    sheet.slot("micro", left, y + 1.4, right - left, 2)


def front(sheet):
    """The front."""
    sheet.ground(IVORY)
    if sheet.is_landscape:
        watermark(sheet, 290, 155)
    else:
        watermark(sheet, 380, 205)
    border(sheet)
    (landscape if sheet.is_landscape else portrait)(sheet)


def landscape(sheet):
    """Rules and slots of the front, landscape."""
    left, right = 84.0, sheet.width - 84
    width, column = right - left, 326.0
    sheet.slot("mark", left, 64, 96, 46)
    sheet.slot("number", right - 150, 66, 150, 28)
    sheet.slot("accreditation", right - 150, 98, 150, 34)
    sheet.slot("draft", 250, 53, sheet.width - 500, 12)
    sheet.slot("title", 236, 66, sheet.width - 472, 66)
    sheet.fill(GOLD, divider(sheet.center, 143, 130))
    sheet.slot("certify", left, 153, width, 14)
    sheet.slot("holder", left, 170, width, 72)
    sheet.slot("statement", left, 248, width, 32)
    sheet.slot("stars", 300, 285, sheet.width - 600, 21)
    sheet.slot("level", 240, 309, sheet.width - 480, 49)
    double_rule(sheet, 364, left, right)
    sheet.slot("scope", left, 375, column, 67)
    sheet.slot("addresses", right - column, 375, column, 67)
    sheet.rule(PALE_GOLD, left, 446, width)
    # The foot: text, QR code, rosette, seal, text; the rosette in the middle of the page.
    sheet.slot("term", left, 452, 204, 46)
    sheet.slot("query", left, 500, 204, 22)
    sheet.slot("qr", 298, 449.5, 74, 74)
    sheet.slot("rosette", sheet.center - 37, 449.5, 74, 74)
    sheet.slot("seal", sheet.center + 50, 449.5, 74, 74)
    sheet.slot("body", right - 204, 451, 204, 40)
    sheet.slot("signature", right - 134, 491, 134, 19)
    sheet.rule(PALE_GOLD, right - 134, 511, 134)
    sheet.slot("signatory", right - 134, 513, 134, 18)
    sheet.slot("surveillance", left + 138, 525, width - 276, 9)
    sheet.slot("unconfirmed", left, 535, width, 7)


def portrait(sheet):
    """Rules and slots of the front, portrait."""
    left, right = 76.0, sheet.width - 76
    width, half = right - left, (right - left - 20) / 2
    sheet.slot("draft", 180, 52, sheet.width - 360, 11)
    sheet.slot("mark", left, 64, 100, 46)
    sheet.slot("number", right - 150, 64, 150, 28)
    sheet.slot("accreditation", right - 150, 94, 150, 34)
    sheet.slot("title", left, 130, width, 66)
    sheet.fill(GOLD, divider(sheet.center, 206, 130))
    sheet.slot("certify", left, 217, width, 14)
    sheet.slot("holder", left, 233, width, 84)
    sheet.slot("statement", left, 323, width, 52)
    sheet.slot("stars", left + 60, 382, width - 120, 22)
    sheet.slot("level", left, 407, width, 52)
    double_rule(sheet, 470, left, right)
    sheet.slot("scope", left, 482, half, 96)
    sheet.slot("addresses", right - half, 482, half, 96)
    sheet.rule(PALE_GOLD, left, 583, width)
    sheet.slot("term", left, 590, half, 46)
    sheet.slot("query", left, 642, half, 34)
    sheet.slot("body", right - half, 590, half, 42)
    sheet.slot("signature", right - 150, 632, 150, 26)
    sheet.rule(PALE_GOLD, right - 150, 660, 150)
    sheet.slot("signatory", right - half, 662, half, 20)
    # Below: QR code, rosette, seal; the rosette in the middle of the page.
    sheet.slot("qr", sheet.center - 150, 682, 88, 88)
    sheet.slot("rosette", sheet.center - 44, 682, 88, 88)
    sheet.slot("seal", sheet.center + 64, 685, 82, 82)
    sheet.slot("surveillance", left, 771, width, 9)
    sheet.slot("unconfirmed", left, 781, width, 8)


def annex(sheet):
    """The annex: lines and coils of the border, without the guilloche, and a smaller rosette
    behind the list."""
    left, right = EDGE, sheet.width - EDGE
    bottom = sheet.height - 80
    sheet.ground(IVORY)
    heart(sheet, sheet.height * 0.57, 130 if sheet.is_landscape else 165)
    sheet.frame(GOLD, 21, 0.5)
    sheet.frame(RED, 25, 1.2)
    sheet.lines(GOLD, 0.6, fret(sheet.width, sheet.height, 31, 2.4))
    sheet.fill(GOLD, divider(sheet.center, 98, 130))
    sheet.slot("draft", sheet.center - 140, 37, 280, 11)
    sheet.slot("title", sheet.center - 180, 50, 360, 42)
    sheet.slot("holder", left, 105, right - left - 170, 34)
    sheet.slot("number", right - 160, 107, 160, 30)
    listing(sheet, left, right, 142, bottom - 2, head=RED, line=GOLD)
    foot(sheet, left, right, bottom, line=GOLD)
