"""Replays a recorded session of an editor: replay.py ERRCAT SESSION (see tests/rpc/replay.py and editor.py)"""
from editor import Editor
from replay_session import replay

replay(Editor)
