"""docs/architecture.md is true: its paths exist, it lists every folder of the generator, and no stage includes a later one.

architecture.py ROOT
"""
import pathlib
import re
import sys

root = pathlib.Path(sys.argv[1])
page = (root / "docs/architecture.md").read_text()
wrong = []

paths = sorted(set(re.findall(r"`((?:generator|runtime|specs|templates|tests|docs|script|generated)/[\w./*-]*)`", page)))
for path in paths:
    is_new = "NAME" in path or "no-fix" in path  # what a recipe adds
    if not is_new and not any(root.glob(path.replace("STAGE", "check").rstrip("/"))):
        wrong.append(f"{path} does not exist")

# The order in which a spec passes through the stages, as CMake has it.
cmake = (root / "generator/CMakeLists.txt").read_text()
stages = " ".join(re.findall(r"set\(errcat_\w+_stages ([\w ]+)\)", cmake)).split()
for stage in stages:
    if not re.search(rf"^\| `generator/{stage}` \|", page, re.M) and stage != "command_line":
        wrong.append(f"the table of folders lacks generator/{stage}")

includes = 0
for stage in stages:
    for file in sorted((root / "generator" / stage).glob("*.[ch]pp")):
        for name in re.findall(r'^#include "(\w+)/', file.read_text(), re.M):
            if name not in stages:
                continue
            includes += 1
            if stages.index(name) > stages.index(stage):
                wrong.append(f"{file.relative_to(root)} includes {name}, a later stage")

words = page.split("## Glossary")[1].split("##")[0].count("\n| ") - 1
if words > 30:
    wrong.append(f"the glossary has {words} words, which is more than 30")

assert len(paths) > 40 and includes > 100, "the page or the sources were not read"
print("\n".join(wrong))
sys.exit(bool(wrong))
