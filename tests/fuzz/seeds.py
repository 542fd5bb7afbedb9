#!/usr/bin/env python3
"""Writes what fuzzers start from, out of real texts of the project: a folder of seeds and a dictionary for each target.

  tests/fuzz/seeds.py FOLDER     writes FOLDER/TARGET/* and FOLDER/TARGET.dict
"""
import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
STRING = re.compile(r'"((?:[^"\\\n]|\\.)*)"')
# What an editor does after it has opened a spec: see lsp.cpp.
EDITS = [b"p", b"s", b"l", b"h\x02\x03", b"c\x05\x04", b"d\x06\x20", b"f\x06\x08", b"k\x06\x08", b"n\x06\x04", b"r\x06\x04new_name",
         b"a\x02\x00\x09\x40", b"i\x05\x02\x06\x03  x: [", b"c\x06\x06", b"p", b"x{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"shutdown\"}"]


def files(*patterns):
    return [one for pattern in patterns for one in sorted(ROOT.glob(pattern)) if one.is_file()]


def texts(*patterns):
    return [one.read_bytes() for one in files(*patterns)]


def specs():
    """Small specs, good and bad, and one with a part."""
    found = texts("tests/bad/*.yaml", "tests/shapes/*.yaml", "tests/golden/*.yaml", "tests/generated/odd/**/*.yaml",
                  "tests/commands/*.yaml", "tests/language_server/specs/**/*.yaml", "examples/**/*.yaml", "specs/kinds.yaml")
    odd = ROOT / "tests/generated/odd/parts"
    return found + [(odd / "odd-parts.yaml").read_bytes() + b"\0" + (odd / "errors.yaml").read_bytes()]


def printed():
    """What transcripts of the command line pipe into errcat."""
    found = []
    for text in texts("tests/commands/explain-pasted.t"):
        for one in re.findall(r"printf '([^']*)'", text.decode()):
            found.append(one.encode().decode("unicode_escape").encode("latin-1", "replace"))
    return found


def literals(*patterns):
    """The strings in tests of C++."""
    for text in texts(*patterns):
        for one in STRING.findall(text.decode()):
            try:
                yield json.loads(f'"{one}"').encode()
            except ValueError:
                pass


def examples(within):
    """The responses that the examples of a catalog show."""
    if isinstance(within, dict):
        if isinstance(within.get("headers"), list) and within.get("body") is not None:
            yield within
        within = list(within.values())
    if isinstance(within, list):
        for one in within:
            yield from examples(one)


def media_type(body):
    if body.startswith(b"<"):
        return b"application/xml"
    return b"application/x-www-form-urlencoded" if b"=" in body and b"{" not in body else b"application/json"


def responses():
    found = []
    for path in files("generated/json/*.json"):
        for one in examples(json.loads(path.read_text())):
            body = one["body"] if isinstance(one["body"], str) else json.dumps(one["body"])
            lines = [f"{each['name']}: {each['value']}" for each in one["headers"] if isinstance(each, dict) and "name" in each]
            found.append("\n".join([str(one.get("status") or 400), *lines, "", body]).encode())
    for body in literals("tests/runtime/*body*_test.cpp", "tests/shapes/*_test.cpp"):
        if len(body) > 8:
            found.append(b"400\nContent-Type: " + media_type(body) + b"\nRetry-After: 7\n\n" + body)
    # A letter for each of the vendors, more or less by chance.
    return [bytes([97 + i % 13]) + one for i, one in enumerate(found)]


def steps(*patterns):
    """The steps of recorded sessions."""
    for text in texts(*patterns):
        for line in text.decode().splitlines():
            if line.startswith("{"):
                yield json.loads(line)


def message(step, number):
    name = step.get("request") or step.get("notify")
    if not name:
        return json.dumps(step.get("send", step))
    made = {"jsonrpc": "2.0", "method": name, "params": step.get("params", {})}
    return json.dumps({**made, "id": number} if "request" in step else made)


def messages(*patterns):
    return [message(one, i).encode() for i, one in enumerate(steps(*patterns))]


def framed(all_messages):
    return b"".join(b"Content-Length: %d\r\n\r\n%s" % (len(one), one) for one in all_messages)


def edited():
    return [one + b"\0" + b"\0".join(EDITS) for one in specs() if len(one) < 1500 and b"\0" not in one]


def headers():
    values = list(literals("tests/runtime/retry_after_test.cpp", "tests/runtime/header_parameters_test.cpp"))
    return [b"1800000000\n%s\n%s\n" % (one, values[i - 1]) for i, one in enumerate(values) if b"\n" not in one]


def keys():
    """The keys and words of the format."""
    schema = (ROOT / "schema/errcat-1.schema.json").read_text()
    return sorted(set(re.findall(r'"([a-z_]{2,20})"', schema)))


def names():
    """The names of the view, and of the filters."""
    view = (ROOT / "generated/json/unico-idcloud.json").read_text()
    filters = (ROOT / "generator/render/filters.cpp").read_text()
    return sorted(set(re.findall(r'"([a-z_]+)":', view)) | set(re.findall(r'\{"([a-z_]+)"', filters)))


YAML = ["&a ", "*a", "<<: ", "? ", ": ", "- ", "|2-\n", ">+\n", "!!str ", "---\n", "...\n", "\"\\u20ac\"", "\\x85", "''", "# ", "{", "}",
        "[", "]", "\n  ", "\ufeff", "\u2028", "0x", "~", "null", "`", "{x}", "{{", "}}"]
TAGS = ["{{", "}}", "{{#", "{{^", "{{/", "{{>", "{{!", "{{%", "../", ".", "@first", "@last", "@index", "@number", "{{> part }}", " | ", "\n", "\0"]
PARTIALS = [b"{{> part }}\0{{#title}}{{^title}}{{> part }}{{/title}}{{/title}}", b"  {{> part }}\0{{#errors}}{{> item }}{{/errors}}\n"]
WIRE = ["{\"", "\":", "\\u0000", "\\ud83d", "null", "true", "1e9", "<![CDATA[", "]]>", "&#x41;", "&amp;", "</", "<!DOCTYPE", "xmlns:", "%41",
        "&error=", "Content-Type: ", "application/xml", "application/problem+json", "application/x-www-form-urlencoded", "text/plain",
        "Retry-After: ", "RateLimit: ", "WWW-Authenticate: Bearer ", "Mon, 01 Jan 2029 00:00:00 GMT", "HTTP/1.1 500 x\r\n"]
DATES = ["Sun, ", "Sunday, ", "06 Nov 1994", "06-Nov-94", "Sun Nov  6 08:49:37 1994", "08:49:37", "23:59:60", " GMT", "29 Feb ", ";r=0", ";t=",
         ";w=", "\"a\";", ":YQ==:", "?1", "@1", "6m0s", "250ms", "9223372036854775807", "1800000000", "Bearer error=\"x\"", ", "]
RPC = ["Content-Length: ", "\r\n\r\n", "textDocument/", "didOpen", "didChange", "hover", "completion", "rename", "codeAction", "\"id\":",
       "\"method\":", "\"params\":", "tools/call", "tools/list", "\"position\":{\"line\":1,\"character\":1}", "$/cancelRequest", "\0c\x03\x03",
       "\0h\x03\x03", "\0r\x03\x03a", "\0i\x02\x02\x03\x03x", "\0p"]


def all_targets():
    pasted = printed() + [one[1:] for one in responses()]
    templates = texts("templates/**/*.mustache")
    spec_words = YAML + keys()
    return {
        "spec": (specs(), spec_words),
        "generate": (specs(), spec_words),
        "template": (templates + PARTIALS + [b"{{> part }}\0" + one for one in templates if len(one) < 300], TAGS + names()),
        "body": (responses(), WIRE),
        "headers": (headers(), DATES),
        "lsp": (edited() + [framed(messages("tests/language_server/sessions/*.session"))], RPC + YAML + keys()),
        "pasted": (pasted, WIRE),
        "mcp": ([b"\n".join(messages("tests/mcp/sessions/*.session"))] + messages("tests/mcp/sessions/*.session"), RPC + WIRE),
    }


def quoted(word):
    return '"' + "".join(chr(b) if 0x20 <= b < 0x7F and b not in b'"\\' else f"\\x{b:02x}" for b in word.encode()) + '"'


def main():
    folder = Path(sys.argv[1])
    for target, (seeds, words) in all_targets().items():
        if len(seeds) < 5:
            sys.exit(f"seeds.py: only {len(seeds)} seeds for {target}: the texts that they come from have moved")
        (folder / target).mkdir(parents=True, exist_ok=True)
        for i, one in enumerate(seeds):
            (folder / target / f"{i:04}").write_bytes(one)
        (folder / f"{target}.dict").write_text("\n".join(map(quoted, words)) + "\n")


if __name__ == "__main__":
    main()
