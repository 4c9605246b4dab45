"""Makes two files in the folder named: good.pdf, which another program wrote as PDF/A-3b and
PDF/UA-1, and bad.pdf, the same without the data that says so."""

import sys
from pathlib import Path

import pikepdf
import typst

TEXT = """
#set document(title: "Control", author: "A", date: datetime(year: 2026, month: 11, day: 16))
#set text(lang: "en")
= Control
A paragraph with #link("https://example.org/")[a link].
#table(columns: 2, table.header[a][b], [1], [2])
"""

folder = Path(sys.argv[1])
source = folder / "control.typ"
source.write_text(TEXT)
good = typst.compile(str(source), pdf_standards=["a-3b", "ua-1"])
(folder / "good.pdf").write_bytes(good)
with pikepdf.open(folder / "good.pdf") as pdf:
    del pdf.Root.Metadata
    pdf.save(folder / "bad.pdf")
