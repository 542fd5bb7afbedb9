"""A client of a program that speaks JSON-RPC over standard input and output, which does what a list of steps says."""
import json
import os
import queue
import subprocess
import threading


class Client:
    """Starts a command in a folder, and talks to it in messages of a line each."""

    command = ""

    def __init__(self, errcat, folder, arguments=()):
        self.folder = os.path.realpath(folder)
        self.last_id = 0
        self.process = subprocess.Popen([errcat, self.command, *arguments], cwd=folder, stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.received = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    @staticmethod
    def prepare(folder):
        """Fills an empty folder for a session."""

    def _read(self):
        while (body := self.read_body(self.process.stdout)) is not None:
            self.received.put(json.loads(body))
        self.received.put(None)

    # How messages are told apart.

    @staticmethod
    def read_body(out):
        """The next message; None at the end."""
        return out.readline() or None

    @staticmethod
    def framed(body):
        return body + b"\n"

    def send_bytes(self, data):
        try:
            self.process.stdin.write(data)
            self.process.stdin.flush()
        except BrokenPipeError:
            pass  # what errcat says and how it ends shows why

    def send(self, message):
        self.send_bytes(self.framed(json.dumps({"jsonrpc": "2.0", **message}).encode()))

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

    def do(self, step):
        params = step.get("params", {})
        if "request" in step:
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
            self.send_bytes(step["bytes"].encode() * step.get("times", 1))
        elif "write" in step:
            with open(os.path.join(self.folder, step["write"]), "w", encoding="utf-8") as file:
                file.write(step["text"])
        else:
            raise ValueError("unknown step: " + json.dumps(step))
