"""Makes damaged copies of a document: argument 1 is the PDF, argument 2 the folder for them.

Another program than ours does what a careless hand or a forger would."""

import hashlib
import json
import re
import sys
from pathlib import Path

import pikepdf

source, folder = Path(sys.argv[1]), Path(sys.argv[2])


def damaged(name, change):
    with pikepdf.open(source) as pdf:
        change(pdf)
        pdf.save(folder / f"{name}.pdf")


def names(pdf):
    return pdf.Root.Names.EmbeddedFiles.Names


def file(pdf, name):
    entries = list(names(pdf))
    index = [str(entry) for entry in entries[::2]].index(name)
    return entries[2 * index + 1].EF.F


def packet(pdf, change):
    text = pdf.Root.Metadata.read_bytes().decode()
    pdf.Root.Metadata.write(change(text).encode())


def state(pdf, name, value):
    packet(pdf, lambda text: re.sub(rf"(<accolade:{name}>)[^<]*", rf"\g<1>{value}", text))


def replace(pdf, name, content, restating=None):
    file(pdf, name).write(content)
    if restating:
        state(pdf, restating, hashlib.sha256(content).hexdigest())


def content(pdf, name):
    return file(pdf, name).read_bytes()


def edit_score(pdf, throughout=False):
    value = json.loads(content(pdf, "evaluation.json"))
    value["score"]["final"] = "99"
    changed = json.dumps(value, ensure_ascii=False, indent=2, sort_keys=True).encode()
    replace(pdf, "evaluation.json", changed, "evaluationDigest" if throughout else None)
    if throughout:
        state(pdf, "finalScore", "99")


def edit_audit(pdf):
    audit = json.loads(content(pdf, "audit.json"))
    for finding in audit["findings"]:
        if finding["outcome"] == "conforming":
            finding["outcome"] = "nonconforming"
            break
    replace(pdf, "audit.json", json.dumps(audit).encode(), "auditDigest")


def attach_twice(pdf):
    entries = list(names(pdf))
    copy = pikepdf.Dictionary(entries[1])
    pdf.Root.Names.EmbeddedFiles.Names = pikepdf.Array(entries + [entries[0], pdf.make_indirect(copy)])


def attach(pdf, name, bytes):
    pdf.attachments[name] = pikepdf.AttachedFileSpec(pdf, bytes, filename=name)


def detach(pdf, name):
    entries = list(names(pdf))
    index = [str(entry) for entry in entries[::2]].index(name)
    pdf.Root.Names.EmbeddedFiles.Names = pikepdf.Array(entries[: 2 * index] + entries[2 * index + 2 :])


def without_statements(pdf):
    del pdf.Root.Metadata
    del pdf.Root.Names


damaged("saved-again", lambda pdf: None)
damaged("page-removed", lambda pdf: pdf.pages.__delitem__(-1))
damaged("attachment-replaced", lambda pdf: replace(pdf, "audit.json", b"{}"))
damaged("score-edited", edit_score)
damaged("score-edited-throughout", lambda pdf: edit_score(pdf, throughout=True))
damaged("audit-edited", edit_audit)
damaged("level-restated", lambda pdf: state(pdf, "level", "two-star"))
damaged("holder-restated", lambda pdf: state(pdf, "holder", "91320998MA0000A19X"))
damaged("attachment-removed", lambda pdf: detach(pdf, "audit.json"))
damaged("attachment-twice", attach_twice)
damaged("attachment-added", lambda pdf: attach(pdf, "more.txt", b"more"))
damaged("attachment-outside", lambda pdf: attach(pdf, "../more.txt", b"more"))
damaged("scheme-changed", lambda pdf: replace(
    pdf, "scheme.yaml", content(pdf, "scheme.yaml") + b"# a remark\n", "schemeDigest"))
damaged("statements-removed", without_statements)
