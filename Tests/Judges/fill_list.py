"""Fills in a blank list of holders as a person does with a spreadsheet program.

    fill_list.py BLANK.xlsx FILLED.xlsx
"""

import datetime
import sys

import openpyxl


def main():
    book = openpyxl.load_workbook(sys.argv[1])
    (sheet,) = book.worksheets
    columns = {cell.value.split()[-1]: cell.column for cell in sheet[1]}
    assert "holder.name.zh" in columns and "certificate.number" in columns, columns
    for number, name in enumerate("甲乙", start=1):
        values = {
            "report": f"R-{number}",
            "holder.name.zh": f"{name}公司",
            "holder.name.en": "Company " + "AB"[number - 1],
            "holder.code": "91320998MA0000A196",
            "holder.registeredAddress.zh": "江苏省云泽市",
            "holder.registeredAddress.en": "Yunze, Jiangsu",
            "scope.zh": "助听器的售后服务",
            "scope.en": "After-sales service for hearing aids",
            "decision.level": "three-star",
            "decision.on": datetime.date(2026, 8, 20),
            "certificate.number": f"LIST-{number}",
            "certificate.grantedOn": datetime.date(2026, 8, 20),
            "certificate.validUntil": datetime.date(2029, 8, 19),
        }
        for path, value in values.items():
            cell = sheet.cell(number + 1, columns[path], value)
            if isinstance(value, datetime.date):
                cell.number_format = "yyyy-mm-dd"
    book.save(sys.argv[2])


main()
