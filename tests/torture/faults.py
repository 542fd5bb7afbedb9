#!/usr/bin/env python3
"""A failure, and a kill, at each system call of a run that changes outputs.

faults.py ERRCAT [EVERY]

Runs `errcat generate` over the outputs of an earlier spec, once for each call (or for one in EVERY) of those that reach
files, and makes that call fail, or kills the run there. Whatever happens, each file has its old text or its new one, a
run that says it succeeded has brought all of them, one that says it failed says why, and the next run brings them
and leaves no temporary file. Prints how many were tried. Exit status: 0 nothing was lost, 1 something was, 77 there is
no strace that may trace.
"""
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter

# Calls that reach files, with what can go wrong there.
ERRORS = {
    "openat": ["EACCES", "EMFILE", "ENOSPC"],
    "read": ["EIO"],
    "write": ["ENOSPC", "EIO"],
    "close": ["EIO"],
    "rename": ["EXDEV", "EACCES"],
    "renameat": ["EXDEV", "EACCES"],
    "unlink": ["EACCES"],
    "unlinkat": ["EACCES", "EBUSY"],
    "mkdir": ["ENOSPC"],
    "mkdirat": ["ENOSPC"],
    "rmdir": ["EBUSY"],
    "getdents64": ["EIO"],
    "newfstatat": ["EACCES"],
    "flock": ["ENOLCK"],
    "fchmod": ["EPERM"],
    "ftruncate": ["EFBIG"],
    "copy_file_range": ["EIO"],
}
# No run goes without these; if one is missing, the C library has come to use another for it.
NEEDED = {"openat", "read", "write", "close", "renameat", "unlinkat", "mkdirat", "getdents64", "newfstatat"}
# Faults at a file by the name that the call has, always tried, and what a run has to say of each.
NAMED = [
    ("bank.cpp", "openat:error=EACCES", "errcat cannot read it: Permission denied"),
    ("specs/acme.yaml", "read:error=EIO:when=1", "cannot read the file: reading failed"),
    ("specs/acme.yaml", "read:error=EIO:when=2", "cannot read the file: reading failed"),
]
SPEC = """errcat: 1
vendor: %s
title: Acme
locales: [en, es]
envelope: {code: /code}
user_messages:
  lost: {en: It is %s., es: Está %s.}
statuses:
  - {status: 503, title: Busy, retry: never}
errors:
  gone:
    number: 1
    code: GONE
    status: 404
    summary: It is %s.
    fixes: Create it again.
    user_message: lost
"""


def write_specs(folder, word, vendors):
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for vendor in vendors:
        (folder / f"{vendor}.yaml").write_text(SPEC % (vendor, word, word, word))


def is_temporary(path):
    return ".errcat-" in path.name and path.suffix == ".tmp"


def tree(folder):
    """The files below a folder, without the record of the last run, which is no output."""
    return {str(path.relative_to(folder)): path.read_bytes()
            for path in folder.rglob("*") if path.is_file() and path.name != "last-run.json"}


class Trial:
    """Old outputs, and a spec that changes, adds and removes some."""

    def __init__(self, errcat, work):
        self.errcat, self.work = errcat, work
        self.environment = {**os.environ, "XDG_CACHE_HOME": str(work / "cache")}
        self.specs, self.out = work / "specs", work / "out"
        write_specs(self.specs, "away", ["acme", "bank"])
        self.run()
        shutil.move(self.out, work / "old")
        write_specs(self.specs, "gone", ["acme", "club"])
        shutil.copytree(work / "old", self.out)
        self.run()
        self.old, self.new = tree(work / "old"), tree(self.out)
        if self.old == self.new or len(self.new) < 10:
            sys.exit("the spec changes too little")

    def command(self):
        # One thread: strace counts the calls of each thread on its own.
        return [self.errcat, "generate", "--jobs", "1", "--out", "out"]

    def run(self, *tracer):
        return subprocess.run([*tracer, *self.command()], cwd=self.work, env=self.environment, capture_output=True, text=True, check=False)

    def reset(self):
        shutil.rmtree(self.out)
        shutil.copytree(self.work / "old", self.out)

    def calls(self):
        """How often a run makes each call."""
        self.reset()
        log = self.work / "calls"
        done = self.run("strace", "-f", "-e", "trace=" + ",".join("?" + name for name in ERRORS), "-o", log)
        if done.returncode:
            print("skipped: strace cannot trace here: " + done.stderr.strip()[:200])
            sys.exit(77)
        counts = Counter(re.findall(r"^\d+ +(\w+)\(", log.read_text(), re.M))
        if missing := NEEDED - counts.keys():
            sys.exit(f"the run makes no call of {sorted(missing)}")
        return counts

    def problem(self, done):
        """What was lost, or nothing."""
        left = tree(self.out)
        for path, text in left.items():
            if not is_temporary(pathlib.Path(path)) and text not in (self.old.get(path), self.new.get(path)):
                return f"{path} is neither old nor new"
        for path in self.old.keys() & self.new.keys():
            if path not in left:
                return f"{path} is gone"
        # A temporary that cannot be removed stays until the next run.
        outputs = {path: text for path, text in left.items() if not is_temporary(pathlib.Path(path))}
        if done.returncode == 0 and outputs != self.new:
            return f"the run succeeded without {sorted(set(self.new.items()) ^ set(outputs.items()))[0][0]}"
        if done.returncode > 0 and not done.stderr and not done.stdout:
            return "the run failed without a word"
        again = self.run()
        if again.returncode:
            return "the next run failed: " + again.stderr
        after = tree(self.out)
        if after != self.new:
            return f"the next run did not repair {sorted(set(self.new.items()) ^ set(after.items()))[0][0]}"
        return None


def faults(calls, every):
    """What strace is to inject: all faults, or one in `every`, the same each time."""
    everything = [f"{name}:{what}:when={number}"
                  for name, count in sorted(calls.items())
                  for number in range(1, count + 1)
                  for what in [*(f"error={error}" for error in ERRORS[name]), "signal=KILL"]]
    return random.Random(1).sample(everything, max(1, len(everything) // every))


def main(errcat, every=1):
    if not shutil.which("strace"):
        print("skipped: there is no strace here")
        return 77
    tally = Counter()
    with tempfile.TemporaryDirectory() as folder:
        trial = Trial(str(pathlib.Path(errcat).resolve()), pathlib.Path(folder))
        calls = trial.calls()
        for path, fault, said in NAMED:
            trial.reset()
            done = trial.run("strace", "-f", "-qq", "-o", "/dev/null", "-P", path, "-e", "inject=" + fault)
            if done.returncode <= 0 or said not in done.stderr:
                print(f"{fault} of {path}: exit code {done.returncode}, saying {done.stderr!r}")
                tally["lost"] += 1
        for fault in faults(calls, int(every)):
            trial.reset()
            done = trial.run("strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + fault.split(":")[0], "-e", "inject=" + fault)
            tally["killed" if "KILL" in fault else "succeeded" if done.returncode == 0 else "failed"] += 1
            if done.returncode < 0 and "KILL" not in fault:
                print(f"{fault}: crashed with signal {-done.returncode}")
                tally["lost"] += 1
            elif problem := trial.problem(done):
                print(f"{fault}: {problem}")
                tally["lost"] += 1
    print(f"{sum(calls.values())} system calls of {len(calls)} kinds; faults injected: {tally['succeeded'] + tally['failed']} errors "
          f"({tally['failed']} stopped the run), {tally['killed']} kills; lost: {tally['lost']}")
    return 1 if tally["lost"] else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
