"""Writes all mutants of a file into one, each behind a question whether it is the chosen one."""

import re

HEAD = b'#pragma GCC system_header\n#include "%s"\n'
ERROR = re.compile(r"^(\S+?):(\d+):(\d+): (error|fatal error|note|.*required from)", re.MULTILINE)


class Schemata:
    """The text of one source with its mutants, and where they are in it."""

    def __init__(self, text, mutants, header):
        """`mutants` are (number, Mutant), in the order of their places, the outermost first."""
        self.out = bytearray(HEAD % str(header).encode())
        self.spans = []  # (begin, end, number), in what is written
        self.text, self.mutants, self.next = text, mutants, 0
        self.emit(0, len(text))

    def emit(self, at, end):
        while self.next < len(self.mutants) and self.mutants[self.next][1].begin < end:
            number, one = self.mutants[self.next]
            if one.end > end:
                raise SystemExit(f"{one.path}:{one.line}: mutants overlap")
            self.next += 1
            self.out += self.text[at:one.begin]
            start = len(self.out)
            self.out += one.before.replace("@", str(number)).encode()
            # Inside stand all others of the same place and of what it consists of.
            self.emit(one.begin, one.end)
            self.out += one.after.replace("@", str(number)).encode()
            self.spans.append((start, len(self.out), number))
            at = one.end
        self.out += self.text[at:end]

    def at(self, line, column):
        """The innermost mutant at a place that a compiler names, or else all of that line."""
        lines = bytes(self.out).split(b"\n")
        start = sum(len(one) + 1 for one in lines[:line - 1])
        offset, stop = start + column - 1, start + len(lines[line - 1])
        around = [(end - begin, number) for begin, end, number in self.spans if begin <= offset < end]
        return {min(around)[1]} if around else {number for begin, end, number in self.spans if start <= begin < stop}


def in_order(numbered):
    return sorted(numbered, key=lambda one: (one[1].begin, -one[1].end, one[1].order, one[0]))


class Copy:
    """The mutated files of a copy of the project."""

    def __init__(self, root, tree, mutants, header):
        self.root, self.tree, self.header = root, tree, header
        self.mutants = dict(mutants)  # number: Mutant
        self.written = {}
        self.refused = set()

    def write(self):
        # Also those that have no mutant left.
        of_path = {one.path: [] for one in self.mutants.values()}
        for number, one in self.mutants.items():
            if number not in self.refused:
                of_path[one.path].append((number, one))
        for path, numbered in of_path.items():
            self.written[path] = Schemata((self.root / path).read_bytes(), in_order(numbered), self.header)
            to = self.tree / path
            text = bytes(self.written[path].out)
            if not to.exists() or to.read_bytes() != text:
                to.write_bytes(text)

    def refuse(self, said):
        """Leaves out the mutants that a compiler complains about. Returns how many."""
        before = len(self.refused)
        guilty = False
        for name, line, column, what in ERROR.findall(said):
            if "error" in what:
                guilty = False
            if guilty:
                continue
            for path, schemata in self.written.items():
                if name.endswith(path):
                    numbers = schemata.at(int(line), int(column))
                    self.refused |= numbers
                    guilty = guilty or bool(numbers)
        return len(self.refused) - before
