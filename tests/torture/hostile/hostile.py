#!/usr/bin/env python3
"""Every text field of the format with every hostile text, in every target: no way out of the data.

hostile.py ERRCAT COMPILER RUNTIME [ROUNDS]

The fields are those of `errcat schema`, so a new one is in by itself, or fails this test. A text that is refused has an
error at its place. A text that is not comes out as the same text: in the tables of a program that the compiler made of
the C++, in the JSON, in the messages, and on the pages as cmark-gfm shows them (if there is one), where no element appears
that a harmless word does not bring. In each round, each field has another text. Without ROUNDS, each gets all texts.
Exit status: 0 all refused or faithful, 1 not.
"""
import itertools
import pathlib
import shutil
import subprocess
import sys
import tempfile

sys.dont_write_bytecode = True  # the sources are not the place for it

import outputs
import pages
import paths
import program
from texts import TEXT, WORD, all_texts, is_text
from trials import Desk, Failure
from writer import STYLES, escaped


class Round:
    """Every field, or some of them, with a text of its own, as far as the program takes them."""

    def __init__(self, desk, trials, texts_of):
        """`texts_of`: for a trial the name of a text, the text, and a style."""
        self.trials, self.names, self.texts, self.put = {}, {}, {}, {}
        for one in trials:
            which = (one.file, one.path)
            self.trials[which] = one
            self.names[which], self.texts[which], style = texts_of(one)
            self.put[which] = (one.wrapped(self.texts[which]), style)
        self.refused, self.left, elsewhere = desk.settle(self.put)
        self.wrong = [f"refused at no text's place: {one}" for one in elsewhere]
        self.alone = 0
        for number, which in enumerate(list(self.refused)):
            if self.trials[which].takes_texts or number % 10 == 0:
                self.try_again(desk, which)
        for which in self.left:
            if not is_text(self.texts[which]) or not self.trials[which].takes_texts:
                self.wrong.append(f"{self.about(which)}: it is taken, although no word is")

    def try_again(self, desk, which):
        """What was refused beside others that are wrong is refused beside those that are not, or it was not at fault."""
        hit, elsewhere = desk.check({**self.left, which: self.put[which]})
        self.alone += 1
        if not hit and not elsewhere:
            self.left[which] = self.put[which]
            del self.refused[which]
        elif which not in hit:
            self.wrong.append(f"{self.about(which)}: is refused elsewhere: {hit} {elsewhere[:2]}")

    def about(self, which):
        return f"{self.trials[which].name()} with {self.names[which]}"

    def becomes(self, words):
        """By its marker, the word and the text in its stead."""
        return {self.trials[which].marker: (words(self.trials[which]), self.texts[which]) for which in self.left}


class Bench:
    """What the rounds have in common: a harmless word in each field that takes texts."""

    def __init__(self, errcat, compiler, runtime, folder):
        self.errcat, self.folder = errcat, pathlib.Path(folder)
        self.desk = Desk(errcat, self.folder / "specs")
        self.trials = self.desk.trials()
        self.open = [one for one in self.trials if one.takes_texts]
        self.compiler = program.Compiler(compiler, runtime, self.folder)
        self.words = self.with_words(lambda one: one.marker)
        self.plain = self.generate(self.words, "plain")
        self.plain_texts = self.compiler.texts(self.plain)
        self.figures = dict.fromkeys(("tried", "refused", "faithful", "compiled", "shown", "alone"), 0)

    def with_words(self, words):
        return {(one.file, one.path): (one.wrapped(words(one)), escaped) for one in self.open}

    def generate(self, hostile, name):
        out = self.folder / name
        shutil.rmtree(out, ignore_errors=True)
        self.desk.write(hostile)
        done = paths.run(self.desk, out, "--complete")
        if done.returncode != 0:
            raise Failure(f"errcat generate ends with {done.returncode}: {done.stderr[-2000:].decode(errors='replace')}")
        return out

    def run(self, number, texts):
        """Each field has another text, and the next one in the next round. Written in each style in turn."""
        names = list(texts)

        def of(one):
            name = names[(one.number + number) % len(names)]
            return name, texts[name], STYLES[(one.number // len(names) + number) % len(STYLES)]

        tried = Round(self.desk, self.trials, of)
        return tried.wrong or self.compare(tried, self.plain, lambda one: one.marker)

    def run_long(self, name, text, trials):
        """The same text in some fields, behind a word of its own for each, so that none means another, and pages that are named
        after it have the same names. They are split like those with words of the same length."""
        def words(one):
            return one.marker + "v" * (len(text) - len(one.marker)) if one in trials else one.marker

        tried = Round(self.desk, trials, lambda one: (name, words(one)[:40] + text[40:], escaped))
        return tried.wrong or self.compare(tried, self.generate(self.with_words(words), "long"), words)

    def compare(self, tried, plain, words):
        becomes = tried.becomes(words)
        # What is refused leaves the harmless word.
        out = self.generate({**self.with_words(words), **{which: tried.put[which] for which in tried.left}}, "hostile")
        wrong = outputs.compare(plain, out, becomes)
        short = {one.marker: (one.marker, words(one)) for one in self.open}
        short.update({marker: (marker, text) for marker, (_, text) in becomes.items()})
        lost, compiled = program.compare(self.plain_texts, self.compiler.texts(out), short)
        more, shown = pages.compare(plain, out, becomes)
        counted = {"tried": len(tried.put), "refused": len(tried.refused), "alone": tried.alone, "faithful": len(becomes),
                   "compiled": len(compiled & becomes.keys()), "shown": shown}
        for name, count in counted.items():
            self.figures[name] += count
        return wrong + lost + more


def wrong_ones(bench, texts, rounds, whole):
    for number in range(rounds):
        # Spread over the texts, so that a few rounds have many of them.
        which = number * len(texts) // rounds
        yield from (f"round {which}: {one}" for one in bench.run(which, texts))
    for name, text, at_once in (("a long word", WORD, 25), ("a long text", TEXT, 8)):
        chunks = [bench.open[at:at + at_once] for at in range(0, len(bench.open), at_once)]
        if not whole:
            chunks = [bench.open[::50]] if text == WORD else []
        for chunk in chunks:
            yield from (f"{name}: {one}" for one in bench.run_long(name, text, chunk))


def main():
    if len(sys.argv) not in (4, 5):
        sys.exit(__doc__)
    whole = len(sys.argv) == 4
    texts = all_texts()
    wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        bench = Bench(*sys.argv[1:4], folder)
        options, found = paths.try_options(bench.desk, bench.folder)
        links, more = paths.try_links(bench.desk, bench.folder, bench.plain, 1 if whole else 6)
        rounds = len(texts) if whole else int(sys.argv[4])
        for one in itertools.chain(found, more, wrong_ones(bench, texts, rounds, whole)):
            wrong += 1
            if wrong <= 50:
                print(one, flush=True)
    figures = bench.figures
    print(f"{len(texts) + 1 + whole} texts, {len(bench.trials)} fields: {figures['tried']} tried, {figures['refused']} refused at "
          f"their place ({figures['alone']} by itself), {figures['faithful']} as the same text in JSON and messages, "
          f"{figures['compiled']} of them in compiled C++, {figures['shown']} on {pages.RENDERED}; {options} paths as names, "
          f"{links} links that lead out; {wrong} wrong")
    return 1 if wrong or not figures["faithful"] else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (Failure, subprocess.TimeoutExpired) as why:
        sys.exit(f"FAILED: {why}")
