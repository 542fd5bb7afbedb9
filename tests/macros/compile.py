#!/usr/bin/env python3
"""Compiles every header of ours after other libraries' headers took names with macros.

  compile.py COMPILER DIALECT RUNTIME GENERATED

`taken-names.txt` has the names. For each header in it, its macros are defined so that any use is an error. The
libraries that our headers include come before the macros, as they are not what is tested. Exit status: 0 all compile,
1 not, 77 there is no such compiler.
"""
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

# Names that stay, with the reason.
NAMES_OF_OTHERS = {
    "Success": "cpp-httplib's name, whose value differs between its versions; its own header breaks after Xlib.h too",
}


def taken_names():
    """The macros of each header."""
    by_header = defaultdict(dict)
    for line in (Path(__file__).parent / "taken-names.txt").read_text().splitlines():
        name, kind, header, package = line.split()
        if name not in NAMES_OF_OTHERS:
            by_header[f"{header} of {package}"][name] = kind
    return by_header


def definition(name, kind):
    parameters = "(...)" if kind == "function" else ""
    return f"#define {name}{parameters} @ {name}\n"


def program(headers, macros):
    """Other libraries' headers, then the macros, then our headers. Optional libraries may be missing."""
    included = {name for path in headers for name in re.findall(r"^# *include *<([^>]+)>", path.read_text(), re.M)}
    others = "".join(f"#if __has_include(<{name}>)\n#include <{name}>\n#endif\n"
                     for name in sorted(included) if not name.startswith("errcat/"))
    defined = "".join(definition(name, kind) for name, kind in sorted(macros.items()))
    ours = "".join(f'#include "{path}"\n' for path in headers if is_usable(path))
    return others + defined + ours


def is_usable(path):
    """Some headers need a library that may be missing, and one needs C++20."""
    return path.name not in ("fmt.hpp", "format.hpp", "xml.hpp")


def main(compiler, dialect, runtime, generated):
    if not shutil.which(compiler):
        print(f"skipped: no {compiler} here")
        return 77
    headers = sorted(path for folder in (runtime, generated) for path in Path(folder, "errcat").rglob("*.hpp"))
    command = [compiler, f"-std={dialect}", "-fsyntax-only", "-I", runtime, "-I", generated, "-x", "c++", "-"]
    failed = 0
    for header, macros in sorted(taken_names().items()):
        done = subprocess.run(command, input=program(headers, macros), text=True, stderr=subprocess.PIPE, check=False)
        if done.returncode:
            failed += 1
            print(f"After the macros of {header}, {compiler} says:\n{done.stderr[:4000]}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
