"""Every user message of the committed vendors says what the end user can do next, in each locale.

next_step.py FOLDER: the folder has the JSON of the target `json`.
"""
import json
import pathlib
import re
import sys

NEXT_STEP = re.compile(r"\b(please|you do not need to)\b", re.I)


def sentences(text):
    return len(re.findall(r"[.?!](?=\s|$)", text))


wrong, read = [], 0
for file in sorted(pathlib.Path(sys.argv[1]).glob("*.json")):
    view = json.loads(file.read_text())
    for message in view["user_messages"]:
        texts = {one["locale"]: one["text"] for one in message["texts"]}
        place = f"{view['vendor']}, {message['name']}"
        if not NEXT_STEP.search(texts["en"]):
            wrong.append(f"{place}: no next step: {texts['en']}")
        # A translation that is shorter by a sentence has often lost the next step.
        for locale, text in texts.items():
            read += 1
            if sentences(text) != sentences(texts["en"]):
                wrong.append(f"{place}: {locale} has another number of sentences than en: {text}")

assert read > 50, "the messages were not read"
print("\n".join(wrong))
sys.exit(bool(wrong))
