"""No page of a large catalog has more than 200 KB, whatever its texts are; and pages of prose are well filled.

page_sizes.py ERRCAT
"""
import json
import pathlib
import subprocess
import sys
import tempfile

errcat = pathlib.Path(sys.argv[1]).resolve()
prose = "The number of the account does not have the form that the bank of the payee needs."
details = [{"path": ["a", "b", index], "values": list(range(20))} for index in range(3)]

# What the texts are, and the least part of 150 KB that a page takes.
shapes = {
    "prose": (prose, 0.85),
    "code": ("Send `account_id` with `country` first: see `GET /v1/accounts`, or the *dashboard*.", 0.8),
    "words": ("Bad.", 0.8),
    "lines": ("One line\nafter\nthe\nother,\n\nand\n\na\n\nparagraph.", 0.7),
    "braces": ("{{{{{{{{{{ <<<<<<<<<< &&&& ~~~~ ::::::::.", 0.7),
    "escapes": ("[[[[[ ****** ____ ````` ||||| \\\\\\\\\\.", 0.4),
    "elements": ("`{{...,,,;;;;---___+++}}` and `|||||||`.", 0.7),
    "addresses": ("See https://a.example/{x}/{y}?a=b|c&d=e_f and https://b.example/*/_/~.", 0.8),
    "unicode": ("\u65e5\u672c\u8a9e\u306e\u30a8\u30e9\u30fc\u3067\u3059.", 0.8),
}


def spec(name, text):
    t = json.dumps(text)
    beginning = "CODES_THAT_BEGIN_ALIKE_FILL_PAGES_IN_ORDER_"
    errors = "".join(
        f"  e_{i}: {{number: {i}, code: {beginning}{i}, status: 400, summary: {t}, action: {t}, "
        f"notes: [{t}], causes: [{{text: {t}, fix: {t}}}, {{text: {t}}}], links: {{Page: 'https://a.example/page'}}"
        + (f", examples: [{{basis: ours, body: {json.dumps({'code': f'{beginning}{i}', 'details': details})}}}]" if i % 3 == 0 else "")
        + "}\n"
        for i in range(1, 601)
    )
    return f"""errcat: 1
vendor: {name}
title: Large
envelope: {{code: /code}}
locales: [en]
user_messages: {{late: {{en: {json.dumps(text.replace("{", "{{").replace("}", "}}"))}}}}}
retry_policies: {{slow: {{do: backoff, delay: 1s, factor: 2, attempts: 3}}}}
statuses: [{{status: 400, title: Bad request, retry: slow, user_message: late}}]
errors:
{errors}"""


wrong = []
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    (folder / "specs").mkdir()
    for shape, (text, _) in shapes.items():
        (folder / f"specs/{shape}.yaml").write_text(spec(shape, text), encoding="utf-8")
    run = subprocess.run([errcat, "generate", "--out", "out", "--target", "markdown"], cwd=folder, capture_output=True, text=True)
    if run.returncode != 0:
        sys.exit("\n".join(line for line in (run.stdout + run.stderr).split("\n") if "error" in line)[:3000])
    for shape, (_, least) in shapes.items():
        pages = sorted((folder / "out/markdown" / shape).glob("*.md"))
        sizes = [page.stat().st_size for page in pages]
        for page, size in zip(pages, sizes):
            if size > 200_000:
                wrong.append(f"{shape}/{page.name} has {size} bytes")
        filled = max(sizes, default=0) / 150_000
        print(f"{shape}: {len(pages)} pages, the largest has {max(sizes, default=0)} bytes")
        if not least <= filled <= 1.02:
            wrong.append(f"{shape}: the largest page takes {filled:.2f} of 150 KB, and has to take {least} to 1.02")

print("\n".join(wrong))
sys.exit(bool(wrong))
