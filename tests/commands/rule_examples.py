#!/usr/bin/env python3
"""rule_examples.py ERRCAT SPEC: each rule of SPEC, which is specs/diagnostics.yaml, has a wrong and a right example.

The wrong one is found to break exactly this rule, and the right one breaks none. `errcat explain` prints both, by the
rule's code and by its id, in a folder without any spec.

An example is the code after the paragraph that begins with "Wrong" or "Right". Its language says how it is run:

- yaml: keys of a spec. FRAME has the keys of every spec, and comes first, without those that the example has itself. An
  example with `kinds` or without any key is a whole file. A line `# NAME.yaml` begins another file of the folder.
- mustache: the template of a vendor's page.
- sh: commands, run in a folder with specs/acme.yaml, which has FRAME alone.

No line is so long that a terminal of 80 columns breaks it."""

import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

FRAME = {"errcat": "1", "vendor": "acme", "title": "Acme Pay", "envelope": "{code: /code}"}
ENTRIES = """\
statuses: [{status: 429}]
errors: {gone: {number: 1, code: GONE, status: 410, summary: It is gone.}}
"""

WITHOUT_EXAMPLE = {
    "too-large": "it takes more than a mebibyte",
    "too-much-output": "it takes more than a gibibyte",
    "path-taken": "no spec can claim the path of another, since the names that could are refused; it guards errcat itself",
}

MOST_COLUMNS = 80 - 4
FENCE = re.compile(r"^(Wrong|Right)\b[^\n]*:\n\n```([a-z]+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
FINDING = re.compile(r"(?:error|warning)\[([a-z0-9-]+)\]: ")


def entries_of(errcat, spec, scratch):
    subprocess.run([errcat, "generate", spec, "--out", scratch, "--target", "json"], check=True, capture_output=True)
    view = json.loads((pathlib.Path(scratch) / "json/diagnostics.json").read_text(encoding="utf-8"))
    return [entry for chapter in view["error_chapters"] for entry in chapter["entries"]]


def framed(text):
    keys = re.findall(r"^([a-z_]+):", text, re.MULTILINE)
    if "kinds" in keys or (text and not keys):
        return text
    names = ["errcat"] if "part_of" in keys else FRAME
    return "".join(f"{name}: {FRAME[name]}\n" for name in names if name not in keys) + text


def write_specs(text, folder):
    parts = re.split(r"^# (\S+\.yaml)\n", text, flags=re.MULTILINE)
    files = dict(zip(parts[1::2], parts[2::2])) if len(parts) > 1 else {"acme.yaml": text}
    for name, content in files.items():
        (folder / "specs" / name).write_text(framed(content), encoding="utf-8")


def run(command, folder):
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, errors="replace", check=False)


def result_of(rule, language, text, folder):
    """What errcat says about an example."""
    (folder / "specs").mkdir()
    if language == "yaml":
        write_specs(text, folder)
        # Advice is off by default.
        return run(["errcat", "check", "--warn", rule], folder)
    write_specs(ENTRIES if language == "mustache" else "", folder)
    if language == "sh":
        return run(["bash", "-euo", "pipefail", "-c", text], folder)
    assert language == "mustache", f"nothing runs the language {language}"
    (folder / "mine/markdown").mkdir(parents=True)
    (folder / "mine/markdown/vendor.md.mustache").write_text(text, encoding="utf-8")
    return run(["errcat", "generate", "--out", "out", "--target", "markdown", "--templates", "mine"], folder)


def check_example(rule, side, language, text):
    with tempfile.TemporaryDirectory() as scratch:
        result = result_of(rule, language, text, pathlib.Path(scratch))
    found = set(FINDING.findall(result.stderr))
    wanted = {rule} if side == "Wrong" else set()
    is_right = result.returncode == 0 and "warning" not in result.stderr
    if found == wanted and (side == "Wrong" or is_right):
        return []
    return [f"{rule}: what is {side.lower()} gives {sorted(found)} and {result.returncode}:\n{text}{result.stdout}{result.stderr}"]


def check_printed(entry, examples):
    with tempfile.TemporaryDirectory() as empty:
        by_code = run(["errcat", "explain", entry["code"]], empty)
        by_id = run(["errcat", "explain", entry["id"]], empty)
    shown = ["".join(f"    {line}\n" if line else "\n" for line in text.splitlines()) for _, _, text in examples]
    if by_code.returncode != 0 or by_code.stdout != by_id.stdout or not all(one in by_code.stdout for one in shown):
        return [f"{entry['code']}: errcat explain does not print it:\n{by_code.stdout}{by_code.stderr}{by_id.stderr}"]
    return []


def check(entry):
    rule = entry["code"]
    examples = FENCE.findall("\n\n".join(entry["notes"]) + "\n")
    if not entry["causes"] or not entry["notes"]:
        return [f"{rule} has no causes or no notes"]
    if (not examples) != (rule in WITHOUT_EXAMPLE):
        return [f"{rule} is to have examples, or to be named as one that cannot"]
    if examples and [side for side, _, _ in examples] != ["Wrong", "Right"]:
        return [f"{rule} has not one wrong and one right example"]
    wrong = [f"{rule}: this line is too long:\n{line}" for *_, text in examples for line in text.splitlines() if len(line) > MOST_COLUMNS]
    wrong += [line for one in examples for line in check_example(rule, *one)]
    return wrong + check_printed(entry, examples)


def main(errcat, spec):
    errcat = pathlib.Path(errcat).resolve()
    os.environ["PATH"] = f"{errcat.parent}{os.pathsep}{os.environ['PATH']}"
    os.environ["SOURCE_DATE_EPOCH"] = "1795824000"  # 2026-11-28, for rules that count days
    with tempfile.TemporaryDirectory() as scratch:
        entries = entries_of(errcat, spec, scratch)
    wrong = [line for entry in entries for line in check(entry)]
    print("\n".join(wrong))
    print(f"{len(entries)} rules, {len(WITHOUT_EXAMPLE)} of them without examples")
    return 1 if wrong or len(entries) < 50 else 0


sys.exit(main(*sys.argv[1:3]))
