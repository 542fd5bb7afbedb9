"""Replays a recorded session of an agent: replay.py ERRCAT SESSION (see tests/rpc/replay_session.py and agent.py)"""
from agent import Agent
from replay_session import replay

replay(Agent)
