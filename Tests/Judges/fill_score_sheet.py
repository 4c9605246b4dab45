"""Fills in a blank score sheet as an auditor does in a spreadsheet program.

Usage: fill_score_sheet.py BLANK.xlsx FILLED.xlsx < values.json

values.json: {"keys": {key: text}, "lists": {sheet id: [{column id: text}]}}. Rows of 'findings'
are found by their clause; those of other sheets go below the header. Numbers and days are written
as a person's typing would leave them: as numbers and dates, not as texts.
"""
import datetime
import json
import re
import sys

import openpyxl


def typed(text, cell):
    # A cell formatted as text keeps what is typed as text.
    if cell.number_format == "@":
        return text
    if re.fullmatch(r"-?\d+(\.\d+)?", text):
        return float(text) if "." in text else int(text)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return datetime.datetime.strptime(text, "%Y-%m-%d")
    return text


def identifier(name):
    return name.split()[-1]


def fill(sheet, row, values):
    columns = {identifier(cell.value): cell.column for cell in sheet[1]}
    for column, text in values.items():
        cell = sheet.cell(row=row, column=columns[column])
        cell.value = typed(text, cell)
        # In a cell formatted as text, '=' at the start is no formula.
        if cell.number_format == "@":
            cell.data_type = "s"


blank, filled = sys.argv[1:]
values = json.load(sys.stdin)
book = openpyxl.load_workbook(blank)
sheets = {identifier(sheet.title): sheet for sheet in book}

keys = sheets["audit"]
rows = {cell.value: cell.row for cell in keys["A"]}
for key, text in values["keys"].items():
    fill(keys, rows[key], {"value": text})
for name, elements in values["lists"].items():
    sheet = sheets[name]
    clauses = {cell.value: cell.row for cell in sheet["A"]}
    for number, element in enumerate(elements):
        row = clauses[element["clause"]] if name == "findings" else number + 2
        fill(sheet, row, element)
book.save(filled)
