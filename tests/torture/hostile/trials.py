"""Tries texts in the fields of a spec: what the program refuses, and where."""
import copy
import json
import pathlib
import subprocess
from collections import Counter

import baseline
import fields
from writer import KEY, escaped, write

# Ways to write a text so that a field takes it: as it is, as a sentence, as a place, an address, a citation, a quantity.
WRAPS = ("{}", "{}.", "/{}", "header:{}", "x://{}", "docs:{}", "1{}")
LIMIT = 300  # seconds for a command; with the longest texts, one takes a few
FILES = {"spec": "main.yaml", "part": "part.yaml", "spec-of-kinds": "kinds.yaml"}


class Failure(Exception):
    """The test itself cannot go on."""


class Trial:
    """A field of the format, at one place in one of the files, and how texts are written there."""

    def __init__(self, number, field, file, path, wrap):
        self.number, self.field, self.file, self.path, self.wrap = number, field, file, path, wrap
        self.marker = f"Zq{number:03}z"
        self.takes_texts = False

    def name(self):
        return f"{self.file}: {' '.join(str(step) for step in self.path)}"

    def wrapped(self, text):
        before, after = self.wrap.split("{}")
        return before.encode() + text + after.encode() if isinstance(text, bytes) else before + text + after


def get(value, path):
    for step in path:
        value = value[step]
    return value


def root(file):
    return {"$ref": f"#/definitions/{file}"}


def without_never(spec, hostile):
    """The spec without what is never right, unless a text is to stand there."""
    made = copy.deepcopy(spec)
    for path in baseline.NEVER:
        if any(one[:len(path)] == path for one in hostile):
            continue
        try:
            del get(made, path[:-1])[path[-1]]
        except (KeyError, IndexError):
            pass
    return made


def text_at(at, places):
    """The texts that the place of a finding is in."""
    start, stop = (at.get(edge, {}).get("byte", -1) for edge in ("start", "end"))
    return [which for begin, end, which in places.get(pathlib.Path(at.get("file", "")).name, [])
            if begin <= start and max(start + 1, stop) <= end + 1]


class Desk:
    """The specs in a folder, and the program that reads them."""

    def __init__(self, errcat, folder, vendor="hostile"):
        self.errcat, self.folder = errcat, pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        schema = fields.Schema(json.loads(subprocess.run([errcat, "schema"], check=True, capture_output=True).stdout))
        self.fields = schema.all_fields()
        self.specs = {"spec": baseline.spec(vendor), "part": baseline.part(vendor), "spec-of-kinds": baseline.kinds()}
        for file, spec in self.specs.items():
            schema.complete(spec, root(file), "docs")
        for field in sorted(self.unreached(schema)):
            any(schema.add(spec, root(file), field) for file, spec in self.specs.items())
        if unreached := self.unreached(schema):
            raise Failure("baseline.py has no " + ", ".join(" ".join(one) for one in sorted(unreached)))

    def unreached(self, schema):
        self.leaves = [(field, file, path) for file, spec in self.specs.items()
                       for path, field in schema.leaves(spec, root(file))]
        return self.fields - {field for field, file, path in self.leaves if (file, path) not in baseline.FIXED}

    def write(self, hostile):
        """`hostile`: for (file, path) a text and a style. Returns the places by file."""
        places = {}
        for file, spec in self.specs.items():
            here = {path: put for (of, path), put in hostile.items() if of == file}
            text, places[FILES[file]] = write(without_never(spec, here), here)
            (self.folder / FILES[file]).write_bytes(text)
            places[FILES[file]] = [(begin, end, (file, path)) for begin, end, path in places[FILES[file]]]
        return places

    def arguments(self):
        return [str(self.folder / "main.yaml"), "--kinds", str(self.folder / "kinds.yaml")]

    def check(self, hostile):
        """Which of the texts have an error at their place, and the errors that are at none."""
        places = self.write(hostile)
        done = subprocess.run([self.errcat, "check", *self.arguments(), "--format", "json"], capture_output=True, timeout=LIMIT)
        if done.returncode not in (0, 1, 2) or not done.stdout:
            raise Failure(f"errcat check ends with {done.returncode}: {done.stderr[:2000]!r}")
        hit, elsewhere = {}, []
        for one in json.loads(done.stdout)["findings"]:
            if one["severity"] != "error":
                continue
            at = one.get("at") or {}
            there = text_at(at, places)
            # A file that cannot be read has no place of its own: a remark says where it is listed.
            if not there and one["rule"] == "cannot-read":
                there = [which for remark in one.get("notes", []) for which in text_at(remark["at"], places)]
            if there:
                hit.setdefault(there[0], one["rule"])
            else:
                elsewhere.append(f"{at.get('file')}:{at.get('start', {}).get('line')}: {one['rule']}: {one['message'][:300]}")
        if (done.returncode != 0) != bool(hit or elsewhere):
            raise Failure(f"errcat check ends with {done.returncode}, with {len(hit) + len(elsewhere)} errors")
        return hit, elsewhere

    def settle(self, wanted):
        """Takes out the texts that are refused, until none is. Returns the refused, with their rules, and what is left."""
        left, refused = dict(wanted), {}
        while True:
            hit, elsewhere = self.check(left)
            if not hit and not elsewhere:
                return refused, left, []
            if not hit:
                return refused, left, elsewhere
            for one, rule in hit.items():
                refused[one] = rule
                del left[one]

    def trials(self):
        """One for each field: where it takes a word, or else where it is first."""
        chosen, numbers = {}, {}
        for field, file, path in self.leaves:
            numbers.setdefault(field, len(numbers))
        for wrap in WRAPS:
            open_ones = [(field, file, path) for field, file, path in self.leaves
                         if field not in chosen and (file, path) not in baseline.FIXED]
            put, seen = {}, Counter()
            for field, file, path in open_ones:
                seen[field] += 1
                one = Trial(numbers[field], field, file, path, wrap)
                if seen[field] <= 4:
                    put[(file, path)] = (one.wrapped(one.marker + str(seen[field])), escaped)
            _, left, elsewhere = self.settle(put)
            if elsewhere:
                raise Failure("a word is refused elsewhere: " + "; ".join(elsewhere[:5]))
            for field, file, path in open_ones:
                if (file, path) in left and field not in chosen:
                    chosen[field] = Trial(numbers[field], field, file, path, wrap)
                    chosen[field].takes_texts = True
        # What was refused beside others can be right where they are.
        words = {(one.file, one.path): (one.wrapped(one.marker), escaped) for one in chosen.values()}
        for one in chosen.values():
            if one.wrap not in WRAPS[:2] and self.check({**words, (one.file, one.path): (one.marker, escaped)}) == ({}, []):
                one.wrap = "{}"
        for field, file, path in self.leaves:
            if (file, path) in baseline.FIXED:
                continue
            chosen.setdefault(field, Trial(numbers[field], field, file, path, "{}"))
        return sorted(chosen.values(), key=lambda one: one.number)
