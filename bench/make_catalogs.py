#!/usr/bin/env python3
"""Writes specs as large as those of real vendors, always the same: make_catalogs.py FOLDER VENDORS ERRORS."""
import pathlib
import random
import sys

WORDS = """account amount approval asset balance bank batch card charge check code consent country currency customer
date deposit device document email expiry file format funds identity invoice issuer key limit link merchant method mode
number order owner page partner payee payment period phone photo plan policy portal price product profile project proof
quote rate reason record refund region report request reserve result review rule scan schedule scope score seller session
settlement shop signature source state statement status step stock subject system tax team term ticket token total trade
transfer type unit user vendor version voucher wallet webhook window zone""".split()
STATUSES = [400, 401, 403, 404, 409, 422, 429, 500, 503]
KINDS = ["invalid_input", "authentication", "permission", "not_found", "conflict", "rejected"]


def sentence(random_words, least, most):
    words = [random_words.choice(WORDS) for _ in range(random_words.randint(least, most))]
    return f"The {' '.join(words[: len(words) // 2])} is not what the {' '.join(words[len(words) // 2 :])} asks for."


def error(number, chance):
    """One error as a spec has it: nearly eight hundred bytes, with what a page of a vendor says about it."""
    name = f"{chance.choice(WORDS)}_{chance.choice(WORDS)}_{number}"
    status = chance.choice(STATUSES)
    lines = [
        f"  {name}:",
        f"    number: {number}",
        f"    code: {name.upper()}",
        f"    status: {status}",
        f"    from: L{number % 5000 + 1}",
        f"    title: {name.replace('_', ' ').capitalize()}",
        f"    summary: {sentence(chance, 4, 12)}",
        "    causes:",
    ]
    for _ in range(chance.randint(1, 3)):
        lines.append(f"      - text: {sentence(chance, 4, 12)}")
        lines.append(f"        fix: {sentence(chance, 4, 10)}")
    lines.append("    fixes:")
    lines += [f"      - {sentence(chance, 4, 10)}" for _ in range(chance.randint(1, 2))]
    lines.append(f"    action: {sentence(chance, 3, 6)}")
    if status < 500 and status != 429:
        lines.append(f"    kind: {chance.choice(KINDS)}")
    if chance.random() < 0.3:
        lines.append(f"    message: \"{sentence(chance, 3, 8)}\"")
    if chance.random() < 0.2:
        lines.append("    retry: patient")
    if chance.random() < 0.15:
        lines.append(f"    notes: {sentence(chance, 5, 12)}")
    if chance.random() < 0.1:
        lines.append(f"    links: {{The page of {name}: \"https://docs.example.com/errors/{name}\"}}")
    return "\n".join(lines) + "\n"


def vendor(name, errors):
    chance = random.Random(f"{name} {errors}")
    head = f"""errcat: 1
vendor: {name}
title: The API of {name}
summary: What {name} answers when a call fails.
sources:
  guide: {{title: The guide, url: "https://docs.example.com/{name}", retrieved: 2026-11-01}}
locales: [en]
envelope:
  code: /error/code
  message: /error/message
retry_policies:
  patient: {{do: backoff, delay: 1s, factor: 2, cap: 60s, attempts: 5}}
statuses:
  - {{status: 429, summary: Too many calls., retry: patient}}
  - {{status: 5xx, summary: The vendor has a fault., retry: patient}}
errors:
"""
    return head + "".join(error(number + 1, chance) for number in range(errors))


def main():
    folder, vendors, errors = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    folder.mkdir(parents=True, exist_ok=True)
    for i in range(vendors):
        name = f"vendor{i}"
        (folder / f"{name}.yaml").write_text(vendor(name, errors))


main()
