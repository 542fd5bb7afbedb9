"""Compares pages as cmark-gfm shows them: one with harmless words, one with hostile texts in their stead."""
import html
import json
import re
import shutil
import subprocess
from collections import Counter
from html.parser import HTMLParser
from urllib.parse import unquote

from outputs import DERIVED, MARKER

CMARK = shutil.which("cmark-gfm")
RENDERED = "pages" if CMARK else "no pages, as there is no cmark-gfm"
# What a text may bring: paragraphs, code, an address that a reader can follow, and breaks in cells.
OF_TEXTS = {"p", "pre", "code", "a", "br"}
SCHEMES = re.compile(r"(?:https?|mailto):", re.I)


class Page(HTMLParser):
    """The elements, links and texts of a page. The rows of tables are apart, because they are sorted by their texts."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.elements, self.links, self.attributes = Counter(), [], set()
        self.text, self.rows, self.in_row = [], [], False
        source = re.sub(r"\A---\n.*?\n---\n", "", source, flags=re.S)
        extensions = [word for name in ("table", "strikethrough", "autolink", "tasklist") for word in ("-e", name)]
        done = subprocess.run([CMARK, "--unsafe", *extensions], input=source.encode(), capture_output=True, check=True)
        self.feed(done.stdout.decode())
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements[tag] += 1
        if tag == "tr":
            self.rows.append([])
            self.in_row = True
        for name, value in attributes:
            self.attributes.add((tag, name))
            if name in ("href", "src"):
                self.links.append(value or "")

    def handle_endtag(self, tag):
        if tag == "tr":
            self.in_row = False

    def handle_data(self, data):
        (self.rows[-1] if self.in_row else self.text).append(data)

    def handle_comment(self, data):
        self.elements["a comment"] += 1

    def handle_decl(self, decl):
        self.elements["a declaration"] += 1

    def handle_pi(self, data):
        self.elements["an instruction"] += 1


def runs(address):
    """Whether a browser takes an address for code or for content of its own."""
    return re.sub(r"[\x00-\x20\x7f]", "", unquote(address)).lower().startswith(("javascript:", "vbscript:", "data:"))


def squeezed(text):
    """Without blanks, in which renderers differ, the space without width that keeps `{` apart, and backticks, of which
    a reader sees those that are no code's ends."""
    return re.sub(r"[\s\u200b`]+", "", text)


def without_languages(text):
    """A fence can say what language its code is in. Readers do not see that."""
    return re.sub(r"(?m)^[ \t]*`{3,}[^`\n]*$", "", text)


def without_escapes(text):
    # Code with a pipe is HTML, since no other way of writing it is right in tables as well.
    return squeezed(html.unescape(re.sub("</?code>", "", text)).replace("\\", ""))


class Expected:
    """A text of the harmless page, and what it may be on the other."""

    def __init__(self, plain, becomes, ways=None):
        self.parts, at = [], 0
        # A full address is behind its title, not beside it.
        for word, text in becomes.values():
            if "://" in text:
                plain = plain.replace(f",{word}inthevendor'sdocumentation", "")
        for found in MARKER.finditer(plain):
            if found.group() in becomes:
                self.parts += [plain[at:found.start()], (ways or self.ways)(becomes[found.group()][1])]
                at = found.start() + len(becomes[found.group()][0])
        self.parts.append(plain[at:])

    @staticmethod
    def ways(text):
        # As it is, or in JSON that is shown as code, perhaps within a text of it.
        in_json = json.dumps(text, ensure_ascii=False)[1:-1]
        twice = json.dumps(in_json, ensure_ascii=False)[1:-1]
        # Blanks at its ends are not shown.
        bare = json.dumps(text.strip(), ensure_ascii=False)[1:-1]
        # A block of YAML may lose the line ends behind it.
        ended = json.dumps(text.rstrip("\n"), ensure_ascii=False)[1:-1]
        return {squeezed(one) for one in (text, without_languages(text), in_json, twice, bare, ended)}

    def match(self, shown, at=0, part=0):
        """How far the page is as expected: nothing if all of it is, else a position and the part that is not there."""
        furthest = (at, part)
        todo = [(at, part)]
        while todo:
            at, part = todo.pop()
            if part == len(self.parts):
                if at == len(shown):
                    return None
                continue
            furthest = max(furthest, (at, part))
            here = self.parts[part]
            for way in ((here,) if isinstance(here, str) else sorted(here, key=len)):
                if shown.startswith(way, at):
                    todo.append((at + len(way), part + 1))
        return furthest


def compare_page(plain, hostile, becomes):
    more = {tag: count - plain.elements[tag] for tag, count in hostile.elements.items() if tag not in OF_TEXTS}
    for tag in plain.elements.keys() - OF_TEXTS:
        more.setdefault(tag, -plain.elements[tag])
    yield from (f"<{tag}>: {count:+}" for tag, count in more.items() if count)
    yield from (f"<{tag} {name}>" for tag, name in hostile.attributes - plain.attributes - {("a", "href"), ("code", "class")})
    yield from (f"a link to {link[:100]!r}" for link in hostile.links if runs(link))
    # An address that a spec gives to a link is one, if it does not run.
    addresses = {text for _, text in becomes.values()}
    own = [link for link in hostile.links if not SCHEMES.match(link) and unquote(link) not in addresses]
    if len(own) > len([link for link in plain.links if not SCHEMES.match(link)]):
        yield f"links to {sorted(set(own) - set(plain.links))[:5]}"
    text = squeezed("".join(hostile.text))
    expected = Expected(squeezed("".join(plain.text)), becomes)
    where = expected.match(text)
    if where:
        at, part = where
        yield (f"shows {text[at:at + 100]!r} and not {str(expected.parts[part])[:200]}, behind {text[max(0, at - 60):at]!r}")
    left = [squeezed("".join(row)) for row in hostile.rows]
    for row in plain.rows:
        expected = Expected(squeezed("".join(row)), becomes)
        fits = next((one for one in left if expected.match(one) is None), None)
        if fits is None:
            yield f"lacks the row {squeezed(''.join(row))[:200]!r}, of {left[:3]}"
        else:
            left.remove(fits)


def compare_lines(plain, hostile, becomes):
    """Plain texts: each line has its texts in itself. They are sorted by their texts, too. The title of a link is escaped."""
    left = [without_escapes(line) for line in hostile]
    if len(plain) != len(hostile):
        yield f"{len(hostile)} lines and not {len(plain)}"
    for line in plain:
        expected = Expected(squeezed(line), becomes, lambda text: {
            without_escapes(text), without_escapes(without_languages(text)), squeezed(text.replace("\\", ""))})
        fits = next((one for one in left if expected.match(one) is None), None)
        if fits is None:
            yield f"lacks the line {line[:200]!r}"
        else:
            left.remove(fits)


def compare(plain, hostile, becomes):
    """What differs between the pages of two folders, and how many hostile texts they show."""
    wrong, seen = [], set()
    for name in sorted(path.relative_to(plain) for path in plain.rglob("*.txt")):
        lines = [(folder / name).read_text(encoding="utf-8").split("\n") for folder in (plain, hostile)]
        wrong += [f"{name}: {one}" for one in compare_lines(*lines, becomes)]
    if not CMARK:
        return wrong, 0
    names = sorted(path.relative_to(plain) for path in plain.rglob("*.md"))
    for name in names:
        pages = [Page((folder / name).read_text(encoding="utf-8")) for folder in (plain, hostile)]
        wrong += [f"{name}: {one}" for one in compare_page(*pages, becomes)]
        seen |= set(MARKER.findall("".join(pages[0].text) + "".join("".join(row) for row in pages[0].rows)))
    if not names:
        wrong.append("there are no pages to compare")
    return wrong, len(seen & becomes.keys())
