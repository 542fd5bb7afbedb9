# write_hostile.py FOLDER ERRORS: a spec for each text that a careless page would act on, with the text in every field;
# and a spec of a vendor with that many errors.
import json
import pathlib
import random
import sys

texts = [
    "{1+1} and {name} {{name}} {{ 1 + 1 }} {{{raw}}} ${x} {% raw %} {# no #}.",
    "`{1+1}` and `{{ 1 + 1 }}` and `a | b` and `<b>` and ``a`b``.",
    "<script>alert(1)</script> <b>bold</b> a < b <3 </3 <> <!-- no --> <? ?> ]]> <br> <a href='x'>y</a> <Foo/>.",
    "<https://a.example/b_c_d> https://a.example/{x}?a=1&b=*c*|d www.a.example a@b.example http://localhost:3000/a.",
    "import x from 'y' and\nexport const z = {1} and\n\nimport more, export more.",
    "export default {1+1}.",
    "![image](http://a.example/x.png) [link](javascript:alert(1)) [ref][1] [toc] [[toc]] [x]: y.",
    ":::tip\nA container.\n:::\n\n::leaf[x]{y}\n\n:text[x]{y} :tada: :) ;-) 8-) :/ a:100:b.",
    "!!! note\n    An admonition.\n\n??? more\n\n=== \"Tab\"\n\n--8<-- \"file\"\n\n<<< @/file.",
    "# heading\n\n## heading {#id}\n\n- item\n1. item\n> quote\n\n---\n\n***\n\nsetext\n===.",
    "heading {#evil} {.class} {: #evil .class } {.x}.",
    "heading {#evil}.",
    "heading {/* #evil */}.",
    "*a* _b_ **c** __d__ ~~e~~ ==f== ++g++ ^h^ H~2~O snake_case_name 2 * 3 * 4 $x$ $$y$$.",
    "a | b || c |\n| - | - |\n| --- |\n\n| x | y |.",
    "&lt;b&gt; &amp; &#123; &#x7b; &copy; &nope; \\{ \\< \\` \\| \\\\ \\.",
    "```js\nlet a = `{{x}}`; // {1} <b>\n```\n\nThat is all.",
    "~~~\nno code\n~~~\n\n    no code\n\n\tno code.",
    "' \" ''' \"\"\" `` ` ``` %s %d C:\\new\\table \\0 \\x41.",
    "\u65e5\u672c\u8a9e \u05e2\u05d1\u05e8\u05d9\u05ea \U0001F642 a\u200bb \u202eright-to-left\u202c c\u00a0d.",
    "[^1] [^note]: no *[HTML]: no\n\nTerm\n: no definition.",
    "- [ ] task\n- [x] done\n\n@[code](x) @import 'x' {{< shortcode >}} {{% shortcode %}} <%= erb %>.",
]


def spec(name, text):
    t = json.dumps(text, ensure_ascii=False)
    # Titles end without a full stop, and so may end like the id of a heading.
    code = json.dumps(text.replace("\n", " ").removesuffix("."), ensure_ascii=False)
    # In codes and messages, a brace begins a value that varies.
    literal = json.dumps(text.replace("\n", " ").replace("{", "(").replace("}", ")"), ensure_ascii=False)
    item = "{text: " + t + ", fix: " + t + "}"
    return f"""errcat: 1
vendor: {name}
title: {code}
summary: {t}
notes: [{t}]
sources: {{s: {{title: {code}, url: "https://a.example/", summary: {t}, retrieved: 2026-01-02}}}}
scope: {{covers: [{t}], elsewhere: [{t}]}}
links: {{{code}: "https://a.example/x"}}
envelope: {{code: /code, message: /message, notes: [{t}], other: {{/more: {{meaning: {t}}}}}}}
locales: [en]
surfaces: {{web: {code}}}
categories: {{one: {{title: {code}}}}}
retry_policies: {{slow: {{do: backoff, delay: 1s, factor: 2, attempts: 3, notes: [{t}]}}}}
operations: {{call: {{title: {code}, call: "GET /x", notes: [{t}]}}}}
idempotency: {{advice: [{t}], notes: [{t}]}}
logging: {{when: [{t}], include: [{t}], never: [{t}], example: [{t}], notes: [{t}]}}
samples: [{{language: {code}, shows: [{t}], notes: [{t}]}}]
contradictions: [{{concerns: [e1], in_effect: [{t}], overruled: [{t}], why: [{t}]}}]
quick_reference: [e1, s1]
statuses:
  - {{status: 400, title: {code}, summary: {t}, action: {t}, retry: slow, causes: [{item}], notes: [{t}]}}
errors:
  e1:
    number: 1
    code: E1
    status: 400
    category: one
    surfaces: web
    operations: call
    title: {code}
    summary: {t}
    action: {t}
    deprecated: {t}
    runbook: {t}
    owner: {code}
    since: {code}
    causes: [{item}]
    fixes: [{t}, {t}]
    notes: [{t}]
    links: {{{code}: "https://a.example/x"}}
    formats: {{field: {t}}}
    limits: [{{what: {t}, max: 10MB}}]
    user_message: shown
    examples: [{{title: {code}, basis: ours, body: {{code: E1, message: {t}}}}}]
  e2: {{number: 2, message: {literal}, status: 400, kind: invalid_input, summary: {t}}}
  e3: {{number: 3, code: {literal}, status: 400, kind: invalid_input, summary: {t}}}
symptoms:
  s1: {{title: {code}, summary: {t}, action: {t}, causes: [{item}, {item}]}}
user_messages: {{shown: {{en: {json.dumps(text.replace('{', '{{').replace('}', '}}'), ensure_ascii=False)}}}}}
"""


def large(count):
    random.seed(1)
    words = "account amount balance card check code contract date email field file format hash image key limit".split()
    head = """errcat: 1
vendor: large
title: Large
summary: A vendor with very many errors.
envelope: {code: /code}
locales: [en]
user_messages: {late: {en: Please try again later.}}
retry_policies: {slow: {do: backoff, delay: 1s, factor: 2, attempts: 3}}
statuses: [{status: 400, title: Bad request, retry: fix_input}, {status: 5xx, title: Server, retry: slow}]
errors:
"""
    lines = []
    for i in range(1, count + 1):
        a, b, c = (random.choice(words) for _ in range(3))
        code = str(10000 + i * 37) if i % 2 else f"{a}_{b}_{i}".upper()
        lines.append(f"  e_{i}: {{number: {i}, code: '{code}', status: {400 if i % 3 else 500}, user_message: late, "
                     f"summary: The {a} of the {b} does not have the form that the {c} needs., "
                     f"action: 'Correct the {a}, then send the {b} once more.', "
                     f"causes: [{{text: The {a} is missing., fix: Add the {a}.}}, {{text: The {b} is too long.}}]}}\n")
    return head + "".join(lines)


folder = pathlib.Path(sys.argv[1])
folder.mkdir(parents=True, exist_ok=True)
for number, text in enumerate(texts, 1):
    (folder / f"hostile-{number}.yaml").write_text(spec(f"hostile-{number}", text), encoding="utf-8")
(folder / "large.yaml").write_text(large(int(sys.argv[2])), encoding="utf-8")
