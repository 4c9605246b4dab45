"""Reads Markdown on standard input, prints the plain text of each block as a JSON list.

An independent reader for the tests of the module Documents: markdown-it-py with tables, and nothing
else beyond CommonMark. A block is a heading, a paragraph, a cell or a block of code; a line break is
a line feed.
"""

import json
import sys

from markdown_it import MarkdownIt


def text_of(inline):
    parts = []
    for token in inline.children or []:
        if token.type in ("text", "text_special", "code_inline"):
            parts.append(token.content)
        elif token.type in ("softbreak", "hardbreak"):
            parts.append("\n")
        elif token.type == "html_inline" and token.content == "<br>":
            parts.append("\n")
        elif token.type == "html_inline" and token.content == "<!---->":
            continue
        elif token.type in ("html_inline", "image"):
            parts.append(f"<<{token.type}>>")
    return "".join(parts)


def texts(markdown):
    for token in MarkdownIt("commonmark").enable("table").parse(markdown):
        if token.type == "inline":
            yield text_of(token)
        elif token.type in ("fence", "code_block"):
            yield token.content.removesuffix("\n")
        elif token.type == "html_block":
            yield "<<html_block>>"


if __name__ == "__main__":
    source = sys.stdin.buffer.read().decode("utf-8")
    json.dump(list(texts(source)), sys.stdout, ensure_ascii=False, indent=1)
