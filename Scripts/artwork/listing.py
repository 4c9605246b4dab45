"""The list of an annex: its headings, its columns, and the slots around them."""

LANDSCAPE = (12.0, [("number", 24), ("name", 158), ("kind", 48), ("address", 240)])
PORTRAIT = (8.0, [("number", 20), ("name", 110), ("kind", 42), ("address", 158)])


def listing(sheet, left, right, top, bottom, *, line, head):
    """The slots of a list between four edges, its headings on top, and two rules, colours `head` and
    `line`, around these. The last column takes what is left of the width."""
    gap, columns = LANDSCAPE if sheet.is_landscape else PORTRAIT
    sheet.rule(head, left, top, right - left, 0.8)
    sheet.rule(line, left, top + 29, right - left)
    list_top = top + 31
    places, x = [], left
    for name, width in columns:
        places.append((name, x, width))
        x += width + gap
    places.append(("activities", x, right - x))
    for name, x, width in places:
        sheet.slot(f"heading-{name}", x, top + 4, width, 23)
    sheet.slot("sites", left, list_top, right - left, bottom - list_top)
    for name, x, width in places:
        sheet.slot(f"site-{name}", x, list_top, width, bottom - list_top)


def foot(sheet, left, right, top, *, line):
    """The rule below the list and the slots below that: what the annex is valid with, the body, and
    which page this is."""
    middle = left + (right - left) * 0.56
    sheet.rule(line, left, top, right - left)
    sheet.slot("valid", left, top + 5, middle - left - 12, 26)
    sheet.slot("body", middle, top + 5, right - middle, 26)
    sheet.slot("page", left, top + 34, right - left, 10)
