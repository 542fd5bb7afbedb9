"""What a change of a spec compiles again, with Ninja and with Make: a text the vendor's tables alone, a name everything.

recompiled_test.py CMAKE BUILD_DIR

Counts what the compiler is called for.
"""
import os
import pathlib
import subprocess
import sys
import tempfile

cmake, errcat_build = sys.argv[1:3]

SPEC = """errcat: 1
vendor: acme
title: Acme
locales: [en, es]
envelope: {code: /code}
user_messages:
  lost: {en: It is not there., es: No está.}
statuses:
  - {status: 503, title: Busy, retry: never}
errors:
  gone:
    number: 1
    code: GONE
    status: 404
    summary: It is gone.
    causes: Somebody deleted it.
    fixes: Create it again.
    user_message: lost
    links: {About it: "https://example.com/gone"}
    notes: It may come back.
  busy:
    number: 2
    code: BUSY
    status: 429
    summary: There are too many calls.
    retry: {do: backoff, delay: [1s, 2s]}
"""
# A change, and what has to be compiled again.
TABLES, NAMES = ["acme.cpp"], ["acme.cpp", "first.cpp", "second.cpp", "vendors.cpp"]
# Each vendor's tables, and what vendors share once.
EVERYTHING = sorted([*NAMES, "bank.cpp", "runtime.cpp"])
CHANGES = [
    ("No está.", "Ya no está allí.", TABLES),
    ("It is not there.", "It is no longer there and will not come back.", TABLES),
    ("Somebody deleted it.", "Somebody deleted it or it never was.", TABLES),
    ("Create it again.", "Create another one.", TABLES),
    ("https://example.com/gone", "https://example.com/errors#gone", TABLES),
    ("It may come back.", "It may come back after a while.", TABLES),
    ("[1s, 2s]", "[1s, 3s, 9s]", TABLES),
    ("title: Busy", "title: Too busy", TABLES),
    ("# nothing", "", None),
    ("It is gone.", "It has gone.", NAMES),
    ("number: 2", "number: 3", NAMES),
    ("code: BUSY", "code: VERY_BUSY", NAMES),
    ("  busy:", "  throttled:", NAMES),
]
PROJECT = """cmake_minimum_required(VERSION 3.20)
project(consumer CXX)
find_package(errcat REQUIRED)
errcat_generate(TARGET acme_errors SPECS acme.yaml bank.yaml)
add_executable(program first.cpp second.cpp)
target_link_libraries(program PRIVATE acme_errors)
"""
FIRST = """#include <errcat/acme.hpp>
const char* second(const errcat::acme::match& found);
int main() {
  const auto found = errcat::acme::classify({404, "GONE"});
  return errcat::acme::find_code("GONE") == errcat::acme::error::gone && second(found) ? 0 : 1;
}
"""
SECOND = """#include <errcat/acme.hpp>
const char* second(const errcat::acme::match& found) { return found ? errcat::acme::describe(found.code).id().data() : nullptr; }
"""
# Stands for the compiler, and writes down what it is called for.
LAUNCHER = """#!/bin/sh
for one in "$@"; do case $one in *.cpp) basename "$one" >>"$COMPILED" ;; esac; done
exec "$@"
"""


def run(command):
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"failed: {' '.join(map(str, command))}\n{done.stdout[-3000:]}{done.stderr[-3000:]}")


def compiled(build, log):
    log.write_text("")
    run([cmake, "--build", build])
    run([build / "program"])
    return sorted(log.read_text().split())


def check(generator, package, work):
    source, build, log = work / "source", work / "build", work / "compiled"
    source.mkdir(parents=True)
    for name, text in [("acme.yaml", SPEC), ("bank.yaml", SPEC.replace("acme", "bank")), ("CMakeLists.txt", PROJECT), ("first.cpp", FIRST), ("second.cpp", SECOND)]:
        (source / name).write_text(text)
    launcher = work / "launcher"
    launcher.write_text(LAUNCHER)
    launcher.chmod(0o755)
    os.environ["COMPILED"] = str(log)
    run([cmake, "-S", source, "-B", build, "-G", generator, f"-DCMAKE_PREFIX_PATH={package}",
         f"-DCMAKE_CXX_COMPILER_LAUNCHER={launcher}"])
    first = compiled(build, log)
    if first != EVERYTHING:
        sys.exit(f"{generator}: the first build compiled {first}, not {EVERYTHING}")
    spec = SPEC
    for before, after, wanted in CHANGES:
        if wanted is not None and before not in spec:
            sys.exit(f"the spec has no {before!r}")
        spec = spec.replace(before, after) if wanted is not None else spec + "# A comment.\n"
        (source / "acme.yaml").write_text(spec)
        again = compiled(build, log)
        if again != (wanted or []):
            sys.exit(f"{generator}: {before!r} became {after!r}, which compiled {again}, not {wanted or []}")
    print(f"{generator}: {len(CHANGES)} changes")


with tempfile.TemporaryDirectory() as scratch:
    scratch = pathlib.Path(scratch)
    run([cmake, "--install", errcat_build, "--prefix", scratch / "errcat"])
    for one in ["Ninja", "Unix Makefiles"]:
        check(one, scratch / "errcat", scratch / one)
