"""A build of many vendors has a generation edge for each, in two folders that share a compiler cache.

many_vendors.py ERRCAT RUNTIME COMPILER VENDORS COMPILED
COMPILED says how many of their libraries are compiled too. Ends with 77 if there is no ccache.

The edges run in any order, the outputs are the same bytes in both folders, the cache has all of the second folder's
objects, a second build has nothing to do, and a changed spec renders and compiles one vendor.
"""
import hashlib
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

errcat, runtime, compiler = sys.argv[1:4]
vendors, compiled = map(int, sys.argv[4:])

RULES = f"""rule generate
  command = {errcat} generate $in --flat --target cpp --out $out_dir --stamp $out_dir/stamp --depfile $out_dir/stamp.d
  depfile = $out_dir/stamp.d
  deps = gcc
  restat = 1
rule compile
  command = ccache {compiler} -std=c++17 -O0 -I $out_dir -I {runtime} -c $in -o $out
"""


def spec_of(number, text="It is gone."):
    return f"""errcat: 1
vendor: bank-{number}
title: Bank {number}
envelope: {{code: /code}}
errors:
  gone_{number}: {{number: 1, code: GONE_{number}, status: 404, summary: {text}}}
  busy: {{number: 2, code: BUSY, status: 503, summary: It is busy., retry: never}}
"""


def lay_out(folder, order):
    (folder / "specs").mkdir(parents=True)
    edges = [RULES]
    for number in order:
        (folder / f"specs/bank-{number}.yaml").write_text(spec_of(number))
        out = f"out/{number}"
        edges.append(f"build {out}/stamp | {out}/bank-{number}.cpp: generate specs/bank-{number}.yaml\n  out_dir = {out}\n")
        if number < compiled:
            edges.append(f"build {out}/bank.o: compile {out}/bank-{number}.cpp | {out}/stamp\n  out_dir = {out}\n")
    (folder / "build.ninja").write_text("".join(edges))


def build(folder):
    """Builds, and returns how many edges ran."""
    done = subprocess.run(["ninja", "-C", folder, "-v"], capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(done.stdout[-3000:] + done.stderr)
    return sum(line.startswith("[") for line in done.stdout.splitlines())


def outputs_of(folder):
    return {
        str(one.relative_to(folder)): hashlib.sha256(one.read_bytes()).hexdigest()
        for one in sorted((folder / "out").rglob("*"))
        if one.is_file()
    }


def cache(count):
    stats = subprocess.run(["ccache", "--print-stats"], capture_output=True, text=True, check=True).stdout
    return dict(line.split("\t") for line in stats.splitlines())[count]


def equal(what, wanted, seen):
    if wanted != seen:
        sys.exit(f"{what}: expected {wanted}, but there is {seen}")


def main():
    if not shutil.which("ccache"):
        print("skipped: no ccache here")
        return 77
    with tempfile.TemporaryDirectory(prefix="errcat many.") as scratch:
        scratch = pathlib.Path(scratch)
        os.environ.update(CCACHE_DIR=str(scratch / "cache"), CCACHE_NOHASHDIR="1", CCACHE_CONFIGPATH=str(scratch / "none"))
        for name in ("CCACHE_BASEDIR", "CCACHE_DISABLE", "CCACHE_READONLY"):
            os.environ.pop(name, None)
        one, other = scratch / "one", scratch / "deeper/and other"
        lay_out(one, range(vendors))
        lay_out(other, reversed(range(vendors)))
        edges = vendors + compiled
        equal("edges of the first build", edges, build(one))
        equal("compiled anew", str(compiled), cache("cache_miss"))
        subprocess.run(["ccache", "--zero-stats"], check=True, stdout=subprocess.DEVNULL)
        equal("edges in the other folder", edges, build(other))
        equal("compiled anew in the other folder", "0", cache("cache_miss"))
        equal("outputs that differ", set(), set(outputs_of(one).items()) ^ set(outputs_of(other).items()))
        equal("edges of a build without changes", 0, build(one))
        (one / "specs/bank-7.yaml").write_text(spec_of(7, "It has gone."))
        equal("edges after a change of one spec", 2, build(one))
        if len(outputs_of(one)) < vendors * 7:
            sys.exit("too few outputs, so that nothing can be said")
        print(f"{vendors} vendors generated, {compiled} compiled, in two folders")
    return 0


sys.exit(main())
