"""Sums up what gcov counted in a build: coverage_table.py BUILD. Prints a table by stage, and writes BUILD/unreached.txt."""
import concurrent.futures
import json
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# A folder has a stage each; these write errcat's own documents while it is built.
NOT_SHIPPED = {"documents", "http", "manual"}


def stage_of(path):
    """What a source file belongs to, or nothing for tests, generated code and libraries."""
    try:
        parts = path.relative_to(ROOT).parts
    except ValueError:
        return None
    if parts[0] == "runtime":
        return "runtime"
    if parts[0] != "generator":
        return None
    stage = parts[1] if len(parts) > 2 else "main"
    return None if stage in NOT_SHIPPED else stage


def counts_of(notes):
    """What gcov says about one object. An object that never ran has notes and no counts."""
    said = subprocess.run(["gcov", "--json-format", "--stdout", "--branch-probabilities", notes], cwd=notes.parent,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    return [json.loads(line) for line in said.splitlines() if line.startswith(b"{")]


class Counts:
    """Counts of all objects together: a header is in many, and a line of a template in one object many times."""

    def __init__(self):
        self.lines = defaultdict(int)
        self.branches = defaultdict(int)
        self.functions = defaultdict(int)
        self.names = {}

    def add(self, path, seen):
        for line in seen["lines"]:
            self.lines[path, line["line_number"]] += line["count"]
            # Those of exceptions are the compiler's, at nearly every call.
            ours = [branch for branch in line["branches"] if not branch["throw"]]
            for place, branch in enumerate(ours):
                self.branches[path, line["line_number"], place] += branch["count"]
        for function in seen["functions"]:
            key = path, function["start_line"], function["start_column"]
            self.functions[key] += function["execution_count"]
            self.names.setdefault(key, function["demangled_name"])


def counted(build):
    stages = defaultdict(Counts)
    notes = [path.resolve() for path in build.rglob("*.gcno")]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for documents in pool.map(counts_of, notes):
            for document in documents:
                for seen in document["files"]:
                    path = Path(os.path.normpath(Path(document["current_working_directory"]) / seen["file"]))
                    stage = stage_of(path)
                    if stage is not None:
                        stages[stage].add(path.relative_to(ROOT), seen)
    return stages


def share(counts):
    reached = sum(1 for count in counts.values() if count)
    return f"{reached} of {len(counts)} | {100 * reached / max(len(counts), 1):.1f} %"


def main():
    build = Path(sys.argv[1])
    stages = counted(build)
    print("| stage | lines reached | | branches reached | | functions never reached |\n| --- | --- | ---: | --- | ---: | ---: |")
    unreached = []
    whole = Counts()
    for stage, counts in sorted(stages.items()):
        missed = sorted(key for key, count in counts.functions.items() if not count)
        unreached += [f"{path}:{line}: {counts.names[path, line, column]}" for path, line, column in missed]
        print(f"| {stage} | {share(counts.lines)} | {share(counts.branches)} | {len(missed)} |")
        for kind in ("lines", "branches", "functions"):
            getattr(whole, kind).update(getattr(counts, kind))
    print(f"| all | {share(whole.lines)} | {share(whole.branches)} | {len(unreached)} of {len(whole.functions)} |")
    names = build / "unreached.txt"
    names.write_text("".join(line + "\n" for line in unreached))
    print(f"\nThe functions that no test reaches are listed in {names}.")


main()
