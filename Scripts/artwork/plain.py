"""Plain: fine rules and nothing else, for paper that has its border already, or none. Everything
keeps away from the edges, where such paper has its border."""

from .listing import foot, listing

BLACK = "#1f1f1f"
GREY = "#a6a6a6"


def double_rule(sheet, y, left, right):
    """Two fine lines with room for a line of micro-text between them, and the slot of that."""
    sheet.rule(BLACK, left, y, right - left, 0.4)
    sheet.rule(BLACK, left, y + 4.4, right - left, 0.4)
    sheet.slot("micro", left, y + 1.4, right - left, 2)


def front(sheet):
    """The front."""
    (landscape if sheet.is_landscape else portrait)(sheet)


def landscape(sheet):
    """Rules and slots of the front, landscape."""
    left, right = 90.0, sheet.width - 90
    width, column = right - left, 320.0
    sheet.slot("draft", 250, 62, sheet.width - 500, 11)
    sheet.slot("mark", left, 76, 96, 42)
    sheet.slot("number", right - 150, 78, 150, 27)
    sheet.slot("accreditation", right - 150, 107, 150, 30)
    sheet.slot("title", 240, 76, sheet.width - 480, 62)
    sheet.rule(BLACK, sheet.center - 60, 146, 120, 0.8)
    sheet.slot("certify", left, 154, width, 13)
    sheet.slot("holder", left, 169, width, 66)
    sheet.slot("statement", left, 239, width, 31)
    sheet.slot("stars", 300, 273, sheet.width - 600, 19)
    sheet.slot("level", 240, 296, sheet.width - 480, 45)
    double_rule(sheet, 348, left, right)
    sheet.slot("scope", left, 358, column, 62)
    sheet.slot("addresses", right - column, 358, column, 62)
    sheet.rule(GREY, left, 425, width)
    sheet.slot("term", left, 431, 202, 46)
    sheet.slot("query", left, 479, 202, 22)
    sheet.slot("qr", 299, 429, 74, 74)
    sheet.slot("rosette", sheet.center - 37, 429, 74, 74)
    sheet.slot("seal", sheet.center + 50, 429, 74, 74)
    sheet.slot("body", right - 200, 430, 200, 40)
    sheet.slot("signature", right - 134, 470, 134, 19)
    sheet.rule(GREY, right - 134, 490, 134)
    sheet.slot("signatory", right - 134, 492, 134, 18)
    sheet.slot("surveillance", left + 138, 506, width - 276, 9)
    sheet.slot("unconfirmed", left, 517, width, 7)


def portrait(sheet):
    """Rules and slots of the front, portrait."""
    left, right = 76.0, sheet.width - 76
    width, half = right - left, (right - left - 20) / 2
    sheet.slot("draft", 180, 62, sheet.width - 360, 11)
    sheet.slot("mark", left, 76, 100, 46)
    sheet.slot("number", right - 150, 76, 150, 28)
    sheet.slot("accreditation", right - 150, 106, 150, 32)
    sheet.slot("title", left, 140, width, 64)
    sheet.rule(BLACK, sheet.center - 60, 212, 120, 0.8)
    sheet.slot("certify", left, 221, width, 14)
    sheet.slot("holder", left, 237, width, 82)
    sheet.slot("statement", left, 325, width, 52)
    sheet.slot("stars", left + 60, 384, width - 120, 21)
    sheet.slot("level", left, 408, width, 50)
    double_rule(sheet, 469, left, right)
    sheet.slot("scope", left, 480, half, 92)
    sheet.slot("addresses", right - half, 480, half, 92)
    sheet.rule(GREY, left, 576, width)
    sheet.slot("term", left, 583, half, 46)
    sheet.slot("query", left, 633, half, 32)
    sheet.slot("body", right - half, 583, half, 42)
    sheet.slot("signature", right - 150, 625, 150, 24)
    sheet.rule(GREY, right - 150, 650, 150)
    sheet.slot("signatory", right - half, 652, half, 20)
    # Below: QR code, rosette, seal; the rosette in the middle of the page.
    sheet.slot("qr", sheet.center - 150, 672, 88, 88)
    sheet.slot("rosette", sheet.center - 44, 672, 88, 88)
    sheet.slot("seal", sheet.center + 64, 675, 82, 82)
    sheet.slot("surveillance", left, 761, width, 9)
    sheet.slot("unconfirmed", left, 771, width, 8)


def annex(sheet):
    """The annex."""
    edge = 84.0 if sheet.is_landscape else 66.0
    left, right = edge, sheet.width - edge
    bottom = sheet.height - 118
    sheet.slot("draft", sheet.center - 140, 62, 280, 11)
    sheet.slot("title", left, 74, right - left, 42)
    sheet.slot("holder", left, 126, right - left - 170, 34)
    sheet.slot("number", right - 160, 130, 160, 30)
    listing(sheet, left, right, 168, bottom - 2, head=BLACK, line=GREY)
    foot(sheet, left, right, bottom, line=GREY)
