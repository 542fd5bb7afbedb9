#!/usr/bin/env python3
"""bad_cases.py ERRCAT [CASE...]: what `errcat check` prints on tests/bad/CASE.yaml (or on the folder CASE) is the text of
tests/bad/CASE.txt, whose last line is the exit code; and `errcat generate` leaves an earlier run's files alone. Without a CASE,
all of them.

With ERRCAT_UPDATE=1 the texts are written instead of compared: read the difference before you commit it.

One program runs all cases, because starting programs is most of what one takes."""

import difflib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

BAD = pathlib.Path(__file__).resolve().parent.parent / "bad"
OPTIONS = "# errcat check "
# The one case whose spec is missing.
MISSING = "cannot-read"


def run(errcat, *arguments):
    """The whole output, then the exit code."""
    done = subprocess.run([errcat, *arguments], cwd=BAD, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, check=False)
    return done.stdout + b"[%d]\n" % done.returncode


def difference(name, expected, got):
    lines = [text.decode("utf-8", "backslashreplace").splitlines(keepends=True) for text in (expected, got)]
    return "".join(difflib.unified_diff(*lines, f"{name}, expected", f"{name}, printed"))


def options_of(spec):
    """A first line such as `# errcat check --warn no-fix` says how the case has to be run."""
    if not spec.is_file():
        return []
    with spec.open("rb") as file:
        first = file.readline().decode("utf-8", "replace").strip()
    return first[len(OPTIONS):].split() if first.startswith(OPTIONS) else []


def snapshot(folder):
    """Every file with its number, its size and its times, of which the second tells of any change."""
    found = {}
    for path in folder.rglob("*"):
        at = path.lstat()
        found[path] = (at.st_ino, at.st_size, at.st_mtime_ns, at.st_ctime_ns)
    return found


def refused(text):
    """What `generate` prints where `check` prints `text`: the tally says what became of the outputs."""
    lines = text.decode("utf-8", "surrogateescape").split("\n")
    if lines[-3].endswith("."):
        lines[-3] = lines[-3][:-1] + "; errcat wrote nothing."
    return "\n".join(lines).encode("utf-8", "surrogateescape")


class Earlier:
    """The files of an earlier run, which no refused spec may touch."""

    def __init__(self, errcat, scratch):
        self.errcat, self.folder = errcat, scratch / "out"
        self.make()

    def make(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        said = run(self.errcat, "generate", "../commands/good.yaml", "--out", self.folder)
        assert said.endswith(b"[0]\n"), said
        self.files = snapshot(self.folder)
        assert self.files

    def changes(self):
        after = snapshot(self.folder)
        changed = [str(path) for path in sorted(self.files.keys() | after.keys()) if self.files.get(path) != after.get(path)]
        if changed:
            self.make()
        return changed


def faults_of(errcat, case, earlier, scratch):
    spec = case if (BAD / case).is_dir() else case + ".yaml"
    if (BAD / spec).exists() == (case == MISSING):
        return f"{spec} {'is there' if case == MISSING else 'is not there'}\n"
    text = BAD / (case + ".txt")
    checked = run(errcat, "check", *options_of(BAD / spec), spec)
    if os.environ.get("ERRCAT_UPDATE"):
        text.write_bytes(checked)
    expected = text.read_bytes()
    faults = difference(case, expected, checked)
    # Warnings let a spec through.
    if expected.endswith(b"\n[0]\n"):
        return faults
    faults += difference(case + ", generated", refused(expected), run(errcat, "generate", spec, "--out", earlier.folder))
    faults += "".join(f"{path} changed although errcat wrote nothing\n" for path in earlier.changes())
    nowhere = scratch / "none"
    run(errcat, "generate", spec, "--out", nowhere)
    if nowhere.exists():
        faults += "a folder was made although errcat wrote nothing\n"
        shutil.rmtree(nowhere)
    return faults


def main():
    errcat = str(pathlib.Path(sys.argv[1]).resolve())
    cases = sys.argv[2:] or sorted(text.stem for text in BAD.glob("*.txt"))
    # The day of the run, for rules that count days.
    os.environ["SOURCE_DATE_EPOCH"] = "1795824000"
    failed = 0
    with tempfile.TemporaryDirectory() as folder:
        scratch = pathlib.Path(folder)
        earlier = Earlier(errcat, scratch)
        for case in cases:
            faults = faults_of(errcat, case, earlier, scratch)
            if faults:
                failed += 1
                print(f"-- {case}\n{faults}")
    print(f"{len(cases)} cases, {failed} failed")
    return 1 if failed or not cases else 0


sys.exit(main())
