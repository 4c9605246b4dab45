"""Reads HTML on standard input, prints the plain text of each block as a JSON list.

An independent reader for the tests of the module Documents: the parser of Python. A block is a
heading, a paragraph, a cell, a block of code or what stands in an item without a paragraph; a line
break is a line feed. Elements and attributes that a document cannot have are told as blocks.
"""

import json
import sys
from html.parser import HTMLParser

BLOCKS = {"h1", "h2", "h3", "h4", "h5", "h6", "p", "th", "td", "li", "pre"}
OTHERS = {"ul", "ol", "blockquote", "table", "thead", "tbody", "tr", "em", "strong", "code", "a"}
EMPTY = {"br", "hr"}
ATTRIBUTES = {"href", "start", "scope", "style"}


class Texts(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found = []
        self.open = []
        # Items that another block follows in: what stands after it are line ends of the source.
        self.done = set()

    def handle_starttag(self, tag, attributes):
        if tag not in BLOCKS | OTHERS | EMPTY:
            self.found.append(f"<<{tag}>>")
        self.found += [f"<<{name}>>" for name, _ in attributes if name not in ATTRIBUTES]
        if tag in BLOCKS | {"ul", "ol", "blockquote", "table", "hr"} and self.open:
            self.done.add(self.open[-1])
        if tag == "br":
            self.handle_data("\n")
        elif tag in BLOCKS:
            self.open.append(len(self.found))
            self.found.append("")

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.open.pop()

    def handle_data(self, data):
        if self.open and self.open[-1] not in self.done:
            self.found[self.open[-1]] += data


if __name__ == "__main__":
    parser = Texts()
    # Line ends as they are: a parser of pages takes "\r\n" for one, and so must nothing else.
    parser.feed(sys.stdin.buffer.read().decode("utf-8"))
    parser.close()
    json.dump(parser.found, sys.stdout, ensure_ascii=False, indent=1)
