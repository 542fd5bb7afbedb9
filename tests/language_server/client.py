"""A client of the Language Server Protocol that does what a list of steps says."""
import json
import os
import queue
import subprocess
import threading


class Client:
    """Starts `errcat lsp` in a folder, and talks to it."""

    def __init__(self, errcat, folder, arguments=()):
        self.folder = os.path.realpath(folder)
        self.texts = {}
        self.last_id = 0
        self.process = subprocess.Popen([errcat, "lsp", *arguments], cwd=folder, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.received = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        out = self.process.stdout
        while True:
            length = None
            while True:
                line = out.readline()
                if not line:
                    self.received.put(None)
                    return
                if line == b"\r\n":
                    break
                name, _, value = line.decode().partition(":")
                if name == "Content-Length":
                    length = int(value)
            self.received.put(json.loads(out.read(length)))

    def uri(self, name):
        return "file://" + self.folder + "/" + name

    def send_bytes(self, data):
        try:
            self.process.stdin.write(data)
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # what errcat says and how it ends shows why

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.send_bytes(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))

    def request(self, method, params):
        self.last_id += 1
        self.send({"id": self.last_id, "method": method, "params": params})

    def notify(self, method, params):
        self.send({"method": method, "params": params})

    def next(self, seconds=60):
        """The next message; None at the end of the output or if none comes in that time."""
        try:
            return self.received.get(timeout=seconds)
        except queue.Empty:
            return None

    def end(self):
        """Closes the input. Returns the exit code."""
        try:
            self.process.stdin.close()
        except BrokenPipeError:
            pass
        return self.process.wait(60)

    # Steps, in which positions count from 1 as editors show them.

    @staticmethod
    def position(text):
        line, column = text.split(":")
        return {"line": int(line) - 1, "character": int(column) - 1}

    def range(self, text):
        start, end = text.split("-")
        return {"start": self.position(start), "end": self.position(end)}

    def do(self, step):
        params = step.get("params", {})
        if "at" in step:
            name, line, column = step["at"].split(":")
            params = {"textDocument": {"uri": self.uri(name)}, "position": self.position(line + ":" + column), **params}
        if "in" in step:
            params = {"textDocument": {"uri": self.uri(step["in"])}, **params}
        if "range" in step and "change" not in step:
            params["range"] = self.range(step["range"])
        if "open" in step:
            name = step["open"]
            text = step.get("text")
            if text is None:
                with open(os.path.join(self.folder, name), encoding="utf-8", newline="") as file:
                    text = file.read()
            self.notify("textDocument/didOpen", {"textDocument": {"uri": self.uri(name), "languageId": "yaml", "version": 1,
                                                                  "text": text}})
        elif "change" in step:
            change = {"text": step["text"]}
            if "range" in step:
                change["range"] = self.range(step["range"])
            self.notify("textDocument/didChange", {"textDocument": {"uri": self.uri(step["change"]), "version": 2},
                                                   "contentChanges": [change]})
        elif "close" in step:
            self.notify("textDocument/didClose", {"textDocument": {"uri": self.uri(step["close"])}})
        elif "request" in step:
            self.request(step["request"], params)
        elif "notify" in step:
            self.notify(step["notify"], params)
        elif "send" in step:
            self.send(step["send"])
        elif "together" in step:
            # One write, so that errcat finds all of it when it looks for more input.
            sent = []
            self.send_bytes, send = sent.append, self.send_bytes
            for one in step["together"]:
                self.do(one)
            self.send_bytes = send
            self.send_bytes(b"".join(sent))
        elif "bytes" in step:
            self.send_bytes(step["bytes"].encode())
        else:
            raise ValueError("unknown step: " + json.dumps(step))
