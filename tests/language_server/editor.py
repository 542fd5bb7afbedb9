"""A client of the Language Server Protocol that does what a list of steps says."""
import os
import shutil
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(HERE, "..", "rpc"))

from client import Client  # noqa: E402


class Editor(Client):
    """Starts `errcat lsp` in a folder, and talks to it. Positions in its steps count from 1, as editors show them."""

    command = "lsp"

    @staticmethod
    def prepare(folder):
        shutil.copytree(os.path.join(HERE, "specs"), folder, dirs_exist_ok=True)

    @staticmethod
    def read_body(out):
        length = None
        while (line := out.readline()) != b"\r\n":
            if not line:
                return None
            name, _, value = line.decode().partition(":")
            if name == "Content-Length":
                length = int(value)
        return out.read(length)

    @staticmethod
    def framed(body):
        return b"Content-Length: %d\r\n\r\n%s" % (len(body), body)

    def uri(self, name):
        return "file://" + self.folder + "/" + name

    @staticmethod
    def position(text):
        line, column = text.split(":")
        return {"line": int(line) - 1, "character": int(column) - 1}

    def range(self, text):
        start, end = text.split("-")
        return {"start": self.position(start), "end": self.position(end)}

    def params_of(self, step):
        params = step.get("params", {})
        if "at" in step:
            name, line, column = step["at"].split(":")
            params = {"textDocument": {"uri": self.uri(name)}, "position": self.position(line + ":" + column), **params}
        if "in" in step:
            params = {"textDocument": {"uri": self.uri(step["in"])}, **params}
        if "range" in step:
            params["range"] = self.range(step["range"])
        return params

    def open(self, name, text=None):
        if text is None:
            with open(os.path.join(self.folder, name), encoding="utf-8", newline="") as file:
                text = file.read()
        self.notify("textDocument/didOpen",
                    {"textDocument": {"uri": self.uri(name), "languageId": "yaml", "version": 1, "text": text}})

    def change(self, step):
        change = {"text": step["text"]}
        if "range" in step:
            change["range"] = self.range(step["range"])
        self.notify("textDocument/didChange", {"textDocument": {"uri": self.uri(step["change"]), "version": 2},
                                               "contentChanges": [change]})

    def do(self, step):
        if "open" in step:
            self.open(step["open"], step.get("text"))
        elif "change" in step:
            self.change(step)
        elif "close" in step:
            self.notify("textDocument/didClose", {"textDocument": {"uri": self.uri(step["close"])}})
        else:
            super().do({**step, "params": self.params_of(step)})
