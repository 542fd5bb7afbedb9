#!/usr/bin/env python3
"""Measures `errcat generate` beside the bare event pass of yaml-cpp, a Python job and hashing alone, in turns.

generate.py ERRCAT EVENTS [VENDORSxERRORS...]
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
SIZES = ["1x100", "10x100", "100x100", "1000x100", "1x1000", "1x10000", "1x100000"]
TARGETS = ["cpp", "messages", "markdown", "json"]
REAL = ["customer-verification", "idenfy", "ranex-compliance", "unico-idcloud"]


def run(command):
    """Wall time and processor time in seconds, and the peak of memory in MB."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    if status != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def best(runs):
    """The shortest run: what disturbs a run only adds to it."""
    return min(runs)


def files_in(folder):
    return [one for one in folder.rglob("*") if one.is_file()]


def bytes_in(folder):
    return sum(one.stat().st_size for one in files_in(folder))


def measure(errcat, events, vendors, errors, work):
    specs = work / "specs"
    subprocess.run([sys.executable, HERE / "make_catalogs.py", specs, str(vendors), str(errors)], check=True)
    files = sorted(specs.glob("*.yaml"))
    listed = work / "files"
    runs = {}
    # A short run is more easily disturbed.
    for round in range(9 if vendors * errors <= 1000 else 3):
        # Not emptied in between: ext4 avoids what was deleted in the last seconds, which costs whoever creates files.
        out = work / f"out-{round}"
        jobs = {
            "event pass": [events, *files],
            "check": [errcat, "check", specs],
            **{f"{one} alone": [errcat, "generate", specs, "--out", out / one, "--target", one] for one in TARGETS},
            "generate": [errcat, "generate", specs, "--out", out / "all"],
            "nothing changed": [errcat, "generate", specs, "--out", out / "all"],
            "hashing alone": ["xargs", "--null", "--arg-file", listed, "xxhsum", "-H2"],
            "Python": [sys.executable, HERE / "python_job.py", out / "python", *files],
        }
        for name, command in jobs.items():
            if name == "hashing alone":
                listed.write_text("\0".join(map(str, [*files, *files_in(out / "all")])))
            runs.setdefault(name, []).append(run(command))
    size = bytes_in(specs)
    bare = best(runs["event pass"])[0]
    print(f"\n{vendors} x {errors} errors: {size / 1e6:.1f} MB of specs, {bytes_in(out / 'all') / 1e6:.1f} MB of outputs")
    print(f"  {'':16} {'wall s':>8} {'CPU s':>8} {'/ event pass':>13} {'peak MB':>8} {'/ specs':>8}")
    for name, all_runs in runs.items():
        wall, cpu, peak = best(all_runs)
        print(f"  {name:16} {wall:8.2f} {cpu:8.2f} {wall / bare:13.2f} {peak:8.0f} {peak * 1e6 / size:8.1f}", flush=True)


def measure_real(errcat, specs, work):
    """Four real vendors, beside what Python needs before it reads the first of them."""
    jobs = {
        "import yaml, jinja2": [sys.executable, "-c", "import yaml, jinja2"],
        "errcat generate": [],
    }
    runs = {name: [] for name in jobs}
    for round in range(9):
        jobs["errcat generate"] = [errcat, "generate", *specs, "--out", work / f"out-{round}"]
        for name, command in jobs.items():
            runs[name].append(run(command)[0])
    print("\n" + ", ".join(f"{name}: {best(times) * 1000:.0f} ms" for name, times in runs.items()))


def main():
    errcat, events, *sizes = sys.argv[1:]
    if not sizes:
        real = [HERE.parent / f"specs/{name}.yaml" for name in REAL]
        with tempfile.TemporaryDirectory() as work:
            measure_real(errcat, real, pathlib.Path(work))
    for size in sizes or SIZES:
        vendors, errors = map(int, size.split("x"))
        with tempfile.TemporaryDirectory() as work:
            measure(errcat, events, vendors, errors, pathlib.Path(work))


main()
