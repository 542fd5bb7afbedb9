# write_hostile.py FOLDER ERRORS: a spec for each text that a careless page would act on, with the text in every field;
# and a spec of a vendor with that many errors.
import json
import pathlib
import random
import sys

sys.dont_write_bytecode = True  # the sources are not the place for it
from hostile_texts import texts


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
