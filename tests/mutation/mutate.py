"""Changes errcat in many small ways, and tells which of them no test notices. See script/mutate.

    mutate.py [--sample N] [--seed N] [--again] [--only GLOB] [--jobs N] PART...

--again tries those that survived last time, by tests that are not slow, and takes the others for killed. Ends with 1 if
one survives that tests/mutation/survivors.txt does not list.
"""

import argparse
import concurrent.futures
import fnmatch
import json
import os
import pathlib
import random
import shutil
import subprocess
import sys
import time
from collections import Counter

import find_mutants
import schemata
import survivors
import tests_of
from parts import PARTS

ROOT = pathlib.Path(__file__).resolve().parents[2]
HERE = pathlib.Path(__file__).resolve().parent
BUILD = ROOT / "build" / "mutation"
SLOW = 0.5  # seconds


def say(text):
    print(text, file=sys.stderr, flush=True)


def sources_of(part):
    return sorted({str(path.relative_to(ROOT)) for glob in part.sources for path in ROOT.glob(glob)} -
                  {str(path.relative_to(ROOT)) for glob in part.but for path in ROOT.glob(glob)})


def copy_project(tree, mutated):
    """What is in git, as it is now. What has not changed keeps its time, so that it is not built again."""
    listed = subprocess.run(["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True, check=True)
    for name in listed.stdout.decode().split("\0"):
        to = tree / name
        if not name or name in mutated or not (ROOT / name).is_file():
            continue
        text = (ROOT / name).read_bytes()
        if not to.exists() or to.read_bytes() != text:
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, to)


def check_headers(copy, including, flags, probes):
    """Leaves out most mutants of headers that do not compile, before all that includes the headers is built again and again.

    `probes` are sources that instantiate what is in them."""
    sources = [including, *(f'#include "{copy.tree / probe}"\n' for probe in probes)]
    for source in sources:
        for attempt in range(12):
            copy.write()
            done = subprocess.run(["g++", *flags, "-fsyntax-only", "-x", "c++", "-"], input=source, stderr=subprocess.PIPE, text=True,
                                  errors="replace", env={**os.environ, "LC_ALL": "C"})
            count = copy.refuse(done.stderr) if done.returncode else 0
            if count == 0:
                break
            say(f"  headers, attempt {attempt + 1}: {count} mutants do not compile")
        if done.returncode:
            say(f"  headers: {done.stderr[:300]}")


def build(copy, part):
    """Builds the copy, and leaves out mutants that do not compile."""
    made = copy.tree / "build" / "debug"
    # Most of the time goes into compiling, as each test runs for a moment. Files that have no mutants are compiled once for all
    # parts, and each of the others on its own, so that only few are compiled again without the mutants that do not compile.
    # Tests of headers that have mutants are all compiled again, and together take less.
    ccache = ["-DCMAKE_CXX_COMPILER_LAUNCHER=ccache"] if shutil.which("ccache") else []
    for attempt in range(12):
        copy.write()
        if not (made / "build.ninja").exists():
            subprocess.run(["cmake", "--preset", "debug", "-DBUILD_TESTING=ON", "-DERRCAT_UNITY=OFF",
                            f"-DERRCAT_UNITY_TESTS={part.headers}", "-DERRCAT_WERROR=OFF", "-DCMAKE_CXX_FLAGS_DEBUG=", *ccache], cwd=copy.tree, check=True,
                           stdout=subprocess.DEVNULL)
        done = subprocess.run(["ninja", "-C", made, "-k", "0", *part.targets], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace",
                              env={**os.environ, "LC_ALL": "C", "CCACHE_BASEDIR": str(copy.tree), "CCACHE_NOHASHDIR": "1"})
        if done.returncode == 0:
            return made
        count = copy.refuse(done.stdout)
        say(f"  attempt {attempt + 1}: {count} mutants do not compile")
        if count == 0:
            break
    (BUILD / "build.log").write_text(done.stdout)
    raise SystemExit(f"the copy does not build: see {BUILD / 'build.log'}\n" + "\n".join(
        [line for line in done.stdout.splitlines() if "error" in line][:5]))


def tests_of_part(part, made, tree):
    for program in part.programs:
        path = str(made / program)
        for case in tests_of.cases_of(path):
            if case not in part.slow:
                yield tests_of.Test((path,), "", case)
    for folder, *command in part.commands:
        yield tests_of.Test(tuple(word.replace("@", str(made)) for word in command), str(tree / folder))


def in_parallel(jobs, work, items):
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        return list(pool.map(work, items))


def try_part(name, options):
    """(how many mutants, the keys of those that survive)."""
    part, start = PARTS[name], time.monotonic()
    paths = sources_of(part)
    folder = BUILD / name
    tree, scratch = folder / "tree", folder / "scratch"
    shutil.rmtree(scratch, ignore_errors=True)
    for one in (tree, scratch):
        one.mkdir(parents=True, exist_ok=True)

    def including(root):
        return "".join(f'#include "{root / path}"\n' for path in paths)

    def flags(root):
        return [flag.replace("@", str(root)) for flag in part.flags]
    mutants = dict(enumerate(find_mutants.find(ROOT, paths, including(ROOT), flags(ROOT)), 1))
    say(f"{name}: {len(mutants)} mutants in {len(paths)} files")
    copy_project(tree, set(paths) & {one.path for one in mutants.values()})
    copy = schemata.Copy(ROOT, tree, mutants, HERE / "selected.hpp")
    # What did not compile last time is not tried again, so that only what has changed is built.
    all_keys, memory = survivors.keys(mutants), folder / "refused.json"
    known = set(json.loads(memory.read_text())) if memory.exists() else set()
    copy.refused = {number for number, key in all_keys.items() if key in known}
    if part.headers and not known:
        check_headers(copy, including(tree), flags(tree), part.probes)
    made = build(copy, part)
    memory.write_text(json.dumps([all_keys[number] for number in sorted(copy.refused)]))
    tried = {number: one for number, one in mutants.items() if number not in copy.refused}
    keys = survivors.keys(tried)
    say(f"{name}: {len(tried)} compile, after {time.monotonic() - start:.0f} s")
    tests = in_parallel(options.jobs, lambda test: tests_of.learn(test, scratch), tests_of_part(part, made, tree))
    say(f"{name}: {len(tests)} tests take {sum(one.seconds for one in tests):.1f} s")

    last = folder / "survivors.json"
    chosen = [number for number in tried if fnmatch.fnmatch(tried[number].path, options.only)]
    if options.sample and options.sample < len(chosen):
        chosen = sorted(random.Random(options.seed).sample(chosen, options.sample))
    suspects = chosen
    if options.again and last.exists():
        survived = set(json.loads(last.read_text()))
        suspects = [number for number in chosen if keys[number] in survived]
        # Survivors run every test that reaches them. They have passed the slow tests before.
        tests = [one for one in tests if one.seconds < SLOW]
    done = Counter()

    def attempt(number):
        killed = tests_of.kill(number, tests, scratch)
        done[killed] += 1
        if sum(done.values()) % 100 == 0:
            say(f"{name}: {done[True]} killed, {done[False]} not, of {len(suspects)}, after {time.monotonic() - start:.0f} s")
        return killed
    alive = [number for number, killed in zip(suspects, in_parallel(options.jobs, attempt, suspects)) if not killed]
    reached = frozenset().union(*(one.reaches for one in tests))
    with open(folder / "survivors.txt", "w") as report:
        for number in alive:
            one = tried[number]
            print(f"{one.path}:{one.line}: {keys[number]}" + ("" if number in reached else "  (not reached)"), file=report)
    last.write_text(json.dumps([keys[number] for number in alive]))
    shutil.rmtree(scratch, ignore_errors=True)
    return len(chosen), [keys[number] for number in alive], {keys[number] for number in chosen}


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--sample", type=int, default=0)
    arguments.add_argument("--seed", type=int, default=1)
    arguments.add_argument("--jobs", type=int, default=os.cpu_count())
    arguments.add_argument("--only", default="*")
    arguments.add_argument("--again", action="store_true")
    arguments.add_argument("parts", nargs="*")
    options = arguments.parse_args()
    unknown = set(options.parts) - set(PARTS)
    if unknown:
        raise SystemExit(f"there is no part {sorted(unknown)[0]}; there are {', '.join(PARTS)}")
    listed = survivors.read(HERE / "survivors.txt")
    rows, unlisted = [], 0
    for name in options.parts or PARTS:
        count, alive, tried = try_part(name, options)
        new = [key for key in alive if key not in listed]
        unlisted += len(new)
        for key in new:
            say(f"not listed: {key}")
        for key in sorted(set(listed) & tried - set(alive)):
            say(f"listed, but killed: {key}")
        killed = count - len(alive)
        rows.append(f"| {name} | {count} | {killed} | {len(alive)} | {len(new)} | {100 * killed / max(count, 1):.1f} |")
    print("| part | mutants | killed | survived | not listed | killed, % |\n| --- | --- | --- | --- | --- | --- |")
    print("\n".join(rows))
    return 1 if unlisted else 0


if __name__ == "__main__":
    sys.exit(main())
