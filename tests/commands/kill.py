#!/usr/bin/env python3
"""kill.py ERRCAT COUNT: kills COUNT runs of `errcat generate` at random moments.

After each, every file is as one of two specs makes it and whole, and no run beside the killed one is disturbed. After
the next run everything is as its spec says, and no temporary file is left."""

import os
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import time

SIGNALS = [signal.SIGKILL, signal.SIGINT, signal.SIGTERM]
VENDORS = ["acme", "bank", "coral"]
ERRORS = 40


def spec(vendor, edition):
    errors = "".join(
        f"  e_{i}: {{number: {i}, code: CODE_{i}, kind: gone, summary: It is gone in the {edition} edition.}}\n"
        for i in range(1, ERRORS + 1))
    return f"errcat: 1\nvendor: {vendor}\ntitle: The {edition} edition\nenvelope: {{code: unspecified}}\nerrors:\n{errors}"


def files_in(folder):
    return {str(one.relative_to(folder)): one.read_bytes() for one in folder.rglob("*") if one.is_file()}


def start(errcat, edition, out):
    command = [errcat, "generate", edition, "--out", out, "--stamp", f"{out}/stamp", "--depfile", f"{out}/depfile"]
    # What starts the tests in the background may have told them to ignore it.
    mind_interrupts = lambda: signal.signal(signal.SIGINT, signal.SIG_DFL)
    return subprocess.Popen(command, stdin=subprocess.DEVNULL, preexec_fn=mind_interrupts)


def has_temporaries(folder):
    return any(folder.rglob("*.tmp"))


def wait_for_the_moment(run, out, duration):
    """A random moment of the run, or one in the short time in which it has temporary files."""
    if random.random() < 0.5:
        time.sleep(random.uniform(0, duration))
        return
    while run.poll() is None and not has_temporaries(out):
        pass
    time.sleep(random.uniform(0, 0.002))


def main(errcat, count):
    seed = random.randrange(10**9)
    random.seed(seed)
    print("seed", seed)
    editions = ["old", "new"]
    right = {}
    durations = []
    for edition in editions:
        pathlib.Path(edition).mkdir()
        for vendor in VENDORS:
            pathlib.Path(edition, f"{vendor}.yaml").write_text(spec(vendor, edition))
        before = time.monotonic()
        assert start(errcat, edition, "out").wait() == 0
        durations.append(time.monotonic() - before)
        right[edition] = files_in(pathlib.Path("out"))
    assert right["old"].keys() == right["new"].keys() and len(right["old"]) > 30

    out = pathlib.Path("out")
    left, ended_before = 0, 0
    for turn in range(count):
        run = start(errcat, editions[turn % 2], "out")
        beside = start(errcat, editions[turn % 2], "out") if turn % 3 == 0 else None
        wait_for_the_moment(run, out, max(durations))
        run.send_signal(random.choice(SIGNALS))
        ended_before += run.wait() >= 0
        assert beside is None or beside.wait() == 0, "a run beside a killed one failed"

        found = files_in(out)
        left += any(name.endswith(".tmp") for name in found)
        for name in right["old"]:
            assert found[name] in (right["old"][name], right["new"][name]), f"{name} is neither old nor new"

        wanted = random.choice(editions)
        assert start(errcat, wanted, "out").wait() == 0, "the run after a killed one failed"
        found = files_in(out)
        assert found == right[wanted], sorted(found.keys() ^ right[wanted].keys()) or "a file differs"
    print(f"{count} runs killed: {ended_before} had ended before, {left} left temporary files, which are gone")


with tempfile.TemporaryDirectory() as scratch:
    program = str(pathlib.Path(sys.argv[1]).resolve())
    os.chdir(scratch)
    main(program, int(sys.argv[2]))
