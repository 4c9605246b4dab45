"""Modern: a band of dark blue with flowing lines at the left, text flush with it, and a panel at the
right with everything that who checks a certificate looks for."""

from math import cos, pi, radians

from .curves import along, ribbon, sweep
from .listing import foot, listing
from .shapes import box

BLUE = "#143a5a"
FLOW = "#5f88a6"
PALE_FLOW = "#35607f"
PANEL = "#f0f4f7"
EDGE = "#c3d0da"
WATERMARK = "#e4ebf0"
RED = "#b3262d"

BAND = 42.0  # the width of the band at the left
ANNEX_BAND = 24.0  # and of that of the annex


def panel_width(sheet):
    """The width of the panel at the right."""
    return 206.0 if sheet.is_landscape else 160 + (sheet.width - 595.28) / 4


def band(sheet, width):
    """The band: two broad ribbons that turn over and over one another, straight down."""
    sheet.ground(BLUE, right=width)
    top, bottom = (width / 2, -sheet.bleed), (width / 2, sheet.height + sheet.bleed)
    waves = 2 if sheet.is_landscape else 3
    for color, phase in [(PALE_FLOW, 0.5), (FLOW, 0)]:
        family = ribbon(width / 2 - 3, radians(62), round(width * 0.38), phase)
        sheet.lines(color, 0.35, along(top, bottom, waves, family))
    sheet.ground(RED, left=width, right=width + 2.2)


def watermark(sheet, left, right):
    """A broad ribbon of fine lines behind the text."""

    height = sheet.height
    low, rise = (0.74, 0.46) if sheet.is_landscape else (0.62, 0.27)

    def middle(t):
        return height * (low - rise * t + 0.05 * cos(2 * pi * t))

    def width(t):
        return height * (0.17 + 0.05 * cos(2 * pi * t))

    sheet.lines(WATERMARK, 0.5, sweep(left - 2, right + 2, middle, width, 40, 1.15, 6))


def front(sheet):
    """The front."""
    wide = panel_width(sheet)
    edge = sheet.width - wide
    sheet.ground("#ffffff")
    watermark(sheet, BAND, edge)
    sheet.ground(PANEL, left=edge)
    band(sheet, BAND)
    sheet.fill(EDGE, [box(edge - 0.3, -sheet.bleed, edge + 0.3, sheet.height + sheet.bleed)])
    (landscape if sheet.is_landscape else portrait)(sheet, edge)


def double_rule(sheet, y, left, right):
    """Two fine lines with room for a line of micro-text between them, and the slot of that."""
    sheet.rule(BLUE, left, y, right - left, 0.4)
    sheet.rule(BLUE, left, y + 4.4, right - left, 0.4)
    sheet.slot("micro", left, y + 1.4, right - left, 2)


def landscape(sheet, edge):
    """Rules and slots of the front, landscape."""
    left, right = 74.0, edge - 28
    width = right - left
    sheet.slot("draft", left, 28, width, 11)
    sheet.slot("mark", left, 46, 120, 46)
    sheet.slot("title", left, 106, width, 68)
    sheet.slot("certify", left, 190, width, 14)
    sheet.slot("holder", left, 208, width, 76)
    sheet.slot("statement", left, 292, width, 44)
    double_rule(sheet, 346, left, right)
    sheet.slot("particulars", left, 357, width, 127)
    sheet.rule(EDGE, left, 490, width)
    sheet.slot("body", left, 498, 230, 42)
    sheet.slot("surveillance", left, 545, 330, 20)
    sheet.slot("signature", left + 250, 496, 140, 26)
    sheet.rule(EDGE, left + 250, 524, 140)
    sheet.slot("signatory", left + 250, 526, 140, 18)
    sheet.slot("seal", right - 76, 494, 76, 76)
    sheet.slot("unconfirmed", left, 572, width, 8)
    # The panel.
    left, right = edge + 22, sheet.width - 28
    width, center = right - left, (left + right) / 2
    sheet.slot("number", left, 46, width, 28)
    sheet.slot("rosette", center - 56, 90, 112, 112)
    sheet.slot("stars", center - 65, 217, 130, 21)
    sheet.slot("level", left, 243, width, 56)
    sheet.rule(EDGE, left, 313, width)
    sheet.slot("term", left, 321, width, 66)
    sheet.rule(EDGE, left, 395, width)
    sheet.slot("qr", center - 38, 403, 76, 76)
    sheet.slot("query", left, 481, width, 44)
    sheet.slot("accreditation", left, 529, width, 42)


def portrait(sheet, edge):
    """Rules and slots of the front, portrait."""
    left, right = 68.0, edge - 22
    width = right - left
    sheet.slot("draft", left, 32, width, 11)
    sheet.slot("mark", left, 52, 120, 48)
    sheet.slot("title", left, 132, width, 72)
    sheet.slot("certify", left, 232, width, 14)
    sheet.slot("holder", left, 250, width, 100)
    sheet.slot("statement", left, 360, width, 76)
    double_rule(sheet, 452, left, right)
    sheet.slot("particulars", left, 466, width, 182)
    sheet.rule(EDGE, left, 658, width)
    sheet.slot("body", left, 668, width - 96, 50)
    sheet.slot("signature", left, 722, 140, 28)
    sheet.rule(EDGE, left, 752, 140)
    sheet.slot("signatory", left, 754, 140, 18)
    sheet.slot("seal", right - 84, 670, 84, 84)
    sheet.slot("surveillance", left, 780, width, 20)
    sheet.slot("unconfirmed", left, 804, width, 14)
    # The panel.
    left, right = edge + 16, sheet.width - 20
    width, center = right - left, (left + right) / 2
    sheet.slot("number", left, 54, width, 28)
    sheet.slot("rosette", center - 56, 132, 112, 112)
    sheet.slot("stars", center - 56, 262, 112, 20)
    sheet.slot("level", left, 290, width, 60)
    sheet.rule(EDGE, left, 370, width)
    sheet.slot("term", left, 382, width, 76)
    sheet.rule(EDGE, left, 470, width)
    sheet.slot("accreditation", left, 484, width, 60)
    sheet.slot("qr", center - 44, 662, 88, 88)
    sheet.slot("query", left, 754, width, 44)


def annex(sheet):
    """The annex: a narrower band, and no panel."""
    left, right = 62.0, sheet.width - 38
    bottom = sheet.height - 78
    sheet.ground("#ffffff")
    band(sheet, ANNEX_BAND)
    sheet.slot("draft", left, 28, right - left, 11)
    sheet.slot("title", left, 42, right - left - 180, 46)
    sheet.slot("number", right - 160, 52, 160, 30)
    sheet.slot("holder", left, 98, right - left, 36)
    listing(sheet, left, right, 142, bottom - 2, head=BLUE, line=EDGE)
    foot(sheet, left, right, bottom, line=EDGE)
