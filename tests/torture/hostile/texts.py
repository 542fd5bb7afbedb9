"""Texts that break out of careless renderers, by name. Those of the pages are in tests/site/write_hostile.py, too."""
import importlib.util
import pathlib

HERE = pathlib.Path(__file__).resolve().parent


def of_pages():
    """What careless pages act on, as script/site has it."""
    at = HERE.parent.parent / "site" / "hostile_texts.py"
    made = importlib.util.spec_from_file_location("hostile_texts", at)
    module = importlib.util.module_from_spec(made)
    made.loader.exec_module(module)
    return {f"page {number}": text for number, text in enumerate(module.texts, 1)}


# A text that leaves its comment or literal makes the compiler stop.
ERROR = "#error out of the data"
CODE = {
    "quote": '"',
    "quote and code": f'"; static_assert(false, "out"); "\n{ERROR}\n',
    "apostrophe": "it's '",
    "backslash": "\\",
    "backslash before a quote": '\\" \\\\" \\\\\\"',
    "block comment's end": f"*/\n{ERROR}\n/* */ static_assert(false, \"out\"); /*",
    "line comment": "// x /// y //! z",
    "line comment's end": f"x\n{ERROR}\ny",
    "line splice": f"ends with \\\n{ERROR} \\",
    "line splice and blanks": f"ends with \\  \n{ERROR}",
    "trigraphs": f"??/\n{ERROR} ??= ??/\" ??( ??) ??/",
    "raw string": f')errcat" )" )__" R"(x)" R"errcat(y)errcat"; static_assert(false, "out");',
    "digraphs": "%:error <% %> <: :> %:%:",
    "escapes": r"\0 \x41 \u0041 \U00000041 \101 \n \e \q \u202e \N{DIGIT ONE}",
    "hexadecimal digits after bytes": "\u00fff \u00e9a \u65e5b 0f",
    "macros": "#define x y\n#include <x>\n#pragma once\n_Pragma(\"x\") __FILE__ NULL near EOF",
    "attributes": "@param x \\param y \\brief @code \\endcode [[deprecated]] \\f$",
    "shell": "$(x) ${X} `x` ; & | && x > y < z * ? ~ ! # \\",
    "CMake": "${X} $ENV{X} $<x:y> @X@ [[x]] [=[x]=] #[[ x ]] ;",
    "percent formats": "%s %n %d %x %% %1$s {} {0} {:>9999999}",
    "CSV formula": "=1+1|'x'!A1 =HYPERLINK(\"http://x\") +1 -1 @SUM(1)",
    "SQL": "'; DROP TABLE x; --",
}
PATHS = {
    "path up": "../x",
    "path up in the middle": "a/../../x",
    "path from the root": "/etc/x",
    "path of Windows": "C:\\x",
    "path of a network": "\\\\x\\y",
    "path of a home": "~/x",
    "device": "nul.txt",
    "address of a file": "file:///etc/passwd",
}
UNICODE = {
    "NUL": "a\0b",
    "C0": "\x01\x02\x07\x08\x0b\x0c\x0e\x1f",
    "terminal escapes": "\x1b[31mred\x1b[0m \x1b]0;title\x07 \x9b31m",
    "carriage return": "a\rb",
    "line ends of Windows": "a\r\nb",
    "DEL": "a\x7fb",
    "C1": "a\x80b\x85c\x9fd",
    "one control of C1": "a\x90b",
    "byte order mark first": "\ufeffa",
    "byte order mark inside": "a\ufeffb",
    "bidirectional override": "a\u202eb\u202dc\u202ad\u202be\u202cf",
    "bidirectional isolate": "a\u2066b\u2067c\u2068d\u2069e\u200ef\u200fg\u061ch",
    "trojan comment": "\u202e*/ \u2066if (admin)\u2069 \u2066/*",
    "zero width": "a\u200bb\u200cc\u200dd\u2060e\u00adf\u180eg\u034fh",
    "tag characters": "a\U000e0041\U000e0042\U000e007fb\U000e0001",
    "variation selectors": "a\ufe0fb\U000e0100c",
    "line and paragraph separators": f"a\u2028{ERROR}\u2029{ERROR}",
    "noncharacters": "a\ufffeb",
    "noncharacters of other planes": "a\U0001ffffb\ufdd0c",
    "private use": "a\ue000b\U0010fffdc",
    "replacement character": "a\ufffdb",
    "combining marks": "e" + "\u0301" * 300 + " \u0338",
    "not normalized": "\u212b \u00c5 A\u030a \u1e9e \ufb01 \u0130 \u0131",
    "homoglyphs": "\u0430dmin \u2024\u2024/ \uff1b \uff02 \u037e",
    "blanks of Unicode": "a\u00a0b\u2003c\u3000d\u2000e\u1680f",
    "emoji": "\U0001f468\u200d\U0001f469\u200d\U0001f467 \U0001f1e6\U0001f1e8",
    "other scripts": "\u65e5\u672c\u8a9e \u05e2\u05d1\u05e8\u05d9\u05ea "
                     "\u0627\u0644\u0639\u0631\u0628\u064a\u0629 \u0e44\u0e17\u0e22",
    "surrogate": "a\ud800b",
    "surrogate of the low half": "a\udc00b",
    "pair of surrogates, each encoded": b"a\xed\xa0\xbd\xed\xb8\x80b",
    "stray byte": b"a\xffb",
    "lone continuation": b"a\x80b",
    "cut sequence": b"a\xe2\x82",
    "overlong slash": b"a\xc0\xafb",
    "overlong NUL": b"a\xc0\x80b",
    "overlong quote": b"a\xe0\x80\xa2b",
    "past the last code point": b"a\xf4\x90\x80\x80b",
    "five bytes": b"a\xf8\x88\x80\x80\x80b",
    "Latin-1": b"caf\xe9 s\xed",
}
MARKUP = {
    "heading": "# out",
    "headings": "x\n\n# out\n\n## out ##\n\n####### x",
    "setext headings": "out\n===\n\nout\n---\n",
    "table": "| a | b |\n| --- | --- |\n| c | d |",
    "cells": "a | b || c \\| d `e | f` | ",
    "links": "[out](http://out.example) [out][r] <http://out.example/a> [![out](x)](y)\n\n[r]: http://out.example 'x'",
    "links in halves": "](http://out.example) [out][",
    "image": "![out](http://out.example/x.png \"t\") ![out][r]",
    "javascript links": "[out](javascript:alert(1)) <javascript:alert(1)> [out](  java\nscript:alert(1)) "
                        "[x](JaVaScRiPt&colon;alert(1))",
    "javascript address": "javascript:alert(1)",
    "javascript address in capitals": "JaVaScRiPt:alert(1)",
    "javascript address after blanks": " \tjavascript:alert(1)",
    "javascript address with a break": "java\nscript:alert(1)",
    "javascript address with a tab": "java\tscript:alert(1)",
    "javascript address with an entity": "javascript&colon;alert(1) &#106;avascript:alert(1)",
    "full javascript address": "javascript://x.example/%0aalert(1)",
    "full data address": "data://text/html,<script>alert(1)</script>",
    "full javascript address with a tab": "java\tscript://x.example/\nalert(1)",
    "data address": "data:text/html,<script>alert(1)</script>",
    "vbscript address": "vbscript:msgbox(1)",
    "address that ends a link": "http://out.example/) [out](javascript:alert(1)",
    "address with blanks": "http://out.example/a b \"t\" <x> {1+1}",
    "address without a scheme": "//out.example/x",
    "fences": "```\nx\n```\n\n```js out\ny\n```\n\n~~~\nz\n~~~",
    "open fence": "```\nx",
    "longer fence": "`````\n```\n`````",
    "code spans": "`x` ``y`z`` ` ```",
    "list items": "- out\n- out\n\n1. out\n2) out\n\n* [ ] out\n+ out",
    "quotes": "> out\n>> out",
    "breaks": "a  \nb\\\nc\n\n***\n\n---\n\n___",
    "indented code": "    out\n\n\tout",
    "emphasis": "*a* _b_ **c** __d__ ***e*** ~~f~~ ~g~ ==h==",
    "entities": "&lt;script&gt; &amp;lt; &#60;b&#62; &#x3c; &colon; &Tab; &NewLine; &nope;",
    "footnotes": "[^1] [^1]: out\n\n[^1]: out",
    "definitions": "[x]: javascript:alert(1)\n[y]: <http://out.example> \"t\"",
    "HTML": "<script>alert(1)</script><img src=x onerror=alert(1)><b>x</b></p></td></table></div>",
    "HTML in pieces": "<b <b> < b> <!-- x --!> --> <![CDATA[ x ]]> <?x ?> <!DOCTYPE x> </",
    "HTML attribute": "\" onmouseover=\"alert(1)\" x='y' ><",
    "HTML block": "<details open>\n<summary>x</summary>\n\n</details>\n\n<style>*{display:none}</style>",
    "expression of MDX": "{1+1} {x} {/* x */} {`x`} {\"x\"} }{",
    "expression of Vue": "{{ 1+1 }} {{ constructor.constructor('alert(1)')() }} v-html=\"x\" @click=\"x\"",
    "components": "<X/> <X y={1}>z</X> <x-y/> <></> <Y.Z/>",
    "import and export": "import x from 'y'\n\nexport const x = 1\n\nexport default 1",
    "template tags": "{{{x}}} {{#x}} {{/x}} {{^x}} {{>x}} {{!x}} {{=<% %>=}} {{ }} }} {{",
    "other templates": "{% x %} {# x #} <%= x %> #{x} ${x} [[x]] __x__ ((x))",
    "JSON": '"}, {"x": "y"}] \\u0022 \\ / </script> // /*',
    "JSON keys": "__proto__",
    "front matter": "---\ntitle: out\nlayout: out\n---\n",
    "front matter's end": "x\n---\n# out\n...\n",
    "YAML": "- x: y # z\n? a\n: b\n&a *a !x | > @ ` %\n<<: *a",
    "YAML tags and anchors": "!!python/object:os.system x &a [*a, *a]",
    "YAML words": "~",
    "TOML front matter": "+++\ntitle = 1\n+++",
    "containers": ":::tip\nx\n:::\n\n!!! note\n    x\n\n??? x\n\n--8<-- \"x\"\n<<< @/x",
    "heading's id": "x {#out} {.x} {: #out }",
    "mathematics": "$x$ $$y$$ \\(z\\) \\[w\\]",
    "mention": "@user #1 org/repo#2 a@b.example mailto:a@b.example",
}
SHAPES = {
    "blank": " ",
    "blanks": " \t \n ",
    "blank at the ends": "  x\t ",
    "line ends at the ends": "\n\nx\n\n",
    "many lines": "x\n" * 300 + "y",
    "number": "0x1FFFFFFFF",
    "placeholder": "a {b} c",
    "open placeholder": "a {b",
    "doubled braces": "{{a}} {{{{b}}}}",
    "nested brackets": "[" * 300 + "(" * 300 + "<" * 100,
    "run of stars": "*a " * 400,
}
WORD = "w" * 70_000
TEXT = "A text that does not end, \"quoted\" and \\ broken.\n" * 17_000 + "end"  # nearly as long as errcat takes: 1 MiB


def all_texts():
    """By name, without the long ones. Bytes are no UTF-8, and so can only be refused."""
    made = {}
    for group in (CODE, PATHS, UNICODE, MARKUP, SHAPES, of_pages()):
        made.update(group)
    return made


def is_text(value):
    """Whether a spec can have it at all."""
    return isinstance(value, str) and not any("\ud800" <= c <= "\udfff" for c in value)
