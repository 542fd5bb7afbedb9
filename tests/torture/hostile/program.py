"""Compiles generated C++ and prints all texts of its tables."""
import pathlib
import re
import subprocess

from outputs import ADDRESS, DERIVED, MARKER, as_json, differences, ways
from trials import Failure

VENDOR = "hostile"
# Everything that could end a comment or a literal early, or show other code than there is, stops the compiler.
FLAGS = ["-std=c++17", "-O0", "-Wall", "-Wextra", "-Wpedantic", "-Werror"]
SOURCE = """
#include <errcat/hostile_error_code.hpp>
#include <errcat/hostile_fixtures.hpp>
#include <errcat/hostile_tables.hpp>
#include <errcat/kind_error_code.hpp>
#include <errcat/vendors.hpp>
#include <cstdio>
#include "hostile.cpp"
#include "vendors.cpp"

static void print(char what, std::string_view text) {
  std::printf("%c%zu\\n", what, text.size());
  std::fwrite(text.data(), 1, text.size(), stdout);
}

int main() {
  using namespace errcat::detail;
  const tables t = errcat::hostile::tables();
  // The large values are behind the starts of texts, the last of which is the end of the last text.
  const word size = header_of(t, h_large) - header_of(t, h_texts);
  const word starts = size - 2 * ((size + in_a_base + 1) / (in_a_base + 2));
  for (word i = 0; i + 1 < starts; ++i) print('t', text(t, i));
  for (const auto& one : errcat::hostile::fixtures) {
    print('f', one.title);
    for (const auto& header : one.headers) print('h', header.name), print('h', header.value);
    print('b', one.body);
  }
}
"""


class Compiler:
    def __init__(self, compiler, runtime, folder):
        self.compiler, self.runtime, self.folder = compiler, runtime, pathlib.Path(folder)
        version = subprocess.run([compiler, "--version"], check=True, capture_output=True, text=True).stdout
        self.flags = FLAGS + ([] if "clang" in version else ["-Wbidi-chars=any"])

    def texts(self, out):
        """(what, text) of all texts in the tables and fixtures of the outputs in a folder."""
        source, made = self.folder / "print.cpp", self.folder / "print"
        source.write_text(SOURCE)
        command = [self.compiler, *self.flags, "-I", str(out / "cpp"), "-I", self.runtime, str(source), "-o", str(made)]
        done = subprocess.run(command, capture_output=True)
        if done.returncode != 0:
            raise Failure(f"the compiler says: {done.stderr[:3000].decode(errors='replace')}")
        printed = subprocess.run([str(made)], check=True, capture_output=True).stdout
        texts, at = [], 0
        while at < len(printed):
            end = printed.index(b"\n", at)
            size = int(printed[at + 1:end])
            texts.append((printed[at:at + 1].decode(), printed[end + 1:end + 1 + size].decode()))
            at = end + 1 + size
        return texts


def is_piece(text, of):
    """Whether tables may have this of a hostile text: the names in a place, a pattern without its doubled braces, a media
    type in small letters, the address of a heading."""
    if ADDRESS.fullmatch(text):
        return True
    forms = (text, text.replace("~", "~0"), text.removeprefix("/"))
    return any(form in whole for whole in of for form in forms)


def compare(plain, found, becomes):
    """What of the texts is lost or new, and whose texts these are. Tables have each text once, in any order, and
    NULs at the end of a row."""
    texts = {text for what, text in plain if what == "t"}
    there = {text.strip("\0") for what, text in found if what == "t"}
    wanted = {min(ways(text, becomes), key=lambda way: way not in there) for text in texts}
    hostile = {by for _, text in becomes.values()
               for by in (text, text.replace("{{", "{").replace("}}", "}"), re.sub("[A-Z]", lambda c: c.group().lower(), text))}
    lost = wanted - there
    # The name in a place is a text of its own, and a hostile one can be several names.
    lost -= {text for text in lost if all(piece in there for piece in text.split("/"))}
    wrong = [f"C++ lacks {text[:200]!r}" for text in lost if not DERIVED.search(text)]
    wrong += [f"C++ has {text[:200]!r}" for text in there - wanted if not is_piece(text, hostile)]
    fixtures = [[[what, as_json(text) if what == "b" else text] for what, text in of if what != "t"] for of in (plain, found)]
    wrong += [f"the fixtures have {one}" for one in differences(fixtures[0], fixtures[1], becomes)]
    return wrong, {marker for _, text in plain for marker in MARKER.findall(text)}
