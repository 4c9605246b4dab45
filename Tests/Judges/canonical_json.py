"""Reads JSON from standard input and writes it in the canonical form, by Python's own module."""

import json
import sys

value = json.loads(sys.stdin.buffer.read())
text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
sys.stdout.buffer.write(text.encode())
