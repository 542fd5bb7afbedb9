"""A client of the Model Context Protocol that does what a list of steps says."""
import os
import shutil
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.join(HERE, "..", "rpc"))

from client import Client  # noqa: E402


class Agent(Client):
    """Starts `errcat mcp` in a folder with two specs, and talks to it."""

    command = "mcp"

    @staticmethod
    def prepare(folder):
        specs = os.path.join(folder, "specs")
        os.mkdir(specs)
        shutil.copy(os.path.join(HERE, "..", "commands", "good.yaml"), specs)
        shutil.copy(os.path.join(HERE, "other.yaml"), specs)

    def do(self, step):
        if "call" in step:
            self.request("tools/call", {"name": step["call"], "arguments": step.get("with", {})})
        elif "begin" in step:
            self.request("initialize", {"protocolVersion": step["begin"], "capabilities": {},
                                        "clientInfo": {"name": "a test", "version": "1"}})
            self.notify("notifications/initialized", {})
        else:
            super().do(step)
