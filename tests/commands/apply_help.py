#!/usr/bin/env python3
"""apply_help.py ERRCAT BAD: the help of a finding that names a spelling helps.

Of each bad spec of one file, every finding whose help says "did you mean `x`" or "write `x`" is tried: what the carets
mark is replaced by x, and then the same finding is not there any more. Prints how many were tried."""

import pathlib
import re
import subprocess
import sys
import tempfile

FINDING = re.compile(r"^(?P<file>[^:\n]+):(?P<line>\d+):(?P<column>\d+): (?:error|warning)\[(?P<rule>[a-z-]+)\]: (?P<message>.*)$")
CARETS = re.compile(r"^ +\| ( *)(\^~*)$")
SPELLING = re.compile(r"^(?:did you mean|[Ww]rite) `([^`]+)`\??")

# Helps that show the shape of a value and not the value.
SHAPES = {"invalid-placeholder"}


def findings_of(errcat, spec):
    lines = subprocess.run([errcat, "check", spec], capture_output=True, text=True, check=False).stderr.splitlines()
    found = []
    for at, line in enumerate(lines):
        head = FINDING.match(line)
        if not head:
            continue
        block = []
        for more in lines[at + 1:]:
            if not more.strip() or FINDING.match(more):
                break
            block.append(more)
        carets = next((m for m in map(CARETS.match, block) if m), None)
        helps = [one.split("= help: ", 1)[1] for one in block if "= help: " in one]
        found.append((head, carets, helps[0] if helps else ""))
    return found


def count(finding, among):
    return sum((one["rule"], one["line"], one["message"]) == finding for one, _, _ in among)


def main(errcat, folder):
    tried = 0
    wrong = []
    with tempfile.TemporaryDirectory() as scratch:
        for spec in sorted(pathlib.Path(folder).glob("*.yaml")):
            for head, carets, help_text in findings_of(errcat, spec):
                spelling = SPELLING.search(help_text)
                if not spelling or not carets or head["rule"] in SHAPES:
                    continue
                lines = spec.read_text(encoding="utf-8", errors="surrogateescape").split("\n")
                row = int(head["line"]) - 1
                begin = int(head["column"]) - 1
                text = lines[row]
                lines[row] = text[:begin] + spelling[1] + text[begin + len(carets[2]):]
                changed = pathlib.Path(scratch) / spec.name
                changed.write_text("\n".join(lines), encoding="utf-8", errors="surrogateescape")
                same = (head["rule"], head["line"], head["message"])
                if count(same, findings_of(errcat, changed)) >= count(same, findings_of(errcat, spec)):
                    wrong.append(f"{spec.name}:{head['line']}: {head['message']}\n  help: {help_text}\n  gives: {lines[row]}")
                tried += 1
    print(f"{tried} helps tried")
    print("\n".join(wrong))
    return 1 if wrong or tried < 50 else 0


sys.exit(main(*sys.argv[1:3]))
