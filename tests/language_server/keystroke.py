"""Prints how long findings and answers take in a spec of 2,000 errors: keystroke.py ERRCAT

No test, as it depends on the machine.
"""
import os
import statistics
import sys
import tempfile
import time

from editor import Editor

HEAD = """errcat: 1
vendor: big
title: Big
locales: [en]
sources: {docs: {title: The documentation}}
envelope: {code: /code}
categories: {a: First, b: Second}
retry_policies: {slow: {do: backoff, delay: 1s, factor: 2, attempts: 4}}
user_messages: {sorry: {en: Sorry about that.}}
errors:
"""
ERROR = """  error_{0}:
    number: {0}
    code: E{0}
    status: 400
    category: a
    kind: invalid_input
    retry: slow
    user_message: sorry
    summary: Something number {0} went wrong.
    causes:
      - The request is wrong.
      - {{text: The field is missing., fix: Send the field.}}
    fixes: [Mend it.]
    from: docs:L{0}
"""


def processor_ms(client):
    """What errcat took of the processor so far: unlike the time that passes, not what others take."""
    with open("/proc/%d/stat" % client.process.pid, encoding="ascii") as file:
        fields = file.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) * 1000 / os.sysconf("SC_CLK_TCK")


def milliseconds(client, step):
    start = time.perf_counter()
    client.do(step)
    client.next()
    return (time.perf_counter() - start) * 1000


def main():
    with tempfile.TemporaryDirectory() as folder:
        text = HEAD + "".join(ERROR.format(i) for i in range(1, 2001))
        with open(os.path.join(folder, "big.yaml"), "w", encoding="utf-8") as file:
            file.write(text)
        client = Editor(os.path.abspath(sys.argv[1]), folder)
        client.request("initialize", {"capabilities": {}})
        client.next()
        print("%-28s %6.0f ms" % ("open, %d KB" % (len(text) // 1024), milliseconds(client, {"open": "big.yaml"})))
        before = processor_ms(client)
        strokes = [milliseconds(client, {"change": "big.yaml", "range": "16:11-16:11", "text": "x"}) for _ in range(30)]
        taken = (processor_ms(client) - before) / len(strokes)
        print("%-28s %6.0f ms, at most %.0f; %.0f ms of the processor"
              % ("a keystroke to its findings", statistics.median(strokes), max(strokes), taken))
        for method in "completion", "hover", "references", "codeLens", "documentSymbol":
            step = {"request": "textDocument/" + method, "at": "big.yaml:14017:13"}
            print("%-28s %6.0f ms" % (method, milliseconds(client, step)))
        client.request("shutdown", None)
        client.notify("exit", {})
        client.end()


main()
