"""Replays a recorded session: what a replay.py beside a client does with ERRCAT SESSION as its arguments.

A session has a step a line (see the client), and below each step all that errcat sends until the next one, in lines
that begin with `<`. Its last line is the exit code. With ERRCAT_UPDATE=1, what errcat sends replaces these lines.
Blank lines and lines that begin with `#` are for readers.
"""
import difflib
import json
import os
import sys
import tempfile

QUIET = 0.7  # seconds without a message after which a recording takes a step as answered


def shown(message, client):
    return "< " + json.dumps(message, sort_keys=True, ensure_ascii=False).replace(client.folder, "FOLDER")


def read_steps(lines):
    """Pairs of a line and the number of messages that follow it."""
    steps = []
    for line in lines:
        if line.startswith("< "):
            steps[-1][1] += 1
        elif not line.startswith("exit "):
            steps.append([line, 0])
    return steps


def replayed(start, lines, recording):
    steps = read_steps(lines)
    client = start()
    out = []
    for line, expected in steps:
        out.append(line)
        if not line or line.startswith("#"):
            continue
        client.do(json.loads(line.replace("FOLDER", client.folder)))
        count = 0
        while recording or count < expected:
            message = client.next(QUIET if recording else 60)
            if message is None:
                break
            out.append(shown(message, client))
            count += 1
    code = client.end()
    while (message := client.next(60)) is not None:
        out.append(shown(message, client))
    out.append("exit %d" % code)
    errors = client.process.stderr.read().decode()
    if errors:
        out.append("standard error: " + errors)
    return out


def replay(client):
    """Replays with a client of this class."""
    errcat, session = sys.argv[1:]
    recording = os.environ.get("ERRCAT_UPDATE") == "1"
    with open(session, encoding="utf-8") as file:
        expected = file.read().splitlines()
    with tempfile.TemporaryDirectory() as folder:
        client.prepare(folder)
        actual = replayed(lambda: client(os.path.abspath(errcat), folder), expected, recording)
    if recording:
        with open(session, "w", encoding="utf-8") as file:
            file.write("\n".join(actual) + "\n")
    elif expected != actual:
        print("\n".join(difflib.unified_diff(expected, actual, "expected", "actual", lineterm="")))
        sys.exit(1)
