"""Runs the tests of a part: all of them once to learn what each reaches, then those that reach a mutant."""

import os
import pathlib
import resource
import shutil
import subprocess
import tempfile
import time
from dataclasses import dataclass

MEMORY = 4 << 30
BIG = 256 << 20


@dataclass(frozen=True)
class Test:
    """One test case of a Catch2 program, or a whole command, which has no case then."""
    command: tuple
    folder: str
    case: str = ""
    seconds: float = 0.0
    reaches: frozenset = frozenset()


def state_of(process):
    """A letter, as ps shows it."""
    try:
        return pathlib.Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return "Z"


def waited_for(child, most_asleep):
    """(exit status, seconds of computing), or (None, 0) if it sleeps for too long. The clock is no judge: a machine that has
    other work, or halts its jobs for a while, makes nothing wrong. What loops has a limit of its own."""
    asleep, pause = 0.0, 0.002
    while True:
        process, status, used = os.wait4(child, os.WNOHANG)
        if process:
            return os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime
        time.sleep(pause)
        if state_of(child) == "S":
            asleep += pause
        if asleep > most_asleep:
            os.killpg(child, 9)
            os.wait4(child, 0)
            return None, 0.0
        pause = min(pause * 1.5, 0.2)


def run(command, folder, scratch, cpu, asleep, **environment):
    """(exit code, or None if it takes too long; seconds). Has a folder of its own for its temporary files."""
    def limit():
        resource.setrlimit(resource.RLIMIT_CPU, (cpu, cpu + 1))
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_FSIZE, (BIG, BIG))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    temporary = tempfile.mkdtemp(dir=scratch)
    child = subprocess.Popen(command, cwd=folder or temporary, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                             env={**os.environ, "TMPDIR": temporary, "HOME": temporary, **environment}, preexec_fn=limit, start_new_session=True)
    code, seconds = waited_for(child.pid, asleep)
    child.returncode = code or 0  # waited for, as far as it knows
    shutil.rmtree(temporary, ignore_errors=True)
    return code, seconds


def cases_of(program):
    # The exit code of Catch2 is how many there are.
    return subprocess.run([program, "--list-test-names-only"], stdout=subprocess.PIPE, text=True).stdout.splitlines()


def quoted(case):
    return '"' + "".join("\\" + c if c in '\\",[]*~' else c for c in case) + '"'


def learn(test, scratch):
    """The test with what it reaches and how long it takes."""
    reached = pathlib.Path(tempfile.mkdtemp(dir=scratch)) / "reached"
    command = [*test.command, "--warn", "NoTests", quoted(test.case)] if test.case else test.command
    code, seconds = run(command, test.folder, scratch, 600, 600, ERRCAT_MUTANTS_REACHED=str(reached))
    if code != 0:
        raise SystemExit(f"without any mutant, {test.command[0]} {test.case!r} ends with {code}")
    numbers = frozenset(i for i, byte in enumerate(reached.read_bytes()) if byte) if reached.exists() else frozenset()
    return Test(test.command, test.folder, test.case, seconds, numbers)


def steps(tests):
    """Commands, each with its expected time: first the tests that are fast, together, then the slower ones."""
    def rank(test):
        return 0 if test.seconds < 0.05 else 1 if test.seconds < 0.5 else 2
    groups = {}
    for test in sorted(tests, key=lambda one: (rank(one), one.seconds)):
        alone = test.seconds if rank(test) == 2 or not test.case else 0
        groups.setdefault((rank(test), alone, test.command, test.folder), []).append(test)
    for (_, _, command, folder), some in groups.items():
        yield ([*command, "--abort", ",".join(quoted(one.case) for one in some)] if some[0].case else list(command),
               folder, sum(one.seconds for one in some))


def kill(number, tests, scratch):
    """Whether some test fails with the mutant."""
    for command, folder, seconds in steps(one for one in tests if number in one.reaches):
        code, _ = run(command, folder, scratch, 2 + int(5 * seconds), 20 + 10 * seconds, ERRCAT_MUTANT=str(number))
        if code != 0:
            return True
    return False
