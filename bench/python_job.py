#!/usr/bin/env python3
"""What a team would write without errcat: reads specs, and writes an enum, a table, a page and JSON with Jinja2.

python_job.py OUT SPEC...
"""
import json
import pathlib
import sys

import jinja2
import yaml

HEADER = """#pragma once
// Generated.
enum class error {
{%- for id, one in errors.items() %}
  /// {{ one.summary }}
  {{ id }} = {{ one.number }},
{%- endfor %}
};
struct row { const char* code; error id; int status; const char* title; const char* summary; const char* action; };
inline constexpr row rows[] = {
{%- for id, one in errors.items() %}
  { {{- one.code | tojson }}, error::{{ id }}, {{ one.status }}, {{ one.title | tojson }}, {{ one.summary | tojson }}, {{ one.action | tojson }} },
{%- endfor %}
};
"""
PAGE = """# {{ title }}

{{ summary }}
{% for id, one in errors.items() %}
## {{ id }}

{{ one.summary }}

| Code | Status | Number |
| --- | --- | --- |
| `{{ one.code }}` | {{ one.status }} | {{ one.number }} |

Causes:
{% for cause in one.causes %}
- {{ cause.text }} {{ cause.fix }}
{%- endfor %}

Fixes:
{% for fix in one.fixes %}
- {{ fix }}
{%- endfor %}

{{ one.action }}
{% endfor %}"""


def main():
    out = pathlib.Path(sys.argv[1])
    out.mkdir(parents=True, exist_ok=True)
    header, page = jinja2.Template(HEADER), jinja2.Template(PAGE)
    for path in sys.argv[2:]:
        with open(path, "rb") as file:
            spec = yaml.load(file, Loader=yaml.CSafeLoader)
        stem = out / spec["vendor"]
        stem.with_suffix(".hpp").write_text(header.render(spec))
        stem.with_suffix(".md").write_text(page.render(spec))
        stem.with_suffix(".json").write_text(json.dumps(spec, indent=2, default=str))


main()
