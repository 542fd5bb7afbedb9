"""No name leads out of the folder of outputs: not what a user names, and no link within the folder."""
import pathlib
import shutil
import subprocess

from texts import PATHS, UNICODE
from trials import LIMIT

OPTIONS = ("--target", "--locale", "--unit")


def tree(folder):
    """What is below a folder: the links, and the bytes of the files."""
    made = {}
    for path in folder.rglob("*"):
        if path.is_symlink():
            made[str(path.relative_to(folder))] = str(path.readlink())
        else:
            made[str(path.relative_to(folder))] = path.read_bytes() if path.is_file() else None
    return made


def run(desk, out, *more):
    return subprocess.run([desk.errcat, "generate", *desk.arguments(), "--out", str(out), *more], capture_output=True,
                          timeout=LIMIT)


def try_options(desk, folder):
    """Names on the command line that would be paths. Returns how many were tried, and what is wrong."""
    wrong, tried = [], 0
    texts = {**PATHS, "bidirectional override": UNICODE["bidirectional override"], "line": "a\nb"}
    out = folder / "options" / "out"
    out.mkdir(parents=True)
    before = tree(out.parent)
    for option in OPTIONS:
        for name, text in texts.items():
            tried += 1
            done = run(desk, out, option, text)
            if done.returncode not in (1, 2) or not done.stderr:
                wrong.append(f"{option} with {name} ends with {done.returncode}: {done.stderr[:200]!r}")
            if tree(out.parent) != before:
                wrong.append(f"{option} with {name} leaves {sorted(tree(out.parent).keys() - before.keys())[:5]}")
    return tried, wrong


def try_links(desk, folder, plain, every):
    """Each folder and each file of the outputs becomes a link that leads out, before a run that has to change it."""
    wrong, tried = [], 0
    for name in sorted(path.relative_to(plain) for path in plain.rglob("*"))[::every]:
        tried += 1
        here = folder / "links"
        shutil.rmtree(here, ignore_errors=True)
        shutil.copytree(plain, here / "out")
        link, elsewhere = here / "out" / name, here / "elsewhere"
        shutil.move(link, elsewhere)
        link.symlink_to(elsewhere, target_is_directory=elsewhere.is_dir())
        for path in [elsewhere, *elsewhere.rglob("*")]:
            if path.is_file():
                path.write_bytes(b"not errcat's")

        before = outside(here), link.readlink()
        done = run(desk, here / "out", "--complete")
        if done.returncode not in (1, 2) or b"link" not in done.stderr:
            wrong.append(f"a link at {name}: ends with {done.returncode}: {done.stderr[-300:]!r}")
        if not link.is_symlink() or (outside(here), link.readlink()) != before:
            wrong.append(f"a link at {name}: what it leads to has changed, or it has")
    return tried, wrong


def outside(folder):
    return {name: what for name, what in tree(folder).items() if not name.startswith("out/")}
