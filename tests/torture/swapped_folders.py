#!/usr/bin/env python3
"""swapped_folders.py ERRCAT COUNT: while COUNT runs of `errcat generate` write, folders among their outputs are exchanged for
links to another folder, and back, thousands of times a second.

The other folder has files of the same names, which belong to somebody else. After each run none of them has changed, and none has
come or gone. Exit status: 0 so it was, 1 it was not, 77 folders cannot be exchanged here."""

import ctypes
import itertools
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import threading

# What runs write over, what they write, and the folder that links lead to: each run changes, adds and removes files.
VENDORS = {"old": "ab", "new": "ac", "other": "abc"}
EXCHANGE, HERE = 2, -100  # RENAME_EXCHANGE, AT_FDCWD
libc = ctypes.CDLL(None)


def exchange(one, other):
    """In one step, so that there always is something. False if one of them is gone."""
    return libc.renameat2(HERE, os.fsencode(one), HERE, os.fsencode(other), EXCHANGE) == 0


def spec(edition):
    errors = "".join(f"  e_{i}: {{number: {i}, code: CODE_{i}, kind: gone, summary: It is gone in the {edition} edition.}}\n"
                     for i in range(1, 41))
    return {name: f"errcat: 1\nvendor: {name}\ntitle: The {edition} edition\nenvelope: {{code: unspecified}}\nerrors:\n{errors}"
            for name in VENDORS[edition]}


def state(folder):
    return {str(one.relative_to(folder)): one.read_bytes() if one.is_file() else None for one in folder.rglob("*")}


class Swapper(threading.Thread):
    """Exchanges each folder for a link, for as long as a run takes."""

    def __init__(self, folders):
        super().__init__()
        self.folders, self.stopped, self.swaps = folders, threading.Event(), 0

    def run(self):
        for folder, link in itertools.cycle(self.folders):
            # Folders stand in their place for some of the time, or no run would get far.
            if self.stopped.wait(0.0002):
                break
            if exchange(folder, link):
                self.swaps += 1
                exchange(folder, link)


def main():
    errcat, count = os.path.abspath(sys.argv[1]), int(sys.argv[2])
    with tempfile.TemporaryDirectory() as scratch:
        scratch = pathlib.Path(scratch)
        for name in ("one", "other"):
            (scratch / name).mkdir()
        if not hasattr(libc, "renameat2") or not exchange(scratch / "one", scratch / "other"):
            print("skipped: folders cannot be exchanged here")
            return 77
        (scratch / "other").rmdir()
        out, other = scratch / "out", scratch / "other"
        for edition in VENDORS:
            (scratch / f"specs-{edition}").mkdir()
            for name, text in spec(edition).items():
                (scratch / f"specs-{edition}" / f"{name}.yaml").write_text(text)

        def run(edition, to=out):
            return subprocess.run([errcat, "generate", scratch / f"specs-{edition}", "--out", to, "--jobs", "2"], capture_output=True, text=True,
                                  stdin=subprocess.DEVNULL, env={**os.environ, "XDG_CACHE_HOME": str(scratch / "cache")})
        assert run("other", other).returncode == 0
        for one in other.rglob("*"):
            if one.is_file():
                one.write_text("mine\n")
        before = state(other)
        assert len(before) > 10, before
        swaps = refused = 0
        for number in range(count):
            shutil.rmtree(out, ignore_errors=True)
            assert run("old").returncode == 0
            folders = []
            for place in (".errcat", "cpp", "cpp/errcat", "markdown/a", "markdown/b"):
                link = scratch / f"link-{len(folders)}"
                shutil.rmtree(link) if link.is_dir() and not link.is_symlink() else link.unlink(missing_ok=True)
                link.symlink_to(other / place)
                folders.append((out / place, link))
            swapper = Swapper(folders)
            swapper.start()
            done = run("new")
            swapper.stopped.set()
            swapper.join()
            swaps += swapper.swaps
            refused += done.returncode == 2
            changed = sorted({name for name, _ in state(other).items() ^ before.items()})
            if done.returncode not in (0, 2) or changed:
                sys.exit(f"run {number}: exit code {done.returncode}, {done.stderr}\nchanged elsewhere: {changed[:5]}")
        assert swaps > count, "no folder was exchanged while a run wrote"
    print(f"{count} runs, {swaps} folders exchanged for links: {refused} runs refused to go on, 0 files changed elsewhere")
    return 0


if __name__ == "__main__":
    sys.exit(main())
