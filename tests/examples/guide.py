"""Runs the chapters of the guide in the folder where it is called, in the order in which docs/guide.md lists them.

guide.py DOCS

With ERRCAT_UPDATE=1 the outputs in the pages are written anew: read the difference before you commit it.

A block that the reader has to type or to save is one of these; any other fails the test:

  ```sh           commands, which all have to succeed
  ```text         what the commands just above it print, no more and no less
  <!-- file PATH --> or <!-- append PATH --> before a block: what the file holds, or gets at its end
"""
import os
import pathlib
import re
import shlex
import subprocess
import sys

docs = pathlib.Path(sys.argv[1])


def blocks_of(page):
    """(line, language, marker, text) of each fenced block."""
    lines = (docs / page).read_text().splitlines(keepends=True)
    at, found, marker = 0, [], None
    while at < len(lines):
        line = lines[at].rstrip("\n")
        if line.startswith("```"):
            end = next(i for i in range(at + 1, len(lines)) if lines[i].rstrip("\n") == "```")
            found.append((at + 1, line[3:], marker, "".join(lines[at + 1 : end])))
            at, marker = end, None
        elif line.strip():
            match = re.fullmatch(r"<!-- (file|append) (\S+) -->", line)
            marker = match.groups() if match else None
        at += 1
    return found


def main():
    overview = (docs / "guide.md").read_text()
    pages = re.findall(r"^\| \[\d+\. [^]]*\]\(([\w-]+\.md)\)", overview, re.M)
    wrong = [f"docs/guide.md does not list {one.name}" for one in sorted(docs.glob("guide-*.md")) if one.name not in pages]
    if blocks_of("guide.md"):
        wrong.append("docs/guide.md has a block, and is no chapter")

    script, expected, total = ["set -euo pipefail\n", "top=$PWD\n"], {}, 0
    for page in pages:
        script.append('cd "$top"\n')
        before = None  # the commands just above
        for line, language, marker, text in blocks_of(page):
            total += 1
            place = f"docs/{page}:{line}"
            if marker:
                how, path = marker
                script.append(f"mkdir -p {shlex.quote(str(pathlib.PurePosixPath(path).parent))}\n")
                script.append(f"printf %s {shlex.quote(text)} {'>' if how == 'file' else '>>'}{shlex.quote(path)}\n")
                before = None
            elif language == "sh":
                script.append(f"printf '\\n=== %s\\n' {place}\n{text}")
                before = place
            elif language == "text" and before:
                expected[before] = (page, line, text)
                before = None
            else:
                wrong.append(f"{place}: nothing says what this block is for: ```{language}")

    ran = subprocess.run(["bash", "-c", "".join(script)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    said = ran.stdout.decode()
    printed = dict(re.findall(r"\n=== (\S+)\n(.*?)(?=\n=== |\Z)", said, re.S))
    if os.environ.get("ERRCAT_UPDATE"):
        for place, (page, line, text) in reversed(expected.items()):
            lines = (docs / page).read_text().splitlines(keepends=True)
            lines[line : line + text.count("\n")] = printed.get(place, text)
            (docs / page).write_text("".join(lines))
    for place, (page, line, text) in expected.items():
        if printed.get(place) != text:
            wrong.append(f"{place} prints\n{printed.get(place)}and the page says\n{text}")
    if ran.returncode != 0:
        wrong.append(f"the commands end with {ran.returncode}; the last of what they say:\n{said[-3000:]}")
    print(*wrong, f"{len(pages)} chapters, {total} blocks, {len(printed)} of commands, {len(expected)} outputs", sep="\n")
    return bool(wrong) or total < 40


sys.exit(main())
