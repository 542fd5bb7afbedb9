"""Compares the JSON of two runs: one with harmless words, one with hostile texts in their stead."""
import json
import re

MARKER = re.compile(r"Zq\d{3}z")
# What errcat makes of a text: an address within a page, of small letters, digits, `_`, `-` and what is no ASCII and is seen.
DERIVED = re.compile(r"zq\d{3}z")
UNSEEN = r"\x00-\xa0\xad\u061c\u200b\u200e\u200f\u2028-\u202f\u205f\u3000\u2060-\u2064\u2066-\u2069\U000e0000-\U000e007f"
ADDRESS = re.compile(f"(?:[a-z0-9_./#-]|[^{UNSEEN}])*")
# What the kind of a link's address decides.
DECIDED = {"relative", "absolute", "missing"}


def replaced(text, becomes):
    """`becomes`: by its marker, a word and the text in its stead."""
    for marker in set(MARKER.findall(text)) & becomes.keys():
        text = text.replace(*becomes[marker])
    return text


def ways(text, becomes):
    """What may come of a text: the line ends behind it are no part of it, unless it is a name or in JSON."""
    made = {text}
    for marker in set(MARKER.findall(text)) & becomes.keys():
        word, by = becomes[marker]
        made = {one.replace(word, way) for one in made for way in {by, by.rstrip("\n")}}
    return made


def without_blanks(text):
    return "".join(text.split())


def as_json(text):
    """What a text with JSON says, or nothing."""
    try:
        return json.loads(text) if text[:1] in ('{', '[', '"') else None
    except ValueError:
        return None


def text_differs(plain, hostile, becomes, key):
    if hostile in ways(plain, becomes) or (DERIVED.search(plain) and ADDRESS.fullmatch(hostile)):
        return []
    # A code that is no name for readers is not in the heading, and the address goes by the heading.
    if MARKER.search(plain) and key == "heading" and hostile == plain.split(" (")[0]:
        return []
    # A unit has a blank before it if it is a word.
    if key == "bounds" and without_blanks(hostile) in map(without_blanks, ways(plain, becomes)):
        return []
    inside = as_json(plain)
    if inside is not None and as_json(hostile) is not None:
        return differences(inside, as_json(hostile), becomes, key)
    return [f" is {hostile[:200]!r} and not {replaced(plain, becomes)[:200]!r}"]


def differences(plain, hostile, becomes, key=""):
    """Where two values differ."""
    if isinstance(plain, str) and isinstance(hostile, str):
        yield from text_differs(plain, hostile, becomes, key)
    elif isinstance(plain, list) and isinstance(hostile, list) and len(plain) == len(hostile):
        if key == "rows":  # sorted by what readers look up
            plain, hostile = (sorted(of, key=lambda row: str(row.get("id"))) for of in (plain, hostile))
        for number, (one, other) in enumerate(zip(plain, hostile)):
            yield from (f"/{number}{what}" for what in differences(one, other, becomes, key))
    elif isinstance(plain, dict) and isinstance(hostile, dict):
        wanted = {min(ways(name, becomes), key=lambda way: way not in hostile): value for name, value in plain.items()}
        for name in wanted.keys() ^ hostile.keys():
            yield f": {name[:200]!r} is in one alone"
        for name in wanted.keys() & hostile.keys():
            yield from (f"/{name[:40]}{what}" for what in differences(wanted[name], hostile[name], becomes, name))
    elif plain != hostile and key not in DECIDED:
        yield f" is {str(hostile)[:200]} and not {str(plain)[:200]}"


def compare(plain, hostile, becomes):
    """What differs between the files of two folders."""
    names = [sorted(str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()) for folder in (plain, hostile)]
    if names[0] != names[1]:
        return [f"not the same files: {sorted(set(names[0]) ^ set(names[1]))[:5]}"]
    ours = [name for name in names[0] if name.endswith(".json") and not name.startswith(".")]
    if not ours:
        return ["there is no JSON to compare"]
    read = ((name, *(json.loads((folder / name).read_bytes()) for folder in (plain, hostile))) for name in ours)
    return [f"{name}{one}" for name, first, second in read for one in differences(first, second, becomes)]
