"""Writes a spec as YAML, and knows where each scalar of it stands."""
import json
import re

KEY = "(name)"  # the last step of a path to the name of a member
PLAIN = re.compile("[a-z_]+")


def escaped(text):
    """In double quotes, with escapes for all but ASCII."""
    if isinstance(text, bytes):
        return raw(text)
    made = []
    for c in text:
        code = ord(c)
        if c in '"\\':
            made.append("\\" + c)
        elif 0x20 <= code < 0x7F:
            made.append(c)
        else:
            made.append({"\n": "\\n", "\t": "\\t"}.get(c) or (f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"))
    return ('"' + "".join(made) + '"').encode()


def raw(text):
    """In double quotes, with the bytes as they are, but for what YAML would fold or end there."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    for one, by in ((b"\\", b"\\\\"), (b'"', b'\\"'), (b"\n", b"\\n"), (b"\t", b"\\t"), (b"\r", b"\\r")):
        data = data.replace(one, by)
    return b'"' + data + b'"'


def single(text):
    """In single quotes, where nothing but the quote is escaped, if the text has no line ends."""
    data = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    return raw(text) if any(c in data for c in b"\n\r") else b"'" + data.replace(b"'", b"''") + b"'"


STYLES = (escaped, raw, single)


class Writer:
    """`hostile`: texts by the paths of what they stand in for, each with a style."""

    def __init__(self, hostile):
        self.hostile = hostile
        self.text = bytearray()
        self.places = []  # (begin, end, path)

    def scalar(self, value, path, key=False):
        put = self.hostile.get(path)
        if put is not None:
            token = put[1](put[0])
        elif isinstance(value, str):
            token = value.encode() if key and PLAIN.fullmatch(value) else escaped(value)
        else:
            token = json.dumps(value).encode()
        begin = len(self.text)
        self.text += token
        if put is not None:
            self.places.append((begin, len(self.text), path))

    def node(self, value, path, indent):
        pad = b"\n" + b"  " * indent
        if isinstance(value, dict) and value:
            for name, one in value.items():
                self.text += pad
                # YAML wants the mark before a long name.
                if len(self.hostile.get(path + (name, KEY), (name,))[0]) > 300:
                    self.text += b"? "
                    self.scalar(name, path + (name, KEY), key=True)
                    self.text += pad + b":"
                else:
                    self.scalar(name, path + (name, KEY), key=True)
                    self.text += b":"
                self.node(one, path + (name,), indent + 1)
        elif isinstance(value, list) and value:
            for number, one in enumerate(value):
                self.text += pad + b"-"
                self.node(one, path + (number,), indent + 1)
        else:
            self.text += b" "
            if isinstance(value, (dict, list)):
                self.text += json.dumps(value).encode()
            else:
                self.scalar(value, path)


def write(spec, hostile):
    """The bytes of a spec, and the places of what is hostile in it."""
    made = Writer(hostile)
    made.node(spec, (), 0)
    return bytes(made.text[1:]) + b"\n", [(begin - 1, end - 1, path) for begin, end, path in made.places]
